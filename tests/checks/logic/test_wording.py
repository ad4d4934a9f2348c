"""LOG013 to LOG016: claims held against each other by their words."""

from __future__ import annotations

import pytest

from argmap.checks import check
from argmap.model import Argument, ArgumentMap, Claim, Term


def restated(conclusion: str, premise: str, **keys: dict[str, str]) -> list[str]:
    claims = [Claim("t", conclusion, terms=keys.get("t", {})), Claim("p", premise, terms=keys.get("p", {}))]
    m = ArgumentMap(title="T", thesis="t", claims=claims, arguments=[Argument("x", "p", "t")])
    return [f"{d.route[-1]}: {d.message} {d.witness}" for d in check(m) if d.rule.code == "LOG013"]


@pytest.mark.parametrize(
    ("conclusion", "premise"),
    [
        ("Cycling is safe.", "Cycling is safe."),
        ("The city's lanes are safe for cyclists.", "The city lane is safe for a cyclist!"),
        ("Open-source models win.", "An open source model wins."),
    ],
)
def test_a_premise_in_the_words_of_the_conclusion_restates_it(conclusion: str, premise: str) -> None:
    assert restated(conclusion, premise) == ["0: the premise 'p' of 'x' only restates 't' ('p', 'x', 't')"]


@pytest.mark.parametrize(
    ("conclusion", "premise"),
    [
        ("Cycling should be safe.", "Cycling is safe."),
        ("Cycling is not safe.", "Cycling is safe."),
        ("Cycling isn't safe.", "Cycling is safe."),
        ("All cycling is safe.", "Cycling is safe."),
        ("Dogs chase cats.", "Cats chase dogs."),
        ("The city should build lanes.", "A city should build lanes."),
        ("Cycling is safe in cities.", "Cycling is safe."),
        ("It is there.", "They are here."),
        ("Lanes.", "A lane."),
        ("Of one two three four five six seven eight nine ten streets 11 have lanes.",
         "Of one two three four five six seven eight nine ten streets 12 have lanes."),
    ],
)  # fmt: skip
def test_another_negation_modality_quantity_number_order_or_topic_is_no_restatement(
    conclusion: str, premise: str
) -> None:
    assert restated(conclusion, premise) == []


def test_nine_words_in_ten_are_enough_unless_a_number_differs() -> None:
    nineteen = (
        "alpha bravo cedar delta ember fjord grove heath inlet joust knoll ledge manor nymph otter prism quail ridge"
    )

    assert restated(f"{nineteen} spur.", f"{nineteen} spur torch.") != []
    assert restated(f"{nineteen} 19.", f"{nineteen} 20.") == []
    assert restated("Alpha bravo cedar delta.", "Alpha bravo cedar delta ember.") == []


def test_claims_that_differ_in_sense_do_not_restate_each_other() -> None:
    assert restated("Laws bind us.", "Laws bind us.", t={"law": "a"}, p={"law": "b"}) == []
    assert restated("Laws bind us.", "Laws bind us.", t={"law": "a"}, p={"law": "a"}) != []
    assert restated("Laws bind us.", "Laws bind us.", t={"law": "a"}) != []


def test_a_premise_that_is_the_conclusion_itself_is_a_circle_and_no_restatement() -> None:
    m = ArgumentMap(title="T", thesis="t", claims=[Claim("t", "Cycling is safe.", because="t")])

    assert [d.rule.code for d in check(m) if d.rule.code in ("LOG001", "LOG013")] == ["LOG001"]


def duplicates(claims: list[Claim]) -> list[str]:
    return [f"{d.message} {d.witness}" for d in check(ArgumentMap(title="T", claims=claims)) if d.rule.code == "LOG014"]


def test_each_claim_that_says_again_what_one_before_says_is_named_with_the_first() -> None:
    texts = ["Lanes are safe.", "lanes are  safe", "Lanes, are safe!", "Lanes are cheap."]

    assert duplicates([Claim(f"c{i}", text) for i, text in enumerate(texts)]) == [
        "'c1' says the same as 'c0' ('c0', 'c1')",
        "'c2' says the same as 'c0' ('c0', 'c2')",
    ]


def test_claims_in_two_senses_and_claims_without_words_are_no_duplicates() -> None:
    assert (
        duplicates([Claim("a", "Laws bind.", terms={"law": "x"}), Claim("b", "Laws bind.", terms={"law": "y"})]) == []
    )
    assert duplicates([Claim("a", "…"), Claim("b", "…")]) == []


SYLLOGISM = ("All cyclists are healthy people.", "Anna is a cyclist.", "Anna is healthy.")


def taught(*texts: str, profile: str = "teach", mode: str = "defeasible", terms: tuple[Term, ...] = ()) -> list[str]:
    *premises, conclusion = texts
    claims = [Claim(f"p{i}", text) for i, text in enumerate(premises)]
    m = ArgumentMap(
        title="T",
        thesis="t",
        claims=[Claim("t", conclusion), *claims],
        arguments=[Argument("x", [claim.id for claim in claims], "t", mode=mode)],
        terms=terms,
    )
    found = check(m, profile=profile)
    return [
        f"{d.rule.code} {'.'.join(map(str, d.route))}: {d.message}"
        for d in found
        if d.rule.code in ("LOG015", "LOG016")
    ]


def test_every_topic_of_a_step_wants_to_stand_in_it_twice() -> None:
    assert taught(*SYLLOGISM) == [
        "LOG016 arguments.x.premises.0: 'p0' speaks of 'people', of which nothing else in 'x' speaks"
    ]
    assert taught("Lanes are narrow.", "Roads are safe.") == [
        "LOG015 arguments.x: 't' speaks of 'roads' and 'safe', of which no premise of 'x' speaks",
        "LOG016 arguments.x.premises.0: 'p0' speaks of 'lanes' and 'narrow', of which nothing else in 'x' speaks",
    ]


def test_an_alias_of_a_term_is_no_new_topic() -> None:
    texts = ("Bicycles are cheap.", "Bikes are cheap.")

    assert taught(*texts) != []
    assert taught(*texts, terms=(Term("bike", {"any": "with pedals"}, aliases="bicycle"),)) == []


def test_outside_of_teaching_only_strict_arguments_must_be_complete_and_reductio_never() -> None:
    assert taught("A lane.", "A road.", profile="default", mode="strict") == []
    assert taught("A lane.", "A road.", profile="strict") == []
    assert len(taught("A lane.", "A road.", profile="strict", mode="strict")) == 2
    assert taught("A lane.", "A road.", mode="reductio") == []


def test_a_scheme_says_how_a_premise_with_a_topic_of_its_own_bears_on_the_conclusion() -> None:
    def codes(scheme: str | None) -> list[str]:
        claims = [
            Claim("t", "Lanes cut injuries."),
            Claim("expert", "Smith is an expert in road safety."),
            Claim("says", "Smith says that lanes cut injuries."),
        ]
        m = ArgumentMap(
            title="T", thesis="t", claims=claims, arguments=[Argument("x", ["expert", "says"], "t", scheme=scheme)]
        )
        return [d.rule.code for d in check(m, profile="teach", select="LOG016, LOG018")]

    assert codes(None) == ["LOG016", "LOG016"]
    assert codes("expert-opinion") == []


def test_a_missing_premise_is_a_finding_of_its_own() -> None:
    def codes(premises: list[str]) -> list[str]:
        claims = [Claim("t", "Roads are safe.")]
        m = ArgumentMap(title="T", thesis="t", claims=claims, arguments=[Argument("x", premises, "t")])
        return [d.rule.code for d in check(m, profile="teach", select=("REF", "LOG", "STR006"))]

    assert codes(["gone"]) == ["REF002"]
    assert codes([]) == ["STR006"]


def test_a_stub_has_the_topic_that_is_missing() -> None:
    claims = [Claim("t", "Roads are safe.", because="p"), Claim("p", "Roads are safe and wide.")]
    found = check(ArgumentMap(title="T", thesis="t", claims=claims), profile="teach", select="LOG")

    assert [d.stub for d in found if d.stub] == [
        '[claims.ID]  # and "ID" among the premises\ntext = "… wide …"\nimplicit = true\n'
    ]
