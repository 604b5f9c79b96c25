"""Days as people write them into files: YYYY-MM-DD, and nothing else."""

from __future__ import annotations

import re
from datetime import date

from transcheck.errors import ConfigurationError

_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")


def day_given(text: str) -> date:
    """The day that `text`, from the command line, names; ConfigurationError where it names none."""
    found = day(text)
    if found is None:
        raise ConfigurationError(f"“{text}” is no day; write it like 2027-01-31")
    return found


def day(text: str) -> date | None:
    """The day that `text` names; None where it names none."""
    if not _DAY.fullmatch(text):
        return None
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None
