"""What an evaluation says of the elements drawn: the words in their boxes, their classes, the lines of their tooltips."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from argmap.drawing.errors import RenderError
from argmap.drawing.sheet import Sheet
from argmap.drawing.style import HAIRLINE, Sign, Standing, pen_width
from argmap.drawing.view import target_of
from argmap.model import ArgumentMap, Claim, DerivedId, Element, Inference, Label, Strength

if TYPE_CHECKING:
    from argmap.evaluation import Evaluation

_UNDERCUT, _WITHDRAWN = "undercut", "withdrawn"
_SIGNS = {
    sign.value: sign
    for sign in (
        *(Sign.DEFEATED, Sign.UNSUPPORTED, Sign.WITHHELD),
        *(Sign.UNDECIDED, Sign.OUTWEIGHED, Sign.UNSETTLED),
    )
}


def require_evaluation_of(m: ArgumentMap, evaluation: Evaluation | None) -> None:
    """Raise TypeError if *evaluation* is none, and `RenderError` if it is not one of *m*."""
    if evaluation is None:
        return
    from argmap.evaluation import Evaluation

    if not isinstance(evaluation, Evaluation):
        raise TypeError(f"an Evaluation is due, not {evaluation!r}; evaluate the map first: argmap.evaluate(m)")
    live = {element.id for element in m if not _is_withdrawn(m, element)}
    for name in (*live.difference(evaluation.labels), *(each for each in evaluation.labels if each not in live)):
        has = "has no label for" if name in live else "has a label for"
        raise RenderError(f"the evaluation is not of this map: it {has} {name!r}; draw the map that was evaluated")


def standing_of(sheet: Sheet, element: str) -> Standing | None:
    """Return how *element* fares, None if it is in, or nothing was evaluated."""
    if sheet.evaluation is None:
        return None
    match sheet.evaluation.labels.get(element):
        case Label.IN:
            return None
        case Label.UNDECIDED:
            return Standing.UNDECIDED
        case _:  # what is withdrawn has no label
            return Standing.OUT


def verdict(sheet: Sheet, element: Element) -> tuple[str, ...]:
    """Return the words of the verdict on *element* for its box.

    A claim has always one, and a number unless it is out, where a number would mislead. Others have one if they are not
    simply in.
    """
    evaluation = sheet.evaluation
    if evaluation is None or element.id not in evaluation.labels:
        return () if evaluation is None or isinstance(element, Claim) else (_WITHDRAWN,)
    label = evaluation.labels[element.id]
    if isinstance(element, Claim):
        said = evaluation.describe(element.id)
        return (said,) if label is Label.OUT else (said, evaluation.describe_strength(element.id, digits=2))
    if label is Label.IN:
        return ("outweighed",) if element.id in evaluation.outweighed else ()
    if _is_undercut(evaluation, element.id):
        return (f"{label} ({_UNDERCUT})",)
    return (evaluation.describe(element.id),)


def verdict_classes(sheet: Sheet, element: str) -> tuple[str, ...]:
    """Return the CSS classes that say how *element* fares."""
    evaluation = sheet.evaluation
    if evaluation is None:
        return ()
    if element not in evaluation.labels:
        return (_WITHDRAWN,) if isinstance(sheet.map[element], Inference) else ()
    also = {
        evaluation.reasons.get(element, ""): element not in evaluation.withheld,
        "withheld": element in evaluation.withheld,
        _UNDERCUT: _is_undercut(evaluation, element),
        "outweighed": element in evaluation.outweighed,
        "unsettled": element in evaluation.unsettled,
    }
    return (str(evaluation.labels[element]), *(name for name, holds in also.items() if name and holds))


def verdict_sentence(sheet: Sheet, element: Element) -> str:
    """Return how *element* fares for its tooltip: the label, the reason, and the strength of what is not out."""
    evaluation = sheet.evaluation
    if evaluation is None or element.id not in evaluation.labels:
        return ""
    said = evaluation.describe(element.id)
    if evaluation.labels[element.id] is Label.OUT:
        return f"{said}{_why(evaluation, element.id)}"
    spoken_against = evaluation.outweighed.get(element.id)
    outweighed = f", outweighed: {', '.join(spoken_against)} in all the same" if spoken_against else ""
    return f"{said}, strength {evaluation.describe_strength(element.id)}{outweighed}"


def line_width(sheet: Sheet, element: str, rating: Strength | None) -> float:
    """Return the width of the lines from *element*: as strong as it comes out, or as it is rated if nothing was evaluated."""
    evaluation = sheet.evaluation
    if evaluation is None:
        return pen_width(rating.value if rating else None)
    if standing_of(sheet, element) is Standing.OUT:
        return HAIRLINE
    return pen_width(None if element in evaluation.unsettled else evaluation.strengths[element])


def signs_of(sheet: Sheet) -> frozenset[Sign]:
    """Return the signs of verdicts that the drawing of *sheet* shows."""
    drawn: tuple[tuple[Element, ...], ...] = (sheet.view.claims, sheet.view.inferences, sheet.view.evidence)
    return frozenset(sign for elements in drawn for element in elements for sign in _signs(sheet, element))


def _signs(sheet: Sheet, element: Element) -> Iterator[Sign]:
    words = verdict(sheet, element)
    if not words:
        return
    for name in verdict_classes(sheet, element.id):
        if name in _SIGNS and (name != "unsettled" or name in words):
            yield _SIGNS[name]
    if isinstance(element, Claim):
        if words[0] == Label.IN:
            yield Sign.IN
    elif standing_of(sheet, element.id) is Standing.OUT:
        yield Sign.STEP_OUT


def _why(evaluation: Evaluation, element: str) -> str:
    """Return what is wrong with an inference or an item of evidence that is out, after its label."""
    failure = evaluation.failures.get(element)
    if failure is None:
        return ""
    faults = (
        ("undercut by", failure.undercutters),
        ("out premises:", failure.premises),
        ("not there:", tuple(name or "“”" for name in failure.missing)),
    )
    return "".join(f", {word} {', '.join(names)}" for word, names in faults if names)


def _is_undercut(evaluation: Evaluation, element: str) -> bool:
    failure = evaluation.failures.get(element)
    return failure is not None and bool(failure.undercutters) and element not in evaluation.withheld


def _is_withdrawn(m: ArgumentMap, element: Element) -> bool:
    """Say whether *element* is a withdrawn claim, or a step written on one."""
    if isinstance(element, Inference):
        return isinstance(element.id, DerivedId) and _is_withdrawn(m, m[target_of(element)])
    return isinstance(element, Claim) and element.withdrawn
