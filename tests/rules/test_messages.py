"""How the messages of findings are written. Those of the rules' own tests are looked at in `conftest.py`."""

from __future__ import annotations

import pytest

from tests.rules.conftest import is_plain_sentence
from tests.segments import find
from transcheck.model import Problem
from transcheck.rules import missing_target, name_changed, outdated_target, unreadable_file


@pytest.mark.parametrize(
    ("message", "plain"),
    [
        ("“Klaus” became “Claus”.", True),
        ("“x.en.txt” can't be checked: the file is empty; is it the right file?", True),
        ("The link “https://a.example/b. c” is broken by a blank.", True),
        ("“Klaus” became “Claus”", False),
        ("“Klaus” became “Claus”..", False),
        ("nothing in the source says “x”.", False),
        ("This is wrong. Write “Claus”.", False),
    ],
)
def test_what_a_plain_sentence_is(message: str, plain: bool) -> None:
    assert is_plain_sentence(message) == plain


def test_the_problems_of_all_tests_are_looked_at(plain_sentences: None) -> None:
    assert Problem.__init__.__name__ == "noted"
    [problem] = find(name_changed, "Klaus Weichel kam.", "Claus Weichel came.")
    assert problem.message == "“Klaus” became “Claus”."


def test_the_rules_about_files() -> None:
    assert [
        missing_target.problem("a.de.md", "a.en.md").message,
        outdated_target.problem("a.de.md", "a.en.md", by_history=True).message,
        unreadable_file.problem("a.en.md", "the file is empty; is it the right file?").message,
        unreadable_file.problem("a.en.md", "this is a folder").message,
    ] == [
        "The translation of “a.de.md” is missing: there is no file “a.en.md”.",
        "“a.de.md” was changed after its translation “a.en.md”, which may have to follow.",
        "“a.en.md” can't be checked: the file is empty; is it the right file?",
        "“a.en.md” can't be checked: this is a folder.",
    ]
