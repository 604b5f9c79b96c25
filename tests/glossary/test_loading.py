"""Glossaries and matchers from the cache: the same as when they were read, and read anew when anything changes."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from transcheck.errors import GlossaryError
from transcheck.glossary import Glossary, load, reading
from transcheck.glossary.entry import Example
from transcheck.glossary.match import Matcher
from transcheck.model import Severity

FILE = """\
version: 1
terms:
  - source: Netz der Räte
    kind: organisation
    keep: [en, fr]
    targets: [Council Network]
    forms: [Rätenetz]
    avoid: [net of councils]
    forbidden: [advice net]
    except: [altes Netz der Räte]
    only_in: [das Netz der Räte]
    status: admitted
    inflect: true
    case: ignore
    severity: critical
    note: A note
    examples: [{source: a, target: b, ok: true}]
  - {source: durchführen, targets: [carry out]}
  - {source: Straßenbau-Amt, targets: [road office, roads office]}
"""
TEXT = "Wir führen das Netz der Räte durch, sagt das Straßenbauamt. Die Strassenbau-Ämter führen Tests durch."


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    chosen = tmp_path / "cache"
    monkeypatch.setenv("TRANSCHECK_CACHE_DIR", str(chosen))
    return chosen


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "terms.yaml"
    path.write_text(FILE, encoding="utf-8")
    return path


def test_the_same_from_the_cache(file: Path) -> None:
    first, second = load(file), load(file)
    assert first == second
    assert second.terms[0].examples == (Example("a", "b", True),)
    assert second.terms[0].severity is Severity.CRITICAL
    assert (second.terms[0].keep, second.terms[0].keep_in) == (True, ("en", "fr"))
    assert [(term.path, term.line) for term in second] == [(str(file), 3), (str(file), 18), (str(file), 19)]


def test_the_yaml_is_read_once(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    load(file)
    monkeypatch.setattr(reading, "read_terms", None)
    assert len(load(file)) == 3


def test_a_changed_file_is_read_anew(file: Path) -> None:
    load(file)
    file.write_text(FILE.replace("carry out", "conduct"), encoding="utf-8")
    assert load(file).terms[1].targets == ("conduct",)


def test_the_same_file_elsewhere_has_its_own_path(file: Path, tmp_path: Path) -> None:
    load(file)
    other = tmp_path / "other.yaml"
    other.write_text(FILE, encoding="utf-8")
    assert {term.path for term in load(other)} == {str(other)}


def test_an_error_is_told_each_time(file: Path) -> None:
    file.write_text(FILE.replace("status", "statsu"), encoding="utf-8")
    for _ in range(2):
        with pytest.raises(GlossaryError, match="did you mean “status”"):
            load(file)


def test_a_matcher_from_the_cache_finds_the_same(file: Path, folder: Path) -> None:
    glossary = load(file)
    fresh = Matcher(Glossary(glossary.terms)).source(TEXT)
    assert Matcher(glossary).source(TEXT) == Matcher(glossary).source(TEXT) == fresh
    assert [match.words for match in fresh] == [
        "führen", "Netz der Räte", "Straßenbauamt", "Strassenbau-Ämter", "führen",
    ]  # fmt: skip
    assert len(list(folder.glob("matcher-*.slot"))) == 1


@pytest.mark.parametrize("name", ["glossary", "matcher"])
def test_damage_does_no_harm(file: Path, folder: Path, name: str) -> None:
    expected = Matcher(load(file)).source(TEXT)
    (path,) = folder.glob(f"{name}-*.slot")
    path.write_bytes(path.read_bytes()[:-40] + b"x" * 40)
    assert Matcher(load(file)).source(TEXT) == expected


def test_several_files_have_a_matcher_of_their_own(file: Path, tmp_path: Path) -> None:
    other = tmp_path / "other.yaml"
    other.write_text("version: 1\nterms:\n  - {source: Test, targets: [test]}\n", encoding="utf-8")
    assert [match.term.source for match in Matcher(load([other, file])).source(TEXT)][-1] == "Test"
    assert [match.term.source for match in Matcher(load([file, other])).source(TEXT)][-1] == "Test"
    assert len(Matcher(load([file])).source(TEXT)) == 5


def test_a_kept_glossary_needs_no_yaml(file: Path) -> None:
    load(file)
    code = (
        "import sys, transcheck.glossary as g; g.load(sys.argv[1]); "
        "print('yaml' in sys.modules, 'ruamel.yaml' in sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", code, str(file)], capture_output=True, text=True, check=True)
    assert done.stdout.split() == ["False", "False"]
