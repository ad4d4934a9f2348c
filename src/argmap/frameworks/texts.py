"""Frameworks as texts and files, in the forms of the competitions (ICCMA)."""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping
from pathlib import Path
from types import MappingProxyType
from typing import Final

from argmap.collector import collector_paused
from argmap.files import write_text
from argmap.frameworks.apx import format_apx, parse_apx
from argmap.frameworks.faults import Fault, InvalidFrameworkError
from argmap.frameworks.framework import Framework
from argmap.frameworks.paf import format_paf, parse_paf
from argmap.frameworks.tgf import format_tgf, parse_tgf

FORMS: Final = ("paf", "tgf", "apx")
_SUFFIXES: Final[Mapping[str, str]] = MappingProxyType({".af": "paf", ".paf": "paf", ".tgf": "tgf", ".apx": "apx"})
_PARSERS: Final[Mapping[str, Callable[[str, str], Framework]]] = MappingProxyType(
    {"paf": parse_paf, "tgf": parse_tgf, "apx": parse_apx}
)
_PRINTERS: Final[Mapping[str, Callable[[Framework], str]]] = MappingProxyType(
    {"paf": format_paf, "tgf": format_tgf, "apx": format_apx}
)


def form_of(path: str | os.PathLike[str]) -> str | None:
    """Return the form that the suffix of *path* says: .af and .paf, .tgf, .apx; None if it says none.

    >>> form_of("er_100.af"), form_of("er_100.txt")
    ('paf', None)
    """
    return _SUFFIXES.get(Path(path).suffix.lower())


def loads(text: str, form: str, name: str = "<string>") -> Framework:
    r"""Return the framework in *text*, in *form*: "paf", "tgf" or "apx"; errors call the text *name*.

    >>> loads("p af 2\n1 2\n", "paf")
    Framework(arguments=('1', '2'), attacks=((1,), ()))

    Raises:
        InvalidFrameworkError: if it holds none, with every fault of it.
        ValueError: if there is no such form.
    """
    parse = _PARSERS[_known(form)]
    with collector_paused():
        return parse(text, name)


def dumps(framework: Framework, form: str) -> str:
    r"""Return *framework* as text in *form*: "paf", "tgf" or "apx". Reading it gives the framework again.

    >>> dumps(Framework(["a", "b"], [[1], []]), "paf")
    'p af 2\n# 1 a\n# 2 b\n1 2\n'

    Raises:
        ValueError: if there is no such form.
    """
    return _PRINTERS[_known(form)](framework)


def load(path: str | os.PathLike[str], form: str | None = None) -> Framework:
    """Return the framework in the file *path*, in *form* or else in the one that its suffix says.

    Raises:
        InvalidFrameworkError: if it holds none, with every fault of it.
        OSError: if the file cannot be read.
        ValueError: if there is no such form, or the suffix says none.
    """
    form = _known(form or _form_by_suffix(path))
    return load_bytes(Path(path).read_bytes(), form, os.fspath(path))


def load_bytes(data: bytes, form: str, name: str) -> Framework:
    """Return the framework in *data*, which are UTF-8, as `loads` does of a text.

    Raises:
        InvalidFrameworkError: if it holds none, with every fault of it.
        ValueError: if there is no such form.
    """
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        fault = Fault(line, f"byte {error.start + 1} of the file is no UTF-8; save it as UTF-8")
        raise InvalidFrameworkError(name, [fault]) from None
    return loads(text, form, name)


def dump(framework: Framework, path: str | os.PathLike[str], form: str | None = None) -> None:
    """Write *framework* to the file *path*, whole or not at all, in *form* or else in the one that its suffix says.

    Raises:
        OSError: if the file cannot be written.
        ValueError: if there is no such form, or the suffix says none.
    """
    write_text(path, dumps(framework, form or _form_by_suffix(path)))


def _form_by_suffix(path: str | os.PathLike[str]) -> str:
    form = form_of(path)
    if form is None:
        raise ValueError(f"the suffix of {os.fspath(path)!r} says no form; the suffixes are {', '.join(_SUFFIXES)}")
    return form


def _known(form: str) -> str:
    if form not in FORMS:
        raise ValueError(f"there is no form {form!r}; there are {', '.join(map(repr, FORMS[:-1]))} and {FORMS[-1]!r}")
    return form
