"""Glossaries with one translation a row (OmegaT, Weblate): rows put together to entries, and entries taken apart."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Literal

from transcheck.glossary.exchange.drafts import NOWHERE, Place, Reading, Values, paragraphs, translated

Mark = Literal["", "keep", "avoid", "forbidden"]


@dataclass(frozen=True, slots=True)
class Row:
    """One pair of terms; `mark` says how the translation is regarded."""

    source: str
    target: str
    note: str = ""
    mark: Mark = ""
    place: Place = NOWHERE


def gather(rows: Iterable[Row], reading: Reading) -> None:
    """Add an entry for each source to the reading, at the place of its first row."""
    groups: dict[str, list[Row]] = {}
    for row in rows:
        groups.setdefault(row.source, []).append(row)
    for source, group in groups.items():
        rejected = {mark: [row.target for row in group if row.mark == mark] for mark in ("avoid", "forbidden")}
        accepted = [row.target for row in group if not row.mark or (row.mark == "keep" and row.target != source)]
        keep = any(row.mark == "keep" or (not row.mark and row.target == source) for row in group)
        if keep:
            accepted = [text for text in accepted if text != source]
        values = translated(source, accepted, rejected, keep=keep)
        reading.add({**values, "note": paragraphs(row.note for row in group)}, group[0].place)


def rows_of(values: Values) -> Iterator[Row]:
    """The rows that say of an entry what such a format can."""
    source, note = str(values["source"]), str(values.get("note", ""))
    refused: Mark = "forbidden" if values.get("status") == "deprecated" else ""
    if values.get("keep"):
        yield Row(source, source, note, "keep")
    marks: tuple[tuple[str, Mark], ...] = (("targets", refused), ("avoid", "avoid"), ("forbidden", "forbidden"))
    for key, mark in marks:
        texts = values.get(key, [])
        for text in texts if isinstance(texts, list) else []:
            yield Row(source, str(text), note, mark)
