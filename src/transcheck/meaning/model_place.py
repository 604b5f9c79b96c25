"""Where the model that marks words is, and whether there is something to run it with."""

from __future__ import annotations

import os
from importlib.util import find_spec
from pathlib import Path

RUNTIME = "onnxruntime"

ENVIRONMENT = "TRANSCHECK_MODEL"
"""The variable that names the folder of the model where nothing else does; empty, it leaves the model out."""

_SHIPPED = Path(__file__).parent / "model"


def folder_of(model: str | os.PathLike[str] | None) -> Path | None:
    """The folder `model`, that in ENVIRONMENT, or the package's own; None where there is none, or none is wanted."""
    if model is not None:
        return Path(model)
    if (named := os.environ.get(ENVIRONMENT)) is not None:
        return Path(named) if named else None
    return _SHIPPED if (_SHIPPED / "model.json").is_file() else None


def runtime_is_installed() -> bool:
    """Whether onnxruntime is there; it is not loaded for that."""
    return find_spec(RUNTIME) is not None


def left_out(model: str | os.PathLike[str] | None) -> str | None:
    """What to tell the user where there is a model and nothing to run it with."""
    if folder_of(model) is None or runtime_is_installed():
        return None
    return (
        f"{RUNTIME} is not installed, so the model for wrong and missing words is left out; "
        "install it with “pip install 'transcheck[model]'”"
    )
