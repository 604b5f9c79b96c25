"""Where a run's reports go."""

from __future__ import annotations

from pathlib import Path

import pytest

from transcheck.errors import ConfigurationError
from transcheck.project.configuration import Configuration, Output
from transcheck.project.outputs import outputs_for, spare


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (tmp_path / "project" / "reports").mkdir(parents=True)
    monkeypatch.chdir(tmp_path)
    return tmp_path


CONFIGURED = (Output("sarif", "reports/out.sarif"), Output("markdown", "-"))


@pytest.mark.parametrize(
    ("configured", "given", "format_name", "default", "expected"),
    [
        ((), [], None, "terminal", ["terminal=-"]),
        ((), [], "json", "terminal", ["json=-"]),
        ((), ["sarif=out.sarif"], None, "terminal", ["sarif=out.sarif", "terminal=-"]),
        ((), ["sarif=out.sarif", "github=-"], None, "terminal", ["sarif=out.sarif", "github=-"]),
        ((), ["html=a=b.html"], "concise", "terminal", ["html=a=b.html", "concise=-"]),
        ((), ["sarif=out.sarif"], None, None, ["sarif=out.sarif"]),
        (CONFIGURED, [], None, "terminal", ["sarif=project/reports/out.sarif", "markdown=-"]),
        (CONFIGURED, [], "json", "terminal", ["sarif=project/reports/out.sarif", "json=-"]),
        (CONFIGURED, ["sarif=here.sarif"], None, "terminal", ["markdown=-", "sarif=here.sarif"]),
        (CONFIGURED, ["sarif=-"], None, "terminal", ["sarif=-"]),
        (CONFIGURED, ["markdown=a"], None, "html", ["sarif=project/reports/out.sarif", "markdown=a", "html=-"]),
    ],
)  # fmt: skip
def test_where_reports_go(
    configured: tuple[Output, ...], given: list[str], format_name: str | None, default: str | None, expected: list[str]
) -> None:
    configuration = Configuration(Path("project"), outputs=configured)
    found = outputs_for(configuration, given, format_name, default)
    assert [f"{output.format}={output.path}" for output in found] == expected


@pytest.mark.parametrize(
    ("given", "format_name", "message"),
    [
        (["sarif"], None, "“sarif” must be a format and a file"),
        (["sarif="], None, "must be a format and a file"),
        (["sarfi=out.sarif"], None, "“sarfi” is unknown; did you mean “sarif”"),
        (["sarif=-", "json=-"], None, "both sarif and json would go to standard output"),
        (["sarif=-"], "json", "both sarif and json would go to standard output"),
        (["sarif=a", "json=./a"], None, "both sarif and json would go to “./a”"),
        (["sarif=missing/out.sarif"], None, "missing/out.sarif: the folder of this report does not exist"),
        (["sarif=project"], None, "project: this is a folder"),
    ],
)
def test_what_cannot_be_written_is_told_at_once(given: list[str], format_name: str | None, message: str) -> None:
    with pytest.raises(ConfigurationError) as error:
        outputs_for(Configuration(Path()), given, format_name, "terminal")
    assert message in str(error.value)


def test_a_report_takes_the_place_of_nothing_that_is_read(folder: Path) -> None:
    for name in ("a.en.md", "old.sarif"):
        (folder / name).write_text("x")
    (folder / "link.sarif").symlink_to("a.en.md")
    read: list[str | Path] = [folder / "a.en.md", folder / "missing.yaml", "-"]
    spare(["-", "old.sarif", "new.sarif", "/dev/null"], [*read, "/dev/null"])
    for place in ("a.en.md", "project/../a.en.md", "link.sarif", "missing.yaml"):
        with pytest.raises(ConfigurationError, match="this file is read here; name another one for the report"):
            spare(["old.sarif", place], read)
