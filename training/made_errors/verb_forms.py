"""A verb takes another tense, or another aspect; a modal verb becomes a stronger or weaker one."""

from __future__ import annotations

from random import Random

from training.english import Form
from training.made_errors.material import Edit, Material, like
from training.pieces import Word

_TENSES = {
    "is": "was", "are": "were", "was": "is", "were": "are", "has": "had", "have": "had", "had": "has", "will": "would",
    "would": "will", "can": "could", "could": "can", "does": "did", "do": "did", "did": "does", "am": "was",
}  # fmt: skip
_BE = frozenset({"is", "are", "was", "were", "am"})
_HAVE = frozenset({"has", "have", "had"})
_MODALS = {
    "must": ("may", "should", "can"), "may": ("must", "will"), "should": ("must", "may"), "can": ("must", "will"),
    "could": ("must", "would"), "might": ("must", "will"), "will": ("may", "might"), "would": ("might", "must"),
}  # fmt: skip


def tense(material: Material, random: Random) -> Edit | None:
    """An auxiliary or a full verb in another tense."""
    places = [at for at in range(len(material.target)) if material.lower(at) in _TENSES]
    verbs = [(at, form) for at, form in material.content("v") if _finite(material, at, form)]
    if places and (not verbs or random.random() < 0.4):
        at = random.choice(places)
        word = material.target[at]
        if material.lower(at) in _BE and random.random() < 0.3:
            return Edit(at, at + 1, (like(word, "will"), Word("be", True)))
        return Edit(at, at + 1, (like(word, _TENSES[material.lower(at)]),))
    if not verbs:
        return None
    at, form = random.choice(verbs)
    english, word = material.stock.english, material.target[at]
    future = (like(word, "will"), Word(form.lemma, True))
    if form.ending in {"ed", "en"}:
        present = english.inflected(Form(form.lemma, "v", random.choice(["s", ""])))
        return Edit(at, at + 1, future if random.random() < 0.3 or not present else (like(word, present),))
    past = english.inflected(Form(form.lemma, "v", "ed"))
    return Edit(at, at + 1, future if random.random() < 0.3 or not past else (like(word, past),))


def aspect(material: Material, random: Random) -> Edit | None:
    """Something done becomes something being done, something happening something that happened, or the like."""
    english = material.stock.english
    verbs = material.content("v")
    random.shuffle(verbs)
    for at, form in verbs:
        before = material.lower(at - 1)
        word = material.target[at]
        doing, done = (english.inflected(Form(form.lemma, "v", ending)) for ending in ("ing", "en"))
        if doing is None or done is None:
            continue
        if form.ending == "ing" and before in _BE:
            have = Word("have" if before in {"are", "am"} else "had" if before in {"was", "were"} else "has", True)
            return Edit(at - 1, at + 1, (like(material.target[at - 1], have.text), Word(done, True)))
        if form.ending in {"ed", "en"} and before in _HAVE:
            be = {"has": "is", "have": "are", "had": "was"}[before]
            return Edit(at - 1, at + 1, (like(material.target[at - 1], be), Word(doing, True)))
        if form.ending in {"ed", "en"} and _finite(material, at, form):
            first = random.choice(["was", "had", "has"])
            return Edit(at, at + 1, (like(word, first), Word(doing if first == "was" else done, True)))
        if form.ending == "s" and _finite(material, at, form):
            return Edit(at, at + 1, (like(word, "is"), Word(doing, True)))
    return None


def modal(material: Material, random: Random) -> Edit | None:
    """Another modal verb: what may be becomes what must be."""
    places = [at for at in range(len(material.target)) if material.lower(at) in _MODALS]
    if not places:
        return None
    at = random.choice(places)
    return Edit(at, at + 1, (like(material.target[at], random.choice(_MODALS[material.lower(at)])),))


def _finite(material: Material, at: int, form: Form) -> bool:
    before = material.lower(at - 1)
    return form.ending in {"s", "ed"} and before not in _BE | _HAVE | {
        "to",
        "be",
        "been",
        "being",
        "the",
        "a",
        "an",
        "by",
    }
