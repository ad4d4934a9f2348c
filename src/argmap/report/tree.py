"""Trees as text, a branch a line, with rules that show what hangs on what."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from attrs import frozen

from argmap.report.columns import wrapped

_LEAST_WIDTH = 30  # of a line's own text, however deep it stands


def _nothing() -> Sequence[Branch]:
    return ()


@frozen(eq=False, repr=False)
class Branch:
    """A line of a tree, and what hangs on it, made when it is reached."""

    text: str
    children: Callable[[], Sequence[Branch]] = _nothing


def format_tree(root: Branch, *, width: int = 120, depth: int | None = None) -> str:
    """Return *root* and all that hangs on it, in lines of about *width* columns; what lies below *depth* is only counted.

    >>> leaf = Branch("b: a long text that has to go on")
    >>> print(format_tree(Branch("a", lambda: [leaf, Branch("c")]), width=34), end="")
    a
    ├─ b: a long text that has to go
    │    on
    └─ c
    """
    return "".join(f"{line}\n" for line in _lines(root, width, depth))


def _lines(root: Branch, width: int, depth: int | None) -> Iterator[str]:
    # Each entry is a branch, what stands before its text, and before the lines that follow it.
    todo: list[tuple[Branch, str, str, int]] = [(root, "", "", 0)]
    while todo:
        branch, before, after, level = todo.pop()
        yield from _placed(branch.text, before, after, width)
        children = branch.children()
        if children and depth is not None and level >= depth:
            yield f"{after}└─ … {len(children)} more below"
            continue
        for place, child in enumerate(reversed(children)):
            corner, rule = ("├─ ", "│  ") if place else ("└─ ", "   ")
            todo.append((child, after + corner, after + rule, level + 1))


def _placed(text: str, before: str, after: str, width: int) -> list[str]:
    room = max(_LEAST_WIDTH, width - len(before))
    lines = wrapped(text, room, indent="  ") or [""]
    return [before + lines[0], *(after + line for line in lines[1:])]
