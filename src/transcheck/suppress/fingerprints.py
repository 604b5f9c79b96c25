"""Fingerprints: the same finding has the same one when other parts of the files change.

They depend on the rule, the term, the words at fault and the text around them, never on lines, messages or severities.
"""

from __future__ import annotations

import hashlib
import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import replace

from transcheck.model import Finding

_SPACE = re.compile(r"\s+")


def normalised(text: str) -> str:
    """`text` without differences that re-wrapping makes."""
    return _SPACE.sub(" ", text).strip()


def fingerprint(finding: Finding, surroundings: str, occurrence: int = 0) -> str:
    """32 hexadecimal digits; `occurrence` counts equal findings in equal surroundings, from 0."""
    words = [span.text if span else "" for span in (finding.source, finding.target)]
    parts = [finding.rule, finding.term or "", *words, surroundings, str(occurrence)]
    return hashlib.sha256("\0".join(map(normalised, parts)).encode("utf-8", "surrogatepass")).hexdigest()[:32]


def stamp(findings: Iterable[tuple[Finding, str]]) -> Iterator[Finding]:
    """Each finding, given with the text around it, with its fingerprint; no two are the same."""
    seen: Counter[str] = Counter()
    for finding, surroundings in findings:
        base = fingerprint(finding, surroundings)
        yield replace(finding, fingerprint=fingerprint(finding, surroundings, seen[base]) if seen[base] else base)
        seen[base] += 1
