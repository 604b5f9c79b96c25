"""Entries added to a file whose own text stays as it is."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from transcheck.errors import GlossaryError, InputError
from transcheck.glossary import load
from transcheck.glossary.adding import add_entry, add_to_bytes
from transcheck.glossary.formatting import formatted
from transcheck.glossary.from_finding import values_from_finding
from transcheck.glossary.reading import read_terms

HEAD = "version: 1\nterms:\n"
NEW = {"source": "Rat", "targets": ["council"]}


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("version: 1\nterms: []\n", "version: 1\nterms:\n  - source: Rat\n    targets: [council]\n"),
        ("version: 1\nterms:\n", "version: 1\nterms:\n  - source: Rat\n    targets: [council]\n"),
        ("version: 1\nterms: [] # none\n", "version: 1\nterms: # none\n  - source: Rat\n    targets: [council]\n"),
        ("terms: []\nversion: 1\n", "terms:\n  - source: Rat\n    targets: [council]\nversion: 1\n"),
        (
            "version: 1\nterms:   [{source: Amt, keep: true}]  # all\n",
            "version: 1\nterms:   [{source: Amt, keep: true}, {source: Rat, targets: [council]}]  # all\n",
        ),
        (
            HEAD + "- source:  Amt   # why\n  keep: true\n  # below\n\n# the end",
            HEAD
            + "- source:  Amt   # why\n  keep: true\n  # below\n\n- source: Rat\n  targets: [council]\n\n# the end",
        ),
        (
            HEAD + "  - {source: Amt, keep: true}\n",
            HEAD + "  - {source: Amt, keep: true}\n  - {source: Rat, targets: [council]}\n",
        ),
        (
            HEAD
            + "    - source: Amt\n      keep: true\n    - source: Hof\n      note: |\n        x\n\n      keep: true",
            HEAD
            + "    - source: Amt\n      keep: true\n    - source: Hof\n      note: |\n        x\n\n      keep: true\n"
            "    - source: Rat\n      targets: [council]\n",
        ),
    ],
)
def test_where_it_is_put(before: str, after: str) -> None:
    assert add_entry(before, "terms.yaml", NEW).text == after
    assert read_terms(after, "terms.yaml")[-1].source == "Rat"


def test_bytes_stay(tmp_path: Path) -> None:
    path = tmp_path / "terms.yaml"
    before = b"\xef\xbb\xbf" + (HEAD + "  - {source:  'Amt', keep: true}\n").replace("\n", "\r\n").encode()
    path.write_bytes(before)
    content, _ = add_to_bytes(str(path), NEW)
    assert content == before + b"  - {source: Rat, targets: [council]}\r\n"


def test_a_new_file_has_the_line_for_editors(tmp_path: Path) -> None:
    path = tmp_path / "new.yaml"
    content, _ = add_to_bytes(str(path), {**NEW, "note": "since 2020: new"})
    path.write_bytes(content)
    first, rest = content.decode().split("\n", 1)
    assert first.startswith("# yaml-language-server: $schema=file://")
    assert first.endswith("/glossary.schema.json")
    assert rest.startswith("version: 1\nlanguages: {source: de, target: en}\n\nterms:\n  - source: Rat\n")
    assert load(path).terms[0].note == "since 2020: new"
    (tmp_path / "glossary.schema.json").write_text("{}")
    content, _ = add_to_bytes(str(tmp_path / "other.yaml"), NEW)
    assert content.startswith(b"# yaml-language-server: $schema=glossary.schema.json\n")


@pytest.mark.parametrize(
    ("values", "words"),
    [
        ({"source": "Amt", "targets": ["office"]}, "contradicting-entries"),
        ({"source": "Rat"}, "neither “keep: true” nor “targets”"),
        ({"source": "—", "keep": True}, "never-matches"),
        ({"source": "Rat", "targets": ["council"], "kind": "brnad"}, "did you mean “brand”"),
        ({"source": "Rat", "targets": ["council"], "forbidden": ["the Council"]}, "forbidden-in-target"),
        ({"source": "Rat", "targets": [" "]}, "empty"),
    ],
)
def test_what_lint_would_call_major_is_refused(values: dict[str, object], words: str) -> None:
    with pytest.raises(GlossaryError, match="nothing was added") as caught:
        add_entry(HEAD + "  - {source: Amt, keep: true}\n", "terms.yaml", values)
    assert words in str(caught.value)


def test_what_was_wrong_before_is_no_reason() -> None:
    before = HEAD + "  - {source: Amt, keep: true}\n  - {source: Amt, targets: [office]}\n"
    assert add_entry(before, "terms.yaml", NEW).remarks == ()
    [remark] = add_entry(before, "terms.yaml", {"source": "Rat", "targets": ["council."]}).remarks
    assert remark.rule == "trailing-punctuation"


def test_a_broken_file_is_told_with_its_place() -> None:
    with pytest.raises(GlossaryError) as caught:
        add_entry(HEAD + "  - {source: Amt, kepp: true}\n", "terms.yaml", NEW)
    assert (caught.value.line, caught.value.column) == (3, 19)


@given(st.text(min_size=1, max_size=20), st.text(min_size=1, max_size=20))
def test_any_text_can_be_added_or_is_refused(source: str, note: str) -> None:
    before = HEAD + "  - {source: Amt, keep: true}\n"
    try:
        added = add_entry(before, "terms.yaml", {"source": source, "keep": True, "note": note})
    except GlossaryError:
        return
    assert added.text.startswith(before)
    term = read_terms(added.text, "terms.yaml")[-1]
    assert (term.source, term.note) == (source, note)
    assert formatted(added.text, "terms.yaml") == added.text


def finding(**changed: object) -> dict[str, object]:
    return {
        "fingerprint": "abcdef0123456789",
        "category": "accuracy/mistranslation",
        "source": {"text": "Kornspeicher"},
        "target": {"text": "corn memory"},
        "suggestion": "granary",
        "term": None,
        **changed,
    }


@pytest.mark.parametrize(
    ("given", "values"),
    [
        (finding(), {"source": "Kornspeicher", "targets": ["granary"], "forbidden": ["corn memory"]}),
        (finding(target=None), {"source": "Kornspeicher", "targets": ["granary"]}),
        (finding(suggestion=None), {"source": "Kornspeicher", "forbidden": ["corn memory"]}),
        (finding(suggestion="Kornspeicher"), {"source": "Kornspeicher", "keep": True, "forbidden": ["corn memory"]}),
        (
            finding(category="accuracy/named-entity", term="Klara Lind", source={"text": "Klara"}, suggestion="Klara"),
            {"source": "Klara Lind", "keep": True},
        ),
    ],
)
def test_an_entry_from_a_finding(given: dict[str, object], values: dict[str, object]) -> None:
    report = json.dumps({"findings": [given, finding(fingerprint="ffffff")]}).encode()
    assert values_from_finding(report, "report.json", "abcdef") == values


@pytest.mark.parametrize(
    ("report", "fingerprint", "words"),
    [
        (b"no", "abcdef", "not JSON"),
        (b"[" * 100_000, "abcdef", "not JSON"),
        (b"[]", "abcdef", "no report"),
        (b'{"findings": [1]}', "abcdef", "no report"),
        (b'{"findings": []}', "abcdef", "no finding"),
        (b'{"findings": []}', "abc", "at least 6"),
        (json.dumps({"findings": [finding(), finding()]}).encode(), "abcdef", "2 findings"),
        (json.dumps({"findings": [finding(source=None)]}).encode(), "abcdef", "translation alone"),
    ],
)
def test_no_entry_from_a_finding(report: bytes, fingerprint: str, words: str) -> None:
    with pytest.raises(InputError, match=words):
        values_from_finding(report, "report.json", fingerprint)
