"""Where sentences begin and end.

A full stop ends a sentence unless something speaks against it: an abbreviation, an initial, an ordinal, a lower-case
word after it. A few words that begin sentences but are no names or nouns (*Der*, *However*) decide the doubtful cases.
Linear in the length of the text.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from transcheck.model import Extent

_OPENING = "\"'“„”‘‚«»‹›([{¿¡*_–—-"
_CLOSING = "\"'“”’‘«»‹›)\\]}*_"
# Marks that may end a sentence, what closes after them, and the white space (or a letter without any) behind.
# Possessive, and from the first mark of a run on: else a long run of marks would cost time by the square of its length.
# The first mark comes first, and what stands before it second: so `re` looks for it quickly.
_END = re.compile(
    rf"(?P<marks>[.!?…](?<![.!?…].)[.!?…]*+)(?P<closing>[{_CLOSING}]*+(?:\[\d{{1,3}}\])*+)(?P<gap>\s+|(?=[^\W\d_]))"
)
_BEFORE_WORD = re.compile(r".*[\s\"'“„”‘‚«»‹›(\[{]", re.DOTALL)
_FIRST_WORD = re.compile(r"[^\W\d_]+")
_ORDINAL = re.compile(r"\d{1,3}|\d{1,2}\.\d{1,2}|[IVXLC]{1,6}")
_DOTTED_LETTERS = re.compile(r"(?:[^\W\d_]\.)+[^\W\d_]")
_WHOLE_WORD = re.compile(r"[^\W\d_]{2,}\Z")
_LIST_MARK = re.compile(r"(?:\d{1,3}|[A-Za-z]|[ivxIVX]{1,5})\Z")
_BRACKET = re.compile(r"[()]")
# Longer brackets are rather whole passages, or were never closed.
_LONGEST_BRACKET = 400
# How far to look back for the word before a full stop.
_REACH = 40


@dataclass(frozen=True, slots=True)
class _Language:
    """What a language's sentences look like: the words are stored in lower case, without their last full stop."""

    before_a_word: frozenset[str]
    before_a_number: frozenset[str]
    at_an_end_too: frozenset[str]
    beginnings: frozenset[str]
    ordinals: bool


_GERMAN = _Language(
    before_a_word=frozenset(
        """
        dr prof dipl ing mag hr hrn fr frl st hl dir dres med phil rer nat jur vet bzw ca vgl ggf evtl bspw zzgl zzt
        inkl exkl einschl ausschl insb insbes bes sog gem lt abzgl jew jeweil allg ehem geb gest verh vorm urspr verw
        vors stellv bgm obm dtsch dt bayr schweiz österr europ int nat verm usf hrsg bearb mind max evang ev kath röm
        griech lat engl frz ital span amerik resp betr wg
        """.split()
    ),
    before_a_number=frozenset(
        """
        nr nrn no abs art abb kap bd bde s ss seit tab ziff anm fig vol hs rn rdnr lfd tel fax aufl jg heft fn zif pos
        psf postf az hnr whg bl nov dez jan feb febr apr jun jul aug sept sep okt mär
        """.split()
    ),
    at_an_end_too=frozenset(
        """
        usw etc ff f jh jhd jhdt jahrh mio mrd tsd std min sek str pl chr chr inc ltd corp gmbh jr sen sr ua uä uvm etal
        stk st abt art nachf tägl mtl jährl mo kg
        """.split()
    ),
    beginnings=frozenset(
        """
        der die das den dem ein eine einen einem einer er sie es ich du wir ihr man wer was wie wo wann warum wieso
        welche welcher welches dies diese dieser dieses jene jener und aber oder doch denn auch so da dann danach dort
        hier nun jetzt damit dabei dazu davon dafür dadurch deshalb daher darum trotzdem dennoch außerdem zudem ferner
        weiter weitere nach vor bei mit ohne für gegen durch um im in am an auf aus zu zum zur von vom seit während
        wenn als ob weil obwohl nachdem bevor sobald bis alle alles viele manche einige keine kein nicht nur noch schon
        sehr mehr mein meine unser unsere sein seine ihre ist sind war waren hat haben wird werden kann können soll
        bitte vielleicht allerdings jedoch heute gestern morgen zuletzt zunächst schließlich insgesamt laut unter über
        zwischen neben
        """.split()
    ),
    ordinals=True,
)

_ENGLISH = _Language(
    before_a_word=frozenset(
        """
        mr mrs ms messrs dr prof rev hon gen col lt sgt capt cmdr maj adm gov sen rep pres supt det insp sr st mt ft
        vs cf viz approx ca esp incl excl dept univ assn bros fr br mme mlle dipl ing
        """.split()
    ),
    before_a_number=frozenset(
        """
        no nos vol pp p fig figs ch sec art para pt ed eq ext tel fax jan feb mar apr jun jul aug sep sept oct nov dec
        """.split()
    ),
    at_an_end_too=frozenset("etc inc ltd co corp jr sr esq al plc llc bros est ave blvd rd ph phd gmbh mr".split()),
    beginnings=frozenset(
        """
        the a an he she it we they you this that these those there here what who when where why how which and but or so
        yet if then now as at in on by for from to with without after before during since while because although though
        however moreover furthermore therefore thus also its his her their our my your is are was were has have had do
        does did can could will would should may not no yes all many some most each every both one such under over
        between according meanwhile instead nevertheless finally today yesterday please only even
        """.split()
    ),
    ordinals=False,
)


# Who asks and calls after a question mark or an exclamation mark.
_SPEAKERS = frozenset({"er", "sie", "es", "ich", "man", "he", "she", "they", "i", "it", "was", "is", "so"})


@lru_cache(maxsize=1_024)
def split(text: str, language: str) -> tuple[Extent, ...]:
    """The sentences of `text`, from front to back, without white space around them; line breaks are hard.

    `language` is "de" or "en"; any other is read as English. Every character that is not white space lies in exactly
    one sentence.
    """
    facts = _GERMAN if language == "de" else _ENGLISH
    found: list[Extent] = []
    start = 0
    for line in text.splitlines(keepends=True):
        found += _sentences(line, start, facts)
        start += len(line)
    return tuple(found)


def _sentences(line: str, start: int, facts: _Language) -> Iterator[Extent]:
    """The sentences of a line that begins at `start` of its text."""
    offset = start + len(line) - len(line.lstrip())
    line = line.strip()
    brackets = _brackets(line)
    begin = 0
    for match in _END.finditer(line):
        if _ends_sentence(line, begin, match, brackets, facts):
            yield Extent(offset + begin, offset + match.start("gap"))
            begin = match.end()
    if begin < len(line):
        yield Extent(offset + begin, offset + len(line))


def _ends_sentence(
    line: str, begin: int, match: re.Match[str], brackets: tuple[list[int], list[int]], facts: _Language
) -> bool:
    marks, place = match["marks"], match.start()
    following = _after_opening(line, match.end())
    word = _FIRST_WORD.match(line, following)
    begins = word is not None and word[0].lower() in facts.beginnings
    if line[following : following + 1] in {"", ",", ";", ":"}:
        return False
    if line[following].islower():
        # “Was?“ fragte er” goes on; “geht das? wann kommt es?” was only typed in haste.
        hasty = begins and match["gap"] and not match["closing"] and following == match.end()
        return bool(hasty) and ("?" in marks or "!" in marks) and word is not None and word[0] not in _SPEAKERS
    if not match["gap"]:
        # “Hause.Dann”: only between two whole words of which the second one begins sentences.
        whole = _WHOLE_WORD.search(line, max(begin, place - _REACH), place)
        return begins and not match["closing"] and whole is not None
    if line[place - 1 : place] == "(" or _in_bracket(begin, place, match.end("closing"), brackets):
        return False
    if "!" in marks or "?" in marks:
        return True
    if marks != ".":
        # An ellipsis with white space before it stands for words left out, inside of a sentence as well.
        return begins or place == begin or not line[place - 1].isspace()
    return _stop_ends(line, begin, place, following, begins, facts)


def _stop_ends(line: str, begin: int, place: int, following: int, begins: bool, facts: _Language) -> bool:
    """Whether the single full stop at `place` ends the sentence; `begins`: the next word is one that begins them."""
    word = line[max(begin, place - _REACH) : place]
    if before := _BEFORE_WORD.match(word):
        word = word[before.end() :]
    lower = word.lower()
    if _LIST_MARK.match(word) and not line[begin : place - len(word)].strip(_OPENING + " "):
        return False
    if lower in facts.before_a_number and line[following].isdigit():
        return False
    if facts.ordinals and _ORDINAL.fullmatch(word):
        return begins
    if len(word) == 1 and word.isalpha():
        return begins and word.isupper()
    if lower in facts.at_an_end_too or (facts.ordinals and lower.endswith("str")) or _DOTTED_LETTERS.fullmatch(word):
        return begins
    return lower not in facts.before_a_word


def _after_opening(line: str, place: int) -> int:
    """The place of the first character from `place` on that opens nothing, a few characters on at most."""
    for index in range(place, min(place + 8, len(line))):
        if line[index] not in _OPENING and not line[index].isspace():
            return index
    return place


def _brackets(line: str) -> tuple[list[int], list[int]]:
    """Where outermost round brackets open, and where they close, both from front to back."""
    if "(" not in line:
        return [], []
    pairs: list[tuple[int, int]] = []
    opened: list[int] = []
    for match in _BRACKET.finditer(line):
        if match[0] == "(":
            opened.append(match.start())
        elif opened:
            first = opened.pop()
            if match.start() - first <= _LONGEST_BRACKET:
                while pairs and pairs[-1][0] > first:
                    pairs.pop()
                pairs.append((first, match.start()))
    return [first for first, _ in pairs], [last for _, last in pairs]


def _in_bracket(begin: int, place: int, after: int, brackets: tuple[list[int], list[int]]) -> bool:
    """Whether a bracket that opens inside the sentence, and closes only after `after`, holds `place`."""
    opening, closing = brackets
    index = bisect_left(opening, place) - 1
    return index >= 0 and opening[index] > begin and closing[index] >= after
