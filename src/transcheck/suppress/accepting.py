"""Findings that someone accepts: named by their fingerprints, or chosen in a report."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from difflib import get_close_matches
from pathlib import Path
from typing import TYPE_CHECKING

from transcheck.errors import ConfigurationError
from transcheck.model import Document, Finding
from transcheck.project.configuration import from_root
from transcheck.readers import content_of
from transcheck.readers.decoding import decode
from transcheck.suppress import baseline
from transcheck.suppress.baseline import Baseline
from transcheck.suppress.entries import Entry, entry_of
from transcheck.suppress.fingerprints import SHORTEST
from transcheck.suppress.matching import matched

if TYPE_CHECKING:
    from transcheck.project.checking import PairResult


@dataclass(frozen=True, slots=True)
class Found:
    """The findings of one pair; `file` is its target, relative to the folder of the baseline."""

    file: str
    documents: tuple[Document, Document]
    findings: tuple[Finding, ...]


def accepted(
    known: Baseline, found: Sequence[Found], names: Iterable[str], reason: str, expires: date | None = None
) -> tuple[Baseline, tuple[Entry, ...]]:
    """The baseline with the findings that `names`, fingerprints or their beginnings, call; and these entries alone.

    A finding that several files share is accepted in all of them. ConfigurationError for a name that calls no finding,
    or several, and for a finding that a comment silences.
    """
    wanted = [_fingerprint(name, found) for name in names]
    old: list[Entry] = []
    new: list[Entry] = []
    for one in found:
        earlier = matched(known.of_file(one.file), one.findings, one.documents).whole
        for index, finding in enumerate(one.findings):
            if finding.fingerprint not in wanted:
                continue
            if finding.suppressed is not None and finding.suppressed.by == "comment":
                what = f"a comment or a sidecar file silences this finding already: “{finding.suppressed.reason}”"
                raise ConfigurationError(f"{finding.fingerprint}: {what}")
            if index in earlier:
                old.append(earlier[index])
            new.append(entry_of(finding, one.documents, one.file, reason, expires))
    return baseline.added(baseline.without(known, old), new), tuple(new)


def exported_entries(path: str) -> tuple[Entry, ...]:
    """The entries that a report in a browser exported to the file at `path`.

    InputError where the file can't be read, ConfigurationError, with the line, where something is wrong in it.
    """
    return baseline.parsed(text_at(path), path).entries


def found_by(results: Iterable[PairResult], folder: Path) -> tuple[Found, ...]:
    """The findings of a check; files get to be named from `folder`."""
    return tuple(
        Found(
            relative(result.report.target.path, folder),
            (result.report.source, result.report.target),
            result.report.findings,
        )
        for result in results
    )


def text_at(path: str) -> str:
    """The text of a JSON file; InputError where it can't be read."""
    return decode(content_of(path), path)


def fit(reason: str) -> str:
    """A reason as one line."""
    return " ".join(reason.split())


def relative(file: str, folder: Path) -> str:
    """`file`, seen from the working folder, as it is seen from `folder`; as it is where only that leads to a file."""
    if not Path(file).exists() and Path(folder, file).exists():
        return file
    return from_root(file, folder.absolute())


def _fingerprint(name: str, found: Sequence[Found]) -> str:
    """The only fingerprint that begins with `name`."""
    wanted = name.strip().lower()
    if len(wanted) < SHORTEST:
        raise ConfigurationError(f"“{name}” is too short for a fingerprint; give at least {SHORTEST} of its digits")
    known = dict.fromkeys(finding.fingerprint for one in found for finding in one.findings if finding.fingerprint)
    fitting = [fingerprint for fingerprint in known if fingerprint.startswith(wanted)]
    if len(fitting) == 1:
        return fitting[0]
    if fitting:
        listed = ", ".join(fitting[:4]) + (", …" if len(fitting) > 4 else "")
        raise ConfigurationError(f"several findings begin with “{name}”: {listed}; give more digits")
    beginnings = {fingerprint[: len(wanted)]: fingerprint for fingerprint in known}
    near = get_close_matches(wanted, beginnings, n=1, cutoff=0.7)
    hint = f"did you mean {beginnings[near[0]]}?" if near else "run the check again, and take it from there"
    raise ConfigurationError(f"no finding has the fingerprint “{name}”; {hint}")
