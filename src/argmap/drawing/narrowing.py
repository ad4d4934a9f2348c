"""Parts of a view: as deep as some steps, around one element, one relation only, with boxes folded, with sorts hidden.

Each function takes a view and returns a part of it; an inference is never shown without its ends.
"""

from __future__ import annotations

from collections.abc import Container, Iterable
from difflib import get_close_matches

from attrs import evolve

from argmap.diagnostics import quoted
from argmap.drawing.errors import RenderError
from argmap.drawing.options import Settings
from argmap.drawing.reach import bearers_in, reached, roots, steps_ahead, steps_behind
from argmap.drawing.view import View, keep, target_of
from argmap.model import ArgumentMap, Inference, Rebuttal


def narrowed(view: View, settings: Settings) -> View:
    """Return the part of *view* that *settings* ask for: sorts hidden first, then what is too far, then what is folded.

    Raises:
        RenderError: if *view* has no such element, or *up* or *down* stand without a focus.
    """
    if settings.focus is None and (settings.up, settings.down) != (None, None):
        raise RenderError("up and down count steps from a focus; name one")
    if settings.hide:
        view = hiding(view, settings.hide)
    if settings.only is not None:
        view = only(view, settings.only)
    if settings.depth is not None:
        view = to_depth(view, settings.depth)
    if settings.focus is not None:
        view = focused(view, settings.focus, settings.up, settings.down)
    for element in settings.collapse:
        view = collapsed(view, element)
    return view


def to_depth(view: View, depth: int) -> View:
    """Return what is at most *depth* steps from the theses; of a section, from where it leads out.

    Raises:
        RenderError: if the map has no thesis to count from.
    """
    if view.group is None and not view.map.theses:
        raise RenderError("the map has no thesis to count steps from; name a claim with focus, and how far down")
    steps = steps_behind(view, roots(view))
    return _cut(view, {element for element, step in steps.items() if step <= depth})


def focused(view: View, element: str, up: int | None = None, down: int | None = None) -> View:
    """Return *element*, what it leads to within *up* steps, and what stands behind it within *down* steps; None is no bound.

    Raises:
        RenderError: if *view* has no such element.
    """
    _require_shown(view, element, "focus")
    ahead, behind = steps_ahead(view, [element]), steps_behind(view, [element])
    near = {other for other, step in ahead.items() if up is None or step <= up}
    near.update(other for other, step in behind.items() if down is None or step <= down)
    return _cut(view, near)


def only(view: View, relation: str) -> View:
    """Return what supports the thesis, and what supports that in turn; or what attacks, with what it attacks."""
    if relation == "support":
        part = keep(view, frozenset(steps_behind(view, roots(view), attacks=False)))
    else:
        attacks = {inference.id for inference in view.inferences if isinstance(inference, Rebuttal)}
        for item in view.evidence:
            if item.opposes:
                attacks.update((item.id, *item.opposes))
        for claim in view.claims:
            if others := view.map.contraries_of(claim.id):
                attacks.update((claim.id, *others))
        part = keep(view, _with_ends(view, {*attacks, *roots(view)}))
    return evolve(part, only=relation)


def collapsed(view: View, element: str) -> View:
    """Return *view* without what stands only behind *element*.

    Raises:
        RenderError: if *view* has no such element.
    """
    _require_shown(view, element, "collapse")
    return _cut(view, view.drawn - _only_behind(view, [element]))


def hiding(view: View, what: Iterable[str]) -> View:
    """Return *view* without "evidence", and what stands only behind it, or with "sources" or "voices" named nowhere."""
    hidden = frozenset(what)
    if "evidence" in hidden:
        items = frozenset(item.id for item in view.evidence)
        view = keep(view, view.drawn - items - _only_behind(view, items))
    return evolve(view, hidden=view.hidden | hidden, full=view.full or view)


def _require_shown(view: View, element: str, what: str) -> None:
    """Raise RenderError unless *view* has *element*, which the option *what* names."""
    if element in view.drawn:
        return
    if element in view.map:
        outside = view.group is not None and element not in (view.full or view).drawn
        where = "this section has no" if outside else "the other options leave out"
        raise RenderError(f"{where} {quoted(element)}, which {what} names")
    raise RenderError(
        f"there is no claim, argument, rebuttal or item of evidence {quoted(element)}{_did_you_mean(view.map, element)}"
    )


def _did_you_mean(m: ArgumentMap, element: str) -> str:
    """Return a hint at the element of *m* whose id is nearest, or nothing."""
    close = get_close_matches(element, [each.id for each in m], n=1)
    return f"; did you mean {quoted(close[0])}?" if close else ""


def _cut(view: View, ids: Iterable[str]) -> View:
    """Return the part of *view* with *ids* and the ends of its inferences, whose boxes say what was cut off behind them."""
    return evolve(keep(view, _with_ends(view, ids)), uncut=view.uncut or view)


def _with_ends(view: View, ids: Iterable[str]) -> Container[str]:
    """Return those of *ids* that *view* has, with the premises and targets of the inferences among them, on and on."""
    found = {element for element in ids if element in view.drawn}
    todo = list(found)
    while todo:
        element = view.map.get(todo.pop())
        ends: Iterable[str] = ()
        if isinstance(element, Inference):
            ends = (*(premise.claim for premise in element.premises), target_of(element))
        for end in ends:
            if end in view.drawn and end not in found:
                found.add(end)
                todo.append(end)
    return found


def _only_behind(view: View, elements: Iterable[str]) -> frozenset[str]:
    """Return what bears on *elements*, and reaches no root and nothing else of *view* but through them."""
    bearers, starts = bearers_in(view), frozenset(elements)
    behind = reached(bearers, starts, view.drawn)
    others = (view.drawn - behind) | (frozenset(roots(view)) - starts)
    return frozenset(behind - starts - reached(bearers, others, view.drawn - starts))
