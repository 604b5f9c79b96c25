"""The report for people, against golden files."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from io import StringIO

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from tests.reports import built
from tests.reports.golden import assert_golden
from transcheck.model import CheckedSegment, Finding, Report, Severity, Span
from transcheck.reports import render, view_of
from transcheck.reports.segments import render_segment
from transcheck.reports.view import color_wanted

ESCAPE = re.compile(r"\x1b\[[0-9;]*m")


@pytest.mark.parametrize(
    ("name", "report", "width", "show_all"),
    [
        ("festival_80", built.festival, 80, False),
        ("festival_120", built.festival, 120, False),
        ("festival_60", built.festival, 60, False),
        ("festival_80_all", built.festival, 80, True),
        ("clean_80", built.clean, 80, False),
        ("clean_80_all", built.clean, 80, True),
        ("reference_80", built.with_reference, 80, False),
    ],
)
def test_golden(name: str, report: Callable[[], Report], width: int, show_all: bool) -> None:
    text = render("terminal", report(), width=width, color=False, show_all=show_all, to_file=True)
    assert_golden(text, f"{name}.txt")


@pytest.mark.parametrize("width", [20, 40, 60, 72, 73, 80, 100, 132])
def test_colour_changes_nothing_but_colour(width: int) -> None:
    plain = render("terminal", built.with_reference(), width=width, color=False, to_file=True)
    coloured = render("terminal", built.with_reference(), width=width, color=True, to_file=True)
    assert ESCAPE.search(coloured)
    assert ESCAPE.sub("", coloured) == plain


def test_no_colour_that_a_light_or_dark_background_swallows() -> None:
    coloured = render("terminal", built.with_reference(), width=80, color=True, show_all=True, to_file=True)
    used = {code for codes in ESCAPE.findall(coloured) for code in codes[2:-1].split(";")}
    assert used <= {"", "0", "1", "2", "3", "4", "31", "32", "35", "36"}


@pytest.mark.parametrize("width", [40, 60, 80, 100, 132])
def test_lines_keep_to_the_width(width: int) -> None:
    report = replace(built.festival(), findings=built.festival().findings[:4])
    text = render("terminal", report, width=width, color=False, to_file=True)
    too_wide = [line for line in text.splitlines() if cell_len(line) > width]
    # A place is to be clicked and a link to be copied: they stay in one piece.
    assert all(line.strip().startswith("texte/") or "https://" in line for line in too_wide)


def test_a_place_is_never_broken() -> None:
    text = render("terminal", built.festival(), width=30, color=False, to_file=True)
    assert "texte/sommerfest.en.txt:4:102" in text
    assert "texte/sommerfest.de.txt:3:124" in text


def test_the_gate_comes_last() -> None:
    assert (
        render("terminal", built.festival(), width=200, to_file=True)
        .splitlines()[-1]
        .startswith("Gate not passed: 1 c")
    )
    assert render("terminal", built.clean(), width=200, to_file=True).splitlines()[-1] == (
        "Gate passed: no finding is major or worse; quality 52.4 is not below 50."
    )


@pytest.mark.parametrize(
    ("severities", "fail_on", "said"),
    [
        ([], "never", "Gate passed: it is set never to fail."),
        (["minor"], "major", "Gate passed: no finding is major or worse (1 minor)."),
        (["minor", "major", "minor"], "critical", "Gate passed: no finding is critical (1 major, 2 minor)."),
    ],
)
def test_why_the_gate_is_passed(severities: list[str], fail_on: str, said: str) -> None:
    findings = [finding(Span(0, 1, "A", 0, 1, 1), severity=Severity(severity)) for severity in severities]
    report = built.one_pair("Aber", "But", *findings)
    report = replace(report, gate=replace(report.gate, passed=True, fail_on=fail_on, reasons=()))
    assert render("terminal", report, width=80, to_file=True).splitlines()[-1] == said


def test_suppressed_findings_are_counted_but_not_shown() -> None:
    text = render("terminal", built.festival(), width=100, to_file=True)
    assert "American" not in text
    assert "1 finding suppressed by baseline" in text
    assert "suppressed by baseline: house style" in render(
        "terminal", built.festival(), width=100, to_file=True, show_all=True
    )


def finding(target: Span, severity: Severity = Severity.MAJOR, message: str = "Something is wrong.") -> Finding:
    return Finding("name-changed", "accuracy/named-entity", severity, 0.9, message, None, target)


def marked_lines(text: str, target: str) -> list[str]:
    """The target column's lines, stacked, between its heading and the first finding."""
    lines = text.splitlines()
    start = max(index for index, line in enumerate(lines) if line.startswith("English, line"))
    stop = next(index for index in range(start, len(lines)) if not lines[index])
    return lines[start + 1 : stop]


@pytest.mark.parametrize(
    ("target", "spans", "rows"),
    [
        ("Hans and Claus", [(9, 14)], ["Hans and Claus", "         ^^^^^1"]),
        ("Hans and Claus", [(0, 4), (9, 14)], ["Hans and Claus", "^^^^1    ^^^^^2"]),
        ("Hans and Claus", [(0, 4), (0, 4)], ["Hans and Claus", "^^^^1,2"]),
        ("Hans, Claus", [(0, 4), (4, 5)], ["Hans, Claus", "^^^^^2", "1"]),
        ("ends at:", [(8, 8)], ["ends at:", "        ^1"]),
        ("東京 and Claus", [(7, 12)], ["東京 and Claus", "         ^^^^^1"]),
        ("🎉 for Claus", [(6, 11)], ["🎉 for Claus", "       ^^^^^1"]),
        ("cafe\u0301 Claus", [(6, 11)], ["cafe\u0301 Claus", "     ^^^^^1"]),
        ("two\nparts here", [(4, 9)], ["two", "parts here", "^^^^^1"]),
    ],
)
def test_marks_stand_below_their_words(target: str, spans: list[tuple[int, int]], rows: list[str]) -> None:
    findings = [finding(Span(start, end, target[start:end], 0, 1, start + 1)) for start, end in spans]
    text = render("terminal", built.one_pair("Quelle", target, *findings), width=60, color=False, to_file=True)
    assert marked_lines(text, target) == rows


def test_a_mark_over_many_lines_is_a_bar() -> None:
    target = "word " * 60 + "end"
    text = render(
        "terminal",
        built.one_pair("Wort", target, finding(Span(0, len(target), target, 0, 1, 1))),
        width=60,
        to_file=True,
    )
    rows = marked_lines(text, target)
    assert rows[0].startswith("1┃ word")
    assert all("┃" in row or row == "[…]" for row in rows)
    assert "^" not in "".join(rows)


def test_far_from_the_marks_text_is_left_out_unless_all_is_asked_for() -> None:
    target = "filler " * 100 + "Claus " + "filler " * 100 + "finish"
    report = built.one_pair("Füllung", target, finding(Span(700, 705, "Claus", 0, 1, 701)))
    short = render("terminal", report, width=60, to_file=True)
    whole = render("terminal", report, width=60, to_file=True, show_all=True)
    assert short.count("[…]") == 2 and "Claus" in short and "finish" not in short
    assert "[…]" not in whole and "finish" in whole


@pytest.mark.parametrize(
    ("hostile", "seen"),
    [
        ("a\x1b[31mred", "a␛[31mred"),
        ("a\x1b]8;;http://x\x07y", "a␛]8;;http://x␇y"),
        ("a\x9b31mb", "a\\x9b31mb"),
        ("a\u202egnp.exe", "a\\u202egnp.exe"),
        ("Kl\u200baus", "Kl\\u200baus"),
        ("a\U000e0041b", "a\\U000e0041b"),
        ("[bold red]a[/]", "[bold red]a[/]"),
        (":smile: a", ":smile: a"),
        ("a\rb\x08c", "a␍b␈c"),
    ],
)
@pytest.mark.parametrize("format_name", ["terminal", "concise"])
def test_nothing_in_a_text_acts(hostile: str, seen: str, format_name: str) -> None:
    found = finding(Span(0, len(hostile), hostile, 0, 1, 1), message=f"“{hostile}” is wrong.")
    found = replace(found, suggestion=hostile, term=hostile)
    text = render(format_name, built.one_pair("q" + hostile, hostile, found), width=80, color=False, to_file=True)
    assert seen in text
    assert not [character for character in text if not character.isprintable() and character != "\n"]


@given(st.text(max_size=200), st.text(max_size=200), st.data())
def test_any_text_in_any_width(source: str, target: str, data: st.DataObject) -> None:
    width = data.draw(st.integers(20, 132))
    places = st.tuples(st.integers(0, len(target)), st.integers(0, len(target))).map(sorted)
    spans = [Span(a, b, target[a:b], 0, 1, a + 1) for a, b in data.draw(st.lists(places, max_size=6))]
    findings = [replace(finding(where), suggestion=target[::-1] or None) for where in spans]
    report = built.one_pair(source, target, *findings)
    for show_all in (False, True):
        text = render("terminal", report, width=width, color=False, show_all=show_all, to_file=True)
        assert not [character for character in text if not character.isprintable() and character != "\n"]
        for number in range(1, len(findings) + 1):
            assert re.search(rf"^ *{number}  major", text, re.MULTILINE)


def test_colour_follows_the_environment_and_the_stream() -> None:
    class Terminal(StringIO):
        def isatty(self) -> bool:
            return True

    assert color_wanted(Terminal(), {"TERM": "xterm"})
    assert not color_wanted(StringIO(), {"TERM": "xterm"})
    assert not color_wanted(Terminal(), {"TERM": "xterm", "NO_COLOR": "1"})
    assert color_wanted(Terminal(), {"TERM": "xterm", "NO_COLOR": ""})
    assert color_wanted(StringIO(), {"FORCE_COLOR": "1"})
    assert not color_wanted(Terminal(), {"TERM": "dumb"})
    assert view_of(color=True, to_file=True).color
    assert not view_of(to_file=True, environment={"FORCE_COLOR": "1"}).color


def test_width_is_kept_between_what_can_be_read() -> None:
    assert view_of(width=5).width == 20
    assert view_of(width=400).width == 132


def test_a_pair_of_a_bitext() -> None:
    class Pair:
        id = 7
        source = "Klaus kommt."
        target = "Claus is coming."

    found = replace(
        finding(Span(0, 5, "Claus")), source=Span(0, 5, "Klaus"), suggestion="Klaus", message="“Klaus” changed."
    )
    text = render_segment("terminal", Pair(), CheckedSegment("7", 61.4, (found,)), width=80, color=False)
    assert_golden(text, "segment_80.txt")
    nothing = CheckedSegment("7", 90.0, ())
    assert render_segment("terminal", Pair(), nothing) == ""
    assert "No findings" in render_segment("terminal", Pair(), nothing, show_all=True, width=80)
    assert render_segment("concise", Pair(), CheckedSegment("7", 61.4, (found,))) == (
        "7:target:1: major name-changed “Klaus” changed."
    )
