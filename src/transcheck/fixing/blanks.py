"""Which suggestions for blanks are safe: those before and after the marks of a sentence."""

from __future__ import annotations

import re

from transcheck.fixing.replacement import Case, Replacement, in_link, whole

_BEFORE_MARK = re.compile(r"(?<=[\w)\]”’\"%]) (?=[.,;!?)])|(?<=\() (?=\w)")
_AFTER_MARK = re.compile(r"(?<=[^\W\d_])([,;!?])(?=[^\W\d_]{2})")


def blank(case: Case) -> Replacement | None:
    """A blank taken away before a mark or inside a bracket, or put in after a mark between two words."""
    right = not in_link(case) and case.new in (_BEFORE_MARK.sub("", case.old), _AFTER_MARK.sub(r"\1 ", case.old))
    return whole(case) if right and case.old != case.new else None
