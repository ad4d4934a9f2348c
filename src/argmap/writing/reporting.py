"""A report on a map as a document: its thesis and how it fares, drawings, outline, evaluation, findings, sources."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain
from typing import Final

from attrs import frozen

from argmap.diagnostics import Severity
from argmap.drawing import render_bytes
from argmap.drawing.svg import describe
from argmap.drawing.view import of_group, whole
from argmap.evaluation import Evaluation, evaluate, hinges, unmet, why
from argmap.evaluation.setting import Options
from argmap.model import ArgumentMap
from argmap.report.evaluation import EvaluationReport, claims_in_order, remarks_on
from argmap.report.explanation import in_words
from argmap.report.explanation_words import Told
from argmap.report.findings import FileFindings
from argmap.report.text import summarise
from argmap.source import format_route
from argmap.writing.appendix import appendix
from argmap.writing.document import Block, Document, Entry, Figure, Heading, Listing, Paragraph, Table
from argmap.writing.entries import glance
from argmap.writing.outlining import Section, opening, sections_of

MOST_DRAWN: Final = 500
"""How many claims a drawing in a report has at most: more of them cannot be read."""
_MOST_HINGES: Final = 8


@frozen
class Manner:
    """How a report is made: what its drawings' files begin with (None: it has none), what was found, how it is weighed."""

    stem: str | None
    findings: FileFindings
    options: Options


def report_on(m: ArgumentMap, manner: Manner) -> Document:
    """Return the report on *m* as a document.

    Raises:
        RenderError: if drawings are wanted and there is no Graphviz.
        UnknownNameError: if an option names what is not in the map.
        ValueError: as `evaluate` does.
    """
    evaluation = evaluate(m, **manner.options)
    sections = sections_of(m, evaluation)
    return Document(
        m.title,
        m.language,
        (
            *opening(m),
            *_theses(m, evaluation, manner.options),
            *chain.from_iterable(_section(m, evaluation, manner, section) for section in sections),
            *_evaluation(m, evaluation, manner.options),
            *_findings(manner.findings),
            *appendix(m),
        ),
    )


def _section(m: ArgumentMap, evaluation: Evaluation, manner: Manner, section: Section) -> Iterator[Block]:
    """Yield the blocks of *section*, with a drawing if it is a group, or the main part of a map that has none."""
    title = section.title or "The argument"
    yield Heading(title, id=section.group.id if section.group else "")
    if section.group or not section.title:
        yield from _figure(m, evaluation, manner, section.group.id if section.group else None)
    yield from section.blocks


def _figure(m: ArgumentMap, evaluation: Evaluation, manner: Manner, group: str | None) -> Iterator[Block]:
    view = whole(m) if group is None else of_group(m, group)
    if manner.stem is None or not view.claims:
        return
    if len(view.claims) > MOST_DRAWN:
        most = f"{len(view.claims):,} claims are more than a drawing can show ({MOST_DRAWN}); put them in groups"
        yield Paragraph(f"There is no drawing here: {most}.")
        return
    svg = render_bytes(m, "svg", evaluation=evaluation, group=group)
    name = f"{manner.stem}-{group}.svg" if group else f"{manner.stem}.svg"
    yield Figure(svg, name, describe(view, evaluation), f"drawing-{group}" if group else "drawing")


def _theses(m: ArgumentMap, evaluation: Evaluation, options: Options) -> Iterator[Block]:
    """Yield each thesis of *m*, how it fares and why, and what it hinges on."""
    live = [claim for claim in m.theses if claim in evaluation.labels]
    if live:
        yield Heading("Thesis" if len(live) == 1 else "Theses")
    for thesis in live:
        yield Paragraph(m.claim(thesis).text)
        explanation = why(m, thesis, **options)
        yield Paragraph(in_words(Told(m, explanation, evaluation, set())))
        yield from _hinges(m, thesis, options)


def _hinges(m: ArgumentMap, thesis: str, options: Options) -> Iterator[Block]:
    found = hinges(m, thesis, size=1, **options)
    single = [(hinge.elements[0], hinge.describe()) for hinge in found.sets if len(hinge.elements) == 1]
    if not found.facts:
        return
    if not single:
        yield Paragraph("No single bare claim, assumption or item of evidence decides this alone.")
        return
    yield Paragraph("Without one of these alone, it would be otherwise:")
    entries = [_hinge(m, element, label) for element, label in single[:_MOST_HINGES]]
    if len(single) > _MOST_HINGES:
        more = f"… {len(single) - _MOST_HINGES} more: see argmap hinges"
        entries.append(Entry(level=0, sort="hinge", text=more))
    yield Listing(tuple(entries))


def _hinge(m: ArgumentMap, element: str, label: str) -> Entry:
    text = str(getattr(m[element], "text", ""))
    return Entry(level=0, sort="hinge", text=glance(text), id=element, words=(f"without it: {label}",), link=element)


def _evaluation(m: ArgumentMap, evaluation: Evaluation, options: Options) -> Iterator[Block]:
    rows = [
        (claim.id, evaluation.describe(claim.id), evaluation.describe_strength(claim.id), claim.title or claim.text)
        for claim in claims_in_order(m)
    ]
    if not rows:
        return
    yield Heading("Evaluation")
    yield Table(("claim", "label", "strength", "text"), tuple(rows), frozenset((0,)))
    failed = () if options else unmet(m, evaluation)
    report = EvaluationReport(map=m, evaluation=evaluation, before=_before(m, options), unmet=failed)
    remarks = [Entry(level=0, sort="remark", text=remark.strip()) for remark in remarks_on(report)]
    if remarks:
        yield Listing(tuple(remarks))


def _before(m: ArgumentMap, options: Options) -> Evaluation | None:
    """Return the evaluation that *options* change, None if they change nothing but what preference means."""
    if not options.keys() - {"preferences"}:
        return None
    return evaluate(m, preferences=options.get("preferences", "strengths"))


def _findings(found: FileFindings) -> Iterator[Block]:
    yield Heading("Findings")
    yield Paragraph(f"{summarise((found,)).capitalize()}.")
    rows = [
        (str(each.severity), f"{each.rule.code} {each.rule.name}", format_route(each.route), each.message)
        for severity in Severity
        for each in (*(finding.diagnostic for finding in found.findings), *found.notes)
        if each.severity is severity
    ]
    if rows:
        yield Table(("severity", "rule", "place", "finding"), tuple(rows), frozenset((2,)))
