"""Everything that silences findings of one pair of files, and the findings with what silences them."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path

from transcheck.config import Settings
from transcheck.model import Bead, Document, Finding, Suppression
from transcheck.project.configuration import Configuration, FilePair, from_root
from transcheck.suppress import baseline
from transcheck.suppress.about_silencing import Unused, findings_about
from transcheck.suppress.covering import Covering, covering
from transcheck.suppress.directives import Directive
from transcheck.suppress.entries import Entry
from transcheck.suppress.inline import read_comments
from transcheck.suppress.matching import matched
from transcheck.suppress.sidecar import SUFFIX, read_sidecar


@dataclass(frozen=True, slots=True)
class Silences:
    """What silences findings of a pair, beside the comments in its files.

    `entries`: those of the baseline for its target; `directives`: those of its sidecar files. `today` decides which of
    them, and of the comments, have expired; `dated` says that the files may have comments with a day.
    """

    entries: tuple[Entry, ...] = ()
    directives: tuple[Directive, ...] = ()
    today: date = field(default_factory=date.today)
    dated: bool = False

    @property
    def key(self) -> str:
        """Another one where findings of the pair may be silenced differently, though its files are the same."""
        parts = (
            [(entry, entry.expired(self.today)) for entry in self.entries],
            [(directive, directive.expired(self.today)) for directive in self.directives],
            self.today if self.dated else None,
        )
        return hashlib.sha256(repr(parts).encode("utf-8", "surrogatepass")).hexdigest()


def silences_for(
    configuration: Configuration, pair: FilePair, *, named: str | None = None, today: date | None = None
) -> Silences:
    """What silences findings of `pair`: ConfigurationError where the baseline or a sidecar file is broken.

    `named`: a baseline, seen from the working folder, instead of that of the project; files in it are relative to its
    own folder. Where there is no configuration file there is no project, and a baseline counts only if it is named.
    """
    files = [Path(configuration.root, path) for path in (pair.source, pair.target)]
    if named is None and configuration.file is None:
        known = baseline.Baseline()
    else:
        known = baseline.read(baseline.place_of(configuration, named), required=named is not None)
    target = from_root(str(files[1]), baseline.folder_of(configuration, named)) if named else pair.target
    return Silences(
        known.of_file(target),
        tuple(directive for path in files for directive in read_sidecar(Path(f"{path}{SUFFIX}"))),
        today or date.today(),
        dated=any(_may_have_days(path) for path in files),
    )


def silenced(
    findings: Sequence[Finding],
    documents: tuple[Document, Document],
    silences: Silences,
    *,
    alignment: Sequence[Bead] = (),
    ran: frozenset[str] = frozenset(),
    settings: Settings | None = None,
) -> tuple[Finding, ...]:
    """The findings in their order, each with what silences it; behind them, findings about the silencing itself.

    `alignment`: the beads of the documents. `ran`: the rules that were run to the full, so that what silences nothing
    of theirs can be called unused. Comments go before the baseline; what has expired is told in the message.
    """
    commented = read_comments(documents[0], "source"), read_comments(documents[1], "target")
    directives = [*silences.directives, *(one for found, _ in commented for one in found)]
    mistakes = [one for _, wrong in commented for one in wrong]
    covered = covering(directives, findings, documents, alignment, silences.today)
    told = [_by_directive(*both, silences.today) for both in zip(findings, covered.first, strict=True)]
    unused = list(_unused(directives, covered))
    told += findings_about(mistakes, unused, documents, ran, settings or Settings())
    return tuple(_by_entries(told, documents, silences))


def _by_directive(finding: Finding, directive: Directive | None, today: date) -> Finding:
    if directive is None:
        return finding
    if directive.until is not None and directive.expired(today):
        return _told(finding, "ignored", directive.until, directive.reason)
    return replace(finding, suppressed=Suppression("comment", directive.reason))


def _unused(directives: Sequence[Directive], covered: Covering) -> Iterator[Unused]:
    """The directives that are for none of the findings, or some of whose rules are not."""
    for directive, used in zip(directives, covered.used, strict=True):
        rules = tuple(rule for rule in directive.rules if rule not in used)
        if rules or not (directive.rules or used):
            yield Unused(directive, rules)


def _by_entries(
    findings: Sequence[Finding], documents: tuple[Document, Document], silences: Silences
) -> Iterator[Finding]:
    open_findings = [finding for finding in findings if finding.suppressed is None]
    entries = matched(silences.entries, open_findings, documents)
    of_open = iter(range(len(open_findings)))
    for finding in findings:
        entry = entries.entry(next(of_open)) if finding.suppressed is None else None
        if entry is None:
            yield finding
        elif entry.expires is not None and entry.expired(silences.today):
            yield _told(finding, "accepted", entry.expires, entry.reason)
        else:
            yield replace(finding, suppressed=Suppression("baseline", entry.reason))


def _told(finding: Finding, how: str, until: date, reason: str) -> Finding:
    return replace(finding, message=f"{finding.message} (It was {how} until {until}: “{reason}”.)")


def _may_have_days(path: Path) -> bool:
    """Whether a file may have comments with a day, on which its findings depend then."""
    try:
        # What stands in a pipe can be read once, and not here.
        return path.is_file() and b"until=" in path.read_bytes()
    except (OSError, ValueError):
        return False
