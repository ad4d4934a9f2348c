"""The strategies cover the format: every key, every word of every closed set, every sort of link comes up."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import suppress
from enum import Enum

import attrs
from hypothesis import Phase, find, settings
from hypothesis.errors import NoSuchExample

from argmap import model
from argmap.model import ArgumentMap, NotApplicable, PartialDate, Scale, Strength
from argmap.testing import argument_maps


def test_maps_have_every_feature_of_the_format_sooner_or_later() -> None:
    every, seen = every_feature(), set[str]()

    def is_last(m: ArgumentMap) -> bool:
        seen.update(features(m), shapes(m))
        return every <= seen

    with suppress(NoSuchExample):
        find(
            argument_maps(max_claims=4),
            is_last,
            settings=settings(max_examples=5000, phases=[Phase.generate], derandomize=True),
        )

    assert every - seen == set()


def every_feature() -> set[str]:
    kinds = [kind for kind in vars(model).values() if isinstance(kind, type)]
    words = {f"{kind.__name__}.{word.name}" for kind in kinds if issubclass(kind, Enum) for word in kind}
    fields = {
        f"{kind.__name__}.{field.name}"
        for kind in kinds
        if attrs.has(kind) and kind not in {Strength, PartialDate, Scale}
        for field in attrs.fields(kind)
    }
    return words | fields | {
        *("Strength.str", "Strength.int", "Strength.float"),
        *("PartialDate.year", "PartialDate.month", "PartialDate.day"),
        *("Scale.", "Scale.standard", "Scale.grade", "Scale.icd-203"),
        *("rebuttal of claim", "rebuttal of argument", "rebuttal of rebuttal", "rebuttal of evidence"),
        *("step of 1", "step of 2", "1 premises", "2 premises", "3 premises", "not applicable"),
        *("argument from its conclusion", "0 theses", "1 theses", "2 theses"),
        *(f"{kind} extra" for kind in ("str", "int", "float", "bool", "date", "datetime", "time", "tuple", "immutabledict")),
    }  # fmt: skip


def features(value: object) -> Iterator[str]:
    """Yield the name of every field that says something, and every word of a closed set, in *value* and all it holds."""
    match value:
        case Enum():
            yield f"{type(value).__name__}.{value.name}"
        case Strength():
            yield f"Strength.{type(value.written).__name__}"
        case PartialDate():
            yield "PartialDate." + ("day" if value.day else "month" if value.month else "year")
        case Scale():
            yield f"Scale.{value.name}"
        case tuple():
            yield from (feature for item in value for feature in features(item))
        case Mapping():
            yield from (feature for item in value.values() for feature in features(item))
        case _:
            kind = type(value)
            for field in attrs.fields(kind) if attrs.has(kind) else ():
                held = getattr(value, field.name)
                if held != field.default:
                    yield f"{kind.__name__}.{field.name}"
                yield from features(held)


def shapes(m: ArgumentMap) -> Iterator[str]:
    """Yield what is special about how the elements of *m* hang together."""
    for rebuttal in m.rebuttals:
        yield f"rebuttal of {type(m[rebuttal.target]).__name__.lower()}"
    yield from (f"step of {len(step.premises)}" for claim in m.claims for step in (*claim.because, *claim.but))
    yield from (f"{len(inference.premises)} premises" for inference in m.inferences)
    yield from ("not applicable" for i in m.inferences for a in i.questions.values() if isinstance(a, NotApplicable))
    yield from ("argument from its conclusion" for a in m.arguments for p in a.premises if p.claim == a.conclusion)
    yield f"{len(m.thesis)} theses"
    yield from (f"{type(value).__name__} extra" for part in (m, *m.sources, *m) for value in part.extra.values())
