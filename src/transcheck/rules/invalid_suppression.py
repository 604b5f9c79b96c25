"""invalid-suppression: a comment that speaks to transcheck can't be understood, and silences nothing.

**What it does**
Reports a `<!-- transcheck: … -->` comment with a typing error: a word or rule that there is not, no rule, no reason, a
day that is none, an “off” without an “on”. Such an error in a sidecar file or the baseline ends the run instead.

**Why it matters**
Whoever wrote the comment believes that the finding is dealt with.

**Example**
`<!-- transcheck: ignore name-chnged -- that is how she spells it -->`: there is no rule of that name, but
“name-changed”.

**How to silence it**
Put the comment right, or take it out.
"""

from __future__ import annotations

from transcheck.model import Severity

NAME = "invalid-suppression"
CATEGORY = "project/suppression"
SEVERITY = Severity.MAJOR
