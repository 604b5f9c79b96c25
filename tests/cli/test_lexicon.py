"""`--lexicon` and `--embedder` on the command line."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.run import transcheck

ROOT = Path(__file__).parent.parent.parent
SMALL = ROOT / "corpora" / "dictionary.txt"
INTERVIEW = [ROOT / "corpora" / "interview" / name for name in ("de.txt", "en.txt")]


def test_compare_says_in_its_signature_what_it_used() -> None:
    result = transcheck("compare", *INTERVIEW, "--lexicon", SMALL, "--format", "json")
    assert result.err == ""
    assert "dictionary:" in json.loads(result.out)["scores"]["quality"]["signature"]


def test_bitext_takes_one_on_all_cores(tmp_path: Path) -> None:
    rows = [{"id": n, "source": f"Das Rathaus hat {n} Türen.", "target": f"The town hall has {n} doors."}
            for n in range(600)]  # fmt: skip
    (tmp_path / "rows.jsonl").write_text("\n".join(map(json.dumps, rows)), encoding="utf-8")
    result = transcheck("bitext", tmp_path / "rows.jsonl", "--lexicon", SMALL, "--format", "jsonl", "--jobs", "2")
    lines = [json.loads(line) for line in result.out.splitlines()]
    assert [line["id"] for line in lines] == list(range(600))
    assert not any(line["findings"] for line in lines)


@pytest.mark.parametrize(
    ("options", "message"),
    [
        (["--lexicon", "missing.txt"], "missing.txt: there is no such file"),
        (["--lexicon", "broken.txt"], "broken.txt:2: no “::” stands between"),
        (["--lexicon", "."], "this is a folder"),
        (["--lexicon", str(SMALL), "--no-meaning"], "lexicon is used beside the model"),
        (["--embedder", "unheard-of"], "“unheard-of” is unknown; known are sentence-transformers"),
        (["--embedder", "unheard-of", "--no-meaning"], "embedder is used beside the model"),
    ],
)
@pytest.mark.parametrize("command", ["compare", "bitext"])
def test_errors_are_one_line(tmp_path: Path, command: str, options: list[str], message: str) -> None:
    (tmp_path / "broken.txt").write_text("Haus :: house\nTür = door\n", encoding="utf-8")
    files = INTERVIEW if command == "compare" else [ROOT / "corpora" / "segments.jsonl"]
    result = transcheck(command, *files, *options, folder=tmp_path)
    assert result.status == 2
    assert result.out == ""
    assert message in result.err
    assert "Traceback" not in result.err


def test_align_takes_an_embedder_alone() -> None:
    result = transcheck("align", *INTERVIEW, "--embedder", "unheard-of")
    assert (result.status, result.out) == (2, "")
    assert "unheard-of" in result.err
