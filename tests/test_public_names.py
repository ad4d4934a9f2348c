"""What `argmap` hands on: whatever its functions take, return or raise, without a wait for what nobody asks for."""

from __future__ import annotations

import re
import subprocess
import sys
from types import FunctionType

import pytest

import argmap

FUNCTIONS = [name for name in argmap.__all__ if isinstance(getattr(argmap, name), FunctionType)]
NOT_OURS = {
    *("ImportError", "KeyError", "OSError", "TypeError", "UnicodeEncodeError", "ValueError"),
    *("Digraph", "Iterator", "Mapping", "None", "Path"),
}


@pytest.mark.parametrize("name", FUNCTIONS)
def test_what_a_function_raises_is_handed_on(name: str) -> None:
    said = re.findall(r"\w+Error\b", getattr(argmap, name).__doc__ or "")

    assert [error for error in said if error not in {*NOT_OURS, *argmap.__all__}] == []


@pytest.mark.parametrize("name", FUNCTIONS)
def test_what_a_function_returns_is_handed_on(name: str) -> None:
    returned = re.findall(r"\b[A-Z]\w+", str(getattr(argmap, name).__annotations__["return"]))

    assert [kind for kind in returned if kind not in {*NOT_OURS, *argmap.__all__}] == []


@pytest.mark.parametrize(
    "name",
    ["ClaimKind", "EvidenceKind", "Label", "Mode", "Paragraphs", "QuestionKind", "Stance", "Standard"],
)
def test_the_words_of_the_model_are_handed_on(name: str) -> None:
    assert getattr(argmap, name) is getattr(argmap.model, name)


def test_nothing_is_imported_before_it_is_asked_for() -> None:
    code = "import argmap, sys; print([name for name in sys.modules if name.startswith('argmap.')])"

    result = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)  # noqa: S603

    assert result.stdout == "[]\n"
