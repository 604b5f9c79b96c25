"""How a term is regarded, in the words of TBX, of Weblate and of people who keep tables in German or English."""

from __future__ import annotations

import re
from typing import Literal

# superseded: once right, to be avoided now; open: nobody has decided yet.
Status = Literal["preferred", "admitted", "superseded", "deprecated", "kept", "open"]

_WORDS: dict[Status, str] = {
    "preferred": """
        preferred preferredterm standardized standardizedterm legalterm regulatedterm approved final finalised
        finalized released validated verified ok correct vorzugsbenennung vorzug bevorzugt freigegeben genehmigt
        verbindlich gültig aktiv active geprüft bestätigt offiziell official standard""",
    "admitted": """
        admitted admittedterm allowed acceptable accepted permitted alternative synonym variant zugelassen erlaubt
        zulässig akzeptiert möglich nebenbenennung variante alternativ""",
    "superseded": """
        superseded supersededterm obsolete outdated notrecommended discouraged avoid veraltet überholt abgelöst ersetzt
        vermeiden zuvermeiden meiden nichtempfohlen""",
    "deprecated": """
        deprecated deprecatedterm forbidden prohibited rejected disallowed banned notallowed donotuse dontuse wrong
        blocked verboten gesperrt abgelehnt unzulässig nichtzugelassen nichterlaubt nichtverwenden nichtbenutzen falsch
        unerwünscht""",
    "kept": """
        donottranslate dnt untranslatable nottranslatable readonly keep nichtübersetzen unübersetzt nichtübersetzbar
        beibehalten eigenname""",
    "open": """
        proposed proposal draft new pending unverified provisional inreview tocheck needsreview fuzzy untranslated
        vorschlag vorgeschlagen entwurf neu offen ungeprüft inprüfung inarbeit zuprüfen prüfen inbearbeitung""",
}
_STATUSES: dict[str, Status] = {word: status for status, words in _WORDS.items() for word in words.split()}
_NOT_LETTERS = re.compile(r"[^\w]|_")


def status_of(word: str) -> Status | None:
    """The status that a word or short phrase names, None for one that is not known."""
    plain = _NOT_LETTERS.sub("", word.casefold()).removesuffix("admnsts")
    return _STATUSES.get(plain)
