"""Organisations, offices and historical persons that German and English call differently, as data for `exonyms`.

Written like `places`: German forms, “|”, English forms; the first of a side is the name itself.
"""

from __future__ import annotations

INSTITUTIONS = """
EU/Europäische_Union Europäischen_Union EU- europ|EU/European_Union European E.U. bloc
UNO/UN/Vereinte_Nationen Vereinten_Nationen UN- vereint|UN/United_Nations U.N. UNO
NATO/Nato|NATO Alliance
EZB/Europäische_Zentralbank Europäischen_Zentralbank notenbank zentralbank|ECB/European_Central_Bank central_bank
IWF/Internationaler_Währungsfonds währungsfonds|IMF/International_Monetary_Fund
WHO/Weltgesundheitsorganisation weltgesundheits|WHO/World_Health_Organization
WTO/Welthandelsorganisation welthandels|WTO World_Trade
EuGH/Europäischer_Gerichtshof gerichtshof|ECJ Court CJEU
BGH/Bundesgerichtshof|BGH Court
BVerfG/Bundesverfassungsgericht verfassungsgericht|BVerfG Constitutional_Court
OECD|OECD
OPEC/Opec|OPEC
OSZE|OSCE
FIFA/Fifa weltverband|FIFA
UEFA/Uefa|UEFA
DFB/Fußball-Bund fußballbund|DFB/German_Football_Association Football
IOC/Internationales_Olympisches_Komitee olymp|IOC Olympic
IS/Islamischer_Staat dschihadist IS- Islamischen_Staat|IS/ISIS/ISIL/Islamic_State Islamic_State Daesh
IAEO/IAEA Atomenergiebehörde Atomenergie-|IAEA Atomic
FBI|FBI Federal_Bureau
CIA|CIA
NSA|NSA
SPD/Sozialdemokraten sozialdemokrat SPD- genossen|SPD/Social_Democrats Social_Democrat
CDU/Christdemokraten christdemokrat CDU- union christlich|CDU/Christian_Democrats Christian_Democrat conservative
CSU/Christsoziale christsozial CSU- union|CSU Christian_Social conservative
FDP/Liberale liberal FDP- freidemokrat frei|FDP Liberal Free_Democrat
AfD AfD-|AfD Alternative
Grüne/Grünen/Bündnis_90 grün bündnis|Greens/Green_Party Green Alliance
Linke/Linkspartei linke die_linke|Left/Linke Left left-wing
ÖVP Volkspartei|ÖVP OVP OEVP People's_Party
SPÖ sozialdemokrat|SPÖ SPO SPOE Social_Democrat
FPÖ Freiheitlich|FPÖ FPO FPOE Freedom_Party
SVP|SVP People's_Party
Tories/Tory konservativ|Tories/Tory Conservative
Labour sozialdemokrat|Labour/Labor
Republikaner republik|Republican GOP
Demokraten demokrat|Democrat
KPdSU|CPSU
RAF|RAF Red_Army
SED|SED Socialist_Unity
Stasi staatssicherheit|Stasi
KZ konzentrationslager|KZ concentration
Wehrmacht|Wehrmacht German_army
Bundeswehr|Bundeswehr German_army Armed_Forces German_military
Bundestag bundestag parlament|Bundestag/Parliament/Federal_Parliament
Bundesrat|Bundesrat Federal_Council
Kreml|Kremlin
Weißes_Haus Weißen_Haus Weiße_Haus|White_House
Unterhaus|House_of_Commons Commons House
Oberhaus|House_of_Lords Lords
Élysée|Elysée
Vatikan|Vatican
Eurozone/Euroraum Euro-|Eurozone/Euro_zone Euro
Olympia/Olympische_Spiele olymp|Olympics Olympic
Weltkrieg krieg|World_War WWI WWII
Corona/Covid covid korona Coronavirus corona|Corona/Covid coronavirus pandemic COVID-19
DSGVO datenschutz|GDPR Data_Protection
KI Künstliche künstlich|AI artificial
OB Oberbürgermeister bürgermeister|OB Mayor
LKW lastwagen lkw laster|truck HGV lorry
PKW pkw|car
EDV|IT EDP
WLAN|Wi-Fi WiFi wireless Wi
BIP bruttoinlandsprodukt|GDP gross
MwSt mehrwertsteuer|VAT value
NGO/NRO nichtregierung|NGO non-governmental
GmbH|GmbH Ltd LLC
AG aktiengesellschaft|AG PLC Inc
ÖPNV nahverkehr|public_transport transit
Kfz kraftfahrzeug|vehicle car motor
UKW|FM VHF
WM weltmeister|World_Cup world_champion WC
EM europameister|European_Championship Euro
EKG|ECG EKG
MRT|MRI
CT|CT
DNS DNA|DNA
HNO|ENT
VAE|UAE
KSZE|CSCE
FCKW|CFC
MEZ|CET
DSLM|DSLM mirrorless
CHF franken|CHF Swiss franc
TÜV|TÜV TUV inspection
DRK Kreuz|DRK Red_Cross
BKA bundeskriminal|BKA Criminal
LKA landeskriminal|LKA Criminal
BND nachrichtendienst|BND Intelligence
StGB strafgesetz|StGB Criminal Penal
BGB|BGB Civil
Ostern oster|Easter
Weihnachten weihnacht|Christmas Xmas Yule
Pfingsten pfingst|Pentecost Whitsun
Silvester|New_Year's Sylvester
Islam islam moslem muslim|Islam Muslim Islamic
Christentum christ|Christianity Christian
Judentum jüd jud|Judaism Jew
Buddhismus buddh|Buddhism Buddh
Katholik kathol|Catholic
Protestant protest evangel|Protestant Lutheran Evangelical
Gott götter göttl|God
Bibel bibl|Bible
Koran|Quran Koran Qur'an
"""

PERSONS = """
Karl_der_Große/Karls_des_Großen|Charlemagne Charles
Katharina_die_Große Katharina|Catherine
Peter_der_Große Peter|Peter
Friedrich_der_Große Friedrich|Frederick Friedrich
Wilhelm Kaiser_Wilhelm|William Wilhelm
Heinrich|Henry Heinrich
Ludwig|Louis Ludwig
Johannes_Paul|John_Paul
Johannes Johannesev|John Johannes
Franziskus franzisk|Francis Franciscan
Benedikt benedikt|Benedict
Pius|Pius
Jesus christus|Jesus Christ
Christus|Christ
Maria Jungfrau_Maria Muttergottes|Mary Maria
Josef Joseph|Joseph Josef
Moses/Mose|Moses
Noah|Noah
Hiob|Job
Petrus|Peter
Paulus|Paul
Matthäus|Matthew
Markus|Mark
Lukas|Luke
Jakobus Jakob|James Jacob
Nikolaus|Nicholas Nikolaus Santa Claus
Martin|Martin
Elisabeth/Queen Königin|Elizabeth Queen
Karl|Charles Karl
Philipp|Philip
Aristoteles aristotel|Aristotle Aristotelian
Platon plato|Plato
Sokrates sokrat|Socrates Socrat
Homer|Homer
Vergil|Virgil
Ovid|Ovid
Cäsar/Caesar|Caesar
Alexander_der_Große Alexander|Alexander
Kolumbus|Columbus
Kopernikus|Copernicus
Stalin|Stalin
Trotzki|Trotsky
Gorbatschow|Gorbachev
Chruschtschow|Khrushchev
Jelzin|Yeltsin
Selenskyj/Selenski/Selensky|Zelensky/Zelenskyy/Zelenskiy
Poroschenko|Poroshenko
Timoschenko|Tymoshenko
Klitschko|Klitschko Klychko
Lukaschenko|Lukashenko
Medwedew|Medvedev
Schoigu|Shoigu
Nawalny|Navalny
Prigoschin|Prigozhin
Tschaikowski|Tchaikovsky
Schostakowitsch|Shostakovich
Dostojewski|Dostoevsky Dostoyevsky
Tschechow|Chekhov
Tolstoi|Tolstoy
Gaddafi|Gaddafi Qaddafi Gadhafi
Chamenei|Khamenei
Chomeini|Khomeini
Ahmadinedschad|Ahmadinejad
Netanjahu|Netanyahu
Arafat|Arafat
Erdogan/Erdoğan|Erdogan/Erdoğan
Mao|Mao
Xi|Xi
Mohammed/Mohamed propheten|Muhammad Mohammed Mohammad Prophet
Schneewittchen|Snow_White
Aschenputtel|Cinderella
Rotkäppchen|Red_Riding
Dornröschen|Sleeping_Beauty
Hänsel|Hansel
Rapunzel|Rapunzel
Weihnachtsmann|Santa Claus Father_Christmas
Christkind|Christ Santa Claus
"""
