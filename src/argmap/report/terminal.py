"""What of a text may go to a terminal: all that people write, and nothing that steers it."""

from __future__ import annotations

import re

# Controls, line separators, the marks that turn the order of letters around, and halves of surrogate pairs; joiners are harmless.
_STEERING = re.compile("[\x00-\x08\x0a-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069\ud800-\udfff]")


def printable(text: str) -> str:
    r"""Return *text* with a replacement for each character that would steer a terminal; tabs stay.

    >>> printable("\x1b[31mred") == "\ufffd[31mred"
    True
    """
    return _STEERING.sub("\ufffd", text)
