"""Poses that the usual segmenter cannot look at are cut all the same; who chose a segmenter is told."""

from __future__ import annotations

import msgspec
import numpy as np
import pytest

from core.action_segmenters import create
from core.action_segmenters.network import NetworkSegmenter
from core.errors import UserError
from core.jobs.fitting import fitting
from core.jobs.movement import Clock, MovementTools, find_movement
from core.jobs.requests import MovementModels
from core.models.packages import load_package
from core.motion import PoseSequence
from core.work import run_to_end
from tests.helpers.bodies import film, repeat, squat


class Person:
    """Somebody in sight all the time."""

    def __init__(self, poses: PoseSequence) -> None:
        self._poses, self.times_s = poses, poses.times_s
        self.start, self.stop = 0, len(poses.times_s)

    def window(self, start: int, stop: int) -> tuple[PoseSequence, None]:
        """See `PersonPoses`."""
        return self._poses.cut_to(start, stop), None


def flat(poses: PoseSequence) -> PoseSequence:
    return msgspec.structs.replace(poses, m=None)


def test_an_analysis_uses_the_one_that_ships_unless_told_otherwise() -> None:
    assert create(MovementModels().segmenter).id == "segments"


def test_poses_without_depth_are_cut_where_the_movement_changes() -> None:
    poses = film(repeat(squat, 3))
    usual = create(MovementModels().segmenter)
    assert fitting(usual, Person(poses)) is usual
    assert fitting(usual, Person(flat(poses))).id == "changepoints"
    movement = run_to_end(find_movement(Person(flat(poses)), MovementTools(segmenter=usual), Clock()))
    assert movement.segments and {one.source for one in movement.segments} == {"changepoints"}


def test_nobody_in_sight_is_no_reason_to_take_another_one() -> None:
    poses = film(repeat(squat, 1))
    nobody = msgspec.structs.replace(flat(poses), px=np.full_like(poses.px, np.nan))
    usual = create(MovementModels().segmenter)
    assert fitting(usual, Person(nobody)) is usual
    movement = run_to_end(find_movement(Person(nobody), MovementTools(segmenter=usual), Clock()))
    assert movement.segments == ()


def test_who_chose_a_segmenter_is_told_that_it_cannot_look_at_them() -> None:
    chosen = NetworkSegmenter(msgspec.structs.replace(load_package("segments"), id="mine"))
    poses = flat(film(repeat(squat, 1)))
    with pytest.raises(UserError, match="three dimensions"):
        run_to_end(find_movement(Person(poses), MovementTools(segmenter=chosen), Clock()))
