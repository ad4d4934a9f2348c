"""Why a claim stands or does not, as a person reads it."""

from __future__ import annotations

from textwrap import dedent
from typing import Unpack

from argmap import Argument, ArgumentMap, Claim, Evidence, Rebuttal
from argmap.evaluation import Options, evaluate, hinges, why
from argmap.model import Element
from argmap.report.explanation import format_explanation, foundation

LANES, SAFE, DEAR = Claim("lanes", "Build lanes."), Claim("safe", "Lanes are safe."), Claim("dear", "Lanes are dear.")
TOLLS = Claim("tolls", "Raise tolls.", contrary_to="lanes")


def a_map(elements: list[Element]) -> ArgumentMap:
    return ArgumentMap(
        title="T",
        claims=[each for each in elements if isinstance(each, Claim)],
        arguments=[each for each in elements if isinstance(each, Argument)],
        rebuttals=[each for each in elements if isinstance(each, Rebuttal)],
        evidence=[each for each in elements if isinstance(each, Evidence)],
    )


def told(claim: str, elements: list[Element], **options: Unpack[Options]) -> str:
    m = a_map(elements)
    return "\n" + format_explanation(m, why(m, claim, **options), evaluate(m, **options))


def test_a_defeated_claim_names_what_weighs_as_much() -> None:
    assert told(
        "lanes",
        [
            LANES,
            SAFE,
            DEAR,
            Argument("a", "safe", "lanes", strength=0.75),
            Rebuttal("r", "dear", "lanes", strength=0.75),
        ],
    ) == dedent("""
        lanes is out (defeated). a (.75) speaks for it, but r (.75), against it, weighs as much or more. In the end its label
        follows from two bare claims (safe, dear).

        lanes is out (defeated): Build lanes.
        └─ because a (.75)
           ├─ safe is in (.5), a bare claim: Lanes are safe.
           └─ but r (.75)
              └─ dear is in (.5), a bare claim: Lanes are dear.
    """)


def test_a_circle_holds_nothing_up() -> None:
    assert told("lanes", [LANES, SAFE, Argument("a", "safe", "lanes"), Argument("b", "lanes", "safe")]) == dedent("""
        lanes is out (unsupported). None of its reasons is left: a (.5), whose premise safe is out. It would rest on itself, and
        a circle holds nothing up.

        lanes is out (unsupported): Build lanes.
        └─ because a (.5) fails
           └─ safe is out (unsupported): Lanes are safe.
              └─ because b (.5) fails
                 └─ lanes is out (unsupported): Build lanes. (see above)
    """)


def test_equal_contraries_are_undecided() -> None:
    assert told("lanes", [LANES, TOLLS]) == dedent("""
        lanes is undecided (.5). It is a bare claim, which holds unless its contrary tolls does, and that is undecided. What
        this hangs on goes round in a circle of objections, and nothing in it outweighs the rest.

        lanes is undecided (.5), a bare claim: Build lanes.
        └─ contrary: tolls is undecided (.5), a bare claim: Raise tolls.
           └─ contrary: lanes is undecided (.5), a bare claim: Build lanes.
    """)


def test_a_contrary_speaks_by_what_holds_it_up() -> None:
    assert told("lanes", [LANES, TOLLS, Evidence("e", "A survey.", supports="tolls")]) == dedent("""
        lanes is out (defeated). It is a bare claim, and its contrary tolls by e (.5) speaks against it. In the end its label
        follows from one item of evidence (e).

        lanes is out (defeated), a bare claim: Build lanes.
        └─ contrary, by e (.5): tolls is in (.75): Raise tolls.
           ├─ evidence e (.5): A survey.
           └─ but its contrary lanes is out
    """)


def test_a_premise_of_a_strict_argument_takes_over_what_speaks_against_its_conclusion() -> None:
    assert told(
        "safe", [LANES, SAFE, DEAR, Argument("a", "safe", "lanes", mode="strict"), Rebuttal("r", "dear", "lanes")]
    ) == dedent("""
        safe is out (defeated). It is a bare claim, and r (.5) (against lanes, which follows from it strictly) speaks against
        it. In the end its label follows from one bare claim (dear).

        safe is out (defeated), a bare claim: Lanes are safe.
        └─ but, against lanes, which follows from it strictly: r (.5)
           └─ dear is in (.5), a bare claim: Lanes are dear.
    """)


def test_steps_that_are_broken_say_what_they_lack() -> None:
    assert told("lanes", [LANES, Argument("a", "gone", "lanes"), Argument("b", [], "lanes")]) == dedent("""
        lanes is out (unsupported). None of its reasons is left: a (.5), which names what is not there (gone); b (.5), which has
        no premises.

        lanes is out (unsupported): Build lanes.
        ├─ because a (.5) fails, which names what is not there (gone)
        └─ because b (.5) fails, which has no premises
    """)


def test_a_premise_that_is_withheld_is_named() -> None:
    assert told("lanes", [LANES, SAFE, Argument("a", "safe", "lanes")], without=["safe"]) == dedent("""
        lanes is out (unsupported). None of its reasons is left: a (.5), whose premise safe is out.

        lanes is out (unsupported): Build lanes.
        └─ because a (.5) fails
           └─ safe is out (withheld): Lanes are safe.
    """)


def test_what_is_withheld_itself_needs_no_more_words() -> None:
    assert told("lanes", [LANES, SAFE, Argument("a", "safe", "lanes")], without=["lanes"]) == dedent("""
        lanes is out (withheld). It is withheld here.

        lanes is out (withheld): Build lanes.
    """)


def test_a_ground_that_a_proof_standard_does_not_count_is_told() -> None:
    assert told(
        "lanes",
        [LANES, SAFE, Argument("a", "safe", "lanes", strength=0.25)],
        standards={"lanes": "clear-and-convincing"},
    ) == dedent("""
        lanes is out (unsupported). Nothing offered for it weighs as much as its proof standard asks: a.

        lanes is out (unsupported): Build lanes.
        └─ also because a: in, and too light for the proof standard
    """)


def test_a_proof_standard_lets_a_lighter_objection_hit() -> None:
    assert told(
        "lanes",
        [LANES, SAFE, DEAR, Argument("a", "safe", "lanes", strength=0.75), Rebuttal("r", "dear", "lanes")],
        standards={"lanes": "clear-and-convincing"},
    ) == dedent("""
        lanes is out (defeated). a (.75) speaks for it, but r (.5), against it, weighs enough for its proof standard. In the end
        its label follows from two bare claims (safe, dear).

        lanes is out (defeated): Build lanes.
        └─ because a (.75)
           ├─ safe is in (.5), a bare claim: Lanes are safe.
           └─ but r (.5)
              └─ dear is in (.5), a bare claim: Lanes are dear.
    """)


def test_a_circle_of_undercuts_is_undecided() -> None:
    assert told(
        "lanes",
        [
            LANES,
            SAFE,
            DEAR,
            Argument("a", "safe", "lanes"),
            Rebuttal("r", "dear", "a"),
            Rebuttal("q", "dear", "r"),
            Rebuttal("p", "dear", "q"),
            Rebuttal("o", "dear", "p", strength=0.25),
            Rebuttal("n", "lanes", "dear"),
        ],
    ) == dedent("""
        lanes is undecided (.606). Whether a (.5) holds is undecided. What this hangs on goes round in a circle of objections,
        and nothing in it outweighs the rest.

        lanes is undecided (.606): Build lanes.
        └─ because a (.5) is undecided
           └─ undercut by r is undecided
              ├─ dear is undecided (.348), a bare claim: Lanes are dear.
              │  └─ but n (.5) is undecided
              │     └─ lanes is undecided (.606): Build lanes. (see above)
              └─ undercut by q is undecided
                 ├─ dear is undecided (.348), a bare claim: Lanes are dear.
                 └─ undercut by p is undecided
                    ├─ dear is undecided (.348), a bare claim: Lanes are dear.
                    └─ undercut by o (.25), which is undecided and weighs too little
    """)


def test_an_assumption_has_a_weight_of_its_own() -> None:
    assert told(
        "lanes", [Claim("lanes", "Build lanes.", assumption=True), DEAR, Rebuttal("r", "dear", "lanes", strength=0.75)]
    ) == dedent("""
        lanes is out (defeated). It is assumed, at .5, but r (.75), against it, weighs as much or more. In the end its label
        follows from one bare claim (dear).

        lanes is out (defeated), assumed: Build lanes.
        └─ but r (.75)
           └─ dear is in (.5), a bare claim: Lanes are dear.
    """)


def test_a_claim_may_stand_on_reasons_and_an_assumption_and_outweigh_what_is_slight() -> None:
    assert told(
        "lanes",
        [
            Claim("lanes", "Build lanes.", assumption=True),
            SAFE,
            DEAR,
            Argument("a", "safe", "lanes"),
            Rebuttal("r", "dear", "lanes", strength=0.25),
        ],
    ) == dedent("""
        lanes is in (.562). It stands on one reason: a (.5). It is also assumed, at a weight of .5. What speaks against it and
        stands weighs too little: r (.25). In the end its label follows from one bare claim (safe).

        lanes is in (.562): Build lanes.
        ├─ because a (.5)
        │  └─ safe is in (.5), a bare claim: Lanes are safe.
        ├─ it is assumed, at .5
        └─ but r (.25) is in, and weighs too little
    """)


def test_a_claim_that_stands_names_its_fallen_reason_and_the_undercutter_that_is_too_light() -> None:
    assert told(
        "lanes",
        [
            LANES,
            SAFE,
            DEAR,
            Argument("a", "safe", "lanes", strength=0.75),
            Argument("b", "dear", "lanes", strength=0.25),
            Rebuttal("r", "dear", "lanes"),
            Rebuttal("u", "dear", "a", strength=0.25),
        ],
    ) == dedent("""
        lanes is in (.581). It stands on one reason: a (.75). What speaks against it and stands weighs too little: r (.5). In
        the end its label follows from one bare claim (safe).

        lanes is in (.581): Build lanes.
        ├─ because a (.75)
        │  ├─ safe is in (.5), a bare claim: Lanes are safe.
        │  └─ undercut by u (.25), which is in and weighs too little
        ├─ but r (.5) is in, and weighs too little
        └─ also because b: in, and outweighed
    """)


def test_levels_below_the_depth_are_counted() -> None:
    m = ArgumentMap(
        title="T",
        claims=[Claim("lanes", "Build lanes.", because=["safe", "dear"]), Claim("safe", "S.", because="dear"), DEAR],
    )
    text = format_explanation(m, why(m, "lanes"), evaluate(m), depth=1)

    assert text.splitlines()[3:] == [
        "lanes is in (.742): Build lanes.",
        "├─ because (.5): safe is in (.625): S.",
        "│  └─ … 1 more below",
        "└─ because (.5): dear is in (.5), a bare claim: Lanes are dear.",
    ]


def test_what_people_wrote_cannot_steer_a_terminal() -> None:
    m = a_map([Claim("lanes", "Build\n\x1b[31mlanes.")])

    assert format_explanation(m, why(m, "lanes"), evaluate(m)).splitlines()[-1] == (
        "lanes is in (.5), a bare claim: Build \ufffd[31mlanes."
    )


def test_a_chain_of_any_length_is_told() -> None:
    claims = [Claim(f"c{n}", "C.", because=f"c{n + 1}") for n in range(30_000)]
    m = a_map([*claims, Claim("c30000", "C.")])

    told = format_explanation(m, why(m, "c0"), evaluate(m), depth=1).splitlines()
    assert told[-3:] == ["c0 is in (.667): C.", "└─ because (.5): c1 is in (.667): C.", "   └─ … 1 more below"]


def test_the_foundation_is_what_is_taken_as_given_and_in() -> None:
    m = a_map(
        [
            LANES,
            SAFE,
            DEAR,
            Argument("a", "safe", "lanes"),
            Rebuttal("r", "dear", "safe"),
            Evidence("e", "E.", supports="dear"),
        ]
    )

    assert foundation(why(m, "lanes"), m) == ("e",)


def test_what_speaks_against_a_strict_argument_has_no_effect_whatever_it_weighs() -> None:
    assert told(
        "lanes",
        [
            LANES,
            Claim("safe", "Lanes are safe.", assumption=True, credence=1),
            DEAR,
            Argument("a", "safe", "lanes", mode="strict"),
            Rebuttal("u", "dear", "a", strength=1),
            Rebuttal("r", "dear", "lanes", strength=0.75),
        ],
    ) == dedent("""
        lanes is in (.812). It stands on one reason: a (1). What speaks against it and stands cannot rebut a strict argument: r
        (.75). In the end its label follows from one assumption (safe).

        lanes is in (.812): Build lanes.
        ├─ because a (1)
        │  ├─ safe is in (1), assumed: Lanes are safe.
        │  │  └─ but r (.75) (against lanes, which follows from it strictly) is in, and weighs too little
        │  └─ undercut in vain by u (1), which is in: nothing undercuts a strict argument
        └─ but r (.75) is in, and nothing rebuts a strict argument
    """)


def test_an_objection_that_is_out_and_slight_is_counted_and_has_its_reason() -> None:
    assert told(
        "lanes",
        [
            LANES,
            SAFE,
            DEAR,
            Claim("cheap", "Lanes are cheap."),
            Argument("a", "safe", "lanes", strength=0.75),
            Rebuttal("r", "dear", "lanes", strength=0.25),
            Rebuttal("s", "dear", "lanes", strength=0.75),
            Rebuttal("u", "cheap", "r", strength=0.75),
            Rebuttal("v", "cheap", "s", strength=0.75),
        ],
    ) == dedent("""
        lanes is in (.688). It stands on one reason: a (.75). Two objections are raised against it and fail: s (.75), which v
        undercuts; r (.25), which u undercuts. In the end its label follows from two bare claims (safe, cheap).

        lanes is in (.688): Build lanes.
        ├─ because a (.75)
        │  └─ safe is in (.5), a bare claim: Lanes are safe.
        ├─ but s (.75) fails
        │  └─ undercut by v
        │     └─ cheap is in (.5), a bare claim: Lanes are cheap.
        └─ but r (.25) fails, which u undercuts
    """)


def test_wide_characters_take_two_columns_of_the_tree() -> None:
    m = a_map(
        [
            LANES,
            Claim("safe", "自転車専用レーンは怪我を減らす。自転車専用レーンは怪我を減らす。"),
            Argument("a", "safe", "lanes"),
        ]
    )
    lines = format_explanation(m, why(m, "lanes"), evaluate(m), width=60).splitlines()

    assert lines[-2:] == [
        "   └─ safe is in (.5), a bare claim: 自転車専用レーンは怪我",
        "        を減らす。自転車専用レーンは怪我を減らす。",
    ]


def test_what_holds_a_contrary_up_too_weakly_to_count_decides_nothing() -> None:
    m = ArgumentMap(
        title="Lanes",
        claims=[
            Claim("lanes", "Build lanes.", contrary_to="parking"),
            Claim("parking", "Keep parking."),
            Claim("shops", "S."),
        ],
        arguments=[Argument("weak", ["shops"], "parking", strength=0.1)],
        evidence=[Evidence("count", "C.", supports="lanes"), Evidence("survey", "S.", supports="parking")],
    )

    assert foundation(why(m, "lanes"), m) == ("count", "survey")
    assert hinges(m, "lanes").facts == ("count", "survey")
