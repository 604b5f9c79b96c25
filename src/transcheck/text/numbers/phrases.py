"""Numbers in words: “two hundred and fifty-one thousand”, „eine halbe Million“, „zwei Drittel“."""

from __future__ import annotations

import re
from decimal import Decimal

from transcheck.text.numbers.amounts import Amount, counted, decade, fraction, scaled
from transcheck.text.numbers.quantities import Quantity, build
from transcheck.text.numbers.words import NumberWord, number_word, roman

_NEXT_WORD = re.compile(r"([ \u00a0-])(?:(and) )?([^\W\d_]{2,20})")
# Numbers that no translator need keep.
_SAYING = re.compile(
    r"\bHeiligen? Drei\b|\bunter (?:vier|sechs|acht) Augen|\bWolke sieben|\bsiebte[nr] Himmel|\bfünf vor zwölf"
    r"|\bauf (?:hundert)?achtzig\b|\balle Neune|\balle viere|\bauf allen vieren|\bsieben Sachen|\bnull acht fünfzehn",
    re.IGNORECASE,
)
_ARTICLE = re.compile(r"\b(?:[Ee]iner?|[Dd]ie|[Dd]er)\s$")
_ARTICLES = frozenset("ein eine einen einem einer eines".split())
_COUNTED_NOUN = re.compile(r"\s[A-ZÄÖÜ]|\s\w+e[nrs]?\s[A-ZÄÖÜ]|-")
_HALF_A = re.compile(r" an? (?=million|billion|trillion|dozen|hundred|thousand)")
_TENS = frozenset(Decimal(n) for n in range(20, 100, 10))


def number_phrase(text: str, start: int, end: int, language: str) -> Quantity | None:
    """The quantity that the word `text[start:end]` begins, or None."""
    word = text[start:end]
    known = number_word(word.lower(), language)
    if known is None:
        value = roman(word) if word.isupper() else None
        if value is None:
            return None
        return build(
            text,
            start,
            end,
            "number",
            Decimal(value),
            [Decimal(value)],
            [{Decimal(value)}],
            certain=False,
            digits=False,
        )
    if language == "de" and known.certain and _not_counted(text, start, end):
        known = known._replace(certain=False)
    if known.role == "decade" and isinstance(known.values[0], Decimal):
        return decade(text, start, end, known.values[0], digits=False)
    quantity = _from_number_word(text, start, end, known, language)
    # The article alone is no number; it only begins one („eine Million“, „ein Drittel“).
    return None if quantity.extent.end == end and word.lower() in _ARTICLES else quantity


def _not_counted(text: str, start: int, end: int) -> bool:
    """Whether a German number word is part of a saying, a mark at school or the verb „achtgeben“."""
    around = text[max(0, start - 16) : end + 16]
    if _SAYING.search(around):
        return True
    if text[start].isupper() and _ARTICLE.search(text[max(0, start - 6) : start]):
        return True
    return text[start:end].lower() == "acht" and not _COUNTED_NOUN.match(text, end)


def _from_number_word(text: str, start: int, end: int, known: NumberWord, language: str) -> Quantity:
    # “million” alone is no number; with one before it, the number's own words find it.
    amount = Amount(end, known.values, known.certain and known.role != "scale")
    first = known.values[0]
    if isinstance(first, Decimal) and known.role in ("cardinal", "half", "half-more", "scale"):
        if known.role == "cardinal":
            share = _counted_fraction(text, start, end, first, language)
            if share is not None:
                return share
        if language == "en" and known.role in ("cardinal", "scale"):
            amount = _english_words(text, amount)
        elif known.role == "half":
            amount = _half(text, amount, language)
        larger = scaled(text, amount, language)
        if larger.end != amount.end and known.role == "half":
            larger = larger._replace(values=larger.values[:1])
        amount = larger
    return counted(text, start, amount, digits=False)


def _counted_fraction(text: str, start: int, end: int, over: Decimal, language: str) -> Quantity | None:
    after = _NEXT_WORD.match(text, end)
    if not after or after[2]:
        return None
    below = number_word(after[3].lower(), language)
    if below is None or not isinstance(below.values[0], Decimal):
        return None
    if below.role == "fraction" or (language == "en" and below.role == "ordinal" and over == 1 and below.values[0] > 2):
        return fraction(text, start, after.end(), int(over), int(below.values[0]), digits=False)
    return None


def _half(text: str, amount: Amount, language: str) -> Amount:
    """“half a million”: the article stands between."""
    if language == "en" and (article := _HALF_A.match(text, amount.end)):
        return amount._replace(end=article.end() - 1)
    return amount


def _english_words(text: str, amount: Amount) -> Amount:
    """“two hundred and fifty-one thousand”: the words after the first are added and multiplied."""
    total, current = Decimal(0), amount.values[0]
    assert isinstance(current, Decimal)
    end, certain, count = amount.end, amount.certain, 1
    scaled = current in (100, 1000, 10**6, 10**9, 10**12)
    while count < 12 and (after := _NEXT_WORD.match(text, end)):
        known = number_word(after[3].lower(), "en")
        if (
            known is None
            or known.role not in ("cardinal", "ordinal", "scale")
            or not isinstance(known.values[0], Decimal)
        ):
            break
        value = known.values[0]
        if known.role == "scale":
            if after[2] or value == 12 or value <= total:
                break
            if value == 100:
                current = (current or Decimal(1)) * 100
            else:
                total, current = total + (current or Decimal(1)) * value, Decimal(0)
            scaled = True
        elif (current % 100 in _TENS and value < 10 and not after[2] and value) or (
            scaled and value < 100 and (after[2] or after[1] == " ") and current % 100 == 0 and known.role == "cardinal"
        ):
            current += value
            scaled = False
        else:
            break
        end, certain, count = after.end(), True, count + 1
    if count == 1:
        return amount
    return amount._replace(end=end, values=(total + current,), certain=certain)
