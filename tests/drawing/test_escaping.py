"""Nothing of a text means anything where it is drawn, and nothing of it is lost."""

from argmap.drawing.escaping import escape_html, quote


def test_markup_in_a_text_is_text() -> None:
    assert escape_html("""<b> & "\\N" ']]>""") == "&lt;b&gt; &amp; &quot;&#92;&#92;N&quot; &#39;]]&gt;"


def test_a_quoted_string_has_no_backslash_or_quote_of_the_text() -> None:
    assert quote('a "b"\\N\n<c>\x00') == '"a &quot;b&quot;&#92;&#92;N&#10;&lt;c&gt;\ufffd"'


def test_a_long_quoted_string_is_split_where_graphviz_joins_it() -> None:
    assert quote("x" * 7000) == f'"{"x" * 3000}\\\n{"x" * 3000}\\\n{"x" * 1000}"'
