"""What the rules about names weigh beside the texts themselves: alignment, document, glossary, meaning."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache

from transcheck.glossary.assess import matcher_of
from transcheck.glossary.entry import Glossary, Term
from transcheck.glossary.match import Matcher
from transcheck.meaning.interface import Meaning
from transcheck.model import Segment
from transcheck.rules.context import Context
from transcheck.text.names.exonyms import Exonym, named, searchable
from transcheck.text.names.governments import english_told_otherwise, german_told_otherwise
from transcheck.text.names.pairs import Difference, compare
from transcheck.text.tokens import words

# Below this alignment score, two texts may not belong together, and names differ for that reason.
_SURE_ALIGNMENT = 0.5
_ELSEWHERE = 0.7  # share of its confidence that a finding keeps where the name stands elsewhere in the document
_AROUND = ".,;:!?'"  # marks that may stand at a word
_LEAST = 0.4  # findings below are not worth a reader's time


def differences(segment: Segment, kind: str) -> Iterable[Difference]:
    """The names of the segment that differ in this way: "changed", "lost" or "added"."""
    if segment.kind != "translation":
        return ()
    return (
        one
        for one in compare(segment.source, segment.target)
        if one.kind == kind
        and not german_told_otherwise(one.german, segment.source, segment.target)
        and not english_told_otherwise(one.english, segment.source, segment.target)
    )


def weighed(confidence: float, one: Difference, segment: Segment, context: Context) -> float | None:
    """The confidence after what alignment, document and glossary say; None where the finding is not worth telling."""
    if context.glossary.terms and _in_glossary(one, segment, context.glossary):
        return None
    confidence *= min(1.0, segment.score / _SURE_ALIGNMENT)
    if one.kind != "changed" and len(context.segments) > 1 and _elsewhere(one, segment, context.segments):
        confidence *= _ELSEWHERE
    return round(confidence, 2) if confidence >= _LEAST else None


def closest(word: str, text: str, meaning: Meaning) -> float:
    """The cosine of `word` with the word of `text` that means most nearly the same; 0.0 for an empty text."""
    others = list(dict.fromkeys(token.text for token in words(text) if len(token.text) > 2))[:400]
    if not others:
        return 0.0
    vectors = meaning.words([word, *others])
    return float((vectors[1:] @ vectors[0]).max())


class _Whole:
    """The segments of a document, by identity: hashing their texts again and again would cost more than it saves."""

    def __init__(self, segments: tuple[Segment, ...]):
        self.segments = segments

    def __hash__(self) -> int:
        return id(self.segments)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Whole) and other.segments is self.segments


@lru_cache(maxsize=4)
def _texts(whole: _Whole, source: bool) -> tuple[tuple[str, str], ...]:
    """The identifier of each segment, and one of its sides as names are looked for in it."""
    return tuple((one.id, searchable(one.source if source else one.target)) for one in whole.segments)


def _elsewhere(one: Difference, segment: Segment, segments: tuple[Segment, ...]) -> bool:
    """Whether other segments have the words of the name: in their targets for a lost one, in their sources for an added
    one."""
    source = one.kind == "added"
    texts = _texts(_Whole(segments), source)
    written = searchable(one.name).strip()
    others = (name for entry in named(written, "en" if source else "de") for name in _other_names(entry, one))
    return any(all(_stands_in(word, texts, segment.id) for word in name.split()) for name in (written, *others) if name)


def _stands_in(word: str, texts: tuple[tuple[str, str], ...], but: str) -> bool:
    """Whether a text has the word, be it not that of the segment `but`."""
    # Most texts don't have it, which is seen at once.
    return any(
        word in text and name != but and any(found.strip(_AROUND) == word for found in text.split())
        for name, text in texts
    )


def _other_names(entry: Exonym, one: Difference) -> tuple[str, ...]:
    return entry.german_names if one.kind == "added" else entry.english_names


@lru_cache(maxsize=4)
def _written(matcher: Matcher) -> tuple[tuple[str, Term], ...]:
    """All terms with their German words as they are looked for."""
    return tuple((searchable(term.source), term) for term in matcher.glossary)


def _in_glossary(one: Difference, segment: Segment, glossary: Glossary) -> bool:
    """Whether a glossary entry covers the words and approves of what the target has.

    A term that is lost is the business of the rules about terms alone.
    """
    source, target = searchable(segment.source), searchable(segment.target)
    german, english = searchable(one.german).strip(), searchable(one.english).strip()
    for written, term in _written(matcher_of(glossary)):
        if written not in source:
            continue
        approved = [searchable(rendering) for rendering in term.targets] + ([written] if term.keep else [])
        covered = bool(german) and german in written
        if covered and (one.kind == "lost" or any(rendering in target for rendering in approved)):
            return True
        if english and any(english in rendering and rendering in target for rendering in approved):
            return True
    return False
