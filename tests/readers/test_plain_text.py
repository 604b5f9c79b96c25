"""Paragraphs out of plain text in all its shapes."""

from __future__ import annotations

import textwrap

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from transcheck.readers import read_text

HALL = (
    "Die Stadtbibliothek öffnet am kommenden Samstag ihre neuen Räume, in denen Kinder, Jugendliche und Erwachsene auf "
    "drei Etagen lesen, arbeiten und spielen können. Der Eintritt ist frei, und für Getränke sorgt der Förderverein."
)
BUS = (
    "Während der Bauarbeiten fahren die Busse der Linie 7 eine Umleitung über den Bahnhof und halten zusätzlich am "
    "Theater. Fahrgäste sollten bis Ende Oktober etwa zehn Minuten mehr einplanen."
)
PLAN = (
    "The council wants to hear from residents before it decides on the long-term plan for the river bank, and it has "
    "invited everybody to a walk on Sunday. A second meeting will follow in spring, once the drawings are ready."
)


def texts(text: str) -> list[str]:
    return [paragraph.text for paragraph in read_text(text).paragraphs]


def kinds(text: str) -> list[tuple[str, str]]:
    return [(paragraph.kind, paragraph.text) for paragraph in read_text(text).paragraphs]


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r", "\u2028", "\x85", "\x0c"])
def test_one_paragraph_a_line_with_all_line_ends(end: str) -> None:
    assert texts(end.join([HALL, BUS, PLAN])) == [HALL, BUS, PLAN]
    assert texts((end + end).join([HALL, BUS, PLAN])) == [HALL, BUS, PLAN]


@settings(deadline=None)
@given(st.integers(34, 130), st.permutations([HALL, BUS, PLAN]), st.booleans())
def test_wrapped_paragraphs_are_joined_at_every_width(width: int, paragraphs: list[str], titled: bool) -> None:
    expected = ["Neues aus der Stadt", *paragraphs] if titled else list(paragraphs)
    assert texts("\n\n".join(textwrap.fill(paragraph, width) for paragraph in expected)) == expected


@pytest.mark.parametrize("width", [60, 66, 76])
def test_wrapped_paragraphs_without_blank_lines(width: int) -> None:
    paragraphs = [HALL, BUS, HALL.replace("Samstag", "Dienstag")]
    assert texts("\n".join(textwrap.fill(paragraph, width) for paragraph in paragraphs)) == paragraphs


@pytest.mark.parametrize(
    "lines",
    [
        [
            "Erika Beispiel",
            "Presse- und Öffentlichkeitsarbeit der Stadtwerke",
            "presse@example.org",
            "Tel. 0123 456 78",
        ],
        ["Erika Beispiel", "Amt für Musterwesen", "Rathausplatz 1", "12345 Musterstadt"],
        ["Stadtwahl Musterstadt", "Ein Gespräch im Wahlkampf"],
        ["die Stadt Musterstadt", "der Landkreis", "das Land"],
        [HALL, "Abbrechen"],
        ["Anzeige", HALL, "5 Bilder"],
        ["Neue Öffnungszeiten der Stadtbibliothek ab Oktober", "Neue Fahrpläne der Linien 5 und 7 ab November"],
        ["| Tag | Zeit | der Ort und die |", "| Montag | acht | im Rathaus ist |", "| morgen | neun | im Saal |"],
        ["Noch kein Konto?", "Wollen Sie mitreden? Registrieren Sie sich jetzt."],
    ],
)
def test_short_lines_stay_lines(lines: list[str]) -> None:
    assert texts("\n".join(lines)) == lines
    assert texts("\n".join([HALL, "", *lines, "", BUS])) == [HALL, *lines, BUS]
    wrapped = "\n\n".join(textwrap.fill(paragraph, 72) for paragraph in (HALL, BUS, HALL))
    if not any(HALL in line for line in lines):
        assert texts(wrapped + "\n\n" + "\n".join(lines)) == [HALL, BUS, HALL, *lines]


@pytest.mark.parametrize("gap", ["\t", " " * 30])
def test_lines_set_in_columns_are_never_joined(gap: str) -> None:
    assert texts(f"Einladung der Stadt und des Landes{gap}vom\nam Rathausplatz in Musterstadt") == [
        "Einladung der Stadt und des Landes vom",
        "am Rathausplatz in Musterstadt",
    ]


@pytest.mark.parametrize(
    "first, second, expected",
    [
        ("die Digitali-", "sierung", "die Digitalisierung"),
        ("die Smart-", "City", "die Smart-City"),
        ("der Wissenschafts-", "und Technikstandort", "der Wissenschafts- und Technikstandort"),
        ("die deutsch-", "französische Gruppe", "die deutsch-französische Gruppe"),
        ("die SPD-", "geführte Stadt", "die SPD-geführte Stadt"),
        ("nach Covid-", "19 gab es", "nach Covid-19 gab es"),
        ("das Rat\u00ad", "haus", "das Rathaus"),
        ("Bürgerinnen/", "Bürger", "Bürgerinnen/Bürger"),
        ("siehe https://example.org/lange-", "adresse", "siehe https://example.org/lange-adresse"),
        ("gestern –", "so sagte sie –", "gestern – so sagte sie –"),
        ("das Rat-", "haus, das neue Rat-haus", "das Rat-haus, das neue Rat-haus"),
    ],
)
def test_what_a_hyphen_at_the_end_of_a_line_means(first: str, second: str, expected: str) -> None:
    before = "Gestern wurde in der Sitzung noch sehr lange beraten über "[: 76 - len(first)].ljust(74 - len(first), "x")
    after = " und dann ging es nach der Pause mit den anderen Punkten weiter"
    assert f" {expected} und dann" in " " + texts(f"{before} {first}\n{second}{after}.")[0]


def test_hyphens_of_english_words_stay() -> None:
    text = (
        "The members of the council have been asking themselves whether the long-\n"
        "term plan is good enough, since the old roads and bridges and the infra-\n"
        "structure of the city are old and since the people want to see results."
    )
    (joined,) = texts(text)
    assert "the long-term plan" in joined
    assert "the infrastructure of" in joined


@pytest.mark.parametrize(
    "text, expected",
    [
        ("# Titel\n\nText.", [("heading", "Titel"), ("text", "Text.")]),
        ("### **Titel** ###\nText.", [("heading", "Titel"), ("text", "Text.")]),
        ("**Kontakt:**\n\nErika", [("heading", "Kontakt:"), ("text", "Erika")]),
        ("Titel\n=====\n\nText.", [("heading", "Titel"), ("text", "Text.")]),
        ("Das war es.\n---\nText.", [("text", "Das war es."), ("text", "Text.")]),
        ("- eins\n- zwei", [("list-item", "eins"), ("list-item", "zwei")]),
        ("• eins\n• zwei", [("list-item", "eins"), ("list-item", "zwei")]),
        ("Dabei:\n- eins\n- zwei", [("text", "Dabei:"), ("list-item", "eins"), ("list-item", "zwei")]),
        ("1. eins\n2. zwei", [("list-item", "eins"), ("list-item", "zwei")]),
        ("- eins und\n  noch etwas\n- zwei", [("list-item", "eins und noch etwas"), ("list-item", "zwei")]),
        ("Schön.\n– Erika Beispiel", [("text", "Schön."), ("text", "– Erika Beispiel")]),
        ("– eins\n\n– zwei", [("list-item", "eins"), ("list-item", "zwei")]),
        ("1. FC Musterstadt", [("text", "1. FC Musterstadt")]),
        ("12. Februar 2024\n13. März 2024", [("text", "12. Februar 2024"), ("text", "13. März 2024")]),
        ("> Ein Zitat\n> aus zwei", [("text", "Ein Zitat"), ("text", "aus zwei")]),
        ("> 50 % mehr", [("text", "> 50 % mehr")]),
        ("#Hashtag der Woche", [("text", "#Hashtag der Woche")]),
        ("-5 Grad", [("text", "-5 Grad")]),
        ("Eins  \nZwei\\\nDrei", [("text", "Eins"), ("text", "Zwei"), ("text", "Drei")]),
        ("***\n\nEins\n\n* * *", [("text", "Eins")]),
        ("Neue Räume\n\n" + HALL, [("heading", "Neue Räume"), ("text", HALL)]),
    ],
)
def test_marks_at_the_beginning_of_a_line(text: str, expected: list[tuple[str, str]]) -> None:
    assert kinds(text) == expected


@pytest.mark.parametrize(
    "text, expected",
    [
        ("Das ist **sehr** *schön* und __gut__, _ja_.", "Das ist sehr schön und gut, ja."),
        ("Ganz ***wichtig*** und ~~falsch~~ und `fest`.", "Ganz wichtig und falsch und fest."),
        ("Bürger*innen und Schüler*innen", "Bürger*innen und Schüler*innen"),
        ("Lehrer_innen und snake_case_name", "Lehrer_innen und snake_case_name"),
        ("2 * 3 * 4 = 24", "2 * 3 * 4 = 24"),
        ("Preis* ab sofort. *Inklusive Steuer", "Preis* ab sofort. *Inklusive Steuer"),
        ("[www.example.org](http://www.example.org/)", "www.example.org"),
        ("[rede@example.org](mailto:rede@example.org)", "rede@example.org"),
        ("[Erika](mailto:rede@example.org) schreibt", "Erika (rede@example.org) schreibt"),
        ("[hier](https://example.org/a_b_c)", "hier (https://example.org/a_b_c)"),
        ("[https://e.org/a\\_b](https://e.org/a_b)", "https://e.org/a_b"),
        ("[https://e.org/a\\\\_b](https://e.org/a_b)", "https://e.org/a_b"),
        ("![Ein Bild](bild.png) da", "Ein Bild da"),
        ("<https://example.org/x> und <a@example.org>", "https://example.org/x und a@example.org"),
        ("1\\. Mai und 5 \\* 3 und \\#eins", "1. Mai und 5 * 3 und #eins"),
        ("https://example.org/_a_/b*", "https://example.org/_a_/b*"),
        ("Fußnote [1] und [2] (siehe dort)", "Fußnote [1] und [2] (siehe dort)"),
        ("geht`s und hab`s", "geht`s und hab`s"),
        ("** kein fett **", "** kein fett **"),
    ],
)
def test_marks_inside_a_line(text: str, expected: str) -> None:
    assert texts(text) == [expected]


@pytest.mark.parametrize(
    "text, expected",
    [
        ("a\u00a0b\u202fc\u2007d\te   f", "a b c d e f"),
        ("Rat\u00adhaus Auf\u200clage Null\u200bbreite", "Rathaus Auflage Nullbreite"),
        ("fu\u0308r E\u0301cole", "für École"),
        ("ﬁnden Schiﬀ", "finden Schiff"),
        ("\x1b[31mrot\x1b[0m \x1b]8;;https://x.de\x07Link\x1b]8;;\x07", "rot Link"),
        ("links\u202erechts\u2066x\u2069", "linksrechtsx"),
        ("ab\x07c", "abc"),
        ("\U0001f468\u200d\U0001f469 da", "\U0001f468\u200d\U0001f469 da"),
    ],
)
def test_characters_come_in_normal_form(text: str, expected: str) -> None:
    assert texts(text) == [expected]
