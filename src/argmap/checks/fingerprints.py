"""Fingerprints of elements: what a reviewer has seen of each, so that a later change of it shows."""

from __future__ import annotations

import unicodedata
from typing import Any, TypeAlias

from argmap.model import Argument, ArgumentMap, Claim, Element, Evidence, Rebuttal, Strength

_Content: TypeAlias = dict[str, Any]


def fingerprint(m: ArgumentMap, element: Element) -> str:
    """Return the fingerprint of *element*, an element of *m*: "sha256:" and 64 hexadecimal digits.

    It changes with what a review vouches for: of a claim its text and kind; of an argument or rebuttal the texts of its
    premises with their roles, the text of what it bears on, its mode, scheme and strength; of evidence its text, kind, strength and
    date, the texts of the claims that it supports and opposes, and the title of its source. It does not change with ids, with
    the order of premises, with white space, or with notes, tags and quotes.

    >>> from argmap.model import Claim
    >>> m = ArgumentMap(title="Lanes", claims=[Claim("a", "Lanes are  cheap."), Claim("b", "Lanes are cheap.", note="Said twice.")])
    >>> fingerprint(m, m["a"]) == fingerprint(m, m["b"])
    True
    """
    import hashlib
    import json

    text = json.dumps(_content(m, element), ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return f"sha256:{hashlib.sha256(text.encode('utf-8', 'surrogatepass')).hexdigest()}"


def _content(m: ArgumentMap, element: Element) -> _Content:
    match element:
        case Claim():
            return {"claim": _folded(element.text), "kind": element.kind}
        case Argument():
            return {"argument": _steps(m, element), "conclusion": _text_of(m, element.conclusion)}
        case Rebuttal():
            return {"rebuttal": _steps(m, element), "target": _text_of(m, element.target)}
        case Evidence():
            return {
                "evidence": _folded(element.text),
                "kind": element.kind,
                "strength": _written(element.strength),
                "date": None if element.date is None else str(element.date),
                "supports": sorted(_text_of(m, claim) for claim in element.supports),
                "opposes": sorted(_text_of(m, claim) for claim in element.opposes),
                "source": next((_folded(each.title) for each in m.sources if each.id == element.source), None),
            }


def _steps(m: ArgumentMap, inference: Argument | Rebuttal) -> _Content:
    return {
        "premises": sorted([_text_of(m, premise.claim), premise.role or ""] for premise in inference.premises),
        "mode": inference.mode,
        "scheme": inference.scheme,
        "strength": _written(inference.strength),
    }


def _text_of(m: ArgumentMap, name: str) -> str:
    """Return what an element says: of an argument or rebuttal, what its premises say; "" of what is not there."""
    found = m.get(name)
    if isinstance(found, Claim | Evidence):
        return _folded(found.text)
    premises = () if found is None else found.premises
    claims = (m.get(premise.claim) for premise in premises)
    return " + ".join(sorted(_folded(claim.text) for claim in claims if isinstance(claim, Claim)))


def _folded(text: str) -> str:
    return " ".join(unicodedata.normalize("NFC", text).split())


def _written(strength: Strength | None) -> str | None:
    return None if strength is None else str(strength)
