"""Spellings and forms of one English word between which a text should choose: colour and color, e-mail and email."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from transcheck.text.english_forms import american, singular
from transcheck.text.remembered import Remembered
from transcheck.text.tokens import Token, forms, words
from transcheck.text.vocabulary import vocabulary

# British spellings whose American twin is another word as well: a cheque is no check, a metre no meter.
_TWO_WORDS = frozenset(
    "program programme practice practise license licence check cheque story storey disk disc tire tyre curb kerb meter "
    "metre draft draught mold mould plow plough adviser advisor judgement judgment".split()
)
# Words that are used for the same thing, though their letters differ by more than a variety's spelling.
_TWINS = {"digitalization": "digitization", "digitalize": "digitize", "digitalized": "digitized"}
_ONE_WORD = {("web", "site"): "website", ("health", "care"): "healthcare", ("per", "cent"): "percent"}
_FIRST_OF_TWO = frozenset(first for first, _ in _ONE_WORD)


class Wording(NamedTuple):
    """A word in one of its spellings. `family` is the same for all spellings; `spelling` tells them apart.

    `twin`: the family also holds another word of the same meaning, so that only the same source word makes them one.
    A tuple, since thousands are made a second.
    """

    family: str
    spelling: str
    twin: bool
    start: int
    end: int


def may_vary(texts: Iterable[str]) -> bool:
    """Whether `texts` may have a word in two of its spellings: most have none."""
    known: dict[str, str] = {}
    for text in texts:
        if not _FIRST_OF_TWO.isdisjoint(vocabulary(text)):
            return True
        for spelt in map(_SPELT.__getitem__, forms(text)):
            if spelt is not None and known.setdefault(spelt[0], spelt[1]) != spelt[1]:
                return True
    return False


def wordings(text: str) -> Iterator[Wording]:
    """The words of `text` that have more than one spelling, as far as the word alone shows it."""
    found = words(text)
    for position, token in enumerate(found):
        if position + 1 < len(found):
            following = found[position + 1]
            pair = (token.text.lower(), singular(following.text))
            if pair in _ONE_WORD and text[token.end : following.start] == " ":
                yield Wording(_ONE_WORD[pair], " ".join(pair), False, token.start, following.end)
        if token.text[:1].isupper() and not _begins(text, token):
            continue  # a name keeps its spelling: World Trade Center
        spelt = _SPELT[token.text]
        if spelt is not None:
            yield Wording(*spelt, token.start, token.end)


def _spelt(text: str) -> tuple[str, str, bool] | None:
    """A word's family, its spelling, and whether the family has a twin; None for what has one spelling alone."""
    plain = text.lower().replace("’", "'").removesuffix("'s")
    if len(plain) < 5 or plain in _TWO_WORDS or singular(plain) in _TWO_WORDS:
        return None
    folded = american(plain)
    family = singular(folded.replace("-", ""))
    spelling = "hyphen" if "-" in plain else "" if folded == plain else "other"
    if folded in _TWINS:
        return singular(_TWINS[folded]), f"{spelling}twin", True
    return family, spelling, folded in _TWINS.values()


_SPELT = Remembered(_spelt)


def _begins(text: str, token: Token) -> bool:
    before = text[max(0, token.start - 8) : token.start].rstrip(" “\"'‘(")
    return not before or before[-1] in ".!?:\n"
