"""Labellings one by one, and how one element fares in them, for people and for programs."""

from __future__ import annotations

import json
import textwrap
from collections.abc import Iterable, Iterator, Mapping

from attrs import field, frozen

from argmap.evaluation import Acceptance, Options
from argmap.model import ArgumentMap, Label
from argmap.report.evaluation_data import asked
from argmap.report.terminal import printable

SCHEMA = 1
"""The version of the JSON; it grows when a key changes its meaning or goes."""


@frozen(kw_only=True)
class LabellingsReport:
    """The first labellings of a map with *options*, and whether there are `more`."""

    map: ArgumentMap
    semantics: str
    labellings: tuple[Mapping[str, Label], ...]
    more: bool
    options: Options = field(factory=Options)


def format_labellings(report: LabellingsReport, *, width: int = 120) -> str:
    """Return *report* as text in lines of at most *width* columns, as far as ids allow."""
    lines = [_title(report.map), ""]
    for number, labelling in enumerate(report.labellings, 1):
        lines += [f"{report.semantics} labelling {number}", *_grouped(labelling, width), ""]
    return "\n".join([*lines, _how_many(report)]) + "\n"


def format_labellings_json(report: LabellingsReport) -> str:
    """Return *report* as one JSON object."""
    return _json(
        report.map,
        semantics=report.semantics,
        settings=_settings(report.options),
        labellings=[_labels(labelling) for labelling in report.labellings],
        more=report.more,
    )


def format_acceptance(m: ArgumentMap, found: Acceptance, *, width: int = 120) -> str:
    """Return as text whether an element of *m* is in in some labelling and in all, with a labelling for each answer."""
    lines = [_title(m), "", f"{found.element}: {_status(found)}"]
    for labelling, word in ((found.witness, "in"), (found.counterexample, "not in")):
        if labelling is not None:
            lines += ["", f"a labelling in which it is {word}:", *_grouped(labelling, width)]
    return "\n".join(lines) + "\n"


def format_acceptance_json(m: ArgumentMap, found: Acceptance, options: Options) -> str:
    """Return the same as one JSON object, with the *options* that it was asked with."""
    return _json(
        m,
        semantics=found.semantics,
        settings=_settings(options),
        element=found.element,
        credulous=found.credulous,
        skeptical=found.skeptical,
        witness=found.witness and _labels(found.witness),
        counterexample=found.counterexample and _labels(found.counterexample),
    )


def _json(m: ArgumentMap, **said: object) -> str:
    return json.dumps({"schema": SCHEMA, "title": m.title, **said}, indent=2, ensure_ascii=False) + "\n"


def _settings(options: Options) -> dict[str, object]:
    return {"preferences": options.get("preferences", "strengths"), **asked(options)}


def _labels(labelling: Mapping[str, Label]) -> dict[str, str]:
    return {name: str(label) for name, label in labelling.items()}


def _title(m: ArgumentMap) -> str:
    return printable(" ".join(m.title.split()))


def _grouped(labelling: Mapping[str, Label], width: int) -> Iterator[str]:
    """Yield a line for each label, with the elements that have it in the order of the map."""
    for label in (Label.IN, Label.OUT, Label.UNDECIDED):
        names = [name for name, its in labelling.items() if its is label]
        if names:
            yield _wrapped(f"  {label + ':':11}", names, width)


def _wrapped(start: str, names: Iterable[str], width: int) -> str:
    text = ", ".join(names)
    indent = " " * len(start)
    return textwrap.fill(
        text, width, initial_indent=start, subsequent_indent=indent, break_long_words=False, break_on_hyphens=False
    )


def _how_many(report: LabellingsReport) -> str:
    count = len(report.labellings)
    if not count:
        return f"no {report.semantics} labelling"
    return f"there are more than {count}" if report.more else "there is no other"


def _status(found: Acceptance) -> str:
    name = found.semantics
    if found.skeptical:
        return f"in by every {name} labelling (skeptically accepted)"
    if found.credulous:
        return f"in by some {name} labellings, not by all (credulously accepted)"
    return f"in by no {name} labelling"
