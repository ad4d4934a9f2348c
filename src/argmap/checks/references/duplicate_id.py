"""One id in two tables.

## What it does

Reports the second element of an id that another one has. Claims, arguments, rebuttals and evidence share one namespace;
sources, voices, groups, terms and schemes have one each, so that a claim and a source may have the same id.

## Why

A rebuttal's target may be a claim, an argument, a rebuttal or evidence: with two elements of one id, nobody could say
which is attacked. Tools for safety cases reject it too (gsn2x, C07).

## Bad

```toml
format = 1
title = "Cycle lanes"
thesis = "lanes"

[claims.lanes]
text = "The city should build protected cycle lanes."

[claims.safety]
text = "Protected lanes cut injuries."

[arguments.safety]
premises = "safety"
conclusion = "lanes"
```

## Good

```toml
format = 1
title = "Cycle lanes"
thesis = "lanes"

[claims.lanes]
text = "The city should build protected cycle lanes."

[claims.safer]
text = "Protected lanes cut injuries."

[arguments.safety]
premises = "safer"
conclusion = "lanes"
```

## Mend

Give one of the two another id, and change what refers to it.

## When to suppress

Never: references would be ambiguous.
"""

from argmap.formats.toml import faults

RULE = faults.DUPLICATE_ID
