"""What is exported and imported again is the same glossary, for all keys that the format carries."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from transcheck.errors import InputError
from transcheck.glossary.canonical import document, values_of
from transcheck.glossary.entry import Glossary
from transcheck.glossary.exchange import FORMATS
from transcheck.glossary.exchange.drafts import Values
from transcheck.glossary.exchange.exporting import export
from transcheck.glossary.exchange.importing import import_bytes

# One line of anything that XML can hold, cut to what a term is: no white space but single blanks inside.
LETTERS = st.characters(codec="utf-8", exclude_categories=("Cc", "Cs", "Zl", "Zp", "Cn"))
TERMS = (
    st.one_of(
        st.text(LETTERS, min_size=1, max_size=14),
        st.text("ab;|=+-@'\"1.) ([\\#,<&>—„“•", min_size=1, max_size=10),
        st.sampled_from(
            ["Bürgeramt", "=1+1", "1. FC", "- und", "#Stadt", "A; B", '["x"]', "transcheck: {}", "nein", "_x0041_"]
        ),
    )
    .map(lambda text: " ".join(text.split()))
    .filter(bool)
)
TEXTS = st.lists(TERMS, min_size=1, max_size=3, unique=True)
NOTES = st.lists(TERMS, min_size=1, max_size=3, unique=True).map("\n".join)
EXAMPLES = st.lists(
    st.fixed_dictionaries({"source": TERMS, "target": TERMS, "ok": st.booleans()}), min_size=1, max_size=2
)
OPTIONAL = {
    "kind": st.sampled_from(["brand", "organisation", "person", "place", "product"]),
    "inflect": st.booleans(),
    "forms": TEXTS,
    "avoid": TEXTS,
    "forbidden": TEXTS,
    "except": TEXTS,
    "only_in": TEXTS,
    "case": st.sampled_from(["exact", "ignore", "sentence"]),
    "severity": st.sampled_from(["neutral", "minor", "major", "critical"]),
    "note": NOTES,
    "examples": EXAMPLES,
}
KEPT = st.fixed_dictionaries(
    {"source": TERMS, "keep": st.sampled_from([True, ["en"], ["en", "fr"]])},
    optional={**OPTIONAL, "targets": TEXTS, "status": st.just("admitted")},
)
TRANSLATED = st.fixed_dictionaries(
    {"source": TERMS, "targets": TEXTS},
    optional={**OPTIONAL, "keep": st.just(["fr"]), "status": st.sampled_from(["admitted", "deprecated"])},
).filter(lambda values: not (values.get("keep") and values.get("status") == "deprecated"))
GLOSSARIES = st.lists(st.one_of(KEPT, TRANSLATED), min_size=1, max_size=4, unique_by=lambda values: values["source"])

LOSSLESS = ["tbx", "tbx-dct", "tbx-2008", "weblate-tbx", "csv", "tsv", "xlsx"]
SOME = settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])


def values(glossary: Glossary) -> list[Values]:
    return [values_of(term) for term in glossary]


def again(data: bytes, name: str) -> Iterable[Values]:
    try:
        return import_bytes(data, "glossary", name).entries
    except InputError:
        return []


@pytest.mark.parametrize("name", LOSSLESS)
def test_nothing_is_lost(name: str) -> None:
    if name == "xlsx":
        pytest.importorskip("openpyxl")

    @settings(SOME, max_examples=15 if name == "xlsx" else 40)
    @given(GLOSSARIES)
    def holds(entries: list[Values]) -> None:
        glossary = Glossary.from_terms(entries)
        exported = export(glossary, name, "glossary")
        imported = import_bytes(exported.data, "glossary", name)
        assert imported.problems == ()
        assert values(Glossary.from_terms(imported.entries)) == values(glossary)
        assert exported.losses == ()

    holds()


@pytest.mark.parametrize("name", ["omegat", "weblate-po", "weblate-csv"])
def test_what_is_lost_is_told_and_all_else_kept(name: str) -> None:
    @SOME
    @given(GLOSSARIES)
    def holds(entries: list[Values]) -> None:
        glossary = Glossary.from_terms(entries)
        exported = export(glossary, name, "glossary")
        read = {term.source: values_of(term) for term in Glossary.from_terms(again(exported.data, name))}
        told = " ".join(exported.losses)
        for original in values(glossary):
            other = read.get(str(original["source"]))
            if other is None:
                assert "can't hold" in told
            else:
                for key in original.keys() | other.keys():
                    assert original.get(key) == other.get(key) or f"“{key}”" in told

    holds()


@SOME
@given(GLOSSARIES)
def test_the_yaml_loads_as_the_same_glossary(tmp_path_factory: pytest.TempPathFactory, entries: list[Values]) -> None:
    glossary = Glossary.from_terms(entries)
    path = tmp_path_factory.mktemp("yaml") / "glossary.yaml"
    path.write_text(document(values(glossary)), encoding="utf-8")
    assert values(Glossary.load(path)) == values(glossary)


@pytest.mark.parametrize("name", sorted(FORMATS))
@pytest.mark.parametrize("glossary", ["herzlich-digital.yaml"])
def test_the_shipped_glossary(name: str, glossary: str) -> None:
    if name == "xlsx":
        pytest.importorskip("openpyxl")
    shipped = Glossary.load(Path(__file__).parents[3] / "glossaries" / glossary)
    exported = export(shipped, name, "glossary")
    assert (exported.losses == ()) is (name in LOSSLESS)
    imported = import_bytes(exported.data, "glossary", name)
    assert [entry["source"] for entry in imported.entries] == [term.source for term in shipped]
