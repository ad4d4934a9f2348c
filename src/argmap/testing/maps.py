"""The strategy for whole maps."""

from __future__ import annotations

from collections.abc import Mapping

from attrs import evolve
from hypothesis import strategies as st

from argmap.model import ArgumentMap, Expectation, Group, Label, Omission
from argmap.testing.draw import Drawn, Keys, make, one, optional, some, up_to
from argmap.testing.elements import draw_argument, draw_claim, draw_evidence, draw_rebuttal
from argmap.testing.parts import draw_parts
from argmap.testing.pool import ODD_NAMES, STRAYS, Pool, names_for
from argmap.testing.texts import EXTRAS, TAGS, TEXT_LIST, TEXTS
from argmap.testing.values import DIGESTS, SUPPRESSIONS, draw_quote

_MAP_KEYS: Keys = {
    "authors": TEXT_LIST,
    "language": st.sampled_from(("en", "de", "ar", "zh-Hans")),
    "tags": TAGS,
    "note": TEXTS,
    "ignore": SUPPRESSIONS,
    "extra": EXTRAS,
}
_LABELS = st.sampled_from(Label)
_BOUNDS = st.sampled_from((0, 1, 0.5)) | st.floats(0, 1)


def argument_maps(
    *, acyclic: bool | None = None, min_claims: int = 0, max_claims: int = 8, resolve: bool = True
) -> st.SearchStrategy[ArgumentMap]:
    """Return a strategy for maps of *min_claims* to *max_claims* claims, which use every key of the format.

    With *acyclic*, no claim supports itself, by whatever detour, and no claim is a premise against itself; with False,
    some claim does support itself; with None, either. References name what they should, and a claim is in one group at
    most; unless *resolve* is false: then any reference may name nothing, or something of another sort.

    >>> from hypothesis import find
    >>> find(argument_maps(min_claims=1), lambda m: True).claims[0].text
    'A.'
    >>> [argument.id for argument in find(argument_maps(acyclic=False), lambda m: True).inferences]
    ['a.because.1']

    Raises:
        ValueError: if *max_claims* is less than *min_claims*, or than the one claim that a circle needs.
    """
    least = max(min_claims, 1) if acyclic is False else min_claims
    if not 0 <= least <= max_claims:
        raise ValueError(f"there is no map of at least {least} and at most {max_claims} claims")
    return _maps(least, max_claims, acyclic=acyclic, strays=() if resolve else STRAYS)


@st.composite
def elements_beside(draw: st.DrawFn, *, prefix: str) -> ArgumentMap:
    """Draw elements to stand in a map beside others: their ids begin with *prefix*, any reference may be to nothing.

    They are given as a map without a thesis, with the usual scales, and with nothing else that is said of a map as a whole.
    """
    pool = Pool(claims=names_for(f"{prefix}claim", up_to(draw, 4), None), strays=STRAYS)
    pool = draw_parts(draw, _counted(draw, pool, None, prefix), None, prefix)
    return _map(draw, pool, {})


@st.composite
def _maps(draw: st.DrawFn, least: int, most: int, *, acyclic: bool | None, strays: tuple[str, ...]) -> ArgumentMap:
    odd = one(draw, (None, None, None, up_to(draw, len(ODD_NAMES) - 1)))  # one map in four has odd names
    if acyclic is None:
        acyclic = one(draw, (True, None))
    claims = names_for("", least + up_to(draw, most - least), odd)
    pool = _counted(draw, _ordered(draw, Pool(claims=claims, strays=strays), acyclic=acyclic), odd)
    pool = draw_parts(draw, pool, odd)
    whole = optional(draw, _map_keys(pool), most=5)
    whole["thesis"] = some(draw, pool.claim_ids, least=0, most=2) if pool.claim_ids else ()
    return _map(draw, pool, whole)


def _map(draw: st.DrawFn, pool: Pool, whole: Mapping[str, object]) -> ArgumentMap:
    return make(
        ArgumentMap,
        whole,
        title=draw(TEXTS),
        claims=[draw_claim(draw, pool, id_) for id_ in pool.claims],
        arguments=[draw_argument(draw, pool, id_) for id_ in pool.arguments],
        rebuttals=[draw_rebuttal(draw, pool, id_) for id_ in pool.rebuttals],
        evidence=[draw_evidence(draw, pool, id_) for id_ in pool.evidence],
        sources=pool.sources,
        voices=pool.voices,
        terms=pool.terms,
        schemes=pool.schemes,
        scale=pool.scale,
        certainty_scale=pool.certainty_scale,
    )


def _ordered(draw: st.DrawFn, pool: Pool, *, acyclic: bool | None) -> Pool:
    """Draw the order of the claims that keeps *pool* from circles, or a ring of them."""
    if acyclic:
        order = some(draw, pool.claims, least=len(pool.claims), most=len(pool.claims)) if pool.claims else ()
        return evolve(pool, ranks={claim: rank for rank, claim in enumerate((*order, *pool.strays))})
    if acyclic is False:
        ring = some(draw, pool.claims, most=4)
        return evolve(pool, ring=dict(zip(ring, (*ring[1:], ring[0]), strict=True)))
    return pool


def _counted(draw: st.DrawFn, pool: Pool, odd: int | None, prefix: str = "") -> Pool:
    """Draw how many arguments, rebuttals and items of evidence there are, as far as there can be any."""
    taken, size = len(pool.claims), len(pool.claims)
    arguments = names_for(f"{prefix}arg", up_to(draw, size) if pool.conclusions else 0, odd, taken)
    taken += len(arguments)
    evidence = names_for(f"{prefix}ev", up_to(draw, (size + 1) // 2) if pool.claim_ids else 0, odd, taken)
    taken += len(evidence)
    pool = evolve(pool, arguments=arguments, evidence=evidence)
    targets = pool.claim_ids and pool.targets_of("")
    return evolve(pool, rebuttals=names_for(f"{prefix}reb", up_to(draw, (size + 1) // 2) if targets else 0, odd, taken))


def _map_keys(pool: Pool) -> Keys:
    keys: dict[str, st.SearchStrategy[object] | Drawn] = {**_MAP_KEYS}
    keys["omitted"] = lambda draw: [_omission(draw, pool) for _ in range(1 + up_to(draw, 1))]
    if pool.claim_ids:
        keys["expect"] = lambda draw: [_expectation(draw, claim) for claim in some(draw, pool.claim_ids)]
        keys["groups"] = lambda draw: _groups(draw, pool)
        keys["reviews"] = lambda draw: {id_: f"sha256:{draw(DIGESTS)}" for id_ in some(draw, pool.element_ids)}
    return keys


def _omission(draw: st.DrawFn, pool: Pool) -> Omission:
    return make(Omission, optional(draw, {"extra": EXTRAS}), quote=draw_quote(draw, pool.source_ids), why=draw(TEXTS))


def _expectation(draw: st.DrawFn, claim: str) -> Expectation:
    low, high = sorted((draw(_BOUNDS), draw(_BOUNDS)))
    bounds = one(draw, ({}, {"min": low}, {"max": high}, {"min": low, "max": high}))
    label = draw(_LABELS) if not bounds or up_to(draw, 1) else None
    return make(Expectation, bounds, claim=claim, label=label)


def _groups(draw: st.DrawFn, pool: Pool) -> list[Group]:
    """Draw groups that share no claim; unless references may be wrong, for then one may hold all the others' claims."""
    members = some(draw, pool.claim_ids, most=len(pool.claim_ids))
    cut = up_to(draw, len(members) - 1)
    parts = [part for part in (members[:cut], members[cut:], members if pool.strays else ()) if part]
    keys: Keys = {"note": TEXTS, "extra": EXTRAS}
    return [
        make(Group, optional(draw, keys), id=id_, title=draw(TEXTS), claims=part)
        for id_, part in zip(names_for("group", len(parts), None), parts, strict=True)
    ]
