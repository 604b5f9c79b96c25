"""German words that English texts about Germany use as they are."""

from __future__ import annotations

# Lower case. Compounds with a known head (…liga, …zeitung) are names as a rule and are covered by HEADS.
WORDS = frozenset(
    """
    aare abitur ahr alb allee allgäu alpen altmark ampel amt angst apfelstrudel autobahn autobahnen bad bahn
    bahnhof berg biergarten bierhaus blitz bratwurst bratwürste brezel brezn bund bundesbank bundesland
    bundesliga bundesländer bundesrat bundesrepublik bundestag bundeswehr burg burschenschaft börde currywurst
    dachshund danke denkmal dirndl dom donau doppelganger doppelgänger drau eider eifel elbe ems energiewende
    enns ersatz euro fachhochschule fasching fest festspiele feuilleton flammkuchen forst forum frau
    frauenkirche freistaat fussball fußball führer gastarbeiter gasthaus gedankenexperiment gemütlich
    gemütlichkeit gendarmerie gesamtkunstwerk gestalt glan glühwein gmbh grundgesetz gugelhupf gymnasien
    gymnasium götterdämmerung hafen harz hauptbahnhof hauptschule haus havel heimat herr heuriger hinterland hof
    hofbräuhaus hohenlohe hunsrück hütte iller inn isar jugendherberge jugendstil kaffee kaiser kaiserschmarrn
    kammerorchester kanton kanzler karneval karnevalsverein katzenjammer kaufhaus kindergarten kindergärten
    kirche kitsch kloster knödel konzern kraichgau krautrock kreis kreistag krimi kripo kunst kunsthalle
    kunstverein kurhaus kurort kurzarbeit lahn land landkreis landrat landtag landtage lausitz lebensraum
    lebkuchen lech lederhosen leitkultur leitmotiv lied lieder liga limmat lockdown luftwaffe main mannschaft
    marathon markt maultaschen maßkrug meister meistersinger messe metzgerei mittelstand montagsdemo mosel
    muesli mur museum musikverein müsli neckar neuland niedersachsen nordic oberliga oberpfalz odenwald
    oktoberfest ostalgie ostpolitik panzer park pfalz pils pilsner platz pokal polizei poltergeist pretzel
    prignitz prix prosit putsch quark querdenken querdenker rathaus ratskeller razzia realpolitik realschule
    regionalliga reich reichstag reinheitsgebot reuss rhein rhön riesling ring rucksack ruhr saal saale salzach
    sauerbraten sauerkraut schadenfreude schauspielhaus schlager schloss schnaps schnitzel schuhplattler
    schwarzwald see senat shitstorm sieg sonderweg spessart spitz sprachgitter spree spätzle staatsoper
    staatstheater stadthalle stasi stau stollen stolperstein stolpersteine strasse straße strudel stube sturm
    tafel tafeln tal tatort taunus theater tor turm uber uckermark umlaut verein verfassungsschutz vogelsberg
    volk volksfest volkshochschule volkspartei waldorf waldsterben waltz wanderlust wehrmacht weihnachtsmarkt
    weihnachtsmärkte weimaraner weinfest weinstube weissbier weißbier weltanschauung weltschmerz werra weser
    wiener wirtschaftswunder wunderkind wurst wutbürger würstchen zeitgeist zeitung zoo zugspitze zwieback
    zwinger über
    """.split()
)
# A capitalised compound that ends so is the name of an institution, a paper, a place or a work.
HEADS = tuple(
    """
    liga zeitung blatt anzeiger nachrichten rundschau presse post bote kurier spiegel bank kasse werke werk bahn
    bund tag rat amt anstalt verband verein gesellschaft stiftung partei straße strasse gasse weg platz allee
    ring damm ufer brücke tor turm burg schloss berg bach au tal wald see feld hof haus heim halle kirche dom
    kloster park garten stadt dorf hausen stein furt land kreis gau haven hafen insel inseln theater oper museum
    universität hochschule schule gericht gerichtshof polizei wehr gruppe gmbh ag verlag buch fest spiele
    meister orchester philharmonie chor pokal lauf rennen cup bad alm hütte hof markt club klub dienst union
    front jugend zentrale zentrum institut messe preis forum magazin journal woche welt bild report schau funk
    versicherung holding fabrik bräu brauerei
    """.split()
)


def is_borrowed(word: str) -> bool:
    """Whether English texts may well use the German `word` untranslated: a borrowing, or an institution's name."""
    lower = word.lower()
    return lower in WORDS or (lower.endswith("s") and lower[:-1] in WORDS)


def is_institution(word: str) -> bool:
    """Whether a capitalised compound looks like the name of an institution, a newspaper or a place."""
    lower = word.lower()
    return any(lower.endswith(head) and len(lower) > len(head) + 2 for head in HEADS)
