"""What `transcheck rules` prints: the list of rules, and the manual page of one."""

from __future__ import annotations

import inspect
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from types import ModuleType

from rich.console import Console
from rich.text import Text

from transcheck.model import Severity
from transcheck.reports.columns import wrapped
from transcheck.reports.finding_block import SEVERITY_STYLES
from transcheck.reports.silencing import with_glossary_ways, with_options, with_ways
from transcheck.reports.terminal import printed
from transcheck.reports.view import View

# Prose is easiest to read in lines of about this length.
_PROSE = 88
_HEADING = re.compile(r"\*\*(.+?)\*\*$")
_EMPHASIS = re.compile(r"`([^`]+)`|(?<!\*)\*([^*\s](?:[^*]*[^*\s])?)\*(?!\*)")


@dataclass(frozen=True, slots=True)
class RulePage:
    """A rule as its users see it; `manual` is its docstring without indentation, and how to silence it."""

    name: str
    category: str
    severity: Severity
    manual: str

    @property
    def sentence(self) -> str:
        """The first paragraph of the manual: what the rule reports."""
        first = " ".join(self.manual.strip().split("\n\n", 1)[0].split())
        return first.removeprefix(f"{self.name}: ").rstrip(".")


def page_of(rule: ModuleType) -> RulePage:
    """The page of a rule of translations: a module with NAME, CATEGORY, SEVERITY and its manual as docstring."""
    manual = with_options(inspect.getdoc(rule) or "", getattr(rule, "OPTIONS", ()))
    passages = hasattr(rule, "check") or hasattr(rule, "check_document")
    return RulePage(rule.NAME, rule.CATEGORY, rule.SEVERITY, with_ways(manual, rule.NAME, passages=passages))


def glossary_page_of(rule: ModuleType) -> RulePage:
    """The page of a rule of glossaries, which has no category; a critical one can't be silenced."""
    manual = inspect.getdoc(rule) or ""
    if rule.SEVERITY != Severity.CRITICAL:
        manual = with_glossary_ways(manual, rule.NAME)
    return RulePage(rule.NAME, "glossary", rule.SEVERITY, manual)


def render_rules(pages: Iterable[RulePage], view: View) -> str:
    """All rules, one after the other: name, severity, and what each reports."""
    return printed(_list(list(pages), view), view)


def render_rule(page: RulePage, view: View) -> str:
    """The manual page of one rule."""
    return printed(_page(page, view), view)


def _list(pages: list[RulePage], view: View) -> Iterator[Text]:
    names = max((len(page.name) for page in pages), default=0)
    for page in pages:
        head = Text.assemble(
            (f"{page.name:<{names}}", "bold"),
            "  ",
            (f"{page.severity:<8}", SEVERITY_STYLES[page.severity]),
            "  ",
            end="",
        )
        for index, line in enumerate(wrapped(_plain(page.sentence), max(20, view.width - head.cell_len))):
            yield Text.assemble(head if index == 0 else " " * head.cell_len, line)


def _page(page: RulePage, view: View) -> Iterator[Text]:
    yield Text.assemble((page.name, "bold"), f"  {page.category}  ", (page.severity, SEVERITY_STYLES[page.severity]))
    yield Text()
    width = min(view.width, _PROSE)
    blocks = re.split(r"\n[ ]*\n", page.manual.strip())
    blocks[0] = page.sentence[:1].upper() + page.sentence[1:] + "."
    for index, block in enumerate(blocks):
        lines = block.split("\n")
        heading = _HEADING.fullmatch(lines[0].strip())
        if heading:
            yield Text(heading[1], style="bold")
            lines = lines[1:]
        yield from _block(lines, width)
        if lines and index + 1 < len(blocks):
            yield Text()


def _block(lines: list[str], width: int) -> Iterator[Text]:
    """A paragraph and a list item are set anew for the width; code, by its indentation, keeps its lines."""
    prose: list[str] = []
    for line in [*lines, "    "]:
        if line.startswith(("- ", "    ")):
            yield from _set(" ".join(prose), width)
            prose = []
        if line.startswith("    "):
            if line.strip():
                yield _emphasised(line)
        else:
            prose.append(line.strip())


def _set(prose: str, width: int) -> Iterator[Text]:
    """Lines of at most `width` columns; those of a list item begin behind its dash."""
    dash, indentation = ("- ", "  ") if prose.startswith("- ") else ("", "")
    text = _emphasised(prose.removeprefix(dash))
    for index, line in enumerate(text.wrap(Console(width=width), width - len(dash)) if prose else ()):
        yield Text.assemble(indentation if index else dash, line)


def _emphasised(line: str) -> Text:
    text = Text()
    position = 0
    for match in _EMPHASIS.finditer(line):
        text.append(line[position : match.start()])
        text.append(match[0] if match[1] else match[2], "bold" if match[1] else "italic")
        position = match.end()
    text.append(line[position:])
    return text


def _plain(sentence: str) -> str:
    return _EMPHASIS.sub(lambda match: match[0] if match[1] else match[2], sentence)
