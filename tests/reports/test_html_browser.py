"""The HTML report in a real browser: its script works under its policy, and who looks can see and do all."""

from __future__ import annotations

import json
import time
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import pytest

from tests.reports import built, hostile
from tests.reports.browser import BROWSER, Browser, browser
from transcheck.model import Report
from transcheck.reports import html
from transcheck.suppress.entries import entry_object, entry_of

pytestmark = pytest.mark.skipif(BROWSER is None, reason="no Chromium on this machine")

# For each element with a text of its own that is seen: contrast of its colour and what is behind it (WCAG 2, 1.4.3).
CONTRASTS = """(() => {
  const channels = (color) => {
    const [r, g, b, a = 1] = color.match(/[\\d.]+/g).map(Number);
    return { rgb: [r, g, b], a };
  };
  const light = (rgb) => rgb.map((value) => value / 255)
    .map((value) => value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4)
    .reduce((sum, value, place) => sum + value * [0.2126, 0.7152, 0.0722][place], 0);
  const behind = (element) => {
    for (let each = element; each; each = each.parentElement) {
      const { rgb, a } = channels(getComputedStyle(each).backgroundColor);
      if (a === 1) return rgb;
    }
    return [255, 255, 255];
  };
  const poor = [];
  for (const element of document.body.querySelectorAll("*")) {
    if (element.closest("svg, script") || !element.checkVisibility()) continue;
    if (![...element.childNodes].some((node) => node.nodeType === 3 && node.data.trim())) continue;
    const one = light(channels(getComputedStyle(element).color).rgb);
    const other = light(behind(element));
    const contrast = (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
    if (contrast < 4.5) poor.push([contrast, element.localName, element.className, element.textContent.slice(0, 40)]);
  }
  return poor;
})()"""
VISIBLE = """[...document.querySelectorAll(".findings > li")].filter((each) => each.checkVisibility())
  .map((each) => each.dataset.fingerprint)"""
CURRENT = "document.activeElement.dataset.fingerprint"


@pytest.fixture(scope="module")
def page(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Browser]:
    with browser(tmp_path_factory.mktemp("browser")) as page:
        yield page


def show(page: Browser, folder: Path, reports: Sequence[Report], **view: Any) -> Path:
    path = folder / "report.html"
    path.write_text(html.render(reports, Path.cwd()), encoding="utf-8")
    page.open(path, **view)
    return path


def click(page: Browser, selector: str) -> None:
    page.value(f"document.querySelector({json.dumps(selector)}).click()")


def choose(page: Browser, name: str, value: str) -> None:
    """Give a field of the filter a value, as a user does it."""
    field = f"document.querySelector('[name={name}]')"
    page.value(f"{field}.value = {json.dumps(value)}")
    page.value(f"{field}.dispatchEvent(new Event('input', {{bubbles: true}}))")


def test_suppressed_findings_and_bare_paragraphs_are_out_of_sight_at_first(page: Browser, tmp_path: Path) -> None:
    show(page, tmp_path, [built.festival()])
    assert page.value("document.querySelector('#shown').textContent") == "7 of 8 findings shown"
    assert "a8" not in page.value(VISIBLE)
    rows = "[...document.querySelectorAll('.row')].filter((each) => each.checkVisibility()).length"
    assert page.value(rows) == 6
    click(page, "[name=bare]")
    assert page.value(rows) == 8
    click(page, "[name=suppressed]")
    assert "a8" in page.value(VISIBLE)
    assert page.complaints() == []


def test_filters_work_over_all_pairs(page: Browser, tmp_path: Path) -> None:
    show(page, tmp_path, built.several())
    assert page.value(VISIBLE) == ["a1", "a6", "a3", "a2", "a7", "a4", "a5", "b1"]
    pairs = "[...document.querySelectorAll('.pair')].filter((each) => each.checkVisibility()).map((each) => each.id)"
    # All findings of the third are suppressed.
    assert page.value(pairs) == ["pair-1", "pair-2"]
    click(page, "[name=severity][value=major]")
    click(page, "[name=severity][value=minor]")
    assert page.value(VISIBLE) == ["a1", "b1"]
    choose(page, "pair", "2")
    assert page.value(VISIBLE) == ["b1"]
    choose(page, "pair", "")
    choose(page, "rule", "protected-term")
    assert page.value(VISIBLE) == ["a1"]
    choose(page, "rule", "")
    choose(page, "words", "nothing like that")
    assert page.value(VISIBLE) == []
    click(page, "[name=suppressed]")
    choose(page, "words", "admission")
    assert page.value(VISIBLE) == ["c1"]


def test_keys_go_from_finding_to_finding_and_from_pair_to_pair(page: Browser, tmp_path: Path) -> None:
    show(page, tmp_path, built.several())
    seen = []
    for key in "nnpN":
        page.press(key)
        seen.append(page.value(CURRENT))
    assert seen == ["a1", "a6", "a1", "b1"]
    page.press("P")
    assert page.value(CURRENT) == "a1"
    page.press("?")
    assert page.value("document.querySelector('#keys').open")
    page.press("n")  # reads the list, and goes nowhere behind it
    page.press("Escape")
    assert not page.value("document.querySelector('#keys').open")
    assert page.complaints() == []


def test_decisions_become_entries_of_a_baseline(page: Browser, tmp_path: Path) -> None:
    report = built.festival()
    downloads = tmp_path / "downloads"
    downloads.mkdir()
    page.ask("Browser.setDownloadBehavior", behavior="allow", downloadPath=str(downloads), eventsEnabled=True)
    show(page, tmp_path, [report, built.without_translation()])
    page.press("n")
    page.press("d")
    page.write("the house's own name </script><b>")
    page.press("Enter")
    assert "Dismissed as a false alarm: the house's own name </script><b>" in page.value(
        "document.querySelector('#finding-1-1').textContent"
    )
    page.press("n")
    page.press("a")
    page.press("Escape")  # changed my mind
    page.press("n")
    page.press("a")
    page.press("Enter")  # not without a reason
    assert page.value("document.querySelector('#decision').open")
    page.write("for now")
    page.value("document.querySelector('[name=expires]').value = '2031-01-31'")
    page.press("Enter")
    page.press("n")
    page.press("a")
    page.press("Enter")  # the last reason is there already
    page.press("u")
    assert page.value("document.querySelector('#export').textContent") == "Export 2 decisions"
    click(page, "[name=decided]")
    assert page.value(VISIBLE) == ["a6", "a2", "a7", "a4", "a5", "b1"]
    page.press("e")
    file = downloads / "transcheck-accepted.json"
    for _ in range(200):
        if file.exists() and file.read_bytes():
            break
        time.sleep(0.05)
    exported = json.loads(file.read_text(encoding="utf-8"))
    documents = (report.source, report.target)
    expected = [
        {**entry_object(entry_of(report.findings[index], documents, "texte/sommerfest.en.txt", reason)), **more}
        for index, reason, more in (
            (0, "False alarm: the house's own name </script><b>", {"expires": None}),
            (2, "for now", {"expires": "2031-01-31"}),
        )
    ]
    assert exported == {"schema": "transcheck.baseline/v1", "entries": expected}
    assert page.complaints() == []


def test_buttons_are_where_the_mouse_or_the_focus_is(page: Browser, tmp_path: Path) -> None:
    show(page, tmp_path, [built.festival()])
    assert not page.value("document.querySelector('#decide').checkVisibility()")
    page.value("document.querySelector('#finding-1-3').focus()")
    assert page.value("document.querySelector('#finding-1-3 [name=accept]').checkVisibility()")
    click(page, "#finding-1-3 [name=accept]")
    assert page.value("document.querySelector('#decision').open")
    assert "Katharina" in page.value("document.querySelector('#decision-finding').textContent")
    click(page, "#decision [formnovalidate]")
    click(page, "[name=suppressed]")
    page.value("document.querySelector('li.suppressed').focus()")
    assert not page.value("document.querySelector('li.suppressed [name=accept]')")


@pytest.mark.parametrize("dark", [False, True])
def test_all_texts_stand_out_from_what_is_behind_them(dark: bool, page: Browser, tmp_path: Path) -> None:
    show(page, tmp_path, [*built.several(), built.with_reference()], dark=dark)
    for box in ("suppressed", "bare"):
        click(page, f"[name={box}]")
    page.press("n")
    page.press("a")
    assert page.value(CONTRASTS) == []
    page.write("a reason")
    page.press("Enter")
    page.press("?")
    assert page.value(CONTRASTS) == []


@pytest.mark.parametrize("width", [320, 480, 800, 1280, 2400])
def test_nothing_sticks_out_at_the_side(width: int, page: Browser, tmp_path: Path) -> None:
    show(page, tmp_path, built.several(), width=width)
    page.press("n")
    assert page.value("document.documentElement.scrollWidth") <= width
    show(page, tmp_path, [built.festival()], width=width)
    assert page.value("document.documentElement.scrollWidth") <= width


def test_who_does_not_see_finds_landmarks_names_and_headings(page: Browser, tmp_path: Path) -> None:
    show(page, tmp_path, built.several())
    nodes = page.ask("Accessibility.getFullAXTree")["nodes"]
    named: dict[str, list[str]] = {}
    for node in nodes:
        if not node.get("ignored"):
            role = node["role"]["value"]
            named.setdefault(role, []).append(node.get("name", {}).get("value", ""))
    assert named["main"] and named["search"] == ["Filter"] and named["banner"] and named["contentinfo"]
    assert named["heading"] == [
        "4 translations checked",
        "texte/sommerfest.en.txt checked against texte/sommerfest.de.txt",
        "texte/neu.en.txt checked against texte/neu.de.txt",
    ]
    for role in ("button", "checkbox", "combobox", "searchbox", "link", "table", "region"):
        assert all(named[role]), (role, named[role])


def test_print_shows_all_texts_and_no_controls(page: Browser, tmp_path: Path) -> None:
    show(page, tmp_path, [built.festival()], media="print", width=794)
    page.value("dispatchEvent(new Event('beforeprint'))")
    assert not page.value("document.querySelector('.filter').checkVisibility()")
    assert page.value("[...document.querySelectorAll('.row')].every((each) => each.checkVisibility())")
    pdf = page.ask("Page.printToPDF")["data"]
    assert len(pdf) > 10_000


def test_hostile_texts_run_nothing(page: Browser, tmp_path: Path) -> None:
    show(page, tmp_path, built.several())
    elements = "[...new Set([...document.querySelectorAll('*')].map((each) => each.localName))].sort()"
    tame = page.value(elements)
    show(page, tmp_path, [hostile.report_about(text) for text in hostile.FRAGMENTS])
    assert set(page.value(elements)) <= set(tame)
    assert page.value("document.scripts.length") == 2
    assert page.complaints() == []


def test_a_long_report_opens(page: Browser, tmp_path: Path) -> None:
    show(page, tmp_path, [built.long(286)])
    assert page.value("document.querySelectorAll('.side p').length") == 286 * 12
    assert page.value("document.querySelector('#shown').textContent") == "2002 of 2288 findings shown"
    page.press("n")
    assert page.value(CURRENT) == "a1-0"
