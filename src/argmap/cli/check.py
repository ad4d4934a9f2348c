"""`argmap check`: prints the findings of maps, and a line that says whether they are consistent."""

from __future__ import annotations

import sys
from collections.abc import Mapping
from typing import TYPE_CHECKING

import click

from argmap.cli.reading import CannotRunError, folder_of, read_map, read_sources

if TYPE_CHECKING:
    from argmap.checks.covering import Coverage
    from argmap.report import FileFindings

_FORMS = ("text", "concise", "json")


@click.command()
@click.argument("maps", nargs=-1, required=True, metavar="MAP...")
@click.option(
    "-f",
    "--format",
    "form",
    type=click.Choice(_FORMS),
    default="text",
    show_default=True,
    help="How to print findings.",
)
@click.option(
    "--source",
    "sources",
    multiple=True,
    metavar="ID=PATH",
    help="Hold the quotes of source ID against the text in PATH. May be given several times.",
)
@click.option(
    "--coverage",
    is_flag=True,
    help="Print which sentences of each source at hand are neither quoted nor named as left out.",
)
def check(maps: tuple[str, ...], form: str, sources: tuple[str, ...], *, coverage: bool) -> None:
    """Say where the argument in each MAP does not hold together.

    MAP is a TOML file, or - for standard input. Errors make a map inconsistent, warnings are weaknesses of the argument,
    hints are advice; notes say which rules could not run.

    Exit status: 0 if there is no error, 1 if there is one, 2 if a file could not be read.
    """
    from argmap.diagnostics import Severity
    from argmap.report import format_concise, format_json, format_text
    from argmap.report.coverage import add_coverage

    texts = read_sources(sources)
    files: list[FileFindings] = []
    covered: list[tuple[str, Coverage]] = []
    unread: list[tuple[str, str]] = []
    for name in maps:
        try:
            files.append(_check(name, texts, covered if coverage else None))
        except CannotRunError as error:
            # One file that cannot be read never hides what is wrong with the others.
            error.show()
            unread.append((click.format_filename(name), error.message))
    if files or form == "json":
        printer = {"text": format_text, "concise": format_concise, "json": format_json}[form]
        printed = printer(files, unread)
        click.echo(add_coverage(form, printed, covered) if coverage else printed, nl=False)
    sys.exit(2 if unread else int(any(file.count(Severity.ERROR) for file in files)))


def _check(name: str, texts: Mapping[str, str], covered: list[tuple[str, Coverage]] | None) -> FileFindings:
    from argmap.report.findings import locate

    reading = read_map(name)
    if reading.map is None:
        return locate(reading.source, reading.diagnostics)
    from argmap.checks import check as check_map
    from argmap.checks.consequences import without_consequences

    _require_known(texts, [source.id for source in reading.map.sources], name)
    findings = check_map(reading.map, sources=texts, base=folder_of(name))
    if covered is not None:
        from argmap.checks.covering import coverage

        covered.append((reading.source.name, coverage(reading.map, sources=texts, base=folder_of(name))))
    return locate(reading.source, (*reading.diagnostics, *without_consequences(reading.diagnostics, findings)))


def _require_known(texts: Mapping[str, str], sources: list[str], name: str) -> None:
    for source in texts:
        if source not in sources:
            known = f"its sources are {', '.join(sources)}" if sources else "it has no sources"
            raise CannotRunError(f"{name}: --source names '{source}', which the map does not have; {known}")
