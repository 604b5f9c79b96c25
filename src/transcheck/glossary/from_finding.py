"""A finding of a report → what an entry that prevents it would say."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from transcheck.errors import InputError

_SHORTEST_PREFIX = 6
_NAMES = frozenset(("accuracy/named-entity", "terminology/protected-term"))


def values_from_finding(report: bytes, path: str, fingerprint: str) -> dict[str, object]:
    """The keys of an entry made from the finding with this fingerprint, or its first six or more characters.

    `report` is what `compare --format json` wrote. InputError where it is something else, or has no such finding.
    """
    finding = _finding(report, path, fingerprint)
    source, target = _words(finding, "source"), _words(finding, "target")
    term = finding.get("term") or source
    suggestion = finding.get("suggestion")
    if not isinstance(term, str) or not term.strip():
        raise InputError("this finding is about the translation alone, so that no entry can be made of it", path=path)
    values: dict[str, object] = {"source": term}
    if finding.get("category") in _NAMES or suggestion == source:
        values["keep"] = True
    elif isinstance(suggestion, str) and suggestion.strip():
        values["targets"] = [suggestion]
    if (
        target
        and target not in (suggestion, term)
        and not (finding.get("term") and term != source and "keep" in values)
    ):
        values["forbidden"] = [target]
    return values


def _finding(report: bytes, path: str, fingerprint: str) -> Mapping[str, Any]:
    try:
        content = json.loads(report)
    except (ValueError, RecursionError):
        raise InputError("this is not JSON; give what “compare --format json” wrote", path=path) from None
    findings = content.get("findings") if isinstance(content, dict) else None
    if not isinstance(findings, list) or not all(isinstance(finding, dict) for finding in findings):
        raise InputError("this is no report; give what “compare --format json” wrote", path=path)
    if len(fingerprint) < _SHORTEST_PREFIX:
        raise InputError(f"give at least {_SHORTEST_PREFIX} characters of the fingerprint", path=path)
    found = [finding for finding in findings if str(finding.get("fingerprint", "")).startswith(fingerprint)]
    if not found:
        raise InputError(f"there is no finding with the fingerprint “{fingerprint}”", path=path)
    if len(found) > 1:
        raise InputError(f"{len(found)} findings have a fingerprint that begins with “{fingerprint}”", path=path)
    return dict(found[0])


def _words(finding: Mapping[str, Any], side: str) -> str | None:
    span = finding.get(side)
    text = span.get("text") if isinstance(span, dict) else None
    return " ".join(text.split()) if isinstance(text, str) and text.strip() else None
