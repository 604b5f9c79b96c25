"""Single German words in an English text: left over by the translation, or a name, a title, a word that English has?

German capitals say nothing, so a noun is told from a name by how the source uses it (an article before it, an ending, a
part of a compound) and by what the dictionaries have.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from transcheck.text import lexicon
from transcheck.text.borrowings import is_borrowed, is_institution
from transcheck.text.english_classes import FUNCTION_WORDS as ENGLISH
from transcheck.text.english_compounds import is_compound
from transcheck.text.german_classes import FUNCTION_WORDS as GERMAN
from transcheck.text.openings import begins_sentence
from transcheck.text.quotation import enclosed
from transcheck.text.remembered import Remembered
from transcheck.text.source_words import SourceWords
from transcheck.text.tokens import Token, tokenize

# Particles that names have: Ludwig van Beethoven, Haus der Kunst.
_IN_NAMES = frozenset("von vom zu zum zur der des dem und für am im auf bei aus".split())
_UMLAUTS = frozenset("äöüßÄÖÜ")
_NOUN_ENDINGS = ("ung", "heit", "keit", "schaft", "tion", "tät", "ungen", "heiten", "keiten", "schaften", "tionen")
_OFFICES = tuple(
    office + ending
    for office in (
        "präsident", "minister", "kanzler", "bürgermeister", "kommissar", "direktor", "sprecher", "vorsitzende",
        "geschäftsführer",
    )
    for ending in ("", "in", "en", "r", "s")
)  # fmt: skip
# What hills, waters, woods, streets and villages are called; an unlisted compound of these is rather a name.
_LANDSCAPE = tuple(
    """
    kopf berg bach tal heide feld felde felden see burg stein wald pass hausen dorf ried moor horn spitze weg straße
    platz gasse au aue hof hofen heim furt brunn kirchen wiese wiesen höhe kamm schlucht mühle winkel grund bühl weiher
    forst wangen ingen hagen rode born büttel stedt horst werder
    """.split()
)
_SHORTEST = 4
_LABEL = 3  # words
_NAME = 0.3  # from which certainty a word of the source is taken for a name
_RARE = 100_000  # in a trillion words of English
# The place of the word among its neighbours, for what they say about it.
_BESIDE = (-1, 1)


@dataclass(frozen=True, slots=True)
class LeftOver:
    """A word of the target that was left in German, and how sure that is."""

    token: Token
    confidence: float


def left_over(target: str, original: str) -> Iterator[LeftOver]:
    """The German words of English `target`, a translation of `original`."""
    source: SourceWords | None = None
    quoted: list[tuple[int, int]] | None = None
    tokens = tokenize(target)
    for index, token in enumerate(tokens):
        if not _SUSPECT[token.text] or token.kind != "word" or _addressed(target, token):
            continue
        if source is None:
            source = SourceWords(original)
        word = token.text.removesuffix("'s").removesuffix("’s")
        initial = word[0].isupper() and word[1:].islower() and begins_sentence(target, token.start)
        confidence = _small(word.lower(), tokens, index, source) if word.islower() or initial else 0.0
        if word[0].isupper():
            confidence = max(confidence, _capitalised(word, tokens, index, source))
        if not confidence:
            continue
        if quoted is None:
            quoted = enclosed(target)
        if not any(start < token.start < end for start, end in quoted):
            yield LeftOver(token, confidence)


def is_german_label(text: str) -> bool:
    """Whether a short text, such as a heading, is made of German nouns alone: Anreise, Öffnungszeiten."""
    tokens = tokenize(text)
    return 0 < len(tokens) <= _LABEL and all(
        token.kind == "word"
        and token.text[1:].islower()
        and _SUSPECT[token.text]
        and lexicon.is_word(token.text, "de")
        and _inflects(token.text)
        and not (is_institution(token.text) or _is_exonym(token.text) or token.text.endswith(_LANDSCAPE))
        for token in tokens
    )


def _suspect(text: str) -> bool:
    """Whether a word of an English text may be German at all."""
    if text in ENGLISH or len(text) < 2:
        return False
    word = text.removesuffix("'s").removesuffix("’s")
    lower = word.lower()
    if is_borrowed(word):
        return False
    if lower in GERMAN:
        return True
    return (
        len(word) >= _SHORTEST
        and word.isalpha()
        and not lexicon.is_word(lower, "en")
        and not lexicon.is_word(lower.capitalize(), "en")
    )


_SUSPECT = Remembered(_suspect)


def _small(word: str, tokens: tuple[Token, ...], index: int, source: SourceWords) -> float:
    """A word in lower case, or the first of a sentence."""
    capital = tokens[index].text[0].isupper()
    if word in GERMAN:
        if (word not in source.lower and word in _IN_NAMES) or _inside_name(tokens, index, source, both=word == "und"):
            return 0.0
        if (capital or lexicon.is_word(word, "en")) and not _german_beside(tokens, index):
            return 0.7 if capital and tokens[index].text in source.exact and len(word) > 3 else 0.0
        return 0.85
    # The first word of a sentence may be a name: Verstappen.
    if is_compound(word) and not lexicon.is_listed(word, "de"):
        return 0.0  # “backwall”
    if capital and source.name(tokens[index].text) >= _NAME:
        return 0.0
    german = (
        lexicon.is_listed(word, "de") and not lexicon.is_listed(word.capitalize(), "de")
        if capital
        else (lexicon.is_word(word, "de"))
    )
    if german and not (word in source.lower and _inside_name(tokens, index, source) and capital):
        if word in source.lower:
            return 0.9
        return 0.75 if lexicon.frequency(word) < _RARE and not capital else 0.0
    if capital or _inside_name(tokens, index, source):
        return 0.0
    return 0.7 if word not in source.lower and _UMLAUTS & set(word) else 0.0


def _capitalised(word: str, tokens: tuple[Token, ...], index: int, source: SourceWords) -> float:
    """A noun as far as the source uses it as one."""
    if not word[1:].islower() or word.lower() in GERMAN:
        return 0.0
    if word not in source.exact and word.lower() not in source.lower and not source.has_part(word):
        return 0.0
    if _is_exonym(word):
        return 0.0 if source.beside(tokens, index) or _inside_name(tokens, index, source) else 0.6
    if not lexicon.is_word(word, "de") or source.name(word) >= _NAME:
        return 0.0
    if len(word) > 5 and word.lower().endswith(_OFFICES):
        return 0.8  # part of no name, even where one follows
    if _inside_name(tokens, index, source) or source.beside(tokens, index) or is_institution(word):
        return 0.0
    if word.endswith(_LANDSCAPE) and not lexicon.is_listed(word, "de"):
        return 0.0
    if index and tokens[index - 1].text == "&":
        return 0.0  # of a company: Hellwig & Söhne
    if not (_inflects(word) and source.as_noun(word)) and not (_is_plural(word) and not source.as_place(word)):
        return 0.0
    if lexicon.frequency(word) >= _RARE and not lexicon.parts(word)[-1].endswith(_NOUN_ENDINGS):
        return 0.4
    return 0.65 if word in source.exact or word.lower() in source.lower else 0.45


def _is_exonym(word: str) -> bool:
    """Whether English has another name for the place: Südostasien, Komoren."""
    from transcheck.text.names.exonyms import named
    from transcheck.text.names.spelling import fold

    folded = fold(word)
    entries = [entry for entry in named(folded, "de") if entry.kind in ("country", "place")]
    return bool(entries) and not any(folded.startswith(form) for entry in entries for form in entry.english)


def _is_plural(word: str) -> bool:
    """Whether the word is the plural of a noun: names have none."""
    if word.endswith("s"):
        return False
    head = lexicon.parts(word)[-1]
    return lexicon.is_listed(head, "de") and lexicon.lemma(head, "de") not in (head, head.lower())


def _inflects(word: str) -> bool:
    """Whether the dictionary has another form of the noun, such as a plural: names have none."""
    head = lexicon.parts(word)[-1]
    if head.endswith(_NOUN_ENDINGS) or lexicon.lemma(head, "de") != head:
        return True
    return any(lexicon.lemma(head + ending, "de") == head for ending in ("en", "e", "n", "er", "nen"))


def _inside_name(tokens: tuple[Token, ...], index: int, source: SourceWords, *, both: bool = False) -> bool:
    """Whether a word beside (both of them) is a foreign word with a capital from the source: Haus der Kunst."""
    names = [
        0 <= index + step < len(tokens)
        and tokens[index + step].kind == "word"
        and tokens[index + step].text[0].isupper()
        and tokens[index + step].text in source.exact
        and not lexicon.is_word(tokens[index + step].text.lower(), "en")
        for step in _BESIDE
    ]
    return all(names) if both else any(names)


def _german_beside(tokens: tuple[Token, ...], index: int) -> bool:
    """Whether a neighbour is a German word, too."""
    return any(
        0 <= index + step < len(tokens)
        and tokens[index + step].kind == "word"
        and not lexicon.is_word(tokens[index + step].text.lower(), "en")
        and (tokens[index + step].text.lower() in GERMAN or lexicon.is_word(tokens[index + step].text, "de"))
        for step in _BESIDE
    )


def _addressed(text: str, token: Token) -> bool:
    """Part of an address, a handle or a file name."""
    return (token.start > 0 and text[token.start - 1] in "@#/_\\") or text[token.end : token.end + 1] in {"@", "_", "/"}
