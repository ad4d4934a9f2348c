"""The pages of all rules as one document, in Markdown: a table of the rules, then family by family the page of each."""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator
from itertools import groupby

from argmap.checks.catalogue import CATALOGUE
from argmap.checks.map_rules import RulePage
from argmap.diagnostics import Rule

_HEAD = """\
# The rules

What `argmap check` looks for. Errors make a map inconsistent, warnings say that it is weak, hints are advice. A rule that is
off, or runs only in some profiles, runs in the profile `strict` as well, and where it is selected by name. `argmap explain CODE`
prints a page, `argmap explain --all` all of them.
"""


def rules_page() -> str:
    """Return the document; a rule's page stands below the anchor `Rule.anchor`."""
    families = [(title, list(pages)) for title, pages in groupby(CATALOGUE, key=_family)]
    parts = [_HEAD, *(_table(title, pages) for title, pages in families)]
    for title, pages in families:
        parts += [f"## {title}\n", *map(_page, pages)]
    return "\n".join(parts)


def _family(page: RulePage) -> str:
    """Return what the family of a rule is about, as the docstring of its package says."""
    package = sys.modules[page.__name__.rpartition(".")[0]]
    return (package.__doc__ or "").split(", one a file")[0].strip().rstrip(".")


def _table(title: str, pages: list[RulePage]) -> str:
    rows = "".join(f"{_row(page)}\n" for page in pages)
    return f"**{title}**\n\n| code | name | severity | what is wrong |\n| --- | --- | --- | --- |\n{rows}"


def _row(page: RulePage) -> str:
    rule = page.RULE
    finds = _lines(page)[0].replace("|", "\\|")
    return f"| {rule.code} | [{rule.name}](#{rule.anchor}) | {rule.severity}{_off(rule)} | {finds} |"


def _off(rule: Rule) -> str:
    if rule.only_in is None:
        return ""
    return f", only in {', '.join(rule.only_in)}" if rule.only_in else ", off"


def _page(page: RulePage) -> str:
    rule = page.RULE
    return "\n".join([f"### {rule.code} {rule.name}", "", f"*{rule.severity}{_off(rule)}*", "", *_lowered(page), ""])


def _lowered(page: RulePage) -> Iterator[str]:
    """Yield the lines of a page, its headings two levels lower; what is in a block of code is no heading."""
    in_code = False
    for line in _lines(page):
        in_code ^= line.startswith("```")
        yield line if in_code else re.sub(r"^(#+ )", r"##\1", line)


def _lines(page: RulePage) -> list[str]:
    return (page.__doc__ or "").strip().split("\n")
