"""What reports call the elements of an explanation, and how they say that something stands, weighs or fails."""

from __future__ import annotations

from collections.abc import Iterable

from attrs import frozen

from argmap.evaluation import Evaluation
from argmap.evaluation.explanations import Account, Explanation, Objection, Support
from argmap.model import Argument, ArgumentMap, DerivedId, Label, Mode, Rebuttal
from argmap.report.phrases import degree, weighed
from argmap.report.terminal import printable


@frozen
class Told:
    """What an explanation is told of, and the elements whose accounts are told already."""

    map: ArgumentMap
    explanation: Explanation
    evaluation: Evaluation
    seen: set[str]

    def account(self, element: str) -> Account:
        """Return the account of *element*."""
        return self.explanation.accounts[element]


def standing(told: Told, claim: str) -> str:
    """Return how *claim* stands; without a number where it is out, since that would only mislead."""
    label = told.evaluation.describe(claim)
    if told.account(claim).label is Label.OUT:
        return f"is {label}"
    unsettled = claim in told.evaluation.unsettled
    return f"is {label} ({'unsettled' if unsettled else degree(told.evaluation.strengths[claim])})"


def supports_of(told: Told, account: Account) -> list[Support]:
    """Return the supports of a claim, the heaviest first."""
    supports = [told.explanation.supports[account.element, ground] for ground in account.grounds]
    return sorted(supports, key=lambda each: -each.weight)


def objections_of(supports: Iterable[Support]) -> list[Objection]:
    """Return the objections to *supports*, each once."""
    return list(dict.fromkeys(objection for support in supports for objection in support.objections))


def objection_name(told: Told, objection: Objection) -> str:
    """Return what an objection is called, with its weight."""
    if objection.contrary is None:
        name = weighed(name_of(told, objection.element), objection.weight)
    else:
        by = f" by {weighed(name_of(told, objection.element), objection.weight)}" if objection.element else ""
        name = f"its contrary {objection.contrary}{by}"
    return f"{name} (against {objection.through}, which follows from it strictly)" if objection.through else name


def is_strict(told: Told, step: str | None) -> bool:
    """Say whether *step* is a strict argument, which nothing rebuts or undercuts, whatever it weighs."""
    element = None if step is None else told.map[step]
    return isinstance(element, Argument) and element.mode is Mode.STRICT


def stands_strictly(told: Told, account: Account) -> bool:
    """Say whether all that holds a claim up are strict arguments."""
    return bool(account.grounds) and all(is_strict(told, ground) for ground in account.grounds)


def failing(told: Told, objection: Objection) -> Account | None:
    """Return the account of the step that an objection is, which is out; None for a contrary.

    An objection that is too slight to matter has none in the explanation: what the evaluation says of it stands in.
    """
    element = objection.element or ""
    if objection.contrary is not None:
        return None
    if element in told.explanation.accounts:
        return told.account(element)
    failure = told.evaluation.failures[element]
    return Account(
        element=element,
        label=Label.OUT,
        withheld=element in told.evaluation.withheld,
        premises=failure.premises,
        undercutters=failure.undercutters,
        missing=failure.missing,
    )


def name_of(told: Told, step: str | None) -> str:
    """Return what a step is called: by its premises where it has no id that can be referred to."""
    if step is None:
        return "its own word"
    element = told.map[step]
    if isinstance(element, Argument | Rebuttal) and isinstance(element.id, DerivedId):
        return " + ".join(premise.claim for premise in element.premises)
    return step


def on_a_line(text: str) -> str:
    """Return *text*, which a person wrote, on one line and without what would steer a terminal."""
    return printable(" ".join(text.split()))
