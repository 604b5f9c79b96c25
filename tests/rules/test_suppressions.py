"""The rules about silencing itself are listed with the others, and which rules ask for meaning is known."""

from __future__ import annotations

import inspect
import sys

from transcheck.rules import invalid_suppression, unused_suppression
from transcheck.rules.register import ABOUT_FILES, ASKING_MEANING, MODULES, RULES, run_to_the_full
from transcheck.suppress.directives import INVALID, UNUSED


def test_they_are_in_the_register() -> None:
    assert RULES[INVALID] is invalid_suppression
    assert RULES[UNUSED] is unused_suppression


def test_rules_that_ask_for_meaning_are_known() -> None:
    asking = {module.NAME for module in MODULES if "context.meaning" in inspect.getsource(sys.modules[module.__name__])}
    assert asking <= ASKING_MEANING <= set(RULES)


def test_what_is_run_to_the_full() -> None:
    assert run_to_the_full(MODULES, meaning=True) == RULES.keys() - ABOUT_FILES
    assert run_to_the_full(MODULES, meaning=False) == RULES.keys() - ABOUT_FILES - ASKING_MEANING
