"""What a caller may say of an evaluation, and what is wrong with it where it cannot be followed."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Final

from argmap.model import Argument, ArgumentMap, Claim, Mode, Standard, UnknownNameError
from argmap.model.strength import StrengthLike, to_strength
from argmap.model.unknown import guess, no_claim, no_element

SEMANTICS: Final = ("grounded", "complete", "preferred", "stable")


def known(what: str, word: str, words: Sequence[str]) -> None:
    """Raise ValueError if *word* is none of *words*.

    >>> known("model", "euler", ("df-quad", "weakest-link"))
    Traceback (most recent call last):
    ValueError: there is no model 'euler'; there are 'df-quad' and 'weakest-link'
    """
    if word not in words:
        names = [repr(each) for each in words]
        raise ValueError(f"there is no {what} {word!r}; there are {', '.join(names[:-1])} and {names[-1]}")


def withheld_by(m: ArgumentMap, live: ArgumentMap, ids: Iterable[str], voices: Iterable[str]) -> tuple[str, ...]:
    """Return *ids*, and what *voices* put forward, in the order of *live*.

    Raises:
        UnknownNameError: if *m* has no such element or voice.
    """
    ids, voices = frozenset(ids), frozenset(voices)
    if not ids and not voices:
        return ()
    for name in sorted(ids):
        require_named(m, name)
    known_voices = [voice.id for voice in m.voices]
    for voice in sorted(voices.difference(known_voices)):
        raise UnknownNameError(f"there is no voice '{voice}'{guess(voice, known_voices)}")
    return tuple(element.id for element in live if element.id in ids or element.voice in voices)


def rated(m: ArgumentMap, live: ArgumentMap, ratings: Mapping[str, StrengthLike]) -> dict[str, float]:
    """Return the numbers of *ratings*, on the scales of the map, for the elements of *live*.

    Raises:
        UnknownNameError: if *m* has no such element.
        ValueError: if a word is not of the scale, a number is outside [0, 1], or an argument is strict.
    """
    _require_mapping("ratings", ratings, "strengths")
    numbers: dict[str, float] = {}
    for name, rating in ratings.items():
        require_named(m, name)
        element = m[name]
        if isinstance(element, Argument) and element.mode is Mode.STRICT:
            raise ValueError(f"'{name}' is a strict argument, whose strength is always 1")
        scale = m.certainty_scale if isinstance(element, Claim) else m.scale
        try:
            number = to_strength(rating).on(scale).value
        except (TypeError, ValueError) as error:
            raise ValueError(f"'{name}': {error}") from None
        if name in live:
            numbers[name] = number
    return numbers


def standards_of(m: ArgumentMap, live: ArgumentMap, standards: Mapping[str, Standard | str]) -> dict[str, Standard]:
    """Return *standards* for the claims of *live*.

    Raises:
        UnknownNameError: if *m* has no such claim.
        ValueError: if a word is no standard.
    """
    _require_mapping("standards", standards, "proof standards")
    found: dict[str, Standard] = {}
    for name, word in standards.items():
        require_claim(m, name)
        known("standard", str(word), [str(standard) for standard in Standard])
        if name in live:
            found[name] = Standard(word)
    return found


def _require_mapping(option: str, given: object, values: str) -> None:
    if not isinstance(given, Mapping):
        raise TypeError(f"{option} is {given!r}, not a mapping of ids to {values}")


def require_live_claim(m: ArgumentMap, live: ArgumentMap, name: str) -> None:
    """Raise UnknownNameError if there is no claim *name* in *m*, or none that has a label, since *live* is without it."""
    require_claim(m, name)
    require_element(m, live, name)


def require_claim(m: ArgumentMap, name: str) -> None:
    """Raise UnknownNameError if *m* has no claim *name*."""
    if not isinstance(m.get(name), Claim):
        raise no_claim(m, name)


def require_element(m: ArgumentMap, live: ArgumentMap, name: str) -> None:
    """Raise UnknownNameError if there is no element *name* in *m*, or none that has a label, since *live* is without it."""
    require_named(m, name)
    if name not in live:
        raise UnknownNameError(f"'{name}' is withdrawn, and has no label")


def require_named(m: ArgumentMap, name: str) -> None:
    """Raise UnknownNameError if *m* has no element *name*."""
    if name not in m:
        raise no_element([element.id for element in m], name)
