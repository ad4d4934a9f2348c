"""Maps of few claims with much between them."""

from __future__ import annotations

from hypothesis import strategies as st

from argmap.model import Argument, ArgumentMap, Claim, Evidence, Mode, Rebuttal, Standard


@st.composite
def tangles(draw: st.DrawFn) -> ArgumentMap:
    """Return maps of few claims with much between them: strict chains, contraries, undercuts and circles through each."""
    names = [f"c{n}" for n in range(draw(st.integers(2, 6)))]
    name, some = st.sampled_from(names), st.lists(st.sampled_from(names), min_size=1, max_size=2)
    weight = st.sampled_from([None, 0.1, 0.25, 0.5, 0.6, 0.75, 1.0])
    arguments = [
        Argument(f"a{n}", draw(some), draw(name), strength=draw(weight), mode=draw(st.sampled_from(Mode)))
        for n in range(draw(st.integers(0, 9)))
    ]
    evidence = [
        Evidence(f"e{n}", "E.", supports=draw(name), opposes=draw(st.lists(name, max_size=1)), strength=draw(weight))
        for n in range(draw(st.integers(0, 3)))
    ]
    targets = st.sampled_from([*names, *names, *(a.id for a in arguments), *(e.id for e in evidence), "r0", "r1"])
    rebuttals = [
        Rebuttal(f"r{n}", draw(some), draw(targets), strength=draw(weight)) for n in range(draw(st.integers(0, 7)))
    ]
    claims = [
        Claim(
            each,
            "C.",
            assumption=draw(st.sampled_from([False, False, False, True])),
            standard=draw(st.sampled_from([None, None, None, *Standard])),
            credence=draw(weight),
            contrary_to=draw(st.sampled_from([(), (), (draw(name),)])),
        )
        for each in names
    ]
    return ArgumentMap(title="T", claims=claims, arguments=arguments, rebuttals=rebuttals, evidence=evidence)
