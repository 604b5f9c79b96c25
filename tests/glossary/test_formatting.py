"""The canonical form of glossary files: nothing that is said changes, and nothing is lost."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from transcheck.errors import GlossaryError
from transcheck.glossary.canonical import document, scalar
from transcheck.glossary.entry import Term
from transcheck.glossary.formatting import difference, format_bytes, formatted
from transcheck.glossary.layout import read_layout
from transcheck.glossary.reading import read_terms

MESSY = """\
%YAML 1.2
---
# head


version:   1   # one
languages:
    source: de  # German
    target: en
terms:   # the terms


# first
- source:   'Amt'    # the office
  # why
  targets: [office,   "authority",  # c1
     agency
     # c2
     ]
  # below Amt
# before Rat
-
    # inside
    source: "Rat"
    keep: True
    note: >-   # header
        A long
        note

    examples:
    - source: "Der Rat tagt."
      target: 'The Rat meets.'   # c5
      ok: true
    # - {source: x, target: y, ok: true}
- {source: Haus, targets: [house]} # c6
- source: Name
  targets:
  - a
  - b # only here
  avoid:
    - "no"
  note: |
    Two
    lines

# the end
...
"""
TIDY = """\
# head

version: 1 # one
languages:
  source: de # German
  target: en
terms: # the terms

  # first
  - source: Amt # the office
    # why
    targets:
      - office
      - authority # c1
      - agency
      # c2
    # below Amt
  # before Rat
  # inside
  - source: Rat
    keep: true
    note: A long note # header
    examples:
      - source: "Der Rat tagt."
        target: "The Rat meets." # c5
        ok: true
      # - {source: x, target: y, ok: true}
  - {source: Haus, targets: [house]} # c6
  - source: Name
    targets:
      - a
      - b # only here
    avoid: ["no"]
    note: |
      Two
      lines

  # the end
"""
HEAD = "version: 1\nterms:\n"


def test_all_at_once() -> None:
    assert formatted(MESSY, "terms.yaml") == TIDY


@pytest.mark.parametrize(
    ("before", "after"),
    [
        # Lists: in brackets where they fit.
        (
            "  - source: Rat\n    targets:\n      - council\n      - board\n",
            "  - source: Rat\n    targets: [council, board]\n",
        ),
        (
            f"  - source: Rat\n    targets: [{', '.join(['council'] * 14)}]\n",
            "  - source: Rat\n    targets:\n" + "      - council\n" * 14,
        ),
        # Quotes: where they are needed.
        ('  - {source: "Rat", keep: true}\n', "  - {source: Rat, keep: true}\n"),
        ("  - {source: 'yes', keep: true}\n", '  - {source: "yes", keep: true}\n'),
        ("  - {source: '12', keep: true}\n", '  - {source: "12", keep: true}\n'),
        ("  - {source: 'a: b', keep: true}\n", '  - {source: "a: b", keep: true}\n'),
        ("  - source: Rat\n    targets:\n      - a, b\n      - c\n", '  - source: Rat\n    targets: ["a, b", c]\n'),
        # An entry in braces stays so where it fits.
        (
            f"  - {{source: Rat, keep: true, note: {'long ' * 20}note}}\n",
            f"  - source: Rat\n    keep: true\n    note: {'long ' * 20}note\n",
        ),
        # Flags.
        ("  - {source: Rat, keep: TRUE}\n", "  - {source: Rat, keep: true}\n"),
        # A long note is folded, one with lines stays so.
        (
            f"  - source: Rat\n    note: {'some words ' * 12}end\n",
            f"  - source: Rat\n    note: >-\n      {'some words ' * 10}some\n      words some words end\n",
        ),
        ('  - source: Rat\n    note: "a\\nb"\n', "  - source: Rat\n    note: |-\n      a\n      b\n"),
        # Blank lines: one at most between entries, none within.
        (
            "\n\n  - source: Rat\n\n    keep: true\n\n\n  - source: Amt\n",
            "\n  - source: Rat\n    keep: true\n\n  - source: Amt\n",
        ),
        # What no glossary has is formatted all the same.
        ("  - source: Rat\n    kepp:   yes\n", "  - source: Rat\n    kepp: yes\n"),
        ("  - source: Rat\n    targets:\n", "  - source: Rat\n    targets:\n"),
    ],
)
def test_the_form(before: str, after: str) -> None:
    assert formatted(HEAD + before, "terms.yaml") == HEAD + after
    assert formatted(HEAD + after, "terms.yaml") == HEAD + after


@pytest.mark.parametrize(
    "text",
    [
        "version: 1\nterms: []\n",
        "version: 1\nterms:\n",
        "version: 1\nterms: # none yet\n  # - source: Rat\n",
        HEAD + "  - source: Rat # transcheck: ignore white-space\n    keep: true\n",
        HEAD + "  - source: Rat\n    keep: true\n    # - a\n\n# the end\n",
        HEAD + "  # People ------\n\n  - {source: Rat, keep: true}\n  # one more\n  - {source: Amt, keep: true}\n",
        HEAD + "  - source: Rat\n    targets: # two\n      - council # one\n      # - board\n    keep: false\n",
        document(
            [
                {
                    "source": "Rat",
                    "targets": ["council", "a, b"],
                    "note": "x: y " * 40,
                    "examples": [{"source": "Der Rat, der tagt.", "target": "The council " * 12, "ok": True}],
                }
            ],
            ["made"],
        ),
    ],
)
def test_what_is_tidy_stays(text: str) -> None:
    assert formatted(text, "terms.yaml") == text


def test_line_ends_stay_and_a_byte_order_mark_goes() -> None:
    text = (HEAD + "  - {source:  Rat, keep: true}\n").replace("\n", "\r\n")
    assert format_bytes(b"\xef\xbb\xbf" + text.encode(), "x") == text.replace("  Rat", " Rat").encode()


@pytest.mark.parametrize("text", ["a: [", "\tx", "a: &b c", "- a", "a: b\n---\nc: d"])
def test_what_is_no_glossary_is_an_error(text: str) -> None:
    with pytest.raises(GlossaryError):
        formatted(text, "terms.yaml")


def test_the_difference() -> None:
    before = (HEAD + "  - {source:  Rat}\n").encode()
    assert "-  - {source:  Rat}\n+  - {source: Rat}\n" in difference(before, format_bytes(before, "x"), "x")
    assert difference(before, before, "x") == ""


WORDS = st.text(alphabet=st.sampled_from("aäß1 \"'#:,-[]{}&*!|>%@`\\\t\u00a0“…é\U0001f600"), min_size=1, max_size=12)
TEXTS = WORDS.filter(str.strip)
BLANKS = st.sampled_from(["", "\n", "# c\n", "\n\n# c: d\n"])


def plain_or_quoted(text: str, style: int) -> str:
    if style == 0:
        return "'" + text.replace("'", "''").replace("\t", " ") + "'"
    return scalar(text)


@st.composite
def glossaries(draw: st.DrawFn) -> str:
    """Files as people write them: any indentation, both styles, comments everywhere."""
    parts = [draw(BLANKS), "version: 1", draw(st.sampled_from([" # one", ""])), "\n", draw(BLANKS), "terms:\n"]
    indent = " " * draw(st.integers(0, 3))
    for _ in range(draw(st.integers(1, 3))):
        parts.append(draw(BLANKS).replace("#", indent + "#"))
        source = plain_or_quoted(draw(TEXTS), draw(st.integers(0, 1)))
        targets = [plain_or_quoted(draw(TEXTS), draw(st.integers(0, 1))) for _ in range(draw(st.integers(1, 3)))]
        inner = indent + "  "
        parts.append(f"{indent}- source:  {source}{draw(st.sampled_from([' # s', '']))}\n")
        parts.append(draw(BLANKS).replace("#", inner + "#"))
        if draw(st.booleans()):
            quoted = [plain_or_quoted(draw(TEXTS), 0) for _ in targets]
            separator = draw(st.sampled_from([", ", f", # t\n{inner} "]))
            parts.append(f"{inner}targets: [{separator.join(quoted)}]{draw(st.sampled_from([' # t', '']))}\n")
        else:
            parts.append(f"{inner}targets:{draw(st.sampled_from([' # h', '']))}\n")
            parts.extend(f"{inner}- {target}{draw(st.sampled_from([' # i', '']))}\n" for target in targets)
        if draw(st.booleans()):
            parts.append(
                f"{inner}note: {draw(st.sampled_from(['|', '>', '|-', '>-']))}\n{inner}   some\n{inner}    text\n"
            )
            parts.append(draw(BLANKS).replace("#", indent + "#"))
    parts.append(draw(BLANKS))
    return "".join(parts)


def values(text: str) -> list[Term]:
    return [replace(term, line=None, column=None) for term in read_terms(text, "x")]


@settings(max_examples=300, deadline=None)
@given(glossaries())
def test_meaning_and_comments_stay_and_the_form_is_final(text: str) -> None:
    once = formatted(text, "x")
    assert values(once) == values(text)
    assert [comment.text for comment in read_layout(once, "x").comments] == [
        comment.text for comment in read_layout(text, "x").comments
    ]
    assert formatted(once, "x") == once
