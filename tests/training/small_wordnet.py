"""A WordNet of a few words, written in the files' format (wndb(5WN)), so that tests need no package for it."""

from __future__ import annotations

from pathlib import Path

from training.english import English
from training.wordnet import FILES, WordNet

# part, words, and pointers: (symbol, number of the synset, word in this one, word in that one).
_SYNSETS: list[tuple[str, str, list[tuple[str, int, int, int]]]] = [
    ("n", "vehicle", [("~", 1, 0, 0), ("~", 2, 0, 0)]),
    ("n", "bus coach", [("@", 0, 0, 0)]),
    ("n", "train", [("@", 0, 0, 0)]),
    ("n", "castle palace", []),
    ("n", "lock", []),
    ("n", "decision", [("+", 6, 1, 1)]),
    ("v", "decide", [("+", 5, 1, 1)]),
    ("v", "open", [("!", 8, 1, 1)]),
    ("v", "close", [("!", 7, 1, 1)]),
    ("a", "old", [("!", 10, 1, 1)]),
    ("a", "new", [("!", 9, 1, 1)]),
    ("n", "mayor", []),
    ("n", "bench", []),
    ("n", "bank", []),
    ("n", "deposit bank", []),
    ("n", "slope bank", []),
    ("v", "take", []),
    ("v", "visit", []),
    ("r", "slowly", []),
    ("a", "slow", []),
    ("n", "town", []),
    ("n", "day", []),
    ("v", "say", []),
]
_IRREGULAR = {"v": "took take\ntaken take\nsaid say\n", "n": "", "a": "", "r": ""}
_NUMBERS = {"n": "1", "v": "2", "a": "3", "r": "4"}


def write(folder: Path) -> Path:
    """Write the files into a folder."""
    senses: dict[tuple[str, str], list[int]] = {}
    for number, (part, words, _) in enumerate(_SYNSETS):
        for word in words.split():
            senses.setdefault((word, part), []).append(number)
    for part, name in FILES.items():
        data, index = [], []
        for number, (own, words, pointers) in enumerate(_SYNSETS):
            if own == part:
                listed = words.split()
                given = " ".join(f"{word} 0" for word in listed)
                aims = " ".join(f"{s} {to + 1:08d} {_SYNSETS[to][0]} {a:02x}{b:02x}" for s, to, a, b in pointers)
                data.append(
                    f"{number + 1:08d} 00 {part} {len(listed):02x} {given} {len(pointers):03d} {aims} | meaning"
                )
        for (word, own), numbers in sorted(senses.items()):
            if own == part:
                offsets = " ".join(f"{number + 1:08d}" for number in numbers)
                index.append(f"{word} {part} {len(numbers)} 0 {len(numbers)} 0 {offsets}")
        (folder / f"data.{name}").write_text("\n".join(["  1 licence", *data]) + "\n", encoding="ascii")
        (folder / f"index.{name}").write_text("\n".join(["  1 licence", *index]) + "\n", encoding="ascii")
        (folder / f"{name}.exc").write_text(_IRREGULAR[part], encoding="ascii")
    counts = "\n".join(f"{word}%{_NUMBERS[part]}:00:00:: 1 5" for word, part in sorted(senses))
    (folder / "cntlist.rev").write_text(counts + "\n", encoding="ascii")
    return folder


def english(folder: Path) -> English:
    """What is known of English by the small WordNet."""
    return English(WordNet(write(folder)))
