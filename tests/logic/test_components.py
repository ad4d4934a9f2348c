"""Strongly connected components are what networkx finds, each after what it leads to."""

from __future__ import annotations

import networkx
from hypothesis import given
from hypothesis import strategies as st

from argmap.logic.components import components

LINKS = st.lists(st.tuples(st.integers(0, 8), st.integers(0, 8)), max_size=24)


@given(LINKS)
def test_components_are_those_of_networkx(links: list[tuple[int, int]]) -> None:
    graph = networkx.DiGraph(links)
    graph.add_nodes_from(range(9))

    found = list(components(range(9), lambda node: list(graph[node])))

    assert sorted(map(sorted, found)) == sorted(map(sorted, networkx.strongly_connected_components(graph)))


@given(LINKS)
def test_a_component_comes_after_all_that_it_leads_to(links: list[tuple[int, int]]) -> None:
    graph = networkx.DiGraph(links)
    graph.add_nodes_from(range(9))

    place = {node: n for n, part in enumerate(components(range(9), lambda node: list(graph[node]))) for node in part}

    assert all(place[end] <= place[start] for start, end in links)


def test_a_long_path_needs_no_recursion() -> None:
    size = 50_000

    assert sum(1 for _ in components([0], lambda node: [node + 1] if node < size else [])) == size + 1
