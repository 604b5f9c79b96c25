"""All reports through all formats: each read as strictly as its consumers may, all numbers right, nothing injected."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from pathlib import Path

from jsonschema import Draft202012Validator
from referencing import Registry, Resource

from tests.reports import built, parsed
from transcheck.model import Finding, Report
from transcheck.reports import (
    concise,
    github,
    gitlab,
    html,
    json_report,
    jsonl,
    junit,
    markdown,
    sarif,
    statistics,
    terminal,
    terminal_pairs,
)
from transcheck.reports.view import View

Check = Callable[[Sequence[Report]], None]
VIEWS = (View(width=40), View(width=100, show_all=True), View(width=100, color=True))
_COLOUR = re.compile(r"\x1b\[[0-9;]*m")
_ROOT = Path("/project")
_REPORT = json_report.schema()
REPORT = Draft202012Validator(_REPORT)
CHECK = Draft202012Validator(
    json_report.schema("transcheck.check/v1"),
    registry=Registry().with_resource(_REPORT["$id"], Resource.from_contents(_REPORT)),
)
# The tags and attributes of pages about texts that do no harm.
_TAME = [parsed.html_of(html.render(reports, _ROOT)) for reports in ([built.with_reference()], built.several())]
_TAGS = {tag for page in _TAME for tag, _ in page.elements}
_ATTRIBUTES = {name for page in _TAME for _, given in page.elements for name in given}
_ONCE = ("head", "body", "title", "style", "meta", "script", "form", "dialog", "input", "select", "button", "main")


def counting(reports: Sequence[Report]) -> list[Finding]:
    """The findings that are not suppressed."""
    return [finding for report in reports for finding in report.findings if finding.suppressed is None]


def check_every_format(reports: Sequence[Report], *, validated: bool = True, honest: bool = False) -> None:
    """Render and parse all; `validated`: against the schema of SARIF too, which takes its time; `honest`: names of
    rules and the like are what they can be, so that the project's own schemas hold too."""
    for _, check in checks(validated=validated, honest=honest):
        check(reports)


def checks(*, validated: bool, honest: bool) -> Iterator[tuple[str, Check]]:
    """The checks by the names of their formats."""
    yield "terminal", check_terminal
    yield "concise", check_concise
    yield "json", partial(check_json, honest=honest)
    yield "sarif", partial(check_sarif, validated=validated)
    yield "junit", check_junit
    yield "gitlab", check_gitlab
    yield "github", check_github
    yield "markdown", check_markdown
    yield "html", check_html


def check_terminal(reports: Sequence[Report]) -> None:
    for view in VIEWS:
        text = terminal_pairs.render(reports, view) + terminal.render(reports[0], view)
        text += terminal.printed(statistics.table(reports), view)
        text = _COLOUR.sub("", text) if view.color else text
        parsed.harmless(text)
        assert not [line for line in text.split("\n") if line.lstrip().startswith("::")]


def check_concise(reports: Sequence[Report]) -> None:
    text = concise.render(reports, count_suppressed=True)
    parsed.harmless(text)
    lines = text.split("\n")[:-1]
    kinds = {finding.suppressed.by for report in reports for finding in report.findings if finding.suppressed}
    assert len(lines) == len(counting(reports)) + len(kinds)
    assert not [line for line in lines if line.lstrip().startswith("::")]


def _joined(text: str) -> str:
    """The text with halves of a character that happen to stand side by side as one, as JSON is read."""
    return text.encode("utf-16", "surrogatepass").decode("utf-16", "surrogatepass")


def check_json(reports: Sequence[Report], *, honest: bool) -> None:
    text = json_report.render_several(reports)
    parsed.harmless(text)
    whole = parsed.json_of(text)
    text = jsonl.render(reports)
    parsed.harmless(text)
    lines = [parsed.json_of(line) for line in text.split("\n")[:-1]]
    assert whole["reports"] == lines
    assert [len(line["findings"]) for line in lines] == [len(report.findings) for report in reports]
    for line, report in zip(lines, reports, strict=True):
        assert line["target"]["paragraphs"] == [_joined(paragraph.text) for paragraph in report.target.paragraphs]
        assert line["source"]["path"] == report.source.path.encode(errors="backslashreplace").decode()
    single = json_report.render(reports[0])
    parsed.harmless(single)
    assert parsed.json_of(single) == lines[0]
    if honest:
        CHECK.validate(whole)
        REPORT.validate(lines[0])


def check_sarif(reports: Sequence[Report], *, validated: bool) -> None:
    text = sarif.render(reports)
    parsed.harmless(text)
    run = parsed.sarif_of(text, validated=validated)
    assert len(run["results"]) == sum(len(report.findings) for report in reports)


def check_junit(reports: Sequence[Report]) -> None:
    text = junit.render(reports)
    parsed.harmless(text)
    suites = parsed.junit_of(text)
    assert [len(suite.findall("testcase")) for suite in suites] == [len(report.findings) + 1 for report in reports]


def check_gitlab(reports: Sequence[Report]) -> None:
    text = gitlab.render(reports)
    parsed.harmless(text)
    assert len(parsed.gitlab_of(text)) == len(counting(reports))


def check_github(reports: Sequence[Report]) -> None:
    text = github.render(reports)
    parsed.harmless(text)
    commands, others = parsed.github_of(text)
    order = [("error", "warning", "notice").index(kind) for kind, _, _ in commands]
    assert order == sorted(order)
    left = counting(reports)
    kinds = [github.KINDS[finding.severity] for finding in left]
    assert len(commands) == sum(min(10, kinds.count(kind)) for kind in set(kinds))
    assert len(others) == (len(commands) < len(left))


def check_markdown(reports: Sequence[Report]) -> None:
    left = counting(reports)
    for text, longest in (
        (github.summary(reports), github.LONGEST_SUMMARY),
        (markdown.render(reports), markdown.LONGEST_COMMENT),
    ):
        parsed.harmless(text)
        assert len(text.encode()) <= longest
        rows = parsed.markdown_of(text)
        if left:
            assert len(rows) == len(left) or f"{len(left) - len(rows):,} more finding" in text
        folded = sum(len(report.findings) for report in reports) - len(left)
        shown = len(parsed.folded_of(text))
        assert shown == folded or f"{folded - shown:,} of them did not fit in here." in text


def check_html(reports: Sequence[Report]) -> None:
    for some in (reports, reports[:1]):
        text = html.render(some, _ROOT)
        parsed.harmless(text)
        page = parsed.html_of(text)
        assert {tag for tag, _ in page.elements} <= _TAGS
        assert {name for _, given in page.elements for name in given} <= _ATTRIBUTES
        assert not [name for _, given in page.elements for name in given if name.startswith("on") or name == "src"]
        assert all(str(each["href"]).startswith("#") for each in page.all("a"))
        tame = _TAME[len(some) != 1]
        for tag in _ONCE:
            # Of these a page has a few filters more or less, as there are severities; never one from a text.
            assert len(page.all(tag)) <= len(tame.all(tag)) + 2, tag
        assert [each.get("type") for each in page.all("script")] == ["application/json", None]
        listed = [each for each in page.all("li") if "data-key" in each]
        assert len(listed) == sum(len(report.findings) for report in some)
        keys = [each["id"] for _, each in page.elements if "id" in each]
        assert len(set(keys)) == len(keys)
        decidable = [each for each in listed if each["data-fingerprint"] and "suppressed" not in str(each["class"])]
        entries = json.loads(page.inside("script", id="entries"))
        assert set(entries) == {each["data-key"] for each in decidable}
