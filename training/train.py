"""Trains, from the beginning or from the last checkpoint on; a stop at any time costs a few minutes of work.

    python -m training.train RUN --begin SETTINGS.json    begin (settings: see `training.runs.Settings`)
    python -m training.train RUN                          go on
      [--steps N] [--seconds N] [--checkpoint SECONDS] [--measure STEPS]

The learning rate rises, stays, and falls with the root of the steps, or to nothing at a given step; a moving average
of the weights is what is measured and exported, so that training can end or go on at any time.
"""

from __future__ import annotations

import argparse
import json
import math
import signal
import time
from collections.abc import Iterator
from pathlib import Path
from random import Random

import torch
from torch import Tensor
from torch.nn import functional

from training import heldout
from training.batches import Batch, Labels, Measured, batch_of, by_length, measured
from training.by_hand import ByHand
from training.corpus import Corpus
from training.english import English
from training.model import Marker, Tags
from training.pieces import Encoder
from training.runs import Run, Settings
from training.wordnet import WordNet

_HELD_OUT, _CLEAN = 8, 150  # examples of each kind, and human translations, to measure on
_FULL_RATE = 4_000  # steps up to which the learning rate does not fall


def tag_loss(odds: Tensor, labels: Labels) -> Tensor:
    """The summed cross entropy of one tag."""
    return functional.binary_cross_entropy_with_logits(odds, labels.values, labels.weights, reduction="sum")


def loss_of(tags: Tags, batch: Batch, settings: Settings) -> Tensor:
    """The loss a target word."""
    words = batch.bad.weights.sum() + 1
    total = tag_loss(tags.bad, batch.bad)
    total = total + settings.gap_weight * tag_loss(tags.gap, batch.gap)
    total = total + settings.omit_weight * tag_loss(tags.omit, batch.omit)
    return total / words


def rate(step: int, settings: Settings) -> float:
    """By how much learning rates are multiplied at a step, from 1 on."""
    left = max(0.0, 1 - step / settings.ends) if settings.ends else 1.0
    return left * min(step / settings.warm_up, 1.0, math.sqrt(_FULL_RATE / step))


def chunk_of(corpus: Corpus, encoder: Encoder, settings: Settings, number: int) -> list[list[Measured]]:
    """The batches of a chunk of examples, in an order of chance; the same at every call."""
    numbers = range(number * settings.chunk, (number + 1) * settings.chunk)
    made = (measured(corpus.example(settings.seed, at), encoder) for at in numbers)
    batches = list(by_length([row for row in made if row is not None], settings.pieces))
    Random(f"{settings.seed}:{number}").shuffle(batches)
    return batches


class Training:
    """A run under way."""

    def __init__(self, run: Run) -> None:
        settings = run.settings
        self.run, self.settings = run, settings
        self.encoder = Encoder(run.vocabulary / "pieces.model")
        self.marker: Marker = run.begun_marker()
        tags = [self.marker.sides, self.marker.target_tags, self.marker.source_tags]
        new = {id(parameter) for part in tags for parameter in part.parameters()}
        trained = self.marker.trained()
        groups = [
            {"params": [p for p in trained if id(p) not in new], "lr": settings.learning_rate},
            {"params": [p for p in trained if id(p) in new], "lr": settings.tag_learning_rate},
        ]
        self.rates = [settings.learning_rate, settings.tag_learning_rate]
        self.optimiser = torch.optim.AdamW(groups, betas=(0.9, 0.98), weight_decay=0.01, fused=True)
        self.names = sorted(self.marker.trained_names())
        self.parameters = dict(self.marker.named_parameters())
        self.average = {name: self.parameters[name].detach().clone() for name in self.names}
        self.steps, self.examples, self.seconds = 0, 0, 0.0
        self.chunk, self.at = 0, 0
        checkpoint = run.checkpoint()
        if checkpoint is not None:
            self.marker.load_state_dict(checkpoint["weights"], strict=False)
            self.optimiser.load_state_dict(checkpoint["optimiser"])
            self.average = checkpoint["average"]
            self.steps, self.examples = checkpoint["steps"], checkpoint["examples"]
            self.seconds, self.chunk, self.at = checkpoint["seconds"], checkpoint["chunk"], checkpoint["at"]

    def keep(self) -> None:
        """Write a checkpoint."""
        self.run.keep(
            {
                "weights": {name: self.parameters[name].detach() for name in self.names},
                "average": self.average,
                "optimiser": self.optimiser.state_dict(),
                "steps": self.steps,
                "examples": self.examples,
                "seconds": self.seconds,
                "chunk": self.chunk,
                "at": self.at,
            }
        )

    def step(self, rows: list[Measured]) -> float:
        """Learn from a batch; says its loss."""
        began = time.perf_counter()
        self.steps += 1
        for group, full in zip(self.optimiser.param_groups, self.rates, strict=True):
            group["lr"] = full * rate(self.steps, self.settings)
        batch = batch_of(rows)
        loss = loss_of(self.marker(*batch.input), batch, self.settings)
        torch.autograd.backward(loss)
        torch.nn.utils.clip_grad_norm_(self.marker.trained(), 1.0)
        self.optimiser.step()
        self.optimiser.zero_grad()
        # At first an average of the last tenth of the steps: the weights of the beginning know little.
        kept = min(self.settings.average, 1 - 10 / (9 + self.steps))
        with torch.no_grad():
            for name in self.names:
                self.average[name].lerp_(self.parameters[name], 1 - kept)
        self.examples += len(rows)
        self.seconds += time.perf_counter() - began
        return float(loss.detach())

    def batches(self, corpus: Corpus) -> Iterator[list[Measured]]:
        """The batches from where the run is, without end."""
        while True:
            batches = chunk_of(corpus, self.encoder, self.settings, self.chunk)
            while self.at < len(batches):
                self.at += 1
                yield batches[self.at - 1]
            self.chunk, self.at = self.chunk + 1, 0

    def averaged(self) -> Marker:
        """A marker with the averaged weights."""
        marker = self.run.begun_marker()
        marker.load_state_dict(self.average, strict=False)
        return marker.eval()


def train(run: Run, *, steps: int | None, seconds: float | None, checkpoint: float, measure: int) -> None:
    """Train until so many steps or seconds are over, or until a signal to stop."""
    stopping = False

    def stop(*_: object) -> None:
        nonlocal stopping
        stopping = True

    signal.signal(signal.SIGTERM, stop)
    signal.signal(signal.SIGINT, stop)
    settings = run.settings
    english = English(WordNet(Path(settings.wordnet)))
    judged = ByHand.read() if settings.judged_share else None
    corpus = Corpus(settings.sources, english, judged=judged, judged_share=settings.judged_share)
    others = Corpus(settings.sources, english, "thresholds", judged=judged)
    held_out, judged_ones = list(heldout.examples(others, _HELD_OUT, _CLEAN)), others.judged()
    training = Training(run)
    run.log("begin", texts=len(corpus), held_out=len(held_out), steps=training.steps, examples=training.examples)
    began = kept = time.monotonic()
    losses: list[float] = []
    for rows in training.batches(corpus):
        losses.append(training.step(rows))
        if training.steps % 50 == 0:
            run.log(
                "train", steps=training.steps, examples=training.examples, seconds=round(training.seconds),
                wall=round(time.monotonic() - began), loss=round(sum(losses) / len(losses), 5),
            )  # fmt: skip
            losses = []
        if training.steps % measure == 0:
            marker = training.averaged()
            found = heldout.figures(marker, held_out, training.encoder)
            real = heldout.on_judged(marker, judged_ones, training.encoder)
            run.log("measure", steps=training.steps, examples=training.examples, judged=real, **found)
        if time.monotonic() - kept > checkpoint:
            training.keep()
            kept = time.monotonic()
        over = (steps is not None and training.steps >= steps) or (
            seconds is not None and time.monotonic() - began > seconds
        )
        if stopping or over:
            break
    training.keep()
    run.log("end", steps=training.steps, examples=training.examples, seconds=round(training.seconds))


def main() -> None:
    """Begin a run, or go on with one."""
    parser = argparse.ArgumentParser(description="Train transcheck's model.")
    parser.add_argument("run", type=Path)
    parser.add_argument("--begin", type=Path, metavar="SETTINGS", help="begin the run with these settings")
    parser.add_argument("--steps", type=int, help="stop after so many steps in all")
    parser.add_argument("--seconds", type=float, help="stop after so many seconds")
    parser.add_argument("--checkpoint", type=float, default=300, help="seconds between checkpoints")
    parser.add_argument("--measure", type=int, default=500, help="steps between measurements")
    parser.add_argument("--threads", type=int, default=1)
    arguments = parser.parse_args()
    torch.set_num_threads(arguments.threads)
    if arguments.begin is not None:
        run = Run.begin(arguments.run, Settings.read(json.loads(arguments.begin.read_text(encoding="utf-8"))))
    else:
        run = Run.read(arguments.run)
    train(
        run,
        steps=arguments.steps,
        seconds=arguments.seconds,
        checkpoint=arguments.checkpoint,
        measure=arguments.measure,
    )


if __name__ == "__main__":
    main()
