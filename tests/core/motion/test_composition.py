"""Two motions on one body, with a stand-in for the networks: the code of a motion is the motion."""

from __future__ import annotations

import msgspec
import numpy as np
import pytest

from core.errors import UserError
from core.motion.composing import about_vertical
from core.motion.composition import Codes, Part, compose, smoothed
from core.motion.skeletons import load_skeleton

COCO = load_skeleton("coco-17")


def encode(x: np.ndarray) -> Codes:
    return x, np.zeros((1, 1), np.float32)


def decode(motion: np.ndarray, body: np.ndarray) -> np.ndarray:
    return motion


def body(dimensions: int = 3, size: float = 0.5) -> np.ndarray:
    """(17, D) somebody who stands with arms down, y up; in 2D y down, around (300, 200)."""
    at = {
        "nose": (0, 1.35), "eye": (0.06, 1.4), "ear": (0.14, 1.36), "shoulder": (0.3, 1),
        "elbow": (0.34, 0.44), "wrist": (0.34, -0.1),
        "hip": (0.2, 0), "knee": (0.2, -0.86), "ankle": (0.2, -1.7),
    }  # fmt: skip
    points = np.zeros((17, dimensions))
    for k, name in enumerate(COCO.keypoints):
        side = 1 if name.startswith("left") else -1
        x, y = at[name.removeprefix("left_").removeprefix("right_")]
        points[k, :2] = size * side * x, size * y
    return points if dimensions == 3 else points * (1, -1) + (300, 200)


def waving(frames: int = 45, dimensions: int = 3, size: float = 0.5, fps: float = 30.0) -> Part:
    points = np.repeat(body(dimensions, size)[None], frames, 0)
    wave = np.sin(np.arange(frames) / fps * 4) * size * (1 if dimensions == 3 else -1)
    points[:, COCO.index("left_wrist"), 1] += wave
    return Part(
        skeleton="coco-17",
        positions=points.astype(np.float32),
        times_s=np.arange(frames) / fps,
        name="waving",
    )


@pytest.mark.parametrize(("dimensions", "size"), [(3, 0.5), (2, 80.0)])
def test_a_motion_composed_with_itself_is_itself_smoothed(dimensions: int, size: float) -> None:
    part = waving(45, dimensions, size)
    made = compose(part, part, encode, decode)
    assert made.skeleton == "coco-17"
    np.testing.assert_allclose(made.positions, smoothed(part.positions.astype(float), 2.0), atol=2e-3 * size)


def test_the_share_says_how_much_is_the_second_ones() -> None:
    still = msgspec.structs.replace(waving(45), positions=np.repeat(body()[None], 45, 0).astype(np.float32))
    wrist = COCO.index("left_wrist")
    swings = [
        np.ptp(compose(still, waving(45), encode, decode, share).positions[:, wrist, 1])
        for share in (0.0, 0.5, 1.0)
    ]
    assert swings[0] == pytest.approx(0, abs=1e-5)
    assert swings[1] == pytest.approx(swings[2] / 2, rel=0.01) and swings[2] > 0.5


def test_the_composed_one_is_as_large_as_the_first_and_where_the_first_was() -> None:
    first = waving(45, 2, 80.0)
    second = msgspec.structs.replace(waving(45, 2, 20.0), positions=waving(45, 2, 20.0).positions + 500)
    made = compose(first, second, encode, decode, 1.0)
    heights = [np.ptp(part.positions[0, :, 1]) for part in (first, made)]
    assert heights[1] == pytest.approx(heights[0], rel=0.03)
    hips = [COCO.index("left_hip"), COCO.index("right_hip")]
    np.testing.assert_allclose(made.positions[0, hips].mean(0), first.positions[0, hips].mean(0), atol=1.0)


def test_it_is_as_long_as_the_shorter_one_or_as_the_first() -> None:
    long, short = waving(90), waving(30)
    assert len(compose(long, short, encode, decode).positions) == 30
    assert len(compose(short, long, encode, decode, length="first").positions) == 30
    assert len(compose(long, short, encode, decode, length="first").positions) == 90


def test_films_of_any_frame_rate_go_together() -> None:
    slow, fast = waving(20, fps=10.0), waving(120, fps=60.0)
    made = compose(slow, fast, encode, decode)
    assert np.allclose(np.diff(made.times_s), 1 / 30)
    assert made.times_s[-1] == pytest.approx(1.9, abs=0.04)


def test_gaps_are_bridged_and_what_was_never_seen_stays_unknown() -> None:
    part = waving(45)
    positions = part.positions.copy()
    positions[5:12, COCO.index("left_knee")] = np.nan
    positions[:, COCO.index("right_ear")] = np.nan
    made = compose(msgspec.structs.replace(part, positions=positions), part, encode, decode)
    assert np.isnan(made.positions[:, COCO.index("right_ear")]).all()
    rest = [k for k in range(17) if k != COCO.index("right_ear")]
    assert np.isfinite(made.positions[:, rest]).all()


@pytest.mark.parametrize(
    ("bad", "words"),
    [
        (waving(8), "too short"),
        (waving(10, fps=0.1), "too long"),
        (
            msgspec.structs.replace(waving(45), positions=np.full((45, 17, 3), np.nan, np.float32)),
            "Too little",
        ),
        (waving(45, 2), "flat"),
    ],
)
def test_what_cannot_be_composed_says_why(bad: Part, words: str) -> None:
    with pytest.raises(UserError, match=words):
        compose(waving(45), bad, encode, decode)


def test_it_does_not_matter_which_way_a_body_faces() -> None:
    first, second = waving(45), waving(45, size=0.4)
    made = compose(first, second, encode, decode)
    for one, turn in ((first, 2.0), (second, -1.0)):
        other = msgspec.structs.replace(
            one, positions=about_vertical(one.positions.astype(float), turn).astype(np.float32)
        )
        again = compose(*((other, second) if one is first else (first, other)), encode, decode)
        back = about_vertical(again.positions.astype(float), -turn if one is first else 0.0)
        np.testing.assert_allclose(back, made.positions, atol=1e-5)
