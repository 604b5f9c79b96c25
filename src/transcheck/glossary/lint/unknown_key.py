"""unknown-key: a key that no glossary has, mostly a slip of the finger.

**What it does**
Reports keys that transcheck does not know, in the file, in an entry and in an example, and says which one may be meant.

**Why it matters**
Under a wrong name, what was written is without effect; so the glossary is refused as a whole.

**Example**
`forbiden: [city book shop]`: did you mean `forbidden`?

**How to silence it**
Not at all: correct the key, or put a remark under `note` or behind a `#`.
"""

from __future__ import annotations

from transcheck.model import Severity

NAME = "unknown-key"
SEVERITY = Severity.CRITICAL
