"""What every part of a drawing needs to know: the view, the theme, the line length, and the names behind ids."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cached_property

from attrs import Factory, evolve, field, frozen

from argmap.drawing.leftout import count_behind, leading_on
from argmap.drawing.links import Links
from argmap.drawing.repeating import repeat_name
from argmap.drawing.style import MAX_LINES, Standing
from argmap.drawing.themes import Theme
from argmap.drawing.verdicts import Verdict
from argmap.drawing.view import View, homes_of, target_of
from argmap.model import Argument, ArgumentMap, Claim, DerivedId, Group, Inference, Source, Stance
from argmap.model.sides import derived_stance
from argmap.model.values import ID_PATTERN
from argmap.schemes import known_schemes


@frozen
class Sheet:
    """A view about to be drawn in *theme* with lines of *wrap* columns, and the verdicts of an evaluation, if there is one.

    `badges` are what checks found of each element, `numbers` what claims are called.
    *premises* says how an inference is drawn: "graph", as a mark with lines, or "box", as a box with a cell for each.
    Text is cut after so many *lines*, or never; *notes* are the numbers under which cut texts are printed in full.
    Drawn among other sections of the map, it has *links* to them.
    """

    view: View
    theme: Theme
    wrap: int
    verdicts: Mapping[str, Verdict] = field(factory=dict)
    badges: Mapping[str, str] = field(factory=dict)
    numbers: Mapping[str, str] = field(factory=dict)
    premises: str = "graph"
    lines: int | None = MAX_LINES
    notes: Mapping[str, int] = field(factory=dict)
    links: Links | None = None
    map: ArgumentMap = field(init=False, default=Factory(lambda self: self.view.map, takes_self=True))
    """The map that is drawn."""

    @cached_property
    def theses(self) -> frozenset[str]:
        """The claims that the map is about."""
        return frozenset(self.map.theses)

    def stance_of(self, claim: Claim) -> Stance:
        """Return the author's commitment to *claim*, as the map's `stance_of` does."""
        return derived_stance(claim, self.map.sides)

    @cached_property
    def _voices(self) -> Mapping[str, str]:
        return {voice.id: voice.name for voice in self.map.voices}

    @cached_property
    def _schemes(self) -> Mapping[str, str]:
        return {scheme.id: scheme.title for scheme in known_schemes(self.map).values()}

    @cached_property
    def _sources(self) -> Mapping[str, Source]:
        return {source.id: source for source in self.map.sources}

    @cached_property
    def _referred(self) -> frozenset[str]:
        """What is referred to as only claims may be; an inference among it needs a mark for the edge to end at."""
        m = self.map
        ends = {premise.claim for inference in m.inferences for premise in inference.premises}
        ends.update(argument.conclusion for argument in m.arguments)
        for item in m.evidence:
            ends.update(item.supports, item.opposes)
        for claim in m.claims:
            ends.update(claim.contrary_to, claim.contradictory_to)
        return frozenset(ends)

    @cached_property
    def missing(self) -> Mapping[tuple[str, str], str]:
        """The name of the box for each thing that the drawing's elements name in vain, in the order of the map.

        The keys are the reference and, where it is blank, its place: two that name nothing do not name the same.
        """
        lost = ((name, at) for name, at in _references(self.view) if name not in self.map)
        found = dict.fromkeys((name, _place(name, at)) for name, at in lost)
        return {key: _missing_name(number, key[0]) for number, key in enumerate(found, 1)}

    @cached_property
    def repeating(self) -> Sheet:
        """The sheet on which repeated claims are drawn: as claims of other sections."""
        homes = homes_of(self.view.sections)
        titles = {claim: homes[claim].title.strip() for claim, _ in self.view.repeats}
        return evolve(self, view=evolve(self.view, elsewhere=titles))

    @cached_property
    def behind(self) -> Mapping[str, int]:
        """How much was cut off behind an element, where anything was."""
        return count_behind(self.view)

    @cached_property
    def leads_on(self) -> frozenset[str]:
        """The claims that lead to what was cut off."""
        return leading_on(self.view)

    def end(self, reference: str, at: str) -> str | None:
        """Return the name of the node that *reference*, written at *at*, leads to, or None if it is not in this drawing."""
        if reference in self.view.drawn:
            section = self.view.repeats.get((reference, at)) if self.view.repeats else None
            return reference if section is None else repeat_name(section, reference)
        return self.missing.get((reference, _place(reference, at)))

    def voice_name(self, voice: str) -> str:
        """Return the name of *voice*, or its id and that it is missing."""
        return self._voices.get(voice, f"{voice} (missing)")

    def scheme_name(self, scheme: str) -> str:
        """Return the title of a scheme of the map's own or of the library, else its id."""
        return self._schemes.get(scheme) or scheme

    def source(self, source: str) -> Source | None:
        """Return the source with this id, or None."""
        return self._sources.get(source)

    def words_of(self, element: str) -> tuple[str, ...]:
        """Return the words of the verdict on *element*, if there is one, and its badges."""
        verdict, badges = self.verdicts.get(element), self.badges.get(element)
        words = verdict.words if verdict else ()
        return (*words, badges) if badges else words

    def standing_of(self, element: str) -> Standing | None:
        """Return how *element* fares, None if it is in, or nothing was evaluated."""
        verdict = self.verdicts.get(element)
        return verdict.standing if verdict else None

    def has_mark(self, inference: Inference) -> bool:
        """Say whether *inference* is a node of its own.

        A step written on its claim that has one premise, and that nobody rated, noted or attacked, is one edge, unless a
        verdict has something to say of it.
        """
        if not isinstance(inference, Argument) or not _is_bare_step(inference):
            return True
        worded = self.words_of(inference.id) or self.map.rebuttals_of(inference.id)
        return bool(worded) or inference.id in self._referred


def _is_bare_step(argument: Argument) -> bool:
    """Say whether *argument* says nothing but that its one premise supports its conclusion."""
    return (
        isinstance(argument.id, DerivedId)
        and len(argument.premises) == 1
        and argument.strength is None
        and not argument.note
    )


def _framed(view: View) -> tuple[Group, ...]:
    """Return the groups whose claims are all due in the drawing."""
    if view.full is not None:
        return ()
    return view.sections if view.group is None else (view.group,)


def _missing_name(number: int, reference: str) -> str:
    # No element can have it: an id has no dot in it, and a derived one two.
    return f"missing.{reference}" if ID_PATTERN.fullmatch(reference) else f"missing..{number}"


def _place(reference: str, at: str) -> str:
    return "" if reference.strip() else at


def target_place(inference: Inference) -> str:
    """Return the place of the reference to what *inference* bears on."""
    return f"{inference.id}.target"


def _references(view: View) -> Iterator[tuple[str, str]]:
    """Yield all references that the drawing follows, each with the place that it is written at."""
    for thesis in view.map.thesis if view.group is None and view.full is None else ():
        yield thesis, "thesis"
    for group in _framed(view):
        yield from ((claim, f"group.{group.id}") for claim in group.claims)
    for claim in view.claims:
        if claim.id not in view.elsewhere:
            yield from ((other, claim.id) for other in (*claim.contrary_to, *claim.contradictory_to))
    for inference in view.inferences:
        yield from ((premise.claim, inference.id) for premise in inference.premises)
        yield target_of(inference), target_place(inference)
    for item in view.evidence:
        yield from ((claim, item.id) for claim in (*item.supports, *item.opposes))
