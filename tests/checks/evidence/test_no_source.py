from __future__ import annotations

from argmap.checks import check
from argmap.model import ArgumentMap, Claim, Evidence, Quote, Source
from argmap.source import format_route


def told(code: str, m: ArgumentMap) -> list[tuple[str, str]]:
    """Return the findings of a rule: where, what, and the help."""
    found = [finding for finding in check(m) if finding.rule.code == code]
    return [(f"{format_route(finding.route)}: {finding.message}", finding.help) for finding in found]


def test_asks_for_the_source_of_everything_but_illustrations() -> None:
    evidence = [
        Evidence("e", "E.", supports="t", quotes=Quote("q", source="s")),
        Evidence("f", "F.", supports="t", kind="illustration"),
        Evidence("g", "G.", supports="t", source="nothing"),
    ]
    m = ArgumentMap(title="T", thesis="t", claims=[Claim("t", "T.")], evidence=evidence, sources=[Source("s", "S")])

    assert told("EVD004", m) == [
        ("evidence.e: the evidence 'e' names no source", 'add source = "ID", and the work under [sources.ID]')
    ]
