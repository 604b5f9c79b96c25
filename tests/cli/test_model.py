"""`--model` on the command line."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.run import transcheck
from tests.meaning.lookup_model import write_model

ROOT = Path(__file__).parent.parent.parent
INTERVIEW = [ROOT / "corpora" / "interview" / name for name in ("de.txt", "en.txt")]
SEGMENTS = ROOT / "corpora" / "segments.jsonl"


@pytest.fixture
def texts(tmp_path: Path) -> list[Path]:
    (tmp_path / "de.txt").write_text("Der Bürgermeister besuchte gestern die neue Turnhalle.\n", encoding="utf-8")
    (tmp_path / "en.txt").write_text("Yesterday the mayor visited the new brewery.\n", encoding="utf-8")
    return [tmp_path / "de.txt", tmp_path / "en.txt"]


def test_compare_reports_what_the_model_marks(tmp_path: Path, texts: list[Path]) -> None:
    model = write_model(tmp_path / "model", bad=["brewery"])
    result = transcheck("compare", *texts, "--model", model, "--format", "json")
    report = json.loads(result.out)
    assert (result.status, result.err) == (1, "")
    [finding] = report["findings"]
    assert (finding["rule"], finding["target"]["text"], finding["target"]["line"]) == ("wrong-word", "brewery", 1)
    assert "+marker:toy" in report["scores"]["quality"]["signature"]
    assert transcheck("compare", *texts, "--model", model, "--ignore", "wrong-word,lost-content").status == 0


def test_bitext_takes_it_on_all_cores(tmp_path: Path) -> None:
    model = write_model(tmp_path / "model", bad=["brewery"])
    rows = [
        {"id": n, "source": f"Das Rathaus hat {n} Türen.", "target": f"The {word} has {n} doors."}
        for n, word in enumerate(["town hall", "brewery"] * 300)
    ]
    (tmp_path / "rows.jsonl").write_text("\n".join(map(json.dumps, rows)), encoding="utf-8")
    result = transcheck("bitext", tmp_path / "rows.jsonl", "--model", model, "--format", "jsonl", "--jobs", "2")
    lines = [json.loads(line) for line in result.out.splitlines()]
    assert [line["id"] for line in lines] == list(range(600))
    assert [[one["rule"] for one in line["findings"]] for line in lines] == [[], ["wrong-word"]] * 300


@pytest.mark.parametrize("command", ["compare", "bitext"])
def test_errors_are_one_line(tmp_path: Path, command: str) -> None:
    files = INTERVIEW if command == "compare" else [SEGMENTS]
    broken = write_model(tmp_path / "broken")
    (broken / "model.onnx").write_bytes(b"\x08\x09nothing")
    for folder, message in ((tmp_path / "absent", "there is no such folder"), (broken, "this is no network")):
        result = transcheck(command, *files, "--model", folder, "--format", "jsonl")
        assert (result.status, result.out) == (2, "")
        assert message in result.err
        assert result.err.count("\n") == 1
    both = transcheck(command, *files, "--model", broken, "--no-meaning")
    assert (both.status, both.out) == (2, "")
    assert "model names the model to use; don't switch it off as well" in both.err


@pytest.mark.parametrize("command", ["compare", "bitext"])
def test_without_onnxruntime_the_rest_works_and_says_so_once(tmp_path: Path, command: str) -> None:
    files = INTERVIEW if command == "compare" else [SEGMENTS]
    model = write_model(tmp_path / "model", bad=["the"])
    (tmp_path / "sitecustomize.py").write_text("import sys\nsys.modules['onnxruntime'] = None\n", encoding="utf-8")
    bare = {"PYTHONPATH": str(tmp_path)}
    plain = transcheck(command, *files, "--format", "jsonl", **bare)
    without = transcheck(command, *files, "--model", model, "--format", "jsonl", **bare)
    assert plain.err == ""
    assert (without.status, without.out) == (plain.status, plain.out)
    assert without.err == (
        "onnxruntime is not installed, so the model for wrong and missing words is left out; "
        "install it with “pip install 'transcheck[model]'”\n"
    )
