"""How values compare: by class and by all that counts."""

from unittest.mock import ANY

import pytest
from attrs import frozen

from argmap.comparison import digest, same
from argmap.model import Scale, Step
from argmap.model.values import Premise


@frozen(eq=False)
class Flag:
    colour: str
    stripes: int = 0

    __eq__ = same
    __hash__ = digest


@frozen(eq=False)
class Banner(Flag):
    """All that a flag holds, and of another class."""


def test_values_are_equal_where_each_field_is() -> None:
    assert Flag("red", 2) == Flag("red", 2)
    assert hash(Flag("red", 2)) == hash(Flag("red", 2))


@pytest.mark.parametrize("other", [Flag("blue", 2), Flag("red", 3), Banner("red", 2), ("red", 2), "red", None])
def test_values_differ_where_one_field_or_the_class_does(other: object) -> None:
    assert Flag("red", 2) != other
    assert other != Flag("red", 2)
    assert len({Flag("red", 2), other}) == 2


def test_what_compares_itself_with_anything_has_its_say() -> None:
    assert Flag("red") == ANY


def test_a_field_that_does_not_count_changes_nothing() -> None:
    assert Scale({"low": 0.1}, name="mine") == Scale({"low": 0.1}, name="yours")
    assert hash(Scale({"low": 0.1}, name="mine")) == hash(Scale({"low": 0.1}, name="yours"))


def test_values_of_two_classes_differ() -> None:
    assert Premise("a") == Premise("a")
    assert Step(["a"]) != Premise("a")


def test_a_value_with_a_list_in_it_has_no_hash() -> None:
    with pytest.raises(TypeError, match="unhashable type: 'list'"):
        hash(Flag(["red"]))  # type: ignore[arg-type]  # on purpose
