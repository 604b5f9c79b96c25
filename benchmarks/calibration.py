"""Sets how sure the findings of each rule are, from findings that were judged, and says how well that holds.

    python benchmarks/calibration.py sample PAIRS.jsonl [--per-rule N] [--fold N] -o findings.jsonl
    python benchmarks/calibration.py set JUDGED.jsonl... [--origin TEXT] [-o src/transcheck/rules/confidence.json]
    python benchmarks/calibration.py table JUDGED.jsonl...

PAIRS.jsonl holds machine translations, objects with `id`, `source` and `target`. `sample` checks them and writes some
findings of each rule, one a line; what is marked in the same way in several translations of a text counts once. Then
somebody puts `"right": true` or `false` for the null in each line: whether the marked words are wrong in the way that
the message says. `set` fits one number a rule to judged findings (see `transcheck.rules.confidence`); `table` shows
for judged findings, which should not be those that set anything, how often findings of a confidence are right.

--fold keeps to the source texts of one fifth, 0 to 4; what `support_weights.py` and `doubt_weights.py` learn from is
never in fifth 0.
"""

from __future__ import annotations

import argparse
import json
import math
import random
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from support_weights import fold_of

import transcheck
from transcheck.rules.confidence import calibrated, stated

# Log-odds: how far what rules state is off before anything was judged.
SPREAD = 0.7
FEWEST = 5  # judged findings that say something about a rule
BINS = ((0.5, 0.6), (0.6, 0.7), (0.7, 0.8), (0.8, 0.9), (0.9, 1.01))
LEAST = 0.3  # sample findings from this confidence on: what is just under the threshold may be too low


@dataclass(frozen=True)
class Judged:
    """One finding: its rule, what the rule stated, and whether it is right."""

    rule: str
    stated: float
    right: bool


def sample(path: Path, per_rule: int, fold: int | None) -> Iterator[dict[str, object]]:
    with path.open(encoding="utf-8") as lines:
        pairs = [json.loads(line) for line in lines]
    pairs = [pair for pair in pairs if fold is None or fold_of(pair["source"]) == fold]
    rows: dict[str, list[dict[str, object]]] = defaultdict(list)
    seen: set[tuple[str, str, str]] = set()
    texts = ((pair["source"], pair["target"]) for pair in pairs)
    checked = transcheck.check_bitext(texts, config={"min_confidence": LEAST})
    for pair, result in zip(pairs, checked, strict=True):
        for finding in result.findings:
            span = finding.target or finding.source
            key = (finding.rule, pair["source"], span.text.lower() if span else "")
            if key in seen:
                continue
            seen.add(key)
            rows[finding.rule].append(
                {
                    "id": pair["id"],
                    "rule": finding.rule,
                    "stated": round(stated(finding.rule, finding.confidence), 3),
                    "right": None,
                    "message": finding.message,
                    "words": span.text if span else "",
                    "source": pair["source"],
                    "target": pair["target"],
                }
            )
    choice = random.Random(1)
    for found in rows.values():
        yield from choice.sample(found, min(per_rule, len(found)))


def read(paths: Iterable[Path]) -> list[Judged]:
    found = []
    for path in paths:
        with path.open(encoding="utf-8") as lines:
            for number, line in enumerate(lines, 1):
                row = json.loads(line)
                if not isinstance(row["right"], bool):
                    raise SystemExit(f"{path}:{number}: “right” is {row['right']!r}; put true or false")
                found.append(Judged(row["rule"], float(row["stated"]), row["right"]))
    return found


def shift_of(judged: Sequence[Judged]) -> float:
    """The shift of the log-odds that is most likely, with a normal prior of the deviation SPREAD (Newton's method)."""
    odds = [math.log(share / (1 - share)) for share in (min(max(one.stated, 0.01), 0.99) for one in judged)]
    shift = 0.0
    for _ in range(30):
        likely = [1 / (1 + math.exp(-value - shift)) for value in odds]
        gradient = sum(one.right - share for one, share in zip(judged, likely, strict=True)) - shift / SPREAD**2
        curvature = sum(share * (1 - share) for share in likely) + 1 / SPREAD**2
        shift += gradient / curvature
    return shift


def fitted(judged: Iterable[Judged]) -> dict[str, dict[str, float]]:
    by_rule: dict[str, list[Judged]] = defaultdict(list)
    for one in judged:
        by_rule[one.rule].append(one)
    return {
        rule: {"shift": round(shift_of(found), 2), "judged": len(found), "right": sum(one.right for one in found)}
        for rule, found in sorted(by_rule.items())
        if len(found) >= FEWEST
    }


def table(judged: Sequence[Judged]) -> Iterator[str]:
    """How often findings of a confidence are right; then the same by rule."""
    sure = [(calibrated(one.rule, one.stated), one) for one in judged]
    told = [pair for pair in sure if pair[0] >= BINS[0][0]]
    yield "| confidence | findings | mean confidence | right | share right |"
    yield "|---|---:|---:|---:|---:|"
    for low, high in BINS:
        inside = [pair for pair in told if low <= pair[0] < high]
        if inside:
            yield f"| {low:.1f}–{min(high, 1):.1f} | {_row(inside)} |"
    yield f"| all | {_row(told)} |"
    yield ""
    yield "| rule | findings | mean confidence | right | share right |"
    yield "|---|---:|---:|---:|---:|"
    for rule in sorted({one.rule for _, one in told}):
        yield f"| {rule} | {_row([pair for pair in told if pair[1].rule == rule])} |"
    gap = sum(
        abs(sum(share for share, _ in inside) - sum(one.right for _, one in inside))
        for low, high in BINS
        if (inside := [pair for pair in told if low <= pair[0] < high])
    )
    yield ""
    yield f"Expected calibration error: {gap / max(1, len(told)):.3f}"


def _row(found: Sequence[tuple[float, Judged]]) -> str:
    right = sum(one.right for _, one in found)
    count = len(found)
    return f"{count} | {sum(share for share, _ in found) / count:.2f} | {right} | {right / count:.2f}"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    commands = parser.add_subparsers(dest="command", required=True)
    sampling = commands.add_parser("sample", help="write findings to be judged")
    sampling.add_argument("pairs", type=Path)
    sampling.add_argument("--per-rule", type=int, default=30)
    sampling.add_argument("--fold", type=int, choices=range(5))
    sampling.add_argument("-o", "--output", type=Path, required=True)
    setting = commands.add_parser("set", help="fit the file of the package to judged findings")
    setting.add_argument("judged", nargs="+", type=Path)
    setting.add_argument("--origin", default="unnamed texts", help="what was judged, for the file")
    setting.add_argument("-o", "--output", type=Path)
    showing = commands.add_parser("table", help="how often judged findings of a confidence are right")
    showing.add_argument("judged", nargs="+", type=Path)
    given = parser.parse_args()
    if given.command == "sample":
        rows = sample(given.pairs, given.per_rule, given.fold)
        given.output.write_text("".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows), encoding="utf-8")
        return
    judged = read(given.judged)
    if given.command == "table":
        print("\n".join(table(judged)))
        return
    content = {"origin": f"benchmarks/calibration.py on {given.origin}", "rules": fitted(judged)}
    text = json.dumps(content, ensure_ascii=False, indent=2) + "\n"
    if given.output:
        given.output.write_text(text, encoding="utf-8")
    print(text, end="")


if __name__ == "__main__":
    main()
