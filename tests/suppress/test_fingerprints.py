"""Fingerprints stay when other things change, and no two findings share one."""

from __future__ import annotations

from dataclasses import replace

from transcheck.model import Finding, Severity, Span
from transcheck.suppress.contexts import Context, normalised, sentences_around
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
SENTENCES = Context("Als Maike kam.", "Mike came.")


def test_place_message_and_severity_do_not_matter() -> None:
    moved = replace(
        FOUND, severity=Severity.MINOR, message="other words", source=Span(9, 14, "Maike", 8, 99, 1), confidence=0.2
    )
    assert fingerprint(moved, SENTENCES) == fingerprint(FOUND, SENTENCES)


def test_rule_term_words_and_the_sentence_of_the_translation_matter() -> None:
    base = fingerprint(FOUND, SENTENCES)
    assert fingerprint(replace(FOUND, rule="name-lost"), SENTENCES) != base
    assert fingerprint(replace(FOUND, term="Maike Voss"), SENTENCES) != base
    assert fingerprint(replace(FOUND, target=None), SENTENCES) != base
    assert fingerprint(FOUND, replace(SENTENCES, target="Mike went.")) != base
    assert fingerprint(FOUND, replace(SENTENCES, source="Maike kam.")) == base


def test_equal_findings_in_equal_sentences_are_told_apart() -> None:
    one, other = Context("", "a"), Context("", "b")
    stamped = [finding.fingerprint for finding in stamp([(FOUND, one), (FOUND, other), (FOUND, one)])]
    assert len(set(stamped)) == 3
    assert all(len(value) == 32 for value in stamped)


def test_white_space_and_composition_are_no_difference_but_quotes_are() -> None:
    assert normalised("  Bu\u0308cher\n und\u00a0 mehr ") == "Bücher und mehr"
    assert normalised("“Bücher”") != normalised('"Bücher"')


def test_the_sentences_around_words() -> None:
    text = "One is here. Two  are there. Three end."
    assert sentences_around(text, 13, 16, "en") == "Two are there."
    assert sentences_around(text, 4, 20, "en") == "One is here. Two are there."
    assert sentences_around(text, len(text), len(text), "en") == "Three end."
    assert sentences_around(text, 0, 0, "en") == "One is here."
    assert sentences_around("", 0, 0, "en") == ""
