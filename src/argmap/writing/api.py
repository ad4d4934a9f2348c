"""The ways to texts about a map: `outline`, which returns one, and `write_report`, which writes one with drawings."""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Literal, TypeAlias, Unpack, get_args

from argmap.collector import collector_paused
from argmap.drawing.errors import RenderError
from argmap.files import write_bytes
from argmap.model import ArgumentMap
from argmap.model.map import require_map

if TYPE_CHECKING:
    from argmap.diagnostics import Diagnostic
    from argmap.evaluation import Evaluation
    from argmap.evaluation.setting import Options
    from argmap.writing.document import Document

OutlineFormat: TypeAlias = Literal["text", "markdown", "html"]
ReportFormat: TypeAlias = Literal["markdown", "html"]
FORMATS: tuple[str, ...] = get_args(OutlineFormat)
REPORT_FORMATS: tuple[str, ...] = get_args(ReportFormat)
REPORT_SUFFIXES: Mapping[str, str] = {".md": "markdown", ".html": "html", ".htm": "html"}


def outline(
    m: ArgumentMap,
    *,
    format: str = "text",  # noqa: A002  # the word of the command line
    evaluation: Evaluation | None = None,
    group: str | None = None,
    width: int = 100,
) -> str:
    """Return *m* as a nested list of all that it says, as text in lines of *width* columns, Markdown or an HTML page.

    Under each claim stand the arguments for it ("because"), its rebuttals ("but"; "however" and "undercuts" against steps and
    evidence), its evidence and its contraries. Each element is written out once and referred to after that; each group is a
    section. *evaluation*, one of *m*, is told of each. *group* gives one section. Linear in the size of the map; lists deeper
    than eight levels go on in new ones.

    >>> from argmap.model import Claim
    >>> claims = [Claim("lanes", "Build lanes.", because="safe"), Claim("safe", "Lanes are safe.")]
    >>> print(outline(ArgumentMap(title="Lanes", claims=claims)), end="")
    Lanes
    <BLANKLINE>
    thesis: Build lanes. [lanes]
    └─ because: Lanes are safe. [safe]

    Raises:
        RenderError: if there is no such format or group, or *evaluation* is of another map.
    """
    require_map(m)
    if format not in FORMATS:
        raise RenderError(f"there is no format {format!r} of an outline; the formats are {', '.join(FORMATS)}")
    with collector_paused():
        from argmap.writing.outlining import outline_of

        return written(outline_of(m, evaluation, group), format, width)


def write_report(
    m: ArgumentMap,
    path: str | os.PathLike[str],
    *,
    format: str | None = None,  # noqa: A002  # as above
    drawings: bool = True,
    findings: Iterable[Diagnostic] | None = None,
    **options: Unpack[Options],
) -> tuple[Path, ...]:
    """Write a report on *m* into the file *path*, and return the paths of all files that it consists of.

    It has the thesis, how that fares and why, drawings, the outline, the evaluation, with the *options* of `evaluate`, the
    *findings* (by default what `check(m)` finds) and the sources; groups are sections, each with a drawing of its own. The
    format is *format*, "markdown" or "html", else the one that the suffix of *path* names. An HTML report is one file. Markdown
    leads to SVG files beside it, which are named after it and replaced. Each file is written whole or not at all.

    Raises:
        RenderError: if drawings are wanted and there is no Graphviz, or neither *format* nor *path* says a format.
        UnknownNameError: if an option names what is not in the map.
        ValueError: as `evaluate` does.
        OSError: if a file cannot be written.
    """
    from argmap.evaluation.setting import require_options

    require_options("write_report", options, "format", "drawings", "findings")
    path = Path(path)
    form = format or _report_format(path)
    if findings is None:
        from argmap.checks import check

        findings = check(m)
    files = report_files(m, path, form, findings, drawings=drawings, **options)
    for each, data in files.items():
        write_bytes(each, data)
    return tuple(files)


def report_files(
    m: ArgumentMap,
    path: Path,
    form: str,
    findings: Iterable[Diagnostic],
    *,
    drawings: bool = True,
    **options: Unpack[Options],
) -> dict[Path, bytes]:
    """Return what `write_report` writes, by its path, drawings first, with *findings* of checks."""
    from argmap.report.findings import locate
    from argmap.source import SourceText
    from argmap.writing.document import Figure
    from argmap.writing.reporting import Manner, report_on

    require_map(m)
    if form not in REPORT_FORMATS:
        raise RenderError(f"there is no format {form!r} of a report; the formats are {', '.join(REPORT_FORMATS)}")
    manner = Manner(path.stem if drawings else None, locate(SourceText("", m.title), findings), options)
    with collector_paused():
        document = report_on(m, manner)
        text = written(document, form).encode()
    figures = [block for block in document.blocks if isinstance(block, Figure)] if form == "markdown" else []
    return {**{path.with_name(figure.file): figure.svg for figure in figures}, path: text}


def written(document: Document, form: str, width: int = 100) -> str:
    """Return *document* in a *form*: "text", "markdown" or "html"."""
    match form:
        case "markdown":
            from argmap.writing.markdown import as_markdown

            return as_markdown(document)
        case "html":
            from argmap.writing.html import as_html

            return as_html(document)
        case _:
            from argmap.writing.plain import as_text

            return as_text(document, width=width)


def _report_format(path: Path) -> str:
    found = REPORT_SUFFIXES.get(path.suffix.lower())
    if found is None:
        raise RenderError(f"{path}: its suffix says no format of a report; end it in {', '.join(REPORT_SUFFIXES)}")
    return found
