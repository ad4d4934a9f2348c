"""Rules are chosen by code, by the beginning of codes, by name and by profile; a later choice is made on top of an earlier."""

from __future__ import annotations

import pytest

from argmap.checks import (
    CATALOGUE,
    Bar,
    Choice,
    SelectionError,
    UnknownRuleError,
    check,
    choose_bar,
    select_rules,
)
from argmap.checks.selection import rules_of
from argmap.diagnostics import Diagnostic, Profile, Rule, Severity
from argmap.model import Argument, ArgumentMap, Claim, Evidence

BINDING = {page.RULE.code for page in CATALOGUE if page.RULE.code.startswith("SYN")} | {"REF001", "REF002", "REF004"}
FAULTY = ArgumentMap(
    title="T",
    thesis="t",
    claims=[Claim("t", "T.", because=["a", "nothing"]), Claim("a", "A."), Claim("b", "B.")],
    arguments=[Argument("x", [], "t")],
    evidence=[Evidence("e", "E.", supports="t")],
)


def chosen(*choices: Choice) -> set[str]:
    """Return the codes that the choices leave, without those that always run."""
    return set(select_rules(*choices).rules) - BINDING


@pytest.mark.parametrize(
    ("selector", "codes"),
    [
        ("LOG001", ["LOG001"]),
        ("circular-support", ["LOG001"]),
        (" Circular-Support ", ["LOG001"]),
        ("sup", ["SUP001", "SUP002", "SUP003", "SUP004"]),
        ("SUP00", ["SUP001", "SUP002", "SUP003", "SUP004"]),
        ("sup004", ["SUP004"]),
    ],
)
def test_a_selector_is_a_code_a_beginning_or_a_name_in_any_case(selector: str, codes: list[str]) -> None:
    assert [rule.code for rule in rules_of(selector)] == codes


def test_all_selects_every_rule() -> None:
    assert rules_of("all") == tuple(page.RULE for page in CATALOGUE)


@pytest.mark.parametrize(
    ("selector", "message"),
    [
        ("LGO", "there is no rule 'LGO'; did you mean LOG?"),
        ("LO", "there is no rule 'LO'; did you mean LOG?"),
        ("LOG0001", "there is no rule 'LOG0001'; did you mean LOG001 circular-support?"),
        ("orphn", "there is no rule 'orphn'; did you mean STR004 orphan?"),
        ("", "there is no rule ''; argmap explain lists them all"),
    ],
)
def test_a_selector_of_nothing_is_answered_with_the_nearest(selector: str, message: str) -> None:
    with pytest.raises(UnknownRuleError) as raised:
        rules_of(selector)

    assert str(raised.value) == message


def test_a_map_is_checked_by_the_selected_rules_and_those_that_always_run() -> None:
    assert [d.rule.code for d in check(FAULTY, select="EVD004, orphan")] == ["REF002", "STR004", "EVD004"]
    assert {d.rule.code[:3] for d in check(FAULTY, select=["EVD"])} == {"REF", "EVD"}
    assert {d.rule.code[:3] for d in check(FAULTY)} - {d.rule.code[:3] for d in check(FAULTY, ignore="EVD,STR")} == {
        "EVD",
        "STR",
    }


def test_a_rule_that_is_off_by_default_runs_where_it_is_selected() -> None:
    draft = {"EVD001"} | {d.rule.code for d in check(FAULTY, profile="draft")}

    assert {d.rule.code for d in check(FAULTY, profile="draft", extend_select="EVD001")} == draft
    assert "EVD001" not in {d.rule.code for d in check(FAULTY, profile="draft")}


def test_the_selector_that_says_more_decides_and_at_a_draw_the_rule_is_left_out() -> None:
    assert chosen(Choice(select=("LOG001",), ignore=("LOG",))) == {"LOG001"}
    assert chosen(Choice(select=("SUP",), ignore=("unknown-rule",))) == {"SUP001", "SUP002", "SUP003"}
    assert chosen(Choice(select=("ALL",), ignore=("ALL",))) == set()
    assert chosen(Choice(select=("LOG001",), ignore=("circular-support",))) == set()


def test_a_later_choice_is_made_on_top_of_an_earlier() -> None:
    first = Choice(select=("SUP",), ignore=("SUP001", "SUP004"))

    assert chosen(first, Choice()) == {"SUP002", "SUP003"}
    assert chosen(first, Choice(extend_select=("SUP001",))) == {"SUP001", "SUP002", "SUP003"}
    assert chosen(first, Choice(ignore=("SUP002",))) == {"SUP003"}
    assert chosen(first, Choice(select=("LOG001",))) == {"LOG001"}
    assert chosen(first, Choice(profile=Profile.STRICT)) == chosen(Choice(select=("ALL",)))


@pytest.mark.parametrize("selector", ["REF002", "wrong-sort-ref", "SYN", "SYN00"])
def test_what_nothing_can_be_judged_without_cannot_be_left_out(selector: str) -> None:
    message = (
        f"what {selector} finds cannot be ignored, nor made less than an error; mend it: "
        "nothing else can be judged without"
    )
    with pytest.raises(SelectionError) as raised:
        check(FAULTY, ignore=selector)

    assert str(raised.value) == message


def test_a_family_is_left_out_as_far_as_it_can_be() -> None:
    assert [d.rule.code for d in check(FAULTY, select="REF", ignore="REF")] == ["REF002"]


def test_only_where_every_error_is_looked_for_may_a_map_be_called_consistent() -> None:
    def finds_all(choice: Choice) -> bool:
        return select_rules(choice).finds_every_error

    assert all(finds_all(Choice(profile=profile)) for profile in Profile)
    assert finds_all(Choice(ignore=("STY",)))
    assert not finds_all(Choice(ignore=("EVD",)))
    assert not finds_all(Choice(select=("EVD",)))
    assert not finds_all(Choice(ignore=("LOG001",)))
    assert not finds_all(Choice(severities={"LOG001": Severity.WARNING}))
    assert finds_all(Choice(severities={"EVD001": Severity.ERROR}))


def finding(code: str, severity: Severity) -> Diagnostic:
    return Diagnostic(rule=Rule(code, "x", Severity.ERROR), message="m", severity=severity)


@pytest.mark.parametrize(
    ("words", "failing"),
    [
        ("error", ["error"]),
        ("warning", ["error", "warning"]),
        ("hint", ["error", "warning", "hint"]),
        ("Warning,error", ["error", "warning"]),
        ("never", []),
    ],
)
def test_findings_at_or_above_a_severity_fail_and_notes_never_do(words: str, failing: list[str]) -> None:
    bar = choose_bar(words)

    assert [severity.value for severity in Severity if bar.fails(finding("LOG001", severity))] == failing


def test_findings_of_some_rules_may_fail_at_any_severity() -> None:
    bar = choose_bar(["orphan", "error"])

    assert bar == Bar(Severity.ERROR, frozenset({"STR004"}))
    assert bar.fails(finding("STR004", Severity.HINT))
    assert not bar.fails(finding("STR005", Severity.WARNING))


@pytest.mark.parametrize(
    ("word", "message"),
    [
        ("warnings", "'warnings' is no severity and no rule; did you mean warning?"),
        ("LGO", "there is no rule 'LGO'; did you mean LOG?"),
    ],
)
def test_what_is_to_fail_must_be_something(word: str, message: str) -> None:
    with pytest.raises(UnknownRuleError) as raised:
        choose_bar(word)

    assert str(raised.value) == message


def test_left_out_is_what_the_default_profile_has_or_the_one_chosen() -> None:
    chosen = Choice(profile=Profile.TEACH, ignore=("LOG015", "EVD001"))

    assert set(select_rules(chosen).left_out) == {"LOG015", "EVD001"}
    assert set(select_rules(Choice(ignore=("LOG015", "EVD001"))).left_out) == {"EVD001"}
    assert "EVD001" in select_rules(Choice(profile=Profile.DRAFT)).left_out
