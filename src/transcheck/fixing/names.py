"""Which suggestions for names and protected terms are safe: a slip in one word, or the capitals of a brand."""

from __future__ import annotations

import re

from transcheck.fixing.replacement import Case, Replacement, keeps_article, narrowed, stands_free, whole
from transcheck.glossary.traces import near
from transcheck.text import lexicon
from transcheck.text.names.exonyms import named
from transcheck.text.names.pieces import pieces
from transcheck.text.names.spelling import fold

# From which certainty a word of the original is taken for a name: all that were none had less than 0.25.
_CERTAIN = 0.5
# Endings that German puts on names and English does not.
_GERMAN_ENDINGS = frozenset("snemr")
_QUOTED_BEFORE = re.compile(r"(?:^|[\s(])[“„\"«»]$")
_QUOTED_AFTER = re.compile(r"[“”\"»«](?!\w)")
_APOSTROPHES = frozenset("'’")


def name(case: Case) -> Replacement | None:
    """The name as the original writes it, where the translation misspells it and means no English word or name."""
    one = _word(case)
    if one is None or one.new not in case.source.split():
        return None
    if one.new[-1] in _GERMAN_ENDINGS and one.new[-1] != one.old[-1]:
        return None  # “Chnas” for „Chinas“: the s may be German
    if lexicon.is_listed(one.old.lower(), "en") or named(fold(one.old), "en") or _called_differently(one.new):
        return None  # a translation: „Polizei“, “Police”; „Lazio Rom“, “Lazio Roma”
    return whole(one) if _is_name(one) else None


def _is_name(case: Case) -> bool:
    """Whether the original's word is a name rather than a noun: “Waluss” for „Walnuss“ should be a walnut."""
    return any(
        piece.text.startswith(case.new) and piece.certainty >= _CERTAIN for piece in pieces(case.source_text, "de")
    )


def _called_differently(german: str) -> bool:
    """Whether English has another name for a German place or organisation (a Ludwig is no Louis)."""
    entities = [entity for entity in named(fold(german), "de") if entity.kind != "person"]
    return any(fold(german) not in entity.english_names for entity in entities)


def term(case: Case) -> Replacement | None:
    """The term as the glossary writes it, where the translation misspells a word of it, or gives it other capitals.

    A translated term only where it stands alone between quotation marks: elsewhere the sentence may not bear the name.
    """
    if case.old.casefold() == case.new.casefold():
        return whole(case) if not case.old.isupper() and stands_free(case) else None
    if _QUOTED_BEFORE.search(case.before) and _QUOTED_AFTER.match(case.after) and keeps_article(case):
        return whole(case)
    one = _word(case)
    slip = one is not None and near(one.new, one.old) and not lexicon.is_listed(one.old.lower(), "en")
    return whole(one) if one is not None and slip else None


def capital(case: Case) -> Replacement | None:
    """A word that English writes with a capital: the same word, and no part of another one."""
    same = case.new[1:] == case.old[1:] and case.new[:1] == case.old[:1].upper() != case.old[:1]
    return whole(case) if same and stands_free(case) else None


def _word(case: Case) -> Case | None:
    """The one word that differs, if it is a whole word with an ending that stays right."""
    one = narrowed(case)
    if one is None or not stands_free(one) or not keeps_article(one):
        return None
    plain = not (_APOSTROPHES & {*one.old, *one.new}) and one.old[:1].isupper() and one.new[:1].isupper()
    return one if plain else None
