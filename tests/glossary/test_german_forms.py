"""Terms in German text, from grammar: which forms, compounds, capitals and boundaries count, and which don't."""

from __future__ import annotations

import pytest

from transcheck.glossary.entry import Glossary, Term
from transcheck.glossary.match import Matcher


def found(term: Term, text: str) -> list[str]:
    return [match.words for match in Matcher(Glossary((term,))).source(text)]


def case(term: str, text: str, words: str, **more: object) -> object:
    """A term, a text, and the words that are it; `more` are further keys of the entry."""
    return pytest.param(Term(term, targets=("x",), **more), text, words, id=f"{term} in {text}")


def silent(term: str, text: str, **more: object) -> object:
    return pytest.param(Term(term, targets=("x",), **more), text, id=f"{term} not in {text}")


NAME = {"kind": "organisation"}
PERSON = {"kind": "person", "keep": True}
BRAND = {"kind": "brand", "keep": True}
PLACE = {"kind": "place", "keep": True}


@pytest.mark.parametrize(
    ("term", "text", "words"),
    [
        # strong masculine and neuter nouns: -s, -es, -e, with and without umlaut, -er
        case("Antrag", "Sie lehnte den Antrag ab.", "Antrag"),
        case("Antrag", "wegen des Antrags", "Antrags"),
        case("Antrag", "wegen des Antrages", "Antrages"),
        case("Antrag", "Alle Anträge liegen vor.", "Anträge"),
        case("Antrag", "zu den Anträgen", "Anträgen"),
        case("Antrag", "Alle Antraege liegen vor.", "Antraege"),
        case("Antrag", "ANTRAG AUF ZULASSUNG", "ANTRAG"),
        case("Haushalt", "die Haushalte", "Haushalte"),
        case("Denkmal", "die Denkmäler am Markt", "Denkmäler"),
        case("Rathaus", "in beiden Rathäusern", "Rathäusern"),
        case("Wald", "die Wälder der Pfalz", "Wälder"),
        case("Kind", "mit drei Kindern", "Kindern"),
        case("Verein", "des Vereins", "Vereins"),
        case("Kreis", "des Kreises", "Kreises"),
        case("Fluss", "die Flüsse", "Flüsse"),
        case("Fluß", "am Fluss", "Fluss"),
        case("Straße", "In den Strassen", "Strassen"),
        # weak nouns, feminines, borrowed plurals
        case("Bote", "dem Boten", "Boten"),
        case("Student", "die Studenten", "Studenten"),
        case("Satzung", "die Satzungen", "Satzungen"),
        case("Beamtin", "die Beamtinnen", "Beamtinnen"),
        case("Stadt", "Viele Städte", "Städte"),
        case("Behörde", "der Behörden", "Behörden"),
        case("Büro", "zwei Büros", "Büros"),
        case("Zeugnis", "die Zeugnisse", "Zeugnisse"),
        case("Museum", "in den Museen", "Museen"),
        case("Praktikum", "alle Praktika", "Praktika"),
        case("Risiko", "die Risiken", "Risiken"),
        case("Thema", "viele Themen", "Themen"),
        case("Index", "die Indizes", "Indizes"),
        case("PC", "alle PCs", "PCs"),
        case("Party", "auf Partys", "Partys"),
        case("Vater", "unsere Väter", "Väter"),
        case("Garten", "in den Gärten", "Gärten"),
        case("Apfel", "zwei Äpfel", "Äpfel"),
        # people of either gender in one word
        case("Bürger", "alle Bürger:innen", "Bürger:innen"),
        case("Bürger", "alle Bürger*innen", "Bürger*innen"),
        case("Bürger", "alle BürgerInnen", "BürgerInnen"),
        case("Landrat", "die Landrätin", "Landrätin", forms=("Landrätin",)),
        # adjectives, attributive, strong and weak, at the start
        case("barrierefrei", "ein barrierefreier Zugang", "barrierefreier"),
        case("barrierefrei", "des barrierefreien Zugangs", "barrierefreien"),
        case("barrierefrei", "Barrierefreie Wege", "Barrierefreie"),
        case("dunkel", "eine dunkle Gasse", "dunkle"),
        case("teuer", "teure Mieten", "teure"),
        case("hoch", "hohe Kosten", "hohe"),
        case("öffentlich", "im öffentlichen Dienst", "öffentlichen"),
        case("oeffentlich", "im öffentlichen Dienst", "öffentlichen"),
        case("städtisch", "die staedtischen Betriebe", "staedtischen"),
        # verbs: weak, strong, with prefixes, separable
        case("prüfen", "Sie prüft den Plan.", "prüft"),
        case("prüfen", "Sie prüften den Plan.", "prüften"),
        case("prüfen", "Der Plan ist geprüft.", "geprüft"),
        case("prüfen", "die prüfende Stelle", "prüfende"),
        case("beantragen", "Sie beantragte Geld.", "beantragte"),
        case("sprechen", "Sie sprach lange.", "sprach"),
        case("sprechen", "Er spricht.", "spricht"),
        case("wachsen", "Die Stadt ist gewachsen.", "gewachsen"),
        case("durchführen", "Der Test wurde durchgeführt.", "durchgeführt"),
        case("durchführen", "ohne ihn durchzuführen", "durchzuführen"),
        case("durchführen", "Die Stadt führt den Test durch.", "führt"),
        case("durchführen", "Sie führten den Test durch und gingen.", "führten"),
        case("durchführen", "weil sie ihn durchführt", "durchführt"),
        case("einreichen", "Er reicht den Antrag heute ein.", "reicht"),
        case("ausbauen", "Das Land baut die Straße aus, sagt sie.", "baut"),
        # several words, each inflected on its own
        case("öffentlicher Dienst", "im öffentlichen Dienst", "öffentlichen Dienst"),
        case("öffentlicher Dienst", "des öffentlichen Dienstes", "öffentlichen Dienstes"),
        case("öffentlicher Dienst", "Öffentliche Dienste", "Öffentliche Dienste"),
        case("erneuerbare Energie", "mit erneuerbaren Energien", "erneuerbaren Energien"),
        case("Amt für Bauwesen", "die Ämter für Bauwesen", "Ämter für Bauwesen"),
        case("Rat der Stadt", "die Räte der Stadt", "Räte der Stadt"),
        case("Tag der offenen Tür", "Am Tag der offenen Tür", "Tag der offenen Tür"),
        case("freies Netz", "freie\nNetze", "freie\nNetze"),
        case("freies Netz", "das „freie Netz“", "freie Netz"),
        # hyphens, one word, broken lines
        case("Open Data", "die Open-Data-Plattform", "Open-Data"),
        case("Open-Data", "mit Open Data", "Open Data"),
        case("E-Akte", "die Eakte", "Eakte"),
        case("Breitband", "der Breitband-Ausbau", "Breitband"),
        case("Verwaltung", "Ver-\nwaltung", "Ver-\nwaltung"),
        # closed compounds that begin with the term, and coordinations
        case("Breitband", "der Breitbandausbau", "Breitbandausbau"),
        case("Verwaltung", "das Verwaltungsgericht", "Verwaltungsgericht"),
        case("Straße", "der Straßenbau", "Straßenbau"),
        case("Kulturamt", "das Kultur- und Sportamt", "Kultur-"),
        case("Kulturförderung", "Kulturpflege und -förderung", "-förderung"),
        case("Schulamt", "Schul- oder Sozialamt", "Schul-"),
        # names: genitive, titles, surname, abbreviation, brackets
        case("Pfalzwerke", "der Pfalzwerke", "Pfalzwerke", **NAME),
        case("Hochschule Nordtal", "der Hochschule Nordtal", "Hochschule Nordtal", **NAME),
        case("Deutscher Städtetag", "des Deutschen Städtetags", "Deutschen Städtetags", **NAME),
        case("Bund der Gärtner (BdG)", "Der BdG rät ab.", "BdG", **NAME),
        case("Bund der Gärtner (BdG)", "beim Bund der Gärtner", "Bund der Gärtner", **NAME),
        case("Dr. Eva Lörsch", "Frau Dr. Lörsch kommt.", "Lörsch", **PERSON),
        case("Dr. Eva Lörsch", "Eva Lörsch kommt.", "Eva Lörsch", **PERSON),
        case("Dr. Eva Lörsch", "Eva Lörschs Plan", "Eva Lörschs", **PERSON),
        case("Hans Groß", "Hans Gross sprach.", "Hans Gross", **PERSON),
        case("Nordtal", "die Nordtaler Straße", "Nordtaler", forms=("Nordtaler",), **PLACE),
        case("Nordtal", "Nordtals Mitte", "Nordtals", **PLACE),
        case("Klar vernetzt", "das klar vernetzte Tal", "klar vernetzte", inflect=True, **BRAND),
        case("Klar vernetzt", "KLAR VERNETZT", "KLAR VERNETZT", **BRAND),
        # boundaries, capitals and contexts
        case("Amt", "(Amt)", "Amt"),
        case("Amt", "Amt/Stelle", "Amt"),
        case("Amt", "Amt, Stelle", "Amt"),
        case("Amt", "„Amt“", "Amt"),
        case("Netz 2030", "Das Netz 2030 kommt.", "Netz 2030"),
        case("Wort & Bild", "bei Wort & Bild", "Wort & Bild", **NAME),
        case("Gut", "das Gut am See", "Gut"),
        case("IT", "Die IT läuft.", "IT", case="exact"),
        case("leben", "LEBEN", "LEBEN", case="ignore"),
        case("Schloss", "Schloss und Riegel", "Schloss", only_in=("Schloss und Riegel",)),
        case("Schloss", "mit Schlössern und Riegeln", "Schlössern", only_in=("Schloss und Riegel",)),
        case("Bank", "Die Bank schließt.", "Bank", exceptions=("Bank im Park",)),
    ],
)  # fmt: skip
def test_found(term: Term, text: str, words: str) -> None:
    assert found(term, text) == [words]


@pytest.mark.parametrize(
    ("term", "text"),
    [
        # other words that begin, end or look alike
        silent("Antrag", "Der Auftrag ist erteilt."),
        silent("Antrag", "Wir antragen nichts."),
        silent("Rat", "Die Ratte läuft."),
        silent("Rat", "Das Rathaus ist zu."),
        silent("Rat", "Die Rate steigt."),
        silent("Wald", "Herr Waldmann kommt."),
        silent("Wald", "Das Gewand"),
        silent("Stadt", "im Stadion"),
        silent("Stadt", "statt dessen"),
        silent("Haus", "ein Strauß"),
        silent("Haus", "Das Krankenhaus"),
        silent("Kind", "Die Kindheit"),
        silent("Kunde", "Die Urkunde"),
        silent("Kunst", "Die Künstlerin"),
        silent("Land", "Die Landung"),
        silent("Bau", "Der Bauer pflügt."),
        silent("Bote", "Das Boot"),
        silent("Schloss", "Der Schlosser kommt."),
        silent("Bank", "Bänke stehen dort, die Banken nicht.", inflect=False),
        silent("Tor", "Der Torf brennt."),
        silent("Tag", "Die Tagung"),
        silent("Bild", "Die Bildung"),
        silent("Lehrer", "Die Lehre ist lang."),
        silent("Plan", "Der Planet"),
        silent("Markt", "Der Marktl"),
        silent("Ort", "Das Wort"),
        silent("Amt", "Das Samtkleid"),
        silent("Zeit", "Die Zeitung"),
        silent("Form", "Die Formel"),
        silent("Reis", "Die Reise"),
        silent("Reis", "Das Reisebüro"),
        silent("Kost", "Das Kostüm"),
        silent("Bürger", "Die Bürgschaft"),
        silent("Bürger", "Die Bürgerschaft"),
        silent("Freund", "Die Freundschaft"),
        silent("Kultur", "kulturell"),
        silent("Site", "Die Website"),
        # the other gender counts only where the entry says so
        silent("Oberbürgermeister", "die neu gewählte Oberbürgermeisterin"),
        silent("Landrat", "die Landrätin"),
        silent("Lehrerin", "Der Lehrer kommt."),
        silent("Minister", "Die Ministerinnen"),
        # word classes
        silent("gut", "Das Gut am See"),
        silent("Gut", "Das ist gut."),
        silent("Leben", "Sie leben dort."),
        silent("arm", "Der Arm schmerzt."),
        silent("Arm", "Sie sind arm."),
        silent("sicher", "Die Sicherheit"),
        silent("wissen", "Das Wissenschaftsjahr"),
        silent("prüfen", "Die Prüfung"),
        silent("fördern", "Die Förderung"),
        silent("teuer", "Die Steuer"),
        silent("weit", "Sie weitet aus."),
        # separable verbs: another particle, another clause, none
        silent("durchführen", "Die Stadt führt das Projekt."),
        silent("durchführen", "Die Stadt führt das Projekt ein."),
        silent("durchführen", "Sie führt. Durch den Park geht es."),
        silent("durchführen", "Die Stadt führt durch den Park."),
        silent("einreichen", "Er reicht ihr ein Buch."),
        silent("ausbauen", "Das Land baut aus Holz Häuser."),
        # several words: order, other words, marks and sentences between
        silent("öffentlicher Dienst", "Der Dienst ist öffentlich."),
        silent("öffentlicher Dienst", "öffentlich. Dienst"),
        silent("öffentlicher Dienst", "öffentlicher, Dienst"),
        silent("öffentlicher Dienst", "öffentlicher und privater Dienst"),
        silent("öffentlicher Dienst", "veröffentlichter Dienst"),
        silent("Rat der Stadt", "Rat in der Stadt"),
        silent("Rat der Stadt", "Rat der Städter"),
        silent("Tag der offenen Tür", "Tag der Tür"),
        silent("Netz 2030", "Das Netz 2031"),
        silent("Netz 2030", "Das Netz, 2030 gebaut"),
        silent("Open Data", "Die Data sind open."),
        silent("Wort & Bild", "Wort und Bild", **NAME),
        # compounds that do not begin with the term, or are none
        silent("Amt", "Das Kulturamt"),
        silent("Netz", "Das Gleisnetz"),
        silent("Kulturamt", "Kultur- und Sportverein"),
        silent("Kulturamt", "Kultur und Amt"),
        silent("Kulturförderung", "Kulturpflege und Förderung"),
        silent("Schulamt", "Das Schulkind im Amt"),
        silent("Breitband", "das breite Band"),
        silent("Verwaltung", "Verwaltungsgericht", inflect=False),
        # names are not inflected like other words
        silent("Lauter", "Die Lautern", **PLACE),
        silent("Pfalzwerke", "Das Pfalzwerk", kind="brand"),
        silent("Klar vernetzt", "das klar vernetzte Tal", **BRAND),
        silent("Klar vernetzt", "Wir sind klar vernetzt.", **BRAND),
        silent("Klar vernetzt", "Klar. Vernetzt", inflect=True, **BRAND),
        silent("Klar vernetzt", "klarer vernetzter Alltag", inflect=True, **BRAND),
        silent("Hans Groß", "Hans ist groß.", **PERSON),
        silent("Hans Groß", "Das ist groß.", **PERSON),
        silent("Hans Groß", "Peter Groß Klein", **PERSON),
        silent("Hans Groß", "Die Groß-Umstadt-Linie", **PERSON),
        silent("Eva Stein", "Der Stein ist schwer.", **PERSON),
        silent("Eva Stein", "Steine", **PERSON),
        silent("Bund der Gärtner (BdG)", "der Bund", **NAME),
        silent("Bund der Gärtner (BdG)", "die Gärtner", **NAME),
        silent("Die Linde", "Sie sitzt unter die Linde.", **NAME),
        # capitals
        silent("IT", "it", case="exact"),
        silent("Wir", "wir kommen", case="exact"),
        silent("leben", "Das Leben", case="exact"),
        silent("New Work", "new work", case="exact"),
        silent("DiA", "Das Dia", **NAME),
        # boundaries: inside words, addresses, file names
        silent("Amt", "www.amt.example/seite"),
        silent("Amt", "post@amt.example"),
        silent("Amt", "Amtlich"),
        silent("Amt", "beamtet"),
        silent("rat", "Verrat"),
        silent("Ulm", "Der Ulmer", **PLACE, inflect=False),
        # contexts
        silent("Bank", "Die Bank im Park", exceptions=("Bank im Park",)),
        silent("Bank", "Auf den Bänken im Park", exceptions=("Bank im Park",)),
        silent("Schloss", "Das Schloss am See", only_in=("Schloss und Riegel",)),
        silent("Schloss", "Riegel und Schloss", only_in=("Schloss und Riegel",)),
        silent("Amt", "Das Auswärtige Amt", exceptions=("Auswärtiges Amt",)),
    ],
)  # fmt: skip
def test_silent(term: Term, text: str) -> None:
    assert found(term, text) == []
