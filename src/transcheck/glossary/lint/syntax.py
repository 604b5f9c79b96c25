"""syntax: the file can't be read to its end as the plain YAML that a glossary is.

**What it does**
Reports the place from which on the file is no YAML: a tab, a bracket or quote that is never closed, a colon where none
can be, indentation that does not fit; and what a glossary may not use: aliases, anchors, tags, several documents.

**Why it matters**
Nothing behind this place can be looked at, and no command can use the glossary. The exit status is 2.

**Example**
`note: Dr. Weber: head of the office` has a colon within the text: write `note: "Dr. Weber: head of the office"`

**How to silence it**
Not at all: put the place right.
"""

from __future__ import annotations

from transcheck.model import Severity

NAME = "syntax"
SEVERITY = Severity.CRITICAL
