"""What a screen reader finds in an SVG: lists of named symbols, links that can be reached, nothing said twice."""

from collections.abc import Iterator
from xml.etree import ElementTree as ET

from argmap.drawing import render_bytes
from argmap.model import ArgumentMap, Claim, Evidence, Group, Rebuttal, Source

SVG = "{http://www.w3.org/2000/svg}"
XLINK = "{http://www.w3.org/1999/xlink}href"
MAP = ArgumentMap(
    title="Lanes & <cost>",
    thesis="t",
    claims=[
        Claim("t", "Build.", because=["p", ["p", "q"]]),
        Claim("p", "Cheap.", contrary_to="r"),
        Claim("q", "Fast."),
        Claim("r", "Dear."),
    ],
    rebuttals=[Rebuttal("no", "r", "t")],
    evidence=[Evidence("study", "A study.", supports="p", source="smith")],
    sources=[Source("smith", "Lanes", url="https://example.org/?a=1&b=2")],
    groups=[Group("cost", "Cost", ["p", "r"])],
    language="en-GB",
)


def outline(svg: bytes) -> list[str]:
    """What of *svg* has a role, a line each, indented as it is nested: the role, its id or label, its title."""
    return list(_outline(ET.fromstring(svg), 0))  # noqa: S314  # our own drawing


def _outline(element: ET.Element, depth: int) -> Iterator[str]:
    role = element.get("role", "link" if element.tag == f"{SVG}a" else "").split(" ")[0]
    if element.get("aria-hidden") == "true":
        return
    if role:
        said = element.get("aria-label") or element.get("id") or element.get(XLINK) or ""
        title = (element.findtext(f"{SVG}title") or "").split("\n")[0]
        yield "  " * depth + f"{role} {said} {title and f'“{title}”'}".strip()
    if role == "graphics-symbol":
        return
    for child in element:
        yield from _outline(child, depth + bool(role))


def test_the_elements_are_lists_of_symbols_and_what_has_a_link_is_an_object() -> None:
    assert outline(render_bytes(MAP)) == [
        "graphics-document  “Lanes & <cost>”",
        "  list Elements of the argument",
        "    listitem",
        "      graphics-object group.cost “Cost”",
        "        list",
        "          listitem",
        "            graphics-symbol p “claim p: Cheap.”",
        "          listitem",
        "            graphics-symbol r “claim r: Dear.”",
        "          listitem",
        "            graphics-object study “evidence study: A study.”",
        "              link https://example.org/?a=1&b=2",
        "    listitem",
        "      graphics-symbol t “claim t: Build.”",
        "    listitem",
        "      graphics-symbol q “claim q: Fast.”",
        "    listitem",
        "      graphics-symbol t.because.2 “argument t.because.2: p and q support t”",
        "    listitem",
        "      graphics-symbol no “rebuttal no: r attacks t”",
        "    listitem",
        "      graphics-symbol t.because.1 “argument t.because.1: p supports t”",
        "    listitem",
        "      graphics-symbol p.contrary.r “p and r are contraries: not both are true”",
        "  list Legend",
        *["    listitem"] * 11,
    ]


def test_a_box_is_an_object_with_a_list_of_its_premises_and_what_is_repeated_links_to_its_place() -> None:
    drawn = outline(render_bytes(MAP, premises="box", legend=False))

    assert drawn[drawn.index("      graphics-object t.because.2 “argument t.because.2: p and q support t”") :][:7] == [
        "      graphics-object t.because.2 “argument t.because.2: p and q support t”",
        "        list",
        "          listitem",
        "            graphics-object t.because.2.premise.1 “claim p: Cheap.”",
        "              link #p",
        "          listitem",
        "            graphics-symbol q “claim q: Fast.”",
    ]


def test_a_drawing_without_elements_or_legend_has_no_empty_lists() -> None:
    assert outline(render_bytes(ArgumentMap(title="Nothing yet"))) == ["graphics-document  “Nothing yet”"]


def test_the_language_of_the_map_is_that_of_its_drawing() -> None:
    lang = "{http://www.w3.org/XML/1998/namespace}lang"
    drawn = [ET.fromstring(render_bytes(m)).get(lang) for m in (MAP, ArgumentMap(title="Lanes"))]  # noqa: S314  # ours

    assert drawn == ["en-GB", None]


def test_lines_that_say_what_their_mark_says_are_hidden_from_screen_readers_and_not_from_pointers() -> None:
    root = ET.fromstring(render_bytes(MAP))  # noqa: S314  # our own drawing
    hidden = [group for group in root.iter(f"{SVG}g") if group.get("aria-hidden") and "edge" in group.get("class", "")]
    lines = [group for group in hidden if "legend" not in group.get("class", "")]

    assert {group.get("id"): group.findtext(f"{SVG}title") for group in lines} == {
        "t.because.2.premise.1": "argument t.because.2: p and q support t",
        "t.because.2.premise.2": "argument t.because.2: p and q support t",
        "t.because.2.target": "argument t.because.2: p and q support t",
        "no.premise.1": "rebuttal no: r attacks t",
        "no.target": "rebuttal no: r attacks t",
        "study.support.p": "evidence study: A study.\nsupports p\nsource: Lanes",
    }


def test_text_from_right_to_left_says_so_and_keeps_its_edge() -> None:
    m = ArgumentMap(title="M", claims=[Claim("a", "דרך."), Claim("b", "Way.")])
    root = ET.fromstring(render_bytes(m, legend=False))  # noqa: S314  # our own drawing
    found = {text.text: (text.get("direction"), text.get("text-anchor")) for text in root.iter(f"{SVG}text")}

    assert found == {"דרך.": ("rtl", "end"), "Way.": (None, "start"), "M": (None, "start")}
