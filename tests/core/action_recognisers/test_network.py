"""Networks of model packages name movements, and say plainly what they cannot look at."""

from __future__ import annotations

import msgspec
import numpy as np
import pytest

from core.action_recognisers import (
    UNKNOWN,
    ExplainingRecogniser,
    Recognition,
    RuledOut,
    WindowRecogniser,
    create,
    packages,
)
from core.action_recognisers.network import NetworkRecogniser
from core.errors import UserError
from core.models.packages import Calibration
from core.motion import PoseSequence
from core.motion.skeletons import load_skeleton
from tests.helpers.bodies import body_points, both, film, repeat, squat
from tests.helpers.made_networks import FLAT, graph, package, recogniser, says, travels

MADE = """
id = "made"
name = "Made"
version = "1"
task = "labels"
runner = "skeleton"
classes = ["squat", "unknown"]
licence = { code = "Apache-2.0", weights = "Apache-2.0", holder = "test", origin = "test" }
[[graphs]]
name = "net"
file = "net.onnx"
bytes = 1
sha256 = ""
preprocessing = { type = "poses", skeleton = "coco-17", dimensions = 2, frames = 20, window_s = 2.0 }
inputs = [{ name = "x", shape = ["batch", 2, 20, 17, 1] }]
outputs = [{ name = "logits", shape = ["batch", 2] }]
"""


def still(frames: int = 150) -> PoseSequence:
    return film(body_points(frames, **both("arm", 5, 10)), noise_m=0.003)


def test_squats_and_standing_are_told_apart_by_what_the_network_says() -> None:
    net, _ = recogniser(travels)
    assert net.recognise(film(repeat(squat, 3))).label == "squat"
    assert net.recognise(still()).label == "stand_still"


def test_the_ranking_holds_every_label_and_sums_to_one() -> None:
    net, _ = recogniser(says(1.0, 0.5, 0.2))
    answer = net.recognise(still())
    assert {label for label, _ in answer.ranking} == {"squat", "stand_still", "unknown"}
    assert sum(share for _, share in answer.ranking) == pytest.approx(1.0, abs=1e-3)
    assert answer.confidence == dict(answer.ranking)[answer.label]


def test_classes_without_unknown_get_one() -> None:
    two = package(classes=("squat", "stand_still"))
    net, _ = recogniser(says(1.0, 2.0), two)
    assert net.labels == ("squat", "stand_still", UNKNOWN)
    assert net.window_probabilities(still()).values.shape[1] == 3


def test_a_label_below_its_threshold_is_unknown_and_the_ranking_still_says_what_was_likeliest() -> None:
    strict = package(calibration=Calibration(least=0.2, least_of={"stand_still": 0.9}))
    net, _ = recogniser(says(0.0, 1.0, 0.0), strict)
    answer = net.recognise(still())
    assert answer.label == UNKNOWN
    assert answer.ranking[0][0] == "stand_still"
    assert answer.confidence is None
    assert answer.ruled_out == RuledOut("stand_still", answer.ranking[0][1], "unsure")


def test_a_high_temperature_makes_it_less_sure() -> None:
    cold, _ = recogniser(says(0.0, 2.0, 0.0))
    warm, _ = recogniser(says(0.0, 2.0, 0.0), package(calibration=Calibration(temperature=3.0)))
    assert warm.recognise(still()).confidence < cold.recognise(still()).confidence - 0.1


def test_members_are_fused_by_their_weights_and_their_disagreement_is_told() -> None:
    two = package(graph("a", weight=3.0), graph("b", weight=1.0))
    net, _ = recogniser({"a": says(-20, 20, -20), "b": says(-20, -20, 20)}, two)
    answer = net.recognise(still())
    assert dict(answer.ranking) == pytest.approx({"stand_still": 0.75, "unknown": 0.25, "squat": 0.0})
    assert answer.disagreement == pytest.approx(0.5)
    alike, _ = recogniser({"a": says(0, 3, 0), "b": says(0, 3, 0)}, two)
    assert alike.recognise(still()).disagreement == 0.0


def test_one_network_alone_does_not_disagree() -> None:
    net, _ = recogniser(travels)
    assert net.recognise(still()).disagreement is None


def test_the_label_is_of_the_mean_over_the_windows_of_the_stretch() -> None:
    net, sessions = recogniser(travels)
    poses = film(repeat(squat, 4))
    net.recognise(poses)
    asked = sum(len(one["x"]) for one in sessions["net"].asked)
    lasts = poses.times_s[-1] - poses.times_s[0]
    assert asked == pytest.approx((lasts - 2.0) / 0.5 + 1, abs=1)
    assert sessions["net"].asked[0]["x"].shape[1:] == (2, 20, 17, 1)


def test_one_sure_window_makes_up_for_unsure_ones_and_the_threshold_is_of_their_mean() -> None:
    def by_turns(inputs: dict[str, np.ndarray]) -> list[np.ndarray]:
        shares = np.array([[0.01, 0.97, 0.02], [0.1, 0.44, 0.46]], np.float32)
        return [np.log(shares)[np.arange(len(inputs["x"])) % 2]]

    calm, _ = recogniser(by_turns, package(calibration=Calibration(least=0.5)))
    strict, _ = recogniser(by_turns, package(calibration=Calibration(least=0.8)))
    assert calm.recognise(still()).label == "stand_still"
    assert strict.recognise(still()).label == UNKNOWN


def test_a_package_that_looks_mirrored_too_says_the_same_of_a_body_and_its_mirror_image() -> None:
    def right_hand_up(inputs: dict[str, np.ndarray]) -> list[np.ndarray]:
        x = inputs["x"]
        higher = x[:, 1, :, 10, 0].mean(1) - x[:, 1, :, 9, 0].mean(1)
        return [np.stack([higher, -higher, 0 * higher], 1)]

    waves = film(body_points(90, l_arm_pitch=150.0, r_arm_pitch=10.0))
    order = list(load_skeleton(waves.skeleton).mirror_order)
    flipped = waves.px[:, order] * np.array([-1, 1], np.float32)
    image = msgspec.structs.replace(waves, px=flipped, scores=waves.scores[:, order])
    plain, _ = recogniser(right_hand_up)
    both_views, sessions = recogniser(right_hand_up, package(calibration=Calibration(mirrored=True)))
    once, again = (plain.window_probabilities(one).values for one in (waves, image))
    assert np.abs(once - again).max() > 0.1
    once, again = (both_views.window_probabilities(one).values for one in (waves, image))
    np.testing.assert_allclose(once, again, atol=1e-5)
    assert len(sessions["net"].asked) == 4


def test_a_posture_cannot_win_where_repetitions_were_counted() -> None:
    net, _ = recogniser(says(0.0, 3.0, 0.0))
    poses = film(repeat(squat, 3))
    cycles = tuple((30 + 75 * i, 60 + 75 * i, 90 + 75 * i) for i in range(3))
    answer = net.recognise(poses, cycles)
    assert answer.label != "stand_still"
    assert answer.ruled_out is not None and answer.ruled_out.why == "repeated"


def test_where_repetitions_were_counted_only_they_are_looked_at() -> None:
    net, _ = recogniser(travels)
    moving = repeat(squat, 3)
    poses = film(np.concatenate([np.repeat(moving[:1], 300, axis=0), moving]))
    cycles = tuple((330 + 75 * i, 360 + 75 * i, 390 + 75 * i) for i in range(3))
    assert net.recognise(poses).confidence < 0.8
    assert net.recognise(poses, cycles).label == "squat"
    assert net.recognise(poses, cycles).confidence > 0.95


def test_a_movement_of_legs_nobody_saw_is_unknown() -> None:
    net, _ = recogniser(says(9.0, 0.0, 0.0))
    poses = film(repeat(squat, 3))
    scores = poses.scores.copy()
    scores[:, 25:] = 0.05
    assert net.recognise(poses).label == "squat"
    answer = net.recognise(msgspec.structs.replace(poses, scores=scores))
    assert answer.label == UNKNOWN and answer.ruled_out is not None
    assert (answer.ruled_out.label, answer.ruled_out.why) == ("squat", "no_legs")


def test_an_exercise_of_which_no_repetition_was_seen_is_unknown_without_a_probability_but_says_why() -> None:
    net, _ = recogniser(says(9.0, 0.0, 0.0))
    getting_down = film(repeat(squat, 1)[:60])  # down, and not up again
    answer = net.recognise(getting_down)
    assert (answer.label, answer.confidence) == (UNKNOWN, None)
    assert answer.ranking[0][0] == "squat" and answer.ranking[0][1] > 0.99
    assert answer.ruled_out == RuledOut("squat", answer.ranking[0][1], "uncounted")


def test_what_the_network_itself_calls_unknown_has_its_probability() -> None:
    net, _ = recogniser(says(0.0, 0.0, 2.0))
    answer = net.recognise(film(repeat(squat, 3)))
    assert answer.label == UNKNOWN and answer.ruled_out is None
    assert answer.confidence == pytest.approx(np.exp(2) / (np.exp(2) + 2), abs=1e-3)


def test_who_hardly_moves_does_nothing_but_stand_whatever_the_network_says() -> None:
    net, _ = recogniser(says(4.0, 0.5, 0.0))
    assert net.recognise(film(repeat(squat, 3))).label == "squat"
    answer = net.recognise(still())
    assert answer.label == "stand_still" and answer.confidence == dict(answer.ranking)["stand_still"]
    assert answer.ruled_out is not None
    assert (answer.ruled_out.label, answer.ruled_out.why) == ("squat", "still")


def test_where_nothing_it_knows_can_be_it_is_unknown_and_what_it_looks_like_is_told() -> None:
    movers = package(classes=("squat", "walk", "jump"))
    net, _ = recogniser(says(4.0, 0.5, 0.0), movers)
    answer = net.recognise(still())
    assert (answer.label, answer.confidence) == (UNKNOWN, None)
    assert answer.ruled_out is not None and answer.ruled_out.label == "squat"
    assert dict(answer.ranking)["squat"] == answer.ruled_out.share < 1.0


def test_probabilities_come_every_half_second_over_the_whole_track() -> None:
    net, _ = recogniser(travels)
    moving = repeat(squat, 3)
    points = np.concatenate([np.repeat(moving[:1], 150, axis=0), moving])
    poses = film(points)
    found = net.window_probabilities(poses)
    lasts = poses.times_s[-1] - poses.times_s[0]
    assert (found.start, found.interval_s) == (poses.start, 0.5)
    assert len(found.values) == int(lasts / 0.5 + 1e-6) + 1
    assert found.values.sum(axis=1) == pytest.approx(1.0, abs=1e-5)
    squatting = found.values[:, found.labels.index("squat")]
    assert squatting[:6].max() < 0.5 < squatting[-6:].max()


def test_where_nobody_was_seen_nothing_is_said() -> None:
    net, _ = recogniser(travels)
    poses = still(300)
    gone = poses.px.copy()
    gone[60:240] = np.nan
    found = net.window_probabilities(msgspec.structs.replace(poses, px=gone))
    assert np.isnan(found.values[9]).all() and np.isfinite(found.values[0]).all()


@pytest.mark.parametrize("frames", [0, 1, 2, 5])
def test_hardly_any_frames_give_an_answer_all_the_same(frames: int) -> None:
    net, _ = recogniser(travels)
    poses = still().cut_to(0, frames)
    assert net.recognise(poses).label in (*net.labels,)
    assert len(net.window_probabilities(poses).values) <= 1


def test_poses_that_are_unknown_throughout_are_unknown() -> None:
    net, _ = recogniser(travels)
    poses = still()
    nothing = msgspec.structs.replace(poses, px=np.full_like(poses.px, np.nan), m=None)
    answer = net.recognise(nothing)
    assert answer == Recognition(UNKNOWN, None, ruled_out=RuledOut("", 0.0, "unseen"))


def test_missing_keypoints_reach_the_network_as_numbers() -> None:
    net, sessions = recogniser(travels)
    poses = film(repeat(squat, 2))
    legless = poses.px.copy()
    legless[:, 11:] = np.nan
    net.recognise(msgspec.structs.replace(poses, px=legless))
    assert all(np.isfinite(one["x"]).all() for one in sessions["net"].asked)


def test_a_network_of_three_dimensions_refuses_flat_poses_with_the_reason() -> None:
    solid = package(graph(wanted=msgspec.structs.replace(FLAT, dimensions=3)))
    net, _ = recogniser(says(0, 1, 0), solid)
    with pytest.raises(UserError, match="three dimensions"):
        net.recognise(msgspec.structs.replace(still(), m=None))
    both_kinds = package(graph("a"), graph("b", msgspec.structs.replace(FLAT, dimensions=3)))
    net, sessions = recogniser(says(0, 1, 0), both_kinds)
    assert net.recognise(msgspec.structs.replace(still(), m=None)).label == "stand_still"
    assert sessions["a"].asked and not sessions["b"].asked


def test_a_network_of_hands_refuses_bodies_with_the_reason() -> None:
    fingers = package(graph(wanted=msgspec.structs.replace(FLAT, skeleton="hand-21")))
    net, _ = recogniser(says(0, 1, 0), fingers)
    with pytest.raises(UserError) as raised:
        net.recognise(still())
    assert "hand-21" in str(raised.value) and "blazepose-33" in str(raised.value)


def test_a_network_of_two_people_is_shown_both() -> None:
    pair = package(graph(wanted=msgspec.structs.replace(FLAT, people=2)))
    net, sessions = recogniser(says(0, 1, 0), pair)
    one, other = still(), still()
    net.recognise(one, others=(msgspec.structs.replace(other, px=other.px + 200),))
    x = sessions["net"].asked[0]["x"]
    assert x.shape[-1] == 2 and np.abs(x[..., 1]).max() > 0
    assert (x[..., 1] - x[..., 0])[0, 0].mean() > 0.5
    net.recognise(one)
    assert np.abs(sessions["net"].asked[-1]["x"][..., 1]).max() == 0


def test_what_explains_the_label_comes_with_the_frames_it_is_about() -> None:
    def formula(inputs: dict[str, np.ndarray]) -> list[np.ndarray]:
        return [*travels(inputs), np.tile(np.linspace(0, 1, 20, dtype=np.float32), (len(inputs["x"]), 1))]

    net, _ = recogniser(formula, package(graph(explains=("frame_weights",))))
    poses = film(repeat(squat, 3))
    answer, (weights,) = net.explain(poses)
    assert answer.label == "squat" and weights.kind == "frame_weights"
    assert weights.values.shape == (20,) == weights.frames.shape
    assert (np.diff(weights.frames) >= 0).all()
    assert poses.start <= weights.frames[0] and weights.frames[-1] < poses.stop


def test_the_network_offers_windows_and_explanations() -> None:
    net, _ = recogniser(travels)
    assert isinstance(net, WindowRecogniser) and isinstance(net, ExplainingRecogniser)


def test_a_package_that_estimates_poses_is_no_recogniser() -> None:
    with pytest.raises(UserError, match="does not name movements"):
        NetworkRecogniser(package=msgspec.structs.replace(package(), task="poses"))


def test_classes_named_twice_are_refused() -> None:
    with pytest.raises(UserError, match="twice"):
        NetworkRecogniser(package=package(classes=("squat", "squat")))


def test_packages_of_the_person_can_be_chosen_by_their_id(tmp_path, monkeypatch) -> None:
    monkeypatch.setenv("KINESCRIBE_HOME", str(tmp_path))
    folder = tmp_path / "data" / "models" / "made"
    folder.mkdir(parents=True)
    (folder / "model.toml").write_text(MADE)
    assert "made" in packages()
    assert create("made").id == "made"
    with pytest.raises(UserError) as raised:
        create("no such model")
    assert "made" in raised.value.hint
