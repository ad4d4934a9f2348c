"""Options that a command takes as one value: declared together, handed on together."""

from __future__ import annotations

import functools
from collections.abc import Callable, Iterable, Sequence
from typing import Any, TypeAlias

Command: TypeAlias = Callable[..., None]


def gathered(
    command: Command,
    parameter: str,
    make: Callable[..., object],
    names: Iterable[str],
    options: Sequence[Callable[[Command], Command]],
) -> Command:
    """Return *command* with *options*, whose values it gets as its one *parameter*: what *make* makes of them, by *names*."""
    names = tuple(names)

    @functools.wraps(command)
    def collected(**values: Any) -> None:  # noqa: ANN401 - what click passes
        chosen = {name: values.pop(name) for name in names}
        command(**values, **{parameter: make(**chosen)})

    given: Command = collected
    for option in reversed(options):
        given = option(given)
    return given
