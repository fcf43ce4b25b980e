"""A segmenter that runs a model package: windows, cuts, gaps, short films, long films, packages that lie."""

from __future__ import annotations

import tracemalloc
from pathlib import Path

import msgspec
import numpy as np
import pytest

from core.action_segmenters import FrameSegmenter, create, packages, settings_of, settings_type
from core.action_segmenters.decoding import DecodingSettings
from core.action_segmenters.network import NetworkSegmenter
from core.errors import UserError
from core.models.packages import Port, read_package
from core.motion import PoseSequence
from core.motion.sequences import BACKGROUND
from tests.helpers.bodies import film, repeat, squat
from tests.helpers.made_segmenter import CLASSES, ROWS, installed, package, segmenter, squats


def squatting(count: int = 3, **changes: float) -> PoseSequence:
    """Squats of 2 s with rests of half a second, after a second of standing."""
    return film(repeat(squat, count, **changes))  # type: ignore[arg-type]


def test_every_squat_is_a_segment_where_the_body_is_low() -> None:
    poses = msgspec.structs.replace(squatting(), start=200)
    found = segmenter()[0].segment(poses)
    assert [one.label for one in found] == ["squat"] * 3
    for number, one in enumerate(found):
        lowest = 200 + round((2.0 + 2.5 * number) * 30)
        assert one.start < lowest < one.stop and 20 <= one.stop - one.start <= 60
        assert one.confidence > 0.8 and one.edges_s is not None and max(one.edges_s) < 0.3
        assert one.ranking[0][0] == "squat"


def test_moments_seen_by_several_windows_have_their_mean() -> None:
    """The net believes in squats only in the first half of each window: most moments see both halves."""

    def first_half(inputs: dict[str, np.ndarray]) -> list[np.ndarray]:
        logits, features = squats(inputs)
        logits[:] = np.where(np.arange(ROWS) < ROWS // 2, 9.0, -9.0)[None, :, None] * [-1, 1]
        return [logits, features]

    model, session = segmenter(first_half)
    poses = film(squat(np.zeros(30 * 16)))
    values = model.window_probabilities(poses).values[:, 1]
    assert sum(len(inputs["x"]) for inputs in session.asked) == 13  # 16 s in windows of 4 s, every second
    assert values[:18].min() > 0.9 and values[-18:].max() < 0.1
    assert 0.2 < values[25:-25].mean() < 0.8


def test_a_film_shorter_than_a_window_is_segmented_all_the_same() -> None:
    poses = squatting(1)
    short = poses.cut_to(25, 80)
    (one,) = segmenter()[0].segment(short)
    assert one.label == "squat" and one.start >= 25 and one.stop <= 80


def test_one_frame_is_no_segment_and_no_accident() -> None:
    model = segmenter()[0]
    assert model.segment(squatting().cut_to(60, 61)) == []
    assert len(model.window_probabilities(squatting().cut_to(60, 61)).values) == 1


def test_nothing_is_believed_where_nobody_is_seen_and_what_is_beyond_is_seen_by_itself() -> None:
    poses = squatting(4)
    px, scores = poses.px.copy(), poses.scores.copy()
    px[100:200], scores[100:200] = np.nan, 0.0
    model = segmenter()[0]
    broken = msgspec.structs.replace(poses, px=px, scores=scores)
    values = model.window_probabilities(broken).values
    unseen = np.isnan(values).any(1)
    at_s = np.arange(len(values)) * model.interval_s
    assert unseen[(at_s > 3.5) & (at_s < 6.5)].all() and not unseen[(at_s < 3.2) | (at_s > 6.8)].any()
    assert not any(one.start < 200 and one.stop > 100 for one in model.segment(broken))
    alone = model.window_probabilities(poses.cut_to(200, 10_000)).values
    begins = round(poses.times_s[200] / model.interval_s)
    assert np.abs(values[begins : begins + 39] - alone[:39]).mean() < 0.05


def test_a_flicker_of_the_poses_is_bridged() -> None:
    poses = squatting(1)
    px, scores = poses.px.copy(), poses.scores.copy()
    px[55:60], scores[55:60] = np.nan, 0.0
    assert len(segmenter()[0].segment(msgspec.structs.replace(poses, px=px, scores=scores))) == 1


def test_a_cut_ends_a_stretch() -> None:
    model, session = segmenter()
    poses = film(squat(np.zeros(30 * 8)))
    model.window_probabilities(poses)
    whole = [len(inputs["x"]) for inputs in session.asked]
    session.asked.clear()
    model.window_probabilities(msgspec.structs.replace(poses, cuts=(120,)))
    assert (whole, [len(inputs["x"]) for inputs in session.asked]) == ([5], [1, 1])


def test_irregular_times_do_not_move_the_edges() -> None:
    even = squatting(2)
    kept = np.flatnonzero(np.random.default_rng(0).random(len(even.times_s)) < 0.6)
    uneven = msgspec.structs.replace(
        even, times_s=even.times_s[kept], px=even.px[kept], scores=even.scores[kept], m=None
    )
    model = segmenter()[0]
    a, b = model.segment(even), model.segment(uneven)
    edges = [
        [poses.times_s[edge] for one in found for edge in (one.start, one.stop - 1)]
        for poses, found in ((even, a), (uneven, b))
    ]
    assert np.abs(np.array(edges[0]) - np.array(edges[1])).max() < 0.15


def test_labels_that_hold_at_a_time_overlap_on_layers() -> None:
    def both(inputs: dict[str, np.ndarray]) -> list[np.ndarray]:
        logits, features = squats(inputs)
        always = np.full_like(logits[..., :1], 5.0)
        return [np.concatenate([always, logits[..., 1:]], 2), features]

    model = segmenter(both, classes=("stand", "squat"), head="multi")[0]
    found = model.segment(squatting())
    assert [one.label for one in found if one.layer == 0] == ["stand"]
    assert [one.label for one in found if one.layer == 1] == ["squat"] * 3


def test_temperature_makes_beliefs_milder() -> None:
    poses = squatting(1)
    firm = segmenter()[0].window_probabilities(poses).values
    mild = segmenter(calibration=msgspec.structs.replace(package().calibration, temperature=4.0))[0]
    assert np.nanmax(mild.window_probabilities(poses).values) < np.nanmax(firm)


def test_what_is_alike_lies_together_in_the_encoders_space() -> None:
    model = segmenter()[0]
    poses = squatting(2)
    times, features = model.features(poses)
    assert features.shape == (len(times), 2) and np.diff(times) == pytest.approx(0.4)
    assert np.linalg.norm(features, axis=1) == pytest.approx(1)
    at = {s: features[int(np.abs(times - s).argmin())] for s in (0.4, 2.0, 4.4)}
    assert at[2.0] @ at[4.4] > at[2.0] @ at[0.4] + 0.1
    assert model.features(poses.cut_to(0, 0))[1].shape == (0, 0)


def test_segments_of_a_kept_series_are_those_of_the_poses() -> None:
    model = segmenter()[0]
    poses = msgspec.structs.replace(squatting(), start=50)
    believed = model.window_probabilities(poses)
    times = np.concatenate([np.arange(50) / 30 - 50 / 30, poses.times_s])  # of a whole video
    assert model.segments_of(believed, times) == model.segment(poses)
    assert isinstance(model, FrameSegmenter)


def test_memory_for_what_is_looked_at_does_not_grow_with_the_windows() -> None:
    model = segmenter()[0]

    def most(seconds: int) -> int:
        poses = film(squat(np.zeros(10 * seconds)), fps=10)
        tracemalloc.start()
        model.window_probabilities(poses)
        peak = tracemalloc.get_traced_memory()[1]
        tracemalloc.stop()
        return peak

    most(60)
    assert most(480) < 8 * most(120)


def test_a_real_graph_answers_as_the_formula(tmp_path: Path) -> None:
    installed(tmp_path)
    real = NetworkSegmenter(read_package(tmp_path / "made-segmenter"))
    poses = squatting()
    expected = segmenter()[0].window_probabilities(poses).values
    np.testing.assert_allclose(real.window_probabilities(poses).values, expected, atol=1e-5)
    assert real.segment(poses) == real.segment(poses) != []


def test_an_installed_package_is_a_segmenter_with_settings(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("KINESCRIBE_HOME", str(tmp_path))
    with pytest.raises(UserError, match="no segmenter"):
        create("made-segmenter")
    installed(tmp_path / "data" / "models")
    assert "made-segmenter" in packages()
    assert settings_type("made-segmenter") is DecodingSettings
    made = create("made-segmenter", settings_of("made-segmenter", {"shortest_s": 1.2}))
    assert isinstance(made, NetworkSegmenter) and made.settings.shortest_s == 1.2
    with pytest.raises(UserError) as caught:
        create("made-segmentr")
    assert "made-segmenter" in caught.value.hint


def test_poses_it_cannot_look_at_are_refused_in_words() -> None:
    solid = msgspec.structs.replace(package().graphs[0].poses_wanted(), dimensions=3)
    model = segmenter(graphs=(msgspec.structs.replace(package().graphs[0], preprocessing=solid),))[0]
    with pytest.raises(UserError, match="three dimensions"):
        model.segment(msgspec.structs.replace(squatting(), m=None))
    hands = PoseSequence(
        skeleton="hand-21",
        start=0,
        times_s=np.arange(5) / 30,
        px=np.ones((5, 21, 2), np.float32),
        scores=np.ones((5, 21), np.float32),
        size_px=(640, 480),
    )
    with pytest.raises(UserError, match="looks at coco-17"):
        segmenter()[0].segment(hands)


@pytest.mark.parametrize(
    "changes",
    [
        {"task": "labels"},
        {"runner": "skeleton"},
        {"graphs": ()},
        {"classes": ()},
        {"classes": (BACKGROUND,)},
        {"classes": ("squat", "stand")},  # one holds at a time: there must be a background
        {"classes": (*CLASSES, "squat")},
        {"graphs": (msgspec.structs.replace(package().graphs[0], outputs=(Port("logits", ("batch", 1)),)),)},
    ],
)
def test_a_package_that_is_no_segmenter_is_refused(changes: dict[str, object]) -> None:
    with pytest.raises(UserError):
        segmenter(**changes)


def test_a_package_says_how_its_moments_become_segments_unless_one_says_otherwise() -> None:
    own = NetworkSegmenter(package(decoding={"shortest_s": 2.5}))
    assert own.settings.shortest_s == 2.5
    assert NetworkSegmenter(own.package, DecodingSettings(shortest_s=0.5)).settings.shortest_s == 0.5
