"""What a text that does not parse was probably meant to say, in the words of somebody who writes maps."""

from __future__ import annotations

import re

from argmap.diagnostics import Diagnostic
from argmap.formats.toml.faults import invalid
from argmap.model.values import WHAT_AN_ID_IS


def explain_syntax(message: str, at: int, text: str) -> Diagnostic:
    """Return the finding for the parser's *message* about the character *at* an offset of *text*."""
    if message == "Cannot overwrite a value":
        line = text.rfind("\n", 0, at) + 1
        start = line + len(text[line:at]) - len(text[line:at].lstrip())
        if one := _one_and_many(text, start):
            return invalid(*one, at)
        several = 'several items go into one list: ["…", "…"]'
        remedy = several if _key_at(text, start) in _LISTS else "leave one of them out"
        return invalid("this key stands twice in its table", start, remedy, at)
    if twice := re.fullmatch(r"Cannot declare \((.*?),?\) twice", message):
        table = ".".join(part.strip().strip("'") for part in twice[1].split(","))
        start = text.rfind("\n", 0, at) + 1
        first = text.count("\n", 0, text.find(text[start : at + 1])) + 1
        remedy = f"join the two, or give one of them another id; the first is on line {first}"
        return invalid(f"the table [{table}] stands twice", start, remedy, at + 1)
    for beginning, (meaning, remedy) in _MEANINGS.items():
        if message.startswith(beginning):
            return invalid(meaning or _plain(message), at, _slip(beginning, text, at) or remedy)
    return invalid(_plain(message), at, "")


def _one_and_many(text: str, start: int) -> tuple[str, int, str] | None:
    """Return what is wrong, where, and what to write, if *start* begins an item of a list that is a single table above."""
    header = re.compile(r"\[\[\s*([\w-]+)\s*\]\]").match(text, start)
    if header is None:
        return None
    name = header[1]
    single = re.compile(rf"^[ \t]*\[\s*{name}\s*[.\]]", re.MULTILINE).search(text, 0, start)
    if single is None:
        return None
    line = text.count("\n", 0, single.start()) + 1
    what = f"[[{name}]] begins an item of a list, but from line {line} on {name} is a single table"
    return what, start, f"write [[{name}]] above line {line} too: what belongs to an item stands below its [[{name}]]"


def _slip(beginning: str, text: str, at: int) -> str:  # noqa: PLR0911 - a case for each slip
    """Return what to write instead where the text shows which of the common slips it is, or ""."""
    here, before = text[at : at + 1], text[:at].rstrip(" \t")
    match beginning:
        case "Expected newline" if before.endswith(('"', "'")) and here.isalnum():
            return "a quote inside a text is written \\\", or the text stands between ''' and '''"
        case "Expected newline" if re.search(_DATE_BEGINS, before) and here == "-":
            return "no calendar has this date: write the year, the month and the day, as in 2021-05-03"
        case "Invalid value" if here and here in _CURLY:
            return "texts stand in straight quotes"
        case "Expected '='" if here == ":":
            return "write = for :"
        case "Expected '='" | "Invalid initial character" | "Expected ']'" if here.isalpha() and not here.isascii():
            return f"an id or key has the letters a-z and A-Z, digits, - and _; {WHAT_AN_ID_IS}"
        case "Unclosed array" if opened := re.findall(_ARRAY_OPENS, before):
            line = text.count("\n", 0, before.rindex(opened[-1])) + 1
            return f"put a comma between its items, and ] at its end; it opens on line {line}"
        case _:
            return ""


def _key_at(text: str, at: int) -> str:
    """Return the last part of the key that begins *at* an offset of *text*."""
    key = re.compile(r"""[^=\n]*""").match(text, at)
    return key[0].strip().rpartition(".")[2].strip(" \"'") if key else ""


_LISTS = frozenset(
    {"thesis", "authors", "tags", "ignore", "because", "but", "contrary-to", "contradictory-to", "quotes", "premises"}
    | {"supports", "opposes", "derived-from", "claims", "aliases", "roles"}
)
"""The keys that may have several items."""
_CURLY = "“”„‟‘’‚‛«»"  # noqa: RUF001 - they are meant
_DATE_BEGINS = r"=\s*\d{4}$"
_ARRAY_OPENS = r"(?m)^[^#\n=]*=[ \t]*\["


_COMPLETE = (
    "what stands in braces or brackets is complete there, and gets no keys elsewhere",
    "write all its keys in one place, or give it a header of its own",
)
_MEANINGS: dict[str, tuple[str, str]] = {
    "Unterminated string": ("a string is not closed", 'a text of several lines stands between """ and """'),
    "Illegal character '\\n'": (
        "a string is not closed on its line",
        'a text of several lines stands between """ and """',
    ),
    "Illegal character": ("", "write control characters as escapes, such as \\u0007"),
    "Found invalid character": ("", "write control characters as escapes, such as \\u0007"),
    "Unescaped '\\'": (
        "no escape begins with this character",
        "write \\\\ for a backslash, or put the text between ' and '",
    ),
    "Invalid value": ("no value is written like this", "texts stand in quotes; numbers, dates, true and false do not"),
    "Invalid date": ("no calendar has this date", "write the year, the month and the day: 2021-05-03"),
    "Unclosed array": ("a list is not closed", "put a comma between its items, and ] at its end"),
    "Unclosed inline table": ("a table in braces is not closed", "put a comma between its entries, and } at its end"),
    "Expected '='": ("a key needs = and a value", "an id or key with a space or dot in it stands in quotes"),
    "Expected ']'": ("a table's header is not closed", "write [claims.ID]; an id has no space"),
    "Invalid statement": ("neither a key nor a table begins like this", 'write key = "value" or [table]'),
    "Duplicate inline table key": ("this key stands twice in its table", "give each key once"),
    "Cannot mutate immutable": _COMPLETE,
    "Cannot redefine namespace": _COMPLETE,
    "Escaped character": ("no character has this number", "write the character itself"),
    "Expected newline": (
        "the value goes on where its line should end",
        "one key with its value stands on a line of its own",
    ),
    "Invalid initial character": (
        "no key begins like this",
        "keys have letters, digits, - and _; others stand in quotes",
    ),
}


def _plain(message: str) -> str:
    return message[:1].lower() + message[1:]
