"""All rules by name, and the engine that runs them: what a rule yields becomes findings later.

A rule is a module with these names:

    NAME      its slug, as findings print it; the module is called the same with underscores
    CATEGORY  MQM-style
    SEVERITY  the default severity
    OPTIONS   what a project may set for it, if there is anything: a tuple of Option
    check(segment, context) -> Iterator[Problem]              looks at one segment, or
    check_document(segments, context) -> Iterator[Problem]    looks at all of them (Problem.segment is then required)

Those of ABOUT_FILES have a function `problem` instead, which says what is wrong with a file.

Its docstring is its manual page, with the headings *What it does*, *Why it matters*, *Example*, *How to silence it*.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from types import ModuleType

from transcheck.config import Settings, unknown_word
from transcheck.errors import ConfigurationError
from transcheck.model import Problem, Segment
from transcheck.rules import (
    added_text,
    added_word,
    broken_phrase,
    date_mismatch,
    empty_target,
    false_friend,
    forbidden_term,
    garbled_sentence,
    inconsistent_term,
    invalid_suppression,
    length_mismatch,
    link_changed,
    link_lost,
    lost_capital,
    lost_content,
    misplaced_word,
    missing_end_punctuation,
    missing_target,
    missing_translation,
    missing_word,
    name_added,
    name_changed,
    name_lost,
    name_translated,
    negation_changed,
    number_format,
    number_mismatch,
    outdated_target,
    pronoun_form,
    pronoun_gender,
    protected_term,
    question_changed,
    repeated_paragraph,
    repeated_phrase,
    repeated_word,
    spacing,
    spelling,
    stray_capital,
    stray_mark,
    time_limit_changed,
    title_gender,
    truncated_text,
    unpaired_bracket,
    unpaired_quote,
    unreadable_file,
    unrelated_target,
    untranslated,
    unused_suppression,
    wrong_term,
    wrong_word,
)
from transcheck.rules.confidence import calibrated
from transcheck.rules.context import Context
from transcheck.rules.second_opinion import is_refuted

# The order is the precedence: where two rules point at the same words, the earlier one speaks.
MODULES: tuple[ModuleType, ...] = (
    missing_target,
    unreadable_file,
    outdated_target,
    empty_target,
    unrelated_target,
    repeated_paragraph,
    missing_translation,
    added_text,
    repeated_phrase,
    untranslated,
    protected_term,
    forbidden_term,
    wrong_term,
    link_changed,
    link_lost,
    name_translated,
    name_changed,
    date_mismatch,
    time_limit_changed,
    number_mismatch,
    number_format,
    negation_changed,
    false_friend,
    title_gender,
    pronoun_gender,
    question_changed,
    name_lost,
    name_added,
    wrong_word,
    lost_content,
    added_word,
    missing_word,
    length_mismatch,
    truncated_text,
    inconsistent_term,
    repeated_word,
    spelling,
    unpaired_quote,
    unpaired_bracket,
    stray_mark,
    stray_capital,
    lost_capital,
    missing_end_punctuation,
    spacing,
    garbled_sentence,
    misplaced_word,
    pronoun_form,
    broken_phrase,
    invalid_suppression,
    unused_suppression,
)
LISTED = "“transcheck rules” lists them"
RULES: dict[str, ModuleType] = {module.NAME: module for module in MODULES}

# Rules about files, which a project's check applies: nothing in two texts tells of them.
ABOUT_FILES = frozenset({"missing-target", "outdated-target", "unreadable-file"})

# Rules that judge a whole segment: beside such a finding, single words of the segment are not worth one.
VERDICTS = frozenset({"empty-target", "unrelated-target"})

# Rules that only see that something is wrong: where one of another rule, or of an earlier group here, says what, they
# are not needed.
LAST_RESORTS = (frozenset({"wrong-word", "added-word", "missing-word"}), frozenset({"length-mismatch"}))

# Rules about a passage as such: its words may have errors of their own.
PASSAGES = frozenset({"repeated-paragraph"})

# Rules that ask what words mean, and find less or nothing where there is no model to ask.
ASKING_MEANING = frozenset(
    {
        "added-word",
        "forbidden-term",
        "inconsistent-term",
        "lost-content",
        "missing-word",
        "name-added",
        "name-changed",
        "name-lost",
        "negation-changed",
        "protected-term",
        "question-changed",
        "unrelated-target",
        "untranslated",
        "wrong-term",
        "wrong-word",
    }
)


def rule_named(name: str) -> ModuleType:
    """The rule of this name; ConfigurationError where there is none."""
    if name not in RULES:
        raise ConfigurationError(f"rule {unknown_word(name, RULES, LISTED)}")
    return RULES[name]


def chosen(settings: Settings) -> tuple[ModuleType, ...]:
    """The rules to run: those selected (all where none is) or switched on, less those ignored or switched off."""
    for name in (*settings.select, *settings.ignore, *settings.rules):
        rule_named(name)
    switches = {name: rule.enabled for name, rule in settings.rules.items()}
    return tuple(
        rule
        for name, rule in RULES.items()
        if (not settings.select or name in settings.select or switches.get(name))
        and name not in settings.ignore
        and switches.get(name) is not False
    )


def run_to_the_full(rules: Iterable[ModuleType], meaning: bool) -> frozenset[str]:
    """The names of those of `rules` that find all they can in two texts; without meaning, some find less or nothing."""
    return frozenset(
        rule.NAME for rule in rules if rule.NAME not in ABOUT_FILES and (meaning or rule.NAME not in ASKING_MEANING)
    )


def problems(
    segments: Sequence[Segment], context: Context, rules: Iterable[ModuleType]
) -> Iterator[tuple[ModuleType, Problem]]:
    """Everything that `rules` find, each problem with its rule, `segment` set, and its confidence calibrated."""
    rules = tuple(rules)
    checks = [(rule, rule.check) for rule in rules if hasattr(rule, "check")]
    # Segment by segment, so that rules share what they compute from the same texts.
    for index, segment in enumerate(segments):
        # A paragraph printed twice is a translation of its source each time.
        again = segment.kind == "duplicate" and segment.source and segment.target
        seen = replace(segment, kind="translation") if again else segment
        for rule, check in checks:
            for problem in check(seen, context):
                one = replace(problem, segment=index, confidence=calibrated(rule.NAME, problem.confidence))
                if not is_refuted(rule.NAME, one, seen, context.meaning):
                    yield rule, one
    if context.segments:
        for rule in rules:
            if hasattr(rule, "check_document"):
                for problem in rule.check_document(segments, context):
                    yield rule, replace(problem, confidence=calibrated(rule.NAME, problem.confidence))
