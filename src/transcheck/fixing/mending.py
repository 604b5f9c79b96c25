"""A pair's safe fixes carried out and checked again, until nothing is left that can be put right without a person."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from transcheck.errors import InputError
from transcheck.fixing.content import fixed
from transcheck.fixing.edit import Edit
from transcheck.fixing.safe import safe_fixes
from transcheck.model import Document, Finding, Report
from transcheck.readers import document

Check = Callable[[Document], Report]
"""Checks a pair again with this target, everything else as it was."""

_Place = tuple[int | None, int | None]
_Key = tuple[str, int, str, str]


@dataclass(frozen=True, slots=True)
class Mended:
    """The report on a mended target, the target's bytes, and the edits that made them."""

    report: Report
    content: bytes = b""
    edits: tuple[Edit, ...] = ()


def mended(report: Report, content: bytes, check: Check) -> Mended:
    """`content`, the bytes of the report's target, with every fix that is safe and takes no finding's place by another.

    Edits in a paragraph where a new finding would appear, or a finding would stay, are taken back. Raises InputError
    if `content` is not what the report is about.
    """
    target = report.target
    if document(content, target.path, language=target.language).paragraphs != target.paragraphs:
        raise InputError(
            "the file changed since it was checked, so nothing in it was fixed; run again", path=target.path
        )
    current, done, refused = report, list[Edit](), set[_Key]()
    while edits := [edit for edit in safe_fixes(current) if _key(edit) not in refused]:
        step = fixed(content, edits, target.path)
        refused.update(map(_key, step.left))
        if not step.done:
            continue
        after = check(document(step.content, target.path, language=target.language))
        worse = _taken_back(step.done, current, after)
        if worse:
            refused.update(map(_key, worse))
            continue
        content, current = step.content, after
        done += step.done
    return Mended(current, content, tuple(done))


def _taken_back(edits: Sequence[Edit], before: Report, after: Report) -> list[Edit]:
    """The edits that may not stay: those in paragraphs with a new finding; all of them where that is none of theirs."""
    fixed_here = Counter(_kind(edit.finding) for edit in edits)
    allowed = Counter(map(_kind, counted(before)))
    allowed.subtract(fixed_here)
    surplus = Counter(map(_kind, counted(after)))
    surplus.subtract(allowed)
    places = {place for (_, place), count in surplus.items() if count > 0}
    if not places:
        return []
    return [edit for edit in edits if _place(edit.finding) in places] or list(edits)


def counted(report: Report) -> list[Finding]:
    """The findings that are not suppressed."""
    return [finding for finding in report.findings if finding.suppressed is None]


def _kind(finding: Finding) -> tuple[str, _Place]:
    return finding.rule, _place(finding)


def _place(finding: Finding) -> _Place:
    """The paragraphs of a finding: that of the target alone where there is one."""
    if finding.target is not None:
        return None, finding.target.paragraph
    return finding.source.paragraph if finding.source else None, None


def _key(edit: Edit) -> _Key:
    return edit.finding.rule, edit.paragraph, edit.old, edit.new
