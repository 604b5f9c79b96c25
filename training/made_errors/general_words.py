"""A word becomes a more general one (“vehicle” for “bus”)."""

from __future__ import annotations

from random import Random

from training.made_errors.material import Edit, Material, replaced

_TOO_GENERAL = frozenset("entity abstraction object whole matter physical_entity psychological_feature unit".split())


def more_general(material: Material, random: Random) -> Edit | None:
    """The word above, or the one above that, in WordNet."""
    found = material.content("n", "v")
    random.shuffle(found)
    wordnet = material.stock.english.wordnet
    for at, form in found:
        above = wordnet.synsets[wordnet.senses[form.lemma, form.part][0]].general
        if above and random.random() < 0.4:
            above = above + wordnet.synsets[above[0]].general
        words = [word for sense in above for word in wordnet.synonyms(sense)[:1]]
        words = [
            word
            for word in words
            if word not in _TOO_GENERAL and word not in wordnet.all_synonyms(form.lemma, form.part)
        ]
        words = [word for word in words if wordnet.frequency.get((word, form.part), 0) > 0]
        if words:
            return replaced(material, at, material.stock.english.like(random.choice(words), form.part, form))
    return None
