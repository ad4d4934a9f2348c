"""Which files the command line means: files by name, the maps in folders, and patterns that no shell has expanded."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from argmap.cli.checking import Outcome, PassedOver, Task, Unread
from argmap.cli.reading import STANDARD_INPUT, shown_name
from argmap.files import is_file

if TYPE_CHECKING:
    from pathlib import Path

_NO_MAPS = frozenset({"__pycache__", "node_modules", "site-packages"})


def find_tasks(names: Iterable[str], *, skip_others: bool = False) -> tuple[Task | Unread, ...]:
    """Return what to check, each file once, in the order of *names* and in folders by path.

    A folder is searched for TOML files, not in hidden folders, nor in environments of Python; which of the files are maps
    is known when they are read. With *skip_others* that goes for named files too.
    """
    found: dict[str, Task | Unread] = {}
    for name in names:
        for task in _tasks(name, sure=not skip_others):
            found.setdefault(_identity(task.name), task)
    return tuple(found.values())


def folders_without_maps(tasks: Iterable[Task | Unread], outcomes: Iterable[Outcome]) -> Iterator[Unread]:
    """Yield an error for each folder in which no file turned out to be a map."""
    folders: dict[str, bool] = {}
    for task, outcome in zip(tasks, outcomes, strict=True):
        if isinstance(task, Task) and task.folder is not None:
            folders[task.folder] = folders.get(task.folder, False) or not isinstance(outcome, PassedOver)
    return (_without_maps(folder) for folder, has_maps in folders.items() if not has_maps)


def configurations(names: Iterable[str]) -> list[str]:
    """Return the files that may say how the maps with these names are checked, whether they are there or not."""
    from pathlib import Path

    folders = dict.fromkeys(each for name in names for each in (Path(name).absolute().parents))
    return [str(folder / file) for folder in folders for file in ("argmap.toml", "pyproject.toml")]


def _tasks(name: str, *, sure: bool) -> Iterator[Task | Unread]:
    if name != STANDARD_INPUT and os.path.isdir(name):  # noqa: PTH112 - pathlib is slow to import
        found = list(_in_folder(name))
        yield from found or [_without_maps(name)]
    elif not _is_pattern(name):
        yield Task(name, sure)
    else:
        matches = _matches(name)
        for match in matches:
            yield from _tasks(match, sure=sure)
        if not matches:
            yield Unread(shown_name(name), f"{shown_name(name)}: no file has a name of this pattern")


def _identity(name: str) -> str:
    # Neither a link nor another spelling makes two files of one; what cannot be resolved is said when it is read.
    try:
        return name if name == STANDARD_INPUT else os.path.realpath(name)
    except (OSError, ValueError):
        return name


def _is_pattern(name: str) -> bool:
    """Say whether *name* is a pattern: a file that really has brackets in its name is none."""
    return name != STANDARD_INPUT and any(sign in name for sign in "*?[") and not os.path.lexists(name)


def _matches(pattern: str) -> list[str]:
    import glob

    return sorted(glob.glob(pattern, recursive=True))  # noqa: PTH207 - it keeps names as they are written


def _in_folder(folder: str) -> Iterator[Task | Unread]:
    from pathlib import Path

    faults: list[OSError] = []
    paths: list[str] = []
    for parent, folders, files in os.walk(folder, onerror=faults.append):
        folders[:] = [each for each in folders if not _is_left_out(Path(parent, each))]
        paths.extend(str(Path(parent, each)) for each in files if each.endswith(".toml"))
    in_order = sorted(paths, key=lambda path: Path(path).parts)
    yield from (Task(path, sure=False, folder=folder) for path in in_order if is_file(path))
    for fault in faults:
        where = shown_name(str(fault.filename))
        yield Unread(where, f"{where}: {(fault.strerror or str(fault)).lower()}")


def _is_left_out(folder: Path) -> bool:
    return folder.name.startswith(".") or folder.name in _NO_MAPS or is_file(folder / "pyvenv.cfg")


def _without_maps(folder: str) -> Unread:
    return Unread(shown_name(folder), f"{shown_name(folder)}: there is no map in this folder")
