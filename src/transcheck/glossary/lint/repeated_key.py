"""repeated-key: a key stands twice in one entry.

**What it does**
Reports the second of two equal keys, and the line of the first.

**Why it matters**
Only one of the two could count, and readers of YAML do not agree on which; so the glossary is refused as a whole.

**Example**
`targets: [mayor]` and, in the same entry, `targets: [Lord Mayor]`: write `targets: [mayor, Lord Mayor]`

**How to silence it**
Not at all: join the two.
"""

from __future__ import annotations

from transcheck.model import Severity

NAME = "repeated-key"
SEVERITY = Severity.CRITICAL
