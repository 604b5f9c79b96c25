"""English words that count as the same: plural, possessive, verb forms, British and American spelling."""

from __future__ import annotations

import re
from functools import lru_cache

from transcheck.text.folding import without_accents

_IRREGULAR = {
    "men": "man", "women": "woman", "children": "child", "people": "person", "feet": "foot", "teeth": "tooth",
    "mice": "mouse", "geese": "goose", "lives": "life", "wives": "wife", "halves": "half", "leaves": "leaf",
    "shelves": "shelf", "knives": "knife", "wolves": "wolf", "criteria": "criterion", "phenomena": "phenomenon",
    "data": "datum", "media": "medium", "bacteria": "bacterium", "indices": "index", "appendices": "appendix",
    "vertices": "vertex", "matrices": "matrix", "vertebrae": "vertebra", "nuclei": "nucleus", "stimuli": "stimulus",
    "fungi": "fungus", "alumni": "alumnus", "curricula": "curriculum", "was": "be", "were": "be", "is": "be",
    "are": "be", "been": "be", "being": "be", "has": "have", "had": "have", "having": "have", "does": "do", "did": "do",
    "done": "do", "goes": "go", "went": "go", "gone": "go", "made": "make", "said": "say", "paid": "pay", "led": "lead",
    "held": "hold", "gave": "give", "given": "give", "took": "take", "taken": "take", "chose": "choose",
    "chosen": "choose", "grew": "grow", "grown": "grow", "ran": "run", "began": "begin", "begun": "begin",
    "wrote": "write", "written": "write", "spoke": "speak", "spoken": "speak", "built": "build", "sent": "send",
    "met": "meet", "left": "leave", "kept": "keep", "brought": "bring", "bought": "buy", "thought": "think",
    "taught": "teach", "found": "find", "knew": "know", "known": "know", "showed": "show", "shown": "show",
    "rose": "rise", "risen": "rise", "drew": "draw", "drawn": "draw", "won": "win", "sold": "sell", "told": "tell",
}  # fmt: skip
_SPELLINGS = {
    "grey": "gray", "programme": "program", "cheque": "check", "ageing": "aging", "sceptical": "skeptical",
    "judgement": "judgment", "adviser": "advisor", "tyre": "tire", "kerb": "curb", "plough": "plow", "mould": "mold",
    "defence": "defense", "offence": "offense", "licence": "license", "practise": "practice", "pretence": "pretense",
    "jewellery": "jewelry", "aluminium": "aluminum", "storey": "story", "artefact": "artifact", "fulfil": "fulfill",
    "enrol": "enroll", "skilful": "skillful", "enrolment": "enrollment", "fulfilment": "fulfillment",
    "instalment": "installment", "acknowledgement": "acknowledgment", "sulphur": "sulfur", "disc": "disk",
}  # fmt: skip
# Words in -our and -re that are spelt so in America too.
_NO_OUR = frozenset("four hour our tour pour your sour flour detour contour glamour scour devour velour".split())
_NO_RE = frozenset("acre genre ogre massacre mediocre lucre macabre cadre".split())
_NO_ISE = frozenset(
    "rise raise wise noise otherwise likewise promise exercise expertise enterprise surprise premise precise concise "
    "advise advertise revise devise supervise televise improvise comprise compromise disguise franchise merchandise "
    "praise paradise poise arise bruise cruise cerise chemise treatise excise incise demise despise disease".split()
)
_NO_PLURAL = frozenset("lens news series species means always perhaps besides thus".split())
_INNER = re.compile(r"(?<=\w)(?:ae|oe)(?=\w\w)")
_OUR = re.compile(r"(?<=[a-z]{2})our(?=$|ed$|ing$|able$|ably$|ite$|ful$|hood$|er$|less$|al$)")
_YZE = re.compile(r"(?<=[a-z]{2})yz(e|ed|ing|er)$")
_ISE = re.compile(r"(?<=[a-z]{3})is(e|ed|ing|er|ation|ational|able)$")
_VERB_ENDING = re.compile(r"(d|r|ing)$")
_VOWEL = re.compile("[aeiouy]")
_DOUBLED = re.compile(r"([aeiou])ll(ed|ing|er|ers|ors?)$")


@lru_cache(maxsize=65536)
def american(word: str) -> str:
    """`word` in lower case as it is spelt in America, so that centre and center, organise and organize are the same.

    Only a key for comparison: the result need not be a word.
    """
    text = without_accents(word.replace("’", "'"))
    ending = "'s" if text.endswith("'s") else ""
    text = text.removesuffix("'s").removesuffix("'")
    plural = "s" if len(text) > 4 and text[-1] == "s" and text[-2] not in "sui" else ""
    base = text.removesuffix("s") if plural else text
    base = _SPELLINGS.get(base, base)
    if "our" in base and base not in _NO_OUR:
        base = _OUR.sub("or", base)
    if len(base) > 4 and base.endswith(("tre", "bre")) and base not in _NO_RE:
        base = base[:-2] + "er"
    if len(base) > 6 and base.endswith("ogue"):
        base = base[:-2]
    if "yz" in base:
        base = _YZE.sub(r"ys\1", base)  # analyses, of analysis, has no z
    if "is" in base and base not in _NO_ISE and _VERB_ENDING.sub("", base).removesuffix("e") + "e" not in _NO_ISE:
        base = _ISE.sub(r"iz\1", base)
    if "ll" in base:
        base = _DOUBLED.sub(r"\1l\2", base)
    if "ae" not in base and "oe" not in base:
        return base + plural + ending
    return _INNER.sub("e", base) + plural + ending


@lru_cache(maxsize=65536)
def singular(word: str) -> str:
    """`american(word)` without the possessive and without the plural's ending."""
    text = american(word).removesuffix("'s").removesuffix("'")
    if text in _IRREGULAR:
        return _IRREGULAR[text]
    if text in _NO_PLURAL:
        return text
    if len(text) > 3 and text.endswith("s"):
        if text.endswith("ies") and len(text) > 4:
            return text[:-3] + "y"
        if text.endswith(("ses", "xes", "zes", "ches", "shes")) and len(text) > 4:
            # analyses and analysis, buses and bus, cases and case: all end as the bare stem.
            return text[:-2]
        if text.endswith("sis") and len(text) > 5:
            return text[:-2]
        if not text.endswith(("ss", "us", "is")):
            return text[:-1]
    if len(text) > 3 and text.endswith(("se", "xe", "ze", "che", "she")):
        return text[:-1]
    if len(text) > 6 and text.endswith("sis"):
        return text[:-2]
    return text


@lru_cache(maxsize=65536)
def stem(word: str) -> str:
    """What plural, possessive and the regular verb forms of an English word have in common; only for comparison."""
    text = singular(word)
    if text in _IRREGULAR:
        return _IRREGULAR[text]
    for ending in ("ing", "ed"):
        base = text.removesuffix(ending)
        if base != text and len(base) > 1 and _VOWEL.search(base):
            if len(base) > 3 and base[-1] == base[-2] and base[-1] not in "lsz":
                base = base[:-1]
            text = base
            break
    text = text.removesuffix("e") if len(text) > 2 else text
    return text[:-1] + "y" if len(text) > 3 and text.endswith("i") else text
