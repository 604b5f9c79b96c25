"""Numbers about all reports of a run: findings by rule, and whether the gate is passed."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from rich.text import Text

from transcheck.model import Report, Severity
from transcheck.reports.grouping import counted
from transcheck.reports.safe_text import safe_line
from transcheck.reports.wording import counts, number


@dataclass(frozen=True, slots=True)
class RuleCount:
    """The findings of a rule: those that count by severity, in how many translations they are, and those suppressed."""

    rule: str
    severities: Counter[Severity]
    translations: int
    suppressed: int


def by_rule(reports: Iterable[Report]) -> tuple[RuleCount, ...]:
    """The rules that found something: those with the worst findings first, of these the ones with most."""
    severities: dict[str, Counter[Severity]] = {}
    translations: Counter[str] = Counter()
    suppressed: Counter[str] = Counter()
    for report in reports:
        for finding in report.findings:
            counter = severities.setdefault(finding.rule, Counter())
            if finding.suppressed:
                suppressed[finding.rule] += 1
            else:
                counter[finding.severity] += 1
        translations.update({finding.rule for finding in report.findings if finding.suppressed is None})
    found = (RuleCount(rule, counter, translations[rule], suppressed[rule]) for rule, counter in severities.items())
    return tuple(sorted(found, key=lambda one: ([-one.severities[each] for each in reversed(Severity)], one.rule)))


def suppressed_by(reports: Iterable[Report]) -> Counter[str]:
    """How many findings are suppressed by a baseline, by comments, by the configuration."""
    return Counter(finding.suppressed.by for report in reports for finding in report.findings if finding.suppressed)


def not_passed(reports: Iterable[Report]) -> int:
    """How many reports did not pass their gate; all together pass if there are none."""
    return sum(not report.gate.passed for report in reports)


def overall(reports: Sequence[Report]) -> str:
    """“1,000 translations: 17 with findings (2 critical, 30 minor), 983 without.”"""
    totals: Counter[Severity] = sum(map(counted, reports), Counter())
    with_findings = sum(bool(counted(report)) for report in reports)
    said = number(len(reports), "translation")
    if not with_findings:
        return f"{said} without findings."
    left = len(reports) - with_findings
    without = f", {left:,} without" if left else ""
    return f"{said}: {with_findings:,} with findings ({counts(totals.elements())}){without}."


def table(reports: Sequence[Report]) -> Iterator[Text]:
    """A line for each rule with its findings by severity, and what is suppressed, and a last line for all."""
    rules = by_rule(reports)
    if rules:
        shown = [severity for severity in reversed(Severity) if any(one.severities[severity] for one in rules)]
        headings = [*map(str, shown), "translations", "suppressed"]
        yield Text("".join(f"{heading:>{len(heading) + 2}}" for heading in headings) + "  rule", style="bold")
        for one in rules:
            numbers = [*(one.severities[severity] for severity in shown), one.translations, one.suppressed]
            cells = (f"{count or '·':>{len(heading) + 2}}" for heading, count in zip(headings, numbers, strict=True))
            yield Text(f"{''.join(cells)}  {safe_line(one.rule)}")
        yield Text()
    yield Text(overall(reports))


def findings_first(reports: Iterable[Report]) -> list[Report]:
    """The reports that have findings or did not pass: those not passed first, then by quality, the lowest first."""
    told = [report for report in reports if not report.gate.passed or counted(report)]
    return sorted(told, key=lambda report: (report.gate.passed, report.scores.quality.value))
