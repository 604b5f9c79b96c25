"""The JSON Schema of a glossary file, made from the table of its keys; `glossary.schema.json` holds the result."""

from __future__ import annotations

from pathlib import Path

from transcheck.glossary.fields import (
    EXAMPLE_FIELDS,
    EXAMPLE_REQUIRED,
    LANGUAGE_CODE,
    LANGUAGES,
    TERM_FIELDS,
    VERSION,
    Field,
)

_TEXT = {"type": "string", "minLength": 1, "pattern": r"\S"}
_KEPT_IN = {"type": "array", "minItems": 1, "items": {"type": "string", "pattern": f"^{LANGUAGE_CODE}$"}}
_KEPT_IN_ENGLISH = {"type": "array", "contains": {"pattern": f"^{LANGUAGES['target']}(-.+)?$"}}


def schema_path() -> Path:
    """Where the file of the schema lies."""
    return Path(__file__).with_name("glossary.schema.json")


def schema() -> dict[str, object]:
    """JSON Schema 2020-12 for glossary files."""
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "transcheck glossary",
        "description": "German terms and what must stand for them in an English translation.",
        "type": "object",
        "additionalProperties": False,
        "required": ["version", "terms"],
        "properties": {
            "version": {"const": VERSION, "description": "The version of this format."},
            "languages": {
                "type": "object",
                "description": "The languages of the texts.",
                "additionalProperties": False,
                "required": list(LANGUAGES),
                "properties": {name: {"const": language} for name, language in LANGUAGES.items()},
            },
            "terms": {"type": "array", "items": {"$ref": "#/$defs/term"}},
        },
        "$defs": {
            "term": {
                "type": "object",
                "additionalProperties": False,
                "required": ["source"],
                "anyOf": [
                    {"required": ["keep"], "properties": {"keep": {"anyOf": [{"const": True}, _KEPT_IN_ENGLISH]}}},
                    {"required": ["targets"], "properties": {"targets": {"minItems": 1}}},
                ],
                "properties": {field.name: _property(field) for field in TERM_FIELDS},
            },
            "example": {
                "type": "object",
                "additionalProperties": False,
                "required": list(EXAMPLE_REQUIRED),
                "properties": {field.name: _property(field) for field in EXAMPLE_FIELDS},
            },
        },
    }


def _property(field: Field) -> dict[str, object]:
    shapes: dict[str, dict[str, object]] = {
        "text": dict(_TEXT),
        "flag": {"type": "boolean"},
        "languages": {"anyOf": [{"type": "boolean"}, dict(_KEPT_IN)]},
        "texts": {"type": "array", "items": dict(_TEXT)},
        "examples": {"type": "array", "items": {"$ref": "#/$defs/example"}},
        "choice": {"enum": list(field.choices)},
    }
    return {**shapes[field.type], "description": field.meaning}
