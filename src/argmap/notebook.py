"""Maps and evaluations that show themselves in notebooks: a drawing where Graphviz is there, else the outline; a table.

IPython's extension `argmap.notebook`: `%load_ext argmap.notebook`. Whoever imports argmap in a running notebook needs no such line.
"""

from __future__ import annotations

import sys
from html import escape
from itertools import islice
from typing import TYPE_CHECKING, Final, Protocol, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from argmap.evaluation import Evaluation
    from argmap.model import ArgumentMap

Bundle: TypeAlias = dict[str, str]
"""What there is to show, by its MIME type; the front end takes the best that it can show."""

MOST_DRAWN: Final = 300
"""How many claims a map may have to be drawn; one with more is shown as its outline."""
_MOST_LINES: Final = 1_000  # of a text that is kept in a notebook


class _Formatter(Protocol):
    def for_type_by_name(self, type_module: str, type_name: str, func: Callable[..., Bundle]) -> object: ...


class _Display(Protocol):
    mimebundle_formatter: _Formatter


class Shell(Protocol):
    """What of an IPython shell is needed."""

    display_formatter: _Display


def load_ipython_extension(shell: Shell) -> None:
    """Let maps and evaluations show themselves in *shell*; the classes are named, so that none is imported for it."""
    formatter = shell.display_formatter.mimebundle_formatter
    formatter.for_type_by_name("argmap.model.map", "ArgumentMap", show_map)
    formatter.for_type_by_name("argmap.evaluation.value", "Evaluation", show_evaluation)


def load_into_running_shell() -> None:
    """Do so in the shell that runs, if one does."""
    ipython = sys.modules.get("IPython")
    shell = ipython.get_ipython() if ipython is not None and hasattr(ipython, "get_ipython") else None
    if shell is not None:
        load_ipython_extension(shell)


def show_map(m: ArgumentMap, include: object = None, exclude: object = None) -> Bundle:  # noqa: ARG001  # IPython's signature
    """Return the drawing of *m*, or its outline where there is no Graphviz or the map is too large; and the outline as text."""
    from argmap.drawing import RenderError, render_bytes
    from argmap.writing import outline

    text = _shortened(outline(m).splitlines())
    if len(m.claims) <= MOST_DRAWN:
        try:
            return {"image/svg+xml": render_bytes(m).decode(), "text/plain": text}
        except RenderError:  # no Graphviz
            pass
    return {"text/html": f"<pre>{escape(text)}</pre>", "text/plain": text}


def show_evaluation(evaluation: Evaluation, include: object = None, exclude: object = None) -> Bundle:  # noqa: ARG001  # the same
    """Return the labels and strengths of *evaluation* as a table, in HTML and as text."""
    rows = list(islice(_rows(evaluation), _MOST_LINES))
    left = len(evaluation.labels) - len(rows)
    if left:
        rows.append((f"… {left:,} more", "", ""))
    width = max((len(name) for name, *_ in rows), default=0)
    text = "\n".join(f"{name:{width}}  {strength:>9}  {label}".rstrip() for name, label, strength in rows)
    cells = "".join(f"<tr>{''.join(f'<td>{escape(cell)}</td>' for cell in row)}</tr>" for row in rows)
    head = "".join(f"<th>{word}</th>" for word in ("element", "label", "strength"))
    return {"text/html": f"<table><thead><tr>{head}</tr></thead><tbody>{cells}</tbody></table>", "text/plain": text}


def _shortened(lines: list[str]) -> str:
    left = len(lines) - _MOST_LINES
    return "\n".join(lines if left <= 0 else [*lines[:_MOST_LINES], f"… {left:,} more lines: argmap.outline(m)"])


def _rows(evaluation: Evaluation) -> Iterator[tuple[str, str, str]]:
    for name in evaluation.labels:
        yield name, evaluation.describe(name), evaluation.describe_strength(name)
