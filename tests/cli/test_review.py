"""`argmap review` as a user calls it."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from argmap.cli import main

MAP = """\
format = 1
title  = "Lanes"   # as it is
thesis = "build"

[claims.build]   # the thesis
text    = "Build lanes."
because = "quiet"

[claims.cheap]
text = "Lanes are cheap."

[claims.quiet]
text = "Lanes are quiet."

[arguments.cost]
premises   = "cheap"  # one
conclusion = "build"

[evidence.survey]
text     = "A survey."
supports = "cheap"

[reviews] # by the council
"""
COST = 'cost = "sha256:3907ce536cdeaa0b39b4f3146ee48e8e5de7db6c50c64ca0e715890f12272741"\n'
SURVEY = 'survey = "sha256:1e5f0c14c8b0989cdc8eef6256377cfbcf195c72954cd8b2d23f133353d342c7"\n'


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("lanes.toml").write_text(MAP)


def run(*arguments: str, stdin: str | None = None) -> Result:
    return CliRunner().invoke(main, ["review", *arguments], input=stdin)


def text() -> str:
    return Path("lanes.toml").read_text()


def test_what_nobody_reviewed_is_listed_and_nothing_is_written() -> None:
    result = run("lanes.toml")

    assert result.stdout == (
        "not reviewed  cost\nnot reviewed  survey\nreviewed: 0, changed since: 0, not reviewed: 2\n"
    )
    assert (result.exit_code, text()) == (0, MAP)


@pytest.mark.parametrize("chosen", [["survey", "cost", "cost"], ["--all"]])
def test_only_reviews_change_in_the_order_of_the_map(chosen: list[str]) -> None:
    result = run("lanes.toml", *chosen)

    assert (result.stdout, result.exit_code) == ("reviewed: 2\n", 0)
    assert text() == MAP + COST + SURVEY


def test_what_has_changed_is_listed_and_recorded_again() -> None:
    Path("lanes.toml").write_text((MAP + COST + SURVEY).replace('"A survey."', '"A count."'))
    listed = run("lanes.toml")
    again = run("lanes.toml", "--stale")

    assert listed.stdout == "changed since  survey\nreviewed: 1, changed since: 1, not reviewed: 0\n"
    assert listed.exit_code == 1
    assert (again.stdout, again.exit_code) == ("reviewed: 1, 1 of them again\n", 0)
    assert run("lanes.toml").stdout == "reviewed: 2, changed since: 0, not reviewed: 0\n"


def test_without_anything_to_record_the_file_stays() -> None:
    result = run("lanes.toml", "--stale")

    assert (result.stdout, result.exit_code, text()) == ("reviewed: 0\n", 0, MAP)


def test_a_byte_order_mark_and_windows_line_ends_stay() -> None:
    data = b"\xef\xbb\xbf" + MAP.replace("\n", "\r\n").encode()
    Path("lanes.toml").write_bytes(data)
    run("lanes.toml", "cost")

    assert Path("lanes.toml").read_bytes() == data + COST.replace("\n", "\r\n").encode()


@pytest.mark.parametrize(
    ("element", "said"),
    [
        ("cots", "there is no claim, argument, rebuttal or item of evidence 'cots'; did you mean 'cost'?"),
        ("build.because.1", "'build.because.1' stands on its claim; give it a table of its own"),
    ],
)
def test_what_cannot_be_recorded_is_said_and_nothing_is_written(element: str, said: str) -> None:
    result = run("lanes.toml", "survey", element)

    assert (result.stderr, result.exit_code, text()) == (f"argmap: lanes.toml: {said}\n", 2, MAP)


def test_standard_input_is_listed_but_not_recorded_in() -> None:
    assert run("-", stdin=MAP).stdout.endswith("reviewed: 0, changed since: 0, not reviewed: 2\n")
    result = run("-", "cost", stdin=MAP)

    assert result.stderr == "argmap: what comes from standard input has no file to record a review in\n"
    assert result.exit_code == 2


def test_a_broken_file_is_left_alone() -> None:
    Path("lanes.toml").write_text("x = [\n")
    result = run("lanes.toml", "--all")

    assert (result.exit_code, text()) == (2, "x = [\n")
    assert "SYN001 toml-invalid" in result.output


@pytest.mark.parametrize(
    ("reviews", "said"),
    [
        (
            '[reviews]\nsurvey = "sha256:1"\ncost = 3\n',
            "lanes.toml:25: 'cost' is an integer, not a string; mend this first",
        ),
        (
            "[[reviews]]\n",
            "lanes.toml:23: 'reviews' is an array, not a table of elements and their fingerprints; mend this first",
        ),
    ],
)
def test_an_entry_that_is_no_fingerprint_is_mended_first(reviews: str, said: str) -> None:
    Path("lanes.toml").write_text(MAP.replace("[reviews] # by the council\n", reviews))
    before = text()
    result = run("lanes.toml", "cost")

    assert (result.stderr.splitlines()[-1], result.exit_code, text()) == (f"argmap: {said}", 2, before)


def test_a_review_of_what_is_not_in_the_map_is_listed() -> None:
    Path("lanes.toml").write_text(MAP + COST + 'gone = "sha256:1"\n')

    assert run("lanes.toml").stdout == (
        "not reviewed  survey\nnot in the map gone\nreviewed: 1, changed since: 0, not reviewed: 1\n"
    )


def test_a_file_that_cannot_be_written_is_named() -> None:
    Path("lanes.toml").chmod(0o444)
    result = run("lanes.toml", "cost")

    assert (result.exit_code, text()) == (2, MAP)
    assert result.stderr == "argmap: lanes.toml: permission denied: the file is write-protected\n"


def test_what_could_not_be_read_of_an_element_is_said_when_it_is_recorded() -> None:
    faulty = MAP.replace('"A survey."', '"A survey."\nkind     = "servey"').replace("text = ", "colour = 1\ntext = ")
    faulty = faulty.replace("[reviews]", '[rebuttals.survey]\npremises = "cheap"\ntarget = "build"\n\n[reviews]')
    Path("lanes.toml").write_text(faulty)
    result = run("lanes.toml", "survey")

    assert (result.exit_code, result.stdout, text()) == (0, "reviewed: 1\n", faulty + SURVEY)
    assert result.stderr == (
        "argmap: 4 faults in the shape of lanes.toml, left out here: run argmap check lanes.toml\n"
        "argmap: lanes.toml:23: 'survey' is recorded without this: 'servey' is no word for 'kind', which is 'study', "
        "'statistic', 'testimony', 'document', 'example' or 'illustration'\n"
    )


@pytest.mark.parametrize(
    ("options", "too_much"), [(["--all", "cost"], "the elements"), (["--all", "--stale"], "--stale")]
)
def test_all_of_it_leaves_nothing_more_to_name(options: list[str], too_much: str) -> None:
    result = run("lanes.toml", *options)

    assert (result.exit_code, text()) == (2, MAP)
    assert result.stderr.endswith(f"Error: --all records all: leave {too_much} out\n")
