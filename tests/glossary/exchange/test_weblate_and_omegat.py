"""Glossaries of Weblate (PO, CSV) and OmegaT as these write them."""

from __future__ import annotations

import pytest

from transcheck.errors import InputError
from transcheck.glossary.entry import Glossary
from transcheck.glossary.exchange.drafts import Imported
from transcheck.glossary.exchange.exporting import export
from transcheck.glossary.exchange.importing import import_bytes

PO = r"""# Glossary
msgid ""
msgstr ""
"Language: en\n"
"X-Generator: Weblate 5.4\n"

#. Der Name bleibt.
#: terms
#, terminology, read-only
msgid "Klug verbunden"
msgstr ""

#, terminology
msgctxt "Verwaltung"
msgid "Bürgermeister"
msgstr "mayor"

#, forbidden
msgctxt "falsch"
msgid "Bürgermeister"
msgstr "citizen "
"master"

#, fuzzy
msgid "Rat"
msgstr "council"

msgid "Kreis"
msgstr ""

#~ msgid "Alt"
#~ msgstr "old"

msgid "Zeile \"eins\"\tund\\zwei"
msgstr "line \"one\"\tand\\two"
"""


def imported_from(text: str, name: str) -> Imported:
    return import_bytes(text.encode(), "terms", name)


def test_po_with_flags() -> None:
    imported = imported_from(PO, "weblate-po")
    assert imported.problems == ()
    assert imported.entries == (
        {"source": "Klug verbunden", "keep": True, "note": "Der Name bleibt."},
        {
            "source": "Bürgermeister",
            "targets": ["mayor"],
            "forbidden": ["citizen master"],
            "note": "Verwaltung\nfalsch",
        },
        {"source": 'Zeile "eins" und\\zwei', "targets": ['line "one" and\\two']},
    )
    assert imported.remarks == ("not translated, or needing editing: 2 left out, the first in line 25",)


def test_po_without_blank_lines_between_units() -> None:
    text = 'msgid "Amt"\nmsgstr "office"\nmsgid "Rat"\nmsgstr "council"\n'
    assert [entry["source"] for entry in imported_from(text, "weblate-po").entries] == ["Amt", "Rat"]


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ('msgid "Amt"\nmsgstr office\n', "terms:2: "),
        ('msgid "Amt\nmsgstr "office"\n', "terms:1: "),
        ('"Amt"\n', "terms:1: "),
        ('msgid "Amt"\nmsgid "Rat"\nmsgstr ""\n', "terms:2: “msgid” stands twice"),
        ("# nothing\n", "terms: there are no terms"),
    ],
)
def test_no_po(text: str, place: str) -> None:
    with pytest.raises(InputError) as error:
        imported_from(text, "weblate-po")
    assert str(error.value).startswith(place)


def test_csv_as_weblate_writes_it() -> None:
    text = (
        '"location","source","target","id","fuzzy","context","translator_comments","developer_comments"\n'
        '"","Amt; Behörde","office","","False","","","Neutrum"\n'
        '"","Rat","council","","True","","",""\n'
        '"","Lindenfurt","Lindenfurt","","False","","",""\n'
    )
    for name in ("csv", "weblate-csv"):
        imported = imported_from(text, name)
        # No cell is split: Weblate has one translation a row.
        assert imported.entries == (
            {"source": "Amt; Behörde", "targets": ["office"], "note": "Neutrum"},
            {"source": "Lindenfurt", "keep": True},
        )
        assert imported.remarks == ("not translated, or needing editing: 1 left out, the first in line 3",)


GLOSSARY = Glossary.from_terms(
    [
        {"source": "Klug verbunden", "keep": True, "inflect": True},
        {
            "source": "Amt",
            "targets": ["office", "bureau"],
            "avoid": ["agency"],
            "forbidden": ["charge"],
            "note": "=Neutrum",
        },
    ]
)


def test_exported_po_has_flags_and_numbered_contexts() -> None:
    exported = export(GLOSSARY, "weblate-po", "terms.po")
    text = exported.data.decode()
    assert '#, read-only, terminology\nmsgctxt "read-only"\nmsgid "Klug verbunden"\nmsgstr "Klug verbunden"\n' in text
    assert '#, terminology\nmsgid "Amt"\nmsgstr "office"\n' in text
    assert '#, terminology\nmsgctxt "translation 2"\nmsgid "Amt"\nmsgstr "bureau"\n' in text
    assert '#, forbidden, terminology\nmsgctxt "forbidden"\nmsgid "Amt"\nmsgstr "charge"\n' in text
    assert exported.losses == ("weblate-po has no place for “inflect” of one entry (“Klug verbunden”)",)


def test_exported_csv_has_no_formulas() -> None:
    text = export(GLOSSARY, "weblate-csv", "terms.csv").data.decode()
    assert '"\'=Neutrum"' in text
    assert '"=Neutrum"' not in text


OMEGAT = """# Glossary in tab-separated format
Amt\toffice\tNeutrum
Amt\tbureau

Klug verbunden\tKlug verbunden\tMarke\tseit 2017
"""


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252", "utf-16"])
def test_omegat(encoding: str) -> None:
    imported = import_bytes(OMEGAT.encode(encoding), "glossary.txt", "omegat")
    assert imported.problems == ()
    assert imported.entries == (
        {"source": "Amt", "targets": ["office", "bureau"], "note": "Neutrum"},
        {"source": "Klug verbunden", "keep": True, "note": "Marke\nseit 2017"},
    )


def test_omegat_with_commas() -> None:
    imported = import_bytes(b'"Amt, das",office,Neutrum\n#x,y\n', "glossary.csv", "omegat")
    assert imported.entries == ({"source": "Amt, das", "targets": ["office"], "note": "Neutrum"},)


def test_problems_of_omegat_lines() -> None:
    told = [
        problem.told("g.txt") for problem in imported_from("Amt\toffice\nRat council\n\tx\nRat\t\n", "omegat").problems
    ]
    assert told == [
        "g.txt:2: this line has no tab; each line takes a term, a tab and its translation",
        "g.txt:3: the term is missing",
        "g.txt:4: the translation of “Rat” is missing",
    ]


def test_exported_omegat_has_what_is_right_alone() -> None:
    exported = export(GLOSSARY, "omegat", "glossary.txt")
    assert exported.data.decode() == "Klug verbunden\tKlug verbunden\nAmt\toffice\t=Neutrum\nAmt\tbureau\t=Neutrum\n"
    assert exported.losses == (
        "omegat has no place for “inflect” of one entry (“Klug verbunden”)",
        "omegat has no place for “avoid” of one entry (“Amt”)",
        "omegat has no place for “forbidden” of one entry (“Amt”)",
    )


def test_an_entry_that_omegat_takes_for_a_comment_is_told() -> None:
    glossary = Glossary.from_terms(
        [{"source": "#Amt", "targets": ["office"]}, {"source": "Rat", "targets": ["council"]}]
    )
    assert export(glossary, "omegat", "glossary.txt").losses == ("omegat can't hold one entry (“#Amt”)",)
