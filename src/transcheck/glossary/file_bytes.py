"""The bytes of a glossary file, or one clear error. Apart from what reads YAML, since that takes long to load."""

from __future__ import annotations

from pathlib import Path

from transcheck.errors import GlossaryError

LARGEST_FILE = 16_000_000


def read_bytes(path: str) -> bytes:
    """The bytes of a file that is not too large; GlossaryError where there are none."""
    file = Path(path)
    try:
        if file.is_dir():
            raise GlossaryError("this is a folder; give a YAML file in it", path=path)
        with file.open("rb") as stream:
            raw = stream.read(LARGEST_FILE + 1)
    except FileNotFoundError:
        raise GlossaryError("there is no such file", path=path) from None
    except OSError as error:
        raise GlossaryError(f"can't be read: {error.strerror or error}", path=path) from None
    except ValueError:
        raise GlossaryError("this is not a path of a file", path=path.replace("\0", "\\0")) from None
    return raw
