"""The same graphs for arguebuf, where it is installed."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from importlib.util import find_spec

from argmap import ArgumentMap, Rebuttal

ARGUEBUF = find_spec("arguebuf") is not None


def arguebuf_call(m: ArgumentMap) -> Callable[[], object]:
    """Return the call that loads the claims and inferences of *m* with arguebuf, from AIF as JSON."""
    from arguebuf import load

    text = json.dumps(to_aif(m))
    return lambda: load.aif(json.loads(text))


def to_aif(m: ArgumentMap) -> dict[str, object]:
    """Return the claims and inferences of *m* in the Argument Interchange Format."""
    nodes = [_node(claim.id, claim.text, "I") for claim in m.claims]
    nodes += [
        _node(i.id, "attack", "CA") if isinstance(i, Rebuttal) else _node(i.id, "support", "RA") for i in m.inferences
    ]
    edges = [
        {"edgeID": f"l{number}", "fromID": start, "toID": end, "formEdgeID": None}
        for number, (start, end) in enumerate(_links(m))
    ]
    return {"nodes": nodes, "edges": edges, "locutions": []}


def _node(name: str, text: str, kind: str) -> dict[str, str]:
    return {"nodeID": name, "text": text, "type": kind, "timestamp": "2021-01-01 00:00:00"}


def _links(m: ArgumentMap) -> Iterator[tuple[str, str]]:
    for inference in m.inferences:
        yield from ((premise.claim, inference.id) for premise in inference.premises)
        yield inference.id, inference.target if isinstance(inference, Rebuttal) else inference.conclusion
