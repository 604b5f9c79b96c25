"""inconsistent-term: one term of the original has several renderings in the translation.

**What it does**
Compares all places of the text. A glossary term for which several approved translations are used, or which was rendered
wrongly in several ways, is reported where the rarer rendering stands. So are the spellings of one English word between
which the text changes (“colour” and “color”, “e-mail” and “email”), and “digitization” beside “digitalization” where
the original has one word for both.

**Why it matters**
Readers take two words for two things. Changing spellings look as if several people had written without reading.

**Example**
“Ortsvorsteher” is “village mayor” in the first paragraph and “head of the village” in the third.

**How to silence it**
Leave one translation in the entry's `targets`.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from transcheck.glossary.assess import Verdict, assess
from transcheck.glossary.renderings import rendering_key
from transcheck.model import Extent, Problem, Segment, Severity
from transcheck.rules.context import Context
from transcheck.text.folding import fold
from transcheck.text.spelling_variants import Wording, may_vary, wordings
from transcheck.text.tokens import words

NAME = "inconsistent-term"
CATEGORY = "terminology/inconsistent"
SEVERITY = Severity.MINOR

_SHARED_BEGINNING = 5


@dataclass(frozen=True, slots=True)
class _Use:
    """One place where a rendering is used: `segment` is its index; `wording` as it stands, `key` what it counts as."""

    segment: int
    target: Extent
    source: Extent | None
    wording: str
    key: str
    expected: str | None = None


def check_document(segments: Sequence[Segment], context: Context) -> Iterator[Problem]:
    """Renderings and spellings that change within the document."""
    if not context.segments:
        return
    approved: dict[str, list[_Use]] = defaultdict(list)
    wrong: dict[str, list[_Use]] = defaultdict(list)
    for index, segment in enumerate(segments):
        for verdict in assess(segment, context.glossary, context.meaning):
            if verdict.target is None or verdict.match.form == "compound":
                continue
            term = verdict.match.term
            if verdict.outcome == "kept" and verdict.approved and not _short(verdict):
                approved[term.source].append(_use(index, segment, verdict, rendering_key(verdict.approved)))
            elif verdict.outcome in ("rendered", "forbidden", "avoided"):
                wording = segment.target[verdict.target.start : verdict.target.end]
                wrong[term.source].append(_use(index, segment, verdict, rendering_key(wording), verdict.expected))
    for source, uses in approved.items():
        yield from _changing(uses, source, 0.7)
    for source, uses in wrong.items():
        yield from _changing(uses, source, 0.75)
    yield from _spellings(segments)


def _use(index: int, segment: Segment, verdict: Verdict, key: str, expected: str | None = None) -> _Use:
    assert verdict.target is not None
    wording = segment.target[verdict.target.start : verdict.target.end]
    return _Use(index, verdict.target, verdict.match.extent, wording, key, expected)


def _short(verdict: Verdict) -> bool:
    """Whether an abbreviation is used, which may well stand beside the full name."""
    return verdict.match.pattern.part == "abbreviation" or verdict.approved.isupper()


def _changing(uses: list[_Use], term: str | None, sure: float) -> Iterator[Problem]:
    """The first use of each rarer rendering; of equally frequent ones the first in the text is the model."""
    counts = Counter(use.key for use in uses)
    if len(counts) < 2:
        return
    usual = max(counts, key=lambda key: counts[key])
    model = next(use for use in uses if use.key == usual)
    told = {usual}
    for use in uses:
        if use.key in told:
            continue
        told.add(use.key)
        what = f"“{term}” is “{use.wording}” here" if term else f"“{use.wording}” stands here"
        right = f"“{use.expected}”" if use.expected else "one of them"
        yield Problem(
            f"{what}, but “{model.wording}” elsewhere in the text; use {right} throughout.",
            confidence=sure,
            source=use.source,
            target=use.target,
            suggestion=use.expected or _cased(model.wording, use.wording),
            term=term,
            segment=use.segment,
        )


def _spellings(segments: Sequence[Segment]) -> Iterator[Problem]:
    """Spellings of one word that change; of different words only where the source has one word for both."""
    if not may_vary(segment.target for segment in segments if segment.kind == "translation" and segment.source):
        return
    families: dict[str, list[tuple[int, Wording]]] = defaultdict(list)
    twins: dict[str, set[str]] = {}
    for index, segment in enumerate(segments):
        if segment.kind != "translation" or not segment.source:
            continue
        for one in wordings(segment.target):
            if one.twin:
                beginnings = _source_words(segment.source, segment.target[one.start : one.end])
                if not beginnings:
                    continue
                twins[one.family] = twins.get(one.family, beginnings) & beginnings
            families[one.family].append((index, one))
    for family, found in families.items():
        if len({one.spelling for _, one in found}) > 1 and twins.get(family, {""}):
            yield from _changing([_spelt(index, segments[index], one) for index, one in found], None, 0.75)


def _spelt(index: int, segment: Segment, one: Wording) -> _Use:
    return _Use(index, Extent(one.start, one.end), None, segment.target[one.start : one.end], one.spelling)


def _source_words(source: str, wording: str) -> set[str]:
    """The words of the source that begin like an English word, cut to what they share."""
    beginning = fold(wording)[:_SHARED_BEGINNING]
    return {beginning for token in words(source) if fold(token.text).startswith(beginning)}


def _cased(wording: str, like: str) -> str:
    return wording[:1].upper() + wording[1:] if like[:1].isupper() else wording[:1].lower() + wording[1:]
