"""Parts of a map: what is cut off is counted on the boxes and said under the title."""

import pytest

from argmap.drawing import RenderError, find_left_out, render_bytes, to_graphviz
from argmap.drawing.draw import draw
from argmap.drawing.narrowing import narrowed
from argmap.drawing.options import Settings
from argmap.drawing.picture import Picture
from argmap.drawing.sheet import Sheet
from argmap.drawing.style import Sign
from argmap.drawing.themes import LIGHT
from argmap.drawing.view import of_group, whole
from argmap.drawing.words import claim_meta, evidence_meta, evidence_tooltip, mark_words
from argmap.model import Argument, ArgumentMap, Claim, Evidence, Group, Rebuttal, Source, Voice

MAP = ArgumentMap(
    title="Lanes",
    thesis="lanes",
    claims=[
        Claim("lanes", "Build lanes.", because=[["cheap", "safe"]]),
        Claim("cheap", "Lanes are cheap.", because="paint"),
        Claim("safe", "Lanes are safe."),
        Claim("paint", "Paint is cheap."),
        Claim("dear", "Kerbs are dear.", voice="mayor"),
        Claim("unlike", "Berlin is unlike us."),
    ],
    rebuttals=[Rebuttal("kerbs", "dear", "cheap"), Rebuttal("elsewhere", "unlike", "study")],
    evidence=[Evidence("study", "A study.", supports="safe", source="smith", voice="mayor")],
    sources=[Source("smith", "Lanes", authors="Smith", url="https://example.org")],
    voices=[Voice("mayor", "The mayor")],
    groups=[Group("cost", "Cost", ["cheap", "paint", "dear"])],
)


def sheet(settings: Settings) -> Sheet:
    base = whole(MAP) if settings.group is None else of_group(MAP, settings.group)
    return Sheet(narrowed(base, settings), LIGHT, 32)


def picture(settings: Settings) -> Picture:
    return draw(sheet(settings), "auto")


@pytest.mark.parametrize(
    ("settings", "shown"),
    [
        (Settings(depth=0), ["lanes"]),
        (Settings(depth=1), ["cheap", "lanes", "lanes.because.1", "safe"]),
        (Settings(group="cost", depth=0), ["cheap"]),
        (Settings(focus="paint", up=1), ["cheap", "cheap.because.1", "paint"]),
        (Settings(focus="study", up=0, down=0), ["study"]),
        (Settings(focus="study", up=1, down=1), ["elsewhere", "safe", "study", "unlike"]),
        (Settings(focus="lanes.because.1", down=0, up=0), ["cheap", "lanes", "lanes.because.1", "safe"]),
        (
            Settings(only="support"),
            ["cheap", "cheap.because.1", "lanes", "lanes.because.1", "paint", "safe", "study"],
        ),
        (Settings(only="attack"), ["cheap", "dear", "elsewhere", "kerbs", "lanes", "study", "unlike"]),
        (
            Settings(collapse="cheap", hide="evidence"),
            ["cheap", "lanes", "lanes.because.1", "safe"],
        ),
    ],
)
def test_a_part_is_drawn(settings: Settings, shown: list[str]) -> None:
    assert sorted(sheet(settings).view.drawn) == shown


def test_a_box_says_how_much_was_cut_off_behind_it_and_that_it_leads_on() -> None:
    cut, around = sheet(Settings(depth=1)), sheet(Settings(focus="study", up=1, down=0))

    assert [claim_meta(cut, MAP.claim(name)) for name in ("lanes", "cheap", "safe")] == [(), ("+2",), ("+2",)]
    assert claim_meta(around, MAP.claim("safe")) == ("→ …",)
    assert evidence_meta(around, MAP.evidence[0]) == ("+1",)


def test_a_mark_says_what_was_cut_off_behind_it() -> None:
    m = ArgumentMap(
        title="M",
        thesis="t",
        claims=[Claim("t", "T."), Claim("p", "P."), Claim("q", "Q.")],
        arguments=[Argument("x", "p", "t")],
        rebuttals=[Rebuttal("cut", "q", "x")],
    )
    shown = Sheet(narrowed(whole(m), Settings(depth=1)), LIGHT, 32)

    assert mark_words(shown, m.arguments[0]) == ("because", "+1")


def test_signs_of_what_is_cut_off_are_explained() -> None:
    assert picture(Settings(depth=1)).signs & {Sign.BEHIND, Sign.LEADS_ON} == {Sign.BEHIND}
    assert picture(Settings(focus="paint", up=1)).signs & {Sign.BEHIND, Sign.LEADS_ON} == {Sign.BEHIND, Sign.LEADS_ON}
    assert picture(Settings()).signs & {Sign.BEHIND, Sign.LEADS_ON} == set()


@pytest.mark.parametrize(
    ("settings", "said"),
    [
        (Settings(), ""),
        (Settings(group="cost"), ""),
        (Settings(depth=5), ""),
        (
            Settings(depth=1),
            "shown: 3 of 6 claims; left out: 3 claims, 1 argument, 2 rebuttals, 1 item of evidence",
        ),
        (
            Settings(hide=("evidence", "sources", "voices")),
            "shown: 5 of 6 claims; left out: 1 claim, 1 rebuttal, 1 item of evidence, sources, voices",
        ),
        (Settings(group="cost", collapse="cheap"),
         "shown: 1 of 3 claims of this section; left out: 2 claims, 1 argument, 1 rebuttal"),
    ],
)  # fmt: skip
def test_a_line_under_the_title_says_what_is_left_out(settings: Settings, said: str) -> None:
    assert picture(settings).notice == said


def test_every_form_of_a_drawing_says_it() -> None:
    said = "shown: 3 of 6 claims; left out: 3 claims, 1 argument, 2 rebuttals, 1 item of evidence"
    svg = render_bytes(MAP, depth=1).decode()

    assert find_left_out(MAP, depth=1) == said
    assert f'comment="{said}"' in to_graphviz(MAP, depth=1).source
    assert ">shown: 3 of 6 claims; left out: " in svg
    assert f"S{said[1:]}.</desc>" in svg


def test_what_is_hidden_stands_nowhere_in_the_file() -> None:
    shown = sheet(Settings(hide=("sources", "voices")))
    svg = render_bytes(MAP, hide=["sources", "voices"]).decode()

    assert evidence_tooltip(shown, MAP.evidence[0]) == "evidence study: A study.\nsupports safe"
    assert [word for word in ("Smith", "mayor", "example.org") if word in svg] == []


@pytest.mark.parametrize(
    ("options", "message"),
    [
        ({"focus": "paind"}, "there is no claim, argument, rebuttal or item of evidence 'paind'; did you mean 'paint'?"),
        ({"collapse": "xyz"}, "there is no claim, argument, rebuttal or item of evidence 'xyz'"),
        ({"focus": "lanes", "group": "cost"}, "this section has no 'lanes', which focus names"),
        ({"focus": "paint", "depth": 1}, "the other options leave out 'paint', which focus names"),
        ({"up": 2}, "up and down count steps from a focus; name one"),
        ({"depth": -1}, "depth is -1; it is a count, from 0"),
        ({"only": "attacks"}, "there is no relation 'attacks'; the relations are support, attack"),
        ({"hide": "claims"}, "nothing is called 'claims' that can be hidden; there are evidence, sources, voices"),
    ],
)  # fmt: skip
def test_what_cannot_be_drawn_is_told(options: dict[str, object], message: str) -> None:
    with pytest.raises(RenderError) as raised:
        render_bytes(MAP, "dot", **options)  # type: ignore[arg-type]  # as a caller without types may write

    assert str(raised.value) == message


def test_depth_needs_a_thesis_to_count_from() -> None:
    m = ArgumentMap(title="M", claims=[Claim("a", "A."), Claim("b", "B.")])

    with pytest.raises(RenderError, match=r"^the map has no thesis to count steps from; name a claim with focus"):
        render_bytes(m, "dot", depth=1)
