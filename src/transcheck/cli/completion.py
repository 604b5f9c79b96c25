"""`transcheck completion SHELL`."""

from __future__ import annotations

import click
from click.shell_completion import BashComplete, FishComplete, ZshComplete

_NAME = "transcheck"


class _Fish(FishComplete):
    """Click's script would end a completion and its description at a comma, which both may have."""

    source_template = FishComplete.source_template.replace('string split ","', 'string split --max 1 ","')


_SHELLS = {"bash": BashComplete, "zsh": ZshComplete, "fish": _Fish}


@click.command("completion", short_help="Print what makes a shell complete commands, options and rules.")
@click.argument("shell", type=click.Choice(list(_SHELLS)))
@click.pass_context
def command(context: click.Context, shell: str) -> None:
    """Print the script that makes SHELL complete transcheck's commands, options, formats, rules and files.

    bash, in ~/.bashrc: eval "$(transcheck completion bash)"

    zsh, in ~/.zshrc, below compinit: eval "$(transcheck completion zsh)"

    fish, once: transcheck completion fish > ~/.config/fish/completions/transcheck.fish
    """
    completion = _SHELLS[shell](context.find_root().command, {}, _NAME, f"_{_NAME.upper()}_COMPLETE")
    click.echo(completion.source())
