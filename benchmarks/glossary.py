"""How fast and how well terms are checked, beside termflex (PyPI) in one run, and how both grow with the glossary.

    python benchmarks/glossary.py ITEMS.jsonl [--texts FILE.jsonl]... [--segments N] [--terms N] [--sizes N,N,N]

ITEMS has one object a line: `source`, `target`, and `terms`, a list of `{"de": ..., "en": ...}` that stand in the two.
`--texts` adds pairs (`source`, `target`) without terms, so that fewer segments are repeated to make up N (10,000). The
glossary has the items' own terms, N of them (1,000) beside termflex; larger ones (--sizes) are filled up with compounds
and phrases put together from words of the texts, which are looked for at every word but seldom stand there.

Recall and false alarms are those of items checked against their own terms, as they are (a term that is reported is a
false alarm) and with each term's translation in turn taken out (a term that is not reported is a miss). Rates are in
segments a second of processor time in a process of its own, from two texts to verdicts; termflex is left out where it
is not installed (`pip install termflex`). Other work on the machine makes all figures worse.
"""

from __future__ import annotations

import argparse
import json
import random
import re
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from importlib.util import find_spec
from itertools import cycle, islice
from pathlib import Path
from typing import Any

Pair = tuple[str, str]
Terms = dict[str, str]
# Of a pair: the German terms that are reported.
Check = Callable[[str, str], list[str]]

_NOUN = re.compile(r"\b[A-ZÄÖÜ][a-zäöüß]{3,}\b")
_ADJECTIVE = re.compile(r"\b[a-zäöüß]{4,}(?:ige|liche|ische|ende|te)[nrs]?\b")
_SEED = 20
_SURE = 0.5
# Segments that are checked before the time counts: word lists are loaded with the first.
_WARMING = 50


def read(path: str) -> list[dict[str, Any]]:
    with Path(path).open(encoding="utf-8") as lines:
        return [json.loads(line) for line in lines if line.strip()]


def terms_of(items: Iterable[dict[str, Any]], count: int) -> Terms:
    """The first `count` terms of the items, each with the translation that it has where it first stands."""
    terms: Terms = {}
    for item in items:
        for term in item["terms"]:
            terms.setdefault(term["de"], term["en"])
    return dict(islice(terms.items(), count))


def made_terms(texts: Sequence[str]) -> Iterator[tuple[str, str]]:
    """Compounds and phrases without end, made of the texts' words."""
    chance = random.Random(_SEED)
    nouns = sorted({word for text in texts for word in _NOUN.findall(text)})
    adjectives = sorted({word for text in texts for word in _ADJECTIVE.findall(text)})
    while True:
        one, other, adjective = chance.choice(nouns), chance.choice(nouns), chance.choice(adjectives)
        for term in (one + other.lower(), f"{adjective} {one}", f"{one} der {other}", f"{one}-{other}"):
            yield term, f"rendering of {one} {other}"


def filled(terms: Terms, count: int, texts: Sequence[str]) -> Terms:
    """`terms` and so many made ones that there are `count`."""
    result = dict(islice(terms.items(), count))
    for term, rendering in made_terms(texts):
        if len(result) >= count:
            return result
        result.setdefault(term, rendering)
    return result


def transcheck_check(terms: Terms) -> Check:
    from transcheck.glossary import Glossary
    from transcheck.glossary.assess import assess, matcher_of

    glossary = Glossary.from_terms([{"source": de, "targets": [en]} for de, en in terms.items()])
    matcher_of(glossary)

    def check(source: str, target: str) -> list[str]:
        verdicts = assess(segment(source, target), glossary)
        return [one.match.term.source for one in verdicts if one.outcome != "kept" and one.sure >= _SURE]

    return check


def segment(source: str, target: str) -> Any:
    """The two texts as one pair of sentences."""
    from transcheck.model import Extent, Segment, SentencePair

    whole = SentencePair(Extent(0, len(source)), Extent(0, len(target)), 1.0)
    return Segment("", source, target, (whole,))


def termflex_check(terms: Terms) -> Check:
    import termflex

    entries = [{"de": de, "en": en} for de, en in terms.items()]
    schema = {"source": "de", "target": "en"}
    glossary = termflex.Glossary.from_json(entries, source_lang="de", target_lang="en", schema=schema)
    checker = termflex.Checker(glossary)

    def check(source: str, target: str) -> list[str]:
        return [one.source_term for one in checker.check(source, target) if one.status != "ok"]

    return check


CHECKS: dict[str, Callable[[Terms], Check]] = {"transcheck": transcheck_check, "termflex": termflex_check}


def quality(make: Callable[[Terms], Check], items: Sequence[dict[str, Any]]) -> dict[str, float]:
    """Recall of terms taken out, and reports a term where all stand."""
    count = alarms = owed = found = 0
    for item in items:
        terms = {term["de"]: term["en"] for term in item["terms"]}
        if not terms:
            continue
        count += len(terms)
        alarms += len(make(terms)(item["source"], item["target"]))
        for de, en in terms.items():
            broken = re.sub(r"\s{2,}", " ", re.sub(re.escape(en), "", item["target"], flags=re.IGNORECASE)).strip()
            if broken:
                owed += 1
                found += bool(make({de: en})(item["source"], broken))
    return {"recall": found / owed, "false alarms": alarms / count}


def rate(make: Callable[[Terms], Check], terms: Terms, pairs: Sequence[Pair]) -> dict[str, float]:
    """Segments a second, and how many terms were reported."""
    check = make(terms)
    for source, target in pairs[:_WARMING]:
        check(source, target)
    begin = time.process_time()
    reported = sum(len(check(source, target)) for source, target in pairs)
    return {"rate": len(pairs) / (time.process_time() - begin), "reported": reported}


def growth(terms: Terms, pairs: Sequence[Pair]) -> dict[str, float]:
    """Seconds to load a glossary file and make it ready, the first time and from the cache, and to check a segment."""
    from transcheck.glossary import load
    from transcheck.glossary.assess import assess, matcher_of

    quoted = ((json.dumps(de, ensure_ascii=False), json.dumps(en, ensure_ascii=False)) for de, en in terms.items())
    result: dict[str, float] = {}
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / f"{len(terms)}.yaml"
        entries = "".join(f"  - {{source: {de}, targets: [{en}]}}\n" for de, en in quoted)
        path.write_text(f"version: 1\nterms:\n{entries}", encoding="utf-8")
        for name in ("cold", "warm"):
            begin = time.perf_counter()
            glossary = load(path)
            matcher_of(glossary)
            result[name] = time.perf_counter() - begin
    for source, target in pairs[:_WARMING]:
        assess(segment(source, target), glossary)
    begin = time.process_time()
    for source, target in pairs:
        assess(segment(source, target), glossary)
    result["segment"] = (time.process_time() - begin) / len(pairs)
    return result


def measured(arguments: Sequence[str], *work: str) -> dict[str, float]:
    """What `--measure` prints in a process of its own, with a cache of its own."""
    with tempfile.TemporaryDirectory() as folder:
        command = [sys.executable, __file__, *arguments, "--measure", *work]
        done = subprocess.run(command, stdout=subprocess.PIPE, check=True, env={**_environment(), **_cache(folder)})
    result: dict[str, float] = json.loads(done.stdout)
    return result


def _environment() -> dict[str, str]:
    import os

    return {**os.environ, "OMP_NUM_THREADS": "1", "OPENBLAS_NUM_THREADS": "1"}


def _cache(folder: str) -> dict[str, str]:
    return {"TRANSCHECK_CACHE_DIR": folder}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("items")
    parser.add_argument("--texts", action="append", default=[], metavar="FILE.jsonl")
    parser.add_argument("--segments", type=int, default=10_000)
    parser.add_argument("--terms", type=int, default=1_000)
    parser.add_argument("--sizes", default="1000,10000,50000")
    parser.add_argument("--measure", nargs="*", help=argparse.SUPPRESS)
    given = parser.parse_args()
    if given.measure is None:
        report(sys.argv[1:], given)
        return
    items = read(given.items)
    texts = [(one["source"], one["target"]) for one in [*items, *(one for path in given.texts for one in read(path))]]
    pairs = list(islice(cycle(texts), given.segments))
    what, argument = given.measure
    if what == "quality":
        print(json.dumps(quality(CHECKS[argument], items)))
    elif what == "rate":
        print(json.dumps(rate(CHECKS[argument], terms_of(items, given.terms), pairs)))
    else:
        size = int(argument)
        print(json.dumps(growth(filled(terms_of(items, size), size, [source for source, _ in texts]), pairs)))


def report(arguments: Sequence[str], given: argparse.Namespace) -> None:
    """All tables."""
    rates: dict[str, float] = {}
    print(f"{given.segments:,} segments, {given.terms:,} terms")
    print(f"{'':<12} {'segments/s of a core':>20} {'terms reported':>15} {'recall':>8} {'false alarms':>13}")
    for name in CHECKS:
        if name == "termflex" and find_spec("termflex") is None:
            print("termflex is not installed")
            continue
        speed, well = measured(arguments, "rate", name), measured(arguments, "quality", name)
        rates[name] = speed["rate"]
        print(f"{name:<12} {speed['rate']:>20,.0f} {speed['reported']:>15,.0f} ", end="")
        print(f"{well['recall']:>8.4f} {well['false alarms']:>13.4f}")
    if len(rates) == len(CHECKS):
        print(f"transcheck is {rates['transcheck'] / rates['termflex']:.1f} times as fast")
    print(f"{'terms':<12} {'first load, s':>20} {'warm load, s':>15} {'µs a segment':>13}")
    for size in given.sizes.split(","):
        grown = measured(arguments, "growth", size)
        print(f"{int(size):<12,} {grown['cold']:>20.2f} {grown['warm']:>15.3f} {grown['segment'] * 1e6:>13,.0f}")


if __name__ == "__main__":
    main()
