"""Laws of edits: the edited text says what it must, whatever it looked like, and nothing else of it changes."""

from __future__ import annotations

import math
from collections.abc import Iterator
from typing import Any

import tomli
from hypothesis import assume, event, given
from hypothesis import strategies as st
from tests.laws.test_spans import Page, documents

from argmap.edits import Delete, Edit, Insert, RenameKey, Replace, Value
from argmap.formats.toml import loads
from argmap.formats.toml.edit import edit_text
from argmap.source import Route
from argmap.testing import argument_maps

VALUES: st.SearchStrategy[Value] = st.sampled_from(["a", 'say "b"\\', 1, 0.5, True, ("x", "y"), (), {"k": "v"}])
NAMES = st.sampled_from(["fresh", "two words", "0"])


def parse(text: str) -> Any:  # noqa: ANN401 - TOML
    return tomli.loads(text.removeprefix("\ufeff"))


def same(one: object, other: object) -> bool:
    """Say whether two values are one, nan included."""
    if isinstance(one, float) and isinstance(other, float):
        return one == other or (math.isnan(one) and math.isnan(other))
    if isinstance(one, dict) and isinstance(other, dict):
        return one.keys() == other.keys() and all(same(one[key], other[key]) for key in one)
    if isinstance(one, list | tuple) and isinstance(other, list | tuple):
        return len(one) == len(other) and all(map(same, one, other))
    return type(one) is type(other) and one == other


def edited(document: Any, edit: Edit) -> Any:  # noqa: ANN401 - TOML
    """Do to the values of a document what *edit* does to its text."""
    *way, last = (*edit.route, edit.key) if isinstance(edit, Insert) else edit.route
    table = document
    for step in way:
        table = table[step] if not isinstance(table, dict) or step in table else table.setdefault(step, {})
    match edit:
        case Delete():
            del table[last]
        case Replace(value=value) | Insert(value=value):
            table[last] = value
        case RenameKey(name=name):
            table[name] = table.pop(last)
    return document


def possible(document: Any, edit: Edit) -> Iterator[Any]:  # noqa: ANN401 - TOML
    """Yield the values that an edit may give: a table that only the name of what is deleted made goes with it."""
    document = edited(document, edit)
    yield document
    route = edit.route[:-1] if isinstance(edit, Delete) else ()
    while route and at(document, route) in ({}, []) and isinstance(route[-1], str):
        document = edited(document, Delete(route))
        yield document
        route = route[:-1]


def routes(value: object, route: Route = ()) -> Iterator[Route]:
    items = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for step, item in items:
        yield (*route, step)
        yield from routes(item, (*route, step))


def at(document: Any, route: Route) -> object:  # noqa: ANN401 - TOML
    for step in route:
        document = document[step]
    return document


@st.composite
def edits(draw: st.DrawFn, document: dict[str, object]) -> Edit:
    every = list(routes(document))
    tables: list[Route] = [(), ("brand-new",), *(route for route in every if isinstance(at(document, route), dict))]
    insert = st.tuples(st.sampled_from(tables), NAMES, VALUES).map(lambda each: Insert(*each))
    if not every:
        return draw(insert)
    some = st.sampled_from(every)
    keys = [route for route in every if isinstance(route[-1], str)]
    rename = st.tuples(st.sampled_from(keys), NAMES).map(lambda each: RenameKey(*each))
    replace = st.tuples(some, VALUES).map(lambda each: Replace(*each))
    return draw(some.map(Delete) | replace | rename | insert)


def clashes(document: Any, edit: Edit) -> bool:  # noqa: ANN401 - TOML
    """Say whether an edit gives a table a key that it has."""
    match edit:
        case Insert(route=route, key=key):
            return (
                route != ("brand-new",) and key in document
                if not route
                else route in set(routes(document))
                and (
                    key in at(document, route)  # type: ignore[operator]  # a table, as `edits` draws it
                )
            )
        case RenameKey(route=route, name=name):
            return name in at(document, route[:-1])  # type: ignore[operator]  # the same
        case _:
            return False


@given(documents(), st.data())
def test_the_edited_text_has_the_edited_values(page: Page, data: st.DataObject) -> None:
    edit = data.draw(edits(parse(page.text)))
    assume(not clashes(parse(page.text), edit))

    text, made = edit_text(page.text, [[edit]])
    event(f"{type(edit).__name__} {'made' if made else 'left'}")
    assert any(same(parse(text), each) for each in possible(parse(page.text), edit)) if made else text == page.text


@given(documents(), st.data())
def test_edits_that_do_not_touch_each_other_are_made_together(page: Page, data: st.DataObject) -> None:
    document = parse(page.text)
    leaves = [route for route in routes(document) if not isinstance(at(document, route), dict | list)]
    assume(leaves)
    chosen = data.draw(st.lists(st.sampled_from(leaves), unique=True, max_size=5))

    text, made = edit_text(page.text, [[Replace(route, "new")] for route in chosen])
    assert made == tuple(range(len(chosen)))
    for route in chosen:
        document = edited(document, Replace(route, "new"))
    assert same(parse(text), document)


@given(documents(), st.data())
def test_what_stands_before_and_after_an_edit_is_as_it_was(page: Page, data: st.DataObject) -> None:
    document = parse(page.text)
    leaves = [route for route in routes(document) if not isinstance(at(document, route), dict | list)]
    assume(leaves)
    route = data.draw(st.sampled_from(leaves))
    span = page.places[route].value

    text, _ = edit_text(page.text, [[Replace(route, "new")]])
    assert text == page.text[: span.start] + '"new"' + page.text[span.end :]


@given(argument_maps(min_claims=1), st.data())
def test_a_map_whose_claims_note_is_edited_is_that_map_with_the_note(m: Any, data: st.DataObject) -> None:  # noqa: ANN401
    from attrs import evolve

    from argmap.formats.toml import dumps

    text = dumps(m)
    claim = data.draw(st.sampled_from([each.id for each in m.claims]))
    noted = evolve(m, claims=[evolve(each, note="Seen.") if each.id == claim else each for each in m.claims])
    has = bool(m[claim].note)
    edit = Replace(("claims", claim, "note"), "Seen.") if has else Insert(("claims", claim), "note", "Seen.")

    changed, made = edit_text(text, [[edit]])
    assert made == (0,)
    assert loads(changed) == noted
