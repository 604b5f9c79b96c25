"""Which finding each entry of a baseline is about: one finding an entry, and one entry a finding.

A finding whose fingerprint has changed is still the same one where its rule, term and words are the same, and one of
the sentences around it or nearly so; where the alignment gives it other words on one side, though nothing was edited
there; and, if it is about all places of a text, wherever it is shown.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Iterator, Sequence
from dataclasses import dataclass

from transcheck.model import Document, Finding
from transcheck.suppress.contexts import DOCUMENT_WIDE, normalised
from transcheck.suppress.entries import Entry, entry_of

# Percent of the letters of a sentence that stay when another word in it is corrected.
_NEARLY = 80
# Findings that are compared with one entry: more than that are alike only in a text that repeats itself.
_MOST_COMPARISONS = 50


@dataclass(frozen=True, slots=True)
class _Candidate:
    """A finding without an entry, described as an entry would be, so that like is compared with like."""

    index: int
    finding: Finding
    described: Entry


_Key = Callable[[Entry], Hashable]
_Fits = Callable[[Entry, _Candidate], bool]


def matched(
    entries: Iterable[Entry], findings: Sequence[Finding], documents: tuple[Document, Document]
) -> dict[int, Entry]:
    """The entry for each finding that has one, by the finding's index. `entries` are those of the target's file."""
    left = {entry.fingerprint: entry for entry in entries}
    found: dict[int, Entry] = {}
    for index, finding in enumerate(findings):
        if finding.fingerprint in left:
            found[index] = left.pop(finding.fingerprint)
    kinds = {_kind(entry) for entry in left.values()}
    candidates = [
        _Candidate(index, finding, entry_of(finding, documents, "", ""))
        for index, finding in enumerate(findings)
        if index not in found and (finding.rule, finding.term) in kinds
    ]
    for key, fits in _steps(documents) if candidates else ():
        pairs = list(_pairs(left.values(), candidates, key, fits))
        found.update((candidate.index, entry) for entry, candidate in pairs)
        candidates = [candidate for candidate in candidates if candidate.index not in found]
        for entry, _ in pairs:
            del left[entry.fingerprint]
    return found


def _steps(documents: tuple[Document, Document]) -> Iterator[tuple[_Key, _Fits]]:
    """What has to be equal, and what to be so besides: the surest first."""
    yield lambda one: (*_words(one), one.context.target), lambda old, new: bool(old.context.target)
    yield lambda one: (*_words(one), one.context.source), lambda old, new: bool(old.context.source)
    yield _words, _nearly_alike
    source, target = ("\n".join(normalised(one.text) for one in document.paragraphs) for document in documents)
    yield (
        lambda one: (*_kind(one), one.source, one.context.source),
        lambda old, new: bool(old.source) and bool(old.context.target) and old.context.target in target,
    )
    yield (
        lambda one: (*_kind(one), one.target, one.context.target),
        lambda old, new: bool(old.target) and bool(old.context.source) and old.context.source in source,
    )
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


def _kind(entry: Entry) -> tuple[str, str | None]:
    return entry.rule, entry.term


def _words(entry: Entry) -> tuple[str, str | None, str, str]:
    return entry.rule, entry.term, entry.source, entry.target


def _nearly_alike(old: Entry, new: _Candidate) -> bool:
    """Whether a sentence around both is the same but for a few words."""
    if old.rule in DOCUMENT_WIDE:
        return True
    from rapidfuzz import fuzz

    one, other = old.context, new.described.context
    sides = ((one.source, other.source), (one.target, other.target))
    return any(before and after and fuzz.ratio(before, after) >= _NEARLY for before, after in sides)


def _same_subject(old: Entry, new: _Candidate) -> bool:
    """Whether both say that one term, or one word, is written in several ways; which way is the rarer may change."""
    if old.rule not in DOCUMENT_WIDE:
        return False
    return old.term is not None or old.target.casefold() == normalised(new.finding.suggestion or "").casefold()
