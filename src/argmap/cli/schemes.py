"""`argmap schemes`: prints the library of argumentation schemes."""

from __future__ import annotations

from collections.abc import Iterable

import click


@click.command()
@click.argument("name", required=False)
def schemes(name: str | None) -> None:
    """Print the argumentation schemes that every map may name, or what NAME is.

    With NAME, such as expert-opinion: the roles of its premises, its critical questions, and an argument in TOML to start from.
    """
    from argmap.report.schemes import format_scheme, format_schemes
    from argmap.schemes import scheme_library

    library = scheme_library()
    if name is None:
        click.echo(format_schemes(library.values()), nl=False)
        return
    from argmap.cli.reading import CannotRunError

    scheme = library.get(name.strip().lower())
    if scheme is None:
        raise CannotRunError(f"there is no scheme '{name}' in the library{_hint(name, library)}")
    click.echo(format_scheme(scheme), nl=False)


def _hint(name: str, known: Iterable[str]) -> str:
    import difflib

    near = difflib.get_close_matches(name.strip().lower(), known, n=1)
    return f"; did you mean {near[0]}?" if near else "; argmap schemes lists them all"
