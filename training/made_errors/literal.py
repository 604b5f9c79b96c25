"""A word gets another sense of an ambiguous German word: “castle” becomes “lock” where the source has Schloss.

Each row of our own list has the beginnings of German words, and their senses as English lemmas: a word of one sense in
the target becomes one of another.
"""

from __future__ import annotations

from dataclasses import dataclass
from random import Random

from training.english import Form
from training.made_errors.material import Edit, Material, replaced

_ROWS = """
schloss | castle palace | lock
schlösser | castle palace | lock
bank | bank | bench
bänke | bench | bank
gericht | court tribunal | dish meal
leiter | head director leader manager | ladder conductor
strauß | bouquet | ostrich
steuer | tax | wheel helm
steuern | tax | control steer
kiefer | jaw | pine
tor | goal gate | fool door
gehalt | salary | content
gehälter | salary | content
flügel | wing | piano
decke | blanket ceiling | cover
birne | pear | bulb
nagel | nail | spike
schild | sign | shield
mutter | mother | nut
ton | sound tone | clay
absatz | paragraph heel | sale
anlage | facility plant investment | attachment system
anzeige | advertisement ad complaint | display
aufgabe | task job duty | abandonment
auflage | edition requirement | circulation
aufnahme | recording admission photograph | absorption intake
aufzug | elevator lift | procession act
ausschuss | committee | waste scrap
bericht | report | correction
bescheid | notice decision | answer
bruch | break breach | fraction quarry
einsatz | operation mission deployment use effort | stake insert
einstellung | attitude setting | cessation recruitment
entwurf | draft design | sketch
fall | case | fall trap
fälle | case | fall
feder | feather spring | pen
fest | festival party celebration | solid
folge | consequence result episode | sequence
forderung | demand claim | promotion
förderung | funding promotion support | mining extraction
führung | leadership lead tour management | guide
gang | gear corridor course | walk
gast | guest visitor | host
gebiet | area field region | command
gemeinde | municipality community parish | commons
gewinn | profit prize win | thread
grund | reason ground | bottom
haushalt | budget household | housekeeping
hahn | tap rooster | cock
heft | notebook issue | handle
kapelle | chapel band | capsule
karte | ticket card map menu | chart
kosten | cost | taste
kraft | force power strength | craft
kräfte | force power | craft
kreis | district circle | county ring
kunde | customer client | news
lage | situation location position | layer
lager | camp warehouse storage | bearing
land | country state | land ground
länder | country state | land
laster | truck | vice
linie | line route | ruler
lösung | solution | slogan
mangel | shortage lack defect | mangle
maß | measure extent | mass
messe | trade fair exhibition | mass
mitglied | member | limb
note | grade mark note | distress
ort | place town location site | spot
pass | passport pass | mail
platz | place square seat pitch | burst
pony | fringe | pony
preis | price award prize | praise
presse | press media | juicer
probe | rehearsal sample test | proof
raum | space room area | clearance
rat | council advice | wheel
recht | right law | quite
rede | speech talk | editor
reihe | series row | turn
rolle | role part | roll scroll
runde | round lap | circle
satz | sentence set | jump
schein | certificate note | shine appearance
schicht | shift | layer
schlag | blow stroke | cream
schlange | queue line | snake
schritt | step | crotch
schuld | blame guilt fault | debt
schulden | debt | guilt
seite | page side | site
sitzung | meeting session | seat
spiel | game match play | play
stamm | tribe | trunk stem
stand | stall stand status | booth
stelle | job place position post spot | digit
stimme | vote voice | mood
stock | floor storey | stick
strom | electricity power current | stream
stück | piece play | lump
tafel | board panel | table
teil | part share | divide
träger | carrier sponsor operator | girder wearer
umsatz | sales turnover revenue | conversion
verband | association federation | bandage
verein | club association | union
verfahren | procedure process proceedings | lost
verkehr | traffic transport | intercourse
vermögen | assets fortune wealth | ability
versammlung | meeting assembly | collection
versuch | attempt experiment trial | temptation
vertrag | contract treaty agreement | tolerance
verwaltung | administration management | use
vorsitz | chair presidency chairmanship | foreseat
vorstand | board executive | forestand
vorstellung | performance idea presentation | introduction
wahl | election choice vote | whale
werk | work plant factory | act
wert | value worth | vert
wirtschaft | economy business | pub
zeitung | newspaper paper | timing
zug | train move | draught
zahlung | payment | counting
ziel | target goal aim destination | finish
zelle | cell | booth
arm | poor | arm
schwer | heavy serious severe difficult hard | weigh
leicht | light easy slight minor | readily
gleich | same equal | immediately
frei | free vacant | outdoor
sicher | safe sure certain secure | probably
schlecht | bad poor | simple
scharf | sharp hot spicy | focused
fest | firm fixed solid | feast
weit | far wide | vast
ganz | whole entire all | fairly
gemein | common mean | vulgar
heiß | hot | called
bestehen | exist insist pass consist | stand
erhalten | receive get preserve | maintain
aufheben | lift cancel repeal | pick
aufgeben | give abandon | post
aufnehmen | record take include | absorb
ausgeben | spend issue | pretend
annehmen | accept assume adopt | suppose
einstellen | hire set stop | adjust
übersetzen | translate | ferry
umgehen | avoid bypass | handle
vorstellen | introduce present imagine | put
versprechen | promise | misspeak
vertreten | represent | sprain
verfolgen | pursue follow persecute | track
besetzen | occupy fill | trim
bieten | offer provide | bid
gelten | apply | count
leiten | lead head run manage | conduct
melden | report register | answer
erklären | explain declare | clear
stellen | put provide ask place | deliver
treffen | meet hit | strike
ziehen | pull draw move | drag
tragen | carry wear bear | drag
halten | hold keep stop | consider
fallen | fall drop | fell
schaffen | create manage | work
schließen | close shut conclude | lock
brechen | break | vomit
führen | lead run guide | keep
lassen | let leave | allow
fordern | demand call | challenge
fördern | promote support fund | convey
verdienen | earn deserve | serve
verlegen | move postpone lay | mislay publish
bilden | form educate | picture
wehr | brigade | weir
amt | office authority | official
vorgänger | predecessor | forerunner antecedent incumbent
nachfolger | successor | follower descendant
erbe | heritage inheritance legacy | heir
angehörige | relative family member | belonging
betrieb | company operation business | drive
unternehmen | company enterprise business | undertaking
beitrag | contribution article fee | amount
betrag | amount sum | behaviour
antrag | application motion request | drive
auftrag | order contract mission assignment | appearance
ausgabe | edition expenditure issue | spending
beschluss | decision resolution | conclusion
bedeutung | importance meaning significance | interpretation
veranstaltung | event | organisation
vereinbarung | agreement | union
verordnung | regulation ordinance | prescription
verpflichtung | commitment obligation | engagement
zusage | commitment promise | acceptance
zuschuss | subsidy grant | addition
abgeordnet | lawmaker member deputy MP | delegate
genosse | comrade | companion
geschäft | business shop deal | store
gesellschaft | society company | party
"""


@dataclass(frozen=True, slots=True)
class Ambiguous:
    """Senses of a German word, and all English lemmas of each."""

    beginning: str
    senses: tuple[tuple[str, ...], ...]


AMBIGUOUS = tuple(
    Ambiguous(fields[0], tuple(tuple(sense.split()) for sense in fields[1:]))
    for line in _ROWS.strip().splitlines()
    for fields in [[field.strip() for field in line.split("|")]]
)
_LONGEST_ENDING = 3


def literal_sense(material: Material, random: Random) -> Edit | None:
    """A target word that says one sense of an ambiguous source word becomes a word for another."""
    found: list[tuple[tuple[int, Form], list[str]]] = []
    lemmas = {form.lemma: (at, form) for at, form in material.content()}
    for word in material.source:
        text = word.text.lower()
        for row in AMBIGUOUS:
            # As a whole word with an ending, or as the last part of a compound.
            at = text.rfind(row.beginning)
            if at < 0 or 0 < at < 3 or len(text) - at - len(row.beginning) > _LONGEST_ENDING:
                continue
            for number, sense in enumerate(row.senses):
                others = [lemma for other, lemmas_of in enumerate(row.senses) if other != number for lemma in lemmas_of]
                found.extend((lemmas[lemma], others) for lemma in sense if lemma in lemmas)
    if not found:
        return None
    (place, form), others = random.choice(found)
    return replaced(material, place, material.stock.english.like(random.choice(others), form.part, form))
