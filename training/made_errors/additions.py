"""Words come in that the source does not have: a describing word, a phrase, a clause of another text."""

from __future__ import annotations

from random import Random

from training.made_errors.material import Edit, Material, added, pick
from training.made_errors.removals import phrase_end
from transcheck.text import english_classes as classes

_ADVERBS = (
    "very really allegedly probably reportedly finally suddenly again already always often together almost completely "
    "only even mostly officially secretly recently slowly quickly unfortunately happily apparently publicly"
).split()


def describing_word(material: Material, random: Random) -> Edit | None:
    """An adjective before a noun, or an adverb before a verb."""
    found = material.content("n", "v")
    if not found:
        return None
    at, form = random.choice(found)
    if form.part == "v":
        return added(material, at, [random.choice(_ADVERBS)]) if at else None
    adjectives = material.stock.words.get(("a", ""), ())
    return added(material, at, [random.choice(adjectives)]) if adjectives and at else None


def phrase(material: Material, random: Random) -> Edit | None:
    """A prepositional phrase of another text, after a noun or before the last mark."""
    other = random.choice(material.stock.targets)
    lent = Material(other, other, material.alignment, material.stock)
    found = []
    for at in range(1, len(other)):
        if lent.lower(at) in classes.PREPOSITIONS:
            end = phrase_end(lent, at)
            if end is not None:
                found.append(other[at:end])
    if not found:
        return None
    places = [at + 1 for at, form in material.content("n")]
    if len(material.target) > 1 and not material.target[-1].text[0].isalnum():
        places += [len(material.target) - 1] * 2
    at_place = pick(random, places)
    return None if at_place is None else added(material, at_place, [word.text for word in random.choice(found)])


def coordinated(material: Material, random: Random) -> Edit | None:
    """“and” with a second noun or name."""
    found = material.content("n")
    if not found:
        return None
    at, form = random.choice(found)
    others = material.stock.words.get(("n", form.ending), ())
    if not others or material.lower(at + 1) == "and":
        return None
    return added(material, at + 1, ["and", random.choice(others)])


def stretch(material: Material, random: Random) -> Edit | None:
    """Some words of another text between two words."""
    other = random.choice(material.stock.targets)
    length = random.randint(2, 6)
    if len(other) <= length or len(material.target) < 4:
        return None
    start = random.randrange(len(other) - length)
    return added(
        material, random.randrange(1, len(material.target)), [word.text for word in other[start : start + length]]
    )
