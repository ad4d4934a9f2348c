"""The form of ASPARTIX: a fact `arg(a).` for each argument, and `att(a,b).` for each attack, in any order.

A name that is no constant of answer set programming is written in quotes, so that solvers such as clingo read it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Final

from argmap.diagnostics import quoted
from argmap.frameworks.faults import Fault, InvalidFrameworkError
from argmap.frameworks.framework import Framework, is_word

_NAME: Final = r"""\s*("(?:[^"\\\n]|\\.)*"|[^\s"(),%.][^\s"(),%]*)\s*"""
_FACT: Final = re.compile(rf"\s*(?:arg\s*\({_NAME}\)|att\s*\({_NAME},{_NAME}\))\s*\.")
_CONSTANT: Final = re.compile(r"[a-z_][A-Za-z0-9_]*|0|[1-9][0-9]*")
_ESCAPED: Final = re.compile(r"\\(.)")


def parse_apx(text: str, name: str) -> Framework:
    """Return the framework in *text*, called *name* in messages. A comment begins with %.

    Raises:
        InvalidFrameworkError: if there is none.
    """
    places: dict[str, int] = {}
    attacks: list[tuple[int, str, str]] = []
    faults: list[Fault] = []
    for number, line in enumerate(text.splitlines(), 1):
        end = 0
        while fact := _FACT.match(line, end):
            end = fact.end()
            argument, attacker, target = map(_name, fact.groups())
            if attacker:
                attacks.append((number, attacker, target))
            elif is_word(argument):
                places.setdefault(argument, len(places))
            else:
                faults.append(Fault(number, f"{quoted(argument)} cannot be the name of an argument; one word can"))
        rest = line[end:].strip()
        if rest and not rest.startswith("%"):
            faults.append(Fault(number, f"{quoted(rest)} is no fact: write 'arg(a).' or 'att(a,b).'"))
    rows: list[list[int]] = [[] for _ in places]
    for number, attacker, target in attacks:
        try:
            rows[places[attacker]].append(places[target])
        except KeyError:
            faults.extend(_unknown(number, (attacker, target), places))
    if faults:
        raise InvalidFrameworkError(name, faults)
    return Framework(places, rows)


def format_apx(framework: Framework) -> str:
    """Return *framework* as facts."""
    terms = [_term(name) for name in framework.arguments]
    lines = [f"arg({term})." for term in terms]
    for term, row in zip(terms, framework.attacks, strict=True):
        lines.extend([f"att({term},{terms[target]})." for target in row])
    return "".join(f"{line}\n" for line in lines)


def _name(term: str | None) -> str:
    if not term or not term.startswith('"'):
        return term or ""
    return _ESCAPED.sub(r"\1", term[1:-1])


def _term(name: str) -> str:
    if _CONSTANT.fullmatch(name):
        return name
    escaped = name.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'


def _unknown(number: int, names: tuple[str, str], places: Mapping[str, int]) -> Iterator[Fault]:
    for name in dict.fromkeys(names):
        if name not in places:
            yield Fault(
                number, f"there is no argument {quoted(name)}: write 'arg({_term(name)}).', or name one that there is"
            )
