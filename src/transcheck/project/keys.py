"""The keys of a configuration file: from this one table it is read, shown, documented, and its JSON Schema is made."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Literal, get_args

from transcheck.config import PENALTIES, FailOn
from transcheck.model import Severity
from transcheck.project.configuration import LANGUAGES
from transcheck.reports import FORMATS
from transcheck.rules.options import Option
from transcheck.rules.register import RULES

Kind = Literal[
    "choice",  # one of `Key.choices`
    "flag",
    "number",  # from `Key.least` to `Key.most`
    "path",  # of a file in the project
    "text",
    "texts",
    "file",  # one that is only read: anywhere, relative to the configuration's folder
    "files",  # those that must be there
    "pattern",
    "patterns",
    "target",
    "rules",  # names of rules
    "table",  # with `Key.keys`
    "tables",  # a list of tables
    "rule table",  # a flag, a severity, or a table with `Key.keys` and the rule's options
]


@dataclass(frozen=True, slots=True)
class Key:
    """One key of a table: what it takes, and what it means in one line."""

    name: str
    kind: Kind
    meaning: str
    choices: tuple[str, ...] = ()
    least: float | None = None
    most: float | None = None
    keys: tuple[Key, ...] = ()
    options: tuple[Option[Any], ...] = ()
    required: bool = False


_SEVERITIES = tuple(Severity)
_SELECT = Key("select", "rules", "The only rules to run; all where it is missing.")
_IGNORE = Key("ignore", "rules", "Rules to leave out.")
_MIN_CONFIDENCE = Key(
    "min-confidence", "number", "Findings less sure than this, from 0 to 1, are not reported (0.5).", least=0, most=1
)
_GATE = Key(
    "gate",
    "table",
    "What must be found for exit status 1.",
    keys=(
        Key("fail-on", "choice", "The lowest severity that closes the gate (major).", choices=get_args(FailOn)),
        Key("min-score", "number", "The quality under which the gate closes.", least=0, most=100),
    ),
)
RULE_KEYS = (
    Key("severity", "choice", "The severity of all findings of this rule.", choices=_SEVERITIES),
    Key("min-confidence", "number", "As “min-confidence” above, for this rule.", least=0, most=1),
    Key("accept", "texts", "Texts that the rule lets pass: no finding whose words, on either side, stand in one."),
)
RULES_TABLE = Key(
    "rules",
    "table",
    "Single rules: true or false, a severity, or a table of the keys below and the rule's options.",
    keys=tuple(
        Key(
            name,
            "rule table",
            f"The rule {name}; “transcheck rules {name}” says what it does.",
            keys=RULE_KEYS,
            options=getattr(rule, "OPTIONS", ()),
        )
        for name, rule in sorted(RULES.items())
    ),
)
_GLOSSARIES = Key("glossaries", "files", "Glossary files, relative to this file's folder.")

KEYS = (
    Key(
        "languages",
        "table",
        "The languages of the texts.",
        keys=tuple(
            Key(name, "choice", f"That of the {name}s.", choices=(language,))
            for name, language in zip(("source", "target"), LANGUAGES, strict=True)
        ),
    ),
    Key(
        "pairs",
        "tables",
        "Which files are checked against which.",
        keys=(
            Key("source", "pattern", "The German files, as a pattern: “content/**/*.de.md”.", required=True),
            Key(
                "target",
                "target",
                "Where the translation of each stands; “{}” is what the wildcards of the source matched.",
                required=True,
            ),
        ),
    ),
    Key("exclude", "patterns", "Files and folders to leave out; a pair is left out with either of its files."),
    _GLOSSARIES,
    Key("baseline", "path", "The file of accepted findings."),
    _SELECT,
    _IGNORE,
    _MIN_CONFIDENCE,
    Key("meaning", "flag", "Whether to load the model; false is faster and finds less."),
    Key("lexicon", "file", "A bilingual dictionary in Ding's format, relative to this file's folder."),
    Key("embedder", "text", "Compare texts by another model: “sentence-transformers:MODEL”."),
    Key("model", "file", "The folder of another model that marks wrong and missing words, relative to this file's."),
    Key(
        "penalties",
        "table",
        "The points that a finding costs in the MQM-style score.",
        keys=tuple(
            Key(name, "number", f"For a finding of severity {name} ({points:g}).", least=0)
            for name, points in PENALTIES.items()
        ),
    ),
    _GATE,
    Key(
        "output",
        "table",
        "Reports to write: for each format the file, or “-” for standard output.",
        keys=tuple(Key(name, "path", f"Where the report in the format {name} goes.") for name in FORMATS),
    ),
    RULES_TABLE,
    Key(
        "overrides",
        "tables",
        "What is different for some files; of two that fit the later one counts.",
        keys=(
            Key("files", "patterns", "The files or folders, on either side of a pair.", required=True),
            _SELECT,
            _IGNORE,
            _MIN_CONFIDENCE,
            _GLOSSARIES,
            _GATE,
            RULES_TABLE,
        ),
    ),
)
