"""wrong-term: approved translations, in all the shapes English gives them."""

from __future__ import annotations

import pytest

from tests.segments import find
from transcheck.glossary.entry import Glossary, Term
from transcheck.meaning import embedded
from transcheck.model import Severity
from transcheck.rules import wrong_term

OFFICE = Term("Stabsstelle Klima", kind="organisation", targets=("Climate Unit", "Climate Office"))
MAYOR = Term("Bürgermeister", forms=("Bürgermeisterin",), targets=("mayor",))
MAIL = Term("Rundschreiben", targets=("e-mail",))
CENTRE = Term("Innenstadt", targets=("city centre",))
ORGANISE = Term("veranstalten", targets=("organise",))
PROTECTION = Term("Datenschutz", targets=("data protection",))
INTELLIGENCE = Term("künstliche Intelligenz (KI)", targets=("artificial intelligence (AI)",))
TWICE = (Term("Amt", targets=("office",)), Term("Amt", targets=("agency",)))
GLOSSARY = Glossary((OFFICE, MAYOR, MAIL, CENTRE, ORGANISE, PROTECTION, INTELLIGENCE, *TWICE))


@pytest.mark.parametrize(
    ("source", "target", "words"),
    [
        ("Die Leiterin der Stabsstelle Klima", "The head of the climate department", "climate department"),
        ("Die Bürgermeisterin kommt.", "The major is coming.", None),
        ("in der Innenstadt", "in the inner town", None),
        ("mit künstlicher Intelligenz", "with artificial knowledge", None),
        ("Das Amt ist zu.", "The bureau is closed.", None),
        ("Der Datenschutz zählt.", "Privacy counts.", None),
        ("Das Büro für Innenstadt", "The office for websites", None),
    ],
)
def test_an_approved_translation_is_missing(source: str, target: str, words: str | None) -> None:
    [problem] = find(wrong_term, source, target, glossary=GLOSSARY)
    assert problem.confidence >= 0.5
    assert words is None or (problem.target and target[problem.target.start : problem.target.end]) == words
    assert problem.suggestion
    assert problem.suggestion in problem.message


def test_a_term_left_in_german_is_not_called_rendered() -> None:
    [problem] = find(
        wrong_term, "Die Stabsstelle Klima plant.", "The Stabsstelle Klima is planning.", glossary=GLOSSARY
    )
    assert problem.message.startswith("“Stabsstelle Klima” was left in German; the glossary approves “Climate Unit”")


@pytest.mark.parametrize(
    ("source", "target"),
    [
        ("Die Leiterin der Stabsstelle Klima", "The head of the Climate Unit"),
        ("Die Leiterin der Stabsstelle Klima", "The climate-office head"),
        ("Die Bürgermeister der Städte", "The mayors of the cities"),
        ("Die Rede der Bürgermeisterin", "The mayor’s speech"),
        ("Die Wahl des Bürgermeisters", "The mayoral election"),
        ("Zwei Rundschreiben", "Two emails"),
        ("Ein Rundschreiben", "One e-mail"),
        ("in der Innenstadt", "in the city center"),
        ("in der Innenstadt", "in the city-centre"),
        ("Wir veranstalten ein Fest.", "We are organizing a party."),
        ("Sie veranstalteten ein Fest.", "They organised a party."),
        ("mit künstlicher Intelligenz", "with Artificial Intelligence"),
        ("mit KI", "with AI"),
        ("mit KI", "with artificial intelligence"),
        ("mit künstlicher Intelligenz (KI)", "with artificial intelligence (AI)"),
        ("Das Amt ist zu.", "The agency is closed."),
        ("Das Amt und das Amt", "The office and the agency"),
        ("Der Datenschutzbeauftragte", "The data protection officer"),
        ("Der Bürgermeister sprach. Der Bürgermeister lachte.", "The mayor spoke. He laughed."),
        ("Das Bürgertum", "The middle class"),
        ("Ein Ort ohne Begriffe", "A place without terms"),
    ],
)
def test_an_approved_translation_is_there(source: str, target: str) -> None:
    assert [p for p in find(wrong_term, source, target, glossary=GLOSSARY) if p.confidence >= 0.5] == []


def test_a_term_in_a_compound_is_minor_and_less_sure() -> None:
    [alone] = find(wrong_term, "Der Datenschutz", "Privacy", glossary=GLOSSARY)
    [inside] = find(wrong_term, "Der Datenschutzbeauftragte", "The privacy officer", glossary=GLOSSARY)
    assert inside.severity is Severity.MINOR
    assert inside.confidence < alone.confidence


@pytest.mark.parametrize(
    ("target", "words", "sure_of_the_words"),
    [
        ("The city invests in privacy.", "privacy", True),
        ("The city invests in football.", "football", False),
    ],
)
def test_words_that_mean_something_else_are_not_taken_for_a_rendering(
    target: str, words: str, sure_of_the_words: bool
) -> None:
    [problem] = find(
        wrong_term, "Die Stadt investiert in Datenschutz.", target, glossary=GLOSSARY, meaning=embedded.load()
    )
    assert f"“{words}”" in problem.message
    assert ("was rendered as" in problem.message) == sure_of_the_words == (problem.suggestion is not None)
