"""An evaluation for programs, as CSV and as JSON: every element, with the same words as the text."""

from __future__ import annotations

import csv
import io
import json

from argmap.evaluation import Evaluation, Options
from argmap.model import ArgumentMap, Claim, Strength
from argmap.model.items import strings
from argmap.report.evaluation import EvaluationReport, claims_in_order

SCHEMA = 1
"""The version of the JSON; it grows when a key changes its meaning or goes."""


def format_evaluation_csv(report: EvaluationReport) -> str:
    """Return *report* as CSV, a row for each element: claims with the thesis first, then inferences and evidence."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(["id", "kind", "label", "reason", "strength", "settled"])
    for name in _names(report):
        writer.writerow(_row(report.map, report.evaluation, name))
    return out.getvalue()


def format_evaluation_json(report: EvaluationReport) -> str:
    """Return *report* as one JSON object."""
    evaluation, before = report.evaluation, report.before
    document = {
        "schema": SCHEMA,
        "title": report.map.title,
        "theses": list(report.map.theses),
        "settings": {
            "semantics": evaluation.semantics,
            "preferences": evaluation.preferences,
            "model": evaluation.model,
            "gate": evaluation.gate,
            **asked(report.options),
        },
        "labellings": evaluation.labellings,
        "capped": evaluation.capped,
        "converged": evaluation.converged,
        "residual": evaluation.residual,
        "elements": [_element(report.map, evaluation, name) for name in _names(report)],
        "outweighed": {name: list(targets) for name, targets in evaluation.outweighed.items()},
        "assumptions": dict(evaluation.assumptions),
        "withheld": list(evaluation.withheld),
        "changes": [] if before is None else _changes(before, evaluation),
        "unmet": [{"claim": each.claim, "expected": each.expected, "computed": each.computed} for each in report.unmet],
    }
    return json.dumps(document, indent=2, ensure_ascii=False) + "\n"


def asked(options: Options) -> dict[str, object]:
    """Return what *options* take away, rate anew and hold to a standard, as it was asked for: words stay words."""
    ratings, standards = options.get("ratings", {}), options.get("standards", {})
    return {
        "without": list(strings(options.get("without", ()))),
        "without_voices": list(strings(options.get("without_voices", ()))),
        "ratings": {name: each.value if isinstance(each, Strength) else each for name, each in ratings.items()},
        "standards": {name: str(each) for name, each in standards.items()},
    }


def _names(report: EvaluationReport) -> list[str]:
    return list(dict.fromkeys([*(claim.id for claim in claims_in_order(report.map)), *report.evaluation.labels]))


def _row(m: ArgumentMap, evaluation: Evaluation, name: str) -> list[str]:
    label, strength = evaluation.labels[name], evaluation.strengths[name]
    settled = "no" if name in evaluation.unsettled else "yes"
    return [name, _kind(m, name), str(label), _reason(evaluation, name) or "", f"{strength:.6f}", settled]


def _kind(m: ArgumentMap, name: str) -> str:
    return type(m[name]).__name__.lower()


def _reason(evaluation: Evaluation, name: str) -> str | None:
    if name in evaluation.withheld:
        return "withheld"
    return str(evaluation.reasons[name]) if name in evaluation.reasons else None


def _element(m: ArgumentMap, evaluation: Evaluation, name: str) -> dict[str, object]:
    found: dict[str, object] = {
        "id": name,
        "kind": _kind(m, name),
        "label": str(evaluation.labels[name]),
        "strength": evaluation.strengths[name],
        "settled": name not in evaluation.unsettled,
    }
    if reason := _reason(evaluation, name):
        found["reason"] = reason
    if name in evaluation.counts:
        found["counts"] = {str(label): count for label, count in evaluation.counts[name].items()}
    if not isinstance(m[name], Claim) and name in evaluation.failures:
        failure = evaluation.failures[name]
        parts = {"premises": failure.premises, "undercutters": failure.undercutters, "missing": failure.missing}
        found["failure"] = {key: list(names) for key, names in parts.items()}
    return found


def _changes(before: Evaluation, after: Evaluation) -> list[dict[str, object]]:
    """Return how elements fare before and after whose label or strength changes; both evaluations are of one map."""
    return [
        _change(before, after, name)
        for name, label in before.labels.items()
        if (label, before.strengths[name]) != (after.labels[name], after.strengths[name])
    ]


def _change(before: Evaluation, after: Evaluation, name: str) -> dict[str, object]:
    return {
        "id": name,
        "before": {"label": str(before.labels[name]), "strength": before.strengths[name]},
        "after": {"label": str(after.labels[name]), "strength": after.strengths[name]},
    }
