"""A word becomes one of another class with the same stem (“decision” for “decided”)."""

from __future__ import annotations

from random import Random

from training.made_errors.material import Edit, Material, replaced
from training.wordnet import FILES


def other_class(material: Material, random: Random) -> Edit | None:
    """A related word of WordNet's, an adjective for its adverb, or the other way round."""
    found = material.content()
    random.shuffle(found)
    english = material.stock.english
    for at, form in found:
        text = material.lower(at)
        others = [word for word, part in english.wordnet.related(form.lemma, form.part) if word[:3] == form.lemma[:3]]
        others = [word for word in others if any(english.wordnet.frequency.get((word, part), 0) for part in FILES)]
        if form.part == "a" and (text + "ly", "r") in english.wordnet.senses:
            others.append(text + "ly")
        if text.endswith("ly") and (text[:-2], "a") in english.wordnet.senses:
            others += [text[:-2]] * 2
        if others:
            return replaced(material, at, random.choice(others))
    return None
