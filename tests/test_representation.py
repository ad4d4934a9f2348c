"""How values show themselves: short, and so that Python reads them."""

import IPython.lib.pretty as ipython
import pytest
from hypothesis.vendor import pretty as hypothesis

import argmap.model
from argmap.diagnostics import Diagnostic, Rule, Severity
from argmap.edits import Delete, Fix
from argmap.model import Argument, ArgumentMap, Claim, Evidence, PartialDate, Scale, Step
from argmap.source import SourceText

RULE = Rule("LOG001", "circular-support", Severity.ERROR)


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        (Claim("a", "A."), "Claim(id='a', text='A.')"),
        (
            Claim("a", "A.", because=["b", Step(["c", "d"], strength="weak")], stance="denied"),
            (
                "Claim(id='a', text='A.', stance='denied', because=(Step(premises=(Premise(claim='b'),)), "
                "Step(premises=(Premise(claim='c'), Premise(claim='d')), strength=Strength('weak'))))"
            ),
        ),
        (
            Evidence("e", "E.", supports="a", date="2021-05", kind="statistic"),
            "Evidence(id='e', text='E.', supports=('a',), kind='statistic', date=PartialDate(year=2021, month=5))",
        ),
        (PartialDate(2021), "PartialDate(year=2021)"),
        (Scale({"low": 0.1}), "Scale(words=immutabledict({'low': 0.1}))"),
        (
            ArgumentMap(title="T", claims=[Claim("a", "A.", because="b")], arguments=[Argument("x", ["b"], "a")]),
            (
                "ArgumentMap(title='T', claims=(Claim(id='a', text='A.', because=(Step(premises=(Premise(claim='b'),)),)),), "
                "arguments=(Argument(id='x', premises=(Premise(claim='b'),), conclusion='a'),))"
            ),
        ),
        (SourceText("x.toml", "a = 1", lambda _: lambda _: None), "SourceText(name='x.toml', text='a = 1')"),
        (
            Diagnostic(rule=RULE, message="m", route=("claims", "a"), fix=Fix("remove it", Delete(("claims", "a")))),
            (
                f"Diagnostic(rule={RULE!r}, message='m', route=('claims', 'a'), "
                "fix=Fix(says='remove it', edits=(Delete(route=('claims', 'a')),)))"
            ),
        ),
        (
            Diagnostic(rule=RULE, message="m", severity=Severity.HINT),
            f"Diagnostic(rule={RULE!r}, message='m', severity=<Severity.HINT: 'hint'>)",
        ),
    ],
)
def test_a_value_shows_what_it_does_not_leave_to_the_defaults(value: object, shown: str) -> None:
    assert repr(value) == shown


def test_notebooks_and_failing_laws_show_a_map_in_lines() -> None:
    claims = [
        Claim("lanes", "The city should build lanes.", because=["cheap", "safe"]),
        Claim("cheap", "They are cheap."),
    ]
    rated = Argument("x", ["cheap"], "lanes", strength="weak")
    m = ArgumentMap(title="Lanes", thesis="lanes", claims=claims, arguments=[rated])

    assert (
        hypothesis.pretty(m)
        == """\
ArgumentMap(title='Lanes',
    thesis=('lanes',),
    claims=(Claim(id='lanes',
         text='The city should build lanes.',
         because=(Step(premises=(Premise(claim='cheap'),)),
          Step(premises=(Premise(claim='safe'),)))),
     Claim(id='cheap', text='They are cheap.')),
    arguments=(Argument(id='x',
         premises=(Premise(claim='cheap'),),
         conclusion='lanes',
         strength=Strength('weak')),))"""
    )
    shown = ipython.pretty(m)  # type: ignore[no-untyped-call]  # IPython has no types
    assert eval(shown, {**vars(argmap.model)}) == m  # noqa: S307 - it is ours
