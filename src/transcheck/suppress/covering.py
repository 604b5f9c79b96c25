"""Which directives are for which findings; the time grows with the numbers of both, not with their product."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from heapq import heappop, heappush

from transcheck.model import Bead, Document, Finding
from transcheck.suppress.contexts import normalised
from transcheck.suppress.directives import INVALID, UNUSED, Directive, Side

# Of directives: those in force before those that have expired, in their order.
_Rank = tuple[bool, int]
# Which findings: on a side, of a rule (None: of all).
_Sided = tuple[Side, str | None]
# Which findings: with these words, of this rule, in a paragraph that holds this passage (None: of whatever).
_Worded = tuple[str | None, str | None, str | None]


@dataclass(frozen=True, slots=True)
class Covering:
    """`first`: for each finding, the directive that speaks for it: the first one in force, or else the first.

    `used`: for each directive, its rules of which there are findings that it is for; None stands for all rules.
    """

    first: tuple[Directive | None, ...]
    used: tuple[frozenset[str | None], ...]


def covering(
    directives: Sequence[Directive],
    findings: Sequence[Finding],
    documents: tuple[Document, Document],
    alignment: Sequence[Bead],
    today: date,
) -> Covering:
    """What `directives` are for, of `findings` in `documents`, whose paragraphs `alignment` puts together."""
    search = _Search(directives, findings, documents, alignment, today)
    search.in_paragraphs()
    search.anywhere()
    best = (search.best.get(index) for index in range(len(findings)))
    return Covering(
        tuple(directives[rank[1]] if rank else None for rank in best), tuple(frozenset(one) for one in search.used)
    )


class _Search:
    def __init__(
        self,
        directives: Sequence[Directive],
        findings: Sequence[Finding],
        documents: tuple[Document, Document],
        alignment: Sequence[Bead],
        today: date,
    ) -> None:
        self._directives = directives
        # No directive silences what is about silencing itself.
        self._findings = [(index, one) for index, one in enumerate(findings) if one.rule not in (INVALID, UNUSED)]
        self._documents = documents
        self._across: Mapping[Side, dict[int, tuple[int, ...]]] = {"source": {}, "target": {}}
        for bead in alignment:
            self._across["source"].update(dict.fromkeys(bead.target, bead.source))
            self._across["target"].update(dict.fromkeys(bead.source, bead.target))
        self._today = today
        self._texts: dict[int, list[str]] = {}
        self.best: dict[int, _Rank] = {}
        self.used: list[set[str | None]] = [set() for _ in directives]

    def in_paragraphs(self) -> None:
        """The directives for the paragraphs from one up to another."""
        ranges: dict[_Sided, list[tuple[int, int, _Rank]]] = defaultdict(list)
        for number, one in enumerate(self._directives):
            if one.side:
                rank = one.expired(self._today), number
                for rule in one.rules or (None,):
                    ranges[one.side, rule].append((one.first, one.last, rank))
        places = self._places({side for side, _ in ranges})
        for key, wanted in ranges.items():
            found = sorted(places.get(key, ()))
            paragraphs = [paragraph for paragraph, _ in found]
            for first, last, (_, number) in wanted:
                if bisect_left(paragraphs, first) < bisect_left(paragraphs, last):
                    self.used[number].add(key[1])
            for index, rank in _lowest(found, sorted(wanted)):
                self._offer(index, rank)

    def anywhere(self) -> None:
        """The directives for a whole file, for words, or for paragraphs that hold a passage."""
        wanted: dict[_Worded, list[int]] = defaultdict(list)
        for number, one in enumerate(self._directives):
            if not one.side:
                for rule in one.rules or (None,):
                    wanted[one.words, rule, one.passage].append(number)
        found = self._by_words() if wanted else {}
        for (words, rule, passage), numbers in wanted.items():
            covered = [index for index, one in found.get((words, rule), ()) if self._holds(index, one, passage)]
            rank = min((self._directives[number].expired(self._today), number) for number in numbers)
            for index in covered:
                self._offer(index, rank)
            for number in numbers if covered else ():
                self.used[number].add(rule)

    def _offer(self, index: int, rank: _Rank) -> None:
        self.best[index] = min(self.best.get(index, rank), rank)

    def _places(self, sides: Iterable[Side]) -> dict[_Sided, list[tuple[int, int]]]:
        """The paragraphs with findings of a rule, or of any, and these findings."""
        places: dict[_Sided, list[tuple[int, int]]] = defaultdict(list)
        for side in sides:
            for index, finding in self._findings:
                for paragraph in self._paragraphs(finding, side):
                    places[side, finding.rule].append((paragraph, index))
                    places[side, None].append((paragraph, index))
        return places

    def _paragraphs(self, finding: Finding, side: Side) -> tuple[int, ...]:
        """The paragraphs of a side that a finding is about; by the alignment, where none of its words is there."""
        own, other = (finding.source, finding.target) if side == "source" else (finding.target, finding.source)
        if own is not None:
            return () if own.paragraph is None else (own.paragraph,)
        if other is None or other.paragraph is None:
            return ()
        return self._across[side].get(other.paragraph, ())

    def _by_words(self) -> dict[tuple[str | None, str | None], list[tuple[int, Finding]]]:
        """The findings that point at words, or at a term, or at anything, of a rule or of any."""
        found: dict[tuple[str | None, str | None], list[tuple[int, Finding]]] = defaultdict(list)
        for index, finding in self._findings:
            spans = (finding.source, finding.target)
            for words in {None, *(normalised(span.text) for span in spans if span), normalised(finding.term or "")}:
                found[words, finding.rule].append((index, finding))
                found[words, None].append((index, finding))
        return found

    def _holds(self, index: int, finding: Finding, passage: str | None) -> bool:
        """Whether one of the paragraphs with words of a finding holds a passage."""
        if passage is None:
            return True
        if index not in self._texts:
            self._texts[index] = [
                normalised(document.paragraphs[span.paragraph].text)
                for span, document in zip((finding.source, finding.target), self._documents, strict=True)
                if span is not None and span.paragraph is not None and span.paragraph < len(document.paragraphs)
            ]
        return any(passage in text for text in self._texts[index])


def _lowest(points: Iterable[tuple[int, int]], ranges: Sequence[tuple[int, int, _Rank]]) -> Iterator[tuple[int, _Rank]]:
    """What stands at each point, with the lowest rank of the ranges that hold it; both are sorted."""
    opened: list[tuple[_Rank, int]] = []
    coming = iter(ranges)
    following = next(coming, None)
    for point, index in points:
        while following and following[0] <= point:
            heappush(opened, (following[2], following[1]))
            following = next(coming, None)
        while opened and opened[0][1] <= point:
            heappop(opened)
        if opened:
            yield index, opened[0][0]
