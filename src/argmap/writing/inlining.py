"""An SVG made fit to stand in a page beside others: its ids are its own."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element as XmlElement

_NAMESPACE = ' xmlns="http://www.w3.org/2000/svg"'
_XLINK = "http://www.w3.org/1999/xlink"
_REFERENCE = re.compile(r"url\(#([^)]*)\)")
_LISTS = ("aria-labelledby", "aria-describedby", "aria-owns", "aria-controls", "aria-flowto")


def inline_svg(svg: bytes, name: str) -> str:
    """Return *svg* without its declaration, with "*name*." before each id and before whatever refers to one."""
    from xml.etree import ElementTree as ET

    # Without its namespace the tree needs no prefixes; HTML knows an svg by its name.
    root = ET.fromstring(svg.decode().replace(_NAMESPACE, "", 1))  # noqa: S314  # our own drawing
    for element in root.iter():
        _rename(element, name)
    return ET.tostring(root, encoding="unicode")


def _rename(element: XmlElement, name: str) -> None:
    for key, value in list(element.attrib.items()):
        if key == "id":
            element.set(key, f"{name}.{value}")
        elif key in _LISTS:
            element.set(key, " ".join(f"{name}.{each}" for each in value.split()))
        elif key == f"{{{_XLINK}}}href":
            del element.attrib[key]
            element.set("href", _renamed(value, name))
        elif key == "href":
            element.set(key, _renamed(value, name))
        elif "url(#" in value:
            element.set(key, _REFERENCE.sub(rf"url(#{name}.\1)", value))


def _renamed(link: str, name: str) -> str:
    return f"#{name}.{link[1:]}" if link.startswith("#") else link
