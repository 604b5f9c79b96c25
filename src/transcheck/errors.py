"""What can go wrong, in the user's words: told in one line each, and the run ends with exit status 2."""

from __future__ import annotations


class TranscheckError(Exception):
    """Something that the user can put right: where it is, what is wrong, what to do.

    `str(error)` is the one line that the command prints, `path:line:column: what` as far as these are known. Where more
    than one thing is wrong, `further` are the others: the command prints a line for each of `error.all`.
    """

    further: tuple[TranscheckError, ...] = ()

    def __init__(self, what: str, *, path: str | None = None, line: int | None = None, column: int | None = None):
        self.what = what
        self.path = path
        self.line = line
        self.column = column
        super().__init__(what)

    @property
    def all(self) -> tuple[TranscheckError, ...]:
        """This error and what else is wrong."""
        return self, *self.further

    def __str__(self) -> str:
        place = ":".join(str(part) for part in (self.path, self.line, self.column) if part is not None)
        return f"{place}: {self.what}" if place else self.what


class InputError(TranscheckError):
    """A text that can't be read: missing, empty, binary, undecodable, too large, in the wrong language."""


class GlossaryError(TranscheckError):
    """A glossary that can't be used, with the place of the first error in it."""


class ConfigurationError(TranscheckError):
    """A setting that does not exist or has a value that it can't have."""
