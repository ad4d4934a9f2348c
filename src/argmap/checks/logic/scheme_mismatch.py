"""A step that does not have the form of its scheme.

## What it does

Reports, of steps that name an argumentation scheme of the map or of the library (`argmap schemes` lists it): a premise
whose role is none of the scheme's; a scheme with more roles open than there are premises without a role, so that a premise
is missing; and an answer to a question that the scheme does not ask. Premises without a role may be in any that is open,
and premises beyond those of the scheme are welcome. Of steps without a scheme: roles and answers, which only a scheme gives
a meaning. A scheme that is neither the map's nor the library's is REF002's.

## Why

A scheme says what a kind of argument needs: who argues from an expert's word has to say that it is an expert's, and in
which field (Walton, Reed and Macagno 2008). Carneades checks roles and their number in the same way (Gordon and Walton
2009).

## Bad

```toml
format = 1
title = "Cycle lanes"
thesis = "safer"

[claims.safer]
text = "Protected lanes cut injuries."

[claims.says]
text = "Professor Smith says that protected lanes cut injuries."

[arguments.authority]
premises = { claim = "says", role = "assertion" }
conclusion = "safer"
scheme = "expert-opinion"
```

## Good

```toml
format = 1
title = "Cycle lanes"
thesis = "safer"

[claims.safer]
text = "Protected lanes cut injuries."

[claims.says]
text = "Professor Smith says that protected lanes cut injuries."

[claims.expert]
text = "Professor Smith is an expert in road safety."

[arguments.authority]
premises = [{ claim = "says", role = "assertion" }, { claim = "expert", role = "expertise" }]
conclusion = "safer"
scheme = "expert-opinion"
```

## Mend

Add the premise that is missing, correct the role, or name the scheme that the step follows. `argmap schemes NAME` prints a
scheme with its roles and questions.

## When to suppress

Where the map shows an argument as incomplete as it was given.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from argmap.checks.nearest import nearest_id, spellings
from argmap.checks.routes import route_of
from argmap.checks.view import View
from argmap.checks.wording import counted, listed
from argmap.diagnostics import Diagnostic, Rule, Severity, quoted
from argmap.edits import Fix, RenameKey, Replace, Safety
from argmap.formats.toml.write import write_value
from argmap.model import DerivedId, Inference, Scheme

RULE = Rule("LOG018", "scheme-mismatch", Severity.WARNING)


def check(view: View) -> Iterator[Diagnostic]:
    """Yield a finding for each role, missing premise and answer that does not fit the scheme of its step."""
    for inference in view.live.inferences:
        if inference.scheme is None:
            yield from _without_scheme(inference)
            continue
        scheme = view.named.schemes.get(inference.scheme)
        if scheme is not None:
            yield from _wrong_roles(inference, scheme)
            yield from _missing_premises(inference, scheme)
            yield from _wrong_questions(inference, scheme)


def _without_scheme(inference: Inference) -> Iterator[Diagnostic]:
    """Yield a finding for the first role or answer of a step that names no scheme."""
    route = route_of(inference)
    roles = (index for index, premise in enumerate(inference.premises) if premise.role is not None)
    index = next(roles, None)
    if index is not None:
        place, what = (
            (*route, "premises", index, "role"),
            f"has the role {quoted(inference.premises[index].role or '')}",
        )
        message = f"the premise {quoted(inference.premises[index].claim)} {what}, but the step names no scheme"
    elif inference.questions:
        question = next(iter(inference.questions))
        place = (*route, "questions", question)
        message = f"{quoted(inference.id)} answers {quoted(question)}, but names no scheme that asks it"
    else:
        return
    written = "give the step a table of its own, and there " if isinstance(inference.id, DerivedId) else ""
    yield Diagnostic(
        rule=RULE,
        message=message,
        route=place,
        help=f'{written}write scheme = "…"; argmap schemes lists those that there are',
        at_key=place[-2] == "questions",
    )


def _wrong_roles(inference: Inference, scheme: Scheme) -> Iterator[Diagnostic]:
    for index, premise in enumerate(inference.premises):
        if premise.role is not None and premise.role not in scheme.roles:
            place = (*route_of(inference), "premises", index, "role")
            near = nearest_id(premise.role, spellings(scheme.roles))
            yield Diagnostic(
                rule=RULE,
                message=f"the scheme {quoted(scheme.id)} has no role {quoted(premise.role)}",
                route=place,
                help=_instead(near, scheme.roles, "roles"),
                names=(premise.role,),
                fix=None if near is None else Fix(f"write {quoted(near)}", Replace(place, near), Safety.UNSAFE),
            )


def _missing_premises(inference: Inference, scheme: Scheme) -> Iterator[Diagnostic]:
    """Yield a finding if more roles are open than there are premises that could be in them."""
    filled = {premise.role for premise in inference.premises}
    is_open = [role for role in scheme.roles if role not in filled]
    unassigned = sum(premise.role is None for premise in inference.premises)
    if not inference.premises or len(is_open) <= unassigned:  # without any, another rule speaks
        return
    missing = f"lacks a premise in {'the role' if len(is_open) == 1 else 'each of the roles'} {listed(is_open)}"
    if unassigned:
        missing = f"has {counted(unassigned, 'premise')} for the {len(is_open)} roles {listed(is_open)}"
    yield Diagnostic(
        rule=RULE,
        message=f"{quoted(inference.id)} is an argument of the scheme {quoted(scheme.id)}, and {missing}",
        route=(*route_of(inference), "premises"),
        help=f"add what is missing: {_saying(scheme, is_open)}" if scheme.says else "add what is missing",
        witness=(inference.id,),
        stub=_stub(scheme, is_open),
    )


def _wrong_questions(inference: Inference, scheme: Scheme) -> Iterator[Diagnostic]:
    for question in inference.questions:
        if question not in scheme.questions:
            place = (*route_of(inference), "questions", question)
            near = nearest_id(question, spellings(scheme.questions))
            fits = near is not None and near not in inference.questions
            yield Diagnostic(
                rule=RULE,
                message=f"the scheme {quoted(scheme.id)} does not ask {quoted(question)}",
                route=place,
                help=_instead(near, scheme.questions, "questions"),
                names=(question,),
                at_key=True,
                fix=Fix(f"write {quoted(near)}", RenameKey(place, near), Safety.UNSAFE) if near and fits else None,
            )


def _instead(near: str | None, known: Iterable[str], what: str) -> str:
    if near is not None:
        return f"did you mean {quoted(near)}?"
    names = tuple(known)
    return f"its {what} are {listed(names, 8)}" if names else f"it has no {what}"


def _saying(scheme: Scheme, roles: list[str]) -> str:
    return " ".join(f"{role} ({scheme.says[role]})" for role in roles if role in scheme.says)


def _stub(scheme: Scheme, roles: list[str]) -> str:
    """Return premises in *roles*, and the claims that they name, to be filled in."""
    names = [f"ID-{number}" for number in range(1, len(roles) + 1)]
    premises = ", ".join(write_value({"claim": name, "role": role}) for name, role in zip(names, roles, strict=True))
    claims = "".join(
        f'\n[claims.{name}]{f" # {scheme.says[role]}" if role in scheme.says else ""}\ntext = "…"\n'
        for name, role in zip(names, roles, strict=True)
    )
    return f"# more premises: {premises}\n{claims}"
