from __future__ import annotations

from argmap.checks import check
from argmap.model import ArgumentMap, Claim, Evidence, Quote, Source, Voice
from argmap.source import format_route


def told(code: str, m: ArgumentMap) -> list[tuple[str, str]]:
    """Return the findings of a rule: where, what, and the help."""
    found = [finding for finding in check(m) if finding.rule.code == code]
    return [(f"{format_route(finding.route)}: {finding.message}", finding.help) for finding in found]


FIND = "find somebody else who found the same, or give a reason"
BLOG = Source("blog", "B", authors=["Ann  SMITH", "C. Lee"])


def cited(claim: Claim, *sources: Source, evidence: str = "t", authors: str = "") -> ArgumentMap:
    items = [Evidence(f"e-{source.id}", "E.", supports=evidence, source=source.id) for source in sources]
    voices = [Voice("ann", "Ann Smith"), Voice("bob", "Bob")]
    return ArgumentMap(
        title="T", claims=[claim, Claim("a", "A.")], evidence=items, sources=sources, voices=voices, authors=authors
    )


def test_the_authors_of_the_map_and_voices_are_told_by_name_whatever_the_case_and_the_blanks() -> None:
    assert told("EVD020", cited(Claim("t", "T."), BLOG, authors="ann smith")) == [
        (
            "claims.t: nothing supports 't', which the author of the map puts forward, but 'blog' by the same author",
            FIND,
        )
    ]
    assert told("EVD020", cited(Claim("t", "T.", voice="ann"), BLOG)) == [
        ("claims.t: nothing supports 't', which 'ann' puts forward, but 'blog' by the same author", FIND)
    ]


def test_others_works_reasons_and_other_speakers_are_no_self_citation() -> None:
    other = Source("other", "O", authors="D. Hume")

    assert told("EVD020", cited(Claim("t", "T.", voice="bob"), BLOG, authors="Ann Smith")) == []
    assert told("EVD020", cited(Claim("t", "T."), BLOG, other, authors="Ann Smith")) == []
    assert told("EVD020", cited(Claim("t", "T."), BLOG, Source("anonymous", "A"), authors="Ann Smith")) == []
    assert told("EVD020", cited(Claim("t", "T.", because="a"), BLOG, authors="Ann Smith")) == []
    assert told("EVD020", cited(Claim("t", "T.", voice="nobody"), BLOG, authors="Ann Smith")) == []


def test_the_text_that_the_map_reconstructs_may_be_all_there_is() -> None:
    claim = Claim("t", "T.", quotes=Quote("words", source="blog"))

    assert told("EVD020", cited(claim, BLOG, authors="Ann Smith")) == []


def rated(strength: float | str, reliability: float | str | None, kind: str = "study") -> ArgumentMap:
    evidence = [Evidence("e", "E.", supports="t", source="s", strength=strength, kind=kind)]
    return ArgumentMap(
        title="T", claims=[Claim("t", "T.")], evidence=evidence, sources=[Source("s", "S", reliability=reliability)]
    )


def test_evidence_above_its_source_is_told_in_the_words_that_were_written() -> None:
    m = rated("strong", "weak")

    assert told("EVD022", m) == [
        (
            "evidence.e.strength: the evidence 'e' is rated strong (0.75), and its source 's' only weak (0.25)",
            "lower the strength to what the source can bear, weak, or rate the source higher",
        )
    ]
    assert [finding.fix for finding in check(m) if finding.rule.code == "EVD022"] == [None]


def test_a_twentieth_above_is_let_pass_and_so_is_what_is_not_rated_or_does_not_count() -> None:
    assert told("EVD022", rated(0.45, 0.4)) == []
    assert told("EVD022", rated(0.46, 0.4))[0][0].endswith("is rated 0.46, and its source 's' only 0.4")
    assert told("EVD022", rated(0.9, None)) == []
    assert told("EVD022", rated(0.9, 0.1, kind="illustration")) == []
