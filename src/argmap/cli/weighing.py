"""The options that say how a map is weighed, shared by the commands that evaluate it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

import click
from attrs import fields, frozen

from argmap.cli.gathering import Command, gathered
from argmap.cli.reading import CannotRunError

if TYPE_CHECKING:
    from argmap.evaluation import Options
    from argmap.model import ArgumentMap

# The words of `argmap.evaluation`, which is too much to import for a help text; a test holds the two together.
PREFERENCES = ("strengths", "none")
STANDARDS = (
    "scintilla",
    "preponderance",
    "clear-and-convincing",
    "beyond-reasonable-doubt",
    "dialectical-validity",
)

_OPTIONS = (
    click.option(
        "--preferences",
        type=click.Choice(PREFERENCES),
        default="strengths",
        show_default=True,
        help="Whether a stronger reason withstands a weaker objection.",
    ),
    click.option("--without", multiple=True, metavar="ID", help="Take an element away. May be given several times."),
    click.option(
        "--without-voice", "without_voices", multiple=True, metavar="ID", help="Take away what a voice puts forward."
    ),
    click.option(
        "--set",
        "settings",
        multiple=True,
        metavar="ID=STRENGTH",
        help="Rate an element anew, by a number or a word; a claim by its credence.",
    ),
    click.option(
        "--standard",
        "standards",
        multiple=True,
        metavar="[CLAIM=]WORD",
        help=f"Hold a claim, or the thesis, to a proof standard: {', '.join(STANDARDS)}.",
    ),
)


@frozen
class Weighed:
    """What the options say, as it was typed."""

    preferences: str
    without: tuple[str, ...]
    without_voices: tuple[str, ...]
    settings: tuple[str, ...]
    standards: tuple[str, ...]

    def __bool__(self) -> bool:
        """Say whether any option says anything but what holds anyway."""
        return self != Weighed(PREFERENCES[0], (), (), (), ())


def weighing_options(command: Command) -> Command:
    """Give *command* the options that say how a map is weighed, as its one parameter `weighed`."""
    return gathered(command, "weighed", Weighed, (each.name for each in fields(Weighed)), _OPTIONS)


def weighing(m: ArgumentMap, weighed: Weighed) -> Options:
    """Return what *weighed* says in the words of `argmap.evaluate`, without what holds anyway.

    Raises:
        click.BadParameter: if an option is not of its form, or two contradict each other.
        CannotRunError: if a standard is for the thesis, and the map has none.
        ValueError: if what an option names does not count in *m*, so that the option would have no effect.
    """
    found: Options = {}
    if weighed.preferences != PREFERENCES[0]:
        found["preferences"] = weighed.preferences
    if weighed.without:
        found["without"] = weighed.without
    if weighed.without_voices:
        found["without_voices"] = weighed.without_voices
    if weighed.settings:
        found["ratings"] = _ratings(weighed.settings, weighed.without)
    if weighed.standards:
        found["standards"] = _standards(m, weighed.standards)
    _require_effect(m, "--without", weighed.without)
    _require_effect(m, "--set", found.get("ratings", ()))
    _require_effect(m, "--standard", found.get("standards", ()))
    return found


def _require_effect(m: ArgumentMap, option: str, names: Iterable[str]) -> None:
    """Raise ValueError if *option* is about what is withdrawn or, to rate it, about an illustration; unknown names pass."""
    from argmap.model import Evidence, EvidenceKind
    from argmap.model.without import without_withdrawn

    live = without_withdrawn(m)
    for name in names:
        element = m.get(name)
        if element is not None and name not in live:
            raise ValueError(f"'{name}' is withdrawn, and has no label: {option} has no effect on it")
        if option == "--set" and isinstance(element, Evidence) and element.kind is EvidenceKind.ILLUSTRATION:
            raise ValueError(f"'{name}' is an illustration, whose strength does not count: --set has no effect on it")


def _ratings(settings: Sequence[str], without: Sequence[str]) -> dict[str, str | float]:
    ratings: dict[str, str | float] = {}
    for setting in settings:
        element, equals, rating = (part.strip() for part in setting.partition("="))
        if not element or not equals or not rating:
            raise click.BadParameter(f"'{setting}' is not of the form ID=STRENGTH", param_hint="'--set'")
        if element in ratings:
            raise click.BadParameter(f"'{element}' is rated twice", param_hint="'--set'")
        if element in without:
            raise click.BadParameter(f"'{element}' is taken away by --without", param_hint="'--set'")
        try:
            ratings[element] = float(rating)
        except ValueError:
            ratings[element] = rating
    return ratings


def _standards(m: ArgumentMap, standards: Sequence[str]) -> dict[str, str]:
    found: dict[str, str] = {}
    for standard in standards:
        claim, equals, word = (part.strip() for part in standard.rpartition("="))
        if not word or (equals and not claim):
            raise click.BadParameter(f"'{standard}' is not of the form CLAIM=WORD or WORD", param_hint="'--standard'")
        if not equals and not m.theses:
            raise CannotRunError(f"the map has no thesis; say which claim '{word}' is for: --standard CLAIM={word}")
        for each in (claim,) if equals else m.theses:
            if each in found:
                raise click.BadParameter(f"'{each}' has two standards", param_hint="'--standard'")
            found[each] = word
    return found


def claim_or_thesis(m: ArgumentMap, claim: str | None) -> str:
    """Return *claim*, or the one thesis of *m* where none is named.

    Raises:
        CannotRunError: if none is named, and the map has no thesis or several.
    """
    if claim is not None:
        return claim
    if len(m.theses) == 1:
        return m.theses[0]
    if not m.theses:
        raise CannotRunError("the map has no thesis; name a claim")
    raise CannotRunError(f"the map has several theses; name one of {', '.join(m.theses)}")
