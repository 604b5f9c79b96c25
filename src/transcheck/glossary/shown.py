"""What an entry matches, and what may, should not and must not stand for it: the contents of `glossary show`."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from difflib import get_close_matches

from transcheck.glossary.entry import Glossary, Term
from transcheck.glossary.match import Matcher
from transcheck.glossary.patterns import patterns, policy
from transcheck.glossary.renderings import rendered, rendering_key, renderings_of
from transcheck.glossary.word_forms import english_variants, german_forms, joined_variants
from transcheck.text.folding import fold
from transcheck.text.inflection import Relation

_TRANSCRIBED = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "Ä": "Ae", "Ö": "Oe", "Ü": "Ue", "ß": "ss"})
_ORIGINS = {"untitled": "without title", "surname": "surname alone", "abbreviation": "abbreviation"}
# Heads of compounds to try, with and without a linking letter.
_HEADS = ("projekt", "team", "leiter", "stelle")
_LINKS = ("", "s", "n", "en", "es")
_WITH_S = ("ung", "heit", "keit", "schaft", "ion", "tät", "tum", "ling")
_MOST_SUGGESTIONS = 5


@dataclass(frozen=True, slots=True)
class Forms:
    """Wordings that count as the term, where they come from, and how surely (0..1) the term is meant by them."""

    origin: str
    wordings: tuple[str, ...]
    confidence: float


@dataclass(frozen=True, slots=True)
class Rendering:
    """An English wording and other writings of it that count as the same."""

    wording: str
    variants: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ShownTerm:
    """An entry with everything that it matches. `capitals`: how they count, in words."""

    term: Term
    forms: tuple[Forms, ...]
    capitals: str
    approved: tuple[Rendering, ...]
    avoided: tuple[Rendering, ...]
    forbidden: tuple[Rendering, ...]


@dataclass(frozen=True, slots=True)
class Lookup:
    """Entries for a wording, and how they were found; `near`: what may be meant where there are none."""

    terms: tuple[Term, ...]
    how: str
    near: tuple[str, ...] = ()


def look_up(glossary: Glossary, wording: str) -> Lookup:
    """The entries whose source, else whose forms, else whose renderings `wording` is."""
    wanted = fold(" ".join(wording.split()))
    if same := [term for term in glossary if fold(term.source) == wanted]:
        return Lookup(tuple(same), "source")
    length = len(wording.strip())
    for match in Matcher(_everywhere(glossary)).source(wording.strip()):
        if match.extent.end - match.extent.start >= length:
            return Lookup(tuple(term for term in glossary if term.source in {t.source for t in match.terms}), "form")
    key = rendering_key(wording)
    english = [
        term for term in glossary for one in (*term.targets, *term.avoid, *term.forbidden) if rendering_key(one) == key
    ]
    if english:
        return Lookup(tuple(dict.fromkeys(english)), "rendering")
    return Lookup((), "nothing", _near(glossary, wanted))


def shown(term: Term) -> ShownTerm:
    """What an entry matches, each wording put to the matcher."""
    approved = () if term.status == "deprecated" else term.targets
    avoided = (*term.avoid, *(term.targets if term.status == "deprecated" else ()))
    wordings = (approved, avoided, term.forbidden)
    return ShownTerm(term, tuple(_forms(term)), _capitals(term), *(_renderings(one) for one in wordings))


def _near(glossary: Glossary, wanted: str) -> tuple[str, ...]:
    names = {fold(name): term.source for term in glossary for name in (term.source, *term.forms)}
    near = get_close_matches(wanted, names, n=_MOST_SUGGESTIONS, cutoff=0.7)
    holding = [name for name in names if len(wanted) > 2 and (wanted in name or (len(name) > 3 and name in wanted))]
    return tuple(dict.fromkeys(names[name] for name in (*near, *holding)))[:_MOST_SUGGESTIONS]


def _everywhere(glossary: Glossary) -> Glossary:
    """The entries without the contexts that they need or rule out."""
    return Glossary(tuple(replace(term, exceptions=(), only_in=()) for term in glossary))


def _forms(term: Term) -> Iterator[Forms]:
    matcher = Matcher(_everywhere(Glossary((term,))))
    told: dict[str, None] = {}

    def group(origin: str, candidates: Iterable[str]) -> Iterator[Forms]:
        found: list[str] = []
        confidence = 1.0
        for candidate in candidates:
            if candidate not in told and (sure := _sure(matcher, candidate)):
                told[candidate] = None
                found.append(candidate)
                confidence = min(confidence, sure)
        if found:
            yield Forms(origin, tuple(found), confidence)

    yield from group("as written", [term.source])
    yield from group("forms", term.forms)
    wordings = patterns(term)
    for pattern in wordings:
        if pattern.part in _ORIGINS:
            yield from group(_ORIGINS[pattern.part], [" ".join(pattern.words)])
    written = list(told)
    inflected = (form for pattern in wordings for form in _inflected(pattern.words, pattern.relations))
    yield from group("inflection", inflected)
    yield from group("spelling", (text.translate(_TRANSCRIBED) for text in written))
    yield from group("hyphens", (variant for text in written for variant in joined_variants(text)))
    yield from group("all capitals", [term.source.upper()])
    yield from group("small letters", [term.source.lower()])
    yield from _compounds(term.source, matcher)


def _compounds(source: str, matcher: Matcher) -> Iterator[Forms]:
    """An example of each kind of compound that counts, by its head."""
    hyphenated = f"{source.replace(' ', '-')}-{_HEADS[0].capitalize()}"
    for match in matcher.source(hyphenated):
        if match.extent.start == 0 and match.extent.end >= len(source):
            yield Forms("with a hyphen", (hyphenated,), match.confidence)
    if " " in source:
        return
    for link in ("s", "") if source.endswith(_WITH_S) else _LINKS:
        for head in _HEADS:
            if sure := _sure(matcher, f"{source}{link}{head}"):
                yield Forms("in one word", (f"{source}{link}{head}",), sure)
                return


def _inflected(words: tuple[str, ...], relations: frozenset[Relation]) -> Iterator[str]:
    """The wording with one word after the other inflected."""
    for position, word in enumerate(words):
        for form in german_forms(word, relations):
            if len(words) == 1:
                yield form
            else:
                yield " ".join((*words[:position], form, *words[position + 1 :]))


def _sure(matcher: Matcher, text: str) -> float:
    """How surely a text that consists of these words, not at the start of a sentence, holds the term; 0 if not."""
    before = "und "
    for match in matcher.source(before + text):
        if match.extent.start == len(before) and match.extent.end >= len((before + text).rstrip(".,;:!?")):
            return match.confidence
    return 0.0


def _capitals(term: Term) -> str:
    return {
        "exact": "exactly as written; at the start of a sentence too",
        "ignore": "make no difference",
        "sentence": "as written; a capital at the start of a sentence, and all capitals, make no difference",
    }[policy(term)]


def _renderings(wordings: Iterable[str]) -> tuple[Rendering, ...]:
    found = []
    for wording in wordings:
        others = [one for one in renderings_of(wording, short=True) if one != wording]
        candidates = [variant for text in (wording, *others) for variant in english_variants(text)]
        variants = [text for text in candidates if rendered(text, wording) and text != wording]
        found.append(Rendering(wording, tuple(dict.fromkeys((*others, *variants)))))
    return tuple(found)
