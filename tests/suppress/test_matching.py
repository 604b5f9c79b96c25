"""Which finding an entry is about, when its fingerprint is another one by now."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.suppress.built import Documents, documents, entries, findings
from transcheck.model import Finding
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
    return matched(known, findings(after, again, term=term), after).entry(0) is not None


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
    assert not matched([known], findings(both, NAME, term="Klaus Weber"), both).whole


def test_what_is_about_the_whole_text_is_known_wherever_it_is_shown() -> None:
    changed = ("inconsistent-term", None, "Claus")
    assert kept((GERMAN, ENGLISH), changed, (GERMAN, "Late, Claus left.\n\n" + ENGLISH), changed)
    # Which of the renderings is the rarer one may change.
    assert kept((GERMAN, ENGLISH), changed, (GERMAN, ENGLISH), ("inconsistent-term", None, "glad"), term="Amt")
    assert not kept((GERMAN, ENGLISH), changed, (GERMAN, ENGLISH), ("inconsistent-term", None, "glad"))
    before = documents(GERMAN, ENGLISH)
    turned = [replace(one, suggestion="claus") for one in findings(before, ("inconsistent-term", None, "glad"))]
    assert matched(entries(before, findings(before, changed)), turned, before).whole


def test_equal_findings_are_counted() -> None:
    twice = documents("Klaus kam.\n\nKlaus kam.", "Claus came.\n\nClaus came.")
    both = findings(twice, NAME, NAME)
    known = entries(twice, both)
    assert len(matched(known, both, twice).whole) == 2
    # One is left: one of the entries is about it, whichever of them was dropped from the file.
    for one in known:
        assert len(matched([one], both[:1], twice).whole) == 1
    assert len(matched(known, findings(twice, NAME, NAME, NAME), twice).whole) == 2


def test_entries_and_findings_beyond_number_end_soon() -> None:
    both = documents("\n\n".join(f"Klaus kam um {n} Uhr." for n in range(300)), "Claus.\n\n" + ENGLISH)
    found = findings(both, *[NAME] * 300)
    known = [replace(one, fingerprint=f"{n:032}") for n, one in enumerate(entries(both, found))]
    assert len(matched(known, found, both).whole) == 300


LONG_GERMAN = (
    "Der Wochenmarkt beginnt im Winter um 9 Uhr, im Sommer und in den Ferien schon um 7 Uhr. Er endet um 13 Uhr."
)
LONG_ENGLISH = (
    "In winter, the weekly market begins at 9 a.m., in summer and in the holidays at 8 a.m. It ends at 1 p.m."
)
TIME = ("date-mismatch", "7 Uhr", "8 a.m.")


@pytest.mark.parametrize(
    ("german", "english", "found"),
    [
        pytest.param(LONG_GERMAN.replace(", ", ",\n\n"), LONG_ENGLISH.replace("., ", ".,\n\n"), TIME, id="in lines"),
        pytest.param(LONG_GERMAN, LONG_ENGLISH, ("date-mismatch", "7 Uhr", None), id="nothing across"),
        pytest.param(LONG_GERMAN, LONG_ENGLISH, ("date-mismatch", None, "8 a.m."), id="nothing across in the source"),
        pytest.param(LONG_GERMAN, LONG_ENGLISH, ("date-mismatch", "7 Uhr", "9 a.m."), id="other old words across"),
        pytest.param(LONG_GERMAN, LONG_ENGLISH, ("date-mismatch", "7", "8"), id="a part of the words"),
        pytest.param(
            LONG_GERMAN.replace(", ", ",\n\n"),
            LONG_ENGLISH.replace("., ", ".,\n\n"),
            ("date-mismatch", "7 Uhr", None),
            id="in lines and nothing across",
        ),
    ],
)
def test_unedited_sentences_that_are_aligned_otherwise(
    german: str, english: str, found: tuple[str, str | None, str | None]
) -> None:
    assert kept((LONG_GERMAN, LONG_ENGLISH), TIME, (german, english), found)
    assert kept((german, english), TIME, (LONG_GERMAN, LONG_ENGLISH), TIME)


@pytest.mark.parametrize(
    ("german", "english", "found"),
    [
        pytest.param(
            LONG_GERMAN,
            LONG_ENGLISH + " It opens at 6 a.m.",
            ("date-mismatch", "7 Uhr", "6 a.m."),
            id="new words across",
        ),
        pytest.param(LONG_GERMAN, LONG_ENGLISH, ("date-mismatch", "13 Uhr", None), id="another sentence"),
        pytest.param(LONG_GERMAN, LONG_ENGLISH, ("date-mismatch", "9 Uhr", None), id="other words of the sentence"),
        pytest.param(LONG_GERMAN, LONG_ENGLISH, ("number-mismatch", "7", "8"), id="another rule"),
        pytest.param(
            LONG_GERMAN,
            LONG_ENGLISH.replace("8 a.m.", "8.30 a.m."),
            ("date-mismatch", "7 Uhr", None),
            id="edited across",
        ),
        pytest.param(
            f"{LONG_GERMAN}\n\n{LONG_GERMAN}",
            LONG_ENGLISH,
            ("date-mismatch", "7 Uhr", None),
            id="once more than accepted",
        ),
    ],
)
def test_what_may_be_new_is_new(german: str, english: str, found: tuple[str, str | None, str | None]) -> None:
    assert not kept((LONG_GERMAN, LONG_ENGLISH), TIME, (german, english), found)


FIRST, SECOND = "Übernachten können Sie in Gasthöfen und Pensionen.", "Die Gästekarte gilt in allen Bussen."


def missing(german: str, english: str, *passages: str) -> tuple[Documents, list[Finding]]:
    both = documents(german, english)
    return both, findings(both, *(("missing-translation", passage, None) for passage in passages))


def test_the_sentences_of_an_accepted_passage_are_accepted() -> None:
    before, accepted = missing(f"Titel\n\n{FIRST} {SECOND}", "Title", f"{FIRST} {SECOND}")
    known = entries(before, accepted)
    for passages in ([FIRST], [SECOND], [FIRST, SECOND]):
        after, found = missing(f"Titel\n\n{FIRST} {SECOND}", "Title\n\nThe library is closed.", *passages)
        about = matched(known, found, after)
        assert not about.whole
        assert set(about.parts.values()) == set(known)
        assert len(about.parts) == len(passages)


def test_more_than_was_accepted_is_new() -> None:
    before, accepted = missing(f"{FIRST} {SECOND}", "Title", SECOND)
    known = entries(before, accepted)
    assert not matched(known, missing(f"{FIRST} {SECOND}", "Title", f"{FIRST} {SECOND}")[1], before).parts
    # One of the sentences was edited: who knows what it says now?
    before, accepted = missing(f"{FIRST} {SECOND}", "Title", f"{FIRST} {SECOND}")
    edited = SECOND.replace("Bussen", "Bahnen")
    after, found = missing(f"{FIRST} {edited}", "Title", edited)
    assert matched(entries(before, accepted), found, after).entry(0) is None
    # A sentence that was added behind the passage.
    after, found = missing(f"{FIRST} {SECOND} Sie kostet nichts.", "Title", "Sie kostet nichts.")
    assert matched(entries(before, accepted), found, after).entry(0) is None


def test_both_halves_of_a_finding_are_known_by_its_entry() -> None:
    both = documents(LONG_GERMAN, LONG_ENGLISH)
    [entry] = entries(both, findings(both, TIME))
    halves = findings(both, ("date-mismatch", "7 Uhr", None), ("date-mismatch", None, "8 a.m."))
    assert matched([entry], halves, both).parts == {0: entry, 1: entry}
    # Beside the finding itself, too: nothing is new in these sentences.
    about = matched([entry], findings(both, TIME, ("date-mismatch", None, "8 a.m.")), both)
    assert (about.whole, about.parts) == ({0: entry}, {1: entry})
