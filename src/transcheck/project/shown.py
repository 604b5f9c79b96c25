"""What holds, as the user sees it: every setting with where it comes from, and the files that are checked."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from transcheck.config import RuleSettings
from transcheck.project.configuration import Changes, Configuration, FilePair, from_root, shown_path
from transcheck.project.overrides import glossaries_of, settings_of
from transcheck.project.toml_text import entry
from transcheck.reports.safe_text import safe_line
from transcheck.rules.options import Option
from transcheck.rules.register import RULES

_WIDEST = 60  # characters before the comments


@dataclass(frozen=True, slots=True)
class _Line:
    """A line of TOML, and where what it says comes from."""

    text: str
    origin: str = ""


def settings_text(configuration: Configuration) -> str:
    """All settings as a configuration file, each with where its value comes from in a comment."""
    lines = list(_Shown(configuration).lines())
    width = min(_WIDEST, max(len(line.text) for line in lines))
    return "".join(f"{line.text:<{width}}  # {line.origin}\n" if line.origin else f"{line.text}\n" for line in lines)


def files_text(pairs: Sequence[FilePair], configuration: Configuration) -> str:
    """The pairs, one a line, as they are opened from the working folder; “(missing)” behind what is not there."""
    sides = [(_marked(configuration, pair.source), _marked(configuration, pair.target)) for pair in pairs]
    width = max((len(source) for source, _ in sides), default=0)
    return "".join(f"{source:<{width}}  {target}\n" for source, target in sides)


def _marked(configuration: Configuration, path: str) -> str:
    shown = safe_line(configuration.path(path))
    return shown if os.path.lexists(configuration.root / path) else f"{shown} (missing)"


class _Shown:
    """The lines of a configuration's settings."""

    def __init__(self, configuration: Configuration):
        self._configuration = configuration
        self._file = safe_line(shown_path(configuration.file)) if configuration.file else ""
        self._given = configuration.command_line
        self._settings = settings_of(configuration)

    def lines(self) -> Iterator[_Line]:
        """All of them, in an order that TOML allows."""
        yield from self._single()
        yield from self._pairs()
        yield from self._table("penalties", {str(name): points for name, points in self._settings.penalties.items()})
        yield from self._gate()
        yield from self._table("output", {output.format: output.path for output in self._configuration.outputs})
        yield from self._rules()
        for index, override in enumerate(self._configuration.overrides):
            yield _Line("")
            yield self._header("[[overrides]]", "overrides", str(index))
            yield from self._override(override.files, override.changes, ("overrides", str(index)))

    def _single(self) -> Iterator[_Line]:
        configuration, settings, given = self._configuration, self._settings, self._given
        languages = dict(zip(("source", "target"), configuration.languages, strict=True))
        yield self._entry("languages", languages)
        yield self._entry("exclude", configuration.exclude)
        yield self._entry("glossaries", self._from_root(glossaries_of(configuration)), given.glossaries is not None)
        yield self._entry("baseline", configuration.baseline)
        yield self._entry("select", settings.select, given.select is not None)
        yield self._entry("ignore", settings.ignore, bool(given.ignore) or given.select is not None)
        yield self._entry("min-confidence", settings.min_confidence)
        beside = [("lexicon", settings.lexicon), ("embedder", settings.embedder), ("model", settings.model)]
        chosen = any(getattr(given, name) is not None for name, _ in beside)
        yield self._entry("meaning", settings.meaning, given.meaning is not None or (chosen and settings.meaning))
        for name, value in beside:
            shown = value if name == "embedder" or value is None else self._from_root([value])[0]
            yield self._entry(name, shown, getattr(given, name) is not None)

    def _pairs(self) -> Iterator[_Line]:
        for index, pair in enumerate(self._configuration.pairs):
            yield _Line("")
            yield self._header("[[pairs]]", "pairs", str(index))
            yield _Line(entry("source", pair.source))
            yield _Line(entry("target", pair.target))

    def _gate(self) -> Iterator[_Line]:
        settings, given = self._settings, self._given
        yield _Line("")
        yield _Line("[gate]")
        yield self._entry("fail-on", settings.fail_on, given.fail_on is not None, ("gate",))
        yield self._entry("min-score", settings.min_score, given.min_score is not None, ("gate",))

    def _rules(self) -> Iterator[_Line]:
        yield _Line("")
        yield _Line("[rules]  # the others run as “transcheck rules” lists them")
        for name, rule in sorted(RULES.items()):
            options: tuple[Option[Any], ...] = getattr(rule, "OPTIONS", ())
            wanted = self._settings.rules.get(name, RuleSettings())
            if options or wanted != RuleSettings():
                yield self._entry(name, _rule_value(wanted, options), table=("rules",))

    def _override(self, files: tuple[str, ...], changes: Changes, path: tuple[str, ...]) -> Iterator[_Line]:
        yield self._entry("files", files, table=path)
        single = {
            "select": changes.select,
            "ignore": changes.ignore or None,
            "min-confidence": changes.min_confidence,
            "glossaries": None if changes.glossaries is None else self._from_root(changes.glossaries),
        }
        for name, value in single.items():
            if value is not None:
                yield self._entry(name, value, table=path)
        gate = {"fail-on": changes.fail_on, "min-score": changes.min_score}
        rules = {name: _rule_value(rule) for name, rule in changes.rules.items()}
        yield from self._table("gate", {name: value for name, value in gate.items() if value is not None}, path)
        yield from self._table("rules", rules, path)

    def _table(self, name: str, values: Mapping[str, object], path: tuple[str, ...] = ()) -> Iterator[_Line]:
        if values:
            yield _Line("")
            yield _Line(f"[{'.'.join((*path[:1], name))}]")
            for key, value in values.items():
                yield self._entry(key, value, table=(*path, name))

    def _header(self, text: str, *path: str) -> _Line:
        return _Line(
            text, f"{self._file}:{self._configuration.lines[path]}" if path in self._configuration.lines else ""
        )

    def _entry(self, key: str, value: object, given: bool = False, table: tuple[str, ...] = ()) -> _Line:
        line = self._configuration.lines.get((*table, key))
        origin = "command line" if given else f"{self._file}:{line}" if line else "default"
        return _Line(f"# {key} is not set" if value is None else entry(key, value), origin)

    def _from_root(self, paths: Sequence[str]) -> list[str]:
        return [from_root(path, self._configuration.root.absolute()) for path in paths]


def _rule_value(rule: RuleSettings, options: Sequence[Option[Any]] = ()) -> object:
    """What the configuration file says of a rule; with `options`, those that it leaves as they are too."""
    if rule.enabled is not None:
        return rule.enabled
    known = {
        "severity": rule.severity,
        "min-confidence": rule.min_confidence,
        "accept": rule.accept or None,
        **{option.name: option.of(rule.options) for option in options},
    }
    return {name: value for name, value in (known | dict(rule.options)).items() if value is not None}
