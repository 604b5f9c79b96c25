"""What is known about single words of either language: whether they exist, their lemma, how frequent they are.

German and English word lists come with `simplemma`, English counts with `wordsegment`. Nothing is loaded before the
first question; each list is mapped from the user's cache (see `frontcoded` and `counts`).
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import Literal

from transcheck.background import once
from transcheck.text import counts, frontcoded
from transcheck.text.english_classes import FUNCTION_WORDS as _ENGLISH_FUNCTION
from transcheck.text.german_classes import FUNCTION_WORDS as _GERMAN_ONLY
from transcheck.text.remembered import Remembered

Language = Literal["de", "en"]

# German words of the closed classes that are English words, too, or look like one.
_GERMAN_SHARED = frozenset(
    """
    die war was also am an in so will man hat bin her nun um du da ob wo der im ins er es den dem des ab zu je nur
    hin los mal ja bald vom sie gab gar mich dich dein aber dass seine seiner seines dieses welches muss mag hast
    gestern as fort oft stets erst dort
    """.split()
)
_GERMAN_FUNCTION = _GERMAN_ONLY | _GERMAN_SHARED
# In the English list (as parts of names, loans, dialect), but in a translation far more often left-over German.
_NOT_ENGLISH = (
    _GERMAN_ONLY
    | frozenset(
        """
    der dem des sie dass aber um nur mich muss vom ab seine seiner seines dort dieses erst gab wo ob im ins er es
    dich dein welches stets gern gar zu je
    """.split()
    )
    - _ENGLISH_FUNCTION
)

# In a trillion words. Below it, a word in no list is more often a slip, a name or another language than English.
_COMMON = 2_000_000
_RARE = 20_000
_NEIGHBOURS = ("the", "a", "of", "to", "and", "in", "is", "for", "with", "you", "that", "on", "are", "be", "<s>")
# Share of its occurrences beside one of these: English words are above, foreign words in English web pages below.
_ENGLISH_COMPANY = 0.04

_LONGEST = 64
_SHORTEST_PART = 4
_LINKS = ("", "s", "n", "en", "es", "er", "e")
_ADJECTIVE_ENDINGS = ("e", "en", "er", "es", "em")
_COMPARISONS = ("", "er", "st", "est")
_ENGLISH_PREFIXES = ("un", "non", "re", "anti", "pre", "over", "under", "super", "multi", "mis", "out")
# Ending, and what stands in its place in the word that it is made from.
_ENGLISH_ENDINGS = (
    ("ization", "ize"), ("isation", "ise"), ("isation", "ize"), ("ization", "ise"), ("izations", "ize"),
    ("isations", "ise"), ("ise", "ize"), ("ised", "ized"), ("ising", "izing"), ("ises", "izes"), ("iser", "izer"),
    ("ize", "ise"), ("ized", "ised"), ("izing", "ising"), ("izes", "ises"), ("able", ""), ("able", "e"), ("less", ""),
    ("ly", ""), ("ally", ""), ("ness", ""), ("like", ""), ("our", "or"), ("or", "our"), ("s", ""), ("er", ""),
    ("isation", ""), ("ization", ""), ("er", "e"), ("ers", ""), ("ers", "e"), ("lled", "led"),
    ("lling", "ling"), ("led", "lled"), ("ling", "lling"),
)  # fmt: skip
_ABBREVIATIONS = {
    "de": frozenset(
        {"z.b", "d.h", "u.a", "o.ä", "u.ä", "i.d.r", "u.v.m", "s.o", "s.u", "i.v", "v.a", "n.chr", "v.chr"}
    ),
    "en": frozenset({"a.m", "p.m", "e.g", "i.e", "u.s", "u.k", "ph.d", "u.s.a", "b.c", "a.d"}),
}


def is_word(word: str, language: Language) -> bool:
    """Whether `word` is one of the language, as it is spelt here; a first letter may be a capital.

    Compounds and derivations of known words count. German nouns need their capital. Words with hyphens are words if
    their parts are.
    """
    if not word or len(word) > _LONGEST:
        return False
    if "." in word:
        return word.lower().strip(".") in _ABBREVIATIONS[language]
    return _is_german(word) if language == "de" else _is_english(word)


def is_listed(word: str, language: Language) -> bool:
    """Whether the word list itself has `word`, spelt like this: nothing is derived, names of towns included."""
    return bool(word) and len(word) <= _LONGEST and _has(word, language)


def any_listed(word: str, endings: Sequence[str], language: Language) -> bool:
    """Whether the word list has `word` with one of `endings`: quicker than to ask for each."""
    return len(word) + max(map(len, endings)) <= _LONGEST and _words(language).any_with(word, endings)


def listed_among(words: Iterable[str], language: Language) -> set[str]:
    """Those of many thousand words that are listed; for fewer it is quicker to ask for each."""
    return _words(language).among(words)


def is_function_word(word: str, language: Language) -> bool:
    """Whether `word` is an article, pronoun, preposition, conjunction, auxiliary or the like, in any case."""
    return word.lower() in (_GERMAN_FUNCTION if language == "de" else _ENGLISH_FUNCTION)


def function_words(words: Iterable[str], language: Language) -> list[bool]:
    """`is_function_word` for each of many words."""
    return list(map(_IS_FUNCTION_WORD[language].__getitem__, words))


def lemma(word: str, language: Language) -> str:
    """The form that a dictionary has: Häusern gives Haus, went gives go. A word that is not known comes back as it is.

    A German compound gets the lemma of its last part: Digitalisierungswettbewerben gives Digitalisierungswettbewerb.
    """
    if not word or len(word) > _LONGEST:
        return word
    for form in _cases(word):
        found = _listed(form, language)
        if found is not None:
            return found
    if language == "de":
        split = parts(word)
        if len(split) > 1:
            head = split[-1]
            for form in (head, head.lower()):
                found = _listed(form, "de")
                if found is not None:
                    return word[: len(word) - len(head)] + (found.lower() if word[-len(head)].islower() else found)
    return word


@lru_cache(maxsize=16384)
def frequency(word: str) -> int:
    """How often English web text has `word` among a trillion words; 0 for what is rarer than one in 80 million."""
    return _unigrams()[word.lower()]


@lru_cache(maxsize=16384)
def pair_frequency(first: str, second: str) -> int:
    """How often the second word follows the first in the same text; "<s>" begins a sentence. 0 below 100,000."""
    return _bigrams()[f"{first.lower()} {second.lower()}"]


@lru_cache(maxsize=8192)
def parts(word: str) -> tuple[str, ...]:
    """The known words that a German compound is made of, without linking letters: Rathausplatz gives Rathaus, Platz.

    Listed words are not split, unknown ones that can't be split come back alone.
    """
    if not word.isalpha() or len(word) > _LONGEST or any(_has(form, "de") for form in _cases(word)):
        return (word,)
    return _split(word, 3) or (word,)


@lru_cache(maxsize=8192)
def halves(word: str) -> tuple[str, ...]:
    """As `parts`, but compounds that are words of the list are split, too: Dachmarke gives Dach, Marke."""
    if not word.isalpha() or len(word) > _LONGEST or (word[0].islower() and _has(word, "de")):
        return (word,)
    return _split(word, 3) or (word,)


@lru_cache(maxsize=16384)
def _is_german(word: str) -> bool:
    if word.lower() in _ENGLISH_FUNCTION - _GERMAN_FUNCTION and word.lower() != "in":
        return False
    if any(_has(form, "de") for form in _cases(word)):
        return True
    if "-" in word or "’" in word or "'" in word:
        pieces = [piece for piece in word.replace("’", "-").replace("'", "-").split("-") if piece]
        return len(pieces) > 1 and all(piece.isdigit() or _is_german_part(piece) for piece in pieces)
    if ":in" in word or "*in" in word or "_in" in word:
        return _is_german(word.replace(":", "").replace("*", "").replace("_", ""))
    return word.isalpha() and (_is_inflected(word) or bool(_split(word, 3)))


def _is_german_part(piece: str) -> bool:
    return (
        _is_german(piece)
        or _is_german(piece.capitalize())
        or any(piece.endswith(link) and _is_german(piece[: -len(link)].capitalize()) for link in ("s", "n"))
    )


def _is_inflected(word: str) -> bool:
    """An adjective's form that the list lacks: geplante from geplant."""
    lowered = word.lower()
    for ending in _ADJECTIVE_ENDINGS:
        if lowered.endswith(ending):
            stem = lowered[: -len(ending)]
            for comparison in _COMPARISONS:
                base = stem[: len(stem) - len(comparison)] if stem.endswith(comparison) else ""
                if len(base) >= 4 and _listed(base, "de") in (base, *_participle(base)):
                    return True
    return False


def _participle(base: str) -> tuple[str, ...]:
    found = _listed(base, "de")
    return (found,) if found and base.endswith(("t", "en", "end")) else ()


@lru_cache(maxsize=16384)
def _split(word: str, depth: int) -> tuple[str, ...]:
    """The parts of a compound, or nothing. The longest last part that works wins: it carries the sense."""
    lowered = word.lower()
    capital = word[0].isupper()
    for cut in range(_SHORTEST_PART, len(word) - _SHORTEST_PART + 1):
        head = lowered[cut:]
        # A compound that is a noun has a noun as its head; one in lower case an adjective or a verb.
        name = head.capitalize() if capital else head
        if not _has(name, "de") and not (not capital and _is_inflected(head)):
            continue
        modifier = _modifier(lowered[:cut], depth)
        if modifier:
            return (*modifier, name)
    return ()


def _modifier(text: str, depth: int) -> tuple[str, ...]:
    for link in _LINKS:
        base = text[: len(text) - len(link)] if text.endswith(link) else ""
        if len(base) < _SHORTEST_PART - (link == ""):
            continue
        if _has(base.capitalize(), "de"):
            return (base.capitalize(),)
        if link == "" and (_has(base, "de")):
            return (base,)
    # Schul- from Schule, Fahr- from fahren.
    for ending in ("e", "en"):
        found = text.capitalize() + ending if ending == "e" else text + ending
        if len(text) >= _SHORTEST_PART and _listed(found, "de") == found:
            return (found,)
    if depth > 1 and len(text) >= 2 * _SHORTEST_PART:
        for link in ("", "s", "n", "en"):
            base = text[: len(text) - len(link)] if text.endswith(link) else ""
            if base:
                split = _split(base.capitalize(), depth - 1)
                if split:
                    return split
    return ()


@lru_cache(maxsize=16384)
def _is_english(word: str) -> bool:
    lowered = word.lower()
    if lowered in _ENGLISH_FUNCTION:
        return True
    if lowered in _NOT_ENGLISH:
        return False
    if any(_has(form, "en") for form in _cases(word)):
        return True
    if "'" in word or "’" in word:
        base, _, rest = lowered.replace("’", "'").partition("'")
        if base.endswith("n") and rest == "t":  # doesn't
            base = base[:-1]
        return rest in {"", "s", "t", "re", "ve", "ll", "d", "m"} and (base in {"ca", "wo", "sha"} or _is_english(base))
    if "-" in word:
        pieces = [piece for piece in word.split("-") if piece]
        return len(pieces) > 1 and all(
            piece.isdigit() or _is_english(piece) or piece.lower() in _ENGLISH_PREFIXES for piece in pieces
        )
    if not lowered.isascii() or not lowered.isalpha() or _has(lowered, "de"):
        return False
    count = frequency(lowered)
    if count >= _COMMON and _company(lowered, count) >= _ENGLISH_COMPANY:
        return True
    return _is_derived(lowered) or (count >= _RARE and _is_joined(lowered))


def _is_derived(word: str) -> bool:
    for prefix in _ENGLISH_PREFIXES:
        base = word[len(prefix) :]
        if word.startswith(prefix) and len(base) >= 4 and _has(base, "en"):
            return True
    for ending, instead in _ENGLISH_ENDINGS:
        base = word[: len(word) - len(ending)] + instead
        if word.endswith(ending) and len(base) >= 4 and frequency(base) >= _RARE and _has(base, "en"):
            return True
    return False


def _is_joined(word: str) -> bool:
    """Two common content words in one: racecar."""
    for cut in range(3, len(word) - 2):
        first, second = word[:cut], word[cut:]
        if (
            not {first, second} & _ENGLISH_FUNCTION
            and min(frequency(first), frequency(second)) >= 2 * _COMMON
            and _has(first, "en")
            and _has(second, "en")
        ):
            return True
    return False


def _company(word: str, count: int) -> float:
    beside = sum(pair_frequency(word, other) + pair_frequency(other, word) for other in _NEIGHBOURS)
    return beside / max(count, 1)


def _cases(word: str) -> tuple[str, ...]:
    """The spellings under which a list may have a word that stands in a text."""
    if word.islower():
        return (word,)
    lowered = word.lower()
    if word.isupper() and len(word) > 1:
        return (word, word.capitalize(), lowered)
    return (word, lowered) if word[0].isupper() and word[1:].islower() else (word,)


@lru_cache(maxsize=16384)
def _has(word: str, language: Language) -> bool:
    return word in (_german() if language == "de" else _english())


@lru_cache(maxsize=8192)
def _listed(word: str, language: Language) -> str | None:
    """The lemma that the list gives for a word, spelt like this."""
    return _words(language).lemma(word) if _has(word, language) else None


def load() -> None:
    """Load all lists now; else each one is at the first question about it."""
    # The counts first: made by numpy, they leave Python to what goes on beside them.
    _unigrams()
    _bigrams()
    load_words()


def load_words() -> None:
    """Load the lists of words with their lemmas now."""
    _german()
    _english()


def _words(language: Language) -> frontcoded.Words:
    return _german() if language == "de" else _english()


@once
def _german() -> frontcoded.Words:
    return frontcoded.load("de")


@once
def _english() -> frontcoded.Words:
    return frontcoded.load("en")


@once
def _unigrams() -> counts.Counts:
    return counts.load("unigrams")


@once
def _bigrams() -> counts.Counts:
    return counts.load("bigrams")


_IS_FUNCTION_WORD: dict[Language, Remembered[str, bool]] = {
    "de": Remembered(lambda word: word.lower() in _GERMAN_FUNCTION),
    "en": Remembered(lambda word: word.lower() in _ENGLISH_FUNCTION),
}
