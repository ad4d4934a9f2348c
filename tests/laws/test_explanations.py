"""Laws of explanations: what they say is what the evaluation computes, and the label follows from them alone."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TypeAlias

from attrs import evolve
from hypothesis import assume, given
from hypothesis import strategies as st
from tests.laws.tangles import tangles

from argmap.evaluation import evaluate
from argmap.evaluation.explanations import Account, Explanation, Objection, why
from argmap.model import ArgumentMap, Claim, DerivedId, Label
from argmap.testing import argument_maps

Atom: TypeAlias = str | tuple[str, str | None]
Rule: TypeAlias = tuple[Atom, tuple[Atom, ...], tuple[Atom, ...]]  # head :- these, not those

MAPS = argument_maps(min_claims=1) | argument_maps(min_claims=1, resolve=False) | tangles()


def atom_of(objection: Objection) -> Atom:
    if objection.contrary is not None:
        return (objection.contrary, objection.element)
    assert objection.element is not None
    return objection.element


def rules_of(explanation: Explanation) -> Iterator[Rule]:
    """Yield what an explanation says as a program, in ignorance of the map."""
    for account in explanation.accounts.values():
        if account.withheld or account.missing:
            continue
        if is_claim(explanation, account):
            yield from ((account.element, ((account.element, ground),), ()) for ground in account.grounds)
        elif account.label is not Label.OUT or account.premises or account.undercutters:
            yield account.element, account.premises, account.undercutters
    for (claim, ground), support in explanation.supports.items():
        yield (
            (claim, ground),
            () if ground is None else (ground,),
            tuple(atom_of(objection) for objection in support.objections),
        )


def is_claim(explanation: Explanation, account: Account) -> bool:
    return account.element == explanation.claim or account.element in {
        *(premise for each in explanation.accounts.values() for premise in each.premises),
        *(claim for claim, _ in explanation.supports),
    }


def least_model(rules: list[Rule], assumed: set[Atom]) -> set[Atom]:
    model: set[Atom] = set()
    grown = True
    while grown:
        new = {h for h, these, those in rules if model.issuperset(these) and assumed.isdisjoint(those)}
        grown = not model.issuperset(new)
        model |= new
    return model


def labels_that_follow(explanation: Explanation) -> dict[Atom, Label]:
    """Return the well-founded model of an explanation, by the alternating fixpoint (Van Gelder 1993)."""
    rules = list(rules_of(explanation))
    true: set[Atom] = set()
    while True:
        possible = least_model(rules, true)
        grown = least_model(rules, possible)
        if grown == true:
            break
        true = grown
    atoms: list[Atom] = [*explanation.accounts, *explanation.supports]
    return {atom: Label.IN if atom in true else Label.UNDECIDED if atom in possible else Label.OUT for atom in atoms}


@given(MAPS, st.data())
def test_every_label_follows_from_the_explanation_alone(m: ArgumentMap, data: st.DataObject) -> None:
    claims = [claim.id for claim in m.claims if not claim.withdrawn]
    assume(claims)
    claim = data.draw(st.sampled_from(claims))
    ids = [element.id for element in m if not isinstance(element.id, DerivedId)]
    without = data.draw(st.lists(st.sampled_from(ids), max_size=2))
    preferences = data.draw(st.sampled_from(["strengths", "none"]))

    explanation = why(m, claim, without=without, preferences=preferences)
    labels = evaluate(m, without=without, preferences=preferences).labels
    following = labels_that_follow(explanation)
    assert explanation.label is labels[claim]
    assert {name: following[name] for name in explanation.accounts} == {n: labels[n] for n in explanation.accounts}
    assert all(following[key] is support.label for key, support in explanation.supports.items())


@given(MAPS, st.data())
def test_nothing_is_explained_that_the_explanation_does_not_name(m: ArgumentMap, data: st.DataObject) -> None:
    claims = [claim.id for claim in m.claims if not claim.withdrawn]
    assume(claims)
    explanation = why(m, data.draw(st.sampled_from(claims)))

    reached: dict[Atom, None] = {explanation.claim: None}
    todo: list[Atom] = [*reached]
    for atom in todo:
        named: list[Atom] = []
        if isinstance(atom, tuple):
            support = explanation.supports[atom]
            named += [] if support.ground is None else [support.ground]
            named += [atom_of(objection) for objection in support.objections]
            named += [objection.contrary for objection in support.objections if objection.contrary is not None]
        else:
            account = explanation.accounts[atom]
            named += [*account.premises, *account.undercutters, *((atom, ground) for ground in account.grounds)]
        new = [each for each in named if each not in reached]
        reached.update(dict.fromkeys(new))
        todo.extend(dict.fromkeys(new))
    assert {*reached} == {*explanation.accounts, *explanation.supports}


@given(MAPS, st.data())
def test_what_is_slight_really_changes_nothing(m: ArgumentMap, data: st.DataObject) -> None:
    """Withholding the objections that weigh too little leaves the label as it is."""
    claims = [claim.id for claim in m.claims if not claim.withdrawn]
    assume(claims)
    claim = data.draw(st.sampled_from(claims))
    account = why(m, claim).accounts[claim]
    slight = [objection.element for objection in account.slight if objection.contrary is None]
    own = {each for each in slight if each is not None and not isinstance(m[each], Claim)}
    without = [each for each in own if not supports_anything(m, each)]

    assert evaluate(m, without=without).labels[claim] is account.label


def supports_anything(m: ArgumentMap, element: str) -> bool:
    """Say whether an item of evidence counts elsewhere, or a rebuttal is the target of another thing's target."""
    return bool(getattr(m[element], "supports", ())) or len(getattr(m[element], "opposes", ())) > 1


@given(argument_maps(min_claims=1))
def test_explaining_changes_nothing_and_is_the_same_again(m: ArgumentMap) -> None:
    claims = [claim.id for claim in m.claims if not claim.withdrawn]
    assume(claims)

    assert why(m, claims[0]) == why(evolve(m), claims[0])
