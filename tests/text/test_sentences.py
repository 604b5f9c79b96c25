"""Where sentences end: a table of cases, each written as its sentences joined by a space."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from transcheck.text.sentences import split

GERMAN = [
    ["Der Rat tagt heute.", "Danach gibt es Kaffee."],
    ["Dr. Anna Vogt sprach mit Prof. Meier über Köln."],
    ["Das gilt z. B. für Schulen, d. h. für alle.", "Mehr folgt."],
    ["Das gilt z.B. für Schulen bzw. Kitas, u. a. in Trier."],
    ["Sie kommt am 12. Februar nach Hause.", "Er kommt am 5. Dezember."],
    ["Im 19. Jahrhundert lebten hier ca. 300 Menschen."],
    ["Der 1. FC Köln gewann 3:1.", "Die Fans jubelten."],
    ["Das war 2017.", "Danach kam nichts mehr."],
    ["Das war 2017.", "Bürger protestierten."],
    ["Es kostet 1.234,50 Euro.", "Das ist viel."],
    ["Treffpunkt ist St. Martin, Nr. 5, Abs. 3 gilt."],
    ["„Was?“, fragte er.", "„Nichts“, sagte sie."],
    ["„Kommst du?“ fragte er leise."],
    ["„Ich komme nicht.“", "Dann ging sie."],
    ["Das stimmt (siehe Abb. 2. Dort steht es.) nicht ganz.", "Oder doch."],
    ["(Das ist ein ganzer Satz.)", "Das noch einer."],
    ["Weil ... ja weil?", "Ach so."],
    ["Er wartete…", "Niemand kam."],
    ["J. W. von Goethe wurde 1749 geboren."],
    ["König Ludwig XIV. Bourbon regierte lange."],
    ["Tel. 0631 12345, Fax. 0631 12346."],
    ["1. Der Haushalt wird beschlossen.", "Danach wird gewählt."],
    ["Rund 2,5 Mio. Menschen leben dort.", "Er sagte: „Gut so!“", "Alle klatschten."],
    ["Wirklich?!", "Ja!!!", "Na gut."],
    ["Die KL.digital GmbH sitzt hier.", "Sie wächst."],
    ["Mehr unter www.beispiel.de.", "Wir freuen uns."],
    ["Um 18.30 Uhr geht es los.", "Eintritt frei."],
    ["Er (!) war es.", "Sie nicht."],
    ["Das gilt für Hunde, Katzen usw.", "Die Regel bleibt."],
    ["Er wohnt in der Hauptstr.", "Sie auch."],
    ["Er wohnt in der Hauptstr. 12 in Trier."],
]
ENGLISH = [
    ["The council meets today.", "Coffee follows."],
    ["Mr. Smith and Dr. Jones met Mrs. Brown."],
    ["He lives in the U.S. and works for Acme Inc. in Ohio."],
    ["He lives in the U.S.", "The weather is fine."],
    ["See No. 5 and Fig. 3 on p. 12."],
    ["The answer is no.", "The question was silly."],
    ["It costs 3.5 million.", "That is a lot."],
    ["“Really?” he asked.", "“Yes.”", "Then he left."],
    ["“We are happy,” she said.", "“Very happy!”"],
    ["J. R. R. Tolkien wrote it.", "I read it."],
    ["It starts at 5 p.m. on Monday.", "Don't be late."],
    ["It starts at 5 p.m.", "The doors open earlier."],
    ["Wait... what?", "Nothing."],
    ["He was born in 1999.", "Mary was not."],
    ["It was published in 2004.[3]", "Nobody read it."],
    ["On February 12, the city votes.", "Everyone may come."],
    ["The St. Mary’s church (built ca. 1200) is old.", "Visit it."],
    ["Is it e.g. blue, i.e. not red?", "Maybe."],
    ["All rights reserved.", "© Example Ltd. 2020"],
    ["The end"],
]


def sentences(text: str, language: str) -> list[str]:
    return [text[extent.start : extent.end] for extent in split(text, language)]


@pytest.mark.parametrize("expected", GERMAN, ids=lambda parts: parts[0][:30])
def test_german(expected: list[str]) -> None:
    assert sentences(" ".join(expected), "de") == expected


@pytest.mark.parametrize("expected", ENGLISH, ids=lambda parts: parts[0][:30])
def test_english(expected: list[str]) -> None:
    assert sentences(" ".join(expected), "en") == expected


def test_a_line_break_ends_a_sentence() -> None:
    assert sentences("  Überschrift\n\nEin Satz. Noch einer \r\nEnde", "de") == [
        "Überschrift",
        "Ein Satz.",
        "Noch einer",
        "Ende",
    ]


def test_a_missing_space_is_seen_through() -> None:
    assert sentences("Das war in der Fruchthalle.Danach gingen alle.", "de") == [
        "Das war in der Fruchthalle.",
        "Danach gingen alle.",
    ]


@given(st.text(alphabet=st.one_of(st.sampled_from(list('.!?…()[]"„“ \n\tAa1')), st.characters()), max_size=200))
def test_nothing_is_lost_and_nothing_overlaps(text: str) -> None:
    for language in ("de", "en"):
        end = 0
        for extent in split(text, language):
            assert extent.start < extent.end
            assert not text[end : extent.start].strip()
            assert text[extent.start : extent.end].strip() == text[extent.start : extent.end]
            end = extent.end
        assert not text[end:].strip()


@pytest.mark.parametrize("piece", ["!", "(", "(a. ", "a.", '."', "x ", "[1]", "A. "])
def test_marks_without_end_are_kept_and_split(piece: str) -> None:
    """Were the cost quadratic, this would not end."""
    text = piece * (200_000 // len(piece))
    found = split(text, "de")
    assert found[0].start == 0
    assert found[-1].end == len(text.rstrip())
