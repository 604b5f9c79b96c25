"""Tests of title-gender."""

from __future__ import annotations

import pytest

from tests.segments import find
from transcheck.rules import title_gender


@pytest.mark.parametrize(
    ("source", "target", "word", "right"),
    [
        ("Ansprechpartnerin ist Frau Petra Lindner.", "The contact person is Mr. Petra Lindner.", "Mr", "Ms"),
        ("Wir danken Herrn Brandt.", "We thank Mrs. Brandt.", "Mrs", "Mr"),
        ("Frau Dr. Groß leitet das Haus.", "Mr Gross runs the house.", "Mr", "Ms"),
        ("Die Rede von Herrn Prof. Dr. Uwe Lang war kurz.", "Ms Lang’s speech was short.", "Ms", "Mr"),
        ("Herr Kuhn und Frau Abel kamen.", "Mr Kuhn and Mr Abel came.", "Mr", "Ms"),
    ],
)
def test_is_found(source: str, target: str, word: str, right: str) -> None:
    (problem,) = find(title_gender, source, target)
    assert problem.target and target[problem.target.start : problem.target.end] == word
    assert problem.source and source[problem.source.start :].startswith(("Frau", "Herr"))
    assert problem.suggestion == right


@pytest.mark.parametrize(
    ("source", "target"),
    [
        ("Ansprechpartnerin ist Frau Petra Lindner.", "The contact person is Ms Petra Lindner."),
        ("Herr und Frau Lang kamen.", "Mr and Mrs Lang came."),
        ("Herr und Frau Lang kamen.", "Mr Lang came with his wife."),
        ("Herr Lang und Frau Lang kamen.", "Mrs Lang came, and so did Mr Lang."),
        ("Frau Merz sprach mit ihm.", "She spoke with Mr Kern."),
        ("Die Frau Bürgermeisterin sprach.", "Madam Mayor spoke."),
        ("Herr Präsident, meine Damen und Herren!", "Mr President, ladies and gentlemen!"),
        ("Lindner kam.", "Mr Lindner came."),
        ("Frau Kern wartete. Miss Sophie kam.", "Ms Kern waited. Miss Sophie came."),
        ("", "Mr. and so on"),
        ("Frau", ""),
    ],
)
def test_is_silent(source: str, target: str) -> None:
    assert find(title_gender, source, target) == []
