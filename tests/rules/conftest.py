"""What holds for every problem that a rule finds in any of its tests."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

import pytest

from transcheck.model import Problem

# What is quoted may hold anything, quotes too.
_QUOTED = re.compile(r"“.*”")


def is_plain_sentence(message: str) -> bool:
    """Whether a message is one sentence, which begins as one and has one mark at its end."""
    frame = _QUOTED.sub("“”", message)
    return re.fullmatch(r"[A-Z“][^\n]*[^.!?…][.?]", frame) is not None and not re.search(r"[.!?] ", frame)


@pytest.fixture(scope="module", autouse=True)
def plain_sentences() -> Iterator[None]:
    """The message of every problem is one plain sentence with its full stop."""
    messages: list[str] = []
    made = Problem.__init__

    def noted(self: Problem, message: str, *arguments: Any, **others: Any) -> None:
        messages.append(message)
        made(self, message, *arguments, **others)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Problem, "__init__", noted)
        yield
    assert [message for message in messages if not is_plain_sentence(message)] == []
