"""What the model for wrong and missing words adds to the rules: figures with and without it, by kind, and its price.

    python benchmarks/model.py FOLDER --model MODEL [--model ANOTHER] [--press SOURCE TARGET] [--fold N]

FOLDER holds the texts with gold and their scorers: `demetr_de.jsonl`, `mqm_de.jsonl`, `press_gold.jsonl`,
`clean_de_en.jsonl`, `score_demetr.py`, `score_mqm.py`, `score_press.py`. What is missing is left out. Of the human
translations in `clean_de_en.jsonl` those of one fifth of the source texts count, 0 unless --fold says another: a model
must not have learnt from it. SOURCE and TARGET are the documents that `press_gold.jsonl` is about.

The price is taken in processes of their own, one thread each: segments of 20 to 30 words a second of processor time
(the model alone, and `bitext` as a whole), memory at the peak, and `compare` on a pair of documents, warm.
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from speed import COMMAND, CORPUS, run
from support_weights import fold_of

_TIMED = 256  # segments
_CHUNK = 64
_ONE_CORE = {"OMP_NUM_THREADS": "1", "OPENBLAS_NUM_THREADS": "1"}


@dataclass
class Column:
    """The figures of one set-up by their name, and what was found of each kind of made error."""

    name: str
    options: tuple[str, ...]
    figures: dict[str, float] = field(default_factory=dict)
    kinds: dict[str, float] = field(default_factory=dict)


def scored(folder: Path, scorer: str, gold: str, predictions: str) -> dict[str, Any]:
    """What a scorer says of predictions."""
    with tempfile.NamedTemporaryFile("w", suffix=".jsonl", encoding="utf-8") as file:
        file.write(predictions)
        file.flush()
        command = [sys.executable, str(folder / scorer), str(folder / gold), file.name, "--json"]
        result: dict[str, Any] = json.loads(subprocess.run(command, check=True, capture_output=True, text=True).stdout)
        return result


def checked(path: Path, options: Sequence[str]) -> str:
    """What `bitext` prints for a file."""
    command = [*COMMAND, "bitext", str(path), "--format", "jsonl", *options]
    return printed(command, bool(options))


def printed(command: Sequence[str], with_model: bool) -> str:
    """What a command prints; a closed gate is no error. Without the model, the package's own is left out too."""
    with tempfile.TemporaryDirectory() as folder:
        environment = {**os.environ, **_without(folder, with_model)}
        done = subprocess.run(command, capture_output=True, text=True, env=environment)
    if done.returncode not in (0, 1):
        raise SystemExit(done.stderr)
    return done.stdout


def _without(folder: str, with_model: bool) -> dict[str, str]:
    """The environment in which Python finds no onnxruntime, unless there is to be a model."""
    if with_model:
        return {}
    (Path(folder) / "sitecustomize.py").write_text("import sys\nsys.modules['onnxruntime'] = None\n", encoding="utf-8")
    return {"PYTHONPATH": os.pathsep.join([folder, os.environ.get("PYTHONPATH", "")])}


def measure(column: Column, folder: Path, press: Sequence[str] | None, glossary: Sequence[str], fold: int) -> None:
    """Fill in the figures of a column."""
    found = column.figures
    if (demetr := folder / "demetr_de.jsonl").exists():
        result = scored(folder, "score_demetr.py", demetr.name, checked(demetr, column.options))
        summary = result["summary"]
        found["DEMETR detected"] = summary["detected"]
        found["DEMETR critical detected"] = summary["detected_critical"]
        found["DEMETR ranked"] = summary["ranked"]
        found["DEMETR alarms a clean sentence"] = summary["false_alarms_per_sentence"]
        column.kinds.update({name: row["detected"] for name, row in result["perturbations"].items()})
    if (mqm := folder / "mqm_de.jsonl").exists():
        result = scored(folder, "score_mqm.py", mqm.name, checked(mqm, column.options))
        groups = result["recall_by_group"]
        found["MQM precision"] = result["precision"]
        found["MQM recall, major and critical"] = _serious(groups)
        found["MQM alarms a clean paragraph"] = result["alarms_per_clean_paragraph"]
        column.kinds.update({f"MQM {name}": row["recall"] for name, row in groups.items() if "/" in name})
    if press:
        command = [*COMMAND, "compare", *press, "--format", "json", "--fail-on", "never", *glossary, *column.options]
        report = printed(command, bool(column.options))
        result = scored(folder, "score_press.py", "press_gold.jsonl", report)
        found["press precision"] = result["precision"]
        found["press recall, major and critical"] = result["recall_major_critical"]
    if (human := folder / "clean_de_en.jsonl").exists():
        rows = [row for row in map(json.loads, human.read_text("utf-8").splitlines()) if fold_of(row["source"]) == fold]
        with tempfile.TemporaryDirectory() as temporary:
            path = Path(temporary) / "human.jsonl"
            path.write_text("\n".join(map(json.dumps, rows)), encoding="utf-8")
            lines = checked(path, column.options).splitlines()
            found["findings in 100 human translations"] = (
                100 * sum(len(json.loads(line)["findings"]) for line in lines) / len(lines)
            )
        _price(column, human, press or [str(CORPUS / "de.txt"), str(CORPUS / "en.txt")])


def _serious(groups: Mapping[str, Mapping[str, float]]) -> float:
    """The recall of major and critical errors together."""
    both = [groups[name] for name in ("major", "critical") if name in groups]
    return sum(one["errors"] * one["recall"] for one in both) / max(1, sum(one["errors"] for one in both))


def _price(column: Column, pairs: Path, documents: Sequence[str]) -> None:
    model = column.options[1] if column.options else ""
    for name, what in (("the model alone", "tags"), ("bitext", "bitext")):
        if what == "tags" and not model:
            continue
        with tempfile.TemporaryDirectory() as folder:
            environment = {**_ONE_CORE, **_without(folder, bool(model))}
            timed = run((sys.executable, __file__, str(pairs), "--model", model, "--measure", what), environment)
        # A note that the model is left out may stand before it.
        column.figures[f"segments/s, {name}"] = float(timed.output.splitlines()[-1])
        column.figures[f"MB, {name}"] = timed.peak
    command = (*COMMAND, "compare", *documents, "--fail-on", "never", *column.options)
    with tempfile.TemporaryDirectory() as folder:
        environment = {**_ONE_CORE, **_without(folder, bool(model))}
        run(command, environment)
        timed = min((run(command, environment) for _ in range(3)), key=lambda one: one.wall)
    column.figures["compare, seconds warm"] = timed.wall
    column.figures["compare, seconds of the processor"] = timed.processor
    column.figures["MB, compare"] = timed.peak


def rate(path: Path, model: str, what: str) -> float:
    """Segments of 20 to 30 words a second of processor time, in this process, once everything is loaded."""
    import transcheck
    from transcheck.meaning.tagger import load

    rows = [json.loads(line) for line in path.read_text("utf-8").splitlines()]
    pairs = [(row["source"], row["target"]) for row in rows if 20 <= len(row["source"].split()) <= 30]
    first, pairs = pairs[:_CHUNK], pairs[_CHUNK : _CHUNK + _TIMED]
    if not pairs:
        raise SystemExit(f"{path}: there are fewer than {_CHUNK} segments of 20 to 30 words")
    if what == "bitext":
        results = transcheck.check_bitext([*first, *pairs], model=model or None)
        for _ in first:
            next(results)
        begin = time.process_time()
        count = sum(1 for _ in results)
        return count / (time.process_time() - begin)
    tagger = load(Path(model))
    if tagger is None:
        raise SystemExit("onnxruntime is not installed")
    tagger.tags(first)
    begin = time.process_time()
    for start in range(0, len(pairs), _CHUNK):
        tagger.tags(pairs[start : start + _CHUNK])
    return len(pairs) / (time.process_time() - begin)


def table(columns: Sequence[Column]) -> Iterator[str]:
    """Figures, then kinds of errors with the share that was found, one row each."""
    for title, parts in (
        ("figure", [column.figures for column in columns]),
        ("found, by kind", [column.kinds for column in columns]),
    ):
        names = dict.fromkeys(name for part in parts for name in part)
        yield f"| {title} | {' | '.join(column.name for column in columns)} |"
        yield "|---|" + "---:|" * len(columns)
        for name in names:
            yield f"| {name} | {' | '.join(_number(part.get(name)) for part in parts)} |"
        yield ""


def _number(value: float | None) -> str:
    if value is None:
        return "–"
    return f"{value:.3f}" if value < 2 else f"{value:.1f}"


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("folder", type=Path)
    arguments.add_argument("--model", action="append", default=[], metavar="MODEL")
    arguments.add_argument("--press", nargs=2, metavar=("SOURCE", "TARGET"))
    arguments.add_argument("--glossary", metavar="FILE", help="for the press texts")
    arguments.add_argument("--fold", type=int, choices=range(5), default=0)
    arguments.add_argument("--measure", choices=("tags", "bitext"), help=argparse.SUPPRESS)
    given = arguments.parse_args()
    if given.measure:
        print(rate(given.folder, given.model[0], given.measure))
        return
    columns = [
        Column("rules", ()),
        *(Column(f"rules and {Path(model).name}", ("--model", model)) for model in given.model),
    ]
    glossary = ("-g", given.glossary) if given.glossary else ()
    for column in columns:
        measure(column, given.folder, given.press, glossary, given.fold)
    print("\n".join(table(columns)))


if __name__ == "__main__":
    main()
