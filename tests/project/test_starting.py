"""A first configuration from what a folder holds."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from tests.project.projects import laid_out
from transcheck.errors import ConfigurationError
from transcheck.glossary import load as load_glossary
from transcheck.project.layouts import layout_of
from transcheck.project.reading import load
from transcheck.project.starting import start, told


@pytest.mark.parametrize(
    ("files", "patterns"),
    [
        (["a.de.md", "a.en.md"], [("**/*.de.md", "{}.en.md")]),
        (["content/x/a.de.md", "content/x/a.en.md", "content/b.de.md", "content/b.en.md"],
         [("content/**/*.de.md", "{}.en.md")]),
        (["news/a_de.txt", "news/a_en.txt"], [("news/**/*_de.txt", "{}_en.txt")]),
        (["a-german.html", "a-english.html"], [("**/*-german.html", "{}-english.html")]),
        (["de-a.txt", "en-a.txt", "de-b.txt", "en-b.txt"], [("**/de-*.txt", "en-{}.txt")]),
        (["a.de-DE.md", "a.en-GB.md"], [("**/*.de-DE.md", "{}.en-GB.md")]),
        (["de.txt", "en.txt"], [("de.txt", "en.txt")]),
        (["press/1/de.txt", "press/1/en.txt", "press/2/de.txt", "press/2/en.txt"], [("press/**/de.txt", "en.txt")]),
        (["de/a.md", "en/a.md", "de/x/b.md", "en/x/b.md"], [("de/**/*.md", "en/{}.md")]),
        (["docs/de/a.md", "docs/en/a.md"], [("docs/de/**/*.md", "docs/en/{}.md")]),
        (["s/a/de/x.html", "s/a/en/x.html", "s/b/de/y.html", "s/b/en/y.html"],
         [("s/*/de/**/*.html", "s/{1}/en/{2}/{3}.html")]),
        (["a.md", "a.en.md"], [("**/*.md", "{}.en.md")]),
        # Two ways in one folder, the more frequent one first.
        (["de/a.md", "en/a.md", "de/b.md", "en/b.md", "c.de.txt", "c.en.txt"],
         [("de/**/*.md", "en/{}.md"), ("**/*.de.txt", "{}.en.txt")]),
        # One file of three hundred has an English one: that is no layout.
        ([*(f"{number}.md" for number in range(9)), "1.en.md"], []),
        (["a.de.md", "b.md", "rue-de-paris.txt", "code.de.py", "code.en.py"], []),
        ([".git/a.de.md", ".git/a.en.md", "node_modules/a.de.md", "node_modules/a.en.md"], []),
        ([], []),
    ],
)  # fmt: skip
def test_layouts(tmp_path: Path, files: list[str], patterns: list[tuple[str, str]]) -> None:
    laid_out(tmp_path, files)
    assert [(one.source, one.target) for one in layout_of(tmp_path)] == patterns


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_it_writes_a_configuration_and_a_glossary_that_can_be_read(tmp_path: Path) -> None:
    laid_out(tmp_path, ["a.de.md", "a.en.md", "b.de.md"])
    text = told(start(tmp_path))
    assert text == (
        "Wrote transcheck.toml, with these pairs:\n"
        "  **/*.de.md → {}.en.md: 2 pairs, 1 without a translation\n"
        "Wrote glossary.yaml, which has no terms yet: transcheck glossary add.\n"
        "Next: transcheck check"
    )
    configuration = load(tmp_path / "transcheck.toml")
    assert [(pair.source, pair.target) for pair in configuration.pairs] == [("**/*.de.md", "{}.en.md")]
    assert not load_glossary(configuration.glossaries).terms
    assert names(tmp_path) == ["a.de.md", "a.en.md", "b.de.md", "glossary.yaml", "transcheck.toml"]


def test_a_glossary_that_is_there_is_used(tmp_path: Path) -> None:
    (tmp_path / "terms").mkdir()
    (tmp_path / "terms" / "names.yml").write_text("version: 1\nterms: []\n")
    (tmp_path / "workflow.yml").write_text("version: 1\njobs: []\n")
    started = start(tmp_path)
    assert started.glossaries == ("terms/names.yml",)
    assert told(started) == (
        "Wrote transcheck.toml, but found no German file with a translation: name the pairs in it.\n"
        "It uses terms/names.yml.\n"
        "Next: edit transcheck.toml, then transcheck check --show-files"
    )
    load(tmp_path / "transcheck.toml")


@pytest.mark.parametrize(("name", "text"), [("transcheck.toml", ""), ("pyproject.toml", "[tool.transcheck]\n")])
def test_a_configuration_that_is_there_stays(tmp_path: Path, name: str, text: str) -> None:
    (tmp_path / name).write_text(text)
    with pytest.raises(ConfigurationError, match=f"^{name}: the configuration is there already; nothing was written$"):
        start(tmp_path)
    assert names(tmp_path) == [name]
    assert (tmp_path / name).read_text() == text


def test_a_glossary_that_can_not_be_read_as_one_stays(tmp_path: Path) -> None:
    (tmp_path / "glossary.yaml").write_text("something else\n")
    with pytest.raises(ConfigurationError, match=r"^glossary\.yaml: the file is there already; nothing was written$"):
        start(tmp_path)
    assert names(tmp_path) == ["glossary.yaml"]


def test_hostile_names_are_data(tmp_path: Path) -> None:
    laid_out(tmp_path, ['q"uo\\te/a\n]x.de.md', 'q"uo\\te/a\n]x.en.md'] if os.name != "nt" else ["a.de.md", "a.en.md"])
    start(tmp_path)
    load(tmp_path / "transcheck.toml")
