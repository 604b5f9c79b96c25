"""What is counted: per cent, currencies and measures, as far as a translation may turn one into another."""

from __future__ import annotations

from decimal import Decimal

PERCENT = "%"

_CURRENCIES = {
    "EUR": "€ eur euro euros",
    "USD": "$ usd us$ dollar dollars dollarn buck bucks",
    "GBP": "£ gbp pfund pound pounds sterling",
    "CHF": "chf franken francs sfr fr",
    "JPY": "¥ jpy yen",
    "cent": "cent cents pence",
    "crown": "kronen krone kroner kronor crowns krona",
    "rouble": "rubel rouble roubles ruble rubles",
    "yuan": "yuan rmb",
    "rupee": "rupien rupees rupee",
    "DEM": "d-mark dm mark marks deutschmarks",
}
# Dimension, and how many of the dimension's base units one is; 0 for scales that do not start at nothing.
_MEASURES = {
    "m": ("length", "1", "meter meters metern metre metres m"),
    "km": ("length", "1000", "km kilometer kilometers kilometern kilometre kilometres kms"),
    "cm": ("length", "0.01", "cm zentimeter zentimetern centimeter centimeters centimetre centimetres"),
    "mm": ("length", "0.001", "mm millimeter millimetern millimeters millimetre millimetres"),
    "mi": ("length", "1609.344", "mile miles mi meile meilen"),
    "ft": ("length", "0.3048", "ft feet foot fuß"),
    "in": ("length", "0.0254", "inch inches zoll"),
    "yd": ("length", "0.9144", "yard yards yd"),
    "nmi": ("length", "1852", "seemeilen seemeile"),
    "km/h": ("speed", "1", "km/h kmh kph stundenkilometer stundenkilometern"),
    "mph": ("speed", "1.609344", "mph"),
    "kn": ("speed", "1.852", "knoten knots"),
    "kg": ("mass", "1", "kg kilo kilos kilogramm kilogram kilograms"),
    "g": ("mass", "0.001", "g gramm gram grams"),
    "t": ("mass", "1000", "tonne tonnen tonnes ton tons"),
    "lb": ("mass", "0.45359237", "lb lbs"),
    "oz": ("mass", "0.0283495", "oz ounce ounces unze unzen"),
    "l": ("volume", "1", "l liter litern liters litre litres"),
    "gal": ("volume", "3.785", "gallon gallons gallone gallonen"),
    "hl": ("volume", "100", "hektoliter hectolitres hectoliters"),
    "°C": ("temperature", "0", "°c celsius"),
    "°F": ("temperature", "0", "°f fahrenheit"),
    "ha": ("area", "10000", "ha hektar hektare hectare hectares"),
    "ac": ("area", "4046.86", "acre acres"),
    "m²": ("area", "1", "quadratmeter quadratmetern m² qm sqm"),
    "km²": ("area", "1000000", "quadratkilometer quadratkilometern km²"),
    "ft²": ("area", "0.092903", "sqft"),
    "PS": ("power", "0.7355", "ps hp horsepower"),
    "kW": ("power", "1", "kw kilowatt kilowatts"),
    "min": ("duration", "60", "minute minuten minutes min"),
    "h": ("duration", "3600", "stunde stunden hour hours"),
    "d": ("duration", "86400", "tag tage tagen day days"),
    "wk": ("duration", "604800", "woche wochen week weeks"),
    "mo": ("duration", "2629800", "monat monate monaten month months"),
    "yr": ("duration", "31557600", "jahr jahre jahren year years"),
    "s": ("duration", "1", "sekunde sekunden second seconds"),
}

UNIT_WORDS: dict[str, str] = {
    **dict.fromkeys("% prozent prozentpunkte prozentpunkten percent percentage pct v.h.".split(), PERCENT),
    **{word: unit for unit, words in _CURRENCIES.items() for word in words.split()},
    **{word: unit for unit, (_, _, words) in _MEASURES.items() for word in words.split()},
}
CURRENCIES = frozenset(_CURRENCIES)
UNIT_WORDS_BEFORE = {word: unit for word, unit in UNIT_WORDS.items() if unit in CURRENCIES and len(word) <= 3}


# Units that a translator puts in for metric ones.
IMPERIAL = frozenset({"mi", "ft", "in", "yd", "mph", "lb", "oz", "gal", "°F", "ac", "ft²"})


def convertible(one: str, other: str) -> bool:
    """Whether the units are different ones for the same thing (km and miles, € and $)."""
    if one == other or not one or not other:
        return False
    if one in CURRENCIES or other in CURRENCIES:
        return one in CURRENCIES and other in CURRENCIES
    return one in _MEASURES and other in _MEASURES and _MEASURES[one][0] == _MEASURES[other][0]


def same_amount(value: Decimal, unit: str, other_value: Decimal, other_unit: str) -> bool:
    """Whether two amounts in convertible units may be the same, within a seventh; True where no factor is fixed."""
    if unit in CURRENCIES:
        return True
    factor, other_factor = Decimal(_MEASURES[unit][1]), Decimal(_MEASURES[other_unit][1])
    if not factor or not other_factor:
        return True
    amount, other = value * factor, other_value * other_factor
    return abs(amount - other) * 7 <= max(abs(amount), abs(other))
