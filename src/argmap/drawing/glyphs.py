"""Which fonts there are, and which characters of a drawing none of them has.

Fontconfig's own list of fonts says so, where its program is installed.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
import unicodedata
from collections.abc import Iterable
from functools import cache

from argmap.drawing.fonts import font_environment
from argmap.drawing.style import GENERIC_FONTS

# What the bundled font surely has; a drawing with nothing else needs no list of fonts.
_COMMON = re.compile("[\x00-\u036f\u2010-\u2027→↗◇✖▲●\ufffd]*")
# Spaces, format characters and variation selectors are never drawn as boxes.
_UNSEEN = ("Cc", "Cf", "Zl", "Zp", "Zs")
_FIRST_EMOJI = "\U0001f000"
_SELECTORS = re.compile("[\ufe00-\ufe0f\U000e0100-\U000e01ef]")
# What Pango takes for any font of a kind.
_ANY = frozenset(("sans", "mono", *GENERIC_FONTS))
# The script is the first word of a character's name; the fonts of the Noto family are called by it.
_SCRIPTS = (
    *(
        "ARABIC",
        "ARMENIAN",
        "BENGALI",
        "CHEROKEE",
        "DEVANAGARI",
        "ETHIOPIC",
        "GEORGIAN",
        "GUJARATI",
        "GURMUKHI",
        "HEBREW",
    ),
    *("KANNADA", "KHMER", "LAO", "MALAYALAM", "MONGOLIAN", "MYANMAR", "ORIYA", "SINHALA", "SYRIAC", "TAMIL", "TELUGU"),
    *("THAANA", "THAI", "TIBETAN"),
)
_EAST_ASIAN = ("BOPOMOFO", "CJK", "FULLWIDTH", "HALFWIDTH", "HANGUL", "HIRAGANA", "IDEOGRAPHIC", "KATAKANA")
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


def fonts_for(characters: Iterable[str]) -> tuple[str, ...]:
    """Return the names of fonts that have *characters*, where that is known: of the Noto family, which is free.

    >>> fonts_for("漢字ب😀"), fonts_for("\U0010fffd")
    (('Noto Sans CJK', 'Noto Sans Arabic', 'Noto Color Emoji'), ())
    """
    return tuple(dict.fromkeys(filter(None, map(_font_for, characters))))


def _font_for(character: str) -> str:
    script = unicodedata.name(character, "").partition(" ")[0]
    if script in _EAST_ASIAN:
        return "Noto Sans CJK"
    if script in _SCRIPTS:
        return f"Noto Sans {script.capitalize()}"
    return "Noto Color Emoji" if character >= _FIRST_EMOJI and unicodedata.category(character)[0] == "S" else ""


def missing_font(name: str) -> bool:
    """Say whether no font of this machine is called *name*; not where nobody can tell."""
    families = installed_families()
    return bool(families) and name.casefold() not in _ANY | {family.casefold() for family in families}


@cache
def installed_families() -> tuple[str, ...]:
    """Return the names of the fonts of this machine, none where that cannot be asked."""
    listed = _listed_fonts("%{family}\n")
    return tuple(sorted({name for line in listed.splitlines() for name in line.split(",") if name}))


@cache
def covered_characters() -> frozenset[int]:
    """Return the code points that the fonts of this machine have together, none where that cannot be asked."""
    ranges = set(_RANGE.findall(_listed_fonts("%{charset}\n")))
    return frozenset(code for first, last in ranges for code in range(int(first, 16), int(last or first, 16) + 1))


def _listed_fonts(form: str) -> str:
    """Return what Fontconfig says of each font, or "" where it cannot be asked."""
    if sys.platform in ("darwin", "win32"):  # they draw without Fontconfig
        return ""
    program = shutil.which("fc-list")
    if program is None:
        return ""
    command, environment = [program, "-f", form], {**os.environ, **font_environment()}
    try:
        done = subprocess.run(command, capture_output=True, env=environment, text=True, errors="replace", check=True)  # noqa: S603  # the user's own `fc-list`
    except (OSError, subprocess.CalledProcessError):
        return ""
    return done.stdout
