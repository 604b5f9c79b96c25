"""TBX, the XML for termbases: ISO 30042:2008 (martif, also as Weblate writes it), ISO 30042:2019 in both styles, and
TBX-Min.

A concept's German terms become `source` and `forms`; its English ones `targets` (preferred first), `avoid` (superseded)
and `forbidden` (deprecated). What TBX has no place for stands in a note that begins with “transcheck:”, as JSON.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from transcheck.errors import InputError
from transcheck.glossary.exchange.drafts import Place, Reading, Values, distinct, paragraphs, translated
from transcheck.glossary.exchange.statuses import Status, status_of
from transcheck.glossary.exchange.xml_elements import Element, parse

PREFIX = "transcheck:"
_ROOTS = {"martif", "tbx", "TBX"}
_ENTRIES = {"termEntry", "conceptEntry", "entry"}
_LANGUAGES = {"langSet", "langSec", "langGroup"}
_TERMS = {"tig", "ntig", "termSec", "termGroup"}
_GROUPS = {"descripGrp", "termGrp", "termNoteGrp", "adminGrp"}
_STATUS = {"administrativeStatus", "normativeAuthorization", "termStatus"}
# Kinds of <descrip> whose text is the note itself; others are named in it.
_PLAIN_NOTES = {"", "definition", "note", "explanation", "usageNote", "Usage note", "noteText"}
_NAMED_NOTES = {"subjectField": "Subject", "context": "Context", "example": "Example", "customerSubset": "Customer"}


@dataclass(frozen=True, slots=True)
class ConceptTerm:
    """A term of a concept; `line` is 0 for one that is to be written."""

    text: str
    status: Status | None
    line: int


@dataclass(frozen=True, slots=True)
class Concept:
    """What an entry of a termbase says of German and English. `keep`: it is not to be translated."""

    german: tuple[ConceptTerm, ...]
    english: tuple[ConceptTerm, ...]
    notes: tuple[str, ...]
    keep: bool = False


def is_tbx(data: bytes) -> bool:
    """Whether the beginning of a file looks like TBX."""
    head = data[:4096].replace(b"\0", b"")
    return any(f"<{root}".encode() in head for root in _ROOTS)


def read(data: bytes, path: str) -> Reading:
    """The concepts of a TBX file that have German and English terms."""
    root = parse(data, path)
    if root.tag not in _ROOTS:
        what = f"this is no TBX: its outermost element is <{root.tag}>, not <martif> or <tbx>"
        raise InputError(what, path=path, line=root.line, column=root.column)
    reading = Reading()
    left_out: Counter[str] = Counter()
    one_sided: dict[str, list[int]] = {}
    count = 0
    for element in _within(root, _ENTRIES):
        count += 1
        concept = _concept(element, reading, left_out)
        if concept is None:
            continue
        missing = "German" if not concept.german else "English" if not (concept.english or concept.keep) else ""
        if missing:
            one_sided.setdefault(missing, []).append(element.line)
        else:
            reading.add(values_of_concept(concept), Place(line=element.line, column=element.column))
    if not count:
        raise InputError("there are no entries (termEntry, conceptEntry) in this file", path=path, line=root.line)
    for language, lines in one_sided.items():
        reading.remarks.append(f"entries without {language} terms left out: {len(lines)}, the first in line {lines[0]}")
    if left_out:
        listed = ", ".join(f"{name} ({times})" for name, times in left_out.most_common())
        reading.remarks.append(f"left out, since a glossary has no place for it: {listed}")
    return reading


def _within(element: Element, tags: set[str]) -> Iterator[Element]:
    for child in element.children:
        if child.tag in tags:
            yield child
        else:
            yield from _within(child, tags)


def _concept(element: Element, reading: Reading, left_out: Counter[str]) -> Concept | None:
    """None where a term in it has a problem, which is noted."""
    terms: dict[str, list[ConceptTerm]] = {"de": [], "en": []}
    notes: list[str] = []
    keep = False
    problems = len(reading.problems)
    for child in _flat(element):
        if child.tag not in _LANGUAGES:
            keep = _take(child, notes, left_out) or keep
            continue
        language = child.attributes.get("lang", "").replace("_", "-").split("-")[0].lower()
        for part in _flat(child):
            if part.tag in _TERMS and language in terms:
                term, kept = _term(part, notes, reading, left_out)
                terms[language].extend([term] if term else [])
                keep = keep or kept
            elif part.tag not in _TERMS:
                keep = _take(part, notes, left_out) or keep
    if len(reading.problems) > problems:
        return None
    return Concept(tuple(terms["de"]), tuple(terms["en"]), tuple(notes), keep)


def _flat(element: Element) -> Iterator[Element]:
    """The children, those of groups instead of the group."""
    for child in element.children:
        if child.tag in _GROUPS:
            yield from _flat(child)
        else:
            yield child


def _term(
    element: Element, notes: list[str], reading: Reading, left_out: Counter[str]
) -> tuple[ConceptTerm | None, bool]:
    """The term, and whether it says that no translation is needed."""
    text, status, keep = "", None, False
    place = Place(line=element.line, column=element.column)
    for child in _flat(element):
        kind = child.attributes.get("type", child.tag)
        if child.tag == "term":
            text, place = child.text, Place(line=child.line, column=child.column)
        elif kind in _STATUS and child.text:
            status = status_of(child.text)
            if status is None:
                known = "preferredTerm, admittedTerm, supersededTerm or deprecatedTerm"
                reading.fail(Place(line=child.line, column=child.column), f"unknown status “{child.text}”; {known}")
        elif kind == "translationNote" and child.text.casefold() in ("no", "nein"):
            keep = True
        else:
            keep = _take(child, notes, left_out) or keep
    if not text:
        reading.fail(place, "an empty term; write it or take the entry out")
        return None, keep
    return ConceptTerm(text, status, place.line or 0), keep or status == "kept"


def _take(element: Element, notes: list[str], left_out: Counter[str]) -> bool:
    """Put what an element says into the notes; whether it says that no translation is needed."""
    kind = element.attributes.get("type", "" if element.tag in ("descrip", "note") else element.tag)
    if kind.casefold().replace("_", " ") in ("translation needed", "translationneeded"):
        return element.text.casefold() in ("no", "nein", "false")
    if not element.text:
        return False
    if element.tag == "note" or (kind in _PLAIN_NOTES and element.tag in ("descrip", kind)):
        notes.append(element.whole_text().strip() if element.text.startswith(PREFIX) else element.text)
    elif kind in _NAMED_NOTES:
        notes.append(f"{_NAMED_NOTES[kind]}: {element.text}")
    else:
        left_out[kind] += 1
    return False


def values_of_concept(concept: Concept) -> Values:
    """The concept as an entry; it has German terms, and English ones or is kept."""
    german = sorted(concept.german, key=lambda term: ("preferred", "admitted", None).index(_rank(term.status)))
    by_status: dict[Status | None, list[str]] = {}
    for term in concept.english:
        by_status.setdefault(term.status, []).append(term.text)
    accepted = [text for status in ("preferred", "kept", None, "admitted") for text in by_status.get(status, [])]
    rejected = {"avoid": by_status.get("superseded", []), "forbidden": by_status.get("deprecated", [])}
    values = translated(german[0].text, accepted, rejected, keep=concept.keep)
    if values.get("targets") and not values.get("keep") and accepted == by_status.get("admitted"):
        values["status"] = "admitted"
    if forms := distinct(term.text for term in german[1:] if term.text != german[0].text):
        values["forms"] = forms
    ours = [note.strip() for note in concept.notes if note.strip().startswith(PREFIX)]
    if note := paragraphs(note for note in concept.notes if note.strip() not in ours):
        values["note"] = note
    for note in ours:
        values = _laid_over(values, note.removeprefix(PREFIX))
    return values


def _rank(status: Status | None) -> str | None:
    return status if status in ("preferred", "admitted") else None


def _laid_over(values: Values, note: str) -> Values:
    """The values with those of a “transcheck:” note, which may have been edited: what is no JSON is a note."""
    try:
        own = json.loads(note)
    except (ValueError, RecursionError):
        own = None
    if not isinstance(own, dict):
        return {**values, "note": paragraphs([str(values.get("note", "")), note])}
    return {key: value for key, value in {**values, **own}.items() if value is not None}
