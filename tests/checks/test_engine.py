from __future__ import annotations

import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path

import pytest

from argmap.checks import check, find_rule
from argmap.checks.engine import examine
from argmap.checks.selection import Choice, select_rules
from argmap.diagnostics import Profile
from argmap.model import Argument, ArgumentMap, Claim, Evidence, Quote, Rebuttal, Source, Suppression, Voice


def test_nothing_is_wrong_with_an_empty_map() -> None:
    assert check(ArgumentMap(title="T")) == ()


def test_findings_follow_the_map_and_not_the_rules() -> None:
    m = ArgumentMap(
        title="T",
        thesis=["t", "t"],
        voices=[Voice("v", "V")],
        claims=[Claim("t", "T.", because=["a", "nothing"]), Claim("a", "A."), Claim("b", "B.")],
        arguments=[Argument("x", [], "t")],
        evidence=[Evidence("e", "E.", supports="t")],
    )

    assert [str(d) for d in check(m)] == [
        "thesis[1]: warning REF006 duplicate-reference 't' is in this list already",
        "voices.v: warning REF008 unused-element the voice 'v' puts nothing forward",
        "claims.t.because[1].premises[0]: error REF002 unknown-ref there is no claim 'nothing'",
        "claims.a: warning EVD001 unsupported-claim 'a' is asserted, and nothing supports it",
        "claims.b: warning STR004 orphan nothing is joined to 'b'",
        "arguments.x.premises: error STR006 empty-inference the argument 'x' has no premises",
        "evidence.e: warning EVD004 no-source the evidence 'e' names no source",
    ]


def test_rules_that_need_a_thesis_say_so_where_there_is_none_and_the_others_run() -> None:
    m = ArgumentMap(title="T", claims=[Claim("a", "A.", because="b"), Claim("b", "B.", because="a")])

    needs = 'did not run: it needs a thesis: name one with thesis = "…" at the top of the file'
    assert [str(d) for d in check(m)] == [
        "error STR001 no-thesis the map names no thesis",
        "claims.a: error LOG001 circular-support 'a' supports itself: 'a' -> 'b' -> 'a'",
        f"note STR003 thesis-used-as-premise {needs}",
        f"note STR005 unreachable {needs}",
        f"note STR011 too-deep {needs}",
        f"note LOG022 supports-and-undercuts {needs}",
        f"note DIA001 unanswered-objection {needs}",
        f"note DIA004 one-sided {needs}",
        f"note DIA007 standoff {needs}",
        f"note DIA013 thesis-undecided {needs}",
        f"note DIA016 thesis-unsupported {needs}",
    ]


def test_rules_of_quotes_say_so_where_no_text_is_at_hand() -> None:
    m = ArgumentMap(
        title="T",
        thesis="t",
        sources=[Source("s", "S")],
        claims=[Claim("t", "T.", assumption=True, quotes=Quote("words"))],
    )

    needs = "did not run: it needs the text of a source: give the source a `file`, or the command line --source ID=PATH"
    assert [str(d) for d in check(m)] == [
        f"note SRC002 quote-not-found {needs}",
        f"note SRC003 quote-ambiguous {needs}",
        f"note SRC004 quote-drift {needs}",
        f"note SRC009 shared-anchor {needs}",
        f"note SRC010 ellipsis-order {needs}",
        f"note SRC011 quote-too-short {needs}",
        f"note SRC014 paragraph-mismatch {needs}",
        f"note SRC016 voice-unquoted {needs}",
    ]


@pytest.mark.parametrize(
    ("source", "sources", "needs"),
    [
        (
            None,
            [Source("s", "S", file="s.txt"), Source("r", "R")],
            "quotes that name a source of the map: see unknown-ref",
        ),
        ("s", [Source("s", "S", file="bad.txt")], "the text of a source, and none could be read: see source-missing"),
    ],
)
def test_a_text_that_is_there_is_not_asked_for(
    tmp_path: Path, source: str | None, sources: list[Source], needs: str
) -> None:
    (tmp_path / "s.txt").write_text("Some words.")
    (tmp_path / "bad.txt").write_bytes(b"Some \xff words.")
    claims = [Claim("t", "T.", assumption=True, quotes=Quote("words", source=source))]
    m = ArgumentMap(title="T", thesis="t", sources=sources, claims=claims)

    [note] = [each.message for each in check(m, base=tmp_path) if each.rule.code == "SRC002"]
    assert note.startswith(f"did not run: it needs {needs}")


@pytest.mark.parametrize(
    ("thesis", "needs"), [("u", "a thesis, and 'u' is no claim of the map"), ("w", "a thesis, and 'w' is withdrawn")]
)
def test_a_thesis_that_is_named_is_not_asked_for(thesis: str, needs: str) -> None:
    m = ArgumentMap(title="T", thesis=thesis, claims=[Claim("a", "A."), Claim("w", "W.", withdrawn=True)])

    assert {each.message for each in check(m) if each.rule.code == "DIA007"} == {f"did not run: it needs {needs}"}


def test_a_finding_that_says_more_replaces_the_one_at_the_same_place() -> None:
    claims = [Claim("t", "T.", assumption=True), Claim("a", "A."), Claim("b", "B.")]
    m = ArgumentMap(title="T", thesis="t", claims=claims, arguments=[Argument("x", "a, b", "t")])

    assert [d.rule.code for d in check(m) if d.route[0] == "arguments"] == ["REF003"]


def test_of_a_part_whoever_says_more_of_any_claim_of_it_replaces_what_is_said_of_its_first() -> None:
    claims = [Claim("t", "T.", assumption=True), Claim("a", "A.", stance="asserted"), Claim("straw", "S.")]
    m = ArgumentMap(title="T", thesis="t", claims=claims, rebuttals=[Rebuttal("r", "a", "straw")])

    assert [(d.rule.code, d.route) for d in check(m) if d.rule.code in ("DIA006", "STR005")] == [
        ("DIA006", ("claims", "straw"))
    ]


@pytest.mark.parametrize("accepting", ["a", "b", "c"])
def test_a_ring_is_accepted_at_any_of_its_claims(accepting: str) -> None:
    ignore = Suppression("circular-support", "To be shown.")
    ring = [Claim(name, "C.", because=of, ignore=[ignore] * (name == accepting)) for name, of in ("ab", "bc", "ca")]
    m = ArgumentMap(title="T", thesis="a", claims=ring)

    examination = examine(m, select_rules(Choice(select=("LOG001", "SUP"))))

    assert examination.findings == ()
    assert [waived.waiver.element for waived in examination.waived] == [("claims", accepting)]


def test_all_that_accept_a_pair_are_in_use() -> None:
    ignore = Suppression("contradictory-assertions", "To be shown.")
    claims = [
        Claim("a", "A.", stance="asserted", contrary_to="b", ignore=[ignore]),
        Claim("b", "B.", stance="asserted", ignore=[ignore]),
    ]

    assert check(ArgumentMap(title="T", claims=claims), select="LOG004, SUP") == ()


def test_a_map_without_rings_is_checked_without_the_graph_library() -> None:
    program = (
        "import sys; from argmap.checks import check; from argmap.model import ArgumentMap, Claim;"
        "check(ArgumentMap(title='T', thesis='a', claims=[Claim('a', 'A.', because='b'), Claim('b', 'B.')]));"
        "print([name for name in ('rustworkx', 'numpy', 'graphviz', 'hypothesis') if name in sys.modules])"
    )

    ran = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)  # noqa: S603 - our own program

    assert ran.stdout == "[]\n"


def test_a_profile_chooses_the_rules() -> None:
    m = ArgumentMap(title="T", thesis="t", claims=[Claim("t", "T.", because="a"), Claim("a", "A.", because="a")])

    assert [d.rule.code for d in check(m, profile="draft")] == ["LOG001"]
    assert {d.rule.code for d in check(m)} > {"LOG001"}
    with pytest.raises(
        ValueError, match=r"^there is no profile 'loose'; there are draft, default, strict, reconstruct, "
    ):
        check(m, profile="loose")
    assert find_rule("LOG001").runs_in(Profile.DRAFT)


def test_in_the_strict_profile_some_warnings_are_errors() -> None:
    claims = [Claim("t", "T.", certainty=0.9), Claim("a", "A.", assumption=True)]
    m = ArgumentMap(title="T", thesis="t", claims=claims, arguments=[Argument("x", "a", "t", strength=0.5)])

    def severities(profile: str) -> list[str]:
        return [str(d.severity) for d in check(m, profile=profile) if d.rule.code == "EVD007"]

    assert (severities("default"), severities("strict"), severities("draft")) == (["warning"], ["error"], [])


@pytest.mark.parametrize(
    ("today", "how"),
    [
        ("2026-01-01", "'2026-01-01', not a date: give one as datetime.date(2026, 12, 31)"),
        (2026, "2026, not a date: give one as datetime.date(2026, 12, 31)"),
        (datetime(2026, 1, 1, tzinfo=UTC), f"{datetime(2026, 1, 1, tzinfo=UTC)!r}, not a date: take its .date()"),
    ],
)
def test_a_today_that_is_no_date_is_refused_even_if_nothing_has_a_date(today: object, how: str) -> None:
    with pytest.raises(TypeError) as caught:
        check(ArgumentMap(title="T"), today=today)  # type: ignore[arg-type]
    assert str(caught.value) == f"today is {how}"
