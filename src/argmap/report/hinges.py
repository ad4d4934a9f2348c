"""What a claim hinges on, for people and programs: sets of facts that its label needs, and what its strength rests on most."""

from __future__ import annotations

import json
from collections.abc import Iterator
from itertools import groupby

from attrs import frozen

from argmap.evaluation import Explanation, Hinge, Hinges, Influence, Sensitivities
from argmap.model import ArgumentMap, Claim, Evidence, Label
from argmap.report.columns import cut, wrapped
from argmap.report.explanation import foundation
from argmap.report.phrases import degree, follows_from, kinds_of, number_of
from argmap.report.terminal import printable

SCHEMA = 1
"""The version of the JSON; it grows when a key changes its meaning or goes."""
_MOST_SETS = 20
_SIZES = ("no", "fact", "pair", "triple")


@frozen(kw_only=True)
class HingesReport:
    """What there is to say of a claim of a map."""

    map: ArgumentMap
    hinges: Hinges
    sensitivities: Sensitivities
    explanation: Explanation


def format_hinges(report: HingesReport, *, width: int = 120, top: int = 10, most: int = _MOST_SETS) -> str:
    """Return *report* as text in lines of at most *width* columns: *most* sets of each size, and the *top* of the ranking."""
    lines = [*_wrapped(_facts(report), width), *_sets(report, width, most), *_wrapped(_searched(report.hinges), width)]
    ranking = list(_ranking(report, width, top))
    return "\n".join([*lines, *(["", *ranking] if ranking else [])]) + "\n"


def format_hinges_json(report: HingesReport) -> str:
    """Return *report* as one JSON object."""
    hinges, sensitivities = report.hinges, report.sensitivities
    document = {
        "schema": SCHEMA,
        "title": report.map.title,
        "claim": hinges.claim,
        "label": str(hinges.label),
        "reason": None if hinges.reason is None else str(hinges.reason),
        "strength": sensitivities.strength,
        "facts": list(hinges.facts),
        "foundation": list(foundation(report.explanation, report.map)),
        "sets": [_set(each) for each in hinges.sets],
        "exact": hinges.exact,
        "tried": hinges.tried,
        "bounded": hinges.bounded,
        "ranking": [_influence(each) for each in sensitivities.ranking],
    }
    return json.dumps(document, indent=2, ensure_ascii=False) + "\n"


def _facts(report: HingesReport) -> str:
    hinges = report.hinges
    standing = f"{hinges.claim} is {hinges.label} ({_beside_label(report)})"
    if not hinges.facts:
        return f"{standing}. No bare claim, assumption or item of evidence besides itself bears on its label."
    deciding = [each for each in foundation(report.explanation, report.map) if each != hinges.claim]
    others = [each for each in hinges.facts if each not in deciding]
    told = [f"{standing}."]
    if deciding:
        told.append(follows_from(report.map, deciding))
    if others:
        kinds, bear = kinds_of(report.map, others), "bears" if len(others) == 1 else "bear"
        told.append(f"{kinds[0].upper()}{kinds[1:]} {bear} on it{', too' if deciding else ''}.")
    return " ".join(told)


def _beside_label(report: HingesReport) -> str:
    """Return why the claim is out, or else how strong it is."""
    if report.hinges.label is not Label.OUT:
        return degree(report.sensitivities.strength)
    return "withheld" if report.explanation.accounts[report.hinges.claim].withheld else str(report.hinges.reason)


def _sets(report: HingesReport, width: int, most: int) -> Iterator[str]:
    for size, group in groupby(report.hinges.sets, key=lambda hinge: len(hinge.elements)):
        found = list(group)
        yield ""
        yield from _wrapped(_heading(report.hinges, size, len(found)), width)
        for hinge in found[:most]:
            text = f": {_text(report.map, hinge.elements[0])}" if size == 1 else ""
            yield cut(f"  {' + '.join(hinge.elements)} -> {hinge.describe()}{text}", width)
        if len(found) > most:
            yield f"  … {len(found) - most} more"


def _heading(hinges: Hinges, size: int, count: int) -> str:
    what = _SIZES[size] if size < len(_SIZES) else f"set of {size}"
    number, decide = number_of(count, what), "decides" if count == 1 else "decide"
    number = number[0].upper() + number[1:]
    if size > hinges.exact:  # there may be more
        decide = f"{'was' if count == 1 else 'were'} found that {decide}"
    if size == 1:
        return f"{number} {decide} it alone. Without {'it' if count == 1 else 'any of them'}, it would be"
    proven = all(each.proven for each in hinges.sets if len(each.elements) == size)
    together = "together" if proven else "together, and perhaps a part of it does"
    all_of_it = {2: "both", 3: "all three"}.get(size, f"all {size}")
    return f"{number} {decide} it {together}. Without {all_of_it}, it would be"


def _searched(hinges: Hinges) -> str:
    if not hinges.facts:
        return ""
    facts = len(hinges.facts)
    if facts == hinges.exact == 1:
        return "" if hinges.sets else "\nWithout it, the label is the same."
    if facts == hinges.exact:
        tried = f"All {hinges.tried:,} sets of these {facts} were tried"
    elif hinges.exact:
        sets = "single ones" if hinges.exact == 1 else f"sets of up to {hinges.exact}"
        tried = f"All {sets} of these {facts} were tried, {hinges.tried:,} in all"
    else:
        tried = f"The sets of these {facts} were not tried one by one"
    none = "" if hinges.sets or not hinges.exact else ": nothing changes the label"
    larger = "larger ones" if hinges.exact else "they"
    further = f"; {larger} were looked for from a few places only" if hinges.bounded else ""
    return f"\n{tried}{none}{further}."


def _ranking(report: HingesReport, width: int, top: int) -> Iterator[str]:
    ranking = [each for each in report.sensitivities.ranking if each.removal or each.derivative][:top]
    if not ranking:
        return
    exact = report.sensitivities.exact
    yield "What its strength depends on most, " + (
        "if it is taken away:" if exact else "by what a change of it would bring:"
    )
    size = max(len(each.element) for each in ranking)
    for each in ranking:
        yield cut(f"  {_effect(report, each):21}  {each.element:{size}}  {_text(report.map, each.element)}", width)


def _effect(report: HingesReport, influence: Influence) -> str:
    if not influence.settled:
        return "unsettled"
    if influence.removal is None:
        return f"{influence.derivative:+.3f} for each 1"
    before = report.sensitivities.strength
    return f"{_fixed(before)} -> {_fixed(before + influence.removal)} ({influence.removal:+.3f})"


def _fixed(number: float) -> str:
    return f"{number:.3f}".removeprefix("0")


def _text(m: ArgumentMap, element: str) -> str:
    found = m[element]
    if isinstance(found, Claim | Evidence):
        return printable(" ".join(found.text.split()))
    return f"the step from {' + '.join(premise.claim for premise in found.premises)}"


def _wrapped(text: str, width: int) -> list[str]:
    blank = [""] if text.startswith("\n") else []
    return [*blank, *wrapped(text.strip(), width)]


def _set(hinge: Hinge) -> dict[str, object]:
    found: dict[str, object] = {"elements": list(hinge.elements), "label": str(hinge.label)}
    if hinge.reason is not None:
        found["reason"] = str(hinge.reason)
    found["proven"] = hinge.proven
    return found


def _influence(influence: Influence) -> dict[str, object]:
    return {
        "id": influence.element,
        "derivative": influence.derivative,
        "one_sided": influence.one_sided,
        "removal": influence.removal,
        "label": None if influence.label is None else str(influence.label),
        "settled": influence.settled,
    }
