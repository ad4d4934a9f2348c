"""The rows of a page's outline: every element below what it bears on, section by section, each once in full."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from itertools import chain

from attrs import field, frozen

from argmap.drawing.sheet import Sheet
from argmap.drawing.style import mark_word
from argmap.drawing.view import target_of
from argmap.drawing.words import mark_form
from argmap.model import Claim, Evidence, Group, Inference


@frozen
class Row:
    """One line: an element, the word for how it bears on the row above it, and how deep it stands, from 1.

    An inference of one premise has no row of its own: the premise's says it under `via`. `again` is where an element
    only is named, because it stands elsewhere in full.
    """

    element: str
    word: str = ""
    level: int = 1
    via: Inference | None = None
    again: bool = False


@frozen
class Section:
    """A part of the outline: a group's, or that of what is in no group, which has none."""

    group: Group | None
    rows: tuple[Row, ...]


def outline(sheet: Sheet) -> Iterator[Section]:
    """Yield the sections of the outline of *sheet*'s view: all that is drawn, however deep. Linear."""
    outliner = _Outliner(sheet, _homes(sheet))
    for group in _groups(sheet):
        yield Section(group, tuple(outliner.section(group.id)))
    rest = tuple(chain(outliner.section(None), outliner.unconnected()))
    if rest:
        yield Section(None, rest)


def _groups(sheet: Sheet) -> tuple[Group, ...]:
    return sheet.view.sections if sheet.view.group is None else (sheet.view.group,)


def _homes(sheet: Sheet) -> Mapping[str, str]:
    homes: dict[str, str] = {}
    for group in _groups(sheet):
        for claim in group.claims:
            homes.setdefault(claim, group.id)
    return homes


@frozen
class _Outliner:
    """A view being outlined: the section of each claim, and what has a row already."""

    sheet: Sheet
    homes: Mapping[str, str]
    done: set[str] = field(factory=set)

    def section(self, home: str | None) -> Iterator[Row]:
        claims = [claim.id for claim in self.sheet.view.claims if self._home(claim.id) == home]
        theses = [claim for claim in claims if claim in self.sheet.theses]
        below = self._below(claims, home)
        # What only bears on itself, in a circle, stands below nothing: it comes last.
        for root in (*theses, *(claim for claim in claims if claim not in below), *claims):
            if root not in self.done:
                yield from self._walk(Row(root), home)

    def unconnected(self) -> Iterator[Row]:
        """Yield what bears on nothing that is drawn."""
        view = self.sheet.view
        for element in chain(view.inferences, view.evidence):
            if element.id not in self.done:
                word = "evidence" if isinstance(element, Evidence) else mark_word(mark_form(self.sheet, element))
                yield from self._walk(Row(element.id, word), None)

    def _home(self, claim: str) -> str | None:
        # What is only repeated in the drawing of a group stands in no section of it.
        return "" if claim in self.sheet.view.elsewhere else self.homes.get(claim)

    def _below(self, claims: Iterable[str], home: str | None) -> set[str]:
        """Return the claims of a section that stand below one of its claims."""
        below: set[str] = set()
        todo = list(claims)
        seen = set(todo)
        for element in todo:  # grows while it is read
            for child in self._children(element):
                below.add(child.element)
                names = (child.element, child.via.id) if child.via else (child.element,)
                new = [name for name in names if name not in seen and not self._is_foreign(name, home)]
                seen.update(new)
                todo += new
        return below

    def _walk(self, root: Row, home: str | None) -> Iterator[Row]:
        todo = [root]
        while todo:
            row = todo.pop()
            if row.via and row.via.id in self.done:
                yield Row(row.via.id, row.word, row.level, again=True)
                continue
            again = row.element in self.done or self._is_foreign(row.element, home)
            yield Row(row.element, row.word, row.level, row.via, again)
            children: list[Row] = []
            if row.via:
                self.done.add(row.via.id)
                children += self._attacks_on(row.via.id)
            if not again:
                self.done.add(row.element)
                children += self._children(row.element)
            todo += [Row(each.element, each.word, row.level + 1, each.via) for each in reversed(children)]

    def _is_foreign(self, element: str, home: str | None) -> bool:
        return isinstance(self.sheet.map.get(element), Claim) and self._home(element) != home

    def _children(self, element: str) -> list[Row]:
        m = self.sheet.map
        match m.get(element):
            case Claim():
                steps = [self._step(argument) for argument in m.arguments_for(element)]
                items = [Row(item.id, "evidence") for item in m.evidence_for(element)]
                items += [Row(item.id, "evidence against") for item in m.evidence_against(element)]
                found = [*steps, *items]
            case Evidence() | None:
                found = []
            case inference:
                found = [Row(premise.claim, "premise") for premise in inference.premises]
        drawn = self.sheet.view.drawn
        shown = [
            each for each in found if (each.via.id if each.via else each.element) in drawn or each.element not in m
        ]
        return shown + self._attacks_on(element)

    def _attacks_on(self, element: str) -> list[Row]:
        drawn = self.sheet.view.drawn
        return [self._step(each) for each in self.sheet.map.rebuttals_of(element) if each.id in drawn]

    def _step(self, inference: Inference) -> Row:
        word = mark_word(mark_form(self.sheet, inference))
        names = tuple(dict.fromkeys(premise.claim for premise in inference.premises))
        if len(names) == 1 and self._folds(inference, names[0]):
            return Row(names[0], word, via=inference)
        return Row(inference.id, word)

    def _folds(self, inference: Inference, premise: str) -> bool:
        """Say whether the row of its one *premise* may speak for *inference*: not where either is named as no claim may be."""
        m = self.sheet.map
        odd = m.uses_of(inference.id) or isinstance(m.get(premise), Inference)
        return premise != target_of(inference) and not odd
