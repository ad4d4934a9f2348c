"""What the rules about sources find is what falls when a source is taken away, counted out naively."""

from __future__ import annotations

from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st
from tests.laws.closures import bearings, stands_without

from argmap.checks import check
from argmap.model import Argument, ArgumentMap, Claim, Evidence, Rebuttal, Source
from argmap.testing import argument_maps


@st.composite
def sourced_maps(draw: st.DrawFn) -> ArgumentMap:
    """Return maps of a few claims, richly supported by evidence from a few sources, which repeat each other; circles among them."""
    claims = [f"c{i}" for i in range(draw(st.integers(1, 6)))]
    sources = [f"s{i}" for i in range(draw(st.integers(1, 4)))]
    some = st.lists(st.sampled_from(claims), min_size=1, max_size=2, unique=True)
    steps = draw(st.lists(st.tuples(some, st.sampled_from(claims)), max_size=8))
    attacks = draw(st.lists(st.tuples(some, st.sampled_from(claims)), max_size=3))
    items = draw(st.lists(st.tuples(some, st.sampled_from([*sources, *sources, None]), st.booleans()), max_size=6))
    origins = [draw(st.lists(st.sampled_from(sources), max_size=1)) for _ in sources]
    kinds = draw(st.lists(st.sampled_from(["", "", "", "assumption", "withdrawn"]), min_size=6, max_size=6))
    return ArgumentMap(
        title="T",
        thesis="c0",
        claims=[
            Claim(name, "C.", assumption=kind == "assumption", withdrawn=kind == "withdrawn")
            for name, kind in zip(claims, kinds, strict=False)
        ],
        arguments=[Argument(f"a{i}", premises, end) for i, (premises, end) in enumerate(steps)],
        rebuttals=[Rebuttal(f"r{i}", premises, end) for i, (premises, end) in enumerate(attacks)],
        evidence=[
            Evidence(f"e{i}", "E.", supports=ends, source=source)
            if speaks_for
            else Evidence(f"e{i}", "E.", opposes=ends, source=source)
            for i, (ends, source, speaks_for) in enumerate(items)
        ],
        sources=[
            Source(name, "S", derived_from=[each for each in origin if each != name])
            for name, origin in zip(sources, origins, strict=True)
        ],
    )


Found = set[tuple[str, frozenset[str]]]


def told(m: ArgumentMap, code: str) -> Found:
    return {(d.witness[0], frozenset(d.witness[1:])) for d in check(m) if d.rule.code == code}


def losses(m: ArgumentMap) -> list[set[str]]:
    """Return the evidence that goes with each origin: a source, or an item that names none."""
    by_source = [{item.id for item in m.evidence if item.source == source.id} for source in m.sources]
    known = {source.id for source in m.sources}
    return [*by_source, *({item.id} for item in m.evidence if item.source not in known)]


def alone(m: ArgumentMap, lost: set[str]) -> Found:
    """Return each claim with the grounds that it stands on, if there are several and none stands when *lost* is."""
    standing, left = stands_without(m, set()), stands_without(m, lost)
    found = set()
    for (end, speaks_for), bearing in bearings(m).items():
        grounds = frozenset(each.id for each in bearing if each.id in standing)
        if speaks_for and len(grounds) > 1 and end in standing - left:
            found.add((end, grounds))
    return found


@given(
    sourced_maps()
    | argument_maps(resolve=False).map(lambda m: evolve(m, claims=[evolve(c, quotes=()) for c in m.claims]))
)
def test_a_single_source_is_one_without_which_none_of_several_grounds_stands(m: ArgumentMap) -> None:
    m = evolve(
        m, arguments=[evolve(a, quotes=()) for a in m.arguments], rebuttals=[evolve(r, quotes=()) for r in m.rebuttals]
    )

    assert told(m, "EVD010") == {found for lost in losses(m) for found in alone(m, lost)}


@given(sourced_maps())
def test_what_is_counted_twice_falls_with_one_source(m: ArgumentMap) -> None:
    expected: Found = set()
    for lost in losses(m):
        left, standing = stands_without(m, lost), stands_without(m, set())
        said = {end for end, _ in alone(m, lost)}
        for (end, speaks_for), bearing in bearings(m).items():
            falling = frozenset(each.id for each in bearing if each.id in standing - left)
            if len(falling) > 1 and not (speaks_for and end in said):
                expected.add((end, falling))

    assert told(m, "EVD011") == expected


@given(sourced_maps())
def test_a_common_origin_is_one_with_which_several_fall_though_with_no_one_source(m: ArgumentMap) -> None:
    standing = stands_without(m, set())
    back = {source.id: ancestors(m, source.id) for source in m.sources}
    falling: dict[str, set[str]] = {}
    for work in back:
        with_it = {item.id for item in m.evidence if item.source in back and work in back[item.source]}
        falling[work] = standing - stands_without(m, with_it)
    by_source = {
        source: standing - stands_without(m, {item.id for item in m.evidence if item.source == source})
        for source in back
    }
    expected: Found = set()
    for (end, _), bearing in bearings(m).items():
        shared = {}
        for work in back:
            ids = frozenset(each.id for each in bearing if each.id in falling[work])
            if len(ids) > 1 and not any(ids <= by_source[source] for source in back if work in back[source]):
                shared[work] = ids
        for work, ids in shared.items():
            nearer = [each for each in shared if work in back[each] and each not in back[work]]
            if not any(ids <= shared[each] for each in nearer):
                expected.add((end, ids))

    assert told(m, "EVD012") == expected


def ancestors(m: ArgumentMap, source: str) -> set[str]:
    """Return *source* and all that it goes back to."""
    origins = {each.id: each.derived_from for each in m.sources}
    found, todo = {source}, [source]
    while todo:
        new = [each for each in origins[todo.pop()] if each not in found]
        found.update(new)
        todo.extend(new)
    return found
