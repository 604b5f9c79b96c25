"""A baseline holds when the files are edited elsewhere: whole runs on the texts of `corpora/`."""

from __future__ import annotations

import textwrap
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from transcheck import pipeline
from transcheck.config import Settings
from transcheck.glossary import Glossary
from transcheck.meaning import meaning_for
from transcheck.model import Document, Finding, Report
from transcheck.readers import read, read_text
from transcheck.suppress.entries import Entry, entry_of
from transcheck.suppress.silences import Silences

CORPORA = Path(__file__).parents[2] / "corpora"
NAMES = sorted(path.parent.name for path in CORPORA.glob("*/de.txt"))

NEWS = [
    ("Am Samstag bleibt die Bücherei geschlossen.", "On Saturday the library remains closed."),
    ("Die Feuerwehr lädt zum Tag der offenen Tür ein.", "The fire brigade invites everyone to its open day."),
    ("Wer Fragen hat, wendet sich an das Bürgerbüro.", "Anyone with questions should contact the citizens' office."),
    ("Der Wochenmarkt beginnt im Winter um 9 Uhr.", "In winter, the weekly market begins at 9 a.m."),
]


@dataclass(frozen=True)
class Unit:
    """Paragraphs that belong together."""

    source: tuple[str, ...]
    target: tuple[str, ...]


Texts = tuple[Unit, ...]


@dataclass(frozen=True)
class Known:
    """A pair of texts and the baseline that accepts all that is found in it."""

    texts: Texts
    entries: tuple[Entry, ...]
    busy: frozenset[Unit]
    """Units that have findings."""
    lonely: frozenset[Unit]
    """Units with a sentence that has no counterpart."""


def run(
    texts: Texts,
    name: str,
    *,
    meaning: bool,
    entries: tuple[Entry, ...] = (),
    width: int = 0,
    kept: frozenset[Unit] = frozenset(),
) -> Report:
    """The report on the texts, with lines broken at `width`, if it is not 0, in all units but those `kept`."""

    def document(side: str, language: str) -> Document:
        paragraphs = [
            textwrap.fill(text, width, break_on_hyphens=False) if width and unit not in kept else text
            for unit in texts
            for text in getattr(unit, side)
        ]
        return read_text("\n\n".join(paragraphs), path=side, language=language)

    glossary = CORPORA / name / "glossary.yaml"
    return pipeline.compare(
        document("source", "de"),
        document("target", "en"),
        glossary=Glossary.load(glossary) if glossary.exists() else Glossary(),
        settings=Settings(meaning=meaning),
        meaning=meaning_for(meaning),
        silences=Silences(entries),
    )


@cache
def known(name: str, meaning: bool) -> Known:
    folder = CORPORA / name
    source, target = read(str(folder / "de.txt"), language="de"), read(str(folder / "en.txt"), language="en")
    beads = pipeline.align_documents(source, target, None)
    texts = tuple(
        Unit(
            tuple(source.paragraphs[index].text for index in bead.source),
            tuple(target.paragraphs[index].text for index in bead.target),
        )
        for bead in beads
    )
    report = run(texts, name, meaning=meaning)
    both = report.source, report.target
    assert report.findings
    return Known(
        texts,
        tuple(entry_of(one, both, "en.txt", "known") for one in report.findings),
        _holding(texts, report.findings),
        _holding(texts, [one for one in report.findings if one.rule in ("added-text", "missing-translation")]),
    )


def _holding(texts: Texts, findings: Iterable[Finding]) -> frozenset[Unit]:
    """The units with words of `findings`."""
    words = {span.text for one in findings for span in (one.source, one.target) if span}
    return frozenset(unit for unit in texts if any(one in text for one in words for text in unit.source + unit.target))


@st.composite
def edits(draw: st.DrawFn, start: Known) -> tuple[Texts, int]:
    """The texts after some edits, and the width at which their lines are broken (0: not at all)."""

    def alone(unit: Unit) -> bool:
        return not (unit.source and unit.target) or unit in start.lonely

    texts = list(start.texts)
    for _ in range(draw(st.integers(1, 5))):
        kind = draw(st.sampled_from(["insert", "insert", "move", "delete", "insert one side"]))
        if kind == "move":
            # A sentence without counterpart is judged by what stands beside it.
            movable = [index for index, unit in enumerate(texts) if not alone(unit)]
            texts.insert(draw(st.integers(0, len(texts) - 1)), texts.pop(draw(st.sampled_from(movable))))
        elif kind == "delete":
            idle = [index for index, unit in enumerate(texts) if unit not in start.busy]
            if len(idle) > 1:
                del texts[draw(st.sampled_from(idle))]
        else:
            # What has no translation stands beside units that have one: else it may be the missing counterpart.
            source, target = draw(st.sampled_from(NEWS))
            unit = Unit((source,), (target,))
            gaps = list(range(len(texts) + 1))
            if kind == "insert one side":
                unit = draw(st.sampled_from([Unit((source,), ()), Unit((), (target,))]))
                gaps = [gap for gap in gaps if not any(map(alone, texts[max(gap - 1, 0) : gap + 1]))]
            if gaps:
                texts.insert(draw(st.sampled_from(gaps)), unit)
    return tuple(texts), draw(st.sampled_from([0, 0, 60, 80]))


def assert_nothing_lost(name: str, texts: Texts, width: int, *, meaning: bool) -> None:
    start = known(name, meaning)
    report = run(texts, name, meaning=meaning, entries=start.entries, width=width, kept=start.busy)
    silenced = [one for one in report.findings if one.suppressed]
    told = {(one.rule, one.source and one.source.text, one.target and one.target.text) for one in report.findings}
    assert len(silenced) == len(start.entries), (told, [(one.rule, one.source, one.target) for one in start.entries])


@pytest.mark.parametrize("name", NAMES)
@given(data=st.data())
@settings(max_examples=8, derandomize=True)
def test_without_meaning(name: str, data: st.DataObject) -> None:
    texts, width = data.draw(edits(known(name, False)))
    assert_nothing_lost(name, texts, width, meaning=False)


@pytest.mark.parametrize("name", NAMES)
@given(data=st.data())
@settings(max_examples=2, derandomize=True)
def test_with_meaning(name: str, data: st.DataObject) -> None:
    texts, width = data.draw(edits(known(name, True)))
    assert_nothing_lost(name, texts, width, meaning=True)


@pytest.mark.parametrize("name", NAMES)
def test_another_composition_of_letters(name: str) -> None:
    start = known(name, False)
    apart = tuple(
        Unit(*(tuple(unicodedata.normalize("NFD", text) for text in side) for side in (unit.source, unit.target)))
        for unit in start.texts
    )
    assert_nothing_lost(name, apart, 0, meaning=False)


@pytest.mark.parametrize("name", NAMES)
def test_fingerprints_themselves_stay(name: str) -> None:
    start = known(name, False)
    news = tuple(Unit((source,), (target,)) for source, target in NEWS)
    report = run((*news[:2], *start.texts, *news[2:]), name, meaning=False, width=72, kept=start.busy)
    assert {one.fingerprint for one in start.entries} <= {one.fingerprint for one in report.findings}
