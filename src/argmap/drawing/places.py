"""Where claims stand in a drawing of premise boxes: each whole in one place, below what it bears on, and else referred to."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import chain
from typing import TypeAlias

from argmap.drawing.sheet import Sheet, target_place
from argmap.drawing.view import target_of
from argmap.model import Claim, Inference

Place: TypeAlias = tuple[str, int]
"""An inference and the number of one of its premises, from 1."""


def premises_of(sheet: Sheet, inference: Inference) -> tuple[tuple[int, str, str], ...]:
    """Return the premises of *inference* that are drawn, each once: its number from 1, the reference, and its name."""
    references = enumerate(dict.fromkeys(premise.claim for premise in inference.premises), 1)
    named = ((number, reference, sheet.end(reference, inference.id)) for number, reference in references)
    return tuple((number, reference, name) for number, reference, name in named if name is not None)


def find_places(sheet: Sheet) -> Mapping[str, Place]:
    """Return the premise as which each claim stands whole, with what bears on it: what has none has a box of its own.

    These are the theses, what is no premise, and one claim of each circle that nothing else leads to. From them, and the
    theses first, each claim is placed where it is met first, so that no box stands below itself. Linear.
    """
    bearing = _bearing(sheet)
    inferences = {inference.id: inference for inference in sheet.view.inferences}
    theses = frozenset(thesis for thesis in sheet.map.theses if thesis in sheet.view.drawn)
    places: dict[str, Place] = {}
    met = set(theses)
    for start in _starts(sheet, theses, bearing):
        if start in met and start not in theses:
            continue
        met.add(start)
        todo = [start]
        for name in todo:  # grows while it is read
            found = [each for each in bearing.get(name, ()) if each not in met]
            for number, reference, premise in premises_of(sheet, inferences[name]) if name in inferences else ():
                if premise not in met and is_claim(sheet, reference):
                    places[premise] = (name, number)
                    found.append(premise)
                    met.add(premise)
            met.update(found)
            todo += found
    return places


def is_claim(sheet: Sheet, reference: str) -> bool:
    """Say whether *reference* names a claim, or nothing that the map has."""
    return isinstance(sheet.map.get(reference), Claim | None)


def _bearing(sheet: Sheet) -> Mapping[str, list[str]]:
    """Return the inferences and the evidence that bear on each thing drawn."""
    bearing: dict[str, list[str]] = {}
    for inference in sheet.view.inferences:
        end = sheet.end(target_of(inference), target_place(inference))
        if end is not None:
            bearing.setdefault(end, []).append(inference.id)
    for item in sheet.view.evidence:
        for claim in dict.fromkeys((*item.supports, *item.opposes)):
            end = sheet.end(claim, item.id)
            if end is not None:
                bearing.setdefault(end, []).append(item.id)
    return bearing


def _starts(sheet: Sheet, theses: frozenset[str], bearing: Mapping[str, list[str]]) -> Iterator[str]:
    """Yield the theses, then what leads nowhere, then everything: what is not met by then stands on a circle."""
    names = [claim.id for claim in sheet.view.claims]
    names += sheet.missing.values()
    names += [each.id for each in chain(sheet.view.evidence, sheet.view.inferences)]
    leading = {each for found in bearing.values() for each in found}
    for inference in sheet.view.inferences:
        leading.update(name for _, reference, name in premises_of(sheet, inference) if is_claim(sheet, reference))
    yield from (name for name in names if name in theses)
    yield from (name for name in names if name not in leading and name not in theses)
    yield from (name for name in names if name in leading and name not in theses)
