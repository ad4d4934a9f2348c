"""Evaluating a map for a command that shows it with its evaluation."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from argmap.cli.progress import waiting
from argmap.cli.reading import CannotRunError
from argmap.cli.weighing import Weighed, weighing

if TYPE_CHECKING:
    from argmap.evaluation import Evaluation
    from argmap.model import ArgumentMap


@waiting("evaluating the map")
def evaluation_of(name: str, m: ArgumentMap, weighed: Weighed) -> Evaluation:
    """Return the evaluation of *m*, the map in the file *name*, weighed as the options say.

    Raises:
        CannotRunError: if an option names what is not in the map.
    """
    from argmap.evaluation import UnknownNameError, evaluate

    try:
        return evaluate(m, **weighing(m, weighed))
    except (UnknownNameError, ValueError) as error:
        raise CannotRunError(f"{click.format_filename(name)}: {error}") from None
