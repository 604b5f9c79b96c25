"""GitHub Actions: workflow commands that mark lines of a pull request, and the summary of a job.

https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands
"""

from __future__ import annotations

import secrets
from collections.abc import Iterable, Iterator, Sequence

from transcheck.model import Report, Severity
from transcheck.reports import markdown
from transcheck.reports.located import Located, located, worst_first
from transcheck.reports.repository import shown_path
from transcheck.reports.safe_text import safe_line
from transcheck.reports.wording import counts, number, sentence_with_original

KINDS = {
    Severity.CRITICAL: "error",
    Severity.MAJOR: "error",
    Severity.MINOR: "warning",
    Severity.NEUTRAL: "notice",
}
# GitHub shows so many annotations of a kind for a step and drops the others without a word.
SHOWN_OF_A_KIND = 10
# Bytes of a step's summary; a longer one is dropped as a whole.
LONGEST_SUMMARY = 1024 * 1024


def render(reports: Iterable[Report]) -> str:
    """A workflow command a finding, the worst first, and a last line that counts those that GitHub would not show.

    Paths should be relative to the root of the repository. Nothing for no findings.
    """
    return commands(one for report in reports for one in located(report) if one.finding.suppressed is None)


def commands(found: Iterable[Located]) -> str:
    """The same for what is found already."""
    room = dict.fromkeys(KINDS.values(), SHOWN_OF_A_KIND)
    lines, left_out = [], []
    for one in worst_first(found):
        kind = KINDS[one.finding.severity]
        if room[kind]:
            room[kind] -= 1
            lines.append(_command(kind, one))
        else:
            left_out.append(one.finding.severity)
    if left_out:
        lines.append(
            f"transcheck: {number(len(left_out), 'more finding')} ({counts(left_out)}) without an annotation: "
            f"GitHub shows {SHOWN_OF_A_KIND} of a kind in a step."
        )
    return "".join(f"{line}\n" for line in lines)


def inert(text: bytes) -> bytes:
    """Lines for the log of a job in which no workflow command is carried out, whatever they hold.

    `git apply` and `patch` pass over the two lines that are added.
    """
    token = secrets.token_hex(16).encode()
    return b"::stop-commands::" + token + b"\n" + text + b"::" + token + b"::\n"


def summary(reports: Sequence[Report], taken: int = 0) -> str:
    """Markdown for the file that $GITHUB_STEP_SUMMARY names, which has `taken` bytes already; empty if it is full."""
    return markdown.render(reports, LONGEST_SUMMARY - taken)


def _command(kind: str, one: Located) -> str:
    properties = ",".join(f"{name}={_property(value)}" for name, value in _properties(one))
    return f"::{kind} {properties}::{_data(sentence_with_original(one))}"


def _properties(one: Located) -> Iterator[tuple[str, str]]:
    yield "file", shown_path(one.at.path)
    yield "line", str(one.at.line)
    yield "endLine", str(one.at.end_line)
    if one.at.line == one.at.end_line:
        # GitHub takes columns only within a line.
        yield "col", str(one.at.column)
        yield "endColumn", str(one.at.end_column)
    yield "title", f"{safe_line(one.finding.rule)} ({one.finding.severity})"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
