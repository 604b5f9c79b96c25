"""From a check back to the baseline: what may be dropped, what may be added, and what must stay."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from transcheck import pipeline
from transcheck.config import Settings
from transcheck.glossary.entry import Glossary
from transcheck.model import Report
from transcheck.project.configuration import Changes, Configuration, FilePair, PairPattern
from transcheck.readers import read
from transcheck.suppress.baseline import Baseline
from transcheck.suppress.entries import Entry
from transcheck.suppress.ratchet import Result, fixed, tightened, with_open
from transcheck.suppress.silences import silences_for

GERMAN = "Herr Klaus Weber kam am 12. Mai.\n\nDas Fest dauert drei Tage und kostet 20 Euro.\n"
ENGLISH = "Mr Claus Weber came on May 12.\n\nThe festival lasts three days and costs 30 euros.\n"
PAIR = FilePair("a.de.md", "a.en.md")
ALONE = Settings(meaning=False)


@pytest.fixture
def project(tmp_path: Path) -> Configuration:
    (tmp_path / "a.de.md").write_text(GERMAN, encoding="utf-8")
    (tmp_path / "a.en.md").write_text(ENGLISH, encoding="utf-8")
    return Configuration(
        tmp_path, tmp_path / "transcheck.toml", pairs=(PairPattern("*.de.md", "{}.en.md"),), settings=ALONE
    )


def check(
    project: Configuration, pair: FilePair = PAIR, known: Baseline | None = None, settings: Settings = ALONE
) -> Result:
    source, target = (
        read(str(project.root / path), language=language)
        for path, language in zip((pair.source, pair.target), ("de", "en"), strict=True)
    )
    silences = silences_for(project, pair)
    if known is not None:
        silences = replace(silences, entries=known.of_file(pair.target))
    report = pipeline.compare(
        source,
        target,
        glossary=Glossary(),
        settings=settings,
        meaning=None,
        silences=silences,
    )
    return pair, report


def written(project: Configuration) -> Baseline:
    return with_open(Baseline(), [check(project)], project)


def rules(baseline: Baseline) -> list[str]:
    return [entry.rule for entry in baseline.entries]


def rewrite(project: Configuration, old: str, new: str, file: str = "a.en.md") -> None:
    path = project.root / file
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8")


def open_rules(report: Report) -> list[str]:
    return [one.rule for one in report.findings if one.suppressed is None]


def test_all_that_is_open_is_written_once(project: Configuration) -> None:
    known = written(project)
    assert rules(known) == ["name-changed", "number-mismatch"]
    assert {entry.reason for entry in known.entries} == {f"known on {date.today()}"}
    result = check(project, known=known)
    assert open_rules(result[1]) == []
    assert with_open(known, [result], project, "another reason") == known
    assert result[1].gate.passed
    assert fixed(known, [result], project) == ()


def test_what_is_fixed_is_dropped_and_nothing_is_added(project: Configuration) -> None:
    known = written(project)
    rewrite(project, "30 euros", "20 euros")
    rewrite(project, "May 12", "May 13")
    result = check(project, known=known)
    assert open_rules(result[1]) == ["date-mismatch"]
    assert [entry.rule for entry in fixed(known, [result], project)] == ["number-mismatch"]
    assert rules(tightened(known, [result], project)) == ["name-changed"]


def test_what_was_not_checked_is_never_dropped(project: Configuration) -> None:
    known = written(project)
    rewrite(project, "30 euros", "20 euros")
    rewrite(project, "Claus", "Klaus")
    assert tightened(known, [], project) == known
    asked = replace(project, command_line=Changes(select=("name-changed",)))
    assert rules(
        tightened(known, [check(asked, known=known, settings=replace(ALONE, select=("name-changed",)))], asked)
    ) == ["number-mismatch"]
    asked = replace(project, command_line=Changes(ignore=("number-mismatch",)))
    assert rules(
        tightened(known, [check(asked, known=known, settings=replace(ALONE, ignore=("number-mismatch",)))], asked)
    ) == ["number-mismatch"]
    surer = replace(project, command_line=Changes(min_confidence=1.0))
    assert tightened(known, [check(surer, known=known, settings=replace(ALONE, min_confidence=1.0))], surer) == known
    with_meaning = replace(project, settings=Settings(), command_line=Changes(meaning=False))
    assert tightened(known, [check(with_meaning, known=known)], with_meaning) == known
    assert tightened(known, [check(project, known=known)], project) == Baseline()


def test_what_a_comment_silences_needs_no_entry(project: Configuration) -> None:
    known = written(project)
    rewrite(project, "The festival", "<!-- transcheck: ignore number-mismatch -- a gift -->\nThe festival")
    assert rules(tightened(known, [check(project, known=known)], project)) == ["name-changed"]


def test_a_pair_that_can_not_be_compared_keeps_its_entries(project: Configuration) -> None:
    known = written(project)
    pair, report = check(project)
    empty = replace(
        report,
        source=replace(report.source, paragraphs=()),
        target=replace(report.target, paragraphs=()),
        findings=(),
    )
    assert tightened(known, [(pair, empty)], project) == known


def test_entries_follow_a_renamed_file_and_go_with_a_deleted_one(project: Configuration) -> None:
    known = written(project)
    for side in ("de", "en"):
        (project.root / f"a.{side}.md").rename(project.root / f"b.{side}.md")
    pair = FilePair("b.de.md", "b.en.md")
    result = check(project, pair, known)
    assert open_rules(result[1]) == ["name-changed", "number-mismatch"]
    moved = tightened(known, [result], project)
    assert [(entry.rule, entry.file, entry.reason) for entry in moved.entries] == [
        (entry.rule, "b.en.md", entry.reason) for entry in known.entries
    ]
    assert open_rules(check(project, pair, moved)[1]) == []
    (project.root / "b.en.md").unlink()
    assert tightened(moved, [], project) == moved  # its source is still there: the translation is missing
    (project.root / "b.de.md").rename(project.root / "c.de.md")
    assert tightened(moved, [], project) == Baseline()


def test_an_entry_that_stands_is_described_anew(project: Configuration) -> None:
    known = written(project)
    rewrite(project, "came on", "arrived on")
    result = check(project, known=known)
    assert open_rules(result[1]) == []
    new = tightened(known, [result], project)
    assert len(new.entries) == len(known.entries)
    assert new.entries[0].context.target == "Mr Claus Weber arrived on May 12."
    assert new.entries[0].reason == known.entries[0].reason
    assert new.entries[0].fingerprint in {one.fingerprint for one in result[1].findings}


def test_entries_of_rules_that_there_are_no_more_are_dropped(project: Configuration) -> None:
    old = Entry("0" * 32, "no-such-rule", "a.en.md", None, "", "", written(project).entries[0].context, "known")
    assert tightened(Baseline((old,)), [check(project)], project) == Baseline()


def test_expired_entries_are_open_but_not_fixed(project: Configuration) -> None:
    known = Baseline(tuple(replace(entry, expires=date(2020, 1, 1)) for entry in written(project).entries))
    result = check(project, known=known)
    assert open_rules(result[1]) == ["name-changed", "number-mismatch"]
    assert fixed(known, [result], project) == ()
    assert len(tightened(known, [result], project).entries) == 2
    assert {entry.expires for entry in with_open(known, [result], project).entries} == {None}


def test_an_entry_stays_as_it_is_while_only_parts_of_it_are_found(project: Configuration) -> None:
    """What was accepted is the whole passage; aligned with something new, its sentences are found one by one."""
    passage = "Übernachten können Sie in Gasthöfen und Pensionen. Die Gästekarte gilt in allen Bussen der Stadt."
    (project.root / "a.de.md").write_text(f"{GERMAN}\n{passage}\n", encoding="utf-8")
    pair, report = check(project)
    known = with_open(Baseline(), [(pair, report)], project)
    [accepted] = [one for one in report.findings if one.rule == "missing-translation"]
    assert accepted.source is not None
    assert accepted.source.text == passage
    parts = [
        replace(accepted, source=replace(accepted.source, start=start, end=end, text=passage[start:end]))
        for start, end in ((0, passage.index(" Die")), (passage.index("Die"), len(passage)))
    ]
    others = [one for one in report.findings if one is not accepted]
    stamped = [replace(one, fingerprint=f"{number:032}") for number, one in enumerate(parts)]
    result = pair, replace(report, findings=(*others, *stamped))
    assert fixed(known, [result], project) == ()
    assert tightened(known, [result], project) == known
    assert fixed(known, [(pair, replace(report, findings=tuple(others)))], project) == tuple(
        entry for entry in known.entries if entry.rule == "missing-translation"
    )
