"""Names in a German sentence that may be worth an entry: what `text.names` is sure of, and what it does not look for:
brands in quotation marks, foreign phrases (New Work), and long names with their abbreviation behind them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from transcheck.glossary.entry import TermKind
from transcheck.glossary.suggest.shapes import Candidate, Shape
from transcheck.model import Extent
from transcheck.text import lexicon
from transcheck.text.folding import fold
from transcheck.text.names.recognition import Name
from transcheck.text.names.recognition import find as names_in
from transcheck.text.openings import begins_sentence
from transcheck.text.quotation import enclosed
from transcheck.text.tokens import Token, tokenize

_CERTAIN = 0.7
_LONGEST_BRAND = 5
_LONGEST_FULL_NAME = 12
_TITLES = frozenset("dr prof ing dipl mag herr frau herrn fr hr".split())
_COMPANY = frozenset("GmbH gGmbH AG KG KGaA SE OHG UG GbR mbH eG".split())
# Heads of the names of institutions, also as the last part of a compound.
_INSTITUTIONS = (
    "amt", "referat", "stabsstelle", "stabstelle", "ministerium", "fachbereich", "dezernat", "abteilung", "institut",
    "zentrum", "hochschule", "akademie", "stiftung", "verband", "behoerde", "agentur", "kommission", "ausschuss",
    "beirat", "buero", "kammer", "gesellschaft", "geschaeftsstelle", "leitstelle", "fachdienst", "fachstelle",
)  # fmt: skip
_KINDS: dict[str, TermKind] = {"person": "person", "place": "place", "organisation": "organisation"}
_ABBREVIATION = re.compile(r"\(([A-ZÄÖÜ][A-Za-zÄÖÜäöü]{0,3}[A-ZÄÖÜ][A-ZÄÖÜa-z]{0,3})\)")


def named(sentence: str) -> list[Candidate]:
    """The names, without overlaps: long ones before what they hold."""
    tokens = tokenize(sentence)
    found = [
        *_full_names(sentence, tokens),
        *_institutions(sentence, tokens),
        *_runs(sentence, tokens),
        *_known(sentence),
        *_quoted(sentence, tokens),
    ]
    apart: list[Candidate] = []
    for one in found:
        if not any(one.extent.start < other.extent.end and other.extent.start < one.extent.end for other in apart):
            apart.append(one)
    return apart


def _known(sentence: str) -> Iterator[Candidate]:
    for name in names_in(sentence, "de"):
        words = sentence[name.extent.start : name.extent.end]
        if name.certainty < _CERTAIN or len(words) < 3 or fold(words) in _TITLES or words in _COMPANY:
            continue
        if "." in words and any("." in word and not _odd(word) for word in words.split()):
            continue  # two sentences without a blank between them
        # The parts of words with a hyphen are no names by themselves.
        if sentence[name.extent.start - 1 : name.extent.start] == "-" or sentence[name.extent.end :][:1] == "-":
            continue
        shape: Shape = "name" if name.kind in _KINDS else "unknown"
        yield Candidate(name.extent, words, shape, _KINDS.get(name.kind) or _guessed(sentence, name))


def _guessed(sentence: str, name: Name) -> TermKind:
    """What a name is that no list knows: a place behind “in”, else a person or a brand."""
    return "person" if _is_person(name.words) else guessed_place(sentence, name.extent) or "brand"


def _is_person(name: Sequence[str]) -> bool:
    """Two words of which the first is in neither language."""
    first = name[0]
    strange = not (lexicon.is_word(first, "de") or _english(first) or first.isupper() or _odd(first))
    return len(name) == 2 and strange and not _english(name[1])


def guessed_place(sentence: str, extent: Extent) -> TermKind | None:
    """“place” for a word behind a preposition that places have without an article."""
    before = sentence[: extent.start].split()
    return "place" if before and before[-1].casefold() in ("in", "nach", "aus", "bei") else None


def _quoted(sentence: str, tokens: Sequence[Token]) -> Iterator[Candidate]:
    """Short phrases in quotation marks that begin with a capital."""
    for start, end in enclosed(sentence):
        inside = [token for token in tokens if start < token.start and token.end <= end]
        if not inside or sentence[start] in "(‚'" or len(inside) > _LONGEST_BRAND:
            continue
        if inside[0].text[0].isupper() and all(token.kind in ("word", "number") for token in inside):
            yield _candidate(sentence, inside, "quoted", "brand")


def _runs(sentence: str, tokens: Sequence[Token]) -> Iterator[Candidate]:
    """Capitalised words beside each other of which one is foreign, and words with dots or capitals inside."""
    found = names_in(sentence, "de")
    people = [one.extent for one in found if one.kind in ("person", "place")]
    strange = [one.extent for one in found if one.kind == "unknown" and one.certainty >= _CERTAIN]
    run: list[Token] = []
    for token in [*tokens, Token("", len(sentence) + 9, len(sentence) + 9, "mark")]:
        in_person = any(extent.start <= token.start < extent.end for extent in people)
        capital = token.kind == "word" and token.text[:1].isupper() and not in_person
        if run and (not capital or sentence[run[-1].end : token.start] != " "):
            yield from _of_run(sentence, run, strange)
            run = []
        if capital:
            run.append(token)


def _of_run(sentence: str, run: list[Token], strange: Sequence[Extent]) -> Iterator[Candidate]:
    while run and lexicon.is_function_word(run[0].text.lower(), "de"):
        run = run[1:]
    company = bool(run) and run[-1].text in _COMPANY
    while run and not company and _german(sentence, run[0]) and not _odd(run[0].text):
        if _english(run[0].text):
            break
        run = run[1:]
    while run and len(run) > 1 and _german(sentence, run[-1]) and not company and not _english(run[-1].text):
        run = run[:-1]
    if len(run) > 1 and run[0].text not in _COMPANY:
        foreign = any(
            not _german(sentence, token) or any(one.start <= token.start < one.end for one in strange) for token in run
        )
        if foreign and not all(token.text.isupper() for token in run):
            kind: TermKind = "person" if _is_person([token.text for token in run]) else "brand"
            yield _candidate(sentence, run, "name", "organisation" if company else kind)
    elif run and _odd(run[0].text):
        yield _candidate(sentence, run, "name", "brand")


def _institutions(sentence: str, tokens: Sequence[Token]) -> Iterator[Candidate]:
    """Stabsstelle Digitalisierung, Deutsches Zentrum für Künstliche Intelligenz: what an institution is there for."""
    for position, token in enumerate(tokens):
        if token.kind != "word" or not fold(token.text).endswith(_INSTITUTIONS) or not token.text[0].isupper():
            continue
        end = position
        while (after := _purpose(sentence, tokens, end)) is not None:
            end = after
        if end == position:
            continue
        begin = position
        if position and _proper_adjective(sentence, tokens[position - 1]):
            begin -= 1
        yield _candidate(sentence, tokens[begin : end + 1], "name", "organisation")


def _purpose(sentence: str, tokens: Sequence[Token], last: int) -> int | None:
    """The last word of what follows an institution's name so far: a noun, “für” or “und” with adjectives and a noun."""
    joint = last + 1 < len(tokens) and tokens[last + 1].text in ("für", "und")
    head = fold(tokens[last].text).endswith(_INSTITUTIONS)
    if joint and tokens[last + 1].text == "und" and (head or not lexicon.is_word(tokens[last].text, "de")):
        return None  # “Kulturamt Neustadt und Verein …”: only things to be done are joined
    position = last + (2 if joint else 1)
    if position >= len(tokens) or position - last > 4:
        return None
    while joint and position + 1 < len(tokens) and tokens[position].text.endswith(("e", "en", "es")):
        if not tokens[position + 1].text[:1].isupper() or not lexicon.is_word(tokens[position].text, "de"):
            break
        word = tokens[position].text
        if lexicon.is_function_word(word, "de") or (
            word[0].isupper() and not _proper_adjective(sentence, tokens[position])
        ):
            break
        position += 1
    between = sentence[tokens[last].end : tokens[position].start]
    noun = tokens[position].kind == "word" and tokens[position].text[0].isupper()
    person = any(
        one.extent.start <= tokens[position].start < one.extent.end and one.kind in ("person", "place")
        for one in names_in(sentence, "de")
    )
    return position if noun and not person and not set(between) & set(",;:.()–“”„") else None


def _proper_adjective(sentence: str, token: Token) -> bool:
    """Whether an adjective has a capital in the middle of a sentence, as in names."""
    word = token.text
    return (
        word[:1].isupper()
        and word.endswith(("e", "er", "es", "en", "em"))
        and not begins_sentence(sentence, token.start)
        and lexicon.is_word(word.lower(), "de")
        and not lexicon.is_function_word(word.lower(), "de")
    )


def _full_names(sentence: str, tokens: Sequence[Token]) -> Iterator[Candidate]:
    """Deutsches Forschungszentrum für Künstliche Intelligenz (DFKI): the words before an abbreviation of them."""
    for found in _ABBREVIATION.finditer(sentence):
        letters = fold(found.group(1))
        before = [token for token in tokens if token.end <= found.start()][-_LONGEST_FULL_NAME:]
        for first, token in enumerate(before):
            words = [one for one in before[first:] if one.text[:1].isupper()]
            if not token.text[:1].isupper() or any(one.kind == "mark" and one.text != "-" for one in before[first:]):
                continue
            if _abbreviates(letters, [fold(one.text) for one in words]) and len(words) > 1:
                extent = Extent(token.start, found.end())
                yield Candidate(extent, sentence[extent.start : extent.end], "name", "organisation")
                break


def _abbreviates(letters: str, words: Sequence[str]) -> bool:
    """Whether the letters are the first ones of the words, in order, one or more from each."""
    if not words or not letters.startswith(words[0][0]) or len(words) > len(letters):
        return False
    position = 0
    for word in words:
        if position == len(letters) or word[0] != letters[position]:
            return False
        position += 1
        rest = word[1:]
        following = [other[0] for other in words[words.index(word) + 1 :]][:1]
        while position < len(letters) and letters[position] in rest and letters[position] not in following:
            rest = rest[rest.index(letters[position]) + 1 :]
            position += 1
    return position == len(letters)


def _german(sentence: str, token: Token) -> bool:
    word = token.text
    if begins_sentence(sentence, token.start) and lexicon.is_word(word.lower(), "de"):
        return True
    return lexicon.is_word(word, "de")


def _english(word: str) -> bool:
    return lexicon.is_word(word.lower(), "en")


def _odd(word: str) -> bool:
    """Whether a word has a dot or a capital inside, and is no abbreviation, compound or gender-fair form."""
    inner = word[1:].rstrip("s")
    if "-" in word or word.endswith(("In", "Innen")) or word.isupper() or ":" in word:
        return False
    if "." in inner:
        return any(len(part) > 3 for part in word.split(".")) and word[word.index(".") + 1 :][:1].islower()
    return any(map(str.isupper, inner)) and sum(map(str.islower, word)) > 1 and word not in _COMPANY


def _candidate(sentence: str, tokens: Sequence[Token], shape: Shape, kind: TermKind) -> Candidate:
    extent = Extent(tokens[0].start, tokens[-1].end)
    return Candidate(extent, sentence[extent.start : extent.end], shape, kind)
