"""What the words mean: vectors in which German and English share one space, and what is computed from them."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from transcheck.meaning.interface import Meaning


def meaning_for(wanted: bool) -> Meaning | None:
    """The embedded model, loaded now, or None where it is not wanted."""
    if not wanted:
        return None
    from transcheck.meaning.embedded import load

    return load()
