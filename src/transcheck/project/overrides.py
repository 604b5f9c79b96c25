"""Which settings hold for a pair: those of the file, then of each override that fits, the command line's last."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace

from transcheck.config import RuleSettings, Settings
from transcheck.project.configuration import Changes, Configuration, FilePair, from_root
from transcheck.project.patterns import pattern

_BESIDE_THE_MODEL = ("lexicon", "embedder", "model")


def settings_of(configuration: Configuration, pair: FilePair | None = None) -> Settings:
    """The settings for `pair`; for None those that hold where no override does."""
    settings = configuration.settings
    for changes in _changes(configuration, pair):
        settings = changed(settings, changes)
    return settings


def glossaries_of(configuration: Configuration, pair: FilePair | None = None) -> tuple[str, ...]:
    """The paths of the glossaries for `pair`, as they are opened from the working folder."""
    glossaries = configuration.glossaries
    for changes in _changes(configuration, pair):
        if changes.glossaries is not None:
            glossaries = changes.glossaries
    return glossaries


def pair_at(configuration: Configuration, source: str, target: str) -> FilePair:
    """Two files named from the working folder, as a pair of the project; one that is not in it begins with "../"."""
    root = configuration.root.absolute()
    return FilePair(*("../-" if path == "-" else from_root(path, root) for path in (source, target)))


def _changes(configuration: Configuration, pair: FilePair | None) -> Iterator[Changes]:
    if pair is not None:
        for override in configuration.overrides:
            if any(pattern(text).covers(path) for text in override.files for path in (pair.source, pair.target)):
                yield override.changes
    yield configuration.command_line


def changed(settings: Settings, changes: Changes) -> Settings:
    """`settings` with `changes` made."""
    select, ignore, rules = settings.select, settings.ignore, settings.rules
    if changes.select is not None:
        select, ignore = changes.select, ()
        rules = {name: replace(rule, enabled=None) for name, rule in rules.items()}
    switched_on = {name for name, rule in changes.rules.items() if rule.enabled}
    single = {
        name: value
        for name in ("fail_on", "min_score", "min_confidence", "meaning", *_BESIDE_THE_MODEL)
        if (value := getattr(changes, name)) is not None
    }
    if changes.meaning is False:
        single |= {name: getattr(changes, name) for name in _BESIDE_THE_MODEL}
    elif any(name in single for name in _BESIDE_THE_MODEL):
        single["meaning"] = True
    return replace(
        settings,
        select=select,
        ignore=tuple(dict.fromkeys((*(name for name in ignore if name not in switched_on), *changes.ignore))),
        rules=_merged(rules, changes.rules),
        **single,
    )


def _merged(rules: Mapping[str, RuleSettings], others: Mapping[str, RuleSettings]) -> dict[str, RuleSettings]:
    result = dict(rules)
    for name, new in others.items():
        old = result.get(name, RuleSettings())
        result[name] = RuleSettings(
            old.enabled if new.enabled is None else new.enabled,
            new.severity or old.severity,
            old.min_confidence if new.min_confidence is None else new.min_confidence,
            tuple(dict.fromkeys((*old.accept, *new.accept))),
            {**old.options, **new.options},
        )
    return result
