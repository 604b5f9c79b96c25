"""The baseline entries of the findings of a page, which its reader may accept or dismiss, and export."""

from __future__ import annotations

import json
from collections.abc import Iterable
from pathlib import Path

from transcheck.reports.html.pairs import Pair
from transcheck.reports.repository import repository_path
from transcheck.reports.safe_text import json_text
from transcheck.suppress.entries import entry_object, entry_of

# What could end the element of a script, or begin a comment in it.
_ESCAPES = str.maketrans({character: f"\\u{ord(character):04x}" for character in "<>&"})


def entries(pairs: Iterable[Pair], folder: Path, root: Path) -> str:
    """JSON, fit to stand in an element of HTML: the entry, still without a reason, by the key of its finding.

    `folder`: the one that the reports' paths are relative to; `root`: the one that those of a baseline are.
    """
    found: dict[str, object] = {}
    for pair in pairs:
        report = pair.report
        file = repository_path(report.target.path, folder, root)
        for item in (item for row in pair.rows for item in row.items):
            if item.finding.fingerprint and not item.finding.suppressed:
                entry = entry_of(item.finding, (report.source, report.target), file, "")
                found[item.key] = entry_object(entry)
    return json_text(json.dumps(found, ensure_ascii=False, allow_nan=False)).translate(_ESCAPES)
