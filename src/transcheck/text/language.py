"""German or English? By function words, endings and letters; other languages and too little text give no answer.

Every word is evidence for one of the two languages or for none: function words most, letters and endings that only one
of them has less. An answer is given when the evidence is enough for the length and clearly outweighs the other side's.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from transcheck.text.remembered import Remembered

Language = Literal["de", "en"]

_SAMPLE = 20_000
_WORD = re.compile(r"(?<![\w@./])[^\W\d_]+(?:['’][a-z]{1,2}\b)?(?!\S{0,60}[@/])")
_GERMAN_LETTERS = re.compile("[äöüÄÖÜß]")
_GERMAN_FORM = re.compile(
    r"(?:ung|ungen|keit|heit|lich|liche[rnsm]?|ische[rnsm]?|schaft|ieren|iert|chen)$|sch|cht|tz|pf"
)
_ENGLISH_FORM = re.compile(r"(?:ing|ly|ness|[^aeiou]ity|ous|ful|[^aeiou]ed|ies|'s|’s)$|^th|^wh|ough|oo|ea[^u]")

_GERMAN = frozenset(
    "und oder aber denn sondern sowie nicht kein keine keinen ich sie wir ihr mich dich ihn euch mir dir ihm ihnen "
    "sich mein meine dein deine sein seine seinen seiner ihre ihren ihrem ihrer unser unsere unserer dieser diese "
    "dieses diesem diesen jeder jede jedes jedem jeden alle allen aller viele vielen einige mehr sehr nur noch schon "
    "auch wieder immer nie hier dort heute gestern morgen jetzt dann wenn weil dass daß ob als wie wo wer wem wen "
    "warum wann wohin damit dabei dafür davon dazu darauf daran darüber durch für gegen ohne auf aus bei beim mit "
    "nach seit von vom zu zum zur ins über unter vor hinter neben zwischen während wegen trotz ist sind waren bist "
    "seid haben hatte hatten habe hast wird werden wurde wurden worden würde würden kann können konnte könnte muss "
    "müssen musste soll sollen sollte wollen wollte darf dürfen möchte mögen macht machen gibt ging kommt kam geht "
    "nein bitte danke etwas nichts doch mal ganz bereits etwa rund wäre hätte zwei drei vier fünf sechs jahr jahre "
    "jahren uhr gemeinsam derzeit zudem jedoch allerdings außerdem deshalb daher weitere weiteren neue neuen ersten "
    "herr frau niemand jemand welche welcher welches ein eine einen einem einer eines der das dem uns im".split()
)
_ENGLISH = frozenset(
    "the and but nor of to for from with without by at on into onto over about after before between through during "
    "among within than if because while when where who whom whose which what why how that this these those there i "
    "you she it we they him them your our their mine yours are were been being have has had having does did done "
    "doing would can could shall should may might must let get got gets make made makes go goes went come came say "
    "says said see saw know knew think take took want wants like just only very too such more much many some any "
    "every each both few other another two three four first last now then again always never yes please thanks thank "
    "down out back still even well way people year years time day don't doesn't didn't isn't aren't wasn't can't "
    "won't i'm i'll i've it's he's she's that's we're you're they're there's let's according although however since "
    "until upon yet its same own or".split()
)
# Words of both languages, or of other languages too: above zero for German, below for English.
_SHARED = {
    "die": 0.8, "den": 0.7, "des": 0.3, "es": 0.4, "er": 0.7, "du": 0.5, "um": 0.6, "am": 0.2, "war": 0.5, "hat": 0.4,
    "bin": 0.5, "gab": 0.7, "an": 0.1, "ja": 0.5, "was": -0.2, "will": -0.2, "all": -0.4, "her": -0.3, "his": -0.8,
    "a": -0.5, "as": -0.7, "he": -0.7, "me": -0.4, "my": -0.9, "us": -0.5, "is": -0.6, "not": -0.9, "no": -0.4,
    "do": -0.5, "be": -0.8, "up": -0.7, "off": -0.6, "one": -0.7, "so": 0.0, "in": 0.0, "also": 0.0, "man": 0.0,
    "most": -0.6, "new": -0.3,
}  # fmt: skip
_LETTERS, _FORM, _CAPITAL = 0.8, 0.35, 0.5
_ENOUGH, _OUTWEIGHS = 0.6, 1.6


@dataclass(frozen=True, slots=True)
class Shares:
    """How much of a text, 0..1 of its words, stands in paragraphs that are German, English, or not to be told."""

    german: float
    english: float
    unsure: float


def detect(text: str) -> Language | None:
    """ "de", "en", or None when `text` is neither or too short to say. Long texts are judged by a sample."""
    german, english, words = _evidence(_sampled(text))
    enough = max(_ENOUGH, 0.12 * words)
    if german >= enough and german >= _OUTWEIGHS * english:
        return "de"
    if english >= enough and english >= _OUTWEIGHS * german:
        return "en"
    return None


def shares(paragraphs: Iterable[str]) -> Shares:
    """What part of a document is German and what English: two documents given in the wrong order show it."""
    counts: dict[Language | None, int] = {"de": 0, "en": 0, None: 0}
    for text in paragraphs:
        counts[detect(text)] += text.count(" ") + 1
    total = max(sum(counts.values()), 1)
    return Shares(counts["de"] / total, counts["en"] / total, counts[None] / total)


def _sampled(text: str) -> str:
    if len(text) <= _SAMPLE:
        return text
    third = _SAMPLE // 3
    middle = (len(text) - third) // 2
    return " ".join((text[:third], text[middle : middle + third], text[-third:]))


def _evidence(text: str) -> tuple[float, float, int]:
    """Evidence for German, for English, and the number of words."""
    values = [value for piece in text.split() for value in _VALUES[piece]]
    return sum(value for value in values if value > 0), -sum(value for value in values if value < 0), len(values)


def _value(word: str) -> float:
    """Above zero for German, below for English, at most 1."""
    low = word.lower().replace("’", "'")
    if low in _SHARED:
        return _SHARED[low]
    if low in _GERMAN:
        return 1.0
    if low in _ENGLISH:
        return -1.0
    value = _LETTERS if _GERMAN_LETTERS.search(low) else 0.0
    if len(low) > 3:
        value += _FORM * (bool(_GERMAN_FORM.search(low)) - bool(_ENGLISH_FORM.search(low)))
    # Names keep their letters in the other language.
    return value if word == low else value * _CAPITAL


# Of the words in what stands between blanks: looking for words costs more than looking them up.
_VALUES: Remembered[str, tuple[float, ...]] = Remembered(lambda piece: tuple(map(_value, _WORD.findall(piece))))
