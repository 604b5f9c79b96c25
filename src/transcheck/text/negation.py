"""Words that deny, in German and English: plain ones (nicht, not) and those that deny among other things (fehlen)."""

from __future__ import annotations

import re
from functools import lru_cache

from transcheck.text.tokens import Token, words
from transcheck.text.vocabulary import vocabulary

_GERMAN_PLAIN = frozenset(
    "nicht nichts nie niemals niemand niemanden niemandem niemands kein keine keinen keinem keiner keines keins "
    "keinerlei keineswegs keinesfalls nirgends nirgendwo weder nimmer".split()
)
# “nicht nur” affirms, “nicht zuletzt” is an adverb, “nicht wahr?” a tag; “nichts als” and “nicht mehr als” are “only”.
_GERMAN_IDLE = re.compile(
    r"\bnicht\s+(?:nur|zuletzt|wahr|allein|bloß|einmal|selten|minder|weniger|mehr\s+als|ganz|unbedingt|umsonst)\b|"
    r"\bnichts\s+(?:als|anderes|weiter)\b|\b(?:wenn|falls|ob)\s+nicht\b|\bkein(?:e|en|er)?\s+(?:Wunder|Geringer)\b|"
    r"\bnicht\b[^.!?;]{0,90}\bsondern\b",
    re.IGNORECASE,
)
_GERMAN_OTHER = frozenset(
    """
    kaum selten gefehlt gescheitert geweigert statt anstatt anstelle sonst wies wiesen nein aufgehört tabu null
    vergebens mitnichten nix nö nee nich net ned nit egal gleichgültig außer schade abgesehen absehen leider
    zurückgewiesen nie anders inakzeptabel instabil inkompetent inkompatibel inaktiv intolerant ineffizient
    frei freie freien freier freies
    """.split()
)
_GERMAN_BEGINNINGS = tuple(
    """
    ohne wenig fehl mangel scheiter verweiger weiger ablehn abgelehn lehn verzicht vermeid vermied verhinder
    verbiet verbot versäum verpass verfehl verlor verlier verlust miss ausgeschlossen ausschließ ausgefallen
    ausfall ausfiel abwesen bestreit bestritt dementier leugn zurückweis untersag eingestellt aufhör fernb
    fernge fernh fernz minder entgeh entging entgang entfall entfäll entfiel verfall verfäll gestrichen abgesagt
    vergeblich zweifel bezweif keinst übersieh überseh übersah leer nichts nicht falsch irr stopp gestoppt
    verborgen fremd ignorier vergess vergaß defekt kaputt
    """.split()
)
# “un-” denies, but for these.
_NOT_DENYING = tuple(
    "unser unsre unter ungefähr unmittelbar unbedingt univer uniform union unga unläng unzählig unglaublich".split()
)
_ADJECTIVE_ENDINGS = ("", "e", "en", "er", "es", "em")
_GERMAN_ENDINGS = (
    *(ending + inflection for ending in ("los", "frei") for inflection in _ADJECTIVE_ENDINGS),
    *("verbot" + inflection for inflection in ("", "e", "s", "en")),
)
# What “not” stands for now and then: “erst am Montag” is “not until Monday”, “höchstens zwei” is “not more than two”.
_GERMAN_WEAK = frozenset(
    """
    schwer aus blieb blieben bleibt bleiben andere anderen anderer anderes offen erst nur noch lediglich bislang bisher
    höchstens maximal allenfalls allein zu ob oder gegen bis bevor ehe fast beinahe knapp trotz trotzdem dennoch
    spätestens gesagt spät später zuvor sogar selbst wer was warum wieso alles wohl
    """.split()
)

_ENGLISH_PLAIN = frozenset(
    "not cannot never nobody nothing nowhere none neither nor no no-one dont didnt doesnt isnt wasnt wont cant couldnt "
    "wouldnt shouldnt havent hasnt arent werent".split()
)
_ENGLISH_IDLE = re.compile(
    r"\bnot\s+(?:only|least|just|merely|simply|to mention|surprisingly)\b|n[’']t\s+(?:only|just)\b|"
    r"\bnot\s+(?:one|a single|once)\b[^.!?;]{0,40}\bbut\b|\bnothing\s+(?:short of|less than|but)\b|"
    r",\s+\w{2,6}n[’']t\s+(?:it|he|she|they|we|you|I)\s*\?|\bor\s+not\b|\bno\s+(?:doubt|later|less|matter|sooner)\b|\bto\s+no\b|\bno\.|\bwhy\s+(?:not|no|don[’']t)\b",
    re.IGNORECASE,
)
_ENGLISH_OTHER = frozenset(
    """
    without hardly barely scarcely rarely seldom little less deny denied denies denying denial ban banned baned lost
    lose loses losing instead rather unless otherwise longer hard far zero nil beyond short until free ain nope nah off
    away yet only too but out before still else either
    """.split()
)
_ENGLISH_BEGINNINGS = tuple(
    """
    few fail lack refus reject avoid prevent prohibit forbid forbad miss absen except exclu stop ceas cancel exempt waiv
    omit abstain ignor neglect wrong difficult poor doubt forgo escape elude evade wait struggl skip halt decline withh
    any remain dis mis non
    """.split()
)
_ENGLISH_DENYING_ADJECTIVE = re.compile(
    r"(?:in|im|ir|il)[acdestvpmrl][a-z]{2,20}(?:ble|bly|ent|ant|ate|ive|ct|al|ity|ar)"
)
_CONTRACTED = ("n't", "n’t")
# “erst am Montag” is “not until Monday”, “bis dahin” may be “not before then”.
_NOT_BEFORE = re.compile(r"(?:\bnot|n[’']t)\b[^.!?;]{0,80}\b(?:until|till|before|unless|yet)\b", re.IGNORECASE)


def may_deny(text: str, language: str) -> bool:
    """Whether any plain word is in `text`: a quick look that spares most texts the long one."""
    known = vocabulary(text)
    if language == "de":
        return not _GERMAN_PLAIN.isdisjoint(known)
    if not _ENGLISH_PLAIN.isdisjoint(known):
        return True
    return ("'" in text or "’" in text) and any(word.endswith(_CONTRACTED) for word in known if word)


def german_plain(text: str) -> list[tuple[int, int]]:
    """Places of the words of German `text` that deny a whole clause, idioms left out."""
    found = [token for token in words(text) if token.text.lower() in _GERMAN_PLAIN]
    return _without_idle(found, _GERMAN_IDLE, text)


def german_all(text: str) -> list[tuple[int, int]]:
    """Places of all words of German `text` that an English “not” may stand for, idioms included."""
    return [
        (token.start, token.end)
        for token in words(text)
        if token.text.lower() in _GERMAN_PLAIN or _german_other(token.text.lower())
    ]


def german_any(text: str) -> bool:
    """Whether German `text` has a word that an English “not” may stand for."""
    return any(word in _GERMAN_PLAIN or _german_other(word) for word in vocabulary(text) if word)


def german_weak(text: str) -> bool:
    """Whether German `text` has a word that an English “not” stands for now and then."""
    return not _GERMAN_WEAK.isdisjoint(vocabulary(text))


def english_plain(text: str) -> list[tuple[int, int]]:
    """Places of the words of English `text` that deny a whole clause, idioms left out."""
    found = [token for token in words(text) if _english_plain(token.text.lower())]
    return _without_idle(found, _ENGLISH_IDLE, text)


def denies_a_time(text: str) -> bool:
    """Whether English `text` says “not … until”, which German says without a word that denies."""
    return _NOT_BEFORE.search(text) is not None


def english_any(text: str) -> bool:
    """Whether English `text` has anything that a German “nicht” may have become."""
    return any(_english_plain(word) or _english_other(word) for word in vocabulary(text) if word)


def _english_plain(word: str) -> bool:
    return word in _ENGLISH_PLAIN or word.endswith(_CONTRACTED)


@lru_cache(maxsize=16_384)
def _german_other(word: str) -> bool:
    if word in _GERMAN_OTHER or word.startswith(_GERMAN_BEGINNINGS):
        return True
    if any(word.endswith(ending) and len(word) >= len(ending) + 3 for ending in _GERMAN_ENDINGS):
        return True  # but Klose
    return word.startswith("un") and len(word) > 5 and not word.startswith(_NOT_DENYING)


@lru_cache(maxsize=16_384)
def _english_other(word: str) -> bool:
    if word in _ENGLISH_OTHER or word.startswith(_ENGLISH_BEGINNINGS):
        return True
    if word.endswith(("less", "lessly", "lessness")) or (word.startswith("un") and len(word) > 4):
        return True
    return _ENGLISH_DENYING_ADJECTIVE.fullmatch(word) is not None


def _without_idle(found: list[Token], idle: re.Pattern[str], text: str) -> list[tuple[int, int]]:
    if not found:
        return []
    idioms = [match.span() for match in idle.finditer(text)]
    return [(token.start, token.end) for token in found if not any(start <= token.start < end for start, end in idioms)]
