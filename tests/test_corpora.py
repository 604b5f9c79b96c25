"""The pairs in `corpora/`: every expected finding is there, at its words, and nothing else is reported."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import yaml

import transcheck
from transcheck.model import Document, Finding, Report, Span

CORPORA = Path(__file__).parent.parent / "corpora"
PAIRS = sorted(path.parent.name for path in CORPORA.glob("*/expected.yaml"))


@dataclass(frozen=True)
class Expected:
    """What a finding has to be, and where: paragraph, start and end of the words on either side."""

    rules: tuple[str, ...]
    severities: tuple[str, ...]
    source: tuple[int, int, int] | None
    target: tuple[int, int, int] | None
    hard: bool

    def fits(self, finding: Finding) -> bool:
        return (
            finding.rule in self.rules
            and finding.severity in self.severities
            and (self.source is None or overlap(finding.source, self.source))
            and (self.target is None or overlap(finding.target, self.target))
        )


def overlap(span: Span | None, place: tuple[int, int, int]) -> bool:
    paragraph, start, end = place
    return span is not None and span.paragraph == paragraph and span.start < end and span.end > start


def place(document: Document, words: Any) -> tuple[int, int, int] | None:
    if words is None:
        return None
    if isinstance(words, str):
        holding = [index for index, paragraph in enumerate(document.paragraphs) if words in paragraph.text]
        assert len(holding) == 1, f"{words!r} has to stand in one paragraph, not in {holding}"
        words = {"paragraph": holding[0], "words": words}
    text = document.paragraphs[words["paragraph"]].text
    wanted = words.get("words", text)
    start = text.index(wanted)
    return words["paragraph"], start, start + len(wanted)


def several(value: Any) -> tuple[str, ...]:
    return (value,) if isinstance(value, str) else tuple(value)


def expectations(name: str) -> dict[str, Any]:
    return yaml.safe_load((CORPORA / name / "expected.yaml").read_text(encoding="utf-8"))


@cache
def report_of(name: str) -> Report:
    folder = CORPORA / name
    glossary = folder / "glossary.yaml"
    return transcheck.compare(
        str(folder / "de.txt"), str(folder / "en.txt"), glossary=str(glossary) if glossary.exists() else None
    )


def expected_findings(name: str) -> list[Expected]:
    report = report_of(name)
    return [
        Expected(
            several(entry["rule"]),
            several(entry["severity"]),
            place(report.source, entry.get("source")),
            place(report.target, entry.get("target")),
            entry.get("hard", False),
        )
        for entry in expectations(name)["findings"]
    ]


def test_there_are_pairs() -> None:
    assert len(PAIRS) >= 6


@pytest.mark.parametrize("name", PAIRS)
def test_paragraphs_are_aligned(name: str) -> None:
    expected = {
        (tuple(bead.get("source", ())), tuple(bead.get("target", ())), bead.get("kind", "translation"))
        for bead in expectations(name)["beads"]
    }
    assert {(bead.source, bead.target, bead.kind) for bead in report_of(name).alignment} == expected


@pytest.mark.parametrize("name", PAIRS)
def test_every_expected_finding_is_there(name: str) -> None:
    findings = report_of(name).findings
    missing = [
        expected
        for expected in expected_findings(name)
        if not expected.hard and not any(expected.fits(finding) for finding in findings)
    ]
    assert not missing, f"not found: {missing}\nfound: {[f'{f.rule} {f.message}' for f in findings]}"


@pytest.mark.parametrize("name", PAIRS)
def test_nothing_else_is_reported(name: str) -> None:
    expected = expected_findings(name)
    alarms = [
        f"{finding.severity} {finding.rule}: {finding.message}"
        for finding in report_of(name).findings
        if not any(one.fits(finding) for one in expected)
    ]
    assert not alarms
