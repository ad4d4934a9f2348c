"""What only follows from a fault of the file is not told beside it."""

from __future__ import annotations

import pytest

from argmap.checks import check
from argmap.checks.consequences import without_consequences
from argmap.diagnostics import Diagnostic, Severity
from argmap.formats.toml import reads

HEAD = 'format = 1\ntitle = "T"\nthesis = "t"\n[claims.t]\ntext = "T."\n'


def told(text: str) -> list[str]:
    """Return the codes of the findings on *text* that do not follow from its faults."""
    return [each.rule.code for each in left(text) if each.severity is not Severity.NOTE]


def left(text: str) -> tuple[Diagnostic, ...]:
    reading = reads(text)
    assert reading.map is not None
    return without_consequences(reading.diagnostics, check(reading.map))


@pytest.mark.parametrize(
    ("faulty", "sound"),
    [
        # A conclusion that is no string is told; that it names nothing is not.
        ('assumption = true\n[arguments.x]\npremises = "t"\nconclusion = 5', None),
        # A claim whose id is none is told; that nothing has the id is not.
        ('because = "a b"\n[claims."a b"]\ntext = "A."', 'because = "a b"'),
        # A claim whose `because` is misspelt is told; that it is unsupported is not.
        ('becuase = "u"', None),
    ],
)
def test_a_finding_that_follows_from_a_fault_is_left_out(faulty: str, sound: str | None) -> None:
    assert told(HEAD + faulty) == []
    if sound is not None:
        assert told(HEAD + sound) == ["REF002"]


def test_a_thesis_in_the_wrong_place_is_not_missed_as_well() -> None:
    text = 'format = 1\ntitle = "T"\n[claims.t]\ntext = "T."\nassumption = true\n'

    assert [code for code in told(text + 'thesis = "t"') if code.startswith("STR001")] == []
    assert "STR001" in told(text)


def test_a_thesis_that_is_no_id_is_not_missed_as_well() -> None:
    text = 'format = 1\ntitle = "T"\nthesis = 5\n[claims.t]\ntext = "T."\nassumption = true\n'

    assert "STR001" not in told(text)
    assert "STR001" in told(text.replace("thesis = 5", "note = 5"))


def test_errors_of_an_element_with_a_fault_elsewhere_are_told_all_the_same() -> None:
    assert told(HEAD + 'assumption = true\nkind = "x"\nvoice = "nobody"') == ["REF002"]


def test_what_may_follow_from_a_fault_is_kept_back_with_a_note_for_each_rule() -> None:
    lonely = "[claims.u]\ntext = \"U.\"\nbecuase = 't'\n[claims.v]\ntext = \"V.\"\nbecuase = 't'\n"
    notes = [str(each) for each in left(HEAD + "assumption = true\n" + lonely) if each.severity is Severity.NOTE]

    assert notes == [
        "note STR004 orphan has findings that may only follow from the faults of the file: mend those, and check again"
    ]
    assert [each for each in left(HEAD + "assumption = true") if each.severity is Severity.NOTE] == []
