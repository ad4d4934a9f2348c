from __future__ import annotations

from argmap.checks import check
from argmap.model import (
    Argument,
    ArgumentMap,
    Claim,
    Evidence,
    Expectation,
    Group,
    Omission,
    Quote,
    Rebuttal,
    Source,
    Term,
)
from argmap.source import format_route


def told(code: str, m: ArgumentMap) -> list[tuple[str, str]]:
    """Return the findings of a rule: where, what, and the help."""
    found = [finding for finding in check(m) if finding.rule.code == code]
    return [(f"{format_route(finding.route)}: {finding.message}", finding.help) for finding in found]


T = Claim("lanes", "The city should build lanes.")


def test_finds_the_name_of_nothing_wherever_something_is_named() -> None:
    quote = Quote("q", source="x9")
    t = Claim(
        "t", "T.", because=["t", ["t", "x9"]], but="x9", contrary_to="x9", contradictory_to="x9", terms={"x9": "a"}
    )
    m = ArgumentMap(
        title="T",
        thesis=["t", "x9"],
        sources=[Source("s", "S", derived_from="x9")],
        claims=[t, Claim("u", "U.", voice="x9", quotes=quote)],
        arguments=[Argument("a", ["t", "x9"], "x9", questions={"bias": "x9"}, quotes=quote)],
        rebuttals=[Rebuttal("r", "x9", "x9", voice="x9")],
        evidence=[Evidence("e", "E.", supports=["t", "x9"], opposes="x9", source="x9")],
        groups=[Group("g", "G", ["x9"])],
        omitted=[Omission(quote, "why")],
        reviews={"x9": "sha256:0"},
        expect=[Expectation("x9", "in")],
    )

    element = "there is no claim, argument, rebuttal or item of evidence 'x9'"
    assert [line for line, _ in told("REF002", m)] == [
        "thesis[1]: there is no claim 'x9'",
        "sources.s.derived-from[0]: there is no source 'x9'",
        "claims.t.contrary-to[0]: there is no claim 'x9'",
        "claims.t.contradictory-to[0]: there is no claim 'x9'",
        "claims.t.terms.x9: there is no term 'x9'",
        "claims.t.because[1].premises[1]: there is no claim 'x9'",
        "claims.t.but[0].premises[0]: there is no claim 'x9'",
        "claims.u.voice: there is no voice 'x9'",
        "claims.u.quotes[0].source: there is no source 'x9'",
        "arguments.a.premises[1]: there is no claim 'x9'",
        "arguments.a.conclusion: there is no claim 'x9'",
        "arguments.a.questions.bias: there is no claim 'x9'",
        "arguments.a.quotes[0].source: there is no source 'x9'",
        "rebuttals.r.premises[0]: there is no claim 'x9'",
        f"rebuttals.r.target: {element}",
        "rebuttals.r.voice: there is no voice 'x9'",
        "evidence.e.supports[1]: there is no claim 'x9'",
        "evidence.e.opposes[0]: there is no claim 'x9'",
        "evidence.e.source: there is no source 'x9'",
        "groups.g.claims[0]: there is no claim 'x9'",
        "omitted[0].quote.source: there is no source 'x9'",
        f"reviews.x9: {element}",
        "expect.x9: there is no claim 'x9'",
    ]


def test_proposes_the_nearest_id_of_the_right_sort() -> None:
    claims = [Claim("fewer-injuries", "F."), Claim("t", "T.", because=["fewer-injurys", "fewer"])]
    m = ArgumentMap(title="T", thesis="t", claims=claims, sources=[Source("fewer-injurys-2", "S")])

    assert told("REF002", m) == [
        ("claims.t.because[0].premises[0]: there is no claim 'fewer-injurys'", "did you mean 'fewer-injuries'?"),
        (
            "claims.t.because[1].premises[0]: there is no claim 'fewer'",
            "write a table [claims.fewer], or name a claim that the map has",
        ),
    ]


def test_finds_the_near_id_among_very_many_and_is_not_slowed_down_by_many_misspelt_ones() -> None:
    claims = [Claim(f"claim-{i}", "C.") for i in range(20_000)]
    m = ArgumentMap(title="T", thesis="claim-0", claims=[*claims, Claim("t", "T.", because=["claim-1977x", "x" * 9])])

    assert [helped for _, helped in told("REF002", m)] == [
        "did you mean 'claim-1977'?",
        "write a table [claims.xxxxxxxxx], or name a claim that the map has",
    ]


def test_says_that_a_step_written_on_a_claim_cannot_be_referred_to() -> None:
    claims = [Claim("t", "T.", because=[["a", "b"]], but="a"), Claim("a", "A."), Claim("b", "B.")]
    rebuttals = [Rebuttal("r", "b", "t.because.1"), Rebuttal("s", "b", "t.but.1")]

    assert told("REF002", ArgumentMap(title="T", thesis="t", claims=claims, rebuttals=rebuttals)) == [
        (
            "rebuttals.r.target: 't.because.1' is a step written on 't', and nothing can refer to such a step",
            'give the step a table, [arguments.ID] with premises = ["a", "b"] and conclusion = "t", and refer to its ID',
        ),
        (
            "rebuttals.s.target: 't.but.1' is a step written on 't', and nothing can refer to such a step",
            'give the step a table, [rebuttals.ID] with premises = ["a"] and target = "t", and refer to its ID',
        ),
    ]


def test_shows_the_senses_that_a_term_has() -> None:
    terms = [Term("law", {"statutory": "Of the state.", "natural": "Of nature."})]
    claims = [Claim("a", "A.", terms={"law": "natural"}), Claim("b", "B.", terms={"law": "naturall"})]

    assert told("REF002", ArgumentMap(title="T", claims=claims, terms=terms)) == [
        ("claims.b.terms.law: the term 'law' has no sense 'naturall'", "its senses are 'statutory' and 'natural'"),
    ]


def test_asks_for_the_source_of_a_quote_only_where_there_are_several() -> None:
    claims = [Claim("a", "A.", quotes="words")]
    one, two = Source("s1", "One"), Source("s2", "Two")

    assert told("REF002", ArgumentMap(title="T", claims=claims)) == []
    assert told("REF002", ArgumentMap(title="T", claims=claims, sources=[one])) == []
    assert told("REF002", ArgumentMap(title="T", claims=claims, sources=[one, two])) == [
        (
            "claims.a.quotes[0]: the quote does not say of which source it is, and the map has 2 sources",
            'write { exact = "…", source = "s1" }',
        ),
    ]


def test_shows_an_id_that_would_break_the_line_on_one_line() -> None:
    assert [line for line, _ in told("REF002", ArgumentMap(title="T", thesis="a\n\x1b[31m", claims=[T]))] == [
        r"thesis[0]: there is no claim 'a\n\x1b[31m'"
    ]
