"""Make a project of many pairs, for `check.py`: recombined from the sentences in `corpora/`.

usage: python benchmarks/make_project.py FOLDER [--pairs N] [--words N] [--seed N]

Sentences that belong together are taken from the pairs in `corpora/`. Each document is a row of paragraphs of one to
four of them, in which every number of two or three digits that stands on both sides is another one, so that hardly any
sentence stands in two documents. One in twenty has an error; the others are those in which transcheck finds none.
"""

from __future__ import annotations

import argparse
import random
import re
from pathlib import Path

from transcheck import pipeline
from transcheck.align.segments import segments_of
from transcheck.config import Settings
from transcheck.glossary.entry import Glossary
from transcheck.meaning import meaning_for
from transcheck.readers import read

CORPORA = Path(__file__).resolve().parent.parent / "corpora"
CONFIGURATION = '[[pairs]]\nsource = "**/*.de.txt"\ntarget = "{}.en.txt"\n'
ERRORS = 0.05
A_FOLDER = 100
_NUMBER = re.compile(r"(?<![\d.,])\d{2,3}(?![\d.,]*\d)")

SentencePairs = list[tuple[str, str]]


def sentences() -> tuple[SentencePairs, SentencePairs]:
    """The sentence pairs of the corpora: those without a finding, and the others."""
    meaning = meaning_for(True)
    pairs: SentencePairs = []
    for folder in sorted(path.parent for path in CORPORA.glob("*/expected.yaml")):
        source, target = read(str(folder / "de.txt"), language="de"), read(str(folder / "en.txt"), language="en")
        beads = pipeline.align_documents(source, target, meaning)
        for segment in segments_of(beads, source, target, meaning):
            for pair in segment.sentences:
                if pair.source is not None and pair.target is not None:
                    pairs.append(
                        (
                            segment.source[pair.source.start : pair.source.end],
                            segment.target[pair.target.start : pair.target.end],
                        )
                    )
    checked = pipeline.check_bitext(
        ((str(number), *pair) for number, pair in enumerate(pairs)),
        glossary=Glossary(),
        settings=Settings(),
        meaning=meaning,
    )
    found = [bool(one.findings) for one in checked]
    return (
        [pair for pair, wrong in zip(pairs, found, strict=True) if not wrong],
        [pair for pair, wrong in zip(pairs, found, strict=True) if wrong],
    )


def varied(pair: tuple[str, str], chance: random.Random) -> tuple[str, str]:
    """The pair with other numbers."""
    source, target = pair
    for number in set(_NUMBER.findall(source)) & set(_NUMBER.findall(target)):
        # A day stays a day.
        first, last = (10, 29) if int(number) < 32 else (10 ** (len(number) - 1), 10 ** len(number))
        other = str(chance.randrange(first, last))
        source, target = (re.sub(rf"(?<![\d.,]){number}(?![\d.,]*\d)", other, text) for text in (source, target))
    return source, target


def document(good: SentencePairs, bad: SentencePairs, words: int, chance: random.Random) -> tuple[str, str]:
    """Both sides of a document of about so many German words."""
    sides: tuple[list[str], list[str]] = ([], [])
    count = 0
    while count < words:
        paragraph = [
            varied(chance.choice(bad if chance.random() < ERRORS else good), chance)
            for _ in range(chance.randint(1, 4))
        ]
        for side, texts in zip(sides, zip(*paragraph, strict=True), strict=True):
            side.append(" ".join(texts))
        count += len(sides[0][-1].split())
    return "\n\n".join(sides[0]) + "\n", "\n\n".join(sides[1]) + "\n"


def make(folder: Path, pairs: int, words: int, seed: int) -> None:
    """Write the project."""
    chance = random.Random(seed)
    good, bad = sentences()
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "transcheck.toml").write_text(CONFIGURATION, encoding="utf-8")
    for number in range(pairs):
        part = folder / f"{number // A_FOLDER:03}"
        part.mkdir(exist_ok=True)
        for language, text in zip(("de", "en"), document(good, bad, words, chance), strict=True):
            (part / f"{number:05}.{language}.txt").write_text(text, encoding="utf-8")


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("folder", type=Path)
    arguments.add_argument("--pairs", type=int, default=1000)
    arguments.add_argument("--words", type=int, default=500)
    arguments.add_argument("--seed", type=int, default=1)
    given = arguments.parse_args()
    make(given.folder, given.pairs, given.words, given.seed)


if __name__ == "__main__":
    main()
