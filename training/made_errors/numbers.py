"""A number changes: a figure, a number word, or a year."""

from __future__ import annotations

from random import Random

from training.made_errors.material import Edit, Material, like, pick
from training.pieces import Word

_WORDS = """
    one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen
    eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand million billion first
    second third fourth fifth sixth seventh eighth ninth tenth half quarter dozen once twice
""".split()
_GROUPS = (_WORDS[1:27], _WORDS[27:31], _WORDS[31:41], _WORDS[41:43], _WORDS[44:])


def number(material: Material, random: Random) -> Edit | None:
    """A digit is another, two change places, one is missing or comes in; or a number word is another."""
    places = [
        at
        for at, word in enumerate(material.target)
        if word.text[0].isdigit() or any(word.text.lower() in group for group in _GROUPS)
    ]
    at = pick(random, places)
    if at is None:
        return None
    word = material.target[at]
    if not word.text[0].isdigit():
        group = next(group for group in _GROUPS if word.text.lower() in group)
        return Edit(at, at + 1, (like(word, random.choice([other for other in group if other != word.text.lower()])),))
    text = changed(word.text, random)
    return Edit(at, at + 1, (Word(text, word.apart),)) if text != word.text else None


def changed(text: str, random: Random) -> str:
    """Another figure of about the same look; its marks stay where they are."""
    digits = [at for at, character in enumerate(text) if character.isdigit()]
    at = random.choice(digits)
    kind = random.random()
    if kind < 0.6:
        other = random.choice([digit for digit in "123456789" if digit != text[at]])
        return text[:at] + other + text[at + 1 :]
    if kind < 0.8 and len(digits) > 1 and at + 1 in digits:
        return text[:at] + text[at + 1] + text[at] + text[at + 2 :]
    if kind < 0.9 and len(digits) > 2 and text.isdigit():
        return text[:at] + text[at + 1 :]
    return text + "0" if text.isdigit() else text[:at] + str((int(text[at]) + 1) % 10) + text[at + 1 :]
