"""JUnit XML, as Jenkins and GitLab read it (Jenkins's junit-10.xsd): a test suite a pair, a test case a finding.

Both services list the names of test cases and compare builds by them, so a case is named by rule and message, which
stay the same when other lines change, and no two have the same name. What stops the gate is a failure; what does not
(less severe, or suppressed) is skipped, with the reason. The case “quality” is there for every pair, so that a pair
without findings is seen to have passed.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from xml.etree import ElementTree

from transcheck.model import Report
from transcheck.reports.located import Located, Region, located
from transcheck.reports.repository import shown_path
from transcheck.reports.safe_text import safe_line
from transcheck.reports.wording import cut, sentence, stops, where

_LONGEST_NAME = 250
_Names = Counter[tuple[str, str]]


@dataclass(frozen=True, slots=True)
class Suite:
    """A test suite: what is found in the file at `path`, and one case more, that is there in any case.

    `fail_on`: the lowest severity that is a failure. `last`: the name of that case, and why it failed, if it did.
    """

    path: str
    found: Sequence[Located]
    fail_on: str
    properties: Sequence[tuple[str, str]]
    last: tuple[str, str | None]


def render(reports: Iterable[Report]) -> str:
    """The XML document. All characters that XML or a terminal gives a meaning are written as visible stand-ins."""
    return document(_suite(report) for report in reports)


def document(suites: Iterable[Suite]) -> str:
    """The same for suites."""
    names: _Names = Counter()
    root = ElementTree.Element("testsuites", name="transcheck")
    root.extend(_element(suite, names) for suite in suites)
    for total in ("tests", "failures", "errors"):
        root.set(total, str(sum(int(suite.get(total, "0")) for suite in root)))
    ElementTree.indent(root)
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{ElementTree.tostring(root, encoding="unicode")}\n'


def _suite(report: Report) -> Suite:
    found, properties = located(report), tuple(_properties(report))
    return Suite(report.target.path, found, report.gate.fail_on, properties, ("quality", _too_low(report)))


def _too_low(report: Report) -> str | None:
    value, least = report.scores.quality.value, report.gate.min_score
    if least is None or value >= least:
        return None
    return f"The quality is {value:.1f} of 100; it must be {least:g} at least."


def _element(suite: Suite, names: _Names) -> ElementTree.Element:
    path = shown_path(suite.path)
    cases = [_case(one, suite.fail_on, path, names) for one in suite.found]
    cases.append(_last(*suite.last, path, names))
    element = ElementTree.Element(
        "testsuite",
        name=path,
        tests=str(len(cases)),
        failures=str(sum(case.find("failure") is not None for case in cases)),
        errors="0",
        skipped=str(sum(case.find("skipped") is not None for case in cases)),
    )
    properties = ElementTree.SubElement(element, "properties")
    for name, value in suite.properties:
        ElementTree.SubElement(properties, "property", name=name, value=value)
    element.extend(cases)
    return element


def _properties(report: Report) -> Iterator[tuple[str, str]]:
    scores = report.scores
    yield "source", shown_path(report.source.path)
    yield "target", shown_path(report.target.path)
    yield "version", safe_line(report.version)
    for name, score in (("quality", scores.quality), ("mqm-style", scores.mqm), ("adequacy", scores.adequacy)):
        if score:
            yield name, f"{score.value:.1f}"
            yield f"{name}-signature", safe_line(score.signature)
    yield "glossary", f"{scores.glossary.kept}/{scores.glossary.occurrences}"


def _case(one: Located, fail_on: str, path: str, names: _Names) -> ElementTree.Element:
    finding = one.finding
    case = _named(path, f"{safe_line(finding.rule)}: {safe_line(finding.message)}", names)
    if stops(finding, fail_on):
        outcome = ElementTree.SubElement(case, "failure", type=str(finding.severity), message=sentence(one))
    else:
        outcome = ElementTree.SubElement(case, "skipped", message=f"{_excuse(one, fail_on)}: {sentence(one)}")
    outcome.text = "\n".join(_facts(one))
    return case


def _last(name: str, why: str | None, path: str, names: _Names) -> ElementTree.Element:
    case = _named(path, name, names)
    if why is not None:
        ElementTree.SubElement(case, "failure", type=name, message=why).text = why
    return case


def _named(path: str, name: str, names: _Names) -> ElementTree.Element:
    """A case with a name that no other case of the class has: a second one gets a number."""
    base = unique = cut(name, _LONGEST_NAME)
    while names[path, unique]:
        names[path, base] += 1
        unique = f"{base} ({names[path, base]})"
    names[path, unique] += 1
    return ElementTree.Element("testcase", classname=path, name=unique)


def _excuse(one: Located, fail_on: str) -> str:
    suppressed = one.finding.suppressed
    if suppressed:
        return f"suppressed by {suppressed.by} ({cut(safe_line(suppressed.reason))})"
    gate = "never stops" if fail_on == "never" else f"stops at {fail_on}"
    return f"{one.finding.severity}, the gate {gate}"


def _facts(one: Located) -> Iterator[str]:
    finding = one.finding
    yield sentence(one)
    yield f"{finding.severity}, {safe_line(finding.category)}, {finding.confidence * 100:.0f} % sure"
    yield _words(one.at, finding.target.text if finding.target else "")
    if one.original:
        yield _words(one.original, finding.source.text if finding.source else "")
    if finding.suggestion is not None:
        yield f"should be: {cut(safe_line(finding.suggestion)) or '(nothing)'}"


def _words(region: Region, text: str) -> str:
    return f"{where(region)}: {cut(safe_line(text))}" if text else where(region)
