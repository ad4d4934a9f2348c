"""What others point at keeps its shape: the hook, the action, and what the page on outputs shows."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml
from click.testing import CliRunner
from tests.docs.test_readme import refresh

from argmap.checks import CATALOGUE
from argmap.checks.pages import rules_page
from argmap.cli import main

ROOT = Path(__file__).parents[2]
PAGE = (ROOT / "docs" / "check-outputs.md").read_text("utf-8")
RULES = (ROOT / "docs" / "rules.md").read_text("utf-8")

FAULTY = """\
format = 1
title = "T"
thesis = "a"
[claims.a]
text = "A."
because = ["b", "c"]
[claims.b]
text = "B."
assumption = true
"""
FINDING = "a b.toml:6:17: error REF002 unknown-ref there is no claim 'c'\n"


def test_the_page_of_all_rules_is_current() -> None:
    assert rules_page() == RULES


def test_the_page_of_all_rules_is_what_explain_prints() -> None:
    assert CliRunner().invoke(main, ["explain", "--all"]).output == RULES


def test_every_rule_has_its_page_below_its_anchor_and_is_in_the_table() -> None:
    # As GitHub, GitLab and MkDocs make anchors of headings.
    anchors = [heading.lower().replace(" ", "-") for heading in re.findall(r"^### (.*)$", RULES, re.MULTILINE)]

    assert anchors == [page.RULE.anchor for page in CATALOGUE]
    assert re.findall(r"\]\(#(.*?)\)", RULES.split("\n## ")[0]) == anchors


def test_headings_of_pages_stand_below_those_of_their_rules() -> None:
    outside_code = re.sub(r"^```.*?^```$", "", RULES, flags=re.MULTILINE | re.DOTALL)

    assert re.findall(r"^#{1,2} (?!The rules|Rules about)", outside_code, re.MULTILINE) == []
    assert outside_code.count("\n#### Mend\n") == len(CATALOGUE)


def test_the_page_on_outputs_is_current() -> None:
    assert refresh().refreshed_outputs(PAGE) == PAGE


def test_the_problem_matcher_matches_a_line() -> None:
    settings = json.loads(re.findall(r"```json\n(.*?)```", PAGE, re.DOTALL)[0])
    matcher = settings["tasks"][0]["problemMatcher"]["pattern"]
    found = re.match(matcher["regexp"], FINDING.strip())

    assert found is not None
    assert {key: found[group] for key, group in matcher.items() if key != "regexp"} == {
        "file": "a b.toml",
        "line": "6",
        "column": "17",
        "severity": "error",
        "code": "REF002 unknown-ref",
        "message": "there is no claim 'c'",
    }


def test_the_hook_is_one_and_passes_over_what_is_no_map(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    [hook] = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text("utf-8"))
    command, *arguments = hook["entry"].split()
    monkeypatch.chdir(tmp_path)
    Path("a b.toml").write_text(FAULTY)
    Path("pyproject.toml").write_text("[project]\n")

    result = CliRunner().invoke(main, [*arguments, "-f", "concise", "a b.toml", "pyproject.toml"])

    assert (hook["id"], hook["language"], hook["types"], command) == ("argmap-check", "python", ["toml"], "argmap")
    assert (result.output, result.exit_code) == (FINDING, 1)
    assert f"- id: {hook['id']}\n" in PAGE


ACTION: dict[str, Any] = yaml.safe_load((ROOT / "action.yml").read_text("utf-8"))
CHECK: dict[str, Any] = ACTION["runs"]["steps"][-1]


def act(folder: Path, **inputs: str) -> tuple[int, str]:
    """Run the script of the action in *folder*, as GitHub runs it, and return its status and what it prints."""
    given = {key: str(value["default"]) for key, value in ACTION["inputs"].items()} | inputs
    environment = {
        name: given[key] for name, value in CHECK["env"].items() for key in re.findall(r"inputs\.(\w+)", value)
    }
    script = "argmap() { '" + sys.executable + '\' -m argmap "$@"; }\n' + CHECK["run"]
    done = subprocess.run(  # noqa: S603 - our own
        ["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", script],  # noqa: S607 - whichever bash there is
        cwd=folder,
        env=os.environ | environment,
        capture_output=True,
        text=True,
        check=False,
    )
    return done.returncode, done.stdout + done.stderr


def test_the_action_checks_all_maps_with_workflow_commands(tmp_path: Path) -> None:
    (tmp_path / "a b.toml").write_text(FAULTY)

    status, output = act(tmp_path)

    assert status == 1
    assert output == (
        "::error file=a b.toml,line=6,endLine=6,col=17,endColumn=20,title=REF002 unknown-ref::there is no claim 'c'"
        "%0Ahelp: write a table [claims.c], or name a claim that the map has\n"
        "not consistent: 1 error, no weaknesses, no hints\n"
    )


def test_the_action_takes_paths_and_options_a_line_each_and_runs_none_of_them(tmp_path: Path) -> None:
    (tmp_path / "a b.toml").write_text(FAULTY)
    (tmp_path / "c.toml").write_text(FAULTY)

    paths, options = "a b.toml\n$(touch ran)\n", "--today=2026-12-31\n--color=never\n"
    status, output = act(tmp_path, paths=paths, options=options, format="concise", output="found.txt")

    assert (status, output) == (2, "argmap: $(touch ran): there is no such file\n")
    assert (tmp_path / "found.txt").read_text() == FINDING
    assert not (tmp_path / "ran").exists()


def test_the_page_names_every_input_of_the_action() -> None:
    assert [key for key in ACTION["inputs"] if f"`{key}`" not in PAGE and f"{key}:" not in PAGE] == []
