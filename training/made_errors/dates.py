"""A date is off by one: a weekday, a month, a day of the month, a year."""

from __future__ import annotations

from random import Random

from training.made_errors.material import Edit, Material, like, pick
from training.pieces import Word

_WEEKDAYS = "monday tuesday wednesday thursday friday saturday sunday".split()
_MONTHS = "january february march april may june july august september october november december".split()
_SEASONS = "spring summer autumn winter".split()
_TURNS = (
    _WEEKDAYS,
    _MONTHS,
    _SEASONS,
    "yesterday today tomorrow".split(),
    "morning afternoon evening night".split(),
    "day week month year".split(),
    "days weeks months years".split(),
    "hours minutes seconds".split(),
)


def date(material: Material, random: Random) -> Edit | None:
    """The neighbour in its row, or a year or day one more or less."""
    places = [at for at, word in enumerate(material.target) if _turn(word) or _countable(material, at)]
    at = pick(random, places)
    if at is None:
        return None
    word = material.target[at]
    step = random.choice([-1, 1])
    turn = _turn(word)
    if turn:
        other = turn[(turn.index(word.text.lower()) + step) % len(turn)]
        return Edit(at, at + 1, (like(word, other),))
    return Edit(at, at + 1, (Word(str(max(1, int(word.text) + step)), word.apart),))


def _turn(word: Word) -> list[str] | None:
    text = word.text.lower()
    if text in {"may", "march", "second"} and word.text.islower():
        return None
    return next((turn for turn in _TURNS if text in turn), None)


def _countable(material: Material, at: int) -> bool:
    text = material.target[at].text
    if not (text.isascii() and text.isdigit()):
        return False
    beside = {material.lower(at - 1), material.lower(at + 1)}
    return (len(text) == 4 and text[:2] in {"18", "19", "20"}) or bool(beside & set(_MONTHS))
