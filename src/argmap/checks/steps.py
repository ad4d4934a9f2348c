"""The arguments that the rules of thumb of teachers speak of: those that should leave nothing unsaid."""

from __future__ import annotations

from collections.abc import Iterator

from argmap.checks.view import View
from argmap.diagnostics import Profile
from argmap.model import Argument, Claim, Mode


def complete_steps(view: View) -> Iterator[tuple[Argument, tuple[str, ...], str]]:
    """Yield each argument that should be complete, with its premises and its conclusion, all of which are there.

    They are the strict ones, and in profile teach all but reductio, which concludes what no premise says.
    """
    m = view.live
    modes = set(Mode) - {Mode.REDUCTIO} if view.profile is Profile.TEACH else {Mode.STRICT}
    for argument in m.arguments:
        if argument.mode in modes and isinstance(m.get(argument.conclusion), Claim):
            premises = tuple(dict.fromkeys(premise.claim for premise in argument.premises))
            if premises and all(isinstance(m.get(premise), Claim) for premise in premises):
                yield argument, premises, argument.conclusion
