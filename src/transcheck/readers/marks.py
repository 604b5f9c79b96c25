"""Markdown inside a line of plain text: what is left when its marks are taken away.

Only marks that are clearly Markdown go: “Bürger*innen”, “snake_case”, “2 * 3” and a star for a footnote stay.
"""

from __future__ import annotations

import re

from transcheck.text.normal import Edit

_ANY = re.compile(r"[*_`~\\\[<]")
_LINK = re.compile(
    r"!?\[(?P<label>[^\[\]]*)\]\((?P<url><?[^\s()<>]*(?:\([^\s()<>]*\)[^\s()<>]*)?>?)(?:\s+\"[^\"]*\")?\)"
)
_TOKEN = re.compile(
    r"(?P<escape>\\+)(?=[\\`*_{}\[\]()#+.!|~>-])"
    r"|<(?P<auto>(?:https?://|mailto:)[^\s<>]+|[\w.+-]+@[\w.-]+)>"
    r"|(?P<bare>(?:https?://|www\.)[^\s*<>\[\]()`\\]+)"
    r"|(?P<mark>\*{1,3}|_{1,3}|~~|`+)"
)
_SCHEME = re.compile(r"^(?:https?://|mailto:)(?:www\.)?|^www\.")


def marks(text: str) -> list[Edit]:
    """The edits that take the marks of emphasis, links, code and escapes away, in order.

    A link keeps its visible words, and its address in brackets after them unless it says the same.
    """
    if not _ANY.search(text):
        return []
    edits: list[Edit] = []
    addresses: list[tuple[int, int]] = []
    for match in _LINK.finditer(text):
        edits.extend(_link(match))
        addresses.append((match.end("label"), match.end()))
    edits.extend(_inside(text, addresses))
    return sorted(edits)


def _link(match: re.Match[str]) -> list[Edit]:
    label_start, label_end = match.span("label")
    url_start, url_end = match.span("url")
    label, url = match["label"], match["url"].strip("<>")
    image = match.group().startswith("!")
    opening = Edit(match.start(), label_start, "")
    if image or not url or url.startswith("#") or _bare(label) == _bare(url):
        return [opening, Edit(label_end, match.end(), "")]
    if not label.strip():
        return [Edit(match.start(), url_start, ""), Edit(url_end, match.end(), "")]
    address = url_start + match["url"].index(url)
    address += len("mailto:") if url.startswith("mailto:") else 0
    return [opening, Edit(label_end, address, " ("), Edit(address + len(url.removeprefix("mailto:")), match.end(), ")")]


def _bare(address: str) -> str:
    """An address as people read it, to compare it with the words of its link."""
    return _SCHEME.sub("", re.sub(r"[\\*_`]", "", address).strip()).rstrip("/").lower()


def _inside(text: str, addresses: list[tuple[int, int]]) -> list[Edit]:
    edits: list[Edit] = []
    opened: dict[str, int] = {}
    remaining = iter([*addresses, (len(text) + 1, len(text) + 1)])
    start, end = next(remaining)
    position = 0
    while match := _TOKEN.search(text, position):
        position = match.end()
        while match.start() >= end:
            start, end = next(remaining)
        if match.start() >= start:
            position = end
        elif match.lastgroup == "escape":
            edits.append(Edit(match.start(), match.end(), ""))
            position += 1
        elif match.lastgroup == "auto":
            first = match.start("auto") + (len("mailto:") if match["auto"].startswith("mailto:") else 0)
            edits += (Edit(match.start(), first, ""), Edit(match.end("auto"), match.end(), ""))
        elif match.lastgroup == "mark":
            edits.extend(_pair(text, match, opened))
    return edits


def _pair(text: str, match: re.Match[str], opened: dict[str, int]) -> list[Edit]:
    """The edits for a closing mark and the opening one before it, if `match` closes something."""
    mark = match.group()
    before, after = text[match.start() - 1 : match.start()], text[match.end() : match.end() + 1]
    # Two stars may stand inside a word; one star there is gender-fair German, an underscore part of a name.
    free = mark in ("**", "***")
    may_close = bool(before.strip()) and (free or not (after.isalnum() or after == "_"))
    may_open = bool(after.strip()) and (free or not (before.isalnum() or before == "_"))
    if may_close and mark in opened:
        start = opened.pop(mark)
        if start + len(mark) < match.start():
            return [Edit(start, start + len(mark), ""), Edit(match.start(), match.end(), "")]
    if may_open:
        opened[mark] = match.start()
    return []
