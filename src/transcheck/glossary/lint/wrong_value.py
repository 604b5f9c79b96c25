"""wrong-value: a key has a value that it can't have.

**What it does**
Reports a text where a list must be, a word that is none of the choices, an empty text, and words such as `no` or `12`
that YAML takes for something else than a text.

**Why it matters**
The glossary is refused as a whole, since nobody can say what was meant.

**Example**
`targets: mayor` must be a list: `targets: [mayor]`

**How to silence it**
Not at all: put the value right.
"""

from __future__ import annotations

from transcheck.model import Severity

NAME = "wrong-value"
SEVERITY = Severity.CRITICAL
