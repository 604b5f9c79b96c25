"""What the candidates became in the translation, and which of them are worth an entry."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from transcheck.glossary.entry import Glossary, TermKind
from transcheck.glossary.renderings import kept, rendered, rendering_key
from transcheck.glossary.suggest.grouping import Group, citation, grouped
from transcheck.glossary.suggest.names import guessed_place
from transcheck.glossary.suggest.shapes import Candidate, Shape
from transcheck.glossary.suggest.texts import Sentences
from transcheck.meaning.interface import Meaning
from transcheck.meaning.renderings import rendering
from transcheck.model import Extent
from transcheck.text import lexicon
from transcheck.text.folding import fold
from transcheck.text.names.exonyms import named as exonyms_of
from transcheck.text.names.recognition import same_name
from transcheck.text.quotation import enclosed
from transcheck.text.tokens import Token, tokenize, words

# A rendering that stands alone must be surer than one that comes back.
_LEAST_SURE, _SURE_ALONE, _SURE_QUOTED, _SURE_APART = 0.45, 0.75, 0.9, 0.85
_MOST_OCCURRENCES = 25
# Words of English texts (in a trillion) that are more frequent need no glossary.
_COMMON_ENGLISH, _VERY_COMMON_ENGLISH = 5_000_000, 20_000_000
_SAME_NAME = 0.6
# Function words and marks that stand inside terms; with others the words are a clause.
_INNER_WORDS = frozenset("of for and the a an in on to by with at - / & ' ’ ( )".split())
_LONG, _LONG_PART = 10, 4


@dataclass(frozen=True, slots=True)
class Use:
    """A rendering, and where the German words stand that it stands for; `sure` is 0..1."""

    wording: str
    places: tuple[str, ...]
    sure: float


@dataclass(frozen=True, slots=True)
class Proposal:
    """An entry to be reviewed. `keep`: it stands in the translation as it stands in the original, or ought to.

    `uses` are the renderings, the most frequent first, the word itself among them; `unclear` are the places where
    nothing that could be its rendering was found.
    """

    source: str
    kind: TermKind
    keep: bool
    uses: tuple[Use, ...]
    unclear: tuple[str, ...]

    @property
    def count(self) -> int:
        """How often the term stands in the original (among the places looked at)."""
        return sum(len(use.places) for use in self.uses) + len(self.unclear)

    @property
    def consistent(self) -> bool:
        """Whether it is always rendered alike, and a name as it is."""
        wordings = [use.wording for use in self.uses]
        return len(wordings) == 1 and (not self.keep or wordings == [self.source])


def proposals(
    pairs: Iterable[Sentences], meaning: Meaning | None, glossary: Glossary | None = None, least: int = 2
) -> list[Proposal]:
    """What may be worth an entry: inconsistent renderings first, then by frequency.

    Terms must stand there at least `least` times, names once. What `glossary` covers is left out.
    """
    numbered = [replace(pair, number=number) for number, pair in enumerate(pairs)]
    made = []
    for group in grouped(numbered, glossary, least):
        if group.shape != "noun" or _is_special(group):
            proposal = _proposal(group, meaning)
            if proposal and _is_worth(proposal, group.shape, least):
                made.append(proposal)
    return sorted(made, key=lambda one: (one.consistent, -one.count, one.source.casefold()))


def _is_special(group: Group) -> bool:
    """Whether a noun is a compound, or no everyday word."""
    word = group.forms[0][0]
    return _is_compound(word) or not lexicon.is_listed(word, "de") or len(word) >= _LONG


def _is_compound(word: str) -> bool:
    halves = lexicon.halves(word)
    return "-" in word or (len(halves) > 1 and all(half[0].isupper() and len(half) >= _LONG_PART for half in halves))


def _proposal(group: Group, meaning: Meaning | None) -> Proposal | None:
    is_name = group.shape in ("name", "unknown", "quoted")
    source = citation(group)
    kind = _kind(group)
    uses, unclear = _uses(group.found[:_MOST_OCCURRENCES], is_name, meaning)
    uses = [replace(use, wording=use.wording or source) for use in uses]
    if is_name:
        # A part of a name is no rendering of it.
        own = set(fold(source).split())
        parts = [use for use in uses if set(fold(use.wording).split()) < own]
        unclear = [*unclear, *(where for use in parts for where in use.places)]
        uses = [use for use in uses if use not in parts]
        keep = any(_is_kept(source, kind, use.wording) for use in uses)
        strange = any(not lexicon.is_word(word, "de") for word in group.forms[0])
        certain = kind in ("person", "organisation") and not source.isupper()
        lost = not uses and group.shape == "name" and certain and strange
        return Proposal(source, kind, keep or lost, tuple(uses), tuple(unclear)) if uses or lost else None
    if not uses or len(unclear) > sum(len(use.places) for use in uses):
        return None
    kept_once = any(use.wording == source for use in uses)
    if kept_once and not _is_english(source):
        kind = next((place for one, pair in group.found if (place := guessed_place(pair.source, one.extent))), "brand")
    return Proposal(source, kind, kept_once, tuple(uses), tuple(unclear))


def _kind(group: Group) -> TermKind:
    kinds = Counter(candidate.kind for candidate, _ in group.found if candidate.shape == group.shape)
    return max(kinds, key=lambda kind: (kind != "brand", kinds[kind]))


def _is_english(wording: str) -> bool:
    return all(lexicon.is_word(token.text.lower(), "en") for token in words(wording))


def _is_kept(source: str, kind: TermKind, wording: str) -> bool:
    if fold(source) == fold(wording):
        return True
    return kind == "person" and same_name(source, wording) >= _SAME_NAME


def _is_worth(proposal: Proposal, shape: Shape, least: int) -> bool:
    long = " " in proposal.source
    if shape == "unknown":
        # By its letters alone a word is a name only where the translation leaves it as it is.
        ordinary = not long and lexicon.is_listed(proposal.source, "de")
        return proposal.keep and (long or proposal.count >= least) and not ordinary
    if proposal.kind == "place" and proposal.consistent:
        # Germany, Vienna: what every dictionary has.
        return not exonyms_of(fold(proposal.source), "de") and proposal.count >= least
    if shape in ("name", "quoted"):
        return proposal.keep or long or proposal.count >= least
    if len(proposal.uses[0].places) < 2 and min(use.sure for use in proposal.uses) < _SURE_APART:
        return False
    if shape == "noun":
        most = _VERY_COMMON_ENGLISH if _is_compound(proposal.source) else _COMMON_ENGLISH
        return any(_is_rare(use.wording, most) for use in proposal.uses)
    return True


def _is_rare(wording: str, most: int) -> bool:
    """Whether a rendering is no everyday word; several words are none."""
    content = [token.text for token in words(wording)]
    return len(content) > 1 or all(lexicon.frequency(word) < most for word in content)


def _uses(
    found: Sequence[tuple[Candidate, Sentences]], is_name: bool, meaning: Meaning | None
) -> tuple[list[Use], list[str]]:
    """The renderings, the most frequent first, "" for the word itself; and where none was found.

    Each place is looked at alone first; then what was found in several places is looked for in all of them, since one
    place alone may not show how far a rendering goes.
    """
    first = [_kept(candidate, pair, is_name) or _rendering(candidate, pair, meaning) for candidate, pair in found]
    weight: Counter[str] = Counter()
    wordings: dict[str, Counter[str]] = {}
    for wording, sure in first:
        if sure >= _LEAST_SURE:
            key = rendering_key(wording)
            weight[key] += round(100 * sure)
            wordings.setdefault(key, Counter())[wording] += 1
    order = [key for key, _ in weight.most_common()]
    chosen: dict[str, list[tuple[str, float]]] = {}
    for (wording, sure), (_, pair) in zip(first, found, strict=True):
        key = rendering_key(wording) if sure >= _LEAST_SURE else "?"
        if wording:
            better = next((one for one in order if one and _stands(wordings[one], pair.target)), key)
            if better != key and weight[better] > weight[key]:
                key, sure = better, max(sure, _SURE_ALONE)
        chosen.setdefault(key, []).append((pair.where, sure))
    unclear = [where for where, _ in chosen.pop("?", [])]
    uses = []
    for key, places in chosen.items():
        sure = sum(sure for _, sure in places) / len(places)
        if len(places) == 1 and sure < _SURE_ALONE and len(found) > 1:
            unclear.append(places[0][0])
        else:
            uses.append(Use(_usual(wordings[key]), tuple(where for where, _ in places), sure))
    return sorted(uses, key=lambda use: -len(use.places)), unclear


def _usual(wordings: Counter[str]) -> str:
    """The most frequent writing, without the capital of a sentence's beginning where the word stands without it."""
    wording = wordings.most_common(1)[0][0]
    lowered = wording[:1].lower() + wording[1:]
    return lowered if lowered in wordings else wording


def _stands(wordings: Counter[str], target: str) -> bool:
    return bool(rendered(target, wordings.most_common(1)[0][0]))


def _kept(candidate: Candidate, pair: Sentences, is_name: bool) -> tuple[str, float] | None:
    """Where the words stand in the translation: as they are ("", how sure), or a name in other capitals."""
    form = tuple(token.text for token in words(candidate.words))
    found = kept(pair.target, form)
    if any(one.writing == "exact" or (is_name and one.writing == "inflected") for one in found):
        return "", 1.0
    if found and is_name and len(form) > 1:
        return pair.target[found[0].extent.start : found[0].extent.end], 1.0
    return None


def _rendering(candidate: Candidate, pair: Sentences, meaning: Meaning | None) -> tuple[str, float]:
    """The words that stand for a candidate, without function words around them; "" would be the word itself."""
    if candidate.shape == "quoted" and (quoted := _quoted(candidate, pair)):
        return quoted, _SURE_QUOTED
    found = rendering(*_in_parts(candidate, pair), pair.target, meaning)
    if found is None or found.confidence < _LEAST_SURE:
        found = rendering(pair.source, candidate.extent, pair.target, meaning)
    if found is None:
        return "?", 0.0
    tokens = [token for token in tokenize(pair.target) if found.extent.start <= token.start < found.extent.end]
    while tokens and (tokens[0].kind == "mark" or lexicon.is_function_word(tokens[0].text, "en")):
        tokens = tokens[1:]
    while tokens and (tokens[-1].kind == "mark" or lexicon.is_function_word(tokens[-1].text, "en")):
        tokens = tokens[:-1]
    content = [token for token in tokens if not lexicon.is_function_word(token.text, "en")]
    if len(content) == 1 and candidate.shape == "name" and " " in candidate.words:
        tokens = _with_head(tokens, pair.target)
        content = [*content, *tokens[1:]]
    bound = {token.text.casefold() for token in tokens} - {token.text.casefold() for token in content}
    if not content or len(content) > _most_words(candidate) or not bound <= _INNER_WORDS:
        return "?", 0.0
    wording = pair.target[tokens[0].start : tokens[-1].end]
    return wording.removesuffix("'s").removesuffix("’s"), found.confidence


def _quoted(candidate: Candidate, pair: Sentences) -> str | None:
    """What stands in the quotation marks that belong to the German ones: both sentences have as many."""
    german = [(start, end) for start, end in sorted(enclosed(pair.source)) if pair.source[start] != "("]
    english = [(start, end) for start, end in sorted(enclosed(pair.target)) if pair.target[start] != "("]
    inside = [at for at, (start, end) in enumerate(german) if start < candidate.extent.start < end]
    if len(german) != len(english) or not inside:
        return None
    start, end = english[inside[0]]
    return pair.target[start + 1 : end].strip(" .,;:!?") or None


def _with_head(tokens: list[Token], target: str) -> list[Token]:
    """One word is seldom the name of an institution: “digital” with the noun behind it."""
    after = next((token for token in tokenize(target) if token.start >= tokens[-1].end), None)
    beside = after is not None and target[tokens[-1].end : after.start] == " " and after.kind == "word"
    if after is None or not beside or lexicon.is_function_word(after.text, "en"):
        return tokens
    return [tokens[-1], after]


def _in_parts(candidate: Candidate, pair: Sentences) -> tuple[str, Extent]:
    """The German sentence with the compounds of a candidate in parts: each then finds its own word."""
    start, end = candidate.extent.start, candidate.extent.end
    parts = " ".join(part for word in pair.source[start:end].split() for part in _parts(word))
    return f"{pair.source[:start]}{parts}{pair.source[end:]}", Extent(start, start + len(parts))


def _parts(word: str) -> tuple[str, ...]:
    if "-" in word.strip("-"):
        return tuple(part for part in word.split("-") if part)
    return lexicon.halves(word) if _is_compound(word) else (word,)


def _most_words(candidate: Candidate) -> int:
    """More English words than the German ones have parts are not the term's alone."""
    return (
        sum(max(len(lexicon.halves(part)), 1) for token in words(candidate.words) for part in token.text.split("-")) + 1
    )
