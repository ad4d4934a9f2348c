"""The outline of a map as a document: the argument section by section, then its sources, voices and what else it says."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from itertools import chain
from typing import TYPE_CHECKING

from attrs import evolve, frozen

from argmap.drawing.sheet import Sheet
from argmap.drawing.themes import LIGHT
from argmap.drawing.verdicts import verdicts_of
from argmap.drawing.view import of_group, whole
from argmap.model import ArgumentMap, Claim, Expectation, Group
from argmap.writing.appendix import appendix, used_by
from argmap.writing.bearings import bearings
from argmap.writing.document import Block, Document, Entry, Heading, Listing, Paragraph
from argmap.writing.walk import Walk, leftovers

if TYPE_CHECKING:
    from argmap.evaluation import Evaluation

OUTSIDE, APART = "Outside the sections", "Apart from the thesis"


@frozen
class Section:
    """A part of the argument: its group, if it is one, its title ("" if the map is not divided), its blocks."""

    group: Group | None
    title: str
    blocks: tuple[Block, ...]


def outline_of(m: ArgumentMap, evaluation: Evaluation | None = None, group: str | None = None) -> Document:
    """Return the outline of *m* as a document, or of one *group* with the sources and voices that it names.

    Raises:
        RenderError: if there is no such group, or *evaluation* is of another map.
    """
    sections = sections_of(m, evaluation, group)
    if group is None:
        said = chain.from_iterable(_section_blocks(section) for section in sections)
        return Document(m.title, m.language, (*opening(m), *said, *appendix(m)))
    (section,) = sections
    return Document(
        f"{m.title} — {section.title}", m.language, (*section.blocks, *appendix(used_by(of_group(m, group))))
    )


def opening(m: ArgumentMap) -> Iterator[Block]:
    """Yield what is said of *m* as a whole: its authors, its note, its tags."""
    if m.authors:
        yield Paragraph(f"By {', '.join(m.authors)}")
    yield from (Paragraph(part) for part in m.note.split("\n\n") if part.strip())
    if m.tags:
        yield Paragraph(f"Tags: {', '.join(m.tags)}")


def sections_of(m: ArgumentMap, evaluation: Evaluation | None = None, group: str | None = None) -> tuple[Section, ...]:
    """Return the argument of *m* in sections: a group each, what is in none, and what bears on nothing of these.

    With *group*, only this one. Linear in the size of the map.

    Raises:
        RenderError: as `outline_of` does.
    """
    bears = bearings(m)
    walk = _walk(m, evaluation, bears)
    if group is not None:
        found = of_group(m, group).group
        return () if found is None else (_group_section(walk, found, bears),)
    return tuple(_sections(walk, bears))


def _section_blocks(section: Section) -> Iterator[Block]:
    """Yield the blocks of *section*, under its title."""
    if section.title:
        yield Heading(section.title, id=section.group.id if section.group else "")
    yield from section.blocks


def _sections(walk: Walk, bears: Mapping[str, tuple[str, ...]]) -> Iterator[Section]:
    m = walk.sheet.map
    yield from (_group_section(walk, each, bears) for each in m.groups)
    free = [claim.id for claim in m.claims if claim.id not in walk.homes]
    theses = [claim for claim in free if claim in m.theses]
    main = walk.write(_roots(m, theses or free, "", walk.homes, bears))
    rest = walk.write(_roots(m, free, "", walk.homes, bears))
    lost = walk.write(leftovers(walk))
    strays = tuple(_strays(m))
    if main:
        yield Section(None, OUTSIDE if m.groups else "", (Listing(main),))
    if rest:
        yield Section(None, APART, (Listing(rest),))
    if lost or strays:
        yield Section(None, "What leads nowhere", (Listing((*lost, *strays)),))


def _group_section(walk: Walk, group: Group, bears: Mapping[str, tuple[str, ...]]) -> Section:
    own = [claim for claim in group.claims if walk.homes.get(claim) == group.id]
    entries = walk.write(_roots(walk.sheet.map, own, group.id, walk.homes, bears), group.id)
    strays = tuple(_elsewhere(walk, group))
    note = [Paragraph(part) for part in group.note.split("\n\n") if part.strip()]
    listing = [Listing((*entries, *strays))] if entries or strays else []
    return Section(group, _title(group), (*note, *listing))


def _roots(
    m: ArgumentMap, claims: Iterable[str], scope: str, homes: Mapping[str, str], bears: Mapping[str, tuple[str, ...]]
) -> Iterator[tuple[str, str]]:
    """Yield *claims* with the words before them: theses, then what bears on nothing else in *scope*, then the rest."""
    claims = [claim for claim in dict.fromkeys(claims) if isinstance(m.get(claim), Claim)]
    yield from ((claim, "thesis") for claim in claims if claim in m.theses)
    for claim in claims:
        if not any(end != claim and homes.get(end, "") == scope for end in bears.get(claim, ())):
            yield claim, ""
    yield from ((claim, "") for claim in claims)


def _elsewhere(walk: Walk, group: Group) -> Iterator[Entry]:
    """Yield what *group* names although it is another's, or no claim."""
    for claim in dict.fromkeys(group.claims):
        found = walk.sheet.map.get(claim)
        if not isinstance(found, Claim):
            mark = "not in the map" if found is None else "not a claim"
            yield Entry(level=0, sort="missing", id=claim or "“”", mark=mark)
        elif walk.homes[claim] != group.id:
            title = walk.titles[walk.homes[claim]]
            yield Entry(level=0, sort="claim", id=claim, mark=f"see {title}", link=claim)


def _strays(m: ArgumentMap) -> Iterator[Entry]:
    """Yield what is named as the thesis and is none, and what is expected of no claim."""
    for thesis in dict.fromkeys(m.thesis):
        if thesis not in m.theses:
            mark = "not a claim" if thesis in m else "not in the map"
            yield Entry(level=0, sort="missing", word="thesis", id=thesis or "“”", mark=mark)
    for each in m.expect:
        if not isinstance(m.get(each.claim), Claim):
            yield Entry(level=0, sort="missing", word="expected", id=each.claim or "“”", mark="not a claim")


def _walk(m: ArgumentMap, evaluation: Evaluation | None, bears: Mapping[str, tuple[str, ...]]) -> Walk:
    homes: dict[str, str] = {}
    for group in m.groups:
        for claim in group.claims:
            homes.setdefault(claim, group.id)
    titles = {"": f"“{OUTSIDE}”", **{group.id: f"“{_title(group)}”" for group in m.groups}}
    expected: dict[str, list[Expectation]] = {}
    for each in m.expect:
        expected.setdefault(each.claim, []).append(each)
    leads = {claim: found for claim in bears if (found := tuple(_leads(claim, homes, titles, bears)))}
    view = evolve(whole(m), leads_to=leads)
    return Walk(Sheet(view, LIGHT, 32, verdicts_of(m, evaluation)), homes, titles, expected)


def _leads(
    claim: str, homes: Mapping[str, str], titles: Mapping[str, str], bears: Mapping[str, tuple[str, ...]]
) -> dict[str, None]:
    """Return the titles of the other sections in which steps from *claim* end."""
    ends = (homes.get(end, "") for end in bears.get(claim, ()))
    return dict.fromkeys(titles[home] for home in ends if home != homes.get(claim, ""))


def _title(group: Group) -> str:
    return " ".join(group.title.split())
