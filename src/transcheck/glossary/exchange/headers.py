"""What the columns of a table hold, told from their names in German or English."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from transcheck.errors import InputError
from transcheck.glossary.fields import TERM_FIELDS

# By the index of a column a key of an entry, or "passed over".
Columns = Mapping[int, str]

_KEYS = {field.name: field.name for field in TERM_FIELDS}
_GERMAN = frozenset(
    "deutsch deutsche deutscher deutsches german de ger deu deat dech source quelle quellterm quellbegriff quelltext "
    "quellsprache ausgangssprache ausgangsterm ausgangsbegriff ausgangstext original".split()
)
_ENGLISH = frozenset(
    "englisch englische englischer englisches english en eng engb enus uk gb us target targets ziel zielterm "
    "zielbegriff zieltext zielsprache translation translations übersetzung übersetzungen translated".split()
)
_TERM = frozenset("term terms begriff begriffe benennung benennungen wort bezeichnung terminus eintrag".split())
_ORIGIN = frozenset("quelle source".split())
_ROLES: dict[str, frozenset[str]] = {
    role: frozenset(words.split())
    for role, words in {
        "passed over": """id nr nummer number location fuzzy datum date erstellt geändert created modified author autor
            bearbeiter url link genus gender wortart pos lfd typ type art kategorie""",
        "forbidden": """forbidden verboten verbotene nicht not deprecated falsch falsche wrong unzulässig unerwünscht
            prohibited""",
        "avoid": "avoid vermeiden meiden veraltet obsolete",
        "status": "status freigabe zustand state",
        "note": """note notes notiz notizen anmerkung anmerkungen bemerkung bemerkungen kommentar kommentare hinweis
            hinweise comment comments remark remarks definition definitionen definitions description beschreibung
            erklärung erläuterung explanation kontext context beispiel beispielsatz verwendung usage fachgebiet bereich
            domain subject developercomments translatorcomments""",
        "forms": "synonym synonyme synonyms variante varianten variants formen forms abkürzung abkürzungen kurzform",
    }.items()
}
_KEEP = re.compile(
    r"nicht übersetz|unübersetz|do not translate|don t translate|untranslat|not translat|\bdnt\b|read ?only|beibehalten"
)


def columns_of(names: Sequence[str]) -> dict[int, str]:
    """The role of each column that is understood, by its index: a key of an entry, or "passed over".

    The first column of a language with nothing else in its name has the term; German synonyms are `forms`, a status or
    note of either language is one of the entry.
    """
    columns: dict[int, str] = {}
    for index, name in enumerate(names):
        role = _role(name, set(columns.values()))
        if role:
            columns[index] = role
    return columns


def is_head(columns: Columns) -> bool:
    """Whether these columns are enough to read a glossary."""
    return "source" in columns.values() and ("targets" in columns.values() or "keep" in columns.values())


def chosen_columns(wish: str, names: Sequence[str] | None, path: str) -> dict[int, str]:
    """Columns as a user names them: “source=A, targets=3, note=Bemerkung”; InputError tells what is wrong."""
    columns: dict[int, str] = {}
    for part in wish.split(","):
        key, sign, name = (piece.strip() for piece in part.partition("="))
        key = {"target": "targets", "german": "source", "english": "targets"}.get(key, key)
        if not sign or key not in _KEYS:
            known = ", ".join(_KEYS)
            raise InputError(f"columns are given as key=column (source=1,targets=2), not “{part}”; keys are {known}")
        columns[_index(name, names, path)] = key
    if not is_head(columns):
        raise InputError("the columns need a source and targets: source=1,targets=2")
    return columns


def _index(name: str, names: Sequence[str] | None, path: str) -> int:
    if name.isdecimal() and 0 < int(name) < 1000:
        return int(name) - 1
    folded = [_plain(one) for one in names or []]
    if _plain(name) in folded:
        return folded.index(_plain(name))
    if re.fullmatch("[A-Za-z]{1,2}", name):
        number = 0
        for letter in name.upper():
            number = number * 26 + ord(letter) - 64
        return number - 1
    raise InputError(f"there is no column “{name}”; give its number, its letter or its name", path=path)


def _role(name: str, taken: set[str]) -> str | None:
    """What a column with this name holds, after columns with the roles in `taken`."""
    if name.strip().casefold() in _KEYS:
        return name.strip().casefold()
    plain = _plain(name)
    if _KEEP.search(plain):
        return "keep"
    words = {*plain.split(), plain.replace(" ", "")}
    german, english = bool(words & _GERMAN), bool(words & _ENGLISH)
    for role, names in _ROLES.items():
        if words & names:
            return _of_language(role, german=german and not english, english=english)
    if german and not english:
        # “Quelle” behind the German term is where the term comes from.
        return "source" if "source" not in taken else "note" if words & _ORIGIN else "forms"
    if english and not german:
        return "targets"
    return "source" if words & _TERM and "source" not in taken and not english else None


def _of_language(role: str, *, german: bool, english: bool) -> str:
    if role == "forms" and english:
        return "targets"
    if role in ("forbidden", "avoid") and german:
        # A German word that is not to be used is still found in German texts.
        return "forms"
    return "passed over" if role == "status" and german else role


def _plain(name: str) -> str:
    return " ".join(re.sub(r"[\W_]+", " ", name.casefold()).split())
