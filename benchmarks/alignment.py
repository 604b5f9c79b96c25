"""transcheck's alignment beside other aligners, in one run.

usage: python benchmarks/alignment.py FOLDER [--only PREFIX]

FOLDER holds documents as JSON: source and target (lists of units), gold (beads [[source], [target]]), for some equiv
(units that stand twice and may be exchanged: [side, one, other]) or blocks (known paragraphs: source from, to, target
from, to). Compared are, where they are installed:

- transcheck with its model of meaning, and without
- galechurch, lengths alone (Gale and Church 1993): pip install galechurch
- sentalign, Vecalign's dynamic programming (Thompson and Koehn 2019) over the same vectors: pip install sentalign
- hunalign without a dictionary (Varga et al. 2005), when the command is on the PATH: github.com/danielvarga/hunalign

A bead counts (strict) when it is exactly a gold bead; precision is taken over all beads, recall over gold beads with
both sides; null is the F1 of units left without a partner. Times are processor seconds for 1,000 source units; vectors,
which transcheck and sentalign share, are counted by themselves.
"""

from __future__ import annotations

import argparse
import importlib
import json
import shutil
import subprocess
import tempfile
import time
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING

from transcheck.align import align
from transcheck.meaning import meaning_for

if TYPE_CHECKING:
    from transcheck.meaning.interface import Meaning, Vectors

Bead = tuple[tuple[int, ...], tuple[int, ...]]
Aligner = Callable[[list[str], list[str]], list[Bead]]


class Kept:
    """A model whose vectors are kept, so that each text is computed, and timed, once."""

    def __init__(self, model: Meaning) -> None:
        self.model, self.rows, self.seconds = model, {}, 0.0

    @property
    def name(self) -> str:
        return self.model.name

    def sentences(self, texts: Sequence[str]) -> Vectors:
        import numpy as np

        start = time.process_time()
        missing = [text for text in dict.fromkeys(texts) if text not in self.rows]
        self.rows.update(zip(missing, self.model.sentences(missing), strict=True))
        found = np.array([self.rows[text] for text in texts])
        self.seconds += time.process_time() - start
        return found

    words = sentences


def aligners(model: Kept) -> dict[str, Aligner]:
    """The aligners that are there."""
    found: dict[str, Aligner] = {
        "transcheck": lambda s, t: [(bead.source, bead.target) for bead in align(s, t, model)],
        "transcheck, no model": lambda s, t: [(bead.source, bead.target) for bead in align(s, t)],
    }
    for name, other in (("galechurch", galechurch), ("sentalign", sentalign(model))):
        try:
            importlib.import_module(name)
        except ImportError:
            print(f"{name} is not installed: left out")
        else:
            found[name] = other
    if shutil.which("hunalign"):
        found["hunalign"] = hunalign
    else:
        print("hunalign is not on the PATH: left out")
    return found


def galechurch(source: list[str], target: list[str]) -> list[Bead]:
    import galechurch

    lines = galechurch.align(source, target).to_pharaoh_lines()
    return [tuple(tuple(json.loads(side)) for side in line.split(":")) for line in lines]


def sentalign(model: Kept) -> Aligner:
    def aligned(source: list[str], target: list[str]) -> list[Bead]:
        import sentalign

        result = sentalign.sentalign(source, target, model.sentences, alignment_max_size=5)
        return [(tuple(one.src_indices), tuple(one.tgt_indices)) for one in result.alignments]

    return aligned


def hunalign(source: list[str], target: list[str]) -> list[Bead]:
    with tempfile.TemporaryDirectory() as folder:
        paths = [Path(folder) / name for name in ("dictionary", "source", "target")]
        for path, units in zip(paths, ([], source, target), strict=True):
            path.write_text("".join(" ".join(unit.split()) + "\n" for unit in units), encoding="utf-8")
        run = subprocess.run(["hunalign", *map(str, paths)], capture_output=True, text=True, check=True)
    steps = [tuple(map(int, line.split("\t")[:2])) for line in run.stdout.splitlines()]
    return [(tuple(range(i, next_i)), tuple(range(j, next_j))) for (i, j), (next_i, next_j) in pairwise(steps)]


def documents(folder: Path, prefix: str) -> Iterator[tuple[str, dict]]:
    for path in sorted(folder.glob(prefix + "*.json")):
        yield path.stem, json.loads(path.read_text(encoding="utf-8"))


def aligned(document: dict, aligner: Aligner) -> set[Bead]:
    """The beads of a document, inside its blocks where it has some."""
    source, target = document["source"], document["target"]
    found = set()
    for s0, s1, t0, t1 in document.get("blocks", [(0, len(source), 0, len(target))]):
        if s1 == s0 or t1 == t0:
            found |= {((i,), ()) for i in range(s0, s1)} | {((), (j,)) for j in range(t0, t1)}
            continue
        for a, b in aligner(source[s0:s1], target[t0:t1]):
            found.add((tuple(i + s0 for i in a), tuple(j + t0 for j in b)))
    return {bead for bead in found if bead[0] or bead[1]}


def gold_of(document: dict, found: set[Bead]) -> set[Bead]:
    """The gold beads; units that stand twice exchanged where that agrees better."""
    gold = {(tuple(sorted(a)), tuple(sorted(b))) for a, b in document["gold"] if a or b}
    for side, one, other in document.get("equiv") or []:
        swap, place = {one: other, other: one}, int(side == "t")
        turned = {
            tuple(tuple(sorted(swap.get(x, x) for x in units)) if k == place else units for k, units in enumerate(bead))
            for bead in gold
        }
        gold = max(gold, turned, key=lambda beads: len(beads & found))
    return gold


def lone(beads: set[Bead], document: dict) -> set[tuple[str, int]]:
    """The units that are in no bead of both sides."""
    paired = {("s", i) for a, b in beads if b for i in a} | {("t", j) for a, b in beads if a for j in b}
    units = {("s", i) for i in range(len(document["source"]))} | {("t", j) for j in range(len(document["target"]))}
    return units - paired


def kind_of(name: str) -> str:
    if name.startswith("seed"):
        return "press"
    if name[0] == "p":
        return "paragraphs 10-250" if name[1:5] < "1000" else f"paragraphs {int(name[1:5]):,}"
    return {"s": "sentences of a text", "b": "sentences in paragraphs"}[name[0]]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("folder", type=Path)
    parser.add_argument("--only", default="", metavar="PREFIX")
    arguments = parser.parse_args()
    model = meaning_for(True)
    assert model is not None
    kept = Kept(model)
    for name, aligner in aligners(kept).items():
        counts: defaultdict[str, list[float]] = defaultdict(lambda: [0.0] * 9)
        for title, document in documents(arguments.folder, arguments.only):
            vectors, start = kept.seconds, time.process_time()
            found = aligned(document, aligner)
            seconds = time.process_time() - start - (kept.seconds - vectors)
            gold = gold_of(document, found)
            alone, gold_alone = lone(found, document), lone(gold, document)
            right = found & gold
            row = (
                len(right), len(found), sum(bool(a and b) for a, b in right), sum(bool(a and b) for a, b in gold),
                len(alone & gold_alone), len(alone), len(gold_alone), seconds, len(document["source"]),
            )  # fmt: skip
            for group in ("all", kind_of(title)):
                counts[group] = [x + y for x, y in zip(counts[group], row, strict=True)]
        for group, (right, total, both, gold, lone_right, lone_found, lone_gold, seconds, units) in sorted(
            counts.items()
        ):
            precision, recall = right / max(1, total), both / max(1, gold)
            strict = 2 * precision * recall / max(1e-9, precision + recall)
            null = 2 * lone_right / max(1, lone_found + lone_gold)
            speed = 1000 * seconds / max(1, units)
            print(f"{name:22} {group:24} strict {strict:.4f}  null {null:.4f}  {speed:.2f} s per 1000", flush=True)
    texts = max(1, len(kept.rows))
    print(f"vectors: {kept.seconds:.0f} s for {texts:,} texts, {texts / max(kept.seconds, 1e-9):.0f} a second")


if __name__ == "__main__":
    main()
