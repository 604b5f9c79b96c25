"""Words around names, as data for `names`: titles, particles, offices, towns that both languages spell alike."""

from __future__ import annotations

# Before a surname; a dot may follow.
GERMAN_TITLES = frozenset("Herr Herrn Frau Fräulein Dr Prof Pfarrer Pater Schwester Lady Lord Sir Mr Mrs Ms".split())
ENGLISH_TITLES = frozenset("Mr Mrs Ms Miss Mister Herr Frau Dr Prof Sir Lady Lord Madam".split())

# Offices: a name may follow, but they are none themselves (Frau Präsidentin, Mr Speaker); endings of folded words.
GERMAN_OFFICES = tuple(
    """praesident praesidentin minister ministerin kanzler kanzlerin buergermeister buergermeisterin kommissar
    kommissarin doktor doktorin professor professorin vorsitzende vorsitzender vorsitzenden kollege kollegin
    kollegen abgeordnete abgeordneter abgeordneten botschafter botschafterin direktor direktorin trainer
    trainerin chefin raetin landrat stadtrat gemeinderat bundesrat leiterin sprecher sprecherin sekretaer
    sekretaerin anwaeltin rechtsanwalt koenigin lehrerin doctor hauptmann holle wirtin""".split()
)
ENGLISH_OFFICES = frozenset(
    """president speaker chairman chairwoman chair commissioner chancellor mayor minister ambassador secretary director
    justice judge doctor professor officer mrs mr dr frau herr and or von van the prime lord lady vice holle
    right""".split()
)

# Between a first name and a surname.
PARTICLES = frozenset("von van vom de del della di da dos du bin ibn al el ten ter af".split())
MORE_PARTICLES = frozenset("der den dem la le los".split())  # only after one of the others

# English words that begin with a capital and are no names of anybody.
ENGLISH_CAPITALS = frozenset(
    """i i'm i'll i'd i've january february march april may june july august september october november december jan feb
    mar apr jun jul aug sept sep oct nov dec monday tuesday wednesday thursday friday saturday sunday mr mrs ms dr
    prof st no am pm ok ad bc tv pc dvd cd usb led lcd ceo cfo cto hr pr it ai phd id faq pdf etc eg ie vs kg km
    cm mm mph gb mb tb euro euros eur usd gbp covid north south east west northern southern eastern western
    central new old great lower upper saint lake mount river sea ocean street road avenue square church castle
    house cup league open mayor mom dad mum grandma grandpa internet web earth moon sun god lord ltd inc co corp
    plc llc""".split()
)

# Towns and cities with one spelling in both languages; those that are ordinary words too (Essen, Halle) are left out.
TOWNS = frozenset(
    """Aachen Aalen Ahlen Altenburg Amberg Ansbach Arnsberg Aschaffenburg Augsburg Aurich Bamberg Bayreuth Bautzen
    Bielefeld Bingen Bitburg Bochum Bonn Bottrop Bremen Bremerhaven Bregenz Bruchsal Chemnitz Cloppenburg Cottbus
    Cuxhaven Dachau Darmstadt Deggendorf Delmenhorst Dessau Detmold Dinslaken Donauwörth Dornbirn Dortmund Dresden
    Duisburg Düren Düsseldorf Eberswalde Eisenach Eisenstadt Emden Erding Erfurt Esslingen Euskirchen
    Fellbach Flensburg Freising Friedrichshafen Fulda Fürth Garmisch Gelsenkirchen Gera Gifhorn Gladbach
    Göppingen Görlitz Goslar Gotha Göttingen Graz Greifswald Gütersloh Halberstadt Hanau Heidelberg Heidenheim
    Heilbronn Herford Herne Hildesheim Homburg Ingolstadt Innsbruck Iserlohn Itzehoe Jena Kaiserslautern Karlsruhe
    Kassel Kempten Kiel Klagenfurt Konstanz Krefeld Landau Landshut Leipzig Leonberg Leverkusen Lindau Linz
    Lippstadt Lörrach Lübeck Lüdenscheid Ludwigsburg Ludwigshafen Lüneburg Magdeburg Mainz Mannheim Marburg Meißen
    Memmingen Minden Moers Mönchengladbach Münster Neubrandenburg Neumünster Neuss Neustadt Neuwied Norderstedt
    Nordhausen Nordhorn Offenbach Offenburg Oldenburg Osnabrück Paderborn Passau Pforzheim Pirmasens Pirna Plauen
    Potsdam Quedlinburg Rastatt Ratingen Ravensburg Recklinghausen Regensburg Reutlingen Rosenheim Rostock
    Rüsselsheim Saarbrücken Saarlouis Salzburg Salzgitter Schaffhausen Schweinfurt Schwerin Sindelfingen Solingen
    Speyer Stendal Stralsund Straubing Stuttgart Suhl Traunstein Trier Troisdorf Tübingen Tuttlingen Ulm Unna
    Velbert Viersen Villach Villingen Waiblingen Weilheim Weimar Wetzlar Wiesbaden Wilhelmshaven Winterthur Wismar
    Wolfsburg Wuppertal Würzburg Zweibrücken Zwickau Amsterdam Ankara Atlanta Baku Baltimore Bangkok Barcelona
    Bilbao Birmingham Bogotá Bordeaux Boston Brisbane Bristol Buenos Cambridge Canberra Caracas Chicago Cleveland
    Cordoba Dallas Delhi Denver Detroit Dubai Dublin Glasgow Hanoi Helsinki Houston Islamabad Izmir Jakarta Kabul
    Kandahar Karachi Lagos Lahore Leeds Lima Liverpool Lyon Lyons Malaga Manchester Manila Melbourne Memphis Miami
    Milwaukee Minneapolis Minsk Monaco Montreal Mumbai Nairobi Nantes Newcastle Orlando Osaka Oslo Ottawa Perth
    Philadelphia Pittsburgh Porto Portland Quito Riga Rotterdam Sacramento Santiago Seattle Seoul Sheffield
    Southampton Srebrenica Sydney Tallinn Tampa Toronto Toulouse Uppsala Utrecht Valencia Vancouver Verona Vilnius
    Wimbledon Wellington Manhattan Brooklyn Hollywood Texas Florida Arizona Alaska Hawaii Ohio Michigan Minnesota
    Illinois Oregon Nevada Utah Virginia Georgia Alabama Tennessee Kentucky Louisiana Mississippi Missouri Kansas
    Nebraska Oklahoma Colorado Montana Idaho Wisconsin Iowa Massachusetts Connecticut Maryland Pennsylvania
    Brandenburg Schleswig-Holstein Württemberg Holstein Sylt Usedom Eifel Hunsrück Taunus Spessart Allgäu
    Gaza Darfur Ontario Quebec Queensland Java Bali Sumatra Ibiza Mallorca""".split()
)

# German words that a table has as a name but that are far more often something else.
ORDINARY_GERMAN = frozenset(
    """christkind weihnachtsmann nikolaus wlan oder posen gent worms harz linke linken gruene gruenen franken
    demokraten republikaner liberale anden weltkrieg gott labour corona christus bibel koran olympia silvester
    ostern pfingsten weihnachten maria heinrich ludwig karl martin islam christentum judentum buddhismus
    katholik protestant ob wm em ag is ki em kz gmbh edv pkw lkw kfz oepnv ngo bip mwst us amerika union rhein
    memel kap zypern karlsbad homer platon unterhaus oberhaus queen koenigin jakobsweg kreml moldau
    bundesrepublik freistaat staaten inland emirate trient chur gall tonga guinea pius loewen""".split()
)
