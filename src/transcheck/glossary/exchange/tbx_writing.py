"""Entries → TBX: ISO 30042:2019 in both styles, ISO 30042:2008, and as Weblate reads it.

What TBX has no place for stands in a note that `tbx` reads again; it is found by comparing the entry with what would be
read from its concept.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from typing import Literal

from transcheck.glossary.exchange.drafts import Values, distinct, one_line
from transcheck.glossary.exchange.statuses import Status
from transcheck.glossary.exchange.tbx import PREFIX, Concept, ConceptTerm, values_of_concept
from transcheck.glossary.exchange.xml_elements import escaped

Style = Literal["2019", "2019-dct", "2008", "weblate"]

# What the writer puts for a status, in TBX-Basic's words, and what Weblate knows as forbidden.
_WRITTEN: dict[Status, str] = {
    "preferred": "preferredTerm-admn-sts",
    "admitted": "admittedTerm-admn-sts",
    "superseded": "supersededTerm-admn-sts",
    "deprecated": "deprecatedTerm-admn-sts",
}
_WRITTEN_FOR_WEBLATE: dict[Status, str] = {"superseded": "obsolete", "deprecated": "forbidden"}


def write(entries: list[Values], path: str, style: Style) -> bytes:
    """A TBX file with one concept for each entry. `path` is for the messages."""
    old = style in ("2008", "weblate")
    concepts = [line for number, values in enumerate(entries, 1) for line in _entry(values, number, path, style)]
    if old:
        head = '<martif type="TBX-Basic" xml:lang="de">'
        header, root = "martifHeader", "martif"
    else:
        modules = ' xmlns:min="http://www.tbxinfo.net/ns/min" xmlns:basic="http://www.tbxinfo.net/ns/basic"'
        kind = "dct" if style == "2019-dct" else "dca"
        head = (
            f'<tbx type="TBX-Basic" style="{kind}" xml:lang="de" xmlns="urn:iso:std:iso:30042:ed-2"'
            f"{modules if style == '2019-dct' else ''}>"
        )
        header, root = "tbxHeader", "tbx"
    lines = [
        '<?xml version="1.0" encoding="UTF-8"?>',
        head,
        f"  <{header}>",
        "    <fileDesc><sourceDesc><p>Exported by transcheck</p></sourceDesc></fileDesc>",
        f"  </{header}>",
        "  <text>",
        "    <body>",
        *(f"      {line}" for line in concepts),
        "    </body>",
        "  </text>",
        f"</{root}>",
    ]
    return ("\n".join(lines) + "\n").encode()


def _entry(values: Values, number: int, path: str, style: Style) -> Iterator[str]:
    old = style in ("2008", "weblate")
    concept = _as_concept(values, style)
    own = _own(values, concept)
    entry, language, group = ("termEntry", "langSet", "tig") if old else ("conceptEntry", "langSec", "termSec")
    yield f'<{entry} id="c{number}">'
    if concept.keep:
        yield '  <descrip type="Translation needed">No</descrip>'
    for note in concept.notes:
        tag = "descrip" if style == "weblate" else "note"
        yield f"  <{tag}>{escaped(note, path)}</{tag}>"
    if own:
        yield f"  <note>{PREFIX} {escaped(json.dumps(own, ensure_ascii=False), path)}</note>"
    for code, terms in (("de", concept.german), ("en", concept.english)):
        if not terms:
            continue
        yield f'  <{language} xml:lang="{code}">'
        for term in terms:
            yield f"    <{group}>"
            yield f"      <term>{escaped(term.text, path)}</term>"
            if status := _status(term.status, style):
                yield f"      {status}"
            yield f"    </{group}>"
        yield f"  </{language}>"
    yield f"</{entry}>"


def _status(status: Status | None, style: Style) -> str:
    if status is None:
        return ""
    if style == "weblate":
        word = _WRITTEN_FOR_WEBLATE.get(status, "")
        return f'<termNote type="administrativeStatus">{word}</termNote>' if word else ""
    if style == "2019-dct":
        return f"<min:administrativeStatus>{_WRITTEN[status]}</min:administrativeStatus>"
    return f'<termNote type="administrativeStatus">{_WRITTEN[status]}</termNote>'


def _as_concept(values: Values, style: Style) -> Concept:
    """An entry as other programs understand it; a name that is kept stands on both sides."""

    def texts(key: str) -> list[str]:
        value = values.get(key, [])
        return [str(item) for item in value] if isinstance(value, list) else []

    source, kept = str(values["source"]), bool(values.get("keep"))
    status = values.get("status", "preferred")
    targets = distinct([*([source] if kept else []), *texts("targets")])
    ranks: list[Status] = ["preferred" if not i and status == "preferred" else "admitted" for i in range(len(targets))]
    if status == "deprecated":
        ranks = ["deprecated"] * len(targets)
    english = [
        *zip(targets, ranks, strict=True),
        *((text, "superseded") for text in texts("avoid")),
        *((text, "deprecated") for text in texts("forbidden")),
    ]
    german = [(source, "preferred"), *((text, "admitted") for text in texts("forms"))]
    lines = [one_line(line) for line in str(values.get("note", "")).splitlines()]
    needless = kept and style in ("2008", "weblate")
    return Concept(
        tuple(ConceptTerm(one_line(text), _as_read(rank, style), 0) for text, rank in german),
        tuple(ConceptTerm(one_line(text), _as_read(rank, style), 0) for text, rank in english),
        tuple(line for line in lines if line),
        needless,
    )


def _as_read(status: str, style: Style) -> Status | None:
    """The status that will stand in the file: Weblate knows forbidden terms alone."""
    if style == "weblate" and status in ("preferred", "admitted"):
        return None
    found: Mapping[str, Status] = {
        "preferred": "preferred",
        "admitted": "admitted",
        "superseded": "superseded",
        "deprecated": "deprecated",
    }
    return found[status]


def _own(values: Values, concept: Concept) -> Values:
    """What the entry says and its concept does not; None for what only the concept says."""
    read = values_of_concept(concept)
    own: Values = {key: value for key, value in values.items() if read.get(key) != value}
    return own | {key: None for key in read if key not in values}
