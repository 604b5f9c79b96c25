"""The report as one HTML file that needs no network: both documents side by side, the words at fault marked.

Texts are escaped by the template engine; should that ever fail, the page's content security policy allows no script and
no style but the two whose checksums it names.
"""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Iterator
from hashlib import sha256
from importlib import resources
from pathlib import PurePath

from jinja2 import Environment, PackageLoader, StrictUndefined

from transcheck.model import Report, Score, Severity
from transcheck.reports.grouping import BADNESS, DOUBTFUL, counted, groups
from transcheck.reports.html.picture import picture
from transcheck.reports.html.rows import Row, rows
from transcheck.reports.safe_text import safe_line


def render(report: Report) -> str:
    """The whole page."""
    environment = Environment(
        loader=PackageLoader(__package__, "."),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters["line"] = safe_line
    style, script = _file("style.css"), _file("script.js")
    grouped = groups(report, suppressed=True)
    shown = list(rows(report, grouped))
    counts = counted(report)
    return environment.get_template("page.html").render(
        report=report,
        style=style,
        script=script,
        policy=f"default-src 'none'; img-src data:; style-src '{_checksum(style)}'; script-src '{_checksum(script)}'",
        source_name=PurePath(report.source.path).name,
        target_name=PurePath(report.target.path).name,
        rows=shown,
        picture=picture(report, grouped),
        severities=[(str(severity), counts[severity]) for severity in sorted(Severity, key=BADNESS.__getitem__)[::-1]],
        total=counts.total(),
        rules=sorted({finding.rule for finding in report.findings}),
        scores=list(_scores(report)),
        doubtful=DOUBTFUL,
        suppressed=sum(finding.suppressed is not None for finding in report.findings),
        languages={"de": "German", "en": "English"},
    )


def _scores(report: Report) -> Iterator[tuple[str, str, Score | None]]:
    scores = report.scores
    yield "Quality", f"{scores.quality.value:.1f}", scores.quality
    yield "MQM-style", f"{scores.mqm.value:.1f}", scores.mqm
    if scores.adequacy:
        yield "Adequacy", f"{scores.adequacy.value:.1f}", scores.adequacy
    if scores.glossary.occurrences:
        yield "Terms kept", f"{scores.glossary.kept} of {scores.glossary.occurrences}", None
    for name, score in (("chrF", scores.chrf), ("BLEU", scores.bleu), ("TER", scores.ter)):
        if score:
            yield name, f"{score.value:.1f}", score


def _file(name: str) -> str:
    return resources.files(__package__).joinpath(name).read_text(encoding="utf-8")


def _checksum(text: str) -> str:
    return f"sha256-{b64encode(sha256(text.encode()).digest()).decode()}"


__all__ = ["Row", "render"]
