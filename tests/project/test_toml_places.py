"""Where keys and values stand in TOML: whatever the file looks like, the place is that of the value."""

from __future__ import annotations

import json
import re
import tomllib
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from transcheck.project.toml_places import Path, Places

FILE = '''\
# comment = "no key"
a.b . "c d" = 1 # [neither]
text = """one
"" two""\\""""""
list = [ 1, "x,]", [2, # nested
 {a=1, b.c = 'z'}], 1979-05-27 07:32:00 ]
[[pairs]]
source = 'x'
[[pairs]]
"source" = "y"
[pairs.sub]
minus = -inf
[rules.length-mismatch]
\tflag = true
empty = {}
'''


@pytest.mark.parametrize(
    ("path", "key", "value"),
    [
        (("a",), (2, 1), (2, 1)),
        (("a", "b"), (2, 3), (2, 3)),
        (("a", "b", "c d"), (2, 7), (2, 15)),
        (("text",), (3, 1), (3, 8)),
        (("list",), (5, 1), (5, 8)),
        (("list", 1), (5, 13), (5, 13)),
        (("list", 2, 1, "b", "c"), (6, 10), (6, 14)),
        (("list", 3), (6, 21), (6, 21)),
        (("pairs", 0), (7, 3), (7, 3)),
        (("pairs", 1, "source"), (10, 1), (10, 12)),
        (("pairs", 1, "sub", "minus"), (12, 1), (12, 9)),
        (("rules",), (13, 2), (13, 2)),
        (("rules", "length-mismatch", "flag"), (14, 2), (14, 9)),
        (("pairs", 0, "target"), (7, 3), (7, 3)),  # what is missing is missing there
    ],
)
def test_places(path: Path, key: tuple[int, int], value: tuple[int, int]) -> None:
    places = Places(FILE)
    assert places.of_key(path) == key
    assert places.of_value(path) == value


def test_lines_of_windows_count_once() -> None:
    assert Places("a = 1\r\nb = 2\r\n").of_value(("b",)) == (2, 5)


def test_a_key_of_the_top_that_is_missing_has_no_place() -> None:
    assert Places("a = 1").of_key(("b",)) is None


texts = st.text(st.characters(exclude_categories=("Cs",)), max_size=12)
scalars = st.one_of(
    st.booleans(), st.integers(-(2**60), 2**60), st.floats(allow_nan=False), st.dates(), texts, st.datetimes()
)
values: st.SearchStrategy[Any] = st.recursive(
    scalars,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(texts, inner, max_size=4),
    max_leaves=12,
)


@st.composite
def files(draw: st.DrawFn) -> str:
    """Files with tables, lists of tables, dotted and quoted keys, all kinds of strings, comments and blanks."""
    lines = []
    for number, header in enumerate(
        draw(st.lists(st.sampled_from(["", "[t{}]", "[[u]]", "[v.{}.'w.x']"]), max_size=4))
    ):
        lines.append(header.format(f"n{number}") if header else "# [no.header]")
        if number == 0 or header:
            for name, value in draw(st.dictionaries(texts, values, max_size=3)).items():
                key = _written(name, draw(st.sampled_from(["basic", "bare"])))
                before = draw(st.sampled_from(["", "  ", "\t", "# x = 1\n"]))
                equals = draw(st.sampled_from(["=", " = ", "\t= "]))
                behind = draw(st.sampled_from(["", "  ", " # [x] = 'y'"]))
                lines.append(f"{before}{key}{equals}{_value(value, draw)}{behind}")
    return "\n".join(lines) + draw(st.sampled_from(["", "\n", "\n\n# end"]))


def _value(value: Any, draw: st.DrawFn) -> str:
    match value:
        case bool():
            return "true" if value else "false"
        case str():
            return _written(value, draw(st.sampled_from(["basic", "literal", "many", "many literal"])))
        case list():
            gap = draw(st.sampled_from(["", " ", "\n  ", " # ]\n"]))
            comma = draw(st.sampled_from(["", ","])) if value else ""
            return f"[{gap}" + f",{gap}".join(_value(item, draw) for item in value) + f"{gap}{comma}]"
        case dict():
            return "{" + ", ".join(f"{_written(key, 'bare')} = {_value(one, draw)}" for key, one in value.items()) + "}"
    return value.isoformat() if hasattr(value, "isoformat") else repr(value)


def _written(text: str, style: str) -> str:
    printable = all(character.isprintable() for character in text)
    if style == "bare" and re.fullmatch(r"[A-Za-z0-9_-]+", text):
        return text
    if style == "literal" and printable and "'" not in text:
        return f"'{text}'"
    if style == "many literal" and printable and "''" not in text and not text.endswith("'"):
        return f"'''\n{text}'''"
    escaped = json.dumps(text, ensure_ascii=True)
    if any(ord(character) > 0xFFFF for character in text):
        escaped = '"' + "".join(f"\\U{ord(character):08X}" for character in text) + '"'
    return f'""{escaped}""' if style == "many" and not escaped.startswith('""') else escaped


@given(files())
def test_every_value_stands_where_the_places_say(text: str) -> None:
    content = tomllib.loads(text)
    places = Places(text)
    for path, value in _walk(content, ()):
        place = places.by_path[path]
        if not isinstance(path[-1], int):
            key = re.match(r"\"(?:\\.|[^\"\\])*\"|'[^']*'|[^\s.=\]]+", places.text[place.key :])
            assert key is not None
            assert list(tomllib.loads(f"{key.group()} = 1")) == [path[-1]]
        if place.key != place.start or isinstance(path[-1], int):
            found = places.text[place.start : place.end]
            if isinstance(value, dict) and not found.startswith("{"):
                continue  # a table of a list of tables: its place is the header
            assert tomllib.loads(f"x = {found}") == {"x": value}


def _walk(value: Any, path: Path) -> list[tuple[Path, Any]]:
    children = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    below = [pair for key, child in children for pair in _walk(child, (*path, key))]
    return [(path, value), *below] if path else below
