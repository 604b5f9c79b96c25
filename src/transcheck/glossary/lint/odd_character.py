"""odd-character: a character that is invisible, turns the text around, or is what is left of a broken one.

**What it does**
Reports, anywhere in the file: characters that turn the direction of the text, zero-width characters and soft hyphens,
letters with a separate accent, private characters, and letters broken by a wrong encoding (“Ã¤” for “ä”).

**Why it matters**
The file does not say what it seems to say: a wording with such a character is found in no text.

**Example**
“Stadt​rat” with a zero-width space; “BÃ¼rgerbÃ¼ro”: should be “Bürgerbüro”

**How to silence it**
Delete the character, or type the word anew.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from transcheck.glossary.lint.model import Entry, Found, GlossaryFile, LintContext
from transcheck.glossary.yaml_nodes import Place, Scalar
from transcheck.model import Severity

NAME = "odd-character"
SEVERITY = Severity.MAJOR

_TURNING = "\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069"
_HIDDEN = "\u00ad\u034f\u115f\u1160\u17b4\u17b5\u180e\u200b\u2060-\u2064\u206a-\u206f\u3164\ufeff\uffa0\ufff9-\ufffb"
_PRIVATE = "\ue000-\uf8ff\ufffc\ufffd\U000e0000-\U000e007f\U000f0000-\U0010fffd"
# UTF-8 read as Windows-1252: two or three signs for a letter.
_BROKEN = "Ã[\u0080-\u00bf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]|Â[\u00a0-\u00bf]|â€[\u0080-\u00bf“”™˜œž¦¢]?|ï»¿"
_ODD = re.compile(f"[{_TURNING}{_HIDDEN}{_PRIVATE}]|{_BROKEN}")
_COMBINED = re.compile(r"[^\W\d_][\u0300-\u036f]+")
_MOST = 20


def check_file(file: GlossaryFile) -> Iterator[Found]:
    """Odd characters anywhere in a file, the first ones."""
    text = file.text
    if text.isascii():
        return
    for count, found in enumerate(_ODD.finditer(text)):
        if count == _MOST:
            break
        right = _repaired(found[0])
        advice = f"; it should be “{right}”" if right else "; take it out"
        yield Found(f"{_called(found[0])}{advice}.", file.path, _node(file, found), suggestion=right)
    if not unicodedata.is_normalized("NFC", text):
        for found in _COMBINED.finditer(text):
            if (right := unicodedata.normalize("NFC", found[0])) != found[0]:
                what = f"“{right}” is written as a letter and a separate accent; type it anew."
                yield Found(what, file.path, _node(file, found), Severity.MINOR, right)
                break


def check(entry: Entry, context: LintContext) -> Iterator[Found]:
    """Odd characters that an entry has as escapes, such as `\\u200b`: the file's text does not show them."""
    for wording in entry.wordings:
        if wording.text.isascii():
            continue
        raw = wording.node.end - wording.node.start
        found = _ODD.search(wording.text)
        if found and raw > len(wording.text) + 2:
            yield Found(f"{_called(found[0])}; take it out.", entry.path, wording.node, term=entry.term.source)


def _called(sign: str) -> str:
    if len(sign) > 1:
        return f"“{sign}” is a letter that was broken by a wrong encoding"
    name = unicodedata.name(sign, "a private character").lower()
    if re.match(f"[{_TURNING}]", sign):
        return f"The character U+{ord(sign):04X} ({name}) turns the direction of the text"
    if re.match(f"[{_PRIVATE}]", sign):
        return f"The character U+{ord(sign):04X} ({name}) stands for nothing that others can read"
    return f"The character U+{ord(sign):04X} ({name}) is invisible"


def _repaired(broken: str) -> str | None:
    try:
        right = broken.encode("cp1252").decode("utf-8")
    except UnicodeError:
        return None
    return right if len(broken) > 1 and right.isprintable() else None


def _node(file: GlossaryFile, found: re.Match[str]) -> Scalar:
    line = file.text.count("\n", 0, found.start()) + 1
    column = found.start() - file.text.rfind("\n", 0, found.start())
    return Scalar(found[0], False, Place(line, column), found.start(), found.end())
