"""Fixing and checking again: nothing gets worse, and a second time finds nothing more."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.fixing.reports import finding, report
from transcheck.config import Settings
from transcheck.errors import InputError
from transcheck.fixing.mending import Check, counted, mended
from transcheck.glossary.entry import Glossary
from transcheck.model import Document, Finding, Report, Suppression
from transcheck.pipeline import compare
from transcheck.readers import document, read_text

CONTENT = b"Mayor Ludwik Steinhof came.\n\nMr Holman laughed.\n"
RIGHT = {"Ludwik": "Ludwig", "Steinhof": "Steinhoff", "Holman": "Hollmann"}


def check(target: Document) -> Report:
    """Finds each wrong name, once it stands in `target`."""
    words = " ".join(paragraph.text for paragraph in target.paragraphs).replace(".", " ").split()
    return report(target, *(finding(target, wrong, right) for wrong, right in RIGHT.items() if wrong in words))


def worse(old: str, new: str, rule: str = "garbled-sentence") -> Check:
    """As `check`, with a finding about `old` where `new` stands."""

    def found(target: Document) -> Report:
        first = check(target)
        if not any(new in paragraph.text for paragraph in target.paragraphs):
            return first
        return replace(first, findings=(*first.findings, finding(target, old, None, rule)))

    return found


def fix(check: Check, content: bytes = CONTENT) -> tuple[bytes, list[str]]:
    """The content afterwards, and the words at fault that are left."""
    result = mended(check(document(content, "en.txt", language="en")), content, check)
    return result.content, [one.target.text for one in result.report.findings if one.target]


def test_everything_safe_is_fixed() -> None:
    assert fix(check) == (b"Mayor Ludwig Steinhoff came.\n\nMr Hollmann laughed.\n", [])


def test_an_edit_beside_which_a_new_finding_appears_is_taken_back() -> None:
    content, left = fix(worse("came", "Ludwig"))
    assert (content, left) == (b"Mayor Ludwik Steinhof came.\n\nMr Hollmann laughed.\n", ["Ludwik", "Steinhof"])


def test_all_are_taken_back_where_the_new_finding_is_none_of_their_paragraphs() -> None:
    content, left = fix(worse("Mr", "Ludwig", "stray-mark"), CONTENT.replace(b"Holman", b"Hollmann"))
    assert (content, left) == (CONTENT.replace(b"Holman", b"Hollmann"), ["Ludwik", "Steinhof"])


def test_an_edit_after_which_the_rule_is_not_silent_is_taken_back() -> None:
    def never_content(target: Document) -> Report:
        wrong = "Holman" if "Holman" in target.paragraphs[1].text else "Hollmann"
        return report(target, finding(target, wrong, "Hollmann" if wrong == "Holman" else "Holman"))

    assert fix(never_content) == (CONTENT, ["Holman"])


def test_of_two_edits_that_meet_the_second_is_made_once_the_first_is_not_needed() -> None:
    def meeting(target: Document) -> Report:
        words = target.paragraphs[0].text
        pairs = [("Ludwik", "Ludwig"), ("Ludwik Steinhof", "Ludwick Steinhof")] if "Steinhof " in words else []
        pairs += [("Steinhof", "Steinhoff")] if "Steinhof " in words else [("Ludwik", "Ludwig")] * ("Ludwik" in words)
        return report(target, *(finding(target, wrong, right) for wrong, right in pairs))

    assert fix(meeting)[0] == CONTENT.replace(b"Ludwik Steinhof", b"Ludwig Steinhoff")


def test_suppressed_findings_are_neither_fixed_nor_counted() -> None:
    def suppressing(target: Document) -> Report:
        found = check(target)
        silent = tuple(replace(one, suppressed=Suppression("baseline", "as it is")) for one in found.findings)
        return replace(found, findings=silent)

    content, _ = fix(suppressing)
    assert content == CONTENT
    assert counted(suppressing(document(CONTENT, "en.txt", language="en"))) == []


def test_a_file_that_changed_since_is_left_alone() -> None:
    with pytest.raises(InputError, match="the file changed since it was checked"):
        mended(check(document(CONTENT, "en.txt", language="en")), CONTENT.replace(b"came", b"went"), check)


GERMAN = (
    "Die Gemeinde Oberwalsen baut eine Brücke für 4,2 Millionen Euro.\n\n"
    "Bürgermeister Henrik Steinhoff sagte am Dienstag, 17. März 2026, dass 950 Menschen sie benutzen werden.\n\n"
    "Mehr unter https://www.oberwalsen.example/bruecke/plan und unter info@oberwalsen.example.\n"
)
ENGLISH = (
    "The municipality of Oberwalsen is building a bridge for 2.4 million euros.\n\n"
    "Mayor Hendrik Steinhoff said on Tuesday, March 7, 2026, that 1,950 people will use it.\n\n"
    "More at https://www.oberwalsen.example/brueke/plan and at info@oberwalsen.example.\n"
)


def settled(target: Document) -> Report:
    """What transcheck itself says."""
    source = read_text(GERMAN, path="de.txt", language="de")
    return compare(source, target, glossary=Glossary(), settings=Settings(meaning=False), meaning=None)


@pytest.mark.parametrize("end", ["\n", "\r\n"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_after_a_fix_the_rules_are_silent_and_a_second_one_changes_nothing(encoding: str, end: str) -> None:
    right = ENGLISH.replace("2.4", "4.2").replace("Hendrik", "Henrik").replace("March 7", "March 17")
    right = right.replace("1,950", "950").replace("brueke", "bruecke")
    content, expected = (text.replace("\n", end).encode(encoding) for text in (ENGLISH, right))
    assert fix(settled, content) == (expected, [])
    assert fix(settled, expected) == (expected, [])


def rules_of(findings: tuple[Finding, ...]) -> set[str]:
    return {one.rule for one in findings}


def test_these_are_findings_of_all_the_kinds_that_are_fixed() -> None:
    found = settled(document(ENGLISH.encode(), "en.txt", language="en")).findings
    assert rules_of(found) == {"name-changed", "number-mismatch", "date-mismatch", "link-changed"}
