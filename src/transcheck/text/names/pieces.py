"""The capitalised words of a text, with what speaks for their being names or parts of names.

German writes all nouns with a capital, so a capital says little there: what counts is the company a word keeps (a first
name, “Herr”, an office), whether a dictionary knows it or could build it, its ending, and lists of names. In English a
capital on a word that no dictionary has is nearly enough.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator
from functools import lru_cache
from string import ascii_lowercase
from typing import NamedTuple

from transcheck.text.lexicon import Language, is_function_word, is_listed
from transcheck.text.names.exonyms import Exonym, named
from transcheck.text.names.first_names import UNCERTAIN
from transcheck.text.names.judgement import NameKind, judge
from transcheck.text.names.spelling import FOLDED_WORDS, fold
from transcheck.text.names.words import ENGLISH_TITLES, GERMAN_TITLES, MORE_PARTICLES, ORDINARY_GERMAN, PARTICLES
from transcheck.text.tokens import Token, tokenize

_OPENING = frozenset('„“"‚‘(«»[')
_CONTRACTED = tuple(mark + ending for mark in "'’" for ending in ("s", "re", "ll", "ve", "d", "m", ""))
_SMALL_LETTERS = ascii_lowercase.encode()
_LONGEST_GAP = 12  # characters between the parts of a name: “ van der ”


class Piece(NamedTuple):
    """A capitalised word, or the part of one between hyphens, at `start`..`end`; `text` has no possessive s.

    `certainty`: how sure it is a name or part of one. `role` says which part: "first" (name), "last" (name), or "".
    `joined`: belongs to the piece before it (Klaus | Weichel). `exonyms`: the entries that it names outright.
    """

    text: str
    start: int
    end: int
    folded: str
    kind: NameKind
    certainty: float
    role: str
    joined: bool
    exonyms: tuple[Exonym, ...]


def groups(found: Iterable[Piece]) -> Iterator[list[Piece]]:
    """Pieces that make one name together: those that say so, and neighbours that no list knows (Rampro | Kanjar)."""
    group: list[Piece] = []
    for piece in found:
        if group:
            last = group[-1]
            near = piece.start - last.end == 1
            belongs = (piece.joined and piece.start - last.end < _LONGEST_GAP) or (
                near and piece.kind == "unknown" and last.kind in ("unknown", "person")
            )
            if not belongs:
                yield group
                group = []
        group.append(piece)
    if group:
        yield group


def pieces(text: str, language: Language) -> tuple[Piece, ...]:
    """All capitalised words of `text` with what speaks for their being names."""
    return _pieces(text, language)


@lru_cache(maxsize=512)
def _pieces(text: str, language: Language) -> tuple[Piece, ...]:
    return tuple(_walk(text, tokenize(text), language))


def _walk(text: str, tokens: tuple[Token, ...], language: Language) -> Iterator[Piece]:
    german = language == "de"
    titles = GERMAN_TITLES if german else ENGLISH_TITLES
    shouting = _shouts(text)
    expected = ""  # what the next capitalised word is likely to be: "title" (after one), "last" (after a first name)
    reach = -1  # the next word must begin here to belong to the words before it
    capitals = [index for index, token in enumerate(tokens) if token.text[0].isupper()]
    index = -1
    while (index := index + 1) < len(tokens):
        if not expected:
            # Nothing but a capital begins anything.
            place = bisect_left(capitals, index)
            if place == len(capitals):
                return
            index = capitals[place]
        token = tokens[index]
        if token.kind != "word":
            if not (token.text == "." and token.start == reach - 1 and expected):
                expected = ""
            else:
                reach = token.end + 1
            continue
        word = token.text
        near = token.start == reach
        if not word[0].isupper():
            particle = word in PARTICLES or (tokens[index - 1].text in PARTICLES and word in MORE_PARTICLES)
            if expected == "last" and near and particle:
                reach = token.end + 1
            else:
                expected = ""
            continue
        if word in titles:
            expected, reach = "title", token.end + 1
            continue
        following = tokens[index + 1] if index + 1 < len(tokens) else None
        proper_follows = (
            following is not None
            and following.kind == "word"
            and following.start == token.end + 1
            and following.text[0].isupper()
            and not is_function_word(following.text, language)
        )
        if proper_follows and following is not None and word in UNCERTAIN:
            # “Per Knopfdruck”, “Will Parliament …”
            listed = is_listed(following.text, "de") if german else is_listed(following.text.lower(), "en")
            proper_follows = not listed
        role = ""
        around = surroundings(tokens, index) if german else ("", "")
        for piece in _parts(token, expected if near else "", proper_follows, shouting, german, around):
            role = piece.role or role
            yield piece
        expected = "last" if role == "first" else ""
        reach = token.end + 1


def surroundings(tokens: tuple[Token, ...], index: int) -> tuple[str, str]:
    """The tokens before and after, "" at an end of the text; opening quotes and brackets are looked through."""
    before = index - 1
    while before >= 0 and tokens[before].text in _OPENING:
        before -= 1
    return tokens[before].text if before >= 0 else "", tokens[index + 1].text if index + 1 < len(tokens) else ""


def _shouts(text: str) -> bool:
    """Whether most of the text is in capitals, so that capitals tell nothing of acronyms."""
    sample = text[:150]
    written = sample.encode("utf-8", "replace")
    if 2 * (len(written) - len(written.translate(None, _SMALL_LETTERS))) >= len(sample):
        return False  # the quick answer, which nearly all texts get
    return 2 * sum(map(str.isupper, sample)) > sum(map(str.isalpha, sample))


def _parts(
    token: Token, expected: str, proper_follows: bool, shouting: bool, german: bool, around: tuple[str, str]
) -> Iterator[Piece]:
    """The pieces of one capitalised word; between hyphens each part with a capital is one."""
    word = token.text
    start = token.start
    if "-" not in word and "‑" not in word:
        bare = word if german else without_possessive(word)
        kind, certainty, role, exonyms = judge(bare, expected, proper_follows, shouting, german, around)
        if certainty:
            joined = expected == "last" and role == "last"
            yield Piece(bare, start, start + len(bare), FOLDED_WORDS[bare], kind, certainty, role, joined, exonyms)
        return
    folded = fold(word)
    whole = named(folded, "de" if german else "en")
    if whole and folded not in ORDINARY_GERMAN:
        yield Piece(word, start, token.end, folded, "place", 0.9, "", False, whole)
        return
    first = True
    written = word.replace("‑", "-").split("-")
    for part in written:
        end = start + len(part)
        if part and part[0].isupper():
            bare = part if german else without_possessive(part)
            kind, certainty, role, exonyms = judge(bare, expected, False, shouting, german, around)
            if not expected and not (german and role):
                certainty *= 0.8
            joined = (expected == "last" and role == "last") or (not first)
            yield Piece(bare, start, start + len(bare), FOLDED_WORDS[bare], kind, certainty, role, joined, exonyms)
            first = False
        start = end + 1


def without_possessive(word: str) -> str:
    """`word` without an English possessive or verb: Weichel's, Weichel’s, Jones', We’re."""
    if "'" in word or "’" in word:
        for ending in _CONTRACTED:
            if word.endswith(ending):
                return word[: -len(ending)]
    return word
