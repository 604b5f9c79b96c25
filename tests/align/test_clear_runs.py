"""What is plain need not be searched: units that answer each other one by one, in runs."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from transcheck.align.clear_runs import clear_pairs, stretches
from transcheck.align.evidence import preferences, views_of

GERMAN = [
    "Am 12. Mai 2026 öffnet das Freibad Lindenau um 9 Uhr.",
    "Bürgermeisterin Petra Sandmann schneidet das Band durch. Danach spielt die Kapelle Rottal.",
    "Der Umbau kostete 2,4 Millionen Euro.",
    "Architekt Jonas Weidlich plante das Becken. Er ist 48 Jahre alt.",
    "Eine Karte kostet 4,50 Euro; Kinder unter 6 Jahren zahlen nichts.",
    "Fragen beantwortet Irma Koslowski unter Telefon 0621 44871.",
]
ENGLISH = [
    "On May 12, 2026, the Lindenau outdoor pool opens at 9 a.m.",
    "Mayor Petra Sandmann cuts the ribbon. Afterwards the band Rottal plays.",
    "The conversion cost 2.4 million euros.",
    "Architect Jonas Weidlich planned the pool. He is 48 years old.",
    "A ticket costs 4.50 euros; children under 6 years pay nothing.",
    "Irma Koslowski answers questions at 0621 44871.",
]
ALL = [(k, k) for k in range(6)]


def clear(source: Sequence[str], target: Sequence[str]) -> list[tuple[int, int]]:
    views = views_of(source, target, None)
    return clear_pairs((source, target), views, preferences(views))


@pytest.mark.parametrize(
    ("source", "target", "expected"),
    [
        pytest.param(GERMAN, ENGLISH, ALL, id="a whole text, one by one"),
        pytest.param(
            GERMAN,
            [*ENGLISH[:3], *ENGLISH[4:]],
            [(0, 0), (1, 1), (5, 4)],
            id="one left out: neither it nor its neighbours",
        ),
        pytest.param(
            GERMAN,
            [*ENGLISH[:2], f"{ENGLISH[2]} {ENGLISH[3]}", *ENGLISH[4:]],
            [(0, 0), (5, 4)],
            id="two joined: neither they nor their neighbours",
        ),
        pytest.param(
            GERMAN,
            [ENGLISH[0], f"{ENGLISH[1]} {ENGLISH[2]}", ENGLISH[3], *ENGLISH[4:]],
            [(4, 3), (5, 4)],
            id="two joined near the beginning",
        ),
        pytest.param(GERMAN, [*ENGLISH[3:], *ENGLISH[:3]], [], id="halves in another order"),
        pytest.param(GERMAN[:1], ENGLISH[:1], [(0, 0)], id="one and one"),
        pytest.param(GERMAN[:1], [*ENGLISH], [], id="one and many"),
    ],
)
def test_pairs_that_are_plain(source: list[str], target: list[str], expected: list[tuple[int, int]]) -> None:
    assert clear(source, target) == expected


def test_a_sentence_more_is_not_plain() -> None:
    longer = [*ENGLISH[:4], f"{ENGLISH[4]} Dogs stay outside.", ENGLISH[5]]
    assert (4, 4) not in clear(GERMAN, longer)


def test_stretches_are_all_that_is_left() -> None:
    assert list(stretches(ALL, 6, 6)) == []
    assert list(stretches([], 6, 5)) == [((0, 6), (0, 5))]
    assert list(stretches([(0, 0), (1, 1), (5, 4)], 6, 5)) == [((2, 5), (2, 4))]
    assert list(stretches([(4, 3), (5, 4)], 6, 5)) == [((0, 4), (0, 3))]
