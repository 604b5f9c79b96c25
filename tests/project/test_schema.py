"""The JSON Schema of the configuration says what the code reads: neither more nor less."""

from __future__ import annotations

import json
import tomllib
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, cast

import jsonschema
import pytest

from tests.project.test_reading import FULL
from transcheck.errors import ConfigurationError
from transcheck.project.keys import KEYS, Key
from transcheck.project.reading import load
from transcheck.project.schema import schema, schema_path

VALIDATOR = jsonschema.Draft202012Validator(schema())


def test_the_schema_in_the_package_is_made_from_the_keys() -> None:
    shipped = json.loads(schema_path().read_text(encoding="utf-8"))
    assert shipped == schema(), "run: python -m transcheck.project.schema"
    jsonschema.Draft202012Validator.check_schema(shipped)


def test_every_key_is_in_the_schema_with_what_it_means() -> None:
    assert sorted(_of_keys(KEYS, ())) == sorted(_of_schema(schema(), ()))


def _of_keys(keys: tuple[Key, ...], path: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
    for key in keys:
        yield (*path, key.name, key.meaning)
        yield from _of_keys(key.keys, (*path, key.name))
        yield from ((*path, key.name, option.name, option.meaning) for option in key.options)


def _of_schema(shape: Mapping[str, Any], path: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
    shape = _resolved(shape)
    for part in (shape, *shape.get("anyOf", ()), shape.get("items", {})):
        for name, value in _resolved(part).get("properties", {}).items():
            yield (*path, name, value["description"])
            yield from _of_schema(value, (*path, name))


def _resolved(shape: Mapping[str, Any]) -> Mapping[str, Any]:
    if "$ref" not in shape:
        return shape
    return cast("dict[str, Any]", schema()["$defs"])[shape["$ref"].removeprefix("#/$defs/")]


@pytest.mark.parametrize(
    ("text", "good"),
    [
        (FULL, True),
        ("", True),
        ("rules.spelling = true", True),
        ("rules.spelling = 'neutral'", True),
        ("gate.min-score = 100", True),
        ("output.json = '-'", True),
        ("glosaries = []", False),
        ("gate.fail-on = 'majr'", False),
        ("gate.min-score = 101", False),
        ("select = ['spelin']", False),
        ("rules.speling = true", False),
        ("rules.spelling = 3", False),
        ("rules.spelling = {severity = 'mnor'}", False),
        ("rules.spelling = {tolerance = 3}", False),
        ("rules.length-mismatch = {tolerance = 'x'}", False),
        ("rules.length-mismatch = {shortest = 1.5}", False),
        ("[[pairs]]\nsource = '*.md'", False),
        ("[[pairs]]\nsource = '../*.md'\ntarget = '{}.en.md'", False),
        ("exclude = ['a\\b']", False),
        ("baseline = '/tmp/b.json'", False),
        ("languages.source = 'fr'", False),
        ("penalties.minor = -1", False),
    ],
)
def test_schema_and_reader_agree(tmp_path: Path, text: str, good: bool) -> None:
    (tmp_path / "terms.yaml").touch()
    path = tmp_path / "transcheck.toml"
    path.write_text(text)
    assert VALIDATOR.is_valid(tomllib.loads(text)) is good
    if good:
        load(path)
        return
    with pytest.raises(ConfigurationError):
        load(path)
