"""Rewrite what is generated in the documents: `python docs/refresh.py`; tests hold it against the files."""

from __future__ import annotations

import contextlib
import re
import shlex
import tempfile
from pathlib import Path

from click.testing import CliRunner

import argmap
from argmap.checks.pages import rules_page
from argmap.cli import main
from argmap.schemes import scheme_library

ROOT = Path(__file__).parents[1]
EXAMPLE = ROOT / "maps" / "school-start.toml"
DRAWING = ROOT / "docs" / "school-start.svg"
EVALUATED = ROOT / "docs" / "school-start-evaluated.svg"
BOXES = ROOT / "docs" / "school-start-boxes.svg"


def refreshed_readme(readme: str) -> str:
    """Return *readme* with its map, with what `argmap check` says of its faulty map, and with its evaluations."""
    readme = _replace(
        readme, r"(school-start\.toml\):\n\n```toml\n).*?(```\n\nClaims are nodes)", EXAMPLE.read_text("utf-8")
    )
    faulty = re.search(r"lanes\.toml`:\n\n```toml\n(.*?)```", readme, re.DOTALL)
    if faulty is None:
        raise ValueError("README.md has no faulty map")
    readme = _replace(readme, r"(\$ argmap check lanes\.toml\n).*?(```)", _check("lanes.toml", faulty[1]))
    return refreshed_output(readme, "evaluate", "why", "hinges")


def refreshed_schemes(page: str) -> str:
    """Return the page on the format with the table of the library of schemes."""
    rows = "".join(_scheme_row(scheme) for scheme in scheme_library().values())
    return _replace(page, r"(\| scheme \| \| roles \| critical questions \|\n\|---\|---\|---\|---\|\n).*?(\n## )", rows)


def _scheme_row(scheme: argmap.Scheme) -> str:
    roles, questions = (", ".join(f"`{name}`" for name in names) for names in (scheme.roles, scheme.questions))
    return f"| `{scheme.id}` | {scheme.title} | {roles} | {questions} |\n"


def refreshed_output(page: str, *subcommands: str) -> str:
    """Return *page* with what the calls of these commands print, wherever it shows one."""
    for command in re.findall(rf"\$ (argmap (?:{'|'.join(subcommands)}) .*)\n", page):
        page = _replace(page, rf"(\$ {re.escape(command)}\n).*?(```)", _run(command))
    return page


def refreshed_checking(page: str) -> str:
    """Return a page such as docs/checking.md with what its commands print, in order, in a folder with the files that it shows."""
    blocks = re.split(r"(`[a-z.]+`:\n\n```(?:toml|text)\n.*?```|```console\n.*?```)", page, flags=re.DOTALL)
    with tempfile.TemporaryDirectory() as folder, contextlib.chdir(folder):
        return "".join(_refreshed_block(block) for block in blocks)


def _refreshed_block(block: str) -> str:
    """Return *block* as it stands, unless it is one of commands; a file that it shows is there from then on."""
    shown = re.fullmatch(r"`([a-z.]+)`:\n\n```(?:toml|text)\n(.*?)```", block, re.DOTALL)
    if shown is not None:
        Path(shown[1]).write_text(shown[2], encoding="utf-8")
    if not block.startswith("```console\n"):
        return block
    commands = re.findall(r"^\$ argmap (.*)$", block, re.MULTILINE)
    printed = "".join(
        f"$ argmap {command}\n{CliRunner().invoke(main, shlex.split(command)).output}" for command in commands
    )
    return f"```console\n{printed}```"


def refreshed_outputs(page: str) -> str:
    """Return *page* with what the calls of `argmap check` print of the first map in it, which has a name there."""
    name, text = re.search(r"`(\w+\.toml)`:\n\n```toml\n(.*?)```", page, re.DOTALL).groups()  # type: ignore[union-attr]
    with tempfile.TemporaryDirectory() as folder, contextlib.chdir(folder):
        Path(name).write_text(text, encoding="utf-8")
        for command in re.findall(r"\$ (argmap check .*)\n", page):
            output = CliRunner().invoke(main, shlex.split(command)[1:]).output
            page = _replace(page, rf"(\$ {re.escape(command)}\n).*?(````?\n)", output)
    return page


def _replace(text: str, pattern: str, middle: str) -> str:
    new, count = re.subn(pattern, lambda found: found[1] + middle + found[2], text, flags=re.DOTALL)
    if count != 1:
        raise ValueError(f"the page has {count} places for {pattern}")
    return new


def _check(name: str, text: str) -> str:
    with tempfile.TemporaryDirectory() as folder, contextlib.chdir(folder):
        Path(name).write_text(text, encoding="utf-8")
        return CliRunner().invoke(main, ["check", name]).output


def _run(command: str) -> str:
    with contextlib.chdir(ROOT):
        return CliRunner().invoke(main, shlex.split(command)[1:]).output


if __name__ == "__main__":
    for page in (ROOT / "docs" / "checking.md", ROOT / "docs" / "frameworks.md"):
        page.write_text(refreshed_checking(page.read_text("utf-8")), encoding="utf-8")
    (ROOT / "docs" / "rules.md").write_text(rules_page(), encoding="utf-8")
    page = ROOT / "docs" / "op-ed.md"
    page.write_text(refreshed_output(page.read_text("utf-8"), "why", "hinges", "evaluate"), encoding="utf-8")
    page = ROOT / "docs" / "drawing.md"
    page.write_text(refreshed_output(page.read_text("utf-8"), "outline"), encoding="utf-8")
    page = ROOT / "docs" / "format.md"
    page.write_text(refreshed_schemes(page.read_text("utf-8")), encoding="utf-8")
    path = ROOT / "README.md"
    path.write_text(refreshed_readme(path.read_text("utf-8")), encoding="utf-8")
    outputs = ROOT / "docs" / "check-outputs.md"
    outputs.write_text(refreshed_outputs(outputs.read_text("utf-8")), encoding="utf-8")
    m = argmap.load(EXAMPLE)
    argmap.render(m, DRAWING)
    argmap.render(m, EVALUATED, evaluation=argmap.evaluate(m))
    argmap.render(m, BOXES, premises="box")
