"""The JSON Schemas (draft 2020-12) of the baseline and of sidecar files."""

from __future__ import annotations

import json
from importlib import resources
from typing import Any, Literal


def schema(of: Literal["baseline", "sidecar"]) -> dict[str, Any]:
    """The schema that lies beside this module as `baseline.schema.json` or `sidecar.schema.json`."""
    value: dict[str, Any] = json.loads(
        resources.files(__package__).joinpath(f"{of}.schema.json").read_text(encoding="utf-8")
    )
    return value
