"""The film studio's truth is true: feet stand, keypoints lie on what is seen, times are kept."""

from __future__ import annotations

from pathlib import Path

import av
import numpy as np
import pytest

from tests.studio import (
    Performance,
    Recorded,
    empty_room,
    motions,
    one_person_squats,
    rotated,
    two_people_crossing,
    vfr,
)
from tests.studio.body import KEYPOINTS, LIMBS


def pictures_and_times(path: Path) -> tuple[list[np.ndarray], np.ndarray, int]:
    with av.open(str(path)) as container:
        frames = list(container.decode(video=0))
        return (
            [f.to_ndarray(format="rgb24") for f in frames],
            np.array([f.time for f in frames]),
            frames[0].rotation,
        )


def test_every_picture_of_a_film_is_shown_when_its_truth_says(tmp_path: Path) -> None:
    film = vfr(tmp_path / "vfr.mp4", reps=1)
    _, times, _ = pictures_and_times(film.path)
    np.testing.assert_allclose(times, film.truth.times_s, atol=1e-4)
    steps = np.diff(times)
    assert steps.max() > 1.9 * steps.min()


def test_squats_have_as_many_repetitions_as_asked_with_their_turning_point_lowest(tmp_path: Path) -> None:
    film = one_person_squats(tmp_path / "squats.mp4", reps=2, fps=10)
    (start, turn, stop), second = film.truth.cycles()
    assert start < turn < stop <= second[0]
    hip_y = film.truth.world[0, :, KEYPOINTS.index("left_hip"), 1]
    assert abs(int(np.argmin(hip_y[start:stop])) + start - turn) <= 1
    assert hip_y[start] - hip_y[turn] > 0.3
    assert [s.label for s in film.truth.segments] == ["stand_still", "squat", "stand_still"]


def test_a_rotated_film_is_stored_lying_and_says_how_to_turn_it(tmp_path: Path) -> None:
    film = rotated(tmp_path / "phone.mp4", 90, fps=5)
    pictures, _, rotation = pictures_and_times(film.path)
    assert film.truth.size_px == (240, 320)
    assert pictures[0].shape[:2] == (240, 320) and rotation == -90  # PyAV counts counter-clockwise
    upright = np.rot90(pictures[0], -1)
    plain = one_person_squats(tmp_path / "plain.mp4", 1, 5, (240, 320))
    same, _, _ = pictures_and_times(plain.path)
    assert np.abs(upright.astype(int) - same[0]).mean() < 4


def test_a_person_shows_where_the_truth_puts_them(tmp_path: Path) -> None:
    film = one_person_squats(tmp_path / "squats.mp4", reps=1, fps=5)
    empty, _, _ = pictures_and_times(empty_room(tmp_path / "empty.mp4").path)
    pictures, _, _ = pictures_and_times(film.path)
    for t, picture in enumerate(pictures):
        changed = np.abs(picture.astype(int) - empty[0]).max(-1) > 10
        for x, y in film.truth.px[0, t][film.truth.visible[0, t]].astype(int):
            assert changed[max(y - 2, 0) : y + 3, max(x - 2, 0) : x + 3].any()


def test_people_who_cross_hide_each_other_and_the_truth_says_so(tmp_path: Path) -> None:
    film = two_people_crossing(tmp_path / "crossing.mp4", fps=6)
    truth = film.truth
    nose_x = truth.px[:, :, 0, 0]
    assert nose_x[0, 0] < nose_x[1, 0] and nose_x[0, -1] > nose_x[1, -1]
    shown = truth.visible.mean(-1)
    assert shown[1].min() < 0.5 * shown[1, 0]  # the one behind is covered for a moment
    assert shown[0].min() > 0.5


@pytest.mark.parametrize(
    "act",
    [
        motions.squat(1),
        motions.biceps_curl(1),
        motions.shoulder_press(1),
        motions.walk(None, 2.0),
        motions.walk((1.0, 0.4)),
        motions.reach(2),
    ],
)
def test_feet_on_the_floor_do_not_slide(act: motions.Act) -> None:
    play = Performance((act,)).play()
    times = np.arange(0, play.seconds, 1 / 60)
    pose = play.pose(times)
    for side in ("left", "right"):
        heel, toe = pose.joints[f"{side}_heel"], pose.joints[f"{side}_foot_index"]
        for point in (heel, toe):
            low = (point[1:, 1] < 0.024) & (point[:-1, 1] < 0.024)
            speed = np.linalg.norm(np.diff(point[:, [0, 2]], axis=0), axis=1) * 60
            assert speed[low].max(initial=0) < 0.2, side


def test_bones_keep_their_length_while_moving() -> None:
    play = Performance((motions.jumping_jack(2), motions.lunge(1), motions.push_up(1))).play()
    pose = play.pose(np.arange(0, play.seconds, 1 / 30))
    for side in ("left", "right"):
        for a, b in (("hip", "knee"), ("knee", "ankle"), ("shoulder", "elbow"), ("elbow", "wrist")):
            length = np.linalg.norm(pose.joints[f"{side}_{a}"] - pose.joints[f"{side}_{b}"], axis=1)
            assert np.ptp(length) < 1e-6


def test_recorded_keypoints_move_a_body_through_them_at_any_time() -> None:
    play = Performance((motions.squat(1),)).play()
    times = np.arange(0, play.seconds, 1 / 30)
    j = play.pose(times).joints
    names = [
        "pelvis",
        *(f"{s}_{p}" for s in ("right", "left") for p in ("hip", "knee", "ankle")),
        "chest",
        "neck",
    ]
    names += [
        "throat",
        "head",
        *(f"{s}_{p}" for s in ("left", "right") for p in ("shoulder", "elbow", "wrist")),
    ]
    recorded = Recorded(np.stack([j[name] for name in names], 1), at=(0.5, 0.0)).play()
    found = recorded.pose(times[::3] + 1 / 60).keypoints(recorded.build.scale)
    wanted = play.pose(times[::3] + 1 / 60).keypoints()
    shift = found[0, 23] - wanted[0, 23]
    limbs = list(LIMBS)
    assert np.abs(found[:, limbs] - shift - wanted[:, limbs]).max() < 0.01
    assert (
        np.linalg.norm(found[:, 0] - shift - wanted[:, 0], axis=-1).max() < 0.15
    )  # the face follows the trunk
