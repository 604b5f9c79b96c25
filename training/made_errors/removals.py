"""Words are missing: content words, a name, a subject, a phrase, a small word, a conjunction, a clause."""

from __future__ import annotations

from random import Random

from training.english import FUNCTION_WORDS, is_name
from training.made_errors.material import Edit, Material, pick, removed
from transcheck.text import english_classes as classes

_ARTICLES = frozenset("the a an this that these those his her its their our my your".split())
_SUBJECTS = frozenset("i he she we they it who".split())
_CLAUSES = frozenset("because although while which who whose where when if after before as".split())


def noun(material: Material, random: Random) -> Edit | None:
    """A noun."""
    return _one(material, random, "n")


def verb(material: Material, random: Random) -> Edit | None:
    """A full verb, or an auxiliary."""
    auxiliaries = [
        at for at in range(len(material.target)) if material.lower(at) in classes.AUXILIARIES | classes.MODALS
    ]
    if auxiliaries and random.random() < 0.3:
        at = random.choice(auxiliaries)
        return removed(at, at + 1)
    return _one(material, random, "v")


def describing(material: Material, random: Random) -> Edit | None:
    """An adjective or an adverb."""
    return _one(material, random, "a", "r")


def _one(material: Material, random: Random, *parts: str) -> Edit | None:
    at = pick(random, [at for at, _ in material.content(*parts)])
    return None if at is None else removed(at, at + 1)


def name(material: Material, random: Random) -> Edit | None:
    """A name, or several that stand together."""
    target = material.target
    at = pick(random, [at for at in range(len(target)) if is_name(target, at)])
    if at is None:
        return None
    end = at + 1
    while end < len(target) and is_name(target, end) and random.random() < 0.6:
        end += 1
    return removed(at, end)


def subject(material: Material, random: Random) -> Edit | None:
    """A pronoun that is a subject, or all words before the first verb."""
    pronouns = [at for at in range(len(material.target)) if material.lower(at) in _SUBJECTS]
    if pronouns and random.random() < 0.6:
        at = random.choice(pronouns)
        return removed(at, at + 1)
    finite = classes.AUXILIARIES | classes.MODALS
    verbs = [at for at in range(1, min(8, len(material.target))) if material.lower(at) in finite]
    verbs = verbs or [at for at, form in material.content("v") if 0 < at < 8 and form.ending in {"s", "ed"}]
    return removed(0, verbs[0]) if verbs else None


def prepositional_phrase(material: Material, random: Random) -> Edit | None:
    """A preposition, what stands between, and its noun or name."""
    found = []
    for at in range(1, len(material.target)):
        if material.lower(at) in classes.PREPOSITIONS:
            end = phrase_end(material, at)
            if end is not None:
                found.append((at, end))
    return removed(*random.choice(found)) if found else None


def phrase_end(material: Material, at: int) -> int | None:
    """Where the phrase ends whose preposition stands at `at`: after a noun or name that no other one follows."""
    target = material.target

    def noun_at(place: int) -> bool:
        if place >= len(target):
            return False
        form = material.read(place)
        return is_name(target, place) or (form is not None and form.part == "n") or target[place].text[0].isdigit()

    for end in range(at + 1, min(at + 7, len(target))):
        if not (target[end].text[0].isalnum()) or material.lower(end) in classes.PREPOSITIONS:
            return None
        if noun_at(end) and not noun_at(end + 1):
            return end + 1
    return None


def small_word(material: Material, random: Random) -> Edit | None:
    """A word of the closed classes, but no article."""
    places = [at for at in range(len(material.target)) if material.lower(at) in FUNCTION_WORDS - _ARTICLES]
    at = pick(random, places)
    return None if at is None else removed(at, at + 1)


def conjunction(material: Material, random: Random) -> Edit | None:
    """A conjunction inside the sentence, or the first word of one that begins with it."""
    places = [at for at in range(len(material.target)) if material.lower(at) in classes.CONJUNCTIONS]
    at = pick(random, places)
    return None if at is None else removed(at, at + 1)


def clause(material: Material, random: Random) -> Edit | None:
    """From a comma or a conjunction up to the next mark, or the end of the sentence."""
    starts = [
        at for at in range(2, len(material.target)) if material.target[at].text == "," or material.lower(at) in _CLAUSES
    ]
    at = pick(random, starts)
    if at is None:
        return None
    end = at + 1
    while end < len(material.target) and material.target[end].text not in set(",.!?;:"):
        end += 1
    return removed(at, end) if 3 <= end - at <= 14 and end - at < 0.6 * len(material.target) else None
