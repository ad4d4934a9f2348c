"""What stands in the boxes of a drawing as plain text, for forms of it that have no markup of Graphviz."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from attrs import frozen

from argmap.drawing.labels import OWN_LINE, speaks_for_thesis
from argmap.drawing.repeating import repeat_name
from argmap.drawing.sheet import Sheet
from argmap.drawing.words import claim_meta, drawn_text, evidence_meta, mark_words, source_words
from argmap.model import Claim, Evidence, Inference


@frozen
class Caption:
    """The words of one box: a short title, a text in full, the small words below it; and the strength that it is rated with.

    `side` says that it carries the rule of what speaks for the thesis.
    """

    text: str
    title: str = ""
    words: tuple[str, ...] = ()
    strength: str = ""
    side: bool = False

    @property
    def small(self) -> str:
        """The small words on one line."""
        return _joined(self.words)


def captions(sheet: Sheet) -> Mapping[str, Caption]:
    """Return the caption of each box that *sheet* can have, by the box's id. Linear."""
    found = {claim.id: _claim(sheet, claim) for claim in sheet.view.claims}
    found.update((item.id, _evidence(sheet, item)) for item in sheet.view.evidence)
    found.update((step.id, _mark(sheet, step)) for step in sheet.view.inferences if sheet.has_mark(step))
    for (claim, _), section in sheet.view.repeats.items():
        found[repeat_name(section, claim)] = _claim(sheet.repeating, sheet.map.claim(claim))
    for (reference, _), name in sheet.missing.items():
        found[name] = Caption(reference or "“”", words=("missing",))
    return found


def _claim(sheet: Sheet, claim: Claim) -> Caption:
    return Caption(drawn_text(claim), claim.title, claim_meta(sheet, claim), side=speaks_for_thesis(sheet, claim))


def _evidence(sheet: Sheet, item: Evidence) -> Caption:
    strength = str(item.strength) if item.strength else ""
    named = item.voice and "voices" not in sheet.view.hidden
    voice = f"— {sheet.voice_name(item.voice)}" if item.voice and named else ""
    words = (*evidence_meta(sheet, item), strength, source_words(sheet, item), voice)
    return Caption(drawn_text(item), words=tuple(word for word in words if word), strength=strength)


def _mark(sheet: Sheet, step: Inference) -> Caption:
    return Caption(_joined(mark_words(sheet, step)), strength=str(step.strength) if step.strength else "")


def _joined(words: Iterable[str]) -> str:
    """Return *words* with dots between, but for what has a sign of its own before it."""
    said = "".join(f" {word}" if word.startswith(OWN_LINE) else f" · {word}" for word in words)
    return said.removeprefix(" · ").strip()
