"""Names made of ordinary German words that English keeps as they are, and what they say word by word.

A line is the name, “|”, and its literal renderings, “/” between them. “*” stands for the endings of an adjective; a
blank may be a hyphen on either side.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from transcheck.model import Extent

NAMES = """
Welt am Sonntag|world on Sunday/world of Sunday/Sunday world
Bild am Sonntag|picture on Sunday/image on Sunday/Sunday picture
Süddeutsch* Zeitung|South German newspaper/Southern German newspaper/South German paper
Frankfurter Allgemein*|Frankfurt general/general of Frankfurt
Frankfurter Rundschau|Frankfurt review/Frankfurt panorama/Frankfurt circular/Frankfurt roundup
Frankfurter Neu* Presse|Frankfurt new press/new Frankfurt press
Neu* Zürcher Zeitung|new Zurich newspaper/new Zurich times
Neu* Osnabrücker Zeitung|new Osnabrück newspaper
Neu* Westfälisch*|new Westphalian
Westdeutsch* Allgemein*|West German general
Mitteldeutsch* Zeitung|central German newspaper/middle German newspaper
Sächsisch* Zeitung|Saxon newspaper/Saxony newspaper
Leipziger Volkszeitung|Leipzig people's newspaper/Leipzig people’s newspaper
Märkisch* Allgemein*|Brandenburg general/Märkisch general/Mark general
Ostsee Zeitung|Baltic Sea newspaper/Baltic newspaper
Nordwest Zeitung|northwest newspaper/north-west newspaper
Weser Kurier|Weser courier
Rhein Zeitung|Rhine newspaper
Rheinisch* Post|Rhenish post/Rhenish mail/Rhineland post
Kölnisch* Rundschau|Cologne review/Cologne panorama
Augsburger Allgemein*|Augsburg general
Münchner Merkur|Munich Mercury
Passauer Neu* Presse|Passau new press/new Passau press
Nürnberger Nachrichten|Nuremberg news
Stuttgarter Nachrichten|Stuttgart news
Stuttgarter Zeitung|Stuttgart newspaper
Schwäbisch* Zeitung|Swabian newspaper
Badisch* Zeitung|Baden newspaper
Saarbrücker Zeitung|Saarbrücken newspaper
Trierisch* Volksfreund|Trier people's friend/Trier people’s friend
Berliner Morgenpost|Berlin morning post/Berlin morning mail
Berliner Kurier|Berlin courier
Hamburger Abendblatt|Hamburg evening paper/Hamburg evening newspaper/Hamburg evening sheet
Hamburger Morgenpost|Hamburg morning post/Hamburg morning mail
Hannoversch* Allgemein*|Hanoverian general/Hanover general
Kleine Zeitung|small newspaper/little newspaper
Kronen Zeitung|crown newspaper/crowns newspaper
Salzburger Nachrichten|Salzburg news
Tiroler Tageszeitung|Tyrolean daily newspaper/Tyrol daily newspaper/Tyrolean daily
Basler Zeitung|Basel newspaper
Berner Zeitung|Bern newspaper/Berne newspaper
Tages Anzeiger|daily gazette/daily advertiser/daily indicator/day indicator
Jung* Welt|young world
Wirtschaftswoche|business week/economic week/economy week
Deutsch* Bank|German bank
Deutsch* Post|German mail
Deutsch* Telekom|German telecom/German telecommunications
Deutsch* Welle|German wave
Deutsch* Wohnen|German living/German housing
Deutschlandfunk|Germany radio/German radio/Germany spark
Volkswagen|people's car/people’s car/folk wagon
Hannover Rück|Hanover back/Hannover back
Münchener Rück|Munich back
Südzucker|south sugar/southern sugar
Tagesschau|daily show/day show/show of the day
Tagesthemen|daily topics/daily themes/topics of the day
Sportschau|sports show/sport show
Heute Show|today show
Heute Journal|today journal
Wetten dass|bet that
Hart aber fair|hard but fair/tough but fair
Polizeiruf 110|police call 110/police caller 110
Lindenstraße|lime street/linden street/lime tree street
Unter den Linden|under the lime trees/under the limes/under the lindens/under the linden trees
Prenzlauer Berg|Prenzlau mountain/Prenzlau hill/Prenzlauer mountain
Potsdamer Platz|Potsdam square/Potsdam place
Alexanderplatz|Alexander square/Alexander place
Marienplatz|Mary's square/Mary’s square/Marien square
Reeperbahn|rope walk/ropewalk/rope track
Eintracht Frankfurt|harmony Frankfurt/unity Frankfurt/concord Frankfurt
Eintracht Braunschweig|harmony Brunswick/unity Brunswick/concord Brunswick/harmony Braunschweig/unity Braunschweig
Fortuna Düsseldorf|fortune Düsseldorf/fortune Dusseldorf
Energie Cottbus|energy Cottbus
Preußen Münster|Prussia Münster/Prussians Münster/Prussia Munster
Preussen Münster|Prussia Münster/Prussians Münster/Prussia Munster
Adler Mannheim|eagles Mannheim/eagle Mannheim
Sturm Graz|storm Graz
"""
_ENDINGS = "(?:e|en|er|em|es|)"


class KeptName(NamedTuple):
    """A name that English keeps: how it is written, as German has it, and what it says word by word."""

    written: str
    german: re.Pattern[str]
    literal: re.Pattern[str]


class Translated(NamedTuple):
    """A kept name in a source, and its words in the target."""

    written: str
    source: Extent
    target: Extent


def translated(source: str, target: str) -> Iterator[Translated]:
    """The kept names of `source`, each once, that `target` renders word by word and nowhere has as they are."""
    seen: set[KeptName] = set()
    for found in _any_name().finditer(source):
        before = source[found.start() - 1] if found.start() else " "
        name = _named(found.group())
        if before.isalnum() or before == "-" or name in seen:
            continue  # within a word, or another time
        seen.add(name)
        literal = name.literal.search(target)
        if literal and not name.german.search(target):
            yield Translated(name.written, Extent(*found.span()), Extent(*literal.span()))


@cache
def _names() -> tuple[KeptName, ...]:
    return tuple(_name(*line.split("|")) for line in NAMES.strip().splitlines())


def _name(german: str, literal: str) -> KeptName:
    others = "|".join(re.escape(one).replace(r"\ ", "[ -]") for one in literal.split("/"))
    written = german.replace("*", "e")
    return KeptName(written, re.compile(_pattern(german)), re.compile(rf"\b(?:{others})\b", re.IGNORECASE))


def _pattern(german: str) -> str:
    return re.escape(german).replace(r"\*", _ENDINGS).replace(r"\ ", "[ -]") + "s?(?![a-zäöüß])"


@cache
def _any_name() -> re.Pattern[str]:
    """All names at once; by their first letters, so that most places of a text are passed over."""
    by_letter: dict[str, list[str]] = {}
    for line in NAMES.strip().splitlines():
        by_letter.setdefault(line[0], []).append(_pattern(line.split("|")[0])[1:])
    return re.compile("|".join(f"{letter}(?:{'|'.join(rest)})" for letter, rest in by_letter.items()))


@cache
def _named(text: str) -> KeptName:
    return next(name for name in _names() if name.german.fullmatch(text))
