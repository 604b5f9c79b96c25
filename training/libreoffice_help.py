"""Pairs from LibreOffice's help (MPL-2.0), as Debian's libreoffice-help-de and libreoffice-help-en-us install it.

    python -m training.libreoffice_help FOLDER OUT.jsonl

FOLDER has the folders `de` and `en-US`. Paragraphs of both languages have the same names in files of the same names.
"""

from __future__ import annotations

import argparse
import html
import json
import re
from collections.abc import Iterator
from pathlib import Path

_PARAGRAPH = re.compile(r'<(p|h\d) id="([^"]+)"[^>]*>(.*?)</\1>', re.DOTALL)
_TAG = re.compile(r"<[^>]*>")
_SPACE = re.compile(r"\s+")
_FEWEST, _MOST = 4, 60  # words
_LIKE = 2.0  # how many times longer one side may be


def paragraphs(page: str) -> dict[str, str]:
    """The texts of a page by their names."""
    found = {}
    for match in _PARAGRAPH.finditer(page):
        text = _SPACE.sub(" ", html.unescape(_TAG.sub(" ", match[3]))).strip()
        found[match[2]] = re.sub(r" ([.,;:!?)])", r"\1", text)
    return found


def pairs(folder: Path) -> Iterator[tuple[str, str]]:
    """Different pairs of paragraphs of like length, in the order of the files."""
    seen = set()
    for path in sorted((folder / "de").rglob("*.html")):
        other = folder / "en-US" / path.relative_to(folder / "de")
        if not other.exists():
            continue
        english = paragraphs(other.read_text(encoding="utf-8"))
        for name, german in paragraphs(path.read_text(encoding="utf-8")).items():
            text = english.get(name, "")
            lengths = sorted((len(german.split()), len(text.split())))
            fits = lengths[0] >= _FEWEST and lengths[1] <= _MOST and lengths[1] <= _LIKE * lengths[0] + 2
            if fits and text != german and german not in seen:
                seen.add(german)
                yield german, text


def main() -> None:
    """Write the pairs."""
    parser = argparse.ArgumentParser(description="Write pairs from LibreOffice's help.")
    parser.add_argument("folder", type=Path)
    parser.add_argument("out", type=Path)
    arguments = parser.parse_args()
    rows = [
        json.dumps({"source": german, "target": english}, ensure_ascii=False)
        for german, english in pairs(arguments.folder)
    ]
    arguments.out.write_text("\n".join(rows) + "\n", encoding="utf-8")
    print(f"{len(rows)} pairs")


if __name__ == "__main__":
    main()
