"""`argmap schemes` prints the library of argumentation schemes."""

from __future__ import annotations

import pytest
from click.testing import CliRunner

from argmap.cli import main
from argmap.schemes import scheme_library


def test_without_a_name_all_are_listed_in_the_order_of_the_library() -> None:
    result = CliRunner().invoke(main, ["schemes"])

    assert [line.split()[0] for line in result.output.splitlines()] == list(scheme_library())
    assert result.output.startswith("expert-opinion           Expert opinion\n")


@pytest.mark.parametrize("name", ["sign", " Sign "])
def test_a_scheme_is_printed_with_its_roles_its_questions_and_a_start(name: str) -> None:
    result = CliRunner().invoke(main, ["schemes", name])

    assert (
        result.output
        == """\
sign: Sign
  premise     observation  Something is found in this situation.
  premise     meaning      Where it is found, something else is generally the case.
  conclusion               That is the case here.

Critical questions:
  premise    strength      How closely does the sign go with what it is a sign of?
  exception  alternatives  Is there something else that would account for it better?

Walton, Reed and Macagno 2008, Argument from Sign

To start from:

[arguments.ID]
premises = [
  { claim = "ID", role = "observation" },
  { claim = "ID", role = "meaning" },
]
conclusion = "ID"
scheme = "sign"

[arguments.ID.questions] # the claim that answers, or { not-applicable = "why" }
# strength = "ID" # How closely does the sign go with what it is a sign of?
# alternatives = "ID" # Is there something else that would account for it better?
"""
    )


@pytest.mark.parametrize(
    ("name", "hint"), [("expert-opinon", "did you mean expert-opinion?"), ("zzz", "argmap schemes lists them all")]
)
def test_a_scheme_that_is_not_there_is_guessed(name: str, hint: str) -> None:
    result = CliRunner().invoke(main, ["schemes", name])

    assert result.stderr == f"argmap: there is no scheme '{name}' in the library; {hint}\n"
    assert result.exit_code == 2
