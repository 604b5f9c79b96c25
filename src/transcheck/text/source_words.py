"""How a German source uses a word that turns up in its translation: as a name, as a noun, as part of something."""

from __future__ import annotations

from functools import cached_property, lru_cache
from itertools import pairwise

from transcheck.text import lexicon
from transcheck.text.tokens import Token, tokenize

_DETERMINERS = frozenset(
    """
    der die das den dem des ein eine einen einem einer eines kein keine keinen keinem keiner dieser diese dieses
    diesen diesem jeder jede jedes jeden jedem alle allen viele vielen mehrere mehreren einige einigen zwei drei
    vier sein seine seinen seiner seinem ihr ihre ihren ihrer ihrem unser unsere unseren unserer mein meine
    meinen zum zur im am beim vom ins ans
    """.split()
)

_OF_PLACES = frozenset({"in", "aus", "nach", "bei", "zwischen", "und", "um"})

_STEM = 4  # letters
_ENOUGH = 3


@lru_cache(maxsize=8192)
def _is_adjective(word: str) -> bool:
    """Whether `word` is an adjective with an ending: enorme, letzten. Verbs have lemmas in -n."""
    if len(word) < 5 or not word.islower() or not word.endswith(("e", "en", "er", "es", "em")):
        return False
    lemma = lexicon.lemma(word, "de")
    return lemma != word and lemma.islower() and not lemma.endswith("n")


class SourceWords:
    """The words of one German text: as they stand, in lower case, and side by side."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.tokens = tokenize(text)
        self.exact = frozenset([token.text for token in self.tokens])
        self.lower = {word.lower() for word in self.exact}
        self._names: dict[str, float] = {}

    # Most texts are only asked for single words.

    @cached_property
    def places(self) -> dict[str, list[int]]:
        """Where each word stands, by its tokens."""
        found: dict[str, list[int]] = {}
        for place, token in enumerate(self.tokens):
            found.setdefault(token.text, []).append(place)
        return found

    @cached_property
    def pairs(self) -> set[tuple[str, str]]:
        """What stands side by side."""
        return {(one.text, two.text) for one, two in pairwise(self.tokens)}

    @cached_property
    def _stems(self) -> dict[str, list[str]]:
        found: dict[str, list[str]] = {}
        for word in self.exact:
            for part in {word[:_STEM], *(part[:_STEM] for part in word.split("-"))}:
                found.setdefault(part, []).append(word)
        return found

    def has_part(self, word: str) -> bool:
        """Whether a word of the text is the same but for an ending, or has `word` between hyphens."""
        stem = word[: max(_STEM, len(word) - 2)]
        return any(
            (text.startswith(stem) and abs(len(text) - len(word)) <= 2) or f"-{word}" in text or f"{word}-" in text
            for text in self._stems.get(word[:_STEM], ())
        )

    def as_noun(self, word: str) -> bool:
        """Whether an article or a number stands before `word`, or it is only found in a compound or inflected."""
        places = self._first_places(word)
        return not places or any(self._is_noun_at(place) for place in places)

    def as_place(self, word: str) -> bool:
        """Whether a preposition of place stands before `word`, without an article: in Pfarrkirchen."""
        return any(place and self.tokens[place - 1].text.lower() in _OF_PLACES for place in self._first_places(word))

    def _first_places(self, word: str) -> list[int]:
        """Where `word` stands: a few places tell as much as all of a long text."""
        return self.places.get(word, [])[:_ENOUGH]

    def _is_noun_at(self, place: int) -> bool:
        before = self.tokens[max(0, place - 2) : place]
        if not before:
            return False
        last = before[-1]
        if last.kind == "number" or last.text.lower() in _DETERMINERS or _is_adjective(last.text):
            return True
        return len(before) > 1 and before[0].text.lower() in _DETERMINERS and last.text.islower()

    def beside(self, tokens: tuple[Token, ...], index: int) -> bool:
        """Whether `tokens[index]` and a capitalised neighbour stand side by side here as well: Deutsche Bank."""
        return any(
            at >= 0
            and at + 1 < len(tokens)
            and (tokens[at].text, tokens[at + 1].text) in self.pairs
            and tokens[at].text[0].isupper()
            and tokens[at + 1].text[0].isupper()
            for at in (index - 1, index)
        )

    def name(self, word: str) -> float:
        """How sure it is that `word` is a name where it stands."""
        from transcheck.text.names.recognition import is_name

        if word not in self._names:
            places = (self.tokens[place].start for place in self._first_places(word))
            self._names[word] = max((is_name(word, self.text, start) for start in places), default=0.0)
        return self._names[word]
