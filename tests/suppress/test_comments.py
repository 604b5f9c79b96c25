"""What comments and sidecar files silence, and what is said of those that are wrong or of no use."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator
from yaml import safe_load

from tests.suppress.built import Documents, documents, entries, findings
from transcheck.config import RuleSettings, Settings
from transcheck.errors import ConfigurationError
from transcheck.model import Bead, Finding, Severity, Suppression
from transcheck.rules.register import ABOUT_FILES, RULES
from transcheck.suppress.schemas import schema
from transcheck.suppress.sidecar import read_sidecar
from transcheck.suppress.silences import Silences, silenced

TODAY = date(2026, 6, 15)
ALL = frozenset(RULES) - ABOUT_FILES
GERMAN = ["Klaus kam.", "Er blieb drei Tage.", "Alle waren froh."]
ENGLISH = ["Claus came.", "He stayed for two days.", "All were glad."]
BEADS = [Bead((0,), (0,), 1.0), Bead((1,), (1,), 1.0), Bead((2,), (2,), 1.0)]
NAME, NUMBER, WORD = ("name-changed", "Klaus", "Claus"), ("number-mismatch", "drei", None), ("spelling", None, "glad")


def told(german: str, english: str, silences: Silences | None = None, ran: frozenset[str] = ALL) -> list[Finding]:
    both = documents(german, english)
    return list(
        silenced(findings(both, NAME, NUMBER, WORD), both, silences or Silences(today=TODAY), alignment=BEADS, ran=ran)
    )


def silent(found: list[Finding]) -> set[str]:
    return {one.rule for one in found if one.suppressed}


def said(found: list[Finding]) -> list[str]:
    return [one.message for one in found[3:]]


def text(paragraphs: list[str], *comments: tuple[int, str], behind: bool = False) -> str:
    """The paragraphs with comments before (or behind, in the same line) those of these numbers."""
    made = [*paragraphs, ""]
    for number, comment in comments:
        made[number] = f"{made[number]} <!-- {comment} -->" if behind else f"<!-- {comment} -->\n{made[number]}"
    return "\n\n".join(made)


@pytest.mark.parametrize(
    ("comment", "number", "rules"),
    [
        ("transcheck: ignore name-changed -- he likes it", 0, {"name-changed"}),
        ("transcheck: ignore name-changed: he likes it", 0, {"name-changed"}),
        ("Transcheck: ignore  name-changed,number-mismatch – a dash", 0, {"name-changed"}),
        ("transcheck: ignore number-mismatch — for the source's words alone", 1, {"number-mismatch"}),
        ("transcheck: ignore all until=2026-06-15 -- the last day", 2, {"spelling"}),
        ("transcheck: ignore-file spelling name-changed -- anywhere", 2, {"spelling", "name-changed"}),
        ("transcheck:ignore-file all\n-- over\ntwo lines", 3, {"spelling", "name-changed", "number-mismatch"}),
        ("another comment about transcheck", 0, set()),
        ("transcheck found nothing here", 0, set()),
    ],
)
@pytest.mark.parametrize("behind", [False, True])
def test_what_a_comment_silences(comment: str, number: int, rules: set[str], behind: bool) -> None:
    if behind and number == 3:
        number = 2
    found = told(text(GERMAN), text(ENGLISH, (number, comment), behind=behind))
    assert silent(found) == rules
    assert not any(message for message in said(found) if "number-mismatch" not in message)


def test_the_reason_is_told() -> None:
    found = told(text(GERMAN), text(ENGLISH, (0, "transcheck: ignore name-changed -- he  likes -- really: likes it")))
    assert found[0].suppressed == Suppression("comment", "he likes -- really: likes it")


def test_a_comment_in_the_source_silences_as_well() -> None:
    found = told(
        text(GERMAN, (0, "transcheck: ignore all -- x"), (2, "transcheck: ignore spelling -- y")), text(ENGLISH)
    )
    assert silent(found) == {"name-changed", "spelling"}


def test_from_off_to_on() -> None:
    found = told(
        text(GERMAN),
        text(ENGLISH, (1, "transcheck: off all -- quoted"), (2, "transcheck: on")),
    )
    assert silent(found) == {"number-mismatch"}
    nested = text(
        ENGLISH,
        (0, "transcheck: off name-changed -- a"),
        (1, "transcheck: off spelling -- b"),
        (2, "transcheck: on name-changed"),
        (3, "transcheck: on"),
    )
    assert silent(told(text(GERMAN), nested)) == {"name-changed", "spelling"}


@pytest.mark.parametrize(
    ("comment", "what"),
    [
        ("transcheck: ignore name-chnged -- x", "rule “name-chnged” is unknown; did you mean “name-changed”?"),
        ("transcheck: ignre name-changed -- x", "“ignre” is unknown; did you mean “ignore”?"),
        ("transchek: ignore name-changed -- x", "it does not begin with “transcheck:”"),
        ("transcheck ignore name-changed -- x", "it does not begin with “transcheck:”"),
        ("transcheck-ignore name-changed -- x", "it does not begin with “transcheck:”"),
        ("transcheck: ignore name-changed", "the reason is missing"),
        ("transcheck: ignore name-changed --", "the reason is missing"),
        ("transcheck: ignore -- x", "it names no rule"),
        ("transcheck: off -- x", "it names no rule"),
        ("transcheck:", "it says nothing"),
        ("transcheck: ignore spelling until=tomorrow -- x", "“tomorrow” is no day"),
        ("transcheck: ignore spelling til=2026-07-01 -- x", "“til” is unknown"),
        ("transcheck: off spelling -- x", "“off” is never ended"),
        ("transcheck: on", "no “off” stands before this “on”"),
        ("transcheck: ignore unused-suppression -- x", "unused-suppression can't be silenced like this"),
    ],
)
def test_a_mistake_is_a_finding_with_its_place(comment: str, what: str) -> None:
    found = told(text(GERMAN), text(ENGLISH, (1, comment)))
    assert not silent(found)
    [mistake] = found[3:]
    assert what in mistake.message
    assert "line 3 of the target" in mistake.message
    assert (mistake.rule, mistake.severity) == ("invalid-suppression", Severity.MAJOR)
    assert mistake.target is not None
    assert (mistake.target.line, mistake.target.column, mistake.target.paragraph) == (3, 1, 1)


def test_a_comment_without_an_end_is_a_mistake() -> None:
    found = told(text(GERMAN), "<!-- transcheck: ignore name-changed -- x\n" + text(ENGLISH))
    assert said(found) == ["The comment in line 1 of the target can't be understood: “-->” is missing at its end."]


def test_what_silences_nothing_is_told() -> None:
    comment = "transcheck: ignore number-mismatch, name-changed -- x"
    found = told(text(GERMAN, (0, comment)), text(ENGLISH, (3, "transcheck: ignore all -- y")))
    assert [(one.rule, one.severity) for one in found[3:]] == [("unused-suppression", Severity.NEUTRAL)] * 2
    assert said(found) == [
        "The comment in line 1 of the source silences no finding of number-mismatch; take it out.",
        "The comment in line 7 of the target silences no finding; take it out.",
    ]
    [first, second] = found[3:]
    assert first.source is not None
    assert first.target is None
    assert second.target is not None
    assert (second.target.paragraph, second.target.start) == (2, len(ENGLISH[2]))
    assert len({one.fingerprint for one in found}) == 5


def test_nothing_is_called_unused_whose_rule_was_not_run() -> None:
    comments = text(ENGLISH, (0, "transcheck: ignore number-mismatch -- x"), (1, "transcheck: ignore all -- x"))
    german = text([*GERMAN[:1], "Er blieb.", *GERMAN[2:]])
    both = documents(german, comments)
    found = findings(both, NAME, WORD)
    for ran, count in ((ALL, 2), (ALL - {"number-mismatch"}, 0), (ALL - {"unused-suppression"}, 0), (frozenset(), 0)):
        made = silenced(found, both, Silences(today=TODAY), alignment=BEADS, ran=frozenset(ran))
        assert len(made) == 2 + count


def test_severities_are_those_that_are_set() -> None:
    both = documents(text(GERMAN), text(ENGLISH, (0, "transcheck: ignore date-mismatch -- x")))
    settings = Settings(rules={"unused-suppression": RuleSettings(severity=Severity.MAJOR)})
    [one] = silenced([], both, Silences(today=TODAY), ran=ALL, settings=settings)
    assert one.severity == Severity.MAJOR


def test_after_its_last_day_a_comment_silences_nothing_and_the_finding_says_so() -> None:
    found = told(text(GERMAN), text(ENGLISH, (0, "transcheck: ignore name-changed until=2026-06-14 -- till May")))
    assert not silent(found)
    assert found[0].message == "Wrong. (It was ignored until 2026-06-14: “till May”.)"
    assert not said(found)


def test_a_comment_goes_before_the_baseline_and_expired_entries_are_told() -> None:
    both = documents(text(GERMAN), text(ENGLISH, (0, "transcheck: ignore name-changed -- by hand")))
    found = findings(both, NAME, NUMBER, WORD)
    [name, number, word] = entries(both, found)
    gone = Silences((name, number, replace(word, expires=date(2026, 6, 14))), today=TODAY)
    [first, second, third] = silenced(found, both, gone, alignment=BEADS, ran=ALL)
    assert first.suppressed == Suppression("comment", "by hand")
    assert second.suppressed == Suppression("baseline", "known")
    assert third.suppressed is None
    assert third.message == "Wrong. (It was accepted until 2026-06-14: “known”.)"


def test_the_key_changes_with_what_concerns_the_pair_and_with_the_day_only_where_it_counts() -> None:
    both = documents(text(GERMAN), text(ENGLISH))
    [entry] = entries(both, findings(both, NAME))
    tomorrow = date(2026, 6, 16)
    assert Silences(today=TODAY).key == Silences(today=tomorrow).key
    assert Silences((entry,), today=TODAY).key == Silences((entry,), today=tomorrow).key != Silences(today=TODAY).key
    dated = replace(entry, expires=TODAY)
    assert Silences((dated,), today=TODAY).key != Silences((dated,), today=tomorrow).key
    assert Silences(today=TODAY, dated=True).key != Silences(today=tomorrow, dated=True).key


SIDECAR = """\
version: 1
ignore:
  - rules: [name-changed, spelling]
    words: Claus
    reason: He spells it so
  - rules: all
    paragraph: stayed for
    reason: Quoted
    until: 2026-12-31
"""


def sidecar(tmp_path: Path, content: str) -> Silences:
    path = tmp_path / "en.txt.transcheck.yaml"
    path.write_text(content, encoding="utf-8")
    return Silences(directives=read_sidecar(path), today=TODAY)


def both_texts() -> Documents:
    return documents(text(GERMAN), text(ENGLISH))


def test_what_a_sidecar_silences(tmp_path: Path) -> None:
    silences = sidecar(tmp_path, SIDECAR)
    number = ("number-mismatch", "drei", "two")
    found = silenced(findings(both_texts(), NAME, number, WORD), both_texts(), silences, alignment=BEADS, ran=ALL)
    assert [one.suppressed.reason if one.suppressed else None for one in found[:3]] == [
        "He spells it so",
        "Quoted",
        None,
    ]
    assert [one.message for one in found[3:]] == [
        "The entry in line 3 of en.txt.transcheck.yaml silences no finding of spelling; take it out."
    ]
    Draft202012Validator(schema("sidecar")).validate({**safe_load(SIDECAR.replace("2026-12-31", "'2026-12-31'"))})


def test_a_sidecar_without_places_is_for_the_whole_text(tmp_path: Path) -> None:
    silences = sidecar(tmp_path, "version: 1\nignore:\n- {rules: [spelling], reason: x}\n")
    assert silent(told(text(GERMAN), text(ENGLISH), silences)) == {"spelling"}


def test_no_sidecar_silences_nothing(tmp_path: Path) -> None:
    assert read_sidecar(tmp_path / "none.yaml") == ()
    with pytest.raises(ConfigurationError, match="can't be read"):
        read_sidecar(tmp_path)


@pytest.mark.parametrize(
    ("old", "new", "line", "what"),
    [
        ("words:", "word:", 4, "unknown key “word” in an entry; did you mean “words”?"),
        ("ignore:", "ignores:", 2, "unknown key “ignores” in the file; did you mean “ignore”?"),
        ("version: 1", "version: 2", 1, "this version is not known"),
        ("version: 1\n", "", 1, "“version” is missing"),
        ("name-changed,", "name-chaned,", 3, "rule “name-chaned” is unknown; did you mean “name-changed”?"),
        ("[name-changed, spelling]", "[]", 3, "“rules” is empty"),
        ("[name-changed, spelling]", "name-changed", 3, "“rules” must be a list"),
        ("    reason: Quoted\n", "", 6, "“reason” is missing"),
        ("Quoted", "''", 8, "“reason” is empty"),
        ("2026-12-31", "soon", 9, "“until” must be a day"),
        ("    words", "   words", 4, "indentation"),
        ("rules: all", "rules: [invalid-suppression]", 6, "invalid-suppression can't be silenced like this"),
    ],
)
def test_a_mistake_in_a_sidecar_is_an_error_with_its_line(
    tmp_path: Path, old: str, new: str, line: int, what: str
) -> None:
    assert old in SIDECAR
    with pytest.raises(ConfigurationError) as caught:
        sidecar(tmp_path, SIDECAR.replace(old, new, 1))
    assert what in str(caught.value)
    assert caught.value.line == line
    assert (caught.value.path or "").endswith("en.txt.transcheck.yaml")


@given(
    st.text(max_size=80)
    | st.lists(
        st.sampled_from(["transcheck:", " ", "ignore", "all", "--", ":", "until=", "on", "off", "-file", "x"])
    ).map("".join)
)
def test_any_comment_is_understood_or_not(comment: str) -> None:
    comment = comment.replace("<!--", "").replace("-->", "")
    found = told(text(GERMAN), text(ENGLISH, (1, comment)))
    assert [one.rule for one in found[:3]] == ["name-changed", "number-mismatch", "spelling"]
