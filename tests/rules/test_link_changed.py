from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.segments import find
from transcheck.rules import link_changed, link_lost


@pytest.mark.parametrize(
    ("source", "target", "wrong", "right"),
    [
        ("Mail an info@stadtwerke.example.org", "Mail to info@utilities.example.org", "info@utilities.example.org",
         "info@stadtwerke.example.org"),
        ("https://example.org/wahl", "https://example.org/election", "https://example.org/election",
         "https://example.org/wahl"),
        ("www.example.org/plan", "www. example. org/plan", "example. org/plan", "www.example.org/plan"),
        ("@beispielstadt", "@examplecity", "@examplecity", "@beispielstadt"),
    ],
)  # fmt: skip
def test_a_changed_link_is_found_on_both_sides(source: str, target: str, wrong: str, right: str) -> None:
    (problem,) = find(link_changed, source, target)
    assert problem.source and source[problem.source.start : problem.source.end] == right
    assert problem.target and target[problem.target.start : problem.target.end] == wrong
    assert problem.suggestion == right
    assert find(link_lost, source, target) == []


def test_the_place_of_the_change_is_named_in_a_long_link() -> None:
    (problem,) = find(link_changed, "https://www.example.org/rathaus/wahl", "https://www.example.org/rathaus/election")
    assert "“wahl” became “election”" in problem.message


def test_a_link_that_the_source_has_not() -> None:
    (problem,) = find(link_changed, "Hallo!", "Hello, see www.example.org!")
    assert problem.source is None
    assert problem.category == "accuracy/addition"


@pytest.mark.parametrize(
    ("source", "target"),
    [
        ("www.example.org", "https://www.example.org/"),
        ("https://example.org/de/a", "https://example.org/en/a"),
        ("Siehe example.museum", "See example.museum"),
        ("#Wahl", "#Election"),
        ("siehe oben", "see above"),
    ],
)
def test_the_same_place_is_no_finding(source: str, target: str) -> None:
    assert find(link_changed, source, target) == []


@given(st.text(alphabet="ab.@/:#w h\\_()[]%20-", max_size=80), st.text(alphabet="ab.@/:#w h\\_de", max_size=80))
def test_any_text_is_compared(source: str, target: str) -> None:
    for problem in [*find(link_changed, source, target), *find(link_lost, source, target)]:
        assert problem.message
