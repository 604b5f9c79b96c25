"""A baseline holds when the files are edited elsewhere: whole runs on the texts of `corpora/`.

Paragraphs are inserted (on both sides, or on one), moved, deleted and wrapped otherwise, wherever they stand. Then no
finding that says what was accepted, or a part of it, is open.

That every entry has a finding can't be asked of all edits. What has no counterpart is judged by what stands beside it:
a German paragraph inserted beside an English sentence that nothing in the source says may be what it translates, and
which of two equal paragraphs is one too many depends on where they stand. Such an entry may have nothing to silence;
and where all of a paragraph is said to be missing, of which some sentences were accepted, that is more than these.
So this is asked where such units stay where they are, and nothing without counterpart is inserted beside them.
"""

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
from transcheck.suppress.matching import matched
from transcheck.suppress.silences import Silences

CORPORA = Path(__file__).parents[2] / "corpora"
NAMES = sorted(path.parent.name for path in CORPORA.glob("*/de.txt"))

NEWS = [
    ("Am Samstag bleibt die Bücherei geschlossen.", "On Saturday the library remains closed."),
    ("Die Feuerwehr lädt zum Tag der offenen Tür ein.", "The fire brigade invites everyone to its open day."),
    ("Wer Fragen hat, wendet sich an das Bürgerbüro.", "Anyone with questions should contact the citizens' office."),
    ("Der Wochenmarkt beginnt im Winter um 9 Uhr.", "In winter, the weekly market begins at 9 a.m."),
]


# Equal sentences with equal errors, a paragraph that only the translation has twice, sentences without counterpart.
REPEATS = (
    """
    Das Stadtfest beginnt am Freitag um 18 Uhr auf dem Marktplatz. Der Eintritt kostet 5 Euro.

    Am Samstag spielt die Kapelle von Klaus Weber. Der Eintritt kostet 5 Euro.

    Bei Regen wird das Fest um 14 Tage verschoben. Bereits gekaufte Karten behalten dann ihre Gültigkeit.

    Kinder unter zwölf Jahren zahlen nichts. Hunde dürfen nicht auf das Gelände.

    Karten gibt es im Bürgerbüro am Rathausplatz und in der Buchhandlung an der Brücke.

    Bei Regen wird das Fest um 14 Tage verschoben. Bereits gekaufte Karten behalten dann ihre Gültigkeit.

    Zum Schluss gibt es am Sonntag ein Feuerwerk über dem See.
    """,
    """
    The town festival starts on Friday at 6 p.m. on the market square. Admission costs 7 euros.

    On Saturday, Claus Weber's band will be playing. Admission costs 7 euros.

    In case of rain, the festival will be postponed by 40 days. Tickets already purchased will then remain valid.

    Children under the age of twelve pay nothing.

    Tickets are available at the citizens' office on Rathausplatz and and in the bookshop by the bridge.

    Tickets are available at the citizens' office on Rathausplatz and and in the bookshop by the bridge.

    In case of rain, the festival will be postponed by 40 days. Tickets already purchased will then remain valid.

    Finally, there will be fireworks over the lake on Sunday. Champagne is free for everybody.
    """,
)


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
    alone: frozenset[Unit]
    """Units without counterpart, or with a sentence that has none, and those that stand twice."""


def run(texts: Texts, name: str, *, meaning: bool, entries: tuple[Entry, ...] = (), width: int = 0) -> Report:
    """The report on the texts, with lines broken at `width`, if it is not 0."""

    def document(side: str, language: str) -> Document:
        paragraphs = [
            textwrap.fill(text, width, break_on_hyphens=False, break_long_words=False) if width else text
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


def both_texts(name: str) -> tuple[Document, Document]:
    if name == "repeats":
        source, target = (textwrap.dedent(text) for text in REPEATS)
        return read_text(source, path="source", language="de"), read_text(target, path="target", language="en")
    folder = CORPORA / name
    return read(str(folder / "de.txt"), language="de"), read(str(folder / "en.txt"), language="en")


@cache
def known(name: str, meaning: bool) -> Known:
    source, target = both_texts(name)
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
        _holding(texts, [one for one in report.findings if one.rule in ("added-text", "missing-translation")])
        | {unit for unit in texts if not (unit.source and unit.target) or _twice(unit, texts)},
    )


def _holding(texts: Texts, findings: Iterable[Finding]) -> frozenset[Unit]:
    """The units with words of `findings`."""
    words = {span.text for one in findings for span in (one.source, one.target) if span}
    return frozenset(unit for unit in texts if any(one in text for one in words for text in unit.source + unit.target))


def _twice(unit: Unit, texts: Texts) -> bool:
    return any(set(unit.target) & set(other.target) for other in texts if other is not unit)


@st.composite
def edits(draw: st.DrawFn, start: Known, *, sparing: bool = False) -> tuple[Texts, int]:
    """The texts after some edits, and the width at which their lines are broken (0: not at all).

    `sparing`: units that are alone stay where they are, and nothing without counterpart is inserted beside them.
    """
    left_alone = start.alone if sparing else frozenset()
    texts = list(start.texts)
    for _ in range(draw(st.integers(1, 5))):
        kind = draw(st.sampled_from(["insert", "insert", "move", "delete", "insert one side"]))
        if kind == "move":
            movable = [index for index, unit in enumerate(texts) if unit not in left_alone]
            texts.insert(draw(st.integers(0, len(texts) - 1)), texts.pop(draw(st.sampled_from(movable))))
        elif kind == "delete":
            idle = [index for index, unit in enumerate(texts) if unit not in start.busy]
            if len(idle) > 1:
                del texts[draw(st.sampled_from(idle))]
        else:
            source, target = draw(st.sampled_from(NEWS))
            unit = Unit((source,), (target,))
            gaps = list(range(len(texts) + 1))
            if kind == "insert one side":
                unit = draw(st.sampled_from([Unit((source,), ()), Unit((), (target,))]))
                if sparing:
                    left_alone = left_alone | {unit}
                    gaps = [gap for gap in gaps if not left_alone & set(texts[max(gap - 1, 0) : gap + 1])]
            if gaps:
                texts.insert(draw(st.sampled_from(gaps)), unit)
    return tuple(texts), draw(st.sampled_from([0, 0, 50, 60, 72, 80, 100]))


def assert_nothing_turns_new(name: str, texts: Texts, width: int, *, meaning: bool) -> None:
    start = known(name, meaning)
    report = run(texts, name, meaning=meaning, entries=start.entries, width=width)
    both = report.source, report.target
    about = matched(start.entries, report.findings, both)
    used = {one.fingerprint for one in (*about.whole.values(), *about.parts.values())}
    for finding in report.findings:
        told = entry_of(finding, both, "", "")
        for entry in start.entries if finding.suppressed is None else ():
            # Equal findings are counted: what is told once more is new.
            assert not _accepts(entry, told) or entry.fingerprint in used, (entry, told)


def _accepts(entry: Entry, told: Entry) -> bool:
    """Whether a finding says what an entry is about, or a part of it, in the same sentence or a piece of that."""
    pieces = [
        (told.source, entry.source, told.context.source, entry.context.source),
        (told.target, entry.target, told.context.target, entry.context.target),
    ]
    return told.rule == entry.rule and all(
        not one or (bool(words) and one in words and (sentence in known or known in sentence))
        for one, words, sentence, known in pieces
    )


def assert_all_used(name: str, texts: Texts, width: int, *, meaning: bool) -> None:
    start = known(name, meaning)
    report = run(texts, name, meaning=meaning, entries=start.entries, width=width)
    about = matched(start.entries, report.findings, (report.source, report.target))
    used = {one.fingerprint for one in (*about.whole.values(), *about.parts.values())}
    told = {(one.rule, one.source and one.source.text, one.target and one.target.text) for one in report.findings}
    lost = [(one.rule, one.source, one.target) for one in start.entries if one.fingerprint not in used]
    assert not lost, (lost, told)


@pytest.mark.parametrize("name", NAMES)
@given(data=st.data())
@settings(max_examples=8, derandomize=True)
def test_no_entry_is_lost(name: str, data: st.DataObject) -> None:
    texts, width = data.draw(edits(known(name, False), sparing=True))
    assert_all_used(name, texts, width, meaning=False)


@pytest.mark.parametrize("name", [*NAMES, "repeats"])
@given(data=st.data())
@settings(max_examples=8, derandomize=True)
def test_no_old_finding_turns_new(name: str, data: st.DataObject) -> None:
    texts, width = data.draw(edits(known(name, False)))
    assert_nothing_turns_new(name, texts, width, meaning=False)


@pytest.mark.parametrize("name", [*NAMES, "repeats"])
@given(data=st.data())
@settings(max_examples=2, derandomize=True)
def test_with_meaning(name: str, data: st.DataObject) -> None:
    texts, width = data.draw(edits(known(name, True)))
    assert_nothing_turns_new(name, texts, width, meaning=True)


@pytest.mark.parametrize("name", NAMES)
def test_another_composition_of_letters(name: str) -> None:
    start = known(name, False)
    apart = tuple(
        Unit(*(tuple(unicodedata.normalize("NFD", text) for text in side) for side in (unit.source, unit.target)))
        for unit in start.texts
    )
    assert_all_used(name, apart, 0, meaning=False)


@pytest.mark.parametrize("name", NAMES)
def test_fingerprints_themselves_stay(name: str) -> None:
    start = known(name, False)
    news = tuple(Unit((source,), (target,)) for source, target in NEWS)
    report = run((*news[:2], *start.texts, *news[2:]), name, meaning=False, width=72)
    assert {one.fingerprint for one in start.entries} <= {one.fingerprint for one in report.findings}
