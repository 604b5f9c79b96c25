"""The command line: arguments in, exit status out. Commands are imported when they are called."""

from __future__ import annotations

import errno
import os
import sys
from importlib import import_module
from typing import TYPE_CHECKING

import click

from transcheck import __version__
from transcheck.errors import TranscheckError
from transcheck.garbage import collect_seldom

if TYPE_CHECKING:
    from click.shell_completion import CompletionItem

_COMMANDS = {
    "compare": ("transcheck.cli.compare", "Check an English translation against its German original."),
    "init": ("transcheck.cli.init", "Write a first configuration from the files in this folder."),
    "check": ("transcheck.cli.check", "Check all pairs of a project: the gate of a CI job."),
    "accept": ("transcheck.cli.accept", "Accept findings for a reason."),
    "align": ("transcheck.cli.align", "Show which paragraphs belong together."),
    "bitext": ("transcheck.cli.bitext", "Check segments that are already paired."),
    "glossary": ("transcheck.cli.glossary", "Check, format, test and extend a glossary."),
    "rules": ("transcheck.cli.rules", "Say what the rules do, or one of them."),
    "completion": ("transcheck.cli.completion", "Print what makes a shell complete commands, options and rules."),
}


class _LazyGroup(click.Group):
    """Lists the commands without importing them."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(_COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in _COMMANDS:
            return None
        command: click.Command = import_module(_COMMANDS[cmd_name][0]).command
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        with formatter.section("Commands"):
            formatter.write_dl([(name, text) for name, (_, text) in _COMMANDS.items()])

    def shell_complete(self, ctx: click.Context, incomplete: str) -> list[CompletionItem]:
        from click.shell_completion import CompletionItem

        commands = [
            CompletionItem(name, help=text) for name, (_, text) in _COMMANDS.items() if name.startswith(incomplete)
        ]
        return [*commands, *click.Command.shell_complete(self, ctx, incomplete)]


@click.group(cls=_LazyGroup, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(__version__, "-V", "--version", prog_name="transcheck")
def transcheck() -> None:
    """Check an English machine translation against its German original.

    Says what is wrong, where, why, how bad, and what it should be. Exit status: 0 the gate is passed; 1 it is not;
    2 wrong usage or an input that can't be read.
    """


def main() -> None:
    """Run the command; every error ends in a line on standard error and exit status 2, never in a traceback."""
    collect_seldom()
    # Where a job closed them (`>&-`) there are none, and the next file that is opened would take their place.
    for name, mode in (("stdin", "r"), ("stdout", "w"), ("stderr", "w")):
        if getattr(sys, name) is None:
            setattr(sys, name, os.fdopen(os.open(os.devnull, os.O_RDWR), mode))
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            # A text may hold characters that an old terminal's encoding lacks.
            stream.reconfigure(errors="backslashreplace")
    try:
        status = transcheck(prog_name="transcheck", standalone_mode=False)
        sys.stdout.flush()
    except click.ClickException as error:
        error.show()
        sys.exit(2)
    except (click.Abort, KeyboardInterrupt):
        sys.exit(130)
    except BrokenPipeError:
        # The reader has gone (`| head`); nobody is left to tell.
        _drop_output()
        sys.exit(141)
    except TranscheckError as error:
        _fail(*map(str, error.all))
    except MemoryError:
        _fail("not enough memory for this input")
    except Exception as error:
        if isinstance(error, OSError) and error.errno == errno.ENOSPC:
            _drop_output()
            _fail("there is no space left where this is written")
        if os.environ.get("TRANSCHECK_DEBUG"):
            raise
        _fail(f"internal error ({type(error).__name__}: {error}); set TRANSCHECK_DEBUG=1 to see where, and report it")
    else:
        sys.exit(status if isinstance(status, int) else 0)


def _drop_output() -> None:
    """Let what is still to be written to standard output go nowhere: Python would fail at it once more at its end."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _fail(*what: str) -> None:
    from transcheck.reports.safe_text import safe_line

    for line in what:
        click.echo(f"transcheck: error: {safe_line(line)}", err=True)
    sys.exit(2)
