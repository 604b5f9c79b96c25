"""A name becomes another name, or is misspelt."""

from __future__ import annotations

from random import Random

from training.english import is_name
from training.made_errors.material import Edit, Material, pick, replaced
from training.made_errors.misspelling import misspelt
from training.pieces import Word


def _names(material: Material) -> list[int]:
    target = material.target
    return [
        at
        for at in range(len(target))
        if is_name(target, at) and target[at].text.isalpha() and len(target[at].text) > 2
    ]


def other_name(material: Material, random: Random) -> Edit | None:
    """Another name of the training texts; rather one with the same first letter."""
    at = pick(random, _names(material))
    if at is None:
        return None
    found = random.sample(material.stock.names, min(40, len(material.stock.names)))
    alike = [name for name in found if name[0] == material.target[at].text[0]]
    return replaced(material, at, random.choice(alike or found) if found else None)


def misspelt_name(material: Material, random: Random) -> Edit | None:
    """A letter of a name is another, missing, doubled or moved."""
    at = pick(random, _names(material))
    if at is None:
        return None
    word = material.target[at]
    text = misspelt(word.text, random)
    return Edit(at, at + 1, (Word(text, word.apart),)) if text != word.text else None
