"""What speaks for each element, and what against it, where there are several such grounds or objections."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from argmap.checks.view import View
from argmap.checks.weights import counts
from argmap.model import Argument, Claim, Element, Evidence, Rebuttal


class Bearers(NamedTuple):
    """The grounds of `target`, or the objections to it: steps and evidence that count, in the order of the map."""

    target: Element
    speak_for: bool
    elements: tuple[Argument | Rebuttal | Evidence, ...]


def bearers_of(view: View) -> Iterator[Bearers]:
    """Yield the grounds and the objections of each element that has at least two of them. Linear."""
    m = view.live
    for target in m:
        objections: list[Argument | Rebuttal | Evidence] = [*m.rebuttals_of(target.id)]
        if isinstance(target, Claim):
            grounds: list[Argument | Rebuttal | Evidence] = [*m.arguments_for(target.id), *m.evidence_for(target.id)]
            yield from _several(view, target, grounds, speak_for=True)
            objections.extend(m.evidence_against(target.id))  # evidence against a step is a reference of the wrong sort
        yield from _several(view, target, objections, speak_for=False)


def _several(
    view: View, target: Element, found: Sequence[Argument | Rebuttal | Evidence], *, speak_for: bool
) -> Iterator[Bearers]:
    if len(found) < 2:  # noqa: PLR2004 - several are two
        return
    counting = tuple(each for each in found if (counts(each) if isinstance(each, Evidence) else view.offered(each)))
    if len(counting) > 1:
        yield Bearers(target, speak_for, counting)
