"""What `docs/silencing.md` shows works."""

from __future__ import annotations

import json
import re
import shlex
from pathlib import Path

from jsonschema import Draft202012Validator

from tests.cli.run import transcheck
from transcheck.readers import document
from transcheck.rules.register import RULES
from transcheck.suppress.baseline import parsed, text_of
from transcheck.suppress.inline import read_comments
from transcheck.suppress.schemas import schema
from transcheck.suppress.sidecar import read_sidecar

PAGE = (Path(__file__).parents[2] / "docs" / "silencing.md").read_text(encoding="utf-8")


def block(language: str) -> str:
    [found] = re.findall(rf"^```{language}\n(.*?)^```$", PAGE, re.DOTALL | re.MULTILINE)
    return str(found)


def test_every_comment_is_understood() -> None:
    comments = re.findall(r"<!--.*?-->", PAGE)
    assert len(comments) == 6
    read = document("\n\nText.\n\n".join([*comments, ""]).encode(), "en.md", language="en")
    directives, mistakes = read_comments(read, "target")
    assert (len(directives), mistakes) == (5, [])


def test_the_sidecar_is_right(tmp_path: Path) -> None:
    path = tmp_path / "en.txt.transcheck.yaml"
    path.write_text(block("yaml"), encoding="utf-8")
    assert [one.words or one.passage for one in read_sidecar(path)] == ["Claus", "In her own words"]


def test_the_baseline_is_right() -> None:
    text = block("json")
    assert text_of(parsed(text, "b.json")) == text
    Draft202012Validator(schema("baseline")).validate(json.loads(text))


def test_the_commands_work(tmp_path: Path) -> None:
    (tmp_path / "transcheck.toml").write_text('meaning = false\n[[pairs]]\nsource = "de.md"\ntarget = "en.md"\n')
    (tmp_path / "de.md").write_text("Das Bad hat 4,2 Millionen Euro gekostet.\n")
    (tmp_path / "en.md").write_text("The pool cost 2.4 million euros.\n")
    commands = re.findall(r"^\$ transcheck (.*)$", PAGE, re.MULTILINE)
    for command in commands:
        [fingerprint] = json.loads(transcheck("check", "--format", "json", folder=tmp_path).out)["reports"][0][
            "findings"
        ]
        shown = re.sub(r"46665b6f b0d0f276", fingerprint["fingerprint"][:8], command)
        result = transcheck(*shlex.split(shown), folder=tmp_path)
        assert result.status == 0, result.err
    assert len(commands) == 3


def test_the_rules_that_it_names_exist() -> None:
    names = set(re.findall(r"\(rules/([a-z-]+)\.md\)", PAGE))
    assert names <= set(RULES)
    assert len(names) == 2
