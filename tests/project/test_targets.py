"""What `{}` stands for."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from transcheck.errors import ConfigurationError
from transcheck.project.patterns import Pattern
from transcheck.project.targets import Target


@pytest.mark.parametrize(
    ("source", "target", "path", "expected"),
    [
        # Without a folder: beside its source.
        ("content/**/*.de.md", "{}.en.md", "content/a/b/x.de.md", "content/a/b/x.en.md"),
        ("content/**/*.de.md", "{}.en.md", "content/x.de.md", "content/x.en.md"),
        ("*.md", "{}.en.md", "x.md", "x.en.md"),
        ("**/de.txt", "en.txt", "a/b/de.txt", "a/b/en.txt"),
        ("a/de.txt", "en.txt", "a/de.txt", "a/en.txt"),
        ("*/de-*-v?.md", "en-{}.md", "x/de-aa-v3.md", "x/en-aa-v3.md"),
        ("de/**", "{}.en", "de/a/b", "de/a/b.en"),
        # With a folder: from the root.
        ("de/**/*.txt", "en/{}.txt", "de/a/x.txt", "en/a/x.txt"),
        ("de/**/*.txt", "en/{}.txt", "de/x.txt", "en/x.txt"),
        ("de/**", "en/{}", "de/a/b.txt", "en/a/b.txt"),
        ("content/**/de.txt", "content/{}/en.txt", "content/a/b/de.txt", "content/a/b/en.txt"),
        ("content/**/de.txt", "content/{}/en.txt", "content/de.txt", "content/en.txt"),
        ("a/de.txt", "./en.txt", "a/de.txt", "en.txt"),
        ("*.de.md", "./{}.en.md", "x.de.md", "x.en.md"),
        ("a/b-*-c.md", "out/{}.md", "a/b-x-y-c.md", "out/x-y.md"),
        # Numbers.
        ("sites/*/de/**/*.html", "sites/{1}/en/{2}/{3}.html", "sites/s/de/a/b/x.html", "sites/s/en/a/b/x.html"),
        ("sites/*/de/**/*.html", "sites/{1}/en/{2}/{3}.html", "sites/s/de/x.html", "sites/s/en/x.html"),
        ("*/*.md", "{2}/{1}.md", "a/b.md", "b/a.md"),
        ("v?-*.md", "w{1}-{2}.md", "v3-x.md", "w3-x.md"),
        ("news/**/*_de_*.md", "{2}_en_{3}.md", "news/a/talk_de_may.md", "news/a/talk_en_may.md"),
        ("*_de_*.md", "en/{2}/{1}.md", "talk_de_may.md", "en/may/talk.md"),
        ("*_de_*.md", "{1}_en_{2}.md", "a_de_b_de_c.md", "a_en_b_de_c.md"),
        ("*-?*-de.md", "{1}-{2}{3}-en.md", "a-b-c-de.md", "a-b-c-en.md"),
    ],
)
def test_targets(source: str, target: str, path: str, expected: str) -> None:
    pattern = Pattern(source)
    assert pattern.matches(path)
    assert Target(target, pattern).of(path) == expected
    assert Target(target, pattern).form.matches(expected)


@pytest.mark.parametrize(
    ("source", "target", "message"),
    [
        ("*.de.md", "en.md", "all sources would have the one target “en.md”"),
        ("**/x.md", "en/x.md", "all sources would have the one target “en/x.md”"),
        ("a/de.md", "{}.en.md", "“{}” stands for nothing here: the last name of the source has no “*”"),
        ("a/de.md", "en/{}.md", "“{}” stands for nothing here: the source has no “*”"),
        ("**/de.md", "{}.md", "“{}” stands for nothing here: the last name"),
        ("*.de.md", "*.en.md", "“*” and “?” belong into the source"),
        ("*.de.md", "{name}.en.md", "a brace stands alone"),
        ("*.de.md", "{}.{1}.md", "use either “{}” or numbers"),
        ("*.de.md", "{2}.md", "“{2}” stands for nothing: the source has 1 “*”"),
        ("*.de.md", "{0}.md", "“{0}” stands for nothing"),
        ("**/a/**/b.md", "{1}/c/{2}/b.md", "one “**” at most"),
        ("*.de.md", "../en/{}.md", "leads out of"),
        ("*.de.md", "/en/{}.md", "relative to the folder"),
        ("*.de.md", "en\\{}.md", "write “/”"),
    ],
)
def test_what_is_no_target(source: str, target: str, message: str) -> None:
    with pytest.raises(ConfigurationError) as error:
        Target(target, Pattern(source))
    assert message in str(error.value)


names = st.text("ab.-", min_size=1, max_size=5).filter(lambda name: not name.startswith("."))


@given(st.lists(names, max_size=3), names)
def test_two_files_never_have_one_target_under_one_pattern(folders: list[str], stem: str) -> None:
    path = "/".join(["de", *folders, f"{stem}.de.md"])
    source = Pattern("de/**/*.de.md")
    assert source.matches(path)
    assert Target("{}.en.md", source).of(path).replace(".en.md", ".de.md") == path
    assert Target("en/{}.md", source).of(path) == "en/" + path.removeprefix("de/").removesuffix(".de.md") + ".md"
