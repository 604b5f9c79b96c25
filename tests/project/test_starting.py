"""A first configuration from what a folder holds."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from tests.project.projects import laid_out
from transcheck.errors import ConfigurationError
from transcheck.glossary import load as load_glossary
from transcheck.project.layouts import Choice, layout_of
from transcheck.project.overrides import glossaries_of
from transcheck.project.pairs import pairs_of
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
        # Any place in the name, any way to write the language.
        (["de_release.txt", "en_release.txt"], [("**/de_*.txt", "en_{}.txt")]),
        (["Brief_DE.txt", "Brief_en.txt"], [("**/*_DE.txt", "{}_en.txt")]),
        (["Brief (DE).txt", "Brief (EN).txt"], [("**/* (DE).txt", "{} (EN).txt")]),
        (["a.deu.md", "a.en-US.md"], [("**/*.deu.md", "{}.en-US.md")]),
        (["PM_DE_2026-05.txt", "PM_EN_2026-05.txt", "PM_DE_2026-06.txt"], [("**/PM_DE_*.txt", "PM_EN_{}.txt")]),
        (["x/a_de_1.txt", "x/a_en_1.txt", "x/b_de_2.txt", "x/b_en_2.txt"],
         [("x/**/*_de_*.txt", "{2}_en_{3}.txt")]),
        # Words that say how a translation was made: usual ones, and others if several files have them.
        (["release-2022.de.txt", "release-2022.mt.en.txt"], [("**/*.de.txt", "{}.mt.en.txt")]),
        (["a.de.md", "a.en.deepl.md"], [("**/*.de.md", "{}.en.deepl.md")]),
        (["a.orig.de.md", "a.mt.en.md"], [("**/*.orig.de.md", "{}.mt.en.md")]),
        (["a.txt", "a.mt.en.txt", "b.txt", "b.mt.en.txt"], [("**/*.txt", "{}.mt.en.txt")]),
        (["a.de.md", "a.ours.en.md", "b.de.md", "b.ours.en.md"], [("**/*.de.md", "{}.ours.en.md")]),
        (["1/de.txt", "1/en-ours.txt", "2/de.txt", "2/en-ours.txt"], [("**/de.txt", "en-ours.txt")]),
        (["a.de.md", "a.annex.en.md"], []),
        (["news-2025.de.txt", "news-2026.en.txt"], []),
        (["de.txt", "en_flyer.txt"], []),
        # Folders and names.
        (["de/a.de.md", "en/a.en.md", "de/x/b.de.md", "en/x/b.en.md"], [("de/**/*.de.md", "en/{}.en.md")]),
        (["de/x/de.txt", "en/x/en.txt", "de/y/de.txt", "en/y/en.txt"], [("de/**/de.txt", "en/{1}/en.txt")]),
        (["content-de/a.md", "content-en/a.md"], [("content-de/**/*.md", "content-en/{}.md")]),
        (["de/a.md", "en-mt/a.md"], [("de/**/*.md", "en-mt/{}.md")]),
        (["de/rue-de-paris.md", "en/rue-de-paris.md"], [("de/**/*.md", "en/{}.md")]),
        # Two ways, each for files of its own.
        (["a/de/x.md", "a/en/x.md", "b/de/y.md", "b/en-US/y.md"],
         [("a/de/**/*.md", "a/en/{}.md"), ("b/de/**/*.md", "b/en-US/{}.md")]),
        (["rue-de-paris.txt", "rue-en-face.txt"], []),
        ([".git/a.de.md", ".git/a.en.md", "node_modules/a.de.md", "node_modules/a.en.md"], []),
        ([], []),
    ],
)  # fmt: skip
def test_layouts(tmp_path: Path, files: list[str], patterns: list[tuple[str, str]]) -> None:
    laid_out(tmp_path, files)
    assert [(one.source, one.targets) for one in layout_of(tmp_path)] == [
        (source, (target,)) for source, target in patterns
    ]


@pytest.mark.parametrize(
    ("files", "source", "targets", "clear"),
    [
        (["a.de.md", "a.en.md", "a.mt.en.md"], "**/*.de.md", ("{}.en.md", "{}.mt.en.md"), True),
        (["a.de.md", "b.de.md", "a.en.md", "a.mt.en.md", "b.mt.en.md"],
         "**/*.de.md", ("{}.mt.en.md", "{}.en.md"), True),
        (["de/a.md", "en/a.md", "en-mt/a.md"], "de/**/*.md", ("en/{}.md", "en-mt/{}.md"), True),
        (["a.txt", "a.en.txt", "a.mt.en.txt"], "**/*.txt", ("{}.en.txt", "{}.mt.en.txt"), True),
        (["a.de.md", "a.human.en.md", "a.mt.en.md"], "**/*.de.md", ("{}.human.en.md", "{}.mt.en.md"), False),
        (["a.de-DE.md", "a.en-GB.md", "a.en-US.md"], "**/*.de-DE.md", ("{}.en-GB.md", "{}.en-US.md"), False),
    ],
)  # fmt: skip
def test_several_translations(
    tmp_path: Path, files: list[str], source: str, targets: tuple[str, ...], clear: bool
) -> None:
    laid_out(tmp_path, files)
    assert layout_of(tmp_path) == (Choice(source, targets, clear),)


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


def test_of_several_translations_the_others_are_comments(tmp_path: Path) -> None:
    laid_out(tmp_path, ["a.de.md", "a.en.md", "a.mt.en.md", "b.de.txt", "b.human.en.txt", "b.mt.en.txt"])
    assert told(start(tmp_path)).splitlines()[:3] == [
        "Wrote transcheck.toml, with these pairs:",
        "  **/*.de.md → {}.en.md: 1 pair",
        "  **/*.de.txt → {}.human.en.txt or {}.mt.en.txt: choose one in transcheck.toml",
    ]
    path = tmp_path / "transcheck.toml"
    assert [(pair.source, pair.target) for pair in load(path).pairs] == [("**/*.de.md", "{}.en.md")]
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace('# target = "{}.mt.en.md"', 'target = "{}.mt.en.md"').replace('target = "{}.en', "# "))
    assert [pair.target for pair in load(path).pairs] == ["{}.mt.en.md"]


def test_only_unclear_translations(tmp_path: Path) -> None:
    laid_out(tmp_path, ["b.de.txt", "b.human.en.txt", "b.mt.en.txt"])
    assert told(start(tmp_path)) == (
        "Wrote transcheck.toml, but which translation is meant has to be said in it:\n"
        "  **/*.de.txt → {}.human.en.txt or {}.mt.en.txt: choose one in transcheck.toml\n"
        "Wrote glossary.yaml, which has no terms yet: transcheck glossary add.\n"
        "Next: edit transcheck.toml, then transcheck check --show-files"
    )
    path = tmp_path / "transcheck.toml"
    assert load(path).pairs == ()
    path.write_text(path.read_text(encoding="utf-8").replace("# [[pairs]]", "[[pairs]]", 1)
                    .replace("# source", "source", 1).replace("# target", "target", 1))  # fmt: skip
    assert [pair.target for pair in load(path).pairs] == ["{}.human.en.txt"]


TERMS = "version: 1\nterms: []\n"


def test_a_glossary_holds_for_the_texts_around_it(tmp_path: Path) -> None:
    laid_out(tmp_path, [f"{folder}/{name}.txt" for folder in ("press", "press/sport", "web") for name in ("de", "en")])
    for place in ("all.yaml", "terms/names.yaml", "press/press.yaml", "press/sport/a.yaml", "press/sport/b.yaml"):
        (tmp_path / place).parent.mkdir(exist_ok=True)
        (tmp_path / place).write_text(TERMS)
    assert told(start(tmp_path)).splitlines()[2:-1] == [
        "It uses all.yaml, terms/names.yaml.",
        "In press it uses press/press.yaml.",
        "In press/sport it uses press/sport/a.yaml, press/sport/b.yaml.",
    ]
    configuration = load(tmp_path / "transcheck.toml")
    used = {
        pair.source: [Path(one).name for one in glossaries_of(configuration, pair)] for pair in pairs_of(configuration)
    }
    assert used == {
        "press/de.txt": ["all.yaml", "names.yaml", "press.yaml"],
        "press/sport/de.txt": ["all.yaml", "names.yaml", "press.yaml", "a.yaml", "b.yaml"],
        "web/de.txt": ["all.yaml", "names.yaml"],
    }


@pytest.mark.parametrize("place", ["terms.yaml", "content/terms.yaml", "content/de/terms.yaml", "glossaries/a.yaml"])
def test_a_glossary_around_all_texts_or_none_holds_for_all(tmp_path: Path, place: str) -> None:
    laid_out(tmp_path, ["content/de/a.md", "content/en/a.md", "content/de/b.md", "content/en/b.md"])
    (tmp_path / place).parent.mkdir(exist_ok=True)
    (tmp_path / place).write_text(TERMS)
    started = start(tmp_path)
    assert (started.glossaries, started.local) == ((place,), ())
    assert load(tmp_path / "transcheck.toml").overrides == ()


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


@pytest.mark.skipif(os.name == "nt", reason="names are Unicode there")
def test_names_that_are_no_utf8_make_no_pattern(tmp_path: Path) -> None:
    odd = os.fsdecode(b"\xff")
    for name in (f"{odd}/de/a.md", f"{odd}/en/a.md", f"{odd}.de.txt", f"{odd}.en.txt", "a.de.txt", "a.en.txt"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).touch()
    assert [choice.source for choice in layout_of(tmp_path)] == ["**/*.de.txt"]
    start(tmp_path)
    assert len(pairs_of(load(tmp_path / "transcheck.toml"))) == 2
