"""`argmap render` of parts of a map, and what it says of the rest."""

from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from argmap.cli import main, viewing
from argmap.drawing import options as words
from argmap.drawing import render_bytes
from argmap.drawing.options import DrawingOptions
from argmap.formats.toml import loads

MAP = """\
format = 1
title = "Lanes"
thesis = "t"

[claims.t]
text = "Build."
because = "p"
but = "q"

[claims.p]
text = "Cheap."

[claims.q]
text = "Dear."

[groups.cost]
title = "Cost"
claims = ["p", "q"]
"""


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "lanes.toml").write_text(MAP)
    return tmp_path


def run(*arguments: str) -> Result:
    return CliRunner().invoke(main, ["render", "lanes.toml", *arguments])


def told(result: Result) -> tuple[int, str, str]:
    return result.exit_code, result.stdout, result.stderr


@pytest.mark.parametrize(
    ("options", "keywords", "said"),
    [
        (["--depth", "0"], {"depth": 0}, "shown: 1 of 3 claims; left out: 2 claims, 1 argument, 1 rebuttal"),
        (["--focus", "q", "--up", "1"], {"focus": "q", "up": 1},
         "shown: 2 of 3 claims; left out: 1 claim, 1 argument"),
        (["--only", "support", "--hide", "voices", "--hide", "sources"],
         {"only": "support", "hide": ["voices", "sources"]},
         "shown: 2 of 3 claims; left out: 1 claim, 1 rebuttal, sources, voices"),
        (["--collapse", "t", "--collapse", "t"], {"collapse": ["t", "t"]},
         "shown: 1 of 3 claims; left out: 2 claims, 1 argument, 1 rebuttal"),
    ],
)  # fmt: skip
def test_a_part_is_drawn_and_what_it_leaves_out_is_said(
    options: list[str], keywords: DrawingOptions, said: str, folder: Path
) -> None:
    assert told(run(*options)) == (0, "wrote lanes.svg\n", f"argmap: {said}\n")
    assert (folder / "lanes.svg").read_bytes() == render_bytes(loads(MAP), **keywords)


def test_an_overview_has_a_file_of_its_own(folder: Path) -> None:
    assert told(run("--overview")) == (0, "wrote lanes-overview.svg\n", "")
    assert (folder / "lanes-overview.svg").read_bytes() == render_bytes(loads(MAP), overview=True)


def test_sections_are_written_beside_the_overview(folder: Path) -> None:
    assert told(run("--split", "groups", "-o", "x.svg")) == (
        0,
        "wrote x.svg\nwrote x-cost.svg\nwrote x-rest.svg\n",
        "",
    )


def test_sections_are_not_written_to_standard_output() -> None:
    result = run("--split", "groups", "-o", "-")

    assert (result.exit_code, result.stderr.splitlines()[-1]) == (
        2,
        "Error: --split writes several files: name the overview's with -o",
    )


@pytest.mark.parametrize(
    ("options", "message"),
    [
        (["--overview", "--depth", "0"], "an overview has all sections; draw it without depth"),
        (["--split", "groups", "--group", "cost"], "split draws all sections; draw it without group"),
        (["--focus", "tt"], "there is no claim, argument, rebuttal or item of evidence 'tt'; did you mean 't'?"),
        (["--collapse", "p", "--depth", "0"], "the other options leave out 'p', which collapse names"),
    ],
)
def test_what_cannot_be_shown_is_told(options: list[str], message: str) -> None:
    assert told(run(*options)) == (2, "", f"argmap: {message}\n")


@pytest.mark.parametrize(
    ("options", "said"),
    [
        ([], "51 claims are hard to read in one drawing; --depth 2 draws the top of it"),
        (["--hide", "voices"], "51 claims are hard to read in one drawing; --depth 2 draws the top of it"),
        (["-f", "dot"], ""),
        (["--depth", "50"], ""),
    ],
)
def test_a_large_map_in_one_drawing_comes_with_a_suggestion(options: list[str], said: str, folder: Path) -> None:
    claims = "".join(f'claims.c{n} = {{ text = "C.", because = "c{n + 1}" }}\n' for n in range(50))
    (folder / "lanes.toml").write_text(f'format = 1\ntitle = "Chain"\n{claims}claims.c50.text = "C."\n')

    result = run(*options)

    assert (result.exit_code, result.stderr.splitlines()[-1:]) == (0, [f"argmap: {said}"] if said else [])


def test_steps_from_a_focus_need_one() -> None:
    result = run("--up", "2")

    assert (result.exit_code, result.stderr.splitlines()[-1]) == (
        2,
        "Error: --up and --down count steps from an element: name it with --focus",
    )


def test_support_and_attack_are_not_each_the_only_one(folder: Path) -> None:
    both, twice = run("--only", "support", "--only", "attack"), run("--only", "attack", "--only", "attack")

    assert (both.exit_code, both.stderr.splitlines()[-1]) == (
        2,
        "Error: Invalid value for '--only': a drawing has only one of them; leave the option out for both",
    )
    assert twice.exit_code == 0
    assert (folder / "lanes.svg").read_bytes() == render_bytes(loads(MAP), only="attack")


@pytest.mark.parametrize("options", [["--depth", "0"], ["--hide", "voices"], ["--split", "groups"], ["--overview"]])
def test_a_page_has_the_whole_map(options: list[str], folder: Path) -> None:
    result = run("-o", "x.html", *options)

    assert (result.exit_code, result.stderr.splitlines()[-1]) == (
        2,
        f"Error: a page has the whole map, to be explored in it; leave out {options[0]}, or draw an SVG",
    )
    assert not (folder / "x.html").exists()


def test_the_command_has_the_words_of_the_library() -> None:
    assert (words.RELATIONS, words.HIDEABLE) == (viewing.RELATIONS, viewing.HIDEABLE)
    assert words.DEFAULT_CROSSINGS == viewing.DEFAULT_CROSSINGS
