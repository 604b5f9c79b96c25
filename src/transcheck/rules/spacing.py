"""spacing: blanks where none belong, and none where one belongs.

**What it does**
Reports doubled blanks, blanks before commas and full stops, missing blanks after them, blanks inside words that an
engine took apart (“do n't”), and words that grew together.

**Why it matters**
Such text looks unread, and it breaks searching and hyphenation.

**Example**
“Sie kam nicht, leider.” → “She did n't come , unfortunately .”
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from transcheck.model import Extent, Problem, Segment, Severity
from transcheck.rules.context import Context

NAME = "spacing"
CATEGORY = "fluency/punctuation"
SEVERITY = Severity.MINOR

_BLANK = "[ \u00a0\u202f]"
_CHECKS: tuple[tuple[re.Pattern[str], str, float], ...] = (
    (re.compile(rf"(?<=\w){_BLANK}(?:n['’]t|['’](?:s|re|ve|ll|d|m))\b", re.I), "There is a blank inside a word", 0.95),
    (re.compile(rf"(?<=[\w)\]”’\"%]){_BLANK}+[,;](?!\w)"), "There is a blank before “{mark}”", 0.95),
    (re.compile(rf"(?<=[\w)\]”’%]){_BLANK}+[.!?:](?=[\s\"”’)]|$)"), "There is a blank before “{mark}”", 0.9),
    (re.compile(rf"\({_BLANK}+(?=\w)|(?<=\w){_BLANK}+\)"), "There is a blank inside the bracket", 0.85),
    (re.compile(r"(?<=[^\W\d_])[,;!?](?=[^\W\d_]{2})"), "A blank is missing after “{mark}”", 0.9),
    (re.compile(r"(?<=[a-zäöüß]{2})\.(?=[A-Z][a-z]+\b(?!\.))"), "A blank is missing after “.”", 0.7),
    (re.compile(r"(?<=\S)  +(?=\S)"), "There are two blanks", 0.6),
    (re.compile(r"(?<=[^\W\d_]) - (?=time\b|term\b|year\b|old\b)"), "There are blanks around the hyphen", 0.7),
    (
        re.compile(rf"(?<=[^\W\d_]){_BLANK}[äöüß](?:{_BLANK}(?=[a-z]{{2}})|(?!\w))"),
        "There is a blank inside a word",
        0.95,
    ),
)
# Whatever one of the checks can find has one of these: most texts have none. The mark or letter comes first, and what
# stands before it second: so `re` looks for it quickly.
_BLANKS = ("  ", " - ")
_ANY = re.compile(
    r"[,;.!?:)('’äöüß](?:"
    rf"(?<={_BLANK}[,;.!?:)'’])|(?<={_BLANK}[äöüß])(?!\w)|(?<=\(){_BLANK}|(?<={_BLANK}[nN]['’])"
    r"|(?<=[^\W\d_][,;!?])(?=[^\W\d_])|(?<=[^\W\d_]\.)(?=[A-Z]))"
)
_MANY = 3


def check(segment: Segment, context: Context) -> Iterator[Problem]:
    """Places of the target where blanks are wrong; where they are wrong all over, one finding says so."""
    if segment.kind != "translation":
        return
    if not _ANY.search(segment.target) and not any(blanks in segment.target for blanks in _BLANKS):
        return
    found: list[tuple[int, int, str, float]] = []
    for pattern, what, confidence in _CHECKS:
        matches = list(pattern.finditer(segment.target))
        if not matches or pattern.search(segment.source):
            continue  # the source does the same: a convention, or an address
        found += [
            (match.start(), match.end(), what.format(mark=match.group().strip()), confidence) for match in matches
        ]
    found.sort()
    if len(found) >= _MANY:
        start, end, what, _ = found[0]
        yield Problem(
            f"{what}, and there are {len(found) - 1} more places with wrong blanks.",
            confidence=0.95,
            target=_around(segment.target, start, end),
        )
        return
    for start, end, what, confidence in found:
        extent = _around(segment.target, start, end)
        yield Problem(
            f"{what}: “{segment.target[extent.start : extent.end]}”.",
            confidence=confidence,
            target=extent,
            suggestion=_mended(segment.target, start, end, extent),
        )


def _around(text: str, start: int, end: int) -> Extent:
    """The place with the words it touches, at most 30 characters on either side."""
    left = start
    while left > max(0, start - 30) and not text[left - 1].isspace():
        left -= 1
    right = end
    while right < min(len(text), end + 30) and not text[right].isspace():
        right += 1
    return Extent(left, right)


def _mended(text: str, start: int, end: int, extent: Extent) -> str:
    wrong = text[start:end]
    right = re.sub(_BLANK, "", wrong) if any(c.isspace() for c in wrong) else wrong + " "
    if not right:
        right = " "
    return text[extent.start : start] + right + text[end : extent.end]
