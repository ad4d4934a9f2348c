"""Outlines as people read them, word for word, and those that go deeper than a list can."""

from textwrap import dedent

import pytest

from argmap.drawing import RenderError
from argmap.evaluation import evaluate
from argmap.formats.toml import loads
from argmap.model import ArgumentMap, Claim
from argmap.writing import outline

MAP = """
format = 1
title = "Lanes"
thesis = "lanes"
language = "de"
[claims.lanes]
text = "Build lanes."
because = [["safe", "cheap"]]
but = "slow"
quotes = { exact = "lanes now", paragraph = 2 }
[claims.safe]
text = "Lanes are safe."
contrary-to = "deadly"
[claims.cheap]
text = "Lanes are *cheap*."
implicit = true
[claims.slow]
text = "Lanes slow cars."
voice = "drivers"
[claims.deadly]
text = "Lanes kill."
[rebuttals.wide]
premises = "cheap"
target = "lost"
strength = "strong"
[evidence.count]
text = "Injuries fell."
supports = "safe"
source = "city"
[sources.city]
title = "Count"
date = 2021
url = "https://example.org/a_b"
[voices.drivers]
name = "Drivers"
"""
GROUPS = (
    MAP
    + '[groups.one]\ntitle = "Safety"\nclaims = ["safe"]\n[groups.two]\ntitle = "The rest"\nclaims = ["lanes", "cheap"]\n'
)


def test_an_outline_has_reasons_objections_evidence_and_sources() -> None:
    assert outline(loads(MAP)) == dedent("""\
        Lanes

        thesis: Build lanes. [lanes]
        ├─ quote: “lanes now” (¶2)
        ├─ because, together
        │  ├─ Lanes are safe. [safe]
        │  │  ├─ evidence: Injuries fell. [count] (Count, 2021)
        │  │  └─ contrary: Lanes kill. [deadly]
        │  └─ and: Lanes are *cheap*. [cheap] (implicit)
        └─ but: Lanes slow cars. [slow] — Drivers

        What leads nowhere
        ------------------

        but, against lost (wide; strong): Lanes are *cheap*. [cheap] (see above)

        Sources
        -------

        Count [city] (2021; https://example.org/a_b)

        Voices
        ------

        Drivers [drivers]
    """)


def test_an_evaluation_gives_every_element_its_label() -> None:
    m = loads(MAP)

    written = outline(m, evaluation=evaluate(m))

    assert "thesis: Build lanes. [lanes] (out (defeated))\n" in written
    assert "but, against lost (wide; out; strong)" in written


def test_groups_are_sections_and_each_claim_stands_in_its_own() -> None:
    written = outline(loads(GROUPS)).partition("What leads nowhere")[0]

    assert written == dedent("""\
        Lanes

        Safety
        ------

        Lanes are safe. [safe] (→ “The rest”)
        ├─ evidence: Injuries fell. [count] (Count, 2021)
        └─ contrary: Lanes kill. [deadly] (see “Outside the sections”)

        The rest
        --------

        thesis: Build lanes. [lanes]
        ├─ quote: “lanes now” (¶2)
        ├─ because, together
        │  ├─ Lanes are safe. [safe] (see “Safety”)
        │  └─ and: Lanes are *cheap*. [cheap] (implicit)
        └─ but: Lanes slow cars. [slow] (see “Outside the sections”)

        Outside the sections
        --------------------

        Lanes slow cars. [slow] (→ “The rest”) — Drivers
        Lanes kill. [deadly]
        └─ contrary: Lanes are safe. [safe] (see “Safety”)

    """)


def test_one_group_has_its_claims_and_the_sources_that_they_name() -> None:
    assert outline(loads(GROUPS), group="one", format="markdown") == dedent("""\
        # Lanes — Safety

        - Lanes are safe. `safe` (→ “The rest”)
          - **evidence** Injuries fell. `count` (Count, 2021)
          - **contrary** Lanes kill. `deadly` *see “Outside the sections”*

        ## Sources

        - Count `city` (2021; <https://example.org/a_b>)
    """)


def test_a_circle_ends_with_a_mark() -> None:
    m = ArgumentMap(title="T", claims=[Claim("a", "A.", because="b"), Claim("b", "B.", because="a", but="b")])

    assert outline(m) == dedent("""\
        T

        A. [a]
        └─ because: B. [b]
           ├─ because: A. [a] (goes round in a circle)
           └─ but: B. [b] (goes round in a circle)
    """)


def test_a_page_has_the_language_of_the_map_and_lets_nothing_run() -> None:
    page = outline(loads(MAP), format="html")

    assert page.startswith('<!DOCTYPE html>\n<html lang="de">\n')
    assert "default-src 'none'; style-src 'sha256-" in page
    assert "base-uri 'none'; form-action 'none'" in page
    assert '<li id="outline.cheap" class="claim"><span class="word">and</span>' in page
    assert '<a href="https://example.org/a_b" rel="noreferrer">' in page


@pytest.mark.parametrize(("form", "length"), [("text", 100_000), ("markdown", 10_000), ("html", 10_000)])
def test_a_long_chain_goes_on_in_numbered_lists(form: str, length: int) -> None:
    claims = [Claim(f"c{n}", f"Claim {n}.", because=f"c{n + 1}") for n in range(length)] + [Claim(f"c{length}", "End.")]

    written = outline(ArgumentMap(title="T", claims=claims), format=form)

    assert f"goes on at ({-(-(length - 7) // 7)})" in written
    assert f"goes on at ({-(-length // 7)})" not in written
    assert max(len(line) for line in written.splitlines()) < 400


@pytest.mark.parametrize(
    ("wanted", "message"),
    [
        ({"format": "pdf"}, "there is no format 'pdf' of an outline; the formats are text, markdown, html"),
        ({"group": "on"}, "there is no group 'on'; did you mean 'one'?"),
    ],
)
def test_what_there_is_not_is_told(wanted: dict[str, str], message: str) -> None:
    with pytest.raises(RenderError) as told:
        outline(loads(GROUPS), **wanted)  # type: ignore[arg-type]  # wrong on purpose

    assert str(told.value) == message
