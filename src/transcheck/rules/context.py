"""What a rule may know beside the segment it looks at."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from transcheck.glossary.entry import Glossary
from transcheck.meaning.interface import Meaning
from transcheck.model import Segment


@dataclass(frozen=True, slots=True)
class Context:
    """Everything that is the same for all segments of a run.

    `segments` holds all segments of the document pair, in order; for a bitext it is empty, since segments then have
    nothing to do with each other. `meaning` is None with `--no-meaning`: rules then do what they can without.
    """

    glossary: Glossary
    meaning: Meaning | None = None
    segments: tuple[Segment, ...] = ()
    options: Mapping[str, Mapping[str, object]] = field(default_factory=dict)
