"""A text with nothing in it.

## What it does

Reports texts, titles, quotes and ids that are empty or only white space.

## Why

An empty box says nothing that could be true or false, held or disputed. Requirements tools (doorstop) and Argdown report
the same.

## Bad

```toml
format = 1
title = "Cycle lanes"
thesis = "lanes"

[claims.lanes]
text = "The city should build protected cycle lanes."
because = "safer"

[claims.safer]
text = " "
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
```

## Mend

Say it in one declarative sentence, or remove the element.

## When to suppress

Never: leave out a key that has nothing to say.
"""

from argmap.formats.toml import faults

RULE = faults.EMPTY_TEXT
