"""All rules for glossaries by name.

A rule is a module with these names:

    NAME      its slug, as problems print it; the module is called the same with underscores
    SEVERITY  the default severity
    check(entry, context) -> Iterator[Found]      looks at one entry,
    check_all(context) -> Iterator[Found]         looks at all entries of all files, or
    check_file(file) -> Iterator[Found]           looks at the text of one file

Those without any are reported while the file is read. Its docstring is its manual page, as for the rules of a
translation.
"""

from __future__ import annotations

from collections.abc import Iterable
from types import ModuleType

from transcheck.config import unknown_word
from transcheck.errors import ConfigurationError
from transcheck.glossary.lint import (
    context_without_term,
    contradicting_entries,
    duplicate_entry,
    failing_example,
    forbidden_in_target,
    missing_key,
    mixed_scripts,
    never_matches,
    odd_character,
    repeated_key,
    repeated_wording,
    shadowed_entry,
    suspicious_case,
    syntax,
    target_forbidden_elsewhere,
    trailing_punctuation,
    unbalanced_quotes,
    unknown_key,
    white_space,
    wrong_value,
)

MODULES: tuple[ModuleType, ...] = (
    syntax,
    unknown_key,
    repeated_key,
    wrong_value,
    missing_key,
    duplicate_entry,
    contradicting_entries,
    shadowed_entry,
    never_matches,
    context_without_term,
    forbidden_in_target,
    target_forbidden_elsewhere,
    failing_example,
    repeated_wording,
    odd_character,
    mixed_scripts,
    white_space,
    trailing_punctuation,
    unbalanced_quotes,
    suspicious_case,
)
RULES: dict[str, ModuleType] = {module.NAME: module for module in MODULES}

# A glossary with one of these can't be used: they are always reported.
REFUSING = frozenset(module.NAME for module in (syntax, unknown_key, repeated_key, wrong_value, missing_key))


def rule_named(name: str) -> ModuleType:
    """The rule of this name; ConfigurationError where there is none."""
    if name not in RULES:
        raise ConfigurationError(f"rule {unknown_word(name, RULES)}")
    return RULES[name]


def chosen(select: Iterable[str], ignore: Iterable[str]) -> frozenset[str]:
    """The names of the rules to report: those in `select` (all where it is empty) without those in `ignore`.

    Those of REFUSING are always among them.
    """
    select, ignore = list(select), list(ignore)
    for name in (*select, *ignore):
        rule_named(name)
    return REFUSING | {name for name in RULES if (not select or name in select) and name not in ignore}
