"""Links, e-mail addresses, handles and hashtags of a text, and when two of them lead to the same place."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal
from urllib.parse import unquote

from transcheck.model import Extent

LinkKind = Literal["link", "e-mail", "handle", "hashtag", "file"]

# Top-level domains that make a bare domain a link; a longer list finds more file names than links.
_FILES = "pdf|docx?|xlsx?|pptx?|odt|ods|zip|csv|jpe?g|png|mp[34]"
_DOMAINS = (
    "de|at|ch|eu|com|org|net|info|io|ai|gov|edu|int|uk|us|fr|nl|it|es|pl|be|lu|dk|berlin|hamburg|bayern|koeln|saarland|"
    "app|dev|online|shop|tv|me|biz"
)
_LINK = re.compile(
    r"(?P<email>(?:mailto:)?[A-Za-z0-9][\w.+%-]{0,63}@[A-Za-z0-9](?:[\w-]{0,62}\.){1,6}[A-Za-z]{2,24}\b)"
    r"|(?P<link>(?:https?://|ftp://|www\.)[^\s<>\"“”„«»‹›|]{2,2000})"
    rf"|(?P<bare>\b(?<![@.\w/-])[a-z0-9](?:[a-z0-9-]{{0,62}}\.){{1,4}}(?:{_DOMAINS})\b(?:/[^\s<>\"“”„«»|]{{0,2000}})?(?![\w.-]*@))"
    rf"|(?P<file>(?<![\w./-])[\w-]{{1,100}}\.(?:{_FILES})\b)"
    r"|(?P<handle>(?<![\w@./])@[A-Za-z_]\w{1,30}(?:\.\w{1,30})*\b)"
    r"|(?P<hashtag>(?<![\w#&/])#[^\W\d_]\w{1,60}\b(?!#))"
)
# With the mark first, and what stands before it second: so `re` looks for the mark quickly.
_DOT = re.compile(rf"\.(?<=\w\.)(?:{_DOMAINS}|{_FILES})\b")
_TRAILING = ".,;:!?…'’‘*_~"
_PAIRS = {")": "(", "]": "[", "}": "{"}
# Parts of an address that say which language a page is in: de.example.org, /de/, index.html.de, ?lang=de.
_LANGUAGE = re.compile(
    r"(?<![a-z0-9])(?:de|en|de[-_](?:de|at|ch)|en[-_](?:gb|us)|deu|eng|ger|german|english|deutsch)(?![a-z0-9])"
)
_KINDS: dict[str, LinkKind] = {
    "link": "link",
    "email": "e-mail",
    "bare": "link",
    "handle": "handle",
    "hashtag": "hashtag",
    "file": "file",
}


@dataclass(frozen=True, slots=True)
class Link:
    """A link as it stands in the text; `key` is the same for two that lead to the same place.

    `place` is the key without what names a language, since a translation may well lead to the English page.
    """

    text: str
    extent: Extent
    kind: LinkKind
    key: str
    place: str


@lru_cache(maxsize=512)
def links(text: str) -> tuple[Link, ...]:
    """All links of `text`, from front to back; linear in its length."""
    if not ("@" in text or "#" in text or "://" in text or "www." in text or _DOT.search(text)):
        return ()
    return tuple(link for match in _LINK.finditer(text) if (link := _link(match)) is not None)


def _link(match: re.Match[str]) -> Link | None:
    group = match.lastgroup or "link"
    written = _without_trailing(match.group())
    if len(written) < 3:
        return None
    kind = _KINDS[group]
    key = _key(written, kind)
    return Link(written, Extent(match.start(), match.start() + len(written)), kind, key, _place(key, kind))


def _without_trailing(written: str) -> str:
    """The address without the marks of the sentence around it."""
    while written:
        last = written[-1]
        if last in _TRAILING or (last in _PAIRS and written.count(last) > written.count(_PAIRS[last])):
            written = written[:-1]
        else:
            break
    return written


def unescaped(address: str) -> str:
    """The address without the backslashes that Markdown puts before marks."""
    return re.sub(r"\\([_*~#&.()\[\]-])", r"\1", address)


def _key(written: str, kind: LinkKind) -> str:
    key = unescaped(written)
    if kind in ("handle", "hashtag", "file"):
        return key.lower()
    key = unquote(key).removeprefix("mailto:")
    host, slash, path = re.sub(r"^(?:https?|ftp)://", "", key, flags=re.IGNORECASE).partition("/")
    host = host.lower().removeprefix("www.")
    return (host + slash + path).rstrip("/")


def _place(key: str, kind: LinkKind) -> str:
    if kind != "link":
        return key
    place = _LANGUAGE.sub("", key.lower())
    return re.sub(r"[./_=?&-]{2,}", "/", place).strip("./_-?=&")
