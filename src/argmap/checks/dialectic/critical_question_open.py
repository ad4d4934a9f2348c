"""A critical question of a scheme that nobody has taken up.

## What it does

Reports steps that name an argumentation scheme with critical questions that are open, in the profiles `teach` and `strict`;
the rule is off otherwise, since few maps take up every question. A question is open if it is neither answered (`questions =
{ bias = "ID" }`), nor said not to arise (`{ not-applicable = "why" }`), nor raised as an objection. A question of kind
"premise" counts as raised where something attacks a premise of the step, any other where something undercuts the step; a
map does not say which question an objection asks, so that one objection silences all that it may ask. An answer that is
withdrawn is none.

## Why

An argument by a scheme holds only for the time being: whoever asks one of its critical questions may bring it down (Walton,
Reed and Macagno 2008). To go through them is how one looks for the objections that a map lacks.

## Bad

```toml
format = 1
title = "Cycle lanes"
thesis = "safer"

[claims.safer]
text = "Protected lanes cut injuries."

[claims.together]
text = "Where lanes were built, injuries went down."

[arguments.statistics]
premises = "together"
conclusion = "safer"
scheme = "correlation-to-cause"
```

## Good

```toml
format = 1
title = "Cycle lanes"
thesis = "safer"

[claims.safer]
text = "Protected lanes cut injuries."

[claims.together]
text = "Where lanes were built, injuries went down."

[claims.many-streets]
text = "It was so in every one of 40 streets."

[claims.less-traffic]
text = "Over the same years there was less traffic."

[arguments.statistics]
premises = "together"
conclusion = "safer"
scheme = "correlation-to-cause"

[arguments.statistics.questions]
correlation = { not-applicable = "the police count every injury" }
coincidence = "many-streets"
third = "less-traffic"
```

## Mend

Answer the question, object, or say why it does not arise. The stub has a line for each open question.

## When to suppress

Where the questions were gone through elsewhere.
"""

from __future__ import annotations

from collections.abc import Iterator

from argmap.checks.routes import route_of
from argmap.checks.view import View
from argmap.checks.wording import counted, listed
from argmap.diagnostics import Diagnostic, Profile, Rule, Severity, quoted
from argmap.formats.toml.write import write_key
from argmap.model import Argument, Inference, Question, QuestionKind, Scheme

RULE = Rule("DIA009", "critical-question-open", Severity.HINT, only_in=(Profile.TEACH,))


def check(view: View) -> Iterator[Diagnostic]:
    """Yield a finding for each step with open questions."""
    for inference in view.live.inferences:
        scheme = view.named.schemes.get(inference.scheme) if inference.scheme is not None else None
        if scheme is None:
            continue
        names = [name for name, question in scheme.questions.items() if _is_open(view, inference, name, question)]
        if names:
            yield _diagnostic(inference, scheme, names)


def _is_open(view: View, inference: Inference, name: str, question: Question) -> bool:
    if name in inference.questions:
        answer = inference.questions[name]
        withdrawn = isinstance(answer, str) and answer in view.map and answer not in view.live
        if not withdrawn:
            return False
    if question.kind is not QuestionKind.PREMISE:
        return not _is_attacked(view, inference.id)
    return not any(_is_attacked(view, premise.claim) for premise in inference.premises)


def _is_attacked(view: View, name: str) -> bool:
    m = view.live
    return bool(m.evidence_against(name)) or any(view.offered(rebuttal) for rebuttal in m.rebuttals_of(name))


def _diagnostic(inference: Inference, scheme: Scheme, names: list[str]) -> Diagnostic:
    first = scheme.questions[names[0]].text
    more = f"; and {listed(names[1:])}" if len(names) > 1 else ""
    return Diagnostic(
        rule=RULE,
        message=f"{quoted(inference.id)}, of the scheme {quoted(scheme.id)}, leaves {counted(len(names), 'question')} open: "
        f"{quoted(names[0])}, {_one_line(first)}{more}",
        route=route_of(inference),
        help='answer with a claim, questions = { name = "ID" }, or say { not-applicable = "why" }',
        witness=(inference.id,),
        stub=_stub(inference, scheme, names),
    )


def _stub(inference: Inference, scheme: Scheme, names: list[str]) -> str:
    table = "arguments" if isinstance(inference, Argument) else "rebuttals"
    lines = [f'{write_key(name)} = "ID" # {_one_line(scheme.questions[name].text)}' for name in names]
    return "\n".join([f"[{table}.{inference.id}.questions]", *lines, ""])


def _one_line(text: str) -> str:
    return " ".join(text.split())
