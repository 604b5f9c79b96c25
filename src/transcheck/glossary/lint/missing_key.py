"""missing-key: something is missing without which an entry, an example or the file means nothing.

**What it does**
Reports entries without `source`, entries with neither `keep` nor `targets`, examples without `source`, `target` or
`ok`, and files without `version` or `terms`.

**Why it matters**
Such an entry could never be checked; the glossary is refused as a whole.

**Example**
`- source: Bürgerbüro` alone says nothing about its translation: add `targets: [citizens' office]` or `keep: true`

**How to silence it**
Not at all: add what is missing.
"""

from __future__ import annotations

from transcheck.model import Severity

NAME = "missing-key"
SEVERITY = Severity.CRITICAL
