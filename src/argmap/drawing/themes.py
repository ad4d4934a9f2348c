"""The colours of a drawing: a pair for each hue, in each of the five themes."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum

from attrs import evolve, field, frozen
from immutabledict import immutabledict

TRANSPARENT = "transparent"
"""The fill of what has none."""


class Hue(StrEnum):
    """A pair of colours, fill and line, that a theme gives."""

    THESIS = "thesis"
    CLAIM = "claim"
    IMPLICIT = "implicit"
    EVIDENCE = "evidence"
    FOR = "for"
    AGAINST = "against"
    UNDERCUT = "undercut"
    OUT = "out"
    MISSING = "missing"


@frozen
class Ink:
    """Two colours that belong together."""

    fill: str
    line: str


@frozen(eq=False)  # known by what it is, so that what it looks like can be kept
class Theme:
    """A set of colours: the page, the two of text, the frame of a group, and each hue's.

    Colours are written `#RRGGBB`; a fill may be `transparent`.
    """

    name: str
    page: str
    text: str
    meta: str
    group: Ink
    inks: Mapping[Hue, Ink] = field(converter=immutabledict)

    @property
    def side(self) -> str:
        """The colour of the rule on claims that speak for the thesis."""
        return self.inks[Hue.THESIS].line


LIGHT = Theme(
    name="light",
    page="#FFFFFF",
    text="#1A1A1A",
    meta="#595959",
    group=Ink("#F7F7F7", "#6E6E6E"),
    inks={
        Hue.THESIS: Ink("#FFF4CC", "#6B5000"),
        Hue.CLAIM: Ink("#FFFFFF", "#404040"),
        Hue.IMPLICIT: Ink("#FFFFFF", "#595959"),
        Hue.EVIDENCE: Ink("#F5F5F0", "#57534A"),
        Hue.FOR: Ink("#E3F0FA", "#0B5A9C"),
        Hue.AGAINST: Ink("#FDE8E1", "#B3400C"),
        Hue.UNDERCUT: Ink("#FDE8E1", "#B3400C"),
        Hue.OUT: Ink("#F7F7F7", "#6E6E6E"),
        Hue.MISSING: Ink("#FFF0F3", "#A3123A"),
    },
)
DARK = Theme(
    name="dark",
    page="#0F1215",
    text="#F2F2F2",
    meta="#B0B8C0",
    group=Ink("#15181C", "#8F979F"),
    inks={
        Hue.THESIS: Ink("#3A3110", "#F2CF5B"),
        Hue.CLAIM: Ink("#1F242A", "#B8C0C8"),
        Hue.IMPLICIT: Ink("#15181C", "#A8B0B8"),
        Hue.EVIDENCE: Ink("#26241F", "#C9C2B2"),
        Hue.FOR: Ink("#10293D", "#6DB8F2"),
        Hue.AGAINST: Ink("#3D1C0F", "#FF9E73"),
        Hue.UNDERCUT: Ink("#3D1C0F", "#FF9E73"),
        Hue.OUT: Ink("#1B1E22", "#8F979F"),
        Hue.MISSING: Ink("#33141C", "#FF8FA8"),
    },
)
_BLACK = "#000000"
_FOR_ATTACKS = Ink("#E6E6E6", _BLACK)
PRINT = Theme(
    name="print",
    page="#FFFFFF",
    text=_BLACK,
    meta="#404040",
    group=Ink("#FFFFFF", _BLACK),
    inks={hue: Ink("#FFFFFF", _BLACK) for hue in Hue} | {Hue.AGAINST: _FOR_ATTACKS, Hue.UNDERCUT: _FOR_ATTACKS},
)
"""Black on white, and grey for what attacks: it survives a copying machine."""
MONO = evolve(PRINT, name="mono", group=Ink(TRANSPARENT, _BLACK), inks={hue: Ink(TRANSPARENT, _BLACK) for hue in Hue})
"""Lines only, on any light ground."""
CLASSIC = evolve(
    LIGHT,
    name="classic",
    inks=dict(LIGHT.inks)
    | {
        Hue.THESIS: Ink("#FFFFFF", "#404040"),
        Hue.FOR: Ink("#E1F3EC", "#00664B"),
        Hue.AGAINST: Ink("#FCE4E0", "#B3261E"),
        Hue.UNDERCUT: Ink("#FFEDD5", "#9A5B00"),
    },
)
"""Green, red and amber, for people used to Rationale and Kialo; many colour-blind readers cannot tell red from amber."""
THEMES: Mapping[str, Theme] = {theme.name: theme for theme in (LIGHT, DARK, PRINT, MONO, CLASSIC)}
