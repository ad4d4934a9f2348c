"""`argmap hinges` as a user calls it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from argmap.cli import main
from argmap.cli.hinges import LARGEST, MOST_SETS
from argmap.evaluation import hinges

MAP = """\
format = 1
title = "Lanes"
thesis = "lanes"

[claims.lanes]
text = "Build."
because = ["cheap", ["quiet", "clean"]]
but = { premises = "parking", strength = "weak" }

[claims.cheap]
text = "They are cheap."

[claims.quiet]
text = "They are quiet."

[claims.clean]
text = "They are clean."

[claims.parking]
text = "No parking."
"""


@pytest.fixture(autouse=True)
def name(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    monkeypatch.chdir(tmp_path)
    Path("lanes.toml").write_text(MAP)
    return "lanes.toml"


def run(*arguments: str, stdin: str | None = None) -> Result:
    return CliRunner().invoke(main, ["hinges", *arguments], input=stdin)


def test_the_sets_that_decide_the_thesis_and_what_its_strength_rests_on(name: str) -> None:
    assert (
        run(name, "--top", "4").stdout
        == """\
lanes is in (.656). In the end its label follows from three bare claims (cheap, quiet, clean).

Two pairs decide it together. Without both, it would be
  cheap + quiet -> out (unsupported)
  cheap + clean -> out (unsupported)

All 7 sets of these 3 were tried.

What its strength depends on most, if it is taken away:
  .656 -> .562 (-0.094)  cheap            They are cheap.
  .656 -> .562 (-0.094)  quiet            They are quiet.
  .656 -> .562 (-0.094)  clean            They are clean.
  .656 -> .562 (-0.094)  lanes.because.1  the step from cheap
"""
    )


def test_single_facts_have_their_texts(name: str) -> None:
    told = run(name, "--without", "quiet", "--top", "0").stdout

    assert (
        told
        == """\
lanes is in (.562). In the end its label follows from one bare claim (cheap). One bare claim (clean) bears on it, too.

One fact decides it alone. Without it, it would be
  cheap -> out (unsupported): They are cheap.

All 3 sets of these 2 were tried.
"""
    )


def test_a_search_that_is_bounded_says_so(name: str) -> None:
    told = run(name, "--size", "1", "--top", "0").stdout

    assert told.splitlines()[2:] == [
        "One pair was found that decides it together. Without both, it would be",
        "  cheap + clean -> out (unsupported)",
        "",
        "All single ones of these 3 were tried, 3 in all; larger ones were looked for from a few places only.",
    ]
    assert run(name, "--most", "2", "--top", "0").stdout.splitlines()[-1] == (
        "The sets of these 3 were not tried one by one; they were looked for from a few places only."
    )


def test_what_nothing_can_change_says_so(name: str) -> None:
    assert run(name, "cheap").stdout == (
        "cheap is in (.5). No bare claim, assumption or item of evidence besides itself bears on its label.\n"
    )
    assert run(name, "lanes", "--without", "cheap", "--without", "quiet").stdout.splitlines()[:3] == [
        "lanes is out (unsupported). One bare claim (clean) bears on it.",
        "",
        "Without it, the label is the same.",
    ]


def test_what_is_out_has_its_reason_as_in_why(name: str) -> None:
    Path(name).write_text(MAP.replace('strength = "weak"', 'strength = "strong"'))

    assert run(name).stdout.startswith("lanes is out (defeated). ")
    assert CliRunner().invoke(main, ["why", name]).stdout.startswith("lanes is out (defeated). ")
    assert json.loads(run(name, "-f", "json").stdout)["reason"] == "defeated"
    assert run(name, "--without", "lanes").stdout.startswith("lanes is out (withheld). ")


def test_json_has_the_sets_and_the_whole_ranking(name: str) -> None:
    document = json.loads(run(name, "-f", "json").stdout)

    assert {
        key: document[key] for key in ("claim", "label", "reason", "facts", "foundation", "exact", "tried", "bounded")
    } == {
        "claim": "lanes",
        "label": "in",
        "reason": None,
        "facts": ["cheap", "quiet", "clean"],
        "foundation": ["cheap", "quiet", "clean"],
        "exact": 3,
        "tried": 7,
        "bounded": False,
    }
    assert document["sets"][0] == {
        "elements": ["cheap", "quiet"],
        "label": "out",
        "reason": "unsupported",
        "proven": True,
    }
    assert document["ranking"][0] == {
        "id": "cheap",
        "derivative": 0.1875,
        "one_sided": False,
        "removal": -0.09375,
        "label": "in",
        "settled": True,
    }
    assert len(document["ranking"]) == 7


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["lanes.toml", "lane"], "argmap: lanes.toml: there is no claim 'lane'; did you mean 'lanes'?"),
        (
            ["lanes.toml", "--set", "cheap=2"],
            "argmap: lanes.toml: 'cheap': a strength is 2.0, outside the range from 0 to 1",
        ),
        (["lanes.toml", "--size", "-1"], "Error: Invalid value for '--size': -1 is not in the range x>=0."),
    ],
)
def test_what_keeps_it_from_searching_is_told_in_one_line(arguments: list[str], message: str) -> None:
    result = run(*arguments)

    assert (result.exit_code, result.stdout, result.stderr.splitlines()[-1]) == (2, "", message)


def test_the_command_has_the_numbers_of_the_library() -> None:
    assert hinges.__kwdefaults__ == {"size": LARGEST, "most": MOST_SETS}


def test_what_speaks_against_a_claim_is_not_what_it_follows_from_and_why_says_the_same() -> None:
    # parking is answered, so it bears on the label, and what answers it is of what the label follows from.
    text = MAP.replace('strength = "weak"', 'strength = "strong"').replace(
        'text = "No parking."', 'text = "No parking."\nbut = "garage"\n\n[claims.garage]\ntext = "There is a garage."'
    )
    Path("lanes.toml").write_text(text)

    follows = "In the end its label follows from four bare claims (cheap, quiet, clean, garage)."
    told = " ".join(run("lanes.toml").stdout.split())
    assert told.startswith(f"lanes is in (.719). {follows} One bare claim (parking) bears on it, too. ")
    assert follows in " ".join(CliRunner().invoke(main, ["why", "lanes.toml"]).stdout.split())


def test_a_single_fact_that_a_bounded_search_finds_may_be_one_of_several(name: str) -> None:
    Path(name).write_text(MAP.replace('["cheap", ["quiet", "clean"]]', '[["cheap", "quiet"]]'))

    assert run(name, "--size", "0", "--top", "0").stdout.splitlines()[2:3] == [
        "One fact was found that decides it alone. Without it, it would be"
    ]
    assert run(name, "--top", "0").stdout.splitlines()[2:3] == [
        "Two facts decide it alone. Without any of them, it would be"
    ]


def test_of_one_fact_nothing_is_said_of_sets(name: str) -> None:
    Path(name).write_text(MAP.replace('["cheap", ["quiet", "clean"]]', '"cheap"'))

    assert run(name, "--top", "0").stdout == (
        "lanes is in (.562). In the end its label follows from one bare claim (cheap).\n"
        "\n"
        "One fact decides it alone. Without it, it would be\n"
        "  cheap -> out (unsupported): They are cheap.\n"
    )
