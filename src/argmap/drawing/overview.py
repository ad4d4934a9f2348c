"""The overview of a map: its sections as boxes, and how many reasons and objections lead from each to each."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from typing import TypeAlias

from argmap.drawing.labels import edge_label, section_label
from argmap.drawing.nodes import claim_node
from argmap.drawing.picture import Edge, Node, Picture
from argmap.drawing.sheet import Sheet
from argmap.drawing.style import Form, Line
from argmap.drawing.verdicts import signs_of
from argmap.drawing.view import claim_reached, homes_of
from argmap.model import ArgumentMap, Claim, Group, Label, Rebuttal

_WIDTH = 2.0
_BROAD = 12  # more sections make an upright overview wider than a page
_TOWARDS: Mapping[Line, str] = {Line.SUPPORT: "for", Line.ATTACK: "against"}
_Ties: TypeAlias = Mapping[tuple[str, str, Line], list[str]]
"""What leads from one box to another: the arguments and evidence that speak for it, the rebuttals and evidence against."""


def draw_overview(sheet: Sheet, sections: tuple[Group, ...], direction: str) -> Picture:
    """Return the picture of *sections*, which hold all of the map, and of its theses. Linear in the size of the map."""
    nodes = tuple(_nodes(sheet, sections))
    titles = _titles(sheet.map, sections)
    ties = _ties(sheet.map, sections)
    far = _distances(ties, sheet.map.theses)
    edges = tuple(_edge(tie, names, titles, far) for tie, names in ties.items())
    if direction == "auto":
        direction = "BT" if len(sections) <= _BROAD else "RL"
    return Picture(
        title=sheet.map.title,
        theme=sheet.theme,
        rankdir=direction,
        clusters=(),
        nodes=nodes,
        edges=edges,
        signs=frozenset(signs_of(sheet.verdicts[thesis] for thesis in sheet.map.theses if thesis in sheet.verdicts)),
        overview=True,
    )


def describe_overview(m: ArgumentMap, sections: tuple[Group, ...]) -> str:
    """Return the overview in words: a sentence for each section, which says what it leads to."""
    titles = _titles(m, sections)
    said: dict[str, list[str]] = {_box(section.id): [] for section in sections}
    for (tail, head, line), names in _ties(m, sections).items():
        said[tail].append(f"{_count(line, len(names))} {_TOWARDS[line]} {titles[head]}")
    sentences = (f"Section {titles[box]}: {', '.join(leads) or 'leads to no other'}." for box, leads in said.items())
    return " ".join((f"Overview of {len(sections)} sections.", *sentences))


def _nodes(sheet: Sheet, sections: tuple[Group, ...]) -> Iterator[Node]:
    contents = _contents(sheet.map, sections)
    for thesis in sheet.map.theses:
        url = sheet.links.to_claim(thesis) if sheet.links else ""
        yield claim_node(sheet, sheet.map.claim(thesis))._replace(url=url)
    for section in sections:
        said = (*_contained(contents[section.id]), *_labels(sheet, section))
        note = section.note.strip()
        tooltip = "\n".join(filter(None, (section.title, note, *said)))
        url = sheet.links.to_section(section.id) if sheet.links else ""
        yield Node(_box(section.id), Form.SECTION, section_label(sheet, section.title, said), tooltip, "group", url)


def _contents(m: ArgumentMap, sections: Iterable[Group]) -> Mapping[str, Counter[str]]:
    """Return how much of each sort there is in each section."""
    homes = homes_of(sections)
    contents: dict[str, Counter[str]] = {section.id: Counter() for section in sections}
    things: list[tuple[str, str]] = [(claim.id, "claim") for claim in m.claims]
    for inference in m.inferences:
        sort = "objection" if isinstance(inference, Rebuttal) else "reason"
        things.append((claim_reached(m, inference), sort))
    for item in m.evidence:
        home = next((claim for claim in (*item.supports, *item.opposes) if claim in homes), "")
        things.append((home, "item of evidence"))
    for claim, sort in things:
        if claim in homes:
            contents[homes[claim].id][sort] += 1
    return contents


def _contained(counts: Counter[str]) -> Iterator[str]:
    for one, many in (
        ("claim", "claims"),
        ("reason", "reasons"),
        ("objection", "objections"),
        ("item of evidence", "items of evidence"),
    ):
        if counts[one]:
            yield _counted(counts[one], one, many)


def _labels(sheet: Sheet, section: Group) -> Iterator[str]:
    """Yield how many claims of *section* have each label, where something was evaluated."""
    verdicts = (sheet.verdicts[claim] for claim in dict.fromkeys(section.claims) if claim in sheet.verdicts)
    counts = Counter(verdict.classes.split()[0] for verdict in verdicts)
    yield from (f"{counts[label]} {label}" for label in Label if counts[label])


def _ties(m: ArgumentMap, sections: Iterable[Group]) -> _Ties:
    homes, theses = homes_of(sections), frozenset(m.theses)

    def box(claim: str) -> str | None:
        home = homes.get(claim)
        return _box(home.id) if home else None

    ties: dict[tuple[str, str, Line], list[str]] = {}
    for end, tails, line, name in _steps(m):
        head = end if end in theses else box(end)
        for tail in dict.fromkeys(map(box, tails)):
            if tail is not None and head is not None and tail != head:
                ties.setdefault((tail, head, line), []).append(name)
    return ties


def _distances(ties: _Ties, theses: Iterable[str]) -> Mapping[str, int]:
    """Return how many sections each box is from the theses; they may rest on each other in circles."""
    tails: dict[str, list[str]] = {}
    for tail, head, _ in ties:
        tails.setdefault(head, []).append(tail)
    far = dict.fromkeys(theses, 0)
    todo = list(far)
    for head in todo:  # grows while it is read
        for tail in tails.get(head, ()):
            if tail not in far:
                far[tail] = far[head] + 1
                todo.append(tail)
    return far


def _steps(m: ArgumentMap) -> Iterator[tuple[str, tuple[str, ...], Line, str]]:
    """Yield all that bears on a claim: the claim, the claims it comes from, for or against, and its id.

    Evidence comes from where the first claim that it speaks to is.
    """
    for inference in m.inferences:
        line = Line.ATTACK if isinstance(inference, Rebuttal) else Line.SUPPORT
        yield claim_reached(m, inference), tuple(premise.claim for premise in inference.premises), line, inference.id
    for item in m.evidence:
        home = tuple(claim for claim in (*item.supports, *item.opposes) if isinstance(m.get(claim), Claim))[:1]
        for line, claims in ((Line.SUPPORT, item.supports), (Line.ATTACK, item.opposes)):
            yield from ((claim, home, line, item.id) for claim in dict.fromkeys(claims))


def _edge(tie: tuple[str, str, Line], names: list[str], titles: Mapping[str, str], far: Mapping[str, int]) -> Edge:
    tail, head, line = tie
    backward = far.get(tail, 0) < far.get(head, 0)
    count = _count(line, len(names))
    tooltip = f"{count} in {titles[tail]} {_TOWARDS[line]} {titles[head]}: {', '.join(names)}"
    return Edge(
        f"{tail}.{line.value}.{head}",
        tail,
        head,
        line,
        _WIDTH,
        tooltip,
        line.value,
        label=edge_label(count),
        backward=backward,
    )


def _titles(m: ArgumentMap, sections: Iterable[Group]) -> Mapping[str, str]:
    return {**{_box(section.id): f"“{section.title}”" for section in sections}, **dict.fromkeys(m.theses, "the thesis")}


def _box(section: str) -> str:
    return f"group.{section}"


def _count(line: Line, count: int) -> str:
    return _counted(count, "objection", "objections") if line is Line.ATTACK else _counted(count, "reason", "reasons")


def _counted(count: int, one: str, many: str) -> str:
    return f"{count:,} {one if count == 1 else many}"
