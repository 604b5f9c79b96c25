"""wrong-word, added-word and missing-word: what the model's tags become."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import transcheck
from tests.meaning.lookup_model import write_json, write_model
from tests.segments import find, segment
from transcheck.glossary.entry import Glossary, Term
from transcheck.meaning import meaning_for
from transcheck.meaning.interface import Meaning
from transcheck.meaning.suspicions import Suspicion
from transcheck.model import Extent, Problem, Severity
from transcheck.rules import added_word, missing_word, wrong_word
from transcheck.rules.context import Context
from transcheck.rules.suspected import severity_of

ROOT = Path(__file__).parent.parent.parent

Load = Callable[..., Meaning]


@pytest.fixture
def load(tmp_path: Path) -> Iterator[Load]:
    """A model that tags what it is told."""

    def made(lexicon: str | None = None, **tags: list[str]) -> Meaning:
        meaning = meaning_for(True, lexicon, tagging=True, model=write_model(tmp_path / "model", **tags))
        assert meaning is not None
        return meaning

    yield made


def words_of(problem: Problem, source: str, target: str) -> tuple[str | None, str | None]:
    """The words that a problem points at."""
    return tuple(
        None if extent is None else text[extent.start : extent.end]
        for text, extent in ((source, problem.source), (target, problem.target))
    )


VISIT = "Der Bürgermeister besuchte gestern die neue Turnhalle."


@pytest.mark.parametrize(
    ("target", "bad", "source", "wrong"),
    [
        ("The mayor visited the new brewery yesterday.", ["brewery"], "Turnhalle", "brewery"),
        # Neighbours, and words with a small one between them, are one error.
        ("The lord mayor of Bonn visited the new gym yesterday.", ["lord", "Bonn", "mayor"], "Bürgermeister",
         "lord mayor of Bonn"),
        # Small words have no counterpart worth telling, and are no additions.
        ("The mayor visited the new gym under yesterday.", ["under"], None, "under"),
    ],
)  # fmt: skip
def test_wrong_words_are_told_with_what_they_stand_for(
    target: str, bad: list[str], source: str | None, wrong: str, load: Load
) -> None:
    [problem] = find(wrong_word, VISIT, target, meaning=load(bad=bad))
    assert words_of(problem, VISIT, target) == (source, wrong)
    meant = f"what “{source}” says" if source else "what the original says here"
    assert problem.message == f"“{wrong}” may not say {meant}."
    assert 0.8 < problem.confidence < 0.95
    assert find(added_word, VISIT, target, meaning=load(bad=bad)) == []


@pytest.mark.parametrize(
    ("source", "target", "bad", "found"),
    [
        ("Wir fuhren an den Bodensee.", "We went to Lake Constance.", ["Constance"], False),
        ("Wir fuhren an den Chiemsee.", "We went to Lake Constance.", ["Constance"], True),
        ("Das meldet die Agentur Xantia.", "That is reported by the agency Xantia.", ["Xantia"], False),
        ("Das meldet die Agentur.", "That is reported by the agency Xantia.", ["Xantia"], True),
        # Names as English writes them.
        ("Das meldet Oberst Zuñela.", "Colonel Zunela reports that.", ["Zunela"], False),
        ("Das meldet Oberst Gröhlke.", "Colonel Groehlke reports that.", ["Groehlke"], False),
        # Numbers have a rule of their own.
        ("Es kamen 4.091 Gäste.", "4090 guests came.", ["4090"], False),
        # German that stands in the source too was left as it is.
        ("Er ging in die Turnhalle.", "He went to the Turnhalle.", ["Turnhalle"], True),
    ],
)
def test_right_names_are_not_suspected(source: str, target: str, bad: list[str], found: bool, load: Load) -> None:
    meaning = load(bad=bad)
    problems = [*find(wrong_word, source, target, meaning=meaning), *find(added_word, source, target, meaning=meaning)]
    assert bool(problems) == found


@pytest.mark.parametrize(
    ("confidence", "small", "severity"),
    [(0.8, False, None), (0.79, False, Severity.MINOR), (0.95, True, Severity.MINOR)],
)
def test_what_is_small_or_not_sure_is_minor(confidence: float, small: bool, severity: Severity | None) -> None:
    assert severity_of(Suspicion("wrong", confidence, None, None, small)) == severity
    lost = Suspicion("missing", confidence, Extent(0, 3), None, small)
    assert severity_of(lost) == severity
    assert severity_of(replace(lost, source=None, target=Extent(0, 3))) == Severity.MINOR


def test_a_german_word_is_not_said_to_mean_something_else_than_itself(load: Load) -> None:
    [problem] = find(wrong_word, VISIT, "The mayor visited the new Turnhalle.", meaning=load(bad=["Turnhalle"]))
    assert problem.message == "“Turnhalle” may have been left in German."


def test_words_with_nothing_to_stand_for_are_additions(load: Load) -> None:
    target = "The mayor visited the new gym yesterday, laughing."
    meaning = load(bad=["laughing"])
    [problem] = find(added_word, VISIT, target, meaning=meaning)
    assert words_of(problem, VISIT, target) == (None, "laughing")
    assert problem.message == "Nothing in the original seems to say “laughing”."
    assert find(wrong_word, VISIT, target, meaning=meaning) == []


def test_lost_words_are_told(load: Load) -> None:
    target = "He visited the gym."
    [first, second] = find(missing_word, VISIT, target, meaning=load(omit=["Bürgermeister", "gestern", "neue"]))
    assert [words_of(one, VISIT, target) for one in (first, second)] == [
        ("Bürgermeister", None),
        ("gestern die neue", None),
    ]
    assert first.message == "“Bürgermeister” may not be carried over by the translation."


@pytest.mark.parametrize(
    ("gap", "around"), [("visited", "mayor visited"), ("The", "The"), ("gym", "the gym"), (".", "gym.")]
)
def test_gaps_are_told_by_the_words_around_them(gap: str, around: str, load: Load) -> None:
    # The toy counts all words of the source as carried, so that none can be told as lost.
    target = "The mayor visited the gym."
    [problem] = find(missing_word, VISIT, target, meaning=load(gap=[gap] if gap != "." else [], bad=[])) or [None]
    if gap == ".":
        assert problem is None  # a mark joined to its word is another piece of the toy
        return
    assert problem is not None
    assert words_of(problem, VISIT, target) == (None, around)
    assert problem.message == f"Something that the original says may be missing in “{around}”."


@pytest.mark.parametrize("rule", [wrong_word, added_word, missing_word])
def test_without_a_model_and_without_tags_there_is_silence(rule: object, load: Load) -> None:
    target = "The mayor visited the new gym yesterday."
    everything = {"bad": ["mayor"], "omit": ["Bürgermeister"], "gap": ["mayor"]}
    assert find(rule, VISIT, target) == []
    assert find(rule, VISIT, target, meaning=meaning_for(True)) == []
    assert find(rule, VISIT, target, meaning=load(bad=["brewery"])) == []
    meaning = load(**everything)
    assert list(rule.check(segment(VISIT, target, score=0.2), Context(Glossary(), meaning))) == []
    assert find(rule, VISIT, "", meaning=meaning) == find(rule, "", target, meaning=meaning) == []


def test_what_the_glossary_approves_is_right(load: Load) -> None:
    target = "The mayor visited the new sports hall yesterday."
    glossary = Glossary(terms=(Term(source="Turnhalle", targets=("sports hall",)),))
    meaning = load(bad=["sports", "hall"], omit=["Turnhalle"])
    for rule in (wrong_word, missing_word):
        assert find(rule, VISIT, target, meaning=meaning) != []
        assert find(rule, VISIT, target, meaning=meaning, glossary=glossary) == []


def test_the_dictionary_says_what_would_be_right(load: Load, tmp_path: Path) -> None:
    (tmp_path / "small.txt").write_text("Turnhalle {f} :: gymnasium\nneu :: new\n", encoding="utf-8")
    meaning = load(lexicon=str(tmp_path / "small.txt"), bad=["brewery", "gymnasium"], omit=["Turnhalle"])
    [problem] = find(wrong_word, VISIT, "The mayor visited the new brewery yesterday.", meaning=meaning)
    assert problem.message == "“brewery” may not say what “Turnhalle” says; the dictionary has “gymnasium”."
    assert problem.suggestion == "gymnasium"
    [same] = find(wrong_word, VISIT, "The mayor visited the new gymnasium yesterday.", meaning=meaning)
    assert same.suggestion is None
    [lost] = find(missing_word, VISIT, "The mayor visited it yesterday.", meaning=meaning)
    assert lost.message == "“Turnhalle” may not be carried over by the translation; the dictionary has “gymnasium”."


OTHERS = ["The gym is being renovated.", "The gym is old."]


@pytest.mark.parametrize(
    ("others", "right"),
    [
        (OTHERS, "gym"),
        # One other place may be wrong as well, and so may all that differ.
        (OTHERS[:1], None),
        ([OTHERS[0], "The mill is old."], None),
        (["The brewery is being renovated.", "The brewery is old."], None),
    ],
)
def test_the_rest_of_the_text_says_what_would_be_right_where_it_agrees(
    others: list[str], right: str | None, load: Load
) -> None:
    sources = ["Die Turnhalle wird saniert.", "Die Turnhalle ist alt."]
    rest = [segment(*pair, id=str(number)) for number, pair in enumerate(zip(sources, others, strict=False), start=2)]
    here = segment(VISIT, "The mayor visited the new brewery yesterday.", id="1")
    problems = wrong_word.check(here, Context(Glossary(), load(bad=["brewery"]), (here, *rest)))
    [problem] = [one for one in problems if one.target]
    assert problem.suggestion == right
    told = f"; elsewhere in this text it is “{right}”." if right else "."
    assert problem.message == f"“brewery” may not say what “Turnhalle” says{told}"


def test_no_two_findings_stand_on_the_same_words(tmp_path: Path) -> None:
    model = write_model(tmp_path / "model", bad=["31", "2024", "brewery"], omit=["Turnhalle"])
    [found] = transcheck.check_bitext(
        [("Am 3. Mai 2023 öffnet die Turnhalle.", "On 3 May 2024 the brewery opens.")], model=model
    )
    assert [(one.rule, one.target.text if one.target else None) for one in found.findings] == [
        ("date-mismatch", "3 May 2024"),
        ("wrong-word", "brewery"),
    ]


def test_the_score_s_signature_names_the_model(tmp_path: Path) -> None:
    model = write_model(tmp_path / "model")
    folder = ROOT / "corpora" / "interview"
    report = transcheck.compare(folder / "de.txt", folder / "en.txt", model=model)
    assert "+marker:toy" in report.scores.quality.signature


_PIECES = st.sampled_from(
    [
        "Der",
        "Bürgermeister",
        "die",
        "neue",
        "Turnhalle",
        "The",
        "mayor",
        "new",
        "brewery",
        ".",
        ",",
        "3",
        "“",
        "”",
        "\n",
    ]
)
_TEXTS = st.lists(_PIECES | st.text(max_size=4), max_size=12).map(" ".join)


def test_whatever_is_marked_the_findings_lie_in_the_texts(tmp_path: Path) -> None:
    folder = write_model(tmp_path / "model")
    content = json.loads((folder / "thresholds.json").read_text("utf-8"))
    for tag in ("bad", "gap", "omit"):
        for kind in content[tag].values():
            kind["threshold"] = -99.0
    write_json(folder / "thresholds.json", content)
    meaning = meaning_for(True, tagging=True, model=folder)

    @settings(max_examples=60)
    @given(_TEXTS, _TEXTS)
    def lie_in_the_texts(source: str, target: str) -> None:
        for rule in (wrong_word, added_word, missing_word):
            for problem in find(rule, source, target, meaning=meaning):
                assert problem.source or problem.target
                assert 0 < problem.confidence < 1
                assert all(words is None or words.strip() == words != "" for words in words_of(problem, source, target))

    lie_in_the_texts()
