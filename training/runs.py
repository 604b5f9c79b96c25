"""A run's folder: settings.json (what it trains on, and how), checkpoint.pt, log.jsonl."""

from __future__ import annotations

import dataclasses
import json
import os
import tempfile
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Self

import torch

from training import base_weights
from training.corpus import Source
from training.model import Marker, Shape, begin

CHECKPOINT, LOG, SETTINGS = "checkpoint.pt", "log.jsonl", "settings.json"
_COUNTED = ("steps", "examples", "seconds")


@dataclass(frozen=True)
class Settings:
    """What a run trains on, and how; fixed when it begins."""

    vocabulary: str
    wordnet: str
    sources: tuple[Source, ...]
    seed: int = 1
    layers: int = 9
    apart: int = 3
    learning_rate: float = 1.5e-4
    tag_learning_rate: float = 1e-3
    warm_up: int = 200  # steps
    pieces: int = 1_400  # of a batch, with padding
    chunk: int = 1_024  # examples that are made and sorted by length at a time
    average: float = 0.998  # of the moving average of the weights, a step
    gap_weight: float = 3.0
    omit_weight: float = 2.0
    judged_share: float = 0.0  # of the examples: those of `training.by_hand`
    ends: int = 0  # the step up to which the learning rate falls in a straight line to nothing; 0: it does not
    after: str = ""  # the folder of a run whose averaged weights this one begins with

    @classmethod
    def read(cls, row: dict[str, Any]) -> Self:
        """Settings from the object of a JSON file."""
        return cls(**{**row, "sources": tuple(Source(**source) for source in row["sources"])})


@dataclass(frozen=True)
class Run:
    """A run and where it is."""

    folder: Path
    settings: Settings

    @classmethod
    def begin(cls, folder: Path, settings: Settings) -> Self:
        """A new run.

        Raises:
            FileExistsError: the folder has one already.
        """
        folder.mkdir(parents=True, exist_ok=True)
        with (folder / SETTINGS).open("x", encoding="utf-8") as file:
            json.dump(dataclasses.asdict(settings), file, indent=1)
        return cls(folder, settings)

    @classmethod
    def read(cls, folder: Path) -> Self:
        """A run that was begun.

        Raises:
            FileNotFoundError: it was not.
        """
        row = json.loads((folder / SETTINGS).read_text(encoding="utf-8"))
        return cls(folder, Settings.read(row))

    @property
    def vocabulary(self) -> Path:
        """The folder of the pruned vocabulary."""
        return Path(self.settings.vocabulary)

    def begun_marker(self) -> Marker:
        """The marker before its first step; the same at every call."""
        kept = json.loads((self.vocabulary / "pieces.json").read_text(encoding="utf-8"))
        torch.manual_seed(self.settings.seed)
        shape = Shape(len(kept), layers=self.settings.layers, apart=self.settings.apart)
        marker = begin(shape, base_weights.read(), kept)
        if self.settings.after:
            before = Run.read(Path(self.settings.after)).checkpoint()
            if before is None:
                raise FileNotFoundError(f"{self.settings.after} has no checkpoint")
            marker.load_state_dict(before["average"], strict=False)
        return marker

    def checkpoint(self) -> dict[str, Any] | None:
        """The last checkpoint, if there is one."""
        path = self.folder / CHECKPOINT
        if not path.exists():
            return None
        found: dict[str, Any] = torch.load(path, weights_only=True)
        return found

    def keep(self, checkpoint: dict[str, Any]) -> None:
        """Put a checkpoint in the place of the last one; a stop at any time leaves one of them whole."""
        handle, name = tempfile.mkstemp(dir=self.folder, suffix=".partial")
        with os.fdopen(handle, "wb") as file:
            torch.save(checkpoint, file)
            file.flush()
            os.fsync(file.fileno())
        Path(name).replace(self.folder / CHECKPOINT)

    def log(self, what: str, **figures: Any) -> None:
        """Add a line to the log."""
        line = {"time": time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime()), "what": what, **figures}
        with (self.folder / LOG).open("a", encoding="utf-8") as file:
            file.write(json.dumps(line) + "\n")

    def marker(self, *, untrained: bool = False, averaged: bool = True) -> tuple[Marker, dict[str, Any]]:
        """The marker as trained so far, and facts about its training for model.json."""
        marker = self.begun_marker()
        checkpoint = None if untrained else self.checkpoint()
        if checkpoint is not None:
            marker.load_state_dict(checkpoint["average" if averaged else "weights"], strict=False)
        return marker, {"training": self.facts(checkpoint)}

    def facts(self, checkpoint: dict[str, Any] | None) -> dict[str, Any]:
        """Settings, and steps, examples and seconds up to a checkpoint; `before`: those of the run before."""
        settings = dataclasses.asdict(self.settings)
        # Where files lay on the machine is nobody's concern.
        settings = {name: value for name, value in settings.items() if name not in {"vocabulary", "wordnet", "after"}}
        settings["sources"] = [source | {"path": Path(source["path"]).name} for source in settings["sources"]]
        facts = {"settings": settings, **{name: checkpoint[name] if checkpoint else 0 for name in _COUNTED}}
        if self.settings.after:
            before = Run.read(Path(self.settings.after))
            facts["before"] = before.facts(before.checkpoint())
        return facts


def averaged(several: Sequence[Run]) -> tuple[Marker, dict[str, Any]]:
    """The mean of the (averaged) weights of runs that began with the same ones; that run may be among them.

    Runs with other examples in another order end nearby, and between them is often better than each ("Model soups",
    Wortsman et al. 2022); with the weights of the beginning less of what these knew is lost ("Robust fine-tuning of
    zero-shot models", Wortsman et al. 2022).

    Raises:
        ValueError: they differ in shape or vocabulary.
    """
    if len({(one.settings.vocabulary, one.settings.layers, one.settings.apart) for one in several}) > 1:
        raise ValueError("only runs of one shape and vocabulary have a mean")
    made = [run.marker() for run in several]
    weights = [marker.state_dict() for marker, _ in made]
    marker = several[0].begun_marker()
    marker.load_state_dict({name: torch.stack([one[name] for one in weights]).mean(0) for name in weights[0]})
    parts = [facts["training"] for _, facts in made]
    return marker, {"training": {name: sum(part[name] for part in parts) for name in _COUNTED} | {"mean_of": parts}}
