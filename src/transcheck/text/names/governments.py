"""Capitals stand for governments, and so for countries: “London will …” is “Britain wants to …”.

Translators exchange one for the other as they like, to say what readers know or to avoid a word twice.
"""

from __future__ import annotations

from functools import cache

from transcheck.text.names.exonyms import named, searchable
from transcheck.text.names.spelling import fold

_CAPITALS = """
Abuja Nigeria
Addis_Abeba Äthiopien
Algier Algerien
Ankara Türkei
Athen Griechenland
Bagdad Irak
Baku Aserbaidschan
Bangkok Thailand
Beirut Libanon
Belgrad Serbien
Berlin Deutschland
Bern Schweiz
Bogotá Kolumbien
Brasília Brasilien
Bratislava Slowakei
Brüssel Belgien
Brüssel EU
Budapest Ungarn
Buenos_Aires Argentinien
Bukarest Rumänien
Canberra Australien
Caracas Venezuela
Damaskus Syrien
Den_Haag Niederlande
Doha Katar
Dublin Irland
Hanoi Vietnam
Helsinki Finnland
Islamabad Pakistan
Jakarta Indonesien
Jerewan Armenien
Jerusalem Israel
Kabul Afghanistan
Kairo Ägypten
Kiew Ukraine
Kopenhagen Dänemark
Kreml Russland
Lissabon Portugal
Ljubljana Slowenien
London Großbritannien
Luxemburg EU
Madrid Spanien
Manila Philippinen
Minsk Belarus
Moskau Russland
Nairobi Kenia
Neu-Delhi Indien
Nikosia Zypern
Oslo Norwegen
Ottawa Kanada
Paris Frankreich
Peking China
Pjöngjang Nordkorea
Prag Tschechien
Pristina Kosovo
Quito Ecuador
Riad Saudi-Arabien
Riga Lettland
Rom Italien
Sarajevo Bosnien
Seoul Südkorea
Skopje Nordmazedonien
Sofia Bulgarien
Stockholm Schweden
Straßburg EU
Tallinn Estland
Taipeh Taiwan
Teheran Iran
Tiflis Georgien
Tokio Japan
Tripolis Libyen
Tunis Tunesien
Valletta Malta
Vilnius Litauen
Warschau Polen
Washington USA
Wien Österreich
Zagreb Kroatien
"""


def german_told_otherwise(name: str, source: str, target: str) -> bool:
    """Whether the target has the country for a capital's name in the source, or the capital for the country's."""
    return any(_in_english(one, target) and not _in_german(one, source) for one in _partners_of(name, "de"))


def english_told_otherwise(name: str, source: str, target: str) -> bool:
    """The same for a name of the target, and the source."""
    return any(_in_german(one, source) and not _in_english(one, target) for one in _partners_of(name, "en"))


def _partners_of(name: str, language: str) -> list[str]:
    written = fold(name)
    names = {written, *(other for entry in named(written, language) for other in entry.german_names)}
    return [partner for one in names for partner in _partners().get(one, ())]


def _in_german(name: str, text: str) -> bool:
    text = searchable(text)
    return f" {name}" in text or any(entry.told_in_german(text) for entry in named(name, "de"))


def _in_english(name: str, text: str) -> bool:
    text = searchable(text)
    return f" {name}" in text or any(entry.told_in_english(text) for entry in named(name, "de"))


@cache
def _partners() -> dict[str, tuple[str, ...]]:
    """For each capital and country, by its German name (folded), the other one's."""
    found: dict[str, tuple[str, ...]] = {}
    for line in _CAPITALS.strip().splitlines():
        capital, country = (fold(name).replace("_", " ") for name in line.split())
        found[capital] = (*found.get(capital, ()), country)
        found[country] = (*found.get(country, ()), capital)
    return found
