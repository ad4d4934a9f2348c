from __future__ import annotations

from datetime import date

import pytest

from argmap.checks import check
from argmap.model import ArgumentMap, Claim, Evidence, PartialDate, Source
from argmap.source import format_route


def told(code: str, m: ArgumentMap) -> list[tuple[str, str]]:
    """Return the findings of a rule: where, what, and the help."""
    found = [finding for finding in check(m, today=date(2024, 2, 29), profile="assurance") if finding.rule.code == code]
    return [(f"{format_route(finding.route)}: {finding.message}", finding.help) for finding in found]


T = Claim("t", "T.")
RENEW = "renew it, with its date, or drop it and see what still stands"


@pytest.mark.parametrize(
    ("until", "over"),
    [
        (PartialDate(2023), True),
        (PartialDate(2024), False),
        (PartialDate(2024, 1), True),
        (PartialDate(2024, 2), False),
        (PartialDate(2024, 2, 28), True),
        (PartialDate(2024, 2, 29), False),
    ],
)
def test_a_year_a_month_and_a_day_are_over_with_their_last_day(until: PartialDate, over: bool) -> None:  # noqa: FBT001
    m = ArgumentMap(title="T", thesis="t", claims=[T], evidence=[Evidence("e", "E.", supports="t", valid_until=until)])

    line = f"evidence.e.valid-until: the evidence 'e' was valid until {until}, before 2024-02-29"
    assert told("EVD014", m) == ([(line, RENEW)] if over else [])


def test_a_source_that_has_lapsed_is_told_once_with_what_comes_from_it() -> None:
    evidence = [Evidence(name, "E.", supports="t", source="s") for name in ("e", "f")]
    sources = [Source("s", "S", valid_until=2020), Source("unused", "U", valid_until=2020)]

    assert told("EVD014", ArgumentMap(title="T", thesis="t", claims=[T], evidence=evidence, sources=sources)) == [
        (
            "sources.s.valid-until: the source 's' was valid until 2020, before 2024-02-29, and 'e' and 'f' come from it",
            RENEW,
        )
    ]


def test_what_does_not_count_may_lapse() -> None:
    evidence = [
        Evidence("e", "E.", supports="t", valid_until=2020, kind="illustration"),
        Evidence("f", "F.", supports="w", valid_until=2020),
    ]
    m = ArgumentMap(title="T", thesis="t", claims=[T, Claim("w", "W.", withdrawn=True)], evidence=evidence)

    assert told("EVD014", m) == []


def test_without_a_date_of_today_the_rule_says_that_it_did_not_run_if_there_is_anything_to_hold_against_it() -> None:
    dated = [Evidence("e", "E.", supports="t", valid_until=2020)]

    notes = [
        str(found) for found in check(ArgumentMap(title="T", claims=[T], evidence=dated)) if found.rule.code == "EVD014"
    ]
    assert notes == ["note EVD014 expired-evidence did not run: it needs today's date: --today DATE"]
    assert [found for found in check(ArgumentMap(title="T", claims=[T])) if found.rule.code == "EVD014"] == []


def test_undated_evidence_is_asked_for_a_date_unless_its_source_has_one() -> None:
    evidence = [
        Evidence("e", "E.", supports="t", source="undated"),
        Evidence("f", "F.", supports="t", source="dated"),
        Evidence("g", "G.", supports="t", date=2020),
        Evidence("h", "H.", supports="t", kind="illustration"),
    ]
    sources = [Source("undated", "U"), Source("dated", "D", date=2020)]
    m = ArgumentMap(title="T", thesis="t", claims=[T], evidence=evidence, sources=sources)

    assert told("EVD015", m) == [
        (
            "evidence.e: neither the evidence 'e' nor a source of it has a date",
            "add date = 2023, or as much of it as is known",
        )
    ]
    assert [found for found in check(m) if found.rule.code == "EVD015"] == []
