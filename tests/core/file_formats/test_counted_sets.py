"""Recordings with accepted repetitions, read from projects."""

from __future__ import annotations

from pathlib import Path

import pytest

from core.errors import UserError
from core.file_formats.counted_sets import read_counted
from core.motion.counted import cycle_fault
from tests.helpers.made_counts import cycles_of, project_with_sets
from tests.helpers.made_projects import store_of


def test_accepted_sets_are_read_with_the_poses_of_who_did_them(tmp_path: Path) -> None:
    data = read_counted(project_with_sets(tmp_path))
    assert [one.count for one in data.sequences] == [4, 4]  # the third person's set was not accepted
    first = data.sequences[0]
    marks = [(one.start, one.turn, one.stop) for one in first.cycles]
    assert marks == [(one.start, one.turn, one.stop) for one in cycles_of(4)]
    assert first.clip.dimensions == 2 and first.cycles[0].label == "squat"
    assert cycle_fault(first.cycles, first.rows) == ""
    assert len({one.subject for one in data.sequences}) == 2


def test_only_what_was_decided_is_known(tmp_path: Path) -> None:
    (finished,) = read_counted(project_with_sets(tmp_path)).sequences[0].finished or ()
    cycles = cycles_of(4)
    assert finished == (cycles[0].start, cycles[-1].stop)


def test_metres_are_read_where_they_are_asked_for(tmp_path: Path) -> None:
    data = read_counted(project_with_sets(tmp_path), dimensions=3)
    assert {one.clip.dimensions for one in data.sequences} == {3}


def test_a_project_without_accepted_sets_says_what_to_do(tmp_path: Path) -> None:
    store = store_of(tmp_path, {})

    store.close()
    with pytest.raises(UserError, match="no repetitions") as refused:
        read_counted(tmp_path / "made.kinescribe")
    assert "accept" in refused.value.hint
