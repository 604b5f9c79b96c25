"""What the network is trained on: files, parts, consensus, links, LibreOffice's help."""

from __future__ import annotations

import gzip
import json
from pathlib import Path
from random import Random

import pytest
from training.alignment import Aligner
from training.consensus import labelled
from training.corpus import Corpus, Source
from training.data import Segment, part_of, read
from training.examples import GOOD, UNKNOWN, WRONG, Example, joined
from training.pieces import text_of, words_of

from tests.training import small_wordnet
from training import libreoffice_help


def test_files_of_all_kinds(tmp_path: Path) -> None:
    pairs = tmp_path / "pairs.jsonl"
    pairs.write_text('{"source": "Ja.", "target": "Yes."}\n\n', encoding="utf-8")
    assert list(read(pairs)) == [Segment("Ja.", ("Yes.",))]
    tabbed = tmp_path / "pairs.tsv.gz"
    tabbed.write_bytes(gzip.compress(b"Ja.\r\tYes.\n"))
    assert list(read(tabbed)) == [Segment("Ja.", ("Yes.",))]
    many = tmp_path / "many.jsonl"
    many.write_text(json.dumps({"source": "Ja.", "references": {"A": "Yes."}, "outputs": {"X": "Yeah."}}), "utf-8")
    assert list(read(many)) == [Segment("Ja.", ("Yes.",), ("Yeah.",))]


@pytest.mark.parametrize("line", ["{", "[1]", '{"source": "Ja."}', '"text"'])
def test_bad_lines_are_named(tmp_path: Path, line: str) -> None:
    path = tmp_path / "pairs.jsonl"
    path.write_text('{"source": "Ja.", "target": "Yes."}\n' + line, encoding="utf-8")
    with pytest.raises(ValueError, match=r"pairs\.jsonl, line 2"):
        list(read(path))


def test_parts_are_fixed_and_of_their_size() -> None:
    parts = [part_of(f"Satz {number}.") for number in range(4_000)]
    assert parts == [part_of(f"Satz {number}.") for number in range(4_000)]
    assert abs(parts.count("measure") / 4_000 - 0.2) < 0.03
    assert abs(parts.count("thresholds") / 4_000 - 0.2) < 0.03


def test_texts_come_back_from_their_words() -> None:
    for text in ("He said: “No – never!”", "It's 3.5 % (of 10).", "A well-known one… and www.example.org/x, too"):
        assert text_of(words_of(text)) == text


def test_words_in_no_other_translation_are_wrong(tmp_path: Path) -> None:
    english = small_wordnet.english(tmp_path)
    others = [f"The mayor opened the castle {when}." for when in ("today", "now", "early", "at once")]
    others += [f"The mayor opened the castle {when}, too." for when in ("today", "now", "early", "at once")]
    odd = "The mayor opened the lock today."
    same = "The mayor opened the palace today."
    examples = labelled(words_of("Satz."), [*others, odd, same], english)
    by_text = {text_of(example.target): example for example in examples}
    assert by_text[odd].bad == (GOOD, GOOD, GOOD, GOOD, WRONG, GOOD, GOOD)
    assert by_text[same].bad == (GOOD, GOOD, GOOD, GOOD, UNKNOWN, GOOD, GOOD)
    # Neither has “castle”, as nearly all others do: something may be missing.
    assert set(by_text[odd].gap) == {UNKNOWN}
    assert set(by_text[others[0]].gap) == {GOOD}


def test_few_translations_are_no_consensus(tmp_path: Path) -> None:
    assert labelled(words_of("Satz."), ["One.", "Two.", "Two."] * 5, small_wordnet.english(tmp_path)) == []


def test_links_are_learnt() -> None:
    nouns = {"Hund": "dog", "Haus": "house", "Baum": "tree", "Berg": "mountain"}
    verbs = {"sieht": "sees", "kennt": "knows", "malt": "paints"}
    pairs = [
        (words_of(f"Er {verb} den {noun}"), words_of(f"He {verbs[verb]} the {nouns[noun]}"))
        for noun in nouns
        for verb in verbs
    ]
    found = Aligner(pairs).align(words_of("Er malt den Baum"), words_of("He paints the tree"))
    assert found.of_target == (0, 1, 2, 3)
    assert [found.linked(at) for at in range(4)] == [0, 1, 2, 3]
    assert Aligner(pairs).align(words_of("Nie"), ()).of_source == (None,)


def test_examples_are_the_same_in_every_run(tmp_path: Path) -> None:
    english = small_wordnet.english(tmp_path)
    path = tmp_path / "pairs.jsonl"
    rows = [{"source": f"Die Stadt hat {n} Busse.", "target": f"The town has {n} buses."} for n in range(40)]
    path.write_text("\n".join(map(json.dumps, rows)), encoding="utf-8")
    first, second = (Corpus([Source(str(path), 1.0)], english) for _ in range(2))
    assert 0 < len(first) < 40
    assert [first.example(1, n) for n in range(20)] == [second.example(1, n) for n in range(20)]
    assert [first.example(1, n) for n in range(20)] != [first.example(2, n) for n in range(20)]
    sources = {text_of(first.base(Random(n)).source) for n in range(200)}
    assert {part_of(source) for source in sources} == {"train"}
    whole = Corpus([Source(str(path), 1.0, whole=True)], english)
    assert len(whole) == sum(part_of(row["source"]) != "thresholds" for row in rows)


def test_help_is_paired_by_the_names_of_paragraphs(tmp_path: Path) -> None:
    for language, text in (
        ("de", "Klicken Sie <b>hier</b> &amp; dort ."),
        ("en-US", "Click <b>here</b> &amp; there ."),
    ):
        folder = tmp_path / language / "text"
        folder.mkdir(parents=True)
        page = f'<p id="one" class="x">{text}</p><h1 id="two">Only {language}</h1><p id="{language}">A b c d e</p>'
        (folder / "page.html").write_text(page, encoding="utf-8")
    assert list(libreoffice_help.pairs(tmp_path)) == [("Klicken Sie hier & dort.", "Click here & there.")]


def test_texts_that_follow_each_other_keep_their_labels() -> None:
    first = Example(words_of("Ja."), words_of("Yes."), (WRONG, GOOD), (GOOD, GOOD, WRONG), (GOOD, GOOD), ("a",))
    second = Example(words_of("Nein!"), words_of("No!"), (GOOD, GOOD), (UNKNOWN, GOOD, GOOD), (WRONG, GOOD), ("b",))
    both = joined([first, second])
    assert (text_of(both.source), text_of(both.target)) == ("Ja. Nein!", "Yes. No!")
    assert both.bad == (WRONG, GOOD, GOOD, GOOD)
    assert both.gap == (GOOD, GOOD, WRONG, GOOD, GOOD)
    assert both.omit == (GOOD, GOOD, WRONG, GOOD)
    assert both.kinds == ("a", "b")
    assert joined([second, second]).gap == (UNKNOWN, GOOD, UNKNOWN, GOOD, GOOD)
    assert joined([first]) is first
