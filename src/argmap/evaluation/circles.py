"""Strengths that depend on each other in a circle: damped iteration, from where they start."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from argmap.evaluation.frame import Frame, value_of

DAMPING: Final = 0.2
TOLERANCE: Final = 1e-12
MOST_STEPS: Final = 10_000


def iterate(frame: Frame, circle: Sequence[int]) -> float:
    """Settle *circle*, and return how far from settled it is in the end: the largest change of one more step undamped."""
    values, residual = frame.values, 0.0
    for _ in range(MOST_STEPS):
        steps = [value_of(frame, element) - values[element] for element in circle]  # all before any changes (Jacobi)
        residual = max(map(abs, steps))
        if residual <= TOLERANCE:
            break
        for element, step in zip(circle, steps, strict=True):
            values[element] += DAMPING * step
    return residual
