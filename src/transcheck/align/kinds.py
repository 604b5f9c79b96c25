"""What the units without a partner are: repeated, page furniture, or left out and made up."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from transcheck.align.repeats import normal
from transcheck.model import Bead


def with_kinds(beads: Sequence[Bead], source: Sequence[str], target: Sequence[str]) -> tuple[Bead, ...]:
    """The same beads; those of one side get their kind."""
    paired = {normal(source[i]) for bead in beads if bead.target for i in bead.source}
    paired_target = {normal(target[j]) for bead in beads if bead.source for j in bead.target}
    found = []
    for bead in beads:
        if (bead.source and bead.target) or bead.kind == "duplicate":
            found.append(bead)
            continue
        text = normal(source[bead.source[0]] if bead.source else target[bead.target[0]])
        again = text in (paired if bead.source else paired_target)
        found.append(replace(bead, kind="duplicate") if again else bead)
    return tuple(found)
