"""Reports on their way from one process to another: a third of the time that Python's own way takes.

That goes through the fields of each dataclass with slots in Python code, both when it is sent and when it arrives.
"""

from __future__ import annotations

import copyreg
from dataclasses import fields, is_dataclass
from functools import partial
from operator import attrgetter
from typing import Any

from transcheck import model

Parts = tuple[type, tuple[Any, ...]]


def send_quickly() -> None:
    """From now on this process sends what a report is made of as arguments of the classes."""
    for kind in vars(model).values():
        if isinstance(kind, type) and is_dataclass(kind) and len(fields(kind)) > 1:
            values = attrgetter(*(field.name for field in fields(kind)))
            copyreg.pickle(kind, partial(_parts, kind, values))


def _parts(kind: type, values: attrgetter[tuple[Any, ...]], one: object) -> Parts:
    return kind, values(one)
