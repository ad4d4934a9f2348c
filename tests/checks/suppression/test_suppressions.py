"""A map accepts findings with a reason, until a day; suppressions that do not hold, or hold nothing back, are findings."""

from __future__ import annotations

from datetime import date

from attrs import evolve

from argmap.checks import Choice, check, examine, select_rules
from argmap.checks.mending import mend
from argmap.checks.selection import split_selectors
from argmap.diagnostics import Diagnostic
from argmap.edits import Delete, Fix, Replace, Safety
from argmap.formats.toml import Reading, loads, reads
from argmap.model import Argument, ArgumentMap, Claim, PartialDate, Source, Suppression
from argmap.source import Route

TODAY = date(2026, 1, 1)
RULES = "EVD001, LOG001, REF002, REF003, REF007, REF008, STR001, STR003, STR005, SUP"


def bare(*suppressions: Suppression, on_map: tuple[Suppression, ...] = (), name: str = "a") -> ArgumentMap:
    """Return a map of a thesis with the reason *name*, which is bare and has *suppressions*."""
    claims = [Claim("t", "T.", because=name), Claim(name, "A.", ignore=suppressions)]
    return ArgumentMap(title="T", thesis="t", claims=claims, ignore=on_map)


def found(m: ArgumentMap, today: date | None = TODAY) -> list[str]:
    return [str(d) for d in check(m, today=today, select=RULES)]


def only(m: ArgumentMap, code: str) -> Diagnostic:
    [finding] = [d for d in check(m, today=TODAY, select=RULES) if d.rule.code == code]
    return finding


BARE = "claims.a: warning EVD001 unsupported-claim 'a' is asserted, and nothing supports it"


def test_a_finding_is_accepted_on_its_element_by_code_or_name_and_on_the_map() -> None:
    by_code, by_name = Suppression("evd001", "why"), Suppression("unsupported-claim", "why")

    assert found(bare()) == [BARE]
    assert found(bare(by_code)) == found(bare(by_name)) == found(bare(on_map=(by_code,))) == []


def test_what_is_waived_is_told_with_its_suppression() -> None:
    m = bare(Suppression("EVD001", "why"))

    outcome = examine(m, select_rules(Choice(select=split_selectors(RULES))))

    [waived] = outcome.waived
    assert (str(waived.finding), waived.suppression, waived.waiver.route) == (
        BARE,
        Suppression("EVD001", "why"),
        ("claims", "a", "ignore", 0),
    )
    assert outcome.findings == ()


def test_a_claim_accepts_for_the_steps_written_on_it() -> None:
    m = ArgumentMap(
        title="T",
        thesis="t",
        claims=[
            Claim("t", "T.", because=["a", "a"], ignore=Suppression("REF007", "why")),
            Claim("a", "A.", assumption=True),
        ],
    )

    assert found(m) == []
    assert [
        d.rule.code for d in check(evolve(m, claims=[evolve(m.claims[0], ignore=()), m.claims[1]]), select=RULES)
    ] == ["REF007"]


def test_a_source_accepts_what_is_found_of_it() -> None:
    m = ArgumentMap(
        title="T",
        thesis="t",
        claims=[Claim("t", "T.", assumption=True)],
        sources=[Source("s", "S", ignore=Suppression("unused-element", "to come"))],
    )

    assert found(m) == []


def test_the_nearest_suppression_accepts_and_the_other_is_unused() -> None:
    m = bare(Suppression("EVD001", "here"), on_map=(Suppression("EVD001", "anywhere"),))

    [waived] = examine(m, select_rules(Choice(select=split_selectors(RULES)))).waived
    assert waived.suppression.reason == "here"
    assert found(m) == ["ignore[0]: warning SUP001 unused-suppression nothing here is suppressed by 'EVD001'"]


def test_a_suppression_of_nothing_is_deleted_whole_and_from_among_others_alone() -> None:
    alone = only(bare(Suppression("LOG001", "why")), "SUP001")
    among = only(bare(Suppression("EVD001", "why"), Suppression("LOG001", "why")), "SUP001")

    assert (str(alone), alone.help) == (
        "claims.a.ignore[0]: warning SUP001 unused-suppression nothing here is suppressed by 'LOG001'",
        "delete it",
    )
    assert alone.fix == Fix("delete the suppression", Delete(("claims", "a", "ignore")))
    assert among.fix == Fix("delete the suppression", Delete(("claims", "a", "ignore", 1)))


def test_a_second_suppression_of_one_rule_is_unused() -> None:
    m = bare(Suppression("EVD001", "why"), Suppression("unsupported-claim", "again"))

    assert only(m, "SUP001").route == ("claims", "a", "ignore", 1)


def test_a_suppression_of_a_rule_that_does_not_run_proves_nothing() -> None:
    m = bare(Suppression("LOG001", "why"), Suppression("EVD001", "why"))

    assert [str(d) for d in check(m, select="EVD001,SUP")] == []
    assert [d.route for d in check(m, select="LOG001,SUP")] == [("claims", "a", "ignore", 0)]


def test_a_rule_that_lacks_what_it_needs_has_not_run_and_the_map_can_do_without_its_note() -> None:
    m = ArgumentMap(
        title="T",
        claims=[Claim("a", "A.", kind="definition"), Claim("b", "B.", kind="definition")],
        ignore=[Suppression("STR005", "why"), Suppression("no-thesis", "why")],
    )

    codes = [d.rule.code for d in check(m, select=RULES)]
    assert "SUP001" not in codes
    assert "STR005" not in codes
    assert "STR003" in codes


def test_references_to_nothing_cannot_be_accepted() -> None:
    m = ArgumentMap(
        title="T",
        thesis="t",
        claims=[Claim("t", "T.", because="x", ignore=Suppression("REF002", "why"))],
        ignore=Suppression("SYN004", "why"),
    )

    assert found(m) == [
        (
            "ignore[0]: warning SUP001 unused-suppression nothing here is suppressed by 'SYN004', "
            "whose findings nobody can suppress"
        ),
        "claims.t.because[0].premises[0]: error REF002 unknown-ref there is no claim 'x'",
        (
            "claims.t.ignore[0]: warning SUP001 unused-suppression nothing here is suppressed by 'REF002', "
            "whose findings nobody can suppress"
        ),
    ]


def test_a_finding_that_was_replaced_by_one_that_is_accepted_is_told() -> None:
    claims = [Claim("t", "T.", assumption=True), Claim("a", "A."), Claim("b", "B.")]
    arguments = [Argument("x", "a, b", "t", ignore=Suppression("REF003", "why"))]
    m = ArgumentMap(title="T", thesis="t", claims=claims, arguments=arguments)

    assert [d.rule.code for d in check(m, select=RULES) if d.route[0] == "arguments"] == ["REF002"]


def test_a_suppression_without_a_reason_suppresses_nothing() -> None:
    m = bare(Suppression("EVD001", " "))

    assert found(m) == [
        BARE,
        (
            "claims.a.ignore[0]: error SUP002 suppression-without-reason "
            "the suppression of 'EVD001' gives no reason, so it suppresses nothing"
        ),
    ]
    assert only(m, "SUP002").help == 'write reason = "…" beside the rule'


def test_a_suppression_holds_through_its_last_day() -> None:
    m = bare(Suppression("EVD001", "why", PartialDate(2025)))

    assert found(m, date(2025, 12, 31)) == []
    assert found(m, date(2026, 1, 1)) == [
        BARE,
        (
            "claims.a.ignore[0].until: warning SUP003 expired-suppression "
            "the suppression of 'EVD001' was good until 2025, so it suppresses nothing"
        ),
    ]
    assert only(m, "SUP003").help == "mend what it accepts and delete it, or give it a later day"


def test_without_a_date_nothing_has_expired_and_a_note_says_so() -> None:
    m = bare(Suppression("EVD001", "why", PartialDate(2025)))

    assert found(m, None) == ["note SUP003 expired-suppression did not run: it needs today's date: --today DATE"]


def test_a_suppression_of_no_rule_is_told_with_the_nearest() -> None:
    def told(rule: str) -> tuple[str, str, Fix | None]:
        finding = only(bare(Suppression(rule, "why")), "SUP004")
        return finding.message, finding.help, finding.fix

    route: Route = ("claims", "a", "ignore", 0, "rule")
    assert told("unsuported-claim") == (
        "there is no rule 'unsuported-claim', so nothing is suppressed",
        "did you mean EVD001 unsupported-claim?",
        Fix("write unsupported-claim", Replace(route, "unsupported-claim"), Safety.UNSAFE),
    )
    assert told("EVD0001")[1:] == ("did you mean EVD001 unsupported-claim?", None)
    assert told("LOG999")[1:] == ("argmap explain lists the rules", None)
    assert told("EVD")[1:] == told("evd00")[1:] == ("name one rule: a suppression covers no more", None)
    assert told("?")[1:] == ("argmap explain lists the rules", None)


WAIVED = """\
format = 1
title = "T"
thesis = "lanes"
[claims.lanes]
text = "Build lanes."
because = "chep"
[claims.cheap]
text = "Lanes are cheap."
kind = "value"
ignore = [{ rule = "EVD001", reason = "The figures come in May." }]
"""


def mended(text: str, *, unsafe: bool) -> str:
    def find(reading: Reading) -> tuple[Diagnostic, ...]:
        return check(reading.map) if reading.map else ()

    return mend(reads(text), find, unsafe=unsafe).text


def test_no_fix_takes_a_waiver_that_a_mended_name_needs() -> None:
    found = {each.rule.code: each for each in check(loads(WAIVED))}

    assert (found["SUP001"].help, found["SUP001"].fix) == ("mend the errors first: it may be needed then", None)
    assert mended(WAIVED, unsafe=False) == WAIVED
    assert mended(WAIVED, unsafe=True) == WAIVED.replace("chep", "cheap")


def test_no_fix_takes_a_waiver_of_a_rule_that_looks_at_more_in_another_profile() -> None:
    m = ArgumentMap(
        title="T",
        thesis="a",
        claims=[
            Claim("a", "Lanes cut injuries.", because="b", ignore=Suppression("rabbit-rule", "It is common ground.")),
            Claim("b", "Kerbs keep cars apart.", assumption=True),
        ],
    )

    strict = next(each for each in check(m, profile="strict") if each.rule.code == "SUP001")
    teach = [each for each in check(m, profile="teach") if each.rule.code == "SUP001"]

    assert strict.fix is None
    assert strict.help.startswith("see whether the profile teach needs it")
    assert teach == []
