"""Whatever a map holds, its page has all of it, each element once in full, and nothing of it is taken for markup."""

import base64
import hashlib
import re
from collections import Counter
from html.parser import HTMLParser
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from argmap.drawing.page import draw_page
from argmap.drawing.page.outline import outline
from argmap.drawing.sheet import Sheet
from argmap.drawing.themes import LIGHT
from argmap.drawing.view import of_group, whole
from argmap.formats.toml import dumps, loads
from argmap.model import ArgumentMap
from argmap.testing import argument_maps

MAPS = argument_maps(max_claims=6, resolve=False)


class Reader(HTMLParser):
    """Notes the elements, attributes and links of a page, and whether all is closed in its order."""

    VOID = frozenset(("meta", "input"))

    def __init__(self, page: bytes) -> None:
        super().__init__()
        self.open: list[str] = []
        self.seen: Counter[str] = Counter()
        self.ids: list[str] = []
        self.attributes: set[str] = set()
        self.links: list[str] = []
        self.raw: dict[str, str] = {}
        self.feed(page.decode())
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.seen[tag] += 1
        self.attributes |= {name for name, _ in attrs}
        self.ids += [value or "" for name, value in attrs if name == "id"]
        self.links += [value or "" for name, value in attrs if name in ("href", "xlink:href", "src")]
        if tag not in self.VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)
        if tag not in self.VOID:
            self.handle_endtag(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        if self.open and self.open[-1] in ("script", "style"):
            self.raw[self.open[-1]] = data


@given(MAPS)
def test_a_page_is_closed_names_nothing_twice_and_links_only_the_web(m: ArgumentMap) -> None:
    read = Reader(draw_page(m))

    assert read.open == []
    assert [name for name, count in Counter(read.ids).items() if count > 1] == []
    assert read.seen["script"] == 2
    assert read.attributes.isdisjoint({"style", "srcdoc", "action", "formaction", "background"})
    assert [name for name in read.attributes if name.startswith("on")] == []
    assert [link for link in read.links if not link.lower().startswith(("http://", "https://", "mailto:"))] == []


@given(MAPS)
def test_the_policy_names_the_script_and_the_style_of_the_page(m: ArgumentMap) -> None:
    page = draw_page(m)
    raw = Reader(page).raw

    found = re.search(r'Content-Security-Policy" content="([^"]*)"', page.decode())
    assert found is not None
    hashes = {
        name: base64.b64encode(hashlib.sha256(raw[name].encode()).digest()).decode() for name in ("script", "style")
    }
    assert found[1] == (
        f"default-src 'none'; script-src 'sha256-{hashes['script']}'; style-src 'sha256-{hashes['style']}'; "
        "img-src data:; base-uri 'none'; form-action 'none'"
    )


@given(MAPS)
def test_one_map_has_one_page(m: ArgumentMap) -> None:
    assert draw_page(loads(dumps(m))) == draw_page(m)


@given(MAPS)
def test_an_outline_has_every_element_once_in_full(m: ArgumentMap) -> None:
    rows = [row for section in outline(Sheet(whole(m), LIGHT, 32)) for row in section.rows]

    full = Counter(row.element for row in rows if not row.again and row.element in m)
    folded = Counter(row.via.id for row in rows if row.via)
    assert full + folded == Counter(element.id for element in m)


@given(MAPS)
def test_an_outline_goes_down_by_one_level_at_a_time(m: ArgumentMap) -> None:
    for section in outline(Sheet(whole(m), LIGHT, 32)):
        levels = [row.level for row in section.rows]
        assert levels[:1] in ([], [1])
        assert all(after <= before + 1 for before, after in pairwise(levels))


@given(MAPS.filter(lambda m: m.groups), st.data())
def test_the_outline_of_a_group_has_what_its_drawing_has(m: ArgumentMap, data: st.DataObject) -> None:
    view = of_group(m, data.draw(st.sampled_from([group.id for group in m.groups])))

    rows = [row for section in outline(Sheet(view, LIGHT, 32)) for row in section.rows]

    named = {row.element for row in rows} | {row.via.id for row in rows if row.via}
    assert view.drawn - view.elsewhere.keys() - named == set()
