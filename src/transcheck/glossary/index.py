"""The tables by which terms are found: made once for a glossary, and kept between runs.

Every wording of a term is found by one of its words, its anchor: one that few others have. A word of a text leads to
the words of the glossary that it may be a form of by the stems that the two share, from there to the wordings that it
anchors, and only these are looked at. Words, wordings and terms are numbers.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, TypeVar

from transcheck.garbage import uncollected
from transcheck.glossary.entry import Term
from transcheck.glossary.patterns import Part, Pattern, patterns
from transcheck.glossary.stored import kept_json
from transcheck.text.compounds import SHORTEST_PART
from transcheck.text.folding import fold, without_umlauts
from transcheck.text.inflection import key, particle_of, stems
from transcheck.text.lexicon import is_function_word, lemma

# The code that the tables rest on.
_CODE = (
    "glossary/entry", "glossary/index", "glossary/patterns", "glossary/pieces", "glossary/stored", "text/compounds",
    "text/folding", "text/inflection", "text/tokens",
)  # fmt: skip

# Letters that a word and all its forms have in common at their beginning, where they are so long.
BEGINNING = 4

Key = TypeVar("Key", int, str)
# Numbers of words or wordings; one alone stands as it is.
Numbers = int | list[int]


@dataclass(frozen=True, slots=True)
class Index:
    """Words by number, and numbers of words by their folded spelling and by their stems.

    A wording is a number, too: `wordings` has its term, `words_of` its words, `gaps` the marks
    between them if there are any, `parts` what it is of the term if not all of it; `anchored` has the wordings of an
    anchor. `compounding` has, by its first four letters, the lengths of words that may begin a closed compound;
    `separable`, by the stems of what is left of a verb without its particle, the particle and the verb's number.
    `keys` are those of all anchors, `beginnings` their first letters, `finite` those of separable verbs without their
    particle, `initials` the letters with which forms of verbs begin.
    """

    words: list[str] = field(default_factory=list)
    by_spelling: dict[str, Numbers] = field(default_factory=dict)
    by_stem: dict[str, Numbers] = field(default_factory=dict)
    wordings: list[int] = field(default_factory=list)
    words_of: list[Numbers] = field(default_factory=list)
    gaps: dict[int, tuple[str, ...]] = field(default_factory=dict)
    parts: dict[int, Part] = field(default_factory=dict)
    anchored: dict[int, Numbers] = field(default_factory=dict)
    compounding: dict[str, list[int]] = field(default_factory=dict)
    separable: dict[str, list[tuple[str, int]]] = field(default_factory=dict)
    keys: set[str] = field(default_factory=set)
    beginnings: set[str] = field(default_factory=set)
    finite: set[str] = field(default_factory=set)
    initials: set[str] = field(default_factory=set)

    def spelt(self, folded: str) -> Sequence[int]:
        """The words that are spelt so when folded."""
        return _each(self.by_spelling.get(folded))

    def with_stem(self, stem: str) -> Sequence[int]:
        """The words that may have this stem."""
        return _each(self.by_stem.get(stem))

    def anchored_by(self, word: int) -> Sequence[int]:
        """The wordings of which a word is the anchor."""
        return _each(self.anchored.get(word))


def index_of(terms: Sequence[Term], content: bytes) -> Index:
    """The index of terms; with `content`, which tells the files that they come from, it is kept for the next run."""
    with uncollected():
        if not content:
            return _built(terms)
        return _from_json(kept_json("matcher", content, _CODE, lambda: _as_json(_built(terms))))


def _built(terms: Sequence[Term]) -> Index:
    index = Index()
    found = [(number, pattern) for number, term in enumerate(terms) for pattern in patterns(term)]
    uses = Counter(word for _, pattern in found for word in pattern.words)
    number_of: dict[str, int] = {}
    lengths: dict[str, set[int]] = {}
    for wording, (term, pattern) in enumerate(found):
        numbers = [_number(index, number_of, word) for word in pattern.words]
        index.wordings.append(term)
        index.words_of.append(numbers if len(numbers) > 1 else numbers[0])
        if any(pattern.gaps):
            index.gaps[wording] = pattern.gaps
        if pattern.part != "full":
            index.parts[wording] = pattern.part
        anchor = _anchor(pattern, uses)
        _add(index.anchored, number_of[anchor], wording)
        stem = key(anchor)[:BEGINNING]
        index.keys.add(key(anchor))
        index.beginnings.update((stem, without_umlauts(anchor)[: len(stem)]))  # they differ for “edel”, “edle”
        last = pattern.words[-1]
        if last[:1].isupper() and last.isalpha() and len(folded := fold(last)) >= SHORTEST_PART:
            lengths.setdefault(folded[:SHORTEST_PART], set()).add(len(folded))
    index.compounding.update({start: sorted(sizes, reverse=True) for start, sizes in lengths.items()})
    return index


def _anchor(pattern: Pattern, uses: Mapping[str, int]) -> str:
    """The word by which a wording is found: no function word or figure if it can be, the rarest, the longest."""
    if len(pattern.words) == 1:
        return pattern.words[0]

    def commonness(word: str) -> tuple[bool, int, int]:
        return not word[0].isalpha() or is_function_word(word, "de"), uses[word], -len(word)

    return min(pattern.words, key=commonness)


def _number(index: Index, number_of: dict[str, int], word: str) -> int:
    number = number_of.get(word)
    if number is None:
        number = number_of[word] = len(index.words)
        index.words.append(word)
        _add(index.by_spelling, fold(word), number)
        for stem in stems(word):
            _add(index.by_stem, stem, number)
        if word.endswith("n") and word.islower() and lemma(word, "de") == word:
            index.initials.update((word[0], "g"))
        if particle := particle_of(word):
            index.finite.add(key(word.removeprefix(particle)))
            for stem in stems(word.removeprefix(particle)):
                index.separable.setdefault(stem, []).append((particle, number))
    return number


def _each(numbers: Numbers | None) -> Sequence[int]:
    return () if numbers is None else numbers if isinstance(numbers, list) else (numbers,)


def _add(table: dict[Key, Numbers], key: Key, number: int) -> None:
    there = table.get(key)
    if there is None:
        table[key] = number
    elif isinstance(there, list):
        there.append(number)
    else:
        table[key] = [there, number]


def _as_json(index: Index) -> dict[str, object]:
    """The index in few and long values: that is read several times as fast as dictionaries of short lists."""
    return {
        "words": " ".join(index.words),
        "by_spelling": [" ".join(index.by_spelling), list(index.by_spelling.values())],
        "by_stem": [" ".join(index.by_stem), list(index.by_stem.values())],
        "wordings": index.wordings,
        "words_of": index.words_of,
        "gaps": list(index.gaps.items()),
        "parts": list(index.parts.items()),
        "anchored": [list(index.anchored), list(index.anchored.values())],
        "compounding": index.compounding,
        "separable": index.separable,
        "keys": " ".join(sorted(index.keys)),
        "beginnings": " ".join(sorted(index.beginnings)),
        "finite": " ".join(sorted(index.finite)),
        "initials": " ".join(sorted(index.initials)),
    }


def _from_json(made: Mapping[str, Any]) -> Index:
    return Index(
        words=made["words"].split(),
        by_spelling=dict(zip(made["by_spelling"][0].split(), made["by_spelling"][1], strict=True)),
        by_stem=dict(zip(made["by_stem"][0].split(), made["by_stem"][1], strict=True)),
        wordings=made["wordings"],
        words_of=made["words_of"],
        gaps={number: tuple(gaps) for number, gaps in made["gaps"]},
        parts=dict(made["parts"]),
        anchored=dict(zip(*made["anchored"], strict=True)),
        compounding=made["compounding"],
        separable=made["separable"],
        keys=set(made["keys"].split()),
        beginnings=set(made["beginnings"].split()),
        finite=set(made["finite"].split()),
        initials=set(made["initials"].split()),
    )
