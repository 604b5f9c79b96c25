"""What `glossary show` says of an entry: each wording that it names does match, and the important ones are named."""

from __future__ import annotations

import pytest

from transcheck.glossary import Glossary
from transcheck.glossary.match import Matcher
from transcheck.glossary.renderings import rendered
from transcheck.glossary.shown import look_up, shown

TERMS = Glossary.from_terms(
    [
        {"source": "Stadtverwaltung", "targets": ["city administration", "organisation centre"]},
        {"source": "Oberbürgermeister", "forms": ["OB"], "targets": ["mayor"], "avoid": ["chief mayor"]},
        {"source": "Dr. Klara Lindner", "kind": "person", "keep": True},
        {"source": "Deutsche Bahn (DB)", "kind": "organisation", "keep": True, "forbidden": ["German Train"]},
        {"source": "neue Mitte", "kind": "brand", "keep": True, "inflect": True},
        {"source": "Bank", "targets": ["bench"], "only_in": ["Bank im Park"], "except": ["Bank im Stadtpark"]},
        {"source": "Hausordnung", "targets": ["house rules"], "status": "deprecated"},
    ]
)


def forms(source: str) -> dict[str, tuple[str, ...]]:
    [term] = look_up(TERMS, source).terms
    return {group.origin: group.wordings for group in shown(term).forms}


@pytest.mark.parametrize(
    ("source", "origin", "wording"),
    [
        ("Stadtverwaltung", "as written", "Stadtverwaltung"),
        ("Stadtverwaltung", "inflection", "Stadtverwaltungen"),
        ("Stadtverwaltung", "all capitals", "STADTVERWALTUNG"),
        ("Oberbürgermeister", "forms", "OB"),
        ("Oberbürgermeister", "inflection", "Oberbürgermeisters"),
        ("Oberbürgermeister", "inflection", "Oberbürgermeistern"),
        ("Oberbürgermeister", "spelling", "Oberbuergermeister"),
        ("Oberbürgermeister", "in one word", "Oberbürgermeisterprojekt"),
        ("Dr. Klara Lindner", "without title", "Klara Lindner"),
        ("Dr. Klara Lindner", "surname alone", "Lindner"),
        ("Dr. Klara Lindner", "inflection", "Klara Lindners"),
        ("Deutsche Bahn (DB)", "abbreviation", "DB"),
        ("neue Mitte", "inflection", "neuen Mitte"),
        ("Bank", "as written", "Bank"),
    ],
)
def test_where_forms_come_from(source: str, origin: str, wording: str) -> None:
    assert wording in forms(source)[origin]


@pytest.mark.parametrize("source", [term.source for term in TERMS])
def test_every_form_that_is_named_matches(source: str) -> None:
    [term] = look_up(TERMS, source).terms
    matcher = Matcher(TERMS)
    for group in shown(term).forms:
        for wording in group.wordings:
            text = wording if not term.only_in else "die Bank im Park"
            assert any(term in match.terms for match in matcher.source(f"und {text}")), (group.origin, wording)
            assert 0 < group.confidence <= 1


@pytest.mark.parametrize(
    ("source", "wrong"),
    [
        ("Stadtverwaltung", "Stadtverwaltungs"),
        ("Stadtverwaltung", "Stadtverwalter"),
        ("Oberbürgermeister", "Oberbürgermeisterin"),
        ("Dr. Klara Lindner", "Klara"),
        ("Dr. Klara Lindner", "Lindnere"),
        ("neue Mitte", "neue Mitten drin"),
    ],
)
def test_what_is_not_named(source: str, wrong: str) -> None:
    assert not any(wrong in wordings for wordings in forms(source).values())


def test_renderings_with_their_other_writings() -> None:
    [term] = look_up(TERMS, "Stadtverwaltung").terms
    approved = {one.wording: one.variants for one in shown(term).approved}
    assert "city administrations" in approved["city administration"]
    assert "organization centre" in approved["organisation centre"]
    assert "organisation center" in approved["organisation centre"]
    for wording, variants in approved.items():
        assert all(rendered(variant, wording) for variant in variants)
    [term] = look_up(TERMS, "Hausordnung").terms
    assert (shown(term).approved, [one.wording for one in shown(term).avoided]) == ((), ["house rules"])


@pytest.mark.parametrize(
    ("wording", "sources", "how"),
    [
        ("stadtverwaltung", ["Stadtverwaltung"], "source"),
        (" Dr.  Klara Lindner ", ["Dr. Klara Lindner"], "source"),
        ("Stadtverwaltungen", ["Stadtverwaltung"], "form"),
        ("OB", ["Oberbürgermeister"], "form"),
        ("Bank", ["Bank"], "source"),
        ("the Mayors", ["Oberbürgermeister"], "rendering"),
        ("German Train", ["Deutsche Bahn (DB)"], "rendering"),
        ("Rathaus", [], "nothing"),
        ("", [], "nothing"),
        ("(", [], "nothing"),
    ],
)
def test_looking_up(wording: str, sources: list[str], how: str) -> None:
    found = look_up(TERMS, wording)
    assert ([term.source for term in found.terms], found.how) == (sources, how)


def test_what_may_be_meant() -> None:
    assert look_up(TERMS, "Stadtverwalltung").near == ("Stadtverwaltung",)
    assert "Oberbürgermeister" in look_up(TERMS, "bürgermeister").near
    assert look_up(TERMS, "xyz").near == ()
