"""The catalogue of rules, those of files and those of maps, in the order of their codes, with the page of each."""

from __future__ import annotations

from argmap.checks.map_rules import CHECKED, RulePage
from argmap.checks.references import duplicate_id
from argmap.checks.syntax import (
    bad_id,
    empty_text,
    impossible_date,
    missing_key,
    out_of_range,
    strict_rebuttal,
    toml_invalid,
    unknown_key,
    unsupported_format,
    wrong_type,
)

CATALOGUE: tuple[RulePage, ...] = (
    toml_invalid,
    unknown_key,
    wrong_type,
    missing_key,
    empty_text,
    bad_id,
    out_of_range,
    impossible_date,
    unsupported_format,
    strict_rebuttal,
    duplicate_id,
    *CHECKED[1:],
)
