"""The rules about what several grounds have in common: EVD010, EVD011 and EVD012."""

from __future__ import annotations

from argmap.checks import check
from argmap.model import Argument, ArgumentMap, Claim, Evidence, Source


def told(code: str, m: ArgumentMap) -> list[str]:
    """Return what *code* finds in *m*."""
    return [str(d) for d in check(m, select=code) if d.rule.code == code]


def two_studies(second: str, *, derived_from: str | tuple[()] = ()) -> ArgumentMap:
    """Return a map with two reasons for one claim, each with an item of evidence, of which the second is of *second*."""
    return ArgumentMap(
        title="T",
        sources=[Source("smith", "S"), Source("jones", "J", derived_from=derived_from)],
        claims=[Claim("a", "A.", because=["b", "c"]), Claim("b", "B."), Claim("c", "C.")],
        evidence=[
            Evidence("e", "E.", supports="b", source="smith"),
            Evidence("f", "F.", supports="c", source=second),
        ],
    )


def test_reasons_that_fall_with_one_source_are_told() -> None:
    assert told("EVD010", two_studies("smith")) == [
        "claims.a: warning EVD010 single-source the 2 grounds of 'a', 'a.because.1' and 'a.because.2', all fall with 'smith'"
    ]


def test_reasons_from_two_sources_do_not_fall_together() -> None:
    assert told("EVD010", two_studies("jones")) == []


def test_nothing_rests_on_a_premise_that_is_no_claim() -> None:
    m = ArgumentMap(
        title="T",
        claims=[Claim("a", "A.")],
        arguments=[Argument("x", "a", "a"), Argument("y", ["x", "a"], "a")],
        evidence=[Evidence("e", "E.", supports="a")],
    )

    grounds = [d.witness for d in check(m, select="EVD010") if d.rule.code == "EVD010"]
    assert all("y" not in witness for witness in grounds)
    assert told("EVD012", two_studies("jones", derived_from="smith")) != []
    assert told("EVD012", two_studies("jones")) == []
