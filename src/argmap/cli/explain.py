"""`argmap explain`: prints the page of a rule."""

from __future__ import annotations

import click


@click.command()
@click.argument("rule", metavar="[RULE]", required=False)
@click.option("--all", "everything", is_flag=True, help="Print the pages of all rules, as one document.")
def explain(rule: str | None, *, everything: bool) -> None:
    """Print what RULE looks for, why, and how to mend what it finds.

    RULE is a code, such as LOG001, or a name, such as circular-support. Without one, all rules are
    listed; with the letters of a family, such as LOG, those of the family.
    """
    from argmap.checks import explain as page_of
    from argmap.checks import list_rules
    from argmap.cli.reading import CannotRunError

    if everything:
        from argmap.checks.pages import rules_page

        if rule is not None:
            raise click.UsageError("--all prints the page of every rule; leave it out, or RULE")
        click.echo(rules_page(), nl=False)
        return
    listed = list_rules("" if rule is None else rule)
    if listed:
        click.echo(listed, nl=False)
        return
    try:
        click.echo(page_of(rule or ""))
    except LookupError as error:
        raise CannotRunError(str(error.args[0])) from None
