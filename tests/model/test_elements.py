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
        (lambda: ArgumentMap(title="T", claims=3), "'claims' is a list, each of which is a Claim, and not 3"),  # type: ignore[arg-type]  # on purpose
        (
            lambda: ArgumentMap(title="T", claims=Claim("a", "A.")),  # type: ignore[arg-type]  # on purpose
            "'claims' is a list, each of which is a Claim, and not Claim(id='a', text='A.')",
        ),
        # A table of the file is no list of its keys.
        (
            lambda: Claim("a", "A.", because={"premises": "b", "strength": "weak"}),
            "an id, a Step or a list of premises is due, or a list of such, not {'premises': 'b', 'strength': 'weak'}",
        ),
        (
            lambda: Claim("a", "A.", because=[{"premises": "b"}]),
            "an id or a Premise is due, or a list of such, not {'premises': 'b'}",
        ),
        (lambda: Claim("a", "A.", because=[[["b"]]]), "an id or a Premise is due, not ['b']"),  # type: ignore[list-item]  # on purpose
        (lambda: Claim("a", "A.", because=3), "an id, a Step or a list of premises is due, or a list of such, not 3"),  # type: ignore[arg-type]  # on purpose
        (lambda: Argument("x", [Claim("b", "B.")], "a"), "an id or a Premise is due, not Claim(id='b', text='B.')"),  # type: ignore[list-item]  # on purpose
        (
            lambda: Argument("x", {"claim": "b"}, "a"),
            "an id or a Premise is due, or a list of such, not {'claim': 'b'}",
        ),
        (lambda: Argument("x", "b", "a", scheme=3), "'scheme' is a string or None, not 3"),  # type: ignore[arg-type]  # on purpose
        (
            lambda: Argument("x", "b", "a", questions={"q": 3}),  # type: ignore[dict-item]  # on purpose
            "'q' needs the id of a claim or NotApplicable(why), not 3",
        ),
        (
            lambda: Claim("a", "A.", quotes={"exact": "b"}),
            "a Quote or its words is due, or a list of such, not {'exact': 'b'}",
        ),
        (lambda: Claim("a", "A.", quotes=[3]), "a Quote or its words is due, not 3"),  # type: ignore[list-item]  # on purpose
        (lambda: Claim("a", "A.", contrary_to=["b", 3]), "a string is due, not 3"),  # type: ignore[list-item]  # on purpose
        (lambda: Claim("a", "A.", contrary_to={"b"}), "a string is due, or a list of such, not {'b'}"),
        (lambda: Claim("a", "A.", terms=["law"]), "a mapping is due, with a string for each key, not ['law']"),  # type: ignore[arg-type]  # on purpose
        (lambda: Claim("a", "A.", terms={"law": 3}), "'law' needs a string, not 3"),  # type: ignore[dict-item]  # on purpose
        (lambda: Claim("a", "A.", terms={3: "law"}), "a string is due as a key, not 3"),  # type: ignore[dict-item]  # on purpose
        (lambda: Claim("a", "A.", ignore="EVD001"), "a Suppression is due, or a list of such, not 'EVD001'"),  # type: ignore[arg-type]  # on purpose
        (lambda: Claim("a", "A.", ignore=["EVD001"]), "a Suppression is due, not 'EVD001'"),  # type: ignore[list-item]  # on purpose
        (lambda: Claim("a", "A.", title=3), "'title' is a string, not 3"),  # type: ignore[arg-type]  # on purpose
        (lambda: Claim("a", "A.", extra={"x-a": {3: ""}}), "a string is due as a key, not 3"),
        (
            lambda: Claim("a", "A.", extra={"x-a": None}),
            "a file has no word for None: text, numbers, true and false, dates, lists and tables are due",
        ),
        (lambda: Premise(3), "'claim' is a string, not 3"),  # type: ignore[arg-type]  # on purpose
        (lambda: Quote("b", paragraph="3"), "'paragraph' is a whole number, not '3'"),  # type: ignore[arg-type]  # on purpose
        (lambda: Expectation("a", min="low"), "'min' is 'low', not a number from 0 to 1"),  # type: ignore[arg-type]  # on purpose
        (
            lambda: ArgumentMap(title="T", scale=3),  # type: ignore[arg-type]  # on purpose
            "a Scale is due, its name, or a mapping of words to numbers, not 3",
        ),
    ],
)
def test_a_value_of_another_type_is_refused_by_name(make: Callable[[], object], message: str) -> None:
    with pytest.raises(TypeError) as raised:
        make()

    assert str(raised.value) == message


def test_dates_may_be_written_as_in_a_file() -> None:
    assert Evidence("e", "E.", date="2021-05").date == PartialDate(2021, 5)
    assert Evidence("e", "E.", date="2021-05-03").date == PartialDate(2021, 5, 3)
    with pytest.raises(ValueError, match=r"^date: 'May' is no date, no year, and no month"):
        Evidence("e", "E.", date="May")
    with pytest.raises(ValueError, match=r"^valid_until: '2021-13' is no date: month must be in 1..12"):
        Evidence("e", "E.", valid_until="2021-13")


@pytest.mark.parametrize(
    ("make", "message"),
    [
        (lambda: Expectation("a", min=0.8, max=0.2), "'min' is 0.8, above 'max', 0.2"),
        (lambda: Expectation("a", max=2), "'max' is 2, outside the range from 0 to 1"),
        (lambda: Quote("b", paragraph=0), "'paragraph' counts from 1, and is 0"),
        (
            lambda: ArgumentMap(title="T", scale="icd-203"),
            "there is no scale 'icd-203'; there are 'standard' and 'grade', or give words and numbers",
        ),
    ],
)
def test_a_number_or_word_that_cannot_be_is_refused(make: Callable[[], object], message: str) -> None:
    with pytest.raises(ValueError, match=f"^{re.escape(message)}$"):
        make()


def test_a_scale_may_be_written_as_in_a_file() -> None:
    m = ArgumentMap(title="T", scale={"thin": 0.2}, certainty_scale="icd-203")

    assert (m.scale["thin"], m.certainty_scale.name) == (0.2, "icd-203")
