"""Which suggestions are safe, class by class: the sentence as it must be afterwards, or None where a person decides."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from transcheck.fixing.addresses import address
from transcheck.fixing.blanks import blank
from transcheck.fixing.figures import date, number, number_format
from transcheck.fixing.names import capital, name, term
from transcheck.fixing.replacement import Case, Replacement


def after(
    replacement: Callable[[Case], Replacement | None], sentence: str, new: str, source: str, original: str = ""
) -> str | None:
    """`sentence` with the words between [ and ] replaced, if `replacement` does it."""
    start, end = sentence.index("["), sentence.index("]") - 1
    text = sentence.replace("[", "").replace("]", "")
    original = original or source
    found = replacement(Case(text, start, text[start:end], new, source, original, original.index(source)))
    return None if found is None else text[: found.start] + found.new + text[found.end :]


@pytest.mark.parametrize(
    ("sentence", "new", "source", "expected"),
    [
        ("the mayor, Dr. [Claus] Weichert.", "Klaus", "Klaus", "the mayor, Dr. Klaus Weichert."),
        ("Dr. [Claus Weichert] spoke", "Klaus Weichert", "Dr. Klaus Weichert", "Dr. Klaus Weichert spoke"),
        ("[Wiechert]’s speech", "Weichert", "Weichert", "Weichert’s speech"),
        ("the [Claus]-Weichert-Straße", "Klaus", "Klaus", "the Klaus-Weichert-Straße"),
        ("in “[Oberwalzen]”", "Oberwalsen", "Oberwalsen", "in “Oberwalsen”"),
        # a German ending, and one that English adds
        ("in [Oberwalse]", "Oberwalsens", "Oberwalsens", None),
        ("[Weichart's] speech", "Weichert", "Weichert", None),
        # English words, names and other words than those of the original
        ("the [Police] said", "Polizei", "Polizei", None),
        ("in [Jamaica]", "Jamanka", "Jamanka", None),
        ("Lazio [Roma]", "Rom", "Rom", None),
        ("the city of [Munch]", "Munich", "München", None),
        ("in [Hanovre]", "Hannover", "Hannover", None),
        # more than one word, another number of words, no whole word, in an address
        ("by [Claus Wiechert]", "Klaus Weichert", "Klaus Weichert", None),
        ("by [Claus]", "Klaus Weichert", "Klaus Weichert", None),
        ("the [Claus]weg", "Klaus", "Klaus", None),
        ("at [claus]-weichert.de", "Klaus", "Klaus", None),
        ("by [Claus]@example.org", "Klaus", "Klaus", None),
        # the article would be wrong
        ("an [Erlbert] award", "Herlbert", "Herlbert", None),
    ],
)
def test_names(sentence: str, new: str, source: str, expected: str | None) -> None:
    assert after(name, sentence, new, source, f"Herr {source} sprach.") == expected


def test_a_noun_that_was_left_german_is_left_to_a_person() -> None:
    assert after(name, "the [Waluss] is a nut", "Walnuss", "Walnuss", "Die Walnuss ist eine Nuss.") is None


@pytest.mark.parametrize(
    ("sentence", "new", "expected"),
    [
        ("with [herzlich digital] at", "Herzlich Digital", "with Herzlich Digital at"),
        ("of [Kl.digital] GmbH", "KL.digital", "of KL.digital GmbH"),
        ("by [Wissner] today", "Wiesner", "by Wiesner today"),
        ("by Dr. [Clara Wissner] today", "Clara Wiesner", "by Dr. Clara Wiesner today"),
        ("the project “[River & Field]” is", "Fluss & Feld", "the project “Fluss & Feld” is"),
        ('("[warmly digital]")', "Herzlich digital", '("Herzlich digital")'),
        # a translated term in a sentence of its own grammar
        ("a digital [heat exchange] in", "Herzlich digital", None),
        ("the [River & Field] team", "Fluss & Feld", None),
        ("the “[River & Field] team”", "Fluss & Feld", None),
        ("an “[open workshop]” in", "Neue Werkstatt", None),
        ("New [Garden] opens", "Garten", None),
        ("A CALL FROM [HERZLICH DIGITAL]", "Herzlich digital", None),
        ("see [herzlich]-digital.de", "Herzlich", None),
        ("#[herzlichdigital]", "HerzlichDigital", None),
        ("[Wissner's] plan", "Wiesner", None),
    ],
)
def test_terms(sentence: str, new: str, expected: str | None) -> None:
    assert after(term, sentence, new, new) == expected


@pytest.mark.parametrize(
    ("sentence", "new", "source", "expected"),
    [
        ("[21] households", "12", "12", "12 households"),
        ("$[501 million] in debts", "503 million", "503 Millionen", "$503 million in debts"),
        ("[2.5 million] euros", "2.5 billion", "2,5 Milliarden", "2.5 billion euros"),
        ("[25] metres", "2.5", "2,5", "2.5 metres"),
        ("[1,102] metres", "1,012", "1.012", "1,012 metres"),
        ("[950] people", "1,050", "1.050", "1,050 people"),
        ("the [23]-year-old", "24", "24", "the 24-year-old"),
        ("won [3-0] at home", "2-0", "2:0", "won 2-0 at home"),
        ("call [0888 7070-251]", "0888 7070-215", "0888 7070-215", "call 0888 7070-215"),
        ("[Five] people were hurt", "three", "drei", "Three people were hurt"),
        ("for [nine] years", "seven", "sieben", "for seven years"),
        # singular and plural, articles
        ("[1] household", "12", "12", None),
        ("an [18]-year-old", "24", "24", None),
        ("a [24]-year-old", "18", "18", None),
        ("an [18]-year-old", "88", "88", "an 88-year-old"),
        # parts of other figures, and figures of another kind
        ("less than 1, [500] grams", "1,500", "1.500", None),
        ("about [12] 000 people", "11", "11", None),
        ("the E[480] model", "408", "408", None),
        ("[31]⁄2 years old", "3.5", "3½", None),
        ("max. [450]", "45", "45", None),
        ("at [33] °C", "30", "30", "at 30 °C"),
        ("at [33]°C", "30", "30", None),
        ("CVs [1-355]", "255", "255", None),
        ("[37250] kHz", "31,250", "31250", None),
        ("engine [72]", "2", "02", None),
        ("about [400 thousand] babies", "400th", "400", None),
        ("[9] people are affected", "9 million", "9 Millionen", None),
        ("in the [1860s]", "60", "Sechzig", None),
    ],
)
def test_numbers(sentence: str, new: str, source: str, expected: str | None) -> None:
    assert after(number, sentence, new, source) == expected


@pytest.mark.parametrize(
    ("sentence", "new", "expected"),
    [
        ("[1.500] people", "1,500", "1,500 people"),
        ("for [2,50] euros", "2.50", "for 2.50 euros"),
        ("[1.500] people", "15,000", None),
        ("version [1.500].2", "1,500", None),
        ("[1,5 Millionen] people", "1.5 million", None),
    ],
)
def test_number_formats(sentence: str, new: str, expected: str | None) -> None:
    assert after(number_format, sentence, new, "") == expected


@pytest.mark.parametrize(
    ("sentence", "new", "source", "expected"),
    [
        ("on [Thursday]", "Tuesday", "Dienstag", "on Tuesday"),
        ("closed on [Tuesdays].", "Mondays", "montags", "closed on Mondays."),
        ("in [March] 2026", "May", "Mai", "in May 2026"),
        ("on [March 7, 2026], at", "March 17, 2026", "17. März 2026", "on March 17, 2026, at"),
        ("the [20th of December] was", "20 July", "20. Juli", "the 20th of July was"),
        ("on [October 12th]", "October 21", "21. Oktober", "on October 21st"),
        ("on [9th May 2071]", "9 May 2021", "9. Mai 2021", "on 9th May 2021"),
        ("at [8 am] sharp", "8 pm", "20 Uhr", "at 8 pm sharp"),
        ("at [11:55 PM]", "11:15 pm", "23.15 Uhr", "at 11:15 PM"),
        ("at [10:15] in the hall", "10:45", "10.45 Uhr", "at 10:45 in the hall"),
        # two parts, or other parts
        ("on [October 11]", "September 14", "14. September", None),
        ("on [March]", "March 7", "7. März", None),
        ("on [12/12/89]", "12 December 2019", "12.12.19", None),
        # the clock of English goes on behind the words
        ("at [8:88] p.m.", "20:48", "20.48 Uhr", None),
        ("at [13]:15h", "16:15", "16.15 Uhr", None),
        ("lost [8-11] at", "8:13", "8:13", None),
        ("on [Tuesday] night", "Sunday", "Sonntag", None),
    ],
)
def test_dates(sentence: str, new: str, source: str, expected: str | None) -> None:
    assert after(date, sentence, new, source) == expected


def test_the_night_before_a_day_is_left_to_a_person() -> None:
    assert after(date, "late on [Thursday]", "Sunday", "Sonntag", "Spät in der Nacht auf Sonntag") is None


@pytest.mark.parametrize(
    ("sentence", "new", "expected"),
    [
        ("see [www.exmaple.org/a]", "www.example.org/a", "see www.example.org/a"),
        ("see [https://www.example. org/a].", "https://www.example.org/a", "see https://www.example.org/a."),
        ("to [info@public-works.example.org]", "info@stadtwerke.example.org", "to info@stadtwerke.example.org"),
        ("see [www.city-works.org/contact]", "www.stadtwerke.org/contact", "see www.stadtwerke.org/contact"),
        ("see https://www.[example. org/a].", "https://www.example.org/a", "see https://www.example.org/a."),
        # perhaps the English page
        ("see [www.example.org/contact]", "www.example.org/kontakt", None),
        ("see [https://example.org/en/news]", "https://example.org/aktuell", None),
        ("see [https://example.org/news]", "https://example.org/aktuell", None),
        ("see [www.city-works.org]", "www.stadtwerke.org", None),
        ("see [https://example.com]", "https://beispiel.de", None),
        ("the [application.pdf]", "antrag.pdf", None),
        ("with [@city_works]", "@stadtwerke", None),
        # what Markdown would take for something else
        ("see [www.exmaple.org/a]", "www.example.org/a_(b)", None),
        ("see [www.exmaple.org/a]", "www.example.org/a b", None),
    ],
)
def test_links(sentence: str, new: str, expected: str | None) -> None:
    assert after(address, sentence, new, new) == expected


@pytest.mark.parametrize(
    ("sentence", "new", "expected"),
    [
        ("in [sweden], where", "Sweden", "in Sweden, where"),
        ("and [i] know", "I", "and I know"),
        ("in [sweden]", "Sweden’s", None),
        ("on [i].example.org", "I", None),
    ],
)
def test_capitals(sentence: str, new: str, expected: str | None) -> None:
    assert after(capital, sentence, new, "") == expected


@pytest.mark.parametrize(
    ("sentence", "new", "expected"),
    [
        ("in [Bayreuth .]", "Bayreuth.", "in Bayreuth."),
        ("in [Ahlen (NRW )] today", "Ahlen (NRW)", "in Ahlen (NRW) today"),
        ("good [day,dear] guests", "day, dear", "good day, dear guests"),
        ("[D ü sseldorf]", "Düsseldorf", None),
        ("we ['ve seen]", "'ve  seen", None),
        ("at [www.example.org ,] and", "www.example.org,", None),
    ],
)
def test_blanks(sentence: str, new: str, expected: str | None) -> None:
    assert after(blank, sentence, new, "") == expected
