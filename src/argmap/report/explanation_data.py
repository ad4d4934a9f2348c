"""An explanation for programs, as JSON: the accounts and supports that the label follows from."""

from __future__ import annotations

import json

from argmap.evaluation import Evaluation
from argmap.evaluation.explanations import Account, Explanation, Objection, Support
from argmap.model import ArgumentMap
from argmap.report.explanation import foundation

SCHEMA = 1
"""The version of the JSON; it grows when a key changes its meaning or goes."""


def format_explanation_json(m: ArgumentMap, explanation: Explanation, evaluation: Evaluation) -> str:
    """Return *explanation* as one JSON object; null stands for the ground that a bare claim is to itself."""
    document = {
        "schema": SCHEMA,
        "title": m.title,
        "claim": explanation.claim,
        "label": str(explanation.label),
        "reason": str(evaluation.reasons[explanation.claim]) if explanation.claim in evaluation.reasons else None,
        "strength": evaluation.strengths[explanation.claim],
        "foundation": list(foundation(explanation, m)),
        "accounts": [_account(each) for each in explanation.accounts.values()],
        "supports": [_support(each) for each in explanation.supports.values()],
    }
    return json.dumps(document, indent=2, ensure_ascii=False) + "\n"


def _account(account: Account) -> dict[str, object]:
    return {
        "id": account.element,
        "label": str(account.label),
        "withheld": account.withheld,
        "grounds": list(account.grounds),
        "premises": list(account.premises),
        "undercutters": list(account.undercutters),
        "missing": list(account.missing),
        "fallen": list(account.fallen),
        "slight": [_objection(each) for each in account.slight],
    }


def _support(support: Support) -> dict[str, object]:
    return {
        "claim": support.claim,
        "ground": support.ground,
        "weight": support.weight,
        "label": str(support.label),
        "objections": [_objection(each) for each in support.objections],
    }


def _objection(objection: Objection) -> dict[str, object]:
    found: dict[str, object] = {"id": objection.element, "weight": objection.weight, "label": str(objection.label)}
    if objection.contrary is not None:
        found["contrary"] = objection.contrary
    if objection.through is not None:
        found["through"] = objection.through
    return found
