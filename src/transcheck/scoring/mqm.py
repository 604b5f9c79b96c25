"""The MQM-style score: 100 minus the penalty points per hundred words, never under 0."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from transcheck.model import Finding, Score


def mqm_score(findings: Iterable[Finding], words: int, penalties: Mapping[str, float], version: str) -> Score:
    """`words`: of the source text that was compared. Suppressed findings cost nothing."""
    points = sum(penalties[finding.severity] for finding in findings if finding.suppressed is None)
    value = max(0.0, 100.0 - 100.0 * points / max(words, 1))
    weights = "/".join(f"{penalties[severity]:g}" for severity in ("neutral", "minor", "major", "critical"))
    return Score(round(value, 2), f"mqm-style|penalties:{weights}|per:100words|words:{words}|version:{version}")
