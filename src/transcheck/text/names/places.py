"""Places that German and English call differently, as data for `exonyms`.

One entry a line: German forms, “|”, English forms. The first form of a side is the name itself (a second name follows a
“/”), the others are beginnings of words that belong to it (peoples, adjectives). An underscore is a space.
"""

from __future__ import annotations

COUNTRIES = """
Afghanistan afghan|Afghanistan Afghan
Ägypten ägypt|Egypt
Albanien alban|Albania
Algerien alger|Algeria
Andorra|Andorra
Angola|Angola
Argentinien argentin|Argentina Argentin
Armenien armen|Armenia
Aserbaidschan aserbaidschan|Azerbaijan Azeri
Äthiopien äthiop|Ethiopia
Australien austral|Australia Aussie
Bahamas|Bahamas Bahamian
Bahrain|Bahrain Bahrein
Bangladesch bengal|Bangladesh Bengal
Barbados|Barbados
Belarus/Weißrussland belarus weißruss|Belarus White_Russia
Belgien belg|Belgium Belgian
Benin|Benin
Birma/Burma/Myanmar birman myanm|Myanmar/Burma Burmese
Bolivien bolivi|Bolivia
Bosnien bosni|Bosnia
Botswana|Botswana
Brasilien brasil|Brazil
Bulgarien bulgar|Bulgaria
Burundi|Burundi
Chile chilen|Chile
China chines sino|China/PRC Chinese Sino Beijing
Costa_Rica|Costa_Rica
Dänemark dän|Denmark Danish Dane
Deutschland/BRD/Bundesrepublik deutsch bund german inländ hierzuland Inland|Germany German federal
DDR ostdeutsch Ostdeutschland|GDR/East_Germany East_German
Dominikanische_Republik dominikan|Dominican_Republic Dominican
Dschibuti|Djibouti
Ecuador|Ecuador
Elfenbeinküste|Ivory_Coast/Côte_d'Ivoire Ivorian
El_Salvador|El_Salvador
England/Britannien engl brit großbrit|England/Britain/UK English British United_Kingdom
Großbritannien/Vereinigtes_Königreich/UK brit engl königreich|Britain/UK/United_Kingdom/England Brit English
Eritrea eritre|Eritrea
Estland est|Estonia
Fidschi|Fiji
Finnland finn|Finland Finnish Finn
Frankreich franz franc|France French Franco
Gabun|Gabon
Gambia|Gambia
Georgien georg|Georgia
Ghana|Ghana
Griechenland griech hellen|Greece Greek Hellenic
Grönland|Greenland
Guatemala guatemal|Guatemala
Guinea|Guinea
Haiti|Haiti
Holland|Holland/Netherlands Dutch
Honduras|Honduras
Indien indi|India
Indonesien indones|Indonesia
Irak|Iraq
Iran|Iran
Irland ir|Ireland Irish
Island isländ|Iceland
Israel|Israel
Italien italien italo|Italy Italian
Jamaika|Jamaica
Japan|Japan
Jemen|Yemen
Jordanien jordan|Jordan
Jugoslawien jugoslaw|Yugoslavia Yugoslav
Kambodscha kambodsch|Cambodia Khmer
Kamerun|Cameroon
Kanada kanad|Canada Canadian
Kap_Verde kapverd|Cape_Verde Cabo_Verde Verde
Kasachstan kasach|Kazakhstan Kazakh
Katar|Qatar
Kenia|Kenya
Kirgisistan/Kirgistan kirgis|Kyrgyzstan Kyrgyz
Kolumbien kolumb|Colombia
Komoren komor|Comoros Comor
Kongo|Congo/DRC
Korea|Korea
Kosovo kosov|Kosovo Kosovar
Kroatien kroat|Croatia Croat
Kuba kuban|Cuba
Kuwait|Kuwait
Laos laot|Laos Lao
Lesotho|Lesotho
Lettland lett|Latvia
Libanon libanes|Lebanon Lebanese
Liberia|Liberia
Libyen liby|Libya
Liechtenstein|Liechtenstein
Litauen litau|Lithuania
Luxemburg|Luxembourg
Madagaskar madagass|Madagascar Malagasy
Malawi|Malawi
Malaysia malays|Malaysia Malay
Malediven maledi|Maldives Maldiv
Mali|Mali
Malta malte|Malta Maltese
Marokko marokk|Morocco Moroccan
Mauretanien mauret|Mauritania
Mauritius maurit|Mauritius Maurit
Mazedonien/Nordmazedonien mazedon|Macedonia/North_Macedonia
Mexiko mexik|Mexico Mexican
Moldau/Moldawien/Republik_Moldau moldaw|Moldova Moldov Vltava
Monaco monegass|Monaco Monegasque
Mongolei mongol|Mongolia Mongol
Montenegro montenegr|Montenegro Montenegr
Mosambik mosambik|Mozambique Mozambi
Namibia|Namibia
Nepal|Nepal
Neuseeland neuseeländ|New_Zealand Zealand Kiwi
Nicaragua nicaragu|Nicaragua
Niederlande/Holland Niederlanden niederländ holländ|Netherlands/Holland Dutch
Niger|Niger
Nigeria|Nigeria
Nordirland nordir|Northern_Ireland Northern_Irish
Nordkorea nordkorean Pjöngjang|North_Korea/DPRK Pyongyang
Norwegen norweg|Norway Norwegian Norse
Oman|Oman
Österreich österreich austria|Austria
Osttimor|East_Timor Timor-Leste
Pakistan|Pakistan
Palästina palästin|Palestine Palestin
Panama|Panama
Papua-Neuguinea|Papua_New_Guinea
Paraguay|Paraguay
Peru|Peru
Philippinen philippin|Philippines Filipin Philippin
Polen poln pol|Poland Polish Pole
Portugal portugies|Portugal Portuguese
Puerto_Rico puerto-ric|Puerto_Rico Puerto_Rica
Ruanda|Rwanda
Rumänien rumän|Romania Rumania
Russland/Rußland russ|Russia
Sambia|Zambia
Samoa|Samoa
Saudi-Arabien saudi|Saudi_Arabia Saudi
Schottland schott|Scotland Scottish Scot
Schweden schwed|Sweden Swedish Swede
Schweiz schweiz eidgen helvet|Switzerland Swiss
Senegal|Senegal
Serbien serb|Serbia Serb
Sierra_Leone|Sierra_Leone
Simbabwe simbabw|Zimbabwe
Singapur|Singapore
Slowakei slowak|Slovakia Slovak
Slowenien slowen|Slovenia Sloven
Somalia|Somalia Somali
Sowjetunion/UdSSR sowjet|Soviet_Union/USSR Soviet
Spanien span|Spain Spanish Spaniard Hispan
Sri_Lanka sri-lank|Sri_Lanka Sri_Lanka
Südafrika südafrikan|South_Africa
Sudan|Sudan
Südkorea südkorean|South_Korea
Südsudan|South_Sudan
Surinam|Suriname Surinam
Syrien syr|Syria
Tadschikistan tadschik|Tajikistan Tajik
Taiwan|Taiwan
Tansania|Tanzania
Thailand thai|Thailand Thai
Togo|Togo
Tonga|Tonga
Trinidad|Trinidad
Tschad|Chad
Tschechien tschech|Czech_Republic/Czechia Czech
Tschechoslowakei tschechoslow|Czechoslovakia Czechoslovak
Tschetschenien tschetschen|Chechnya Chechen
Tunesien tunes|Tunisia
Türkei türk|Turkey/Türkiye Turk
Turkmenistan turkmen|Turkmenistan Turkmen
Uganda|Uganda
Ukraine ukrain|Ukraine Ukrain
Ungarn ungar|Hungary Hungar
Uruguay|Uruguay
USA/US/Vereinigte_Staaten/Amerika US- amerikan us-amerik Staaten ami|USA/US/United_States/America U.S. American
Usbekistan usbek|Uzbekistan Uzbek
Vatikan vatikan|Vatican Holy_See
Venezuela venezol venezuel|Venezuela Venezuel
Vereinigte_Arabische_Emirate/VAE/Emirate Vereinigten_Arabischen_Emiraten emirat|United_Arab_Emirates/UAE Emirat
Vietnam|Vietnam
Wales walis|Wales Welsh
Zypern zypr|Cyprus Cypriot
Zentralafrika zentralafrikan|Central_Africa
"""

REGIONS = """
Abchasien abchas|Abkhazia Abkhaz
Adria adriat|Adriatic
Afrika afrikan schwarzafrik|Africa
Alpen alpin|Alps Alpine
Amazonas amazon|Amazon
Amerika amerik US|America US
Anatolien anatol|Anatolia
Andalusien andalus|Andalusia
Anden|Andes Andean
Antarktis antarkt|Antarctic
Arabien arab|Arabia Arab
Arktis arkt|Arctic
Asien asiat|Asia
Atlantik atlant|Atlantic
Azoren|Azores
Balearen balear|Balearic
Balkan|Balkan
Baltikum balt|Baltic
Baskenland bask|Basque
Bayern/Freistaat bayer bayr bairisch|Bavaria Bayern
Bodensee|Lake_Constance/Constance Bodensee
Böhmen böhm|Bohemia
Bretagne breton|Brittany Breton
Burgund|Burgundy
Donau|Danube
Elbe|Elbe
Elsass elsäss|Alsace Alsatian
Etsch|Adige
Eurasien euras|Eurasia
Europa europ EU|Europe EU
Flandern fläm fland|Flanders Flemish
Franken fränk|Franconia Franken Frank
Friesland fries|Frisia Friesland
Galizien galiz|Galicia
Gascogne|Gascony
Genfer_See|Lake_Geneva
Golanhöhen golan|Golan
Harz|Harz
Hessen hess|Hesse Hessian Hessen
Himalaya himalaja|Himalaya
Iberien iber|Iberia
Jakobsweg|Way_of_St. Camino
Kalifornien kaliforn|California
Kanaren/Kanarische_Inseln kanar|Canary Canaries
Kapstadt|Cape_Town
Karibik karib|Caribbean
Kärnten kärnt|Carinthia Kärnten
Karpaten karpat|Carpathian
Kastilien kastil|Castile Castilian
Katalonien katal|Catalonia Catal
Kaukasus kaukas|Caucasus Caucasian
Korsika kors|Corsica
Krain|Carniola
Kreta kret|Crete Cretan
Krim|Crimea
Kurdistan kurd|Kurdistan Kurd
Lappland lapp|Lapland
Lateinamerika lateinamerik|Latin_America
Lausitz lausitz|Lusatia Lausitz
Levante levantin|Levant
Ligurien ligur|Liguria
Lombardei lombard|Lombardy Lombard
Lothringen lothring|Lorraine
Maas|Meuse Maas
Mähren mähr|Moravia
Mandschurei mandschu|Manchuria
Mecklenburg-Vorpommern/Meck-Pomm mecklenburg|Mecklenburg-Western Mecklenburg
Mitteleuropa mitteleurop|Central_Europe
Mittelmeer mediterran|Mediterranean
Moldau|Vltava Moldau Moldova
Mosel|Moselle Mosel
Nahost/Naher_Osten Nahen_Osten nahöst|Middle_East Near_East Mideast
Neufundland|Newfoundland
Niederösterreich niederösterr|Lower_Austria
Niedersachsen niedersächs|Lower_Saxony Lower_Saxon
Nil|Nile
Nordamerika nordamerik|North_America
Nordrhein-Westfalen/NRW nordrhein nrw|North_Rhine NRW
Nordsee|North_Sea
Normandie normann|Normandy Norman
Oberösterreich oberösterr|Upper_Austria
Oder|Oder
Osteuropa osteurop|Eastern_Europe East_Europe
Ostsee|Baltic
Pazifik pazif|Pacific
Persien pers|Persia
Pfalz/Rheinland-Pfalz pfälz|Palatinate Pfalz
Piemont|Piedmont
Pommern pommersch|Pomerania
Preußen preuß|Prussia
Pyrenäen|Pyrenees
Rhein rhein nordrhein nrw|Rhine Rhein Rhenish
Rheinland-Pfalz/RLP rheinland-pfälz rheinland|Rhineland-Palatinate Palatinate Rheinland
Rheinland rheinländ rheinisch|Rhineland Rhineland
Rotes_Meer Roten_Meer|Red_Sea
Ruhrgebiet/Ruhrpott ruhr|Ruhr
Saarland saar|Saarland Saar
Sachsen sächs|Saxony Saxon
Sachsen-Anhalt sachsen-anhalt|Saxony-Anhalt Saxony
Salzkammergut|Salzkammergut
Sardinien sard|Sardinia
Savoyen savoy|Savoy
Schlesien schles|Silesia
Schwaben schwäb|Swabia Swabian Suebi
Schwarzes_Meer Schwarzen_Meer schwarzmeer|Black_Sea
Schwarzwald schwarzwälder|Black_Forest
Sibirien sibir|Siberia
Siebenbürgen siebenbürg|Transylvania
Sizilien sizil|Sicily Sicilian
Skandinavien skandinav|Scandinavia Nordic
Steiermark steir|Styria
Südamerika südamerik|South_America
Südostasien südostas|Southeast_Asia South-East South_East
Südtirol südtirol|South_Tyrol South_Tyrol Alto_Adige
Themse|Thames
Thüringen thüring|Thuringia
Tiber|Tiber
Tibet|Tibet
Tirol tirol|Tyrol Tirol
Toskana toskan|Tuscany Tuscan
Umbrien umbr|Umbria
Ural|Ural
Venetien venet|Veneto Venetia
Vierwaldstättersee|Lake_Lucerne Lucerne
Vogesen|Vosges
Vorarlberg|Vorarlberg
Wallis wallis|Valais
Wallonien wallon|Wallonia Walloon
Weichsel|Vistula
Westbank/Westjordanland westjordan|West_Bank
Westeuropa westeurop|Western_Europe
Westfalen westfäl nrw|Westphalia
Wolga|Volga
Ärmelkanal|English_Channel Channel
Dnipro/Dnepr/Dnjepr|Dnieper/Dnipro
Euphrat|Euphrates
Jangtse|Yangtze
Kleinasien|Asia_Minor
Rhone|Rhone Rhône
Suezkanal|Suez
Zweistromland mesopotam|Mesopotamia
"""

CITIES = """
Addis_Abeba|Addis_Ababa
Akropolis|Acropolis
Aleppo|Aleppo
Algier|Algiers
Antwerpen antwerp|Antwerp
Assuan|Aswan
Athen athen|Athens Athenian
Bagdad|Baghdad
Basel basl|Basel Basle
Beirut|Beirut
Belgrad|Belgrade
Berlin|Berlin
Bern bern|Bern Berne
Bischkek|Bishkek
Bozen bozn|Bolzano Bozen
Braunschweig|Brunswick Braunschweig
Breslau bresl|Wrocław Breslau
Brügge|Bruges
Brünn|Brno
Brüssel|Brussels
Budapest|Budapest
Bukarest|Bucharest
Chur|Chur
Coburg|Coburg
Damaskus damasz|Damascus
Danzig|Gdańsk Danzig
Den_Haag haager|The_Hague Hague
Dresden dresd|Dresden
Dschidda|Jeddah
Duschanbe|Dushanbe
Dünkirchen|Dunkirk
Edinburgh|Edinburgh
Eriwan/Jerewan|Yerevan
Florenz florent|Florence Florentine Firenze
Frankfurt|Frankfurt
Freiburg|Freiburg Fribourg
Genf genf|Geneva
Gent|Ghent
Genua genues|Genoa Genoese Genova
Göteborg|Gothenburg
Graz|Graz
Hamburg|Hamburg
Hameln|Hamelin Hameln
Hannover hannov|Hanover Hannover
Havanna|Havana
Hongkong|Hong_Kong
Istanbul/Konstantinopel|Istanbul Constantinople
Jerusalem|Jerusalem
Johannesburg|Johannesburg
Kairo|Cairo
Kalkutta|Kolkata Calcutta
Karlsbad|Karlovy_Vary Carlsbad Karlsbad
Kattowitz|Katowice
Kiew kiew|Kyiv Kiev
Kischinau/Chișinău|Chișinău Chisinau
Klagenfurt|Klagenfurt
Koblenz|Koblenz Coblenz
Köln köln|Cologne Köln Koeln
Königsberg|Königsberg Kaliningrad
Konstanz|Constance Konstanz
Kopenhagen|Copenhagen
Krakau|Kraków Cracow Krakow
Laibach|Ljubljana
Lemberg|Lviv Lvov Lemberg
Leningrad|Leningrad St.
Linz|Linz
Lissabon|Lisbon
London|London
Löwen|Leuven
Lüttich|Liège
Luzern luzern|Lucerne
Maastricht|Maastricht
Madrid|Madrid
Mailand mailänd|Milan Milano
Mainz|Mainz
Mantua|Mantua
Marrakesch|Marrakesh Marrakech
Marseille|Marseille
Mekka|Mecca
Memel|Klaipėda Memel
Meran|Merano Meran
Mexiko-Stadt|Mexico_City Mexico
Mogadischu|Mogadishu
Mossul|Mosul
Moskau mosk|Moscow Muscovite Kremlin
Mülhausen|Mulhouse
München münchn|Munich München Muenchen Bavarian
Neapel neapol|Naples Neapolitan Napoli
Neu-Delhi delhi|New_Delhi Delhi
New_York new-york|New_York NYC
Nikosia|Nicosia
Nimwegen|Nijmegen
Nizza|Nice
Nürnberg nürnberg|Nuremberg Nürnberg
Odessa|Odesa Odessa
Ostende|Ostend
Oxford|Oxford
Padua|Padua
Paris|Paris
Peking|Beijing Peking
Petersburg/Sankt_Petersburg|Petersburg
Pilsen pilsn|Plzeň Pilsen Plzen
Pjöngjang|Pyongyang
Posen|Poznań Poznan Posen
Prag prag|Prague
Pressburg|Bratislava
Pristina|Pristina Prishtina
Quedlinburg|Quedlinburg
Rangun|Yangon Rangoon
Regensburg regensburg|Regensburg Ratisbon
Reims|Reims Rheims
Reval|Tallinn
Rijeka|Rijeka Fiume
Rom röm vatikan|Rome Roman Vatican
Salzburg|Salzburg
Sankt_Gallen gall|St._Gallen Gallen
Saragossa|Zaragoza Saragossa
Sarajewo|Sarajevo
Sevilla|Seville Sevilla
Schanghai/Shanghai|Shanghai
Sewastopol|Sevastopol
Skopje|Skopje
Sofia|Sofia
Solothurn|Solothurn Soleure
Speyer|Speyer
Stettin|Szczecin Stettin
Stockholm|Stockholm
Straßburg|Strasbourg
Stuttgart|Stuttgart
Syrakus|Syracuse
Taschkent|Tashkent
Teheran|Tehran Teheran
Tiflis|Tbilisi
Tokio|Tokyo
Triest|Trieste
Trient|Trento Trent
Trier|Trier Treves
Tripolis|Tripoli
Tschernobyl|Chernobyl Chornobyl
Turin|Turin Torino
Tübingen|Tübingen
Valletta|Valletta
Venedig venez|Venice Venetian Venezia
Warschau|Warsaw
Washington|Washington D.C.
Wien wien|Vienna Viennese Wien
Wilna|Vilnius
Wittenberg|Wittenberg
Riad|Riyadh
Maskat|Muscat
Charkiw/Charkow|Kharkiv/Kharkov
Cherson|Kherson
Saporischschja|Zaporizhzhia Zaporizhzhya
Donezk|Donetsk
Tschernihiw|Chernihiv
Butscha|Bucha
Bachmut|Bakhmut
Isjum|Izium Izyum
Bergkarabach|Nagorno Karabakh
Gazastreifen gaza|Gaza
Nazareth|Nazareth
Tessin|Ticino
Graubünden bündn|Grisons Graubünden Graubuenden
Waadt|Vaud
Kleve|Kleve Cleves
Hermannstadt|Sibiu
Kronstadt|Brasov Kronstadt
Klausenburg|Cluj
Temeswar|Timisoara
Wladiwostok|Vladivostok
Worms|Worms
Zagreb/Agram|Zagreb
Zürich zürch|Zurich Zürich
Zypern|Cyprus Cypriot
"""
