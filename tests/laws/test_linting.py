"""What holds of every selection, suppression and baseline on every map."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

from attrs import evolve
from hypothesis import assume, given
from hypothesis import strategies as st
from tests.laws.test_rules import OF_THE_FIRST, tangles

from argmap.checks import CATALOGUE, Choice, check, examine, select_rules
from argmap.checks.baseline import Baseline, compare, read_baseline, updated, write_baseline
from argmap.checks.binding import can_be_suppressed, is_binding
from argmap.checks.map_rules import CHECKED
from argmap.checks.selection import Selection, rules_of
from argmap.diagnostics import Diagnostic, Severity
from argmap.model import ArgumentMap, Suppression
from argmap.testing import argument_maps, flawed_maps

CODES = [page.RULE.code for page in CATALOGUE]
SELECTORS = [*CODES, *(page.RULE.name for page in CATALOGUE), *{code[:3] for code in CODES}, "LOG00", "EVD0", "ALL"]
REPLACED = {rule.RULE.code: getattr(rule, "SUPERSEDES", ()) for rule in CHECKED}
TODAY = date(2026, 1, 1)
EVERYTHING = select_rules(Choice(select=("ALL",)))

selectors = st.lists(st.sampled_from(SELECTORS), max_size=4).map(tuple)


def lines(found: Iterable[Diagnostic]) -> Counter[str]:
    return Counter(map(str, found))


def without_suppressions(m: ArgumentMap) -> ArgumentMap:
    """Return *m* as if nobody had accepted anything in it."""
    return evolve(
        m,
        ignore=(),
        claims=[evolve(each, ignore=()) for each in m.claims],
        arguments=[evolve(each, ignore=()) for each in m.arguments],
        rebuttals=[evolve(each, ignore=()) for each in m.rebuttals],
        evidence=[evolve(each, ignore=()) for each in m.evidence],
        sources=[evolve(each, ignore=()) for each in m.sources],
    )


@given(selectors, selectors)
def test_two_selections_together_select_what_both_do(first: tuple[str, ...], second: tuple[str, ...]) -> None:
    def rules(selected: tuple[str, ...]) -> frozenset[str]:
        return select_rules(Choice(select=selected)).rules

    assert rules(first + second) == rules(first) | rules(second)
    assert rules(first) == select_rules(Choice(select=()), Choice(extend_select=first)).rules


@given(selectors)
def test_what_is_selected_and_what_is_left_out_of_everything_are_all_there_is(some: tuple[str, ...]) -> None:
    named = {rule.code for selector in some for rule in rules_of(selector)}
    leaving_out = tuple(code for code in sorted(named) if not is_binding(rules_of(code)[0]))

    left = select_rules(Choice(select=("ALL",)), Choice(ignore=leaving_out)).rules
    assert left | named == set(CODES)
    assert all(is_binding(rules_of(code)[0]) for code in left & named)


@given(argument_maps(resolve=False), st.sets(st.sampled_from(CODES)))
def test_a_selection_is_a_filter_that_only_what_it_leaves_out_can_replace(m: ArgumentMap, codes: set[str]) -> None:
    m = without_suppressions(m)
    everything = examine(m, EVERYTHING).findings

    some = examine(m, select_rules(Choice(select=tuple(codes)))).findings

    runs = codes | {code for code in CODES if is_binding(rules_of(code)[0])}
    expected = lines(d for d in everything if d.rule.code in runs)
    assert expected <= lines(some)
    replaced = {code for other in set(CODES) - runs for code in REPLACED.get(other, ())}
    assert {d.rule.code for d in some if str(d) not in expected} <= replaced


@given(argument_maps(resolve=False), st.data())
def test_a_suppression_takes_away_exactly_the_findings_it_names(m: ArgumentMap, data: st.DataObject) -> None:
    m = without_suppressions(m)
    before = [d for d in examine(m, EVERYTHING).findings if d.severity is not Severity.NOTE]
    accepted = [d for d in before if can_be_suppressed(d.rule) and d.route[:1] == ("claims",)]
    assume(accepted)
    chosen = data.draw(st.sampled_from(accepted))
    why = Suppression(data.draw(st.sampled_from([chosen.rule.code, chosen.rule.name.upper()])), "why")
    claim = chosen.route[1]
    accepting = evolve(m, claims=[evolve(c, ignore=why) if c.id == claim else c for c in m.claims])

    outcome = examine(accepting, EVERYTHING)

    named = [d for d in before if d.rule == chosen.rule and d.route[:2] == chosen.route[:2]]
    assert lines(waived.finding for waived in outcome.waived) == lines(named)
    after = [d for d in outcome.findings if d.severity is not Severity.NOTE]
    assert lines(before) - lines(after) == lines(named)
    assert {d.rule.code for d in after if d not in before} <= set(REPLACED.get(chosen.rule.code, ()))


@given(argument_maps(resolve=False))
def test_a_map_that_accepts_all_it_can_is_left_with_what_it_cannot(m: ArgumentMap) -> None:
    m = without_suppressions(m)
    waivable = [page.RULE for page in CATALOGUE if can_be_suppressed(page.RULE)]
    accepting = evolve(m, ignore=[Suppression(rule.code, "why") for rule in waivable])

    outcome = examine(accepting, EVERYTHING)

    assert all(is_binding(d.rule) or d.rule.name == "unused-suppression" for d in outcome.findings)
    unused = len([d for d in outcome.findings if d.rule.name == "unused-suppression"])
    assert unused + len({waived.waiver.route for waived in outcome.waived}) <= len(waivable)


@given(argument_maps(resolve=False))
def test_deleting_what_is_unused_changes_nothing_else(m: ArgumentMap) -> None:
    before = examine(m, EVERYTHING, today=TODAY)
    unused = {d.route for d in before.findings if d.rule.name == "unused-suppression"}
    assume(unused)

    def used(route: tuple[str, ...], suppressions: tuple[Suppression, ...]) -> list[Suppression]:
        return [each for i, each in enumerate(suppressions) if (*route, "ignore", i) not in unused]

    tidy = evolve(
        m,
        ignore=used((), m.ignore),
        claims=[evolve(each, ignore=used(("claims", each.id), each.ignore)) for each in m.claims],
        arguments=[evolve(each, ignore=used(("arguments", each.id), each.ignore)) for each in m.arguments],
        rebuttals=[evolve(each, ignore=used(("rebuttals", each.id), each.ignore)) for each in m.rebuttals],
        evidence=[evolve(each, ignore=used(("evidence", each.id), each.ignore)) for each in m.evidence],
        sources=[evolve(each, ignore=used(("sources", each.id), each.ignore)) for each in m.sources],
    )

    def others(found: Iterable[Diagnostic]) -> list[str]:
        return [d.message for d in found if d.rule.name != "unused-suppression"]

    after = examine(tidy, EVERYTHING, today=TODAY)
    assert others(after.findings) == others(before.findings)
    assert [d for d in after.findings if d.rule.name == "unused-suppression"] == []


@st.composite
def maps_with(draw: st.DrawFn, rule: str) -> ArgumentMap:
    """Return a map that *rule* flags, among whatever other faults."""
    m = draw(flawed_maps(rule)).map
    assert m is not None, "only a file without a form has no map"
    return m


def baseline_of(m: ArgumentMap) -> Baseline:
    found = examine(m, EVERYTHING)
    return updated(Baseline(), "m", found.findings, found.ran)


@given(argument_maps(resolve=False))
def test_what_was_written_to_a_baseline_is_read_back_and_nothing_is_new_nor_gone(m: ArgumentMap) -> None:
    with TemporaryDirectory() as folder:
        path = Path(folder) / "b.json"
        write_baseline(path, baseline_of(m))
        baseline = read_baseline(path)

    assert baseline == baseline_of(m)
    found = examine(m, EVERYTHING)
    compared = compare(baseline, "m", found.findings, found.ran)
    assert [d for d in compared.new if not is_binding(d.rule)] == []
    assert compared.gone == 0
    assert updated(baseline, "m", found.findings, found.ran) == baseline


@given(
    argument_maps() | tangles() | st.sampled_from(sorted(OF_THE_FIRST)).flatmap(maps_with),
    st.randoms(use_true_random=False),
)
def test_a_baseline_survives_another_order_and_other_notes(m: ArgumentMap, random: st.random.Random) -> None:  # type: ignore[name-defined]
    claims = [evolve(claim, note="Seen.") for claim in random.sample(m.claims, len(m.claims))]
    other = evolve(
        m,
        note="Seen.",
        claims=claims,
        arguments=random.sample(m.arguments, len(m.arguments)),
        rebuttals=random.sample(m.rebuttals, len(m.rebuttals)),
        evidence=random.sample(m.evidence, len(m.evidence)),
        sources=random.sample(m.sources, len(m.sources)),
        groups=random.sample(m.groups, len(m.groups)),
        terms=random.sample(m.terms, len(m.terms)),
    )
    # What EVD024 asks for is a note.
    settled = Selection(EVERYTHING.rules - {"EVD024"})
    before, after = examine(m, settled), examine(other, settled)

    compared = compare(updated(Baseline(), "m", before.findings, before.ran), "m", after.findings, after.ran)

    assert [d for d in compared.new if not is_binding(d.rule)] == []
    assert compared.gone == 0


@given(argument_maps())
def test_the_default_check_is_that_of_the_default_profile(m: ArgumentMap) -> None:
    assert check(m) == check(m, profile="default") == examine(m, select_rules()).findings
