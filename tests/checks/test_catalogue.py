from __future__ import annotations

import pytest

from argmap.checks import CATALOGUE, UnknownRuleError, explain, find_rule
from argmap.checks.map_rules import CHECKED
from argmap.diagnostics import Rule, Severity

FAMILIES = ["SYN", "REF", "STR", "LOG", "EVD", "DIA", "SRC", "STY", "SUP"]


def test_rules_stand_in_the_order_of_their_codes_and_no_code_or_name_twice() -> None:
    codes = [page.RULE.code for page in CATALOGUE]

    assert codes == sorted(codes, key=lambda code: (FAMILIES.index(code[:3]), code))
    assert len({page.RULE.name for page in CATALOGUE}) == len(set(codes)) == len(codes)


def test_only_the_rules_of_files_are_not_run_on_maps() -> None:
    files = [page.RULE.code for page in CATALOGUE if page not in CHECKED]

    assert files == [*(f"SYN00{number}" for number in range(1, 10)), "REF001"]


@pytest.mark.parametrize("written", ["LOG001", "log001", "circular-support", " Circular-Support "])
def test_a_rule_is_found_by_code_or_name_in_any_case(written: str) -> None:
    assert find_rule(written) == Rule("LOG001", "circular-support", Severity.ERROR)


@pytest.mark.parametrize(
    ("written", "message"),
    [
        ("LOG0001", "there is no rule 'LOG0001'; did you mean LOG001 circular-support?"),
        ("circular-suport", "there is no rule 'circular-suport'; did you mean LOG001 circular-support?"),
        ("what?", "there is no rule 'what?'; argmap explain lists them all"),
    ],
)
def test_an_unknown_rule_is_answered_with_the_nearest(written: str, message: str) -> None:
    with pytest.raises(UnknownRuleError) as raised:
        find_rule(written)

    assert str(raised.value) == message


def test_a_page_has_the_rule_as_its_heading_and_ends_with_where_it_runs() -> None:
    page = explain("self-reference")

    assert page.startswith(
        "# REF005 self-reference (error)\n\nSomething that names itself where it must name another.\n"
    )
    assert page.endswith("derive from each other.\n\n## Where it runs\n\nIn every profile.\n")


@pytest.mark.parametrize(
    ("rule", "where"),
    [
        ("SYN001", "Always: no profile and no option leaves it out, and it cannot be suppressed."),
        ("REF004", "Always: no profile and no option leaves it out, and it cannot be suppressed."),
        ("EVD001", "In every profile but draft."),
        ("SUP001", "In every profile but draft. It cannot be suppressed in a map, only ignored by an option."),
    ],
)
def test_a_page_ends_with_where_its_rule_runs(rule: str, where: str) -> None:
    assert explain(rule).endswith(f"\n\n## Where it runs\n\n{where}\n")
