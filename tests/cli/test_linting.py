"""`argmap check` chooses rules by options and configurations, accepts what maps and baselines accept, and counts."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from argmap.cli import linting, main
from argmap.diagnostics import Profile

BARE = """\
format = 1
title = "T"
thesis = "a"
[claims.a]
text = "A."
because = "b"
[claims.b]
text = "B."
"""
RING = BARE + 'because = "a"\n'
ACCEPTED = BARE + 'ignore = { rule = "EVD001", reason = "why" }\n'
BARE_LINE = "x.toml:7:1: warning EVD001 unsupported-claim 'b' is asserted, and nothing supports it"


@pytest.fixture(autouse=True)
def _in_a_folder_of_its_own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def run(*arguments: str) -> Result:
    """Return what `argmap check` gives for *arguments*."""
    return CliRunner().invoke(main, ["check", *arguments])


def write(name: str, text: str) -> str:
    """Write a file, and return its name."""
    Path(name).parent.mkdir(parents=True, exist_ok=True)
    Path(name).write_text(text, encoding="utf-8")
    return name


def codes(*arguments: str) -> list[str]:
    """Return the codes that `argmap check` finds."""
    return [line.split(" ")[2] for line in run("-f", "concise", *arguments).stdout.splitlines()]


def last(*arguments: str) -> tuple[str, int]:
    """Return the last line that `argmap check` prints, and its exit status."""
    result = run(*arguments)
    return result.stdout.splitlines()[-1], result.exit_code


def test_the_words_for_profiles_are_those_of_the_library() -> None:
    assert tuple(Profile) == linting.PROFILES


def test_rules_are_chosen_by_options() -> None:
    write("x.toml", RING + '[claims.c]\ntext = "C."\n')

    assert codes("x.toml", "--select", "LOG001,orphan") == ["LOG001", "STR004"]
    assert codes("x.toml", "--select", "LOG001", "--select", "STR004") == ["LOG001", "STR004"]
    assert codes("x.toml", "--select", "LOG001", "--extend-select", "STR004") == ["LOG001", "STR004"]
    assert codes("x.toml", "--select", "LOG001,STR004", "--ignore", "STR") == ["LOG001", "STR004"]
    assert codes("x.toml", "--select", "LOG001,STR0", "--ignore", "STR004,STR01") == ["LOG001"]
    assert codes("x.toml", "--profile", "draft") == ["LOG001"]


def test_nobody_calls_a_map_consistent_whose_errors_were_not_looked_for() -> None:
    write("x.toml", RING)

    assert last("x.toml", "--select", "STR004") == (
        "no errors by the rules that ran: no weaknesses; hints were not looked for (68 rules left out)",
        0,
    )
    assert json.loads(run("x.toml", "--select", "STR004", "-f", "json").stdout)["consistent"] is None
    assert last("x.toml", "--profile", "draft") == (
        "not consistent: 1 error, weaknesses and hints were not looked for",
        1,
    )


def test_nothing_is_called_absent_that_was_not_looked_for() -> None:
    write("x.toml", BARE)
    write("drafts/x.toml", BARE)

    assert last("x.toml", "--profile", "draft")[0] == "consistent: weaknesses and hints were not looked for"
    assert last("x.toml", "--ignore", "EVD001")[0] == "consistent: 1 weakness, no hints (1 rule left out)"
    assert last("x.toml", "--profile", "teach")[0] == "consistent: 2 weaknesses, 2 hints"
    assert last("x.toml", "--profile", "draft", "--statistics")[0].startswith("consistent: weaknesses and hints were")

    write("argmap.toml", '[per-path."drafts/**"]\nprofile = "draft"\n')
    assert last("x.toml", "drafts/x.toml")[0] == (
        "consistent: 2 weaknesses, no hints in 2 files (weaknesses and hints not looked for in 1 of them)"
    )
    write("argmap.toml", '[per-path."drafts/**"]\nignore = "EVD001"\n')
    assert (
        last("x.toml", "drafts/x.toml")[0] == "consistent: 3 weaknesses, no hints in 2 files (1 rule left out in some)"
    )


@pytest.mark.parametrize(
    ("options", "message"),
    [
        (["--select", "LGO"], "there is no rule 'LGO'; did you mean LOG?"),
        (["--extend-select", "orphn"], "there is no rule 'orphn'; did you mean STR004 orphan?"),
        (
            ["--ignore", "SYN"],
            "what SYN finds cannot be ignored, nor made less than an error; mend it: nothing else can be judged without",
        ),
        (["--fail-on", "warnings"], "'warnings' is no severity and no rule; did you mean warning?"),
        (["--config", "a", "--no-config"], "--config reads a configuration, --no-config none: leave one of them out"),
        (["--baseline", "a", "--no-baseline"], "--baseline has a baseline, --no-baseline none: leave one of them out"),
        (
            ["--write-baseline", "--no-baseline"],
            "--write-baseline has a baseline, --no-baseline none: leave one of them out",
        ),
        (["--select", ""], "--select names nothing; write a rule after it, or leave it out"),
        (["--fail-on", " , "], "--fail-on names nothing; write a rule after it, or leave it out"),
        (["--statistics", "-f", "concise"], "--statistics prints text or json, not concise"),
        (["--today", "soon"], "Invalid value for '--today': 'soon' is no date of the form 2026-12-31"),
    ],
)
def test_options_that_make_no_sense_are_refused(options: list[str], message: str) -> None:
    result = run(write("x.toml", BARE), *options)

    assert result.stderr.splitlines()[-1] == f"Error: {message}"
    assert (result.stdout, result.exit_code) == ("", 2)


def test_what_fails_is_chosen() -> None:
    write("x.toml", BARE)
    write("ring.toml", RING)

    assert run("x.toml").exit_code == 0
    assert run("x.toml", "--fail-on", "warning").exit_code == 1
    assert run("x.toml", "--fail-on", "EVD").exit_code == 1
    assert run("x.toml", "--fail-on", "LOG,error").exit_code == 0
    assert run("ring.toml", "--fail-on", "hint").exit_code == 1
    assert run("ring.toml", "--fail-on", "never").exit_code == 0
    assert run("none.toml", "--fail-on", "never").exit_code == 2


def test_waivers_are_counted_and_told_to_programs() -> None:
    write("x.toml", ACCEPTED)
    write(
        "y.toml",
        BARE.replace("thesis", 'ignore = { rule = "EVD001", reason = "all" }\nthesis').replace('"b"', '["b", "c"]')
        + '[claims.c]\ntext = "C."\n',
    )

    assert last("x.toml", "--select", "EVD001,SUP,LOG") == (
        "no errors by the rules that ran with 1 waiver: no weaknesses, no hints (71 rules left out)",
        0,
    )
    assert last("x.toml", "y.toml")[0].startswith("consistent with 2 waivers for 3 findings: ")
    [waived] = json.loads(run("-f", "json", "x.toml").stdout)["waived"]
    assert (waived["code"], waived["line"], waived["reason"], waived["until"]) == ("EVD001", 7, "why", None)


def test_a_suppression_expires_by_the_date_that_is_given() -> None:
    write("x.toml", ACCEPTED.replace('"why"', '"why", until = 2026-05-03'))

    assert codes("x.toml", "--today", "2026-05-03", "--ignore", "EVD002") == []
    assert codes("x.toml", "--today", "2026-05-04", "--ignore", "EVD002") == ["EVD001", "SUP003"]


def test_a_file_with_faults_has_no_unused_suppressions() -> None:
    write("x.toml", ACCEPTED.replace("EVD001", "LOG001") + '[claims.c]\ntxt = "C."\n')

    assert "SUP001" not in codes("x.toml")


def test_the_nearest_configuration_holds_and_options_come_on_top() -> None:
    write("argmap.toml", 'select = ["STR004"]\nfail-on = "warning"\n[per-path."drafts/**"]\nignore = "STR004"\n')
    text = BARE + '[claims.c]\ntext = "C."\n'
    write("maps/x.toml", text)
    write("drafts/x.toml", text)

    assert codes("maps/x.toml") == ["STR004"]
    assert run("maps/x.toml").exit_code == 1
    assert codes("drafts/x.toml") == []
    assert codes("drafts/x.toml", "--extend-select", "STR004") == ["STR004"]
    assert codes("maps/x.toml", "--select", "EVD001") == ["EVD001"]
    assert run("maps/x.toml", "--fail-on", "error").exit_code == 0
    assert set(codes("maps/x.toml", "--no-config")) >= {"STR004", "EVD001"}
    assert codes("maps/x.toml", "--config", write("other.toml", 'select = "LOG"')) == []


def test_a_configuration_says_where_texts_of_sources_are_and_what_day_it_is() -> None:
    write("conf/argmap.toml", 'today = 2030-01-01\nsources = { s = "texts/s.txt", other = "nowhere.txt" }\n')
    write("conf/texts/s.txt", "These are words of the text.")
    quoted = ACCEPTED.replace('"why"', '"why", until = 2029') + 'quotes = "other words"\n[sources.s]\ntitle = "S"\n'
    write("conf/x.toml", quoted)

    assert {"SRC002", "SUP003"} <= set(codes("conf/x.toml"))
    assert "SUP003" not in codes("conf/x.toml", "--today", "2029-12-31")
    assert "SRC002" not in codes("conf/x.toml", "--source", "s=" + write("given.txt", "As in other words."))


def test_a_severity_may_be_changed() -> None:
    write("argmap.toml", 'severity = { EVD001 = "error", LOG = "hint", LOG001 = "warning" }')
    write("x.toml", BARE)
    write("ring.toml", RING)

    assert " error EVD001 " in run("-f", "concise", "x.toml").stdout
    assert run("x.toml").exit_code == 1
    assert " warning LOG001 " in run("-f", "concise", "ring.toml").stdout


def test_a_faulty_configuration_is_told_with_its_lines_and_nothing_is_checked() -> None:
    write("argmap.toml", 'selct = "LOG"\n')

    result = run(write("x.toml", BARE), write("y.toml", BARE))

    assert result.stderr == (
        "argmap.toml:1:1: error SYN002 unknown-key 'selct' is no key of a configuration\n"
        '  1 | selct = "LOG"\n'
        "    | ^^^^^\n"
        "  help: did you mean 'select'?\n"
        "\n"
        "argmap: argmap.toml: the configuration has 1 fault\n"
    )
    assert (result.stdout, result.exit_code) == ("", 2)


def test_a_configuration_that_is_not_there_is_told() -> None:
    result = run(write("x.toml", BARE), "--config", "none.toml")

    assert (result.stderr, result.exit_code) == ("argmap: none.toml: there is no such file\n", 2)


def test_a_baseline_is_written_and_then_hides_what_it_knows_and_nothing_else() -> None:
    write("x.toml", RING)

    written = run("x.toml", "--write-baseline", "--select", "LOG001,EVD001")

    assert written.stderr == "argmap: argmap-baseline.json has 1 known finding\n"
    assert written.stdout == "no new errors: no weaknesses; hints were not looked for (67 rules left out); 1 known\n"
    assert written.exit_code == 0
    assert run("x.toml", "--select", "LOG001,EVD001").stdout == written.stdout
    assert json.loads(run("x.toml", "-f", "json").stdout)["known"] == 1
    assert codes("x.toml", "--no-baseline", "--select", "LOG001") == ["LOG001"]
    write("x.toml", RING + '[claims.c]\ntext = "C."\nbecause = "c"\n')
    assert codes("x.toml", "--select", "LOG001") == ["LOG001"]


def test_what_a_baseline_knows_too_much_is_told_and_taken_out() -> None:
    write("x.toml", BARE)
    write("y.toml", BARE)
    run("x.toml", "y.toml", "--write-baseline", "--select", "EVD001")
    write("x.toml", BARE + "assumption = true\n")

    assert run("x.toml", "--select", "LOG").stderr == ""
    assert run("x.toml").stderr == (
        "argmap: argmap-baseline.json: 1 known finding is no more; --write-baseline takes it out\n"
    )
    assert run("x.toml", "--write-baseline", "--select", "EVD001").stderr == (
        "argmap: argmap-baseline.json has 1 known finding (0 new, 1 gone)\n"
    )
    assert '"y.toml"' in Path("argmap-baseline.json").read_text("utf-8")
    Path("y.toml").unlink()
    assert run("x.toml", "--write-baseline", "--select", "EVD001").stderr == (
        "argmap: argmap-baseline.json has 0 known findings (0 new, 1 gone)\n"
    )


def test_a_baseline_stands_beside_its_configuration_or_where_that_says() -> None:
    write("maps/argmap.toml", "")
    write("maps/x.toml", BARE)
    write("more/argmap.toml", 'baseline = "known.json"\n')
    write("more/x.toml", BARE)

    run("maps/x.toml", "more/x.toml", "--write-baseline", "--select", "EVD001")

    [entry] = json.loads(Path("maps/argmap-baseline.json").read_text("utf-8"))["findings"]
    assert entry == {"map": "x.toml", "code": "EVD001", "element": "claims.b"}
    assert Path("more/known.json").read_text("utf-8") == Path("maps/argmap-baseline.json").read_text("utf-8")
    assert codes("maps/x.toml", "more/x.toml", "--select", "EVD001") == []


def test_what_cannot_be_accepted_stays_and_a_map_that_cannot_be_read_stays_known() -> None:
    write("x.toml", BARE)
    run("x.toml", "--write-baseline", "--select", "EVD001")
    before = Path("argmap-baseline.json").read_text("utf-8")
    write("x.toml", BARE.replace("text =", "txt ="))

    result = run("x.toml", "--write-baseline", "--select", "EVD001")

    assert "SYN002" in result.stdout
    assert result.exit_code == 1
    assert Path("argmap-baseline.json").read_text("utf-8") == before


@pytest.mark.parametrize(
    ("text", "message"),
    [
        (None, "there is no such baseline; --write-baseline writes it"),
        (
            "{}",
            (
                'this is no baseline, which is a JSON object with "schema" and "findings"; '
                "argmap check --write-baseline writes it anew if it is deleted"
            ),
        ),
    ],
)
def test_a_baseline_that_cannot_be_read_is_told(text: str | None, message: str) -> None:
    if text is not None:
        write("b.json", text)

    result = run(write("x.toml", BARE), "--baseline", "b.json")

    assert (result.stdout, result.stderr, result.exit_code) == ("", f"argmap: b.json: {message}\n", 2)


def test_a_baseline_that_cannot_be_written_is_told() -> None:
    result = run(write("x.toml", BARE), "--baseline", "none/b.json", "--write-baseline")

    assert (result.stderr, result.exit_code) == ("argmap: none/b.json: there is no such folder\n", 2)


def test_standard_input_has_no_baseline() -> None:
    write("x.toml", BARE)
    run("x.toml", "--write-baseline", "--select", "EVD001")

    result = CliRunner().invoke(main, ["check", "-", "-f", "concise", "--select", "EVD001"], input=BARE)

    assert result.stdout == BARE_LINE.replace("x.toml", "<stdin>") + "\n"


def test_statistics_count_findings_by_rule_and_measure_the_map() -> None:
    text = BARE.replace('"b"', '["b", "c"]') + (
        'quotes = "words"\n[claims.c]\ntext = "C."\nbut = "d"\n[claims.d]\ntext = "D."\n'
        '[evidence.e]\ntext = "E."\nopposes = "d"\n'
    )

    result = run(write("x.toml", text), "--statistics", "--select", "EVD001,EVD004")

    assert result.stdout == (
        "2  EVD001  unsupported-claim  warning\n"
        "1  EVD004  no-source          warning\n"
        "\n"
        "x.toml\n"
        "  claims      4\n"
        "  arguments   2\n"
        "  rebuttals   1\n"
        "  evidence    1\n"
        "  sources     0\n"
        "  depth       2\n"
        "  width       2\n"
        "  leaves      3\n"
        "  supported   1 of 4 claims (25%)\n"
        "  sourced     0 of 1 items of evidence (0%)\n"
        "  anchored    1 of 4 claims (25%)\n"
        "  support     rests on no single fact, objections aside\n"
        "\n"
        "no errors by the rules that ran: 3 weaknesses; hints were not looked for (67 rules left out)\n"
    )


def test_statistics_name_the_first_single_points_of_failure() -> None:
    text = BARE.replace('"b"', '[["b", "c", "d", "e", "f", "g"]]') + "".join(
        f'[claims.{name}]\ntext = "{name}"\n' for name in "cdefg"
    )

    printed = run(write("x.toml", text), write("y.toml", BARE), "--statistics").stdout

    assert "  support     rests on 6 single facts, objections aside: 'b', 'c', 'd', 'e', 'f' and 1 more\n" in printed
    assert "  support     rests on 1 single fact, objections aside: 'b'\n" in printed


def test_statistics_of_an_empty_map_and_of_none_at_all() -> None:
    empty = 'format = 1\ntitle = "T"\n'

    text = run(write("x.toml", empty), "--statistics").stdout
    document = json.loads(run("x.toml", write("y.toml", "="), "none.toml", "--statistics", "-f", "json").stdout)

    assert text.splitlines()[-7:] == [
        "  width       no thesis",
        "  leaves      0",
        "  supported   no claims",
        "  sourced     no items of evidence",
        "  anchored    no claims",
        "",
        "consistent: no weaknesses, no hints",
    ]
    assert document["rules"] == [{"code": "SYN001", "name": "toml-invalid", "count": 1}]
    assert document["maps"]["x.toml"]["depth"] is None
    assert document["maps"]["y.toml"] is None
    assert document["unread"] == [
        {"file": "none.toml", "reason": "none.toml: there is no such file; did you mean y.toml?"}
    ]


@pytest.mark.parametrize(
    ("fail_on", "told"),
    [
        ("warning", "argmap: fails: 2 warnings\n"),
        ("EVD001", "argmap: fails: 1 warning\n"),
        ("error", ""),
        ("never", ""),
    ],
)
def test_what_fails_the_check_is_said_where_it_is_no_error(fail_on: str, told: str) -> None:
    result = run(write("x.toml", BARE), "--fail-on", fail_on)

    assert (result.stderr, result.exit_code) == (told, int(bool(told)))
    assert result.stdout.splitlines()[-1].startswith("consistent: 2 weaknesses")


def test_of_errors_alone_the_last_line_says_enough() -> None:
    write("x.toml", RING)

    assert (run("x.toml", "--fail-on", "error").stderr, run("x.toml").exit_code) == ("", 1)
    write("y.toml", BARE)
    assert run("x.toml", "y.toml", "--fail-on", "warning").stderr == "argmap: fails: 1 error, 3 warnings\n"


def test_standard_input_has_no_place_in_a_baseline() -> None:
    result = CliRunner().invoke(main, ["check", "-", "--write-baseline"], input=BARE)

    assert result.exit_code == 2
    assert result.stderr.endswith(
        "Error: --write-baseline knows maps by their files, and standard input is none: name the file\n"
    )


def test_a_configured_source_that_no_map_has_is_said_and_so_is_its_missing_file() -> None:
    write("argmap.toml", 'sources = { leafelt = "nofile.txt", lefleat = "x.toml" }\n')
    write("x.toml", BARE + '[sources.leaflet]\ntitle = "L"\n')
    nowhere = "which the map does not have; the sources are leaflet"

    result = run("x.toml")
    assert result.exit_code == 0
    assert result.stderr.splitlines() == [
        f"argmap: argmap.toml: sources names 'leafelt', {nowhere}; nor is there a file {Path.cwd() / 'nofile.txt'}",
        f"argmap: argmap.toml: sources names 'lefleat', {nowhere}",
    ]


def test_a_configured_source_that_one_of_the_maps_has_is_known_and_so_may_be_that_of_a_map_with_no_toml() -> None:
    write("argmap.toml", 'sources = { leaflet = "x.toml" }\n')
    write("x.toml", BARE + '[sources.leaflet]\ntitle = "L"\n')
    write("y.toml", BARE)

    assert run("x.toml", "y.toml").stderr == ""
    assert run("y.toml").stderr != ""
    assert run("y.toml", write("z.toml", "format = ")).stderr == ""


def test_junit_fails_where_the_exit_status_does(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("m.toml").write_text('format = 1\ntitle = "T"\nthesis = "t"\n[claims.t]\ntext = "T."\n', encoding="utf-8")

    passed = CliRunner().invoke(main, ["check", "-f", "junit", "m.toml", "--select", "EVD001"])
    failed = CliRunner().invoke(main, ["check", "-f", "junit", "m.toml", "--select", "EVD001", "--fail-on", "warning"])

    assert (passed.exit_code, passed.stdout.count('<testsuite name="m.toml" tests="1" failures="0"')) == (0, 1)
    assert (failed.exit_code, failed.stdout.count('<testsuite name="m.toml" tests="1" failures="1"')) == (1, 1)
