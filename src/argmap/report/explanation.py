"""Why a claim stands or does not, for people: a paragraph in plain words, then the tree of what the label follows from."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TypeAlias

from argmap.evaluation import Evaluation
from argmap.evaluation.explanations import Account, Explanation, Support
from argmap.model import ArgumentMap, Evidence, Label
from argmap.report.columns import wrapped
from argmap.report.explanation_tree import claim_branch
from argmap.report.explanation_words import (
    Told,
    failing,
    name_of,
    objection_name,
    objections_of,
    standing,
    stands_strictly,
    supports_of,
)
from argmap.report.phrases import degree, fails, follows_from, listed, number_of, weighed
from argmap.report.tree import format_tree

_MOST_NAMES = 4
_Decider: TypeAlias = str | tuple[str, str | None]
"""An element, or a support: a claim with one of its grounds."""


def format_explanation(
    m: ArgumentMap, explanation: Explanation, evaluation: Evaluation, *, width: int = 120, depth: int | None = None
) -> str:
    """Return *explanation* as text in lines of about *width* columns; *depth* limits the levels of its tree.

    *evaluation* is of the same map with the same options: it has the strengths.
    """
    told = Told(m, explanation, evaluation, set())
    paragraph = wrapped(in_words(told), width)
    tree = format_tree(claim_branch(told, explanation.claim), width=width, depth=depth)
    return "\n".join([*paragraph, "", tree])


def in_words(told: Told) -> str:
    """Return the paragraph that says why, in plain words."""
    return " ".join(_paragraph(told))


def foundation(explanation: Explanation, m: ArgumentMap) -> tuple[str, ...]:
    """Return what *explanation* of *m* takes as given: the bare claims, assumptions and evidence in it that are in.

    The label follows from these, whether they speak for the claim, against it, or against what speaks against it.
    """
    decides = _deciding(explanation)
    given = [
        claim
        for (claim, ground), each in explanation.supports.items()
        if ground is None and each.label is Label.IN and (claim, ground) in decides
    ]
    evidence = [
        element
        for element, account in explanation.accounts.items()
        if isinstance(m[element], Evidence) and account.label is Label.IN and element in decides
    ]
    return (*given, *evidence)


def _deciding(explanation: Explanation) -> frozenset[_Decider]:
    """Return the elements and supports that the label follows from: of a contrary, the support that objects and no other."""
    todo: list[_Decider] = [explanation.claim]
    seen = set(todo)
    for item in todo:  # grows while it is read
        for each in _deciders(explanation, item):
            if each not in seen:
                seen.add(each)
                todo.append(each)
    return frozenset(seen)


def _deciders(explanation: Explanation, item: _Decider) -> Iterator[_Decider]:
    if isinstance(item, str):
        account = explanation.accounts[item]
        yield from ((item, ground) for ground in account.grounds)
        yield from (*account.premises, *account.undercutters)
        return
    support = explanation.supports[item]
    if support.ground is not None:
        yield support.ground
    for objection in support.objections:
        if objection.contrary is not None:
            yield objection.contrary, objection.element
        elif objection.element is not None:
            yield objection.element


def _paragraph(told: Told) -> Iterator[str]:
    """Yield the sentences that say why."""
    account = told.account(told.explanation.claim)
    supports = supports_of(told, account)
    yield f"{account.element} {standing(told, account.element)}."
    match account.label:
        case Label.IN:
            yield from _why_in(told, account, supports)
        case Label.OUT:
            yield from _why_out(told, account, supports)
        case Label.UNDECIDED:
            yield from _why_undecided(told, supports)
    given = [each for each in foundation(told.explanation, told.map) if each != account.element]
    if given:
        yield follows_from(told.map, given)


def _why_in(told: Told, account: Account, supports: Sequence[Support]) -> Iterator[str]:
    objections = [*objections_of(supports), *(each for each in account.slight if each.label is Label.OUT)]
    named = [_ground(told, each) for each in supports if each.ground is not None]
    own = [each for each in supports if each.ground is None]
    if named:
        enough = ", each enough by itself" if len(named) > 1 else ""
        yield f"It stands on {number_of(len(named), 'reason')}{enough}: {listed(named)}."
    if own:
        yield _own_word(told, account.element, own[0], also=bool(named))
    if objections:
        count = number_of(len(objections), "objection").capitalize()
        fail = "is raised against it and fails" if len(objections) == 1 else "are raised against it and fail"
        why = [f"{objection_name(told, each)}, {fails(failing(told, each))}" for each in objections]
        yield f"{count} {fail}: {_first(why)}."
    live = [each for each in account.slight if each.label is not Label.OUT]
    if not objections and not live:
        yield "Nothing speaks against it."
    if live:
        lacks = "cannot rebut a strict argument" if stands_strictly(told, account) else "weighs too little"
        yield f"What speaks against it and stands {lacks}: {listed([objection_name(told, each) for each in live])}."


def _own_word(told: Told, claim: str, own: Support, *, also: bool) -> str:
    if told.map.claim(claim).assumption:
        return f"It is {'also ' if also else ''}assumed, at a weight of {degree(own.weight)}."
    return "Nothing is offered for it: it is a bare claim, which stands until something live speaks against it."


def _why_out(told: Told, account: Account, supports: Sequence[Support]) -> Iterator[str]:
    if account.withheld:
        yield "It is withheld here."
        return
    if not supports:
        yield f"Nothing offered for it weighs as much as its proof standard asks: {listed(account.fallen)}."
    dead = [each for each in supports if each.ground is not None and not each.objections]
    if dead:
        why = [f"{_ground(told, each)}, {fails(told.account(each.ground or ''))}" for each in dead]
        yield f"{'None of its reasons is left' if len(dead) == len(supports) else 'Reasons of it fail'}: {_first(why)}."
    if _circular(told, account.element):
        yield "It would rest on itself, and a circle holds nothing up."
    yield from (_beaten(told, each) for each in [each for each in supports if each.objections][:_MOST_NAMES])


def _beaten(told: Told, support: Support) -> str:
    """Return the sentence that says what keeps *support* from holding."""
    against = listed([objection_name(told, each) for each in support.objections])
    one = len(support.objections) == 1
    if support.ground is None and not support.weight:
        return f"It is a bare claim, and {against} {'speaks' if one else 'speak'} against it."
    enough = all(each.weight >= support.weight for each in support.objections)
    more = "as much or more" if enough else "enough for its proof standard"
    speaks = (
        f"It is assumed, at {degree(support.weight)}"
        if support.ground is None
        else f"{_ground(told, support)} speaks for it"
    )
    return f"{speaks}, but {against}, against it, {'weighs' if one else 'weigh'} {more}."


def _circular(told: Told, claim: str) -> bool:
    """Say whether *claim*, which is out, would hold itself up."""
    seen: dict[str, None] = {}
    waiting = [claim]
    for each in waiting:  # grows while it is read
        account = told.account(each)
        under = [ground for ground in account.grounds if ground is not None] or list(account.premises)
        if claim in under:
            return True
        new = [name for name in under if name not in seen and told.account(name).label is Label.OUT]
        seen.update(dict.fromkeys(new))
        waiting.extend(new)
    return False


def _why_undecided(told: Told, supports: Sequence[Support]) -> Iterator[str]:
    for each in [each for each in supports if each.label is Label.UNDECIDED][:_MOST_NAMES]:
        bare = each.ground is None and not each.weight
        ground = "It is a bare claim, which" if bare else f"{_ground(told, each)}"
        if each.objections:
            against = listed([objection_name(told, objection) for objection in each.objections])
            yield f"{ground} holds unless {against} {'does' if len(each.objections) == 1 else 'do'}, and that is undecided."
        else:
            yield f"Whether {ground} holds is undecided."
    yield "What this hangs on goes round in a circle of objections, and nothing in it outweighs the rest."


def _ground(told: Told, support: Support) -> str:
    return weighed(name_of(told, support.ground), support.weight)


def _first(parts: Sequence[str]) -> str:
    more = f"; and {len(parts) - _MOST_NAMES} more" if len(parts) > _MOST_NAMES else ""
    return "; ".join(parts[:_MOST_NAMES]) + more
