"""A word of the closed classes becomes another (“between Twitter” for “on Twitter”); a pronoun takes another case."""

from __future__ import annotations

from random import Random

from training.made_errors.material import Edit, Material, pick, replaced
from transcheck.text import english_classes as classes

_CLASSES = tuple(
    tuple(sorted(words))
    for words in (
        classes.PREPOSITIONS,
        classes.CONJUNCTIONS,
        {"the", "a", "an", "this", "these", "every", "no", "some", "each", "another"},
        {"here", "there", "then", "now", "still", "already", "yet", "again", "soon", "later", "never"},
        {"very", "too", "so", "only", "even", "just", "also", "hardly"},
        {"all", "some", "many", "few", "several", "most", "both", "any", "no"},
        classes.QUESTION_WORDS,
    )
)
_USUAL = tuple("of to in on at for from with by about into over under after before".split())
_CASES = tuple(
    frozenset(words.split())
    for words in (
        "i me my mine myself",
        "he him himself",
        "she her hers herself",
        "we us our ours ourselves",
        "they them their theirs themselves",
        "you your yours yourself",
        "it its itself",
        "who whom whose",
    )
)


def other_small_word(material: Material, random: Random) -> Edit | None:
    """Another preposition, conjunction, determiner, adverb or question word; of prepositions mostly a usual one."""
    found = [(at, group) for at in range(len(material.target)) for group in _CLASSES if material.lower(at) in group]
    if not found:
        return None
    at, group = random.choice(found)
    usual = material.lower(at) in _USUAL and random.random() < 0.7
    return replaced(material, at, random.choice(_USUAL if usual else group))


def other_case(material: Material, random: Random) -> Edit | None:
    """“him” for “he”, “myself” for “me”."""
    places = [at for at in range(len(material.target)) if any(material.lower(at) in cases for cases in _CASES)]
    at = pick(random, places)
    if at is None:
        return None
    others = next(cases for cases in _CASES if material.lower(at) in cases) - {material.lower(at)}
    return replaced(material, at, random.choice(sorted(others)))
