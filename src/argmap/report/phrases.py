"""Small phrases of reports: numbers, lists, weights, and why a step fails."""

from __future__ import annotations

from collections.abc import Sequence

from argmap.evaluation.explanations import Account
from argmap.model import ArgumentMap, Claim, Evidence, Label

_MOST_NAMES = 4
_WORDS = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")


def number_of(count: int, what: str) -> str:
    """Return how many there are of *what*, in words up to twelve.

    >>> number_of(1, "reason"), number_of(2, "item of evidence"), number_of(13, "claim")
    ('one reason', 'two items of evidence', '13 claims')
    """
    number = _WORDS[count] if count < len(_WORDS) else str(count)
    head, of, rest = what.partition(" of ")
    return f"{number} {head}{'' if count == 1 else 's'}{of}{rest}"


def listed(names: Sequence[str], word: str = "and") -> str:
    """Return *names* as a list in a sentence.

    >>> listed(["a"]), listed(["a", "b", "c"])
    ('a', 'a, b and c')
    """
    return f" {word} ".join(part for part in (", ".join(names[:-1]), *names[-1:]) if part)


def kinds_of(m: ArgumentMap, facts: Sequence[str]) -> str:
    """Return how many of *facts* are bare claims, assumptions and items of evidence, with the first of each by name."""
    claims = [found for each in facts if isinstance(found := m[each], Claim)]
    kinds = (
        ("bare claim", [claim.id for claim in claims if not claim.assumption]),
        ("assumption", [claim.id for claim in claims if claim.assumption]),
        ("item of evidence", [each for each in facts if isinstance(m[each], Evidence)]),
    )
    return listed([f"{number_of(len(each), kind)} ({_some(each)})" for kind, each in kinds if each])


def follows_from(m: ArgumentMap, facts: Sequence[str]) -> str:
    """Return the sentence that says from what *facts* a label follows."""
    return f"In the end its label follows from {kinds_of(m, facts)}."


def degree(number: float) -> str:
    """Return a degree with as many of three decimals as it needs, and no leading zero.

    >>> degree(0.75), degree(0.8254), degree(1), degree(0)
    ('.75', '.825', '1', '0')
    """
    return f"{number:.3f}".rstrip("0").rstrip(".").removeprefix("0") or "0"


def weighed(name: str, weight: float) -> str:
    """Return *name* with its weight.

    >>> weighed("health", 0.75)
    'health (.75)'
    """
    return f"{name} ({degree(weight)})"


def fails(account: Account | None) -> str:
    """Return why a step does not hold, as the end of a sentence; None stands for a contrary that does not."""
    if account is None:
        return "which does not hold"
    if account.label is Label.UNDECIDED:
        return "which is undecided"
    if account.withheld:
        return "which is withheld"
    if account.missing:
        return f"which names what is not there ({listed(account.missing)})"
    if not account.premises and not account.undercutters:
        return "which has no premises"
    parts = []
    if account.premises:
        many = len(account.premises) > 1
        parts.append(f"whose premise{'s' * many} {listed(account.premises)} {'are' if many else 'is'} out")
    if account.undercutters:
        parts.append(f"which {listed(account.undercutters)} undercut{'s' * (len(account.undercutters) == 1)}")
    return " and ".join(parts)


def _some(names: Sequence[str]) -> str:
    more = f" and {len(names) - _MOST_NAMES} more" if len(names) > _MOST_NAMES else ""
    return ", ".join(names[:_MOST_NAMES]) + more
