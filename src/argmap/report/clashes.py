"""Clashes of commitments for people, with the steps that lead to them, and as JSON."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence

from argmap.checks.commitments import held
from argmap.diagnostics import quoted
from argmap.evaluation import Clash, Clashes, Repair
from argmap.evaluation.clash_sets import steps_of
from argmap.model import ArgumentMap, Mode
from argmap.report.terminal import printable

SCHEMA = 1
"""The version of the JSON; it grows when a key changes its meaning or goes."""


def format_clashes(m: ArgumentMap, found: Clashes) -> str:
    """Return the clashes of *m* as text: each with what is held and the steps from it, then what to give up."""
    lines = [printable(" ".join(m.title.split())), ""]
    for number, clash in enumerate(found.minimal, 1):
        lines += [f"clash {number}: {_both(clash)}", *_chain(m, clash), ""]
    if found.more_clashes:
        lines += ["there may be more clashes: --most says how many to look for", ""]
    lines += _mended(found) if found.minimal else ["nothing clashes"]
    return "\n".join(lines) + "\n"


def format_clashes_json(m: ArgumentMap, found: Clashes) -> str:
    """Return the clashes of *m* as one JSON object."""
    document = {
        "schema": SCHEMA,
        "title": m.title,
        "consistent": not found.minimal,
        "clashes": [_clash(m, clash) for clash in found.minimal],
        "repairs": [
            {"commitments": list(each.commitments), "arguments": list(each.arguments), "weight": each.weight}
            for each in found.repairs
        ],
        "more_clashes": found.more_clashes,
        "more_repairs": found.more_repairs,
        "cheapest": found.cheapest,
    }
    return json.dumps(document, indent=2, ensure_ascii=False) + "\n"


def _both(clash: Clash) -> str:
    first, second = clash.contraries
    return f"{quoted(first)} and {quoted(second)} exclude each other"


def _chain(m: ArgumentMap, clash: Clash) -> Iterator[str]:
    """Yield what is held, and the steps from it, each after those that it needs."""
    for name in clash.commitments:
        yield f"  {quoted(name)} is {held(m.claim(name))}"
    for argument in steps_of(m, clash):
        premises = _and([quoted(name) for name in dict.fromkeys(p.claim for p in argument.premises)])
        how = "strictly " if argument.mode is Mode.STRICT else ""
        yield f"  so {how}{quoted(argument.conclusion)}, from {premises} by {quoted(argument.id)}"


def _mended(found: Clashes) -> Iterator[str]:
    yield "what mends it, the cheapest first:" if found.cheapest else "what mends it, perhaps not the cheapest:"
    weights = [f"{repair.weight:.3f}".removeprefix("0") for repair in found.repairs]
    width = max(map(len, weights))
    for weight, repair in zip(weights, found.repairs, strict=True):
        yield f"  {weight:>{width}}  give up {_given_up(repair)}"
    if found.more_repairs:
        yield "  there may be more: --most says how many to look for" if found.cheapest else "  there are more"


def _given_up(repair: Repair) -> str:
    arguments = [f"the step {quoted(name)}" for name in repair.arguments]
    return _and([*map(quoted, repair.commitments), *arguments])


def _and(names: Sequence[str]) -> str:
    return " and ".join(filter(None, (", ".join(names[:-1]), *names[-1:])))


def _clash(m: ArgumentMap, clash: Clash) -> dict[str, object]:
    return {
        "contraries": list(clash.contraries),
        "commitments": list(clash.commitments),
        "arguments": [argument.id for argument in steps_of(m, clash)],
    }
