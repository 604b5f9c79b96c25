"""Figures of an exported model on the test sets: the rules alone, the model alone, and both, as transcheck finds them.

    python -m training.evaluate EXPORT BENCH --out FOLDER [--log FILE] [--most N]

BENCH has demetr_de.jsonl, mqm_de.jsonl, clean_de_en.jsonl and the scorers. Of the human translations those of the fifth
count that measures, spread over the file. Nothing is set on any of this.
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from training import data

RULES = "wrong-word,added-word,missing-word"  # that find by the model alone
# The options of each set-up; for the rules the model, also the one in the package, is left out of the score too.
SET_UPS: dict[str, Sequence[str]] = {"rules": ("--ignore", RULES), "model": ("--select", RULES), "both": ()}
# Where Python finds this, it finds no onnxruntime.
WITHOUT = "import sys\nsys.modules['onnxruntime'] = None\n"

Row = dict[str, Any]


def found_in(items: Path, export: Path, options: Sequence[str], out: Path) -> list[Row]:
    """What transcheck finds in a file's pairs, also written to `out`."""
    command = [sys.executable, "-m", "transcheck", "bitext", str(items), "--format", "jsonl", "--no-config"]
    command += ["--jobs", "1", "--model", str(export), *options]
    with tempfile.TemporaryDirectory() as folder:
        if options == SET_UPS["rules"]:
            (Path(folder) / "sitecustomize.py").write_text(WITHOUT, encoding="utf-8")
        found = {**os.environ, "PYTHONPATH": os.pathsep.join([folder, os.environ.get("PYTHONPATH", "")])}
        done = subprocess.run(command, capture_output=True, text=True, encoding="utf-8", env=found)
    # 1 means that the gate is closed: something was found.
    if done.returncode not in (0, 1):
        raise RuntimeError(done.stderr)
    out.write_text(done.stdout, encoding="utf-8")
    return [json.loads(line) for line in done.stdout.splitlines()]


def scored(bench: Path, name: str, items: Path, predictions: Path) -> Row:
    """What a scorer says."""
    command = [sys.executable, str(bench / f"score_{name}.py"), str(items), str(predictions), "--json"]
    found: Row = json.loads(subprocess.run(command, check=True, capture_output=True, text=True).stdout)
    return found


def demetr(bench: Path, export: Path, options: Sequence[str], out: Path) -> Row:
    """Shares of DEMETR's changes that are found, and of changed sentences ranked below their twins."""
    items = bench / "demetr_de.jsonl"
    found_in(items, export, options, out)
    figures = scored(bench, "demetr", items, out)
    found = {name: round(value, 3) for name, value in figures["summary"].items() if name != "clean_sentences"}
    return found | {"by_kind": {name: round(row["detected"], 2) for name, row in figures["perturbations"].items()}}


def mqm(bench: Path, export: Path, options: Sequence[str], out: Path) -> Row:
    """Precision and recall on errors of weak systems; `serious` are the major and the critical ones."""
    items = bench / "mqm_de.jsonl"
    found_in(items, export, options, out)
    figures = scored(bench, "mqm", items, out)
    groups = [figures["recall_by_group"].get(name, {"errors": 0, "recall": 0.0}) for name in ("major", "critical")]
    errors = sum(group["errors"] for group in groups)
    return {
        "precision": round(figures["precision"], 3),
        "recall": round(figures["recall"], 3),
        "serious_recall": round(sum(group["errors"] * group["recall"] for group in groups) / max(1, errors), 3),
        "alarms_per_clean_paragraph": round(figures["alarms_per_clean_paragraph"], 3),
    }


def human(bench: Path, export: Path, options: Sequence[str], out: Path, most: int) -> float:
    """Findings in 100 human translations that nothing was set on, spread over the file."""
    rows = [json.loads(line) for line in (bench / "clean_de_en.jsonl").read_text(encoding="utf-8").splitlines()]
    rows = [row for row in rows if data.part_of(row["source"]) == "measure"]
    rows = [rows[at * len(rows) // most] for at in range(most)] if most < len(rows) else rows
    items = out.with_suffix(".items.jsonl")
    items.write_text("\n".join(map(json.dumps, rows)) + "\n", encoding="utf-8")
    found = found_in(items, export, options, out)
    return round(100 * sum(len(row["findings"]) for row in found) / len(rows), 2)


def main() -> None:
    """Print the figures, and add them to a log."""
    parser = argparse.ArgumentParser(description="Figures of an exported model.")
    parser.add_argument("export", type=Path)
    parser.add_argument("bench", type=Path)
    parser.add_argument("--out", type=Path, required=True, help="folder for what is found")
    parser.add_argument("--log", type=Path, help="jsonl that the figures are added to")
    parser.add_argument("--most", type=int, default=1_000, help="human translations to count findings in")
    parser.add_argument("--only", choices=SET_UPS, nargs="+", default=[*SET_UPS], help="set-ups to measure")
    arguments = parser.parse_args()
    arguments.out.mkdir(parents=True, exist_ok=True)
    described = json.loads((arguments.export / "model.json").read_text(encoding="utf-8"))
    line: Row = {"what": "evaluate", "version": described["version"]}
    line |= {name: described["training"][name] for name in ("steps", "examples")}
    for name in arguments.only:
        place = (arguments.bench, arguments.export, SET_UPS[name])
        line[name] = {
            "demetr": demetr(*place, arguments.out / f"{name}-demetr.jsonl"),
            "mqm": mqm(*place, arguments.out / f"{name}-mqm.jsonl"),
            "findings_in_100_human_translations": human(*place, arguments.out / f"{name}-human.jsonl", arguments.most),
        }
    print(json.dumps(line))
    if arguments.log is not None:
        with arguments.log.open("a", encoding="utf-8") as file:
            file.write(json.dumps(line) + "\n")


if __name__ == "__main__":
    main()
