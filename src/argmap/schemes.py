"""The library of argumentation schemes, and which schemes a map may name."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from argmap.files import read_packaged
from argmap.model import ArgumentMap, Scheme


def known_schemes(m: ArgumentMap) -> Mapping[str, Scheme]:
    """Return the schemes that *m* may name, by id: those of the library, and its own, which win.

    >>> from argmap.model import Scheme
    >>> m = ArgumentMap(title="T", schemes=[Scheme("sign", ["smoke"])])
    >>> known_schemes(m)["sign"].roles, known_schemes(m)["analogy"].roles
    (('smoke',), ('similarity', 'base'))
    """
    return {**scheme_library(), **{scheme.id: scheme for scheme in m.schemes}}


@cache
def scheme_library() -> Mapping[str, Scheme]:
    """Return the schemes of the library by id, in its order: a selection from Walton, Reed and Macagno (2008).

    >>> scheme_library()["expert-opinion"].questions["trust"].text
    'Can the source be trusted personally, or has it a bias?'
    """
    from immutabledict import immutabledict

    from argmap.formats.toml import loads

    return immutabledict({scheme.id: scheme for scheme in loads(read_packaged("schemes.toml")).schemes})
