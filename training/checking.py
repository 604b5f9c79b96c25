"""Texts checked by the rules and an exported model together, under thresholds that change: what a user would see.

The model reads each text once, and the rules check it once; only what the model's odds become is computed anew.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import NamedTuple

from transcheck.align.segments import paired
from transcheck.config import Settings
from transcheck.findings import Found, distinct
from transcheck.glossary.entry import Glossary
from transcheck.meaning import meaning_for
from transcheck.meaning.interface import Meaning
from transcheck.meaning.prefetch import prefetch
from transcheck.meaning.suspicions import suspicions
from transcheck.meaning.tagged import tag, tags_of
from transcheck.meaning.tagger import Tagger
from transcheck.meaning.thresholds import Kind, Tag, Thresholds, kinds
from transcheck.model import Segment
from transcheck.rules.context import Context
from transcheck.rules.register import LAST_RESORTS, PASSAGES, RULES, VERDICTS, problems
from transcheck.rules.second_opinion import is_refuted
from transcheck.rules.settings import as_set

BY_MODEL = ("wrong-word", "added-word", "missing-word")
_BATCH = 64
_NONE: Thresholds = {}


class Place(NamedTuple):
    """A word or a gap: its tag, and where its word begins, in the target or, for "omit", in the source."""

    tag: Tag
    start: int


@dataclass(frozen=True, slots=True)
class Checked:
    """A pair of texts and what the rules alone find in it."""

    segment: Segment
    by_rules: tuple[Found, ...]


class Checker:
    """transcheck with the model of a folder."""

    def __init__(self, folder: Path) -> None:
        meaning = meaning_for(True, tagging=True, model=folder)
        if meaning is None or meaning.tagger is None:
            raise SystemExit("onnxruntime is not installed")
        self._meaning: Meaning = meaning
        self._tagger: Tagger = meaning.tagger
        self._settings = Settings()
        self._context = Context(Glossary(), meaning)

    def checked(self, pairs: Sequence[tuple[str, str]]) -> Iterator[Checked]:
        """Each pair of source and target, read and checked by the rules."""
        self._tagger.thresholds = _NONE
        rules = [rule for name, rule in RULES.items() if name not in BY_MODEL]
        for start in range(0, len(pairs), _BATCH):
            batch = pairs[start : start + _BATCH]
            prefetch(batch, self._meaning)
            segments = [paired("", source, target, self._meaning) for source, target in batch]
            tag(segments, self._tagger)
            by_segment: list[list[Found]] = [[] for _ in segments]
            for rule, problem in as_set(problems(segments, self._context, rules), segments, self._settings):
                by_segment[problem.segment or 0].append((rule, replace(problem, segment=0)))
            yield from (Checked(segment, tuple(found)) for segment, found in zip(segments, by_segment, strict=True))

    def words(self, checked: Checked) -> Iterator[tuple[Place, Kind, float]]:
        """The words and gaps that the model has read, each with its kind and its log-odds."""
        end = len(checked.segment.target)
        for part in tags_of(checked.segment, self._meaning):
            tags = part.tags
            known = kinds(tags.target, "en")
            starts = [token.start for token in tags.target]
            for start, kind, odds in zip(starts, known, tags.bad, strict=True):
                yield Place("bad", start), kind, odds
            ends: list[Kind] = [*known, "end"]
            for start, kind, odds in zip([*starts, end], ends, tags.gaps, strict=True):
                yield Place("gap", start), kind, odds
            for token, kind, odds in zip(tags.source, kinds(tags.source, "de"), tags.omitted, strict=True):
                yield Place("omit", token.start), kind, odds

    def findings(self, checked: Checked, thresholds: Thresholds) -> list[Found]:
        """What a user is shown: neighbours as one finding, and none at words that a rule speaks about."""
        self._tagger.thresholds = thresholds
        suspicions.cache_clear()
        rules = [RULES[name] for name in BY_MODEL]
        by_model = list(as_set(problems([checked.segment], self._context, rules), [checked.segment], self._settings))
        # While the rules ran there were no thresholds, so that nothing could be refuted.
        by_rules = [
            (rule, problem)
            for rule, problem in checked.by_rules
            if not is_refuted(rule.NAME, problem, checked.segment, self._meaning)
        ]
        return distinct([*by_rules, *by_model], list(RULES), VERDICTS, LAST_RESORTS, PASSAGES)
