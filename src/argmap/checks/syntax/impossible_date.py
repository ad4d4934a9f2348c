"""A date that no calendar has, or that contradicts another.

## What it does

Reports months above 12, and a `valid-until` before the `date` of the same source or item of evidence.

## Why

What expired before it was made contradicts itself, and nothing about its currency can be judged.

## Bad

```toml
format = 1
title = "Cycle lanes"

[sources.count]
title = "The city's traffic count"
date = 2021
valid-until = 2019
```

## Good

```toml
format = 1
title = "Cycle lanes"

[sources.count]
title = "The city's traffic count"
date = 2021
valid-until = "2024-06"
```

## Mend

Correct the date. A year, or a month as "2021-05", will do where no more is known.

## When to suppress

Never: leave out a date that is not known.
"""

from argmap.formats.toml import faults

RULE = faults.IMPOSSIBLE_DATE
