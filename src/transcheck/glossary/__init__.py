"""Glossaries: what must be kept, what is approved, what is forbidden, and where it stands in a text."""

from __future__ import annotations

from collections.abc import Iterable
from os import PathLike

from transcheck.glossary.entry import Example, Glossary, Term

__all__ = ["Example", "Glossary", "Term", "load"]


def load(paths: str | PathLike[str] | Iterable[str | PathLike[str]]) -> Glossary:
    """The terms of one or several YAML files together; GlossaryError tells the first error with line and column."""
    from transcheck.glossary.loading import load as load_files  # not before a glossary is asked for: `--help` is quick

    return load_files(paths)
