"""Where the configuration and the baseline of a folder are, before anything reads them."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from argmap.files import is_file

if TYPE_CHECKING:
    from pathlib import Path

OWN_FILE, SHARED_FILE = "argmap.toml", "pyproject.toml"
"""The files that a configuration may stand in; in one folder, the first counts."""
BASELINE = "argmap-baseline.json"
"""The file of the baseline, where nothing names another."""


def find_configuration(folder: str | os.PathLike[str]) -> Path | None:
    """Return the file of the configuration that holds in *folder*: the nearest one there or in a folder above.

    A `pyproject.toml` without a table `[tool.argmap]` is none.
    """
    place, above = "", os.path.abspath(folder)  # noqa: PTH100 - resolve() would leave the way that was typed for that of a link
    while place != above:
        place, above = above, os.path.dirname(above)  # noqa: PTH120 - pathlib is slow to import, and most maps have none
        for name in (OWN_FILE, SHARED_FILE):
            path = os.path.join(place, name)  # noqa: PTH118 - see above
            if is_file(path) and (name == OWN_FILE or _speaks_of_argmap(path)):
                from pathlib import Path

                return Path(path)
    return None


def _speaks_of_argmap(path: str) -> bool:
    # Most do not, and need no parser to say so; one that nobody can read is not argmap's to complain of.
    try:
        with open(path, "rb") as file:  # noqa: PTH123 - see above
            data = file.read()
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
