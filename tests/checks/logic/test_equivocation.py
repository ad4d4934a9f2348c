from __future__ import annotations

from argmap.checks import check
from argmap.model import Argument, ArgumentMap, Claim, Rebuttal, Term
from argmap.source import format_route

LAW = Term("law", {"made": "by a parliament", "found": "in nature"}, aliases=["statute"])
MADE, FOUND = {"law": "made"}, {"law": "found"}


def told(*claims: Claim, terms: tuple[Term, ...] = (LAW,), rebuttals: tuple[Rebuttal, ...] = ()) -> list[str]:
    m = ArgumentMap(title="T", thesis="t", claims=claims, terms=terms, rebuttals=rebuttals)
    found = [d for d in check(m) if d.rule.code == "LOG017"]
    return [f"{format_route(d.route)}: {d.message} {d.witness}" for d in found]


def test_two_senses_among_the_premises_meet_in_the_step() -> None:
    claims = (Claim("t", "T.", because=[["a", "b"]]), Claim("a", "A.", terms=MADE), Claim("b", "B.", terms=FOUND))

    assert told(*claims) == [
        "claims.t.because[0]: 't.because.1' takes 'law' in 2 senses: 'made' as in 'a', 'found' as in 'b' ('a', 'b', 't.because.1')"
    ]


def test_a_premise_and_its_conclusion_and_an_objection_and_its_target_meet_too() -> None:
    assert told(Claim("t", "T.", because="a", terms=FOUND), Claim("a", "A.", terms=MADE)) == [
        "claims.t.because[0]: 't.because.1' takes 'law' in 2 senses: 'made' as in 'a', 'found' as in 't' ('a', 't', 't.because.1')"
    ]
    assert told(Claim("t", "T.", terms=FOUND), Claim("a", "A.", terms=MADE), rebuttals=(Rebuttal("r", "a", "t"),)) == [
        "rebuttals.r: 'r' takes 'law' in 2 senses: 'made' as in 'a', 'found' as in 't' ('a', 't', 'r')"
    ]


def test_a_claim_that_uses_the_word_carries_the_sense_on_and_one_that_does_not_ends_it() -> None:
    def chain(between: str) -> list[str]:
        return told(
            Claim("t", "T.", because="b", terms=FOUND), Claim("b", between, because="a"), Claim("a", "A.", terms=MADE)
        )

    assert chain("Order rests on something.") == []
    assert chain("Order rests on Statutes.") == [
        "claims.t.because[0]: 't.because.1' takes 'law' in 2 senses: 'made' as in 'a', 'found' as in 't' ('a', 't', 't.because.1')"
    ]


def test_a_claim_reached_from_two_senses_is_reported_once_and_no_step_after_it() -> None:
    claims = (
        Claim("t", "The law is good.", because="b"),
        Claim("b", "There is a law.", because=["p", "q"]),
        Claim("p", "P.", terms=MADE),
        Claim("q", "Q.", terms=FOUND),
    )

    assert told(*claims) == [
        "claims.b: 'b' takes 'law' in 2 senses: 'made' as in 'p', 'found' as in 'q' ('p', 'q', 'b')"
    ]


def test_one_sense_throughout_other_terms_unknown_senses_and_empty_steps_are_no_fault() -> None:
    right = Term("right", {"legal": "L", "moral": "M"})

    assert told(Claim("t", "T.", because="a", terms=MADE), Claim("a", "A.", terms=MADE)) == []
    assert (
        told(Claim("t", "T.", because="a", terms={"right": "legal"}), Claim("a", "A.", terms=MADE), terms=(LAW, right))
        == []
    )
    assert told(Claim("t", "T.", because="a", terms={"law": "nothing"}), Claim("a", "A.", terms=MADE)) == []
    withdrawn = Claim("b", "B.", terms=FOUND, withdrawn=True)
    assert told(Claim("t", "T.", because=[["a", "b"]], terms=FOUND), Claim("a", "A.", terms=MADE), withdrawn) == []


def test_a_step_on_a_withdrawn_claim_carries_nothing_on() -> None:
    claims = (
        Claim("t", "T.", because="b", terms=FOUND),
        Claim("b", "The law.", because=[["a", "w"]]),
        Claim("a", "A.", terms=MADE),
        Claim("w", "W.", withdrawn=True),
    )

    assert told(*claims) == []


def test_a_word_of_two_terms_is_a_fault_of_the_second() -> None:
    act = Term("act", {"one": "O"}, aliases=["deed", "Statutes"])

    assert told(Claim("t", "T."), terms=(LAW, act)) == [
        "terms.act.aliases[1]: 'Statutes' is a word for two terms, 'law' and 'act' ()"
    ]
    assert told(Claim("t", "T."), terms=(Term("act", {"one": "O"}, aliases=["acts", "act"]),)) == []


def test_findings_about_terms_stand_in_the_order_of_the_terms() -> None:
    terms = [Term("b", {"x": "X", "y": "Y"}), Term("a", {"x": "X", "y": "Y"}, aliases="b")]
    m = ArgumentMap(title="T", thesis="t", claims=[Claim("t", "T.", assumption=True)], terms=terms)

    assert [str(d) for d in check(m)] == [
        "terms.b: warning REF008 unused-element no claim says in which sense it uses 'b'",
        "terms.a: warning REF008 unused-element no claim says in which sense it uses 'a'",
        "terms.a.aliases[0]: warning LOG017 equivocation 'b' is a word for two terms, 'b' and 'a'",
    ]


def test_a_hub_of_many_arguments_is_read_once() -> None:
    claims = [Claim(f"p{i}", "P.", terms=MADE) for i in range(3_000)]
    arguments = [Argument(f"a{i}", f"p{i}", "t") for i in range(3_000)]
    m = ArgumentMap(title="T", claims=[Claim("t", "The law."), *claims], arguments=arguments, terms=[LAW])

    assert [d for d in check(m) if d.rule.code == "LOG017"] == []
