"""Which characters of a drawing no font has: Fontconfig's own list of fonts says so, where its program is installed."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
import unicodedata
from functools import cache

from argmap.drawing.fonts import font_environment

# What the bundled font surely has; a drawing with nothing else needs no list of fonts.
_COMMON = re.compile("[\x00-\u036f\u2010-\u2027→↗◇\ufffd]*")
# Spaces, format characters and variation selectors are never drawn as boxes.
_UNSEEN = ("Cc", "Cf", "Zl", "Zp", "Zs")
_SELECTORS = re.compile("[\ufe00-\ufe0f\U000e0100-\U000e01ef]")
_RANGE = re.compile(r"\b([0-9a-f]+)(?:-([0-9a-f]+))?\b")


def missing_characters(text: str) -> tuple[str, ...]:
    """Return the characters of *text* that no font has, in the order of their code points; none where nobody can tell."""
    if _COMMON.fullmatch(text):
        return ()
    seen = sorted(character for character in set(text) if not _COMMON.fullmatch(character) and _is_drawn(character))
    covered = covered_characters()
    return tuple(character for character in seen if ord(character) not in covered) if covered else ()


def _is_drawn(character: str) -> bool:
    return unicodedata.category(character) not in _UNSEEN and not _SELECTORS.match(character)


@cache
def covered_characters() -> frozenset[int]:
    """Return the code points that the fonts of this machine have together, none where that cannot be asked."""
    if sys.platform in ("darwin", "win32"):  # they draw without Fontconfig
        return frozenset()
    program = shutil.which("fc-list")
    if program is None:
        return frozenset()
    command, environment = [program, "-f", "%{charset}\n"], {**os.environ, **font_environment()}
    try:
        done = subprocess.run(command, capture_output=True, env=environment, text=True, errors="replace", check=True)  # noqa: S603  # the user's own `fc-list`
    except (OSError, subprocess.CalledProcessError):
        return frozenset()
    ranges = set(_RANGE.findall(done.stdout))
    return frozenset(code for first, last in ranges for code in range(int(first, 16), int(last or first, 16) + 1))
