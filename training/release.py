"""Makes an exported model ready to ship: thresholds, weights of the quality score, figures, and into the package.

    python -m training.release EXPORT BENCH --settings RUN/settings.json [--log RUN/log.jsonl] [--into FOLDER]

EXPORT is what `training.export` has written, BENCH the folder with the texts and the scorers (see `training.evaluate`).
Each step reads only texts that the model has not learnt from, and the figures only those that nothing was set on.
FOLDER is where transcheck looks for the model that it ships. Of --steps those that are named are done, in this order.
"""

from __future__ import annotations

import argparse
import json
import shutil
import subprocess
import sys
from pathlib import Path

from training.thresholds import BUDGET, human_translations

ROOT = Path(__file__).parent.parent
SHIPPED = ROOT / "src" / "transcheck" / "meaning" / "model"
FILES = ("model.onnx", "pieces.model", "thresholds.json", "quality.json", "model.json")
LARGEST = 35_000_000
"""Bytes of what is shipped."""
STEPS = ("thresholds", "quality", "figures", "copy")


def run(*command: str | Path) -> None:
    """Run a step; what it prints is shown."""
    print("$", *command, flush=True)
    subprocess.run([sys.executable, *map(str, command)], check=True, cwd=ROOT)


def quality(export: Path, bench: Path, pairs: int) -> None:
    """Set the weights of the quality score with this model."""
    human = export / "human.jsonl.part"
    rows = human_translations([bench / "clean_de_en.jsonl"])
    text = "".join(json.dumps({"source": source, "target": target}) + "\n" for source, target in rows)
    human.write_text(text, encoding="utf-8")
    origin = "human translations of WMT 2021 and 2022, German to English, that were not trained on"
    given = ("--pairs", str(pairs), "--origin", origin, "--model", export, "-o", export / "quality.json")
    try:
        run(ROOT / "benchmarks" / "quality_weights.py", human, *given)
    finally:
        human.unlink()


def copy(export: Path, into: Path) -> None:
    """Copy what is shipped, whole or not at all; SystemExit where something is missing or it is too large."""
    missing = [name for name in FILES if not (export / name).is_file()]
    if missing:
        raise SystemExit(f"{export} has no {', '.join(missing)}")
    size = sum((export / name).stat().st_size for name in FILES)
    if size > LARGEST:
        raise SystemExit(f"{export} has {size:,} bytes; at most {LARGEST:,} are shipped")
    fresh = into.with_name(f"{into.name}.part")
    shutil.rmtree(fresh, ignore_errors=True)
    fresh.mkdir(parents=True)
    for name in FILES:
        shutil.copyfile(export / name, fresh / name)
    shutil.rmtree(into, ignore_errors=True)
    fresh.rename(into)
    print(f"{into}: {size:,} bytes")


def main() -> None:
    """Do the steps."""
    parser = argparse.ArgumentParser(description="Make an exported model ready to ship.")
    parser.add_argument("export", type=Path)
    parser.add_argument("bench", type=Path)
    parser.add_argument("--settings", type=Path, required=True, help="settings of the run, to make errors with")
    parser.add_argument("--log", type=Path, help="jsonl that the figures are added to")
    parser.add_argument("--budget", type=float, default=BUDGET, help="findings in 100 human translations")
    parser.add_argument("--pairs", type=int, default=400, help="human translations to set the quality score with")
    parser.add_argument("--into", type=Path, default=SHIPPED)
    parser.add_argument("--steps", choices=STEPS, nargs="+", default=[*STEPS])
    arguments = parser.parse_args()
    export, bench = arguments.export.resolve(), arguments.bench.resolve()
    if "thresholds" in arguments.steps:
        given = ("--pairs", bench / "clean_de_en.jsonl", "--settings", arguments.settings.resolve())
        run("-m", "training.thresholds", export, *given, "--budget", str(arguments.budget))
    if "quality" in arguments.steps:
        quality(export, bench, arguments.pairs)
    if "figures" in arguments.steps:
        log = () if arguments.log is None else ("--log", arguments.log.resolve())
        run("-m", "training.evaluate", export, bench, "--out", export.with_name(f"{export.name}-figures"), *log)
    if "copy" in arguments.steps:
        copy(export, arguments.into.resolve())


if __name__ == "__main__":
    main()
