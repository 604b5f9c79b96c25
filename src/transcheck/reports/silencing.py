"""The last sections of a rule's manual page: its options, and the ways to silence it, the same for all but the name."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from transcheck.rules.options import Option

HEADING = "**How to silence it**"

_FINDING = """\
- One finding: `transcheck accept FINGERPRINT --reason WHY`, with the eight digits that the terminal shows behind its
  places; in the page of `--format html` findings are accepted by hand."""

_PASSAGE = """\
- A paragraph of Markdown or HTML: `<!-- transcheck: ignore {name} -- WHY -->` before it; `ignore-file` instead of
  `ignore` is for the whole file.
- Any file: an entry `{{rules: [{name}], reason: WHY}}` under `ignore` in `FILE.transcheck.yaml` beside it."""

_PROJECT = """\
- A project: under `[rules]` in `transcheck.toml`, `{name} = false` switches the rule off, and `{name} = "minor"`
  changes its severity."""

_PROJECT_WORDS = """\
  `{name} = {{min-confidence = 0.9}}` reports only findings that are surer, and `{name} = {{accept = ["…"]}}` lets texts
  pass."""

_OTHERS = """\
- All that there is today: `transcheck check --write-baseline`; only what is new is reported from then on.
- One run: `--ignore {name}`."""

_GLOSSARY_RULE = """\
- One place: a comment `# transcheck: ignore {name}` behind the line, or above it.
- One run: `--ignore {name}`."""


def with_options(manual: str, options: Sequence[Option[Any]]) -> str:
    """The manual of a rule, with what a project may set for it before how to silence it."""
    if not options:
        return manual
    lines = [f"- `{one.name}`, {one.kind} ({one.default}): {one.meaning}" for one in options]
    before, heading, ways = manual.rstrip().partition(f"\n\n{HEADING}\n")
    return "\n".join([before, "", "**Options**", *lines]) + heading + ways


def with_ways(manual: str, name: str, *, passages: bool) -> str:
    """The manual of a rule of translations, with all ways to silence it behind what its own text advises.

    `passages`: whether it speaks of passages of a text, not of files or of what silences others.
    """
    about_words = (_FINDING, _PASSAGE, _PROJECT, _PROJECT_WORDS, _OTHERS)
    ways = about_words if passages else (_FINDING, _PROJECT, _OTHERS)
    return _with(manual, "\n".join(ways).format(name=name))


def with_glossary_ways(manual: str, name: str) -> str:
    """The same for a rule of glossaries."""
    return _with(manual, _GLOSSARY_RULE.format(name=name))


def _with(manual: str, ways: str) -> str:
    manual = manual.rstrip()
    return f"{manual}\n\n{ways}" if f"\n{HEADING}\n" in manual else f"{manual}\n\n{HEADING}\n{ways}"
