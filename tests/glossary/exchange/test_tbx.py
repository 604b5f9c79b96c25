"""TBX of all kinds as other programs write it."""

from __future__ import annotations

import pytest

from transcheck.errors import InputError
from transcheck.glossary.exchange.drafts import Imported, Values
from transcheck.glossary.exchange.importing import import_bytes

MARTIF = """<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE martif SYSTEM "TBXcoreStructV02.dtd">
<martif type="TBX-Default" xml:lang="de">
  <martifHeader><fileDesc><sourceDesc><p>Bauamt</p></sourceDesc></fileDesc></martifHeader>
  <text><body>{entries}</body></text>
</martif>"""
DCA = """<?xml version="1.0" encoding="UTF-8"?>
<tbx type="TBX-Basic" style="dca" xml:lang="de" xmlns="urn:iso:std:iso:30042:ed-2">
  <tbxHeader><fileDesc><sourceDesc><p>Bauamt</p></sourceDesc></fileDesc></tbxHeader>
  <text><body>{entries}</body></text>
</tbx>"""
DCT = """<?xml version="1.0" encoding="UTF-8"?>
<tbx type="TBX-Basic" style="dct" xml:lang="de" xmlns="urn:iso:std:iso:30042:ed-2"
  xmlns:min="http://www.tbxinfo.net/ns/min" xmlns:basic="http://www.tbxinfo.net/ns/basic">
  <text><body>{entries}</body></text>
</tbx>"""


def entries_of(text: str) -> tuple[Values, ...]:
    imported = imported_from(text)
    assert imported.problems == ()
    return imported.entries


def imported_from(text: str) -> Imported:
    return import_bytes(text.encode(), "terms.tbx", "tbx")


def langset(language: str, *terms: str) -> str:
    return f'<langSet xml:lang="{language}">{"".join(terms)}</langSet>'


def tig(term: str, status: str = "") -> str:
    note = f'<termNote type="administrativeStatus">{status}</termNote>' if status else ""
    return f"<tig><term>{term}</term>{note}</tig>"


def test_martif_with_all_statuses() -> None:
    entry = (
        '<termEntry id="c1"><descrip type="definition">Erlaubt das Bauen.</descrip><note>Seit 1960</note>'
        + langset(
            "de-DE", tig("Bauerlaubnis", "supersededTerm-admn-sts"), tig("Baugenehmigung", "preferredTerm-admn-sts")
        )
        + langset(
            "en-GB",
            tig("building permit", "admittedTerm-admn-sts"),
            tig("construction licence", "deprecatedTerm-admn-sts"),
            tig("planning permission", "preferredTerm-admn-sts"),
            tig("building leave", "supersededTerm-admn-sts"),
        )
        + langset("fr", tig("permis de construire"))
        + "</termEntry>"
    )
    assert entries_of(MARTIF.format(entries=entry)) == (
        {
            "source": "Baugenehmigung",
            "targets": ["planning permission", "building permit"],
            "avoid": ["building leave"],
            "forbidden": ["construction licence"],
            "forms": ["Bauerlaubnis"],
            "note": "Erlaubt das Bauen.\nSeit 1960",
        },
    )


def test_ntig_and_groups() -> None:
    entry = (
        "<termEntry><descripGrp><descrip type='definition'>Ein <hi>Plan</hi>.</descrip></descripGrp>"
        "<langSet xml:lang='de'><ntig><termGrp><term>Bebauungsplan</term>"
        "<termNote type='partOfSpeech'>noun</termNote></termGrp></ntig></langSet>"
        "<langSet xml:lang='en'><ntig><termGrp><term>zoning\n   plan</term>"
        "<termNote type='normativeAuthorization'>preferredTerm</termNote></termGrp></ntig></langSet></termEntry>"
    )
    imported = imported_from(MARTIF.format(entries=entry))
    assert imported.entries == ({"source": "Bebauungsplan", "targets": ["zoning plan"], "note": "Ein Plan."},)
    assert imported.remarks == ("left out, since a glossary has no place for it: partOfSpeech (1)",)


@pytest.mark.parametrize(
    ("frame", "status"),
    [
        (DCA, '<termNote type="administrativeStatus">deprecatedTerm-admn-sts</termNote>'),
        (DCT, "<min:administrativeStatus>deprecatedTerm-admn-sts</min:administrativeStatus>"),
        (DCT, "<basic:administrativeStatus>deprecatedTerm</basic:administrativeStatus>"),
    ],
)
def test_the_2019_styles(frame: str, status: str) -> None:
    note = (
        "<basic:definition>Der Rat.</basic:definition>"
        if frame is DCT
        else '<descrip type="definition">Der Rat.</descrip>'
    )
    entry = (
        '<conceptEntry id="1"><langSec xml:lang="de"><descripGrp>' + note + "</descripGrp>"
        "<termSec><term>Stadtrat</term></termSec></langSec>"
        '<langSec xml:lang="en"><termSec><term>town advice</term>' + status + "</termSec>"
        "<termSec><term>city council</term></termSec></langSec></conceptEntry>"
    )
    assert entries_of(frame.format(entries=entry)) == (
        {"source": "Stadtrat", "targets": ["city council"], "forbidden": ["town advice"], "note": "Der Rat."},
    )


def test_tbx_min() -> None:
    text = (
        '<TBX dialect="TBX-Min"><header><languages source="de" target="en"/></header><body><entry id="1">'
        '<langGroup xml:lang="de"><termGroup><term>Rathaus</term></termGroup></langGroup>'
        '<langGroup xml:lang="en"><termGroup><term>council house</term><termStatus>obsolete</termStatus></termGroup>'
        "<termGroup><term>town hall</term><termStatus>preferred</termStatus><note>building</note></termGroup>"
        "</langGroup>"
        "</entry></body></TBX>"
    )
    assert entries_of(text) == (
        {"source": "Rathaus", "targets": ["town hall"], "avoid": ["council house"], "note": "building"},
    )


def test_what_weblate_writes() -> None:
    entries = (
        '<termEntry id="a"><descrip type="Translation needed">No</descrip>'
        + langset("de", tig("Klug verbunden"))
        + langset("en", tig("Klug verbunden"))
        + "</termEntry><termEntry id='b'><descrip>Der Name bleibt.</descrip>"
        + langset("de", tig("Stadtwerke"))
        + langset("en", tig("city works", "forbidden"), tig("municipal utilities"))
        + '<note from="translator">The company</note></termEntry>'
    )
    assert entries_of(MARTIF.format(entries=entries)) == (
        {"source": "Klug verbunden", "keep": True},
        {
            "source": "Stadtwerke",
            "targets": ["municipal utilities"],
            "forbidden": ["city works"],
            "note": "Der Name bleibt.\nThe company",
        },
    )


def test_a_concept_with_rejected_terms_alone_says_so() -> None:
    entry = "<termEntry>" + langset("de", tig("Amt")) + langset("en", tig("office", "deprecatedTerm")) + "</termEntry>"
    assert entries_of(MARTIF.format(entries=entry)) == (
        {"source": "Amt", "targets": ["office"], "status": "deprecated"},
    )


def test_a_concept_without_english_is_left_out_and_told() -> None:
    one = "<termEntry>" + langset("de", tig("Amt")) + langset("en", tig("office")) + "</termEntry>"
    other = "\n<termEntry>" + langset("de", tig("Kreis")) + langset("fr", tig("arrondissement")) + "</termEntry>"
    imported = imported_from(MARTIF.format(entries=one + other))
    assert [entry["source"] for entry in imported.entries] == ["Amt"]
    assert imported.problems == ()
    assert imported.remarks == ("entries without English terms left out: 1, the first in line 6",)


def test_an_unknown_status_is_a_problem_with_its_line() -> None:
    entry = (
        "\n<termEntry>\n" + langset("de", tig("Amt")) + langset("en", "\n" + tig("office", "maybe")) + "</termEntry>"
    )
    [problem] = imported_from(MARTIF.format(entries=entry)).problems
    assert problem.told("terms.tbx").startswith("terms.tbx:8:25: unknown status “maybe”")


def test_an_empty_term_is_a_problem() -> None:
    entry = "<termEntry>" + langset("de", tig("Amt")) + langset("en", tig(" ")) + "</termEntry>"
    [problem] = imported_from(MARTIF.format(entries=entry)).problems
    assert "an empty term" in problem.what


def test_html_entities_of_a_foreign_document_type() -> None:
    entry = (
        "<termEntry>"
        + langset("de", tig("B&uuml;rgeramt"))
        + langset("en", tig("citizens&#8217; office"))
        + "</termEntry>"
    )
    assert entries_of(MARTIF.format(entries=entry)) == ({"source": "Bürgeramt", "targets": ["citizens’ office"]},)


def test_utf_16() -> None:
    entry = "<termEntry>" + langset("de", tig("Tür")) + langset("en", tig("door")) + "</termEntry>"
    text = MARTIF.format(entries=entry).replace("UTF-8", "UTF-16")
    assert import_bytes(text.encode("utf-16"), "terms.tbx", "tbx").entries == ({"source": "Tür", "targets": ["door"]},)


OUTSIDE = '<!DOCTYPE martif [<!ENTITY x SYSTEM "file:///etc/passwd">]>\n<martif>&x;</martif>'
PARAMETER = '<!DOCTYPE m [<!ENTITY % p SYSTEM "http://x.example/p">]>\n<martif/>'
BOMB = (
    '<?xml version="1.0"?>\n<!DOCTYPE martif [\n<!ENTITY a "ha">\n'
    + "".join(f'<!ENTITY {chr(98 + i)} "{f"&{chr(97 + i)};" * 10}">\n' for i in range(20))
    + "]>\n<martif><text><body>&t;</body></text></martif>"
)


@pytest.mark.parametrize(
    ("text", "place", "words"),
    [
        pytest.param(BOMB, ":3:", "defines an entity", id="billion-laughs"),
        pytest.param(
            '<!DOCTYPE martif [<!ENTITY x SYSTEM "file:///etc/passwd">]>\n<martif>&x;</martif>',
            ":1:",
            "entity",
            id="file",
        ),
        pytest.param(
            '<!DOCTYPE m [<!ENTITY % p SYSTEM "http://x.example/p">]>\n<martif/>', ":1:", "entity", id="parameter"
        ),
        pytest.param("<martif>\n<text></martif>", ":2:", "mismatched tag", id="not-well-formed"),
        pytest.param("<html><body/></html>", ":1:1:", "no TBX", id="html"),
        pytest.param(MARTIF.format(entries=""), ":3:", "no entries", id="nothing-in-it"),
        pytest.param("<martif>" + "<a>" * 500 + "</a>" * 500 + "</martif>", ":1:", "nested", id="deep"),
        pytest.param("<martif>&nonsense;</martif>", ":1:", "entity", id="undefined-entity"),
    ],
)
def test_files_that_cannot_be_read(text: str, place: str, words: str) -> None:
    with pytest.raises(InputError) as error:
        imported_from(text)
    assert f"terms.tbx{place}" in str(error.value)
    assert words in str(error.value)
