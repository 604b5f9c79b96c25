"""The whole target is wrong: left in German, or another text's translation."""

from __future__ import annotations

from random import Random

from training.made_errors.material import Edit, Material


def untranslated(material: Material, _random: Random) -> Edit | None:
    """The source stands in the target's place."""
    return Edit(0, len(material.target), material.source)


def unrelated(material: Material, random: Random) -> Edit | None:
    """Another text's translation stands in its place."""
    return Edit(0, len(material.target), random.choice(material.stock.targets), lost=True)
