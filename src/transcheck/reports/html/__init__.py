"""The report as one HTML file that needs no network: both documents side by side, the words at fault marked.

Texts are escaped by the template engine; should that ever fail, the page's content security policy allows no script and
no style but the two whose checksums it names.
"""

from __future__ import annotations

from base64 import b64encode
from collections import Counter
from collections.abc import Sequence
from functools import cache
from hashlib import sha256
from importlib import resources
from pathlib import Path

from jinja2 import Environment, PackageLoader, StrictUndefined, Template

from transcheck import __version__
from transcheck.model import Report, Severity
from transcheck.reports.grouping import counted
from transcheck.reports.html.decisions import entries
from transcheck.reports.html.pairs import pairs_of
from transcheck.reports.safe_text import safe_line
from transcheck.reports.statistics import not_passed
from transcheck.reports.wording import number, quality

_POLICY = "default-src 'none'; base-uri 'none'; form-action 'none'"
LANGUAGES = {"de": "German", "en": "English"}


def render(reports: Sequence[Report], root: Path) -> str:
    """The whole page. Of several pairs, those without any finding are only listed.

    `root`: the folder that files of exported baseline entries count from; the reports' paths are relative to the
    working folder.
    """
    several = len(reports) != 1
    pairs = pairs_of([report for report in reports if report.findings or not several or not report.gate.passed])
    clean = [report for report in reports if several and not report.findings and report.gate.passed]
    counts: Counter[Severity] = sum(map(counted, reports), Counter())
    style, script = _file("style.css"), _file("script.js")
    return _template().render(
        several=several,
        title=number(len(reports), "translation") if several else pairs[0].target_name,
        version=__version__,
        style=style,
        script=script,
        policy=f"{_POLICY}; style-src '{_checksum(style)}'; script-src '{_checksum(script)}'",
        failed=not_passed(reports),
        pairs=pairs,
        clean=[(report.target.path, quality(report)) for report in clean],
        severities=[(str(severity), counts[severity]) for severity in reversed(Severity)],
        total=counts.total(),
        rules=sorted({finding.rule for report in reports for finding in report.findings}),
        suppressed=sum(finding.suppressed is not None for report in reports for finding in report.findings),
        entries=entries(pairs, Path.cwd(), root),
        languages=LANGUAGES,
    )


@cache
def _template() -> Template:
    environment = Environment(
        loader=PackageLoader(__package__, "."),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters["line"] = safe_line
    return environment.get_template("page.html")


def _file(name: str) -> str:
    return resources.files(__package__).joinpath(name).read_text(encoding="utf-8")


def _checksum(text: str) -> str:
    return f"sha256-{b64encode(sha256(text.encode()).digest()).decode()}"
