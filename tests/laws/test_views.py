"""Parts of a map: never more than the map has, never an inference without its ends, and what is left out is counted."""

import re

from attrs import evolve
from hypothesis import assume, given
from hypothesis import strategies as st

from argmap.drawing.draw import draw as draw_sheet
from argmap.drawing.leftout import count_behind
from argmap.drawing.narrowing import collapsed, focused, hiding, narrowed, only, to_depth
from argmap.drawing.options import HIDEABLE, RELATIONS, Settings
from argmap.drawing.overview import draw_overview
from argmap.drawing.reach import bearers_in
from argmap.drawing.repeating import with_repeats
from argmap.drawing.sections import sections_of, view_of
from argmap.drawing.sheet import Sheet
from argmap.drawing.style import Form
from argmap.drawing.themes import LIGHT
from argmap.drawing.view import View, homes_of, of_group, target_of, whole
from argmap.graph import graph_of, reaching
from argmap.model import ArgumentMap, Group
from argmap.testing import argument_maps

MAPS = argument_maps(min_claims=1, max_claims=7)
ROUGH_MAPS = argument_maps(min_claims=1, max_claims=7, resolve=False)


@st.composite
def grouped_maps(draw: st.DrawFn) -> ArgumentMap:
    """A map with groups; two groups may share claims."""
    m = draw(ROUGH_MAPS)
    if m.groups:
        return m
    claims = draw(st.lists(st.sampled_from([claim.id for claim in m.claims]), min_size=1, unique=True))
    return evolve(m, groups=[Group("some", "Some", claims)])


def boxes(view: View) -> int:
    return len(view.claims) + len(view.evidence)


def drawn_from(data: st.DataObject, view: View) -> str:
    return data.draw(st.sampled_from(sorted(view.drawn)))


def box_from(data: st.DataObject, view: View) -> str:
    return data.draw(st.sampled_from([*(claim.id for claim in view.claims), *(item.id for item in view.evidence)]))


def any_base(data: st.DataObject, m: ArgumentMap) -> View:
    """The whole of *m*, or a group that shows something."""
    groups = [group.id for group in m.groups if of_group(m, group.id).drawn]
    group = data.draw(st.sampled_from([None, *groups]))
    return whole(m) if group is None else of_group(m, group)


def any_part(data: st.DataObject, base: View) -> View:
    """A part of *base* by options that fit it."""
    counts: st.SearchStrategy[int | None] = st.none() | st.integers(0, 3)
    countable = bool(base.map.theses) or base.group is not None
    view = narrowed(
        base,
        Settings(
            hide=data.draw(st.lists(st.sampled_from(HIDEABLE), unique=True)),
            only=data.draw(st.none() | st.sampled_from(RELATIONS)),
            depth=data.draw(counts) if countable else None,
        ),
    )
    if view.drawn and data.draw(st.sampled_from((True, False))):
        view = focused(view, drawn_from(data, view), data.draw(counts), data.draw(counts))
    folded: int = data.draw(st.integers(0, 2)) if view.drawn else 0
    for _ in range(folded):
        view = collapsed(view, drawn_from(data, view))
    return view


@given(ROUGH_MAPS, st.data())
def test_a_part_has_nothing_that_the_view_has_not(m: ArgumentMap, data: st.DataObject) -> None:
    base = any_base(data, m)
    part = any_part(data, base)

    assert part.drawn <= base.drawn
    assert set(part.elsewhere) <= part.drawn


@given(ROUGH_MAPS, st.data())
def test_no_line_of_a_part_dangles(m: ArgumentMap, data: st.DataObject) -> None:
    part = any_part(data, any_base(data, m))
    picture = draw_sheet(Sheet(part, LIGHT, 32), "auto")
    nodes = {node.id for node in picture.all_nodes()}

    assert [edge for edge in picture.edges if edge.tail not in nodes or edge.head not in nodes] == []


@given(MAPS, st.data())
def test_an_inference_of_a_part_has_its_ends(m: ArgumentMap, data: st.DataObject) -> None:
    part = any_part(data, any_base(data, m))

    ends = {end for each in part.inferences for end in (*(p.claim for p in each.premises), target_of(each))}
    assert ends <= part.drawn


@given(MAPS)
def test_the_focus_on_a_thesis_shows_all_that_bears_on_it(m: ArgumentMap) -> None:
    for thesis in m.theses:
        assert focused(whole(m), thesis, up=0).drawn == reaching(graph_of(m), [thesis])


@given(MAPS)
def test_without_a_bound_depth_shows_all_that_bears_on_a_thesis(m: ArgumentMap) -> None:
    assume(m.theses)

    assert to_depth(whole(m), 10_000).drawn == reaching(graph_of(m), m.theses)


@given(MAPS, st.integers(0, 4))
def test_a_deeper_drawing_shows_no_less(m: ArgumentMap, depth: int) -> None:
    assume(m.theses)

    assert to_depth(whole(m), depth).drawn <= to_depth(whole(m), depth + 1).drawn


@given(MAPS, st.data(), st.integers(0, 3), st.integers(0, 3))
def test_more_steps_from_a_focus_show_no_less(m: ArgumentMap, data: st.DataObject, up: int, down: int) -> None:
    view = whole(m)
    focus = drawn_from(data, view)
    near = focused(view, focus, up, down).drawn

    assert focus in near
    assert near <= focused(view, focus, up + 1, down).drawn
    assert near <= focused(view, focus, up, down + 1).drawn


@given(MAPS, st.data())
def test_what_a_collapsed_box_counts_and_what_is_shown_are_all(m: ArgumentMap, data: st.DataObject) -> None:
    base = any_base(data, m)
    box = box_from(data, base)
    part = collapsed(base, box)

    assert box in part.drawn
    assert count_behind(part).get(box, 0) + boxes(part) == boxes(base)
    assert set(count_behind(part)) <= {box}


@given(MAPS, st.data())
def test_what_still_bears_on_another_box_stays(m: ArgumentMap, data: st.DataObject) -> None:
    view = whole(m)
    box = box_from(data, view)
    part = collapsed(view, box)
    bearers = bearers_in(view)

    assert {bearer for shown in part.drawn - {box} for bearer in bearers[shown]} <= part.drawn


@given(ROUGH_MAPS, st.data())
def test_hiding_twice_hides_no_more(m: ArgumentMap, data: st.DataObject) -> None:
    base = any_base(data, m)
    what = data.draw(st.lists(st.sampled_from(HIDEABLE), min_size=1))
    once = hiding(base, what)

    assert hiding(once, what) == once
    assert ("evidence" in what and bool(once.evidence)) is False


@given(MAPS)
def test_only_support_shows_what_argues_for_the_thesis_and_no_attack(m: ArgumentMap) -> None:
    part = only(whole(m), "support")
    lines = {edge.line.value for edge in draw_sheet(Sheet(part, LIGHT, 32), "auto").edges}

    assert lines <= {"support", "support-premise", "illustration"}
    assert set(m.theses) <= part.drawn


@given(MAPS)
def test_only_attack_shows_every_attack_and_what_it_attacks(m: ArgumentMap) -> None:
    part = only(whole(m), "attack")
    attacks = {each.id for each in m.rebuttals} | {item.id for item in m.evidence if item.opposes}

    assert attacks | {each.target for each in m.rebuttals} <= part.drawn


@given(grouped_maps())
def test_everything_is_in_the_drawing_of_some_section(m: ArgumentMap) -> None:
    sections = sections_of(m)
    drawn = [view_of(m, section, sections) for section in sections]

    assert frozenset[str]().union(*(view.drawn for view in drawn)) == {element.id for element in m}
    own = {claim.id for view in drawn for claim in view.claims if claim.id not in view.elsewhere}
    assert {claim.id for claim in m.claims} == own


@given(grouped_maps())
def test_an_overview_counts_every_claim_once_and_no_line_of_it_dangles(m: ArgumentMap) -> None:
    picture = draw_overview(Sheet(whole(m), LIGHT, 32), sections_of(m), "auto")
    nodes = {node.id for node in picture.nodes}
    counts = re.findall(
        r"^(\d+) claims?$", "\n".join(n.tooltip for n in picture.nodes if n.form is Form.SECTION), re.MULTILINE
    )

    assert [edge for edge in picture.edges if edge.tail not in nodes or edge.head not in nodes] == []
    assert len({edge.id for edge in picture.edges}) == len(picture.edges)
    assert sum(map(int, counts)) == len(m.claims)


@given(ROUGH_MAPS)
def test_repeated_premises_take_no_line_away_and_lead_across_no_border(m: ArgumentMap) -> None:
    plain = draw_sheet(Sheet(whole(m), LIGHT, 32), "auto")
    view = with_repeats(whole(m), 0)
    repeated = draw_sheet(Sheet(view, LIGHT, 32), "auto")
    nodes = [node.id for node in repeated.all_nodes()]

    assert len(nodes) == len(set(nodes))
    assert [edge.id for edge in repeated.edges] == [edge.id for edge in plain.edges]
    assert [edge for edge in repeated.edges if edge.tail not in nodes or edge.head not in nodes] == []
    homes = homes_of(m.groups)
    assert [claim for (claim, _), section in view.repeats.items() if homes[claim].id == section] == []
