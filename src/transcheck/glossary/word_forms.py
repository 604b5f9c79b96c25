"""The forms in which a word stands in texts: from regular endings, as far as lists of words know them."""

from __future__ import annotations

from collections.abc import Iterator

from transcheck.text.inflection import Relation, relation
from transcheck.text.lexicon import is_listed, is_word, lemma

_CUT = ("e", "en", "er", "es", "em", "n", "s", "um", "us", "a", "on", "is", "t", "st", "y")
_ADDED = (
    "", "e", "n", "s", "r", "en", "er", "es", "em", "ern", "ens", "ns", "se", "sen", "ses", "nen", "t", "te", "st",
    "ten", "tet", "test", "et", "end", "a", "i", "as", "ies",
)  # fmt: skip
_UMLAUTS = {"a": "ä", "o": "ö", "u": "ü"}
_SHORTEST = 3
# More words than these are not written with hyphens.
_MOST_JOINED = 3
_SPELLINGS = (
    ("isation", "ization"), ("ise", "ize"), ("ising", "izing"), ("our", "or"), ("tre", "ter"), ("ence", "ense"),
    ("amme", "am"), ("ogue", "og"), ("lled", "led"), ("lling", "ling"),
)  # fmt: skip


def german_forms(word: str, relations: frozenset[Relation]) -> tuple[str, ...]:
    """Other forms of a German word, as the matcher relates them; of a word in no list, its genitive alone.

    The forms of a compound are those of the longest part at its end that is in a list. More may be matched: whatever
    the endings allow, whether it is a word or not.
    """
    before, head = _parted(word)
    if not head:
        genitive = f"{word}s"
        return (genitive,) if relation(word, genitive) in relations else ()
    found = []
    for candidate in _candidates(head):
        form = before + (candidate.lower() if before else candidate)
        how = relation(word, form)
        if candidate != head and how in relations and _same_word(head, candidate, adjective=how == "adjective"):
            found.append(form)
    return tuple(dict.fromkeys(found))


def _same_word(word: str, other: str, *, adjective: bool) -> bool:
    """Whether lists of words know `other` as a form of `word`; an adjective in a name is looked up in small letters."""
    if adjective and word.islower():
        return is_word(other, "de")  # participles stand in the lists without their endings
    if adjective:
        word, other = word.lower(), other.lower()
    return is_listed(other, "de") and lemma(other, "de") == lemma(word, "de")


def english_variants(wording: str) -> Iterator[str]:
    """Other writings of an English wording that may count as the same: number, hyphens, American and British."""
    start, _, last = wording.rpartition(" ")
    start = f"{start} " if start else ""
    for plural in (f"{last}s", f"{last}es", f"{last[:-1]}ies"):
        if is_listed(plural, "en") or is_listed(plural.lower(), "en"):
            yield start + plural
            break
    yield f"{wording}'s"
    words = wording.split(" ")
    if len(words) == 2:
        yield "-".join(words)
    if "-" in wording:
        yield wording.replace("-", " ")
    for position, word in enumerate(words):
        for spelling in _other_spellings(word):
            yield " ".join((*words[:position], spelling, *words[position + 1 :]))


def joined_variants(wording: str) -> Iterator[str]:
    """The same words with blanks for hyphens, hyphens for blanks, and in one."""
    words = wording.replace("-", " ").split()
    if " " in wording and len(words) <= _MOST_JOINED:
        yield "-".join(words)
    if "-" in wording:
        yield wording.replace("-", " ")
    if len(words) == 2:
        yield words[0] + words[1].lower()


def _other_spellings(word: str) -> Iterator[str]:
    for british, american in _SPELLINGS:
        for one, other in ((british, american), (american, british)):
            spelling = word.replace(one, other)
            if spelling != word and is_listed(spelling.lower(), "en"):
                yield spelling


def _parted(word: str) -> tuple[str, str]:
    """What stands before the longest part at the end of a word that is in a list, and that part."""
    if is_listed(word, "de"):
        return "", word
    if word[:1].isupper() and word.isalpha():
        for cut in range(2, len(word) - _SHORTEST):
            head = word[cut:].capitalize()
            if is_listed(head, "de"):
                return word[:cut], head
    return "", ""


def _candidates(word: str) -> tuple[str, ...]:
    stems = [
        word,
        *(word.removesuffix(end) for end in _CUT if word.endswith(end) and len(word) - len(end) >= _SHORTEST),
    ]
    stems.extend([changed for stem in stems if (changed := _with_umlaut(stem))])
    return tuple(dict.fromkeys(stem + end for stem in stems for end in _ADDED))


def _with_umlaut(stem: str) -> str | None:
    """The stem with an umlaut in its last syllable that can have one."""
    for position in range(len(stem) - 1, -1, -1):
        letter = stem[position]
        if letter == "u" and stem[position - 1 : position].lower() == "a":
            return f"{stem[: position - 1]}{'ä' if stem[position - 1] == 'a' else 'Ä'}{stem[position:]}"
        if letter.lower() in _UMLAUTS:
            umlaut = _UMLAUTS[letter.lower()]
            return stem[:position] + (umlaut.upper() if letter.isupper() else umlaut) + stem[position + 1 :]
        if letter in "eiäöüy":
            return None
    return None
