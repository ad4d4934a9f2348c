"""The model: claims, arguments, rebuttals, evidence and the map that holds them. It knows no TOML and no drawing."""

from argmap.model.dates import PartialDate
from argmap.model.elements import (
    Argument,
    Claim,
    Element,
    Evidence,
    Group,
    Inference,
    Rebuttal,
    Scheme,
    Source,
    Term,
    Voice,
)
from argmap.model.map import ArgumentMap
from argmap.model.remarks import Expectation, Omission
from argmap.model.strength import (
    CERTAINTY_SCALE,
    CERTAINTY_SCALES,
    GRADE_SCALE,
    ICD_203_SCALE,
    STANDARD_SCALE,
    STRENGTH_SCALES,
    Scale,
    Strength,
)
from argmap.model.unknown import UnknownNameError
from argmap.model.values import Answer, DerivedId, NotApplicable, Premise, Question, Quote, Step, Suppression
from argmap.model.words import (
    ClaimKind,
    EvidenceKind,
    Label,
    Mode,
    Paragraphs,
    QuestionKind,
    Stance,
    Standard,
)

__all__ = [
    "CERTAINTY_SCALE",
    "CERTAINTY_SCALES",
    "GRADE_SCALE",
    "ICD_203_SCALE",
    "STANDARD_SCALE",
    "STRENGTH_SCALES",
    "Answer",
    "Argument",
    "ArgumentMap",
    "Claim",
    "ClaimKind",
    "DerivedId",
    "Element",
    "Evidence",
    "EvidenceKind",
    "Expectation",
    "Group",
    "Inference",
    "Label",
    "Mode",
    "NotApplicable",
    "Omission",
    "Paragraphs",
    "PartialDate",
    "Premise",
    "Question",
    "QuestionKind",
    "Quote",
    "Rebuttal",
    "Scale",
    "Scheme",
    "Source",
    "Stance",
    "Standard",
    "Step",
    "Strength",
    "Suppression",
    "Term",
    "UnknownNameError",
    "Voice",
]
