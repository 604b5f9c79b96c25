"""Whole runs of the commands."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.run import transcheck

GERMAN = (
    "Neue Brücke in Auerbach eröffnet\n\n"
    "Bürgermeister Jens Hollmann hat am 14. Mai die neue Brücke eröffnet. Sie hat 2,5 Millionen Euro gekostet.\n\n"
    "„Wir sind sehr froh“, sagte Hollmann den Gästen.\n"
)
GOOD = (
    "New bridge opened in Auerbach\n\n"
    "Mayor Jens Hollmann opened the new bridge on 14 May. It cost 2.5 million euros.\n\n"
    "“We are very happy,” Hollmann told the guests.\n"
)
BAD = GOOD.replace("Jens Hollmann", "Jens Hollman").replace("2.5 million", "25 million")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "de.txt").write_text(GERMAN, encoding="utf-8")
    (tmp_path / "good.txt").write_text(GOOD, encoding="utf-8")
    (tmp_path / "bad.txt").write_text(BAD, encoding="utf-8")
    return tmp_path


def test_a_good_translation_passes_the_gate(folder: Path) -> None:
    result = transcheck("compare", "de.txt", "good.txt", "--format", "json", folder=folder)
    report = json.loads(result.out)
    assert (result.status, result.err, report["findings"]) == (0, "", [])
    assert report["gate"]["passed"] is True


def test_a_bad_one_does_not_and_the_report_says_why(folder: Path) -> None:
    result = transcheck("compare", "de.txt", "bad.txt", "--format", "json", folder=folder)
    report = json.loads(result.out)
    assert result.status == 1
    assert {finding["rule"] for finding in report["findings"]} == {"name-changed", "number-mismatch"}
    [name] = [finding for finding in report["findings"] if finding["rule"] == "name-changed"]
    assert (name["source"]["text"], name["target"]["text"], name["suggestion"]) == ("Hollmann", "Hollman", "Hollmann")
    assert (name["source"]["line"], name["target"]["line"], name["target"]["column"]) == (3, 3, 12)
    assert report["gate"]["reasons"]


def test_fail_on_never_reports_and_passes(folder: Path) -> None:
    result = transcheck("compare", "de.txt", "bad.txt", "--fail-on", "never", "--format", "concise", folder=folder)
    assert result.status == 0
    assert "bad.txt:3:12: major name-changed" in result.out


def test_in_github_actions_it_speaks_to_github(folder: Path) -> None:
    summary = folder / "summary.md"

    def run(*arguments: str, actions: str = "true") -> tuple[str, bool]:
        """What is printed, and whether there is a summary."""
        summary.unlink(missing_ok=True)
        result = transcheck(
            "compare", "de.txt", "bad.txt", "--no-meaning", *arguments,
            folder=folder, GITHUB_ACTIONS=actions, GITHUB_STEP_SUMMARY=str(summary),
        )  # fmt: skip
        assert (result.status, result.err.startswith("2 of 2 findings")) == (1, "--diff" in arguments)
        return result.out, summary.exists()

    asked = run("--format", "github", actions="")
    assert asked[0].startswith("::error file=bad.txt,")
    assert asked == run() == run("-o", "-")
    assert "bad.txt" in summary.read_text(encoding="utf-8")
    assert run("--format", "terminal") == run(actions="") != asked
    # A file is not for the log of the job, and a difference takes the place of the report.
    assert run("-o", "report.txt") == ("", False)
    assert (folder / "report.txt").read_text(encoding="utf-8").lstrip()[:2] != "::"
    patch, told = run("--diff")
    assert ("+Mayor Jens Hollmann opened" in patch, told) == (True, False)


def test_rules_can_be_chosen(folder: Path) -> None:
    result = transcheck(
        "compare", "de.txt", "bad.txt", "--ignore", "name-changed", "--format", "concise", folder=folder
    )
    assert "number-mismatch" in result.out
    assert "name-changed" not in result.out


def test_min_score_closes_the_gate(folder: Path) -> None:
    result = transcheck("compare", "de.txt", "good.txt", "--min-score", "100", folder=folder)
    assert result.status == 1
    assert "below 100" in result.out


def test_a_reference_adds_scores_with_signatures(folder: Path) -> None:
    result = transcheck("compare", "de.txt", "bad.txt", "--reference", "good.txt", "--format", "json", folder=folder)
    scores = json.loads(result.out)["scores"]
    assert 50 < scores["bleu"]["value"] < 100
    assert "version:" in scores["chrf"]["signature"]
    assert scores["ter"]["value"] > 0


def test_one_text_may_come_from_standard_input(folder: Path) -> None:
    result = transcheck("compare", "-", "good.txt", stdin=GERMAN.encode(), folder=folder)
    assert result.status == 0


def test_the_report_goes_to_a_file(folder: Path) -> None:
    result = transcheck("compare", "de.txt", "bad.txt", "-o", "report.txt", folder=folder)
    assert (result.status, result.out) == (1, "")
    assert "Hollman" in (folder / "report.txt").read_text(encoding="utf-8")
    assert [path.name for path in folder.iterdir() if path.name.startswith(".")] == []


def test_without_the_model(folder: Path) -> None:
    result = transcheck("compare", "de.txt", "bad.txt", "--no-meaning", "--format", "json", folder=folder)
    report = json.loads(result.out)
    assert report["scores"]["adequacy"] is None
    assert len(report["alignment"]) == 3


def test_escape_sequences_and_direction_marks_never_reach_the_terminal(folder: Path) -> None:
    hostile = "\x1b]0;owned\x07\x1b[2J\u202e"
    (folder / "hostile.txt").write_text(BAD.replace("cost", f"cost{hostile}"), encoding="utf-8")
    for name in ("terminal", "concise", "json"):
        result = transcheck("compare", "de.txt", "hostile.txt", "--format", name, "--fail-on", "never", folder=folder)
        assert result.status == 0
        assert not {"\x1b", "\x07", "\u202e"} & set(result.out + result.err)


def test_align_prints_the_beads(folder: Path) -> None:
    result = transcheck("align", "de.txt", "good.txt", "--format", "json", folder=folder)
    assert [(bead["source"], bead["target"]) for bead in json.loads(result.out)] == [([i], [i]) for i in range(3)]
    table = transcheck("align", "de.txt", "good.txt", "--format", "tsv", "--no-meaning", folder=folder)
    assert len(table.out.splitlines()) == 3


@pytest.mark.parametrize("jobs", ["1", "2"])
def test_bitext_answers_each_line_in_order(tmp_path: Path, jobs: str) -> None:
    rows = [
        {"id": f"row-{n}", "source": "Er kam am 3. Mai.", "target": f"He came on {n % 4 + 3} May."} for n in range(600)
    ]
    (tmp_path / "pairs.jsonl").write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    result = transcheck("bitext", "pairs.jsonl", "--format", "jsonl", "--no-meaning", "--jobs", jobs, folder=tmp_path)
    answers = [json.loads(line) for line in result.out.splitlines()]
    assert [answer["id"] for answer in answers] == [row["id"] for row in rows]
    assert [bool(answer["findings"]) for answer in answers[:4]] == [False, True, True, True]
    assert answers[0]["score"] > answers[1]["score"]
    assert "line" not in answers[1]["findings"][0]["target"]


def test_bitext_reads_tabs(tmp_path: Path) -> None:
    (tmp_path / "pairs.tsv").write_text("Guten Morgen!\tGood morning!\n", encoding="utf-8")
    result = transcheck("bitext", "pairs.tsv", "--format", "jsonl", "--no-meaning", folder=tmp_path)
    assert json.loads(result.out)["findings"] == []


def test_bitext_for_people_and_editors() -> None:
    file = Path(__file__).parents[2] / "corpora" / "segments.jsonl"
    shown = transcheck("bitext", file, "--no-meaning").out
    assert "1.8 million" in shown
    assert "register" not in shown
    assert "register" in transcheck("bitext", file, "--no-meaning", "--all").out
    assert (
        "number:target:22: major number-mismatch"
        in transcheck("bitext", file, "--no-meaning", "--format", "concise").out
    )


def test_rules_are_listed_and_explained() -> None:
    assert "name-changed" in transcheck("rules").out
    page = transcheck("rules", "name-changed").out
    for heading in ("What it does", "Why it matters", "Example", "How to silence it"):
        assert heading in page
