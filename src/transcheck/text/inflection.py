"""German inflection as far as it can be told from the words alone: are two words forms of one word?

No dictionary is needed: a noun's endings and umlaut, an adjective's endings and a weak verb's forms are regular, and
the plurals in -er, which are not, are a closed class. Strong verbs are left to the entry's `forms`.
"""

from __future__ import annotations

from functools import lru_cache
from typing import Literal

from transcheck.text.folding import fold, without_umlauts

Relation = Literal["exact", "genitive", "noun", "adjective", "verb"]

SHORTEST_STEM = 3
_NOUN_ENDINGS = ("ens", "nen", "en", "es", "se", "sen", "ses", "e", "n", "s")
_LATIN_ENDINGS = {
    "um": ("en", "a", "ums"),
    "us": ("en", "i", "usse", "ussen"),
    "a": ("en", "ata", "as"),
    "is": ("en",),
    "on": ("en", "a", "ons"),
    "o": ("en", "i", "os"),
    "ma": ("men", "mata"),
    "ex": ("izes", "ices", "exe"),
    "ix": ("izes", "ices"),
}
_ADJECTIVE_ENDINGS = ("en", "em", "er", "es", "e")
_VERB_ENDINGS = (
    "enden", "endem", "ender", "endes", "etest", "ende", "eten", "eter", "etes", "etem", "test", "ten", "tet", "ter",
    "tes", "tem", "est", "ete", "end", "en", "et", "st", "te", "e", "t", "n",
)  # fmt: skip
_SEPARABLE = (
    "zurück", "zusammen", "weiter", "durch", "voran", "heraus", "hervor", "hinzu", "herbei", "fort", "nach", "statt",
    "teil", "fest", "frei", "vor", "aus", "auf", "ein", "mit", "weg", "her", "hin", "bei", "los", "an", "ab", "um",
    "zu",
)  # fmt: skip
_SEPARABLE_SPELT = tuple(
    dict.fromkeys(spelt for prefix in _SEPARABLE for spelt in (prefix, fold(prefix), without_umlauts(prefix)))
)
# Heads of the nouns whose plural is in -er, with an umlaut where the vowel can have one. The class is closed.
_PLURAL_IN_ER = frozenset(
    "amt bad band bild blatt brett buch dach denkmal dorf ei fach fass feld geist geld gemach gesicht gespenst gewand "
    "glas glied gott grab gras gut haupt haus hemd holz horn huhn kalb kind kleid korn kraut lamm land leib licht lied "
    "loch mahl mal mann maul mund nest ort pfand rad rand reis rind schild schloss schwert spital stift strauch tal "
    "tuch tum volk wald weib wort wurm".split()
)
_UMLAUTABLE = frozenset("aou")
_LETTERS_OF_ENDINGS = "aeioudmnrstxyzc"
_WITH_UMLAUT = tuple(head for head in _PLURAL_IN_ER if not _UMLAUTABLE.isdisjoint(head))
_WITHOUT_UMLAUT = tuple(head for head in _PLURAL_IN_ER if _UMLAUTABLE.isdisjoint(head))
# The singulars' endings by those of all their forms.
_LATIN_FORMS = {
    form: tuple(singular for singular, plurals in _LATIN_ENDINGS.items() if form in (singular, *plurals))
    for singular, plurals in _LATIN_ENDINGS.items()
    for form in (singular, *plurals)
}
_LONGEST_LATIN = max(map(len, _LATIN_FORMS))
_COMMON_WORDS_IN_S = ("haus", "glas", "gras", "kreis", "preis", "ausweis")


@lru_cache(maxsize=16384)
def key(word: str) -> str:
    """What all forms of a German word have in common: equal for every two words that `relation` relates.

    Words with the same key need not be related; the key only says where it is worth asking.
    """
    if len(word) > 2 and word[-1] == "s" and word[:-1].isupper():  # the plural and genitive of an abbreviation: PCs
        word = word[:-1]
    plain = without_umlauts(word).rstrip("'’")
    stem = plain.rstrip(_LETTERS_OF_ENDINGS)
    if len(stem) < SHORTEST_STEM:
        stem = plain[:SHORTEST_STEM]
    if stem.endswith("el"):  # dunkel, dunkle
        return stem[:-2] + "l"
    return stem[:-2] + "h" if stem.endswith("hoch") else stem


@lru_cache(maxsize=16384)
def keys(word: str) -> tuple[str, ...]:
    """All keys under which the word of which `word` is a form may stand: a participle's ge- hides the stem."""
    if word[:1].islower() and ("ge" in word or "zu" in word):
        return tuple(dict.fromkeys([key(word), *map(key, _without_ge(without_umlauts(word)))]))
    return (key(word),)


def stems(word: str) -> tuple[str, ...]:
    """All stems that `word` may have; any two words that `relation` relates have one in common."""
    folded = fold(word)
    found = {folded, *_adjective_stems(folded)}
    if word[:1].isupper():
        found |= _noun_stems(word)
    else:
        found |= _verb_stems(word)
    for ending in ("'s", "s", "'"):
        if folded.endswith(ending):
            found.add(folded[: -len(ending)])
    return tuple(sorted(found))


def particle_of(verb: str) -> str | None:
    """The particle that a separable verb parts with: durch of durchführen; None where `verb` is none."""
    if not verb.islower() or not verb.endswith("n"):
        return None
    found = next((prefix for prefix in _SEPARABLE if verb.startswith(prefix)), None)
    return found if found and len(verb) - len(found) > SHORTEST_STEM + 1 else None


@lru_cache(maxsize=16384)
def relation(word: str, other: str) -> Relation | None:
    """How `other`, from a running text, is a form of `word`; None where it is none.

    "exact" but for case and transcription, "genitive" with the bare -s that names take too, else the class of words
    whose endings relate the two. A noun is told by its capital letter, as German spelling has it.
    """
    first, second = fold(word), fold(other)
    if first == second:
        return "exact"
    if not word or not other or key(word) not in keys(other):
        return None
    if _genitive(first, second):
        return "genitive"
    if word[0].isupper() and other[0].isupper():
        if _nouns(word, other):
            return "noun"
        inflected = first.endswith(_ADJECTIVE_ENDINGS) and second.endswith(_ADJECTIVE_ENDINGS)
        return "adjective" if inflected and _adjectives(first, second) else None
    if _adjectives(first, second):
        return "adjective"
    if word[0].islower() and other[0].islower() and _may_be_verb(first) and _verbs(word, other):
        return "verb"
    return None


def _genitive(first: str, second: str) -> bool:
    if second in (first + "s", first + "'s"):
        return first[-1] not in "szx"
    return second == first + "'" and first[-1] in "szx"


def _nouns(word: str, other: str) -> bool:
    if len(word) <= 2 or (word.isupper() and other.isupper()):
        return False
    return not _noun_stems(word).isdisjoint(_noun_stems(other))


@lru_cache(maxsize=16384)
def _noun_stems(word: str) -> frozenset[str]:
    """The singulars without ending that `word` may be a form of, umlauts undone where a plural may have put them."""
    plain, folded = without_umlauts(word), fold(word)
    stems = {folded}
    umlaut = plain != folded
    for ending in _NOUN_ENDINGS:
        if not folded.endswith(ending) or len(folded) - len(ending) < SHORTEST_STEM:
            continue
        stem = folded[: -len(ending)]
        if ending == "nen" and not stem.endswith("in"):
            continue
        doubles = stem.endswith(("nis", "us", "as")) and not stem.endswith("aus")
        if ending in ("se", "sen", "ses") and not doubles:
            continue
        if ending == "s" and folded.endswith("ss"):
            continue
        if ending == "s" and folded.endswith(_COMMON_WORDS_IN_S):
            continue
        stems.add(stem)
        if umlaut and ending in ("e", "en", "n"):
            stems.add(plain[: -len(ending)])
    if folded.endswith("ies"):  # Cities, of borrowed City
        stems.add(folded[:-3] + "y")
    for ending in ("ern", "er"):
        stem = plain.removesuffix(ending)
        # A vowel that can have an umlaut has one: Schlösser; a Schlosser is someone else.
        if stem != plain and (stem.endswith(_WITHOUT_UMLAUT) or (umlaut and stem.endswith(_WITH_UMLAUT))):
            stems.add(stem)
            stems.add(folded.removesuffix(ending))
    if umlaut:  # Väter, Gärten, and Stadträt:innen
        stems.add(plain)
    for size in range(1, min(_LONGEST_LATIN, len(folded) - SHORTEST_STEM) + 1):
        for singular in _LATIN_FORMS.get(folded[-size:], ()):
            stems.add(f"{folded[:-size]}-{singular}")
    return frozenset(stems) if len(folded) > SHORTEST_STEM else frozenset({folded}) | {s for s in stems if len(s) > 2}


def _adjectives(first: str, second: str) -> bool:
    return not _adjective_stems(first).isdisjoint(_adjective_stems(second))


@lru_cache(maxsize=16384)
def _adjective_stems(word: str) -> frozenset[str]:
    stems = {word}
    for ending in _ADJECTIVE_ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= SHORTEST_STEM:
            stems.add(word[: -len(ending)])
    for stem in tuple(stems):  # dunkel, dunkle; teuer, teure; hoch, hohe
        if len(stem) > 4 and (stem.endswith("er") or (stem.endswith("el") and stem[-3] not in "aeiou")):
            stems.add(stem[:-2] + stem[-1])
        if stem.endswith("hoch"):
            stems.add(stem[:-2] + "h")
    return frozenset(stems)


def _may_be_verb(word: str) -> bool:
    """Whether a dictionary's word is an infinitive or a participle; adjectives have no forms like “weitet”."""
    return word.endswith(("n", "iert")) or (word.endswith("t") and "ge" in word[:-3])


def _verbs(word: str, other: str) -> bool:
    return not _verb_stems(word).isdisjoint(_verb_stems(other))


@lru_cache(maxsize=16384)
def _verb_stems(word: str) -> frozenset[str]:
    """The stems of the weak verbs that `word` may be a form of."""
    folded = fold(word)
    stems = set()
    for base in (folded, *_without_ge(folded)):
        for ending in _VERB_ENDINGS:
            stem = base.removesuffix(ending)
            if stem != base and len(stem) >= SHORTEST_STEM:
                stems.add(stem)
    return frozenset(stems)


def _without_ge(word: str) -> list[str]:
    """durchgeführt → durchführt, durchzuführen → durchführen, geprüft → prüft."""
    if "ge" not in word and "zu" not in word:
        return []
    bases = [word[2:]] if word.startswith("ge") and len(word) > 6 else []
    for prefix in _SEPARABLE_SPELT:
        hidden = word.startswith(prefix) and word.startswith(("ge", "zu"), len(prefix)) and len(word) > len(prefix) + 5
        bases.extend([prefix + word[len(prefix) + 2 :]] if hidden else [])
    return bases
