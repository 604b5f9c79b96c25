"""repeated-word: a word stands twice (or more often) in a row.

**What it does**
Reports a word or number that directly follows itself in the translation. Doublings that English knows (“had had”,
“that that”, “very very”) and those that the source has as well are left alone.

**Why it matters**
Doubled words are slips that every reader sees; long runs of one word mean that the translation engine got stuck.

**Example**
“Das Rathaus bleibt geschlossen.” → “The the town hall remains closed.”
"""

from __future__ import annotations

from collections.abc import Iterator
from operator import eq

from transcheck.model import Extent, Problem, Segment, Severity
from transcheck.rules.context import Context
from transcheck.text.tokens import Token, tokenize

NAME = "repeated-word"
CATEGORY = "fluency/duplication"
SEVERITY = Severity.MINOR

_CALLS = frozenset("no yes yeah ha haha la na bla blah bye very ho go boom tut far really".split())
_LEGITIMATE = frozenset("that had her so is do well long many".split())


def check(segment: Segment, context: Context) -> Iterator[Problem]:
    """Words of the target that follow themselves with nothing but a blank between."""
    doubled_in_source: set[str] | None = None
    for run in runs(segment.target):
        word = run[0].text.casefold()
        if word in _CALLS or (len(run) == 2 and word in _LEGITIMATE):
            continue
        if doubled_in_source is None:
            doubled_in_source = {found[0].text.casefold() for found in runs(segment.source, across_marks=True)}
        # A doubling in the source licenses a doubling: “ganz ganz” → “very, very”, “Baden-Baden” is one word anyway.
        if word in doubled_in_source or (len(run) == 2 and doubled_in_source):
            continue
        if len(run) == 2 and run[0].text != run[1].text and not _sentence_start(run, segment.target):
            continue  # “Will will come”, “May may”: a name and a word
        if run[0].kind == "number" and segment.target[run[-1].end :].lstrip()[:1] in {"/", "⁄"}:
            continue  # “1 1/2”
        times = {2: "twice", 3: "three times", 4: "four times"}.get(len(run), f"{len(run)} times")
        shown = " ".join(token.text for token in run[:4]) + (" …" if len(run) > 4 else "")
        capitalised = run[0].text[:1].isupper() and run[1].text[:1].isupper()
        yield Problem(
            f"“{run[0].text}” is written {times} in a row: “{shown}”.",
            confidence=0.75 if capitalised and len(run) == 2 else 0.95,
            target=Extent(run[0].start, run[-1].end),
            suggestion=run[0].text,
            severity=Severity.MAJOR if len(run) > 2 else None,
        )


def runs(text: str, *, across_marks: bool = False) -> Iterator[tuple[Token, ...]]:
    """The runs of two or more equal words in `text`; a mark or a new line between them ends a run."""
    tokens = tokenize(text)
    texts = [token.text.casefold() for token in tokens]
    if not across_marks and not any(map(eq, texts, texts[1:])):
        return
    run: list[Token] = []
    for token in tokens:
        if token.kind == "mark" and across_marks:
            continue
        if (
            run
            and token.kind in ("word", "number")
            and token.text.casefold() == run[-1].text.casefold()
            and "\n" not in text[run[-1].end : token.start]
        ):
            run.append(token)
            continue
        if len(run) > 1:
            yield tuple(run)
        run = [token] if token.kind in ("word", "number") else []
    if len(run) > 1:
        yield tuple(run)


def _sentence_start(run: tuple[Token, ...], text: str) -> bool:
    """“The the”: the first one has its capital from the beginning of the sentence alone."""
    from transcheck.text.openings import begins_sentence

    return begins_sentence(text, run[0].start) and run[1].text.islower()
