"""What of a map is drawn: all of it, or one group with the parts of other sections that it touches."""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator, Mapping
from difflib import get_close_matches
from typing import TypeAlias

from attrs import evolve, field, frozen

from argmap.drawing.errors import RenderError
from argmap.model import ArgumentMap, Claim, Element, Evidence, Group, Inference, Rebuttal

_Names: TypeAlias = Mapping[str, tuple[str, ...]]


@frozen
class View:
    """The elements of *map* that a drawing shows, in the order of the map.

    `sections` are the groups drawn as clusters. `elsewhere` has the claims that are only repeated here, each with the title
    of its section, or "" if it is in none; `leads_to` the sections that rest on a claim in steps that are not shown.

    `ways` has the groups that `leads_to` names, by id. `repeats` has, for a claim and an inference of another section in
    which it is repeated, that section.

    A view of a part knows `full`, the view that it was taken from, and `uncut`, what was left of that before anything was cut
    off behind a box. `only` is the relation that alone is drawn, `hidden` what is drawn of nothing: sources, voices.
    """

    map: ArgumentMap
    claims: tuple[Claim, ...]
    inferences: tuple[Inference, ...]
    evidence: tuple[Evidence, ...]
    sections: tuple[Group, ...] = ()
    group: Group | None = None
    elsewhere: Mapping[str, str] = field(factory=dict)
    leads_to: _Names = field(factory=dict)
    ways: _Names = field(factory=dict)
    repeats: Mapping[tuple[str, str], str] = field(factory=dict)
    full: View | None = None
    uncut: View | None = None
    only: str | None = None
    hidden: frozenset[str] = frozenset()
    drawn: frozenset[str] = field(init=False)

    def __attrs_post_init__(self) -> None:
        ids = (element.id for elements in (self.claims, self.inferences, self.evidence) for element in elements)
        object.__setattr__(self, "drawn", frozenset(ids))


def whole(m: ArgumentMap) -> View:
    """Return the view of all of *m*, its groups as clusters."""
    return View(m, m.claims, m.inferences, m.evidence, sections=m.groups)


def of_group(m: ArgumentMap, group: str) -> View:
    """Return the view of one group: its claims, and the steps and evidence that bear on them.

    What those steps need from other sections is repeated; where the group's claims lead is only named.

    Raises:
        RenderError: if there is no such group.
    """
    return of_section(m, find_group(m, group), m.groups)


def of_section(m: ArgumentMap, section: Group, groups: Iterable[Group], strays: Iterable[str] = ()) -> View:
    """Return the view of *section*, one of *groups*, with *strays* that bear on none of its claims."""
    own = frozenset(section.claims)
    bearing = dict.fromkeys((*_bearing_on(m, section.claims), *strays))
    inferences = tuple(inference for inference in m.inferences if inference.id in bearing)
    touched = {end for inference in inferences for end in (*_premises(inference), target_of(inference))}
    touched.update(other for claim in section.claims for other in m.contraries_of(claim))
    shown = own | touched
    homes = homes_of(groups)
    ways = _ways(m, section.claims, bearing, homes)
    return View(
        m,
        tuple(claim for claim in m.claims if claim.id in shown),
        inferences,
        tuple(item for item in m.evidence if item.id in bearing or item.id in touched),
        group=section,
        elsewhere={
            claim.id: homes[claim.id].title.strip() if claim.id in homes else ""
            for claim in m.claims
            if claim.id in touched - own
        },
        leads_to={
            claim: tuple(dict.fromkeys(group.title.strip() for group in groups)) for claim, groups in ways.items()
        },
        ways={claim: tuple(group.id for group in groups) for claim, groups in ways.items()},
    )


def keep(view: View, ids: Container[str]) -> View:
    """Return the part of *view* that has these elements of it."""
    return evolve(
        view,
        claims=tuple(claim for claim in view.claims if claim.id in ids),
        inferences=tuple(inference for inference in view.inferences if inference.id in ids),
        evidence=tuple(item for item in view.evidence if item.id in ids),
        elsewhere={claim: title for claim, title in view.elsewhere.items() if claim in ids},
        leads_to={claim: titles for claim, titles in view.leads_to.items() if claim in ids},
        ways={claim: groups for claim, groups in view.ways.items() if claim in ids},
        full=view.full or view,
    )


def target_of(inference: Inference) -> str:
    """Return what *inference* bears on: an argument's conclusion, a rebuttal's target."""
    return inference.target if isinstance(inference, Rebuttal) else inference.conclusion


def homes_of(groups: Iterable[Group]) -> Mapping[str, Group]:
    """Return the group of each claim: of two that name it, the first."""
    homes: dict[str, Group] = {}
    for group in groups:
        for claim in group.claims:
            homes.setdefault(claim, group)
    return homes


def claim_reached(m: ArgumentMap, inference: Inference) -> str:
    """Return the claim that *inference* bears on, through the steps or evidence that it attacks."""
    seen: set[str] = set()
    target: Element | None = inference
    end = inference.id
    while isinstance(target, Inference) and end not in seen:  # rebuttals may attack each other
        seen.add(end)
        end = target_of(target)
        target = m.get(end)
    return next(iter((*target.supports, *target.opposes)), end) if isinstance(target, Evidence) else end


def find_group(m: ArgumentMap, group: str) -> Group:
    """Return the group of *m* with this id.

    Raises:
        RenderError: if there is none.
    """
    for candidate in m.groups:
        if candidate.id == group:
            return candidate
    if not m.groups:
        raise RenderError(f"there is no group {group!r}: the map has no groups")
    ids = [candidate.id for candidate in m.groups]
    close = get_close_matches(group, ids, n=1)
    hint = f"did you mean {close[0]!r}?" if close else f"the groups are {', '.join(ids)}"
    raise RenderError(f"there is no group {group!r}; {hint}")


def _bearing_on(m: ArgumentMap, claims: tuple[str, ...]) -> Iterator[str]:
    """Yield the inferences that conclude in *claims*, their evidence, and what attacks any of these, on and on."""
    todo = list(claims)
    seen = set(todo)
    for element in todo:  # grows while it is read
        found: list[Element] = [*m.rebuttals_of(element)]
        if isinstance(m.get(element), Claim):
            found += (*m.arguments_for(element), *m.evidence_for(element), *m.evidence_against(element))
        for bearing in found:
            if bearing.id not in seen:
                seen.add(bearing.id)
                todo.append(bearing.id)
                yield bearing.id


def _ways(
    m: ArgumentMap, claims: tuple[str, ...], shown: Container[str], homes: Mapping[str, Group]
) -> Mapping[str, tuple[Group, ...]]:
    """Return, for each of *claims*, the groups in which steps that are not shown rest on it."""
    ways: dict[str, tuple[Group, ...]] = {}
    for claim in claims:
        ends = (claim_reached(m, use) for use in m.uses_of(claim) if use.id not in shown)
        groups = {homes[end].id: homes[end] for end in ends if end in homes}
        if groups:
            ways[claim] = tuple(groups.values())
    return ways


def _premises(inference: Inference) -> Iterator[str]:
    return (premise.claim for premise in inference.premises)
