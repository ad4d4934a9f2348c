"""What `argmap check` finds in one map, for drawings and pages that show it."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from argmap.drawing.page.data import Remark
    from argmap.formats.toml import Reading
    from argmap.report.findings import FileFindings


def findings_of(name: str, reading: Reading) -> FileFindings:
    """Return what `argmap check` says of the file *name*, as it is configured, without what its baseline knows.

    Raises:
        CannotRunError: if the configuration or the baseline cannot be read.
    """
    from argmap.cli.checking import Manner, Task, check_reading
    from argmap.cli.knowing import without_what_is_known
    from argmap.cli.linting import NO_OPTIONS, rules_for

    task = Task(name, rules=rules_for(name, NO_OPTIONS, {}))
    return without_what_is_known([check_reading(task, reading, Manner())], write=False)[0]


def remarks_on(name: str, reading: Reading, *, lines: bool = False) -> tuple[Remark, ...]:
    """Return the findings of `findings_of` as a page shows them, with the *lines* where they stand if it goes with the file.

    Raises:
        CannotRunError: as `findings_of` does.
    """
    from argmap.drawing.page.data import remark

    return tuple(
        remark(each.diagnostic, f"line {each.position.line}" if lines and each.span else "")
        for each in findings_of(name, reading).findings
    )
