"""Two names, or subject and object, exchange their places: who did what to whom is wrong."""

from __future__ import annotations

from random import Random

from training.english import is_name
from training.made_errors.material import Edit, Material, like

_PRONOUNS = {
    "he": ("she", "they", "it"),
    "she": ("he", "they", "it"),
    "they": ("he", "we"),
    "we": ("they", "I"),
    "him": ("her", "them"),
    "her": ("his", "their"),
    "his": ("her", "their", "its"),
    "their": ("his", "our"),
    "our": ("their", "my"),
    "its": ("their", "his"),
    "my": ("his", "your"),
    "your": ("my", "their"),
    "them": ("him", "us"),
    "us": ("them",),
    "it": ("he", "they"),
}


def exchanged(material: Material, random: Random) -> Edit | None:
    """Two names, or two nouns of the same number, in each other's place."""
    target = material.target
    names = [at for at in range(len(target)) if is_name(target, at) and target[at].text.isalpha()]
    nouns = [at for at, form in material.content("n") if form.ending == ""]
    plurals = [at for at, form in material.content("n") if form.ending == "s"]
    groups = [group for group in (names, nouns, plurals) if len(group) > 1]
    if not groups:
        return None
    first, second = sorted(random.sample(random.choice(groups), 2))
    if second - first < 2 or second - first > 14 or material.lower(first) == material.lower(second):
        return None
    between = target[first + 1 : second]
    words = (like(target[first], target[second].text), *between, like(target[second], target[first].text))
    return Edit(first, second + 1, words, (True, *(False for _ in between), True))


def pronoun(material: Material, random: Random) -> Edit | None:
    """Another pronoun: of the other gender, number or person."""
    places = [at for at in range(len(material.target)) if material.lower(at) in _PRONOUNS]
    if not places:
        return None
    at = random.choice(places)
    return Edit(at, at + 1, (like(material.target[at], random.choice(_PRONOUNS[material.lower(at)])),))
