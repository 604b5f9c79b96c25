"""Writes thresholds.json: from which log-odds a word is marked, and how sure that is.

    python -m training.thresholds EXPORT --pairs FILE... --settings SETTINGS.json [--budget FINDINGS]

For each tag and kind of word, a line from log-odds to the chance that an alarm is right is fitted: to the words of
human translations and of systems' ones that were judged by hand, but for what was found wrong in either, and to errors,
each of which counts once for a tag and kind, by its surest word. Errors found by hand in systems' translations count as
much as all made ones together. Alarms begin at the same chance for all: a place for an alarm is best given where it is
the likeliest to be right. That chance is the lowest with which 100 human translations have no more findings than the
budget, rules and model together, as a user sees them. Chances are those of texts of which half have one error, found by
hand or of a kind as often made as in training.

Nothing is set on texts that were trained on, nor on the fifth of all texts that measures everything.
"""

from __future__ import annotations

import argparse
import json
import math
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from random import Random
from typing import Any

import numpy as np

from training import data
from training.by_hand import ByHand, name_of
from training.checking import Checked, Checker, Place
from training.corpus import Corpus, Source, segments
from training.english import English
from training.examples import WRONG, Example
from training.made_errors import KINDS
from training.pieces import text_of
from training.wordnet import WordNet
from transcheck.findings import Found
from transcheck.meaning.thresholds import SCHEMA, Kind, Tag, Threshold
from transcheck.text.tokens import tokenize

FILE = "thresholds.json"
BUDGET = 10.0  # findings in 100 human translations
TAGS: tuple[Tag, ...] = ("bad", "gap", "omit")
_SEED, _EACH = 11, 40  # made errors of each kind
_LEAST, _MOST = 0.0, 6.0  # log-odds of the chance that alarms begin at; less sure findings are not shown
_PRECISION = 0.02
_ROUNDS, _HELD = 40, 5.0  # of Newton's method; how many words' worth a kind's line is held to its tag's
JUDGED = "judged"  # the kind of errors that were found by hand
_BESIDE = 20  # characters beside a gap where a finding about it may point

Texts = tuple[str, str]
"""A source and a translation."""
Group = tuple[Tag, Kind]
Line = tuple[float, float]
"""Slope and intercept."""


@dataclass(frozen=True, slots=True)
class Point:
    """The log-odds of a word, whether it is wrong, and how much it counts."""

    odds: float
    wrong: bool
    weight: float


@dataclass(frozen=True, slots=True)
class Erroneous:
    """A translation with an error of some kind, mostly a made one, and the places that are wrong with it."""

    kind: str
    checked: Checked
    wrong: frozenset[Place]


def made_errors(settings: Mapping[str, Any]) -> Iterator[tuple[str, Example]]:
    """Human translations of the part that sets thresholds, each with one error; as many of each kind."""
    sources = [Source(**source) for source in settings["sources"]]
    # Files that are taken whole are of kinds of text that nobody measures on.
    own = [source for source in sources if not source.whole] or sources
    corpus = Corpus(own, English(WordNet(Path(settings["wordnet"]))), "thresholds")
    for kind in KINDS:
        found = (corpus.example(_SEED, number, kind, human=True) for number in range(6 * _EACH))
        for _, example in zip(range(_EACH), (one for one in found if one.kinds and wrong_places(one)), strict=False):
            yield kind, example


def judged_errors(settings: Mapping[str, Any], judged: ByHand) -> Iterator[tuple[str, Example]]:
    """Errors found by hand in systems' translations of the part that sets thresholds, one at a time.

    Human ones were judged where a model had suspected something, so that their errors are too easy.
    """
    for source in settings["sources"]:
        for segment in segments(Source(**source), "thresholds"):
            found = judged.errors_of(data.Segment(segment.source, (), segment.outputs))
            yield from ((JUDGED, example) for example in found if wrong_places(example))


def judged_outputs(settings: Mapping[str, Any], judged: ByHand) -> list[Texts]:
    """The systems' translations that were judged by hand, with or without errors, of the part that sets thresholds."""
    return [
        (segment.source, target)
        for source in settings["sources"]
        for segment in segments(Source(**source), "thresholds")
        for target in dict.fromkeys(segment.outputs)
        if (name_of(segment.source), name_of(target)) in judged.judgements
    ]


def wrong_places(example: Example) -> frozenset[Place]:
    """The words and gaps that are labelled as wrong; none where an error joined words, whose labels are lost then."""
    source, target = text_of(example.source), text_of(example.target)
    here, there = ([token.start for token in tokenize(text)] for text in (source, target))
    places: list[Place] = []
    labelled: dict[Tag, tuple[list[int], tuple[int, ...]]] = {
        "bad": (there, example.bad),
        "gap": ([*there, len(target)], example.gap),
        "omit": (here, example.omit),
    }
    for tag, (starts, labels) in labelled.items():
        if len(starts) != len(labels):
            return frozenset()
        places += [Place(tag, start) for start, label in zip(starts, labels, strict=True) if label == WRONG]
    return frozenset(places)


def counting(erroneous: Sequence[Erroneous]) -> dict[str, float]:
    """What an error of each kind counts: all together 1, judged ones half, a made kind as much as it is made."""
    many = Counter(one.kind for one in erroneous)
    often = {kind: weight for kind, (_, weight) in KINDS.items() if kind in many}
    if JUDGED in many:
        often[JUDGED] = sum(often.values()) or 1.0
    total = sum(often.values())
    return {kind: weight / total / many[kind] for kind, weight in often.items()}


def points(
    checker: Checker, clean: Sequence[Checked], erroneous: Sequence[Erroneous], slips: Mapping[Texts, frozenset[Place]]
) -> dict[Group, list[Point]]:
    """The words of good translations, and of each error the surest word of each tag and kind.

    `slips`: words that are wrong in good translations, and say nothing of alarms without reason.
    """
    found: dict[Group, list[Point]] = defaultdict(list)
    for text in clean:
        wrong = slips.get((text.segment.source, text.segment.target), frozenset())
        for place, kind, odds in checker.words(text):
            if place not in wrong:
                found[place.tag, kind].append(Point(odds, False, 1.0))
    weights = counting(erroneous)
    for one in erroneous:
        surest: dict[Group, float] = {}
        for place, kind, odds in checker.words(one.checked):
            if place in one.wrong:
                surest[place.tag, kind] = max(odds, surest.get((place.tag, kind), -math.inf))
        for group, odds in surest.items():
            found[group].append(Point(odds, True, len(clean) * weights[one.kind]))
    # Marks have rules of their own, which can say what is wrong with them; a gap before one is like any other.
    return {group: rows for group, rows in found.items() if group[0] == "gap" or group[1] != "mark"}


def fitted(rows: Sequence[Point], held_to: Line, held: float) -> Line:
    """The logistic regression of right and wrong on log-odds (Platt 1999), held to a line, by Newton's method."""
    inputs = np.array([(row.odds, 1.0) for row in rows])
    labels = np.array([float(row.wrong) for row in rows])
    weights = np.array([row.weight for row in rows])
    line = begin = np.array(held_to)
    for _ in range(_ROUNDS):
        chances = 1 / (1 + np.exp(-np.clip(inputs @ line, -30, 30)))
        slope = inputs.T @ (weights * (labels - chances)) - held * (line - begin)
        curve = (inputs * (weights * chances * (1 - chances))[:, None]).T @ inputs + held * np.eye(2)
        # Short steps: far from its end, Newton's method may jump beyond.
        line = line + np.clip(np.linalg.solve(curve, slope), -1, 1)
    return float(line[0]), float(line[1])


def lines(found: Mapping[Group, Sequence[Point]]) -> dict[Group, Line]:
    """The line of each tag and kind; where little is known about a kind it is about that of all words with the tag."""
    result: dict[Group, Line] = {}
    for tag in TAGS:
        own = {group: rows for group, rows in found.items() if group[0] == tag}
        if own:
            whole = fitted([row for rows in own.values() for row in rows], (1.0, 0.0), 0.01)
            result |= {group: fitted(rows, whole, _HELD) for group, rows in own.items()}
    # Where higher odds don't make an error likelier, they say nothing.
    return {group: line for group, line in result.items() if line[0] > 0}


def at(level: float, known: Mapping[Group, Line]) -> dict[Group, Threshold]:
    """Thresholds at which all alarms have the same chance to be right, given by its log-odds."""
    return {group: Threshold((level - line[1]) / line[0], *line) for group, line in known.items()}


def findings_in_100(checker: Checker, texts: Sequence[Checked], thresholds: Mapping[Group, Threshold]) -> float:
    """What a user sees in human translations, rules and model together."""
    return 100 * sum(len(checker.findings(text, thresholds)) for text in texts) / max(1, len(texts))


def lowest_level(checker: Checker, clean: Sequence[Checked], known: Mapping[Group, Line], budget: float) -> float:
    """The lowest level within the budget, by bisection."""
    low, high = _LEAST, _MOST
    if findings_in_100(checker, clean, at(low, known)) <= budget:
        return low
    while high - low > _PRECISION:
        middle = (low + high) / 2
        if findings_in_100(checker, clean, at(middle, known)) <= budget:
            high = middle
        else:
            low = middle
    return high


def share_found(checker: Checker, erroneous: Sequence[Erroneous], thresholds: Mapping[Group, Threshold]) -> float:
    """The share of errors that some finding points at, each kind as often as it is made in training."""
    weights = counting(erroneous)
    share = 0.0
    for one in erroneous:
        found = checker.findings(one.checked, thresholds)
        share += weights[one.kind] * any(_points_at(each, place) for each in found for place in one.wrong)
    return share


def _points_at(found: Found, place: Place) -> bool:
    problem = found[1]
    if place.tag == "omit":
        # A finding about lost words points at the source alone.
        extent = None if problem.target else problem.source
        return extent is not None and extent.start <= place.start < extent.end
    room = _BESIDE if place.tag == "gap" else 1
    extent = problem.target
    return extent is not None and extent.start < place.start + room and place.start - room < extent.end


def written(export: Path, known: Mapping[Group, Threshold], facts: Mapping[str, object]) -> None:
    """Write thresholds.json into an exported folder."""
    content: dict[str, object] = {"schema": SCHEMA, **facts}
    for tag in TAGS:
        content[tag] = {
            group[1]: {
                "threshold": round(one.threshold, 4),
                "slope": round(one.slope, 4),
                "intercept": round(one.intercept, 4),
            }
            for group, one in sorted(known.items())
            if group[0] == tag
        }
    temporary = export / f"{FILE}.part"
    temporary.write_text(json.dumps(content, indent=1) + "\n", encoding="utf-8")
    temporary.replace(export / FILE)


def human_translations(paths: Sequence[Path]) -> list[tuple[str, str]]:
    """Those of texts that set thresholds."""
    return [
        (segment.source, reference)
        for path in paths
        for segment in data.read(path)
        if data.part_of(segment.source) == "thresholds"
        for reference in segment.references
    ]


def slips_in(pairs: Sequence[Texts], judged: ByHand) -> dict[Texts, frozenset[Place]]:
    """What was found by hand to be wrong or lost in translations, and their gaps, since one may be beside it."""
    found: dict[Texts, frozenset[Place]] = {}
    for source, target in pairs:
        wrong = [wrong_places(example) for example in judged.errors_of(data.Segment(source, (target,)))]
        if wrong:
            starts = (*(token.start for token in tokenize(target)), len(target))
            found[source, target] = frozenset().union(*wrong, (Place("gap", start) for start in starts))
    return found


def main() -> None:
    """Write thresholds.json into an exported folder."""
    parser = argparse.ArgumentParser(description="Set the thresholds of an exported model.")
    parser.add_argument("export", type=Path)
    parser.add_argument("--pairs", type=Path, nargs="+", required=True, help="files with human translations")
    parser.add_argument("--settings", type=Path, required=True, help="settings of the run, to make errors with")
    parser.add_argument("--budget", type=float, default=BUDGET, help="findings in 100 human translations")
    parser.add_argument("--most", type=int, default=3_000, help="human translations to count findings in")
    arguments = parser.parse_args()
    if not (arguments.export / FILE).exists():
        written(arguments.export, {}, {})
    checker = Checker(arguments.export)
    pairs = human_translations(arguments.pairs)
    Random(_SEED).shuffle(pairs)
    clean = list(checker.checked(pairs[: arguments.most]))
    settings = json.loads(arguments.settings.read_text(encoding="utf-8"))
    judged = ByHand.read()
    examples = [*made_errors(settings), *judged_errors(settings, judged)]
    texts = checker.checked([(text_of(one.source), text_of(one.target)) for _, one in examples])
    erroneous = [Erroneous(kind, text, wrong_places(one)) for (kind, one), text in zip(examples, texts, strict=True)]
    outputs = judged_outputs(settings, judged)
    good = [*clean, *checker.checked(outputs)]
    known = lines(points(checker, good, erroneous, slips_in([*pairs, *outputs], judged)))
    level = lowest_level(checker, clean, known, arguments.budget)
    thresholds = at(level, known)
    facts = {
        "human_translations": len(clean),
        "budget": arguments.budget,
        "chance": round(1 / (1 + math.exp(-level)), 3),
        "findings_in_100": {
            "rules": round(findings_in_100(checker, clean, {}), 2),
            "rules and model": round(findings_in_100(checker, clean, thresholds), 2),
        },
        "errors_found": {
            name: {
                "rules": round(share_found(checker, of_them, {}), 3),
                "rules and model": round(share_found(checker, of_them, thresholds), 3),
            }
            for name, of_them in (
                ("made", [one for one in erroneous if one.kind != JUDGED]),
                (JUDGED, [one for one in erroneous if one.kind == JUDGED]),
            )
        },
    }
    written(arguments.export, thresholds, facts)
    print((arguments.export / FILE).read_text(encoding="utf-8"))


if __name__ == "__main__":
    main()
