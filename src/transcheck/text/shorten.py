"""Long passages made short enough for a message of one line."""

from __future__ import annotations


def shorten(text: str, limit: int = 60) -> str:
    """`text` on one line, cut at a word and ended with “…” where it is longer than `limit` characters."""
    # Only the beginning can be shown, so only the beginning is looked at: the text may be a megabyte.
    line = " ".join(text[: 4 * limit].split())
    if len(line) <= limit and len(text) <= 4 * limit:
        return line
    cut = line[: limit - 1]
    head, blank, _ = cut.rpartition(" ")
    return (head if blank and len(head) >= limit // 2 else cut).rstrip(" ,;:–-") + "…"
