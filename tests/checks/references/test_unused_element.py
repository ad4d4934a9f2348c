from __future__ import annotations

from argmap.checks import check
from argmap.model import ArgumentMap, Claim, Evidence, Omission, Quote, Source, Voice
from argmap.source import format_route


def told(code: str, m: ArgumentMap) -> list[tuple[str, str]]:
    """Return the findings of a rule: where, what, and the help."""
    found = [finding for finding in check(m) if finding.rule.code == code]
    return [(f"{format_route(finding.route)}: {finding.message}", finding.help) for finding in found]


def test_names_what_goes_unused() -> None:
    m = ArgumentMap(
        title="T",
        sources=[
            Source("used", "U"),
            Source("cited", "C"),
            Source("e", "E", derived_from="cited"),
            Source("own", "O", derived_from="own"),
        ],
        voices=[Voice("v", "V"), Voice("w", "W")],
        claims=[Claim("a", "A.", voice="v", quotes=Quote("q", source="used"))],
        evidence=[
            Evidence("e", "E.", supports="a", source="e"),
            Evidence("f", "F.", supports="nothing"),
            Evidence("g", "G."),
        ],
    )

    assert told("REF008", m) == [
        (
            "sources.own: no evidence, no quote and no other source goes back to the source 'own'",
            "cite it, or remove it",
        ),
        ("voices.w: the voice 'w' puts nothing forward", 'write voice = "w" on what it says, or remove it'),
        (
            "evidence.g: the evidence 'g' neither supports nor opposes a claim",
            "name the claims that it supports or opposes, or remove it",
        ),
    ]


def test_what_a_misspelt_reference_means_is_used() -> None:
    evidence = [Evidence("e", "E.", supports="c", source="smiht", voice="critcis")]
    m = ArgumentMap(
        title="T",
        claims=[Claim("c", "C.")],
        evidence=evidence,
        sources=[Source("smith", "S")],
        voices=[Voice("critics", "Critics")],
    )

    assert told("REF008", m) == []


def test_takes_quotes_without_a_source_to_be_of_the_only_one() -> None:
    m = ArgumentMap(title="T", sources=[Source("s", "S")], omitted=[Omission("words", "why")])

    assert told("REF008", m) == []
