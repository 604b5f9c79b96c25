from __future__ import annotations

from transcheck.model import Severity
from transcheck.reports.rule_page import RulePage, render_rule, render_rules
from transcheck.reports.view import View

MANUAL = """word-twice: a word stands twice
in a row.

**What it does**
Reports a *doubled* word. Those that English knows (“had had”) and those that the source has as well are left alone.

**Example**

    the the town hall

**How to silence it**
- Leave the rule out with `--ignore word-twice`, or put one of the two words away
for good.
- Or don't.
"""
PAGE = RulePage("word-twice", "fluency/duplication", Severity.MINOR, MANUAL)


def test_a_page() -> None:
    assert render_rule(PAGE, View(width=60)) == (
        "word-twice  fluency/duplication  minor\n"
        "\n"
        "A word stands twice in a row.\n"
        "\n"
        "What it does\n"
        "Reports a doubled word. Those that English knows (“had had”)\n"
        "and those that the source has as well are left alone.\n"
        "\n"
        "Example\n"
        "    the the town hall\n"
        "\n"
        "How to silence it\n"
        "- Leave the rule out with `--ignore word-twice`, or put one\n"
        "  of the two words away for good.\n"
        "- Or don't.\n"
    )


def test_the_list() -> None:
    assert render_rules([PAGE], View(width=60)) == "word-twice  minor     a word stands twice in a row\n"
