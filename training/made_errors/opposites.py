"""A word becomes its opposite: from a list of our own, or WordNet's."""

from __future__ import annotations

from random import Random

from training.made_errors.material import Edit, Material, replaced

# Each pair works in both directions.
_PAIRS = """
more less; most least; before after; above below; over under; with without; inside outside; for against; up down;
increase decrease; increased decreased; increases decreases; increasing decreasing; rise fall; rises falls; rose fell;
rising falling; risen fallen; grow shrink; grew shrank; growing shrinking; growth decline; gain loss; gains losses;
profit loss; profits losses; win lose; won lost; wins loses; winning losing; victory defeat; winner loser; success
failure; successful unsuccessful; succeed fail; succeeded failed; open closed; opens closes; opened closed; opening
closing; begin end; began ended; begins ends; beginning end; start stop; started stopped; starts stops; first last;
early late; earlier later; earliest latest; old new; older newer; young old; younger older; high low; higher lower;
highest lowest; large small; larger smaller; largest smallest; big small; bigger smaller; biggest smallest; long
short; longer shorter; good bad; better worse; best worst; strong weak; stronger weaker; strongest weakest; strength
weakness; fast slow; faster slower; quickly slowly; hot cold; warm cool; warmer cooler; rich poor; richer poorer; easy
difficult; easier harder; light dark; light heavy; near far; left right; north south; northern southern; east west;
eastern western; public private; possible impossible; legal illegal; likely unlikely; allowed forbidden; allow forbid;
allows forbids; permitted prohibited; accept reject; accepted rejected; accepts rejects; agree disagree; agreed
disagreed; approve reject; approved rejected; support oppose; supports opposes; supported opposed; supporter opponent;
supporters opponents; ally enemy; allies enemies; friend enemy; friends enemies; buy sell; bought sold; buys sells;
buyer seller; buyers sellers; import export; imports exports; arrive leave; arrived left; arrival departure; enter
leave; entered left; entrance exit; come go; came went; remember forget; remembered forgot; find lose; found lost;
include exclude; included excluded; includes excludes; including excluding; always never; often rarely; frequently
seldom; everyone nobody; everything nothing; all none; many few; much little; most few; majority minority; maximum
minimum; positive negative; optimistic pessimistic; safe dangerous; danger safety; war peace; peaceful violent; life
death; alive dead; born died; live die; lived died; love hate; loved hated; loves hates; like dislike; happy sad;
healthy sick; true false; truth lie; right wrong; correct incorrect; guilty innocent; together apart; day night;
morning evening; summer winter; spring autumn; today yesterday; tomorrow yesterday; north south; man woman; men women;
boy girl; boys girls; father mother; son daughter; brother sister; husband wife; king queen; predecessor successor;
predecessors successors; employer employee; employers employees; teacher student; teachers students; parent child;
parents children; question answer; push pull; pushed pulled; give take; gave took; given taken; gives takes; send
receive; sent received; lend borrow; teach learn; attack defend; attacked defended; attacker defender; defence attack;
demand supply; strengthen weaken; strengthened weakened; improve worsen; improved worsened; improvement deterioration;
expand reduce; expanded reduced; raise lower; raised lowered; extend shorten; extended shortened; add remove; added
removed; build destroy; built destroyed; confirm deny; confirmed denied; confirms denies; praise criticise; praised
criticised; welcome condemn; welcomed condemned; hope fear; hopes fears; hoped feared; advantage disadvantage;
advantages disadvantages; present absent; known unknown; necessary unnecessary; complete incomplete; able unable;
usual unusual; equal unequal; expensive cheap; expensive inexpensive; modern ancient; modern old-fashioned; temporary
permanent; voluntary mandatory; domestic foreign; national international; internal external; urban rural; male female;
direct indirect; active passive; clean dirty; dry wet; full empty; wide narrow; deep shallow; thick thin; loud quiet;
hard soft; simple complex; special ordinary; famous unknown; popular unpopular; calm nervous; brave cowardly; kind
cruel; polite rude; clear unclear; visible invisible; certain uncertain; sure unsure; upper lower; minor major; junior
senior; former future; previous next; past future; top bottom; front back; forward backward; inner outer;
""".split(";")
OPPOSITES: dict[str, tuple[str, ...]] = {}
for _pair in _PAIRS:
    if _pair.strip():
        _one, _other = _pair.split()
        OPPOSITES[_one] = (*OPPOSITES.get(_one, ()), _other)
        OPPOSITES[_other] = (*OPPOSITES.get(_other, ()), _one)


def opposite(material: Material, random: Random) -> Edit | None:
    """A word of the list, or an adjective or verb with an opposite in WordNet."""
    listed = [at for at in range(len(material.target)) if material.lower(at) in OPPOSITES]
    if listed and random.random() < 0.8:
        at = random.choice(listed)
        return replaced(material, at, random.choice(OPPOSITES[material.lower(at)]))
    found = material.content()
    random.shuffle(found)
    for at, form in found:
        others = material.stock.english.wordnet.opposites(form.lemma, form.part)
        if others:
            return replaced(material, at, material.stock.english.like(random.choice(others), form.part, form))
    return None
