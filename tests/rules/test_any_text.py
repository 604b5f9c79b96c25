"""What every rule about the surface of a text promises for any text whatsoever."""

from __future__ import annotations

from types import ModuleType

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.segments import segment
from transcheck.glossary.entry import Glossary
from transcheck.rules import (
    broken_phrase,
    empty_target,
    false_friend,
    garbled_sentence,
    length_mismatch,
    lost_capital,
    misplaced_word,
    missing_end_punctuation,
    negation_changed,
    pronoun_form,
    pronoun_gender,
    question_changed,
    repeated_phrase,
    repeated_word,
    spacing,
    spelling,
    stray_capital,
    stray_mark,
    truncated_text,
    unpaired_bracket,
    unpaired_quote,
    untranslated,
)
from transcheck.rules.context import Context

_RULES = (
    broken_phrase, empty_target, false_friend, garbled_sentence, length_mismatch, lost_capital, misplaced_word,
    missing_end_punctuation, negation_changed, pronoun_form, pronoun_gender, question_changed, repeated_phrase,
    repeated_word, spacing, spelling, stray_capital, stray_mark, truncated_text, unpaired_bracket, unpaired_quote,
    untranslated,
)  # fmt: skip
# Pieces that the rules look at, in any order, between characters of any kind.
_PIECES = st.sampled_from(
    "the The und nicht not no Haus Frau he His i “ ” „ \" ' ( ) . .. , ; : ! ? … - – \n \t é 12 1.5 teh Rathaus http://a.b".split(
        " "
    )
)
_TEXTS = st.lists(st.one_of(_PIECES, st.text(max_size=4)), max_size=12).map(" ".join) | st.text(max_size=30)


@pytest.mark.parametrize("rule", _RULES, ids=lambda rule: rule.NAME)
@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(source=_TEXTS, target=_TEXTS)
def test_problems_lie_in_the_texts(rule: ModuleType, source: str, target: str) -> None:
    for problem in rule.check(segment(source, target), Context(Glossary())):
        assert 0 < problem.confidence <= 1
        assert problem.message
        assert problem.source or problem.target
        for extent, text in ((problem.source, source), (problem.target, target)):
            if extent is not None:
                assert 0 <= extent.start < extent.end <= len(text)
