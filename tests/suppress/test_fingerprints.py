"""Fingerprints stay when other things change, and no two findings share one."""

from __future__ import annotations

from dataclasses import replace

from transcheck.model import Finding, Severity, Span
from transcheck.suppress.fingerprints import fingerprint, stamp

FOUND = Finding(
    "name-changed",
    "accuracy/named-entity",
    Severity.MAJOR,
    0.9,
    "“Maike” became “Mike”",
    source=Span(4, 9, "Maike", 3, 7, 5),
    target=Span(0, 4, "Mike", 2, 5, 1),
)


def test_place_message_and_severity_do_not_matter() -> None:
    moved = replace(
        FOUND, severity=Severity.MINOR, message="other words", source=Span(9, 14, "Maike", 8, 99, 1), confidence=0.2
    )
    assert fingerprint(moved, "Mike  came\nhome") == fingerprint(FOUND, "Mike came home")


def test_rule_words_and_surroundings_matter() -> None:
    base = fingerprint(FOUND, "Mike came")
    assert fingerprint(replace(FOUND, rule="name-lost"), "Mike came") != base
    assert fingerprint(replace(FOUND, target=None), "Mike came") != base
    assert fingerprint(FOUND, "Mike went") != base


def test_equal_findings_in_equal_surroundings_are_told_apart() -> None:
    stamped = [finding.fingerprint for finding in stamp([(FOUND, "a"), (FOUND, "b"), (FOUND, "a")])]
    assert len(set(stamped)) == 3
    assert all(len(value) == 32 for value in stamped)
