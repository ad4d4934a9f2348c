"""The Trivial Graph Format: a line for each argument, a line `#`, and a line `a b` for each attack; labels are passed over."""

from __future__ import annotations

from collections.abc import Mapping

from argmap.diagnostics import quoted
from argmap.frameworks.faults import Fault, InvalidFrameworkError
from argmap.frameworks.framework import Framework


def parse_tgf(text: str, name: str) -> Framework:
    """Return the framework in *text*, called *name* in messages.

    Raises:
        InvalidFrameworkError: if there is none.
    """
    lines = text.splitlines()
    places: dict[str, int] = {}
    faults: list[Fault] = []
    border = len(lines)
    for number, line in enumerate(lines, 1):
        words = line.split(maxsplit=1)
        if words == ["#"]:
            border = number
            break
        if words:
            faults.extend(_argument_faults(number, words[0], places))
            places.setdefault(words[0], len(places))
    else:
        faults.append(Fault(max(border, 1), "there is no line '#': write one between the arguments and the attacks"))
    rows: list[list[int]] = [[] for _ in places]
    for number, line in enumerate(lines[border:], border + 1):
        try:
            attacker, target, *_ = line.split(maxsplit=2)
            rows[places[attacker]].append(places[target])
        except (ValueError, KeyError):
            faults.extend(_attack_faults(number, line, places))
    if faults:
        raise InvalidFrameworkError(name, faults)
    return Framework(places, rows)


def format_tgf(framework: Framework) -> str:
    """Return *framework* in the Trivial Graph Format."""
    names = framework.arguments
    lines = [*names, "#"]
    for name, row in zip(names, framework.attacks, strict=True):
        lines.extend([f"{name} {names[target]}" for target in row])
    return "\n".join(lines) + "\n"


def _argument_faults(number: int, word: str, places: Mapping[str, int]) -> list[Fault]:
    if word.startswith("#"):
        return [
            Fault(number, f"{quoted(word)} cannot be an argument; the line '#' that ends them has nothing else on it")
        ]
    if word in places:
        return [Fault(number, f"the argument {quoted(word)} stands here a second time; give each one line")]
    return []


def _attack_faults(number: int, line: str, places: Mapping[str, int]) -> list[Fault]:
    words = line.split(maxsplit=2)[:2]
    match words:
        case []:
            return []
        case [word]:
            if word == "#":
                return [Fault(number, "this is a second line '#'; there is one, between the arguments and the attacks")]
            return [Fault(number, f"{quoted(word)} is no attack: write the attacker and what it attacks, as in 'a b'")]
        case _:
            unknown = [word for word in dict.fromkeys(words) if word not in places]
            return [
                Fault(number, f"there is no argument {quoted(word)}: give it a line above the line '#'")
                for word in unknown
            ]
