"""Links that only one side has: they would make a paragraph look longer than, and unlike, its own translation."""

from __future__ import annotations

from collections.abc import Sequence

from transcheck.text.tokens import tokenize


def without_lone_links(source: Sequence[str], target: Sequence[str]) -> tuple[list[str], list[str]]:
    """Both sides' texts, without the links and addresses that no text of the other side has.

    A text that is nothing else stays as it is.
    """
    there = _links(source) & _links(target)
    return [_without(text, there) for text in source], [_without(text, there) for text in target]


def _links(texts: Sequence[str]) -> set[str]:
    return {token.text for text in texts if _may_have(text) for token in tokenize(text) if token.kind == "link"}


def _without(text: str, kept: set[str]) -> str:
    if not _may_have(text):
        return text
    parts, end = [], 0
    for token in tokenize(text):
        if token.kind == "link" and token.text not in kept:
            parts.append(text[end : token.start])
            end = token.end
    shorter = "".join([*parts, text[end:]])
    return shorter if any(character.isalnum() for character in shorter) else text


def _may_have(text: str) -> bool:
    """Most texts have no link; looking closely takes time."""
    return "@" in text or "//" in text or "www." in text
