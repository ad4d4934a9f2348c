"""`argmap check`: prints the findings of maps, and a line that says whether they are consistent."""

from __future__ import annotations

import sys
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING

import click
from attrs import evolve

from argmap.cli.knowing import Checked, without_what_is_known
from argmap.cli.linting import Linting, Rules, linting_options, require_coherent, rules_for
from argmap.cli.reading import STANDARD_INPUT, CannotRunError, folder_of, read_configured, read_map, read_sources

if TYPE_CHECKING:
    from argmap.checks import Bar
    from argmap.checks.configuration import Configuration
    from argmap.checks.metrics import Metrics
    from argmap.model import ArgumentMap

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
@linting_options
def check(maps: tuple[str, ...], form: str, sources: tuple[str, ...], linting: Linting) -> None:
    """Say where the argument in each MAP does not hold together.

    MAP is a TOML file, or - for standard input. Errors make a map inconsistent, warnings are weaknesses of the argument,
    hints are advice; notes say which rules could not run.

    RULES are codes (LOG001), their beginnings (LOG) and names (circular-support), with commas between them; argmap explain lists
    them. What the options leave open, the nearest argmap.toml or pyproject.toml says, and each map by its own `ignore`.

    Exit status: 0 if there is no error, 1 if there is one, 2 if a file could not be read; --fail-on says what else is to count.
    """
    from argmap.report import format_concise, format_json, format_text

    require_coherent(linting, form)
    texts = read_sources(sources)
    checked: list[Checked] = []
    bars: list[Bar] = []
    unread: list[tuple[str, str]] = []
    configurations: dict[Path, Configuration] = {}
    for name in maps:
        rules = rules_for(name, linting, configurations)
        try:
            checked.append(_check(name, texts, rules))
            bars.append(rules.bar)
        except CannotRunError as error:
            # One file that cannot be read never hides what is wrong with the others.
            error.show()
            unread.append((click.format_filename(name), error.message))
    files = without_what_is_known(checked, write=linting.write_baseline)
    if linting.statistics:
        from argmap.report.statistics import format_statistics, format_statistics_json

        count = format_statistics_json if form == "json" else format_statistics
        click.echo(count(list(zip(files, (each.metrics for each in checked), strict=True)), unread), nl=False)
    elif files or form == "json":
        printer = {"text": format_text, "concise": format_concise, "json": format_json}[form]
        click.echo(printer(files, unread), nl=False)
    failed = any(bar.fails(each.diagnostic) for bar, file in zip(bars, files, strict=True) for each in file.findings)
    sys.exit(2 if unread else int(failed))


def _check(name: str, texts: Mapping[str, str], rules: Rules) -> Checked:
    from argmap.report.findings import locate

    reading = read_map(name)
    baseline = None if name == STANDARD_INPUT else rules.baseline
    if reading.map is None:
        return Checked(name, locate(reading.source, reading.diagnostics), frozenset(), baseline)
    from argmap.checks import examine
    from argmap.checks.consequences import without_consequences

    ids = [source.id for source in reading.map.sources]
    _require_known(texts, ids, name)
    texts = {**read_configured(rules.sources, ids), **texts}
    found = examine(reading.map, rules.selection, sources=texts, base=folder_of(name), today=rules.today)
    findings = (*reading.diagnostics, *without_consequences(reading.diagnostics, found.findings))
    partial = not rules.selection.finds_every_error
    # What could not be read may hide what is known.
    ran = frozenset() if reading.diagnostics else found.ran
    located = evolve(locate(reading.source, findings), waived=found.waived, partial=partial)
    return Checked(name, located, ran, baseline, _measured(reading.map) if rules.statistics else None)


def _measured(m: ArgumentMap) -> Metrics:
    from argmap.checks.metrics import measure

    return measure(m)


def _require_known(texts: Mapping[str, str], sources: list[str], name: str) -> None:
    for source in texts:
        if source not in sources:
            known = f"its sources are {', '.join(sources)}" if sources else "it has no sources"
            raise CannotRunError(f"{name}: --source names '{source}', which the map does not have; {known}")
