"""An evaluation for people: a table of the claims, and what it was made of, as text and as Markdown."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from attrs import field, frozen

from argmap.evaluation import Evaluation, Options, Unmet, changes
from argmap.model import ArgumentMap, Claim, Mode
from argmap.report.columns import columns_of, cut, padded, wrapped
from argmap.report.phrases import weighed
from argmap.report.terminal import printable

_BAR = 10
_GAP = "  "
_LEAST_TEXT = 20  # columns, of a text beside the rest of its row
_MOST_NAMES = 4


@frozen(kw_only=True)
class EvaluationReport:
    """What there is to say: the evaluation of a map with *options*, the one to compare it with, and expectations that fail."""

    map: ArgumentMap
    evaluation: Evaluation
    options: Options = field(factory=Options)
    before: Evaluation | None = None
    unmet: tuple[Unmet, ...] = ()


def format_evaluation(report: EvaluationReport, *, width: int = 120) -> str:
    """Return *report* as text in lines of at most *width* columns: the table, the thesis first, then a few remarks."""
    rows = [_row(report.evaluation, claim) for claim in claims_in_order(report.map)]
    table = list(_table(rows, width)) or ["no claims"]
    lines = [printable(" ".join(report.map.title.split())), "", *table]
    remarks = [line for remark in remarks_on(report) for line in wrapped(remark, width, indent="    ")]
    return "\n".join([*lines, *([""] if remarks else []), *remarks]) + "\n"


def format_evaluation_markdown(report: EvaluationReport) -> str:
    """Return *report* as a Markdown table, and the remarks as a list."""
    lines = [f"# {_escaped(report.map.title)}", "", "| claim | label | strength | |", "| --- | --- | --- | --- |"]
    for claim in claims_in_order(report.map):
        label, _, strength, name, text = _row(report.evaluation, claim)
        lines.append(f"| `{name}` | {label} | {strength} | {_escaped(text)} |")
    remarks = [_escaped(remark.strip()) for remark in remarks_on(report)]
    return "\n".join([*lines, *([""] if remarks else []), *(f"- {remark}" for remark in remarks)]) + "\n"


def claims_in_order(m: ArgumentMap) -> Iterator[Claim]:
    """Yield the theses of *m*, then its other claims; what is withdrawn is left out."""
    claims = [claim for claim in m.claims if not claim.withdrawn]
    yield from (claim for claim in claims if claim.id in m.theses)
    yield from (claim for claim in claims if claim.id not in m.theses)


def remarks_on(report: EvaluationReport) -> Iterator[str]:
    """Yield what there is to say besides the table: what was assumed, what changes, which expectations fail; details indented."""
    yield from (*_remarks(report), *_changes(report), *_unmet(report))


def _row(evaluation: Evaluation, claim: Claim) -> tuple[str, str, str, str, str]:
    strength = evaluation.strengths[claim.id]
    full = round(strength * _BAR)
    bar = "█" * full + "·" * (_BAR - full)
    text = " ".join((claim.title or claim.text).split())
    return evaluation.describe(claim.id), bar, evaluation.describe_strength(claim.id), claim.id, printable(text)


def _table(rows: Sequence[tuple[str, str, str, str, str]], width: int) -> Iterator[str]:
    """Yield the lines of the table; where there is little room beside the ids, each text has a line of its own."""
    if not rows:
        return
    labels, _, strengths, names, texts = (max(map(columns_of, column)) for column in zip(*rows, strict=True))
    beside = labels + _BAR + strengths + names + 4 * len(_GAP) + min(texts, _LEAST_TEXT) <= width
    for label, bar, strength, name, text in rows:
        head = _GAP.join([padded(label, labels), bar, f"{strength:>{strengths}}", padded(name, names)])
        yield from (
            [cut(f"{head}{_GAP}{text}", width)] if beside else [cut(head.rstrip(), width), cut(f"    {text}", width)]
        )


def _remarks(report: EvaluationReport) -> Iterator[str]:
    evaluation = report.evaluation
    if evaluation.semantics != "grounded":
        yield f"labels: what all {evaluation.semantics} labellings agree on{_how_many(evaluation)}"
    yield from _weighed(evaluation)
    pairs = [f"{objection} (against {', '.join(targets)})" for objection, targets in evaluation.outweighed.items()]
    if pairs:
        yield f"outweighed objections: {', '.join(pairs)}"
    broken = [
        f"{name} ({', '.join(map(repr, why.missing))})" for name, why in evaluation.failures.items() if why.missing
    ]
    if broken:
        yield f"out, since they name what is not there: {_some(broken)}"
    unrated = [name for name in evaluation.assumptions if not isinstance(report.map[name], Claim)]
    if unrated:
        yield f"assumed: strength .5 where none is given: {_some(unrated)}"
    starting = len(evaluation.assumptions) - len(unrated)
    if starting:
        yield f"assumed: credence .5 where none is given: {starting} claim{'s' if starting > 1 else ''}"
    given = list(_strict_but_rated(report))
    if given:
        yield f"passed over: strengths given to strict arguments, which have 1: {_some(given)}"
    if not evaluation.converged:
        yield f"not settled after the last step (residual {evaluation.residual:.1g}): {_some(sorted(evaluation.unsettled))}"


def _strict_but_rated(report: EvaluationReport) -> Iterator[str]:
    """Yield the strict arguments that are given another strength than 1, with this."""
    for argument in report.map.arguments:
        if argument.mode is not Mode.STRICT or argument.id not in report.evaluation.labels:
            continue
        if argument.strength is not None and argument.strength.value != 1:
            yield weighed(argument.id, argument.strength.value)


def _weighed(evaluation: Evaluation) -> Iterator[str]:
    """Yield how *evaluation* weighs, where it does not as usual."""
    if evaluation.preferences == "none":
        yield "weights: all equal where labels are decided (preferences: none)"
    model = [] if evaluation.model == "df-quad" else [f"by {evaluation.model}"]
    gate = [] if evaluation.gate else ["over what is out, too (no gate)"]
    if model or gate:
        yield f"strengths: {', '.join([*model, *gate])}"


def _how_many(evaluation: Evaluation) -> str:
    if evaluation.labellings is None:
        return ""
    if evaluation.capped:
        return f"; there are more than {evaluation.labellings}, of which the first are counted"
    return f"; there {'are' if evaluation.labellings > 1 else 'is'} {evaluation.labellings}"


def _some(names: Sequence[str]) -> str:
    more = f" and {len(names) - _MOST_NAMES} more" if len(names) > _MOST_NAMES else ""
    return ", ".join(names[:_MOST_NAMES]) + more


def _changes(report: EvaluationReport) -> Iterator[str]:
    """Yield what is withheld, what else differs from the evaluation before, label by label, and always how the theses fare."""
    before, after = report.before, report.evaluation
    if before is None:
        return
    changed = [change.element for change in changes(before, after) if change.element not in after.withheld]
    if after.withheld:
        yield f"withheld: {_some(after.withheld)}"
    for thesis in report.map.theses:
        if thesis in after.withheld:
            yield f"{thesis}: {_change(before, after, thesis)}"
        elif thesis not in changed and thesis in after.labels:
            yield f"{thesis}: {after.describe(thesis)} as before, {_strengths(before, after, thesis)}"
    besides = " besides" if after.withheld else ""
    yield f"changed labels{besides}: {len(changed) or 'none'}"
    yield from (f"  {name}: {_change(before, after, name)}" for name in changed)


def _change(before: Evaluation, after: Evaluation, element: str) -> str:
    return f"{before.describe(element)} -> {after.describe(element)}, {_strengths(before, after, element)}"


def _strengths(before: Evaluation, after: Evaluation, element: str) -> str:
    return f"{before.describe_strength(element)} -> {after.describe_strength(element)}"


def _unmet(report: EvaluationReport) -> Iterator[str]:
    for failed in report.unmet:
        yield f"{failed.claim}: expected {failed.expected}, computed {failed.computed}"


def _escaped(text: str) -> str:
    return printable(" ".join(text.split())).replace("\\", "\\\\").replace("|", "\\|")
