"""What makes a finding the same one after the file has changed: what a baseline remembers of it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from argmap.checks.baseline import Known, known_as
from argmap.diagnostics import Diagnostic


def fingerprints(diagnostics: Iterable[Diagnostic]) -> tuple[str, ...]:
    """Return a fingerprint for each of *diagnostics*, all of one file, no two alike.

    It is a digest of the rule's code, the element, and the witness in whatever order, and the number among those that have all of
    them in common. Neither lines nor wording go into it, nor which element of a ring stands first.
    """
    seen: Counter[Known] = Counter()
    found = []
    for diagnostic in diagnostics:
        known = known_as(diagnostic, "")
        seen[known] += 1
        found.append(f"{_digest(known)}:{seen[known]}")
    return tuple(found)


def _digest(known: Known) -> str:
    import hashlib
    import json

    return hashlib.sha256(json.dumps([known.code, known.element, known.witness]).encode()).hexdigest()[:16]
