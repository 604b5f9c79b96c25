"""Make documents with gold beads from segments with translations, for `tune_alignment.py` and `alignment.py`.

usage: python benchmarks/make_alignment_texts.py OUT FILE... [--without FOLDER] [--seed N] [--copies N] [--largest N]

A FILE holds segments in the order of their texts: JSON lines with a source and a target, or with outputs and references
(translations by name), or lines of source TAB target; packed with gzip or not. Segments whose source stands in a
document of the folder `--without` are left out, so that these documents stay unseen. OUT gets documents as JSON: source
and target (lists of units), gold (beads [[source], [target]]), equiv (units that stand twice and may be exchanged:
[side, one, other]) and for sentences inside of paragraphs blocks (source from, to, target from, to).

A text is a row of smallest pieces that belong together (sentences, where they can be told apart), with breaks between
them on each side. Where a break is on both sides a bead ends: a break left out gives 2:1, one moved gives 2:2. Then
beads lose a side, others change places, and foreign units come between.
"""

from __future__ import annotations

import argparse
import gzip
import json
import random
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from transcheck.text.sentences import split

COLUMNS = ("source", "target")
SIZES = (10, 30, 100, 250, 1000, 5000)
LARGEST_BEAD = 4
# How much longer (as a factor) a sentence may be than its partner for both to be told apart.
SKEW = 1.7


@dataclass(frozen=True)
class Segment:
    """A source with its translations by name; `follows`: whether the segment before it stands before it in its text."""

    source: str
    targets: Mapping[str, str]
    follows: bool


@dataclass(frozen=True)
class Profile:
    """Shares: of breaks left out, added and moved on one side; of units that lose their partner, and of foreign ones
    put in, in source and target; of neighbours that change places, of texts whose halves do, of headlines that stand
    twice; and how many blocks of page furniture there are for 100 units."""

    joined: float = 0.0
    cut: float = 0.0
    moved: float = 0.0
    lost: tuple[float, float] = (0.0, 0.0)
    foreign: tuple[float, float] = (0.0, 0.0)
    swapped: float = 0.0
    halves: float = 0.0
    twice: float = 0.0
    furniture: float = 0.0


PROFILES = {
    "clean": Profile(),
    "light": Profile(0.04, 0.05, 0.003, (0.005, 0.005), (0.005, 0.005)),
    "medium": Profile(0.08, 0.14, 0.01, (0.03, 0.02), (0.02, 0.01), 0.002, 0.0, 0.1, 0.5),
    "heavy": Profile(0.12, 0.2, 0.02, (0.08, 0.06), (0.04, 0.03), 0.015, 0.1, 0.5, 1.0),
    "web": Profile(0.04, 0.06, 0.005, (0.01, 0.01), (0.03, 0.01), 0.002, 0.0, 0.5, 4.0),
    "trans": Profile(0.08, 0.1, 0.01, (0.3, 0.0), (0.0, 0.0), 0.002, 0.05, 0.2),
}

FURNITURE = {
    "source": """Zum Inhalt springen|Menü öffnen|Suchbegriff eingeben|Abo bestellen|Zur Startseite|Nach oben|Schrift
    vergrößern|Auf Twitter teilen|Per WhatsApp verschicken|Artikel anhören|Lesezeit: {} Minuten|{} Bilder
    ansehen|Foto: Redaktion|Bild {} von 12|Anzeige|Mehr zum Thema|Das wird gerade gelesen|Leserbrief
    schreiben|Alle Cookies ablehnen|Einstellungen speichern|Noch {} Plätze frei|In den Einkaufswagen
    legen|Merkzettel|Größentabelle|Versandfertig in {} Tagen|Bewertung
    abgeben|Kundenkonto|Bestellstatus|Zwischensumme|Rechnungsadresse ändern|Gutschein einlösen|Eingabe
    ungültig|Pflichtfeld|Datei auswählen|Spaltenbreite|Neue Zeile einfügen|Letzte Änderung am {}.
    Mai|Benutzername vergessen?|Sitzung abgelaufen|Sortieren nach Preis|Filter zurücksetzen|Seite {}|Weitere
    {} Treffer|Hilfe und Kontakt|Jetzt vier Wochen lang kostenlos testen und keine Ausgabe mehr verpassen!|Wir
    verwenden auf dieser Seite kleine Dateien, um die Nutzung auszuwerten.|Dieser Beitrag ist nur für
    Abonnenten lesbar.|Melden Sie sich an, um einen Kommentar zu verfassen.|Ihre Nachricht wurde verschickt.
    Wir melden uns so bald wie möglich.|Die angegebene Adresse ist uns nicht bekannt.""",
    "target": """Skip navigation|Open menu|Type to search|Subscribe today|Go to the front page|Back to top|Larger
    text|Share by e-mail|Send to a friend|Listen to this article|{} min read|See all {} photos|Photo: our
    desk|Picture {} of 12|Sponsored|More on this topic|Trending now|Write to the editor|Reject all
    cookies|Save settings|Only {} seats left|Put in cart|Wish list|Size chart|Ships within {} days|Rate this
    item|Your account|Track your order|Subtotal|Change billing address|Redeem voucher|Invalid entry|Required
    field|Choose a file|Column width|Insert a row|Last changed on May {}|Forgot your user name?|Session
    expired|Sort by price|Reset filters|Page {}|{} more results|Help and contact|Try it free for four weeks
    and never miss an issue again!|This site stores small files on your device to count its visitors.|Only
    subscribers can read this article.|Please log in to leave a comment.|Your message was sent. We will be in
    touch as soon as we can.|We do not know the address that you entered.""",
}
PHRASES = {side: [" ".join(text.split()) for text in pool.split("|")] for side, pool in FURNITURE.items()}


@dataclass(frozen=True)
class Piece:
    """The smallest pair of texts that belong together, as sentences; `ends`: whether a paragraph ends behind it."""

    source: tuple[str, ...]
    target: tuple[str, ...]
    ends: bool


Bead = tuple[list[str], list[str]]


def segments(path: Path, unwanted: str) -> Iterator[Segment]:
    """The segments of a file that do not stand in `unwanted` (letters alone)."""
    follows, tabbed = False, ".tsv" in path.name
    with (gzip.open if path.suffix == ".gz" else open)(path, "rt", encoding="utf-8", newline="\n") as lines:
        for line in lines:
            row: dict[str, Any]
            row = dict(zip(COLUMNS, line.rstrip("\r\n").split("\t"), strict=False)) if tabbed else json.loads(line)
            targets = {**row.get("references", {}), **row.get("outputs", {})}
            if row.get("target"):
                targets["target"] = row["target"]
            known = bool(unwanted) and letters(row["source"]) in unwanted
            if not known and row["source"].strip() and targets:
                yield Segment(row["source"].strip(), targets, follows and not tabbed)
            follows = not known


def letters(text: str) -> str:
    """The text as it is looked for in others."""
    return re.sub(r"\W+", "", text.lower())


def stretch(pool: Sequence[Segment], count: int, chance: random.Random) -> list[Segment]:
    """About `count` segments: runs of those that follow each other, in random order."""
    found: list[Segment] = []
    while len(found) < count:
        begin = chance.randrange(len(pool))
        end = begin + 1
        while end < len(pool) and pool[end].follows and end - begin < chance.choice((4, 12, 30)):
            end += 1
        found += pool[begin:end]
    return found[:count]


def pieces(chosen: Sequence[Segment], system: str, grouped: bool, chance: random.Random) -> list[Piece]:
    """The segments as smallest pieces, one paragraph each, or (grouped) paragraphs of up to five that follow."""
    found: list[Piece] = []
    wanted = 1
    for number, segment in enumerate(chosen):
        name = system if system in segment.targets else chance.choice(sorted(segment.targets))
        left, right = (
            [text[part.start : part.end] for part in split(text, language)] or [text]
            for text, language in ((segment.source, "de"), (segment.targets[name], "en"))
        )
        wanted -= 1
        following = chosen[number + 1] if number + 1 < len(chosen) else None
        ends = not grouped or wanted <= 0 or following is None or (not following.follows and chance.random() < 0.7)
        if ends:
            wanted = chance.choice((1, 1, 2, 2, 3, 3, 4, 5))
        alike = len(left) == len(right) and all(
            1 / SKEW < (len(a) + 8) / (len(b) + 8) < SKEW for a, b in zip(left, right, strict=True)
        )
        parts = list(zip(left, right, strict=True)) if alike else []
        if parts:
            found += [Piece((a,), (b,), ends and k == len(parts) - 1) for k, (a, b) in enumerate(parts)]
        else:
            found.append(Piece(tuple(left), tuple(right), ends))
    return found


def beads_of(row: Sequence[Piece], profile: Profile, chance: random.Random) -> list[Bead]:
    """Pieces as beads, after breaks were left out, added and moved."""
    breaks = [[piece.ends for piece in row] for _ in range(2)]
    for place, piece in enumerate(row[:-1]):
        side = breaks[chance.randrange(2)]
        if piece.ends and side[place]:
            if chance.random() < profile.joined:
                side[place] = False
            elif chance.random() < profile.moved:
                other = place + chance.choice((-1, 1))
                if 0 <= other < len(row) - 1 and not side[other]:
                    side[place], side[other] = False, True
        elif not piece.ends and chance.random() < profile.cut / 2:
            side[place] = True
    found: list[Bead] = []
    begin = 0
    for place in range(len(row)):
        if place == len(row) - 1 or (breaks[0][place] and breaks[1][place]):
            part = slice(begin, place + 1)
            units = [
                _units([getattr(piece, side) for piece in row[part]], ends[part], profile.cut / 2, chance)
                for side, ends in (("source", breaks[0]), ("target", breaks[1]))
            ]
            source, target = ([*side[: LARGEST_BEAD - 1], " ".join(side[LARGEST_BEAD - 1 :])] for side in units)
            found.append(([unit for unit in source if unit], [unit for unit in target if unit]))
            begin = place + 1
    return found


def _units(parts: Sequence[tuple[str, ...]], ends: Sequence[bool], cut: float, chance: random.Random) -> list[str]:
    """The sentences of some pieces as units: the breaks, and some more inside of pieces that can't be told apart."""
    units: list[list[str]] = [[]]
    for sentences, end in zip(parts, ends, strict=True):
        for number, sentence in enumerate(sentences):
            units[-1].append(sentence)
            if number < len(sentences) - 1 and chance.random() < cut:
                units.append([])
        if end:
            units.append([])
    return [" ".join(unit) for unit in units if unit]


def disturbed(beads: list[Bead], profile: Profile, pool: Sequence[Segment], chance: random.Random) -> list[Bead]:
    """Beads without some of their sides, in another order, with foreign units between them."""
    found = list(beads)
    # What is lost is single units, or a few that follow each other.
    for side, share in enumerate(profile.lost):
        for place in range(len(found)):
            if chance.random() < share / 1.8:
                for number in range(place, min(place + chance.choice((1, 1, 1, 2, 5)), len(found))):
                    kept = found[number][side]
                    if kept:
                        found[number] = ([], kept) if side else (kept, [])
    result: list[Bead] = []
    for bead in found:
        for side, share in enumerate(profile.foreign):
            if chance.random() < share:
                segment = chance.choice(pool)
                foreign = segment.source if side == 0 else chance.choice(sorted(segment.targets.values()))
                result.append(_one_sided(foreign, side))
        if chance.random() < profile.furniture / 100:
            side = int(chance.random() < 0.25)
            phrases = PHRASES["target" if side else "source"]
            count = min(chance.choice((1, 3, 6, 12)), len(phrases))
            result += [_one_sided(text.format(chance.randint(2, 40)), side) for text in chance.sample(phrases, count)]
        result.append(bead)
    return result


def _one_sided(text: str, side: int) -> Bead:
    return ([], [text]) if side else ([text], [])


def document(beads: Sequence[Bead], profile: Profile, chance: random.Random) -> dict[str, object]:
    """The texts and gold beads; here neighbours and halves change places, and headlines are printed twice."""
    order = list(range(len(beads)))
    for place in range(len(order) - 1):
        pair = [beads[order[k]] for k in (place, place + 1)]
        alone = all(len(a) == len(b) == 1 for a, b in pair)
        if alone and order[place] < order[place + 1] and chance.random() < profile.swapped:
            order[place], order[place + 1] = order[place + 1], order[place]
    if chance.random() < profile.halves and len(order) > 8:
        middle = chance.randint(len(order) // 3, 2 * len(order) // 3)
        order = order[middle:] + order[:middle]
    numbers: list[list[list[int]]] = [[[], []] for _ in beads]
    source: list[str] = []
    target: list[str] = []
    for side, (units, sequence) in enumerate(((source, range(len(beads))), (target, order))):
        for number in sequence:
            numbers[number][side] = list(range(len(units), len(units) + len(beads[number][side])))
            units += beads[number][side]
    gold = [bead for a, b in numbers for bead in _single(a, b)]
    equal: list[list[object]] = []
    if chance.random() < profile.twice:
        side = chance.randrange(2)
        units = (source, target)[side]
        if units:
            units.insert(0, units[0])
            for bead in gold:
                bead[side] = [unit + 1 for unit in bead[side]]
            gold.append([[0], []] if side == 0 else [[], [0]])
            equal.append(["st"[side], 0, 1])
    return {"source": source, "target": target, "gold": gold, "equiv": equal}


def _single(source: list[int], target: list[int]) -> list[list[list[int]]]:
    """A bead, or beads of one unit each where a side is missing."""
    if source and target:
        return [[source, target]]
    return [[[i], []] for i in source] + [[[], [j]] for j in target]


def made(pool: Sequence[Segment], level: str, size: int, profile: Profile, chance: random.Random) -> dict[str, object]:
    """A document of paragraphs ("p"), sentences ("s"), or sentences in paragraphs ("b")."""
    grouped = level == "p" and chance.random() < 0.6
    names = sorted({name for segment in pool[:: max(1, len(pool) // 200)] for name in segment.targets})
    # One translator for all of a text, or another in each part of it.
    parts = chance.choice((1, 1, max(1, size // 40)))
    row: list[Piece] = []
    for _ in range(parts):
        count = max(2, size * (3 if grouped else 1) // parts)
        row += pieces(stretch(pool, count, chance), chance.choice(names), grouped, chance)
    if level == "p":
        beads = disturbed(beads_of(row, profile, chance)[:size], profile, pool, chance)
        return document(beads, profile, chance)
    sentences = [Piece(piece.source, piece.target, True) for piece in row]
    # Sentences that can't be told apart are units that do not agree in number.
    beads = disturbed(beads_of(sentences, profile, chance)[:size], profile, pool, chance)
    found = document(beads, profile, chance)
    if level == "b":
        found["blocks"] = _blocks(found, chance)
    return found


def _blocks(found: dict[str, object], chance: random.Random) -> list[list[int]]:
    """Stretches of a few sentences that both sides agree on."""
    source, target, gold = found["source"], found["target"], found["gold"]
    assert isinstance(source, list) and isinstance(target, list) and isinstance(gold, list)
    ends = sorted((a[-1] + 1, b[-1] + 1) for a, b in gold if a and b)
    blocks, begin = [], (0, 0)
    for end in ends:
        if end[0] - begin[0] >= chance.randint(2, 7) and end[1] > begin[1]:
            blocks.append([begin[0], end[0], begin[1], end[1]])
            begin = end
    if begin[0] < len(source) and begin[1] < len(target):
        blocks.append([begin[0], len(source), begin[1], len(target)])
    return blocks


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("out", type=Path)
    parser.add_argument("files", type=Path, nargs="+")
    parser.add_argument("--without", type=Path)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--copies", type=int, default=1)
    parser.add_argument("--largest", type=int, default=1000)
    arguments = parser.parse_args()
    unwanted = ""
    if arguments.without:
        rows = [json.loads(path.read_text(encoding="utf-8")) for path in sorted(arguments.without.glob("*.json"))]
        # Joined without a mark between them: a segment may have been cut into several units.
        unwanted = "".join(letters(text) for row in rows for text in row["source"])
    pool = [segment for path in arguments.files for segment in segments(path, unwanted)]
    print(f"{len(pool)} segments")
    if not pool:
        parser.error("these files hold no segments that stand outside of the documents of --without")
    arguments.out.mkdir(parents=True, exist_ok=True)
    wanted = [("p", size, name) for size in SIZES if size <= arguments.largest for name in PROFILES]
    wanted += [(level, size, name) for level, size in (("s", 60), ("s", 200), ("b", 80)) for name in PROFILES]
    for copy in range(arguments.copies):
        for level, size, name in wanted:
            chance = random.Random(f"{arguments.seed} {copy} {level} {size} {name}")
            profile = PROFILES[name]
            if level == "b":
                profile = Profile(profile.joined, profile.cut, 0.0, profile.lost, profile.foreign)
            found = made(pool, level, size, profile, chance)
            path = arguments.out / f"{level}{size:04}_{name}_{arguments.seed}{chr(97 + copy % 26)}.json"
            path.write_text(json.dumps(found, ensure_ascii=False), encoding="utf-8")


if __name__ == "__main__":
    main()
