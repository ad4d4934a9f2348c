'''The file is not TOML, or not UTF-8.

## What it does

Reports the first place where a file cannot be read as TOML in UTF-8, with line and column: a bracket or a quote
that is not closed, a key that stands twice, a byte that is no UTF-8.

## Why

Nothing after such a place can be trusted, so nothing of the file is read. TOML has one meaning for each text (TOML 1.0,
2021), and forbids two tables of one name: that is how one id cannot be given to two claims.

## Bad

```toml
format = 1
title = "Cycle lanes"
thesis = "lanes"

[claims.lanes
text = "The city should build protected cycle lanes."
```

## Good

```toml
format = 1
title = "Cycle lanes"
thesis = "lanes"

[claims.lanes]
text = "The city should build protected cycle lanes."
```

## Mend

Close what is open at the place shown. A text with quotes or line ends in it stands between three quotes: `"""…"""`.
Save the file as UTF-8.

## When to suppress

Never: a file that cannot be read has no map.
'''

from argmap.formats.toml import faults

RULE = faults.TOML_INVALID
