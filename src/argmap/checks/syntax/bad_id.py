"""An id with characters that ids do not have.

## What it does

Reports ids that are not a letter or digit followed by letters, digits, `-` and `_`.

## Why

Ids become the names of nodes in a drawing, of anchors in a page and of classes in a style sheet. Blanks and dots mean
something else there, and a colon is a port in Graphviz' language.

## Bad

```toml
format = 1
title = "Cycle lanes"
thesis = "lanes"

[claims.lanes]
text = "The city should build protected cycle lanes."

[claims.safer]
text = "Protected lanes cut injuries."

[arguments."for safety"]
premises = "safer"
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

[arguments.for-safety]
premises = "safer"
conclusion = "lanes"
```

## Mend

Write `-` for blanks and dots, and leave accents out; the text of a claim can have any character.

## When to suppress

Never: choose another id.
"""

from argmap.formats.toml import faults

RULE = faults.BAD_ID
