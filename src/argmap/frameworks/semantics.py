"""The semantics of frameworks: which sets of arguments count as positions that one can take."""

from __future__ import annotations

from enum import StrEnum


class Semantics(StrEnum):
    """Which sets count as extensions.

    Admissible are the sets that do not attack themselves and attack whatever attacks them; complete the admissible ones with
    all that they defend; grounded is the least complete one; preferred are the largest admissible ones; stable the ones that
    attack all else (Dung 1995). Semi-stable are the complete ones of largest range (Caminada, Carnielli and Dunne 2012), stage
    the conflict-free ones of largest range (Verheij 1996), where the range of a set is what is in it or attacked by it. Ideal
    is the largest admissible set inside all preferred ones (Dung, Mancarella and Toni 2007).
    """

    ADMISSIBLE = "admissible"
    COMPLETE = "complete"
    GROUNDED = "grounded"
    PREFERRED = "preferred"
    STABLE = "stable"
    SEMI_STABLE = "semi-stable"
    STAGE = "stage"
    IDEAL = "ideal"


def to_semantics(word: Semantics | str) -> Semantics:
    """Return the semantics that *word* names.

    Raises:
        ValueError: if it names none.
    """
    try:
        return Semantics(word)
    except ValueError:
        *names, last = (repr(str(each)) for each in Semantics)
        raise ValueError(f"there is no semantics {word!r}; there are {', '.join(names)} and {last}") from None
