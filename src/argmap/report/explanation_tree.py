"""The tree of an explanation: each claim with what holds it up and what speaks against it, each element told once."""

from __future__ import annotations

from argmap.evaluation.explanations import Account, Objection, Support
from argmap.model import Argument, ArgumentMap, Claim, DerivedId, Evidence, Label
from argmap.report.explanation_words import (
    Told,
    failing,
    is_strict,
    name_of,
    objection_name,
    objections_of,
    on_a_line,
    standing,
    stands_strictly,
    supports_of,
)
from argmap.report.phrases import degree, fails, weighed
from argmap.report.tree import Branch


def claim_branch(told: Told, claim: str, before: str = "") -> Branch:
    """Return the branch of *claim*; *before* says how it comes in."""
    text = f"{before}{claim} {standing(told, claim)}{_given(told, claim)}: {on_a_line(told.map.claim(claim).text)}"
    if claim in told.seen:
        return Branch(f"{text} (see above)" if _says_more(told, claim) else text)
    return Branch(text, lambda: _under_claim(told, claim))


def _given(told: Told, claim: str) -> str:
    """Return what is to say of a claim that has nothing but itself."""
    account = told.account(claim)
    if account.grounds != (None,):
        return ""
    return ", assumed" if told.map.claim(claim).assumption else ", a bare claim"


def _says_more(told: Told, element: str) -> bool:
    account = told.account(element)
    return bool(account.premises or account.undercutters or [each for each in account.grounds if each is not None])


def _under_claim(told: Told, claim: str) -> list[Branch]:
    if claim in told.seen:
        return []
    told.seen.add(claim)
    account = told.account(claim)
    supports = supports_of(told, account)
    branches = [branch for each in supports for branch in _support_branches(told, each)]
    if account.label is Label.IN:
        branches += [_objection_branch(told, each) for each in objections_of(supports)]
    branches += [
        Branch(f"but {objection_name(told, each)} {_of_no_account(told, account, each)}") for each in account.slight
    ]
    branches += [
        Branch(f"also {_kind(told.map, each)} {name_of(told, each)}: {_fallen(told, account, each)}")
        for each in (() if account.withheld else account.fallen)
    ]
    return branches


def _of_no_account(told: Told, account: Account, objection: Objection) -> str:
    if objection.label is not Label.OUT:
        why = "nothing rebuts a strict argument" if stands_strictly(told, account) else "weighs too little"
        return f"is {objection.label}, and {why}"
    return "is out" if objection.contrary is not None else f"fails, {fails(failing(told, objection))}"


def _fallen(told: Told, account: Account, ground: str) -> str:
    label = told.evaluation.labels[ground]
    if label is not Label.IN:
        return f"{label}"
    return "in, and outweighed" if account.label is Label.IN else "in, and too light for the proof standard"


def _support_branches(told: Told, support: Support) -> list[Branch]:
    """Return a ground with what is under it, and what hits it where the claim is not in."""
    account = told.account(support.claim)
    hits = [] if account.label is Label.IN else [_objection_branch(told, each) for each in support.objections]
    if support.ground is None:
        assumed = f"it is assumed, at {degree(support.weight)}"
        return [*([Branch(assumed)] if len(account.grounds) > 1 else []), *hits]
    branch = _step_branch(told, _kind(told.map, support.ground), support.ground, support.weight)
    if not hits:
        return [branch]
    return [Branch(branch.text, lambda: [*branch.children(), *hits])]


def _objection_branch(told: Told, objection: Objection) -> Branch:
    if objection.contrary is None:
        word = f"but, against {objection.through}, which follows from it strictly:" if objection.through else "but"
        return _step_branch(told, word, objection.element or "", objection.weight)
    by = f", by {weighed(name_of(told, objection.element), objection.weight)}" if objection.element else ""
    branch = claim_branch(told, objection.contrary, f"contrary{by}: ")
    held = told.explanation.supports[objection.contrary, objection.element]
    if objection.contrary in told.seen or held.ground in told.account(objection.contrary).grounds:
        return branch
    # What keeps this ground from holding, the account of a claim that stands on another need not say.
    hits = [_objection_branch(told, each) for each in held.objections if each.contrary not in told.seen]
    return Branch(branch.text, lambda: [*hits, *branch.children()])


def _step_branch(told: Told, word: str, step: str, weight: float | None = None) -> Branch:
    """Return the branch of a step or item of evidence; a step that a claim carries is told with its one premise."""
    account, element = told.account(step), told.map[step]
    at = "" if weight is None else f" ({degree(weight)})"
    if isinstance(element.id, DerivedId) and len(account.premises) == 1 and not account.undercutters:
        told.seen.add(step)
        also = " with others" if not isinstance(element, Claim | Evidence) and len(element.premises) > 1 else ""
        return claim_branch(told, account.premises[0], f"{word}{at}{also}: ")
    said = f": {on_a_line(element.text)}" if isinstance(element, Evidence) else ""
    line = f"{word} {name_of(told, step)}{at}{_fate(account)}{said}"
    if step in told.seen:
        return Branch(f"{line} (see above)" if _says_more(told, step) else line)
    return Branch(line, lambda: _under_step(told, step))


def _fate(account: Account) -> str:
    match account.label:
        case Label.IN:
            return ""
        case Label.OUT:
            # What is under it says why, unless there is nothing.
            told = account.premises or account.undercutters
            return " fails" if told else f" fails, {fails(account)}"
        case Label.UNDECIDED:
            return " is undecided"


def _under_step(told: Told, step: str) -> list[Branch]:
    if step in told.seen:
        return []
    told.seen.add(step)
    account = told.account(step)
    branches = [claim_branch(told, premise) for premise in account.premises]
    branches += [_step_branch(told, "undercut by", each) for each in account.undercutters]
    return [*branches, *(Branch(_in_vain(told, step, each)) for each in account.slight)]


def _in_vain(told: Told, step: str, undercutter: Objection) -> str:
    """Return what is to say of an undercutter that has no effect."""
    name = objection_name(told, undercutter)
    if is_strict(told, step):
        return f"undercut in vain by {name}, which is {undercutter.label}: nothing undercuts a strict argument"
    return f"undercut by {name}, which is {undercutter.label} and weighs too little"


def _kind(m: ArgumentMap, element: str) -> str:
    return "because" if isinstance(m[element], Argument) else "evidence"
