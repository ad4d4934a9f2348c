"""The file is in a version of the format that this argmap does not read.

## What it does

Reports a `format` other than 1.

## Why

A later version may give a key another meaning. To read it as version 1 would be to guess.

## Bad

```toml
format = 9
title = "Cycle lanes"
```

## Good

```toml
format = 1
title = "Cycle lanes"
```

## Mend

Write `format = 1`, or install a newer argmap.

## When to suppress

Never: nobody can know what the file means.
"""

from argmap.formats.toml import faults

RULE = faults.UNSUPPORTED_FORMAT
