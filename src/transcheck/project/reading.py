"""A configuration file → a Configuration; all that is wrong in it is told at once, each thing with its place."""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import suppress
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Any

from transcheck.config import RuleSettings, Settings, unknown_word
from transcheck.errors import ConfigurationError
from transcheck.model import Severity
from transcheck.project.configuration import (
    BASELINE,
    LANGUAGES,
    Changes,
    Configuration,
    Output,
    Override,
    PairPattern,
    shown_path,
)
from transcheck.project.inside import Inside, leads_out
from transcheck.project.keys import KEYS, Key
from transcheck.project.patterns import checked_parts, pattern
from transcheck.project.targets import Target
from transcheck.project.toml_files import parsed, text_of, too_deep
from transcheck.project.toml_places import Path as KeyPath
from transcheck.project.toml_places import Places
from transcheck.project.values import EnoughError, File, Value
from transcheck.rules.register import LISTED, RULES

PYPROJECT = "pyproject.toml"
_TABLE = ("tool", "transcheck")
# What the keys of a table are, where they are not just keys.
_KEYS_ARE = {"rules": ("rule", LISTED), "output": ("format",), "penalties": ("severity",)}


def load(path: Path) -> Configuration:
    """The configuration in a file, `transcheck.toml` or a `pyproject.toml`.

    ConfigurationError where it is wrong: the first error in it, with the others as `further`.
    """
    shown = shown_path(path)
    text = text_of(path, shown)
    content = parsed(text, shown)
    table: KeyPath = ()
    if path.name == PYPROJECT:
        content, table = table_of(content), _TABLE
        if content is None:
            raise ConfigurationError("this file has no table [tool.transcheck]", path=shown)
    try:
        file = File(shown, path.parent, Places(text))
    except RecursionError:
        raise too_deep(shown) from None
    top = Value(content, table, file)
    values: dict[str, Any] = {}
    with suppress(EnoughError), file.collecting():
        values = _read(top, KEYS)
        _check_model(top, values)
    if file.errors:
        raise _together(file.errors)
    return _configuration(path, top, values)


def table_of(content: Mapping[str, Any]) -> Any:
    """What a `pyproject.toml` says of transcheck; None where it says nothing."""
    tool = content.get(_TABLE[0])
    return tool.get(_TABLE[1]) if isinstance(tool, Mapping) else None


def _together(errors: list[ConfigurationError]) -> ConfigurationError:
    """All errors as the first one in the file, which has the others."""
    first, *others = sorted(errors, key=lambda error: (error.line or 0, error.column or 0))
    first.further = tuple(others)
    return first


def _check_model(top: Value, values: Mapping[str, Any]) -> None:
    embedded = [name for name in ("lexicon", "embedder", "model") if name in values]
    if values.get("meaning") is False and embedded:
        what = f"“{embedded[0]}” is used beside the model; take it out, or “meaning = false”"
        raise top.of(embedded[0]).error_of_key(what)


def _configuration(path: Path, top: Value, values: Mapping[str, Any]) -> Configuration:
    gate = values.get("gate", {})
    languages = values.get("languages", {})
    default = Settings()
    settings = Settings(
        select=values.get("select", default.select),
        ignore=values.get("ignore", default.ignore),
        rules=values.get("rules", default.rules),
        fail_on=gate.get("fail-on", default.fail_on),
        min_score=gate.get("min-score", default.min_score),
        min_confidence=values.get("min-confidence", default.min_confidence),
        penalties={**default.penalties, **values.get("penalties", {})},
        meaning=values.get("meaning", default.meaning),
        lexicon=values.get("lexicon", default.lexicon),
        embedder=values.get("embedder", default.embedder),
        model=values.get("model", default.model),
    )
    return Configuration(
        root=path.parent,
        file=path,
        languages=(languages.get("source", LANGUAGES[0]), languages.get("target", LANGUAGES[1])),
        pairs=tuple(
            PairPattern(pair["source"], pair["target"], top.of("pairs", index).line)
            for index, pair in enumerate(values.get("pairs", ()))
        ),
        exclude=values.get("exclude", ()),
        glossaries=values.get("glossaries", ()),
        settings=settings,
        outputs=tuple(Output(name, where) for name, where in values.get("output", {}).items()),
        baseline=values.get("baseline", BASELINE),
        overrides=tuple(Override(override["files"], _changes(override)) for override in values.get("overrides", ())),
        lines=_lines(top),
    )


def _changes(values: Mapping[str, Any]) -> Changes:
    gate = values.get("gate", {})
    return Changes(
        select=values.get("select"),
        ignore=values.get("ignore", ()),
        rules=values.get("rules", {}),
        fail_on=gate.get("fail-on"),
        min_score=gate.get("min-score"),
        min_confidence=values.get("min-confidence"),
        glossaries=values.get("glossaries"),
    )


def _lines(top: Value) -> dict[tuple[str, ...], int]:
    """The line of each key, by the keys that lead to it from the top of the configuration."""
    depth = len(top.path)
    return {
        tuple(map(str, path[depth:])): top.file.places.line_and_column(place.key)[0]
        for path, place in top.file.places.by_path.items()
        if path[:depth] == top.path and len(path) > depth
    }


def _read(table: Value, keys: tuple[Key, ...]) -> dict[str, Any]:
    """The values of a table, each as its key wants it, in the order of the file; what is wrong is left out."""
    known = {key.name: key for key in keys}
    values = table.table(known, *_KEYS_ARE.get(table.name, ()))
    for key in keys:
        # Where a key is unknown, it may be the one that is missing.
        if key.required and key.name not in values and len(values) == len(table.content):
            table.file.collect(table.error_of_key(f"“{key.name}” is missing here"))
    result: dict[str, Any] = {}
    for name, value in values.items():
        with table.file.collecting():
            result[name] = _value(value, known[name])
    if "source" in result and any(key.kind == "target" and key.name in result for key in keys):
        with table.file.collecting():
            values["target"].checked(lambda text: Target(text, pattern(result["source"])))
    return result


def _value(value: Value, key: Key) -> Any:
    match key.kind:
        case "choice":
            return value.choice(key.choices)
        case "flag":
            return value.flag()
        case "number":
            return value.number(key.least, key.most)
        case "text":
            return value.text()
        case "texts":
            return value.each(Value.text)
        case "file":
            return shown_path(value.file.folder / value.text())
        case "files":
            return value.each(_existing)
        case "path":
            return value.text() if value.text() == "-" else _inside(value)
        case "pattern":
            value.text()
            return value.checked(pattern).text
        case "target":
            return value.text()
        case "patterns":
            return value.each(partial(_value, key=replace(key, kind="pattern")))
        case "rules":
            return value.each(_rule)
        case "table":
            return _read(value, key.keys)
        case "tables":
            return value.each(partial(_read, keys=key.keys))
        case "rule table":
            return _rule_settings(value, key)


def _inside(value: Value) -> str:
    path = "/".join(value.checked(checked_parts))
    if not Inside(value.file.folder).holds(path):
        raise value.error(leads_out(path))
    return path


def _existing(value: Value) -> str:
    path = value.file.folder / value.text()
    if not path.is_file():
        raise value.error(f"there is no file “{shown_path(path)}”")
    return shown_path(path)


def _rule(value: Value) -> str:
    if value.text() not in RULES:
        raise value.error(f"rule {unknown_word(value.content, RULES, LISTED)}")
    return str(value.content)


def _rule_settings(value: Value, key: Key) -> RuleSettings:
    if isinstance(value.content, bool):
        return RuleSettings(enabled=value.content)
    if isinstance(value.content, str):
        return RuleSettings(severity=Severity(value.choice(Severity)))
    if not isinstance(value.content, Mapping):
        raise value.error(f'“{value.name}” takes true, false, a severity, or a table: {{severity = "minor"}}')
    options = {option.name: option for option in key.options}
    known = {setting.name: setting for setting in key.keys}
    read: dict[str, Any] = {}
    for name, one in value.table([*known, *options]).items():
        with value.file.collecting():
            read[name] = _value(one, known[name]) if name in known else one.checked(options[name].checked)
    return RuleSettings(
        severity=Severity(read["severity"]) if "severity" in read else None,
        min_confidence=read.get("min-confidence"),
        accept=read.get("accept", ()),
        options={name: read[name] for name in options if name in read},
    )
