"""Whether the translation may be published."""

from __future__ import annotations

from collections.abc import Iterable

from transcheck.config import Settings
from transcheck.model import Finding, Gate, Severity

_ORDER = list(Severity)


def gate(findings: Iterable[Finding], quality: float, settings: Settings) -> Gate:
    """Closed by findings at or above `settings.fail_on`, or a quality below `settings.min_score`."""
    reasons = []
    if settings.fail_on != "never":
        lowest = _ORDER.index(Severity(settings.fail_on))
        counting = [finding.severity for finding in findings if finding.suppressed is None]
        for severity in reversed(_ORDER[lowest:]):
            count = counting.count(severity)
            if count:
                reasons.append(f"{count} {severity} finding{'s' if count > 1 else ''}")
    if settings.min_score is not None and quality < settings.min_score:
        reasons.append(f"quality {quality:.1f} is below {settings.min_score:g}")
    return Gate(not reasons, settings.fail_on, settings.min_score, tuple(reasons))
