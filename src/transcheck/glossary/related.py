"""Which words of a glossary a word of a text may stand for, and how."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Literal, NamedTuple

from transcheck.glossary.index import BEGINNING, Index
from transcheck.glossary.pieces import Piece, pieces_of_chunk
from transcheck.text.compounds import SHORTEST_PART, has_head, modifiers
from transcheck.text.folding import fold, without_umlauts
from transcheck.text.inflection import Relation, key, keys, relation, stems
from transcheck.text.lexicon import is_listed, lemma

How = Relation | Literal["compound"]

_REMEMBERED = 200_000


# A wording, the place of its anchor among its words, and how the anchor is related to the word of the text.
Lead = tuple[int, int, How]


class Leads(NamedTuple):
    """What a word leads to: the wordings that it anchors, and the separable verbs of which it may be the finite part.

    `alone` has the wordings of one word, `behind` those in which another word of the glossary precedes, by its number,
    `before` those in which it follows; `verbs` have a particle, and the number of the verb.
    """

    alone: list[Lead]
    behind: dict[int, list[Lead]]
    before: dict[int, list[Lead]]
    verbs: tuple[tuple[str, int], ...]


class Related:
    """The words of an index by the words of texts; answers are remembered, since texts repeat their words."""

    def __init__(self, index: Index):
        self._index = index
        self._steps: dict[str, dict[int, How]] = {}
        self._leads: dict[str, Leads | None] = {}
        self._silent: set[str] = set()

    def silent(self, text: str) -> bool:
        """Whether no word of `text` leads anywhere; most texts are told so by a look at each word."""
        silent = self._silent
        if len(silent) > _REMEMBERED:
            silent.clear()
        loud = False
        for chunk in text.split():
            if chunk in silent:
                continue
            for piece in pieces_of_chunk(chunk):
                if self.leads(piece.word):
                    loud = True
                    break
            else:
                silent.add(chunk)
        return not loud

    def leads(self, word: str) -> Leads | None:
        """What `word` leads to, if it leads anywhere."""
        try:
            return self._leads[word]
        except KeyError:
            if len(self._leads) > _REMEMBERED:
                self._leads.clear()
            verbs = self._separable(word) if self._index.finite else ()
            leads = self._anchored(word, verbs) if verbs or self._promising(word) else None
            self._leads[word] = leads if leads and any(leads) else None
            return self._leads[word]

    def wordings(self, leads: Leads, split: Sequence[Piece], position: int) -> Iterator[Lead]:
        """The wordings that may stand around `split[position]`, going by the words beside it."""
        yield from leads.alone
        if leads.behind and position:
            for number in self.how(split[position - 1].word):
                yield from leads.behind.get(number, ())
        if leads.before and position + 1 < len(split):
            for number in self.how(split[position + 1].word):
                yield from leads.before.get(number, ())

    def how(self, word: str) -> dict[int, How]:
        """The glossary's words that `word` is, is a form of, or begins a compound with, and which of these it is."""
        found = self._steps.get(word)
        if found is None:
            if len(self._steps) > _REMEMBERED:
                self._steps.clear()
            found = self._steps[word] = dict(self._find(word))
        return found

    def _promising(self, word: str) -> bool:
        """Whether an anchor may be found: quickly told, and for most words it can't."""
        index = self._index
        plain = without_umlauts(word)
        near = _begins(plain, index.beginnings)
        if not near and plain[:2] == "ge":
            near = _begins(plain[2:], index.beginnings)
        if not near:
            return word[0] in index.initials and fold(lemma(word, "de")) in index.by_spelling
        if not index.keys.isdisjoint(keys(word)):
            return True
        if word[:1].isupper():
            folded = fold(word)
            return any(folded[:size] in index.by_spelling for size in index.compounding.get(folded[:SHORTEST_PART], ()))
        return word[0] in index.initials and fold(lemma(word, "de")) in index.by_spelling

    def _anchored(self, word: str, verbs: tuple[tuple[str, int], ...]) -> Leads:
        index = self._index
        leads = Leads([], {}, {}, verbs)
        for number, how in self.how(word).items():
            for wording in index.anchored_by(number):
                words = index.words_of[wording]
                if isinstance(words, int):
                    leads.alone.append((wording, 0, how))
                elif place := words.index(number):
                    leads.behind.setdefault(words[place - 1], []).append((wording, place, how))
                else:
                    leads.before.setdefault(words[1], []).append((wording, 0, how))
        return leads

    def _separable(self, word: str) -> tuple[tuple[str, int], ...]:
        index = self._index
        if not word.islower() or word.startswith("ge") or key(word) not in index.finite:
            return ()
        listed = {(particle, number) for stem in stems(word) for particle, number in index.separable.get(stem, ())}
        return tuple(
            (particle, number)
            for particle, number in sorted(listed)
            if relation(index.words[number].removeprefix(particle), word) in ("verb", "exact")
        )

    def _find(self, word: str) -> Iterator[tuple[int, How]]:
        index = self._index
        folded = fold(word)
        seen: set[int] = set()
        for number in index.spelt(folded):
            seen.add(number)
            yield number, "exact"
        for stem in stems(word):
            for number in index.with_stem(stem):
                if number in seen or not (how := relation(index.words[number], word)):
                    continue
                seen.add(number)
                if not _other_word(index.words[number], word, how):
                    yield number, how
        if not seen and word.islower() and word[0] in index.initials:
            yield from self._strong(word)
        lengths = index.compounding.get(folded[:SHORTEST_PART]) if word[:1].isupper() else None
        sizes = [size for size in lengths or () if folded[:size] in index.by_spelling]
        for part, head in modifiers(word, sizes) if sizes else ():
            numbers = [
                number for number in index.spelt(part) if number not in seen and index.words[number][:1].isupper()
            ]
            if numbers and has_head(head, part):
                yield from ((number, "compound") for number in numbers)
                seen.update(numbers)

    def _strong(self, word: str) -> Iterator[tuple[int, How]]:
        """Forms of strong verbs, which no rule gives: a dictionary has them."""
        infinitive = lemma(word, "de")
        if infinitive != word and infinitive.endswith("n") and infinitive.islower():
            for number in self._index.spelt(fold(infinitive)):
                if self._index.words[number].islower():
                    yield number, "verb"


def _other_word(word: str, other: str, how: Relation) -> bool:
    """Whether a dictionary has two words of their own where one looks like a form of the other: Reis and Reise."""
    if not (word[:1].isupper() and other[:1].isupper()) or how in ("exact", "verb"):
        return False
    if how == "adjective" and fold(word).removesuffix("r").removesuffix("e").endswith(("nd", "t")):
        return False  # Vorsitzende, Vorsitzender
    return all(is_listed(one, "de") and lemma(one, "de") == one for one in (word, other))


def _begins(word: str, beginnings: set[str]) -> bool:
    return word[:BEGINNING] in beginnings or word[:3] in beginnings or word[:2] in beginnings
