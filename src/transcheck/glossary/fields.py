"""The keys of a glossary file: the one table behind the loader, its messages, and the JSON Schema for editors."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

FieldType = Literal["text", "flag", "languages", "texts", "examples", "choice"]

VERSION = 1
LANGUAGES = {"source": "de", "target": "en"}
# The codes of target languages, as in “keep: [en, fr, pt-BR]”.
LANGUAGE_CODE = "[a-z]{2,3}(-[A-Za-z0-9]{2,8})*"


@dataclass(frozen=True, slots=True)
class Field:
    """A key of an entry: its name in the file, the attribute of Term (or Example) that it fills, and what it means."""

    name: str
    attribute: str
    type: FieldType
    meaning: str
    choices: tuple[str, ...] = ()


TERM_FIELDS: tuple[Field, ...] = (
    Field("source", "source", "text", "The German term, as it stands in a dictionary or on a letterhead."),
    Field(
        "kind",
        "kind",
        "choice",
        "What the term is; names are matched more strictly than other words.",
        ("brand", "organisation", "person", "place", "product", "term"),
    ),
    Field(
        "keep",
        "keep",
        "languages",
        "Do not translate: true, or a list of the target languages in which it stands as it stands here, like [en].",
    ),
    Field(
        "inflect",
        "inflect",
        "flag",
        "true: with all German endings, a brand used as an adjective too; false: only as written. Without this key, "
        "names may take a genitive -s and other words all endings.",
    ),
    Field("targets", "targets", "texts", "Approved translations: any will do, the first is the preferred one."),
    Field(
        "status",
        "status",
        "choice",
        "How the targets of this entry are regarded: preferred (so without this key), admitted (accepted, but not "
        "proposed) or deprecated (to be avoided). Entries with the same source are one term.",
        ("preferred", "admitted", "deprecated"),
    ),
    Field("forms", "forms", "texts", "Further German words that count as this term: short forms, irregular forms."),
    Field("avoid", "avoid", "texts", "English renderings to be avoided: reported as minor."),
    Field("forbidden", "forbidden", "texts", "English renderings that are wrong."),
    Field("except", "exceptions", "texts", "German wordings that hold the term but do not mean it."),
    Field("only_in", "only_in", "texts", "German wordings that hold the term: it counts inside one of these alone."),
    Field(
        "case",
        "case",
        "choice",
        "How capitals count: exact, ignore, or sentence (as written, but for the start of a sentence). Without this "
        "key, exact for names and sentence for other words.",
        ("exact", "ignore", "sentence"),
    ),
    Field("severity", "severity", "choice", "How bad a wrong rendering is.", ("neutral", "minor", "major", "critical")),
    Field("note", "note", "text", "For the reader: what it is, since when, who decides."),
    Field("examples", "examples", "examples", "Pairs that are right (ok: true) or wrong (ok: false)."),
)
EXAMPLE_FIELDS: tuple[Field, ...] = (
    Field("source", "source", "text", "A German text with the term."),
    Field("target", "target", "text", "An English translation of it."),
    Field("ok", "ok", "flag", "Whether the term is rendered rightly."),
)
EXAMPLE_REQUIRED = ("source", "target", "ok")
FILE_FIELDS = ("version", "languages", "terms")
