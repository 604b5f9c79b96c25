"""Texts of documents inside Markdown, where none of them becomes a link, a mention, a tag or a cell of a table.

GitHub, GitLab and others look for mentions, numbers of issues, commits and addresses in all that is not code, also
behind backslashes and entities. So what may be more than a word is put into code spans, where no service looks.
"""

from __future__ import annotations

import re
from itertools import groupby

from transcheck.reports.safe_text import safe_line

_BACKTICKS = re.compile("`+")
_QUOTED = re.compile("“([^“”]*)”")
# A word or a short number with the marks of plain prose, or such marks: they mean nothing in any Markdown.
_PLAIN = re.compile(r"[“‘(]?(?:[A-Za-z]+(?:['’][a-z]+)?|[0-9]{1,6})[”’)]?[.,;:!?]?[”’)]?|[“”(),.;:!?]{0,3}")
# Letters that could be the beginning of a commit's name.
_HEXADECIMAL = re.compile(r"[a-f]{7,}")


def code(text: str) -> str:
    """`text` as it is, in one line, as a code span that a table can hold; empty for the empty text."""
    # Whether a backslash takes a bar out of a table's syntax differs between parsers, so no bar is in code.
    return "&#124;".join(_span(piece) for piece in safe_line(text).split("|"))


def prose(text: str) -> str:
    """A message: what it quotes, and every word that is not plain, in code spans."""
    parts: list[str] = []
    position = 0
    text = safe_line(text)
    for quoted in _QUOTED.finditer(text):
        parts.append(_words(text[position : quoted.start()]))
        parts.append(f"“{code(quoted[1])}”")
        position = quoted.end()
    parts.append(_words(text[position:]))
    return "".join(parts)


def _words(text: str) -> str:
    """Words between quotations; neighbours that need it share a code span."""
    groups = [(plain, " ".join(words)) for plain, words in groupby(text.split(" "), key=_is_plain)]
    return " ".join(words if plain else code(words) for plain, words in groups)


def _is_plain(word: str) -> bool:
    return _PLAIN.fullmatch(word) is not None and not _HEXADECIMAL.search(word)


def _span(piece: str) -> str:
    if not piece:
        return ""
    fence = "`" * (1 + max((len(run) for run in _BACKTICKS.findall(piece)), default=0))
    # One space on each side is taken away again where both are there; spaces alone stay.
    padded = piece.strip(" ") and (piece[0] in "` " or piece[-1] in "` ")
    return f"{fence} {piece} {fence}" if padded else f"{fence}{piece}{fence}"
