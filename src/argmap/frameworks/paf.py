"""The form `p af` of ICCMA 2023: a header with the number of arguments, and a line `1 2` for each attack.

Arguments are the numbers from 1. Names are kept in comments below the header, one for each argument in order: `# 1 name`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from argmap.diagnostics import quoted
from argmap.frameworks.faults import Fault, InvalidFrameworkError
from argmap.frameworks.framework import Framework, is_word

_HEADER: Final = re.compile(r"p\s+af\s+([0-9]+)")
_MOST: Final = 2_000_000  # arguments: more is a slip, and would take all memory before anybody sees it


def parse_paf(text: str, name: str) -> Framework:
    """Return the framework in *text*, called *name* in messages.

    Raises:
        InvalidFrameworkError: if there is none.
    """
    lines = text.splitlines()
    start, count = _header(lines, name)
    numbers = [str(number) for number in range(1, count + 1)]
    rows: list[list[int]] = [[] for _ in numbers]
    add = dict(zip(numbers, (row.append for row in rows), strict=True))
    places = dict(zip(numbers, range(count), strict=True))
    faults: list[Fault] = []
    for number, line in enumerate(lines[start:], start + 1):
        try:
            attacker, target = line.split()
            add[attacker](places[target])
        except (ValueError, KeyError):
            faults.extend(Fault(number, message) for message in _faults(line, places))
    if faults:
        raise InvalidFrameworkError(name, faults)
    return Framework(_names(lines[start : start + count], count) or numbers, rows)


def format_paf(framework: Framework) -> str:
    """Return *framework* in the form `p af`, with names in comments unless they are the numbers."""
    numbers = [str(number) for number in range(1, len(framework.arguments) + 1)]
    lines = [f"p af {len(numbers)}"]
    if list(framework.arguments) != numbers:
        lines.extend(f"# {number} {name}" for number, name in zip(numbers, framework.arguments, strict=True))
    for number, row in zip(numbers, framework.attacks, strict=True):
        lines.extend([f"{number} {numbers[target]}" for target in row])
    return "\n".join(lines) + "\n"


def _header(lines: Sequence[str], name: str) -> tuple[int, int]:
    """Return the number of the header's line, and of the arguments."""
    for number, line in enumerate(lines, 1):
        if not line.strip() or line.startswith("#"):
            continue
        header = _HEADER.fullmatch(line.strip())
        if header is None:
            break
        digits = header[1].lstrip("0") or "0"
        if len(digits) > len(str(_MOST)) or int(digits) > _MOST:
            raise InvalidFrameworkError(name, [Fault(number, f"{quoted(digits)} arguments are more than {_MOST:,}")])
        return number, int(digits)
    else:
        number = max(len(lines), 1)
    message = "the header is missing: write 'p af N' above all attacks, where N is the number of arguments"
    raise InvalidFrameworkError(name, [Fault(number, message)])


def _faults(line: str, places: Mapping[str, int]) -> Iterator[str]:
    """Yield what is wrong with a *line* that is no attack by a known argument on a known one; such a comment is not wrong."""
    words = line.split()
    if not words or words[0].startswith("#"):
        return
    if words[:2] == ["p", "af"]:
        yield "this is a second header; there is one, at the top"
    elif len(words) != 2:  # noqa: PLR2004 - an attack has two ends
        yield f"{quoted(line.strip())} is no attack: write the numbers of the attacker and of what it attacks, as in '1 2'"
    else:
        for word in dict.fromkeys(words):
            if word not in places:
                yield f"there is no argument {quoted(word)}; {_known(len(places))}"


def _known(count: int) -> str:
    return f"the header gives the numbers 1 to {count}" if count else "the header says that there are none"


def _names(lines: Sequence[str], count: int) -> list[str] | None:
    """Return the names in the comments *lines*, if they are one for each argument in order."""
    names: list[str] = []
    for number, line in enumerate(lines, 1):
        words = line.split()
        if len(words) != 3 or words[:2] != ["#", str(number)] or not is_word(words[2]):  # noqa: PLR2004 - # 1 name
            return None
        names.append(words[2])
    return names if len(set(names)) == count else None
