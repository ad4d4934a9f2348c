"""A keyword argument that there is not is told of the function that was called, with the one that was meant."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

import argmap
from argmap.evaluation import to_framework

M = argmap.ArgumentMap(title="Lanes", claims=[argmap.Claim("lanes", "Build lanes.")])
# What is wrong on purpose is not for the checker of types.
HINGES: Callable[..., Any] = argmap.hinges
LABELLINGS: Callable[..., Any] = argmap.labellings
ACCEPTANCE: Callable[..., Any] = argmap.acceptance
WHY: Callable[..., Any] = argmap.why
WHAT_IF: Callable[..., Any] = argmap.what_if
SENSITIVITIES: Callable[..., Any] = argmap.sensitivities
FIX_LABELS: Callable[..., Any] = argmap.fix_labels
TO_FRAMEWORK: Callable[..., Any] = to_framework
RENDER: Callable[..., Any] = argmap.render
RENDER_SECTIONS: Callable[..., Any] = argmap.render_sections
TO_GRAPHVIZ: Callable[..., Any] = argmap.to_graphviz
WRITE_REPORT: Callable[..., Any] = argmap.write_report


@pytest.mark.parametrize(
    ("call", "name", "message"),
    [
        (lambda: HINGES(M, "lanes", witout="a"), "hinges", "'witout'; did you mean 'without'?"),
        (lambda: WHY(M, "lanes", standard={}), "why", "'standard'; did you mean 'standards'?"),
        (lambda: WHAT_IF(M, modl="df-quad"), "what_if", "'modl'; did you mean 'model'?"),
        (lambda: LABELLINGS(M, semantic="stable"), "labellings", "'semantic'; did you mean 'semantics'?"),
        (lambda: ACCEPTANCE(M, "lanes", semantic="stable"), "acceptance", "'semantic'; did you mean 'semantics'?"),
        (lambda: SENSITIVITIES(M, "lanes", rating={}), "sensitivities", "'rating'; did you mean 'ratings'?"),
        (lambda: FIX_LABELS(M, rating={}), "fix_labels", "'rating'; did you mean 'ratings'?"),
        (lambda: TO_FRAMEWORK(M, rating={}), "to_framework", "'rating'; did you mean 'ratings'?"),
        (lambda: RENDER(M, "x.svg", fromat="svg"), "render", "'fromat'; did you mean 'format'?"),
        (lambda: RENDER(M, "x.html", evalution=None), "render", "'evalution'; did you mean 'evaluation'?"),
        (lambda: RENDER_SECTIONS(M, "x.svg", legnd=False), "render_sections", "'legnd'; did you mean 'legend'?"),
        (lambda: TO_GRAPHVIZ(M, evalution=None), "to_graphviz", "'evalution'; did you mean 'evaluation'?"),
        (lambda: WRITE_REPORT(M, "x.md", drawing=False), "write_report", "'drawing'; did you mean 'drawings'?"),
    ],
)
def test_a_slip_is_told_of_the_function_that_was_called(call: Callable[[], object], name: str, message: str) -> None:
    with pytest.raises(TypeError) as raised:
        call()

    assert str(raised.value) == f"{name}() got an unexpected keyword argument {message}"


def test_what_is_like_none_of_them_is_told_with_all_of_them(tmp_path: Path) -> None:
    with pytest.raises(TypeError) as raised:
        HINGES(M, "lanes", model="y")
    with pytest.raises(
        TypeError, match=r"^render\(\) got an unexpected keyword argument 'nonsense'; there are format, "
    ):
        RENDER(M, tmp_path / "x.svg", nonsense=1)

    assert str(raised.value) == (
        "hinges() got an unexpected keyword argument 'model'; there are size, most, preferences, without, without_voices, "
        "ratings, standards, alpha, beta and gamma"
    )
