"""`argmap explain` prints the page of a rule."""

from __future__ import annotations

import pytest
from click.testing import CliRunner

from argmap.cli import main


@pytest.mark.parametrize("rule", ["LOG001", "log001", "circular-support"])
def test_a_rule_is_found_by_its_code_or_its_name(rule: str) -> None:
    result = CliRunner().invoke(main, ["explain", rule])

    assert result.output.startswith("# LOG001 circular-support (error)\n")
    assert result.exit_code == 0


def test_a_rule_that_is_not_there_is_guessed() -> None:
    result = CliRunner().invoke(main, ["explain", "circular-suport"])

    assert result.stderr == "argmap: there is no rule 'circular-suport'; did you mean LOG001 circular-support?\n"
    assert result.exit_code == 2


def test_without_a_rule_all_are_listed_and_with_a_family_its_own() -> None:
    everything = CliRunner().invoke(main, ["explain"]).output.splitlines()
    family = CliRunner().invoke(main, ["explain", "log"]).output.splitlines()

    assert everything[0].split() == [
        "SYN001",
        "toml-invalid",
        "error",
        "The",
        "file",
        "is",
        "not",
        "TOML,",
        "or",
        "not",
        "UTF-8.",
    ]
    assert family == [line for line in everything if line.startswith("LOG")]
    assert family
