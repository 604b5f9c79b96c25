"""Spellings between which a text should choose."""

from __future__ import annotations

import pytest

from transcheck.text.spelling_variants import may_vary


@pytest.mark.parametrize(
    ("texts", "expected"),
    [
        (["The colour of the house.", "Its colours were red."], False),
        (["The colour of the house.", "Its color was red."], True),
        (["Please organize the e-mail list.", "We organise it."], True),
        (["An e-mail came.", "The email was long."], True),
        (["Digitization helps.", "Digitalization does not."], True),
        (["A web site", "Our website"], True),
        ([], False),
    ],
)
def test_the_quick_look_sees_two_spellings(texts: list[str], expected: bool) -> None:
    assert may_vary(texts) is expected
