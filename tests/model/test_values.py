"""Dates, premises, steps, quotes, and what a person may write for them."""

from __future__ import annotations

import datetime
from collections.abc import Mapping

import pytest
from immutabledict import immutabledict

from argmap.model import PartialDate, Premise, Question, QuestionKind, Quote, Step, Strength, Suppression
from argmap.model.dates import optional_date
from argmap.model.items import strings
from argmap.model.values import frozen_extra, frozen_words, premises, quotes, steps, suppressions


@pytest.mark.parametrize(
    ("date", "shown"),
    [(PartialDate(2021), "2021"), (PartialDate(2021, 5), "2021-05"), (PartialDate(33, 4, 3), "0033-04-03")],
)
def test_a_date_shows_as_much_as_is_known(date: PartialDate, shown: str) -> None:
    assert str(date) == shown


def test_dates_order_by_what_is_known() -> None:
    dates = [PartialDate(2021, 5, 3), PartialDate(2022), PartialDate(2021), PartialDate(2021, 5), PartialDate(2021, 4)]

    assert [str(date) for date in sorted(dates)] == ["2021", "2021-04", "2021-05", "2021-05-03", "2022"]


@pytest.mark.parametrize(
    ("year", "month", "day", "message"),
    [
        (2021, 0, 3, "a day needs a month"),
        (2021, 13, 0, "month must be in 1..12"),
        (2021, -1, 0, "month must be in 1..12"),
        (2021, 2, 29, "day is out of range for month"),
        (0, 0, 0, "year 0 is out of range"),
        (10000, 0, 0, "year 10000 is out of range"),
    ],
)
def test_a_date_that_no_calendar_has_is_refused(year: int, month: int, day: int, message: str) -> None:
    with pytest.raises(ValueError, match=message):
        PartialDate(year, month, day)


@pytest.mark.parametrize(
    ("date", "first", "last"),
    [
        (PartialDate(2024), datetime.date(2024, 1, 1), datetime.date(2024, 12, 31)),
        (PartialDate(2024, 2), datetime.date(2024, 2, 1), datetime.date(2024, 2, 29)),
        (PartialDate(2023, 2), datetime.date(2023, 2, 1), datetime.date(2023, 2, 28)),
        (PartialDate(2024, 2, 3), datetime.date(2024, 2, 3), datetime.date(2024, 2, 3)),
    ],
)
def test_a_partial_date_runs_from_its_first_day_to_its_last(
    date: PartialDate, first: datetime.date, last: datetime.date
) -> None:
    assert (date.first, date.last) == (first, last)


def test_dates_and_years_become_partial_dates() -> None:
    assert optional_date(2021) == PartialDate(2021)
    assert optional_date(datetime.date(2021, 5, 3)) == PartialDate(2021, 5, 3)
    assert optional_date(PartialDate(2021, 5)) == PartialDate(2021, 5)
    assert optional_date(None) is None


def test_one_string_stands_for_a_list_of_itself() -> None:
    assert strings("ab") == ("ab",)
    assert strings(["a", "b"]) == ("a", "b")
    assert strings(()) == ()


def test_one_id_stands_for_a_list_of_premises() -> None:
    assert premises("ab") == (Premise("ab"),)
    assert premises(Premise("a", "major")) == (Premise("a", "major"),)
    assert premises(["a", Premise("b", "minor")]) == (Premise("a"), Premise("b", "minor"))


def test_an_entry_of_steps_is_one_step_and_a_list_in_it_linked_premises() -> None:
    assert steps("ab") == (Step("ab"),)
    assert steps(["a", "b"]) == (Step(["a"]), Step(["b"]))
    assert steps([["a", Premise("b", "minor")]]) == (Step([Premise("a"), Premise("b", "minor")]),)
    assert steps([Step("a", "strong", "Why.")]) == (Step((Premise("a"),), Strength("strong"), "Why."),)


def test_one_step_stands_for_a_list_of_itself() -> None:
    assert steps(Step("a", 0.5)) == (Step("a", 0.5),)


def test_one_quote_or_its_words_stand_for_a_list() -> None:
    assert quotes("so it is") == (Quote("so it is"),)
    assert quotes(Quote("so", paragraph=2)) == (Quote("so", paragraph=2),)
    assert quotes(["so", Quote("it is")]) == (Quote("so"), Quote("it is"))


def test_one_suppression_stands_for_a_list() -> None:
    suppression = Suppression("LOG001", "an old custom", 2030)

    assert suppressions(suppression) == suppressions([suppression]) == (suppression,)
    assert suppression.until == PartialDate(2030)


def test_a_question_may_be_given_its_kind_as_a_word() -> None:
    assert Question("Is she biased?", "exception").kind is QuestionKind.EXCEPTION


def test_keys_of_ones_own_are_kept_with_everything_in_them_frozen() -> None:
    extra = frozen_extra({"x-a": [1, [True, {"b": [2.5]}]], "x-c": {}, "x-d": datetime.date(2021, 5, 3)})

    assert extra == {"x-a": (1, (True, {"b": (2.5,)})), "x-c": {}, "x-d": datetime.date(2021, 5, 3)}
    assert isinstance(hash(extra), int)


@pytest.mark.parametrize("key", ["a", "", "x", "X-a"])
def test_a_key_of_ones_own_begins_with_x(key: str) -> None:
    with pytest.raises(ValueError, match=f"^{key!r} is no key of one's own: those begin with 'x-'$"):
        frozen_extra({key: 1})


@pytest.mark.parametrize("words", [{}, {"law": "statutory"}])
def test_frozen_words_do_not_follow_the_table_they_were_made_of(words: dict[str, str]) -> None:
    before = dict(words)
    frozen: Mapping[str, str] = frozen_words(words)
    words["new"] = "word"

    assert frozen == before
    assert isinstance(frozen, immutabledict)
