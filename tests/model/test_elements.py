"""Elements: what they need, what they take for it, and which ids they may have."""

from __future__ import annotations

import datetime
import re
from collections.abc import Callable

import pytest
from attrs.exceptions import FrozenInstanceError

from argmap.model import (
    Argument,
    ArgumentMap,
    Claim,
    ClaimKind,
    DerivedId,
    Evidence,
    EvidenceKind,
    Expectation,
    Group,
    Label,
    Mode,
    NotApplicable,
    Omission,
    Paragraphs,
    PartialDate,
    Premise,
    Quote,
    Rebuttal,
    Scheme,
    Source,
    Stance,
    Standard,
    Step,
    Strength,
    Term,
    Voice,
)

MAKERS: list[Callable[[str], object]] = [
    lambda id_: Claim(id_, "A claim."),
    lambda id_: Argument(id_, "a", "b"),
    lambda id_: Rebuttal(id_, "a", "b"),
    lambda id_: Evidence(id_, "A study.", supports="a"),
    lambda id_: Source(id_, "A work"),
    lambda id_: Voice(id_, "Somebody"),
    lambda id_: Group(id_, "Costs", ["a"]),
    lambda id_: Term(id_, {"statutory": "as the law has it"}),
    lambda id_: Scheme(id_, ["expert"]),
]


@pytest.mark.parametrize("make", MAKERS)
@pytest.mark.parametrize("name", ["", "a b", "-a", "_a", "a.b", "é", "a\n", "a:b", "a,b", "claims.a"])
def test_an_id_is_of_letters_digits_hyphens_and_underscores(make: Callable[[str], object], name: str) -> None:
    what = "an id begins with a letter (a-z, A-Z) or digit and goes on with letters, digits, '-' and '_'"

    with pytest.raises(ValueError, match=f"^{re.escape(f'{name!r} is no id: {what}')}$"):
        make(name)


@pytest.mark.parametrize("make", MAKERS)
@pytest.mark.parametrize("name", ["a", "A", "0", "2021-05-01", "node", "a--b_", "x" * 1000])
def test_such_an_id_is_taken(make: Callable[[str], object], name: str) -> None:
    assert f"id={name!r}" in repr(make(name))


def test_only_inferences_have_derived_ids() -> None:
    derived = DerivedId("a.because.1")

    assert Argument(derived, "b", "a").id == "a.because.1"
    assert Rebuttal(DerivedId("a.but.1"), "b", "a").id == "a.but.1"
    with pytest.raises(ValueError, match=r"^'a\.because\.1' is no id"):
        Claim(derived, "A claim.")


def test_a_claim_takes_what_a_person_would_write() -> None:
    claim = Claim(
        "lanes",
        "Build lanes.",
        kind="policy",
        stance="asserted",
        certainty="likely",
        credence=0.5,
        because=["cheap", ["safer", "safety-first"]],
        but="parking",
        contrary_to="roads",
        contradictory_to=["no-lanes"],
        terms={"lane": "protected"},
        standard="preponderance",
        quotes="build them",
        tags="city",
    )

    assert claim == Claim(
        "lanes",
        "Build lanes.",
        kind=ClaimKind.POLICY,
        stance=Stance.ASSERTED,
        certainty=Strength("likely"),
        credence=Strength(0.5),
        because=(Step((Premise("cheap"),)), Step((Premise("safer"), Premise("safety-first")))),
        but=(Step((Premise("parking"),)),),
        contrary_to=("roads",),
        contradictory_to=("no-lanes",),
        terms={"lane": "protected"},
        standard=Standard.PREPONDERANCE,
        quotes=(Quote("build them"),),
        tags=("city",),
    )


def test_an_inference_takes_what_a_person_would_write() -> None:
    argument = Argument("x", ["a", Premise("b", "minor")], "c", strength="strong", mode="strict", scheme="expert")
    rebuttal = Rebuttal("y", "a", "x", strength=1, questions={"bias": "a", "field": NotApplicable("no field")})

    assert argument == Argument(
        "x",
        (Premise("a"), Premise("b", "minor")),
        "c",
        strength=Strength("strong"),
        mode=Mode.STRICT,
        scheme="expert",
    )
    assert rebuttal == Rebuttal(
        "y",
        (Premise("a"),),
        "x",
        strength=Strength(1),
        mode=Mode.DEFEASIBLE,
        questions={"bias": "a", "field": NotApplicable("no field")},
    )


def test_evidence_takes_what_a_person_would_write() -> None:
    evidence = Evidence("e", "A study.", supports="a", kind="study", strength=0.7, date=2021, valid_until=MAY_3)

    assert evidence == Evidence(
        "e",
        "A study.",
        supports=("a",),
        kind=EvidenceKind.STUDY,
        strength=Strength(0.7),
        date=PartialDate(2021),
        valid_until=PartialDate(2026, 5, 3),
    )


def test_a_source_takes_what_a_person_would_write() -> None:
    source = Source("s", "A work", authors="A. Smith", date=MAY_3, paragraphs="line", reliability="strong")

    assert source == Source(
        "s",
        "A work",
        authors=("A. Smith",),
        date=PartialDate(2026, 5, 3),
        paragraphs=Paragraphs.LINE,
        reliability=Strength("strong"),
    )
    assert Source("s", "A work").paragraphs is Paragraphs.BLOCK


def test_remarks_take_what_a_person_would_write() -> None:
    assert Omission("by the way", "off the point") == Omission(Quote("by the way"), "off the point")
    assert Expectation("a", "in", min=0.5) == Expectation("a", Label.IN, min=0.5)


@pytest.mark.parametrize(
    ("make", "message"),
    [
        (
            lambda: Claim("a", "A.", kind="opinion"),
            "'opinion' is no kind of claim; there are fact, value, policy, definition",
        ),
        (lambda: Claim("a", "A.", stance="maybe"), "'maybe' is no stance; there are asserted, conceded, denied, open"),
        (
            lambda: Claim("a", "A.", standard="high"),
            (
                "'high' is no proof standard; "
                "there are scintilla, preponderance, clear-and-convincing, beyond-reasonable-doubt, dialectical-validity"
            ),
        ),
        (
            lambda: Argument("a", "b", "c", mode="loose"),
            "'loose' is no mode; there are defeasible, strict, reductio, ex-concessis",
        ),
        (
            lambda: Evidence("a", "A.", kind="rumour"),
            ("'rumour' is no kind of evidence; there are study, statistic, testimony, document, example, illustration"),
        ),
        (lambda: Expectation("a", "true"), "'true' is no label; there are in, out, undecided"),
        (lambda: Source("a", "A", paragraphs="page"), "'page' is no word for paragraphs; there are line, block"),
        (lambda: Claim("a", "A.", extra={"mine": 1}), "'mine' is no key of one's own: those begin with 'x-'"),
    ],
)
def test_a_word_that_a_key_does_not_have_is_refused(make: Callable[[], object], message: str) -> None:
    with pytest.raises(ValueError, match=f"^{re.escape(message)}$"):
        make()


@pytest.mark.parametrize("make", MAKERS)
def test_elements_cannot_be_changed(make: Callable[[str], object]) -> None:
    element = make("a")

    with pytest.raises(FrozenInstanceError):
        element.id = "b"  # type: ignore[attr-defined]  # the mistake under test


@pytest.mark.parametrize("make", MAKERS)
def test_equal_elements_have_one_hash(make: Callable[[str], object]) -> None:
    assert make("a") == make("a")
    assert len({make("a"), make("a"), make("b")}) == 2


MAY_3 = datetime.date(2026, 5, 3)


@pytest.mark.parametrize(
    ("make", "message"),
    [
        (lambda: Claim(3, "A."), "'id' is a string, not 3"),  # type: ignore[arg-type]  # on purpose
        (lambda: Claim("a", 3), "'text' is a string, not 3"),  # type: ignore[arg-type]  # on purpose
        (lambda: Claim("a", "A.", implicit="true"), "'implicit' is True or False, not 'true'"),  # type: ignore[arg-type]  # on purpose
        (lambda: Argument("a", "b", ["c"]), "'conclusion' is a string, not ['c']"),  # type: ignore[arg-type]  # on purpose
        (lambda: Rebuttal("a", "b", None), "'target' is a string, not None"),  # type: ignore[arg-type]  # on purpose
        (lambda: ArgumentMap(title="T", claims=["a"]), "'claims' holds 'a', which is no Claim"),  # type: ignore[list-item]  # on purpose
    ],
)
def test_a_value_of_another_type_is_refused_by_name(make: Callable[[], object], message: str) -> None:
    with pytest.raises(TypeError) as raised:
        make()

    assert str(raised.value) == message


def test_dates_may_be_written_as_in_a_file() -> None:
    assert Evidence("e", "E.", date="2021-05").date == PartialDate(2021, 5)
    assert Evidence("e", "E.", date="2021-05-03").date == PartialDate(2021, 5, 3)
    with pytest.raises(ValueError, match="'May' is no date, no year, and no month"):
        Evidence("e", "E.", date="May")
