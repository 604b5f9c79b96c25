"""unused-suppression: a comment or an entry of a sidecar file silences a finding that is not there.

**What it does**
Reports each rule in a `<!-- transcheck: … -->` comment, or in an entry of a `.transcheck.yaml` file, that silences
nothing. A rule that was not run, or that had no model to ask (`--no-meaning`), is passed over. Entries of the baseline
are not reported here: `check` says how many of them are no longer needed, and `check --update-baseline` drops them.

**Why it matters**
What silences nothing today silences the next error at that place, and nobody sees it.

**Example**
`<!-- transcheck: ignore spelling -- name of a product -->` above a paragraph in which all is spelt right by now.

**How to silence it**
Take the comment, the rule in it, or the entry out. The finding is neutral: it closes no gate, unless the configuration
gives the rule another severity.
"""

from __future__ import annotations

from transcheck.model import Severity

NAME = "unused-suppression"
CATEGORY = "project/suppression"
SEVERITY = Severity.NEUTRAL
