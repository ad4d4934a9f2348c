"""A number or word that its key does not allow.

## What it does

Reports strengths, certainties and credences outside 0 to 1 (`nan` is no number), words that the map's scale does not
have, words of another key's list, paragraphs below 1, and bounds in the wrong order. In a configuration: words that are
no severity, and rules that can neither be ignored nor made less than errors.

## Why

Numbers that are no degrees of support would make every computed one meaningless, and a word without a number cannot
be weighed at all.

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
strength = 1.4
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
strength = 1.0
```

## Mend

Take a number from 0 to 1, or one of the words that the finding lists. Other words need a scale of the map's own:
`scale = { thin = 0.2, solid = 0.8 }`.

## When to suppress

Never: declare a scale.
"""

from argmap.formats.toml import faults

RULE = faults.OUT_OF_RANGE
