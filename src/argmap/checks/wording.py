"""The wording that messages share: ids in quotes, lists of them cut short, counted nouns."""

from __future__ import annotations

from collections.abc import Sequence

from argmap.diagnostics import quoted


def listed(ids: Sequence[str], most: int = 3) -> str:
    """Return *ids* in quotes as a list in plain English, at most *most* of them by name.

    >>> listed(["a", "b"]), listed(["a", "b", "c", "d", "e"])
    ("'a' and 'b'", "'a', 'b', 'c' and 2 more")
    """
    names = [quoted(name) for name in ids[:most]]
    if len(ids) > most:
        names.append(f"{len(ids) - most} more")
    return " and ".join((", ".join(names[:-1]), names[-1])) if len(names) > 1 else "".join(names)


def counted(number: int, noun: str) -> str:
    """Return *noun* with its number, in the plural where that is due.

    >>> counted(1, "claim"), counted(2, "claim")
    ('1 claim', '2 claims')
    """
    return f"{number:,} {noun}" if number == 1 else f"{number:,} {noun}s"


def toml_list(ids: Sequence[str]) -> str:
    """Return *ids* as TOML writes a list of strings, to be copied.

    >>> toml_list(["a", "b"])
    '["a", "b"]'
    """
    return "[" + ", ".join(f'"{name}"' for name in ids) + "]"


def ring_of_ids(ids: Sequence[str], most: int = 8) -> str:
    """Return *ids* in quotes as a way back to the first, cut in the middle where it is longer than *most* steps.

    >>> ring_of_ids(["a", "b"]), ring_of_ids(["a", "b", "c", "d"], 2)
    ("'a' -> 'b' -> 'a'", "'a' -> (3 more) -> 'a'")
    """
    way = [quoted(name) for name in (*ids, ids[0])]
    if len(way) > most + 1:
        half = most // 2
        way = [*way[:half], f"({len(way) - 2 * half} more)", *way[-half:]]
    return " -> ".join(way)
