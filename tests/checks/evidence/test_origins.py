from __future__ import annotations

from argmap.checks import check
from argmap.model import ArgumentMap, Claim, Evidence, Quote, Rebuttal, Source
from argmap.source import format_route


def told(code: str, m: ArgumentMap) -> list[tuple[str, str]]:
    """Return the findings of a rule: where, what, and the help."""
    found = [finding for finding in check(m) if finding.rule.code == code]
    return [(f"{format_route(finding.route)}: {finding.message}", finding.help) for finding in found]


T, A, B = Claim("t", "T.", because=["a", "b"]), Claim("a", "A."), Claim("b", "B.")
S, U = Source("s", "S"), Source("u", "U")
SINGLE = "look for evidence from another source, or link them in one step"
DOUBLE = "link them in one step, rate them for what they add to each other, or find another source"
MIXED = (
    "let the evidence support a premise of a step, rate them for what they add to each other, or find another source"
)
COMMON = "keep what is nearest to the origin, or write them as one item of evidence"


def item(id_: str, claim: str, source: str | None = None, **keys: str) -> Evidence:
    return Evidence(id_, "E.", supports=claim, source=source, **keys)  # type: ignore[arg-type]  # only a kind is given


def test_a_source_behind_all_grounds_is_single_and_is_not_said_to_be_counted_twice() -> None:
    m = ArgumentMap(
        title="T", thesis="t", claims=[T, A, B], evidence=[item("e", "a", "s"), item("f", "b", "s")], sources=[S]
    )

    assert told("EVD010", m) == [
        ("claims.t: the 2 grounds of 't', 't.because.1' and 't.because.2', all fall with 's'", SINGLE)
    ]
    assert told("EVD011", m) == []
    [found] = [finding for finding in check(m) if finding.rule.code == "EVD010"]
    assert found.related == (("sources", "s"), ("claims", "t", "because", 0), ("claims", "t", "because", 1))


def test_evidence_that_names_no_source_is_a_source_of_its_own() -> None:
    evidence = [item("e", "a"), item("f", "b")]
    assert told("EVD010", ArgumentMap(title="T", thesis="t", claims=[T, A, B], evidence=evidence)) == []

    both = [Evidence("e", "E.", supports=["a", "b"])]
    assert told("EVD010", ArgumentMap(title="T", thesis="t", claims=[T, A, B], evidence=both)) == [
        ("claims.t: the 2 grounds of 't', 't.because.1' and 't.because.2', all fall with 'e'", SINGLE)
    ]


def test_a_bare_claim_or_another_source_keeps_a_claim_from_having_a_single_one() -> None:
    sources = [S, U]
    bare = [item("e", "a", "s"), item("f", "t", "s")]
    assert told("EVD010", ArgumentMap(title="T", thesis="t", claims=[T, A, B], evidence=bare, sources=sources)) == []

    other = [item("e", "a", "s"), item("f", "b", "s"), item("g", "b", "u")]
    assert told("EVD010", ArgumentMap(title="T", thesis="t", claims=[T, A, B], evidence=other, sources=sources)) == []


def test_illustrations_do_not_count_and_one_ground_hides_nothing() -> None:
    told_one = [item("e", "a", "s"), item("f", "a", "s", kind="illustration")]
    m = ArgumentMap(title="T", thesis="t", claims=[Claim("t", "T.", because="a"), A], evidence=told_one, sources=[S])

    assert told("EVD010", m) == told("EVD011", m) == []


def test_a_text_that_the_map_is_quoted_from_is_exempt() -> None:
    claims = [Claim("t", "T.", because=["a", "b"], quotes=Quote("words", source="s")), A, B]
    evidence = [item("e", "a", "s"), item("f", "b", "s")]
    m = ArgumentMap(title="T", thesis="t", claims=claims, evidence=evidence, sources=[S, Source("v", "V")])

    assert told("EVD010", m) == told("EVD011", m) == []


def test_grounds_that_fall_together_are_counted_twice_though_another_stands() -> None:
    evidence = [item("e", "a", "s"), item("f", "t", "s"), item("g", "t", "u")]
    m = ArgumentMap(title="T", thesis="t", claims=[Claim("t", "T.", because="a"), A], evidence=evidence, sources=[S, U])

    assert told("EVD011", m) == [
        ("claims.t: 't.because.1' and 'f', grounds of 't', are counted apart, but all fall with 's'", MIXED)
    ]


def test_objections_to_a_step_are_counted_twice_too() -> None:
    evidence = [item("e", "a", "s"), item("f", "b", "s")]
    rebuttals = [Rebuttal("q", "a", "e"), Rebuttal("r", "b", "e")]
    m = ArgumentMap(title="T", claims=[A, B], evidence=evidence, rebuttals=rebuttals, sources=[S])

    assert told("EVD011", m) == [
        ("evidence.e: 'q' and 'r', objections to 'e', are counted apart, but all fall with 's'", DOUBLE)
    ]


def test_what_shares_several_sources_is_told_once() -> None:
    claims = [Claim("t", "T.", because=[["a", "b"], ["a", "b"], "c"]), A, B, Claim("c", "C.")]
    evidence = [item("e", "a", "s"), item("f", "b", "u")]

    assert told("EVD011", ArgumentMap(title="T", thesis="t", claims=claims, evidence=evidence, sources=[S, U])) == [
        (
            "claims.t: 't.because.1' and 't.because.2', grounds of 't', are counted apart, but all fall with 's' and 'u'",
            DOUBLE,
        )
    ]


def test_the_nearest_common_origin_of_different_sources_is_named() -> None:
    sources = [
        Source("far", "F"),
        Source("wire", "W", derived_from="far"),
        Source("paper", "P", derived_from=["wire", "nothing"]),
        Source("blog", "B", derived_from="wire"),
    ]
    evidence = [item("e", "a", "paper"), item("f", "a", "blog")]

    m = ArgumentMap(title="T", thesis="a", claims=[A], evidence=evidence, sources=sources)
    assert told("EVD012", m) == [
        (
            "claims.a: 'e' and 'f', grounds of 'a', are counted apart, but by different sources all go back to 'wire'",
            COMMON,
        )
    ]


def test_a_source_is_the_common_origin_of_itself_and_what_repeats_it() -> None:
    sources = [Source("paper", "P", derived_from="wire"), Source("wire", "W")]
    evidence = [item("e", "a", "paper"), item("f", "a", "wire")]

    m = ArgumentMap(title="T", thesis="a", claims=[A], evidence=evidence, sources=sources)
    assert told("EVD012", m) == [
        (
            "claims.a: 'e' and 'f', grounds of 'a', are counted apart, but by different sources all go back to 'wire'",
            COMMON,
        )
    ]


def test_one_and_the_same_source_is_left_to_the_rule_about_counting_twice() -> None:
    sources = [Source("paper", "P", derived_from="wire"), Source("wire", "W")]
    evidence = [item("e", "a", "paper"), item("f", "a", "paper")]
    m = ArgumentMap(title="T", thesis="a", claims=[A], evidence=evidence, sources=sources)

    assert told("EVD012", m) == []
    assert told("EVD010", m) == [
        (
            "claims.a: the 2 grounds of 'a', 'e' and 'f', all fall with 'paper'",
            "look for evidence from another source, or write them as one item of evidence",
        )
    ]


def test_steps_with_a_common_origin_can_be_linked() -> None:
    sources = [Source("paper", "P", derived_from="wire"), Source("wire", "W")]
    evidence = [item("e", "a", "paper"), item("f", "b", "wire")]
    m = ArgumentMap(title="T", thesis="t", claims=[T, A, B], evidence=evidence, sources=sources)

    [(finding, advice)] = told("EVD012", m)
    assert finding == (
        "claims.t: 't.because.1' and 't.because.2', grounds of 't', are counted apart, but by different sources all go back "
        "to 'wire'"
    )
    assert advice == "keep what is nearest to the origin, or link them in one step"


def test_a_ring_of_sources_is_told_from_the_first_with_the_places_that_close_it() -> None:
    sources = [
        Source("a", "A", derived_from=["x", "b"]),
        Source("b", "B", derived_from="c"),
        Source("c", "C", derived_from="a"),
        Source("d", "D", derived_from=["d", "a"]),
    ]

    m = ArgumentMap(title="T", sources=sources)
    assert told("EVD013", m) == [
        (
            "sources.a.derived-from[1]: the source 'a' is derived from itself by way of others: 'a' -> 'b' -> 'c' -> 'a'",
            "find out where the fact entered, and name that work",
        )
    ]
    [found] = [finding for finding in check(m) if finding.rule.code == "EVD013"]
    assert found.witness == ("a", "b", "c")
    assert found.related == (("sources", "b", "derived-from", 0), ("sources", "c", "derived-from", 0))


def test_more_sources_than_can_be_compared_are_not_passed_over_in_silence() -> None:
    count = 20_100
    sources = [Source(f"s{i}", "S", derived_from="s0") for i in range(count)]
    evidence = [item(f"e{i}", "t", f"s{i}") for i in range(count)]
    m = ArgumentMap(title="T", thesis="t", claims=[Claim("t", "T.")], evidence=evidence, sources=sources)

    assert [str(found) for found in check(m, select=["EVD010", "EVD011", "EVD012"])] == [
        "note EVD010 single-source looked at 19,899 sources only, and not at 201 more",
        "note EVD011 double-counting looked at 19,899 sources only, and not at 201 more",
        "note EVD012 common-origin did not run: the map has 20,100 sources, too many to compare in a map of its size",
    ]


def test_of_works_that_go_back_to_each_other_the_first_is_named_as_the_common_origin() -> None:
    sources = [Source("a", "A", derived_from="b"), Source("b", "B", derived_from="a")]
    evidence = [item("e", "t", "b"), item("f", "t", "a")]
    m = ArgumentMap(title="T", thesis="t", claims=[Claim("t", "T.")], evidence=evidence, sources=sources)

    assert told("EVD012", m) == [
        (
            "claims.t: 'e' and 'f', grounds of 't', are counted apart, but by different sources all go back to 'a'",
            COMMON,
        )
    ]
