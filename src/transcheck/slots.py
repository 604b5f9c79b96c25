"""What is worked out from files and kept between runs: bytes, in a bounded number of places in the user's cache.

A result has one of 32 places a name, by its key; another key that falls on the same place takes it over, so that a
file that is edited all day leaves no heap behind. Every byte is checked before it is used. A file that is damaged,
torn or made for another key counts as missing; where nothing can be written everything works without. Files are
written beside their place and then renamed: processes may do so at the same time.
"""

from __future__ import annotations

import zlib
from collections.abc import Callable
from hashlib import blake2b
from pathlib import Path

from transcheck import cache

_MAGIC = b"transcheck slot 1\n"
_PLACES = 32
_DIGEST_BYTES = 16
_HEAD_BYTES = len(_MAGIC) + _DIGEST_BYTES + 4


def digest(*parts: bytes) -> bytes:
    """16 bytes that tell these parts from any other."""
    total = blake2b(digest_size=_DIGEST_BYTES)
    for part in parts:
        total.update(len(part).to_bytes(8, "little"))
        total.update(part)
    return total.digest()


def kept(name: str, key: bytes, build: Callable[[], bytes]) -> bytes:
    """The bytes kept under `name` for `key`, which is all that they depend on; `build` makes them where none are."""
    try:
        path = cache.folder() / f"{name}-{digest(key)[0] % _PLACES:02}.slot"
    except (OSError, RuntimeError):  # no home folder
        return build()
    found = read(path, key)
    if found is None:
        found = build()
        write(path, key, found)
    return found


def write(path: Path, key: bytes, content: bytes) -> bool:
    """Keep `content`, which depends on `key`, at `path`; False where nothing can be written."""
    whole = _head(key, content) + content
    return cache.written(path, lambda file: file.write(whole))


def read(path: Path, key: bytes) -> bytes | None:
    """What is kept for `key` at `path`, None where there is nothing, something else, or a damaged file."""
    try:
        raw = path.read_bytes()
    except (OSError, ValueError):
        return None
    content = raw[_HEAD_BYTES:]
    return content if raw[:_HEAD_BYTES] == _head(key, content) else None


def _head(key: bytes, content: bytes) -> bytes:
    """What the file begins with: whose content it is, and a checksum against damage."""
    return _MAGIC + digest(key) + zlib.crc32(content).to_bytes(4, "little")
