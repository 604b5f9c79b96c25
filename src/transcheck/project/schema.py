"""The JSON Schema of a configuration file, made from its keys; `configuration.schema.json` holds the result."""

from __future__ import annotations

import json
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from transcheck.model import Severity
from transcheck.project.keys import KEYS, RULE_KEYS, RULES_TABLE, Key
from transcheck.rules.options import Option
from transcheck.rules.register import RULES

_TEXT = {"type": "string", "pattern": r"\S"}
_INSIDE = {**_TEXT, "not": {"pattern": r"\\|^[/~]|^[A-Za-z]:|(^|/)\.\.(/|$)"}}
_PATTERN = {**_INSIDE, "not": {"pattern": r"\\|^[/~]|^[A-Za-z]:|(^|/)\.\.(/|$)|[{}]"}}


def schema_path() -> Path:
    """Where the file of the schema lies."""
    return Path(__file__).with_name("configuration.schema.json")


def schema() -> dict[str, object]:
    """JSON Schema 2020-12 for what `transcheck.toml`, or `[tool.transcheck]` in a `pyproject.toml`, may say."""
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "transcheck configuration",
        "description": "Which files are checked against which, how, and what stops the build.",
        **_table(KEYS),
        "$defs": {
            "rule name": {"enum": sorted(RULES)},
            "severity": {"enum": list(Severity)},
            "rule": _rule(RULE_KEYS),
            "rules": _table(RULES_TABLE.keys),
        },
    }


def _table(keys: Iterable[Key], options: Iterable[Option[Any]] = ()) -> dict[str, Any]:
    keys = list(keys)
    required = [key.name for key in keys if key.required]
    return {
        "type": "object",
        "additionalProperties": False,
        **({"required": required} if required else {}),
        "properties": {
            **{key.name: {**_shape(key), "description": key.meaning} for key in keys},
            **{option.name: {**_option(option), "description": option.meaning} for option in options},
        },
    }


def _shape(key: Key) -> dict[str, Any]:
    match key.kind:
        case "choice":
            return {"$ref": "#/$defs/severity"} if key.name == "severity" else {"enum": list(key.choices)}
        case "flag":
            return {"type": "boolean"}
        case "number":
            return {"type": "number", **_bounds(key.least, key.most)}
        case "text" | "file" | "target":
            return dict(_TEXT)
        case "texts" | "files":
            return {"type": "array", "items": dict(_TEXT)}
        case "path":
            return dict(_INSIDE)
        case "pattern":
            return dict(_PATTERN)
        case "patterns":
            return {"type": "array", "items": dict(_PATTERN)}
        case "rules":
            return {"type": "array", "items": {"$ref": "#/$defs/rule name"}}
        case "table":
            return {"$ref": "#/$defs/rules"} if key.name == "rules" else _table(key.keys)
        case "tables":
            return {"type": "array", "items": _table(key.keys)}
        case "rule table":
            return _rule(key.keys, key.options) if key.options else {"$ref": "#/$defs/rule"}


def _rule(keys: Iterable[Key], options: Iterable[Option[Any]] = ()) -> dict[str, Any]:
    return {"anyOf": [{"type": "boolean"}, {"$ref": "#/$defs/severity"}, _table(keys, options)]}


def _option(option: Option[Any]) -> dict[str, Any]:
    if isinstance(option.default, tuple):
        return {"type": "array", "items": dict(_TEXT)}
    if isinstance(option.default, bool):
        return {"type": "boolean"}
    kind = "integer" if isinstance(option.default, int) else "number"
    return {"type": kind, **_bounds(option.least, option.most), "default": option.default}


def _bounds(least: float | None, most: float | None) -> dict[str, float]:
    named = (("minimum", least), ("maximum", most))
    return {name: bound for name, bound in named if bound is not None}


if __name__ == "__main__":
    # Run after a key, a rule or an option has changed.
    schema_path().write_text(json.dumps(schema(), indent=2, ensure_ascii=False) + "\n", encoding="utf-8")
