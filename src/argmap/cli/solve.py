"""`argmap solve`: answers questions about abstract frameworks, as the solvers of the competitions do (ICCMA)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

import click

from argmap.cli.reading import STANDARD_INPUT, CannotRunError, read_data

if TYPE_CHECKING:
    from argmap.frameworks import Framework

# The words of `argmap.frameworks`, which is too much to import for a help text; a test holds the two together.
FORMS: Final = ("paf", "tgf", "apx")
SEMANTICS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "CO": "complete",
        "PR": "preferred",
        "ST": "stable",
        "SST": "semi-stable",
        "STG": "stage",
        "ID": "ideal",
        "GR": "grounded",
        "AD": "admissible",
    }
)
_ABOUT_ONE: Final = ("DC", "DS")
PROBLEMS: Final = tuple(f"{kind}-{short}" for kind in (*_ABOUT_ONE, "SE", "EE", "CE") for short in SEMANTICS)


@click.command(short_help="Answer questions about abstract frameworks, as in ICCMA.")
@click.option("-p", "problem", metavar="TASK", help="What is asked, as above; --problems lists the tasks.")
@click.option("-f", "name", metavar="FILE", help="The framework, or - for standard input.")
@click.option("-a", "argument", metavar="ARG", help="The argument that a DC or DS task is about.")
@click.option(
    "-fo", "--form", type=click.Choice(FORMS), help="The form of FILE. [default: by its suffix .af, .paf, .tgf, .apx]"
)
@click.option("--problems", is_flag=True, help="List the tasks.")
@click.option("--formats", is_flag=True, help="List the forms.")
def solve(  # noqa: PLR0917  # click passes by keyword
    problem: str | None,
    name: str | None,
    argument: str | None,
    form: str | None,
    problems: bool,  # noqa: FBT001  # the same
    formats: bool,  # noqa: FBT001
) -> None:
    """Answer a question about an abstract framework, by the command line of ICCMA.

    TASK is DC (is ARG in some extension?), DS (is it in all?), SE (print some extension), EE (all) or CE (how many), with a
    semantics: CO (complete), PR (preferred), ST (stable), SST (semi-stable), STG (stage), ID (ideal), GR (grounded) or AD
    (admissible). DS-PR asks whether all preferred extensions have ARG.

    Answers follow the form of FILE. For p af they are those of 2023: YES or NO, with a line 'w 1 2' that is an extension
    which shows it. For TGF and APX they are as before: YES, NO, [a,b] or [[a],[b]]. An extension that is asked for and is not
    there is NO. Without options, the name, version and authors are printed.

    Exit status: 0 if there is an answer, 2 if there is none.
    """
    if problems or formats:
        click.echo(f"[{','.join(PROBLEMS if problems else FORMS)}]")
    elif problem is None and name is None and argument is None:
        from argmap import __version__

        click.echo(f"argmap {__version__}\nThe argmap developers")
    else:
        _solve(problem, name, argument, form)


def _solve(problem: str | None, name: str | None, argument: str | None, form: str | None) -> None:
    from argmap.evaluation import MissingSolverError
    from argmap.frameworks import UnknownArgumentError

    kind, semantics = _task(problem)
    if name is None:
        raise click.UsageError("name the framework with -f FILE")
    if (argument is not None) != (kind in _ABOUT_ONE):
        needed = (
            "is about one argument: name it with -a ARG" if argument is None else "is about no argument: leave out -a"
        )
        raise click.UsageError(f"{problem} {needed}")
    form = form or _form_of(name)
    framework = _read(name, form)
    if form == "paf":
        framework = _by_number(framework, name, argument)
    try:
        for part in _answer(framework, kind, semantics, argument or "", numbered=form == "paf"):
            click.echo(part, nl=False)
    except MissingSolverError as error:
        raise CannotRunError(str(error)) from None
    except UnknownArgumentError as error:
        raise CannotRunError(f"{click.format_filename(name)}: {error}") from None


def _task(problem: str | None) -> tuple[str, str]:
    if problem is None:
        raise click.UsageError("say what is asked with -p TASK; argmap solve --problems lists the tasks")
    if problem.upper() not in PROBLEMS:
        import difflib

        near = difflib.get_close_matches(problem.upper(), PROBLEMS, n=1)
        hint = f"did you mean {near[0]}?" if near else "argmap solve --problems lists the tasks"
        raise click.BadParameter(f"there is no task '{problem}'; {hint}", param_hint="'-p'")
    kind, _, short = problem.upper().partition("-")
    return kind, SEMANTICS[short]


def _form_of(name: str) -> str:
    from argmap.frameworks.texts import form_of

    form = form_of(name)
    if form is not None:
        return form
    if name.endswith(".toml"):
        raise CannotRunError(
            f"{click.format_filename(name)}: a map is no framework yet; argmap framework writes the one of a map"
        )
    what = "standard input" if name == STANDARD_INPUT else click.format_filename(name)
    raise CannotRunError(
        f"{what}: its suffix does not say its form; say it with --form {', '.join(FORMS[:-1])} or {FORMS[-1]}"
    )


def _read(name: str, form: str) -> Framework:
    from argmap.frameworks import InvalidFrameworkError
    from argmap.frameworks.texts import load_bytes

    shown = "<stdin>" if name == STANDARD_INPUT else click.format_filename(name)
    data = read_data(name)
    try:
        return load_bytes(data, form, shown)
    except InvalidFrameworkError as error:
        raise CannotRunError(str(error).replace("\n", "\nargmap: ")) from None


def _by_number(framework: Framework, name: str, argument: str | None) -> Framework:
    """Return *framework* of the file *name* with numbers for names: in p af arguments are numbers, whatever its comments keep.

    Raises:
        CannotRunError: if *argument* is no number, but one of the names that go.
    """
    from attrs import evolve

    from argmap.diagnostics import quoted

    numbers = list(map(str, range(1, len(framework.arguments) + 1)))
    if argument is not None and argument not in numbers and argument in framework.arguments:
        number, called = numbers[framework.arguments.index(argument)], quoted(argument)
        raise CannotRunError(
            f"{click.format_filename(name)}: there is no argument {called}; {called} is number {number} here"
        )
    return evolve(framework, arguments=numbers)


def _answer(framework: Framework, kind: str, semantics: str, argument: str, *, numbered: bool) -> Iterator[str]:
    """Yield the answer in parts, so that what is found first is printed first."""
    from argmap.frameworks import credulous, extensions, skeptical, some_extension
    from argmap.frameworks.answers import format_answer, format_extension, format_extensions

    match kind:
        case "DC":
            yield format_answer(framework, credulous(framework, argument, semantics), numbered=numbered)
        case "DS":
            answer = skeptical(framework, argument, semantics, witness=numbered)
            yield format_answer(framework, answer, numbered=numbered)
        case "SE":
            yield format_extension(framework, some_extension(framework, semantics), numbered=numbered)
        case "EE":
            yield from format_extensions(framework, extensions(framework, semantics), numbered=numbered)
        case _:
            yield f"{sum(1 for _ in extensions(framework, semantics))}\n"
