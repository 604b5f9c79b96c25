"""Which directives are for which findings: as if each were asked about each."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from tests.suppress.built import documents
from transcheck.model import Bead, Comment, Finding, Severity, Span
from transcheck.suppress.covering import covering
from transcheck.suppress.directives import INVALID, Directive, Place, Side
from transcheck.suppress.inline import read_comments

TODAY = date(2026, 6, 15)
BOTH = documents("Eins kam.\n\nZwei kam.\n\nDrei ging.", "One came.\n\nTwo came.\n\nThree went.")
BEADS = (Bead((0,), (0, 1), 1.0), Bead((1, 2), (2,), 1.0))
RULES = ("spelling", "spacing", "name-changed")

words = st.sampled_from(["kam", "came", "Amt", "Two"])
spans = st.none() | st.builds(
    lambda text, paragraph: Span(0, len(text), text, paragraph, 1, 1), words, st.none() | st.integers(0, 2)
)
findings = st.builds(
    lambda rule, source, target, term: Finding(rule, "accuracy", Severity.MAJOR, 1.0, "", source, target, term=term),
    st.sampled_from([*RULES, INVALID]),
    spans,
    spans,
    st.none() | words,
)
in_paragraphs = st.builds(
    lambda side, first, length: {"side": side, "first": first, "last": first + length},
    st.sampled_from(["source", "target"]),
    st.integers(0, 3),
    st.integers(0, 3),
)
anywhere = st.fixed_dictionaries(
    {}, optional={"words": words, "passage": st.sampled_from(["kam", "Two came.", "nowhere"])}
)
directives = st.builds(
    lambda rules, until, where: Directive(tuple(rules), "why", Place("target", 1), until, **where),
    st.lists(st.sampled_from(RULES), max_size=2, unique=True),
    st.sampled_from([None, date(2026, 6, 14), TODAY]),
    in_paragraphs | anywhere,
)


@given(st.lists(directives, max_size=6), st.lists(findings, max_size=6))
def test_each_finding_has_the_first_directive_for_it(silencing: list[Directive], found: list[Finding]) -> None:
    covered = covering(silencing, found, BOTH, BEADS, TODAY)
    for finding, first in zip(found, covered.first, strict=True):
        meant = [one for one in silencing if is_for(one, finding)]
        assert first == next((one for one in meant if not one.expired(TODAY)), meant[0] if meant else None)
    for directive, used in zip(silencing, covered.used, strict=True):
        rules = {finding.rule for finding in found if is_for(directive, finding)}
        assert (used if directive.rules else bool(used)) == (rules if directive.rules else bool(rules))


def is_for(one: Directive, finding: Finding) -> bool:
    sides = (finding.source, finding.target)
    texts = [
        document.paragraphs[span.paragraph].text
        for span, document in zip(sides, BOTH, strict=True)
        if span and span.paragraph is not None
    ]
    told = [span.text for span in sides if span] + [finding.term or ""]
    return (
        finding.rule != INVALID
        and (not one.rules or finding.rule in one.rules)
        and (one.side is None or any(one.first <= number < one.last for number in paragraphs(finding, one.side)))
        and (one.words is None or one.words in told)
        and (one.passage is None or any(one.passage in text for text in texts))
    )


def paragraphs(finding: Finding, side: Side) -> tuple[int, ...]:
    own, other = (finding.source, finding.target) if side == "source" else (finding.target, finding.source)
    if own:
        return () if own.paragraph is None else (own.paragraph,)
    if other is None:
        return ()
    beads = [(one.source, one.target) if side == "source" else (one.target, one.source) for one in BEADS]
    return next((here for here, across in beads if other.paragraph in across), ())


@given(
    st.lists(st.sampled_from(["off spelling -- x", "off all -- x", "off spacing spelling -- x", "on", "on spelling"]))
)
def test_on_ends_the_last_off_of_its_rules(said: list[str]) -> None:
    comments = tuple(Comment(f"transcheck: {text}", number, 1, 0) for number, text in enumerate(said, start=1))
    found, mistakes = read_comments(replace(BOTH[1], comments=comments), "target")
    opened: list[tuple[int, str]] = []
    ended, wrong = set(), set()
    for number, text in enumerate(said, start=1):
        fitting = [one for one in opened if text == "on" or one[1] == "off spelling -- x"]
        if text.startswith("off"):
            opened.append((number, text))
        elif fitting:
            opened.remove(fitting[-1])
            ended.add(fitting[-1][0])
        else:
            wrong.add(number)
    assert {one.place.line for one in found} == ended
    assert {one.place.line for one in mistakes} == wrong | {number for number, _ in opened}
