"""Reading a configuration: good ones become settings, and each wrong one ends in one error at its place."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from transcheck.config import RuleSettings, Settings
from transcheck.errors import ConfigurationError
from transcheck.model import Severity
from transcheck.project.configuration import Changes, Configuration, Output, Override, PairPattern
from transcheck.project.reading import load
from transcheck.project.values import MOST_ERRORS

FULL = """\
languages = {source = "de", target = "en"}
glossaries = ["terms.yaml"]
exclude = ["archive", "**/draft.de.md"]
baseline = "checks/baseline.json"
select = ["spelling", "spacing"]
ignore = ["spacing"]
min-confidence = 0.6
lexicon = "../ding.txt"

[[pairs]]
source = "content/**/*.de.md"
target = "{}.en.md"

[[pairs]]
source = "de/**/*.txt"
target = "en/{}.txt"

[penalties]
minor = 0.5

[gate]
fail-on = "critical"
min-score = 80

[output]
sarif = "out/report.sarif"
github = "-"

[rules]
spacing = true
name-changed = "critical"
stray-mark = false
length-mismatch = {severity = "minor", min-confidence = 0.9, accept = ["So!"], tolerance = 6, shortest = 100}

[[overrides]]
files = ["content/press"]
ignore = ["spelling"]
glossaries = []
[overrides.gate]
fail-on = "minor"
[overrides.rules]
spelling = {accept = ["Wauwi"]}
"""


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (tmp_path / "terms.yaml").write_text("version: 1\nterms: []\n")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_everything_is_read(folder: Path) -> None:
    path = folder / "transcheck.toml"
    path.write_text(FULL)
    assert load(path) == Configuration(
        root=folder,
        file=path,
        pairs=(
            PairPattern("content/**/*.de.md", "{}.en.md", 10),
            PairPattern("de/**/*.txt", "en/{}.txt", 14),
        ),
        exclude=("archive", "**/draft.de.md"),
        glossaries=("terms.yaml",),
        settings=Settings(
            select=("spelling", "spacing"),
            ignore=("spacing",),
            rules={
                "spacing": RuleSettings(enabled=True),
                "name-changed": RuleSettings(severity=Severity.CRITICAL),
                "stray-mark": RuleSettings(enabled=False),
                "length-mismatch": RuleSettings(None, Severity.MINOR, 0.9, ("So!",), {"tolerance": 6, "shortest": 100}),
            },
            fail_on="critical",
            min_score=80,
            min_confidence=0.6,
            penalties={"neutral": 0, "minor": 0.5, "major": 5, "critical": 25},
            lexicon="../ding.txt",
        ),
        outputs=(Output("sarif", "out/report.sarif"), Output("github", "-")),
        baseline="checks/baseline.json",
        overrides=(
            Override(
                ("content/press",),
                Changes(
                    ignore=("spelling",),
                    glossaries=(),
                    fail_on="minor",
                    rules={"spelling": RuleSettings(accept=("Wauwi",))},
                ),
            ),
        ),
    )


def test_an_empty_file_is_all_defaults(folder: Path) -> None:
    path = folder / "transcheck.toml"
    path.write_text("")
    assert load(path) == Configuration(root=folder, file=path)


def test_a_table_of_pyproject_is_read_like_a_file(folder: Path) -> None:
    path = folder / "pyproject.toml"
    path.write_text('[project]\nname = "x"\n[tool.transcheck]\nselect = ["spelling"]\n')
    configuration = load(path)
    assert configuration.settings.select == ("spelling",)
    assert configuration.lines[("select",)] == 4


def test_a_mark_at_the_beginning_and_lines_of_windows(folder: Path) -> None:
    path = folder / "transcheck.toml"
    path.write_bytes(b'\xef\xbb\xbf[gate]\r\nfail-on = "never"\r\n')
    assert load(path).settings.fail_on == "never"


@pytest.mark.parametrize(
    ("text", "message"),
    [
        # Keys
        ("glosaries = []", "1:1: key “glosaries” is unknown; did you mean “glossaries”?"),
        ("[gate]\nfail_on = 'major'", "2:1: key “fail_on” is unknown; did you mean “fail-on”?"),
        ("gate.fail_on = 'major'", "1:6: key “fail_on” is unknown; did you mean “fail-on”?"),
        ("[rules]\nspeling = false", "2:1: rule “speling” is unknown; did you mean “spelling”?"),
        ("rules.something = 3", "1:7: rule “something” is unknown; “transcheck rules” lists them"),
        ("rules = {spelling = true, speling = false}", "1:27: rule “speling” is unknown; did you mean “spelling”?"),
        ("[rules.spelling]\nseverty = 'minor'", "2:1: key “severty” is unknown; did you mean “severity”?"),
        ("[output]\nsariff = 'x'", "2:1: format “sariff” is unknown; did you mean “sarif”?"),
        ("[penalties]\nmajr = 3", "2:1: severity “majr” is unknown; did you mean “major”?"),
        ("[[overrides]]\nfiles = ['a']\n[overrides.rules]\nspeling = 1", "4:1: rule “speling” is unknown; did you"),
        ("[[overrides]]\nfiles = ['a']\nexclude = []", "3:1: key “exclude” is unknown; known are files, gate"),
        ("[[pairs]]\nsource = 'de.md'\ntraget = 'en.md'", "3:1: key “traget” is unknown; did you mean “target”?"),
        # Missing keys
        ("# one\n\n[[pairs]]\nsource = '*.md'", "3:3: “target” is missing here"),
        ("pairs = [{target = 'en.md'}]", "1:10: “source” is missing here"),
        ("[[overrides]]\nignore = []", "1:3: “files” is missing here"),
        # Types
        ("glossaries = 'terms.yaml'", "1:14: “glossaries” takes a list: ["),
        ("glossaries = ['terms.yaml', 3]", "1:29: “glossaries” takes a text; put it into quotes"),
        ("exclude = ['']", "1:12: “exclude” is empty"),
        ("baseline = true", "1:12: “baseline” takes a text; put it into quotes"),
        ("meaning = 'no'", "1:11: “meaning” takes true or false, without quotes"),
        ("gate = 'major'", "1:8: “gate” takes a table: {key = value}"),
        ("[[gate]]\nfail-on = 'major'", "1:3: “gate” takes a table"),
        ("pairs = {source = 'a'}", "1:9: “pairs” takes a list"),
        ("pairs = ['a']", "1:10: “pairs” takes a table"),
        ("rules.spelling = 3", "1:18: “spelling” takes true, false, a severity, or a table"),
        # Values
        ("[gate]\nfail-on = 'majr'", "2:11: “fail-on”: “majr” is unknown; did you mean “major”?"),
        ("[gate]\nfail-on = 3", "2:11: “fail-on” is 3; it can be minor, major, critical, never"),
        ("[gate]\nmin-score = 101", "2:13: “min-score” is 101; it takes a number from 0 to 100"),
        ("[gate]\nmin-score = '80'", "2:13: “min-score” is “80”; it takes a number from 0 to 100"),
        ("[gate]\nmin-score = nan", "2:13: “min-score” is nan; it takes a number from 0 to 100"),
        ("min-confidence = true", "1:18: “min-confidence” is true; it takes a number from 0 to 1"),
        ("[penalties]\nminor = -1", "2:9: “minor” is -1; it takes a number from 0"),
        ("[penalties]\nminor = inf", "2:9: “minor” is inf; it takes a number from 0"),
        ("languages = {source = 'fr'}", "1:23: “source” is “fr”; it can only be “de”"),
        ("select = ['spelling',\n  'spelin']", "2:3: rule “spelin” is unknown; did you mean “spelling”?"),
        ("rules.spelling = 'mnor'", "1:18: “spelling”: “mnor” is unknown; did you mean “minor”?"),
        ("rules.spelling = {severity = 'mnor'}", "1:30: “severity”: “mnor” is unknown; did you mean “minor”?"),
        ("rules.length-mismatch = {tolerance = 'a'}", "1:38: “tolerance” takes a number from 0"),
        ("rules.length-mismatch = {shortest = 1.5}", "1:37: “shortest” takes a whole number from 0"),
        ("rules.length-mismatch = {shortst = 1}", "1:26: key “shortst” is unknown; did you mean “shortest”?"),
        ("rules.spelling = {accept = 'Wauwi'}", "1:28: “accept” takes a list"),
        ("glossaries = ['no.yaml']", "1:15: there is no file “no.yaml”"),
        ("meaning = false\nlexicon = 'x'", "2:1: “lexicon” is used beside the model; take it out, or “meaning"),
        # Paths and patterns
        ("[[pairs]]\nsource = '../*.md'\ntarget = '{}.md'", "2:10: “../*.md” leads out of the folder"),
        ("[[pairs]]\nsource = '*.de.md'\ntarget = '../{}.md'", "3:10: “../{}.md” leads out of the folder"),
        ("[[pairs]]\nsource = '**.md'\ntarget = '{}.md'", "2:10: “**” stands for folders; write “**/*.md”"),
        ("[[pairs]]\nsource = '*.de.md'\ntarget = 'en.md'", "3:10: all sources would have the one target “en.md”"),
        ("exclude = ['a', '/b']", "1:17: “/b” must be relative to the folder"),
        ("[output]\nsarif = '/tmp/x'", "2:9: “/tmp/x” must be relative to the folder"),
        ("baseline = '../b.json'", "1:12: “../b.json” leads out of the folder"),
        # TOML
        ("a = ", "1:5: a value is missing here, or is none"),
        ("select = [spelling]", "1:11: a value is missing here, or is none: texts stand in quotes"),
        ("select ['a']", "1:8: “=” is missing after the key"),
        ("meaning = true\nmeaning = false", "2:16: this key stands twice; keep one"),
        ("[gate]\n[gate]", "2:6: this table stands twice; put its keys together"),
        ("gate = {}\n[gate.x]", "2:8: this table stands twice"),
        ("select = ['a'", "1:14: a “]” is missing at the end of the list"),
        ("gate = {fail-on = 'a'", "1:22: a “}” is missing at the end of the table"),
        ("[gate", "1:6: “]” is missing after the table's name"),
        ("a = 'b", "1:7: a quote is missing at the end of the text"),
        ('a = "b\n"', "1:7: a quote is missing at the end of the text"),
        ('a = "C:\\data"', "1:10: “\\” has a meaning in double quotes; put single quotes around the text"),
        ("a = 1 b = 2", "1:7: something stands after the value; begin a new line"),
        ("!", "1:1: a line begins with a key or a “[”"),
        ("[[pairs]\n", "1:8: “]]” is missing after the table's name"),
        ("[]", "1:2: a key can't begin so; put quotes around it"),
    ],
)
def test_what_is_wrong_is_told_at_its_place(folder: Path, text: str, message: str) -> None:
    path = folder / "transcheck.toml"
    path.write_text(text)
    with pytest.raises(ConfigurationError) as error:
        load(path)
    assert str(error.value).startswith(f"transcheck.toml:{message}")
    assert "\n" not in str(error.value)


MANY = """\
glosaries = []
exclude = ["", "/b", "drafts"]

[[pairs]]
source = "**.md"
target = "{}.{1}.md"

[[pairs]]
target = "en.md"

[gate]
min-score = 101
fail-on = "majr"

[rules]
speling = false
spelling = {severity = "mnor", accept = ["x", 3], shortst = 1}

[[overrides]]
files = []
select = ["spelling", "spelin", "spacin"]
rules.spacing = 3
"""


def test_all_that_is_wrong_is_told_at_once(folder: Path) -> None:
    path = folder / "transcheck.toml"
    path.write_text(MANY)
    with pytest.raises(ConfigurationError) as error:
        load(path)
    told = [str(one).removeprefix("transcheck.toml:") for one in error.value.all]
    assert [line.partition(": ")[0] for line in told] == [
        "1:1", "2:12", "2:16", "5:10", "8:3", "12:13", "13:11", "16:1", "17:24", "17:47", "17:51", "21:23", "21:33",
        "22:17",
    ]  # fmt: skip
    assert told[0] == "1:1: key “glosaries” is unknown; did you mean “glossaries”?"
    assert told[-1] == '22:17: “spacing” takes true, false, a severity, or a table: {severity = "minor"}'
    assert str(error.value) == f"transcheck.toml:{told[0]}"


def test_a_mistake_is_told_once(folder: Path) -> None:
    path = folder / "transcheck.toml"
    path.write_text("meaning = 3\nlexicon = 'x'\n[[pairs]]\nsource = 'de.md'\ntraget = 'en.md'\n")
    with pytest.raises(ConfigurationError) as error:
        load(path)
    assert [one.line for one in error.value.all] == [1, 5]


def test_no_more_is_told_than_anyone_reads(folder: Path) -> None:
    path = folder / "transcheck.toml"
    path.write_text("".join(f"key-{number} = 1\n" for number in range(3_000)))
    with pytest.raises(ConfigurationError) as error:
        load(path)
    assert [one.line for one in error.value.all] == list(range(1, MOST_ERRORS + 1))


def test_what_is_written_stays_in_the_project(folder: Path, tmp_path_factory: pytest.TempPathFactory) -> None:
    (folder / "report.sarif").symlink_to(tmp_path_factory.mktemp("elsewhere") / "report.sarif")
    path = folder / "transcheck.toml"
    path.write_text("output.sarif = 'report.sarif'")
    with pytest.raises(
        ConfigurationError, match=r"^transcheck\.toml:1:16: “report\.sarif” is a link that leads out of"
    ):
        load(path)


def test_places_in_pyproject_count_from_its_beginning(folder: Path) -> None:
    path = folder / "pyproject.toml"
    path.write_text('[project]\nname = "x"\n\n[tool.transcheck.gate]\nfail-on = "majr"\n')
    with pytest.raises(ConfigurationError, match=r"^pyproject\.toml:5:11: “fail-on”: “majr” is unknown"):
        load(path)


@pytest.mark.parametrize(
    ("raw", "message"),
    [
        (b"[gate]\nfail-on = 'm\xe4jor'", "transcheck.toml:2:13: this is not UTF-8; save the file as UTF-8"),
        (b"\xef\xbb\xbf# \xc3\xa4\xc3\xa4\xff", "transcheck.toml:1:5: this is not UTF-8; save the file as UTF-8"),
        (b"a = " + b"[" * 5000, "transcheck.toml: the lists in this file are nested too deeply"),
        (b"\n[a" + b" . 'b'.c" * 50_000, "transcheck.toml:2: no key has so many parts, with dots between"),
        (b"a = " + b"9" * 5000, "transcheck.toml: this is not TOML: a number is too long"),
        (b"#" * 1_000_001, "transcheck.toml: a configuration has at most 1 MB"),
        (b"a = '\x00'", "transcheck.toml:1:6: a character stands here that TOML does not allow"),
    ],
)
def test_files_that_are_no_configuration(folder: Path, raw: bytes, message: str) -> None:
    path = folder / "transcheck.toml"
    path.write_bytes(raw)
    with pytest.raises(ConfigurationError) as error:
        load(path)
    assert str(error.value).startswith(message)


@given(
    st.lists(
        st.tuples(
            st.integers(0, len(FULL)),
            st.integers(0, 12),
            st.sampled_from(["", "x", '"', "[", "]", "=", "{", "3", "\n", "'", "é"]),
        ),
        max_size=3,
    )
)
def test_whatever_is_in_the_file_it_is_read_or_told_in_one_line(
    tmp_path_factory: pytest.TempPathFactory, changes: list[tuple[int, int, str]]
) -> None:
    folder = tmp_path_factory.getbasetemp() / "changed"
    folder.mkdir(exist_ok=True)
    (folder / "terms.yaml").touch()
    text = FULL
    for start, length, new in changes:
        text = text[:start] + new + text[start + length :]
    (folder / "transcheck.toml").write_text(text, encoding="utf-8")
    try:
        load(folder / "transcheck.toml")
    except ConfigurationError as error:
        assert "\n" not in str(error)
        assert error.line is not None
        assert error.line <= text.count("\n") + 1


def test_a_file_that_is_missing(folder: Path) -> None:
    with pytest.raises(ConfigurationError, match=r"no\.toml: the configuration can't be read: No such file"):
        load(folder / "no.toml")
    with pytest.raises(ConfigurationError, match=r"the configuration can't be read"):
        load(folder)


def test_a_pyproject_that_says_nothing(folder: Path) -> None:
    path = folder / "pyproject.toml"
    path.write_text("[tool.other]\n")
    with pytest.raises(ConfigurationError, match=r"pyproject\.toml: this file has no table \[tool\.transcheck\]"):
        load(path)


def test_a_table_of_pyproject_that_is_none(folder: Path) -> None:
    path = folder / "pyproject.toml"
    path.write_text("[tool]\ntranscheck = 3\n")
    with pytest.raises(ConfigurationError, match=r"pyproject\.toml:2:14: “transcheck” takes a table"):
        load(path)
