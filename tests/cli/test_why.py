"""`argmap why` as a user calls it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from argmap.cli import main
from argmap.cli.weighing import STANDARDS
from argmap.model import Standard

MAP = """\
format = 1
title = "Lanes"
thesis = "lanes"

[claims.lanes]
text = "Build."
because = "cheap"
but = { premises = "parking", strength = "weak" }

[claims.cheap]
text = "They are cheap."

[claims.parking]
text = "No parking."
voice = "shops"

[voices.shops]
name = "Shops"
"""


@pytest.fixture(autouse=True)
def name(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    monkeypatch.chdir(tmp_path)
    Path("lanes.toml").write_text(MAP)
    return "lanes.toml"


def run(*arguments: str, stdin: str | None = None) -> Result:
    return CliRunner().invoke(main, ["why", *arguments], input=stdin)


def test_the_thesis_is_explained_where_no_claim_is_named(name: str) -> None:
    assert (
        run(name).stdout
        == """\
lanes is in (.562). It stands on one reason: cheap (.5). What speaks against it and stands weighs too little: parking
(.25). In the end its label follows from one bare claim (cheap).

lanes is in (.562): Build.
├─ because (.5): cheap is in (.5), a bare claim: They are cheap.
└─ but parking (.25) is in, and weighs too little
"""
    )


def test_a_claim_is_explained_as_the_options_have_it(name: str) -> None:
    told = run(name, "lanes", "--without", "cheap", "--depth", "1")

    assert (told.exit_code, told.stdout) == (0, """\
lanes is out (unsupported). None of its reasons is left: cheap (.5), whose premise cheap is out.

lanes is out (unsupported): Build.
└─ because (.5): cheap is out (withheld): They are cheap.
""")  # fmt: skip
    assert run(name, "--standard", "dialectical-validity").stdout.startswith(
        "lanes is out (defeated). cheap (.5) speaks"
    )
    assert run(name, "--standard", "lanes=dialectical-validity").stdout.startswith("lanes is out (defeated).")
    assert run(name, "--without-voice", "shops").stdout.endswith(
        "└─ but parking (.25) fails, whose premise parking is out\n"
    )
    assert run(name, "--set", "parking=.9").stdout.startswith("lanes is in (.512).")
    assert run("-", stdin=MAP).stdout == run(name).stdout


def test_json_has_what_the_label_follows_from(name: str) -> None:
    document = json.loads(run(name, "-f", "json").stdout)

    assert document["claim"], document["label"] == ("lanes", "in")
    assert (document["strength"], document["reason"], document["foundation"]) == (0.5625, None, ["cheap"])
    assert [(each["id"], each["grounds"], each["premises"]) for each in document["accounts"]] == [
        ("lanes", ["lanes.because.1"], []),
        ("lanes.because.1", [], ["cheap"]),
        ("cheap", [None], []),
    ]
    assert document["accounts"][0]["slight"] == [{"id": "lanes.but.1", "weight": 0.25, "label": "in"}]
    assert document["supports"][0] == {
        "claim": "lanes",
        "ground": "lanes.because.1",
        "weight": 0.5,
        "label": "in",
        "objections": [],
    }


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["lanes.toml", "lane"], "argmap: lanes.toml: there is no claim 'lane'; did you mean 'lanes'?"),
        (["lanes.toml", "lanes.because.1"], "argmap: lanes.toml: there is no claim 'lanes.because.1': that is an argument"),
        (["lanes.toml", "--without", "cheep"],
         "argmap: lanes.toml: there is no claim, argument, rebuttal or item of evidence 'cheep'; did you mean 'cheap'?"),
        (["lanes.toml", "--standard", "lanes=strict"],
         ("argmap: lanes.toml: there is no standard 'strict'; there are 'scintilla', 'preponderance', "
          "'clear-and-convincing', 'beyond-reasonable-doubt' and 'dialectical-validity'")),
        (["lanes.toml", "--standard", "=scintilla"],
         "Error: Invalid value for '--standard': '=scintilla' is not of the form CLAIM=WORD or WORD"),
        (["lanes.toml", "--standard", "scintilla", "--standard", "lanes=scintilla"],
         "Error: Invalid value for '--standard': 'lanes' has two standards"),
        (["no.toml"], "argmap: no.toml: there is no such file; did you mean lanes.toml?"),
    ],
)  # fmt: skip
def test_what_keeps_it_from_explaining_is_told_in_one_line(arguments: list[str], message: str) -> None:
    result = run(*arguments)

    assert (result.exit_code, result.stdout, result.stderr.splitlines()[-1]) == (2, "", message)


@pytest.mark.parametrize(
    ("claims", "message"),
    [
        ("", "argmap: the map has no thesis; name a claim"),
        ('thesis = ["a", "b"]\n[claims.a]\ntext = "A."\n[claims.b]\ntext = "B."\n',
         "argmap: the map has several theses; name one of a, b"),
    ],
)  # fmt: skip
def test_a_map_without_one_thesis_needs_a_claim(claims: str, message: str) -> None:
    result = run("-", stdin=f'format = 1\ntitle = "T"\n{claims}')

    assert (result.exit_code, result.stderr) == (2, f"{message}\n")


def test_a_standard_for_the_thesis_needs_a_thesis() -> None:
    result = run("-", "--standard", "scintilla", stdin='format = 1\ntitle = "T"\n')

    assert (result.exit_code, result.stderr) == (
        2,
        "argmap: the map has no thesis; say which claim 'scintilla' is for: --standard CLAIM=scintilla\n",
    )


def test_the_command_has_the_words_of_the_library() -> None:
    assert tuple(Standard) == STANDARDS


def test_branches_are_plain_where_the_output_has_no_others() -> None:
    told = CliRunner(charset="latin-1").invoke(main, ["why", "lanes.toml"]).stdout

    assert [line[:3] for line in told.splitlines()[-2:]] == ["|- ", "`- "]
