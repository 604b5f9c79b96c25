"""German words of the closed classes, lower case, that are not English words as well."""

from __future__ import annotations

# “die”, “war”, “was”, “also”, “am”, “an”, “in”, “so”, “will”, “man”, “hat”, “bin”, “bald”, “fast”, “gut”, “links”,
# “fort”, “her”, “nun”, “wider”, “as”, “at”, “on” and their like are left out: they are English words, too.
FUNCTION_WORDS = frozenset(
    """
    der das dem des ein eine einen einem einer eines kein keine keinen keinem keiner und oder aber denn sondern wenn
    weil dass daß obwohl während ob als wie nicht nichts nie niemals auch nur noch schon sehr mehr viel wieder immer
    ich du er sie wir ihr mich dich sich uns euch ihm ihn ihnen mein meine meinen meiner dein deine sein seine
    seinen seiner ihre ihren ihrer ihrem unser unsere unseren unserer euer dieser diese dieses diesen diesem jeder
    jede jedes jeden jener jene welche welcher welches ist sind bist seid waren wurde wurden wird werden worden
    geworden habe haben hatte hatten hast gehabt kann können konnte konnten muss müssen musste soll sollen sollte
    wollen wollte darf dürfen mag möchte für von vom mit nach bei beim zu zum zur auf aus über unter durch gegen
    ohne um seit wegen zwischen gegenüber neben hinter vor im ins ans hier dort da dann jetzt heute gestern morgen
    doch zwar etwa etwas bereits sowie beziehungsweise bzw wer wo warum weshalb wieso einige mehrere alle allem
    allen aller alles
    """.split()
) - {"um", "mag", "du", "da", "ob", "wo", "der", "im", "ins", "er", "as", "hast", "gestern"}
