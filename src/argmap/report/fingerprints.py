"""What makes a finding the same one after the file has changed: its rule, the element it is about, and its witness."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from argmap.diagnostics import Diagnostic


def fingerprints(diagnostics: Iterable[Diagnostic]) -> tuple[str, ...]:
    """Return a fingerprint for each of *diagnostics*, all of one file, no two alike.

    It is a digest of the rule's code, the element, and the witness in whatever order, and the number among those that have all of
    them in common. Neither lines nor wording go into it.
    """
    seen: Counter[str] = Counter()
    found = []
    for diagnostic in diagnostics:
        digest = _digest(diagnostic)
        seen[digest] += 1
        found.append(f"{digest}:{seen[digest]}")
    return tuple(found)


def _digest(diagnostic: Diagnostic) -> str:
    import hashlib
    import json

    key = [diagnostic.rule.code, diagnostic.route[:2], sorted(diagnostic.witness)]
    return hashlib.sha256(json.dumps(key).encode()).hexdigest()[:16]
