"""German words of little weight that no list of closed classes has: translators drop them at will. Lower case."""

from __future__ import annotations

LIGHT_WORDS = frozenset(
    """
    pro rund mit mir dir würde würden würdest würdet soll sollst sollt sollten lassen lässt ließ ließen gibt gab
    gäbe geben gehen geht ging gingen kommt kam kamen machen macht machte steht stehen stand standen eben halt wohl
    eigentlich überhaupt allerdings jedoch nämlich einfach ganz gar je inzwischen mittlerweile zudem außerdem dabei
    damit dafür davon daran darauf dazu daher deshalb deswegen somit hierbei hierzu jeweils gerade laut samt bis
    entsprechend sofort seitdem rein raus rauf runter wäre wären hätte hätten könnte könnten müsste müssten dürfte
    dürften bitte
    """.split()
)
