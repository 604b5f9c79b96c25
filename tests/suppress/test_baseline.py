"""The baseline file: what is read back is what was written, and every mistake in it has a line."""

from __future__ import annotations

import json
import stat
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from transcheck.errors import ConfigurationError
from transcheck.suppress import baseline
from transcheck.suppress.baseline import Baseline, added, parsed, read, text_of, without, write
from transcheck.suppress.contexts import Context
from transcheck.suppress.entries import Entry
from transcheck.suppress.schemas import schema

ENTRY = Entry("0" * 32, "spelling", "en/a.md", None, "", "teh", Context("", "It is teh one."), "a joke")
OTHER = replace(ENTRY, fingerprint="f" * 32, file="en/b.md", term="Amt", expires=date(2030, 1, 31))
TEXT = text_of(Baseline((ENTRY, OTHER)))

texts = st.text(max_size=20)
reasons = texts.filter(str.strip)


@given(
    st.lists(
        st.builds(
            Entry,
            st.text("0123456789abcdef", min_size=32, max_size=32),
            texts,
            st.text(st.characters(codec=None), max_size=20),
            st.none() | texts,
            texts,
            texts,
            st.builds(Context, texts, texts),
            reasons,
            st.none() | st.dates(),
        ),
        max_size=4,
    )
)
def test_what_is_written_is_read_back(entries: list[Entry]) -> None:
    known = added(Baseline(), entries)
    text = text_of(known)
    text.encode()
    assert parsed(text, "b.json") == known
    assert text.count("\n") == (len(known.entries) + 5 if known.entries else 4)
    Draft202012Validator(schema("baseline")).validate(json.loads(text))


def test_an_entry_a_line_sorted_whatever_the_order() -> None:
    assert text_of(added(Baseline((OTHER,)), [ENTRY])) == TEXT
    assert [line for line in TEXT.splitlines() if "fingerprint" in line] == [
        '    {"fingerprint": "00000000000000000000000000000000", "rule": "spelling", "file": "en/a.md", "term": null, '
        '"source": "", "target": "teh", "context": {"source": "", "target": "It is teh one."}, "reason": "a joke", '
        '"expires": null},',
        '    {"fingerprint": "ffffffffffffffffffffffffffffffff", "rule": "spelling", "file": "en/b.md", "term": "Amt", '
        '"source": "", "target": "teh", "context": {"source": "", "target": "It is teh one."}, "reason": "a joke", '
        '"expires": "2030-01-31"}',
    ]


def test_adding_replaces_and_taking_away_takes_only_that() -> None:
    known = Baseline((ENTRY, OTHER))
    assert added(known, [replace(ENTRY, reason="another")]).entries[0].reason == "another"
    assert without(known, [ENTRY]) == Baseline((OTHER,))
    assert without(known, [replace(ENTRY, file="en/c.md")]) == known
    assert known.of_file("en/b.md") == (OTHER,)
    assert known.of_file("en/bb.md") == ()


def test_a_formatted_file_is_the_same_file() -> None:
    assert parsed(json.dumps(json.loads(TEXT), indent=4), "b.json") == Baseline((ENTRY, OTHER))
    assert [entry.line for entry in parsed(TEXT, "b.json").entries] == [4, 5]


@pytest.mark.parametrize(
    ("old", "new", "line", "what"),
    [
        ('"rule"', '"rules"', 4, "“rules” is unknown; did you mean “rule”?"),
        ('"entries"', '"entrys"', None, "“entries” is missing"),
        ('  "schema"', '  "version": 2, "schema"', None, "“version” is unknown"),
        ("baseline/v1", "baseline/v9", 1, "“schema” must be “transcheck.baseline/v1”"),
        ("f" * 32, "xyz", 5, "“fingerprint” must be 32 digits"),
        (', "expires": null', "", 4, "“expires” is missing in this entry"),
        ("2030-01-31", "2030-02-31", 5, "“expires” must be null or a day like “2027-01-31”"),
        ('"expires": null', '"expires": 20300131', 4, "“expires” must be null or a day"),
        ("a joke", " ", 4, "“reason” is empty"),
        ('"reason": "a joke"', '"reason": null', 4, "“reason” must be a text"),
        ('"term": null', '"term": 1', 4, "“term” must be a text or null"),
        ('{"source": "", "target"', '{"target"', 4, "“context” must be an object with “source” and “target”"),
        ('"rule": "spelling"', '"rule": "spelling", "rule": "spacing"', 4, "“rule” stands twice in this entry"),
        ("null},\n", "null}\n", 5, "a comma, or the “]” of the list, is missing here"),
        ('"spelling"', "'spelling'", 4, "this is not the JSON it should be"),
        ("    {", "<<<<<<< HEAD\n    {", 4, "merged here with a conflict"),
        ("null}", "NaN}", 4, "NaN is no value in JSON"),
        ("    {", "    1, {", 4, "an entry must be an object"),
    ],
)
def test_each_mistake_is_one_error_with_its_line(old: str, new: str, line: int | None, what: str) -> None:
    text = TEXT.replace(old, new, 1)
    assert text != TEXT
    with pytest.raises(ConfigurationError) as caught:
        parsed(text, "b.json")
    assert what in str(caught.value)
    assert caught.value.path == "b.json"
    if line is not None:
        assert caught.value.line == line


def test_two_entries_for_one_finding_are_an_error() -> None:
    assert len(parsed(TEXT.replace("f" * 32, "0" * 32), "b.json").entries) == 2  # in two files
    with pytest.raises(ConfigurationError, match="has an entry already, in line 4") as caught:
        parsed(TEXT.replace("f" * 32, "0" * 32).replace("en/b.md", "en/a.md"), "b.json")
    assert caught.value.line == 5


@given(st.text(max_size=60) | st.builds(lambda start, end: TEXT[:start] + TEXT[end:], *[st.integers(0, len(TEXT))] * 2))
def test_any_text_is_a_baseline_or_one_error(text: str) -> None:
    try:
        parsed(text, "b.json")
    except ConfigurationError as error:
        assert "\n" not in str(error)


def test_deep_nesting_is_an_error() -> None:
    with pytest.raises(ConfigurationError):
        parsed('{"entries": ' + "[" * 100_000, "b.json")


def test_files(tmp_path: Path) -> None:
    path = tmp_path / "b.json"
    assert read(path) == Baseline()
    with pytest.raises(ConfigurationError, match="No such file"):
        read(path, required=True)
    write(path, Baseline((ENTRY,)))
    assert read(path) == Baseline((ENTRY,))
    path.chmod(0o640)
    write(path, Baseline((ENTRY, OTHER)))
    assert read(path) == Baseline((ENTRY, OTHER))
    assert stat.S_IMODE(path.stat().st_mode) == 0o640
    assert [one.name for one in tmp_path.iterdir()] == ["b.json"]
    path.write_bytes(b"\xff\n")
    with pytest.raises(ConfigurationError, match="not UTF-8"):
        read(path)
    with pytest.raises(ConfigurationError, match="can't be written"):
        write(tmp_path / "no" / "b.json", Baseline())
    with pytest.raises(ConfigurationError, match="can't be read"):
        read(tmp_path)
    with pytest.raises(ConfigurationError):
        read(Path("a\0b"))


def test_a_link_stays_a_link(tmp_path: Path) -> None:
    (tmp_path / "there.json").write_text(TEXT, encoding="utf-8")
    link = tmp_path / "here.json"
    link.symlink_to("there.json")
    write(link, Baseline())
    assert link.is_symlink()
    assert read(tmp_path / "there.json") == Baseline()


def test_the_schema_refuses_what_the_reader_refuses() -> None:
    validator = Draft202012Validator(schema("baseline"))
    value = json.loads(TEXT)
    value["entries"][0]["reason"] = ""
    assert not validator.is_valid(value)
    assert schema("baseline")["properties"]["schema"]["const"] == baseline.SCHEMA
