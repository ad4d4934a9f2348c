"""The insides of boxes, as Graphviz's HTML labels: text, meta line, bar for the side, bar for the strength."""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator

from argmap.drawing.escaping import escape_html, is_plain
from argmap.drawing.sheet import Sheet
from argmap.drawing.style import META_SIZE, TEXT_SIZE, Form, Standing
from argmap.drawing.themes import Hue, Theme
from argmap.drawing.words import claim_form, claim_meta, drawn_text, evidence_meta, mark_words, source_words
from argmap.drawing.wrapping import clip, display_width, runs_leftward, wrap
from argmap.model import Claim, Evidence, Inference, Strength

MAX_TITLE_LINES = 2
_EVEN = 1.8  # the height of a line by the width of a column, and a fifth more width than height, under the root
REPEATED = "↗"
OWN_LINE = ("— ", "↗ ", "→ ")
MAX_META_LINES, MAX_MARK_LINES, MARK_WIDTH = 3, 2, 60
_BAR_WIDTH, _BAR_HEIGHT = 60, 5
TABLE = '<table border="0" cellborder="0" cellspacing="0" cellpadding="0">'
_SPACE = '<tr><td height="3"></td></tr>'
_EMPTY = "<tr><td> </td></tr>"
_RIGHT = '<br align="right"/>'


def claim_label(sheet: Sheet, claim: Claim) -> str:
    """Return the label of *claim*: its short title, its text, cut if it is long, what sets it apart."""
    head, body = _numbered(sheet, claim)
    bold = [f"<b>{line}</b>" for line in _wrapped(head, sheet.wrap, _title_lines(sheet))]
    title = _styled(bold, claim.title) if bold else ""
    lines = _noted(sheet, claim.id, _fitted(sheet, body))
    text = _text(lines, "" if claim.title else sheet.numbers.get(claim.id, ""), claim)
    parts = (title, text, _meta(sheet, _meta_lines(sheet, claim_meta(sheet, claim))), *_links(sheet, claim))
    if claim_form(sheet, claim) is not Form.THESIS:
        return _stacked(parts, rule=sheet.theme.side if speaks_for_thesis(sheet, claim) else "")
    hue = Hue.OUT if sheet.standing_of(claim.id) is Standing.OUT else Hue.THESIS
    return framed(_stacked(parts), sheet.theme.inks[hue].line)


def section_label(sheet: Sheet, title: str, said: Iterable[str]) -> str:
    """Return the label of a section's box in an overview: its *title*, and what is *said* of it."""
    lines = tuple(f"<b>{line}</b>" for line in _wrapped(title, sheet.wrap, _title_lines(sheet)))
    return _stacked((_left(lines), _meta(sheet, _meta_lines(sheet, said))))


def edge_label(said: str) -> str:
    """Return the label of a line, with a little space around it."""
    return f" {escape_html(said)} "


def framed(inside: str, line: str) -> str:
    """Return *inside* with the second, inner line, of colour *line*, that sets the thesis apart.

    It belongs to the label, because Graphviz adds a second periphery anew each time that it reads its own layout.
    """
    table = f'<table border="1" color="{line}" style="rounded" cellborder="0" cellspacing="0" cellpadding="7">'
    return f"{table}<tr><td>{inside}</td></tr></table>"


def evidence_label(sheet: Sheet, item: Evidence) -> str:
    """Return the label of *item*: its text, its kind, a bar for its strength, and its source."""
    named = item.voice and "voices" not in sheet.view.hidden
    voice = f"— {sheet.voice_name(item.voice)}" if item.voice and named else ""
    return _stacked(
        (
            _left(_noted(sheet, item.id, _fitted(sheet, drawn_text(item))), item.text),
            _meta(sheet, _meta_lines(sheet, evidence_meta(sheet, item))),
            _strength_bar(sheet, item.strength) if item.strength else "",
            _meta(sheet, _meta_lines(sheet, filter(None, (source_words(sheet, item), voice)))),
        )
    )


def mark_label(sheet: Sheet, inference: Inference) -> str:
    """Return the label of an inference's mark: one line, or more where it has much to say."""
    lines = mark_lines(sheet, inference)
    said = "<br/>".join(map(escape_html, lines))
    return said if len(lines) < 2 else f'{TABLE}<tr><td cellpadding="3">{said}</td></tr></table>'  # noqa: PLR2004  # or room


def mark_lines(sheet: Sheet, inference: Inference) -> list[str]:
    """Return the words on an inference's mark in lines."""
    first, *words = mark_words(sheet, inference)
    lines = [first]
    for word in words:
        joined = f"{lines[-1]}{' ' if word.startswith(OWN_LINE) else ' · '}{word}"
        if display_width(joined) <= MARK_WIDTH:
            lines[-1] = joined
        else:
            lines += wrap(word, MARK_WIDTH, lines_within(sheet, MAX_MARK_LINES))
    return lines


def missing_label(sheet: Sheet, reference: str, what: str = "missing") -> str:
    """Return the label of what is named in the map but not in it; *what* says what is wrong with it."""
    name = _wrapped(reference, sheet.wrap, _title_lines(sheet))
    return _stacked((_left(name or ("“”",)), _meta(sheet, (what,))))


def repeated_label(sheet: Sheet, reference: str) -> str:
    """Return the label of a claim, or of what is missing, where it is only referred to: a mark, the text, how it fares."""
    claim = sheet.map.get(reference)
    said = next(filter(None, _numbered(sheet, claim))) if isinstance(claim, Claim) else reference or "“”"
    words = sheet.words_of(reference) if isinstance(claim, Claim) else ("missing",)
    text = _noted(sheet, reference, _fitted(sheet, f"{REPEATED} {said}"))
    return _stacked((_left(text, said), _meta(sheet, _meta_lines(sheet, words))))


def lines_of(sheet: Sheet, text: str) -> tuple[str, ...]:
    """Return the lines of *text* in a box: cut, or where nothing is to be cut, as long as makes the box wider than high."""
    width = sheet.wrap if sheet.lines is not None else max(sheet.wrap, _even_width(text))
    return wrap(text, width, sheet.lines) if text else ()


def cluster_label(sheet: Sheet, title: str) -> str:
    """Return the label of a group's frame."""
    return "<b>" + _left(_wrapped(title, 2 * sheet.wrap, _title_lines(sheet))) + "</b>" if title.strip() else " "


def speaks_for_thesis(sheet: Sheet, claim: Claim) -> bool:
    """Say whether *claim* carries the rule of the thesis's side; the thesis itself is known by its box."""
    return claim.id not in sheet.theses and True in sheet.map.sides.get(claim.id, ())


def strength_bar(value: float, theme: Theme, room: int = 40) -> str:
    """Return a bar *room* points long, filled as far as *value*, from 0 to 1, says."""
    full, line = round(room * value), theme.inks[Hue.EVIDENCE].line
    parts = ((full, line), (room - full, theme.page))
    cells = "".join(_cell(width, _BAR_HEIGHT, "", f' bgcolor="{colour}"') for width, colour in parts if width)
    return _fixed_table(room + 2, _BAR_HEIGHT + 2, f'border="1" color="{line}"') + f"<tr>{cells}</tr></table>"


def is_cut(sheet: Sheet, item: Claim | Evidence) -> bool:
    """Say whether the text of *item*, or the short title of a claim, is too long for its box."""
    title, text = _numbered(sheet, item) if isinstance(item, Claim) else ("", item.text)
    return needs_more(title, sheet.wrap, _title_lines(sheet)) or needs_more(text, sheet.wrap, sheet.lines)


def _numbered(sheet: Sheet, claim: Claim) -> tuple[str, str]:
    """Return the short title and the text of *claim*, its number, if it has one, at the front of the first of them."""
    number = sheet.numbers.get(claim.id)
    text = drawn_text(claim)
    if number is None:
        return claim.title, text
    return (f"{number} {claim.title}", text) if claim.title else ("", f"{number} {text}")


def whole_text(sheet: Sheet, element: str) -> str:
    """Return the text of a claim or of evidence as it is printed in full, a claim's short title before it."""
    item = sheet.map[element]
    if isinstance(item, Claim) and item.title:
        return f"{item.title}: {item.text}"
    return item.text if isinstance(item, Claim | Evidence) else ""


def needs_more(text: str, width: int, lines: int | None) -> bool:
    """Say whether *text* has more than so many *lines* of this *width*."""
    return lines is not None and len(wrap(text, width, lines + 1)) > lines


def lines_within(sheet: Sheet, most: int) -> int | None:
    """Return after how many lines, at *most*, what is no text is cut: where texts are cut nowhere, that is not, either."""
    return None if sheet.lines is None else most


def _title_lines(sheet: Sheet) -> int | None:
    return lines_within(sheet, MAX_TITLE_LINES)


def meta_width(sheet: Sheet) -> int:
    """Return how many columns of the small words below a text make a line."""
    return sheet.wrap * TEXT_SIZE // META_SIZE


def _noted(sheet: Sheet, element: str, lines: tuple[str, ...]) -> tuple[str, ...]:
    """Return *lines*, and after them the number under which the text of *element* is printed in full, if it is."""
    number = sheet.notes.get(element)
    return lines if number is None else (*lines[:-1], f"{lines[-1] if lines else ''} [{number}]")


def _fitted(sheet: Sheet, text: str) -> tuple[str, ...]:
    return _escaped(lines_of(sheet, text), text)


def _even_width(text: str) -> int:
    """Return the length of lines, in columns, that makes the box of a long *text* a little wider than high."""
    return math.ceil(_EVEN * math.sqrt(display_width(text)))


def _wrapped(text: str, width: int, lines: int | None) -> tuple[str, ...]:
    return _escaped(wrap(text, width, lines), text) if text else ()


def _escaped(lines: tuple[str, ...], text: str) -> tuple[str, ...]:
    """Return *lines*, made of *text*, for the inside of an HTML label."""
    return lines if is_plain(text) else tuple([escape_html(line) for line in lines])


def _text(lines: tuple[str, ...], number: str, claim: Claim) -> str:
    """Return the text of *claim*: its *number*, if it begins with one, bold, and all of it struck out if it is withdrawn."""
    if number:
        lines = (f"<b>{number}</b>{lines[0].removeprefix(number)}", *lines[1:])
    if claim.withdrawn:
        lines = tuple(f"<s>{line}</s>" for line in lines)
    return _styled(lines, claim.text) if number or claim.withdrawn else _left(lines, claim.text)


def _styled(lines: Iterable[str], text: str) -> str:
    """Return *lines* of *text* that have markup, each a row: below each other in one cell they are a fifth too close."""
    lines = tuple(lines)
    if len(lines) < 2:  # noqa: PLR2004  # one line is close to no other
        return _left(lines, text)
    side = "right" if runs_leftward(text) else "left"
    rows = (f'<tr><td align="{side}" balign="left">{_left((line,), text)}</td></tr>' for line in lines)
    return f"{TABLE}{''.join(rows)}</table>"


def _left(lines: Iterable[str], text: str = "") -> str:
    """Return *lines*, those of *text*, below each other at the left edge, or where Arabic and Hebrew begin, at the right one."""
    end = _RIGHT if runs_leftward(text) else '<br align="left"/>'
    return end.join((*lines, ""))


def _meta_lines(sheet: Sheet, words: Iterable[str]) -> tuple[str, ...]:
    return tuple(map(escape_html, meta_lines(sheet, words)))


def meta_lines(sheet: Sheet, words: Iterable[str]) -> list[str]:
    """Return *words* with dots between, broken between words of the list where they can be."""
    width = meta_width(sheet)
    lines: list[str] = []
    for word in words:
        joined = f"{lines[-1]} · {word}" if lines else word
        if lines and display_width(joined) <= width and not word.startswith(OWN_LINE):
            lines[-1] = joined
        else:
            lines.extend(wrap(word, width, lines_within(sheet, MAX_META_LINES)))
    return lines


def _meta(sheet: Sheet, lines: Iterable[str]) -> str:
    body = _left(lines)
    return f'<font point-size="{META_SIZE}" color="{sheet.theme.meta}">{body}</font>' if body else ""


def _stacked(parts: Iterable[str], *, rule: str = "") -> str:
    """Return *parts* below each other with a little space between, and to their left a rule of colour *rule*.

    Each is a cell of its own: Graphviz sets lines of two type sizes in one cell too close.
    """
    cells = [
        f'<tr><td align="{"right" if _RIGHT in part else "left"}" balign="left">{part}</td></tr>'
        for part in parts
        if part
    ]
    if len(cells) < 2 and not rule:  # noqa: PLR2004  # one part needs no table
        return "".join(part for part in parts if part) or " "
    stack = f"{TABLE}{_SPACE.join(cells) or _EMPTY}</table>"
    if not rule:
        return stack
    return f'{TABLE}<tr><td border="3" sides="l" color="{rule}" cellpadding="4">{stack}</td></tr></table>'


def _links(sheet: Sheet, claim: Claim) -> Iterator[str]:
    """Yield a link to each section that *claim* leads to, where sections have addresses."""
    if sheet.links is None:
        return
    for group in sheet.view.ways.get(claim.id, ()):
        lines = _wrapped(f"→ {sheet.links.titles[group]}", sheet.wrap, _title_lines(sheet))
        shown = _left(f"<u>{line}</u>" for line in lines)
        address = escape_html(sheet.links.to_section(group))
        yield (
            f'{TABLE}<tr><td align="left" balign="left" href="{address}">'
            f'<font point-size="{META_SIZE}" color="{sheet.theme.inks[Hue.FOR].line}">{shown}</font></td></tr></table>'
        )


def _strength_bar(sheet: Sheet, strength: Strength) -> str:
    """Return a bar as long as *strength* says, and the strength as it is written.

    The widths are fixed, because Graphviz would spread both over the width of the box.
    """
    said = clip(str(strength), 24)
    word = f'<font point-size="{META_SIZE}" color="{sheet.theme.meta}">{escape_html(said)}</font>'
    bar_room, word_room = _BAR_WIDTH + 8, display_width(said) * META_SIZE
    cells = _cell(bar_room, 13, strength_bar(strength.value, sheet.theme, _BAR_WIDTH)) + _cell(word_room, 13, word)
    return _fixed_table(bar_room + word_room, 13, 'border="0" align="left"') + f"<tr>{cells}</tr></table>"


def _fixed_table(width: int, height: int, border: str) -> str:
    return (
        f'<table {border} cellborder="0" cellspacing="0" cellpadding="0" '
        f'fixedsize="true" width="{width}" height="{height}">'
    )


def _cell(width: int, height: int, inside: str, colour: str = "") -> str:
    return f'<td align="left" fixedsize="true" width="{width}" height="{height}"{colour}>{inside}</td>'
