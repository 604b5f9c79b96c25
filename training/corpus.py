"""The training texts, ready to make examples of: example number i of a seed is the same in every run.

Begun from files and their shares. Human translations are good; systems' translations get labels by consensus, where
there are enough of them; then errors are made in either. A share of the examples has errors found or written by hand.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import accumulate, pairwise
from pathlib import Path
from random import Random

from training import by_hand, consensus, data
from training.alignment import Aligner
from training.english import English, is_name
from training.examples import GOOD, WRONG, Example, good, joined
from training.made_errors import with_errors
from training.made_errors.applying import applied, touches
from training.made_errors.material import Material, Stock
from training.pieces import words_of

# A human translation is taken as often as this many systems' ones.
_REFERENCE_WORTH = 3
_WRITTEN = 0.6  # chance of each error that was written by hand
_JOINED = (0.75, 0.15, 0.1)  # how often no, one or two other texts follow a text, as in a paragraph
_LEFT = 0.5  # chance of a judged translation to be left as it is
_ALIGNED_OUTPUTS = 3  # of a segment, to learn word links from
_FEWEST_WORDS, _MOST_WORDS = 3, 90
_NOT_NAMES = frozenset(
    """
    monday tuesday wednesday thursday friday saturday sunday january february march april may june july august
    september october november december mr mrs ms dr
    """.split()
)


@dataclass(frozen=True, slots=True)
class Source:
    """A file to train on, and what share of the examples it gives. `whole`: no part of it is kept to measure."""

    path: str
    share: float
    whole: bool = False


@dataclass(frozen=True)
class Text:
    """A source text's examples before errors are made, each as often as it is to be taken."""

    examples: tuple[Example, ...]
    weights: tuple[int, ...]


class Corpus:
    """What examples are made of."""

    def __init__(
        self,
        sources: Sequence[Source],
        english: English,
        part: data.Part = "train",
        judged: by_hand.ByHand | None = None,
        judged_share: float = 0.0,
    ) -> None:
        self._texts: list[list[Text]] = []
        self._judged: list[by_hand.Text] = []
        for source in sources:
            texts = []
            for segment in segments(source, part):
                by_reading = list(judged.texts(segment)) if judged is not None else []
                self._judged.extend(by_reading)
                texts.append(_text(segment, english, [text.example for text in by_reading]))
            self._texts.append([text for text in texts if text.examples])
        self._judged_share = judged_share if self._judged else 0.0
        # Who reads finds few errors in good systems' translations: those with many teach more.
        self._judged_weights = list(accumulate(1 + _errors(text.example) for text in self._judged))
        self._shares = list(accumulate(source.share for source in sources))
        all_texts = [text for texts in self._texts for text in texts]
        pairs = [(e.source, e.target) for text in all_texts for e in text.examples[:_ALIGNED_OUTPUTS]]
        self._aligner = Aligner(pairs)
        self._stock = _stock(all_texts, english)

    def __len__(self) -> int:
        return sum(len(text.examples) for texts in self._texts for text in texts)

    def judged(self) -> list[Example]:
        """The translations judged by hand, without the errors that were written into some."""
        return [text.example for text in self._judged]

    def material(self, example: Example) -> Material:
        """What is needed to make errors in an example."""
        return Material(
            example.source, example.target, self._aligner.align(example.source, example.target), self._stock
        )

    def base(self, random: Random, *, human: bool = False) -> Example:
        """An example before errors are made in it; a human translation if that is asked for."""
        texts = random.choices(self._texts, cum_weights=self._shares)[0]
        text = random.choice(texts)
        if human:
            return text.examples[0]
        return random.choices(text.examples, text.weights)[0]

    def example(self, seed: int, number: int, kind: str | None = None, *, human: bool = False) -> Example:
        """Example `number` of a seed, with errors of chance or with one of a kind."""
        random = Random(f"{seed}:{number}:{kind}")
        if kind is not None or human:
            base = self.base(random, human=human)
            return with_errors(base, self.material(base), random, kind)
        more = random.choices(range(len(_JOINED)), _JOINED)[0]
        example = self._any(random)
        for other in (self._any(random) for _ in range(more)):
            if len(example.target) + len(other.target) <= _MOST_WORDS >= len(example.source) + len(other.source):
                example = joined([example, other])
        return example

    def _any(self, random: Random) -> Example:
        if random.random() < self._judged_share:
            return self._by_hand(random)
        base = self.base(random)
        return with_errors(base, self.material(base), random)

    def _by_hand(self, random: Random) -> Example:
        """A judged translation with some of the errors that were written into it, or half the time with made ones."""
        text = random.choices(self._judged, cum_weights=self._judged_weights)[0]
        chosen: list[by_hand.Written] = []
        for one in random.sample(text.written, len(text.written)):
            if random.random() < _WRITTEN and not touches(one.edit, [other.edit for other in chosen]):
                chosen.append(one)
        material = self.material(text.example)
        if chosen:
            kinds = tuple(one.kind for one in chosen)
            return applied(text.example, [one.edit for one in chosen], material.alignment, kinds)
        return text.example if random.random() < _LEFT else with_errors(text.example, material, random)


def segments(source: Source, part: data.Part) -> Iterable[data.Segment]:
    """The segments of a file that belong to a part. Of a file that is taken whole, only some set thresholds."""
    for segment in data.read(Path(source.path)):
        own = data.part_of(segment.source)
        if own == part or (source.whole and part == "train" and own == "measure"):
            yield segment


def _text(segment: data.Segment, english: English, judged: Sequence[Example]) -> Text:
    """The translations of a segment, each with the surest labels that there are."""
    source = words_of(segment.source)
    if not _FEWEST_WORDS <= len(source) <= _MOST_WORDS:
        return Text((), ())
    humans = [good(source, words_of(text)) for text in dict.fromkeys(segment.references)]
    systems = consensus.labelled(source, [*segment.outputs, *segment.references], english) if segment.outputs else []
    known = {example.target for example in humans}
    systems = [example for example in systems if example.target not in known]
    surer = {example.target: example for example in judged}
    labelled = [surer.get(example.target, example) for example in (*humans, *systems)]
    examples = [example for example in labelled if _FEWEST_WORDS <= len(example.target) <= _MOST_WORDS]
    weights = [_REFERENCE_WORTH if example.target in known else 1 for example in examples]
    return Text(tuple(examples), tuple(weights))


def _errors(example: Example) -> int:
    """Stretches that are labelled as wrong or lost."""
    return sum(
        label == WRONG and before != WRONG
        for labels in (example.bad, example.omit)
        for before, label in pairwise((GOOD, *labels))
    )


def _stock(texts: Sequence[Text], english: English) -> Stock:
    words: dict[tuple[str, str], list[str]] = defaultdict(list)
    names: Counter[str] = Counter()
    targets = []
    for text in texts:
        target = text.examples[0].target
        targets.append(target)
        for at, word in enumerate(target):
            form = english.read(target, at)
            if form is not None:
                words[form.part, form.ending].append(word.text.lower())
            elif is_name(target, at) and word.text.isalpha() and word.text.lower() not in _NOT_NAMES:
                names[word.text] += 1
    return Stock(english, {key: tuple(found) for key, found in words.items()}, tuple(sorted(names)), tuple(targets))
