"""The grounded extension, by counting: what no argument that may still stand attacks is in, and what it attacks is out."""

from __future__ import annotations

from argmap.frameworks.framework import Framework
from argmap.logic.network import FALSE, TRUE, UNDECIDED


def grounded_values(framework: Framework) -> list[int]:
    """Return the value of each argument in the grounded labelling (Caminada 2006), as those of gates. Linear.

    >>> grounded_values(Framework("abcd", [[1], [2], [], [3]])) == [TRUE, FALSE, TRUE, UNDECIDED]
    True
    """
    values, _ = _counted(framework)
    return values


def grounded_places(framework: Framework) -> list[int]:
    """Return the places of the arguments in the grounded extension, in the order in which they are found. Linear."""
    _, found = _counted(framework)
    return found


def _counted(framework: Framework) -> tuple[list[int], list[int]]:
    """Return the values of all arguments, and the places of those that are in."""
    attacks = framework.attacks
    values = [UNDECIDED] * len(attacks)
    todo = list(framework.unattacked)
    if not todo:
        return values, todo
    pending = [0] * len(attacks)
    for row in attacks:
        for target in row:
            pending[target] += 1
    for argument in todo:  # grows while it is read
        values[argument] = TRUE
        for target in attacks[argument]:
            if not values[target]:
                values[target] = FALSE
                for defended in attacks[target]:
                    pending[defended] -= 1
                    if not pending[defended]:
                        todo.append(defended)
    return values, todo
