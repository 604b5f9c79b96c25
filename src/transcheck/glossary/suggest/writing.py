"""Proposals as YAML to be reviewed: entries that load, with what speaks for them in comments."""

from __future__ import annotations

from collections.abc import Sequence

from transcheck.glossary.canonical import Written, document
from transcheck.glossary.suggest.proposals import Proposal, Use

_MOST_PLACES = 5


def written(proposals: Sequence[Proposal]) -> str:
    """A glossary file with an entry for each proposal, in their order."""
    files = {where.rpartition(":")[0] for one in proposals for where in _all_places(one)}
    where = [f"Places are those in {next(iter(files))}."] if len(files) == 1 and "" not in files else []
    head = [
        "Proposals to be reviewed: each says how often the German words stand in the texts, and what they became.",
        "First come those that were not always rendered alike. Keep what is right, and delete the rest.",
        *where,
    ]
    return document((_entry(one, short=bool(where)) for one in proposals), head)


def _all_places(proposal: Proposal) -> list[str]:
    return [where for places in (*(use.places for use in proposal.uses), proposal.unclear) for where in places]


def _entry(proposal: Proposal, *, short: bool) -> Written:
    values: dict[str, object] = {"source": proposal.source}
    if proposal.kind != "term":
        values["kind"] = proposal.kind
    if proposal.keep:
        values["keep"] = True
        if any(word.islower() for word in proposal.source.split()):
            values["inflect"] = True
    else:
        values["targets"] = [use.wording for use in proposal.uses]
    return Written(values, above=_comments(proposal, short=short))


def _comments(proposal: Proposal, *, short: bool) -> list[str]:
    times = "once" if proposal.count == 1 else f"{proposal.count} times"
    found = [(_what(use, proposal), use.places) for use in proposal.uses]
    if proposal.unclear:
        found.append(("nothing that surely stands for it", proposal.unclear))
    if len(found) == 1:
        [(what, places)] = found
        return [f"{times}{', always' * (proposal.count > 1)}: {what} ({_places(places, short=short)})"]
    alike = "" if proposal.consistent else ", not always alike"
    return [f"{times}{alike}:", *(f"  {len(at)} × {what} ({_places(at, short=short)})" for what, at in found)]


def _what(use: Use, proposal: Proposal) -> str:
    return "as it is" if use.wording == proposal.source else f"“{use.wording}”"


def _places(places: Sequence[str], *, short: bool) -> str:
    shown = list(dict.fromkeys(where.rpartition(":")[2] if short else where for where in places))
    listed = ", ".join([*shown[:_MOST_PLACES], *(["…"] if len(shown) > _MOST_PLACES else [])])
    lines = short and all(where.isdecimal() for where in shown)
    return f"line{'s' * (len(shown) > 1)} {listed}" if lines else listed
