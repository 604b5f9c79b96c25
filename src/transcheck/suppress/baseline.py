"""The baseline file: findings that were accepted, each with a reason; read strictly, written in one step."""

from __future__ import annotations

import json
import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from pathlib import Path
from typing import Any, NoReturn

from transcheck.config import unknown_word
from transcheck.errors import ConfigurationError
from transcheck.project.configuration import Configuration, shown_path
from transcheck.stored_files import read_stored
from transcheck.suppress.contexts import Context
from transcheck.suppress.dates import day
from transcheck.suppress.entries import Entry, entry_object
from transcheck.suppress.located_json import read_object

SCHEMA = "transcheck.baseline/v1"

_LARGEST_FILE = 64 * 1024 * 1024
_FINGERPRINT = re.compile(r"[0-9a-f]{32}")
_TEXTS = ("fingerprint", "rule", "file", "source", "target", "reason")
_KEYS = ("fingerprint", "rule", "file", "term", "source", "target", "context", "reason", "expires")


@dataclass(frozen=True, slots=True)
class Baseline:
    """The entries of a file, sorted; no two are for the same finding of a file."""

    entries: tuple[Entry, ...] = ()

    def of_file(self, file: str) -> tuple[Entry, ...]:
        """Those for the target `file`, relative to the project's folder."""
        start = bisect_left(self.entries, file, key=_file)
        return self.entries[start : bisect_right(self.entries, file, lo=start, key=_file)]


def place_of(configuration: Configuration, named: str | None = None) -> Path:
    """Where the baseline stands, or is to stand: `named` from the working folder, or that of the project."""
    return Path(named).absolute() if named else Path(configuration.root, configuration.baseline)


def folder_of(configuration: Configuration, named: str | None = None) -> Path:
    """The folder that the files in the baseline are relative to: the project's, or its own where it is `named`."""
    return Path(named).absolute().parent if named else configuration.root


def read(path: Path, *, required: bool = False) -> Baseline:
    """The baseline in a file, an empty one where there is none; a file that has not changed is read once.

    ConfigurationError, with the line, for the first thing in it that is wrong, and for a `required` file that is not
    there.
    """
    try:
        status = path.stat()
    except FileNotFoundError as error:
        if required:
            raise _unreadable(path, error) from None
        return Baseline()
    except (OSError, ValueError) as error:
        raise _unreadable(path, error) from None
    return _read(path, status.st_mtime_ns, status.st_size, status.st_ino)


def parsed(text: str, path: str) -> Baseline:
    """The baseline in the text of a file; ConfigurationError, with the line, where it is wrong."""
    values, items = read_object(text, path, "entries")
    for key in values:
        if key != "schema":
            raise ConfigurationError(f"key {unknown_word(key, ('schema', 'entries'))}", path=path)
    if values.get("schema") != SCHEMA:
        what = f"“schema” must be “{SCHEMA}”; this is no baseline that this transcheck reads"
        raise ConfigurationError(what, path=path, line=1)
    entries: dict[tuple[str, str], Entry] = {}
    for item in items:
        entry = _entry(item.value, item.line, path)
        before = entries.setdefault((entry.file, entry.fingerprint), entry)
        if before is not entry:
            what = f"this finding has an entry already, in line {before.line}; keep one of them"
            raise ConfigurationError(what, path=path, line=item.line)
    return _sorted(entries.values())


def text_of(baseline: Baseline) -> str:
    """The file's text: an entry a line, so that a change of one is a change of one line."""
    rows = [json.dumps(entry_object(entry), ensure_ascii=False) for entry in baseline.entries]
    listed = "[\n    " + ",\n    ".join(rows) + "\n  ]" if rows else "[]"
    text = f'{{\n  "schema": "{SCHEMA}",\n  "entries": {listed}\n}}\n'
    # Lone surrogates (a file name that is no UTF-8) and signs that break lines or steer a terminal are escaped.
    return _UNSAFE.sub(lambda match: f"\\u{ord(match.group()):04x}", text)


_UNSAFE = re.compile("[\x7f-\x9f\u2028-\u202e\u2066-\u2069\ud800-\udfff]")


def write(path: Path, baseline: Baseline) -> None:
    """Write the file in one step; ConfigurationError where that can't be done."""
    from transcheck.whole_files import write_whole

    try:
        write_whole(text_of(baseline).encode(), path)
    except (OSError, ValueError) as error:
        what = f"the baseline can't be written: {getattr(error, 'strerror', None) or error}"
        raise ConfigurationError(what, path=shown_path(path)) from None


def added(baseline: Baseline, entries: Iterable[Entry]) -> Baseline:
    """The baseline with `entries`; one for a finding that has an entry already takes its place."""
    new = {(entry.file, entry.fingerprint): entry for entry in (*baseline.entries, *entries)}
    return _sorted(new.values())


def without(baseline: Baseline, entries: Iterable[Entry]) -> Baseline:
    """The baseline less `entries`."""
    gone = {(entry.file, entry.fingerprint) for entry in entries}
    return Baseline(tuple(entry for entry in baseline.entries if (entry.file, entry.fingerprint) not in gone))


@lru_cache(maxsize=8)
def _read(path: Path, *state: int) -> Baseline:
    try:
        raw = read_stored(path, _LARGEST_FILE)
    except OSError as error:
        raise _unreadable(path, error) from None
    if len(raw) > _LARGEST_FILE:
        raise ConfigurationError("the file is too large for a baseline", path=shown_path(path))
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = raw.count(b"\n", 0, error.start) + 1
        raise ConfigurationError(
            "this is not UTF-8; save the file as UTF-8", path=shown_path(path), line=line
        ) from None
    return parsed(text, shown_path(path))


def _unreadable(path: Path, error: Exception) -> ConfigurationError:
    reason = getattr(error, "strerror", None) or error
    return ConfigurationError(f"the baseline can't be read: {reason}", path=shown_path(path))


def _file(entry: Entry) -> str:
    return entry.file


def _sorted(entries: Iterable[Entry]) -> Baseline:
    return Baseline(
        tuple(sorted(entries, key=lambda one: (_file(one), one.rule, one.source, one.target, one.fingerprint)))
    )


def _entry(value: Any, line: int, path: str) -> Entry:
    def fail(what: str) -> NoReturn:
        raise ConfigurationError(what, path=path, line=line)

    if not isinstance(value, dict):
        fail("an entry must be an object, “{…}”")
    for key in value:
        if key not in _KEYS:
            fail(f"key {unknown_word(key, _KEYS)}")
    for key in _KEYS:
        if key not in value:
            fail(f"“{key}” is missing in this entry")
    for key in _TEXTS:
        if not isinstance(value[key], str):
            fail(f"“{key}” must be a text")
    if not _FINGERPRINT.fullmatch(value["fingerprint"]):
        fail("“fingerprint” must be 32 digits, 0 to 9 and a to f")
    if not value["reason"].strip():
        fail("“reason” is empty; say why this finding is accepted")
    if value["term"] is not None and not isinstance(value["term"], str):
        fail("“term” must be a text or null")
    context = value["context"]
    if not isinstance(context, dict) or set(context) != {"source", "target"}:
        fail("“context” must be an object with “source” and “target”")
    if not all(isinstance(text, str) for text in context.values()):
        fail("“source” and “target” of “context” must be texts")
    return Entry(
        value["fingerprint"],
        value["rule"],
        value["file"],
        value["term"],
        value["source"],
        value["target"],
        Context(context["source"], context["target"]),
        value["reason"],
        _expiry(value["expires"], fail),
        line,
    )


def _expiry(value: object, fail: Any) -> date | None:
    if value is None:
        return None
    found = day(value) if isinstance(value, str) else None
    if found is None:
        fail("“expires” must be null or a day like “2027-01-31”")
    return found
