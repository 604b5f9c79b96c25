"""A report as JSON, `transcheck.report/v1`; several, `transcheck.check/v1`; one checked segment as a line of JSON,
`transcheck.segment/v1`.

What stands in them is laid down in `report.schema.json`, `check.schema.json` and `segment.schema.json` beside it.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from importlib import resources
from typing import Any

from transcheck import __version__
from transcheck.model import Bead, CheckedSegment, Deduction, Document, Finding, Report, Score, Scores, Span
from transcheck.reports.safe_text import json_rows, json_text
from transcheck.reports.statistics import not_passed

REPORT_SCHEMA = "transcheck.report/v1"
CHECK_SCHEMA = "transcheck.check/v1"
SEGMENT_SCHEMA = "transcheck.segment/v1"


def render(report: Report) -> str:
    """The report as indented JSON with a newline at its end; nothing in it acts on a terminal."""
    return json_text(json.dumps(report_object(report), ensure_ascii=False, indent=2, allow_nan=False)) + "\n"


def render_several(reports: Sequence[Report]) -> str:
    """All reports as one object of JSON, a line for each report; nothing in it acts on a terminal."""
    failed = not_passed(reports)
    head = {"schema": CHECK_SCHEMA, "tool": {"name": "transcheck", "version": __version__}}
    foot = {"passed": not failed, "translations": len(reports), "not_passed": failed}
    members = [
        *(f'"{name}": {_line(value)}' for name, value in head.items()),
        f'"reports": {json_rows(map(report_object, reports))}',
        f'"gate": {_line(foot)}',
    ]
    return "{\n" + ",\n".join(members) + "\n}\n"


def _line(value: object) -> str:
    return json_text(json.dumps(value, ensure_ascii=False, allow_nan=False))


def render_segment(checked: CheckedSegment, id: object = None) -> str:
    """One checked segment as one line of JSON, with a newline at its end; `id` as the input has it, if not a string."""
    findings = [_finding(finding, placed=False) for finding in checked.findings]
    value = {
        "id": checked.id if id is None else id,
        "score": _number(checked.score),
        "deductions": _deductions(checked.deductions),
        "findings": findings,
    }
    return _line(value) + "\n"


def schema(name: str = REPORT_SCHEMA) -> dict[str, Any]:
    """The JSON Schema (draft 2020-12) of a format; `transcheck.check/v1` refers to that of `transcheck.report/v1`."""
    file = {
        REPORT_SCHEMA: "report.schema.json",
        CHECK_SCHEMA: "check.schema.json",
        SEGMENT_SCHEMA: "segment.schema.json",
    }[name]
    value: dict[str, Any] = json.loads(resources.files(__package__).joinpath(file).read_text(encoding="utf-8"))
    return value


def report_object(report: Report) -> dict[str, Any]:
    """The report as dictionaries, lists, strings and numbers."""
    return {
        "schema": REPORT_SCHEMA,
        "tool": {"name": "transcheck", "version": report.version},
        "source": _document(report.source),
        "target": _document(report.target),
        "reference": _document(report.reference) if report.reference else None,
        "alignment": [_bead(bead) for bead in report.alignment],
        "findings": [_finding(finding, placed=True) for finding in report.findings],
        "scores": _scores(report.scores),
        "gate": {
            "passed": report.gate.passed,
            "fail_on": str(report.gate.fail_on),
            "min_score": report.gate.min_score,
            "reasons": list(report.gate.reasons),
        },
    }


def _document(document: Document) -> dict[str, Any]:
    return {
        # A name that is no UTF-8 has halves of characters in it, which few readers of JSON take.
        "path": document.path.encode(errors="backslashreplace").decode(),
        "language": document.language,
        "paragraphs": [paragraph.text for paragraph in document.paragraphs],
    }


def _bead(bead: Bead) -> dict[str, Any]:
    return {
        "source": list(bead.source),
        "target": list(bead.target),
        "score": _number(bead.score),
        "kind": bead.kind,
    }


def _finding(finding: Finding, *, placed: bool) -> dict[str, Any]:
    suppressed = finding.suppressed
    return {
        "rule": finding.rule,
        "category": finding.category,
        "severity": str(finding.severity),
        "confidence": _number(finding.confidence),
        "message": finding.message,
        "source": _span(finding.source, placed=placed),
        "target": _span(finding.target, placed=placed),
        "suggestion": finding.suggestion,
        "term": finding.term,
        "fingerprint": finding.fingerprint,
        "suppressed": {"by": suppressed.by, "reason": suppressed.reason} if suppressed else None,
    }


def _span(span: Span | None, *, placed: bool) -> dict[str, Any] | None:
    if span is None:
        return None
    if not placed:
        return {"start": span.start, "end": span.end, "text": span.text}
    return {
        "paragraph": span.paragraph,
        "start": span.start,
        "end": span.end,
        "line": span.line,
        "column": span.column,
        "text": span.text,
    }


def _scores(scores: Scores) -> dict[str, Any]:
    return {
        "quality": {**_signed(scores.quality), "deductions": _deductions(scores.quality.deductions)},
        "mqm": _score(scores.mqm),
        "adequacy": _score(scores.adequacy),
        "glossary": {"kept": scores.glossary.kept, "occurrences": scores.glossary.occurrences},
        "chrf": _score(scores.chrf),
        "bleu": _score(scores.bleu),
        "ter": _score(scores.ter),
    }


def _score(score: Score | None) -> dict[str, Any] | None:
    return _signed(score) if score else None


def _signed(score: Score) -> dict[str, Any]:
    return {"value": _number(score.value), "signature": score.signature}


def _deductions(deductions: tuple[Deduction, ...]) -> list[dict[str, Any]]:
    return [
        {
            "reason": one.reason,
            "points": _number(one.points),
            **({"rule": one.rule, "findings": one.findings} if one.rule else {}),
        }
        for one in deductions
    ]


def _number(value: float) -> float:
    """Four decimals say more than any of these numbers knows, and keep a report the same on every machine."""
    return round(float(value), 4)
