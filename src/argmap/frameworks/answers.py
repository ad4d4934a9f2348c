"""Answers as text, in the forms of the competitions: numbers as in ICCMA 2023, names as in the years before."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from collections.abc import Set as AbstractSet

from argmap.frameworks.framework import Framework
from argmap.frameworks.tasks import Answer


def format_extension(framework: Framework, extension: AbstractSet[str] | None, *, numbered: bool) -> str:
    r"""Return *extension* as a line, in the order of the arguments: `w` and the numbers, or names in brackets; None is NO.

    >>> framework = Framework("abc", [[], [], []])
    >>> format_extension(framework, {"c", "a"}, numbered=True), format_extension(framework, {"c", "a"}, numbered=False)
    ('w 1 3\n', '[a,c]\n')
    """
    if extension is None:
        return "NO\n"
    if numbered:
        numbers = [f" {number}" for number, name in enumerate(framework.arguments, 1) if name in extension]
        return f"w{''.join(numbers)}\n"
    return f"[{','.join(name for name in framework.arguments if name in extension)}]\n"


def format_extensions(framework: Framework, found: Iterable[AbstractSet[str]], *, numbered: bool) -> Iterator[str]:
    r"""Yield the extensions *found*, as they come: a line each, or all in brackets on one.

    >>> "".join(format_extensions(Framework("ab", [[], []]), [{"a"}, {"b"}], numbered=False))
    '[[a],[b]]\n'
    """
    lines = (format_extension(framework, each, numbered=numbered) for each in found)
    if numbered:
        yield next(lines, "NO\n")
        yield from lines
        return
    yield "["
    for number, line in enumerate(lines):
        yield f"{',' if number else ''}{line.rstrip()}"
    yield "]\n"


def format_answer(framework: Framework, answer: Answer, *, numbered: bool) -> str:
    r"""Return YES or NO, and below it, with numbers, the extension that shows it.

    >>> format_answer(Framework("a", [[]]), Answer(True, frozenset("a")), numbered=True)
    'YES\nw 1\n'
    """
    word = "YES\n" if answer else "NO\n"
    shown = numbered and answer.witness is not None
    return word + (format_extension(framework, answer.witness, numbered=True) if shown else "")
