"""Whatever a file holds: it is read, or refused with an error that names it; what is read loads."""

from __future__ import annotations

import random

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from transcheck.errors import InputError
from transcheck.glossary.entry import Glossary
from transcheck.glossary.exchange import FORMATS
from transcheck.glossary.exchange.exporting import export
from transcheck.glossary.exchange.importing import import_bytes

GLOSSARY = Glossary.from_terms(
    [
        {"source": "Klug verbunden", "kind": "brand", "keep": True, "inflect": True, "note": "Dachmarke\nseit 2017"},
        {
            "source": "Amt",
            "targets": ["office", "bureau"],
            "avoid": ["agency"],
            "forbidden": ["charge"],
            "forms": ["Ämter"],
        },
    ]
)
TEXT_FORMATS = sorted(set(FORMATS) - {"xlsx"})
MARKS = '<>&";|,\t\n\r\0=\\#[]{}()“”%!-/ äß\ufeff\u2028'


def read_or_refuse(data: bytes, name: str) -> None:
    try:
        imported = import_bytes(data, "terms", name)
    except InputError as error:
        assert str(error)
        return
    for problem in imported.problems:
        assert problem.told("terms").startswith("terms:")
    assert len(Glossary.from_terms(imported.entries)) == len(imported.entries)


@pytest.mark.parametrize("name", TEXT_FORMATS)
def test_damaged_files(name: str) -> None:
    exported = export(GLOSSARY, name, "terms").data.decode()
    damage = random.Random(name)
    for _ in range(150):
        text = list(exported)
        for _ in range(damage.randint(1, 4)):
            at = damage.randrange(len(text))
            end = at + damage.choice([0, 1, 5, 50])
            text[at:end] = damage.choice(MARKS) * damage.choice([0, 1, 1, 3])
        read_or_refuse("".join(text).encode("utf-8", "surrogatepass"), name)


@pytest.mark.parametrize("name", TEXT_FORMATS)
def test_any_text_and_any_bytes(name: str) -> None:
    @settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
    @given(st.one_of(st.binary(max_size=200), st.text(max_size=200).map(lambda text: text.encode("utf-8", "replace"))))
    def holds(data: bytes) -> None:
        read_or_refuse(data, name)

    holds()


def test_damaged_spreadsheets() -> None:
    pytest.importorskip("openpyxl")
    data = bytearray(export(GLOSSARY, "xlsx", "terms").data)
    damage = random.Random(1)
    for _ in range(60):
        broken = bytearray(data)
        for _ in range(damage.randint(1, 6)):
            broken[damage.randrange(len(broken))] = damage.randrange(256)
        read_or_refuse(bytes(broken), "xlsx")
