"""Premises of other sections repeated where they are needed, so that lines do not run all over a whole drawing."""

from __future__ import annotations

from collections.abc import Iterator

from attrs import evolve

from argmap.drawing.view import View, claim_reached, homes_of
from argmap.model import Claim, Inference


def with_repeats(view: View, crossings: int) -> View:
    """Return *view* with premises repeated in the sections that need them, if more than *crossings* lines cross sections.

    A claim keeps one line: to an inference of its own section, else to the first that needs it. A box stands for it in each
    other section. Linear.
    """
    crossing = tuple(_crossing(view)) if view.sections else ()
    if len(crossing) <= crossings:
        return view
    tied = _tied_at_home(view)
    repeats: dict[tuple[str, str], str] = {}
    for claim, inference, section in crossing:
        if claim in tied:
            repeats[claim, inference] = section
        tied.add(claim)
    return evolve(view, repeats=repeats)


def repeat_name(section: str, claim: str) -> str:
    """Return the name of the box that stands for *claim* in *section*."""
    # No element can have it: an id has no dot in it, and a derived one two.
    return f"repeat..{section}.{claim}"


def _crossing(view: View) -> Iterator[tuple[str, str, str]]:
    """Yield each premise of another section: the claim, the inference, and the section that this is of."""
    homes = homes_of(view.sections)
    for inference in view.inferences:
        section = homes.get(claim_reached(view.map, inference))
        for claim in dict.fromkeys(premise.claim for premise in inference.premises):
            home = homes.get(claim)
            if section and home and home.id != section.id and claim in view.drawn and _is_claim(view, claim):
                yield claim, inference.id, section.id


def _tied_at_home(view: View) -> set[str]:
    """Return the claims that are premises in their own section."""
    homes = homes_of(view.sections)
    tied: set[str] = set()
    for inference in view.inferences:
        section = homes.get(claim_reached(view.map, inference))
        tied.update(claim for claim in _premises(inference) if section and homes.get(claim) is section)
    return tied


def _is_claim(view: View, element: str) -> bool:
    return isinstance(view.map.get(element), Claim)


def _premises(inference: Inference) -> Iterator[str]:
    return (premise.claim for premise in inference.premises)
