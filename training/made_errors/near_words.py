"""A word becomes another of the same kind: a sister in WordNet (“uncle” for “aunt”), or any of its class and ending."""

from __future__ import annotations

from random import Random

from training.made_errors.material import Edit, Material, replaced


def sister(material: Material, random: Random) -> Edit | None:
    """A word that falls under the same more general word in its usual sense, and is no synonym."""
    found = material.content("n", "v")
    if not found:
        return None
    at, form = random.choice(found)
    wordnet = material.stock.english.wordnet
    sense = wordnet.senses[form.lemma, form.part][0]
    synonyms = wordnet.all_synonyms(form.lemma, form.part)
    sisters = [
        word
        for general in wordnet.synsets[sense].general
        for other in wordnet.synsets[general].special
        for word in wordnet.synonyms(other)[:2]
        if word not in synonyms
    ]
    usual = [word for word in sisters if wordnet.frequency.get((word, form.part), 0) > 0]
    if not usual:
        return None
    return replaced(material, at, material.stock.english.like(random.choice(usual), form.part, form))


def any_word(material: Material, random: Random) -> Edit | None:
    """Any word of the same class and ending."""
    found = material.content()
    if not found:
        return None
    at, form = random.choice(found)
    others = material.stock.words.get((form.part, form.ending), ())
    return replaced(material, at, random.choice(others)) if others else None
