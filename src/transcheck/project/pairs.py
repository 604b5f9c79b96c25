"""The pairs of files that a configuration names, as they are on disk now."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from pathlib import Path

from transcheck.errors import ConfigurationError, InputError
from transcheck.project.configuration import Configuration, FilePair, PairPattern, from_root, shown_path
from transcheck.project.inside import Inside, leads_out
from transcheck.project.patterns import Pattern, files, pattern
from transcheck.project.targets import Target


def pairs_of(configuration: Configuration, only: Sequence[str] = ()) -> tuple[FilePair, ...]:
    """All pairs, sorted, each once; with `only`, those of these files and folders, named from the working folder.

    ConfigurationError where a pattern has no file, where two sources name one target, where a file is a link that leads
    out of the root; InputError where one of `only` belongs to no pair.
    """
    return tuple(
        sorted(_chosen(configuration, _found(configuration), only), key=lambda pair: (pair.source, pair.target))
    )


def patterns_of(pair: PairPattern) -> tuple[Pattern, Target]:
    """Both sides of a pair pattern, ready; ConfigurationError where one is wrong."""
    source = pattern(pair.source)
    return source, Target(pair.target, source)


def _found(configuration: Configuration) -> list[FilePair]:
    root = configuration.root
    ready = [patterns_of(pair) for pair in configuration.pairs]
    exclude = [pattern(text) for text in configuration.exclude]
    inside = Inside(root)
    by_target: dict[str, str] = {}
    sources: set[str] = set()
    for given, (source, target) in zip(configuration.pairs, ready, strict=True):
        any_file = False
        for path in _sources(root, source, exclude):
            any_file = True
            # A file belongs to the first pattern that finds it.
            if path in sources or _is_translation(path, source, [other for _, other in ready]):
                continue
            pair = FilePair(path, target.of(path))
            if any(one.covers(side) for one in exclude for side in (pair.source, pair.target)):
                continue
            problem = _problem(pair, by_target, inside)
            if problem:
                raise _error(configuration, given, problem)
            sources.add(path)
            by_target[pair.target] = path
        if not any_file:
            raise _error(configuration, given, f"no file fits “{given.source}”")
    return [FilePair(source, target) for target, source in by_target.items()]


def _sources(root: Path, source: Pattern, exclude: Sequence[Pattern]) -> Iterator[str]:
    if source.is_path:
        path = "/".join(source.parts)
        if os.path.lexists(root / path) and not (root / path).is_dir():
            yield path
        return
    yield from sorted(files(root, source, exclude))


def _is_translation(path: str, source: Pattern, targets: Sequence[Target]) -> bool:
    """Whether a file that fits a source also fits a target, and the target says more of it: `*.en.md` beside `*.md`."""
    return any(target.form.fixed > source.fixed and target.form.matches(path) for target in targets)


def _problem(pair: FilePair, by_target: dict[str, str], inside: Inside) -> str | None:
    """What is wrong with a pair, beside the others."""
    if pair.source == pair.target:
        return f"“{pair.source}” would be its own target"
    if pair.target in by_target:
        return f"“{by_target[pair.target]}” and “{pair.source}” have one target, “{pair.target}”"
    for path in (pair.source, pair.target):
        if not inside.holds(path):
            return f"{leads_out(path)}; exclude it"
    return None


def _chosen(configuration: Configuration, pairs: list[FilePair], only: Sequence[str]) -> Iterator[FilePair]:
    if not only:
        yield from pairs
        return
    root = configuration.root.absolute()
    wanted = {from_root(name, root): name for name in only}
    used: set[str] = set()
    for pair in pairs:
        fitting = wanted.keys() & {path for side in (pair.source, pair.target) for path in _up(side)}
        used |= fitting
        if fitting:
            yield pair
    for path, name in wanted.items():
        if path not in used:
            where = shown_path(configuration.file) if configuration.file else "the configuration"
            raise InputError(f"this belongs to no pair of {where}", path=name)


def _up(path: str) -> Iterator[str]:
    """`path`, and the folders that it is in."""
    while path:
        yield path
        path = path.rpartition("/")[0]
    yield "."


def _error(configuration: Configuration, given: PairPattern, what: str) -> ConfigurationError:
    path = shown_path(configuration.file) if configuration.file else None
    return ConfigurationError(what, path=path, line=given.line)
