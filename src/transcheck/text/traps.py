"""False friends: German words, the English words that look like them, and what they mean.

One row a line: German words “|” the trap “|” right renderings, the one to suggest first. A star stands for any ending.
The trap counts only where none of the right renderings is there. An indented line goes on with the row above it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from transcheck.text.remembered import Remembered
from transcheck.text.tokens import forms
from transcheck.text.vocabulary import vocabulary

_TABLE = """
eventuell* | eventual eventually eventuality | possibly perhaps maybe might may any could potential* possible if
aktuell* | actual actually | current* latest now present* up-to-date recent* topical today
konsequent* | consequent consequently | consistent* rigorous* strict* systematic* resolute* thorough* firm*
Chef Chefs Chefin Chefinnen | chef chefs cook cooks | boss* head manager* chief* director* leader* executive* CEO
  president
Lokal Lokale Lokals Lokalen | local locale | pub restaurant* bar* inn* venue* establishment* premises eatery eateries
  locality
bekommen bekommt bekam bekamen bekomme bekommst | become becomes became | get gets got gotten getting receiv* obtain*
  given gain* have has had is are was were
Gymnasium Gymnasien Gymnasiums | gym gyms gymnasiums gymnasia | school* grammar secondary high
sensibel sensible sensibles sensiblen sensibler sensiblem | sensible sensibly | sensitive sensitiv* delicate* fragile
Fabrik Fabriken | fabric fabrics | factory factor* plant* mill* works
Rat Rats Rates | rat rats | council* advice counsel* board advis*
Gift Gifte Gifts Giften | gift gifts | poison poison* venom* toxi*
brav brave braven braver braves braver | brave bravely | good well-behaved obedient* dutiful* honest* worthy
Konfession Konfessionen | confession confessions | denomination* religio* faith*
Handy Handys | handy handys | mobile* cell* phone* smartphone* telephone*
Beamer Beamers | beamer beamers BMW | projector*
Provision Provisionen | provision provisions | commission* fee*
Unternehmer Unternehmerin Unternehmern Unternehmers Unternehmerinnen | undertaker undertakers | entrepreneur*
  business* contractor* industrialist*
Rente Renten | rent rents | pension* annuit* retire*
Roman Romane Romans Romanen | Roman Romans roman romance | novel* book* fiction
Fotograf Fotografen Fotografin | photograph photographs | photographer*
Physiker Physikerin Physikern | physician physicians | physicist*
Meinung Meinungen | meaning meanings | opinion* view* mind think* believ* belief* feel*
Personal Personals | personal | staff* personnel employee* worker* crew* manpower
Prospekt Prospekte Prospekten | prospect prospects | brochure* leaflet* flyer* prospectus* catalog* pamphlet*
Rezept Rezepte Rezepten | receipt receipts | recipe* prescription* formula*
sympathisch* | sympathetic sympathetically | likeable likable pleasant* nice friendly personable appeal* congenial
Warenhaus Warenhäuser Warenhauses Warenhäusern | warehouse warehouses | department store* shop*
Winkel Winkeln | winkle winkles wrinkle wrinkles | angle* corner* bracket* spot* nook*
seriös* | serious seriously | reputable respect* trustworthy reliabl* sound legitimate genuine credib* professional*
  bona reputed
genial* | genial genially | brilliant* ingenious* genius* awesome great fantastic
spenden spendet spendete spendeten gespendet Spende Spenden | spend spends spent spending | donate donat* giv* gave
  contribut*
Spende Spenden | spending expenses | donation donat* contribut* gift* fund* charit*
Ware Waren | ware wares | good* merchandise product* item* article*
Kaution | caution cautions | deposit* bail bond*
Fraktion Fraktionen | fraction fractions | parliamentary group* group* faction* party caucus
Aktion Aktionen | act | campaign* action* promotion* operation* initiative* offer* activit* event* project*
Menü Menüs | menu menus | meal* course* set menu*
Ambulanz Ambulanzen | ambulance ambulances | outpatient outpatient* clinic* emergency
Mörder Mördern | murder murders | murderer* killer* assassin*
Pension Pensionen | pension pensions | guesthouse* guest-house* boarding* hostel* retire* pension* inn* b&b bed
famos* | famous famously | splendid* excellent* magnificent*
Meister Meisterin | mayster | champion* master*
überhören überhört überhörte | overhear overhears overheard | miss miss* ignor* not
übersehen übersieht übersah | oversee oversees oversaw overseen | overlook overlook* miss* ignor* fail* not
blenden blendet blendete geblendet | blend blended blends | blind blind* dazzl*
Etikett Etiketten | etiquette | label* tag*
Dom Doms Dome | dome domes | cathedral* minster*
Kollege Kollegen Kollegin Kolleginnen | college colleges | colleague* co-worker* coworker* peer* teammate* team-mate*
  mate*
Annonce Annoncen | announcement announcements | ad ads advert* classified*
Formular Formulare Formularen | formula formulas formulae | form forms application*
Hochschule Hochschulen | high school high schools | university universit* college* academy higher
Stadthalle Stadthallen | town hall city hall | municipal civic convention centre center
Tablett Tabletts | tablet tablets | tray*
Kritik Kritiken | critic | criticism critici* review* critique* critical
Politik | politic | politics polic* politic*
Novelle Novellen | novel novels | amend* novella* bill law
Konzept Konzepte | conception | concept* plan* idea* approach* strateg* draft* program*
Direktion | direction directions | management* director* board head*
Messe Messen | mess messes | fair* trade show* exhibition* mass expo*
Paragraph Paragraf Paragraphen Paragrafen | paragraphing | section* article* paragraph* clause*
übrigens | overly | way incidentally besides moreover
Akademiker Akademikerin Akademikern | academy academies | academic* graduate* universit*
Kurs Kurse Kursen | curse curses | course* class* rate* price* direction heading exchange
Stuhl Stühle Stühlen | stool stools | chair* seat* see stool
Schmuck | smock schmuck | jewellery jewel* decorat* ornament* adorn*
Stern Sterne Sternen | stern | star* asterisk
Reklame | reclaim | advertising advert* ad ads
Termin Termine Terminen | termin termine terminus | appointment* date* deadline* meeting* schedul* time*
Quote Quoten | quote quotes quotation | quota* rate* rating* ratio* share* percentage* odds proportion
Notiz Notizen | notice notices | note notes memo* item*
Referent Referenten Referentin Referentinnen | referee referees referent referents | speaker* officer* advis*
  consultant* lecturer* head department*
Dezernent Dezernentin Dezernenten | decedent decedents | head deputy department councillor* councilor*
Ausleihe | outlet | lending lend* loan* borrow* check
Stadtrat Stadträte Stadträtin | rat rats | council*
Kantine Kantinen | canton cantons | canteen* cafeteria*
Bau Baus | bow | building construct* build* built burrow*
Wand Wände | wand wands | wall*
Art Arten | art arts | kind* type* sort* species manner* way* style* form*
Tag Tage Tagen | tag tags | day* date
Not | not knot | need* distress* emergenc* hardship* necessit* poverty trouble*
Mappe Mappen | map maps | folder* portfolio* binder* briefcase* file*
Marke Marken | mark marks Marks | brand* make mark stamp* token* label*
Mist | mist mists | manure* dung* crap* rubbish* shit*
Brand Brände | brand brands | fire* blaze* burn*
Igel Igeln | eagle eagles | hedgehog*
Kern Kerne | kern | core* kernel* heart nucle* essen*
Hof Höfe | hoof hooves | court* yard* farm*
Billion Billionen | billion billions | trillion*
Milliarde Milliarden | milliard milliards million | billion* bn b
"""


_PHRASES = ("high school", "high schools", "town hall", "city hall", "set menu*", "parliamentary group*", "trade show*")
_PREFIX = 5  # letters by which a German word with a star is looked up


@dataclass(frozen=True, slots=True)
class Trap:
    """German `words` that look like `looks`, but mean `means`; `suggestion` is the first of these."""

    words: re.Pattern[str]
    looks: re.Pattern[str]
    means: re.Pattern[str]
    suggestion: str


def may_have_traps(text: str) -> bool:
    """Whether a word of `text`, or in lower case, begins like one of the table: most texts have none."""
    return any(map(_IN_TABLE.__getitem__, forms(text))) or any(map(_IN_TABLE.__getitem__, vocabulary(text)))


def _in_table(word: str | None) -> bool:
    return word is not None and word[:_PREFIX] in _by_beginning()


_IN_TABLE = Remembered(_in_table)


def traps(word: str) -> tuple[Trap, ...]:
    """The rows whose German word `word` may be."""
    rows = _by_beginning().get(word[:_PREFIX], ()) if len(word) > 2 else ()
    return tuple(_trap(row) for row in rows) if rows else ()


@cache
def _by_beginning() -> dict[str, tuple[str, ...]]:
    """The rows of the table by the beginnings of their German words; few of them are ever asked for."""
    found: dict[str, tuple[str, ...]] = {}
    for row in _TABLE.strip().replace("\n  ", " ").splitlines():
        for beginning in {word.rstrip("*")[:_PREFIX] for word in _items(row.partition(" | ")[0])}:
            found[beginning] = (*found.get(beginning, ()), row)
    return found


@cache
def _trap(row: str) -> Trap:
    words, looks, means = (_items(column) for column in row.split(" | "))
    return Trap(_pattern(words, ignore_case=False), _pattern(looks), _pattern(means), means[0].rstrip("*"))


def _items(column: str) -> list[str]:
    """Single words, but for the few expressions of two."""
    for phrase in _PHRASES:
        column = re.sub(rf"(?<!\S){re.escape(phrase)}(?!\S)", phrase.replace(" ", "_"), column)
    return [word.replace("_", " ") for word in column.split()]


def _pattern(words: list[str], *, ignore_case: bool = True) -> re.Pattern[str]:
    parts = [re.escape(word.rstrip("*")) + (r"\w*" if word.endswith("*") else "") for word in words]
    return re.compile(rf"(?<![\w-])(?:{'|'.join(parts)})(?![\w-])", re.IGNORECASE if ignore_case else 0)
