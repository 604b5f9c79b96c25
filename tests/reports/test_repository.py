from __future__ import annotations

from pathlib import Path

import pytest

from tests.reports import built
from transcheck.reports.repository import in_repository, repository_path, root_of, shown_path, uri

ROOT = Path("/srv/town")


@pytest.mark.parametrize(
    ("path", "folder", "expected"),
    [
        ("en.txt", ROOT, "en.txt"),
        ("./content//en.txt", ROOT, "content/en.txt"),
        ("en.txt", ROOT / "content", "content/en.txt"),
        ("../en.txt", ROOT / "content", "en.txt"),
        ("/srv/town/content/en.txt", ROOT, "content/en.txt"),
        ("/srv/town-two/en.txt", ROOT, "/srv/town-two/en.txt"),
        ("../../x/en.txt", ROOT, "/x/en.txt"),
        ("/etc/x", ROOT, "/etc/x"),
        ("-", ROOT / "content", "-"),
    ],
)
def test_paths_from_the_root(path: str, folder: Path, expected: str) -> None:
    assert repository_path(path, folder, ROOT) == expected


def test_the_root_is_where_git_is(tmp_path: Path) -> None:
    folder = tmp_path / "a" / "b"
    folder.mkdir(parents=True)
    (tmp_path / ".git").mkdir()
    assert root_of(folder) == tmp_path
    (tmp_path / "a" / ".git").write_text("gitdir: elsewhere", encoding="utf-8")  # a worktree or a submodule
    assert root_of(folder) == tmp_path / "a"


def test_all_documents_of_a_report_move() -> None:
    [report] = in_repository([built.with_reference()], ROOT / "web", ROOT)
    paths = [document.path for document in (report.source, report.target, report.reference) if document]
    assert paths == [f"web/texte/sommerfest.{name}.txt" for name in ("de", "en", "human")]
    assert report.findings == built.with_reference().findings


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        ("content/en.txt", "content/en.txt"),
        ("Über uns/100 % [neu]#1?.txt", "%C3%9Cber%20uns/100%20%25%20%5Bneu%5D%231%3F.txt"),
        ("a:b.txt", "a%3Ab.txt"),
        ("C:/Texte/en.txt", "file:///C:/Texte/en.txt"),
        ("/srv/x y.txt", "file:///srv/x%20y.txt"),
        ("\udce9t\udce9.txt", "%E9t%E9.txt"),  # a name in Latin-1
        ("\ud800.txt", "%3F.txt"),
        ("a\\b|c^`{}<>\"'.txt", "a%5Cb%7Cc%5E%60%7B%7D%3C%3E%22'.txt"),
        ("-", "-"),
    ],
)
def test_uris(path: str, expected: str) -> None:
    assert uri(path) == expected


def test_what_is_shown_of_a_path() -> None:
    assert shown_path("Über uns/a b.txt") == "Über uns/a b.txt"
    assert shown_path("a\x1b[0m##[error]\n.txt") == "a␛[0m##\\x5berror]␊.txt"
