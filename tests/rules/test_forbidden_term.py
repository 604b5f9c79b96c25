"""forbidden-term: renderings that the glossary rules out."""

from __future__ import annotations

import pytest

from tests.segments import find
from transcheck.glossary.entry import Glossary, Term
from transcheck.model import Severity
from transcheck.rules import forbidden_term

LIBRARY = Term("Stadtbücherei", targets=("city library",), forbidden=("book shop",), avoid=("municipal library",))
MAYOR = Term("Bürgermeister", targets=("mayor",), forbidden=("citizen master",), avoid=("chief mayor",))
GLOSSARY = Glossary((LIBRARY, MAYOR))


@pytest.mark.parametrize(
    ("source", "target", "words", "severity"),
    [
        ("Die Stadtbücherei öffnet.", "The book shop opens.", "book shop", "major"),
        ("In der Stadtbücherei", "In the bookshop", "bookshop", "major"),
        ("Stadtbüchereien öffnen.", "Book-shops open.", "Book-shops", "major"),
        ("Die Stadtbücherei öffnet.", "The municipal library opens.", "municipal library", "minor"),
        ("Der Bürgermeister kam.", "The citizen master came.", "citizen master", "major"),
        # the wrong wording holds the right one
        ("Der Bürgermeister kam.", "The chief mayor came.", "chief mayor", "minor"),
    ],
)
def test_a_forbidden_rendering(source: str, target: str, words: str, severity: str) -> None:
    [problem] = find(forbidden_term, source, target, glossary=GLOSSARY)
    assert problem.target is not None
    assert target[problem.target.start : problem.target.end] == words
    assert problem.severity == Severity(severity)


@pytest.mark.parametrize(
    ("source", "target"),
    [
        ("Die Stadtbücherei öffnet.", "The city library opens."),
        ("Die Buchhandlung öffnet.", "The book shop opens."),
        ("Die Stadtbücherei liegt neben der Buchhandlung.", "The city library is next to the book shop."),
        ("Der Bürgermeister kam.", "The mayor came."),
        ("Der Bürgermeister kam.", "The mayor, chief of the town, came."),
        ("", "The book shop opens."),
    ],
)
def test_nothing_forbidden(source: str, target: str) -> None:
    assert find(forbidden_term, source, target, glossary=GLOSSARY) == []
