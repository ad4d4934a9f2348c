"""A baseline knows findings by what they are about, so that edits elsewhere and another order change nothing."""

from __future__ import annotations

from pathlib import Path

import pytest
from attrs import evolve

from argmap.checks import check, find_rule
from argmap.checks.baseline import (
    Baseline,
    BaselineError,
    Known,
    compare,
    format_baseline,
    known_as,
    read_baseline,
    updated,
    without_maps,
    write_baseline,
)
from argmap.diagnostics import Diagnostic
from argmap.model import ArgumentMap, Claim
from argmap.source import Route

RAN = {"EVD001", "LOG001", "LOG004", "REF006", "REF007"}


def finding(code: str, route: Route, *witness: str, names: tuple[str, ...] = (), message: str = "m") -> Diagnostic:
    return Diagnostic(rule=find_rule(code), message=message, route=route, witness=witness, names=names)


BARE = finding("EVD001", ("claims", "a"))


@pytest.mark.parametrize(
    ("found", "known"),
    [
        (finding("EVD001", ("claims", "a")), Known("x", "EVD001", "claims.a")),
        (finding("REF006", ("claims", "a", "because", 2, "premises", 1)), Known("x", "REF006", "claims.a")),
        (finding("REF006", ("thesis", 1)), Known("x", "REF006", "thesis")),
        (finding("REF006", ("claims", "a"), names=("c", "b")), Known("x", "REF006", "claims.a", ("b", "c"))),
        (finding("STR001", ()), Known("x", "STR001", "")),
        # The ring begins elsewhere if the claims stand in another order, and steps have numbers.
        (
            finding("LOG001", ("claims", "b"), "b", "b.because.2", "a"),
            Known("x", "LOG001", "", ("a", "b", "b.because")),
        ),
        (
            finding("LOG001", ("claims", "a"), "a", "b", "b.because.1"),
            Known("x", "LOG001", "", ("a", "b", "b.because")),
        ),
    ],
)
def test_a_finding_is_known_by_what_has_no_number_and_no_order(found: Diagnostic, known: Known) -> None:
    assert known_as(found, "x") == known


def test_what_says_by_what_it_is_known_is_known_by_that_alone() -> None:
    found = evolve(finding("LOG001", ("claims", "b"), "b", "x", "a"), known_by=("b.because.1", "a"))

    assert known_as(found, "x") == Known("x", "LOG001", "", ("a", "b.because"))


def test_a_ground_that_two_claims_share_makes_neither_new_if_the_other_stands_first() -> None:
    claims = [Claim("t", "T.", because="a"), Claim("u", "U.", because="a"), Claim("a", "A.")]
    before, after = (
        check(ArgumentMap(title="T", thesis=["t", "u"], claims=order), profile="default")
        for order in (claims, claims[::-1])
    )
    baseline = updated(Baseline(), "x", before, {"EVD002"})

    compared = compare(baseline, "x", [each for each in after if each.rule.code == "EVD002"], {"EVD002"})
    assert (len(compared.known), compared.new, compared.gone) == (2, (), 0)


def test_what_is_known_is_told_apart_from_what_is_new() -> None:
    other = finding("EVD001", ("claims", "b"))

    compared = compare(updated(Baseline(), "x", [BARE], RAN), "x", [other, BARE], RAN)

    assert (compared.new, compared.known, compared.gone) == ((other,), (BARE,), 0)


def test_of_several_findings_of_one_kind_as_many_as_were_there_are_known() -> None:
    findings = [finding("REF006", ("claims", "a", "because", i), message=str(i)) for i in range(3)]
    baseline = updated(Baseline(), "x", findings[:2], RAN)

    compared = compare(baseline, "x", findings, RAN)

    assert [d.message for d in compared.new] == ["2"]
    assert compare(baseline, "x", findings[:1], RAN).gone == 1


def test_one_map_knows_nothing_of_another() -> None:
    compared = compare(updated(Baseline(), "x", [BARE], RAN), "y", [BARE], RAN)

    assert (compared.new, compared.gone) == ((BARE,), 0)


def test_what_is_no_more_is_said_and_goes_only_if_its_rule_ran() -> None:
    baseline = updated(Baseline(), "x", [BARE], RAN)

    assert compare(baseline, "x", [], RAN).gone == 1
    assert compare(baseline, "x", [], {"LOG001"}).gone == 0
    assert updated(baseline, "x", [], {"LOG001"}) == baseline
    assert updated(baseline, "y", [], RAN) == baseline
    assert updated(baseline, "x", [], RAN) == Baseline()


@pytest.mark.parametrize("code", ["SYN004", "REF001", "REF002", "REF004"])
def test_what_cannot_be_suppressed_never_becomes_known(code: str) -> None:
    found = finding(code, ("claims", "a"))

    assert updated(Baseline(), "x", [found], {code}) == Baseline()
    assert compare(Baseline({known_as(found, "x"): 1}), "x", [found], {code}).new == (found,)


def test_maps_that_are_gone_are_forgotten() -> None:
    baseline = updated(updated(Baseline(), "x", [BARE], RAN), "y", [BARE], RAN)

    assert without_maps(baseline, lambda map_: map_ == "x") == updated(Baseline(), "y", [BARE], RAN)


def test_a_baseline_is_written_in_order_an_entry_a_line_and_read_back(tmp_path: Path) -> None:
    findings = [finding("LOG004", ("claims", "ü"), "ü", "b"), BARE, BARE]
    baseline = updated(Baseline(), "maps/x.toml", findings, RAN)

    write_baseline(tmp_path / "b.json", baseline)

    assert (tmp_path / "b.json").read_text("utf-8") == (
        "{\n"
        '  "schema": 1,\n'
        '  "findings": [\n'
        '    {"map": "maps/x.toml", "code": "EVD001", "element": "claims.a", "count": 2},\n'
        '    {"map": "maps/x.toml", "code": "LOG004", "witness": ["b", "ü"]}\n'
        "  ]\n"
        "}\n"
    )
    assert read_baseline(tmp_path / "b.json") == baseline


def test_an_empty_baseline_can_be_written_and_read(tmp_path: Path) -> None:
    write_baseline(tmp_path / "b.json", Baseline())

    assert format_baseline(Baseline()) == '{\n  "schema": 1,\n  "findings": []\n}\n'
    assert read_baseline(tmp_path / "b.json") == Baseline()


ANEW = "argmap check --write-baseline writes it anew if it is deleted"


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b'{\n "schema": 1,,', "line 2, column 14: Expecting property name enclosed in double quotes"),
        (b"\xff", "this is no JSON in UTF-8"),
        (b"[" * 100_000, "this is no JSON in UTF-8"),
        (b"[]", 'this is no baseline, which is a JSON object with "schema" and "findings"'),
        (b'{"schema": 1}', 'this is no baseline, which is a JSON object with "schema" and "findings"'),
        (b'{"schema": 2, "findings": []}', "the baseline is of schema 2; this argmap reads 1"),
        (
            b'{"schema": 1, "findings": [{"map": "x", "code": "EVD001"}, {"map": "x"}]}',
            'finding 2 is not of the form {"map": "…", "code": "…", "element": "…"}',
        ),
        (
            b'{"schema": 1, "findings": [{"map": "x", "code": "EVD001", "witness": [1]}]}',
            'finding 1 is not of the form {"map": "…", "code": "…", "element": "…"}',
        ),
        (
            b'{"schema": 1, "findings": [{"map": "x", "code": "EVD001", "count": 0}]}',
            'finding 1 is not of the form {"map": "…", "code": "…", "element": "…"}',
        ),
    ],
)
def test_what_is_no_baseline_is_refused(data: bytes, message: str, tmp_path: Path) -> None:
    (tmp_path / "b.json").write_bytes(data)

    with pytest.raises(BaselineError) as raised:
        read_baseline(tmp_path / "b.json")

    assert str(raised.value) == f"{message}; {ANEW}"
