"""The labels of groups' frames stand in the groups, though they are painted apart from them."""

from xml.etree import ElementTree as ET

from argmap.drawing import render_bytes
from argmap.model import ArgumentMap, Claim, Group

SVG = "{http://www.w3.org/2000/svg}"


def test_every_frame_has_its_label() -> None:
    titles = ["One >, two\n and <three>", "Vier", "五" * 40]
    m = ArgumentMap(
        title="M",
        claims=[Claim("a", "A."), Claim("b", "B.", because="c"), Claim("c", "C.", title="C")],
        groups=[Group(f"g{name}", title, name) for name, title in zip("abc", titles, strict=True)],
    )
    root = ET.fromstring(render_bytes(m))  # noqa: S314  # our own drawing
    groups = {group.get("id"): group for group in root.iter(f"{SVG}g")}

    shown = ["".join(text.text or "" for text in groups[f"group.g{name}"].iter(f"{SVG}text")) for name in "abc"]
    assert shown == ["One >, two and <three>A.", "VierB.", "五" * 40 + "CC."]
    assert [name for name in groups if name and name.startswith("label")] == []
