"""A document as one running text: where words and sentences stand in it, whatever is taken for its paragraphs."""

from __future__ import annotations

from transcheck.model import Document, Extent, Span
from transcheck.suppress.contexts import LONGEST, normalised

# What stands more often than this is told apart by nothing anyway.
_MOST_PLACES = 50


class RunningText:
    """The paragraphs of a document, normalised, with a blank between them.

    A text that is wrapped otherwise, so that its lines are taken for paragraphs or no more, is the same running text.
    """

    def __init__(self, document: Document) -> None:
        self._document = document
        self._starts: list[int] = []
        texts = []
        start = 0
        for paragraph in document.paragraphs:
            text = normalised(paragraph.text)
            self._starts.append(start)
            texts.append(text)
            start += len(text) + 1
        self.text = " ".join(texts)

    def extent(self, span: Span | None) -> Extent | None:
        """Where a finding's words stand; None where it has none in a paragraph."""
        if span is None or span.paragraph is None or span.paragraph >= len(self._starts):
            return None
        before = self._document.paragraphs[span.paragraph].text[: span.start]
        # A blank before the words stays, though normalising would take it from an end.
        start = self._starts[span.paragraph] + len(normalised(f"{before}|")) - 1
        return Extent(start, start + len(normalised(span.text)))

    def places(self, passage: str) -> tuple[Extent, ...]:
        """Where the normalised `passage`, or the beginning of it that is kept, stands as whole words: the first places
        of it, none inside of another.
        """
        found: list[Extent] = []
        cut = len(passage) >= LONGEST
        at = self.text.find(passage) if passage else -1
        for _ in range(_MOST_PLACES):
            if at < 0:
                break
            end = at + len(passage)
            if not _inside_word(self.text, at) and (cut or not _inside_word(self.text, end)):
                found.append(Extent(at, end))
            at = self.text.find(passage, end)
        return tuple(found)


def _inside_word(text: str, at: int) -> bool:
    return 0 < at < len(text) and text[at - 1].isalnum() and text[at].isalnum()
