"""A map drawn by its sections: an overview, and a drawing of each section, linked to each other."""

from __future__ import annotations

import os
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import NamedTuple, Unpack

from argmap.drawing.api import finish, format_of
from argmap.drawing.asking import fit_of
from argmap.drawing.engines import find_engine
from argmap.drawing.errors import RenderError
from argmap.drawing.finishing import require_settled
from argmap.drawing.fit import Fit
from argmap.drawing.links import links_between
from argmap.drawing.narrowing import narrowed
from argmap.drawing.options import DrawingOptions, Settings, require_options
from argmap.drawing.overview import describe_overview, draw_overview
from argmap.drawing.picture import Picture
from argmap.drawing.pictures import draw_sheet, finished, sheet_of
from argmap.drawing.sections import sections_of, view_of
from argmap.drawing.sheet import Sheet
from argmap.drawing.svg import describe
from argmap.drawing.view import whole
from argmap.files import write_bytes
from argmap.model import ArgumentMap, Group
from argmap.model.map import require_map

_FORMATS = ("svg", "png", "pdf")
_FITTING = ("only", "hide")


def render_sections(
    m: ArgumentMap,
    path: str | os.PathLike[str],
    *,
    format: str | None = None,  # noqa: A002  # as in `render`
    **options: Unpack[DrawingOptions],
) -> tuple[Path, ...]:
    """Draw the overview of *m* into the file *path* and each section into a file beside it; return the paths.

    For "lanes.svg" and a group "cost" that is "lanes-cost.svg". What no group's drawing shows has one of its own, so every
    claim is in one of the files. An SVG links from the overview to the sections, from repeated claims to their sections, and
    from claims to the sections that they lead to.

    Raises:
        RenderError: as `render` does; and if the map has no groups, the format is "dot", or *options* draw a part of the map.
        OSError: if a file cannot be written.
    """
    require_options("render_sections", options, "format")
    path = Path(path)
    # Everything is drawn before anything is written.
    drawn = draw_sections(m, path, format or format_of(path), **options)
    for file, drawing in drawn.items():
        write_bytes(file, drawing)
    return tuple(drawn)


def draw_sections(m: ArgumentMap, path: Path, file_format: str, **options: Unpack[DrawingOptions]) -> dict[Path, bytes]:
    """Return the drawings that `render_sections` writes, each under its path, the overview first.

    Raises:
        RenderError: as `render_sections` does.
    """
    if file_format not in _FORMATS:
        raise RenderError(f"sections are drawn as svg, png or pdf, not as {file_format!r}")
    settings = Settings(**options)
    require_settled(settings.theme, file_format)
    pages = _pages(m, path, settings)
    return {file: finish(page.draw, page.describe, settings, file_format, m.language) for file, page in pages.items()}


def measure_sections(m: ArgumentMap, path: Path, **options: Unpack[DrawingOptions]) -> dict[Path, Fit]:
    """Return how each of the drawings that `render_sections` writes comes out in the place that *fit* says, as `measure_fit` does.

    Raises:
        RenderError: as `render_sections` does; or if *fit* says no place.
    """
    settings = Settings(**options)
    run = find_engine(settings.engine)
    return {file: fit_of(page.draw, settings, run) for file, page in _pages(m, path, settings).items()}


class _Page(NamedTuple):
    """One of the drawings: its picture, and its words, for settings."""

    draw: Callable[[Settings], Picture]
    describe: Callable[[Settings], str]


def _pages(m: ArgumentMap, path: Path, settings: Settings) -> dict[Path, _Page]:
    """Return the drawings of *m* under their paths, the overview first."""
    require_map(m)
    if parts := [part for part in ("overview", *settings.parts()) if part not in _FITTING and getattr(settings, part)]:
        raise RenderError(f"split draws all sections; draw it without {parts[0]}")
    sections = sections_of(m)
    links = links_between(sections, path.stem, path.suffix)
    overview = sheet_of(whole(m), settings, links)
    pages = {path: _Page(partial(_overview, overview, sections), lambda _: describe_overview(m, sections))}
    for section in sections:
        sheet = sheet_of(narrowed(view_of(m, section, sections), settings), settings, links)
        pages[path.with_name(links.files[section.id])] = _Page(partial(_section, sheet), partial(_description, sheet))
    return pages


def _overview(sheet: Sheet, sections: tuple[Group, ...], settings: Settings) -> Picture:
    return finished(draw_overview(sheet, sections, settings.direction), sheet.map, settings)


def _section(sheet: Sheet, settings: Settings) -> Picture:
    return draw_sheet(sheet, settings)


def _description(sheet: Sheet, settings: Settings) -> str:
    return describe(sheet.view, settings.evaluation)
