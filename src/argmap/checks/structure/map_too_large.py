"""A map, or a section of one, with more claims than a reader takes in.

## What it does

Reports a map without groups that has more than 50 claims. A map with groups is read and drawn section by section: then each
group with more than 50 claims is reported, and the rest of the map if more than 50 claims are in no group. Withdrawn claims
are not counted.

## Why

Dwyer, Hogan and Stewart (2010) found that maps help readers to remember an argument, and that one of 50 propositions was harder
to take in than one of 30.

## Bad

```toml
format = 1
title = "Lanes everywhere"
thesis = "lanes"

claims = {
  lanes = { text = "The city should build cycle lanes.", because = ["s1", "s2"] },
  s1 = { text = "Street 1 needs one." }, s2 = { text = "Street 2 needs one." }, s3 = { text = "Street 3 needs one." },
  s4 = { text = "Street 4 needs one." }, s5 = { text = "Street 5 needs one." }, s6 = { text = "Street 6 needs one." },
  s7 = { text = "Street 7 needs one." }, s8 = { text = "Street 8 needs one." }, s9 = { text = "Street 9 needs one." },
  s10 = { text = "Street 10 needs one." }, s11 = { text = "Street 11 needs one." }, s12 = { text = "Street 12 needs one." },
  s13 = { text = "Street 13 needs one." }, s14 = { text = "Street 14 needs one." }, s15 = { text = "Street 15 needs one." },
  s16 = { text = "Street 16 needs one." }, s17 = { text = "Street 17 needs one." }, s18 = { text = "Street 18 needs one." },
  s19 = { text = "Street 19 needs one." }, s20 = { text = "Street 20 needs one." }, s21 = { text = "Street 21 needs one." },
  s22 = { text = "Street 22 needs one." }, s23 = { text = "Street 23 needs one." }, s24 = { text = "Street 24 needs one." },
  s25 = { text = "Street 25 needs one." }, s26 = { text = "Street 26 needs one." }, s27 = { text = "Street 27 needs one." },
  s28 = { text = "Street 28 needs one." }, s29 = { text = "Street 29 needs one." }, s30 = { text = "Street 30 needs one." },
  s31 = { text = "Street 31 needs one." }, s32 = { text = "Street 32 needs one." }, s33 = { text = "Street 33 needs one." },
  s34 = { text = "Street 34 needs one." }, s35 = { text = "Street 35 needs one." }, s36 = { text = "Street 36 needs one." },
  s37 = { text = "Street 37 needs one." }, s38 = { text = "Street 38 needs one." }, s39 = { text = "Street 39 needs one." },
  s40 = { text = "Street 40 needs one." }, s41 = { text = "Street 41 needs one." }, s42 = { text = "Street 42 needs one." },
  s43 = { text = "Street 43 needs one." }, s44 = { text = "Street 44 needs one." }, s45 = { text = "Street 45 needs one." },
  s46 = { text = "Street 46 needs one." }, s47 = { text = "Street 47 needs one." }, s48 = { text = "Street 48 needs one." },
  s49 = { text = "Street 49 needs one." }, s50 = { text = "Street 50 needs one." },
}
```

## Good

```toml
format = 1
title = "Lanes"
thesis = "lanes"

claims = {
  lanes = { text = "The city should build cycle lanes.", because = ["s1", "s2"] },
  s1 = { text = "Street 1 needs one." },
  s2 = { text = "Street 2 needs one." },
}
```

## Mend

Gather claims that belong together in groups, `[groups.ID]`, which can be drawn one by one (`argmap render --group ID`). Or
make a branch a map of its own, and keep its conclusion as an assumption here.

## When to suppress

Where the map is a store that nobody reads as a whole.
"""

from __future__ import annotations

from collections.abc import Iterator

from argmap.checks.view import View
from argmap.diagnostics import Diagnostic, Rule, Severity, quoted

RULE = Rule("STR014", "map-too-large", Severity.HINT)

MOST = 50
"""How many claims a reader takes in at once."""


def check(view: View) -> Iterator[Diagnostic]:
    """Yield a finding for a map that is too large, or for each section that is."""
    rest = {claim.id: None for claim in view.live.claims}
    if len(rest) <= MOST:
        return
    for group in view.map.groups:
        members = [claim for claim in dict.fromkeys(group.claims) if claim in view.live]
        if len(members) > MOST:
            yield Diagnostic(
                rule=RULE,
                message=f"the group {quoted(group.id)} has {len(members):,} claims, more than a reader takes in",
                route=("groups", group.id),
                help="split it into several groups",
            )
        for claim in members:
            rest.pop(claim, None)
    if len(rest) > MOST:
        where = "are in no group" if view.map.groups else "in one section"
        yield Diagnostic(
            rule=RULE,
            message=f"the map has {len(rest):,} claims {'that ' * bool(view.map.groups)}{where}, more than a reader takes in",
            help="gather what belongs together in groups: [groups.ID], with a title and the claims of the section",
        )
