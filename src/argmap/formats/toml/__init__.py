"""The TOML format of argument maps, version 1: load, dump, and places in the text."""

from argmap.formats.toml.dump import dump, dumps
from argmap.formats.toml.load import Reading, load, loads, read, read_bytes, reads

__all__ = ["Reading", "dump", "dumps", "load", "loads", "read", "read_bytes", "reads"]
