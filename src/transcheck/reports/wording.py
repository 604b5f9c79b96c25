"""What reports for other programs say of a finding, in one line in which nothing acts."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from transcheck.model import Finding, Report, Severity
from transcheck.reports.grouping import BADNESS
from transcheck.reports.located import Located, Region
from transcheck.reports.repository import shown_path
from transcheck.reports.safe_text import safe_line

# A paragraph may be long; who reads it here has the file.
_LONGEST = 300


def sentence(one: Located) -> str:
    """The message, that text is missing at the place shown, and what would be right."""
    parts = ["Missing here:"] if one.missing else []
    parts.append(ended(safe_line(one.finding.message)))
    right = correction(one.finding)
    if right is not None:
        parts.append(right)
    return " ".join(parts)


def sentence_with_original(one: Located) -> str:
    """The same and the original's place, for formats that have one place a finding."""
    return f"{sentence(one)} Original: {where(one.original)}." if one.original else sentence(one)


def correction(finding: Finding) -> str | None:
    """What would be right, as a sentence; None where nothing is known or the message has it."""
    if finding.suggestion is None:
        return None
    if not finding.suggestion.strip():
        return "It should be left out."
    if finding.suggestion in finding.message:
        return None
    right = f"“{cut(safe_line(finding.suggestion))}”"
    # The words of the target then only say where something is missing.
    return f"{right} is missing." if finding.category.endswith("/omission") else f"It should be {right}."


def where(region: Region) -> str:
    """`path:line:column`."""
    return f"{shown_path(region.path)}:{region.line}:{region.column}"


def cut(text: str, longest: int = _LONGEST) -> str:
    """At most `longest` characters of a text."""
    return text if len(text) <= longest else text[: longest - 1] + "…"


def ended(text: str) -> str:
    """A sentence with its full stop."""
    return text if text.rstrip("”’)").endswith((".", "!", "?", "…")) else text + "."


def counts(severities: Iterable[Severity]) -> str:
    """“2 critical, 1 minor”; empty for none."""
    counter = Counter(severities)
    return ", ".join(f"{counter[one]:,} {one}" for one in sorted(counter, key=lambda one: -BADNESS[one]))


def quality(report: Report) -> str:
    """The quality with one digit; a dash where there was nothing to compare."""
    return f"{report.scores.quality.value:.1f}" if report.source.paragraphs and report.target.paragraphs else "–"


def number(count: int, what: str) -> str:
    """“1 finding”, “2 findings”."""
    return f"{count:,} {what}{'' if count == 1 else 's'}"


def stops(finding: Finding, fail_on: str) -> bool:
    """Whether the finding closes a gate that stops at `fail_on`."""
    return finding.suppressed is None and fail_on != "never" and BADNESS[finding.severity] >= BADNESS[Severity(fail_on)]
