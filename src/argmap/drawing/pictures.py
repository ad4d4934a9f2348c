"""From a map and settings to the picture: what is drawn, on which sheet, and with what around and over it."""

from __future__ import annotations

from collections.abc import Iterator

from attrs import evolve

from argmap.drawing.draw import draw
from argmap.drawing.findings import badges_of, lay_over
from argmap.drawing.finishing import around
from argmap.drawing.labels import is_cut
from argmap.drawing.links import Links
from argmap.drawing.narrowing import narrowed
from argmap.drawing.options import Settings
from argmap.drawing.overview import draw_overview
from argmap.drawing.picture import Picture
from argmap.drawing.repeating import with_repeats
from argmap.drawing.sections import sections_of
from argmap.drawing.sheet import Sheet
from argmap.drawing.themes import TRANSPARENT
from argmap.drawing.verdicts import verdicts_of
from argmap.drawing.view import View, of_group, whole
from argmap.model import ArgumentMap
from argmap.model.map import require_map
from argmap.model.numbering import claim_numbers


def view_of(m: ArgumentMap, settings: Settings) -> View:
    """Return what is drawn of *m*: all, or the part that *settings* narrow it to."""
    require_map(m)
    view = narrowed(whole(m) if settings.group is None else of_group(m, settings.group), settings)
    # Boxes of premises repeat what they need in their own way.
    return view if settings.premises == "box" else with_repeats(view, settings.crossings)


def picture_of(view: View, settings: Settings) -> Picture:
    """Return the picture of *view*, or of the overview of its map, that *settings* ask for."""
    if settings.overview:
        sheet = sheet_of(view, settings)
        return finished(draw_overview(sheet, sections_of(view.map), settings.direction), view.map, settings)
    return draw_sheet(sheet_of(view, settings), settings)


def draw_sheet(sheet: Sheet, settings: Settings) -> Picture:
    """Return the picture of *sheet* with all that *settings* put around and over it."""
    if settings.full_texts:
        sheet = evolve(sheet, notes={name: number for number, name in enumerate(cut_elements(sheet), 1)})
    return finished(draw(sheet, settings.direction), sheet.map, settings)


def finished(picture: Picture, m: ArgumentMap, settings: Settings) -> Picture:
    """Return *picture*, of *m* or a part of it, with what *settings* put around and over it."""
    picture = around(picture, settings)
    return lay_over(picture, m, settings.findings) if settings.findings else picture


def sheet_of(view: View, settings: Settings, links: Links | None = None) -> Sheet:
    """Return the sheet on which *view* is drawn; *links* lead to the drawings of the other sections."""
    return Sheet(
        view,
        evolve(settings.theme, page=TRANSPARENT) if settings.transparent else settings.theme,
        settings.wrap,
        verdicts_of(view.map, settings.evaluation),
        badges_of(view.map, settings.findings),
        claim_numbers(view.map) if settings.numbers else {},
        settings.premises,
        settings.lines,
        links=links,
    )


def cut_elements(sheet: Sheet) -> Iterator[str]:
    """Yield the ids of what *sheet* shows cut."""
    items = (item for items in (sheet.view.claims, sheet.view.evidence) for item in items)
    return (item.id for item in items if is_cut(sheet, item))
