"""Glossary files: what is read, and how everything that is wrong is told."""

from __future__ import annotations

import json
from pathlib import Path

import jsonschema
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import transcheck.glossary
from transcheck.errors import GlossaryError
from transcheck.glossary import Glossary, load
from transcheck.glossary.entry import Example, Term
from transcheck.glossary.examples import failures
from transcheck.glossary.schema import schema
from transcheck.model import Severity

HEAD = "version: 1\nterms:\n"
SHIPPED = Path(__file__).parents[2] / "glossaries" / "herzlich-digital.yaml"


def written(tmp_path: Path, content: str | bytes) -> str:
    path = tmp_path / "terms.yaml"
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return str(path)


def test_every_key_is_read(tmp_path: Path) -> None:
    path = written(
        tmp_path,
        """\
version: 1
languages: {source: de, target: en}
terms:
  # a comment
  - source: Stadtrat
    kind: organisation
    keep: false
    inflect: true
    targets: [city council, "town council"]
    forms: [Räte]
    avoid:
      - council of the city
    forbidden: [city advice]
    except: [Stadtrat von Wien]
    case: ignore
    severity: minor
    note: >-
      Elected
      every five years
    examples:
      - {source: Der Stadtrat tagt., target: The city council meets., ok: true}
""",
    )
    assert load([path]).terms == (
        Term(
            "Stadtrat",
            kind="organisation",
            inflect=True,
            targets=("city council", "town council"),
            forms=("Räte",),
            avoid=("council of the city",),
            forbidden=("city advice",),
            exceptions=("Stadtrat von Wien",),
            case="ignore",
            severity=Severity.MINOR,
            note="Elected every five years",
            examples=(Example("Der Stadtrat tagt.", "The city council meets.", True),),
            path=path,
            line=5,
            column=5,
        ),
    )


def test_several_files_are_one_glossary(tmp_path: Path) -> None:
    first = tmp_path / "a.yaml"
    first.write_text(HEAD + "  - {source: A-Haus, keep: true}\n", encoding="utf-8")
    second = tmp_path / "b.yaml"
    second.write_text(HEAD + "  - {source: B-Haus, keep: true}\n", encoding="utf-8-sig")
    assert [term.source for term in load([first, second])] == ["A-Haus", "B-Haus"]
    assert Glossary.load(first, second) == load((str(first), str(second)))
    assert len(transcheck.Glossary.load(first)) == 1


def test_a_file_may_hold_no_terms(tmp_path: Path) -> None:
    assert len(load([written(tmp_path, "version: 1\nterms: []\n")])) == 0
    assert len(load([written(tmp_path, "version: 1\nterms:\n")])) == 0


@pytest.mark.parametrize(
    ("content", "line", "column", "words"),
    [
        (HEAD + "\t- source: x\n", 3, 1, "tab"),
        (HEAD + "  - source: x\n\tkeep: true\n", 4, 1, "tab"),
        (HEAD + "  - source: x\n    keep: true\n    keep: true\n", 5, 5, "“keep” stands twice"),
        (HEAD + "  - source: x\n    kepp: true\n", 4, 5, "did you mean “keep”?"),
        (HEAD + "  - source: x\n    colour: red\n", 4, 5, "unknown key “colour”"),
        (HEAD + "  - source: x\n    targets: mayor\n", 4, 14, "[mayor]"),
        (HEAD + "  - source: [x]\n    keep: true\n", 3, 13, "not a list"),
        (HEAD + "  - source: {a: b}\n    keep: true\n", 3, 13, "not a mapping"),
        (HEAD + "  - keep: true\n", 3, 5, "without “source”"),
        (HEAD + "  - source: x\n", 3, 5, "neither “keep: true” nor “targets”"),
        (HEAD + "  - source: x\n    targets: []\n", 3, 5, "neither “keep: true” nor “targets”"),
        (HEAD + "  - source: ''\n    keep: true\n", 3, 13, "“source” is empty"),
        (HEAD + "  - source: x\n    targets: ['  ']\n", 4, 15, "“targets” is empty"),
        (HEAD + "  - source:\n    keep: true\n", 3, 12, "“source” is empty"),
        (HEAD + "  - source: NO\n    keep: true\n", 3, 13, "put quotes around NO"),
        (HEAD + "  - source: 12\n    keep: true\n", 3, 13, "put quotes around 12"),
        (HEAD + "  - source: x\n    targets: [no]\n", 4, 15, "put quotes around no"),
        (HEAD + "  - source: x\n    keep: yes\n", 4, 11, "true or false"),
        (HEAD + "  - source: x\n    keep: []\n", 4, 11, "true or false"),
        (HEAD + "  - source: x\n    keep: [English]\n", 4, 12, "codes of languages, like [en], not “English”"),
        (HEAD + "  - source: x\n    keep: [[en]]\n", 4, 12, "codes of languages"),
        (HEAD + "  - source: x\n    keep: [fr]\n", 3, 5, "not kept in English"),
        (HEAD + "  - source: x\n    keep: true\n    status: deprecated\n", 3, 5, "both “keep” and “deprecated”"),
        (HEAD + "  - source: x\n    keep: true\n    status: good\n", 5, 13, "preferred, admitted or deprecated"),
        (HEAD + "  - source: x\n    keep: true\n    only_in: y\n", 5, 14, "[y]"),
        (HEAD + "  - source: x\n    keep: 'true'\n", 4, 11, "true or false"),
        (HEAD + "  - source: a: b\n    keep: true\n", 3, 14, "put quotes around"),
        (HEAD + '  - source: "abc\n    keep: true\n', 3, 13, "never closed"),
        (HEAD + "  - source: x\n   keep: true\n", 4, 4, "indentation"),
        (HEAD + "  - source: x\n    kind: brnad\n    keep: true\n", 4, 11, "did you mean “brand”?"),
        (HEAD + "  - source: x\n    keep: true\n    severity: awful\n", 5, 15, "minor, major or critical"),
        (
            HEAD + "  - source: x\n    keep: true\n    examples:\n      - {source: a, ok: true}\n",
            6,
            9,
            "without “target”",
        ),
        (HEAD + "  - source: x\n    keep: true\n    examples: a\n", 5, 15, "must be a list"),
        (HEAD + "  - x\n", 3, 5, "must be a mapping"),
        ("version: 1\nterms:\n  source: x\n", 3, 3, "must be a list"),
        ("version: 2\nterms: []\n", 1, 10, "version 2 is not known"),
        ("terms: []\n", 1, 1, "“version” is missing"),
        ("version: 1\n", 1, 1, "“terms” is missing"),
        ("version: 1\nterm: []\n", 2, 1, "did you mean “terms”?"),
        ("version: 1\nlanguages: {source: fr, target: en}\nterms: []\n", 2, 21, "can only be de"),
        ("- a\n", 1, 1, "keys and values"),
        ("version: 1\nterms: []\n---\nversion: 1\n", 3, 1, "second document"),
        (HEAD + "  - &a {source: x, keep: true}\n  - *a\n", 3, 5, "anchors (&a) are not allowed"),
        (HEAD + "  - source: *x\n    keep: true\n", 3, 13, "aliases (*x) are not allowed"),
        (HEAD + "  - source: !!python/object x\n    keep: true\n", 3, 13, "tags"),
        (HEAD + "  - source: a\0b\n    keep: true\n", 3, 14, "U+0000"),
        ((HEAD + "  - source: Öl\n    keep: true\n").encode("latin-1"), 3, 13, "not UTF-8"),
        ((HEAD + "  - source: x\n").encode("utf-16"), 1, 1, "not UTF-8"),
        ("", None, None, "empty"),
        (" \n\n", None, None, "empty"),
        ("# nothing\n", None, None, "empty"),
    ],
)
def test_an_error_is_told_with_its_place(
    tmp_path: Path, content: str | bytes, line: int | None, column: int | None, words: str
) -> None:
    path = written(tmp_path, content)
    with pytest.raises(GlossaryError) as caught:
        load([path])
    assert (caught.value.path, caught.value.line, caught.value.column) == (path, line, column)
    assert words in str(caught.value)
    assert "\n" not in str(caught.value)


@pytest.mark.parametrize(
    "content",
    [
        HEAD + "[" * 200_000,
        HEAD + "  - " + "- " * 9_000 + "x\n",
        HEAD + "{a: " * 4_000,
        "a: &a [x, x]\n" + "".join(f"b{i}: &b{i} [*a, *a]\n" for i in range(2_000)),
        HEAD + "  - {" + ",\n".join(f"k{i}: v" for i in range(100_000)) + "}\n",
        HEAD + "  - source: '" + "some words\n" * 500_000,
        HEAD + "".join(f"  - source: x{i}\n    kepp: true\n" for i in range(100_000)),
        HEAD + "  - source: " + "x" * 3_000_000,
        "#" * 16_000_001,
    ],
    ids=["brackets", "dashes", "braces", "bomb", "keys", "quote", "terms", "line", "size"],
)
def test_a_hostile_file_is_refused(tmp_path: Path, content: str) -> None:
    path = written(tmp_path, content)
    with pytest.raises(GlossaryError):
        load([path])


def test_paths_that_hold_no_glossary(tmp_path: Path) -> None:
    for path, words in ((tmp_path / "none.yaml", "no such file"), (tmp_path, "folder"), (Path("a\0b"), "not a path")):
        with pytest.raises(GlossaryError, match=words):
            load([path])


@pytest.mark.parametrize(
    ("term", "words"),
    [
        ({"source": "x", "kepp": True}, "did you mean “keep”?"),
        ({"targets": ["a"]}, "no “source”"),
        ({"source": "x"}, "neither “keep: true” nor “targets”"),
        ({"source": "x", "targets": "a"}, "“targets” must be a list"),
        ({"source": "x", "targets": [""]}, "not empty"),
        ({"source": "x", "targets": [1]}, "not empty"),
        ({"source": 1, "keep": True}, "“source” must be a text"),
        ({"source": "x", "keep": "yes"}, "True or False"),
        ({"source": "x", "keep": []}, "True or False"),
        ({"source": "x", "keep": ["en", "e n"]}, "codes of languages"),
        ({"source": "x", "keep": ["fr"]}, "not kept in English"),
        ({"source": "x", "keep": True, "status": "deprecated"}, "both"),
        ({"source": "x", "keep": True, "case": "loud"}, "“case” can be"),
        ({"source": "x", "keep": True, "examples": [{"source": "x"}]}, "source, target and ok"),
        ("x", "must be a mapping"),
    ],
)
def test_wrong_terms_from_python(term: object, words: str) -> None:
    with pytest.raises(GlossaryError, match="term 2: ") as caught:
        Glossary.from_terms([{"source": "Amt", "targets": ["office"]}, term])
    assert words in str(caught.value)


def test_terms_from_python() -> None:
    given = {"source": "Amt", "targets": ["office"], "severity": "minor", "except": ["Amt Neuhaus"]}
    [term] = Glossary.from_terms(iter([given]))
    assert term == Term("Amt", targets=("office",), severity=Severity.MINOR, exceptions=("Amt Neuhaus",))


@settings(max_examples=100)
@given(st.text(alphabet="-: \n[]{}'\"&*!|>#%@`\taxk", max_size=80))
def test_any_text_gives_a_glossary_or_one_clear_error(tmp_path_factory: pytest.TempPathFactory, content: str) -> None:
    path = tmp_path_factory.mktemp("any") / "any.yaml"
    path.write_text(HEAD + "  - {source: x, keep: true}\n" + content, encoding="utf-8")
    try:
        assert len(load([path])) >= 0
    except GlossaryError as error:
        assert "\n" not in str(error)
        assert error.path == str(path)


def test_the_schema_in_the_package_is_made_from_the_table() -> None:
    shipped = Path(transcheck.glossary.__file__).with_name("glossary.schema.json").read_text(encoding="utf-8")
    assert json.loads(shipped) == schema()
    jsonschema.Draft202012Validator.check_schema(schema())


@pytest.mark.parametrize(
    "term",
    [
        {"source": "x"},
        {"keep": True},
        {"source": "x", "keep": False},
        {"source": "x", "targets": []},
        {"source": "x", "keep": []},
        {"source": "x", "keep": ["fr"]},
        {"source": "x", "keep": ["English"]},
        {"source": "x", "keep": True, "status": "good"},
        {"source": "x", "keep": True, "kepp": True},
        {"source": " ", "keep": True},
        {"source": "x", "keep": True, "kind": "thing"},
    ],
)
def test_schema_and_loader_refuse_the_same(term: dict[str, object]) -> None:
    assert not jsonschema.Draft202012Validator(schema()).is_valid({"version": 1, "terms": [term]})
    with pytest.raises(GlossaryError):
        Glossary.from_terms([term])


@pytest.mark.parametrize(
    "term",
    [
        {"source": "x", "keep": ["fr", "en-GB"]},
        {"source": "x", "keep": ["fr"], "targets": ["y"]},
        {"source": "x", "targets": ["y"], "status": "deprecated", "only_in": ["x z"]},
    ],
)
def test_schema_and_loader_take_the_same(term: dict[str, object]) -> None:
    jsonschema.Draft202012Validator(schema()).validate({"version": 1, "terms": [term]})
    assert len(Glossary.from_terms([term])) == 1


def test_the_shipped_glossary_is_sound() -> None:
    import yaml

    first, _, rest = SHIPPED.read_text(encoding="utf-8").partition("\n")
    schema_path = first.removeprefix("# yaml-language-server: $schema=")
    assert (SHIPPED.parent / schema_path).is_file()
    jsonschema.Draft202012Validator(schema()).validate(yaml.safe_load(rest))
    glossary = load([SHIPPED])
    assert len({term.source for term in glossary}) == len(glossary)
    assert list(failures(glossary)) == []
