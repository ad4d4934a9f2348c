"""The bundled font, put where Fontconfig finds it: with it a drawing has the same text on every machine."""

from __future__ import annotations

import contextlib
import os
import sys
import tempfile
from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from pathlib import Path

_FILES = ("DejaVuSans.ttf", "DejaVuSans-Bold.ttf")
_FOLDER = "fonts-2.37"  # DejaVu's version: another font gets another folder


def font_environment() -> Mapping[str, str]:
    """Return the environment variables that make Fontconfig use the bundled font; none where the user has set their own.

    The font is copied into the user's cache once: Fontconfig writes beside the fonts that it indexes, and must not write
    into an installed package. macOS and Windows draw text without Fontconfig.
    """
    if sys.platform in ("darwin", "win32") or {"FONTCONFIG_FILE", "FONTCONFIG_PATH"} & os.environ.keys():
        return {}
    return {"FONTCONFIG_FILE": str(_installed() / "fonts.conf")}


@cache
def _installed() -> Path:
    try:
        folder = _cache_folder() / _FOLDER
        _install(folder)
    except (OSError, RuntimeError):  # no home, or none that can be written
        folder = Path(tempfile.mkdtemp(prefix="argmap-fonts-"))
        _remove_at_exit(folder)
        _install(folder)
    return folder


def _cache_folder() -> Path:
    base = os.environ.get("XDG_CACHE_HOME", "")
    return (Path(base) if Path(base).is_absolute() else Path.home() / ".cache") / "argmap"


def _install(folder: Path) -> None:
    (folder / "cache").mkdir(parents=True, exist_ok=True)
    bundled = files("argmap") / "data" / "fonts"
    for name in _FILES:
        _put(folder / name, (bundled / name).read_bytes())
    configuration = (bundled / "fonts.conf").read_text(encoding="utf-8")
    _put(folder / "fonts.conf", configuration.replace("@HERE@", _escape(str(folder))).encode())


def _put(path: Path, data: bytes) -> None:
    """Write *data* to *path* unless it is there, so that nobody ever sees half a file."""
    if path.is_file() and path.read_bytes() == data:
        return
    handle, temporary = tempfile.mkstemp(dir=path.parent)
    try:
        with os.fdopen(handle, "wb") as stream:
            stream.write(data)
        Path(temporary).replace(path)
    except OSError:
        with contextlib.suppress(OSError):
            Path(temporary).unlink()
        raise


def _escape(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;")


def _remove_at_exit(folder: Path) -> None:
    import atexit
    import shutil

    atexit.register(shutil.rmtree, folder, ignore_errors=True)
