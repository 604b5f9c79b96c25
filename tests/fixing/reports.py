"""Reports with findings made by hand, for tests of what is fixed."""

from __future__ import annotations

from dataclasses import replace

from transcheck.model import Document, Finding, Gate, Report, Score, Scores, Severity, Span, TermCount
from transcheck.readers import read_text
from transcheck.readers.places import place

_SCORE = Score(50.0, "made by hand")


def finding(
    target: Document, old: str, new: str | None, rule: str = "name-changed", *, source: str = "", occurrence: int = 0
) -> Finding:
    """A sure finding of `rule` about the words `old`, where they stand for the `occurrence`th time."""
    spans = [
        Span(start, start + len(old), old, number, *place(paragraph, start))
        for number, paragraph in enumerate(target.paragraphs)
        for start in range(len(paragraph.text))
        if paragraph.text.startswith(old, start)
    ]
    return Finding(
        rule=rule,
        category="accuracy",
        severity=Severity.MAJOR,
        confidence=0.96,
        message=f"“{old}” is wrong.",
        source=Span(0, len(source or new or ""), source or new or "", 0, 1, 1),
        target=spans[occurrence],
        suggestion=new,
    )


def report(target: Document, *findings: Finding) -> Report:
    """A report on `target`, whose original has the words of the findings' sources, as names of people."""
    names = " und Herr ".join(one.source.text for one in findings if one.source)
    original = read_text(f"Herr {names} sprach.", language="de")
    return Report(
        source=replace(original, path="de.txt"),
        target=target,
        reference=None,
        alignment=(),
        findings=findings,
        scores=Scores(_SCORE, _SCORE, None, TermCount(0, 0)),
        gate=Gate(not findings, "major", None, ()),
        version="0",
    )
