"""What git says: run without a shell, and never with a word that a user chose where an option could stand."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO

from transcheck.errors import InputError

# Nothing is written into the repository, no path is taken for a pattern, and no setting adds to what is printed.
_GIT = ("git", "--no-optional-locks", "--literal-pathspecs", "--no-pager")
_SETTINGS = ("log.showSignature=false", "log.showRoot=true", "diff.noprefix=false", "color.ui=false")
_BLOCK = 1 << 16


class GitError(InputError):
    """Git is not installed, or ends with an error; `str(error)` is its own sentence."""


def git(folder: Path, *arguments: str) -> bytes:
    """What `git ARGUMENTS` prints in `folder`; GitError where it fails."""
    try:
        done = subprocess.run(
            _command(arguments), cwd=folder, stdin=subprocess.DEVNULL, capture_output=True, check=False
        )
    except (OSError, ValueError) as error:
        if isinstance(error, FileNotFoundError):
            raise GitError("git is not installed") from None
        raise GitError(f"git can't be run ({error})") from None
    if done.returncode != 0:
        lines = done.stderr.decode(errors="replace").strip().splitlines()
        raise GitError(lines[0] if lines else f"git ended with status {done.returncode}")
    return done.stdout


@contextmanager
def git_fields(folder: Path, *arguments: str) -> Iterator[Iterator[str]]:
    """The fields that `git ARGUMENTS`, with `-z`, prints in `folder`, while they come; it is ended with the block."""
    with subprocess.Popen(
        _command(arguments),
        cwd=folder,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
    ) as process:
        try:
            assert process.stdout is not None
            yield _fields(process.stdout)
        finally:
            process.kill()


def fields_of(printed: bytes) -> Iterator[str]:
    """The fields of what was printed with `-z`; bytes of a name that are no UTF-8 become lone surrogates."""
    return map(os.fsdecode, filter(None, printed.split(b"\0")))


def _fields(stream: IO[bytes]) -> Iterator[str]:
    rest = b""
    while block := stream.read(_BLOCK):
        whole, zero, rest = (rest + block).rpartition(b"\0")
        yield from fields_of(whole + zero)
    yield from fields_of(rest)


def _command(arguments: tuple[str, ...]) -> list[str]:
    settings = [word for setting in _SETTINGS for word in ("-c", setting)]
    return [*_GIT, *settings, *arguments]
