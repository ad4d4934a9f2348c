"""`argmap render` as a user calls it."""

from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from argmap.cli import main
from argmap.drawing import glyphs, render_bytes
from argmap.drawing import options as words
from argmap.drawing.own_themes import THEME_NAMES
from argmap.evaluation import evaluate
from argmap.formats.toml import loads

MAP = """\
format = 1
title = "Lanes"
thesis = "t"

[claims.t]
text = "Build."
because = "p"

[claims.p]
text = "Cheap."

[groups.cost]
title = "Cost"
claims = "p"
"""


SUFFIXES = "end it in .svg, .png, .pdf, .html, .dot, .gv, .mmd, .mermaid, .graphml, .tex, or give the format with -f"


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "maps").mkdir()
    (tmp_path / "maps" / "lanes.toml").write_text(MAP)
    return tmp_path


def run(*arguments: str, stdin: str | None = None) -> Result:
    return CliRunner().invoke(main, ["render", *arguments], input=stdin)


def told(result: Result) -> tuple[int, str, str]:
    return result.exit_code, result.stdout, result.stderr


def test_the_drawing_is_an_svg_named_as_the_map_in_the_folder_where_one_stands(folder: Path) -> None:
    assert told(run("maps/lanes.toml")) == (0, "wrote lanes.svg\n", "")
    assert (folder / "lanes.svg").read_bytes() == render_bytes(loads(MAP))


@pytest.mark.parametrize(
    ("options", "name"),
    [
        (["-f", "dot"], "lanes.dot"),
        (["--group", "cost"], "lanes-cost.svg"),
        (["-o", "maps/x.dot"], "maps/x.dot"),
        (["-o", "x.txt", "-f", "dot"], "x.txt"),
        (["-f", "DOT", "--theme", "Dark", "--direction", "Lr", "--engine", "PyGraphviz"], "lanes.dot"),
        (["-o", "x.gv", "--theme", "dark", "--direction", "lr", "--wrap", "20", "--no-legend"], "x.gv"),
    ],
)
def test_the_drawing_is_where_the_line_says(options: list[str], name: str, folder: Path) -> None:
    assert told(run("maps/lanes.toml", *options)) == (0, f"wrote {name}\n", "")
    assert (folder / name).is_file()


def test_options_reach_the_drawing(folder: Path) -> None:
    options = [
        "--theme",
        "dark",
        "--direction",
        "RL",
        "--wrap",
        "20",
        "--no-legend",
        "--engine",
        "pygraphviz",
        "--group",
        "cost",
    ]

    run("maps/lanes.toml", "-o", "x.svg", *options)

    expected = render_bytes(
        loads(MAP), theme="dark", direction="RL", wrap=20, legend=False, engine="pygraphviz", group="cost"
    )
    assert (folder / "x.svg").read_bytes() == expected


@pytest.mark.parametrize(
    ("options", "weighing"),
    [
        (["--evaluate"], {}),
        (["--without", "p"], {"without": "p"}),
        (["--evaluate", "--without-voice", "v"], {"without_voices": "v"}),
        (["--set", "p=.9", "--set", "t=likely", "--without", "t.because.1"],
         {"ratings": {"p": 0.9, "t": "likely"}, "without": "t.because.1"}),
    ],
)  # fmt: skip
def test_an_evaluation_is_drawn_as_asked(options: list[str], weighing: dict[str, Any], folder: Path) -> None:
    text = MAP + '\n[voices]\nv = { name = "Vera" }\n'
    (folder / "voiced.toml").write_text(text)
    m = loads(text)

    assert told(run("voiced.toml", *options)) == (0, "wrote voiced.svg\n", "")
    assert (folder / "voiced.svg").read_bytes() == render_bytes(m, evaluation=evaluate(m, **weighing))


@pytest.mark.parametrize("arguments", [["maps/lanes.toml", "-o", "-"], ["-"], ["-", "-o", "-"]])
def test_standard_output_has_the_drawing_and_nothing_else(arguments: list[str], folder: Path) -> None:
    result = run(*arguments, stdin=MAP)

    assert (result.exit_code, result.stdout_bytes, result.stderr) == (0, render_bytes(loads(MAP)), "")
    assert [path.name for path in folder.iterdir()] == ["maps"]


def test_a_map_from_standard_input_is_written_where_asked(folder: Path) -> None:
    assert told(run("-", "-o", "x.dot", stdin=MAP)) == (0, "wrote x.dot\n", "")


def test_a_map_with_faults_is_drawn_with_one_line_that_says_so(folder: Path) -> None:
    (folder / "faulty.toml").write_text(
        'format = 1\ntitle = "A"\n\n[claims.a]\ntext = "A."\ncolour = "red"\nsize = 3\n'
    )

    assert told(run("faulty.toml")) == (
        0,
        "wrote faulty.svg\n",
        "argmap: 2 faults in the shape of faulty.toml, left out here: run argmap check faulty.toml\n",
    )
    assert (folder / "faulty.svg").is_file()


def test_what_is_no_map_is_not_drawn_and_the_findings_are_printed(folder: Path) -> None:
    (folder / "broken.toml").write_text("title = \n")

    code, out, err = told(run("broken.toml"))

    assert (code, out, err) == (1, "", CliRunner().invoke(main, ["check", "broken.toml"]).stdout)
    assert not (folder / "broken.svg").exists()


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["maps/lane.toml"], "maps/lane.toml: there is no such file; did you mean maps/lanes.toml?"),
        (["maps"], "maps: this is a folder, not a file; name the map in it: lanes.toml"),
        (["maps/lanes.toml", "-o", "x.jpg"], f"x.jpg: '.jpg' is no suffix of a drawing; {SUFFIXES}"),
        (["maps/lanes.toml", "-o", "x"], f"x: it has no suffix that says a format; {SUFFIXES}"),
        (["maps/lanes.toml", "-o", "no/x.svg"], "no/x.svg: there is no folder no"),
        (["maps/lanes.toml", "-o", "maps", "-f", "svg"], "maps: is a directory"),
        (["maps/lanes.toml", "-o", "maps/lanes.toml", "-f", "dot"],
         "maps/lanes.toml: the drawing would overwrite the map; name another file"),
        (["maps/lanes.toml", "--without", "pp"],
         "maps/lanes.toml: there is no claim, argument, rebuttal or item of evidence 'pp'; did you mean 'p'?"),
        (["maps/lanes.toml", "--evaluate", "--without-voice", "v"], "maps/lanes.toml: there is no voice 'v'"),
        (["maps/lanes.toml", "--set", "p=2"],
         "maps/lanes.toml: 'p': a strength is 2.0, outside the range from 0 to 1"),
        (["maps/lanes.toml", "--group", "cots"], "there is no group 'cots'; did you mean 'cost'?"),
    ],
)  # fmt: skip
def test_what_keeps_it_from_drawing_is_told_in_one_line(arguments: list[str], message: str, folder: Path) -> None:
    assert told(run(*arguments)) == (2, "", f"argmap: {message}\n")
    assert sorted(path.name for path in folder.rglob("*")) == ["lanes.toml", "maps"]


def test_a_folder_that_cannot_be_written_is_told(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    # Root may write anywhere; a folder that is a file stands for one that it may not.
    (folder / "file").touch()

    assert told(run("maps/lanes.toml", "-o", "file/x.svg")) == (2, "", "argmap: file/x.svg: not a directory\n")


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["maps/lanes.toml", "--wrap", "3"], "Invalid value for '--wrap': 3 is not in the range 8<=x<=200."),
        (["maps/lanes.toml", "-o", ""], "Invalid value for '-o': a file needs a name; '-' is standard output"),
        (
            ["maps/lanes.toml", "--direction", "up"],
            "Invalid value for '--direction': 'up' is not one of 'auto', 'BT', 'TB', 'LR', 'RL'.",
        ),
        (
            ["maps/lanes.toml", "--theme", "drak"],
            "Invalid value for '--theme': there is no theme 'drak'; did you mean 'dark'? (a file of your own ends in .toml)",
        ),
        (["-", "--set", "p"], "Invalid value for '--set': 'p' is not of the form ID=STRENGTH"),
        (["-", "--open"], "--open needs a file: name one with -o"),
        ([], "Missing argument 'MAP'."),
    ],
)
def test_a_misused_option_is_told(arguments: list[str], message: str) -> None:
    result = run(*arguments, stdin=MAP)

    assert (result.exit_code, result.stderr.splitlines()[-1]) == (2, f"Error: {message}")


def test_open_opens_the_drawing(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    opened: list[str] = []
    monkeypatch.setattr("click.launch", opened.append)

    assert told(run("maps/lanes.toml", "--open")) == (0, "wrote lanes.svg\n", "")
    assert opened == ["lanes.svg"]


def test_a_page_finds_the_texts_of_sources_from_the_folder_of_the_map(folder: Path) -> None:
    sourced = MAP + '[sources.s]\ntitle = "S"\nfile = "s.txt"\n[sources.gone]\ntitle = "G"\nfile = "gone.txt"\n'
    (folder / "maps" / "lanes.toml").write_text(sourced)
    (folder / "maps" / "s.txt").write_text("Cheap.")

    assert told(run("maps/lanes.toml", "-o", "lanes.html")) == (0, "wrote lanes.html\n", "")
    assert (folder / "lanes.html").read_text().count("SRC001 source-missing") == 1


def test_an_old_drawing_is_replaced_and_keeps_its_mode(folder: Path) -> None:
    old = folder / "lanes.svg"
    old.write_text("old")
    old.chmod(0o640)

    run("maps/lanes.toml")

    assert (old.read_bytes() == render_bytes(loads(MAP)), old.stat().st_mode & 0o777) == (True, 0o640)


def test_the_command_has_the_words_of_the_library() -> None:
    from argmap.cli.render import DIRECTIONS, ENGINES, FORMATS, MAX_WRAP, MIN_WRAP
    from argmap.cli.themes import THEMES

    assert (words.FORMATS, THEME_NAMES, words.DIRECTIONS, words.ENGINES) == (FORMATS, THEMES, DIRECTIONS, ENGINES)
    assert (words.MIN_WRAP, words.MAX_WRAP) == (MIN_WRAP, MAX_WRAP)


def test_the_help_lists_the_words_as_they_are_documented() -> None:
    shown = " ".join(run("--help").stdout.split())
    listed = [
        "[svg|png|pdf|html|dot|mermaid|graphml|tex]",
        "[light|dark|print|mono|classic|auto|FILE.toml]",
        "[auto|BT|TB|LR|RL]",
        "[auto|pygraphviz|dot]",
        "8<=x<=200",
    ]

    assert [words for words in listed if words not in shown] == []


LONG = """\
format = 1
title = "Lanes"
claims.a.text = "{text}"
claims.b.text = "{text}"
claims.c.text = "{text}"
claims.d.text = "{text}"
claims.e.text = "Short."
"""


@pytest.mark.parametrize(
    ("options", "where"),
    [
        (["-f", "png"], "an SVG has them whole in tooltips, and --full-texts prints them below"),
        (["-f", "pdf"], "an SVG has them whole in tooltips, and --full-texts prints them below"),
        (["-f", "svg"], "tooltips have them whole"),
        (["-f", "dot"], "tooltips have them whole"),
        (["-f", "tex"], "--lines all keeps them whole"),
    ],
)
def test_texts_that_are_cut_are_named(options: list[str], where: str, folder: Path) -> None:
    (folder / "long.toml").write_text(LONG.format(text="word " * 80))

    assert told(run("long.toml", *options)) == (
        0,
        f"wrote long.{options[1]}\n",
        f"argmap: the texts of 'a', 'b' and 2 more are cut after 6 lines (a title after 2); {where}\n",
    )


NAMED = f"""\
format = 1
title = "Lanes"
claims.a = {{ text = "A.", voice = "v" }}
voices.v.name = "{"name " * 40}"
groups.g = {{ title = "{"title " * 40}", claims = ["a"] }}
"""
BOTH = "the names of group 'g' and voice 'v' are cut"


@pytest.mark.parametrize(
    ("options", "said"),
    [
        ("-f svg", f"{BOTH}; tooltips have them whole"),
        ("-f dot --full-texts", f"--full-texts has no effect on dot\nargmap: {BOTH}; tooltips have them whole"),
        ("-f png --full-texts", f"{BOTH}; --lines all keeps them whole"),
        ("-f tex", f"{BOTH}; --lines all keeps them whole"),
        (
            "-f pdf --hide voices",
            "shown: 1 of 1 claim; left out: voices\nargmap: the name of group 'g' is cut; --lines all keeps it whole",
        ),
        ("-f svg --overview", "the name of group 'g' is cut; tooltips have it whole"),
        ("-f svg --split groups -o x.svg", f"{BOTH}; tooltips have them whole"),
        ("-f png --lines all", ""),
        ("-f mermaid", ""),
    ],
)
def test_names_that_are_cut_are_told(options: str, said: str, folder: Path) -> None:
    (folder / "named.toml").write_text(NAMED)
    result = run("named.toml", *options.split())

    assert (result.exit_code, result.stderr) == (0, f"argmap: {said}\n" if said else "")


def test_a_narrow_line_cuts_what_fits_a_wider_one(folder: Path) -> None:
    (folder / "one.toml").write_text(
        'format = 1\ntitle = "A"\nclaims.a.text = "Protected lanes cut injuries by about forty per cent."\n'
    )

    assert told(run("one.toml", "-f", "png")) == (0, "wrote one.png\n", "")
    assert told(run("one.toml", "-f", "png", "--wrap", "8")) == (
        0,
        "wrote one.png\n",
        (
            "argmap: the text of 'a' is cut after 6 lines (a title after 2); "
            "an SVG has it whole in tooltips, and --full-texts prints it below\n"
        ),
    )


@pytest.mark.parametrize(
    ("file_format", "message"),
    [
        ("png", "argmap: no font here has U+10FFFD: a box stands for what is missing\n"),
        ("pdf", "argmap: no font here has U+10FFFD: a box stands for what is missing\n"),
        ("svg", ""),
    ],
)
def test_a_character_that_no_font_has_is_told_where_it_is_drawn_as_a_box(
    file_format: str, message: str, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (folder / "fc-list").write_text("#!/bin/sh\necho '20-7e a0-ffff'\n")
    (folder / "fc-list").chmod(0o755)
    monkeypatch.setenv("PATH", str(folder))
    monkeypatch.setattr("sys.platform", "linux")
    glyphs.covered_characters.cache_clear()
    (folder / "box.toml").write_text('format = 1\ntitle = "A"\nclaims.a.text = "A \U0010fffd."\n', encoding="utf-8")

    assert told(run("box.toml", "-f", file_format)) == (0, f"wrote box.{file_format}\n", message)


def test_more_than_mermaid_draws_is_told(folder: Path) -> None:
    reasons = ", ".join(f'"c{number}"' for number in range(501))
    claims = "".join(f'[claims.c{number}]\ntext = "C."\n' for number in range(501))
    m = f'format = 1\ntitle = "T"\n[claims.t]\ntext = "T."\nbecause = [{reasons}]\n{claims}'

    told_of = run("-", "-f", "mermaid", stdin=m)

    said = "argmap: Mermaid draws at most 500 lines and 50,000 characters unless told otherwise: try one --group\n"
    assert (told_of.exit_code, told_of.stderr) == (0, said)
    assert run("-", "-f", "mermaid", stdin=m.replace('"c500", ', "").replace(', "c500"', "")).stderr == ""


def test_a_suffix_that_is_not_that_of_the_format_is_told(folder: Path) -> None:
    result = run("maps/lanes.toml", "-f", "dot", "-o", "x.svg")

    assert told(result) == (0, "wrote x.svg\n", "argmap: x.svg is DOT, as -f says, and named as SVG\n")
    assert (folder / "x.svg").read_text().startswith("digraph")
    assert told(run("maps/lanes.toml", "-f", "dot", "-o", "x.gv")) == (0, "wrote x.gv\n", "")
    assert told(run("maps/lanes.toml", "-f", "dot", "-o", "x.txt")) == (0, "wrote x.txt\n", "")


def test_a_page_has_the_faults_of_the_file_among_its_findings(tmp_path: Path) -> None:
    (tmp_path / "lanes.toml").write_text(
        'format = 1\ntitle = "Lanes"\nthesis = "a"\n[claims.a]\ntext = "Build."\nassumption = true\nstrenght = 1\n'
    )

    drawn = CliRunner().invoke(main, ["render", str(tmp_path / "lanes.toml"), "-o", str(tmp_path / "lanes.html")])

    page = (tmp_path / "lanes.html").read_text()
    assert drawn.exit_code == 0
    assert "not consistent · 1 error · 0 warnings · 0 hints" in page
    assert "SYN002 unknown-key" in page
