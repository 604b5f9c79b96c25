"""Which finding an entry is about, when its fingerprint is another one by now."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.suppress.built import documents, entries, findings
from transcheck.suppress.matching import matched

GERMAN = "Klaus kam am Montag. Er blieb drei Tage.\n\nAlle waren froh."
ENGLISH = "Claus came on Monday. He stayed for two days.\n\nAll were glad."
NAME, NUMBER = ("name-changed", "Klaus", "Claus"), ("number-mismatch", "drei", "two")


def kept(
    old: tuple[str, str],
    found: tuple[str, str | None, str | None],
    new: tuple[str, str],
    again: tuple[str, str | None, str | None],
    *,
    term: str | None = None,
) -> bool:
    """Whether the entry for `found` in the old texts is about `again` in the new ones."""
    before, after = documents(*old), documents(*new)
    known = entries(before, findings(before, found, term=term))
    return bool(matched(known, findings(after, again, term=term), after))


@pytest.mark.parametrize(
    ("german", "english", "found"),
    [
        pytest.param(GERMAN, ENGLISH, NAME, id="nothing"),
        pytest.param("Neues.\n\n" + GERMAN, ENGLISH + "\n\nNews.", NAME, id="paragraphs elsewhere"),
        pytest.param(GERMAN, ENGLISH.replace("two days", "three days"), NAME, id="another sentence"),
        pytest.param(GERMAN, ENGLISH.replace("came on Monday", "came on a Monday"), NAME, id="a word of its sentence"),
        pytest.param(GERMAN, ENGLISH.replace("Claus came", "On Monday, Claus arrived"), NAME, id="its sentence only"),
        pytest.param(GERMAN.replace("am Montag", "montags"), ENGLISH, NAME, id="the source's sentence"),
        pytest.param(GERMAN.replace(" Er", "\nEr"), ENGLISH.replace(" He", "\nHe"), NUMBER, id="wrapped otherwise"),
        pytest.param(GERMAN, ENGLISH, ("number-mismatch", "drei", None), id="aligned with nothing"),
        pytest.param(GERMAN, ENGLISH, ("number-mismatch", None, "two"), id="aligned with nothing on the other side"),
    ],
)
def test_the_same_finding(german: str, english: str, found: tuple[str, str | None, str | None]) -> None:
    old = NUMBER if found[0] == "number-mismatch" else NAME
    assert kept((GERMAN, ENGLISH), old, (german, english), found)


@pytest.mark.parametrize(
    ("german", "english", "found"),
    [
        pytest.param(GERMAN, ENGLISH, ("name-lost", "Klaus", "Claus"), id="another rule"),
        pytest.param(GERMAN, ENGLISH.replace("Claus", "Clause"), ("name-changed", "Klaus", "Clause"), id="other words"),
        pytest.param(
            GERMAN.replace("Klaus", "Er") + "\n\nAuf Wunsch spricht zuletzt noch Klaus selbst.",
            ENGLISH.replace("Claus", "He") + "\n\nIn the end, Claus himself will say a few words.",
            NAME,
            id="the same words in another sentence",
        ),
    ],
)
def test_another_finding(german: str, english: str, found: tuple[str, str | None, str | None]) -> None:
    assert not kept((GERMAN, ENGLISH), NAME, (german, english), found)


def test_a_new_error_in_place_of_the_old_one_is_new() -> None:
    new = ENGLISH.replace("two", "five")
    assert not kept((GERMAN, ENGLISH), NUMBER, (GERMAN, new), ("number-mismatch", "drei", "five"))
    assert not kept(
        (GERMAN, ENGLISH), ("number-mismatch", "drei", None), (GERMAN, new), ("number-mismatch", "drei", "five")
    )


def test_another_term_is_another_finding() -> None:
    both = documents(GERMAN, ENGLISH)
    [known] = entries(both, findings(both, NAME, term="Klaus"))
    assert not matched([known], findings(both, NAME, term="Klaus Weber"), both)


def test_what_is_about_the_whole_text_is_known_wherever_it_is_shown() -> None:
    changed = ("inconsistent-term", None, "Claus")
    assert kept((GERMAN, ENGLISH), changed, (GERMAN, "Late, Claus left.\n\n" + ENGLISH), changed)
    # Which of the renderings is the rarer one may change.
    assert kept((GERMAN, ENGLISH), changed, (GERMAN, ENGLISH), ("inconsistent-term", None, "glad"), term="Amt")
    assert not kept((GERMAN, ENGLISH), changed, (GERMAN, ENGLISH), ("inconsistent-term", None, "glad"))
    before = documents(GERMAN, ENGLISH)
    turned = [replace(one, suggestion="claus") for one in findings(before, ("inconsistent-term", None, "glad"))]
    assert matched(entries(before, findings(before, changed)), turned, before)


def test_equal_findings_are_counted() -> None:
    twice = documents("Klaus kam.\n\nKlaus kam.", "Claus came.\n\nClaus came.")
    both = findings(twice, NAME, NAME)
    known = entries(twice, both)
    assert len(matched(known, both, twice)) == 2
    # One is left: one of the entries is about it, whichever of them was dropped from the file.
    for one in known:
        assert len(matched([one], both[:1], twice)) == 1
    assert len(matched(known, findings(twice, NAME, NAME, NAME), twice)) == 2


def test_entries_and_findings_beyond_number_end_soon() -> None:
    both = documents("\n\n".join(f"Klaus kam um {n} Uhr." for n in range(300)), "Claus.\n\n" + ENGLISH)
    found = findings(both, *[NAME] * 300)
    known = [replace(one, fingerprint=f"{n:032}") for n, one in enumerate(entries(both, found))]
    assert len(matched(known, found, both)) == 300
