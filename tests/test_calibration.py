"""benchmarks/calibration.py: from judged findings to the file of the package, and a table."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

BENCHMARKS = Path(__file__).parent.parent / "benchmarks"


def calibration(*arguments: str | Path) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, str(BENCHMARKS / "calibration.py"), *map(str, arguments)]
    return subprocess.run(command, capture_output=True, text=True, encoding="utf-8", check=False)


@pytest.fixture
def judged(tmp_path: Path) -> Path:
    rows = [("spelling", 0.7, True)] * 9 + [("spelling", 0.7, False)] + [("spacing", 0.9, False)] * 8
    rows += [("name-lost", 0.7, True)]
    file = tmp_path / "judged.jsonl"
    lines = [json.dumps({"rule": rule, "stated": share, "right": right}) for rule, share, right in rows]
    file.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return file


def test_shifts_follow_what_was_judged(judged: Path, tmp_path: Path) -> None:
    output = tmp_path / "confidence.json"
    assert calibration("set", judged, "--origin", "made-up judgements", "-o", output).returncode == 0
    content = json.loads(output.read_text(encoding="utf-8"))
    assert "made-up judgements" in content["origin"]
    assert content["rules"]["spelling"]["shift"] > 0
    assert content["rules"]["spacing"]["shift"] < 0
    assert content["rules"]["spelling"]["judged"] == 10
    assert "name-lost" not in content["rules"]  # one finding says nothing


def test_the_table_counts_by_confidence_and_by_rule(judged: Path) -> None:
    printed = calibration("table", judged).stdout
    assert "| confidence | findings | mean confidence | right | share right |" in printed
    assert "| spelling | 10 |" in printed
    assert "Expected calibration error" in printed


def test_a_finding_that_nobody_judged_is_an_error(tmp_path: Path) -> None:
    file = tmp_path / "judged.jsonl"
    file.write_text('{"rule": "spelling", "stated": 0.7, "right": null}\n', encoding="utf-8")
    result = calibration("table", file)
    assert result.returncode != 0
    assert f"{file}:1" in result.stderr
