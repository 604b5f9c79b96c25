"""Fingerprints: the same finding has the same one when other parts of the files change.

They depend on the rule, the term, the words at fault and the sentence they stand in; never on lines, messages or
severities, nor on what the alignment puts beside a paragraph.
"""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import replace

from transcheck.model import Finding
from transcheck.suppress.contexts import Context, normalised

SHORTEST = 8
"""Digits of a fingerprint that name a finding, if no other begins with them."""

SCHEME = "transcheck/v2"
"""Names how fingerprints are made: those of different schemes can't be compared."""


def fingerprint(finding: Finding, context: Context, occurrence: int = 0) -> str:
    """32 hexadecimal digits; `occurrence` counts equal findings in equal surroundings, from 0.

    Only the translation's sentence counts where the finding has words in it: it is the one that is corrected.
    """
    words = [normalised(span.text) if span else "" for span in (finding.source, finding.target)]
    parts = [finding.rule, normalised(finding.term or ""), *words, context.target or context.source, str(occurrence)]
    return hashlib.sha256("\0".join(parts).encode("utf-8", "surrogatepass")).hexdigest()[:32]


def stamp(findings: Iterable[tuple[Finding, Context]]) -> Iterator[Finding]:
    """Each finding, given with the text around it, with its fingerprint; no two are the same."""
    seen: Counter[str] = Counter()
    for finding, context in findings:
        base = fingerprint(finding, context)
        yield replace(finding, fingerprint=fingerprint(finding, context, seen[base]) if seen[base] else base)
        seen[base] += 1
