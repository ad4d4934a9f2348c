"""The way through an argument: each element written out once, under what it bears on, and referred to after that."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from itertools import chain
from typing import Final, TypeAlias, assert_never

from attrs import Factory, define, evolve, frozen

from argmap.drawing.sheet import Sheet
from argmap.drawing.view import target_of
from argmap.drawing.words import mark_words
from argmap.model import Argument, Claim, Evidence, Expectation, Inference, Premise
from argmap.writing.document import Entry
from argmap.writing.entries import (
    claim_entry,
    details,
    evidence_entry,
    glance,
    question_word,
    reference_entry,
    step_entry,
)

_EXCLUSIONS: Final = ("contrary", "contradictory")
DEEPEST: Final = 7
"""The level of a list below which it goes on in a new one.

Deeper lists cannot be read, and some readers of Markdown stop at twenty lists and items within each other.
"""


@frozen
class _Said:
    """A claim to be said, as a *premise* of *step* or for itself; with `merged`, it stands for the step."""

    word: str
    premise: Premise
    step: Inference | None = None
    merged: bool = False


@frozen
class _Item:
    word: str
    evidence: Evidence


@frozen
class _Step:
    word: str
    step: Inference


@frozen
class _Left:
    """The mark that all under *claim* has been said."""

    claim: str


_Task: TypeAlias = _Said | _Item | _Step | _Left
_Place: TypeAlias = tuple[int, int]
"""The level of an entry, and the number of its list: 0, or that of one in which a deeper branch goes on."""


@define
class Walk:
    """A walk through *sheet*'s map. A claim whose home is not the `scope` is only referred to, with its home's title.

    `written` has what is written out, each with the number of its list, `lists` the lists of the section that is written;
    numbers go on from section to section.
    """

    sheet: Sheet
    homes: Mapping[str, str]
    titles: Mapping[str, str]
    expected: Mapping[str, list[Expectation]]
    scope: str = ""
    written: dict[str, int] = Factory(dict)
    lists: dict[int, list[Entry]] = Factory(dict)
    count: int = 0
    _open: set[str] = Factory(set)
    _pairs: set[frozenset[str]] = Factory(set)

    def write(self, roots: Iterable[tuple[str, str]], scope: str = "") -> tuple[Entry, ...]:
        """Return the entries of *roots*, ids with the words before them, and of all that bears on them in *scope*. Linear."""
        self.scope, self.lists = scope, {0: []}
        for root, word in roots:
            if root not in self.written:
                self._go(self._root(root, word))
        return tuple(chain.from_iterable(self.lists.values()))

    def _root(self, root: str, word: str) -> _Task:
        found = self.sheet.map[root]
        match found:
            case Claim():
                return _Said(word, Premise(root))
            case Evidence():
                return _Item(word, found)
            case _:
                return self._step(found, word)

    def _go(self, first: _Task) -> None:
        todo: list[tuple[_Task, _Place]] = [(first, (0, 0))]
        while todo:
            task, place = todo.pop()
            if isinstance(task, _Left):
                self._open.discard(task.claim)
                continue
            entry, more, tasks = self._said(task, place)
            below = self._put(entry, place, goes_on=bool(tasks))
            self.lists[below[1]] += [evolve(each, level=below[0]) for each in more]
            todo.extend((each, below) for each in reversed(tasks))

    def _put(self, entry: Entry, place: _Place, *, goes_on: bool) -> _Place:
        """Put *entry* in its place, and return that of what stands under it."""
        level, number = place
        if level < DEEPEST or not goes_on:
            self.lists[number].append(entry)
            return level + 1, number
        self.count += 1
        self.lists[number].append(evolve(entry, mark=f"goes on at ({self.count})"))
        head = Entry(level=0, sort="continued", word=f"({self.count})", text=glance(entry.text), id=entry.id)
        self.lists[self.count] = [evolve(head, text=head.text or entry.word, link=entry.link)]
        return 1, self.count

    def _said(self, task: _Said | _Item | _Step, place: _Place) -> tuple[Entry, list[Entry], list[_Task]]:
        """Return the entry of *task*, the details under it, and what is to be said under it after them."""
        level = place[0]
        match task:
            case _Said():
                return self._claim(task, place)
            case _Item():
                return self._evidence(task, place)
            case _Step():
                self.written[task.step.id] = place[1]
                more = list(details(self.sheet, task.step, level + 1))
                return step_entry(self.sheet, task.step, level, task.word), more, list(self._under_step(task.step))
            case _:
                assert_never(task)

    def _claim(self, task: _Said, place: _Place) -> tuple[Entry, list[Entry], list[_Task]]:
        level, number = place
        name, step = task.premise.claim, task.step if task.merged else None
        more, against = [], list[_Task]()
        if step is not None:
            self.written[step.id] = number
            more = [evolve(each, word=f"{each.word} on the step") for each in details(self.sheet, step, level + 1)]
            against = [*self._against(step.id), *self._answers(step)]
        claim = self.sheet.map.get(name)
        if not isinstance(claim, Claim):
            return reference_entry(self.sheet, name, level, task.word, step), more, against
        entry = claim_entry(self.sheet, claim, level, task.word, step=step, premise=task.premise)
        mark = self._mark(name, task.word, number)
        if mark:
            return _glanced(entry, mark), more, against
        self.written[name] = number
        self._open.add(name)
        said = details(self.sheet, claim, level + 1, self.expected.get(name, ()))
        return entry, [*more, *said], [*against, *self._under_claim(claim), _Left(name)]

    def _mark(self, claim: str, word: str, number: int) -> str:
        """Return what to say of *claim* where it is not written out, "" where it is to be."""
        home = self.homes.get(claim, "")
        if home != self.scope:
            return f"see {self.titles[home]}"
        if claim in self._open and word not in _EXCLUSIONS:
            return "goes round in a circle"
        return self._see(claim, number) if claim in self.written else ""

    def _see(self, element: str, number: int) -> str:
        there = self.written[element]
        return "see above" if there in (0, number) else f"see ({there})"

    def _evidence(self, task: _Item, place: _Place) -> tuple[Entry, list[Entry], list[_Task]]:
        level, number = place
        item = task.evidence
        entry = evidence_entry(self.sheet, item, level, task.word)
        if item.id in self.written:
            return _glanced(entry, self._see(item.id, number)), [], []
        self.written[item.id] = number
        return entry, list(details(self.sheet, item, level + 1)), list(self._against(item.id))

    def _under_claim(self, claim: Claim) -> Iterator[_Task]:
        m = self.sheet.map
        yield from (self._step(each) for each in m.arguments_for(claim.id))
        yield from (_Item("evidence", each) for each in m.evidence_for(claim.id))
        yield from self._against(claim.id)
        yield from (_Item("evidence against", each) for each in m.evidence_against(claim.id))
        for other in m.contraries_of(claim.id):
            pair = frozenset((claim.id, other))
            if pair not in self._pairs or other not in self._open:  # else it has just been said the other way round
                self._pairs.add(pair)
                yield _Said(self._exclusion(claim, other), Premise(other))

    def _exclusion(self, claim: Claim, other: str) -> str:
        found = self.sheet.map.get(other)
        outright = other in claim.contradictory_to or (isinstance(found, Claim) and claim.id in found.contradictory_to)
        return _EXCLUSIONS[outright]

    def _against(self, element: str) -> Iterator[_Task]:
        # A rebuttal of itself has been said already.
        rebuttals = self.sheet.map.rebuttals_of(element)
        return (self._step(each) for each in rebuttals if each.id not in self.written)

    def _step(self, step: Inference, word: str = "") -> _Task:
        word = word or mark_words(self.sheet, step)[0]
        if len(step.premises) == 1:
            return _Said(word, step.premises[0], step, merged=True)
        return _Step(f"{word}, together" if step.premises else word, step)

    def _under_step(self, step: Inference) -> Iterator[_Task]:
        for place, premise in enumerate(step.premises):
            yield _Said("and" if place else "", premise, step)
        yield from self._against(step.id)
        yield from self._answers(step)

    def _answers(self, step: Inference) -> Iterator[_Task]:
        for question, answer in step.questions.items():
            if isinstance(answer, str):
                yield _Said(f"answer to {question_word(self.sheet, step, question)}", Premise(answer))


def _glanced(entry: Entry, mark: str) -> Entry:
    return evolve(entry, text=glance(entry.text), words=(), mark=mark, whole=False)


def leftovers(walk: Walk) -> Iterator[tuple[str, str]]:
    """Yield the elements that are not written yet, since they bear on nothing that is, with the words before them."""
    for element in walk.sheet.map:
        if element.id in walk.written:
            continue
        match element:
            case Claim():
                yield element.id, ""
            case Evidence():
                yield element.id, "evidence"
            case Argument():
                yield element.id, f"because, for {target_of(element) or '“”'}"
            case _:
                yield element.id, f"but, against {target_of(element) or '“”'}"
