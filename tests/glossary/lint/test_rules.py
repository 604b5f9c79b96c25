"""Every rule for glossaries: what it must find, and what it must pass over."""

from __future__ import annotations

import re

import pytest

from transcheck.glossary.lint import GlossaryFile, Problem, lint
from transcheck.glossary.lint.register import MODULES, REFUSING, RULES, chosen
from transcheck.glossary.lint.structure import read_glossary_text
from transcheck.reports.rule_page import glossary_page_of

HEAD = "version: 1\nlanguages: {source: de, target: en}\nterms:\n"


def file(entries: str, path: str = "terms.yaml") -> GlossaryFile:
    return read_glossary_text(HEAD + entries, path)


def problems(entries: str) -> list[Problem]:
    return list(lint([file(entries)]).problems)


def term(source: str, rest: str = "targets: [x]") -> str:
    return f"  - source: {source}\n" + "".join(f"    {line}\n" for line in rest.split("\n"))


RIGHT = "targets: [city council]"

# The rule, the entries, line and column, and words of the message.
FOUND = [
    # What can't be loaded, several at once.
    ("unknown-key", term("Rat", "targets: [council]\nforbiden: [advice]"), 6, 5, "did you mean “forbidden”?"),
    ("unknown-key", term("Rat", "targets: [council]\ncolour: red"), 6, 5, "unknown key “colour” in a term"),
    ("unknown-key", term("Rat", "keep: true\nexamples:\n  - {source: a, target: b, ok: true, why: c}"), 7, 42, "“why”"),
    ("repeated-key", term("Rat", "keep: true\nkeep: false"), 6, 5, "first in line 5"),
    ("wrong-value", term("Rat", "targets: council"), 5, 14, "[council]"),
    ("wrong-value", term("Rat", "targets: [council]\nkind: brnad"), 6, 11, "did you mean “brand”?"),
    ("wrong-value", term("Rat", "targets: [council, no]"), 5, 24, "put quotes around no"),
    ("wrong-value", term("Rat", "targets: [council]\ninflect: ja"), 6, 14, "true or false"),
    ("wrong-value", term("Rat", "keep: true\nexamples:\n  - {source: a, target: b, ok: maybe}"), 7, 36, "“ok”"),
    ("wrong-value", "  - Rat\n", 4, 5, "must be a mapping"),
    ("missing-key", term("Rat", "note: something"), 4, 5, "neither “keep: true” nor “targets”"),
    ("missing-key", "  - targets: [council]\n", 4, 5, "without “source”"),
    ("missing-key", term("Rat", "keep: true\nexamples:\n  - {source: a, ok: true}"), 7, 9, "without “target”"),
    ("syntax", term("Rat") + "\t- source: Amt\n", 6, 1, "a tab"),
    ("syntax", term("Rat", "targets: [council"), 6, 1, "“]” is missing"),
    ("syntax", "  - source: &a Rat\n", 4, 13, "anchors"),
    # Entries beside each other.
    ("duplicate-entry", term("Rat") + term("Amt") + term("Rat"), 8, 13, "line 4"),
    (
        "duplicate-entry",
        term("Rat", "targets: [council, board]") + term("Rat", "targets: [board, council]"),
        6,
        13,
        "Rat",
    ),
    ("duplicate-entry", term("Smart City", "keep: true") + term("Smart-City", "keep: true"), 6, 13, "Smart-City"),
    (
        "contradicting-entries",
        term("Amt", "targets: [office]") + term("Amt", "targets: [authority]"),
        7,
        14,
        "“office”",
    ),
    ("contradicting-entries", term("Amt", "keep: true") + term("Amt", "targets: [office]"), 6, 13, "“keep: true”"),
    (
        "contradicting-entries",
        term("Amt", "keep: true\nkind: brand") + term("Amt", "keep: true\nkind: place"),
        9,
        11,
        "kind: brand",
    ),
    (
        "contradicting-entries",
        term("Amt", "targets: [office]") + term("Amt", "targets: [bureau]\nstatus: admitted\nforbidden: [offices]"),
        6,
        13,
        "“office”",
    ),
    (
        "shadowed-entry",
        term("Oberbürgermeister", "targets: [mayor]\nforms: [OB]") + term("OB", "targets: [board]"),
        7,
        13,
        "is a form of",
    ),
    (
        "shadowed-entry",
        term("OB", "targets: [board]") + term("Oberbürgermeister", "targets: [mayor]\nforms: [OB]"),
        4,
        13,
        "line 6",
    ),
    ("shadowed-entry", term("Strasse", "keep: true") + term("Weg", "keep: true\nforms: [Straße]"), 4, 13, "Weg"),
    # Entries that do nothing.
    ("never-matches", term('"—"', "keep: true"), 4, 13, "no words"),
    ("never-matches", term('"https://www.lindenfurt.example"', "keep: true"), 4, 13, "no words"),
    ("never-matches", term("Bank", "targets: [bank]\nexcept: [Bank]"), 4, 13, "rules out the term itself"),
    ("never-matches", term("Rat", "targets: [council]\nforms: ['…']"), 6, 13, "no words"),
    ("context-without-term", term("Stadtrat", f"{RIGHT}\nexcept: [Gemeinderat von Wien]"), 6, 14, "does not hold"),
    (
        "context-without-term",
        term("Bank", "targets: [bench]\nonly_in: [Bank im Park, Stuhl im Park]"),
        6,
        29,
        "“only_in”",
    ),
    # Renderings.
    ("forbidden-in-target", term("Rat", f"{RIGHT}\nforbidden: [the City Councils]"), 6, 17, "can't be told apart"),
    ("forbidden-in-target", term("Rat", f"{RIGHT}\nforbidden: [council]"), 6, 17, "stands in “city council”"),
    ("forbidden-in-target", term("Rat", f"{RIGHT}\navoid: [city-council]"), 6, 13, "to be avoided"),
    ("forbidden-in-target", term("Herzlich digital", "keep: true\nforbidden: [herzlich digital]"), 6, 17, "told apart"),
    ("forbidden-in-target", term("Zentrum", "targets: [city centre]\nforbidden: [city center]"), 6, 17, "told apart"),
    (
        "target-forbidden-elsewhere",
        term("Bürgermeister", "targets: [mayor]\nforbidden: [Lord Mayor]")
        + term("Oberbürgermeister", "targets: [Lord Mayor]"),
        6,
        17,
        "right for “Oberbürgermeister” (line 7)",
    ),
    (
        "target-forbidden-elsewhere",
        term("Berg", "targets: [hill]\nforbidden: [Lindenfurts]") + term("Lindenfurt", "keep: true"),
        6,
        17,
        "Lindenfurt",
    ),
    ("repeated-wording", term("Rat", "targets: [city council, town council, City Council]"), 5, 43, "twice"),
    ("repeated-wording", term("Rat", "targets: [council]\nforms: [Rat]"), 6, 13, "under “source” too"),
    (
        "repeated-wording",
        term("Rat", "targets: [council]\nforbidden: [advice]\navoid: [advice]"),
        7,
        13,
        "“forbidden” too",
    ),
    (
        "failing-example",
        term(
            "Stadtrat",
            f"{RIGHT}\nexamples:\n  - {{source: Der Stadtrat tagt., target: The parliament meets., ok: true}}",
        ),
        7,
        9,
        "rendered rightly",
    ),
    (
        "failing-example",
        term("Stadtrat", f"{RIGHT}\nexamples:\n  - {{source: Der Landrat tagt., target: The mayor meets., ok: false}}"),
        7,
        9,
        "not found in “Der Landrat tagt.”",
    ),
    (
        "failing-example",
        term(
            "Stadtrat",
            f"{RIGHT}\nexamples:\n  - {{source: Der Stadtrat tagt., target: The city council meets., ok: false}}",
        ),
        7,
        9,
        "“city council” is accepted",
    ),
    # Single characters.
    ("white-space", term("Rat", 'targets: ["city  council"]'), 5, 15, "two blanks"),
    ("white-space", term("Rat", 'targets: [" council"]'), 5, 15, "begins with a blank"),
    ("white-space", term("Rat", 'targets: ["council "]'), 5, 15, "ends with a blank"),
    ("white-space", term("Rat", "targets: [city\u00a0council]"), 5, 15, "non-breaking blank"),
    ("white-space", term("Rat", 'targets: ["city\\tcouncil"]'), 5, 15, "a tab"),
    ("trailing-punctuation", term("Rat", "targets: [council.]"), 5, 15, "a full stop"),
    ("trailing-punctuation", term('"Rat,"'), 4, 13, "a comma"),
    ("trailing-punctuation", term('": Rat"'), 4, 13, "begins with"),
    ("unbalanced-quotes", term("Deutsche Bahn (DB"), 4, 13, "“(” has no partner"),
    ("unbalanced-quotes", term("'„Rat'"), 4, 13, "„"),
    ("unbalanced-quotes", term("Rat", "targets: ['council)']"), 5, 15, "“)”"),
    ("mixed-scripts", term("K\u0430iserslautern", "keep: true"), 4, 13, "Cyrillic small letter a"),
    ("mixed-scripts", term("Rat", "targets: [\u041cayor]"), 5, 15, "type “Mayor” anew"),
    ("mixed-scripts", term("\uff32\uff41\uff54"), 4, 13, "“Rat”"),
    ("odd-character", term("Stadt\u200brat"), 4, 18, "invisible"),
    ("odd-character", term("Rat", "targets: [council]\nnote: a\u202eb"), 6, 12, "direction"),
    ("odd-character", HEAD.replace(HEAD, "") + term("Rat") + "# a remark \u2066here\n", 6, 12, "U+2066"),
    ("odd-character", term("BÃ¼rger"), 4, 14, "should be “ü”"),
    ("odd-character", term("Bu\u0308rger"), 4, 14, "separate accent"),
    ("odd-character", term('"Stadt\\u200brat"'), 4, 13, "invisible"),
    ("suspicious-case", term("STadtrat"), 4, 13, "“Stadtrat”"),
    ("suspicious-case", term("STADTRAT"), 4, 13, "“Stadtrat”"),
    ("suspicious-case", term("Rat", "targets: [cOUNCIL]"), 5, 15, "“Council”"),
    ("suspicious-case", term("Karl weidenbach", "kind: person\nkeep: true"), 4, 13, "“Weidenbach”"),
]

# Entries about which nothing is to be said.
SILENT = [
    term("Stadtrat", RIGHT),
    term("Rat", "targets: [council]\nforms: [Räte]") + term("Stadtrat", RIGHT),
    # The same source in different contexts, or with different status.
    term("Bank", "targets: [bank]\nexcept: [Bank im Park]") + term("Bank", "targets: [bench]\nonly_in: [Bank im Park]"),
    term("Amt", "targets: [office]") + term("Amt", "targets: [bureau]\nstatus: admitted"),
    term("Amt", "targets: [office]") + term("Amt", "targets: [department]\nstatus: deprecated"),
    # A brand and the plain words, told apart by capitals.
    term("Digitale Stadt", "kind: brand\nkeep: true\ncase: exact") + term("digitale Stadt", "targets: [digital city]"),
    # A longer term with a shorter one in it.
    term("Kaiserslautern", "keep: true") + term("Stadt Kaiserslautern", "targets: [City of Kaiserslautern]"),
    term("Schloss", "targets: [palace]") + term("Schlosser", "targets: [locksmith]"),
    # Persons who share a surname.
    term("Vera Lindner", "kind: person\nkeep: true") + term("Dr. Paul Lindner", "kind: person\nkeep: true"),
    # A forbidden rendering that holds the right one, and is no other's.
    term("Oberbürgermeister", "targets: [mayor]\nforbidden: [upper mayor]\navoid: [chief mayor]"),
    term("Rat", "targets: [council]\nforbidden: [counsel, advice]"),
    term("Fruchthalle", "keep: true\nforbidden: [fruit hall]"),
    # British and American spelling side by side is redundant, but no slip; case makes a form of its own.
    term("Zentrum", "targets: [centre, center]"),
    term("E-Mail", "targets: [e-mail]\nforms: [Mail, mail]"),
    # Contexts with inflected terms.
    term("Stadtrat", f"{RIGHT}\nexcept: [im Wiener Stadtrat, des Stadtrats von Wien]"),
    # Full stops of abbreviations, marks that belong to a name, quotes in pairs, apostrophes.
    term("Flussleben e. V.", "kind: organisation\nkeep: true"),
    term("Dr. Vera Lindner jun.", "kind: person\nkeep: true"),
    term("Beispiel & Söhne GmbH & Co. KG", "kind: organisation\nkeep: true"),
    term("Firma", "targets: [Example Inc., Example Ltd.]"),
    term("Mach mit!", "kind: brand\nkeep: true"),
    term("'Was nun?'", "kind: brand\nkeep: true"),
    term("Bürgerbüro", "targets: [citizens' office, “Citizens” office]"),
    term("Rock ’n’ Roll", "keep: true"),
    term("'Projekt „Neue Mitte“'", "keep: true"),
    term("Deutsche Bahn (DB)", "kind: organisation\nkeep: true"),
    # Other alphabets that are meant, signs that are no look-alikes.
    term("α-Strahlung", "targets: [α radiation]"),
    term("kΩ", "keep: true"),
    term("µm", "keep: true"),
    term("Москва", "targets: [Moscow]"),
    term("Café Central", "kind: place\nkeep: true"),
    term("São Paulo", "kind: place\nkeep: true"),
    # Capitals that are meant.
    term("DFKI", "kind: organisation\nkeep: true"),
    term("WLANs", "targets: [Wi-Fi networks]"),
    term("IBAN", "keep: true"),
    term("LF.vernetzt GmbH", "kind: organisation\nkeep: true"),
    term("eGovernment", "targets: [e-government]"),
    term("STADTRAT", "kind: brand\nkeep: true\ncase: exact"),
    term("Ursula von der Linde", "kind: person\nkeep: true"),
    term("smarte Stadtgespräche", "kind: brand\nkeep: true\ninflect: true"),
    # Emoji and quoted characters in notes.
    term("Rat", "targets: [council]\nnote: Familie 👨‍👩‍👧 und ❤️"),
    # Examples that pass.
    term(
        "Stadtrat", f"{RIGHT}\nexamples:\n  - {{source: Der Stadtrat tagt., target: The city council meets., ok: true}}"
    ),
    term("Stadtrat", f"{RIGHT}\nexamples:\n  - {{source: Der Landrat tagt., target: The mayor meets., ok: true}}"),
    # Kept in some languages.
    term("Rat", "targets: [council]\nkeep: [fr]"),
]


@pytest.mark.parametrize(("rule", "entries", "line", "column", "words"), FOUND)
def test_it_is_found(rule: str, entries: str, line: int, column: int, words: str) -> None:
    told = [problem for problem in problems(entries) if problem.rule == rule]
    assert [(problem.line, problem.column) for problem in told] == [(line, column)]
    assert words.lower() in told[0].message.lower()
    assert told[0].message[0].isupper() or told[0].message[0] in "“"
    assert told[0].message[-1] in ".?"


@pytest.mark.parametrize("entries", SILENT)
def test_nothing_is_said(entries: str) -> None:
    assert problems(entries) == []


def test_every_rule_is_in_the_table_and_has_a_page() -> None:
    assert {case[0] for case in FOUND} == set(RULES)
    for module in MODULES:
        manual = glossary_page_of(module).manual
        assert manual.startswith(f"{module.NAME}: ")
        assert module.__name__.endswith(module.NAME.replace("-", "_"))
        assert re.findall(r"^\*\*(.+)\*\*$", manual, re.MULTILINE) == [
            "What it does", "Why it matters", "Example", "How to silence it",
        ]  # fmt: skip


def test_reading_goes_on_behind_an_error() -> None:
    entries = (
        term("Rat", "targets: council\nkin: term\nexamples:\n  - {source: a}\n  - b")
        + term("Amt", "keep: yes")
        + term("Haus", "targets: [house, no]\nsevrity: minor")
    )
    found = problems(entries)
    assert [(one.rule, one.line) for one in found] == [
        ("wrong-value", 5), ("unknown-key", 6), ("missing-key", 8), ("wrong-value", 9), ("wrong-value", 11),
        ("wrong-value", 13), ("unknown-key", 14),
    ]  # fmt: skip
    # What is sound of an entry is looked at: “Haus” still has a target.
    assert [entry.term.targets for entry in file(entries).entries] == [("house",)]


def test_what_was_read_before_a_syntax_error_is_looked_at() -> None:
    found = problems(term("Rat", 'targets: ["a  b"]') + term("Amt") + "  - source: [\n")
    assert [one.rule for one in found] == ["white-space", "syntax"]


def test_files_together_are_one_glossary() -> None:
    first, second = file(term("Amt", "targets: [office]"), "a.yaml"), file(term("Amt", "targets: [bureau]"), "b.yaml")
    [problem] = lint([first, second]).problems
    assert (problem.path, problem.rule, problem.line) == ("b.yaml", "contradicting-entries", 5)
    assert "a.yaml, line 4" in problem.message
    assert (problem.related[0].path, problem.related[0].line, problem.related[0].column) == ("a.yaml", 4, 13)
    assert lint([first]).problems == lint([second]).problems == ()


def test_a_comment_silences_a_rule() -> None:
    wrong = 'targets: ["a  b"]'
    assert problems(term("Rat", f"{wrong} # transcheck: ignore white-space")) == []
    assert problems(term("Rat", f"# as in the contract; transcheck: ignore white-space, unknown-key\n{wrong}")) == []
    assert [one.rule for one in problems(term("Rat", f"{wrong} # transcheck: ignore syntax"))] == ["white-space"]
    assert [one.rule for one in problems(term("Rat", f"{wrong} # white-space"))] == ["white-space"]


def test_rules_are_chosen() -> None:
    assert chosen(["white-space"], []) == REFUSING | {"white-space"}
    assert chosen([], ["white-space"]) == set(RULES) - {"white-space"}
    assert lint([file(term("Rat", 'targets: ["a  b."]'))], ["trailing-punctuation"]).problems == ()


def test_a_range_covers_the_words() -> None:
    [problem] = problems(term("Rat", 'targets: [council, "city  council"]'))
    assert (problem.line, problem.column, problem.end_line, problem.end_column) == (5, 24, 5, 39)
    assert problem.suggestion == "city council"
    assert problem.term == "Rat"


def test_many_problems_end_the_reading() -> None:
    found = file("".join(f"  - source: x{number}\n    kepp: true\n" for number in range(500)))
    assert len(found.problems) == 100
    assert not found.whole
