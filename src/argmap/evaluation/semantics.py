"""More than one way to see a map: its complete, preferred and stable labellings, and how one element fares in them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Unpack

from attrs import field, frozen
from immutabledict import immutabledict

from argmap.diagnostics import ArgmapError
from argmap.evaluation.options import SEMANTICS, known, require_element
from argmap.evaluation.program import program_of
from argmap.evaluation.setting import Options, Setting, require_options, setting_of
from argmap.evaluation.value import labels_of
from argmap.logic.grounded import well_founded
from argmap.model import ArgumentMap, Label

if TYPE_CHECKING:
    from argmap.logic.agreement import Agreement
    from argmap.logic.models import Search


class NoLabellingError(ArgmapError):
    """Raised where stable labellings are asked for, and the map has none."""


def _to_labels(labels: Mapping[str, Label] | None) -> Mapping[str, Label] | None:
    return None if labels is None else immutabledict(labels)


@frozen(kw_only=True)
class Acceptance:
    """How an element fares in the labellings of a map.

    `witness` is a labelling in which it is in, `counterexample` one in which it is not; None says that there is none.
    """

    element: str
    semantics: str
    witness: Mapping[str, Label] | None = field(converter=_to_labels)
    counterexample: Mapping[str, Label] | None = field(converter=_to_labels)

    @property
    def credulous(self) -> bool:
        """Whether the element is in in some labelling."""
        return self.witness is not None

    @property
    def skeptical(self) -> bool:
        """Whether the element is in in every labelling."""
        return self.counterexample is None


def labellings(
    m: ArgumentMap, *, semantics: str = "preferred", **options: Unpack[Options]
) -> Iterator[Mapping[str, Label]]:
    """Return an iterator over the labellings of *m*, each found as it is asked for; *options* are as those of `evaluate`.

    "complete" are the partial stable models of the map read as a logic program (Przymusinski 1990), "preferred" those of them
    in which a maximal set of elements is in, "stable" those that leave nothing undecided. They come in the order
    in which the solver finds them, the same on every run; there may be more of them than anyone can read. "grounded" is one,
    and needs no solver.

    >>> from argmap.model import Claim
    >>> m = ArgumentMap(title="Lanes", claims=[Claim("lanes", "Build."), Claim("tolls", "Toll.", contrary_to="lanes")])
    >>> sorted(str(labelling["lanes"]) for labelling in labellings(m))
    ['in', 'out']

    Raises:
        UnknownNameError: if an id or a voice is not of the map.
        ValueError: if a word is none that there is, or a number is outside [0, 1].
        MissingSolverError: by the iterator, if there is no python-sat.
    """
    require_options("labellings", options, "semantics")
    known("semantics", semantics, SEMANTICS)
    return _labellings(setting_of(m, **options), semantics)


def acceptance(m: ArgumentMap, element: str, *, semantics: str = "preferred", **options: Unpack[Options]) -> Acceptance:
    """Return whether *element* is in in some labelling of *m* and in every one, without looking at all of them.

    *element* is the id of a claim, an inference or an item of evidence; *options* are as those of `evaluate`.

    >>> from argmap.model import Claim
    >>> m = ArgumentMap(title="Lanes", claims=[Claim("lanes", "Build."), Claim("tolls", "Toll.", contrary_to="lanes")])
    >>> status = acceptance(m, "lanes")
    >>> status.credulous, status.skeptical, str(status.counterexample["tolls"])
    (True, False, 'in')

    Raises:
        UnknownNameError: if an id or a voice is not of the map, or *element* is withdrawn.
        ValueError: if a word is none that there is, or a number is outside [0, 1].
        NoLabellingError: if there is no stable labelling.
        MissingSolverError: if there is no python-sat.
    """
    require_options("acceptance", options, "semantics")
    known("semantics", semantics, SEMANTICS)
    case = setting_of(m, **options)
    require_element(m, case.map, element)
    if semantics == "grounded":
        labels = next(_labellings(case, semantics))
        yes, no = (labels, None) if labels[element] is Label.IN else (None, labels)
    else:
        yes, no = _found(case, element, semantics)
    return Acceptance(element=element, semantics=semantics, witness=yes, counterexample=no)


def agreed(case: Setting, semantics: str, most: int) -> Agreement:
    """Return what the labellings agree on, of which at most *most* are looked at one by one.

    Raises:
        NoLabellingError: if there is no stable labelling.
        MissingSolverError: if there is no python-sat.
    """
    from argmap.logic.agreement import agreement
    from argmap.logic.models import Semantics

    found = agreement(_search(case), Semantics(semantics), most)
    if found is None:
        raise _nothing_stable()
    return found


def _labellings(case: Setting, semantics: str) -> Iterator[Mapping[str, Label]]:
    if semantics == "grounded":
        yield immutabledict(labels_of(case.links.names, well_founded(program_of(case.links, case.by))))
        return
    from argmap.logic.models import Semantics, models

    for model in models(_search(case), Semantics(semantics)):
        yield immutabledict(labels_of(case.links.names, model))


def _found(
    case: Setting, element: str, semantics: str
) -> tuple[Mapping[str, Label] | None, Mapping[str, Label] | None]:
    from argmap.logic.models import Semantics, counterexample, witness

    search, gate = _search(case), case.links.names.index(element)
    models = [ask(search, Semantics(semantics), gate) for ask in (witness, counterexample)]
    if models == [None, None]:
        raise _nothing_stable()
    yes, no = (None if model is None else labels_of(case.links.names, model) for model in models)
    return yes, no


def _search(case: Setting) -> Search:
    from argmap.logic.models import search_of

    links = case.links
    return search_of(program_of(links, case.by), shown=range(len(links.names)))


def _nothing_stable() -> NoLabellingError:
    return NoLabellingError(
        "there is no stable labelling: each leaves something undecided, such as a claim that speaks against itself; "
        "ask for the preferred ones, which are always there"
    )
