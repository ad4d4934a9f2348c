"""The files of a map that is drawn by its sections, as links from one to another."""

from __future__ import annotations

from collections.abc import Mapping
from urllib.parse import quote

from attrs import frozen

from argmap.drawing.view import homes_of
from argmap.model import Group


@frozen
class Links:
    """Where the sections are drawn: `index` is the overview's file, `files` has each section's by the id of its group."""

    index: str
    files: Mapping[str, str]
    titles: Mapping[str, str]
    homes: Mapping[str, Group]

    def to_index(self) -> str:
        """Return the address of the overview."""
        return quote(self.index)

    def to_section(self, group: str) -> str:
        """Return the address of the drawing of *group*."""
        return quote(self.files[group])

    def to_claim(self, claim: str) -> str:
        """Return the address of *claim* in the drawing of its section, "" if it is in none."""
        home = self.homes.get(claim)
        return f"{self.to_section(home.id)}#{claim}" if home else ""


def links_between(sections: tuple[Group, ...], stem: str, suffix: str) -> Links:
    """Return the links between the drawings of *sections*, named after their ids.

    Ids that differ only in case get numbers: there are systems on which they would be one file.

    >>> links_between((Group("a", "A", "x"), Group("A", "B", "y")), "lanes", ".svg").files
    {'a': 'lanes-a.svg', 'A': 'lanes-A-2.svg'}
    """
    files: dict[str, str] = {}
    taken: set[str] = set()
    for section in sections:
        name, number = section.id, 2
        while name.casefold() in taken:
            name, number = f"{section.id}-{number}", number + 1
        taken.add(name.casefold())
        files[section.id] = f"{stem}-{name}{suffix}"
    titles = {section.id: section.title for section in sections}
    return Links(f"{stem}{suffix}", files, titles, homes_of(sections))
