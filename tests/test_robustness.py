"""Whatever stands in the files: a report or one clear error, and nothing in it that steers a terminal."""

from __future__ import annotations

import tempfile
import unicodedata
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import transcheck
from transcheck.errors import TranscheckError
from transcheck.glossary import Glossary
from transcheck.reports import FORMATS, render

GERMAN = """Neue Brücke in Auerbach eröffnet

Bürgermeister Jens Hollmann (SPD) hat am 14. Mai 2024 die neue Brücke über die Göltzsch eröffnet. „Wir sind froh“, sagte
er den 120 Gästen. Die Stadtwerke GmbH zahlt 2,5 Millionen Euro; mehr unter https://www.auerbach.example/bruecke.

Fragen beantwortet das Bürgerbüro unter Telefon 03744 / 825-0 oder per Mail an info@auerbach.example.
"""
ENGLISH = """New bridge opened in Auerbach

Mayor Jens Hollmann (SPD) opened the new bridge over the Göltzsch on 14 May 2024. “We are glad,” he told the 120 guests.
Stadtwerke GmbH pays 2.5 million euros; more at https://www.auerbach.example/bruecke.

The citizens’ office answers questions by phone on 03744 / 825-0 or by email to info@auerbach.example.
"""
GLOSSARY = [
    {"source": "Stadtwerke GmbH", "keep": True, "kind": "organisation"},
    {"source": "Brücke", "targets": ["bridge"]},
]

# Pieces that have broken parsers and terminals before.
HOSTILE = [
    "\x1b[2J",
    "\x1b]8;;http://x\x07",
    "\u202e",
    "\u2066",
    "\ufeff",
    "\u200b",
    "\x00",
    "\r",
    "\u2028",
    "\x85",
    "\x9b31m",
    "[bold]",
    "[/]",
    ":smile:",
    "<script>",
    "::error::",
    "%0A",
    "“",
    "„",
    "(",
    "[",
    "((((((((",
    '"' * 50,
    "1.2.3.4.5,6,7",
    "9" * 400,
    "II III IV",
    "a" * 3000,
    "A. B. C. D. ",
    "http://",
    "www.@.de",
    "\U0001f469‍\U0001f469",
    "ﬁ",
    "ß",
    "İ",
    "̈",
    "\t\t",
]


@st.composite
def mutated(draw: st.DrawFn, text: str) -> bytes:
    """The text with pieces cut out, doubled, moved or put in, in one of the encodings that files come in."""
    for _ in range(draw(st.integers(0, 6))):
        at = draw(st.integers(0, len(text)))
        length = draw(st.integers(0, 60))
        kind = draw(st.sampled_from(["cut", "double", "insert", "shuffle"]))
        if kind == "cut":
            text = text[:at] + text[at + length :]
        elif kind == "double":
            text = text[: at + length] + text[at : at + length] + text[at + length :]
        elif kind == "shuffle":
            text = text[at:] + text[:at]
        else:
            text = text[:at] + draw(st.one_of(st.sampled_from(HOSTILE), st.text(max_size=20))) + text[at:]
    encoding = draw(st.sampled_from(["utf-8", "utf-8", "utf-16", "cp1252", "latin-1"]))
    data = text.encode(encoding, "replace")
    for _ in range(draw(st.integers(0, 2))):
        at = draw(st.integers(0, len(data)))
        data = data[:at] + draw(st.binary(max_size=4)) + data[at + draw(st.integers(0, 3)) :]
    return data


def outcome(source: bytes, target: bytes, meaning: bool) -> None:
    with tempfile.TemporaryDirectory() as folder:
        paths = Path(folder, "de.txt"), Path(folder, "en.txt")
        for path, data in zip(paths, (source, target), strict=True):
            path.write_bytes(data)
        try:
            report = transcheck.compare(*paths, glossary=Glossary.from_terms(GLOSSARY), config={"meaning": meaning})
        except TranscheckError as error:
            shown = str(error)
            assert shown.strip()
            assert "\n" not in shown
        else:
            texts = [document.paragraphs for document in (report.source, report.target)]
            for finding in report.findings:
                for span, paragraphs in zip((finding.source, finding.target), texts, strict=True):
                    if span is not None:
                        assert span.paragraph is not None
                        assert paragraphs[span.paragraph].text[span.start : span.end] == span.text
            shown = "".join(render(name, report, show_all=True, to_file=True) for name in FORMATS)
        assert not [c for c in shown if unicodedata.category(c) == "Cc" and c != "\n"]
        assert not {"\u202e", "\u2066", "\u2028"} & set(shown)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(mutated(GERMAN), mutated(ENGLISH))
def test_mutated_texts(source: bytes, target: bytes) -> None:
    outcome(source, target, meaning=False)


@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(mutated(GERMAN), mutated(ENGLISH))
def test_mutated_texts_with_the_model(source: bytes, target: bytes) -> None:
    outcome(source, target, meaning=True)


@settings(max_examples=40, deadline=None)
@given(st.binary(max_size=400), st.binary(max_size=400))
def test_random_bytes(source: bytes, target: bytes) -> None:
    outcome(source, target, meaning=False)


@pytest.mark.parametrize("piece", HOSTILE, ids=range(len(HOSTILE)))
def test_each_hostile_piece_in_the_middle_of_a_sentence(piece: str) -> None:
    source, target = GERMAN.replace("sagte", f"sagte {piece} "), ENGLISH.replace("told", f"told {piece} ")
    outcome(source.encode(), target.encode(), meaning=False)


@given(st.lists(st.tuples(st.text(max_size=80), st.text(max_size=80)), max_size=4))
@settings(max_examples=60, deadline=None)
def test_pairs_of_any_text(pairs: list[tuple[str, str]]) -> None:
    for segment in transcheck.check_bitext(pairs, glossary=Glossary.from_terms(GLOSSARY), meaning=False):
        assert 0 <= segment.score <= 100
