"""Paths as services that show a repository know them: relative to its root, with slashes; and as URIs."""

from __future__ import annotations

import os
import re
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path, PurePath
from urllib.parse import quote

from transcheck.model import Document, Report
from transcheck.reports.safe_text import safe_line

_DRIVE = re.compile(r"[A-Za-z]:/")
# What RFC 3986 lets stand in a path; a colon in a first segment would be taken for a scheme.
_AS_THEY_ARE = "/-._~!$&'()*+,;=@"


def root_of(folder: Path) -> Path:
    """The root of the repository that `folder` (an absolute path) lies in; the folder itself where there is none."""
    return next((parent for parent in (folder, *folder.parents) if (parent / ".git").exists()), folder)


def in_repository(reports: Iterable[Report], folder: Path, root: Path) -> list[Report]:
    """The reports with paths from `root` on; they were given relative to `folder`. Reads no file."""
    return [
        replace(
            report,
            source=_moved(report.source, folder, root),
            target=_moved(report.target, folder, root),
            reference=_moved(report.reference, folder, root) if report.reference else None,
        )
        for report in reports
    ]


def _moved(document: Document, folder: Path, root: Path) -> Document:
    return replace(document, path=repository_path(document.path, folder, root))


def repository_path(path: str, folder: Path, root: Path) -> str:
    """`path` from `root` on, without "./"; absolute where it lies outside, and "-" (standard input) as it is."""
    if path == "-":
        return path
    whole = PurePath(os.path.normpath(folder / path))
    return (whole.relative_to(root) if whole.is_relative_to(root) else whole).as_posix()


def shown_path(path: str) -> str:
    """The path itself where nothing in it acts on what shows it, else a visible stand-in."""
    return path if path.isprintable() and "##" not in path else safe_line(path)


def is_absolute(path: str) -> bool:
    """Whether a path with slashes says all by itself where a file is, on any system."""
    return path.startswith("/") or _DRIVE.match(path) is not None


def uri(path: str) -> str:
    """The percent-encoded URI of a path with slashes: relative, or `file://` for an absolute one."""
    # Bytes of a file name that are no UTF-8 come as lone surrogates, and go out as these bytes.
    raw = path.encode("utf-8", "surrogateescape" if _only_escaped(path) else "replace")
    encoded = quote(raw, safe=_AS_THEY_ARE)
    if not is_absolute(path):
        return encoded
    return "file://" + (encoded if path.startswith("/") else "/" + encoded.replace("%3A", ":", 1))


def _only_escaped(path: str) -> bool:
    return not any("\ud800" <= character <= "\udfff" and not "\udc80" <= character <= "\udcff" for character in path)
