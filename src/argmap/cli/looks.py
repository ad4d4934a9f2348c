"""The options of a drawing that say what stands around it, what checks found, and how it comes out on paper."""

from __future__ import annotations

import hashlib
import math
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

import click
from attrs import fields, frozen

from argmap.cli.finding import findings_of
from argmap.cli.gathering import Command, gathered
from argmap.cli.reading import STANDARD_INPUT, read_data

if TYPE_CHECKING:
    from pathlib import Path

    from argmap.drawing.fit import Fit, Place
    from argmap.drawing.options import DrawingOptions
    from argmap.formats.toml import Reading
    from argmap.model import ArgumentMap
    from argmap.report import FileFindings

# The words of `argmap.drawing`, which is too much to import for a help text; a test holds the two together.
MIN_DPI, MAX_DPI = 30, 2400
_NONE = "none"
_NARROW = 18  # columns: a third larger in a narrow place than at the default, tried on two maps
_POINTS = 72 / 25.4  # in a millimetre
_HASH = 12  # digits of it: enough for one map in all the versions that anybody has

_OPTIONS = (
    click.option(
        "--show-checks", is_flag=True, help="Mark what argmap check finds, by the configuration that holds for MAP."
    ),
    click.option(
        "--footer/--no-footer",
        default=None,
        help="Below, say whether the map is consistent, and which it is. [default: with --show-checks]",
    ),
    click.option(
        "--title", metavar="TEXT", help=f"What stands above; '{_NONE}' for nothing. [default: the map's title]"
    ),
    click.option("--caption", metavar="TEXT", default="", help="What stands below."),
    click.option("--numbers", is_flag=True, help="Call the claims C1, C2 and so on, in the order of the file."),
    click.option("--font", metavar="NAME", help="The font of all text. [default: DejaVu Sans, which comes along]"),
    click.option("--transparent", is_flag=True, help="Leave the page as it is, in place of the theme's."),
    click.option(
        "--fit",
        metavar="WIDTHxHEIGHT",
        help="Make it fit a place on paper, in mm (or cm, in, pt): in the direction in which it is largest there.",
    ),
    click.option(
        "--dpi",
        metavar="N",
        type=click.IntRange(MIN_DPI, MAX_DPI),
        help="How many pixels of a PNG make an inch. [default: 96; with --fit 300]",
    ),
)


@frozen
class Looks:
    """What the options say, as it was typed."""

    show_checks: bool
    footer: bool | None
    title: str | None
    caption: str
    numbers: bool
    font: str | None
    transparent: bool
    fit: str | None
    dpi: int | None


def looks_options(command: Command) -> Command:
    """Give *command* the options of a drawing's looks, as its one parameter `looks`."""
    return gathered(command, "looks", Looks, (each.name for each in fields(Looks)), _OPTIONS)


def drawing_options(looks: Looks, name: str, reading: Reading) -> DrawingOptions:
    """Return what *looks* says in the words of `argmap.render`; the map *reading* is checked where it asks for that.

    Raises:
        CannotRunError: if the configuration of the checks cannot be read.
    """
    options: DrawingOptions = {
        "caption": looks.caption,
        "numbers": looks.numbers,
        "transparent": looks.transparent,
        "fit": looks.fit,
        "dpi": looks.dpi,
        "title": "" if looks.title == _NONE else looks.title,
    }
    if looks.font:
        options["font"] = looks.font
    wants_footer = looks.show_checks if looks.footer is None else looks.footer
    if looks.show_checks or wants_footer:
        found = findings_of(name, reading)
        if looks.show_checks:
            options["findings"] = [finding.diagnostic for finding in found.findings]
        if wants_footer:
            options["footer"] = _footer(found, name, reading)
    return options


def tell_fit(m: ArgumentMap, looks: Looks, options: DrawingOptions) -> DrawingOptions:
    """Return *options* with the direction in which the drawing fits its place, and say if it cannot be read there."""
    if looks.fit is None:
        return options
    from argmap.drawing import measure_fit

    fit = measure_fit(m, **options)
    if not fit.is_readable:
        parts = m.groups if options.get("group") is None else ()
        by_group = [f"draw one group at a time (--group {parts[0].id})"] if parts else []
        _tell_small(looks.fit, fit, fit.needs, [*by_group, *_ways_out(options)])
    return {**options, "direction": fit.direction}


def tell_fits(m: ArgumentMap, looks: Looks, to: Path, options: DrawingOptions) -> None:
    """Say which drawing, of an overview *to* and its sections, reads worst in its place, if any cannot be read there."""
    if looks.fit is None:
        return
    from argmap.drawing import measure_sections
    from argmap.drawing.fit import Place

    small = {file: fit for file, fit in measure_sections(m, to, **options).items() if not fit.is_readable}
    if small:
        worst = min(small, key=lambda file: small[file].smallest_type)
        needs = [fit.needs for fit in small.values()]
        place = Place(max(each.width for each in needs), max(each.height for each in needs))
        others = "" if len(small) == 1 else f", and {len(small) - 1} more of the drawings have less"
        _tell_small(looks.fit, small[worst], place, _ways_out(options), of=f" of {worst.name}", others=others)


def _tell_small(where: str, fit: Fit, needs: Place, ways: Iterable[str], *, of: str = "", others: str = "") -> None:
    from argmap.drawing.fit import LEAST_LINE, LEAST_TYPE

    *first, last = [*ways, f"take a place of {_millimetres(needs)}"]
    click.echo(
        f"argmap: in {where} the smallest type{of} is {fit.smallest_type:.1f} pt and the thinnest line "
        f"{fit.thinnest_line:.2f} pt; {LEAST_TYPE} and {LEAST_LINE} are the least that reads well{others}: "
        + (f"{', '.join(first)}, or {last}" if first else last),
        err=True,
    )


def _ways_out(options: DrawingOptions) -> Iterator[str]:
    """Yield what would make a drawing larger in its place."""
    if options["direction"] in ("BT", "TB"):
        yield "let it run sideways (--direction RL)"
    if options["legend"]:
        yield "leave the legend out (--no-legend)"
    if options["wrap"] > _NARROW:
        yield f"break lines earlier (--wrap {_NARROW})"


def _millimetres(place: Place) -> str:
    width, height = (math.ceil(side / _POINTS) for side in (place.width, place.height))
    return f"{width}x{height} mm"


def tell_missing_font(looks: Looks) -> None:
    """Say if there is no font of the name that was asked for."""
    if not looks.font:
        return
    from argmap.drawing.glyphs import installed_families, missing_font

    if missing_font(looks.font):
        import difflib

        near = difflib.get_close_matches(looks.font, installed_families(), n=1)
        hint = f"; did you mean '{near[0]}'?" if near else ""
        click.echo(f"argmap: no font here is called '{looks.font}': another stands in{hint}", err=True)


def _footer(found: FileFindings, name: str, reading: Reading) -> str:
    """Return the line of `argmap check` on consistency, and by what the file can be known again."""
    from argmap.report.text import summarise

    # Of the bytes, as `sha256sum` counts them; what came from standard input is gone, and its text is left.
    data = reading.source.text.encode() if name == STANDARD_INPUT else read_data(name)
    digest = hashlib.sha256(data).hexdigest()[:_HASH]
    file = "" if name == STANDARD_INPUT else f"{click.format_filename(name, shorten=True)}, "
    return f"{summarise([found])} · {file}SHA-256 {digest}…"
