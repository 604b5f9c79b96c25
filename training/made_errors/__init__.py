"""Errors that are made in good translations, each with its place: what the network mostly learns from.

One module a kind. A maker gets a pair and a source of chance, and gives an edit, or None where it finds nothing to do.
"""

from __future__ import annotations

from collections.abc import Mapping
from random import Random

from training.examples import Example
from training.made_errors import (
    additions,
    dates,
    general_words,
    german_left,
    literal,
    misspelling,
    names,
    near_words,
    negation,
    numbers,
    opposites,
    order,
    removals,
    roles,
    senses,
    small_words,
    verb_forms,
    whole,
    word_class,
)
from training.made_errors.applying import applied, touches
from training.made_errors.material import Edit, Maker, Material

# Each kind with how often it is tried. What is common in real translations is made more often, and so is what few
# pairs have a place for.
KINDS: Mapping[str, tuple[Maker, float]] = {
    "near word": (near_words.sister, 8),
    "any word": (near_words.any_word, 5),
    "other sense": (senses.other_sense, 8),
    "literal sense": (literal.literal_sense, 16),
    "opposite": (opposites.opposite, 10),
    "more general": (general_words.more_general, 7),
    "word class": (word_class.other_class, 5),
    "tense": (verb_forms.tense, 4),
    "aspect": (verb_forms.aspect, 4),
    "modal": (verb_forms.modal, 4),
    "negated": (negation.negated, 2),
    "affirmed": (negation.affirmed, 5),
    "scope": (negation.scope, 4),
    "roles exchanged": (roles.exchanged, 3),
    "pronoun": (roles.pronoun, 4),
    "pronoun's case": (small_words.other_case, 1.5),
    "other small word": (small_words.other_small_word, 6),
    "other name": (names.other_name, 5),
    "name misspelt": (names.misspelt_name, 1.5),
    "misspelling": (misspelling.misspelling, 1.5),
    "letter lost": (misspelling.letter_lost, 1.5),
    "number": (numbers.number, 5),
    "date": (dates.date, 4),
    "noun removed": (removals.noun, 4),
    "verb removed": (removals.verb, 7),
    "describing word removed": (removals.describing, 6),
    "name removed": (removals.name, 4),
    "subject removed": (removals.subject, 2.5),
    "phrase removed": (removals.prepositional_phrase, 4),
    "small word removed": (removals.small_word, 2.5),
    "conjunction removed": (removals.conjunction, 2.5),
    "clause removed": (removals.clause, 3),
    "describing word added": (additions.describing_word, 6),
    "phrase added": (additions.phrase, 3.5),
    "noun added": (additions.coordinated, 1.5),
    "stretch added": (additions.stretch, 1),
    "German word": (german_left.german_word, 3),
    "German passage": (german_left.german_passage, 1.5),
    "neighbours swapped": (order.neighbours, 4),
    "stretch moved": (order.stretch_moved, 0.7),
    "shuffled": (order.shuffled, 0.3),
    "untranslated": (whole.untranslated, 0.2),
    "unrelated": (whole.unrelated, 0.6),
}
_NAMES, _WEIGHTS = [*KINDS], [weight for _, weight in KINDS.values()]
_NO_ERROR = 0.18  # share of the pairs that get none
_WORDS, _MORE = 9, 0.5  # so many words may bring a further error, with this chance
_TRIES = 3  # an error


def made(kind: str, material: Material, random: Random) -> Edit | None:
    """An error of a kind; none where there is no place for it, or it would change nothing."""
    edit = KINDS[kind][0](material, random)
    if edit is None or edit.words == material.target[edit.start : edit.end]:
        return None
    return edit


def how_many(words: int, random: Random) -> int:
    """How many errors a text of so many words gets: many, since each of them teaches as much as if it stood alone."""
    if random.random() < _NO_ERROR:
        return 0
    return 1 + sum(random.random() < _MORE for _ in range(words // _WORDS))


def with_errors(example: Example, material: Material, random: Random, kind: str | None = None) -> Example:
    """The example with some errors, or with one of the given kind; it may come back as it was."""
    if kind is not None:
        edit = made(kind, material, random)
        return example if edit is None else applied(example, [edit], material.alignment, (kind,))
    wanted = how_many(len(example.target), random)
    edits: list[Edit] = []
    kinds: list[str] = []
    for _ in range(_TRIES * wanted):
        if len(edits) >= wanted:
            break
        name = random.choices(_NAMES, _WEIGHTS)[0]
        edit = made(name, material, random)
        if edit is not None and not touches(edit, edits):
            edits.append(edit)
            kinds.append(name)
    return applied(example, edits, material.alignment, tuple(kinds)) if edits else example
