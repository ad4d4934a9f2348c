"""Every route of a TOML document is found, exactly where it stands; no text at all upsets the finder."""

from __future__ import annotations

import json
from collections.abc import Iterator

import tomli
from attrs import Factory, define
from hypothesis import given, note
from hypothesis import strategies as st

from argmap.formats.toml.spans import find_places
from argmap.source import Place, Places, Route, Span

PADDING = st.sampled_from(["", " ", "\t", "  "])
COMMENTS = st.sampled_from(["", "#", "# ]}'''", '# [a] = """{', "# e\u0301漢, \\"])
LINE_ENDS = st.tuples(PADDING, COMMENTS, st.sampled_from(["\n", "\r\n"])).map("".join)
DOTS, EQUALS = (st.tuples(PADDING, st.just(mark), PADDING).map("".join) for mark in ".=")
GAPS = PADDING | st.tuples(LINE_ENDS, PADDING, LINE_ENDS | PADDING).map("".join)

PLAIN = st.sampled_from(
    ["a", "b", "0", "-", ".", " ", "#", "=", "[", "]", "{", "}", ",", "e\u0301", "漢", "😀", "\ufeff"]
)
ESCAPES = ["\\n", "\\r", "\\t", '\\"', "\\\\", "\\e", "\\x41", "\\u00e9", "\\U0001F600"]
LITERAL_CHUNKS = PLAIN | st.sampled_from(['"', "\\", '"""'])
BASIC_CHUNKS = PLAIN | st.sampled_from([*ESCAPES, "'", "'''"])
BARE = st.text("abzAZ09_-", min_size=1, max_size=3)
LITERAL = st.lists(LITERAL_CHUNKS, max_size=4).map(lambda chunks: "'" + "".join(chunks) + "'")
BASIC = st.lists(BASIC_CHUNKS, max_size=4).map(lambda chunks: '"' + "".join(chunks) + '"')
NUMBERS = ["0", "-1", "+1_000", "0xfF_0", "0o17", "0b1_0", "1.5", "-1e5", "6.6_2E-3_4", "inf", "-inf", "nan", "+nan"]
DATES = [
    "1987-07-05",
    "1987-07-05 17:45",
    "1987-07-05T17:45:00.123Z",
    "1987-07-05 17:45:00-07:30",
    "17:45",
    "07:32:00.5",
]


def multi_line(quote: str, chunks: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    """Strings with up to two quotes before each chunk, and up to two before the three that end them."""
    quotes = st.sampled_from(["", quote, quote * 2])
    body = st.lists(st.tuples(quotes, chunks).map("".join), max_size=4).map("".join)
    return st.tuples(st.just(quote * 3), body, quotes, st.just(quote * 3)).map("".join)


SCALARS = (
    st.sampled_from(["true", "false", *NUMBERS, *DATES])
    | BASIC
    | LITERAL
    | multi_line('"', BASIC_CHUNKS | st.sampled_from(["\n", "\r\n", "\\\n", "\\ \r\n \t\n"]))
    | multi_line("'", PLAIN | st.sampled_from(["\n", "\r\n", '"', '"""', "\\"]))
)


@define
class Page:
    """A document while it is written: *headless* are the *tables* that only headers of others have named so far."""

    draw: st.DrawFn
    text: str = ""
    places: dict[Route, Place] = Factory(dict)
    tables: list[Route] = Factory(lambda: [()])
    headless: list[Route] = Factory(list)
    arrays: list[Route] = Factory(list)

    def write(self, text: str | st.SearchStrategy[str]) -> Span:
        start = len(self.text)
        self.text += text if isinstance(text, str) else self.draw(text)
        return Span(start, len(self.text))


@st.composite
def documents(draw: st.DrawFn) -> Page:
    page = Page(draw)
    page.write(st.sampled_from(["", "\ufeff"]))
    write_lines(page, ())
    for _ in range(draw(st.integers(0, 4))):
        write_lines(page, write_header(page))
    if draw(st.booleans()):
        page.text = page.text.rstrip("\r\n")
    return page


def write_lines(page: Page, table: Route) -> None:
    dotted: list[Route] = []
    page.write(GAPS)
    for _ in range(page.draw(st.integers(0, 3))):
        dotted += write_pair(page, table, dotted, depth=0)
        page.write(st.tuples(LINE_ENDS, GAPS).map("".join))
    page.tables += dotted


def write_header(page: Page) -> Route:
    """Write a header of any kind; return the table that it opens."""
    known, fresh, array = page.draw(possible_headers(page))
    start = page.write("[[" if array else "[").start
    page.write(PADDING)
    route, key, implicit = write_key(page, known, 0, fresh)
    page.write(PADDING)
    header = Span(start, page.write("]]" if array else "]").end)
    page.write(LINE_ENDS)
    page.headless = [*(known for known in page.headless if known != route), *implicit]
    page.tables += [*implicit, route]
    if not array:
        page.places[route] = Place(key, header)
        return route
    page.places.setdefault(route, Place(key, header))
    element = (*route, sum(known[:-1] == route and isinstance(known[-1], int) for known in page.places if known))
    page.places[element] = Place(None, header)
    for names in (page.tables, page.headless, page.arrays):
        names[:] = [known for known in names if known[: len(route)] != route]
    page.arrays.append(route)
    page.tables.append(element)
    return element


def possible_headers(page: Page) -> st.SearchStrategy[tuple[Route, int, bool]]:
    """What the next header starts with, how many new names follow, and whether it is one of an array of tables."""
    new, none = st.integers(1, 3), st.just(0)
    kinds = [(page.tables, new, array) for array in (False, True)]
    kinds += [(page.headless, none, False), (page.arrays, none, True)]
    return st.one_of(
        [st.tuples(st.sampled_from(names), count, st.just(array)) for names, count, array in kinds if names]
    )


def write_pair(page: Page, table: Route, dotted: list[Route], depth: int) -> list[Route]:
    """Write a pair below *table*; return the tables that its dotted key makes."""
    known = page.draw(st.sampled_from([table, *dotted]))
    route, key, implicit = write_key(page, known, len(table), page.draw(st.integers(1, 3)))
    page.write(EQUALS)
    page.places[route] = Place(key, write_value(page, route, depth))
    return implicit


def write_key(page: Page, known: Route, above: int, fresh: int) -> tuple[Route, Span, list[Route]]:
    """Write the names of *known* but for the first *above*, and *fresh* new ones; return the new tables on the way."""
    names = [json.dumps(name, ensure_ascii=False) for name in known[above:] if isinstance(name, str)]
    routes = [known]
    for _ in range(fresh):
        name = page.draw(BARE | BASIC | LITERAL)
        while (route := (*routes[-1], *parse(f"{name} = 1"))) in page.places or route in routes:
            name = name[:-1] + "0" + name[-1] if name[0] in "\"'" else name + "0"
        names.append(name)
        routes.append(route)
    for index, name in enumerate(names):
        if index:
            page.write(DOTS)
        key = page.write(name)
        if len(names) - fresh <= index < len(names) - 1:
            page.places[routes[index - len(names)]] = Place(key, key)
    return routes[-1], key, routes[1:-1]


def write_value(page: Page, route: Route, depth: int) -> Span:
    kind = page.draw(st.sampled_from(["scalar", "array", "table"] if depth < 3 else ["scalar"]))
    if kind == "scalar":
        return page.write(SCALARS)
    start = page.write("[" if kind == "array" else "{").start
    page.write(GAPS)
    dotted: list[Route] = []
    count = page.draw(st.integers(0, 3))
    for index in range(count):
        if kind == "array":
            page.places[*route, index] = Place(None, write_value(page, (*route, index), depth + 1))
        else:
            dotted += write_pair(page, route, dotted, depth + 1)
        page.write(GAPS)
        if index < count - 1 or page.draw(st.booleans()):
            page.write(",")
            page.write(GAPS)
    return Span(start, page.write("]" if kind == "array" else "}").end)


MARKS = "[]{}\"'=.,#\\ \r\nxu0ae-:é"


@st.composite
def damaged_documents(draw: st.DrawFn) -> str:
    text = draw(documents()).text
    for _ in range(draw(st.integers(1, 3))):
        start = draw(st.integers(0, len(text)))
        text = text[:start] + draw(st.text(MARKS, max_size=3)) + text[start + draw(st.integers(0, 4)) :]
    return text


ANYTHING = damaged_documents() | st.text(MARKS) | st.text()


def parse(text: str) -> dict[str, object]:
    return tomli.loads(text.removeprefix("\ufeff"))


def parsed_routes(value: object, route: Route = ()) -> Iterator[tuple[Route, object]]:
    items = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for step, below in items:
        yield (*route, step), below
        yield from parsed_routes(below, (*route, step))


def assert_found_whole(text: str) -> None:
    """The places have the routes of the parsed text and no others; their spans parse to what the text has there."""
    document, places = parse(text), find_places(text)
    assert set(places) == {route for route, _ in parsed_routes(document)}
    for route, value in parsed_routes(document):
        assert_key_is_at(places[route], text, route[-1])
        assert_value_is_at(places, text, route, value)


def assert_key_is_at(place: Place, text: str, step: str | int) -> None:
    assert (place.key is None) == isinstance(step, int)
    if place.key:
        assert parse(f"{text[place.key.start : place.key.end]} = 1") == {step: 1}


def assert_value_is_at(places: Places, text: str, route: Route, value: object) -> None:
    """The place shows *value*, or the header that opens it, or the part of a key that makes it without one."""
    place = places[route]
    shown = text[place.value.start : place.value.end]
    first = places.get((*route, 0)) if isinstance(value, list) else place
    if shown.startswith("[") and first is not None and first.value == place.value:
        header: object = [{}] if shown.startswith("[[") else {}
        for name in reversed(route):
            header = {name: header} if isinstance(name, str) else header
        assert parse(shown) == header
    elif isinstance(value, dict) and not shown.startswith("{"):
        assert place.key == place.value
    else:
        assert repr(parse(f"x = {shown}")["x"]) == repr(value)


@given(documents())
def test_every_place_of_a_document_is_found_exactly_where_it_was_written(page: Page) -> None:
    note(page.text)
    assert find_places(page.text) == page.places


@given(documents())
def test_what_is_at_the_places_of_a_document_parses_to_what_it_has_there(page: Page) -> None:
    note(page.text)
    assert_found_whole(page.text)


@given(ANYTHING)
def test_any_text_gives_places_inside_of_it(text: str) -> None:
    for place in find_places(text).values():
        for span in (place.value, place.key or place.value):
            assert 0 <= span.start <= span.end <= len(text)


@given(ANYTHING)
def test_any_text_that_the_parser_accepts_is_found_whole(text: str) -> None:
    try:
        parse(text)
    except tomli.TOMLDecodeError:
        return
    assert_found_whole(text)
