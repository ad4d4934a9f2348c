"""DIA002, DIA010 and DIA014: what the author grants, denies and concedes, and what he holds all the same."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from attrs import evolve

from argmap.checks import check
from argmap.checks.consequences import without_consequences
from argmap.diagnostics import Diagnostic, Severity
from argmap.formats.toml import reads
from argmap.model import Argument, ArgumentMap, Claim, Evidence, Rebuttal, Step, Voice

VOICES = [Voice("v", "V")]


def found(code: str, m: ArgumentMap) -> list[Diagnostic]:
    return [each for each in check(m) if each.rule.code == code]


def codes(m: ArgumentMap) -> set[str]:
    return {each.rule.code for each in check(m)} & {"DIA002", "DIA003", "DIA012"}


GRANTED = ArgumentMap(
    title="T",
    thesis="t",
    voices=VOICES,
    claims=[Claim("t", "T.", because=Step("a", 0.25)), Claim("a", "A."), Claim("p", "P.", stance="conceded")],
    rebuttals=[Rebuttal("r", "p", "t", strength=0.75)],
)


def with_claim(m: ArgumentMap, claim: Claim) -> ArgumentMap:
    return evolve(m, claims=[claim if each.id == claim.id else each for each in m.claims])


def test_what_is_granted_and_rated_heavier_than_all_that_is_offered_is_an_error_in_the_place_of_a_warning() -> None:
    [finding] = found("DIA002", GRANTED)

    assert str(finding) == (
        "claims.t: error DIA002 own-defeater 't' is asserted, and so is 'p', "
        "which by 'r' outweighs all that is offered for it"
    )
    assert finding.help == (
        "give up the claim, a premise of the rebuttal, or a rating; or say in what voice the rebuttal is"
    )
    assert finding.related == (("rebuttals", "r"),)
    assert finding.witness == ("t", "r")
    assert codes(GRANTED) == {"DIA002"}


@pytest.mark.parametrize(
    "rebuttals",
    [
        [Rebuttal("r", "p", "t")],
        [Rebuttal("r", "p", "t", strength=0.25)],
        [Rebuttal("r", "p", "t", strength=0.75, voice="v")],
        [Rebuttal("r", ["p", "o"], "t", strength=0.75)],
    ],
)
def test_a_rebuttal_that_is_unrated_equal_of_another_voice_or_not_granted_is_a_warning(
    rebuttals: Sequence[Rebuttal],
) -> None:
    m = evolve(GRANTED, claims=[*GRANTED.claims, Claim("o", "O.")], rebuttals=rebuttals)

    assert codes(m) == {"DIA012"}


@pytest.mark.parametrize(
    "claim",
    [
        Claim("t", "T."),
        Claim("t", "T.", because="a"),
        Claim("t", "T.", because=[Step("a", 0.25), Step("a")]),
        Claim("t", "T.", because=Step("a", 0.25), assumption=True),
        Claim("t", "T.", because=Step("a", 0.25), standard="dialectical-validity"),
    ],
)
def test_where_a_ground_is_not_rated_or_there_is_none_the_loss_is_no_inconsistency(claim: Claim) -> None:
    assert "DIA002" not in codes(with_claim(GRANTED, claim))


@pytest.mark.parametrize(
    "m",
    [
        with_claim(GRANTED, Claim("t", "T.", because=[Step("a", 0.25), Step("a", 0.8)])),
        with_claim(GRANTED, Claim("t", "T.", because=Step("a", 0.25), stance="open")),
        evolve(GRANTED, rebuttals=[*GRANTED.rebuttals, Rebuttal("s", "a", "r")]),
        evolve(
            GRANTED,
            rebuttals=[*GRANTED.rebuttals, Rebuttal("s", "a", "r"), Rebuttal("u", "o", "t")],
            claims=[*GRANTED.claims, Claim("o", "O.")],
        ),
        evolve(GRANTED, rebuttals=[Rebuttal("r", "p", "t.because.1", strength=0.75)]),
        evolve(GRANTED, rebuttals=(), evidence=[Evidence("e", "E.", opposes="t", strength=0.9)]),
    ],
)
def test_what_stands_is_not_held_is_answered_undercut_or_opposed_by_evidence_is_no_error(m: ArgumentMap) -> None:
    assert "DIA002" not in codes(m)


def test_an_assumption_with_a_credence_can_be_outweighed_by_what_is_granted() -> None:
    claims = [Claim("t", "T.", assumption=True, credence=0.5), Claim("p", "P.", assumption=True)]
    m = ArgumentMap(title="T", thesis="t", claims=claims, rebuttals=[Rebuttal("r", "p", "t", strength=0.75)])

    assert [each.witness for each in found("DIA002", m)] == [("t", "r")]
    assert found("DIA002", evolve(m, rebuttals=[Rebuttal("r", "p", "t", strength=0.5)])) == []


def test_a_file_that_could_not_be_read_whole_is_not_held_against_its_author() -> None:
    text = """
format = 1
title = "T"
thesis = "t"
claims.t = { text = "T.", because = { premises = "a", strength = 0.25 }, but = { premises = "p", strength = 0.75 } }
claims.a = { text = "A." }
claims.p = { text = "P.", stance = "conceded" }
"""

    def told(text: str) -> list[str]:
        reading = reads(text)
        assert reading.map is not None
        kept = without_consequences(reading.diagnostics, check(reading.map))
        return [each.rule.code for each in kept if each.severity is Severity.ERROR]

    assert told(text) == ["DIA002"]
    assert told(text + "arguments.x = { premises = 'a', conclusion = 't', strength = 9 }") == []


DENYING = ArgumentMap(
    title="T",
    thesis="t",
    voices=VOICES,
    claims=[Claim("t", "T."), Claim("d", "D.", stance="denied"), Claim("a", "A.")],
    arguments=[Argument("x", ["a", "d"], "t")],
)


def test_a_premise_that_is_denied_is_told_where_it_is_used() -> None:
    [finding] = found("DIA010", DENYING)

    assert str(finding) == (
        "arguments.x.premises[1]: error DIA010 relies-on-denied 'd' is denied, "
        "but it is a premise of 'x' for 't', which is asserted"
    )
    assert finding.help == 'take back the denial or the argument; or say whose voice it is in, or mode = "ex-concessis"'
    assert finding.related == (("claims", "d", "stance"), ("claims", "t"))
    assert finding.witness == ("x", "d")


@pytest.mark.parametrize(
    "m",
    [
        evolve(DENYING, arguments=[Argument("x", ["a", "d"], "t", voice="v")]),
        evolve(DENYING, arguments=[Argument("x", ["a", "d"], "t", mode="reductio")]),
        evolve(DENYING, arguments=[Argument("x", ["a", "d"], "t", mode="ex-concessis")]),
        evolve(
            DENYING,
            arguments=[Argument("x", ["a", "d", "w"], "t")],
            claims=[*DENYING.claims, Claim("w", "W.", withdrawn=True)],
        ),
        evolve(DENYING, arguments=(), rebuttals=[Rebuttal("x", "d", "t")]),
        with_claim(DENYING, Claim("d", "D.", stance="denied", assumption=True)),
        with_claim(DENYING, Claim("d", "D.", stance="open")),
        with_claim(DENYING, Claim("t", "T.", stance="open")),
    ],
)
def test_who_argues_for_the_sake_of_argument_or_in_another_voice_relies_on_nothing(m: ArgumentMap) -> None:
    assert found("DIA010", m) == []


CONCEDING = ArgumentMap(
    title="T",
    thesis="t",
    claims=[Claim("t", "T.", certainty="certain"), Claim("p", "P.", stance="conceded"), Claim("q", "Q.")],
    rebuttals=[Rebuttal("r", "p", "t", strength=0.5), Rebuttal("s", "p", "t", strength=0.75)],
)


def test_a_certainty_that_what_is_conceded_leaves_no_room_for_is_told() -> None:
    [finding] = found("DIA014", CONCEDING)

    assert str(finding) == (
        "claims.t.certainty: warning DIA014 conceded-but-unadjusted 't' is held to be certain (0.95), "
        "but 'r' and 's', which are conceded, leave room for 0.25"
    )
    assert finding.help == "lower the certainty, to unlikely at the most, rate the rebuttal weaker, or answer it"
    assert finding.related == (("rebuttals", "r"), ("rebuttals", "s"))
    assert finding.witness == ("t", "r", "s")
    assert finding.fix is None


@pytest.mark.parametrize(("certainty", "told"), [(0.55, False), (0.56, True)])
def test_what_people_do_not_tell_apart_is_room_enough(certainty: float, told: bool) -> None:  # noqa: FBT001 - a parameter of the test
    m = with_claim(CONCEDING, Claim("t", "T.", certainty=certainty))

    assert bool(found("DIA014", evolve(m, rebuttals=m.rebuttals[:1]))) is told


@pytest.mark.parametrize(("certainty", "told"), [(0.99, False), (1, True)])
def test_what_is_conceded_and_not_rated_leaves_room_for_all_but_full_certainty(certainty: float, told: bool) -> None:  # noqa: FBT001 - a parameter of the test
    m = with_claim(CONCEDING, Claim("t", "T.", certainty=certainty))

    assert bool(found("DIA014", evolve(m, rebuttals=[Rebuttal("r", "p", "t")]))) is told


@pytest.mark.parametrize(
    "m",
    [
        evolve(CONCEDING, rebuttals=[Rebuttal("r", ["p", "q"], "t", strength=0.75)]),
        evolve(CONCEDING, rebuttals=[Rebuttal("r", "p", "t", strength=0.75), Rebuttal("a", "q", "r")]),
        evolve(CONCEDING, rebuttals=[Rebuttal("r", ["p", "nothing"], "t", strength=0.75)]),
        with_claim(CONCEDING, Claim("t", "T.", certainty="certain", stance="open")),
        with_claim(CONCEDING, Claim("t", "T.")),
    ],
)
def test_what_is_conceded_in_part_answered_broken_or_against_nothing_that_is_held_asks_for_nothing(
    m: ArgumentMap,
) -> None:
    assert found("DIA014", m) == []
