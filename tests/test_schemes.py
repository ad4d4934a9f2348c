"""The library of argumentation schemes holds together."""

from __future__ import annotations

from argmap.model import ArgumentMap, Scheme
from argmap.report.schemes import format_scheme, scheme_stub
from argmap.schemes import known_schemes, scheme_library


def test_every_scheme_says_what_each_premise_and_the_conclusion_are_and_where_it_is_from() -> None:
    for scheme in scheme_library().values():
        assert set(scheme.says) == {*scheme.roles, "conclusion"}
        assert scheme.title
        assert scheme.reference.startswith("Walton, Reed and Macagno 2008, ")


def test_every_scheme_asks_at_least_two_questions_of_a_kind_and_none_twice() -> None:
    for scheme in scheme_library().values():
        texts = [question.text for question in scheme.questions.values()]
        assert len(set(texts)) == len(texts) > 1
        assert all(text.endswith("?") for text in texts)
        assert all(question.kind for question in scheme.questions.values())


def test_titles_are_not_shared() -> None:
    titles = [scheme.title for scheme in scheme_library().values()]

    assert len(set(titles)) == len(titles) > 20


def test_a_map_s_own_scheme_wins() -> None:
    own = Scheme("sign", "smoke")
    known = known_schemes(ArgumentMap(title="T", schemes=[own]))

    assert known["sign"] is own
    assert known.keys() == scheme_library().keys()


def test_a_stub_with_ids_filled_in_is_an_argument_of_the_scheme() -> None:
    from argmap.checks import check
    from argmap.formats.toml import loads

    claims = '[claims]\na = { text = "A." }\nb = { text = "B." }\n\n'
    for scheme in scheme_library().values():
        stub = scheme_stub(scheme).replace('claim = "ID"', 'claim = "a"').replace("arguments.ID", "arguments.x")
        stub = (
            stub.replace('conclusion = "ID"', 'conclusion = "b"').replace("\n# ", "\n").replace('= "ID" #', '= "a" #')
        )
        m = loads(f'format = 1\ntitle = "T"\nthesis = "b"\n\n{claims}{stub}')

        assert set(m.arguments[0].questions) == set(scheme.questions)
        assert not [d for d in check(m, profile="strict") if d.rule.code in ("LOG018", "DIA009", "REF002")]


def test_a_scheme_of_few_words_is_printed_without_gaps() -> None:
    assert format_scheme(Scheme("bare", ())) == (
        'bare\n\nTo start from:\n\n[arguments.ID]\npremises = []\nconclusion = "ID"\nscheme = "bare"\n'
    )
