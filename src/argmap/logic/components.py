"""Strongly connected components of a graph of integers, without recursion."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator


def components(nodes: Iterable[int], successors: Callable[[int], Iterable[int]]) -> Iterator[list[int]]:
    """Yield the strongly connected components that *nodes* lead to, each after all that it leads to (Tarjan 1972). Linear.

    >>> links = {1: [2], 2: [3], 3: [2], 4: [1]}
    >>> [sorted(part) for part in components([4], links.__getitem__)]
    [[2, 3], [1], [4]]
    """
    order: dict[int, int] = {}  # when a node was first seen
    low: dict[int, int] = {}  # the earliest node that it can reach, while it is on the stack
    stack: list[int] = []
    for root in nodes:
        if root not in order:
            yield from _search(root, successors, order, low, stack)


def _search(
    root: int,
    successors: Callable[[int], Iterable[int]],
    order: dict[int, int],
    low: dict[int, int],
    stack: list[int],
) -> Iterator[list[int]]:
    path: list[tuple[int, Iterator[int]]] = [_enter(root, successors, order, low, stack)]
    while path:
        node, rest = path[-1]
        for successor in rest:
            if successor not in order:
                path.append(_enter(successor, successors, order, low, stack))
                break
            if successor in low:
                low[node] = min(low[node], order[successor])
        else:
            path.pop()
            if path:
                low[path[-1][0]] = min(low[path[-1][0]], low[node])
            if low[node] == order[node]:
                yield _cut(node, low, stack)


def _enter(
    node: int,
    successors: Callable[[int], Iterable[int]],
    order: dict[int, int],
    low: dict[int, int],
    stack: list[int],
) -> tuple[int, Iterator[int]]:
    order[node] = low[node] = len(order)
    stack.append(node)
    return node, iter(successors(node))


def _cut(node: int, low: dict[int, int], stack: list[int]) -> list[int]:
    """Take the component of *node* off the stack."""
    part = [stack.pop()]
    while part[-1] != node:
        part.append(stack.pop())
    for member in part:
        del low[member]
    return part
