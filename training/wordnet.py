"""Princeton WordNet 3.0 (free licence): senses, opposites, more general words, related words of English lemmas.

Reads the files as Debian's package `wordnet-base` installs them; the manual page wndb(5WN) describes them.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

PartOfSpeech = Literal["n", "v", "a", "r"]
FILES: dict[PartOfSpeech, str] = {"n": "noun", "v": "verb", "a": "adj", "r": "adv"}
_KINDS: dict[str, PartOfSpeech] = {"1": "n", "2": "v", "3": "a", "4": "r", "5": "a"}
_POINTERS = {"@": "general", "~": "special", "!": "opposite", "+": "related"}

SynsetKey = tuple[PartOfSpeech, int]


@dataclass(frozen=True, slots=True)
class Synset:
    """One sense and the words that have it. The pointers go to (sense, word in it; 0 is all of them)."""

    words: tuple[str, ...]
    general: tuple[SynsetKey, ...]
    special: tuple[SynsetKey, ...]
    opposite: tuple[tuple[str, SynsetKey, int], ...]
    related: tuple[tuple[str, SynsetKey, int], ...]


class WordNet:
    """Lemmas are lower case; those of several words are left out."""

    def __init__(self, folder: Path) -> None:
        self.senses: dict[tuple[str, PartOfSpeech], tuple[SynsetKey, ...]] = {}
        self.synsets: dict[SynsetKey, Synset] = {}
        self.irregular: dict[PartOfSpeech, dict[str, str]] = {}
        for part, name in FILES.items():
            self._read_index(folder / f"index.{name}", part)
            self._read_data(folder / f"data.{name}", part)
            self.irregular[part] = self._read_irregular(folder / f"{name}.exc")
        self.frequency = self._read_frequencies(folder / "cntlist.rev")

    def _read_index(self, path: Path, part: PartOfSpeech) -> None:
        with path.open(encoding="ascii") as lines:
            for line in lines:
                if line.startswith(" "):
                    continue
                fields = line.split()
                if "_" not in fields[0]:
                    count = int(fields[2])
                    self.senses[fields[0], part] = tuple((part, int(at)) for at in fields[-count:])

    def _read_data(self, path: Path, part: PartOfSpeech) -> None:
        with path.open(encoding="ascii") as lines:
            for line in lines:
                if not line.startswith(" "):
                    fields = line.partition("|")[0].split()
                    self.synsets[part, int(fields[0])] = _synset(fields)

    def _read_irregular(self, path: Path) -> dict[str, str]:
        with path.open(encoding="ascii") as lines:
            rows = [line.split() for line in lines]
        return {row[0]: row[1] for row in rows if "_" not in row[0]}

    def _read_frequencies(self, path: Path) -> dict[tuple[str, PartOfSpeech], int]:
        found: Counter[tuple[str, PartOfSpeech]] = Counter()
        with path.open(encoding="ascii") as lines:
            for line in lines:
                sense, _, count = line.split()
                lemma, _, rest = sense.partition("%")
                found[lemma, _KINDS[rest[0]]] += int(count)
        return dict(found)

    def synonyms(self, sense: SynsetKey) -> tuple[str, ...]:
        """The single words of a sense."""
        return tuple(word for word in self.synsets[sense].words if "_" not in word)

    def all_synonyms(self, lemma: str, part: PartOfSpeech) -> frozenset[str]:
        """All words that share some sense with a lemma, itself included."""
        return frozenset(word for sense in self.senses.get((lemma, part), ()) for word in self.synonyms(sense)) | {
            lemma
        }

    def opposites(self, lemma: str, part: PartOfSpeech) -> tuple[str, ...]:
        """Opposites of a lemma."""
        return self._pointed(lemma, part, "opposite")

    def related(self, lemma: str, part: PartOfSpeech) -> tuple[tuple[str, PartOfSpeech], ...]:
        """Words of other classes made of the same stem: decide - decision."""
        found = []
        for sense in self.senses.get((lemma, part), ()):
            for word, key, number in self.synsets[sense].related:
                if word == lemma and key[0] != part:
                    found.append((self.synsets[key].words[number - 1], key[0]))
        return tuple((word, other) for word, other in dict.fromkeys(found) if "_" not in word and word != lemma)

    def _pointed(self, lemma: str, part: PartOfSpeech, pointer: str) -> tuple[str, ...]:
        found = []
        for sense in self.senses.get((lemma, part), ()):
            for word, key, number in getattr(self.synsets[sense], pointer):
                if word == lemma:
                    found.append(self.synsets[key].words[number - 1])
        return tuple(word for word in dict.fromkeys(found) if "_" not in word)


def _synset(fields: list[str]) -> Synset:
    count = int(fields[3], 16)
    words = tuple(fields[4 + 2 * at].partition("(")[0].lower() for at in range(count))
    at = 4 + 2 * count
    pointers: dict[str, list[tuple[str, SynsetKey, int]]] = defaultdict(list)
    for number in range(int(fields[at])):
        symbol, offset, part, ends = fields[at + 1 + 4 * number : at + 5 + 4 * number]
        # “i” marks named instances, such as rivers: neighbours of another kind.
        if symbol in _POINTERS:
            kind: PartOfSpeech = "a" if part == "s" else part  # type: ignore[assignment]
            first, second = int(ends[:2], 16), int(ends[2:], 16)
            pointers[_POINTERS[symbol]].append((words[first - 1] if first else "", (kind, int(offset)), second))
    return Synset(
        words,
        tuple(key for _, key, _ in pointers["general"]),
        tuple(key for _, key, _ in pointers["special"]),
        tuple(pointers["opposite"]),
        tuple(pointers["related"]),
    )
