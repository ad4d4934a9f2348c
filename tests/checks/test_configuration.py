"""A configuration is found upwards from the map; every fault of it is told at its place, with what to write instead."""

from __future__ import annotations

from datetime import date
from pathlib import Path, PurePath

import pytest

from argmap.checks import Choice
from argmap.checks.configuration import Configuration, ConfigurationError, Settings, read_configuration
from argmap.checks.locating import find_configuration
from argmap.checks.patterns import matches
from argmap.diagnostics import Profile, Severity

OTHERS = "[project]\nname = 'argmap-maps'\n[tool.ruff]\nline-length = 120\n"


def write(path: Path, text: str) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path


def test_everything_that_can_be_said_is_read(tmp_path: Path) -> None:
    path = write(
        tmp_path / "argmap.toml",
        """\
profile = "teach"
select = ["LOG", "orphan"]
extend-select = "EVD001"
ignore = ["LOG001"]
severity = { orphan = "hint" }
fail-on = ["warning", "LOG"]
sources = { smith = "texts/smith.txt" }
today = 2026-05-03
baseline = "known.json"

[per-path."drafts/**"]
profile = "draft"
""",
    )

    choice = Choice(
        profile=Profile.TEACH,
        select=("LOG", "orphan"),
        extend_select=("EVD001",),
        ignore=("LOG001",),
        severities={"orphan": Severity.HINT},
    )
    assert read_configuration(path) == Configuration(
        folder=tmp_path,
        settings=Settings(choice=choice, fail_on=("warning", "LOG"), sources={"smith": "texts/smith.txt"}),
        per_path=(("drafts/**", Settings(choice=Choice(profile=Profile.DRAFT))),),
        today=date(2026, 5, 3),
        baseline="known.json",
    )


def test_an_empty_file_says_nothing(tmp_path: Path) -> None:
    assert read_configuration(write(tmp_path / "argmap.toml", " \n")) == Configuration(folder=tmp_path)


def test_it_may_stand_in_the_project_file(tmp_path: Path) -> None:
    path = write(tmp_path / "pyproject.toml", OTHERS + '[tool.argmap]\nprofile = "strict"\n')

    assert read_configuration(path).settings == Settings(choice=Choice(profile=Profile.STRICT))


@pytest.mark.parametrize("text", ["tool = 5", "[tool]", "[project]", ""])
def test_a_project_file_that_says_nothing_of_it_says_nothing(text: str, tmp_path: Path) -> None:
    assert read_configuration(write(tmp_path / "pyproject.toml", text)) == Configuration(folder=tmp_path)


def test_the_nearest_configuration_counts_and_its_own_file_before_the_project_file(tmp_path: Path) -> None:
    folder = tmp_path / "maps" / "drafts"
    folder.mkdir(parents=True)
    shared = write(tmp_path / "pyproject.toml", "[tool]\nargmap.profile = 'draft'\n")
    write(tmp_path / "maps" / "pyproject.toml", OTHERS)

    assert find_configuration(folder) == shared
    own = write(tmp_path / "argmap.toml", "")
    assert find_configuration(folder) == own
    nearer = write(tmp_path / "maps" / "argmap.toml", "")
    assert find_configuration(folder) == nearer


def test_a_project_file_with_faults_counts_if_it_seems_to_speak_of_argmap(tmp_path: Path) -> None:
    near = write(tmp_path / "maps" / "pyproject.toml", "[tool.argmap]\nprofile =\n")
    assert find_configuration(near.parent) == near

    far = write(tmp_path / "argmap.toml", "")
    write(near, "tool = argmap\n")
    assert find_configuration(near.parent) == far


def test_later_settings_come_after_those_of_all_maps(tmp_path: Path) -> None:
    drafts, files = Settings(choice=Choice(ignore=("EVD",))), Settings(choice=Choice(ignore=("STR",)))
    configuration = Configuration(folder=tmp_path, per_path=(("drafts/**", drafts), ("*.draft.toml", files)))

    assert configuration.settings_of(tmp_path / "drafts" / "x.draft.toml") == (Settings(), drafts, files)
    assert configuration.settings_of(tmp_path / "x.draft.toml") == (Settings(), files)
    assert configuration.settings_of(tmp_path / "x.toml") == (Settings(),)


@pytest.mark.parametrize(
    ("pattern", "path", "expected"),
    [
        ("drafts/**", "drafts/x.toml", True),
        ("drafts/**", "drafts/a/x.toml", True),
        ("drafts/**", "old/drafts/x.toml", False),
        ("**/drafts/*", "old/drafts/x.toml", True),
        ("**/drafts/*", "drafts/x.toml", True),
        ("drafts/*", "drafts/a/x.toml", False),
        ("drafts/", "drafts/a/x.toml", True),
        ("./drafts/x.toml", "drafts/x.toml", True),
        ("x?.toml", "a/x1.toml", True),
        ("x?.toml", "a/x.toml", False),
        ("x.toml", "a/xtoml", False),
        ("a[1].toml", "a[1].toml", True),
    ],
)
def test_patterns_match_paths_from_the_folder_of_the_configuration(pattern: str, path: str, *, expected: bool) -> None:
    assert matches(PurePath(path), pattern) is expected


KEYS = "profile, select, extend-select, ignore, severity, fail-on, sources"
PROFILES = "'draft', 'default', 'strict', 'reconstruct', 'teach' or 'assurance'"
SEVERITIES = "'error', 'warning' or 'hint'"


@pytest.mark.parametrize(
    ("text", "place", "message", "advice"),
    [
        ('selct = "LOG"', (1, 1), "'selct' is no key of a configuration", "did you mean 'select'?"),
        (
            'title = "x"',
            (1, 1),
            "'title' is no key of a configuration",
            f"the keys are {KEYS}, today, baseline, per-path",
        ),
        (
            'profile = "tech"',
            (1, 11),
            f"'tech' is no word for 'profile', which is {PROFILES}",
            "did you mean 'teach'?",
        ),
        ('select = ["SUP", "LGO"]', (1, 18), "there is no rule 'LGO'", "did you mean LOG?"),
        ('select = "LOG, EVD"', (1, 10), "'select' is a string, not one selector", 'write a list: ["LOG", "EVD"]'),
        ("select = 5", (1, 10), "'select' is an integer, not a string", ""),
        (
            'ignore = "REF002"',
            (1, 10),
            "what REF002 finds cannot be ignored, nor made less than an error",
            "take it out, and mend what it finds: nothing else can be judged without",
        ),
        ('fail-on = "warnings"', (1, 11), "'warnings' is no severity and no rule", "did you mean warning?"),
        ('[severity]\nEVD001 = "hnt"', (2, 10), f"'hnt' is no severity, which is {SEVERITIES}", "did you mean 'hint'?"),
        (
            'severity.EVD001 = "off"',
            (1, 19),
            f"'off' is no severity, which is {SEVERITIES}",
            'to leave the rule out, write ignore = ["EVD001"]',
        ),
        ("severity.EVD001 = 1", (1, 19), f"'EVD001' is an integer, not one of the words {SEVERITIES}", ""),
        ('severity.orphn = "hint"', (1, 10), "there is no rule 'orphn'", "did you mean STR004 orphan?"),
        (
            'today = "2026-05-03"',
            (1, 9),
            "'today' is a string, not a date (2026-05-03)",
            "write 2026-05-03 without quotes",
        ),
        ('today = "soon"', (1, 9), "'today' is a string, not a date (2026-05-03)", ""),
        ('today = "2026-02-30"', (1, 9), "'today' is a string, not a date (2026-05-03)", ""),
        ("today = 2026-05-03T10:00:00", (1, 9), "'today' is a date-time, not a date (2026-05-03)", ""),
        (
            'per-path = "drafts"',
            (1, 12),
            "'per-path' is a string, not a table of patterns of paths",
            'write per-path."drafts/**".profile = "draft"',
        ),
        (
            '[per-path."drafts/**"]\nbaseline = "x"',
            (2, 1),
            "'baseline' is no key of the configuration of a path",
            f"the keys are {KEYS}",
        ),
        (
            'format = 1\ntitle = "A map"',
            (1, 1),
            "this is a map, and argmap.toml is the name of a configuration",
            "give the map another name",
        ),
        (
            "profile =",
            (1, 10),
            "no value is written like this",
            "texts stand in quotes; numbers, dates, true and false do not",
        ),
    ],
)
def test_a_fault_is_told_at_its_place_with_what_to_write(
    text: str, place: tuple[int, int], message: str, advice: str, tmp_path: Path
) -> None:
    path = write(tmp_path / "argmap.toml", text)

    with pytest.raises(ConfigurationError) as raised:
        read_configuration(path)

    error = raised.value
    [fault] = error.diagnostics
    span = fault.span or error.source.span(fault.route, key=fault.at_key)
    position = error.source.position(span.start if span else 0)
    assert (fault.message, fault.help, (position.line, position.column)) == (message, advice, place)


def test_what_is_no_table_in_the_project_file_is_told(tmp_path: Path) -> None:
    path = write(tmp_path / "pyproject.toml", "[tool]\nargmap = 5\n")

    with pytest.raises(
        ConfigurationError, match=r"tool\.argmap: error SYN003 wrong-type 'argmap' is an integer, not a table"
    ):
        read_configuration(path)


def test_all_faults_are_told_at_once_and_at_their_places_in_the_project_file(tmp_path: Path) -> None:
    path = write(tmp_path / "pyproject.toml", OTHERS + "[tool.argmap]\nselct = 1\nprofile = 2\n")

    with pytest.raises(ConfigurationError) as raised:
        read_configuration(path, "pyproject.toml")

    assert str(raised.value).splitlines() == [
        "pyproject.toml: tool.argmap.selct: error SYN002 unknown-key 'selct' is no key of a configuration",
        (
            "pyproject.toml: tool.argmap.profile: error SYN003 wrong-type "
            f"'profile' is an integer, not one of the words {PROFILES}"
        ),
    ]


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ('ignore = "SYN"', "SYN007"),
        ('severity.SYN002 = "hint"', "SYN007"),
        ('ignore = "SYN999"', "SUP004"),
    ],
)
def test_a_rule_that_cannot_be_left_out_is_told_from_one_that_there_is_not(
    text: str, code: str, tmp_path: Path
) -> None:
    (tmp_path / "argmap.toml").write_text(text, encoding="utf-8")

    with pytest.raises(ConfigurationError) as raised:
        read_configuration(tmp_path / "argmap.toml")

    assert [found.rule.code for found in raised.value.diagnostics] == [code]
