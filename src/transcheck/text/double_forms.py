"""Persons that German names twice, women and men: Bürgerinnen und Bürger, ein Arzt oder eine Ärztin."""

from __future__ import annotations

from itertools import islice

from transcheck.text.folding import without_umlauts
from transcheck.text.tokens import Token, tokenize

_JOINTS = frozenset({"und", "oder", "bzw", "beziehungsweise", "sowie", "/", "&"})
_ARTICLES = frozenset("der die das den dem des ein eine einen einem einer eines".split())
_FEMININE_ENDINGS = ("innen", "in")
_MASCULINE_ENDINGS = frozenset({"", "e", "n", "en", "s", "es", "er", "ern", "ers"})
_SHORTEST_STEM = 3


def double_forms(text: str) -> tuple[tuple[Token, Token], ...]:
    """The words of `text` that stand side by side and name the same persons, one the women and one the men."""
    tokens = tokenize(text)
    found = []
    for index, joint in enumerate(tokens[:-1]):
        if index == 0 or joint.text.lower() not in _JOINTS:
            continue
        first = tokens[index - 1]
        second = next((one for one in islice(tokens, index + 1, index + 4) if not _passed_over(one)), None)
        if second is not None and (_are_partners(first, second) or _are_partners(second, first)):
            found.append((first, second))
    return tuple(found)


def _passed_over(token: Token) -> bool:
    """Whether `token` may stand between the joint and the second form: the point of “bzw.”, an article."""
    return token.text == "." or token.text.lower() in _ARTICLES


def _are_partners(woman: Token, man: Token) -> bool:
    """Whether the words are the feminine and the masculine form of one stem, in any case."""
    if not (woman.text[0].isupper() and man.text[0].isupper()):
        return False
    ending = next((one for one in _FEMININE_ENDINGS if woman.text.endswith(one)), None)
    if ending is None or len(woman.text) < len(ending) + _SHORTEST_STEM:
        return False
    stem, other = without_umlauts(woman.text.removesuffix(ending)), without_umlauts(man.text)
    return other.startswith(stem) and other[len(stem) :] in _MASCULINE_ENDINGS
