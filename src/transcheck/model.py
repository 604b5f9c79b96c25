"""What passes between the stages: read → align → check → score → report.

Everything here is frozen and without behaviour. Offsets count Unicode code points, `end` is exclusive; lines and
columns count from 1.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Literal

ParagraphKind = Literal["text", "heading", "list-item"]
BeadKind = Literal["translation", "source-only", "target-only", "boilerplate", "duplicate"]


class Severity(StrEnum):
    """How bad an error is, MQM-style; the order of the members is the order of badness."""

    NEUTRAL = "neutral"
    MINOR = "minor"
    MAJOR = "major"
    CRITICAL = "critical"


@dataclass(frozen=True, slots=True)
class Anchor:
    """From `offset` of a paragraph's text on, characters stand in the file from `line`, `column` on, one a column."""

    offset: int
    line: int
    column: int


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph's text, cleaned (NFC, one line, no markup, no soft hyphens), and where it stands in its file.

    `anchors` are sorted by offset, the first one at offset 0; a new one wherever the text and the file part.
    """

    text: str
    kind: ParagraphKind = "text"
    anchors: tuple[Anchor, ...] = (Anchor(0, 1, 1),)


@dataclass(frozen=True, slots=True)
class Comment:
    """What stands between “<!--” and “-->” in a file, which is no part of its paragraphs, and where it begins.

    `paragraph`: the index of the paragraph that it stands in or, where it stands in none, before; the number of
    paragraphs behind the last. `closed`: False where “-->” is missing.
    """

    text: str
    line: int
    column: int
    paragraph: int
    closed: bool = True


@dataclass(frozen=True, slots=True)
class Document:
    """One text: the path as the user gave it ("-" for standard input), its language ("de", "en") and paragraphs."""

    path: str
    language: str
    paragraphs: tuple[Paragraph, ...]
    comments: tuple[Comment, ...] = ()


@dataclass(frozen=True, slots=True)
class Bead:
    """One group of the alignment: indices of m source and n target units that belong together.

    `score` is 0..1: how sure it is that these belong together (for a one-sided bead: that nothing does).
    """

    source: tuple[int, ...]
    target: tuple[int, ...]
    score: float
    kind: BeadKind = "translation"


@dataclass(frozen=True, slots=True)
class Extent:
    """A half-open range of a text."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class SentencePair:
    """A bead of sentences inside a segment; a side without text is None. `score` as in `Bead`."""

    source: Extent | None
    target: Extent | None
    score: float


@dataclass(frozen=True, slots=True)
class Part:
    """The paragraph `paragraph` of a document begins at `start` of a segment's joined text."""

    paragraph: int
    start: int


@dataclass(frozen=True, slots=True)
class Segment:
    """A source text and the target text that belongs to it.

    Where a bead joins several paragraphs their texts are joined by a newline, and `source_parts`, `target_parts` say
    where each begins. One side is empty for one-sided beads. `sentences` covers both texts from front to back.
    """

    id: str
    source: str
    target: str
    sentences: tuple[SentencePair, ...]
    kind: BeadKind = "translation"
    score: float = 1.0
    source_parts: tuple[Part, ...] = (Part(0, 0),)
    target_parts: tuple[Part, ...] = (Part(0, 0),)


@dataclass(frozen=True, slots=True)
class Span:
    """Exact words on one side. `paragraph`, `line` and `column` are None where there is no document (bitext)."""

    start: int
    end: int
    text: str
    paragraph: int | None = None
    line: int | None = None
    column: int | None = None


@dataclass(frozen=True, slots=True)
class Problem:
    """What a rule yields: offsets are those of the segment's texts. The register adds what is the same for a rule.

    `severity` and `category` stay None unless they differ from the rule's own. `segment` is the index of the segment
    that the extents belong to: rules that see one segment leave it, the register fills it in.
    """

    message: str
    confidence: float
    source: Extent | None = None
    target: Extent | None = None
    suggestion: str | None = None
    term: str | None = None
    severity: Severity | None = None
    category: str | None = None
    segment: int | None = None


@dataclass(frozen=True, slots=True)
class Suppression:
    """Why a finding does not count."""

    by: Literal["baseline", "comment", "config"]
    reason: str


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that is wrong, as reports show it."""

    rule: str
    category: str
    severity: Severity
    confidence: float
    message: str
    source: Span | None = None
    target: Span | None = None
    suggestion: str | None = None
    term: str | None = None
    fingerprint: str = ""
    suppressed: Suppression | None = None


@dataclass(frozen=True, slots=True)
class Deduction:
    """What takes `points` off a quality of 100: the findings of a rule, the meaning of the texts, or the fluency.

    `rule` and `findings`, their number, only where findings are the reason.
    """

    reason: Literal["findings", "meaning", "fluency"]
    points: float
    rule: str | None = None
    findings: int = 0


@dataclass(frozen=True, slots=True)
class Score:
    """A number with the signature that says how to get it again.

    `deductions`, the greatest first, add up to 100 less the value (but for rounding); only the quality has them.
    """

    value: float
    signature: str
    deductions: tuple[Deduction, ...] = ()


@dataclass(frozen=True, slots=True)
class TermCount:
    """How many occurrences of glossary terms the source has, and how many of them the target kept."""

    kept: int
    occurrences: int


@dataclass(frozen=True, slots=True)
class Scores:
    """The scores of a report; chrF, BLEU and TER only where a reference was given, adequacy only with meaning."""

    quality: Score
    mqm: Score
    adequacy: Score | None
    glossary: TermCount
    chrf: Score | None = None
    bleu: Score | None = None
    ter: Score | None = None


@dataclass(frozen=True, slots=True)
class Gate:
    """Whether the translation may be published, and why (not)."""

    passed: bool
    fail_on: str
    min_score: float | None
    reasons: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Report:
    """The whole result of `compare`."""

    source: Document
    target: Document
    reference: Document | None
    alignment: tuple[Bead, ...]
    findings: tuple[Finding, ...]
    scores: Scores
    gate: Gate
    version: str


@dataclass(frozen=True, slots=True)
class CheckedSegment:
    """The result for one pair of a bitext. `score` is 0..100, higher is better; `deductions` as those of `Score`."""

    id: str
    score: float
    findings: tuple[Finding, ...]
    deductions: tuple[Deduction, ...] = ()
