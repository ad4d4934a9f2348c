"""The forms of frameworks as text: what they hold, and what is said of what they do not."""

from __future__ import annotations

from pathlib import Path

import pytest

from argmap.frameworks import FORMS, Framework, InvalidFrameworkError, dump, dumps, framework_of, load, loads
from argmap.frameworks.texts import form_of

RING = framework_of(["a", "b-c", "1"], [("a", "b-c"), ("b-c", "1"), ("1", "1"), ("1", "a")])
TEXTS = {
    "paf": "p af 3\n# 1 a\n# 2 b-c\n# 3 1\n1 2\n2 3\n3 3\n3 1\n",
    "tgf": "a\nb-c\n1\n#\na b-c\nb-c 1\n1 1\n1 a\n",
    "apx": 'arg(a).\narg("b-c").\narg(1).\natt(a,"b-c").\natt("b-c",1).\natt(1,1).\natt(1,a).\n',
}


@pytest.mark.parametrize("form", FORMS)
def test_a_framework_is_written_and_read(form: str, tmp_path: Path) -> None:
    assert dumps(RING, form) == TEXTS[form]
    dump(RING, tmp_path / f"ring.{form}")
    assert (tmp_path / f"ring.{form}").read_text() == TEXTS[form]
    assert load(tmp_path / f"ring.{form}") == RING


def test_arguments_that_are_numbers_need_no_comments() -> None:
    assert dumps(Framework("12", [[1], []]), "paf") == "p af 2\n1 2\n"


@pytest.mark.parametrize(
    ("text", "form", "names"),
    [
        ("# made by hand\n\np af 2\n# 1 attacks 2\n1 2\n", "paf", "12"),  # no names, only a remark
        ("p af 2\n# 1 a\n# 2 a\n1 2\n", "paf", "12"),
        ("p af 2\n# 1 a\n1 2\n# 2 b\n", "paf", "12"),
        ("p\taf  2 \n 1\t2 \r\n", "paf", "12"),
        ("1 the first\n2\n\n#\n1 2 because\n", "tgf", "12"),
        ("%  att(b,a).\natt( 1 , 2 ). arg(1). arg(2).arg(1).  % twice\n", "apx", "12"),
        ('arg("a\\"b").arg(f.x).att("a\\"b",f.x).', "apx", ['a"b', "f.x"]),
    ],
)
def test_what_people_write_is_read(text: str, form: str, names: str) -> None:
    assert loads(text, form) == Framework(names, [[1], []])


@pytest.mark.parametrize(
    ("text", "form", "faults"),
    [
        ("", "paf", ["1: the header is missing: write 'p af N' above all attacks, where N is the number of arguments"]),
        ("# 1\n1 2\np af 2\n", "paf",
         ["2: the header is missing: write 'p af N' above all attacks, where N is the number of arguments"]),
        ("p af 99999999999", "paf", ["1: '99999999999' arguments are more than 2,000,000"]),
        ("p af 2000001", "paf", ["1: '2000001' arguments are more than 2,000,000"]),
        ("p af 2\n1 3\n0 0\n1\n1 2 1\nx 2\np af 3\n", "paf", [
            "2: there is no argument '3'; the header gives the numbers 1 to 2",
            "3: there is no argument '0'; the header gives the numbers 1 to 2",
            "4: '1' is no attack: write the numbers of the attacker and of what it attacks, as in '1 2'",
            "5: '1 2 1' is no attack: write the numbers of the attacker and of what it attacks, as in '1 2'",
            "6: there is no argument 'x'; the header gives the numbers 1 to 2",
            "7: this is a second header; there is one, at the top",
        ]),
        ("p af 0\n1 1\n", "paf", ["2: there is no argument '1'; the header says that there are none"]),
        ("", "tgf", ["1: there is no line '#': write one between the arguments and the attacks"]),
        ("a\nb\na b\n", "tgf", [
            "3: the argument 'a' stands here a second time; give each one line",
            "3: there is no line '#': write one between the arguments and the attacks",
        ]),
        ("a\n#b\n#\na c\na\n#\n", "tgf", [
            "2: '#b' cannot be an argument; the line '#' that ends them has nothing else on it",
            "4: there is no argument 'c': give it a line above the line '#'",
            "5: 'a' is no attack: write the attacker and what it attacks, as in 'a b'",
            "6: this is a second line '#'; there is one, between the arguments and the attacks",
        ]),
        ('arg(a)\natt(a,"b c"). arg("#").\n arg(a). arc(b).', "apx", [
            "1: 'arg(a)' is no fact: write 'arg(a).' or 'att(a,b).'",
            "2: '#' cannot be the name of an argument; one word can",
            "2: there is no argument 'b c': write 'arg(\"b c\").', or name one that there is",
            "3: 'arc(b).' is no fact: write 'arg(a).' or 'att(a,b).'",
        ]),
    ],
)  # fmt: skip
def test_every_fault_is_told_with_its_line(text: str, form: str, faults: list[str]) -> None:
    with pytest.raises(InvalidFrameworkError) as caught:
        loads(text, form, "x")

    assert str(caught.value).splitlines() == [f"x:{fault}" for fault in faults]


def test_of_very_many_faults_the_first_are_shown_and_the_others_counted() -> None:
    with pytest.raises(InvalidFrameworkError) as caught:
        loads("p af 1\n" + "1 2\n" * 50, "paf")

    lines = str(caught.value).splitlines()
    assert (len(lines), lines[-1], len(caught.value.faults)) == (21, "<string>: 30 more faults", 50)


def test_what_is_no_utf_8_has_its_line(tmp_path: Path) -> None:
    (tmp_path / "x.tgf").write_bytes(b"a\n\xff\n")

    with pytest.raises(InvalidFrameworkError, match=r"x\.tgf:2: byte 3 of the file is no UTF-8; save it as UTF-8$"):
        load(tmp_path / "x.tgf")


@pytest.mark.parametrize(
    ("path", "form"),
    [("a.af", "paf"), ("a.PAF", "paf"), ("a.tgf", "tgf"), ("a.apx", "apx"), ("a.txt", None), ("af", None)],
)
def test_the_suffix_says_the_form(path: str, form: str | None) -> None:
    assert form_of(path) == form


def test_a_form_that_there_is_not_is_refused() -> None:
    with pytest.raises(ValueError, match=r"^there is no form 'aif'; there are 'paf', 'tgf' and 'apx'$"):
        loads("", "aif")
    with pytest.raises(
        ValueError, match=r"^the suffix of 'a\.txt' says no form; the suffixes are \.af, \.paf, \.tgf, \.apx$"
    ):
        load("a.txt")
