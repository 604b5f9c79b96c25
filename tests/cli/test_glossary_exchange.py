"""`transcheck glossary import`, `export` and `suggest`: whole runs, and what their page of the documentation shows."""

from __future__ import annotations

import re
import shlex
from pathlib import Path

import pytest

from tests.cli.run import transcheck
from transcheck.glossary.entry import Glossary

ROOT = Path(__file__).parents[2]
PAGE = (ROOT / "docs" / "glossary-exchange.md").read_text(encoding="utf-8")
BLOCKS = re.findall(r"^```(\w+)(?: (\S+))?\n(.*?)^```$", PAGE, re.DOTALL | re.MULTILINE)


def test_the_page_of_the_documentation(tmp_path: Path) -> None:
    ran = 0
    for kind, name, text in BLOCKS:
        if kind == "console":
            for command, shown in re.findall(r"^\$ transcheck (.*)\n((?:(?!\$ ).*\n)*)", text, re.MULTILINE):
                result = transcheck(*shlex.split(command), folder=tmp_path)
                assert result.status == (2 if "error:" in shown else 0)
                if shown:
                    assert result.out + result.err == shown
                ran += 1
        elif (tmp_path / name).exists():
            assert (tmp_path / name).read_text(encoding="utf-8") == text
        else:
            (tmp_path / name).write_text(text, encoding="utf-8")
    assert ran == 6


def run(folder: Path, *arguments: str, status: int = 0) -> tuple[str, str]:
    result = transcheck("glossary", *arguments, folder=folder)
    assert result.status == status, result.err
    return result.out, result.err


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "terms.csv").write_text("Deutsch;Englisch\nAmt;office\nRat;\n", encoding="cp1252")
    return tmp_path


def test_nothing_is_written_where_something_is_wrong(folder: Path) -> None:
    (folder / "glossary.yaml").write_text("as it was", encoding="utf-8")
    out, err = run(folder, "import", "terms.csv", "-o", "glossary.yaml", status=2)
    assert out == ""
    assert err.splitlines()[0].startswith("terms.csv:3: column 2: “Rat” has no translation")
    assert (folder / "glossary.yaml").read_text(encoding="utf-8") == "as it was"


def test_what_is_wrong_can_be_skipped(folder: Path) -> None:
    out, err = run(folder, "import", "terms.csv", "-o", "glossary.yaml", "--skip")
    assert out == ""
    assert "“Rat” has no translation" in err
    assert [term.source for term in Glossary.load(folder / "glossary.yaml")] == ["Amt"]


@pytest.mark.parametrize("name", ["g.tbx", "g.csv", "g.tsv", "g.xlsx"])
def test_there_and_back_again(tmp_path: Path, name: str) -> None:
    if name.endswith("xlsx"):
        pytest.importorskip("openpyxl")
    glossary = ROOT / "corpora" / "press-release" / "glossary.yaml"
    assert run(tmp_path, "export", str(glossary), "-o", name) == ("", "")
    run(tmp_path, "import", name, "-o", "again.yaml")
    again = Glossary.load(tmp_path / "again.yaml")
    assert [(term.source, term.targets) for term in again] == [
        (term.source, term.targets) for term in Glossary.load(glossary)
    ]
    run(tmp_path, "format", "--check", "again.yaml")


def test_standard_output_and_formats_by_name(tmp_path: Path) -> None:
    glossary = str(ROOT / "corpora" / "tender" / "glossary.yaml")
    out, _ = run(tmp_path, "export", glossary, "--format", "tbx-dct")
    assert 'style="dct"' in out
    (tmp_path / "terms").write_text(out, encoding="utf-8")
    assert "version: 1" in run(tmp_path, "import", "terms")[0]


ERRORS = [
    (["import", "missing.csv"], "there is no such file"),
    (["import", "."], "this is a folder"),
    (["import", "terms.doc"], "Say it with --format"),
    (["import", "terms.ods"], "save the table as .xlsx or .csv"),
    (["import", "terms.yaml"], "a transcheck glossary already"),
    (["import", "terms.tbx"], "no well-formed XML"),
    (["import", "terms.xlsx"], "no XLSX"),
    (["export", "missing.yaml", "-o", "x.tbx"], "there is no such file"),
    (["export", "terms.yaml"], "Say it with --format"),
    (["suggest"], "give a German text and its translation"),
    (["suggest", "de.txt"], "has no translation"),
]


@pytest.mark.parametrize(("arguments", "words"), ERRORS)
def test_one_clear_error(folder: Path, arguments: list[str], words: str) -> None:
    for name in ("terms.doc", "terms.ods", "terms.tbx", "terms.xlsx"):
        (folder / name).write_text("Amt;office\n", encoding="utf-8")
    (folder / "terms.yaml").write_text("version: 1\nterms: []\n", encoding="utf-8")
    before = sorted(path.name for path in folder.iterdir())
    if words == "no XLSX":
        pytest.importorskip("openpyxl")
    out, err = run(folder, *arguments, status=2)
    assert out == ""
    assert err.count("\n") == 1
    assert words in err
    assert sorted(path.name for path in folder.iterdir()) == before


def test_what_a_text_holds_cannot_steer_the_terminal(tmp_path: Path) -> None:
    (tmp_path / "terms.csv").write_text(
        "DE;EN;Status\nAmt;of\x1b[31mfice;\x1b]0;x\nRat;council\x1b[2J;\n", encoding="utf-8"
    )
    out, err = run(tmp_path, "import", "terms.csv", "--skip")
    assert "\x1b" not in out + err


def test_suggest_writes_a_glossary_that_loads(tmp_path: Path) -> None:
    texts = [str(ROOT / "corpora" / "press-release" / name) for name in ("de.txt", "en.txt")]
    out, err = run(tmp_path, "suggest", *texts, "-o", "proposals.yaml")
    assert out == ""
    assert "proposals" in err
    found = {term.source: term for term in Glossary.load(tmp_path / "proposals.yaml")}
    assert found["Klug verbunden"].keep
    assert found["Clara Wiesner"].kind == "person"
    run(tmp_path, "format", "--check", "proposals.yaml")
    covered = str(ROOT / "corpora" / "press-release" / "glossary.yaml")
    out, _ = run(tmp_path, "suggest", *texts, "-g", covered, "--no-meaning")
    assert "Klug verbunden" not in out


def test_suggest_reads_a_bitext(tmp_path: Path) -> None:
    rows = (
        "Das Stadtarchiv zieht um.\tThe city archive is moving.\nIm Stadtarchiv liegt es.\tIt is in the city archive.\n"
    )
    (tmp_path / "pairs.tsv").write_text(rows, encoding="utf-8")
    out, _ = run(tmp_path, "suggest", "--bitext", "pairs.tsv")
    assert "# 2 times, always: “city archive” (lines 1, 2)\n  - source: Stadtarchiv\n" in out
