"""Words stand in the wrong order: two neighbours or two stretches change places."""

from __future__ import annotations

from random import Random

from training.made_errors.material import Edit, Material
from training.pieces import Word


def neighbours(material: Material, random: Random) -> Edit | None:
    """Two neighbouring words change places."""
    target = material.target
    places = [at for at in range(1, len(target) - 1) if target[at].text.isalpha() and target[at + 1].text.isalpha()]
    if not places:
        return None
    at = random.choice(places)
    return Edit(at, at + 2, (Word(target[at + 1].text, True), Word(target[at].text, True)))


def stretch_moved(material: Material, random: Random) -> Edit | None:
    """Two or three words move some words ahead; they are what is wrong."""
    target = material.target
    size, ahead = random.randint(1, 3), random.randint(2, 6)
    if len(target) < size + ahead + 3:
        return None
    at = random.randrange(1, len(target) - size - ahead)
    if not all(word.text.isalpha() for word in target[at : at + size + ahead]):
        return None
    moved, between = target[at : at + size], target[at + size : at + size + ahead]
    words = tuple(Word(word.text, True) for word in (*between, *moved))
    return Edit(at, at + size + ahead, words, (*(False for _ in between), *(True for _ in moved)))


def shuffled(material: Material, random: Random) -> Edit | None:
    """All words but the last mark in any order."""
    target = material.target
    if len(target) < 5:
        return None
    words = list(target[:-1])
    random.shuffle(words)
    return Edit(0, len(target) - 1, tuple(Word(word.text, True) for word in words))
