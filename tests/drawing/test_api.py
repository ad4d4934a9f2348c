"""Drawings as files: named by their suffix, whole or not at all."""

import subprocess
import sys
import zlib
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

import argmap
from argmap.drawing import RenderError, find_cut_texts, render, render_bytes, to_graphviz
from argmap.drawing.options import DrawingOptions
from argmap.model import Argument, ArgumentMap, Claim, Evidence, Group, Rebuttal, Source

MAP = ArgumentMap(
    title="Lanes & <cost>",
    thesis="t",
    claims=[Claim("t", "Build.", because="p"), Claim("p", "Cheap & <good>."), Claim("q", "Dear.")],
    rebuttals=[Rebuttal("no", "q", "t")],
    evidence=[Evidence("study", "A study.", supports="p", source="smith")],
    sources=[Source("smith", "Lanes", url="https://example.org/?a=1&b=2")],
    groups=[Group("cost", "Cost", ["p", "q"])],
)
SVG = "{http://www.w3.org/2000/svg}"
XLINK = "{http://www.w3.org/1999/xlink}"


@pytest.mark.parametrize(
    ("name", "start"),
    [
        ("x.svg", b"<?xml"),
        ("x.PNG", b"\x89PNG"),
        ("x.pdf", b"%PDF"),
        ("x.html", b"<!DOCTYPE html>"),
        ("x.dot", b"digraph"),
        ("x.gv", b"digraph"),
    ],
)
def test_the_suffix_says_the_format(name: str, start: bytes, tmp_path: Path) -> None:
    path = render(MAP, tmp_path / name)

    assert (path, path.read_bytes().startswith(start)) == (tmp_path / name, True)


def test_the_format_may_be_given_whatever_the_suffix(tmp_path: Path) -> None:
    assert render(MAP, str(tmp_path / "x.txt"), format="dot").read_text() == to_graphviz(MAP).source


@pytest.mark.parametrize(
    ("name", "what"), [("x.jpg", "'.jpg' is no suffix of a drawing"), ("x", "it has no suffix that says a format")]
)
def test_a_suffix_that_says_no_format_is_told(name: str, what: str, tmp_path: Path) -> None:
    with pytest.raises(RenderError) as raised:
        render(MAP, tmp_path / name)

    suffixes = ".svg, .png, .pdf, .html, .dot, .gv, .mmd, .mermaid, .graphml, .tex"
    assert str(raised.value) == f"{tmp_path / name}: {what}; end it in {suffixes}, or give the format"


def test_a_format_that_does_not_exist_is_told() -> None:
    with pytest.raises(
        RenderError,
        match=r"^there is no format 'jpg'; the formats are svg, png, pdf, html, dot, mermaid, graphml, tex$",
    ):
        render_bytes(MAP, "jpg")


def test_a_drawing_too_wide_for_a_png_is_told_and_nothing_is_written(tmp_path: Path) -> None:
    m = ArgumentMap(title="Wide", claims=[Claim(f"c{n}", "A claim of some length.") for n in range(200)])

    message = (
        r"^the drawing has [3-9]\d,\d{3} x 1\d\d pixels, and a PNG at most 32,767 on a side; "
        r"draw it as SVG or PDF, or one group at a time$"
    )
    with pytest.raises(RenderError, match=message):
        render(m, tmp_path / "x.png", direction="BT", legend=False)
    assert list(tmp_path.iterdir()) == []


def test_texts_after_six_lines_and_titles_after_two_are_named_as_cut() -> None:
    line = "x" * 8
    m = ArgumentMap(
        title="Lanes",
        claims=[
            Claim("fits", " ".join([line] * 6), title=f"{line} {line}"),
            Claim("text", " ".join([line] * 7)),
            Claim("title", "T.", title=f"{line} {line} {line}"),
        ],
        evidence=[Evidence("short", line), Evidence("long", line * 7)],
        groups=[Group("g", "G", ["fits", "title"])],
    )

    assert find_cut_texts(m, wrap=8) == ("text", "title", "long")
    assert find_cut_texts(m, wrap=8, group="g") == ("title",)
    assert find_cut_texts(m, wrap=80) == ()


def test_the_same_map_gives_the_same_bytes() -> None:
    assert render_bytes(MAP) == render_bytes(MAP)


def parts(svg: bytes) -> tuple[ET.Element, dict[str, ET.Element]]:
    root = ET.fromstring(svg)  # noqa: S314  # our own drawing
    return root, {element.attrib["id"]: element for element in root.iter() if "id" in element.attrib}


def test_an_svg_says_what_it_shows() -> None:
    root, by_id = parts(render_bytes(MAP))

    assert (root.get("role"), root.get("aria-labelledby"), root.get("aria-describedby")) == (
        "graphics-document document",
        "drawing.title",
        "drawing.description",
    )
    assert by_id["drawing.title"].text == "Lanes & <cost>"
    assert by_id["drawing.description"].text == (
        "Thesis: Build. Supported by 1 argument; attacked by 1 rebuttal. "
        "The drawing shows 3 claims, 1 argument, 1 rebuttal and 1 item of evidence."
    )


def test_a_png_says_what_it_shows() -> None:
    png, texts, place = render_bytes(MAP, "png", title="Lanes\0"), {}, 8
    while place < len(png):
        length, kind = int.from_bytes(png[place : place + 4]), png[place + 4 : place + 8]
        data, check = png[place + 8 : place + 8 + length], png[place + 8 + length : place + 12 + length]
        assert zlib.crc32(kind + data) == int.from_bytes(check)
        if kind == b"iTXt":
            keyword, _, text = data.partition(b"\0\0\0\0\0")
            texts[keyword.decode()] = text.decode()
        place += 12 + length

    assert texts == {
        "Title": "Lanes\ufffd",
        "Description": "Thesis: Build. Supported by 1 argument; attacked by 1 rebuttal. "
        "The drawing shows 3 claims, 1 argument, 1 rebuttal and 1 item of evidence.",
    }


@pytest.mark.parametrize(("options", "dpi"), [({}, 96), ({"dpi": 200}, 200), ({"fit": "84x120mm"}, 300)])
def test_a_png_says_how_large_it_is_on_paper(options: DrawingOptions, dpi: int) -> None:
    png = render_bytes(MAP, "png", **options)

    metre = round(dpi / 0.0254).to_bytes(4)
    assert png.count(b"pHYs" + metre + metre + b"\x01") == 1
    assert png.index(b"pHYs") < png.index(b"IDAT")


def test_the_drawing_of_a_group_says_so() -> None:
    _, by_id = parts(render_bytes(MAP, group="cost"))

    assert by_id["drawing.title"].text == "Lanes & <cost> — Cost"
    assert by_id["drawing.description"].text == (
        "Section “Cost” of the argument map “Lanes & <cost>”. The drawing shows 2 claims and 1 item of evidence."
    )


def test_every_element_is_a_group_with_its_id_its_classes_and_its_tooltip() -> None:
    _, by_id = parts(render_bytes(MAP))
    found = {
        name: (by_id[name].get("class"), by_id[name].findtext(f"{SVG}title")) for name in ("p", "no", "t.because.1")
    }

    assert found == {
        "p": ("node claim asserted", "claim p: Cheap & <good>.\nasserted"),
        "no": ("node inference attack", "rebuttal no: q attacks t"),
        "t.because.1": ("edge inference support", "argument t.because.1: p supports t"),
    }


def test_only_an_address_is_a_link() -> None:
    root, by_id = parts(render_bytes(MAP))

    assert [link.attrib for link in root.iter(f"{SVG}a")] == [{f"{XLINK}href": "https://example.org/?a=1&b=2"}]
    assert by_id["study"].find(f"{SVG}a") is not None


def test_a_map_without_a_thesis_is_described_by_what_it_has() -> None:
    _, by_id = parts(render_bytes(ArgumentMap(title="Nothing yet")))

    assert by_id["drawing.description"].text == "The drawing shows nothing."


def test_a_failure_leaves_the_file_that_was_there(tmp_path: Path) -> None:
    (tmp_path / "x.svg").write_text("old")

    with pytest.raises(RenderError):
        render(MAP, tmp_path / "x.svg", group="nowhere")

    assert (tmp_path / "x.svg").read_text() == "old"


def test_the_package_hands_out_the_function_whatever_was_imported_before() -> None:
    assert argmap.to_graphviz is to_graphviz
    assert argmap.render is render


@pytest.mark.parametrize("module", ["argmap", "argmap.drawing"])
def test_importing_loads_neither_graphviz_nor_pygraphviz(module: str) -> None:
    script = f"import {module}, sys; print(sorted({{'graphviz', 'pygraphviz', 'wcwidth'}} & set(sys.modules)))"
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)  # noqa: S603 - ours

    assert done.stdout == "[]\n"


def test_the_thesis_stands_at_the_head() -> None:
    m = ArgumentMap(
        title="M",
        thesis="t",
        claims=[Claim("t", "T.", because="p"), Claim("p", "P.", because="q"), Claim("q", "Q.")],
        arguments=[Argument("x", "q", "t")],
    )

    def corners(direction: str) -> dict[str, tuple[float, float]]:
        _, by_id = parts(render_bytes(m, direction=direction))
        texts = {name: next(by_id[name].iter(f"{SVG}text")) for name in "tpq"}
        return {name: (float(text.attrib["x"]), float(text.attrib["y"])) for name, text in texts.items()}

    upright, sideways = corners("BT"), corners("RL")
    assert upright["t"][1] < upright["p"][1] < upright["q"][1]
    assert sideways["t"][0] < sideways["p"][0] < sideways["q"][0]
