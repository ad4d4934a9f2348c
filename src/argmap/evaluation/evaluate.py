"""Evaluating a map: the labels and strengths of its elements."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Final

from immutabledict import immutabledict

from argmap.collector import collector_paused
from argmap.evaluation.links import Links
from argmap.evaluation.models import MODELS
from argmap.evaluation.options import SEMANTICS, known
from argmap.evaluation.program import program_of
from argmap.evaluation.setting import setting_of
from argmap.evaluation.strengths import strengths_of
from argmap.evaluation.summary import assumptions_of, failures_of, outweighed_of, reasons_of
from argmap.evaluation.value import Evaluation, labels_of
from argmap.logic.grounded import well_founded
from argmap.logic.network import FALSE, TRUE, UNDECIDED
from argmap.model import ArgumentMap, Label, Standard
from argmap.model.strength import StrengthLike

if TYPE_CHECKING:
    from argmap.logic.agreement import Agreement

MOST: Final = 1000
"""How many labellings are looked at one by one, if nothing else is said."""
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
    most: int = MOST,
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

    With the *semantics* "preferred" or "stable", labels are what all labellings of this name agree on (see `labellings`); of
    what they disagree on, `counts` has in how many of them it is what, of at most *most*. "complete" gives the labels of
    "grounded", which are what all complete labellings agree on.

    >>> from argmap.model import Claim
    >>> m = ArgumentMap(title="Lanes", claims=[Claim("lanes", "Build.", because="cheap"), Claim("cheap", "They are cheap.")])
    >>> e = evaluate(m)
    >>> e.labels["lanes"].value, e.strengths["lanes"]
    ('in', 0.625)
    >>> evaluate(m, without=["cheap"]).describe("lanes")
    'out (unsupported)'

    Raises:
        UnknownNameError: if an id or a voice is not of the map.
        ValueError: if a word is none of those above, a number is outside [0, 1], or *most* is below 1.
        TypeError: if *ratings* or *standards* is no mapping, or what should be a number is none.
        NoLabellingError: if there is no stable labelling.
        MissingSolverError: if "preferred" or "stable" is asked for, and there is no python-sat.
    """
    known("semantics", semantics, SEMANTICS)
    known("model", model, MODELS)
    if most < 1:
        raise ValueError(f"most is {most}; at least one labelling has to be looked at")
    with collector_paused():
        case = setting_of(
            m,
            preferences=preferences,
            without=without,
            without_voices=without_voices,
            ratings=ratings,
            standards=standards,
            alpha=alpha,
            beta=beta,
            gamma=gamma,
        )
        several: Agreement | None = None
        if semantics in ("preferred", "stable"):  # what all complete labellings agree on is the grounded one
            from argmap.evaluation.semantics import agreed

            several = agreed(case, semantics, most)
        links, by = case.links, case.by
        values = well_founded(program_of(links, by)) if several is None else several.values
        strengths = strengths_of(links, values, model, gate=gate)
        return Evaluation(
            labels=labels_of(links.names, values),
            strengths=dict(zip(links.names, strengths.values, strict=True)),
            reasons=reasons_of(links, values, by),
            failures=failures_of(case.map, links, values, by),
            outweighed=outweighed_of(case.map, links, values),
            assumptions=assumptions_of(case.map, {*case.ratings, *case.withheld}),
            withheld=case.withheld,
            residual=strengths.residual,
            unsettled=frozenset(links.names[each] for each in strengths.unsettled),
            preferences=preferences,
            model=model,
            gate=gate,
            semantics=semantics,
            labellings=None if several is None else several.seen,
            capped=several is not None and several.capped,
            counts={} if several is None else _counts(links, several),
        )


def _counts(links: Links, several: Agreement) -> dict[str, Mapping[Label, int]]:
    """Return how many labellings put each element in, out or neither, of those that they do not agree on."""
    found: dict[str, Mapping[Label, int]] = {}
    for element, count in several.counts.items():
        if several.values[element] == UNDECIDED and count[UNDECIDED] < several.seen:
            counts = {Label.IN: count[TRUE], Label.OUT: count[FALSE], Label.UNDECIDED: count[UNDECIDED]}
            found[links.names[element]] = immutabledict(counts)
    return found
