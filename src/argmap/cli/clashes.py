"""`argmap clashes`: prints which commitments of a map cannot be held together, and what mends that."""

from __future__ import annotations

import sys

import click

from argmap.cli.progress import waiting
from argmap.cli.reading import read_map, require_map

_FORMS = ("text", "json")


@click.command()
@click.argument("name", metavar="MAP")
@click.option("-f", "--format", "form", type=click.Choice(_FORMS), default="text", show_default=True)
@click.option("--defeasible", is_flag=True, help="Let commitments lead on by arguments that are not strict, too.")
@click.option(
    "--most", type=click.IntRange(1), default=100, show_default=True, help="Print no more clashes, nor more repairs."
)
def clashes(name: str, form: str, defeasible: bool, most: int) -> None:  # noqa: FBT001  # click passes by keyword
    """Say which commitments of MAP cannot be held together, and what to give up.

    MAP is a TOML file, or - for standard input. The author is committed to what he asserts, concedes or assumes, and to what
    follows by strict arguments; contraries among that clash. Each minimal clash is printed with the steps that lead to it,
    then the minimal repairs, the cheapest first: a commitment weighs its credence, an argument its strength.

    Exit status: 0 if nothing clashes, 1 if something does or the file has faults, 2 if the map could not be read.
    """
    from argmap.evaluation import clashes as find_clashes
    from argmap.report.clashes import format_clashes, format_clashes_json

    reading = read_map(name)
    m = require_map(reading, otherwise=2)
    with waiting("looking for clashes"):
        found = find_clashes(m, defeasible=defeasible, most=most)
    click.echo((format_clashes_json if form == "json" else format_clashes)(m, found), nl=False)
    sys.exit(int(bool(found.minimal or reading.diagnostics)))
