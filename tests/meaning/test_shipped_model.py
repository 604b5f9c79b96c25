"""The model in the package: that it is whole, finds what nothing else does, and is silent about good translations."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

import transcheck
from transcheck.meaning import model_place
from transcheck.model import Finding

FOLDER = model_place._SHIPPED
CORPORA = Path(__file__).parents[2] / "corpora"
BY_MODEL = {"wrong-word", "added-word", "missing-word"}
LARGEST = 35_000_000


@pytest.fixture(autouse=True)
def shipped(monkeypatch: pytest.MonkeyPatch) -> None:
    """As for users: the package's own model is taken."""
    monkeypatch.delenv(model_place.ENVIRONMENT)


def by_model(findings: tuple[Finding, ...]) -> Iterator[Finding]:
    return (finding for finding in findings if finding.rule in BY_MODEL)


def test_it_is_whole_and_small_enough() -> None:
    names = {path.name for path in FOLDER.iterdir()}
    assert names == {"model.onnx", "pieces.model", "thresholds.json", "quality.json", "model.json"}
    assert sum(path.stat().st_size for path in FOLDER.iterdir()) <= LARGEST
    version = json.loads((FOLDER / "model.json").read_text(encoding="utf-8"))["version"]
    [segment] = transcheck.check_bitext([("Der Eintritt ist frei.", "Admission is free.")])
    assert segment.findings == ()
    report = transcheck.compare(CORPORA / "interview" / "de.txt", CORPORA / "interview" / "en.txt")
    assert f"marker:{version}" in report.scores.quality.signature


@pytest.mark.parametrize(
    ("source", "target", "words"),
    [
        ("Viele Gäste besuchten das Schloss am Wochenende.", "Many guests visited the lock at the weekend.", "lock"),
        (
            "Der Bus hält ab Montag wieder am Rathaus.",
            "The free bus will stop at the town hall again from Monday.",
            "free",
        ),
    ],
)
def test_it_finds_what_no_rule_sees(source: str, target: str, words: str) -> None:
    [segment] = transcheck.check_bitext([(source, target)])
    [finding] = by_model(segment.findings)
    assert finding.target is not None
    assert finding.target.text == words


@pytest.mark.parametrize(
    ("source", "target"),
    [
        ("Viele Gäste besuchten das Schloss am Wochenende.", "Many guests visited the castle at the weekend."),
        ("Der Bus hält ab Montag wieder am Rathaus.", "From Monday, the bus will stop at the town hall again."),
        ("Die Straße bleibt bis Freitag gesperrt.", "The road will remain closed until Friday."),
        ("Der Eintritt ist für Kinder und Rentner frei.", "Admission is free for children and pensioners."),
        (
            "Die Feuerwehr löschte den Brand in der alten Mühle.",
            "The fire brigade extinguished the fire in the old mill.",
        ),
        (
            "Das Museum sucht ehrenamtliche Helfer für die Ausstellung.",
            "The museum is looking for volunteers for the exhibition.",
        ),
    ],
)
def test_it_is_silent_about_good_translations(source: str, target: str) -> None:
    [segment] = transcheck.check_bitext([(source, target)])
    assert not list(by_model(segment.findings))


def test_of_a_hundred_paragraphs_it_suspects_few() -> None:
    """In the texts of `corpora/`, whose errors are known, nearly all that it adds are false alarms."""
    reports = [
        transcheck.compare(
            folder / "de.txt",
            folder / "en.txt",
            glossary=str(folder / "glossary.yaml") if (folder / "glossary.yaml").exists() else None,
        )
        for folder in sorted(path.parent for path in CORPORA.glob("*/expected.yaml"))
    ]
    suspected = [finding for report in reports for finding in by_model(report.findings)]
    assert len(suspected) <= 0.06 * sum(len(report.alignment) for report in reports)
    assert sum(finding.severity == "major" for finding in suspected) <= 1
