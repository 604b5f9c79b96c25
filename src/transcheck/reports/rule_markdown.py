"""The manual pages of the rules as Markdown files, with an index: what `docs/rules/` is made of."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from transcheck.reports.rule_page import RulePage

INDEX = "README.md"

_HEADING = re.compile(r"^\*\*(.+)\*\*\n", re.MULTILINE)


def markdown_files(pages: Sequence[RulePage], glossary_pages: Sequence[RulePage]) -> Iterator[tuple[str, str]]:
    """File name and content of the index, then of each page: first the rules of translations, then of glossaries."""
    yield INDEX, _index(pages, glossary_pages)
    for page in (*pages, *glossary_pages):
        yield f"{page.name}.md", _page(page)


def _index(pages: Sequence[RulePage], glossary_pages: Sequence[RulePage]) -> str:
    return (
        "# Rules\n\n"
        "What each rule does, why, an example, and how to silence it. `transcheck rules NAME` prints the same page.\n\n"
        "## For translations\n\n"
        "| Rule | Category | Severity | What it reports |\n"
        "| --- | --- | --- | --- |\n"
        + "".join(f"| {_link(page)} | `{page.category}` | {page.severity} | {_cell(page)} |\n" for page in pages)
        + "\n## For glossaries\n\n"
        "| Rule | Severity | What it reports |\n"
        "| --- | --- | --- |\n"
        + "".join(f"| {_link(page)} | {page.severity} | {_cell(page)} |\n" for page in glossary_pages)
    )


def _link(page: RulePage) -> str:
    return f"[{page.name}]({page.name}.md)"


def _cell(page: RulePage) -> str:
    return page.sentence.replace("|", "\\|")


def _page(page: RulePage) -> str:
    manual = page.manual.partition("\n\n")[2]
    return (
        f"# {page.name}\n\n"
        f"`{page.category}` · {page.severity}\n\n"
        f"{page.sentence[:1].upper()}{page.sentence[1:]}.\n\n" + _HEADING.sub(r"## \1\n\n", manual).rstrip() + "\n"
    )
