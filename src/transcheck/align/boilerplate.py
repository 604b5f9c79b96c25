"""Page furniture: what a portal prints around a text, and nobody translates.

Advertising teasers, requests to log in, cookie notes, captions, buttons. A unit alone rarely shows it; a row of units
without a partner does. So each unit gets log-odds from how it looks, and each row is cut into furniture and text where
that fits best (a two-state Viterbi path), so that a teaser between two buttons goes with them, and the last section of
a release that was not translated stays an omission.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from functools import lru_cache

from transcheck.align.repeats import normal
from transcheck.model import Bead

# What portals and their content systems say, in either language; stems, so that compounds and endings count.
_STEMS = re.compile(
    r"""anmeld|einlogg|ausloggen|registrier|passwort|benutzerkonto|nutzerkonto|newsletter|abonn|cookie|datenschutz|
    impressum|nutzungsbedingungen|widerruf|anzeige\b|werbung|gesponsert|kommentar|kommentier|weiterlesen|teilen\b|
    drucken\b|merken\b|profil\b|feed\b|playlist|einbett|hochladen|herunterladen|abbrechen|schließen\b|zurück\b|
    startseite|suche\b|menü\b|warenkorb|bildergalerie|meistgelesen|prospekt|quelle:|autor:|login\b|password|account\b|
    subscri|privacy|imprint|advert|sponsored|comment\b|comments\b|share\b|print\b|upload|download|cancel\b|close\b|
    homepage|search\b|menu\b|gallery|social-media""",
    re.VERBOSE,
)
_PHRASES = re.compile(
    r"""\b(?:diskussion\ beitragen|mehr\ (?:lesen|anzeigen|erfahren)|das\ könnte\ sie|auch\ interessieren|
    ähnliche\ (?:artikel|beiträge)|folgen\ sie|jetzt\ (?:kostenlos|testen|bestellen|kaufen|lesen|wechseln|sichern)|
    powered\ by|log\ in\b|sign\ (?:in|up)\b|terms\ of|read\ more|show\ more|home\ page|shopping\ (?:cart|basket)|
    you\ (?:may|might)\ also|most\ read|related\ (?:articles|stories)|follow\ us|skip\ to|social\ media)""",
    re.VERBOSE,
)
_CREDIT = re.compile(r"\b(?:foto|fotos|bild|photo|picture|image)s?\s*:|©|\(c\)|\|\s*foto|archivbild", re.IGNORECASE)
_COUNT = re.compile(
    r"^\W*\d+\s*(?:bild|foto|video|kommentar|klick|aufruf|min|image|photo|picture|comment|view)", re.IGNORECASE
)
_CUT_OFF = re.compile(r"(?:\.{3,}|…)\W*$")
_GLUED = re.compile(r"[a-zäöüß][A-ZÄÖÜ][a-zäöüß]{3,}")
_COMMAND = re.compile(r"^(?:[\w-]+\s){0,4}[a-zäöü]+en$")
_SENTENCE_END = re.compile(r"[.!?]\W*$")
_CONTACT = re.compile(r"\w@\w|\+\d\d|\btel\b|\btelefon|\bphone\b|https?://|www\.", re.IGNORECASE)

# Log-odds of furniture against text. A change between the two inside a row costs `_CHANGE`; less than `_LEAST` in a
# stretch is not enough to leave it out of the report.
_PER_WORD, _MOST_WORDS = 1.6, 3
_CREDITED, _COUNTED, _REPEATED, _BROKEN_OFF, _JOINED, _SHORT, _ORDERED = 1.5, 3.0, 1.5, 1.5, 1.5, 0.5, 0.7
_TEXT, _LONG, _REACHABLE = -1.0, -1.0, -2.5
_CHANGE, _LEAST = 2.0, 2.0


def with_boilerplate(beads: Sequence[Bead], source: Sequence[str], target: Sequence[str]) -> tuple[Bead, ...]:
    """The same beads; units of one side that are page furniture get the kind "boilerplate"."""
    found = list(beads)
    for side, units in (("source", source), ("target", target)):
        lone = "source-only" if side == "source" else "target-only"
        often = Counter(normal(units[getattr(bead, side)[0]]) for bead in beads if bead.kind == lone)
        for row in _rows(beads, side, lone):
            odds = [
                sum(
                    furniture_odds(units[index], often[normal(units[index])] > 1)
                    for index in getattr(beads[place], side)
                )
                for place in row
            ]
            for place, furniture in zip(row, _path(odds), strict=True):
                if furniture:
                    bead = beads[place]
                    found[place] = Bead(bead.source, bead.target, bead.score, "boilerplate")
    return tuple(found)


def _rows(beads: Sequence[Bead], side: str, lone: str) -> list[list[int]]:
    """The places of lone beads that follow each other on their side, with nothing that was translated between."""
    rows: list[list[int]] = [[]]
    order = sorted((getattr(bead, side)[0], place) for place, bead in enumerate(beads) if getattr(bead, side))
    for _, place in order:
        if beads[place].kind == lone:
            rows[-1].append(place)
        elif rows[-1]:
            rows.append([])
    return [row for row in rows if row]


@lru_cache(maxsize=1 << 15)
def furniture_odds(text: str, repeated: bool) -> float:
    """How much a unit looks like page furniture; over 0 for furniture, under 0 for text."""
    words = len(text.split())
    sentence = bool(_SENTENCE_END.search(text)) and words > 4
    score = _PER_WORD * min(_MOST_WORDS, _portal_words(text.lower()))
    score += _CREDITED if _CREDIT.search(text) else 0.0
    score += _COUNTED if _COUNT.match(text) and words <= 3 else 0.0
    score += _BROKEN_OFF if _CUT_OFF.search(text) else 0.0
    score += _JOINED if _GLUED.search(text) else 0.0
    score += _REPEATED if repeated else 0.0
    if words <= 6 and not sentence:
        score += _SHORT + (_ORDERED if _COMMAND.match(text) else 0.0)
    if sentence:
        score += _TEXT + (_LONG if words > 25 else 0.0)
    return score + (_REACHABLE if _CONTACT.search(text) else 0.0)


def _portal_words(text: str) -> int:
    """How many different words and phrases of portals a text in lower case has."""
    stems = {stem for word in text.split() for stem in _stems(word)}
    return len(stems) + len(set(_PHRASES.findall(text)))


@lru_cache(maxsize=1 << 15)
def _stems(word: str) -> tuple[str, ...]:
    return tuple(_STEMS.findall(word))


def _path(odds: Sequence[float]) -> list[bool]:
    """Which units of a row are furniture: the best cut into stretches, without stretches that show too little."""
    text, furniture = 0.0, 0.0
    came: list[tuple[bool, bool]] = []
    for value in odds:
        came.append((furniture - _CHANGE > text, furniture > text - _CHANGE))
        text, furniture = max(text, furniture - _CHANGE), max(furniture, text - _CHANGE) + value
    state = furniture > text
    states: list[bool] = []
    for from_furniture, stays in reversed(came):
        states.append(state)
        state = stays if state else from_furniture
    states.reverse()
    begin = 0
    for end in range(1, len(states) + 1):
        if end == len(states) or states[end] != states[begin]:
            if states[begin] and sum(odds[begin:end]) < _LEAST:
                states[begin:end] = [False] * (end - begin)
            begin = end
    return states
