"""Approved renderings in English text: which forms and spellings count, and what only looks like them."""

from __future__ import annotations

import pytest

from transcheck.glossary.renderings import rendered, verbatim


@pytest.mark.parametrize(
    ("rendering", "text", "words"),
    [
        # letter by letter, in any capitals, with or without articles
        ("city council", "The city council meets.", "city council"),
        ("city council", "The City Council meets.", "City Council"),
        ("the city council", "A city council meets.", "city council"),
        ("city council", "CITY COUNCIL MEETS", "CITY COUNCIL"),
        ("mayor", "“Mayor”, she said", "Mayor"),
        ("mayor", "mayor/councillor", "mayor"),
        # plural and possessive
        ("mayor", "Two mayors met.", "mayors"),
        ("mayor", "the mayor's plan", "mayor"),
        ("mayor", "the mayor’s plan", "mayor"),
        ("mayor", "the mayors' plans", "mayors"),
        ("city", "in all cities", "cities"),
        ("authority", "both authorities", "authorities"),
        ("child", "for children", "children"),
        ("analysis", "several analyses", "analyses"),
        ("criterion", "by these criteria", "criteria"),
        ("bus", "all buses", "buses"),
        ("branch", "two branches", "branches"),
        ("town halls", "the town hall", "town hall"),
        # verb forms
        ("apply", "She applied early.", "applied"),
        ("apply", "by applying early", "applying"),
        ("fund", "The state funds it.", "funds"),
        ("fund", "It is funded.", "funded"),
        ("plan", "They planned it.", "planned"),
        ("take part", "She took part.", "took part"),
        ("build", "It was built.", "built"),
        ("submit", "He is submitting it.", "submitting"),
        ("decide", "They are deciding.", "deciding"),
        # British and American spelling
        ("centre", "the art center", "center"),
        ("digitalisation", "the digitalization of it", "digitalization"),
        ("labour market", "the labor market", "labor market"),
        ("programme", "a new program", "program"),
        ("organise", "It was organized.", "organized"),
        ("catalogue", "the catalog", "catalog"),
        ("traveller", "for travelers", "travelers"),
        ("defence", "civil defense", "defense"),
        ("grey water", "gray water", "gray water"),
        ("paediatric ward", "the pediatric ward", "pediatric ward"),
        # hyphen, blank, one word
        ("smart city", "a smart-city plan", "smart-city"),
        ("smart-city", "a smart city", "smart city"),
        ("e-mail", "by email", "email"),
        ("email", "by e-mail", "e-mail"),
        ("health care", "in healthcare", "healthcare"),
        ("wellbeing", "their well-being", "well-being"),
        ("co-operation", "in cooperation", "cooperation"),
        ("start-up", "two startups", "startups"),
        ("open data", "open\ndata", "open\ndata"),
        ("open data", "“open” data", "open” data"),
        # derived words, where no closer form stands there
        ("mayor", "the mayoral election", "mayoral"),
        ("digital", "digitally signed", "digitally"),
        ("municipal", "the municipality", "municipality"),
        ("Data Protection Act (DPA)", "the Data Protection Act (DPA)", "Data Protection Act (DPA)"),
    ],
)
def test_found(rendering: str, text: str, words: str) -> None:
    found = [text[one.start : one.end] for one in rendered(text, rendering)]
    assert [one.strip("()") for one in found] == [words.strip("()")]


@pytest.mark.parametrize(
    ("rendering", "text"),
    [
        # parts of other words
        ("site", "the website is new"),
        ("art", "the party starts"),
        ("act", "an active role"),
        ("ion", "the nation"),
        ("hall", "a shallow lake"),
        ("port", "an airport"),
        ("town", "downtown"),
        ("rate", "a pirate"),
        ("law", "a lawn"),
        ("law", "flawed"),
        ("car", "with care"),
        ("tax", "a taxi"),
        ("fund", "the fun"),
        ("bus", "the business"),
        ("city", "a cit"),
        ("plan", "the plane"),
        ("state", "the estate"),
        # other words, other order, words between
        ("city council", "the council of the city"),
        ("city council", "the city and its council"),
        ("city council", "In the city. Council members came."),
        ("city council", "the city"),
        ("city council", "the council"),
        ("take part", "She took a different part."),
        ("open data", "data is open"),
        ("smart city", "a smart green city"),
        ("health care", "health and care"),
        ("labour market", "the market for labour"),
        # words that are no forms of each other
        ("mayor", "the majority"),
        ("advice", "the device"),
        ("advice", "an advocate"),
        ("public", "the republic"),
        ("private", "deprived"),
        ("economic", "the economy"),
        ("historic", "the history"),
        ("principal", "a principle"),
        ("personnel", "personal data"),
        ("council", "legal counsel"),
        ("policy", "the police"),
        ("flour", "on the floor"),
        ("hour", "or"),
        ("four", "for"),
        ("wise", "the size"),
        ("metre", "to meet her"),
        ("news", "a new plan"),
        ("species", "a special one"),
        ("apply", "an apple"),
        ("found", "a fund"),
    ],
)
def test_silent(rendering: str, text: str) -> None:
    assert rendered(text, rendering) == ()


@pytest.mark.parametrize(
    "text", ["mayoral", "mayor’s", "mayor's", "lord_mayor", "mayor@town.example", "/mayor", "mayors"]
)
def test_only_whole_words_are_verbatim(text: str) -> None:
    assert verbatim(text, "mayor") == ()


def test_verbatim_words_are_all_found() -> None:
    assert [one.start for one in verbatim("Mayor, mayor and MAYOR", "mayor")] == [0, 7, 17]
