"""Which finding each entry of a baseline is about: one finding an entry, and one entry a finding.

A finding whose fingerprint has changed is still the same one where its rule, term and words are the same, and one of
the sentences around it or nearly so, or stands as it stood though other lines are taken for paragraphs now; where the
alignment gives it other words on one side, though nothing was edited there; and, if it is about all places of a text,
wherever it is shown. Findings that say the same of parts of an accepted passage are known by its entry too.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import chain, islice

from transcheck.model import Document, Extent, Finding, Span
from transcheck.suppress.contexts import DOCUMENT_WIDE, normalised
from transcheck.suppress.entries import Entry, entry_of
from transcheck.suppress.running_text import RunningText

# Percent of the letters of a sentence that stay when another word in it is corrected.
_NEARLY = 80
# Letters of a sentence, or of a line of it, that hardly stands like this in another sentence.
_TELLING = 30
# Findings that are compared with one entry: more than that are alike only in a text that repeats itself.
_MOST_COMPARISONS = 50
# Letters of a text that are looked up together.
_STRETCH = 64
# What it finds stands once more than it is found.
_REPETITION = "repeated-paragraph"


@dataclass(frozen=True, slots=True)
class Matched:
    """The entries that findings have, by the indices of these: `whole` in pairs, `parts` of what one accepts each."""

    whole: dict[int, Entry]
    parts: dict[int, Entry]

    def entry(self, index: int) -> Entry | None:
        """The one that accepts a finding."""
        return self.whole.get(index) or self.parts.get(index)


@dataclass(frozen=True, slots=True)
class _Candidate:
    """A finding without an entry, described as an entry would be, so that like is compared with like."""

    index: int
    finding: Finding
    described: Entry


_Key = Callable[[Entry], Hashable]
_Fits = Callable[[Entry, _Candidate], bool]


def matched(entries: Iterable[Entry], findings: Sequence[Finding], documents: tuple[Document, Document]) -> Matched:
    """What the entries are about, which are those of the target's file."""
    known = {entry.fingerprint: entry for entry in entries}
    left = dict(known)
    found: dict[int, Entry] = {}
    for index, finding in enumerate(findings):
        if finding.fingerprint in left:
            found[index] = left.pop(finding.fingerprint)
    kinds = {_kind(entry) for entry in known.values()}
    candidates = [
        _Candidate(index, finding, entry_of(finding, documents, "", ""))
        for index, finding in enumerate(findings)
        if index not in found and (finding.rule, finding.term) in kinds
    ]
    texts = _Texts(documents)
    for key, fits in _steps(texts):
        if not candidates or not left:
            break
        pairs = list(_pairs(left.values(), candidates, key, fits))
        found.update((candidate.index, entry) for entry, candidate in pairs)
        candidates = [candidate for candidate in candidates if candidate.index not in found]
        for entry, _ in pairs:
            del left[entry.fingerprint]
    return Matched(found, dict(_parts(known.values(), candidates, texts)))


class _Texts:
    """Both documents as running texts; a side is 0 for the source, 1 for the target."""

    def __init__(self, documents: tuple[Document, Document]) -> None:
        self._documents = documents
        self._running: dict[int, RunningText] = {}
        self._places: dict[tuple[int, str], tuple[Extent, ...]] = {}

    def extent(self, side: int, finding: Finding) -> Extent | None:
        """Where a finding's words stand."""
        return self._text(side).extent(_spans(finding)[side])

    def places(self, side: int, passage: str) -> tuple[Extent, ...]:
        """Where a passage stands."""
        if (side, passage) not in self._places:
            self._places[side, passage] = self._text(side).places(passage)
        return self._places[side, passage]

    def holds(self, side: int, passage: str, finding: Finding) -> bool:
        """Whether a finding's words stand in a passage that tells where they are."""
        words = self.extent(side, finding) if len(passage) >= _TELLING else None
        return words is not None and any(_within(words, place) for place in self.places(side, passage))

    def _text(self, side: int) -> RunningText:
        if side not in self._running:
            self._running[side] = RunningText(self._documents[side])
        return self._running[side]


def _steps(texts: _Texts) -> Iterator[tuple[_Key, _Fits]]:
    """What has to be equal, and what to be so besides: the surest first."""
    for side in (1, 0):
        yield partial(_words_and_sentence, side), partial(_has_sentence, side)
    yield _words, partial(_in_place, texts)
    yield _words, _nearly_alike
    yield _kind, _same_subject


def _pairs(
    entries: Iterable[Entry], candidates: Sequence[_Candidate], key: _Key, fits: _Fits
) -> Iterator[tuple[Entry, _Candidate]]:
    """Entries and candidates that have the same key and fit, each in one pair."""
    groups: dict[Hashable, list[_Candidate]] = defaultdict(list)
    for candidate in candidates:
        groups[key(candidate.described)].append(candidate)
    for entry in entries:
        group = groups.get(key(entry), [])
        for place, candidate in enumerate(group[:_MOST_COMPARISONS]):
            if fits(entry, candidate):
                del group[place]
                yield entry, candidate
                break


def _parts(entries: Iterable[Entry], candidates: Sequence[_Candidate], texts: _Texts) -> Iterator[tuple[int, Entry]]:
    """The candidates that say less, or something else, of the words of an entry only since they are aligned otherwise.

    Of a paragraph without translation, the sentences are found one by one; of a number and what became of it, that the
    one is missing and that the other was added.
    """
    kinds = {_kind(candidate.described) for candidate in candidates}
    alike: dict[Hashable, list[Entry]] = defaultdict(list)
    for entry in entries:
        if _kind(entry) in kinds:
            alike[*_words(entry), entry.context].append(entry)
    # By where the words at fault stand, so that few are compared with each candidate.
    nearby: dict[Hashable, list[list[Entry]]] = defaultdict(list)
    for group in alike.values():
        for side, place in _words_at_fault(group[0], texts):
            for stretch in range(place.start // _STRETCH, place.end // _STRETCH + 1):
                nearby[_kind(group[0]), side, stretch].append(group)
    for candidate in candidates:
        places = [(side, texts.extent(side, candidate.finding)) for side in (0, 1)]
        kind = _kind(candidate.described)
        groups = chain.from_iterable(
            nearby.get((kind, side, place.start // _STRETCH), ()) for side, place in places if place
        )
        for group in islice(groups, _MOST_COMPARISONS):
            if _unedited(group[0], len(group), candidate, texts):
                yield candidate.index, group[0]
                break


def _words_at_fault(old: Entry, texts: _Texts) -> Iterator[tuple[int, Extent]]:
    """Where the words of an entry stand, source or target, if its sentences stand as they stood."""
    if all(texts.places(side, sentence) for side, (_, sentence) in enumerate(_sides(old)) if sentence):
        for side, (words, sentence) in enumerate(_sides(old)):
            for around in texts.places(side, sentence):
                yield from ((side, place) for place in _places_in(around, sentence, words))


def _unedited(old: Entry, times: int, new: _Candidate, texts: _Texts) -> bool:
    """Whether the new finding points at words of the old one and at no words outside of its sentences, which stand.

    There is nothing new in sentences that are old, as long as they stand no more often than they were accepted.
    """
    at_fault = False
    for side, (words, sentence) in enumerate(_sides(old)):
        found, places = texts.extent(side, new.finding), texts.places(side, sentence)
        if found is None:
            continue
        around = next((one for one in places if _within(found, one)), None)
        if around is None or len(places) > times + (old.rule == _REPETITION):
            return False
        if len(sentence) >= _TELLING or sentence == _sides(new.described)[side][1]:
            at_fault = at_fault or any(_within(found, one) for one in _places_in(around, sentence, words))
    return at_fault


def _places_in(around: Extent, sentence: str, words: str) -> Iterator[Extent]:
    """Where the words stand in a sentence that stands `around` them."""
    at = sentence.find(words) if words else -1
    while at >= 0:
        yield Extent(around.start + at, around.start + at + len(words))
        at = sentence.find(words, at + len(words))


def _kind(entry: Entry) -> tuple[str, str | None]:
    return entry.rule, entry.term


def _words(entry: Entry) -> tuple[str, str | None, str, str]:
    return entry.rule, entry.term, entry.source, entry.target


def _words_and_sentence(side: int, entry: Entry) -> tuple[Hashable, ...]:
    return *_words(entry), _sides(entry)[side][1]


def _sides(entry: Entry) -> tuple[tuple[str, str], tuple[str, str]]:
    """The words and the sentence of the source, and those of the target."""
    return (entry.source, entry.context.source), (entry.target, entry.context.target)


def _spans(finding: Finding) -> tuple[Span | None, Span | None]:
    return finding.source, finding.target


def _within(inner: Extent, outer: Extent) -> bool:
    return outer.start <= inner.start and inner.end <= outer.end


def _has_sentence(side: int, old: Entry, _: _Candidate) -> bool:
    return bool(_sides(old)[side][1])


def _in_place(texts: _Texts, old: Entry, new: _Candidate) -> bool:
    """Whether one of the old sentences stands where the new finding is, in other paragraphs by now."""
    return any(texts.holds(side, sentence, new.finding) for side, (_, sentence) in enumerate(_sides(old)))


def _nearly_alike(old: Entry, new: _Candidate) -> bool:
    """Whether a sentence around both is the same but for a few words."""
    if old.rule in DOCUMENT_WIDE:
        return True
    from rapidfuzz import fuzz

    both = zip(_sides(old), _sides(new.described), strict=True)
    return any(before and after and fuzz.ratio(before, after) >= _NEARLY for (_, before), (_, after) in both)


def _same_subject(old: Entry, new: _Candidate) -> bool:
    """Whether both say that one term, or one word, is written in several ways; which way is the rarer may change."""
    if old.rule not in DOCUMENT_WIDE:
        return False
    return old.term is not None or old.target.casefold() == normalised(new.finding.suggestion or "").casefold()
