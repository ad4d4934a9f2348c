"""The closed sets of the format: the words that a key may have."""

from __future__ import annotations

from enum import StrEnum
from typing import TypeVar

_Word = TypeVar("_Word", bound=StrEnum)


class ClaimKind(StrEnum):
    """What sort of statement a claim is."""

    FACT = "fact"
    VALUE = "value"
    POLICY = "policy"
    DEFINITION = "definition"


class Stance(StrEnum):
    """The map author's commitment to a claim."""

    ASSERTED = "asserted"
    CONCEDED = "conceded"
    DENIED = "denied"
    OPEN = "open"


class Mode(StrEnum):
    """How an inference is meant to carry."""

    DEFEASIBLE = "defeasible"
    STRICT = "strict"
    REDUCTIO = "reductio"
    EX_CONCESSIS = "ex-concessis"


class EvidenceKind(StrEnum):
    """What sort of item an item of evidence is; an illustration is drawn and quoted but never counts."""

    STUDY = "study"
    STATISTIC = "statistic"
    TESTIMONY = "testimony"
    DOCUMENT = "document"
    EXAMPLE = "example"
    ILLUSTRATION = "illustration"


class Standard(StrEnum):
    """A proof standard of a claim (Gordon, Prakken and Walton 2007)."""

    SCINTILLA = "scintilla"
    PREPONDERANCE = "preponderance"
    CLEAR_AND_CONVINCING = "clear-and-convincing"
    BEYOND_REASONABLE_DOUBT = "beyond-reasonable-doubt"
    DIALECTICAL_VALIDITY = "dialectical-validity"


class Label(StrEnum):
    """The outcome of evaluation for an element."""

    IN = "in"
    OUT = "out"
    UNDECIDED = "undecided"


class Paragraphs(StrEnum):
    """What the paragraphs of a source's text are: its non-empty lines, or the blocks between blank lines."""

    LINE = "line"
    BLOCK = "block"


class QuestionKind(StrEnum):
    """What an unanswered critical question means: presumed well, presumed absent, or a doubt about a premise (Walton)."""

    ASSUMPTION = "assumption"
    EXCEPTION = "exception"
    PREMISE = "premise"


# Calling an enum for one of its own members takes five times as long as seeing that it is one.


def claim_kind(word: ClaimKind | str | None) -> ClaimKind | None:
    """Return *word* as a kind of claim."""
    return word if word is None or isinstance(word, ClaimKind) else _word(ClaimKind, word, "kind of claim")


def evidence_kind(word: EvidenceKind | str | None) -> EvidenceKind | None:
    """Return *word* as a kind of evidence."""
    return word if word is None or isinstance(word, EvidenceKind) else _word(EvidenceKind, word, "kind of evidence")


def question_kind(word: QuestionKind | str | None) -> QuestionKind | None:
    """Return *word* as a kind of critical question."""
    return (
        word
        if word is None or isinstance(word, QuestionKind)
        else _word(QuestionKind, word, "kind of critical question")
    )


def stance(word: Stance | str | None) -> Stance | None:
    """Return *word* as a stance."""
    return word if word is None or isinstance(word, Stance) else _word(Stance, word, "stance")


def standard(word: Standard | str | None) -> Standard | None:
    """Return *word* as a proof standard."""
    return word if word is None or isinstance(word, Standard) else _word(Standard, word, "proof standard")


def label(word: Label | str | None) -> Label | None:
    """Return *word* as a label."""
    return word if word is None or isinstance(word, Label) else _word(Label, word, "label")


def mode(word: Mode | str) -> Mode:
    """Return *word* as a mode."""
    return word if isinstance(word, Mode) else _word(Mode, word, "mode")


def paragraphs(word: Paragraphs | str) -> Paragraphs:
    """Return *word* as what paragraphs are."""
    return word if isinstance(word, Paragraphs) else _word(Paragraphs, word, "word for paragraphs")


def _word(words: type[_Word], word: str, what: str) -> _Word:
    try:
        return words(word)
    except ValueError:
        raise ValueError(f"{word!r} is no {what}; there are {', '.join(words)}") from None
