"""What two languages share in writing: numbers, names, links, marks, words of common origin.

Each unit becomes a vector of signed hashes ("feature hashing", Weinberger et al. 2009) of these, weighted by how rare
they are in the two texts, so that the cosine of two rows says how much of their writing they share.
"""

from __future__ import annotations

import re
from array import array
from collections.abc import Iterator, Sequence
from functools import lru_cache
from zlib import crc32

import numpy as np
from numpy.typing import NDArray

from transcheck.text.remembered import Remembered

DIMENSIONS = 512

Integers = NDArray[np.int64]

_PIECE = re.compile(r"\d+(?:[.,:/]\d+)*|[^\W\d_]+|[?!:;()%€$&@#/]")
_BATCH = 2_048
_HASH_BYTES = array("I").itemsize
_NOTHING = np.empty(0, dtype=np.uint32)
# From this many units on, vectors are kept in half precision.
_MANY = 20_000
_FOLD = str.maketrans({"ä": "a", "ö": "o", "ü": "u", "ß": "s", "c": "k", "z": "k", "y": "i", "v": "f", "w": "v"})
# The same thing under two names: German word, English word; both are read as the second.
_PAIRS = """
januar january februar february märz march mai may juni june juli july oktober october dezember december montag monday
dienstag tuesday mittwoch wednesday donnerstag thursday freitag friday samstag saturday sonntag sunday ein a eine a
einen a einer a einem a eines a zwei two drei three vier four fünf five sechs six sieben seven acht eight neun nine
zehn ten elf eleven zwölf twelve zwanzig twenty hundert hundred tausend thousand millionen million milliarden billion
und and oder or aber but nicht not kein no keine no keinen no nur only auch also noch still schon already immer always
nie never ich i mir me mich me mein my meine my meinen my wir we uns us unser our unsere our unseren our er he ihn him
ihm him sein his seine his sie they ihr their ihre their ihren their es it was what wer who wie how wo where wann when
warum why wenn if weil because dass that damit so für for mit with ohne without von of vom of aus from nach after vor
before bei at in in im in auf on an on am on zu to zum to zur to um around über about unter under zwischen between
gegen against durch by während during seit since bis until ist is sind are war was waren were wird will werden will
wurde was wurden were hat has haben have hatte had kann can können can konnte could soll should muss must müssen must
will wants gibt there sagt says sagte said heute today gestern yesterday morgen tomorrow jahr year jahre years jahren
years jahres year tag day tage days tagen days woche week wochen weeks monat month monate months uhr clock zeit time
mensch human menschen people mann man frau woman kind child kinder children kindern children leben life haus house
stadt city land country welt world regierung government polizei police unternehmen company firma company präsident
president staat state staaten states deutschland germany deutsche german deutschen german deutscher german deutsch
german europa europe europäische european europäischen european russland russia russische russian russischen russian
frankreich france österreich austria schweiz switzerland türkei turkey ukraine ukraine usa us amerika america münchen
munich köln cologne wien vienna krieg war wasser water geld money preis price preise prices arbeit work schule school
buch book bild picture film film spiel game spiele games mannschaft team trainer coach verein club spieler player erste
first ersten first erster first zweite second zweiten second dritte third letzte last letzten last neue new neuen new
neuer new neu new gut good gute good guten good besser better groß great große great großen great größte largest klein
small kleine small kleinen small alt old alte old alten old jung young junge young viel much viele many vielen many
mehr more weniger less alle all alles everything andere other anderen other bitte please danke thank vielen many
bestellung order bestellt ordered lieferung delivery paket package kunde customer kunden customers artikel item produkt
product adresse address rechnung invoice email email passwort password frage question fragen questions antwort answer
problem problem hilfe help leider unfortunately hallo hello dank thanks sehr very wieder again hier here dort there
jetzt now dann then dieser this diese this dieses this diesen this diesem this unter among stunden hours stunde hour
minuten minutes minute minute prozent percent euro euros
""".split()
_SAME = dict(zip(_PAIRS[::2], _PAIRS[1::2], strict=True))


def _of_word(word: str) -> bytes:
    """The hashes of all pieces of what stands between two blanks."""
    return b"".join(map(_hashes, _PIECE.findall(word)))


def _hashes(piece: str) -> bytes:
    """The hashes, of four bytes each, of what a number, word or mark shares with its like in the other language.

    A word stands for itself, for its beginning, and for its letters in fours.
    """
    if not piece[0].isalpha():
        return _packed([re.sub(r"[.,:/](?=\d)", "", piece)] * (2 if piece[0].isdigit() else 1))
    known = _SAME.get(piece)
    if known:
        return _packed([known])
    folded = piece.translate(_FOLD).replace("kk", "k").replace("ph", "f").replace("th", "t")
    return _packed([piece, f"^{folded[:5]}", *(f"~{folded[k : k + 4]}" for k in range(len(folded) - 3))])


def _packed(parts: Sequence[str]) -> bytes:
    return array("I", [crc32(part.encode()) for part in parts]).tobytes()


_HASHES = Remembered(_of_word, 1 << 16)


class Writing:
    """Vectors of the writing of texts, weighted by how rare what they hold is in two lists of units."""

    def __init__(self, source: Sequence[str], target: Sequence[str]) -> None:
        batches = [texts[k : k + _BATCH] for texts in (source, target) for k in range(0, len(texts), _BATCH)]
        hashes: Iterator[NDArray[np.uint32]] = (_entries(tuple(batch))[1] for batch in batches)
        if len(batches) == 2:  # as nearly always
            hashes = iter([np.concatenate(list(hashes))])
        kinds, counts = np.unique(next(hashes, _NOTHING), return_counts=True)
        for more in hashes:
            found, many = np.unique(more, return_counts=True)
            kinds, inverse = np.unique(np.concatenate([kinds, found]), return_inverse=True)
            counts = np.bincount(inverse, weights=np.concatenate([counts, many]), minlength=len(kinds))
        self.kinds = kinds
        self.weights = np.log(1 + (len(source) + len(target) + 1) / np.maximum(counts, 1))

    def vectors(self, texts: Sequence[str]) -> NDArray[np.float32]:
        """Rows of length 1 (0 for a text with nothing to hash), shape (len(texts), 512)."""
        vectors = np.zeros((len(texts), DIMENSIONS), dtype=np.float32 if len(texts) < _MANY else np.float16)
        for first in range(0, len(texts), _BATCH):
            part = texts[first : first + _BATCH]
            vectors[first : first + len(part)] = self._some(part)
        return vectors

    def _some(self, texts: Sequence[str]) -> NDArray[np.float64]:
        rows, hashes, repeats = _entries(tuple(texts))
        if not len(rows) or not len(self.kinds):
            return np.zeros((len(texts), DIMENSIONS))
        place = np.minimum(np.searchsorted(self.kinds, hashes), len(self.kinds) - 1)
        values = np.sqrt(repeats) * self.weights[place]
        signed = np.where(hashes & 0x80000000, -values, values)
        places = rows * DIMENSIONS + hashes % DIMENSIONS
        sums = np.bincount(places, weights=signed, minlength=len(texts) * DIMENSIONS).reshape(len(texts), DIMENSIONS)
        lengths = np.sqrt(np.einsum("ij,ij->i", sums, sums))
        vectors: NDArray[np.float64] = sums / np.where(lengths > 0, lengths, 1)[:, None]
        return vectors


@lru_cache(maxsize=4)  # most texts are no longer than that: they are counted first, then made vectors of
def _entries(texts: tuple[str, ...]) -> tuple[NDArray[np.int32], NDArray[np.uint32], NDArray[np.int32]]:
    """Each unit's distinct hashes: the units' numbers, the hashes, and how often each stands in the unit."""
    hashes = [b"".join(map(_HASHES.__getitem__, text.lower().split())) for text in texts]
    rows = np.repeat(np.arange(len(texts), dtype=np.int64), [len(one) // _HASH_BYTES for one in hashes])
    flat = np.frombuffer(b"".join(hashes), dtype=np.uintc)
    keys, repeats = np.unique(rows << 32 | flat, return_counts=True)
    return (keys >> 32).astype(np.int32), (keys & 0xFFFFFFFF).astype(np.uint32), repeats.astype(np.int32)
