"""`argmap framework`: writes the abstract framework of a map."""

from __future__ import annotations

import click

from argmap.cli.reading import STANDARD_INPUT, CannotRunError, read_map, require_map
from argmap.cli.weighing import Weighed, weighing, weighing_options

# The words of the library, which is too much to import for a help text; a test holds the two together.
FORMS = ("paf", "tgf", "apx")


@click.command(short_help="Write the abstract framework of a map.")
@click.argument("name", metavar="MAP")
@click.option(
    "-o", "--output", metavar="FILE", default=STANDARD_INPUT, help="Write to FILE. [default: standard output]"
)
@click.option(
    "-f",
    "--format",
    "form",
    type=click.Choice(FORMS),
    help="p af of ICCMA 2023, TGF, or the facts of ASPARTIX. [default: as FILE's suffix, else paf]",
)
@weighing_options
def framework(name: str, output: str, form: str | None, weighed: Weighed) -> None:
    """Write MAP, a TOML file or - for standard input, as an abstract framework for argmap solve and other solvers.

    Claims, inferences and evidence are arguments by their ids, ~ID is the opposite of one, and +1, +2 ... are between them.
    In p af, which has only numbers, the names stand in comments. Where no claims support each other in a circle, complete
    extensions are the map's complete labellings.

    Exit status: 0 if it was written, 2 if not.
    """
    from argmap.evaluation import UnknownNameError, to_framework
    from argmap.files import write_text
    from argmap.frameworks import dumps
    from argmap.frameworks.texts import form_of

    m = require_map(read_map(name), otherwise=2)
    try:
        compiled = to_framework(m, **weighing(m, weighed))
    except (UnknownNameError, ValueError) as error:
        raise CannotRunError(f"{click.format_filename(name)}: {error}") from None
    text = dumps(compiled.framework, form or form_of(output) or FORMS[0])
    if output == STANDARD_INPUT:
        click.echo(text, nl=False)
        return
    try:
        write_text(output, text)
    except OSError as error:
        raise CannotRunError(f"{click.format_filename(output)}: {(error.strerror or str(error)).lower()}") from None
