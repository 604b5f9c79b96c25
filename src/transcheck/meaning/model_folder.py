"""The folder of a tagger: `model.onnx` and what belongs to it. What is in it is data of others, and read as such."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from math import isfinite
from pathlib import Path
from typing import Any

from transcheck.errors import ConfigurationError
from transcheck.meaning.pieces import Cutter
from transcheck.meaning.thresholds import Thresholds, thresholds

SCHEMA = "transcheck.marker/v1"
NETWORK = "model.onnx"
WEIGHTS = (
    "offset", "cosine", "carried", "fluency", "best_meaning", "best_fluency", "bad", "gap", "omitted",
)  # fmt: skip
"""What `quality.json` holds, where there is one: see `scoring.quality`."""

_LARGEST = 64 * 1024 * 1024  # bytes of a file that is read whole
_VERSION = re.compile(r"[\w.+-]{1,64}", re.ASCII)
_LENGTHS = range(8, 4097)
# What reading values of another kind than expected raises.
_WRONG = (KeyError, ValueError, TypeError, AttributeError, OverflowError)


@dataclass(frozen=True, slots=True, eq=False)
class ModelFolder:
    """What a tagger is made of. `longest`: pieces of one text that the network reads, marks at its ends included.

    `quality`: weights of the quality score that were set with this model, empty where none were.
    """

    network: Path
    name: str
    longest: int
    cutter: Cutter
    thresholds: Thresholds
    quality: dict[str, float]


def read(folder: Path) -> ModelFolder:
    """Everything in the folder but the network. ConfigurationError says which file is missing or wrong."""
    if not folder.is_dir():
        raise ConfigurationError("there is no such folder; name the folder of a model", path=str(folder))
    about = _json(folder / "model.json")
    if not isinstance(about, dict) or about.get("schema") != SCHEMA:
        raise _wrong(folder / "model.json", f"its schema is not “{SCHEMA}”")
    if not (folder / NETWORK).is_file():
        raise _absent(folder / NETWORK)
    try:
        version, longest = str(about["version"]), int(about["longest"])
        if not _VERSION.fullmatch(version):
            raise ValueError("its version is not made of letters and digits")
        if longest not in _LENGTHS:
            raise ValueError(f"“longest” is not from {_LENGTHS.start} to {_LENGTHS.stop - 1}")
    except _WRONG as error:
        raise _wrong(folder / "model.json", error) from None
    return ModelFolder(
        network=folder / NETWORK,
        name=f"marker:{version}",
        longest=longest,
        cutter=_cutter(folder / "pieces.model"),
        thresholds=_thresholds(folder / "thresholds.json"),
        quality=_quality(folder / "quality.json"),
    )


def _cutter(path: Path) -> Cutter:
    try:
        return Cutter(_bytes(path))
    except RuntimeError as error:
        raise _wrong(path, error) from None


def _thresholds(path: Path) -> Thresholds:
    try:
        return thresholds(_json(path))
    except _WRONG as error:
        raise _wrong(path, error) from None


def _quality(path: Path) -> dict[str, float]:
    if not path.exists():
        return {}
    try:
        content = _json(path)
        weights = {name: float(content[name]) for name in WEIGHTS}
        if not all(map(isfinite, weights.values())):
            raise ValueError("a weight is no number")
        return weights
    except _WRONG as error:
        raise _wrong(path, error) from None


def _json(path: Path) -> Any:
    try:
        return json.loads(_text(path))
    except (ValueError, RecursionError) as error:
        raise _wrong(path, error) from None


def _text(path: Path) -> str:
    try:
        return _bytes(path).decode()
    except UnicodeDecodeError:
        raise _wrong(path, "it is not UTF-8") from None


def _bytes(path: Path) -> bytes:
    try:
        if not path.is_file():
            raise _absent(path)
        if path.stat().st_size > _LARGEST:
            raise _wrong(path, "it is too large")
        return path.read_bytes()
    except OSError as error:
        raise ConfigurationError(error.strerror or str(error), path=str(path)) from None


def _absent(path: Path) -> ConfigurationError:
    return ConfigurationError("there is no such file", path=str(path))


def _wrong(path: Path, why: object) -> ConfigurationError:
    reason = f"“{why.args[0]}” is missing" if isinstance(why, KeyError) else " ".join(str(why).split())[:200]
    return ConfigurationError(f"this belongs to no model of transcheck ({reason})", path=str(path))
