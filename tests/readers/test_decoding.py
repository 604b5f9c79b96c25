"""Which encoding a file has, and what is said about a broken one."""

from __future__ import annotations

import codecs

import pytest

from transcheck.errors import InputError
from transcheck.readers.decoding import decode

GERMAN = "Die Bürgermeisterin begrüßt am Freitag größere Gäste.\nÄußerst schön: „Grüße aus Köln“ – für 5 € Eintritt.\n"
ENGLISH = "The mayor’s office said “yes” – at last.\n"


@pytest.mark.parametrize("text", [GERMAN, ENGLISH, "Plain words", "Fuß", "Grün"], ids=["de", "en", "ascii", "ß", "ü"])
@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "utf-32-le", "utf-32-be", "cp1252"]
)
def test_text_comes_back_from_every_encoding(text: str, encoding: str) -> None:
    assert decode(text.encode(encoding), "a.txt") == text


@pytest.mark.parametrize("bom, encoding", [(codecs.BOM_UTF16_BE, "utf-16-be"), (codecs.BOM_UTF32_BE, "utf-32-be")])
def test_byte_order_marks_of_big_endian_files(bom: bytes, encoding: str) -> None:
    assert decode(bom + GERMAN.encode(encoding), "a.txt") == GERMAN


@pytest.mark.parametrize(
    "encoding, text",
    [
        ("iso8859-15", "Der Eintritt kostet 5 € für Schüler und 8 € für Gäste."),
        ("cp850", "Für die Bürgerinnen und Bürger gibt es größere Räume und schöne Plätze."),
        ("mac-roman", "Für die Bürgerinnen und Bürger gibt es größere Räume, sagte sie: „Schön.“"),
    ],
)
def test_older_encodings_are_told_by_their_signs(encoding: str, text: str) -> None:
    assert decode(text.encode(encoding), "a.txt") == text


@pytest.mark.parametrize(
    "text",
    [
        "Škoda baut im Werk",
        "Sebastián Márquez spielt",
        "geht´s noch",
        "Preis: 3½ Stunden",
        "(“you know”)",
        "10 °C, § 5, 20 m²",
        "Café «Œuvre»…",
    ],
)
def test_few_unusual_signs_do_not_lead_away_from_windows(text: str) -> None:
    assert decode(text.encode("cp1252"), "a.txt") == text


@pytest.mark.parametrize(
    "data, line, words",
    [
        (GERMAN.encode()[: GERMAN.encode().index("Ä".encode()) + 1], 2, "cut short"),
        ("Straß".encode()[:-1], 1, "cut short"),
        (GERMAN.encode().replace("schön".encode(), b"sch\xf6n"), 2, "broken"),
        (GERMAN.encode("utf-16")[:-1], 2, "cut short"),
        (b"\x81\x8d\x8f\x90\x9d\xfe\xad\xde" * 3, 1, "neither UTF-8"),
        (b"ok\n" + bytes(range(128, 256)) * 4, 2, "neither UTF-8"),
    ],
    ids=["cut", "cut at the only umlaut", "one legacy byte", "utf-16 cut", "no encoding", "all bytes"],
)
def test_broken_text_is_told_with_its_line(data: bytes, line: int, words: str) -> None:
    with pytest.raises(InputError) as caught:
        decode(data, "a.txt")
    assert (caught.value.path, caught.value.line) == ("a.txt", line)
    assert words in caught.value.what


@pytest.mark.parametrize(
    "data, words",
    [
        (b"%PDF-1.7\n1 0 obj", "PDF"),
        (b"PK\x03\x04\x14\x00", "Word"),
        (b"\x89PNG\r\n\x1a\n\x00", "image"),
        (b"{\\rtf1\\ansi Hallo}", "RTF"),
        (b"text\0with\0zeros and words and so on", "binary"),
        (b"\x01\x02\x03\x04\x05\x06abc", "binary"),
    ],
)
def test_what_is_no_text_is_called_by_its_kind(data: bytes, words: str) -> None:
    with pytest.raises(InputError, match=words):
        decode(data, "a.txt")


def test_terminal_sequences_do_not_make_a_text_binary() -> None:
    assert decode(b"\x1b[31mHallo\x1b[0m", "a.txt") == "\x1b[31mHallo\x1b[0m"
