"""failing-example: the glossary judges an example otherwise than its maintainer.

**What it does**
Puts every pair under `examples` to the test, with all entries of the files given: with `ok: true` the entry's term must
be rendered rightly in it, with `ok: false` wrongly.

**Why it matters**
Examples say what an entry is for. When one fails, the entry does not do that, or no longer since it was changed.

**Example**
`{source: "Der Stadtrat tagt.", target: "The city parliament meets.", ok: true}` fails while the entry has only
`targets: [city council]`

**How to silence it**
Correct the entry or the example.
"""

from __future__ import annotations

from collections.abc import Iterator

from transcheck.glossary.assess import Verdict
from transcheck.glossary.examples import Failure, failures
from transcheck.glossary.lint.model import Entry, Found, LintContext
from transcheck.glossary.yaml_nodes import Listing, Node
from transcheck.model import Severity

NAME = "failing-example"
SEVERITY = Severity.MAJOR


def check_all(context: LintContext) -> Iterator[Found]:
    """Examples that fail."""
    if not any(entry.term.examples for entry in context.entries):
        return
    for failure in failures(context.glossary):
        entry = context.entry_of[id(failure.term)]
        yield Found(told(failure), entry.path, _node(entry, failure), term=failure.term.source)


def told(failure: Failure) -> str:
    """What was found in an example instead of what it says."""
    example, term = failure.example, failure.term.source
    if not failure.verdicts:
        return f"The example says that “{term}” is rendered wrongly, but the term is not found in “{example.source}”."
    found = " and ".join(dict.fromkeys(_outcome(verdict, example.target) for verdict in failure.verdicts))
    if example.ok:
        return f"The example says that “{term}” is rendered rightly, but {found} in “{example.target}”."
    return f"The example says that “{term}” is rendered wrongly, but {found} in “{example.target}”."


def _outcome(verdict: Verdict, target: str) -> str:
    words = target[verdict.target.start : verdict.target.end] if verdict.target else ""
    if verdict.outcome == "kept":
        return f"“{words}” is accepted"
    if verdict.outcome in ("missing", "spared") or not words:
        return "nothing stands for it"
    reasons = {"forbidden": "is forbidden", "avoided": "is to be avoided", "misspelt": "is a misspelling of it"}
    return f"“{words}” {reasons.get(verdict.outcome, 'stands for it')}"


def _node(entry: Entry, failure: Failure) -> Node:
    examples = entry.value("examples")
    index = next(number for number, one in enumerate(failure.term.examples) if one is failure.example)
    return examples.items[index] if isinstance(examples, Listing) else entry.source
