"""A report as it is kept: JSON without names, every dataclass a list of its fields in their order.

What reads and writes a class is made from its type hints, once. What was read has the types that it should have, or
ValueError is raised: nothing in the bytes is trusted, and nothing executed.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import fields, is_dataclass
from enum import Enum
from functools import cache
from types import NoneType, UnionType
from typing import Any, Literal, Union, get_args, get_origin, get_type_hints

from transcheck.model import Report

Convert = Callable[[Any], Any]


def stored(report: Report) -> bytes:
    """The report as bytes."""
    return json.dumps(_writer(Report)(report), ensure_ascii=False, separators=(",", ":")).encode(
        "utf-8", "surrogatepass"
    )


def restored(content: bytes) -> Report:
    """The report that `stored` made the bytes of; ValueError where it did not."""
    try:
        report: Report = _reader(Report)(json.loads(content.decode("utf-8", "surrogatepass")))
    except (TypeError, KeyError, RecursionError) as error:
        raise ValueError(f"this is no report: {error}") from None
    return report


@cache
def _writer(kind: Any) -> Convert:
    """What makes plain values of a value of the type `kind`."""
    origin, arguments = get_origin(kind), get_args(kind)
    if origin is tuple:
        write_one = _writer(arguments[0])
        if write_one is _as_it_is:
            return list
        return lambda value: [write_one(one) for one in value]
    if origin in (Union, UnionType):
        [only] = [argument for argument in arguments if argument is not NoneType]
        write_some = _writer(only)
        return _as_it_is if write_some is _as_it_is else lambda value: None if value is None else write_some(value)
    if is_dataclass(kind):
        hints = get_type_hints(kind)
        writers = [(field.name, _writer(hints[field.name])) for field in fields(kind)]
        return lambda value: [write(getattr(value, name)) for name, write in writers]
    return _as_it_is


@cache
def _reader(kind: Any) -> Convert:
    """What makes a value of the type `kind` of plain values, or raises ValueError or TypeError."""
    origin, arguments = get_origin(kind), get_args(kind)
    if origin is tuple:
        read_one = _reader(arguments[0])
        return lambda value: tuple([read_one(one) for one in _checked(value, list)])
    if origin in (Union, UnionType):
        [only] = [argument for argument in arguments if argument is not NoneType]
        read_some = _reader(only)
        return lambda value: None if value is None else read_some(value)
    if origin is Literal:
        allowed = {one: one for one in arguments}
        return lambda value: allowed[value]
    if isinstance(kind, type) and is_dataclass(kind):
        hints = get_type_hints(kind)
        readers = [_reader(hints[field.name]) for field in fields(kind)]
        return lambda value: kind(*[read(one) for read, one in zip(readers, value, strict=True)])
    if isinstance(kind, type) and issubclass(kind, Enum):
        return kind
    if kind is float:
        return lambda value: float(_checked(value, (int, float)))
    return lambda value: _checked(value, kind)


def _as_it_is(value: Any) -> Any:
    return value


def _checked(value: Any, kind: type | tuple[type, ...]) -> Any:
    if not isinstance(value, kind):
        raise ValueError(f"{type(value).__name__} where {kind} should be")
    return value
