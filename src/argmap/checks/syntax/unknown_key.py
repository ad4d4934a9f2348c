"""A key that the format does not have.

## What it does

Reports every key and table that version 1 of the format does not know, with the nearest one that it does. Keys that begin
with `x-` are your own: they are kept and written back. A key of the whole map that stands below a table belongs, in
TOML, to that table; the finding then says that it must move up.

## Why

A misspelt key is a silent loss: `premisses` would leave an argument without premises, and everything computed from the
map would be computed from less than you wrote.

## Bad

```toml
format = 1
title = "Cycle lanes"
thesis = "lanes"

[claims.lanes]
text = "The city should build protected cycle lanes."
becuase = "safer"

[claims.safer]
text = "Protected lanes cut injuries."
kind = "fact"
```

## Good

```toml
format = 1
title = "Cycle lanes"
thesis = "lanes"

[claims.lanes]
text = "The city should build protected cycle lanes."
because = "safer"
x-seen-by = "A. Smith"

[claims.safer]
text = "Protected lanes cut injuries."
kind = "fact"
```

## Mend

Take the key that is proposed, or begin a key of your own with `x-`.

## When to suppress

Never: write `x-` before the key instead.
"""

from argmap.formats.toml import faults

RULE = faults.UNKNOWN_KEY
