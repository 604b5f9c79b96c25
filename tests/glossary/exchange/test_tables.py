"""Tables as translators keep them, in text files and spreadsheets."""

from __future__ import annotations

import csv
import io
import zipfile
from typing import Any

import pytest

from transcheck.errors import InputError
from transcheck.glossary.entry import Glossary
from transcheck.glossary.exchange import TableOptions, spreadsheets
from transcheck.glossary.exchange.cells import join, split
from transcheck.glossary.exchange.drafts import Imported
from transcheck.glossary.exchange.exporting import export
from transcheck.glossary.exchange.headers import columns_of
from transcheck.glossary.exchange.importing import import_bytes

CELLS = [
    ("mayor", ["mayor"]),
    ("mayor; Lord Mayor", ["mayor", "Lord Mayor"]),
    ("mayor | Lord Mayor", ["mayor", "Lord Mayor"]),
    ("mayor\nLord Mayor", ["mayor", "Lord Mayor"]),
    ("1. mayor\n2. Lord Mayor", ["mayor", "Lord Mayor"]),
    ("1) mayor 2) Lord Mayor", ["mayor", "Lord Mayor"]),
    ("(1) mayor; (2) Lord Mayor", ["mayor", "Lord Mayor"]),
    ("• mayor\n• Lord Mayor", ["mayor", "Lord Mayor"]),
    ("- mayor\r\n- Lord Mayor", ["mayor", "Lord Mayor"]),
    ("mayor (UK; also Lord Mayor)", ["mayor (UK; also Lord Mayor)"]),
    ("1. FC Neustadt", ["1. FC Neustadt"]),
    ("3. Liga 2. Liga", ["3. Liga 2. Liga"]),
    ("terms and conditions, general", ["terms and conditions, general"]),
    ("; ;", []),
    ("  ", []),
    ("(a; b", ["(a", "b"]),
]


@pytest.mark.parametrize(("cell", "texts"), CELLS)
def test_several_texts_in_one_cell(cell: str, texts: list[str]) -> None:
    assert split(cell) == texts


@pytest.mark.parametrize(
    "texts", [["a", "b"], ["a; b"], ["a;b", "c|d"], ["1. a", "2. b"], ["- a", "- b"], ['["a"]'], ["a  b"]]
)
def test_what_is_joined_is_split_again(texts: list[str]) -> None:
    assert split(join(texts)) == texts


HEADS = [
    (["Deutsch", "Englisch"], {0: "source", 1: "targets"}),
    (["DE", "EN", "Bemerkung"], {0: "source", 1: "targets", 2: "note"}),
    (["German", "English", "Status", "Notes"], {0: "source", 1: "targets", 2: "status", 3: "note"}),
    (["Nr.", "Begriff (de-DE)", "Übersetzung (en-GB)"], {0: "passed over", 1: "source", 2: "targets"}),
    (["Ausgangsterm", "Zielterm", "verbotene Übersetzung"], {0: "source", 1: "targets", 2: "forbidden"}),
    (["Quelle", "Ziel", "Kommentar"], {0: "source", 1: "targets", 2: "note"}),
    (["Deutsch", "Englisch", "Quelle"], {0: "source", 1: "targets", 2: "note"}),
    (["Deutsch", "Synonyme DE", "Englisch", "Synonyme EN"], {0: "source", 1: "forms", 2: "targets", 3: "targets"}),
    (["Term", "English", "nicht übersetzen"], {0: "source", 1: "targets", 2: "keep"}),
    (["de", "en", "Do not translate"], {0: "source", 1: "targets", 2: "keep"}),
    (["Definition (Deutsch)", "Deutsch", "Englisch"], {0: "note", 1: "source", 2: "targets"}),
    (["source", "targets", "only_in", "except"], {0: "source", 1: "targets", 2: "only_in", 3: "except"}),
    (["Umsatz", "Kosten"], {}),
]


@pytest.mark.parametrize(("names", "columns"), HEADS)
def test_names_of_columns(names: list[str], columns: dict[int, str]) -> None:
    assert columns_of(names) == columns


def from_text(text: str | bytes, name: str = "terms.csv", **options: str) -> Imported:
    data = text if isinstance(text, bytes) else text.encode()
    return import_bytes(data, name, "tsv" if name.endswith("tsv") else "csv", TableOptions(**options))


GERMAN_CSV = """Deutsch;Englisch;Status;Anmerkung
Bürgermeister;mayor; bevorzugt ;
Bürgermeister;burgomaster;veraltet;alt
Bürgermeister;citizen master;verboten;
Klug verbunden;;nicht übersetzen;Marke
Rathaus;town hall;zugelassen;"""
READ = (
    {
        "source": "Bürgermeister",
        "targets": ["mayor"],
        "avoid": ["burgomaster"],
        "forbidden": ["citizen master"],
        "note": "alt",
    },
    {"source": "Klug verbunden", "keep": True, "note": "Marke"},
    {"source": "Rathaus", "targets": ["town hall"], "status": "admitted"},
)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252", "utf-16", "utf-16-le"])
@pytest.mark.parametrize("ends", ["\n", "\r\n"])
def test_rows_with_a_status_in_any_encoding(encoding: str, ends: str) -> None:
    imported = from_text(GERMAN_CSV.replace("\n", ends).encode(encoding))
    assert imported.problems == ()
    assert imported.entries == READ


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
def test_any_delimiter(delimiter: str) -> None:
    text = (
        delimiter.join(["German", "English", "Comment"])
        + "\n"
        + delimiter.join(["Amt", '"a b"', "x, y" * (delimiter != ",")])
    )
    assert from_text(text).entries[0]["targets"] == ["a b"]


def test_excel_names_its_separator() -> None:
    assert from_text("sep=;\r\nDE;EN\r\nAmt;office, bureau\r\n").entries == (
        {"source": "Amt", "targets": ["office, bureau"]},
    )


@pytest.mark.parametrize("columns", ["source=2,targets=1", "source=B,targets=A", "german=2, english=1"])
def test_columns_of_a_table_without_head(columns: str) -> None:
    assert from_text("office;Amt\nroad;Straße", columns=columns).entries == (
        {"source": "Amt", "targets": ["office"]},
        {"source": "Straße", "targets": ["road"]},
    )


def test_columns_by_name() -> None:
    imported = from_text("Was;Wozu;What\nAmt;x;office", columns="source=Was,targets=What,note=wozu")
    assert imported.entries == ({"source": "Amt", "targets": ["office"], "note": "x"},)


def test_formulas_that_were_guarded_are_read_as_text() -> None:
    assert from_text("DE,EN\n'=Summe,'-sum\n").entries == ({"source": "=Summe", "targets": ["-sum"]},)


def test_rows_that_nobody_approved_are_left_out_and_told() -> None:
    imported = from_text("DE;EN;Status\nAmt;office;freigegeben\nRat;council;in Prüfung\n")
    assert [entry["source"] for entry in imported.entries] == ["Amt"]
    assert imported.remarks == ("rows that nobody has approved yet left out: 1, the first in line 3",)


PROBLEMS = [
    ("DE;EN\nAmt;office\n;road\n", "terms.csv:3: column 1: the term is missing"),
    ("DE;EN\nAmt;\nRat;council\n", "terms.csv:2: column 2: “Amt” has no translation"),
    ('DE;EN\n"Amt\n(neu)";office\nRat;\n', "terms.csv:4: column 2: “Rat” has no translation"),
    ("DE;EN;Status\nAmt;office;vielleicht\n", "terms.csv:2: column 3: unknown status “vielleicht”"),
    ("source,targets,kind\nAmt,office,thing\n", "terms.csv:2: column 3: “kind” can be brand, organisation"),
    ("source,targets,inflect\nAmt,office,sometimes\n", "terms.csv:2: column 3: “inflect” can be yes or no"),
    ("source,targets,examples\nAmt,office,[1\n", "terms.csv:2: column 3: “examples” must be JSON"),
    ("source,targets\nAmt," + "o" * 2000, "terms.csv:2: “targets” has 2000 characters"),
    ("source,targets\nAmt,\n", "terms.csv:2: column 2: “Amt” has no translation"),
]


@pytest.mark.parametrize(("text", "told"), PROBLEMS)
def test_problems_with_their_cell(text: str, told: str) -> None:
    [problem] = from_text(text).problems
    assert problem.told("terms.csv").startswith(told)


UNREADABLE = [
    ("", {}, "empty"),
    ("a;b\nc;d\n", {}, "--columns source=1,targets=2"),
    ('DE;EN\nAmt;"office\nRat;council\n', {}, ":2: this row can't be read"),
    ("DE;EN\nAmt;office", {"columns": "source=1"}, "need a source and targets"),
    ("DE;EN\nAmt;office", {"columns": "source=1,colour=2"}, "not “colour=2”"),
    ("DE;EN\nAmt;office", {"columns": "source=1,targets=Französisch"}, "no column “Französisch”"),
    ("DE;EN\nAmt;office", {"encoding": "klingon"}, "no encoding “klingon”"),
    ("DE;EN\nAmt;office", {"delimiter": ";;"}, "a delimiter is one sign"),
]


@pytest.mark.parametrize(("text", "options", "words"), UNREADABLE)
def test_files_that_cannot_be_read(text: str, options: dict[str, str], words: str) -> None:
    with pytest.raises(InputError) as error:
        from_text(text, **options)
    assert words in str(error.value)


def workbook(*sheets: tuple[str, list[list[object]]], merge: str = "") -> bytes:
    openpyxl: Any = pytest.importorskip("openpyxl")
    book = openpyxl.Workbook()
    book.remove(book.active)
    for title, rows in sheets:
        sheet = book.create_sheet(title)
        for row in rows:
            sheet.append(row)
        if merge:
            sheet.merge_cells(merge)
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def from_book(data: bytes, **options: str) -> Imported:
    return import_bytes(data, "terms.xlsx", "xlsx", TableOptions(**options))


def test_a_sheet_with_a_title_and_empty_rows() -> None:
    rows: list[list[object]] = [
        ["Glossar der Stadtverwaltung, Stand 2024"],
        [],
        [None, "Deutsch", "Englisch", "Status", "Bemerkung"],
        [1, "Rathaus", "town hall; city hall", "freigegeben", None],
        [],
        [2, "Bürgerbüro; Bürgeramt", "1. citizens’ office\n2. citizens’ advice", None, "im Erdgeschoss"],
        [3, "Klug verbunden", None, "nicht übersetzen", None],
        [4, 115, 115, None, 2.0],
    ]
    imported = from_book(workbook(("Glossar", rows)))
    assert imported.problems == ()
    assert imported.entries == (
        {"source": "Rathaus", "targets": ["town hall", "city hall"]},
        {
            "source": "Bürgerbüro",
            "targets": ["citizens’ office", "citizens’ advice"],
            "forms": ["Bürgeramt"],
            "note": "im Erdgeschoss",
        },
        {"source": "Klug verbunden", "keep": True},
        {"source": "115", "keep": True, "note": "2"},
    )


def test_a_head_of_two_rows_with_merged_cells() -> None:
    rows: list[list[object]] = [
        ["Deutsch", None, "Englisch", None],
        ["Benennung", "Definition", "Benennung", "Status"],
        ["Amt", "Behörde", "office", "zugelassen"],
    ]
    assert from_book(workbook(("Glossar", rows), merge="A1:B1")).entries == (
        {"source": "Amt", "targets": ["office"], "status": "admitted", "note": "Behörde"},
    )


def test_a_term_merged_over_its_translations() -> None:
    rows: list[list[object]] = [
        ["DE", "EN", "Status"],
        ["Amt", "office", "ok"],
        [None, "bureau", "verboten"],
        ["Rat", "council", None],
    ]
    assert from_book(workbook(("Glossar", rows), merge="A2:A3")).entries == (
        {"source": "Amt", "targets": ["office"], "forbidden": ["bureau"]},
        {"source": "Rat", "targets": ["council"]},
    )


def test_several_sheets() -> None:
    data = workbook(
        ("Ämter", [["Deutsch", "Englisch"], ["Amt", "office"]]),
        ("Kosten", [["Jahr", "Euro"], [2024, 7]]),
        ("Namen", [["Englisch", "Deutsch"], ["Lindenfurt", "Lindenfurt"]]),
    )
    imported = from_book(data)
    assert imported.entries == ({"source": "Amt", "targets": ["office"]}, {"source": "Lindenfurt", "keep": True})
    assert imported.remarks == ("sheets without German and English columns left out: Kosten",)
    assert from_book(data, sheet="Namen").entries == ({"source": "Lindenfurt", "keep": True},)
    with pytest.raises(InputError, match="no sheet “Orte”; there are Ämter, Kosten, Namen"):
        from_book(data, sheet="Orte")
    with pytest.raises(InputError, match="sheet “Kosten”"):
        from_book(data, sheet="Kosten")


def test_problems_of_a_sheet_name_the_cell() -> None:
    data = workbook(("Ämter", [["DE", "EN"], ["Amt", None], [None, "road"], ["Rat", "#REF!"]]))
    told = [problem.told("terms.xlsx") for problem in from_book(data).problems]
    assert told[0].startswith("terms.xlsx: sheet “Ämter”, cell B2: “Amt” has no translation")
    assert told[1].startswith("terms.xlsx: sheet “Ämter”, cell A3: the term is missing")
    assert told[2].startswith("terms.xlsx: sheet “Ämter”, cell B4: this cell shows the error #REF!")


def repacked(data: bytes, replace: tuple[bytes, bytes]) -> bytes:
    """The workbook with something replaced in its first sheet."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        for part in old.infolist():
            content = old.read(part)
            new.writestr(part.filename, content.replace(*replace) if "sheet1" in part.filename else content)
    return out.getvalue()


@pytest.mark.parametrize(
    ("change", "words"),
    [
        pytest.param((b"<worksheet", b'<!DOCTYPE x [<!ENTITY a "b">]><worksheet'), "document type", id="entities"),
        pytest.param((b"<sheetData>", b"<sheetData>" + b" " * 2_000_000), "unpacked", id="zip-bomb"),
        pytest.param((b"</sheetData>", b"</sheet"), "broken", id="broken-sheet"),
    ],
)
def test_hostile_workbooks(change: tuple[bytes, bytes], words: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(spreadsheets, "LARGEST", 1_000_000)
    data = repacked(workbook(("Ämter", [["DE", "EN"], ["Amt", "office"]])), change)
    with pytest.raises(InputError) as error:
        from_book(data)
    assert words in str(error.value)


@pytest.mark.parametrize("data", [b"PK\x03\x04 nothing", b"no zip at all", b"DE;EN\nAmt;office"])
def test_no_workbook(data: bytes) -> None:
    pytest.importorskip("openpyxl")
    with pytest.raises(InputError, match="no XLSX"):
        from_book(data)


def test_without_openpyxl_the_extra_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(__import__("sys").modules, "openpyxl", None)
    with pytest.raises(InputError, match=r"pip install 'transcheck\[exchange\]'"):
        from_book(b"PK")


FORMULAS = ["=1+1", "+1", "-1", "@SUM(A1)", "'=1", '=HYPERLINK("http://x.example")']


@pytest.mark.parametrize("text", FORMULAS)
def test_no_exported_cell_is_a_formula(text: str) -> None:
    openpyxl: Any = pytest.importorskip("openpyxl")
    glossary = Glossary.from_terms([{"source": text, "targets": [text], "note": text}])
    book = openpyxl.load_workbook(io.BytesIO(export(glossary, "xlsx", "terms.xlsx").data))
    assert [cell.data_type for cell in book.active[2]] == ["s", "s", "s"]
    assert [cell.value for cell in book.active[2]] == [text, text, text]
    for name, delimiter in (("csv", ","), ("tsv", "\t")):
        lines = export(glossary, name, "terms").data.decode("utf-8-sig").splitlines()
        [cells] = csv.reader(lines[1:], delimiter=delimiter)
        assert cells == [f"'{text}"] * 3
