"""The TOML format of argument maps, version 1: load, dump, and places in the text."""

from typing import TYPE_CHECKING

from argmap.formats.toml.load import Reading, load, loads, read, read_bytes, reads

if TYPE_CHECKING:
    from argmap.formats.toml.dumping import dump, dumps

__all__ = ["Reading", "dump", "dumps", "load", "loads", "read", "read_bytes", "reads"]


def __getattr__(name: str) -> object:
    if name not in ("dump", "dumps"):
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from argmap.formats.toml import dumping  # to read a map takes none of it

    return getattr(dumping, name)
