"""Evaluating a map: the labels and strengths of its elements."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Final

from immutabledict import immutabledict

from argmap.collector import collector_paused
from argmap.evaluation.links import links_of
from argmap.evaluation.models import MODELS
from argmap.evaluation.options import known, live_part, rated, standards_of, withheld_by
from argmap.evaluation.program import program_of
from argmap.evaluation.standards import Weighing
from argmap.evaluation.strengths import strengths_of
from argmap.evaluation.summary import assumptions_of, failures_of, outweighed_of, reasons_of
from argmap.evaluation.value import LABELS, Evaluation
from argmap.logic.grounded import well_founded
from argmap.model import ArgumentMap, Standard
from argmap.model.strength import StrengthLike
from argmap.model.values import strings

PREFERENCES: Final = ("strengths", "none")
SEMANTICS: Final = ("grounded",)
_NOTHING: Final[Mapping[str, str]] = immutabledict()


def evaluate(
    m: ArgumentMap,
    *,
    semantics: str = "grounded",
    preferences: str = "strengths",
    model: str = "df-quad",
    gate: bool = True,
    without: str | Iterable[str] = (),
    without_voices: str | Iterable[str] = (),
    ratings: Mapping[str, StrengthLike] = _NOTHING,
    standards: Mapping[str, Standard | str] = _NOTHING,
    alpha: float = 0.5,
    beta: float = 0.3,
    gamma: float = 0.2,
) -> Evaluation:
    """Return what stands in *m* (in, out or undecided), and how strongly (from 0 to 1).

    A claim stands if a live reason reaches it that no live objection matches or outweighs; a reason is live if its premises
    stand and nothing undercuts it; a bare assertion stands until something live speaks against it. Labels are the well-founded
    model of the map read as a logic program (Van Gelder, Ross and Schlipf 1991); with *preferences* "none", all weights are
    equal, as in Dung (1995). Strengths combine, over what is live, by *model*: "df-quad" (Rago and others 2016),
    "quadratic-energy" (Potyka 2018) or "weakest-link" (after Pollock 2001); with *gate* false, over everything.

    *without* and *without_voices* take elements away, and no claim becomes bare by it; *ratings* give strengths, and
    credences to claims; *standards* give claims proof standards, which *alpha*, *beta* and *gamma* set (Gordon and Walton 2016).
    Every definition stands in docs/semantics.md. Linear on maps without circles, and nearly so on others.

    >>> from argmap.model import Claim
    >>> m = ArgumentMap(title="Lanes", claims=[Claim("lanes", "Build.", because="cheap"), Claim("cheap", "They are cheap.")])
    >>> e = evaluate(m)
    >>> e.labels["lanes"].value, e.strengths["lanes"]
    ('in', 0.625)
    >>> evaluate(m, without=["cheap"]).describe("lanes")
    'out (unsupported)'

    Raises:
        UnknownNameError: if an id or a voice is not of the map.
        ValueError: if a word is none of those above, or a number is outside [0, 1].
    """
    known("semantics", semantics, SEMANTICS)
    known("preferences", preferences, PREFERENCES)
    known("model", model, MODELS)
    by = Weighing(equal=preferences == "none", alpha=alpha, beta=beta, gamma=gamma)
    live = live_part(m)
    withheld = withheld_by(m, live, strings(without), strings(without_voices))
    numbers = rated(m, live, ratings)
    with collector_paused():
        links = links_of(live, numbers, standards_of(m, live, standards), withheld)
        values = well_founded(program_of(links, by))
        strengths = strengths_of(links, values, model, gate=gate)
        # Of the gates, only the first have names.
        return Evaluation(
            labels={name: LABELS[value] for name, value in zip(links.names, values, strict=False)},
            strengths=dict(zip(links.names, strengths.values, strict=True)),
            reasons=reasons_of(links, values, by),
            failures=failures_of(live, links, values, by),
            outweighed=outweighed_of(live, links, values),
            assumptions=assumptions_of(live, {*numbers, *withheld}),
            withheld=withheld,
            residual=strengths.residual,
            unsettled=frozenset(links.names[each] for each in strengths.unsettled),
            preferences=preferences,
            model=model,
            gate=gate,
        )
