"""Each mistake that people make gives a clear finding, and nothing else."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner

from argmap.cli import main

HEAD = 'format = 1\ntitle = "T"\nthesis = "t"\n[claims.t]\ntext = "T."\nassumption = true\n'
RING = "".join(f'[claims.c{i}]\ntext = "C{i}."\nbecause = "c{(i + 1) % 500}"\n' for i in range(500))


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("", ["SYN004"]),
        (HEAD.replace('"t"', '"u"', 1), ["REF002"]),
        (HEAD + '[claims.a]\ntext = "A."\n[claims.b]\ntext = "B."\n[arguments.x]\npremises = "a, b"\nconclusion = "t"', ["REF003"]),
        (HEAD + '[claims.a]\ntext = "A."\n[arguments.x]\npremises = "a"\nconclusion = "t"\nstrength = "0.7"', ["SYN003"]),
        (HEAD + '[claims.a]\ntext = "A."\n[arguments.x]\npremises = "a"\nconclusion = "t"\nstrength = 1.4', ["SYN007"]),
        (HEAD + '[claims.a]\ntext = "A."\n[arguments.x]\npremises = "a"\nconclusion = "t"\nstrength = nan', ["SYN007"]),
        (HEAD + '[claims.a]\ntext = "A."\n[arguments.x]\npremises = "a"\nconclusion = "t"\nstrength = true', ["SYN003"]),
        (HEAD.replace("claims.t", "claim.t"), ["SYN002"]),
        (HEAD + '[claims."a b"]\ntext = "A."', ["SYN006"]),
        (HEAD + '[evidence.e]\ntext = "E."\nsupports = "t"\nsource = "s"\n[sources.s]\ntitle = "S"\n'
         '[arguments.x]\npremises = "t"\nconclusion = "e"', ["REF004"]),
        ('format = 1\ntitle = "T"\n[claims.t]\ntext = "T."\nthesis = "t"', ["SYN002"]),
        (HEAD + 'because = "a"\n[claims.a]\ntext = "A."\n[rebuttals.u]\npremises = "a"\ntarget = "t.because.1"', ["REF002"]),
        (HEAD + '[arguments.t]\npremises = "t"\nconclusion = "t"', ["REF001"]),
        (HEAD + '[evidence.e]\ntext = "E."\nsource = "s"\n[sources.s]\ntitle = "S"', ["SYN004"]),
        (HEAD + '[arguments.x]\npremises = []\nconclusion = "t"', ["STR006"]),
        (HEAD + '[arguments.x]\nconclusion = "t"', ["SYN004"]),
        (HEAD + '[arguments.x]\npremises = "t"\nconclusion = "t"', ["LOG001"]),
        (HEAD + 'because = "a"\n[claims.a]\ntext = "A."\nbecause = "t"', ["LOG001"]),
        (HEAD.replace('"t"', '"c0"', 1).split("[claims.t]")[0] + RING, ["LOG001"]),
        (HEAD + 'contrary-to = "u"', ["REF002"]),
    ],
)  # fmt: skip
def test_a_mistake_gives_its_finding_and_no_other_error(text: str, codes: list[str], tmp_path: Path) -> None:
    path = tmp_path / "x.toml"
    path.write_text(text, encoding="utf-8")

    result = CliRunner().invoke(main, ["check", "-f", "concise", str(path)])

    assert [line.split(" ")[2] for line in result.output.splitlines() if " error " in line] == codes
    assert result.exit_code == 1


QUOTED = HEAD + 'quotes = "the law"\n[sources.s]\ntitle = "S"\nfile = "s.txt"\n'


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("Here is the law.", []),
        ("Here is the lore.", ["error SRC002"]),
        ("This is the law, and the law is hard.", ["warning SRC003"]),
        (None, ["error SRC001"]),
    ],
)
def test_a_quote_is_held_against_its_source(source: str | None, expected: list[str], tmp_path: Path) -> None:
    path = tmp_path / "x.toml"
    path.write_text(QUOTED, encoding="utf-8")
    if source is not None:
        (tmp_path / "s.txt").write_text(source, encoding="utf-8")

    result = CliRunner().invoke(main, ["check", "-f", "concise", str(path)])

    assert [" ".join(line.split(" ")[1:3]) for line in result.output.splitlines()] == expected


def test_bytes_that_are_no_utf8_give_one_finding(tmp_path: Path) -> None:
    path = tmp_path / "x.toml"
    path.write_bytes(b'format = 1\ntitle = "caf\xe9"\n')

    result = CliRunner().invoke(main, ["check", "-f", "concise", str(path)])

    assert result.output == f"{path}:2:13: error SYN001 toml-invalid byte 0xe9 is no UTF-8\n"
    assert result.exit_code == 1
