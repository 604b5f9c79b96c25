from __future__ import annotations

from dataclasses import replace

from tests.reports import built
from transcheck.reports import FORMATS, render


def test_one_line_a_finding_by_file_and_place() -> None:
    assert render("concise", built.festival(), to_file=True) == (
        "texte/sommerfest.de.txt:8:1: major missing-translation This paragraph has no translation.\n"
        "texte/sommerfest.en.txt:1:31: critical protected-term “Klarblick” was rendered as “Clear View”; "
        "it must stay as it is.\n"
        "texte/sommerfest.en.txt:2:1: minor repeated-paragraph This paragraph stands here a second time.\n"
        "texte/sommerfest.en.txt:4:102: major name-changed “Katharina” became “Catharina”.\n"
        "texte/sommerfest.en.txt:4:140: major number-mismatch “14 Uhr” became “4 p.m.”.\n"
        "texte/sommerfest.en.txt:6:1: minor unpaired-quote This quotation mark is never closed.\n"
        "texte/sommerfest.en.txt:8:35: major link-lost The link that “can be found at:” announces is missing.\n"
    )


def test_nothing_without_findings() -> None:
    assert render("concise", built.clean(), to_file=True) == ""


def test_a_path_and_a_message_stay_on_their_line() -> None:
    report = built.festival()
    hostile = replace(
        report,
        target=replace(report.target, path="a\nb\x1b.txt"),
        findings=(replace(report.findings[0], message="x\n::error::y"),),
    )
    assert render("concise", hostile, to_file=True) == "a␊b␛.txt:1:31: critical protected-term x␊::error::y\n"


def test_suppressed_findings_are_counted_on_request() -> None:
    text = render("concise", built.festival(), to_file=True, show_all=True)
    assert text.splitlines()[-1] == "1 finding suppressed by baseline"
    assert render("concise", built.clean(), to_file=True, show_all=True) == ""


def test_the_formats_by_name() -> None:
    assert FORMATS == (
        "terminal", "html", "json", "concise", "jsonl", "sarif", "junit", "github", "gitlab", "markdown",
    )  # fmt: skip
