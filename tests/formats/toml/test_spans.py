from __future__ import annotations

import pytest
import tomli

from argmap.formats.toml.spans import find_places
from argmap.source import Place, Span


def span(text: str, part: str) -> Span:
    """The span of *part*, which must be in *text* just once."""
    assert text.count(part) == 1, part
    return Span(text.index(part), text.index(part) + len(part))


def pair(text: str, key: str, value: str) -> Place:
    return Place(span(text, key), span(text, value))


def item(text: str, value: str) -> Place:
    return Place(None, span(text, value))


def named(text: str, part: str) -> Place:
    """The place of a table that has only a part of a key to show."""
    return Place(span(text, part), span(text, part))


def test_a_text_without_pairs_has_no_places() -> None:
    assert find_places("") == {}
    assert find_places(" \t\r\n# a = 1\n") == {}


def test_the_document_itself_has_no_place() -> None:
    assert () not in find_places("a = 1")


def test_a_pair_has_the_spans_of_its_key_and_its_value_without_what_surrounds_them() -> None:
    assert find_places(" \tab\t=  12 \t# = 3\n") == {("ab",): Place(Span(2, 4), Span(8, 10))}


def test_a_pair_may_end_with_the_text() -> None:
    assert find_places("a=1") == {("a",): Place(Span(0, 1), Span(2, 3))}


@pytest.mark.parametrize(
    "value",
    [
        *["0", "-0", "+99", "1_000", "0xDEAD_beef", "0o755", "0b1101_0110"],
        *["1.5", "+1.0", "-0.01", "5e+22", "1e06", "-2E-2", "6.626e-34", "9_224.617_991e1_0"],
        *["inf", "+inf", "-inf", "nan", "+nan", "-nan", "true", "false"],
        *["1987-07-05T17:45:00Z", "1987-07-05t17:45:00z", "1987-07-05 17:45:00Z", "1987-07-05 17:45:56.123456-08:00"],
        *["1987-07-05T17:45:00", "1987-07-05 17:45:00.5", "1987-07-05 17:45", "1987-07-05 17:45+01:00"],
        *["1987-07-05", "17:45:00", "17:45:00.999", "17:45"],
        *[
            '""',
            '"a"',
            r'"\""',
            r'"\\"',
            r'"a\\\"b # ]"',
            r'"\b\t\n\f\r\e\x41\u00e9\U0001F600"',
            '"\'"',
            '"e\u0301漢😀"',
        ],
        *["''", "'a'", r"'C:\'", "'\"'", "'# ]'"],
        *['""""""', '"""a"""', '""""a""""', '"""""a"""""', '"""a""b"c"""', r'"""\""""""', r'"""\\"""', '"""\na\n\n"""'],
        *['"""a \\\n   b"""', '"""a\\  \r\n\t\r\n  """', '"""# [x]\ny = 1\n"""', '"""\'\'\'"""'],
        *["''''''", "'''a'''", "''''a''''", "'''''a'''''", r"'''\'''", "'''\r\na'b''c\r\n'''", "'''\"\"\"'''"],
    ],
)
@pytest.mark.parametrize("after", ["", "\n", " \r\n", "# c", " # 2\ny = 3"])
def test_a_scalar_has_the_span_of_all_its_characters(value: str, after: str) -> None:
    text = f"x = {value}{after}"
    assert tomli.loads(text)
    assert find_places(text)["x",] == Place(Span(0, 1), Span(4, 4 + len(value)))


@pytest.mark.parametrize(
    ("key", "name"),
    [
        *[("a-b_C", "a-b_C"), ("1", "1"), ("1987-07-05", "1987-07-05"), ("true", "true"), ("-", "-")],
        *[
            ('""', ""),
            ('"a b"', "a b"),
            ('"a.b"', "a.b"),
            (r'"\""', '"'),
            (r'"\\"', "\\"),
            ('"#="', "#="),
            ('"]"', "]"),
        ],
        *[(r'"\u00e9\x41\e\n\U0001F600"', "éA\x1b\n😀"), ('"e\u0301漢"', "e\u0301漢"), ('"\'"', "'")],
        *[("''", ""), ("'a b'", "a b"), (r"'\n'", "\\n"), ("'\"'", '"'), ("'='", "=")],
    ],
)
def test_a_key_has_the_span_of_its_writing_and_the_route_of_its_name(key: str, name: str) -> None:
    end = len(key)
    assert find_places(f"{key} = 1") == {(name,): Place(Span(0, end), Span(end + 3, end + 4))}
    assert find_places(f"[{key}]") == {(name,): Place(Span(1, 1 + end), Span(0, 2 + end))}


def test_the_parts_of_a_dotted_key_are_tables_at_their_first_mention() -> None:
    text = "a . 'b'.c = 1\na.b.d = 2"
    assert find_places(text) == {
        ("a",): Place(Span(0, 1), Span(0, 1)),
        ("a", "b"): named(text, "'b'"),
        ("a", "b", "c"): pair(text, "c", "1"),
        ("a", "b", "d"): pair(text, "d", "2"),
    }


def test_a_header_is_the_value_of_its_table_and_names_the_tables_above() -> None:
    text = '[ a . "b" ] # [c]\nd = 1\n'
    assert find_places(text) == {
        ("a",): named(text, "a"),
        ("a", "b"): pair(text, '"b"', '[ a . "b" ]'),
        ("a", "b", "d"): pair(text, "d", "1"),
    }


def test_a_table_named_by_another_header_moves_to_its_own() -> None:
    text = "[a.b]\nc = 1\n[a]\nd = 2"
    assert find_places(text) == {
        ("a",): Place(Span(13, 14), Span(12, 15)),
        ("a", "b"): pair(text, "b", "[a.b]"),
        ("a", "b", "c"): pair(text, "c", "1"),
        ("a", "d"): pair(text, "d", "2"),
    }


def test_a_dotted_key_leaves_a_table_named_by_a_header_where_it_is() -> None:
    text = "[a.b.c]\n[a]\nb.d = 1"
    assert find_places(text)["a", "b"] == Place(Span(3, 4), Span(3, 4))


def test_each_header_of_an_array_of_tables_is_an_element_and_the_first_is_the_array() -> None:
    text = "[[a]]\nb = 1\n[[ a ]]\nc = 2\n[['a']]"
    assert find_places(text) == {
        ("a",): Place(Span(2, 3), Span(0, 5)),
        ("a", 0): item(text, "[[a]]"),
        ("a", 0, "b"): pair(text, "b", "1"),
        ("a", 1): item(text, "[[ a ]]"),
        ("a", 1, "c"): pair(text, "c", "2"),
        ("a", 2): item(text, "[['a']]"),
    }


def test_headers_below_an_array_of_tables_belong_to_its_last_element() -> None:
    text = "[[f.g]]\n[f.g.p]\n[[f.g.v]]\n[[ f.g ]]\n[[ f.g.v ]]\nn = 1\n[[f.g.v ]]\n[f.g.v.q.r]"
    assert find_places(text) == {
        ("f",): Place(Span(2, 3), Span(2, 3)),
        ("f", "g"): Place(Span(4, 5), Span(0, 7)),
        ("f", "g", 0): item(text, "[[f.g]]"),
        ("f", "g", 0, "p"): pair(text, "p", "[f.g.p]"),
        ("f", "g", 0, "v"): Place(Span(22, 23), Span(16, 25)),
        ("f", "g", 0, "v", 0): item(text, "[[f.g.v]]"),
        ("f", "g", 1): item(text, "[[ f.g ]]"),
        ("f", "g", 1, "v"): Place(Span(43, 44), Span(36, 47)),
        ("f", "g", 1, "v", 0): item(text, "[[ f.g.v ]]"),
        ("f", "g", 1, "v", 0, "n"): pair(text, "n", "1"),
        ("f", "g", 1, "v", 1): item(text, "[[f.g.v ]]"),
        ("f", "g", 1, "v", 1, "q"): named(text, "q"),
        ("f", "g", 1, "v", 1, "q", "r"): pair(text, "r", "[f.g.v.q.r]"),
    }


def test_items_of_arrays_have_places_without_keys_at_any_depth() -> None:
    text = 'a = [ 1, # ]\n  [ ], [\n\'2\', """]\n""" ,], { b = [3] } ] # ]'
    assert find_places(text) == {
        ("a",): pair(text, "a", text[4:-4]),
        ("a", 0): item(text, "1"),
        ("a", 1): item(text, "[ ]"),
        ("a", 2): item(text, '[\n\'2\', """]\n""" ,]'),
        ("a", 2, 0): item(text, "'2'"),
        ("a", 2, 1): item(text, '"""]\n"""'),
        ("a", 3): item(text, "{ b = [3] }"),
        ("a", 3, "b"): pair(text, "b", "[3]"),
        ("a", 3, "b", 0): item(text, "3"),
    }


def test_inline_tables_may_hold_line_ends_comments_trailing_commas_and_dotted_keys() -> None:
    text = "t = { # }\n  a.b = {},\r\n  a.\"c\" = 1987-07-05 17:45 , # ,\n  d = { e = '}' , },\n}\nf = 1"
    assert find_places(text) == {
        ("t",): Place(Span(0, 1), Span(4, text.index("\nf"))),
        ("t", "a"): Place(Span(12, 13), Span(12, 13)),
        ("t", "a", "b"): pair(text, "b", "{}"),
        ("t", "a", "c"): pair(text, '"c"', "1987-07-05 17:45"),
        ("t", "d"): pair(text, "d", "{ e = '}' , }"),
        ("t", "d", "e"): pair(text, "e", "'}'"),
        ("f",): Place(span(text, "f"), Span(len(text) - 1, len(text))),
    }


def test_offsets_count_the_characters_of_the_text_as_given() -> None:
    assert find_places("\ufeffa = 1\r\nb = 2") == {
        ("a",): Place(Span(1, 2), Span(5, 6)),
        ("b",): Place(Span(8, 9), Span(12, 13)),
    }
    assert find_places("a = ['e\u0301', '漢😀', 1]")["a", 2] == Place(None, Span(17, 18))


def test_a_text_that_is_no_toml_has_the_places_up_to_what_is_wrong() -> None:
    assert find_places("a = 1\n= 2\nb = 3") == {("a",): Place(Span(0, 1), Span(4, 5))}
    assert find_places('a = [1, """x]\nb = 2')["a",] == Place(Span(0, 1), Span(4, 5))
    assert find_places('a = """x\nb = 2') == {("a",): Place(Span(0, 1), Span(0, 1))}
    assert find_places('a = 1\n"\\q" = 2') == {("a",): Place(Span(0, 1), Span(4, 5))}
    assert find_places("a = 1\n[[b]\nc = 2").keys() == {("a",), ("b",)}


def test_a_place_comes_after_that_of_the_table_it_is_in() -> None:
    assert list(find_places("[a.b]\nc = [1]\n[a]\n[d]")) == [
        *[("a",), ("a", "b"), ("a", "b", "c"), ("a", "b", "c", 0), ("d",)]
    ]


# The texts of the next two would take hours, or more memory than there is, if a step were quadratic.


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("x = " + "[" * 200_000 + "]" * 200_000, 200_000),
        ("x = " + "{a = " * 200_000 + "1" + "}" * 200_000, 200_001),
        ("a." * 200_000 + "b = 1", 200_001),
        ("[" + "a." * 200_000 + "b]", 200_001),
        ("[[a.b]]\n" * 200_000, 200_002),
        ("x = " + ("{" + "a." * 900 + "a = ") * 200 + "1" + "}" * 200, 180_201),
    ],
    ids=["arrays", "inline tables", "dotted key", "header", "array of tables", "dotted keys in inline tables"],
)
def test_any_depth_and_any_number_of_places_are_found(text: str, count: int) -> None:
    assert len(find_places(text)) == count


@pytest.mark.parametrize(
    "opening", ["", "x = ", "x = [", "x = {", "[", "[[", '"', 'x = """', "x = '''", 'x = ["', "x = {'"]
)
@pytest.mark.parametrize(
    "repeated", ["[", "{", "a.", '"', "'", "\\", '\\"', '"\\', ",", "#", "#\n", "\n", " ", "\r", "a=", "-", "]"]
)
def test_hostile_texts_are_given_up_soon(opening: str, repeated: str) -> None:
    text = opening + repeated * 20_000
    assert len(find_places(text)) <= len(text)
