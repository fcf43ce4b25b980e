"""A recogniser that is told of poses one by one says what it says of the whole afterwards."""

from __future__ import annotations

import msgspec
import numpy as np
import pytest

from core.action_recognisers import UNKNOWN
from core.action_recognisers.live import LiveState
from core.action_recognisers.network import NetworkRecogniser
from core.motion import PoseSequence
from tests.helpers.bodies import body_points, both, film, repeat, squat
from tests.helpers.made_networks import recogniser, says, travels


def standing_then_squatting() -> PoseSequence:
    moving = repeat(squat, 3)
    return film(np.concatenate([np.repeat(moving[:1], 120, axis=0), moving]))


def told(net: NetworkRecogniser, poses: PoseSequence, at_once: int = 1) -> list[LiveState]:
    """The states after the frames, `at_once` at a time."""
    firsts = range(poses.start, poses.stop, at_once)
    return [net.update(poses.cut_to(first, first + at_once)) for first in firsts]


def sways(inputs: dict[str, np.ndarray]) -> list[np.ndarray]:
    """Squat the more the shoulders go up and down (mean of their speed), gently: windows whose frames are a
    twentieth of them apart get much the same.
    """
    speed = np.abs(np.diff(inputs["x"][:, 1, :, 5, 0], axis=1)).mean(1)
    return [np.stack([20 * speed, np.ones_like(speed), 0 * speed], 1).astype(np.float32)]


def test_every_half_second_it_says_what_is_said_of_that_window_of_the_whole() -> None:
    net, _ = recogniser(sways)
    poses = standing_then_squatting()
    states = told(net, poses)

    looks = [state for state in states if state.fresh]
    begin = float(poses.times_s[0])
    frame_s = float(poses.times_s[1]) - begin
    ends = np.array([state.at_s for state in looks]) - begin
    assert ends == pytest.approx(0.5 * np.arange(len(looks)), abs=frame_s + 1e-6)
    whole = net.window_probabilities(poses)
    labels = []
    for number, state in enumerate(looks[4:], 4):  # the window lasts 2 s, its middle is 1 s back
        expected = dict(zip(whole.labels, map(float, whole.values[number - 2]), strict=True))
        assert dict(state.ranking) == pytest.approx(expected, abs=0.08), (
            number
        )  # of 0.21 to 0.82; a frame more or less
        labels.append(state.label)
    assert labels[0] == "stand_still" and labels[-1] == "squat" and len(labels) > 12


def test_between_looks_the_last_answer_stays_and_no_network_runs() -> None:
    net, sessions = recogniser(says(0.0, 3.0, 0.0))
    states = told(net, film(body_points(61, **both("arm", 5, 10))))
    assert sum(state.fresh for state in states) == 5
    assert 3 <= len(sessions["net"].asked) <= 4  # of the first pose alone nothing is said
    assert all(len(asked["x"]) == 1 for asked in sessions["net"].asked)
    assert states[0].label == UNKNOWN
    assert {state.label for state in states[31:]} == {"stand_still"}


def test_frames_that_come_several_at_a_time_say_the_same() -> None:
    poses = standing_then_squatting()
    one_by_one, _ = recogniser(travels)
    in_sevens, _ = recogniser(travels)
    assert told(one_by_one, poses)[-1].ranking == told(in_sevens, poses, 7)[-1].ranking


@pytest.mark.parametrize("happens", ["back", "pause", "cut"])
def test_after_a_cut_or_a_jump_in_time_nothing_of_before_counts(happens: str) -> None:
    net, _ = recogniser(travels)
    told(net, standing_then_squatting())
    still = film(body_points(40, **both("arm", 5, 10)))
    if happens == "cut":
        later = standing_then_squatting()
        after = float(later.times_s[-1]) + (still.times_s[1] - still.times_s[0])
        still = msgspec.structs.replace(
            still, start=later.stop, times_s=still.times_s + after, cuts=(later.stop,)
        )
        states = [net.update(still)]
    else:
        still = msgspec.structs.replace(still, times_s=still.times_s + (100.0 if happens == "pause" else 0.0))
        states = told(net, still)
    assert states[-1].label == "stand_still" and "squat" not in {state.label for state in states}


def test_who_is_not_seen_is_unknown_and_two_people_are_kept_apart() -> None:
    net, _ = recogniser(travels)
    poses = standing_then_squatting()
    nobody = msgspec.structs.replace(poses, px=np.full_like(poses.px, np.nan), m=None)
    assert {state.label for state in told(net, nobody)} == {UNKNOWN}

    squatter, stander = net.live(), net.live()
    still = film(body_points(len(poses.times_s), **both("arm", 5, 10)))
    for frame in range(poses.start, poses.stop):
        squats = squatter.update(poses.cut_to(frame, frame + 1))
        stands = stander.update(still.cut_to(frame, frame + 1))
    assert (squats.label, stands.label) == ("squat", "stand_still")
