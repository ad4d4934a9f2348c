"""Abstract argumentation frameworks (Dung 1995): their extensions, and the forms of the competitions (ICCMA)."""

from argmap.frameworks.extensions import extensions
from argmap.frameworks.faults import Fault, InvalidFrameworkError
from argmap.frameworks.framework import Framework, UnknownArgumentError, framework_of
from argmap.frameworks.semantics import Semantics
from argmap.frameworks.tasks import Answer, credulous, skeptical, some_extension
from argmap.frameworks.texts import FORMS, dump, dumps, load, loads

__all__ = [
    "FORMS",
    "Answer",
    "Fault",
    "Framework",
    "InvalidFrameworkError",
    "Semantics",
    "UnknownArgumentError",
    "credulous",
    "dump",
    "dumps",
    "extensions",
    "framework_of",
    "load",
    "loads",
    "skeptical",
    "some_extension",
]
