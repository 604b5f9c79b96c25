"""What `transcheck glossary show` prints: an entry, the words that it matches, and its renderings."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from rich.text import Text

from transcheck.glossary.shown import Rendering, ShownTerm
from transcheck.reports.columns import wrapped
from transcheck.reports.finding_block import RIGHT_STYLE, WRONG_STYLE
from transcheck.reports.safe_text import safe_line
from transcheck.reports.terminal import printed
from transcheck.reports.view import View


def render_terms(shown: Sequence[ShownTerm], view: View) -> str:
    """The entries, one after the other."""
    return printed(_pages(shown, view.width), view)


def _pages(shown: Sequence[ShownTerm], width: int) -> Iterator[Text]:
    for number, one in enumerate(shown):
        if number:
            yield Text()
        yield from _page(one, width)


def _page(shown: ShownTerm, width: int) -> Iterator[Text]:
    term = shown.term
    facts = [term.kind, *(["keep"] if term.keep else []), *([term.status] if term.status != "preferred" else [])]
    facts += [str(term.severity)] if term.severity else []
    yield Text.assemble((safe_line(term.source), "bold"), f"  {', '.join(facts)}")
    if term.path is not None:
        yield Text(f"{safe_line(term.path)}:{term.line}:{term.column}", style="dim")
    if term.note:
        yield from (Text(line) for line in wrapped(term.note, width))
    yield Text()
    yield Text("Counts as the term in German", style="bold")
    for forms in shown.forms:
        sure = "" if forms.confidence >= 0.95 else f" ({forms.confidence * 100:.0f} % sure)"
        yield from _row(forms.origin, ", ".join(forms.wordings) + sure, width)
    yield from _row("capitals", shown.capitals, width)
    for label, contexts in (("not in", term.exceptions), ("only in", term.only_in)):
        if contexts:
            yield from _row(label, ", ".join(f"“{context}”" for context in contexts), width)
    yield Text()
    yield Text("In English", style="bold")
    if term.keep:
        yield from _row("right", f"{term.source} (as it stands)", width, RIGHT_STYLE)
    yield from _renderings("right", shown.approved, width, RIGHT_STYLE)
    yield from _renderings("to be avoided", shown.avoided, width, WRONG_STYLE)
    yield from _renderings("forbidden", shown.forbidden, width, WRONG_STYLE)


def _renderings(label: str, renderings: Sequence[Rendering], width: int, style: str) -> Iterator[Text]:
    for one in renderings:
        also = f" (also {', '.join(one.variants)})" if one.variants else ""
        yield from _row(label, one.wording + also, width, style)


def _row(label: str, text: str, width: int, style: str = "") -> Iterator[Text]:
    indent = 16
    for number, line in enumerate(wrapped(safe_line(text), max(20, width - indent))):
        yield Text.assemble("  ", (f"{label if number == 0 else '':<{indent - 2}}", style), line)
