"""German terms that may be worth an entry: nouns, alone and with what belongs to them.

Multi-word terms are found by the shape of German noun phrases, as in term extraction since Justeson and Katz (1995):
capitals tell the nouns, endings the adjectives, and lists the words that make no terms.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache

from transcheck.glossary.suggest.shapes import Candidate, Shape
from transcheck.model import Extent
from transcheck.text import lexicon
from transcheck.text.inflection import key as inflection_key
from transcheck.text.openings import begins_sentence
from transcheck.text.tokens import Token, tokenize

_LONGEST_PHRASE = 4
_SHORTEST_NOUN = 6
_ADJECTIVE_ENDINGS = ("e", "en", "er", "es", "em")
# Adjectives that tell how many, which, when, or how good: they make no terms.
_COMMON_ADJECTIVES = tuple(
    """
    neu alt groß klein gut schlecht schön wichtig richtig falsch hoch nieder niedrig lang kurz breit eng viel wenig
    einig mehrer verschieden zahlreich vielfältig unterschiedlich ander weiter erst zweit dritt viert letzt nächst
    vorig vergangen kommend folgend heutig gestrig morgig aktuell derzeitig jetzig bisherig zukünftig künftig früher
    später ehemalig damalig ganz gesamt halb voll einzeln einzig gemeinsam eigen gleich ähnlich solch jeglich jed
    dies jen all beid manch kein mein dein sein ihr unser euer welch best größt höchst möglich notwendig nötig
    verfügbar bestehend vorhanden gegeben entsprechend jeweilig bestimmt gewiss sogenannt so-genannt genannt erwähnt
    obig stark schwach schnell langsam leicht schwer einfach schwierig besonder speziell allgemein interessant
    spannend toll herzlich lieb wunderbar hervorragend ausgezeichnet erfolgreich wesentlich zentral entscheidend
    maßgeblich deutlich klar wirklich echt wahr genau ungefähr rund weit nah fern tief reich arm jung täglich
    wöchentlich monatlich jährlich ständig dauernd regelmäßig häufig selten zusätzlich übrig konkret relevant
    geplant angekündigt vorgestellt gezeigt erwartet gewünscht beteiligt betroffen anwesend zuständig verantwortlich
    ein kein jährig tägig vorliegend obengenannt
    """.split()
)
# Nouns that say little without their sentence.
_COMMON_NOUNS = frozenset(
    """
    jahr tag woche monat stunde minute uhr zeit mal seite teil art weise fall grund beispiel zahl anzahl menge reihe
    prozent euro million milliarde tausend hundert ende anfang mitte stelle punkt frage antwort thema sache ding
    mensch leute person mann frau kind herr dame woche wochenende montag dienstag mittwoch donnerstag freitag samstag
    sonntag januar februar märz april mai juni juli august september oktober november dezember morgen abend nacht
    vormittag nachmittag frühling sommer herbst winter rahmen bereich form möglichkeit ziel weg bezug hinblick
    vergleich folge ergebnis
    """.split()
)


def terms(sentence: str) -> Iterator[Candidate]:
    """Nouns, alone and with the adjectives and nouns before them; they overlap."""
    tokens = tokenize(sentence)
    for position, token in enumerate(tokens):
        if token.kind != "word" or not _is_noun(sentence, token):
            continue
        common = inflection_key(token.text) in _common_noun_keys()
        first = position
        while (
            first and position - first < _LONGEST_PHRASE - 1 and _qualifies(sentence, tokens[first - 1], tokens[first])
        ):
            first -= 1
        for begin in range(first, position):
            yield _candidate(sentence, tokens[begin : position + 1], "phrase")
        if len(token.text) >= _SHORTEST_NOUN and not common:
            yield _candidate(sentence, [token], "noun")


def _candidate(sentence: str, tokens: Sequence[Token], shape: Shape) -> Candidate:
    extent = Extent(tokens[0].start, tokens[-1].end)
    return Candidate(extent, sentence[extent.start : extent.end], shape)


def _is_noun(sentence: str, token: Token) -> bool:
    word = token.text
    if not word[:1].isupper() or len(word) < 3 or lexicon.is_function_word(word.lower(), "de"):
        return False
    if begins_sentence(sentence, token.start):
        # There other words have a capital, too.
        return lexicon.is_word(word, "de") and not lexicon.is_word(word.lower(), "de")
    return True


def _qualifies(sentence: str, token: Token, following: Token) -> bool:
    """Whether a word belongs to the noun phrase of the next one: an adjective that may make a term, or a noun."""
    word = token.text
    if token.kind != "word" or sentence[token.end : following.start] != " ":
        return False
    if word[:1].isupper():
        return _is_noun(sentence, token) and inflection_key(word) not in _common_noun_keys()
    if not word.endswith(_ADJECTIVE_ENDINGS) or len(word) < 5 or lexicon.is_function_word(word, "de"):
        return False
    if sentence[token.start - 1 : token.start] == "-":  # the rest of “35-jährige”
        return False
    return not _is_common(word)


@lru_cache(maxsize=4096)
def _is_common(word: str) -> bool:
    folded = word.lower()
    for ending in _ADJECTIVE_ENDINGS:
        if folded.endswith(ending):
            stem = folded.removesuffix(ending)
            if any(stem in (common, f"{common}er", f"{common}st", f"{common}est") for common in _COMMON_ADJECTIVES):
                return True
    return folded in _COMMON_ADJECTIVES


@lru_cache(maxsize=1)
def _common_noun_keys() -> frozenset[str]:
    return frozenset(inflection_key(noun.capitalize()) for noun in _COMMON_NOUNS)
