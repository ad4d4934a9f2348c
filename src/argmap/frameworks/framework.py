"""Abstract argumentation frameworks: arguments, and which attack which (Dung 1995)."""

from __future__ import annotations

import difflib
from collections.abc import Iterable

from attrs import field, frozen

from argmap.diagnostics import ArgmapError, quoted


class UnknownArgumentError(ArgmapError, LookupError):
    """Raised where an argument is named that the framework does not have."""

    def __str__(self) -> str:
        return str(self.args[0])


def _names(arguments: Iterable[str]) -> tuple[str, ...]:
    return tuple(arguments)


def _rows(attacks: Iterable[Iterable[int]]) -> tuple[tuple[int, ...], ...]:
    return tuple(map(tuple, attacks))


@frozen
class Framework:
    """A framework: `attacks` has, for each of the `arguments`, the places of those that it attacks, in any order.

    A name is a word: it has no white space, and no # in front, which begins a comment in files. Of the arguments that nothing
    attacks, the places are `unattacked`, in order.

    >>> Framework(["a", "b", "c"], [[1], [0, 2], []])
    Framework(arguments=('a', 'b', 'c'), attacks=((1,), (0, 2), ()))

    Raises:
        ValueError: if a name is no word or stands twice, or an attack leads nowhere.
    """

    arguments: tuple[str, ...] = field(converter=_names)
    attacks: tuple[tuple[int, ...], ...] = field(converter=_rows)
    unattacked: tuple[int, ...] = field(init=False, eq=False, repr=False)

    def __attrs_post_init__(self) -> None:
        _check_names(self.arguments)
        # The one pass over all attacks: what a framework costs is nearly all in it.
        attacked: set[int] = set().union(*self.attacks)
        free = [place for place in range(len(self.arguments)) if place not in attacked]
        _check_places(attacked, free, self)
        object.__setattr__(self, "unattacked", tuple(free))


def framework_of(arguments: Iterable[str], attacks: Iterable[tuple[str, str]]) -> Framework:
    """Return the framework of *arguments* and *attacks*, pairs of the names of an attacker and of what it attacks.

    >>> framework_of("abc", [("a", "b"), ("b", "a"), ("b", "c")]).attacks
    ((1,), (0, 2), ())

    Raises:
        UnknownArgumentError: if an attack names what is none of *arguments*.
        ValueError: if a name is no word or stands twice.
    """
    names = tuple(arguments)
    place = dict(zip(names, range(len(names)), strict=True))
    rows: list[list[int]] = [[] for _ in names]
    try:
        for attacker, target in attacks:
            rows[place[attacker]].append(place[target])
    except KeyError as error:
        raise _unknown(error.args[0], names) from None
    return Framework(names, rows)


def place_of(framework: Framework, argument: str) -> int:
    """Return the place of *argument* among the arguments of *framework*.

    Raises:
        UnknownArgumentError: if it has none of that name.
    """
    try:
        return framework.arguments.index(argument)
    except ValueError:
        raise _unknown(argument, framework.arguments) from None


def attackers(framework: Framework) -> list[list[int]]:
    """Return the attackers of each argument, by place.

    >>> attackers(Framework("abc", [[1], [0, 2], []]))
    [[1], [0], [1]]
    """
    found: list[list[int]] = [[] for _ in framework.arguments]
    for attacker, row in enumerate(framework.attacks):
        for target in row:
            found[target].append(attacker)
    return found


def is_word(name: str) -> bool:
    """Say whether *name* may be an argument's."""
    return name.split() == [name] and not name.startswith("#")


def _check_names(names: tuple[str, ...]) -> None:
    # At the speed of C, since a framework may have very many arguments.
    line, known = " " + " ".join(names), set(names)
    if len(line.split()) != len(names) or " #" in line or "" in known:
        wrong = next(name for name in names if not is_word(name))
        raise ValueError(f"{quoted(wrong)} cannot be the name of an argument; one word without # in front can")
    if len(known) != len(names):
        twice = next(name for place, name in enumerate(names) if name in names[:place])
        raise ValueError(f"there are two arguments {quoted(twice)}")


def _check_places(attacked: set[int], free: list[int], framework: Framework) -> None:
    count, rows = len(framework.arguments), len(framework.attacks)
    if rows != count:
        raise ValueError(f"there are {count} arguments, and attacks by {rows}")
    if len(attacked) + len(free) != count:
        wrong = min(place for place in attacked if not 0 <= place < count)
        raise ValueError(f"there is no argument at place {wrong}; the places are 0 to {count - 1}")


def _unknown(name: str, names: tuple[str, ...]) -> UnknownArgumentError:
    near = difflib.get_close_matches(name, names, n=1) if len(names) <= _MOST_TO_GUESS_FROM else []
    return UnknownArgumentError(
        f"there is no argument {quoted(name)}{f'; did you mean {quoted(near[0])}?' if near else ''}"
    )


_MOST_TO_GUESS_FROM = 10_000
