from __future__ import annotations

import pytest

from tests.segments import find, segment
from transcheck.glossary.entry import Glossary
from transcheck.model import Severity
from transcheck.rules import link_lost
from transcheck.rules.context import Context


@pytest.mark.parametrize(
    ("source", "target", "link"),
    [
        ("Mehr dazu: https://www.example.org/wahl", "More about it.", "https://www.example.org/wahl"),
        ("Fragen an info@example.org (Frau Muster).", "Questions to Ms Muster.", "info@example.org"),
        ("Siehe www.example.org!", "See there.", "www.example.org"),
        ("Siehe example.org/plan.", "See there.", "example.org/plan"),
    ],
)
def test_a_lost_link_is_named(source: str, target: str, link: str) -> None:
    (problem,) = find(link_lost, source, target)
    assert problem.source and source[problem.source.start : problem.source.end] == link
    assert problem.target is None
    assert problem.suggestion == link
    assert link in problem.message


@pytest.mark.parametrize(
    ("target", "announcement"),
    [
        ("All information can be found online at:", "found online at:"),
        ("You can register at", "can register at"),
        ("Find out more here:\nWe look forward to seeing you.", "out more here:"),
        ("Register at .", "Register at"),
    ],
)
def test_an_announcement_without_its_link_is_pointed_at(target: str, announcement: str) -> None:
    (problem,) = find(link_lost, "Alles unter: https://www.example.org/wahl/index.html.de", target)
    assert problem.target and target[problem.target.start : problem.target.end] == announcement
    assert announcement in problem.message


@pytest.mark.parametrize(
    ("source", "target"),
    [
        ("Siehe www.example.org.", "See example.org."),
        ("#Wo liegt das Problem?", "# Where is the problem?"),
        ("Siehe https://www.example.org/.", "See http://example.org"),
        ("https://example.org/wahl/index.html.de", "https://example.org/wahl/index.html.en"),
        ("https://example.org/de/foo_bar", "https://example.org/en/foo\\_bar/"),
        ("https://example.org/%C3%BCber", "https://example.org/über"),
        ("(siehe https://example.org/a)", "(see https://example.org/a)."),
        ("https://de.wikipedia.org/wiki/Katze", "https://en.wikipedia.org/wiki/Cat"),
        ("Mail: a.b@example.org", "E-mail: A.B@example.org"),
        ("#Wahl2023", "#Election2023"),
        ("z.B. am 1.2. um 3.Uhr", "for example"),
        ("kein Link", "no link at:"),
    ],
)
def test_a_link_that_still_leads_there_is_no_finding(source: str, target: str) -> None:
    assert find(link_lost, source, target) == []


def test_a_handle_is_a_lesser_loss() -> None:
    (problem,) = find(link_lost, "Folgen Sie @beispielstadt!", "Follow us!")
    assert problem.severity == Severity.MINOR


def test_a_link_that_moved_to_another_paragraph_is_not_lost() -> None:
    here = segment("Siehe www.example.org!", "See there.", id="1")
    there = segment("Danke.", "Thank you, www.example.org!", id="2")
    assert list(link_lost.check(here, Context(Glossary(), segments=(here, there)))) == []
    assert list(link_lost.check(here, Context(Glossary(), segments=(here,))))
