"""Where the configuration and the baseline of a folder are, before anything reads them."""

from __future__ import annotations

import os
from pathlib import Path

from argmap.files import is_file

OWN_FILE, SHARED_FILE = "argmap.toml", "pyproject.toml"
"""The files that a configuration may stand in; in one folder, the first counts."""
BASELINE = "argmap-baseline.json"
"""The file of the baseline, where nothing names another."""


def find_configuration(folder: Path) -> Path | None:
    """Return the file of the configuration that holds in *folder*: the nearest one there or in a folder above.

    A `pyproject.toml` without a table `[tool.argmap]` is none.
    """
    folder = Path(os.path.abspath(folder))  # noqa: PTH100 - resolve() would leave the way that was typed for that of a link
    for place in (folder, *folder.parents):
        for name in (OWN_FILE, SHARED_FILE):
            path = place / name
            if is_file(path) and (name == OWN_FILE or _speaks_of_argmap(path)):
                return path
    return None


def _speaks_of_argmap(path: Path) -> bool:
    # Most do not, and need no parser to say so; one that nobody can read is not argmap's to complain of.
    try:
        data = path.read_bytes()
    except OSError:
        return False
    if b"tool" not in data or b"argmap" not in data:
        return False
    from argmap.formats.toml.parse import decode, parse

    document, fault = parse(decode(data)[0])
    if fault is not None:
        return b"tool.argmap" in data
    tool = document.get("tool")
    return isinstance(tool, dict) and "argmap" in tool
