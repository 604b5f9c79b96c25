"""Whether a German text speaks of women or of men, and which English pronouns do."""

from __future__ import annotations

import re
from typing import Literal

Gender = Literal["female", "male"]

PRONOUNS = frozenset("he him his himself she her hers herself".split())
_PRONOUN = re.compile(r"(?<![\w'’/-])(?:(?P<male>he|him|his|himself)|(?P<female>she|her|hers|herself))(?![\w/-])", re.I)
_FEMALE_WORD = re.compile(
    r"\b(?:Frau|Mutter|Tochter|Schwester|Tante|Oma|Großmutter|Ehefrau|Witwe|Freundin|Dame|Königin|Prinzessin|Nonne|"
    r"[A-ZÄÖÜ][\wäöüß-]*(?:[^aeiou]er|ent|ant|ist|at|eur|or|og|it|arzt|ärzt|kund|präsident|kanzl|kolleg|chef|rät|rätt|anw[äa]lt)in)\b"
)
_MALE_WORD = re.compile(
    r"\b(?:Herrn?|Mann|Mannes|Vater|Vaters|Sohn|Sohnes|Bruder|Bruders|Onkel|Opa|Großvater|Ehemann|Witwer|König|Prinz|Papst|"
    r"Junge|Bub|Mönch|Kerl|[A-ZÄÖÜ][\wäöüß-]*(?:mann|manns|mannes|ant|anten|oge|ogen|eur|eurs|[^n]ist|isten|anwalts?|präsident|"
    r"präsidenten|kanzlers?|ministers?|meisters?|sprechers?|leiters?|fahrers?|lehrers?|spielers?|trainers?|direktors?|"
    r"professors?|soldat|soldaten|arzt|arztes|chefs?|pfarrers?|täters?))\b"
)
# “sie”, “ihr” are also “they”, “them”, “you”, “it”, “sein” is also “be”: they allow a gender rather than prove it.
_MALE_PRONOUN = re.compile(r"\b(?:[Ee]r|[Ii]hm|[Ii]hn|[Ss]ein(?:e|en|er|es|em)?)\b")
_FEMALE_PRONOUN = re.compile(r"\b(?:[Ss]ie|[Ii]hr(?:e|en|er|es|em)?)\b")
_NEUTER = re.compile(
    r"\b(?:Mädchen|Kind|Kindes|Person|Baby|Opfer|Mitglied|Fräulein|Schiff|Stute|Hengst|Hund|Katze|Tier|Pferd)\b"
)


def english_pronouns(text: str) -> list[tuple[Gender, int, int]]:
    """The gendered pronouns of English `text` with their places, from front to back."""
    return [("male" if match["male"] else "female", match.start(), match.end()) for match in _PRONOUN.finditer(text)]


def german_genders(text: str) -> dict[Gender, bool] | None:
    """Which genders the persons in German `text` may have: True where a pronoun says so, False where a noun does.

    None where a neuter word (Mädchen, Person) leaves the gender of its pronouns open. “sie” may mean things, too.
    """
    if _NEUTER.search(text):
        return None
    found: dict[Gender, bool] = {}
    men, women = _names(text)
    if women or has_woman(text):
        found["female"] = False
    if men or _MALE_WORD.search(text):
        found["male"] = False
    if _FEMALE_PRONOUN.search(text):
        found["female"] = True
    if _MALE_PRONOUN.search(text):
        found["male"] = True
    return found


def has_woman(text: str) -> bool:
    """Whether a German noun for a woman stands in `text`."""
    return any(word not in _MEN and word not in _NO_WOMEN for word in _FEMALE_WORD.findall(text))


def _names(text: str) -> tuple[int, int]:
    """How many first names of men and of women stand in `text`."""
    words = set(re.findall(r"\b[A-ZÄÖÜ][a-zäöüß]{2,}\b", text))
    return len(words & _MEN), len(words & _WOMEN)


_NO_WOMEN = frozenset({"Quentin", "Valentin", "Konstantin", "Augustin", "Benzin", "Termin", "Medizin"})
_MEN = frozenset(
    """
    Alexander Andreas Anton Armin Arthur August Benjamin Bernd Bernhard Björn Carl Christian Christoph Claus
    Daniel David Dennis Detlef Dieter Dietmar Dirk Dominik Donald Eduard Emil Erich Erik Ernst Erwin Eugen Felix
    Ferdinand Florian Frank Franz Friedrich Fritz Georg Gerald Gerd Gerhard Günter Günther Gustav Hans Harald
    Heiko Heinrich Heinz Helmut Henrik Herbert Hermann Holger Horst Hubert Ingo Jan Jens Joachim Jochen Johann
    Johannes John Jonas Jörg Josef Julian Jürgen Karl Kevin Klaus Konrad Kurt Lars Leon Leonard Lothar Ludwig
    Lukas Manfred Manuel Marc Marcel Marco Marcus Mario Markus Martin Matthias Max Maximilian Michael Moritz
    Nico Niklas Nils Norbert Olaf Oliver Oskar Otto Pascal Patrick Paul Peter Philipp Rainer Ralf Reinhard René
    Richard Robert Robin Roland Rolf Roman Rudolf Rüdiger Sebastian Siegfried Simon Stefan Steffen Stephan Sven
    Thomas Thorsten Tim Tobias Tom Torsten Udo Ulf Ulrich Uwe Viktor Volker Walter Werner Wilhelm Wolfgang James
    William George Charles Joe Barack Vladimir Wladimir Emmanuel Boris Jeff Elon Bill
    """.split()
)
_WOMEN = frozenset(
    """
    Alexandra Alice Amelie Andrea Angela Angelika Anette Anja Anke Anna Anne Annalena Annegret Annette Antje
    Astrid Barbara Beate Beatrix Bettina Bianca Birgit Brigitte Britta Carla Carmen Carola Caroline Charlotte
    Christa Christiane Christina Christine Claudia Cornelia Dagmar Daniela Diana Doris Dorothea Edith Elena
    Elisabeth Elke Emilia Emma Erika Esther Eva Franziska Frieda Friederike Gabriele Gerda Gisela Gudrun Hannah
    Hannelore Heidi Heike Helena Helga Henriette Hilde Hildegard Ilona Ilse Ina Ines Inge Ingeborg Ingrid Irene
    Iris Isabel Isabell Isabella Jana Janina Jasmin Jessica Johanna Judith Julia Juliane Jutta Karin Karla
    Karolin Katharina Kathrin Katja Katrin Kerstin Klara Laura Lea Lena Linda Lisa Luise Lydia Magdalena Manuela
    Mareike Margarete Margit Maria Marianne Marie Marina Marion Marlene Martha Martina Melanie Michaela Miriam
    Mona Monika Nadine Nadja Natalie Natascha Nicole Nina Olga Patricia Paula Petra Pia Regina Renate Ricarda
    Rita Rosa Ruth Sabine Sabrina Sandra Sara Sarah Saskia Silke Silvia Simone Sofia Sonja Sophie Stefanie
    Stephanie Susanne Svenja Sylvia Tamara Tanja Tatjana Theresa Ulla Ulrike Ursula Ute Uta Vanessa Vera Verena
    Veronika Viktoria Waltraud Yvonne Melania Hillary Kamala Ivanka Greta
    """.split()
)
