"""One error is told once, at its place."""

from __future__ import annotations

from types import ModuleType

import pytest

from transcheck.findings import distinct, findings_of, most_severe_first
from transcheck.model import Anchor, Document, Extent, Paragraph, Part, Problem, Segment, Severity


def rule(name: str, severity: Severity = Severity.MAJOR) -> ModuleType:
    module = ModuleType(name.replace("-", "_"))
    module.NAME, module.CATEGORY, module.SEVERITY = name, "accuracy/mistranslation", severity
    return module


FIRST, SECOND, VERDICT = rule("first"), rule("second", Severity.CRITICAL), rule("verdict")
ORDER = ["verdict", "first", "second"]


def problem(source: tuple[int, int] | None, target: tuple[int, int] | None, segment: int = 0) -> Problem:
    return Problem("words", 0.9, source and Extent(*source), target and Extent(*target), segment=segment)


@pytest.mark.parametrize(
    ("first", "second", "kept"),
    [
        (((0, 5), (0, 5)), ((0, 5), (0, 5)), ["first"]),
        (((0, 5), (0, 5)), (None, (1, 4)), ["first"]),
        (((0, 5), None), ((0, 5), None), ["first"]),
        (((0, 5), (0, 5)), ((0, 5), None), ["first"]),
        (((0, 5), (0, 5)), ((9, 12), (9, 12)), ["first", "second"]),
        ((None, (0, 3)), (None, (3, 6)), ["first", "second"]),
        ((None, (0, 300)), (None, (10, 14)), ["first", "second"]),
    ],
)
def test_the_first_of_two_rules_speaks_for_the_same_words(first: tuple, second: tuple, kept: list[str]) -> None:
    found = [(SECOND, problem(*second)), (FIRST, problem(*first))]
    assert [rule.NAME for rule, _ in distinct(found, ORDER, frozenset({"verdict"}))] == kept


def test_a_verdict_on_a_segment_silences_its_words_and_no_others() -> None:
    found = [(VERDICT, problem(None, (0, 90))), (FIRST, problem(None, (5, 9))), (FIRST, problem(None, (5, 9), 1))]
    assert [(rule.NAME, p.segment) for rule, p in distinct(found, ORDER, frozenset({"verdict"}))] == [
        ("verdict", 0),
        ("first", 1),
    ]


def test_a_last_resort_gives_way_to_whoever_points_at_its_words() -> None:
    found = [(SECOND, problem((0, 90), (0, 20))), (FIRST, problem((70, 90), None)), (SECOND, problem((0, 90), None, 1))]
    kept = distinct(found, ORDER, frozenset(), [frozenset({"second"})])
    assert [(rule.NAME, p.segment) for rule, p in kept] == [("first", 0), ("second", 1)]


def test_of_last_resorts_the_later_groups_give_way_to_the_earlier() -> None:
    found = [(SECOND, problem((0, 90), (0, 20))), (FIRST, problem((70, 90), None))]
    groups = [frozenset({"first"}), frozenset({"second"})]
    assert [rule.NAME for rule, _ in distinct(found, ORDER, frozenset(), groups)] == ["first"]
    assert [rule.NAME for rule, _ in distinct(found, ORDER, frozenset(), groups[::-1])] == ["second"]
    assert len(distinct(found, ORDER, frozenset(), [frozenset({"first", "second"})])) == 2


def test_a_passage_that_stands_twice_may_have_errors_of_its_own() -> None:
    found = [(FIRST, problem(None, (0, 30))), (SECOND, problem(None, (5, 20)))]
    assert len(distinct(found, ORDER, frozenset(), passages=frozenset({"first"}))) == 2
    assert len(distinct(found, ORDER, frozenset())) == 1


def test_findings_stand_in_their_paragraph_line_and_column() -> None:
    target = Document(
        "en.txt", "en", (Paragraph("Head"), Paragraph("Mike came", anchors=(Anchor(0, 3, 1), Anchor(5, 4, 1))))
    )
    source = Document("de.txt", "de", (Paragraph("Maike kam"),))
    segment = Segment("1", "Maike kam", "Head\nMike came", (), target_parts=(Part(0, 0), Part(1, 5)))
    [[finding]] = findings_of([(FIRST, problem((0, 5), (10, 14)))], [segment], (source, target))
    assert finding.target is not None
    assert (finding.target.text, finding.target.paragraph, finding.target.start) == ("came", 1, 5)
    assert (finding.target.line, finding.target.column) == (4, 1)
    assert finding.source is not None
    assert finding.source.text == "Maike"


def test_without_documents_spans_have_no_place() -> None:
    [[finding]] = findings_of([(FIRST, problem(None, (0, 4)))], [Segment("1", "a", "Mike", ())])
    assert finding.target is not None
    assert (finding.target.text, finding.target.line, finding.target.paragraph) == ("Mike", None, None)


def test_the_worst_come_first_and_equals_stay_in_order() -> None:
    found = [(FIRST, problem(None, (0, 4))), (SECOND, problem(None, (6, 8))), (FIRST, problem(None, (9, 12)))]
    [findings] = findings_of(found, [Segment("1", "", "Mike is here", ())])
    assert [(f.rule, f.target.start) for f in most_severe_first(findings) if f.target] == [
        ("second", 6),
        ("first", 0),
        ("first", 9),
    ]
