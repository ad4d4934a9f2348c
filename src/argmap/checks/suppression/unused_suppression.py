"""A suppression that suppresses nothing.

## What it does

Reports an `ignore` whose rule ran and found nothing that it could accept: on an element, nothing at the element or at the steps
written on it; on the map, nothing at all that is not accepted nearer by. A second `ignore` of one rule in one place is unused, too,
and so is one of a rule that cannot be suppressed: the rules of a file's form (SYN), duplicate-id, unknown-ref and wrong-sort-ref
(without what they find mended, nothing else can be judged), and those about suppressions themselves. A rule that did not run proves
nothing: its suppressions are left alone. Suppressions without a reason, or past their day, have rules of their own.

## Why

What no longer needs to be accepted hides the same fault when it comes back. Linters of code say so too (ruff, RUF100).

## Bad

```toml
format = 1
title = "Cycle lanes"
thesis = "lanes"

[claims.lanes]
text = "The city should build protected cycle lanes."
because = "safer"
ignore = [{ rule = "unsupported-claim", reason = "The reasons are to come." }]

[claims.safer]
text = "Protected lanes cut injuries."
assumption = true
```

## Good

```toml
format = 1
title = "Cycle lanes"
thesis = "lanes"

[claims.lanes]
text = "The city should build protected cycle lanes."
because = "safer"

[claims.safer]
text = "Protected lanes cut injuries."
ignore = [{ rule = "unsupported-claim", reason = "The op-ed leaves it bare." }]
```

## Mend

Delete it: that changes nothing else. While names lead nowhere (unknown-ref, wrong-sort-ref, duplicate-id), mend those first: the
rule may find what is accepted here as soon as they do. And of a rule that is on in some profiles only, look in those: it may see
less in others. In both cases `--fix` leaves the suppression.

## When to suppress

It cannot be suppressed in the map. `--ignore SUP001` leaves it out.
"""

from __future__ import annotations

from collections.abc import Iterator

from argmap.checks.binding import can_be_suppressed
from argmap.checks.view import View
from argmap.checks.waivers import Waiver
from argmap.diagnostics import Diagnostic, Rule, Severity, quoted
from argmap.edits import Delete, Fix

RULE = Rule("SUP001", "unused-suppression", Severity.WARNING)


def check(view: View) -> Iterator[Diagnostic]:
    """Yield a finding for each suppression that could have waived something and did not."""
    from argmap.checks.naming import find_rule  # which imports this module

    for waiver in view.idle:
        name = waiver.suppression.rule
        rule = find_rule(name)
        never = not can_be_suppressed(rule)
        needed = "" if never else _may_be_needed(rule, view)
        yield Diagnostic(
            rule=RULE,
            message=f"nothing here is suppressed by {quoted(name)}{', whose findings nobody can suppress' if never else ''}",
            route=waiver.route,
            help=needed or "delete it",
            # The reason in it cannot be had back.
            fix=None if needed else Fix("delete the suppression", Delete(_whole(waiver))),
        )


def _may_be_needed(rule: Rule, view: View) -> str:
    """Return what to do before the suppression is deleted, where *rule* may yet find what it accepts."""
    if view.unjudged:
        return "mend the errors first: it may be needed then"
    if rule.only_in and view.profile not in rule.only_in:
        profiles = " or ".join(rule.only_in)
        return f"see whether the profile {profiles} needs it, in which its rule looks at more; if not, delete it"
    return ""


def _whole(waiver: Waiver) -> tuple[str | int, ...]:
    """Return the route of what to delete: the whole list, where nothing else is in it."""
    return waiver.route if waiver.beside > 1 else waiver.route[:-1]
