"""Whether two documents can be a German original and its English translation at all."""

from __future__ import annotations

from transcheck.errors import InputError
from transcheck.model import Document
from transcheck.text.language import detect

_NAMES = {"de": "German", "en": "English"}


def require_translation(source: Document, target: Document) -> None:
    """InputError where the two are swapped, the same text, or in the wrong language."""
    if [paragraph.text for paragraph in source.paragraphs] == [paragraph.text for paragraph in target.paragraphs]:
        raise InputError(f"this is the same text as the source, {source.path}; give its translation", path=target.path)
    found = _language(source), _language(target)
    if found == ("en", "de"):
        raise InputError(
            "the source is in English and the target in German: swapped? Give the German original first",
            path=source.path,
        )
    for document, language, role in ((source, found[0], "source"), (target, found[1], "target")):
        if language is not None and language != document.language:
            raise InputError(
                f"the {role} is in {_NAMES[language]}, but should be in {_NAMES[document.language]}",
                path=document.path,
            )


def _language(document: Document) -> str | None:
    return detect("\n".join(paragraph.text for paragraph in document.paragraphs))
