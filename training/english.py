"""English word forms: what lemma and ending a word has, and how another lemma takes the same ending."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from functools import lru_cache
from typing import Literal, NamedTuple

from training.pieces import Word
from training.wordnet import PartOfSpeech, WordNet
from transcheck.text import english_classes as classes

Ending = Literal["", "s", "ed", "en", "ing", "er", "est"]

_VOWELS = frozenset("aeiou")
_RULES: dict[PartOfSpeech, tuple[tuple[str, str, Ending], ...]] = {
    "n": (("ies", "y", "s"), ("es", "", "s"), ("s", "", "s")),
    "v": (
        ("ies", "y", "s"), ("es", "", "s"), ("s", "", "s"), ("ied", "y", "ed"), ("ed", "e", "ed"), ("ed", "", "ed"),
        ("ing", "e", "ing"), ("ing", "", "ing"),
    ),
    "a": (("ier", "y", "er"), ("er", "e", "er"), ("er", "", "er"), ("iest", "y", "est"), ("est", "e", "est"),
          ("est", "", "est")),
    "r": (),
}  # fmt: skip
FUNCTION_WORDS = frozenset(classes.FUNCTION_WORDS) | {"not", "no", "never", "very", "also", "only", "there", "here"}
_DETERMINERS = frozenset("the a an this that these those my your his her its our their some any no each every".split())
_BEFORE_VERBS = classes.MODALS | {"to", "do", "does", "did", "not"}
_DOUBLED = frozenset(
    """
    ban bar beg bet chat chop clap cut drag drop fan fit get grab hit hop hug jog kid knit let log map mop nod pat plan
    plot prefer put refer rob rub run set shop shut sin sit skip slam slap slip snap spin spot star step stir stop strip
    swim tap tip top trap trim trip win wrap begin forget permit submit commit admit occur control travel cancel
    """.split()
)


class Form(NamedTuple):
    """An inflected word."""

    lemma: str
    part: PartOfSpeech
    ending: Ending


class English:
    """Forms by WordNet's lemmas, irregular ones included."""

    def __init__(self, wordnet: WordNet) -> None:
        self.wordnet = wordnet
        self._made: dict[tuple[str, PartOfSpeech], list[str]] = defaultdict(list)
        for part, forms in wordnet.irregular.items():
            for form, lemma in forms.items():
                self._made[lemma, part].append(form)
        self.forms = lru_cache(maxsize=100_000)(self._forms)

    def _forms(self, word: str) -> tuple[Form, ...]:
        """All readings of a lower-case word, the most usual first."""
        found: list[Form] = []
        for part, rules in _RULES.items():
            if (word, part) in self.wordnet.senses:
                found.append(Form(word, part, ""))
            irregular = self.wordnet.irregular[part].get(word)
            if irregular is not None and (irregular, part) in self.wordnet.senses:
                found.append(Form(irregular, part, self._irregular_ending(word, irregular, part)))
                continue
            for suffix, instead, ending in rules:
                lemma = word.removesuffix(suffix) + instead
                if not word.endswith(suffix) or len(lemma) < 3:
                    continue
                single = lemma[:-1] if len(lemma) > 3 and lemma[-1] == lemma[-2] else lemma
                made = (Form(base, part, ending) for base in (lemma, single) if (base, part) in self.wordnet.senses)
                found.extend(form for form in made if self.inflected(form) == word)
        usual = self.wordnet.frequency
        return tuple(sorted(dict.fromkeys(found), key=lambda form: -usual.get(form[:2], 0)))

    def _irregular_ending(self, word: str, lemma: str, part: PartOfSpeech) -> Ending:
        if part == "n":
            return "s"
        if part == "v":
            if word.endswith("ing"):
                return "ing"
            return "s" if word.endswith("s") else "en" if self._participle(lemma) == word else "ed"
        return "est" if word.endswith("st") else "er"

    def _participle(self, lemma: str) -> str | None:
        """The irregular participle, where it differs from the past: of two such forms the one that looks like it."""
        forms = [form for form in self._made[lemma, "v"] if not form.endswith(("ing", "s"))]
        likely = [form for form in forms if form.endswith(("n", "ne", "um", "ung", "unk", "one"))]
        return likely[0] if len(forms) > 1 and likely else None

    def inflected(self, form: Form) -> str | None:
        """How a form is written; None if it can't be said."""
        lemma, part, ending = form
        if not ending:
            return lemma
        irregular = [made for made in self._made[lemma, part] if self._irregular_ending(made, lemma, part) == ending]
        if ending == "en":
            return self._participle(lemma) or self.inflected(Form(lemma, part, "ed"))
        if irregular:
            return irregular[0]
        if ending in {"er", "est"} and (part != "a" or len(lemma) > 6):
            return None
        return _regular(lemma, ending)

    def like(self, lemma: str, part: PartOfSpeech, form: Form) -> str | None:
        """Another lemma with the ending of `form`."""
        return self.inflected(Form(lemma, part, form.ending)) if part == form.part else None

    def read(self, words: Sequence[Word], at: int) -> Form | None:
        """The likeliest reading of a content word among its neighbours; None for other words and for names."""
        text = words[at].text
        if not text.isalpha() or text.lower() in FUNCTION_WORDS or len(text) < 3 or is_name(words, at):
            return None
        readings = self.forms(text.lower())
        # At the start of a sentence names have no more capitals than other words: rare words may be some.
        if not readings or (at == 0 and not self.wordnet.frequency.get(readings[0][:2])):
            return None
        before = words[at - 1].text.lower() if at else ""
        wanted = "n" if before in _DETERMINERS else "v" if before in _BEFORE_VERBS else None
        if wanted == "n" and at + 1 < len(words) and words[at + 1].text.isalpha():
            following = self.forms(words[at + 1].text.lower())
            if following and following[0].part == "n" and any(form.part == "a" for form in readings):
                wanted = "a"
        return next((form for form in readings if form.part == wanted), readings[0])


def is_name(words: Sequence[Word], at: int) -> bool:
    """A capital inside a sentence."""
    text = words[at].text
    return (
        at > 0 and text[0].isupper() and text != "I" and len(text) > 1 and words[at - 1].text not in set('.!?:"“”„«»')
    )


def _regular(lemma: str, ending: Ending) -> str:
    after_consonant = len(lemma) > 1 and lemma[-2] not in _VOWELS
    if ending == "s":
        if lemma.endswith(("s", "x", "z", "ch", "sh")) or (lemma.endswith("o") and after_consonant):
            return lemma + "es"
        return lemma[:-1] + "ies" if lemma.endswith("y") and after_consonant else lemma + "s"
    if lemma in _DOUBLED:
        lemma += lemma[-1]
    if ending == "ing":
        if lemma.endswith("ie"):
            return lemma[:-2] + "ying"
        return (lemma[:-1] if lemma.endswith("e") and not lemma.endswith(("ee", "oe", "ye")) else lemma) + "ing"
    if lemma.endswith("y") and after_consonant:
        lemma = lemma[:-1] + "i"
    return (lemma[:-1] if lemma.endswith("e") else lemma) + ending
