"""A word becomes a synonym of another of its senses, as if the source word had been taken in a wrong sense."""

from __future__ import annotations

from random import Random

from training.made_errors.material import Edit, Material, replaced


def other_sense(material: Material, random: Random) -> Edit | None:
    """A synonym in a later sense that is no synonym in the first one."""
    found = material.content()
    random.shuffle(found)
    wordnet = material.stock.english.wordnet
    for at, form in found:
        senses = wordnet.senses[form.lemma, form.part]
        right = {form.lemma, *wordnet.synonyms(senses[0])}
        others = [word for sense in senses[2:] for word in wordnet.synonyms(sense) if word not in right]
        others = [word for word in others if wordnet.frequency.get((word, form.part), 0) > 1]
        if others:
            return replaced(material, at, material.stock.english.like(random.choice(others), form.part, form))
    return None
