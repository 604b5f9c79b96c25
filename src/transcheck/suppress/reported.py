"""Findings read back from a JSON report, `transcheck.report/v1` or `transcheck.check/v1`, as far as accepting needs."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NoReturn

from transcheck.errors import ConfigurationError
from transcheck.model import Document, Finding, Paragraph, Severity, Span, Suppression
from transcheck.suppress.accepting import Found, relative, text_at

_ONE, _SEVERAL = "transcheck.report/v1", "transcheck.check/v1"


def findings_at(path: str, folder: Path) -> tuple[Found, ...]:
    """The findings in the report at `path`; InputError where it can't be read, and as `findings_in`."""
    return findings_in(text_at(path), path, folder)


def findings_in(text: str, path: str, folder: Path) -> tuple[Found, ...]:
    """The findings in the text of a report; their files get to be seen from `folder`. ConfigurationError where it is no
    such report.
    """
    try:
        value = json.loads(text)
        return tuple(_found(report, folder) for report in _reports(value))
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError):
        _refuse(path)


def _refuse(path: str) -> NoReturn:
    what = "this is no report of transcheck; make one with “transcheck check --format json”"
    raise ConfigurationError(what, path=path) from None


def _reports(value: Any) -> Iterator[Any]:
    if value["schema"] == _SEVERAL:
        yield from value["reports"]
    elif value["schema"] == _ONE:
        yield value
    else:
        raise ValueError("another schema")


def _found(report: Any, folder: Path) -> Found:
    source, target = (_document(report[side]) for side in ("source", "target"))
    findings = tuple(_finding(finding) for finding in report["findings"])
    return Found(relative(target.path, folder), (source, target), findings)


def _document(value: Any) -> Document:
    return Document(
        _text(value["path"]), _text(value["language"]), tuple(Paragraph(_text(text)) for text in value["paragraphs"])
    )


def _finding(value: Any) -> Finding:
    suppressed = value["suppressed"]
    return Finding(
        _text(value["rule"]),
        _text(value["category"]),
        Severity(value["severity"]),
        float(value["confidence"]),
        _text(value["message"]),
        _span(value["source"]),
        _span(value["target"]),
        value["suggestion"],
        None if value["term"] is None else _text(value["term"]),
        _text(value["fingerprint"]),
        Suppression(suppressed["by"], _text(suppressed["reason"])) if suppressed else None,
    )


def _span(value: Any) -> Span | None:
    if value is None:
        return None
    return Span(int(value["start"]), int(value["end"]), _text(value["text"]), int(value["paragraph"]))


def _text(value: Any) -> str:
    if not isinstance(value, str):
        raise TypeError("no text")
    return value
