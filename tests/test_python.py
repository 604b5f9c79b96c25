"""The package as it is used from Python."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from operator import attrgetter
from pathlib import Path

import pytest

import transcheck
from transcheck.errors import GlossaryError, InputError

ROOT = Path(__file__).parent.parent
PAIRS = [("Der Eintritt ist frei.", "Admission is free."), ("Es kamen 120 Gäste.", "210 guests came.")]


def test_align_is_a_function_whatever_was_imported_before() -> None:
    code = (
        "import transcheck.align.beads, transcheck.pipeline, transcheck; print(transcheck.align(['a'], ['a'], False))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert "Bead(" in done.stdout


def test_align_takes_lists_of_texts_and_paths() -> None:
    beads = transcheck.align(
        ["Guten Morgen!", "Es kamen 120 Gäste."], ["Good morning!", "120 guests came."], meaning=False
    )
    assert [(bead.source, bead.target) for bead in beads] == [((0,), (0,)), ((1,), (1,))]
    folder = ROOT / "corpora" / "interview"
    assert transcheck.align(folder / "de.txt", folder / "en.txt", meaning=False)[0].source == (0,)


def test_bitext_is_lazy_and_in_order() -> None:
    def pairs() -> Iterator[tuple[str, str]]:
        yield from PAIRS * 100
        raise AssertionError("read too far")

    segments = transcheck.check_bitext(pairs(), meaning=False)
    first, second = next(segments), next(segments)
    assert (first.id, first.findings) == ("1", ())
    assert [finding.rule for finding in second.findings] == ["number-mismatch"]
    assert second.score < first.score


def test_compare_takes_documents_and_a_mapping_of_settings() -> None:
    from transcheck.readers import read_text

    source, target = read_text(PAIRS[1][0], language="de"), read_text(PAIRS[1][1], language="en")
    report = transcheck.compare(source, target, config={"meaning": False, "fail_on": "critical"})
    [finding] = report.findings
    assert (finding.rule, finding.severity, finding.suggestion) == ("number-mismatch", "major", "120")
    assert report.gate.passed


def test_glossaries_come_from_files_and_from_terms() -> None:
    glossary = transcheck.Glossary.from_terms([{"source": "Bürgerbüro", "targets": ["citizens’ office"]}])
    [segment] = transcheck.check_bitext([("Das Bürgerbüro ist zu.", "The pub is closed.")], glossary, meaning=False)
    assert "wrong-term" in [finding.rule for finding in segment.findings]
    assert len(transcheck.Glossary.load(ROOT / "glossaries" / "herzlich-digital.yaml")) > 40


def test_errors_say_where_and_what() -> None:
    with pytest.raises(InputError, match=r"missing\.txt"):
        transcheck.compare("missing.txt", "missing.txt")
    with pytest.raises(GlossaryError, match="soruce"):
        transcheck.Glossary.from_terms([{"soruce": "x", "keep": True}])


def test_every_public_name_is_there() -> None:
    for name in transcheck.__all__:
        assert getattr(transcheck, name).__doc__
    with pytest.raises(AttributeError, match="nothing"):
        attrgetter("nothing")(transcheck)
