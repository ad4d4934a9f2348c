"""What an evaluation says of each element, as a drawing shows it: words, a look, a width of lines, classes, a sentence."""

from __future__ import annotations

from collections.abc import Container, Iterable, Mapping
from typing import TYPE_CHECKING, Final

from attrs import frozen

from argmap.drawing.errors import RenderError
from argmap.drawing.style import HAIRLINE, Sign, Standing, pen_width
from argmap.drawing.view import target_of
from argmap.model import ArgumentMap, Claim, DerivedId, Element, Inference, Label

if TYPE_CHECKING:
    from argmap.evaluation import Evaluation


@frozen
class Verdict:
    """How one element fares: its look if it is not in, the words in its box, the width of its lines, its classes, a sentence.

    A claim that is not out has its strength among the words. One that is out has none, since it would mislead. Steps and
    evidence have words only if they are not simply in.
    """

    standing: Standing | None
    words: tuple[str, ...]
    width: float
    classes: str
    sentence: str = ""


_WITHDRAWN: Final = Verdict(Standing.OUT, ("withdrawn",), HAIRLINE, "withdrawn")
_EXPLAINED: Final[Mapping[str, Sign]] = {
    "in": Sign.IN,
    "out (defeated)": Sign.DEFEATED,
    "out (unsupported)": Sign.UNSUPPORTED,
    "out (withheld)": Sign.WITHHELD,
    "out (undercut)": Sign.STEP_OUT,
    "out": Sign.STEP_OUT,
    "withdrawn": Sign.STEP_OUT,
    "undecided": Sign.UNDECIDED,
    "outweighed": Sign.OUTWEIGHED,
    "unsettled": Sign.UNSETTLED,
}


def verdicts_of(m: ArgumentMap, evaluation: Evaluation | None) -> Mapping[str, Verdict]:
    """Return the verdict on each element of *m*: none without an evaluation, and none on claims that are withdrawn.

    Raises:
        TypeError: if *evaluation* is no evaluation.
        RenderError: if it is one of another map.
    """
    if evaluation is None:
        return {}
    _require_evaluation_of(m, evaluation)
    withheld = frozenset(evaluation.withheld)
    labels = dict(evaluation.labels)
    verdicts: dict[str, Verdict] = {}
    for element in m:
        label = labels.get(element.id)
        if label is None and isinstance(element, Inference):
            verdicts[element.id] = _WITHDRAWN
        elif label is Label.OUT:
            verdicts[element.id] = _out(evaluation, element, withheld)
        elif label is not None:
            verdicts[element.id] = _not_out(evaluation, element, label)
    return verdicts


def signs_of(verdicts: Iterable[Verdict]) -> frozenset[Sign]:
    """Return the signs of *verdicts* that need a word of explanation."""
    words = {verdict.words for verdict in verdicts}
    return frozenset(_EXPLAINED[word] for each in words for word in each if word in _EXPLAINED)


def _require_evaluation_of(m: ArgumentMap, evaluation: Evaluation) -> None:
    from argmap.evaluation import Evaluation

    if not isinstance(evaluation, Evaluation):
        raise TypeError(f"an Evaluation is due, not {evaluation!r}; evaluate the map first: argmap.evaluate(m)")
    withdrawn = {claim.id for claim in m.claims if claim.withdrawn}
    live = {element.id: None for element in m if not (withdrawn and _rests_in(element, withdrawn))}
    if live.keys() == evaluation.labels.keys():
        return
    lacks = [f"has no label for {name!r}" for name in live if name not in evaluation.labels]
    adds = [f"has a label for {name!r}" for name in evaluation.labels if name not in live]
    raise RenderError(f"the evaluation is not of this map: it {(lacks + adds)[0]}; draw the map that was evaluated")


def _rests_in(element: Element, withdrawn: Container[str]) -> bool:
    """Say whether *element* is one of the claims *withdrawn*, or a step written on one."""
    if isinstance(element, Inference):
        return isinstance(element.id, DerivedId) and target_of(element) in withdrawn
    return element.id in withdrawn


def _out(evaluation: Evaluation, element: Element, withheld: Container[str]) -> Verdict:
    name = element.id
    failure = evaluation.failures.get(name)
    if name in withheld:
        why = "withheld"
    elif failure is not None:
        why = "undercut" if failure.undercutters else ""
    else:
        why = str(evaluation.reasons[name])
    words = f"out ({why})" if why else "out"
    return Verdict(
        Standing.OUT, (words,), HAIRLINE, f"out {why}".rstrip(), ", ".join((words, *_faults(evaluation, name)))
    )


def _faults(evaluation: Evaluation, name: str) -> Iterable[str]:
    """Yield what is wrong with an inference or an item of evidence that is out."""
    failure = evaluation.failures.get(name)
    if failure is not None:
        lists = {
            "by": failure.undercutters,
            "premises that are out:": failure.premises,
            "names in vain:": tuple(each or "“”" for each in failure.missing),
        }
        yield from (f"{word} {', '.join(names)}" for word, names in lists.items() if names)


def _not_out(evaluation: Evaluation, element: Element, label: Label) -> Verdict:
    name, settled = element.id, element.id not in evaluation.unsettled
    outweighed = evaluation.outweighed.get(name)
    words: tuple[str, ...] = ()
    if isinstance(element, Claim):
        words = (str(label), evaluation.describe_strength(name, digits=2))
    elif label is Label.UNDECIDED:
        words = (str(label),)
    elif outweighed:
        words = ("outweighed",)
    sentence = f"{label}, strength {evaluation.describe_strength(name)}"
    return Verdict(
        Standing.UNDECIDED if label is Label.UNDECIDED else None,
        words,
        pen_width(evaluation.strengths[name] if settled else None),
        label + (" outweighed" if outweighed else "") + ("" if settled else " unsettled"),
        f"{sentence}, outweighed: {', '.join(outweighed)} in all the same" if outweighed else sentence,
    )
