from __future__ import annotations

from dataclasses import replace

from tests.reports import built
from transcheck.model import Anchor, Bead, Document, Finding, Paragraph, Severity, Span
from transcheck.reports.located import Region, located, worst_first

TARGET = "texte/sommerfest.en.txt"
SOURCE = "texte/sommerfest.de.txt"


def test_findings_stand_in_the_translation_in_the_order_of_its_text() -> None:
    found = located(built.festival())
    assert [(one.finding.fingerprint, one.at.line, one.at.column, one.at.end_column) for one in found] == [
        ("a1", 1, 31, 41), ("a6", 2, 1, 53), ("a3", 4, 102, 111), ("a2", 4, 140, 146), ("a7", 6, 1, 2),
        ("a4", 6, 92, 92), ("a8", 8, 11, 18), ("a5", 8, 35, 35),
    ]  # fmt: skip
    assert {one.at.path for one in found} == {TARGET}
    assert found[0].original == Region(SOURCE, 1, 26, 1, 35)


def test_an_omission_stands_where_its_translation_should() -> None:
    [missing] = [one for one in located(built.festival()) if one.missing]
    assert missing.finding.rule == "missing-translation"
    # Behind the last paragraph before it, on line 6, which has 91 characters.
    assert missing.at == Region(TARGET, 6, 92, 6, 92)
    assert missing.original == Region(SOURCE, 8, 1, 8, 49)


def omission(paragraph: int | None) -> Finding:
    span = None if paragraph is None else Span(0, 3, "Das", paragraph, paragraph + 1, 1)
    return Finding("lost-content", "accuracy/omission", Severity.MAJOR, 0.9, "Gone.", span)


def test_words_without_a_counterpart_stand_at_the_paragraph_that_should_have_them() -> None:
    [one] = located(replace(built.festival(), findings=(omission(1),)))
    assert (one.at.line, one.at.column, one.at.end_line) == (4, 1, 4)
    assert not one.missing


def test_an_omission_before_all_text_and_one_of_nothing() -> None:
    report = built.one_pair("Das Fest beginnt.", "The festival begins.", omission(0))
    early = replace(report, alignment=(Bead((0,), (), 0.9, "source-only"), Bead((), (0,), 0.9, "target-only")))
    [one] = located(early)
    assert one.at == Region("en.txt", 1, 1, 1, 1)
    assert one.missing
    empty = replace(early, target=Document("en.txt", "en", ()), alignment=(Bead((0,), (), 0.9, "source-only"),))
    assert located(empty)[0].at == Region("en.txt", 1, 1, 1, 1)
    [whole] = located(replace(report, findings=(omission(None),)))
    assert whole.at == Region("en.txt", 1, 1, 1, 1)
    assert not whole.missing
    assert whole.original is None


def test_a_translation_that_does_not_exist_is_placed_in_its_original() -> None:
    [one] = located(built.without_translation())
    assert one.at == Region("texte/neu.de.txt", 1, 1, 1, 1)
    outdated = replace(one.finding, rule="outdated-target")
    [one] = located(replace(built.without_translation(), findings=(outdated,)))
    assert one.at == Region("texte/neu.en.txt", 1, 1, 1, 1)


def test_words_over_two_lines_end_behind_the_last_character() -> None:
    # “new town / hall”: a wrapped paragraph, a space where the lines meet.
    paragraph = Paragraph("new town hall", anchors=(Anchor(0, 3, 5), Anchor(9, 4, 1)))
    finding = Finding("spelling", "fluency/spelling", Severity.MINOR, 0.9, "x", None, Span(4, 9, "town ", 0, 3, 9))
    report = built.one_pair("neues Rathaus", "", finding)
    report = replace(report, target=Document("en.txt", "en", (paragraph,)))
    assert located(report)[0].at == Region("en.txt", 3, 9, 3, 14)
    across = replace(finding, target=Span(4, 13, "town hall", 0, 3, 9))
    assert located(replace(report, findings=(across,)))[0].at == Region("en.txt", 3, 9, 4, 5)


def test_the_worst_come_first_and_stay_in_order_otherwise() -> None:
    order = [one.finding.fingerprint for one in worst_first(located(built.festival()))]
    assert order == ["a1", "a3", "a2", "a4", "a5", "a6", "a7", "a8"]
