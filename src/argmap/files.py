"""Writing files whole or not at all, so that a crash or a full disk never leaves half of one; and reading the package's own.

What every run of the command goes through does without pathlib, whose import is a thirtieth of a short run.
"""

from __future__ import annotations

import errno
import os
from contextlib import suppress


def write_text(path: str | os.PathLike[str], text: str) -> None:
    """Write *text* as UTF-8, with its line ends as they are.

    Raises:
        OSError: if the file cannot be written; a file that was there is then as it was.
    """
    write_bytes(path, text.encode())


def write_bytes(path: str | os.PathLike[str], data: bytes) -> None:
    """Write *data* to a temporary file beside *path*, and move it there.

    What is no regular file (a pipe, a device) is written to directly; a link is followed; a file that was there keeps its mode.
    One that nobody may write to stays as it is, though its folder would let it be replaced.

    Raises:
        OSError: if the file cannot be written; a file that was there is then as it was.
    """
    import tempfile
    from pathlib import Path

    target = Path(os.path.realpath(path))
    # Else the error would name the temporary file.
    if target.parent.is_file():
        raise NotADirectoryError(errno.ENOTDIR, "not a directory", os.fspath(target.parent))
    if not target.parent.is_dir():
        raise FileNotFoundError(errno.ENOENT, "there is no such folder", os.fspath(target.parent))
    if target.exists() and not target.is_file():
        target.write_bytes(data)  # a folder raises here
        return
    mode = target.stat().st_mode if target.exists() else 0o666 & ~_umask()
    if target.exists() and not (mode & 0o222 and os.access(target, os.W_OK)):
        raise PermissionError(errno.EACCES, "permission denied: the file is write-protected", os.fspath(target))
    handle, temporary = tempfile.mkstemp(prefix=f".{target.name}.", dir=target.parent)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
        Path(temporary).chmod(mode & 0o7777)
        Path(temporary).replace(target)
    except BaseException:
        with suppress(OSError):
            Path(temporary).unlink()
        raise


def is_file(path: str | os.PathLike[str]) -> bool:
    """Say whether *path* leads to a file; where a folder on the way lets nobody look, it does not."""
    return os.path.isfile(path)  # noqa: PTH113 - Path.is_file() raises there


def read_packaged(*parts: str) -> str:
    """Return the text of a file that comes with the package, by its *parts* below the folder of data."""
    path = os.path.join(os.path.dirname(__file__), "data", *parts)  # noqa: PTH118, PTH120 - see above
    with open(path, encoding="utf-8") as file:  # noqa: PTH123 - see above
        return file.read()


def _umask() -> int:
    # There is no way to ask but to set it.
    mask = os.umask(0)
    os.umask(mask)
    return mask
