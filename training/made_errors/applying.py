"""Puts made errors into an example, and labels what they touch."""

from __future__ import annotations

from training.alignment import Alignment
from training.examples import GOOD, UNKNOWN, WRONG, Example
from training.made_errors.material import Edit
from training.pieces import Word
from transcheck.text.german_classes import FUNCTION_WORDS


def touches(edit: Edit, others: list[Edit]) -> bool:
    """Whether an edit stands in or beside the place of another."""
    return any(edit.start <= other.end and edit.end >= other.start for other in others)


def applied(example: Example, edits: list[Edit], alignment: Alignment, kinds: tuple[str, ...]) -> Example:
    """The example with these errors, none of which touches another."""
    target, bad, gap = list(example.target), list(example.bad), list(example.gap)
    omit = list(example.omit)
    for edit in sorted(edits, key=lambda edit: -edit.start):
        _mark_source(example, edit, alignment, omit)
        words = _fitted(target, edit)
        wrong = edit.wrong if edit.wrong is not None else (True,) * len(words)
        bad[edit.start : edit.end] = [WRONG if each else GOOD for each in wrong]
        # Within what was replaced nothing is known to be missing; before it, what was known holds.
        inner = [GOOD] * max(0, len(words) - 1)
        before = [gap[edit.start]] if words else []
        after = edit.end + 1 if not words else edit.end
        gap[edit.start : after] = [*before, *inner] if words else [WRONG]
        if edit.lost and words:
            gap[edit.start + len(words)] = UNKNOWN
            gap[edit.start] = UNKNOWN
        target[edit.start : edit.end] = words
        if not words and edit.start == 0 and target:
            target[0] = Word(target[0].text[:1].upper() + target[0].text[1:], True)
    return Example(example.source, tuple(target), tuple(bad), tuple(gap), tuple(omit), (*example.kinds, *kinds))


def _fitted(target: list[Word], edit: Edit) -> tuple[Word, ...]:
    """The new words, with the space before them that the old ones had."""
    if edit.words and edit.start < edit.end:
        return (Word(edit.words[0].text, target[edit.start].apart), *edit.words[1:])
    return edit.words


def _mark_source(example: Example, edit: Edit, alignment: Alignment, omit: list[int]) -> None:
    """Source words whose target words went: not carried over if all agree on that, else not known."""
    if edit.start == edit.end:
        return
    whole = edit.lost and edit.end - edit.start == len(example.target)
    gone = range(edit.start, edit.end)
    for at, word in enumerate(example.source):
        forward = alignment.of_source[at]
        backward = [target for target, source in enumerate(alignment.of_target) if source == at]
        touched = (forward is not None and forward in gone) or any(target in gone for target in backward)
        if whole:
            omit[at] = WRONG if word.text[0].isalnum() else UNKNOWN
        elif touched:
            sure = forward is not None and forward in gone and bool(backward) and all(t in gone for t in backward)
            light = (
                word.text.lower() in FUNCTION_WORDS - {"nicht", "kein", "keine", "nie"} or not word.text[0].isalnum()
            )
            omit[at] = WRONG if edit.lost and sure and not light else UNKNOWN
