"""`argmap render` with what checks find, with title, caption and footer, and for paper, as a user calls it."""

import hashlib
import math
import re
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from argmap.checks import check
from argmap.cli import main
from argmap.drawing import glyphs, measure_fit, measure_sections, options, render_bytes
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
because = "gone"

[claims.q]
text = "Dear."
"""
M = loads(MAP)
HASH = hashlib.sha256(MAP.encode()).hexdigest()[:12]


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "lanes.toml").write_text(MAP)
    (tmp_path / "argmap.toml").write_text("")
    return tmp_path


def run(*arguments: str, stdin: str | None = None) -> Result:
    name = "-" if stdin is not None else "lanes.toml"
    return CliRunner().invoke(main, ["render", name, "-o", "x.svg", *arguments], input=stdin)


def drawn(folder: Path) -> str:
    return (folder / "x.svg").read_text()


def test_what_checks_find_is_drawn_with_the_line_of_argmap_check_and_a_trace_of_the_file(folder: Path) -> None:
    summary = CliRunner().invoke(main, ["check", "lanes.toml"]).stdout.splitlines()[-1]

    assert (run("--show-checks").exit_code, run("--show-checks").stderr) == (0, "")
    expected = render_bytes(M, findings=check(M), footer=f"{summary} · lanes.toml, SHA-256 {HASH}…")
    assert drawn(folder).encode() == expected
    assert summary.startswith("not consistent: 1 error, ")


def test_the_configuration_of_the_checks_holds_for_the_drawing(folder: Path) -> None:
    (folder / "argmap.toml").write_text('ignore = ["DIA"]\nseverity = { STR = "hint" }\n')
    run("--show-checks")

    assert set(re.findall(r"[✖▲●] [A-Z]+\d+(?=</text>)", drawn(folder))) == {"● STY001", "✖ REF002"}


def test_faults_of_the_file_are_among_what_is_found(folder: Path) -> None:
    (folder / "lanes.toml").write_text(MAP + 'colour = "red"\n')
    result = run("--show-checks")

    assert (result.exit_code, "▲ SYN002" in drawn(folder) or "✖ SYN002" in drawn(folder)) == (0, True)


def test_a_configuration_with_faults_is_told(folder: Path) -> None:
    (folder / "argmap.toml").write_text("selct = 1\n")
    result = run("--show-checks")

    assert (result.exit_code, result.stderr.splitlines()[-1]) == (
        2,
        "argmap: argmap.toml: the configuration has 1 fault",
    )


@pytest.mark.parametrize(
    ("arguments", "shown"),
    [
        ([], ()),
        (["--footer"], ("footer",)),
        (["--show-checks"], ("badges", "footer")),
        (["--show-checks", "--no-footer"], ("badges",)),
    ],
)
def test_the_footer_comes_with_the_checks_or_when_asked(
    arguments: list[str], shown: tuple[str, ...], folder: Path
) -> None:
    run(*arguments)
    signs = {"badges": "✖ REF002", "footer": f"SHA-256 {HASH}…"}

    assert tuple(name for name, sign in signs.items() if sign in drawn(folder)) == shown


def test_a_map_from_standard_input_has_no_name_in_the_footer(folder: Path) -> None:
    run("--footer", stdin=MAP)

    assert f"hints · SHA-256 {HASH}…" in drawn(folder)


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["--title", "Bikes"], {"title": "Bikes"}),
        (["--title", "none"], {"title": ""}),
        (["--caption", "Figure 1."], {"caption": "Figure 1."}),
        (["--numbers"], {"numbers": True}),
        (["--transparent"], {"transparent": True}),
        (["--font", "DejaVu Serif"], {"font": "DejaVu Serif"}),
        (["--fit", "1000x1000"], {"fit": "1000x1000"}),
    ],
)
def test_options_reach_the_drawing(arguments: list[str], words: options.DrawingOptions, folder: Path) -> None:
    assert run(*arguments).exit_code == 0
    assert drawn(folder).encode() == render_bytes(M, **words)
    assert drawn(folder).encode() != render_bytes(M) or "--fit" in arguments


def test_the_resolution_reaches_a_png(folder: Path) -> None:
    CliRunner().invoke(main, ["render", "lanes.toml", "-o", "x.png", "--dpi", "30"])

    assert (folder / "x.png").read_bytes() == render_bytes(M, "png", dpi=30)


def test_a_drawing_too_small_to_read_is_told_with_ways_out(folder: Path) -> None:
    text = MAP + '\n[groups.cost]\ntitle = "Cost"\nclaims = ["p", "q"]\n'
    (folder / "lanes.toml").write_text(text)
    fit = measure_fit(loads(text), fit="30x40", direction="BT")

    result = run("--fit", "30x40", "--direction", "BT")

    width, height = (math.ceil(side / 72 * 25.4) for side in (fit.needs.width, fit.needs.height))
    told = (
        f"argmap: in 30x40 the smallest type is {fit.smallest_type:.1f} pt "
        f"and the thinnest line {fit.thinnest_line:.2f} pt; "
        "6 and 0.25 are the least that reads well: draw one group at a time (--group cost), let it run sideways "
        f"(--direction RL), leave the legend out (--no-legend), break lines earlier (--wrap 18), "
        f"or take a place of {width}x{height} mm\n"
    )
    assert (result.exit_code, result.stderr) == (0, told)


def test_sections_too_small_to_read_are_told_once_by_the_smallest(folder: Path) -> None:
    text = (
        MAP
        + f"""
[claims.far]
text = "{"So is the paint. " * 6}"
because = "further"

[claims.further]
text = "{"So is the kerb. " * 6}"

[groups.cost]
title = "Cost"
claims = ["t", "p", "q"]

[groups.depth]
title = "Depth"
claims = ["far", "further"]
"""
    )
    (folder / "lanes.toml").write_text(text)
    fits = measure_sections(loads(text), Path("x.svg"), fit="30x40", wrap=18, direction="RL", legend=False)
    small = {file.name: fit for file, fit in fits.items() if not fit.is_readable}
    worst = min(small, key=lambda name: small[name].smallest_type)

    result = run("--split", "groups", "--fit", "30x40", "--direction", "RL", "--wrap", "18", "--no-legend")

    width = math.ceil(max(fit.needs.width for fit in small.values()) / 72 * 25.4)
    height = math.ceil(max(fit.needs.height for fit in small.values()) / 72 * 25.4)
    told = (
        f"argmap: in 30x40 the smallest type of {worst} is {small[worst].smallest_type:.1f} pt "
        f"and the thinnest line {small[worst].thinnest_line:.2f} pt; "
        "6 and 0.25 are the least that reads well, and 2 more of the drawings have less: "
        f"take a place of {width}x{height} mm\n"
    )
    assert list(fits) == [Path("x.svg"), Path("x-cost.svg"), Path("x-depth.svg")]
    assert (result.exit_code, result.stderr) == (0, told)


def test_sections_that_can_be_read_in_their_place_are_not_told(folder: Path) -> None:
    (folder / "lanes.toml").write_text(MAP + '[groups.cost]\ntitle = "Cost"\nclaims = ["t", "p", "q"]\n')

    assert run("--split", "groups", "--fit", "400x400").stderr == ""


def test_where_nothing_makes_it_larger_only_a_larger_place_is_proposed() -> None:
    result = run("--fit", "20x20", "--wrap", "18", "--no-legend")

    assert re.fullmatch(r".* are the least that reads well: take a place of \d+x\d+ mm\n", result.stderr)


def test_the_trace_is_the_one_of_the_bytes_of_the_file(folder: Path) -> None:
    data = b"\xef\xbb\xbf" + MAP.replace("\n", "\r\n").encode()
    (folder / "lanes.toml").write_bytes(data)
    run("--footer")

    assert f"SHA-256 {hashlib.sha256(data).hexdigest()[:12]}…" in drawn(folder)


def test_what_is_no_place_or_resolution_is_told() -> None:
    place, dpi = run("--fit", "wide"), run("--dpi", "5")

    assert (place.exit_code, place.stderr) == (
        2,
        "argmap: 'wide' is no size of a place; write its width and height, as 84x120mm or 3.5x5in\n",
    )
    assert (dpi.exit_code, dpi.stderr.splitlines()[-1]) == (
        2,
        "Error: Invalid value for '--dpi': 5 is not in the range 30<=x<=2400.",
    )


def test_a_font_that_is_not_here_is_told(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (folder / "fc-list").write_text("#!/bin/sh\necho 'DejaVu Sans'\n")
    (folder / "fc-list").chmod(0o755)
    monkeypatch.setenv("PATH", str(folder))
    monkeypatch.setattr("sys.platform", "linux")
    glyphs.installed_families.cache_clear()

    result = run("--font", "Deja Vu Sans")
    glyphs.installed_families.cache_clear()

    assert (result.exit_code, result.stderr) == (
        0,
        "argmap: no font here is called 'Deja Vu Sans': another stands in; did you mean 'DejaVu Sans'?\n",
    )


def test_the_command_has_the_words_of_the_library() -> None:
    from argmap.cli import looks

    assert (looks.MIN_DPI, looks.MAX_DPI) == (options.MIN_DPI, options.MAX_DPI)


def test_what_no_font_has_is_told_with_a_font_to_install(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (folder / "fc-list").write_text("#!/bin/sh\necho '20-7e a0-2fff'\n")
    (folder / "fc-list").chmod(0o755)
    (folder / "lanes.toml").write_text(MAP.replace("Cheap.", "漢字 🚲"), encoding="utf-8")
    monkeypatch.setenv("PATH", str(folder))
    monkeypatch.setattr("sys.platform", "linux")
    glyphs.covered_characters.cache_clear()

    result = CliRunner().invoke(main, ["render", "lanes.toml", "-f", "png"])
    glyphs.covered_characters.cache_clear()

    assert result.stderr.endswith(
        "no font here has CJK UNIFIED IDEOGRAPH-5B57, CJK UNIFIED IDEOGRAPH-6F22 and BICYCLE: "
        "a box stands for what is missing; install Noto Sans CJK and Noto Color Emoji\n"
    )
