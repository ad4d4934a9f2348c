"""The thesis is held, and none of its grounds stands.

## What it does

Reports theses that the author asserts, concedes or assumes, and that are out by the default evaluation because all their grounds
are: each argument for them rests on something that is out, or is undercut, each item of evidence is undercut; or because no
ground is strong enough for their `standard`. What fails first is named. Not reported: theses that are defeated (DIA012), and
those of which some reason fails for want of a premise, or by a reference to nothing (STR006, REF002). The witness is the thesis and
its grounds.

## Why

A claim for which reasons are offered stands or falls with them: those that fell no longer bear it.

## Bad

```toml
format = 1
title = "Cycle lanes"
thesis = "lanes"

[claims.lanes]
text = "The city should build cycle lanes."
because = "fewer-injuries"

[claims.fewer-injuries]
text = "Cycle lanes cut injuries."
but = "more-junctions"

[claims.more-junctions]
text = "Most injuries happen at junctions, where lanes end."
```

## Good

```toml
format = 1
title = "Cycle lanes"
thesis = "lanes"

[claims.lanes]
text = "The city should build cycle lanes."
because = ["fewer-injuries", "quieter"]

[claims.fewer-injuries]
text = "Cycle lanes cut injuries."
but = "more-junctions"

[claims.more-junctions]
text = "Most injuries happen at junctions, where lanes end."

[claims.quieter]
text = "Streets with lanes are quieter."
```

## Mend

Begin with what fails first: answer what defeats or undercuts it. Or give the thesis a reason that does not rest on it.

## When to suppress

Where a text's case fails, and the map is to show that: then say so in `[expect]`.
"""

from __future__ import annotations

from collections.abc import Iterator

from argmap.checks.commitments import held
from argmap.checks.routes import route_of
from argmap.checks.view import View
from argmap.checks.weights import grounds_of
from argmap.checks.wording import listed
from argmap.diagnostics import Diagnostic, Need, Rule, Severity, quoted
from argmap.model import Claim, Inference, Label

RULE = Rule("DIA016", "thesis-unsupported", Severity.WARNING, (Need.THESIS, Need.LABELS))


class _Failing:
    """What fails first below a claim, and whether part of that is not there at all."""

    def __init__(self) -> None:
        self.first: list[str] = []
        self.broken: list[str] = []


def check(view: View) -> Iterator[Diagnostic]:
    """Yield a finding for each thesis that is held and unsupported, and not because something is not there."""
    if not view.contested:
        return
    for thesis in view.theses:
        claim = view.live.claim(thesis)
        if view.evaluation.reasons.get(thesis) == "unsupported" and view.commits(claim):
            failing = _failing(view, claim)
            if not failing.broken:
                yield _diagnostic(view, claim, failing.first)


def _failing(view: View, thesis: Claim) -> _Failing:
    """Walk down from *thesis* through what is out, to where it begins."""
    m, evaluation, failing = view.live, view.evaluation, _Failing()
    todo = {thesis.id: None}
    pending = list(todo)
    for name in pending:  # grows while it is read
        grounds = [ground for ground, _ in grounds_of(m, m.claim(name)) if ground != name]
        if evaluation.reasons[name] == "defeated" or not _all_out(view, grounds):
            failing.first.append(name)
            continue
        for ground in grounds:
            failure, found = evaluation.failures[ground], m[ground]
            if failure.missing or (isinstance(found, Inference) and not found.premises):
                failing.broken.append(ground)
            elif failure.undercutters:
                failing.first.append(ground)
            fresh = [premise for premise in failure.premises if premise not in todo]
            todo.update(dict.fromkeys(fresh))
            pending.extend(fresh)
    return failing


def _all_out(view: View, grounds: list[str]) -> bool:
    return bool(grounds) and all(view.evaluation.labels[ground] is Label.OUT for ground in grounds)


def _diagnostic(view: View, thesis: Claim, first: list[str]) -> Diagnostic:
    grounds = [ground for ground, _ in grounds_of(view.live, thesis) if ground != thesis.id]
    why = "none of its grounds stands"
    if not _all_out(view, grounds):
        why = f"no ground of it is enough for its standard, '{thesis.standard}'"
    others = [name for name in first if name != thesis.id]
    return Diagnostic(
        rule=RULE,
        message=f"the thesis {quoted(thesis.id)} is {held(thesis)}, but it is out: {why}",
        route=("claims", thesis.id),
        help=f"begin with what fails first: {listed(others)}" if others else "give it a ground that stands",
        related=[route_of(view.live[name]) for name in others],
        witness=(thesis.id, *grounds),
    )
