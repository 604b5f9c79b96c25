"""German stays: a word of the source stands in the target, or its passage does."""

from __future__ import annotations

from random import Random

from training.made_errors.material import Edit, Material
from training.pieces import Word


def german_word(material: Material, random: Random) -> Edit | None:
    """The source word instead of the word that says it."""
    found = [
        (source, target)
        for target, _ in material.content()
        if (source := material.alignment.of_target[target]) is not None
        and material.alignment.linked(source) == target
        and material.source[source].text.isalpha()
        and material.source[source].text.lower() != material.lower(target)
    ]
    if not found:
        return None
    source, target = random.choice(found)
    return Edit(target, target + 1, (Word(material.source[source].text, material.target[target].apart),))


def german_passage(material: Material, random: Random) -> Edit | None:
    """Two to six words that stand together on both sides stay as they are in the source."""
    links = [(s, t) for s in range(len(material.source)) if (t := material.alignment.linked(s)) is not None]
    random.shuffle(links)
    for first, start in links:
        size = random.randint(2, 6)
        inside = [(s, t) for s, t in links if first <= s < first + size]
        targets = [t for _, t in inside]
        if len(inside) < 2 or min(targets) != start or max(targets) - start >= size + 2:
            continue
        passage = material.source[first : max(s for s, _ in inside) + 1]
        if not all(word.text[0].isalnum() for word in passage):
            continue
        # Names and the like are the same in both languages.
        end = max(targets) + 1
        same = {word.text for word in material.target[start:end]}
        wrong = tuple(word.text not in same for word in passage)
        if any(wrong):
            return Edit(start, end, tuple(Word(word.text, True) for word in passage), wrong)
    return None
