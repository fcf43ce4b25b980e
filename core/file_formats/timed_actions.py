"""What lists of actions in time have in common: their rows, and the JSON list of TSU and Charades."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Sequence
from typing import Any

import msgspec
import numpy as np
from numpy.typing import NDArray

from core.errors import UserError
from core.motion.sequences import Span

LONGEST_FIELD = 1_000_000


class Listed(msgspec.Struct, frozen=True):
    """A video in a JSON list: the half it belongs to, and its actions as (class, first s, last s)."""

    subset: str = ""
    duration: float = 0.0
    actions: tuple[tuple[int, float, float], ...] = ()


def spans_between(values: NDArray[Any], actions: Iterable[tuple[str, float, float]]) -> tuple[Span, ...]:
    """(label, first, last) in rows; both belong to the action. values: (T,) frames or seconds, rising."""
    found = []
    for label, first, last in actions:
        start = int(np.searchsorted(values, first, side="left"))
        stop = int(np.searchsorted(values, last, side="right"))
        if start < stop:
            found.append(Span(start, stop, label))
    return tuple(sorted(found))


def read_table(text: str, columns: Sequence[str]) -> list[dict[str, str]]:
    """The rows of a table with at least these columns; raises UserError for another."""
    csv.field_size_limit(LONGEST_FIELD)
    rows = csv.DictReader(io.StringIO(text, newline=""))
    try:
        if not set(columns) <= set(rows.fieldnames or ()):
            raise UserError("It lacks a column: {columns}.", columns=", ".join(columns))
        return [row for row in rows if all(row[name] is not None for name in columns)]
    except csv.Error as error:
        raise UserError("It is no table of values separated by commas.") from error


def read_listed(data: bytes) -> dict[str, Listed]:
    """By video what a list ``{video: {subset, duration, actions}}`` says; raises UserError for another."""
    try:
        return msgspec.json.decode(data, type=dict[str, Listed], strict=False)
    except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError) as error:
        raise UserError("It is no list of videos with their actions.") from error
