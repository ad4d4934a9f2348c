"""The command `argmap`, which finds its subcommands by name without importing them."""

from __future__ import annotations

import codecs
import contextlib
import errno
import io
import os
import sys
from importlib import import_module
from typing import Any, cast

import click

_PLAINER = "argmap-plainer"

_COMMANDS = {
    "check": "Say where the argument does not hold together.",
    "clashes": "Say which commitments cannot be held together.",
    "evaluate": "Say what stands, and how strongly.",
    "explain": "Print what a rule looks for, why, and how to mend it.",
    "framework": "Write the abstract framework of a map.",
    "hinges": "Say what a claim hinges on.",
    "outline": "Write a map as a nested list.",
    "render": "Draw a map with Graphviz.",
    "report": "Write a report with drawings, outline and evaluation.",
    "review": "Record what was reviewed, and say what was not.",
    "schemes": "Print the library of argumentation schemes.",
    "serve": "Show a map in the browser, and again whenever it is saved.",
    "solve": "Answer questions about abstract frameworks, as in ICCMA.",
    "why": "Say why a claim stands, or does not.",
}
"""The commands with their one-line help, in the order of their names; each lives in the module of its name."""


_INTERRUPTED = 130  # what shells say of a command that Ctrl-C ended


class _Closed(io.RawIOBase):
    """Standard output that was closed before argmap began: a command that prints nothing never notices."""

    def writable(self) -> bool:
        return True

    def write(self, _: object) -> int:
        raise OSError(errno.EBADF, "standard output is closed")


class _LazyCommands(click.Group):
    """A group that imports a command when it is called: start-up is a feature."""

    def main(self, *args: Any, **kwargs: Any) -> Any:  # noqa: ANN401 - click's signature
        """Run, and say in a line what could not be read or written, if anything could not: mostly the output."""
        if sys.stdout is None:
            sys.stdout = io.TextIOWrapper(_Closed(), write_through=True)
        try:
            return super().main(*args, **kwargs)
        except OSError as error:
            what = (
                "the output could not be written" if error.filename is None else click.format_filename(error.filename)
            )
            click.echo(f"argmap: {what}: {(error.strerror or str(error)).lower()}", err=True)
            with contextlib.suppress(OSError, ValueError):
                # What is left in the buffer would fail once more when Python ends.
                os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
            sys.exit(2)

    def invoke(self, ctx: click.Context) -> Any:  # noqa: ANN401 - click's signature
        """Run a command; one that Ctrl-C ends says so, with the status that shells know."""
        try:
            return super().invoke(ctx)
        except KeyboardInterrupt:
            click.echo("argmap: interrupted", err=True)
            sys.exit(_INTERRUPTED)

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 - click's signature
        return list(_COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002 - click's signature
        if cmd_name not in _COMMANDS:
            return None
        return cast("click.Command", getattr(import_module(f"argmap.cli.{cmd_name}"), cmd_name))

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        name = args[0]
        if name not in _COMMANDS and not name.startswith("-"):
            import difflib

            near = difflib.get_close_matches(name, _COMMANDS, n=1)
            hint = f"did you mean '{near[0]}'?" if near else f"the commands are {', '.join(_COMMANDS)}"
            ctx.fail(f"there is no command '{name}'; {hint}")
        return super().resolve_command(ctx, args)

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:  # noqa: ARG002 - click's
        with formatter.section("Commands"):
            formatter.write_dl(list(_COMMANDS.items()))


@click.command(cls=_LazyCommands, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(None, "-V", "--version", package_name="argmap", message="%(prog)s %(version)s")
def main() -> None:
    """Argument maps as text: check them, evaluate them, and draw them.

    A map is a TOML file with claims, the arguments and rebuttals between them, and the evidence they rest on.
    """
    # A terminal that lacks a character shows a plainer one, or an escape; it is no reason to stop.
    codecs.register_error(_PLAINER, _plainer)
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors=_PLAINER)


def _plainer(error: UnicodeError) -> tuple[str | bytes, int]:
    from argmap.report.terminal import substituted  # only few streams ever need it

    return substituted(error)
