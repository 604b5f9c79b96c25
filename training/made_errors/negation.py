"""A negation comes in, goes, or moves to another place."""

from __future__ import annotations

from random import Random

from training.made_errors.material import Edit, Material, added, like, removed
from training.pieces import Word

_NEGATIONS = frozenset({"not", "never", "no", "n't", "cannot", "nobody", "nothing", "without", "neither", "nor"})
_AUXILIARIES = frozenset(
    "is are was were am has have had will would can could should must may might does do did".split()
)
_SCOPES = frozenset({"not", "only", "even", "also", "just", "still", "always", "all", "mainly", "almost"})
_TOGETHER = {"all": "not all", "every": "not every", "always": "not always", "everyone": "not everyone"}


def negated(material: Material, random: Random) -> Edit | None:
    """“not” or “never” after an auxiliary, or “did not” and the bare verb."""
    places = [at for at in range(len(material.target)) if material.lower(at) in _AUXILIARIES]
    places = [at for at in places if material.lower(at + 1) not in _NEGATIONS]
    if places and random.random() < 0.75:
        at = random.choice(places)
        return added(material, at + 1, ["not" if random.random() < 0.75 else "never"])
    verbs = [(at, form) for at, form in material.content("v") if form.ending in {"s", "ed"}]
    verbs = [(at, form) for at, form in verbs if material.lower(at - 1) not in _AUXILIARIES | {"to", "by", "the", "a"}]
    if not verbs:
        return None
    at, form = random.choice(verbs)
    word = material.target[at]
    auxiliary = "does" if form.ending == "s" else "did"
    return Edit(at, at + 1, (like(word, auxiliary), Word("not", True), Word(form.lemma, True)))


def affirmed(material: Material, _random: Random) -> Edit | None:
    """A negation goes."""
    for at in range(len(material.target)):
        text = material.lower(at)
        if text in {"not", "never"}:
            return removed(at, at + 1)
        if text.endswith(("n't", "n’t")) and len(text) > 4 and text not in {"can't", "can’t", "won't", "won’t"}:
            return Edit(at, at + 1, (Word(material.target[at].text[:-3], material.target[at].apart),), lost=True)
        if text in {"cannot", "can't", "can’t"}:
            return Edit(at, at + 1, (like(material.target[at], "can"),), lost=True)
        if text == "without":
            return Edit(at, at + 1, (like(material.target[at], "with"),))
        if text == "no" and material.lower(at + 1).isalpha():
            return Edit(at, at + 1, (like(material.target[at], random_article(material, at)),))
    return None


def random_article(material: Material, at: int) -> str:
    """The article that fits before the word after `at`."""
    following = material.lower(at + 1)
    return "some" if following.endswith("s") else "an" if following[:1] in set("aeiou") else "a"


def scope(material: Material, random: Random) -> Edit | None:
    """“not”, “only”, “also” stand elsewhere; “all … not” becomes “not all”."""
    for at in range(len(material.target)):
        text = material.lower(at)
        if text in _TOGETHER and random.random() < 0.3:
            words = _TOGETHER[text].split()
            return Edit(at, at + 1, (like(material.target[at], words[0]), Word(words[1], True)), (True, False))
    places = [at for at in range(1, len(material.target)) if material.lower(at) in _SCOPES]
    if not places:
        return None
    at = random.choice(places)
    moved = material.target[at]
    ahead = random.randint(3, 6)
    to = at + 1 + ahead if random.random() < 0.5 else at - ahead
    if not 0 < to <= len(material.target) - 1 or not material.target[to].apart:
        return None
    if to > at:
        between = material.target[at + 1 : to]
        return Edit(at, to, (*between, Word(moved.text, True)), (*(False for _ in between), True))
    between = material.target[to:at]
    return Edit(to, at + 1, (Word(moved.text, True), *between), (True, *(False for _ in between)))
