"""What an inference takes up only in order to refute it: the supposition of a reduction to absurdity."""

from __future__ import annotations

from collections.abc import Callable

from argmap.model.elements import Argument, Inference
from argmap.model.words import Mode


def suppositions(inference: Inference, contraries_of: Callable[[str], tuple[str, ...]]) -> tuple[str, ...]:
    """Return the claims that *inference* supposes if they are among its premises: () but for a reduction to absurdity.

    An argument of that mode supposes the contraries of its conclusion, a rebuttal its target.

    >>> from argmap.model import Argument
    >>> suppositions(Argument("x", ["rational", "lowest"], "irrational", mode="reductio"), lambda _: ("rational",))
    ('rational',)
    """
    if inference.mode is not Mode.REDUCTIO:
        return ()
    return contraries_of(inference.conclusion) if isinstance(inference, Argument) else (inference.target,)
