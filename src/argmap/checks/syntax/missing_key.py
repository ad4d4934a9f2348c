"""A table lacks a key that it must have.

## What it does

Reports tables without a key that gives them their meaning: a claim without `text`, an argument without `premises` or
`conclusion`, a rebuttal without `target`, evidence that neither supports nor opposes anything, a map without `format`
or `title`, a file with nothing in it. The place shown is the table's header.

## Why

An argument without a conclusion argues for nothing, and a claim without a text claims nothing. Argdown reports the same
as a missing conclusion and missing text.

## Bad

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

Add the key.

## When to suppress

Never: the format requires the key. A claim that is yet to be written can have the text that you have so far.
"""

from argmap.formats.toml import faults

RULE = faults.MISSING_KEY
