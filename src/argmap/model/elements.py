"""The elements of a map: claims, the inferences between them, evidence, and the sources and voices behind them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, TypeAlias

from attrs import field, frozen

from argmap.comparison import digest, same
from argmap.model.dates import PartialDate, optional_day, optional_valid_until
from argmap.model.items import strings
from argmap.model.requirements import require_boolean, require_string, require_string_or_none, require_text
from argmap.model.strength import Strength, optional_strength
from argmap.model.values import (
    ID_PATTERN,
    NO_WORDS,
    NOTHING,
    WHAT_AN_ID_IS,
    Answer,
    DerivedId,
    Extra,
    Premise,
    Question,
    Quote,
    Step,
    Suppression,
    frozen_answers,
    frozen_extra,
    frozen_questions,
    frozen_words,
    premises,
    quotes,
    steps,
    suppressions,
)
from argmap.model.words import (
    ClaimKind,
    EvidenceKind,
    Mode,
    Paragraphs,
    Stance,
    Standard,
    claim_kind,
    evidence_kind,
    mode,
    paragraphs,
    stance,
    standard,
)
from argmap.representation import brief, pretty

if TYPE_CHECKING:
    from attrs import Attribute


def _check_id(element: object, attribute: Attribute[str], value: str) -> None:
    require_string(element, attribute, value)
    if not ID_PATTERN.fullmatch(value):
        raise ValueError(f"{value!r} is no id: {WHAT_AN_ID_IS}")


def _check_inference_id(element: object, attribute: Attribute[str], value: str) -> None:
    if not isinstance(value, DerivedId):
        _check_id(element, attribute, value)


@frozen(eq=False)
class Claim:
    """A statement that can be true or false, held or disputed.

    `because` and `but` are the steps written on the claim; the map makes arguments and rebuttals of them. `certainty` is
    how sure the author says the claim is, `credence` where evaluation starts it; neither is the other's default.

    >>> Claim("lanes", "The city should build lanes.", because=["cheap", ["safer", "safety-first"]]).because[0].premises
    (Premise(claim='cheap'),)
    """

    id: str = field(validator=_check_id)
    text: str = field(validator=require_text)
    title: str = field(default="", validator=require_string, kw_only=True)
    kind: ClaimKind | None = field(default=None, converter=claim_kind, kw_only=True)
    stance: Stance | None = field(default=None, converter=stance, kw_only=True)
    certainty: Strength | None = field(default=None, converter=optional_strength, kw_only=True)
    credence: Strength | None = field(default=None, converter=optional_strength, kw_only=True)
    because: tuple[Step, ...] = field(default=(), converter=steps, kw_only=True)
    but: tuple[Step, ...] = field(default=(), converter=steps, kw_only=True)
    implicit: bool = field(default=False, validator=require_boolean, kw_only=True)
    assumption: bool = field(default=False, validator=require_boolean, kw_only=True)
    undeveloped: bool = field(default=False, validator=require_boolean, kw_only=True)
    withdrawn: bool = field(default=False, validator=require_boolean, kw_only=True)
    voice: str | None = field(default=None, validator=require_string_or_none, kw_only=True)
    contrary_to: tuple[str, ...] = field(default=(), converter=strings, kw_only=True)
    contradictory_to: tuple[str, ...] = field(default=(), converter=strings, kw_only=True)
    terms: Mapping[str, str] = field(default=NO_WORDS, converter=frozen_words, kw_only=True)
    standard: Standard | None = field(default=None, converter=standard, kw_only=True)
    quotes: tuple[Quote, ...] = field(default=(), converter=quotes, kw_only=True)
    tags: tuple[str, ...] = field(default=(), converter=strings, kw_only=True)
    note: str = field(default="", validator=require_string, kw_only=True)
    ignore: tuple[Suppression, ...] = field(default=(), converter=suppressions, kw_only=True)
    extra: Mapping[str, Extra] = field(default=NOTHING, converter=frozen_extra, kw_only=True)

    __repr__ = brief
    __eq__ = same
    __hash__ = digest
    _repr_pretty_ = pretty


@frozen(eq=False)
class Argument:
    """Premises that together support one conclusion.

    >>> Argument("safety", premises=["fewer-injuries", "safety-first"], conclusion="lanes", strength="strong").strength
    Strength('strong')
    """

    id: str = field(validator=_check_inference_id)
    premises: tuple[Premise, ...] = field(converter=premises)
    conclusion: str = field(validator=require_string)
    strength: Strength | None = field(default=None, converter=optional_strength, kw_only=True)
    mode: Mode = field(default=Mode.DEFEASIBLE, converter=mode, kw_only=True)
    scheme: str | None = field(default=None, validator=require_string_or_none, kw_only=True)
    questions: Mapping[str, Answer] = field(default=NO_WORDS, converter=frozen_answers, kw_only=True)
    implicit: bool = field(default=False, validator=require_boolean, kw_only=True)
    voice: str | None = field(default=None, validator=require_string_or_none, kw_only=True)
    quotes: tuple[Quote, ...] = field(default=(), converter=quotes, kw_only=True)
    tags: tuple[str, ...] = field(default=(), converter=strings, kw_only=True)
    note: str = field(default="", validator=require_string, kw_only=True)
    ignore: tuple[Suppression, ...] = field(default=(), converter=suppressions, kw_only=True)
    extra: Mapping[str, Extra] = field(default=NOTHING, converter=frozen_extra, kw_only=True)

    __repr__ = brief
    __eq__ = same
    __hash__ = digest
    _repr_pretty_ = pretty


@frozen(eq=False)
class Rebuttal:
    """Premises that together attack a target: a claim, or (undercutting) an argument, a rebuttal or an item of evidence."""

    id: str = field(validator=_check_inference_id)
    premises: tuple[Premise, ...] = field(converter=premises)
    target: str = field(validator=require_string)
    strength: Strength | None = field(default=None, converter=optional_strength, kw_only=True)
    mode: Mode = field(default=Mode.DEFEASIBLE, converter=mode, kw_only=True)
    scheme: str | None = field(default=None, validator=require_string_or_none, kw_only=True)
    questions: Mapping[str, Answer] = field(default=NO_WORDS, converter=frozen_answers, kw_only=True)
    voice: str | None = field(default=None, validator=require_string_or_none, kw_only=True)
    quotes: tuple[Quote, ...] = field(default=(), converter=quotes, kw_only=True)
    tags: tuple[str, ...] = field(default=(), converter=strings, kw_only=True)
    note: str = field(default="", validator=require_string, kw_only=True)
    ignore: tuple[Suppression, ...] = field(default=(), converter=suppressions, kw_only=True)
    extra: Mapping[str, Extra] = field(default=NOTHING, converter=frozen_extra, kw_only=True)

    __repr__ = brief
    __eq__ = same
    __hash__ = digest
    _repr_pretty_ = pretty


Inference: TypeAlias = Argument | Rebuttal


@frozen(eq=False)
class Evidence:
    """An item from the world that supports or opposes claims."""

    id: str = field(validator=_check_id)
    text: str = field(validator=require_text)
    supports: tuple[str, ...] = field(default=(), converter=strings, kw_only=True)
    opposes: tuple[str, ...] = field(default=(), converter=strings, kw_only=True)
    kind: EvidenceKind | None = field(default=None, converter=evidence_kind, kw_only=True)
    strength: Strength | None = field(default=None, converter=optional_strength, kw_only=True)
    source: str | None = field(default=None, validator=require_string_or_none, kw_only=True)
    date: PartialDate | None = field(default=None, converter=optional_day, kw_only=True)
    valid_until: PartialDate | None = field(default=None, converter=optional_valid_until, kw_only=True)
    voice: str | None = field(default=None, validator=require_string_or_none, kw_only=True)
    quotes: tuple[Quote, ...] = field(default=(), converter=quotes, kw_only=True)
    tags: tuple[str, ...] = field(default=(), converter=strings, kw_only=True)
    note: str = field(default="", validator=require_string, kw_only=True)
    ignore: tuple[Suppression, ...] = field(default=(), converter=suppressions, kw_only=True)
    extra: Mapping[str, Extra] = field(default=NOTHING, converter=frozen_extra, kw_only=True)

    __repr__ = brief
    __eq__ = same
    __hash__ = digest
    _repr_pretty_ = pretty


Element: TypeAlias = Claim | Argument | Rebuttal | Evidence
"""What has an id in the map's one namespace."""


@frozen(eq=False)
class Source:
    """A work that quotes and evidence come from; `file` is a path to its text, beside the map."""

    id: str = field(validator=_check_id)
    title: str = field(validator=require_text)
    authors: tuple[str, ...] = field(default=(), converter=strings, kw_only=True)
    date: PartialDate | None = field(default=None, converter=optional_day, kw_only=True)
    url: str | None = field(default=None, validator=require_string_or_none, kw_only=True)
    file: str | None = field(default=None, validator=require_string_or_none, kw_only=True)
    sha256: str | None = field(default=None, validator=require_string_or_none, kw_only=True)
    paragraphs: Paragraphs = field(default=Paragraphs.BLOCK, converter=paragraphs, kw_only=True)
    reliability: Strength | None = field(default=None, converter=optional_strength, kw_only=True)
    derived_from: tuple[str, ...] = field(default=(), converter=strings, kw_only=True)
    valid_until: PartialDate | None = field(default=None, converter=optional_valid_until, kw_only=True)
    tags: tuple[str, ...] = field(default=(), converter=strings, kw_only=True)
    note: str = field(default="", validator=require_string, kw_only=True)
    ignore: tuple[Suppression, ...] = field(default=(), converter=suppressions, kw_only=True)
    extra: Mapping[str, Extra] = field(default=NOTHING, converter=frozen_extra, kw_only=True)

    __repr__ = brief
    __eq__ = same
    __hash__ = digest
    _repr_pretty_ = pretty


@frozen(eq=False)
class Voice:
    """Somebody who puts something forward and is not the map's author."""

    id: str = field(validator=_check_id)
    name: str = field(validator=require_text)
    tags: tuple[str, ...] = field(default=(), converter=strings, kw_only=True)
    note: str = field(default="", validator=require_string, kw_only=True)
    extra: Mapping[str, Extra] = field(default=NOTHING, converter=frozen_extra, kw_only=True)

    __repr__ = brief
    __eq__ = same
    __hash__ = digest
    _repr_pretty_ = pretty


@frozen(eq=False)
class Group:
    """A section of the map, drawn together."""

    id: str = field(validator=_check_id)
    title: str = field(validator=require_text)
    claims: tuple[str, ...] = field(converter=strings)
    note: str = field(default="", validator=require_string, kw_only=True)
    extra: Mapping[str, Extra] = field(default=NOTHING, converter=frozen_extra, kw_only=True)

    __repr__ = brief
    __eq__ = same
    __hash__ = digest
    _repr_pretty_ = pretty


@frozen(eq=False)
class Term:
    """A word with its senses (name = definition), and other words for it."""

    id: str = field(validator=_check_id)
    senses: Mapping[str, str] = field(converter=frozen_words)
    aliases: tuple[str, ...] = field(default=(), converter=strings, kw_only=True)
    extra: Mapping[str, Extra] = field(default=NOTHING, converter=frozen_extra, kw_only=True)

    __repr__ = brief
    __eq__ = same
    __hash__ = digest
    _repr_pretty_ = pretty


@frozen(eq=False)
class Scheme:
    """An argumentation scheme: the roles of its premises, and its critical questions.

    `says` has for each role what the premise in it says, and under "conclusion" what follows.
    """

    id: str = field(validator=_check_id)
    roles: tuple[str, ...] = field(converter=strings)
    title: str = field(default="", validator=require_string, kw_only=True)
    says: Mapping[str, str] = field(default=NO_WORDS, converter=frozen_words, kw_only=True)
    questions: Mapping[str, Question] = field(default=NO_WORDS, converter=frozen_questions, kw_only=True)
    reference: str = field(default="", validator=require_string, kw_only=True)
    extra: Mapping[str, Extra] = field(default=NOTHING, converter=frozen_extra, kw_only=True)

    __repr__ = brief
    __eq__ = same
    __hash__ = digest
    _repr_pretty_ = pretty
