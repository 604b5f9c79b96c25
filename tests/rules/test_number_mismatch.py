from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.segments import find, segment
from transcheck.glossary.entry import Glossary
from transcheck.model import Extent, Segment, SentencePair, Severity
from transcheck.rules import number_mismatch
from transcheck.rules.context import Context

WRONG = [
    # source, target, source words, target words, suggestion
    ("Es kamen 12 Kinder.", "21 children came.", "12", "21", "12"),
    ("Das sind 1.234,5 Tonnen.", "That is 1,243.5 tonnes.", "1.234,5", "1,243.5", "1,234.5"),
    ("Zwölf Vereine machen mit.", "Eleven clubs are taking part.", "Zwölf", "Eleven", "twelve"),
    ("Zwölf Vereine machen mit.", "11 clubs are taking part.", "Zwölf", "11", "12"),
    ("Rund 15 Prozent stimmten zu.", "Some 50 per cent agreed.", "15", "50", "15"),
    ("Das kostet 3 Mrd. Euro.", "That costs 3 million euros.", "3 Mrd.", "3 million", "3 billion"),
    ("Es endete 2:1.", "It ended 3-1.", "2:1", "3-1", "2-1"),
    ("zum dritten Mal", "for the fourth time", "dritten", "fourth", "three"),
    ("im Jahr 1985", "in 1958", "1985", "1958", "1985"),
    ("in den 90er Jahren", "in the 80s", "90er", "80s", "90s"),
    ("das 750-jährige Jubiläum", "the 705th anniversary", "750", "705th", "750th"),
    ("zwei Drittel der Stimmen", "three quarters of the votes", "zwei Drittel", "three quarters", None),
    ("beim G7-Gipfel", "at the G8 summit", "7", "8", "7"),
    ("Hausnummer 12a", "house number 13a", "12", "13", "12"),
    ("Tel. +49 631 205894", "Tel. +49 631 205984", "+49 631 205894", "+49 631 205984", "+49 631 205894"),
    ("Das dauert 5 bis 7 Tage.", "That takes 5 to 9 days.", "7", "9", "7"),
    ("dreitägiges Fest", "four-day festival", "dreitägiges", "four", "three"),
]

RIGHT = [
    ("1.234,5 Tonnen", "1,234.5 tonnes"),
    ("Ein 08/15-Sender", "A run-of-the-mill channel"),
    ("Ein 0815 Sender", "An 0815 channel"),
    ("1 234 Euro", "1,234 euros"),
    ("1’234 Franken", "1,234 francs"),
    ("2,5 Mio. Euro", "2.5 million euros"),
    ("2,5 Mio. Euro", "€2,500,000"),
    ("3 Milliarden", "3 billion"),
    ("2 Billionen", "2 trillion"),
    ("1,5 bis 2 Millionen", "between 1.5 million and 2 million"),
    ("200 Tsd.", "200k"),
    ("zwölf Kinder", "12 children"),
    ("einundzwanzig", "twenty-one"),
    ("anderthalb Stunden", "one and a half hours"),
    ("ein Dutzend Eier", "twelve eggs"),
    ("zwei Drittel", "2/3"),
    ("ein Viertel", "25 per cent"),
    ("ein Drittel", "a third"),
    ("0,5 Liter", "half a litre"),
    ("zum dritten Mal", "for the 3rd time"),
    ("Karl IV.", "Charles IV"),
    ("im 2. Weltkrieg", "in World War II"),
    ("Saison 2020/21", "the 2020-21 season"),
    ("Saison 2020/2021", "the 2020/21 season"),
    ("750-jähriges Bestehen", "750th anniversary"),
    ("in den 90er Jahren", "in the nineties"),
    ("in den 1990er-Jahren", "in the '90s"),
    ("im 19. Jahrhundert", "in the nineteenth century"),
    ("15-prozentig", "15 per cent"),
    ("es steht 2:1", "it is 2–1"),
    ("sie verloren 1:2", "they lost 2-1"),
    ("5–7 Tage", "5 to 7 days"),
    ("Tel. +49 (0) 631 205 894 76", "Phone: +49 631 20589476"),
    ("Tel. 0631/205-894", "Phone: +49 631 205894"),
    ("nach § 12 und Art. 3", "under Section 12 and Article 3"),
    ("im Raum I.8", "in room I.8"),
    ("ein 3D-Drucker", "a 3D printer"),
    ("eine einstündige Konferenz", "a one-hour conference"),
    ("Dreijährige", "three-year-olds"),
    ("verdoppelt", "doubled"),
    ("dreimal", "three times"),
    ("beide Parteien", "the two parties"),
    ("zunächst ein erster Schritt", "initially a step"),
    ("ein Haus und eine Garage", "a house and a garage"),
    ("100 Kilometer", "62 miles"),
    ("30 °C", "86 °F"),
    ("100 Euro", "$110"),
    ("30 °C", "30 degrees"),
    ("20 Jahre", "two decades"),
    ("alle zwei Wochen", "every fortnight"),
    ("Punkt 1", "the first item"),
    ("unter vier Augen", "in private"),
    ("Gib acht!", "Be careful!"),
    ("zu 100 Prozent", "completely"),
    ("Version 2.1.3", "version 2.1.3"),
    ("CO2", "carbon dioxide"),
    ("rund um die Uhr, 24/7", "24/7"),
    ("(3, 5)", "(3,5)"),
    ("", "12"),
    ("12", ""),
    ("keine Zahl", "no number"),
]


@pytest.mark.parametrize(("source", "target", "wrong_source", "wrong_target", "suggestion"), WRONG)
def test_a_changed_number_is_found_on_both_sides(
    source: str, target: str, wrong_source: str, wrong_target: str, suggestion: str | None
) -> None:
    (problem,) = find(number_mismatch, source, target)
    assert problem.source and source[problem.source.start : problem.source.end] == wrong_source
    assert problem.target and target[problem.target.start : problem.target.end] == wrong_target
    assert problem.suggestion == suggestion
    assert f"“{wrong_source}” became “{wrong_target}”" in problem.message


@pytest.mark.parametrize(("source", "target"), RIGHT)
def test_the_same_value_is_no_finding(source: str, target: str) -> None:
    assert find(number_mismatch, source, target) == []


def test_a_number_that_is_missing() -> None:
    (problem,) = find(number_mismatch, "Es kamen 300 Gäste.", "Guests came.")
    assert (problem.source, problem.target, problem.suggestion) == (Extent(9, 12), None, "300")
    assert "missing" in problem.message


def test_missing_numbers_in_a_row_are_one_finding() -> None:
    (problem,) = find(number_mismatch, "Das zeigen andere (3, 4, 7–9 und 12).", "Others show this.")
    assert problem.source == Extent(19, 35)


def test_a_number_that_is_made_up() -> None:
    (problem,) = find(number_mismatch, "Gäste kamen.", "300 guests came.")
    assert (problem.source, problem.target) == (None, Extent(0, 3))


def test_another_currency_with_the_same_figures() -> None:
    (problem,) = find(number_mismatch, "Das kostet 100 Euro.", "That costs 100 dollars.")
    assert problem.suggestion == "euros"
    assert problem.target == Extent(15, 22)


def test_numbers_that_changed_places() -> None:
    problems = find(
        number_mismatch,
        "Der Preis stieg um 12 Prozent auf 40 Euro.",
        "The price rose by 40 per cent to 12 euros.",
    )
    assert [problem.suggestion for problem in problems] == ["12", "40"]


def test_a_wrong_scale_is_critical_and_explained() -> None:
    (problem,) = find(number_mismatch, "Das sind 2 Billionen Dollar.", "That is 2 billion dollars.")
    assert problem.severity == Severity.CRITICAL
    assert "“trillion”" in problem.message


def test_numbers_of_a_lone_sentence_are_told_with_the_sentence() -> None:
    source, target = "Es regnet. Es kamen 300 Gäste.", "It is raining."
    pairs = (SentencePair(Extent(0, 10), Extent(0, 14), 0.9), SentencePair(Extent(11, 30), None, 0.9))
    lone = Segment("1", source, target, pairs)
    assert list(number_mismatch.check(lone, Context(Glossary()))) == []


def test_a_doubtful_alignment_lowers_confidence() -> None:
    sure, doubtful = (
        next(number_mismatch.check(segment("12 Kinder", "21 children", score=score), Context(Glossary())))
        for score in (0.9, 0.3)
    )
    assert doubtful.confidence < sure.confidence


@given(st.integers(2, 999_999), st.integers(2, 999_999))
def test_figures_are_wrong_exactly_when_their_values_differ(one: int, other: int) -> None:
    german = f"{one:,}".replace(",", ".")
    found = find(number_mismatch, f"Es sind {german} Leute.", f"There are {other:,} people.")
    assert bool(found) == (one != other)


@given(st.text(max_size=80), st.text(max_size=80))
def test_extents_lie_in_the_texts(source: str, target: str) -> None:
    for problem in find(number_mismatch, source, target):
        assert problem.source is None or 0 <= problem.source.start < problem.source.end <= len(source)
        assert problem.target is None or 0 <= problem.target.start < problem.target.end <= len(target)
