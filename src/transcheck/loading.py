"""Everything that checking needs, loaded to the end."""

from __future__ import annotations

from transcheck.config import Settings
from transcheck.meaning import meaning_for
from transcheck.meaning.interface import Meaning
from transcheck.text import slips


def loaded(settings: Settings) -> Meaning | None:
    """The model that `settings` ask for. No thread goes on: the process may be forked, and the copies share it."""
    meaning = meaning_for(settings.meaning, settings.lexicon, settings.embedder, tagging=True, model=settings.model)
    for work in slips.prepare():
        work.result()
    if meaning is not None:
        meaning.words(["word"])
        if meaning.tagger is not None:
            meaning.tagger.wait()
    return meaning
