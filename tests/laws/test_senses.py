"""LOG017 against networkx: two senses are told just where, on some way, a sense meets another."""

from __future__ import annotations

from itertools import combinations

import networkx
from hypothesis import given
from hypothesis import strategies as st

from argmap.checks import check
from argmap.model import Argument, ArgumentMap, Claim, Rebuttal, Term

SENSES = ("one", "two", "three")


@st.composite
def glosses(draw: st.DrawFn) -> ArgumentMap:
    """Return maps of a few claims, some of which use a word, in a sense or in none, and steps without circles between them."""
    size = draw(st.integers(1, 7))
    names = [f"c{i}" for i in range(size)]
    claims = [
        Claim(name, text, terms={"law": sense} if sense else {})
        for name in names
        for text, sense in [
            draw(
                st.sampled_from(
                    [("A Law.", ""), ("A rule.", ""), *((text, s) for text in ("A rule.", "A Law.") for s in SENSES)]
                )
            )
        ]
    ]
    pairs = list(combinations(names, 2))
    steps = (
        draw(st.lists(st.tuples(st.sampled_from(pairs), st.sampled_from(names), st.booleans()), max_size=8))
        if pairs
        else []
    )
    arguments, rebuttals = [], []
    for i, ((end, premise), other, attacks) in enumerate(steps):
        also = [other] if other > end else []
        if attacks:
            rebuttals.append(Rebuttal(f"s{i}", [premise, *also], end))
        else:
            arguments.append(Argument(f"s{i}", [premise, *also], end))
    term = Term("law", dict.fromkeys(SENSES, "D."))
    return ArgumentMap(title="T", thesis="c0", claims=claims, arguments=arguments, rebuttals=rebuttals, terms=[term])


def carried(m: ArgumentMap) -> dict[str, set[str]]:
    """Return the senses that reach each claim by way of claims that use the word and name no sense."""
    graph = networkx.DiGraph()
    graph.add_nodes_from(claim.id for claim in m.claims)
    for argument in m.arguments:
        end = m.claim(argument.conclusion)
        if not end.terms and "Law" in end.text:
            graph.add_edges_from((premise.claim, end.id) for premise in argument.premises)
    return {
        claim.id: {
            m.claim(origin).terms["law"]
            for origin in (claim.id, *networkx.ancestors(graph, claim.id))
            if m.claim(origin).terms
        }
        for claim in m.claims
    }


@given(glosses())
def test_something_is_told_just_where_two_senses_come_together(m: ArgumentMap) -> None:
    senses = carried(m)
    steps = [
        set().union(*(senses[p.claim] for p in step.premises), set(m.claim(end).terms.values()))
        for step in m.inferences
        for end in [step.conclusion if isinstance(step, Argument) else step.target]
    ]

    told = [d for d in check(m) if d.rule.code == "LOG017"]
    assert bool(told) == any(len(met) > 1 for met in (*senses.values(), *steps))


@given(glosses())
def test_the_witness_names_the_senses_and_where_they_meet(m: ArgumentMap) -> None:
    senses = carried(m)
    for found in check(m):
        if found.rule.code == "LOG017":
            *named, where = found.witness
            own = [m.claim(name).terms["law"] for name in named]
            assert len(set(own)) == len(own) > 1
            place = m[where]
            if isinstance(place, Claim):
                assert set(own) <= senses[where]
            elif isinstance(place, Argument | Rebuttal):
                end = place.conclusion if isinstance(place, Argument) else place.target
                assert set(own) <= set().union(*(senses[p.claim] for p in place.premises), m.claim(end).terms.values())
