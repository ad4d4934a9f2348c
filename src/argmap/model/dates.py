"""Dates as far as they are known: a year, a month or a day."""

from __future__ import annotations

import datetime
import re
from typing import TypeAlias

from attrs import frozen

from argmap.representation import brief, pretty


@frozen(order=True)
class PartialDate:
    """A year, a month, or a day: as much of a date as is known; it orders by what is known.

    >>> PartialDate(2021, 5) < PartialDate(2021, 6, 1), str(PartialDate(2021, 5))
    (True, '2021-05')

    Raises:
        ValueError: if there is no such month or day.
    """

    year: int
    month: int = 0
    day: int = 0

    __repr__ = brief
    _repr_pretty_ = pretty

    def __attrs_post_init__(self) -> None:
        if self.day and not self.month:
            raise ValueError("a day needs a month")
        datetime.date(self.year, self.month or 1, self.day or 1)  # raises

    @property
    def first(self) -> datetime.date:
        """The first day that it may mean."""
        return datetime.date(self.year, self.month or 1, self.day or 1)

    @property
    def last(self) -> datetime.date:
        """The last day that it may mean.

        >>> PartialDate(2024, 2).last
        datetime.date(2024, 2, 29)
        """
        import calendar

        month = self.month or 12
        return datetime.date(self.year, month, self.day or calendar.monthrange(self.year, month)[1])

    def __str__(self) -> str:
        month = f"-{self.month:02}" if self.month else ""
        return f"{self.year:04}{month}" + (f"-{self.day:02}" if self.day else "")


DateLike: TypeAlias = "PartialDate | datetime.date | int | str"
"""What a person may write for a date: a date, a year, or a string such as "2021-05"."""
_DATE = r"(\d{4})(?:-(\d\d))?(?:-(\d\d))?"


def optional_date(date: DateLike | None) -> PartialDate | None:
    """Return *date* as a `PartialDate`; None as None.

    >>> optional_date("2021-05"), optional_date(2021) == PartialDate(2021)
    (PartialDate(year=2021, month=5), True)
    """
    if date is None or isinstance(date, PartialDate):
        return date
    if isinstance(date, datetime.date):
        return PartialDate(date.year, date.month, date.day)
    if isinstance(date, int) and not isinstance(date, bool):
        return PartialDate(date)
    found = re.fullmatch(_DATE, date) if isinstance(date, str) else None
    if found is None:
        raise ValueError(f'{date!r} is no date, no year, and no month such as "2021-05"')
    try:
        return PartialDate(*(int(part) for part in found.groups() if part))
    except ValueError as error:
        raise ValueError(f"{date!r} is no date: {error}") from None


# mypy knows the type of a parameter by its converter if that is a named function: so there is one for each name of a field.


def optional_day(date: DateLike | None) -> PartialDate | None:
    """Return the `date` of a field as `optional_date` does; what is wrong with it is said with the name of the field."""
    return _named("date", date)


def optional_valid_until(date: DateLike | None) -> PartialDate | None:
    """Return the `valid_until` of a field, as `optional_day` does a `date`."""
    return _named("valid_until", date)


def optional_until(date: DateLike | None) -> PartialDate | None:
    """Return the `until` of a field, as `optional_day` does a `date`."""
    return _named("until", date)


def _named(field: str, date: DateLike | None) -> PartialDate | None:
    try:
        return optional_date(date)
    except ValueError as error:
        raise ValueError(f"{field}: {error}") from None
