"""What the model suspects in a segment and no glossary speaks for, as the rules about it need it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Literal

from transcheck.glossary.assess import assess
from transcheck.meaning.suspicions import Suspicion, suspicions
from transcheck.model import Extent, Segment, Severity
from transcheck.rules.context import Context
from transcheck.text.extents import overlap
from transcheck.text.lexicon import is_listed
from transcheck.text.names.exonyms import searchable, table
from transcheck.text.names.spelling import fold, plain
from transcheck.text.tokens import words as tokens

# Below this, two texts may not belong together.
_SURE_ALIGNMENT = 0.4
# A suspicion less sure than this is a hint: by default it closes no gate.
_SURE = 0.8


def suspected(segment: Segment, context: Context, kind: Literal["wrong", "added", "missing"]) -> Iterator[Suspicion]:
    """The suspicions of a kind; none about terms that are rendered as the glossary approves, nor about names that
    are the same or called so in English."""
    meaning = context.meaning
    if meaning is None or meaning.tagger is None or segment.kind != "translation" or segment.score < _SURE_ALIGNMENT:
        return
    found = [one for one in suspicions(segment, meaning) if one.kind == kind]
    if not found:
        return
    kept = [one for one in assess(segment, context.glossary, meaning) if one.outcome == "kept"]
    for one in found:
        approved = any(_meet(one.target, good.target) or _meet(one.source, good.match.extent) for good in kept)
        if not approved and not _is_right_name(one, segment):
            yield one


def _is_right_name(one: Suspicion, segment: Segment) -> bool:
    """Whether the words stand in the source too and are no German, or name what the source does."""
    if one.kind == "missing" or one.target is None:
        return False
    written = [token.text for token in tokens(words_at(segment.target, one.target))]
    if all(_is_same(word, segment.source) for word in written):
        # Of figures alone, too: numbers have a rule of their own.
        return True
    source, target = searchable(segment.source), searchable(segment.target)
    parts = {fold(word) for word in written if word[0].isupper()}
    return any(
        parts & set(name.split()) and f" {name}" in target
        for entry in table()
        if entry.told_in_german(source)
        for name in entry.english_names
    )


def _is_same(word: str, source: str) -> bool:
    if len(word) == 1 or is_listed(word, "de"):
        return False
    if re.search(rf"(?<!\w){re.escape(word)}(?!\w)", source):
        return True
    # As names are written in English: without umlauts and accents, or with two letters for one.
    written = {fold(word), plain(word)}
    return any(
        token.text[0].isupper() and written & {fold(token.text), plain(token.text)} and not is_listed(token.text, "de")
        for token in tokens(source)
    )


def severity_of(one: Suspicion) -> Severity | None:
    """Minor for small words, for what is not sure, and where nobody knows what is missing; None: as the rule says."""
    unknown = one.kind == "missing" and one.source is None
    return Severity.MINOR if one.small or unknown or one.confidence < _SURE else None


def words_at(text: str, extent: Extent | None) -> str:
    """The words of a text at an extent, none without one."""
    return text[extent.start : extent.end] if extent else ""


def _meet(one: Extent | None, other: Extent | None) -> bool:
    return one is not None and other is not None and overlap(one, other)
