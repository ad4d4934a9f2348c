"""The small values that elements are made of, and what a person may write for them."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterable, Mapping
from typing import Never, TypeAlias, TypeVar

from attrs import field, frozen
from immutabledict import immutabledict

from argmap.comparison import digest, same
from argmap.model.dates import PartialDate, optional_until
from argmap.model.items import items_of, listed
from argmap.model.requirements import require_number_from_1, require_string, require_string_or_none, require_text
from argmap.model.strength import Strength, optional_strength
from argmap.model.words import QuestionKind, question_kind
from argmap.representation import brief, pretty

_Value = TypeVar("_Value")

ID_PATTERN = re.compile(r"[A-Za-z0-9][A-Za-z0-9_-]*")
"""What an id may be: safe in DOT, SVG, URLs and CSS."""
WHAT_AN_ID_IS = "an id begins with a letter (a-z, A-Z) or digit and goes on with letters, digits, '-' and '_'"


class DerivedId(str):
    """The id that a map gives to a step written on its claim: `CLAIM.because.1`, `CLAIM.but.2`.

    It can be shown, and looked up in the map, but nothing in a file can refer to it.
    """

    __slots__ = ()


_Scalar: TypeAlias = str | int | float | bool | datetime.datetime | datetime.date | datetime.time
_SCALARS = (str, int, float, bool, datetime.date, datetime.time)  # a datetime is a date
Extra: TypeAlias = "_Scalar | tuple[Extra, ...] | Mapping[str, Extra]"
"""A value of a key of the user's own (`x-…`): kept, and never read."""


def _freeze(value: object) -> object:
    if isinstance(value, Mapping):
        return immutabledict({_key(key): _freeze(item) for key, item in value.items()})
    if isinstance(value, list | tuple):
        return tuple(_freeze(item) for item in value)
    if not isinstance(value, _SCALARS):
        raise TypeError(
            f"a file has no word for {value!r}: text, numbers, true and false, dates, lists and tables are due"
        )
    return value


def _key(key: object) -> str:
    if not isinstance(key, str):
        raise TypeError(f"a string is due as a key, not {key!r}")
    return key


def frozen_extra(extra: Mapping[str, object]) -> Mapping[str, Extra]:
    """Return *extra* with its lists as tuples and its tables immutable, all the way down.

    Raises:
        ValueError: if a key does not begin with `x-`.
    """
    if not extra:
        return NOTHING
    for key in extra:
        if not key.startswith("x-"):
            raise ValueError(f"{key!r} is no key of one's own: those begin with 'x-'")
    return _freeze(extra)  # type: ignore[return-value]  # TOML has no other values


NOTHING: immutabledict[str, Extra] = immutabledict()
NO_WORDS: immutabledict[str, Never] = immutabledict()


def frozen_words(words: Mapping[str, str]) -> Mapping[str, str]:
    """Return *words* as a mapping that nobody can change."""
    return _mapping(words, str, "a string") if words else NO_WORDS


@frozen(eq=False)
class Premise:
    """A claim that an inference rests on, and the role it has in the inference's scheme."""

    claim: str = field(validator=require_string)
    role: str | None = field(default=None, validator=require_string_or_none)

    __repr__ = brief
    __eq__ = same
    __hash__ = digest
    _repr_pretty_ = pretty


PremisesLike: TypeAlias = "str | Premise | Iterable[str | Premise]"


def premises(items: PremisesLike) -> tuple[Premise, ...]:
    """Return *items* as premises; an id stands for a premise without a role.

    >>> premises(["a", Premise("b", "major")])
    (Premise(claim='a'), Premise(claim='b', role='major'))
    """
    found = listed(items, (str, Premise), _PREMISE)
    return tuple([Premise(item) if isinstance(item, str) else _premise(item) for item in found])


_PREMISE = "an id or a Premise"


def _premise(item: object) -> Premise:
    if not isinstance(item, Premise):
        raise TypeError(f"{_PREMISE} is due, not {item!r}")
    return item


@frozen(eq=False)
class Step:
    """An argument or rebuttal written on its claim, which needs nothing but its premises; it may be rated and noted."""

    premises: tuple[Premise, ...] = field(converter=premises)
    strength: Strength | None = field(default=None, converter=optional_strength)
    note: str = field(default="", validator=require_string)

    __repr__ = brief
    __eq__ = same
    __hash__ = digest
    _repr_pretty_ = pretty


StepsLike: TypeAlias = "str | Step | Iterable[str | Step | Iterable[str | Premise]]"


def steps(items: StepsLike) -> tuple[Step, ...]:
    """Return *items* as steps: an id is a step of one premise, a list a step of linked premises.

    >>> [len(step.premises) for step in steps(["a", ["b", "c"]])]
    [1, 2]
    """
    if not items:
        return ()
    found = listed(items, (str, Step), "an id, a Step or a list of premises")
    return tuple([item if isinstance(item, Step) else Step(item) for item in found])  # type: ignore[arg-type]  # which Step checks


@frozen(eq=False)
class Quote:
    """A passage of a source, after W3C's TextQuoteSelector; `reads` and `why` emend a corrupt one.

    `paragraph` counts from 1, as the source's `paragraphs` says.
    """

    exact: str = field(validator=require_text)
    source: str | None = field(default=None, validator=require_string_or_none, kw_only=True)
    paragraph: int | None = field(default=None, validator=require_number_from_1, kw_only=True)
    prefix: str | None = field(default=None, validator=require_string_or_none, kw_only=True)
    suffix: str | None = field(default=None, validator=require_string_or_none, kw_only=True)
    reads: str | None = field(default=None, validator=require_string_or_none, kw_only=True)
    why: str | None = field(default=None, validator=require_string_or_none, kw_only=True)

    __repr__ = brief
    __eq__ = same
    __hash__ = digest
    _repr_pretty_ = pretty


QuotesLike: TypeAlias = "str | Quote | Iterable[str | Quote]"


def quotes(items: QuotesLike) -> tuple[Quote, ...]:
    """Return *items* as quotes; a string stands for its exact words."""
    if not items:
        return ()
    return tuple([to_quote(item) for item in listed(items, (str, Quote), _QUOTE)])


_QUOTE = "a Quote or its words"


def to_quote(item: object) -> Quote:
    """Return *item* as a quote; a string stands for its exact words.

    Raises:
        TypeError: if it is neither.
    """
    if isinstance(item, str):
        return Quote(item)
    if not isinstance(item, Quote):
        raise TypeError(f"{_QUOTE} is due, not {item!r}")
    return item


@frozen(eq=False)
class Suppression:
    """A finding that the author accepts, by the rule's code or name, with the reason, and until when."""

    rule: str = field(validator=require_string)
    reason: str = field(default="", validator=require_string)
    until: PartialDate | None = field(default=None, converter=optional_until)

    __repr__ = brief
    __eq__ = same
    __hash__ = digest
    _repr_pretty_ = pretty


SuppressionsLike: TypeAlias = "Suppression | Iterable[Suppression]"


def suppressions(items: SuppressionsLike) -> tuple[Suppression, ...]:
    """Return *items* as a tuple; one suppression stands for a list of itself."""
    return items_of(items, Suppression, "a Suppression")


@frozen(eq=False)
class NotApplicable:
    """The answer that a critical question does not arise, and why."""

    why: str = field(validator=require_text)

    __repr__ = brief
    __eq__ = same
    __hash__ = digest
    _repr_pretty_ = pretty


Answer: TypeAlias = "str | NotApplicable"
"""The answer to a critical question: the id of the claim that answers it, or why it does not arise."""


@frozen(eq=False)
class Question:
    """A critical question of a scheme, and what it means while it is unanswered."""

    text: str = field(validator=require_text)
    kind: QuestionKind | None = field(default=None, converter=question_kind)

    __repr__ = brief
    __eq__ = same
    __hash__ = digest
    _repr_pretty_ = pretty


def frozen_answers(answers: Mapping[str, Answer]) -> Mapping[str, Answer]:
    """Return *answers* as a mapping that nobody can change."""
    return _mapping(answers, (str, NotApplicable), "the id of a claim or NotApplicable(why)") if answers else NO_WORDS


def frozen_questions(questions: Mapping[str, Question]) -> Mapping[str, Question]:
    """Return *questions* as a mapping that nobody can change."""
    return _mapping(questions, Question, "a Question") if questions else NO_WORDS


def _mapping(words: Mapping[str, _Value], kind: type | tuple[type, ...], due: str) -> immutabledict[str, _Value]:
    """Return *words* as a mapping that nobody can change.

    Raises:
        TypeError: if it is no mapping of strings to what is *due*.
    """
    if not isinstance(words, Mapping):
        raise TypeError(f"a mapping is due, with {due} for each key, not {words!r}")
    for key, value in words.items():
        if not isinstance(key, str):
            raise TypeError(f"a string is due as a key, not {key!r}")
        if not isinstance(value, kind):
            raise TypeError(f"{key!r} needs {due}, not {value!r}")
    return immutabledict(words)
