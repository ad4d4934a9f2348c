"""What a PNG says of itself: its title and description, for people who do not see it, and how large it is on paper."""

from __future__ import annotations

import zlib

_SIGNATURE, _HEADER = 8, 25  # what every PNG begins with, and its first chunk
_INCH = 0.0254  # metres


def describe_png(png: bytes, title: str, description: str, dpi: int) -> bytes:
    """Return *png* with its title and description as international text (PNG 1.2, 4.2.3.3) and its resolution (4.2.4.2)."""
    place = _SIGNATURE + _HEADER
    metre = round(dpi / _INCH).to_bytes(4)
    known = b"pHYs" in png[: png.index(b"IDAT")]  # some builds of Graphviz write it
    size = b"" if known else _chunk(b"pHYs", metre + metre + b"\x01")
    told = size + _text("Title", title) + _text("Description", description)
    return png[:place] + told + png[place:]


def _text(keyword: str, text: str) -> bytes:
    uncompressed_in_no_language = b"\0\0\0\0\0"
    return _chunk(b"iTXt", keyword.encode("latin-1") + uncompressed_in_no_language + text.encode())


def _chunk(name: bytes, data: bytes) -> bytes:
    return len(data).to_bytes(4) + name + data + zlib.crc32(name + data).to_bytes(4)
