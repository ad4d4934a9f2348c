"""A value of another type than its key takes.

## What it does

Reports a string where a number is due, a table where a string is due, and so on, in TOML's own words. Nothing is
converted: `"0.7"` is a string and no strength, `true` is not 1.

## Why

A value that is guessed at is a value that nobody wrote. One meaning for each text is what makes a map worth checking.

## Bad

```toml
format = 1
title = "Cycle lanes"
thesis = "lanes"

[claims.lanes]
text = "The city should build protected cycle lanes."

[evidence.study]
text = "Before-and-after study of 1,200 junctions"
supports = "lanes"
strength = "0.7"
```

## Good

```toml
format = 1
title = "Cycle lanes"
thesis = "lanes"

[claims.lanes]
text = "The city should build protected cycle lanes."

[evidence.study]
text = "Before-and-after study of 1,200 junctions"
supports = "lanes"
strength = 0.7
```

## Mend

Write the value as the finding says. Where a list is due, one item may stand without brackets.

## When to suppress

Never: a value of the wrong type is not read.
"""

from argmap.formats.toml import faults

RULE = faults.WRONG_TYPE
