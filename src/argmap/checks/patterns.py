"""Patterns of paths, as configurations write them: `drafts/**`, `*.draft.toml`."""

from __future__ import annotations

import re
from functools import cache
from pathlib import PurePath

_PIECE = re.compile(r"(?P<deep>\*\*/)|(?P<all>\*\*)|(?P<some>\*)|(?P<one>\?)|(?P<plain>.)", re.DOTALL)
_MEANS = {"deep": "(?:[^/]+/)*", "all": ".*", "some": "[^/]*", "one": "[^/]"}


def matches(path: PurePath, pattern: str) -> bool:
    """Say whether *path*, which is relative, matches *pattern*.

    `*` stands for any characters of one name, `?` for one, `**` for any folders. A pattern without a slash is held against the last
    name of the path, wherever it stands; one that ends with a slash matches all that is in the folder.

    >>> matches(PurePath("drafts/2026/x.toml"), "drafts/**"), matches(PurePath("a/b.toml"), "*.toml")
    (True, True)
    """
    held = path.as_posix() if "/" in pattern else path.name
    return _compiled(pattern).fullmatch(held) is not None


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    whole = pattern.removeprefix("./") + ("**" if pattern.endswith("/") else "")
    return re.compile(
        "".join(_MEANS.get(str(piece.lastgroup)) or re.escape(piece[0]) for piece in _PIECE.finditer(whole)), re.DOTALL
    )
