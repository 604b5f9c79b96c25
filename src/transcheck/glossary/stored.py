"""Terms and matchers as they are kept between runs: JSON, by the content of the files that they come from."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from dataclasses import MISSING, fields
from pathlib import Path
from typing import Any

from transcheck import __version__
from transcheck.glossary.entry import Example, Term
from transcheck.model import Severity
from transcheck.slots import digest, kept

_SRC = Path(__file__).parents[1]
_APART = ("targets", "path", "line", "column")
_DEFAULTS = {field.name: field.default for field in fields(Term) if field.default is not MISSING}
_LISTS = frozenset(name for name, default in _DEFAULTS.items() if default == ())


def kept_json(name: str, content: bytes, modules: Sequence[str], build: Callable[[], object]) -> Any:
    """What `build` makes of `content`, as JSON has it. `modules` (like "glossary/entry") are the code that it rests on:
    where one was changed, it is made again.
    """
    made: list[object] = []

    def dumped() -> bytes:
        made.append(build())
        return json.dumps(made[0], ensure_ascii=False, separators=(",", ":")).encode("utf-8", "surrogatepass")

    raw = kept(name, digest(content, _code(modules)), dumped)
    return made[0] if made else json.loads(raw.decode("utf-8", "surrogatepass"))


def rows_of(terms: Sequence[Term]) -> list[list[object]]:
    """Terms as lists of source, targets, line, column, and where there is more, what else an entry says."""
    rows: list[list[object]] = []
    for term in terms:
        said: dict[str, object] = {}
        for name, default in _DEFAULTS.items():
            value = getattr(term, name)
            if value != default and name not in _APART:
                said[name] = [(one.source, one.target, one.ok) for one in value] if name == "examples" else value
        rows.append([term.source, term.targets, term.line, term.column, *([said] if said else ())])
    return rows


def terms_of(rows: Sequence[Sequence[Any]], path: str) -> list[Term]:
    """Terms from what `rows_of` gave; the file may stand elsewhere by now."""
    terms: list[Term] = []
    for source, targets, line, column, *more in rows:
        said = more[0] if more else {}
        for name in said.keys() & _LISTS if said else ():
            said[name] = tuple(said[name])
        if "severity" in said:
            said["severity"] = Severity(said["severity"])
        if "examples" in said:
            said["examples"] = tuple(Example(*one) for one in said["examples"])
        terms.append(Term(source, targets=tuple(targets), path=path, line=line, column=column, **said))
    return terms


def _code(modules: Sequence[str]) -> bytes:
    state: list[object] = [__version__]
    for module in modules:
        try:
            found = (_SRC / f"{module}.py").stat()
            state.append((module, found.st_size, found.st_mtime_ns))
        except OSError:  # the package is in an archive
            state.append(module)
    return repr(state).encode()
