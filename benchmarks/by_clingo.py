"""The same questions for clingo, which reads a framework as facts, and is asked with an encoding of textbook form."""

from __future__ import annotations

from typing import Final

import clingo

from argmap.frameworks import Framework, dumps

_ADMISSIBLE: Final = "{in(X)} :- arg(X). hit(X) :- in(Y), att(Y,X). :- in(X), hit(X). :- in(X), att(Y,X), not hit(Y)."
_STABLE: Final = "{in(X)} :- arg(X). hit(X) :- in(Y), att(Y,X). :- in(X), hit(X). :- arg(X), not in(X), not hit(X)."
# The domain heuristic makes sets true first, so that the first model is a largest set; domRec then excludes all inside it.
_PREFERRED: Final = f"{_ADMISSIBLE} #heuristic in(X) : arg(X). [1,true]"


def some_stable(framework: Framework, _: str) -> bool:
    """Say whether there is a stable extension."""
    return _first(framework, _STABLE) is not None


def some_preferred(framework: Framework, _: str) -> bool:
    """Find a preferred extension, which there always is."""
    return _first(framework, _PREFERRED, "--heuristic=Domain", "--enum-mode=domRec") is not None


def skeptical_preferred(framework: Framework, argument: str) -> bool:
    """Say whether all preferred extensions have *argument*: the first that has it not ends the search."""
    control = _control(framework, _PREFERRED, "0", "--heuristic=Domain", "--enum-mode=domRec")
    with control.solve(yield_=True) as handle:
        return all(argument in _names(model) for model in handle)


def _first(framework: Framework, encoding: str, *options: str) -> frozenset[str] | None:
    control = _control(framework, encoding, "1", *options)
    with control.solve(yield_=True) as handle:
        return next((_names(model) for model in handle), None)


def _control(framework: Framework, encoding: str, *options: str) -> clingo.Control:
    control = clingo.Control(options, logger=lambda *_: None)
    control.add("base", [], f"{dumps(framework, 'apx')}{encoding} #show in/1.")
    control.ground([("base", [])])
    return control


def _names(model: clingo.Model) -> frozenset[str]:
    return frozenset([str(atom.arguments[0]) for atom in model.symbols(shown=True)])
