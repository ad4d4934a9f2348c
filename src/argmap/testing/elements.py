"""Draws of the elements of a map: claims, arguments, rebuttals and evidence that refer into one pool."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Final

from hypothesis import strategies as st

from argmap.model import (
    Argument,
    Claim,
    ClaimKind,
    Evidence,
    EvidenceKind,
    Mode,
    NotApplicable,
    Premise,
    Rebuttal,
    Scheme,
    Stance,
    Standard,
    Step,
)
from argmap.model.values import Answer
from argmap.testing.draw import Drawn, Keys, make, one, optional, some, up_to
from argmap.testing.pool import Pool
from argmap.testing.texts import EXTRAS, TAGS, TEXTS, ids
from argmap.testing.values import SUPPRESSIONS, dates, draw_quotes, strengths

_YES: Final = st.just(value=True)
_MODES: Final = st.sampled_from(Mode)
_CLAIM_KEYS: Final[Keys] = {
    "title": TEXTS,
    "kind": st.sampled_from(ClaimKind),
    "stance": st.sampled_from(Stance),
    "implicit": _YES,
    "assumption": _YES,
    "undeveloped": _YES,
    "withdrawn": _YES,
    "standard": st.sampled_from(Standard),
}
_EVIDENCE_KEYS: Final[Keys] = {
    "kind": st.sampled_from(EvidenceKind),
    "date": dates(last=2099),
    "valid_until": dates(first=2100),
}


@st.composite
def claims(draw: st.DrawFn, *, others: Iterable[str] = ()) -> Claim:
    """Return a strategy for claims; their steps and contraries name only *others*.

    >>> from hypothesis import find
    >>> find(claims(others=["b"]), lambda claim: claim.because).because
    (Step(premises=(Premise(claim='b'),)),)
    """
    id_ = draw(ids())
    named = (id_, *(other for other in others if other != id_))
    return draw_claim(draw, Pool(claims=named, ranks={claim: rank for rank, claim in enumerate(named)}), id_)


def draw_claim(draw: st.DrawFn, pool: Pool, id_: str) -> Claim:
    """Draw the claim *id_* of the map that *pool* describes."""
    keys = {**_CLAIM_KEYS, **_common_keys(pool)}
    keys["certainty"] = keys["credence"] = strengths(pool.certainty_scale)
    if others := pool.others(id_):
        keys["contrary_to"] = keys["contradictory_to"] = lambda draw: some(draw, others, most=2)
    if pool.terms:
        keys["terms"] = lambda draw: {term.id: one(draw, tuple(term.senses)) for term in some(draw, pool.terms)}
    ring = (Step(pool.ring[id_]),) if id_ in pool.ring else ()
    because = (*ring, *_steps(draw, pool, pool.premises_for(id_)))
    but = _steps(draw, pool, pool.premises_against(id_))
    return make(Claim, optional(draw, keys), id=id_, text=draw(TEXTS), because=because, but=but)


def draw_argument(draw: st.DrawFn, pool: Pool, id_: str) -> Argument:
    """Draw the argument *id_*."""
    scheme, conclusion = _scheme(draw, pool), one(draw, pool.conclusions)
    premises = _premises(draw, pool.premises_for(conclusion), scheme)
    keys = {"implicit": _YES, **_inference_keys(pool, scheme)}
    named = scheme and scheme.id
    return make(Argument, optional(draw, keys), id=id_, premises=premises, conclusion=conclusion, scheme=named)


def draw_rebuttal(draw: st.DrawFn, pool: Pool, id_: str) -> Rebuttal:
    """Draw the rebuttal *id_*."""
    scheme, target = _scheme(draw, pool), one(draw, pool.targets_of(id_))
    premises = _premises(draw, pool.premises_against(target), scheme)
    keys = _inference_keys(pool, scheme)
    return make(Rebuttal, optional(draw, keys), id=id_, premises=premises, target=target, scheme=scheme and scheme.id)


def draw_evidence(draw: st.DrawFn, pool: Pool, id_: str) -> Evidence:
    """Draw the item of evidence *id_*, which bears on at least one claim."""
    keys = {**_EVIDENCE_KEYS, **_common_keys(pool), "strength": strengths(pool.scale)}
    if pool.source_ids:
        keys["source"] = lambda draw: one(draw, pool.source_ids)
    sides = one(draw, (("supports",), ("opposes",), ("supports", "opposes")))
    links = {side: some(draw, pool.claim_ids) for side in sides}
    return make(Evidence, optional(draw, keys), links, id=id_, text=draw(TEXTS))


def _common_keys(pool: Pool) -> dict[str, st.SearchStrategy[object] | Drawn]:
    keys: dict[str, st.SearchStrategy[object] | Drawn] = {
        "quotes": lambda draw: draw_quotes(draw, pool.source_ids),
        "tags": TAGS,
        "note": TEXTS,
        "ignore": SUPPRESSIONS,
        "extra": EXTRAS,
    }
    if pool.voice_ids:
        keys["voice"] = lambda draw: one(draw, pool.voice_ids)
    return keys


def _inference_keys(pool: Pool, scheme: Scheme | None) -> Keys:
    keys = {"mode": _MODES, "strength": strengths(pool.scale), **_common_keys(pool)}
    if scheme is not None and scheme.questions:
        questions = tuple(scheme.questions)
        keys["questions"] = lambda draw: {question: _answer(draw, pool) for question in some(draw, questions)}
    return keys


def _answer(draw: st.DrawFn, pool: Pool) -> Answer:
    return one(draw, pool.claim_ids) if up_to(draw, 1) else NotApplicable(draw(TEXTS))


def _steps(draw: st.DrawFn, pool: Pool, named: Sequence[str]) -> tuple[Step, ...]:
    count = max(0, up_to(draw, 3) - 1) if named else 0
    return tuple([_step(draw, pool, named) for _ in range(count)])


def _step(draw: st.DrawFn, pool: Pool, named: Sequence[str]) -> Step:
    keys: Keys = {"strength": strengths(pool.scale), "note": TEXTS}
    return make(Step, optional(draw, keys), premises=_premises(draw, named, None))


def _premises(draw: st.DrawFn, named: Sequence[str], scheme: Scheme | None) -> tuple[Premise, ...]:
    roles = (None, None, *(scheme.roles if scheme else ("major", "two words")))
    return tuple([Premise(claim, one(draw, roles)) for claim in some(draw, named)])


def _scheme(draw: st.DrawFn, pool: Pool) -> Scheme | None:
    return one(draw, (None, *pool.schemes)) if pool.schemes else None
