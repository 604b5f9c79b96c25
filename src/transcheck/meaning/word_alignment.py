"""Which words of a sentence pair stand for each other, softly: similarities, and links that compete.

Similarity joins what the word vectors say, the letters (names, cognates, loans), the digits, and the parts of German
compounds. Links are found as in SimAlign's itermax (Jalili Sabet et al. 2020, SimAlign: High Quality Word Alignments
Without Parallel Training Data): words that are each other's best first, then what is left with what has room.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from transcheck.text import lexicon
from transcheck.text.remembered import Remembered
from transcheck.text.tokens import Token, tokenize

if TYPE_CHECKING:
    from transcheck.meaning.dictionary import Dictionary
    from transcheck.meaning.interface import Meaning, Vectors

# A word vector's cosine below the first says nothing, above the second as much as can be said (see `scaled`).
_NOTHING, _FULL = 0.15, 0.75
_SHORTEST_COGNATE = 4
_LIKE_LETTERS = 0.6
# Worth of a link through a part of a compound, compared with one of the whole word.
_PART = 0.9
# Worth of links with words of the closed classes.
_BOUND = 0.6
# Worth of letters that a German one of these has in common with an English word.
_GERMAN_BOUND = 0.3
# How much a step of the whole sentence away counts against a link.
_DISTANCE = 0.12


_PARTICLES = frozenset(
    """
    ab an auf aus bei dar ein empor entgegen entlang fest fort frei her heraus hervor hin hinaus hinzu los mit nach
    nieder statt teil um vor voran vorbei weg weiter wieder zu zurück zusammen
    """.split()
)
_CLAUSE_STARTS = frozenset({"und", "oder", "aber", "sondern", "wie", "als", "wenn", "weil", "dass", "bis", "sowie"})


@dataclass(frozen=True, slots=True)
class Link:
    """Source token `source` and target token `target` (indices) stand for each other; `score` 0..1."""

    source: int
    target: int
    score: float


def content_tokens(text: str) -> tuple[Token, ...]:
    """Words, numbers and links of a text, without marks."""
    return tuple(token for token in tokenize(text) if token.kind != "mark")


def similarities(
    source: Sequence[Token], target: Sequence[Token], meaning: Meaning | None, dictionary: Dictionary | None = None
) -> Vectors:
    """How much each pair of tokens may stand for each other, 0..1, shape (len(source), len(target)).

    Without `meaning` only letters and digits speak, and `dictionary` where there is one.
    """
    import numpy as np

    # Words of the closed classes resemble each other and what not: they link to their like, and weakly.
    german = np.array(lexicon.function_words([token.text for token in source], "de"), dtype=bool)
    english = np.array(lexicon.function_words([token.text for token in target], "en"), dtype=bool)
    result = _by_letters(source, target)
    result[german] *= _GERMAN_BOUND
    if meaning is not None and len(source) and len(target):
        np.maximum(result, _by_meaning(source, target, meaning), out=result)
    if dictionary is not None and len(source) and len(target):
        from transcheck.meaning.dictionary_links import by_dictionary

        np.maximum(result, by_dictionary(source, pieces(source), target, dictionary), out=result)
    result[german] *= _BOUND
    result[:, english] *= _BOUND
    result[np.logical_xor.outer(german, english)] *= _BOUND
    # A number equals another by its digits alone: words for numbers stay with their vectors.
    digits = [_digits(token.text) if token.kind == "number" else "" for token in target]
    for i, token in enumerate(source):
        if token.kind == "number":
            mine = _digits(token.text)
            for j, theirs in enumerate(digits):
                if theirs:
                    result[i, j] = 1.0 if mine == theirs else 0.2
    return result


def links(similarity: Vectors, *, least: float = 0.25) -> tuple[Link, ...]:
    """One-to-one links that compete for the words, the strongest first; position decides between equals."""
    import numpy as np

    rows, columns = similarity.shape
    if not rows or not columns:
        return ()
    here = (np.arange(rows) + 0.5)[:, None] / rows
    there = (np.arange(columns) + 0.5)[None, :] / columns
    weight = similarity - _DISTANCE * np.abs(here - there)
    strong = np.flatnonzero(weight >= least)
    order = strong[np.argsort(-weight.ravel()[strong], kind="stable")]
    free_rows, free_columns = [True] * rows, [True] * columns
    found: list[Link] = []
    for flat in order.tolist():
        i, j = divmod(flat, columns)
        if free_rows[i] and free_columns[j]:
            free_rows[i] = free_columns[j] = False
            found.append(Link(i, j, float(similarity[i, j])))
            if len(found) == min(rows, columns):
                break
    return tuple(found)


def scaled(cosine: Vectors) -> Vectors:
    """Cosines of word vectors on a scale where 0 says nothing and 1 is a translation."""
    import numpy as np

    return np.asarray(np.clip((cosine - _NOTHING) / (_FULL - _NOTHING), 0, 1), dtype=np.float32)


def pieces(source: Sequence[Token]) -> list[tuple[int, str, bool]]:
    """What stands for each German token, by its index: itself, parts of a compound, a separated verb put together.

    The last value says whether the piece stands for the whole token.
    """
    verbs = _separated(source)
    return [
        (index, piece, piece == token.text or index in verbs)
        for index, token in enumerate(source)
        for piece in (token.text, *_inner(token), *verbs.get(index, ()))
    ]


def _by_meaning(source: Sequence[Token], target: Sequence[Token], meaning: Meaning) -> Vectors:
    import numpy as np

    parts = pieces(source)
    owners = [index for index, _, _ in parts]
    whole = [complete for _, _, complete in parts]
    cosine = scaled(meaning.words([piece for _, piece, _ in parts]) @ meaning.words([token.text for token in target]).T)
    cosine *= np.where(whole, 1.0, _PART).astype(np.float32)[:, None]
    result = np.zeros((len(source), len(target)), dtype=np.float32)
    np.maximum.at(result, np.array(owners), cosine)
    return result


def _separated(source: Sequence[Token]) -> dict[int, tuple[str, ...]]:
    """Verbs whose particle stands apart: for “lud … ein” the place of “lud” and “einladen”; the particle goes along."""
    found: dict[int, tuple[str, ...]] = {}
    for index, token in enumerate(source):
        if token.text not in _PARTICLES:
            continue
        last = index + 1 == len(source)
        if not last and source[index + 1].start == token.end + 1 and source[index + 1].text not in _CLAUSE_STARTS:
            continue
        for place in range(index - 1, max(-1, index - 25), -1):
            verb = source[place].text
            if not verb.islower() or len(verb) < 3 or lexicon.is_function_word(verb, "de"):
                continue
            whole = token.text + lexicon.lemma(verb, "de")
            if whole.endswith("n") and lexicon.is_listed(whole, "de") and lexicon.lemma(whole, "de") == whole:
                found[place] = found[index] = (whole,)
                break
    return found


def _inner(token: Token) -> tuple[str, ...]:
    """The parts of a German compound or of a word with hyphens, where they may be translated one by one."""
    if token.kind != "word" or len(token.text) < 2 * _SHORTEST_COGNATE:
        return ()
    if "-" in token.text:
        return tuple(piece for piece in token.text.split("-") if len(piece) > 1)
    parts = lexicon.halves(token.text)
    return parts if len(parts) > 1 else ()


def _by_letters(source: Sequence[Token], target: Sequence[Token]) -> Vectors:
    import numpy as np
    from rapidfuzz.distance import Indel
    from rapidfuzz.process import cdist

    if not source or not target:
        return np.zeros((len(source), len(target)), dtype=np.float32)
    here = [_FOLDED[token.text] for token in source]
    there = [_FOLDED[token.text] for token in target]
    ratio = cdist(here, there, scorer=Indel.normalized_similarity, dtype=np.float32)
    result = np.clip((ratio - _LIKE_LETTERS) / (1 - _LIKE_LETTERS), 0, 1)
    short = np.minimum.outer([len(word) for word in here], [len(word) for word in there]) < _SHORTEST_COGNATE
    # Short words are alike by chance (die, dies): only the same word counts, and not German “die” for English “die”.
    result[short & (ratio < 1)] = 0
    return np.asarray(result, dtype=np.float32)


def _folded(word: str) -> str:
    return word.casefold().replace("ä", "ae").replace("ö", "oe").replace("ü", "ue")


_FOLDED = Remembered(_folded)


def _digits(text: str) -> str:
    return "".join(sign for sign in text if sign.isdigit())
