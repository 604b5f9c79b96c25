"""The comment on a pull request, parsed as Markdown."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.reports import built, parsed
from transcheck.model import Finding, Report, Severity, Span, Suppression
from transcheck.reports import markdown
from transcheck.reports.markdown_text import code, prose


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("Klaus", "`Klaus`"),
        ("", ""),
        (" ", "` `"),
        (" a ", "`  a  `"),
        ("a`b", "``a`b``"),
        ("`", "`` ` ``"),
        ("``a", "``` ``a ```"),
        ("a|b", "`a`&#124;`b`"),
        ("|", "&#124;"),
        ("\\|", "`\\`&#124;"),
        ("<b>@me", "`<b>@me`"),
        ("a\nb\x1b", "`a␊b␛`"),
    ],
)
def test_code(text: str, written: str) -> None:
    assert code(text) == written


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("“Klaus” became “Claus”.", "“`Klaus`” became “`Claus`”."),
        ("This paragraph has no translation.", "This paragraph has no translation."),
        ("It’s a mayor’s word (really), 12 of 14!", "It’s a mayor’s word (really), 12 of 14!"),
        ("announces it (“at:”).", "announces it (“`at:`”)."),
        ("see @user and #12 there", "see `@user` and `#12` there"),
        ("ask @user #12 now", "ask `@user #12` now"),
        ("<b>x</b> *y* _z_", "`<b>x</b> *y* _z_`"),
        ("www.evil.example or a.b", "`www.evil.example` or `a.b`"),
        ("3.5 and 14:30 and DE-12", "`3.5` and `14:30` and `DE-12`"),
        ("deadbeef is a commit", "`deadbeef` is a commit"),
        ("“a” @b “c", "“`a`” `@b` “c"),
        ("“a`b|c”", "“``a`b``&#124;`c`”"),
        ("Größe und 東京", "`Größe` und `東京`"),
        (":smile: x", "`:smile:` x"),
    ],
)
def test_prose(text: str, written: str) -> None:
    assert prose(text) == written


def test_one_pair() -> None:
    text = markdown.render([built.festival()])
    assert text.startswith(
        "<!-- transcheck -->\n### transcheck: not passed\n\n"
        "7 findings (1 critical, 4 major, 2 minor) in `texte/sommerfest.en.txt`, quality 52.4 of 100.\n\n"
        "The gate is closed: 1 critical finding; 4 major findings.\n"
    )
    assert parsed.folded_of(text) == [
        ["texte/sommerfest.en.txt:8:11", "“program” is American spelling. spelling", "baseline", "house style"]
    ]
    rows = parsed.markdown_of(text)
    assert rows[0] == [
        "critical",
        "texte/sommerfest.en.txt:1:31\ntexte/sommerfest.de.txt:1:26",
        "“Klarblick” was rendered as “Clear View”; it must stay as it is. protected-term",
        "Klarblick",
    ]
    assert [row[0] for row in rows] == ["critical", "major", "major", "major", "major", "minor", "minor"]
    assert rows[3][2] == "Missing here: This paragraph has no translation. missing-translation"


def test_a_clean_pair() -> None:
    assert markdown.render([built.clean()]) == (
        "<!-- transcheck -->\n### transcheck: passed\n\nNo findings in `en.txt`, quality 52.4 of 100.\n"
    )


def test_several_pairs() -> None:
    text = markdown.render([built.clean(), built.festival(), built.clean()])
    assert "### transcheck: 1 of 3 translations not passed\n" in text
    assert "7 findings (1 critical, 4 major, 2 minor) in 3 translations." in text
    assert "| `texte/sommerfest.en.txt` | **not passed** | 52.4 | 1 critical, 4 major, 2 minor |" in text
    assert len(parsed.markdown_of(text)) == 7


def test_what_is_suppressed_is_folded_and_counted_where_it_does_not_fit() -> None:
    text = markdown.render(built.several())
    assert [row[2:] for row in parsed.folded_of(text)] == [
        ["baseline", "house style"], ["comment", "as in the contract"],
    ]  # fmt: skip
    silenced = Suppression("comment", "</details> @team | https://evil.example")
    one = replace(built.festival().findings[0], suppressed=silenced)
    text = markdown.render([replace(built.festival(), findings=(one,) * 900)])
    rows = parsed.folded_of(text)
    assert rows[0][3] == "</details> @team | https://evil.example"
    assert 100 < len(rows) < 900
    assert f"{900 - len(rows)} of them did not fit in here." in text
    assert "No findings in" in text


def long(count: int, severity: Severity = Severity.MINOR) -> Report:
    words = "@|`" * 400
    finding = Finding(
        "spelling", "fluency/spelling", severity, 0.9, f"“{words}” is wrong", None, Span(0, 1, "b", 0, 1, 1), words
    )
    return built.one_pair("a", "b", *[finding] * count)


def test_what_does_not_fit_is_counted_and_matters_least() -> None:
    text = markdown.render([long(500), long(1, Severity.CRITICAL)])
    assert len(text) <= len(text.encode()) <= markdown.LONGEST_COMMENT
    rows = parsed.markdown_of(text)
    assert rows[0][0] == "critical"
    assert 10 < len(rows) < 400
    left = 501 - len(rows)
    assert f"**{left} more findings** ({left} minor) did not fit in here." in text


def test_a_thousand_pairs() -> None:
    reports = [
        replace(long(1), target=replace(long(1).target, path=f"content/{n}/{'x' * 500}.txt")) for n in range(1000)
    ]
    text = markdown.render(reports)
    assert len(text.encode()) <= markdown.LONGEST_COMMENT
    assert "950 more translations with findings, 950 of them not passed." in text
    rows = parsed.markdown_of(text)
    assert f"**{1000 - len(rows)} more findings**" in text


@pytest.mark.parametrize("longest", [0, 100, 599, 700, 1000, 5000])
def test_any_limit_is_kept(longest: int) -> None:
    text = markdown.render([built.festival(), long(3)], longest)
    assert len(text.encode()) <= longest
    parsed.markdown_of(text)
