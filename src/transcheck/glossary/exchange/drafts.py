"""What a reader of a foreign glossary hands on: entries by the keys of the YAML format, and what could not be read."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from transcheck.errors import GlossaryError
from transcheck.glossary.fields import TERM_FIELDS
from transcheck.glossary.reading import from_terms

Values = dict[str, object]

# More would not be a term, and a file with longer lines could not be loaded.
LONGEST_TERM = 1_000
LONGEST_NOTE = 15_000
_TEXTS = frozenset(field.name for field in TERM_FIELDS if field.type == "texts")


@dataclass(frozen=True, slots=True)
class Place:
    """Where something stands: a line of a text, or a sheet and a cell of a spreadsheet."""

    line: int | None = None
    column: int | None = None
    sheet: str = ""
    cell: str = ""


NOWHERE = Place()


@dataclass(frozen=True, slots=True)
class Problem:
    """Something in the file that can't be taken over."""

    place: Place
    what: str

    def told(self, path: str) -> str:
        """The problem on one line, as errors are told: `path:line:column: what`."""
        if self.place.sheet:
            where = f"cell {self.place.cell}" if self.place.cell else f"row {self.place.line}"
            return f"{path}: sheet “{self.place.sheet}”, {where}: {self.what}"
        parts = [part for part in (path, self.place.line, self.place.column) if part is not None]
        cell = f"{self.place.cell}: " if self.place.cell else ""
        return f"{':'.join(map(str, parts))}: {cell}{self.what}"


@dataclass(frozen=True, slots=True)
class Draft:
    """An entry that is not checked yet."""

    values: Values
    place: Place


@dataclass(slots=True)
class Reading:
    """What came of a file: drafts, problems, and remarks on what was left out on purpose."""

    drafts: list[Draft] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    remarks: list[str] = field(default_factory=list)

    def fail(self, place: Place, what: str) -> None:
        """Note a problem and go on."""
        self.problems.append(Problem(place, what))

    def add(self, values: Mapping[str, object], place: Place) -> None:
        """Note an entry; keys with nothing in them are left out."""
        self.drafts.append(
            Draft({key: value for key, value in values.items() if value not in (None, "", [], ())}, place)
        )


@dataclass(frozen=True, slots=True)
class Imported:
    """Entries that load, in order; what was wrong; what was left out."""

    entries: tuple[Values, ...]
    problems: tuple[Problem, ...]
    remarks: tuple[str, ...] = ()


def checked(reading: Reading) -> Imported:
    """The drafts as entries that load, each once; a draft that would not load is a problem at its place."""
    entries: list[Values] = []
    seen: set[str] = set()
    twice = 0
    problems = list(reading.problems)
    for draft in reading.drafts:
        values = _clean(draft.values)
        wrong = _too_long(values) or _wrong(values)
        if wrong:
            problems.append(Problem(draft.place, wrong))
            continue
        key = repr(sorted(values.items(), key=lambda item: item[0]))
        if key in seen:
            twice += 1
            continue
        seen.add(key)
        entries.append(values)
    remarks = [*reading.remarks, *([f"{twice} entries stand twice in the file; kept once"] if twice else [])]
    problems.sort(key=lambda problem: (problem.place.sheet, problem.place.line or 0))
    return Imported(tuple(entries), tuple(problems), tuple(remarks))


def distinct(texts: Iterable[str]) -> list[str]:
    """The texts in order, each once, without empty ones."""
    return list(dict.fromkeys(text for text in texts if text))


def one_line(text: str) -> str:
    """Without line breaks, tabs and runs of blanks."""
    return " ".join(text.split())


def paragraphs(texts: Iterable[str]) -> str:
    """Notes joined, a line each."""
    return "\n".join(distinct("\n".join(line.strip() for line in text.strip().splitlines()) for text in texts))


def translated(source: str, accepted: list[str], rejected: Mapping[str, list[str]], *, keep: bool = False) -> Values:
    """An entry's values from what other programs know: terms that are accepted and ones that are not.

    `rejected` has lists under "avoid" and "forbidden". Where nothing is accepted, the rejected ones become `targets`
    with the status “deprecated”; where the only translation is the term itself, it is to be kept.
    """
    avoid, forbidden = distinct(rejected.get("avoid", [])), distinct(rejected.get("forbidden", []))
    accepted = [text for text in distinct(accepted) if text not in avoid and text not in forbidden]
    if accepted == [source]:
        keep, accepted = True, []
    values: Values = {"source": source}
    if keep:
        values["keep"] = True
    if accepted or keep:
        values |= {"targets": accepted, "avoid": avoid, "forbidden": forbidden}
    else:
        values |= {"targets": distinct([*avoid, *forbidden]), "status": "deprecated"}
    return {key: value for key, value in values.items() if value}


def _clean(values: Values) -> Values:
    clean: Values = {}
    for name, value in values.items():
        if name in _TEXTS and isinstance(value, (list, tuple)):
            value = distinct(str(item) for item in value)
            if not value:
                continue
        clean[name] = value
    return clean


def _too_long(values: Values) -> str | None:
    for name, value in values.items():
        most = LONGEST_NOTE if name in ("note", "examples") else LONGEST_TERM
        for text in value if isinstance(value, list) else [value]:
            if len(str(text)) > most:
                return f"“{name}” has {len(str(text))} characters, more than {most}; cut it"
    return None


def _wrong(values: Values) -> str | None:
    try:
        from_terms([values])
    except GlossaryError as error:
        return error.what.removeprefix("term 1: ")
    return None
