"""GitLab's Code Quality report: a JSON array (https://docs.gitlab.com/ci/testing/code_quality/)."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Iterable
from typing import Any

from transcheck.model import Report, Severity
from transcheck.reports.located import Located, located
from transcheck.reports.repository import shown_path
from transcheck.reports.safe_text import json_rows, safe_line
from transcheck.reports.wording import sentence_with_original

SEVERITIES = {
    Severity.NEUTRAL: "info",
    Severity.MINOR: "minor",
    Severity.MAJOR: "major",
    Severity.CRITICAL: "critical",
}


def render(reports: Iterable[Report]) -> str:
    """The findings of all reports; suppressed ones are left out, since GitLab can't show them as such.

    Paths should be relative to the root of the repository.
    """
    return issues(one for report in reports for one in located(report) if one.finding.suppressed is None)


def issues(found: Iterable[Located]) -> str:
    """The same for what is found already."""
    seen: Counter[str] = Counter()
    return json_rows(_issue(one, seen) for one in found) + "\n"


def _issue(one: Located, seen: Counter[str]) -> dict[str, Any]:
    return {
        # GitLab shows the description alone.
        "description": f"{safe_line(one.finding.rule)}: {sentence_with_original(one)}",
        "check_name": safe_line(one.finding.rule),
        "fingerprint": _fingerprint(one, seen),
        "severity": SEVERITIES[one.finding.severity],
        "location": {
            "path": shown_path(one.at.path),
            "lines": {"begin": one.at.line, "end": one.at.end_line},
        },
    }


def _fingerprint(one: Located, seen: Counter[str]) -> str:
    """Unique in the report, or GitLab drops the issue; pairs may share a text and so a finding's own fingerprint."""
    base = "\0".join((one.at.path, one.finding.rule, one.finding.fingerprint))
    seen[base] += 1
    parts = f"{base}\0{seen[base] - 1}"
    return hashlib.sha256(parts.encode("utf-8", "surrogatepass")).hexdigest()[:32]
