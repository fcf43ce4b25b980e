"""The segmenter that ships: what it says of itself, and what it finds in a made-up film."""

from __future__ import annotations

import tomllib
from pathlib import Path

import msgspec
import numpy as np

from core.action_recognisers.vocabulary import load_actions
from core.action_segmenters import create
from core.models.packages import load_package
from core.motion import PoseSequence
from core.motion.sequences import BACKGROUND
from core.paths import models_dir
from tests.helpers.bodies import film, repeat, squat

MOST_BYTES = 6_000_000


def test_it_knows_the_words_of_the_recogniser_and_background() -> None:
    package = load_package("segments")
    assert package.task == "segments" and package.head == "single" and package.skeleton == "coco-17"
    assert set(package.classes) == {*load_package("actions").classes, BACKGROUND}
    assert set(package.classes) - {BACKGROUND} <= set(load_actions().labels)


def test_it_is_small_and_its_card_says_what_it_learned_from_and_how_good_it_was() -> None:
    folder = Path(models_dir()) / "segments"
    assert sum(path.stat().st_size for path in folder.iterdir()) < MOST_BYTES
    card = tomllib.loads((folder / "card.toml").read_text())
    assert "mocap.cs.cmu.edu" in card["data"] and "EIA-0196217" in card["data"] and "UI-PRMD" in card["data"]
    assert card["command"].startswith("python packaging/train_segmenter.py")
    assert {"f1_25", "frame_accuracy", "edit"} <= set(card["scores"])
    assert load_package("segments").licence.weights == "Apache-2.0"


def test_four_squats_of_a_made_up_body_are_one_segment_and_called_so() -> None:
    poses = film(repeat(squat, 4))
    found = create("segments").segment(poses)
    longest = max(found, key=lambda one: one.stop - one.start)
    assert longest.label == "squat"
    assert longest.stop - longest.start > 0.7 * len(poses.times_s)
    values = create("segments").window_probabilities(poses).values  # type: ignore[attr-defined]
    np.testing.assert_allclose(values.sum(1), 1, atol=1e-4)


def without(poses: PoseSequence, *rows: slice) -> PoseSequence:
    """The same film, nobody to be seen on those rows."""
    px, scores, m = poses.px.copy(), poses.scores.copy(), None if poses.m is None else poses.m.copy()
    for part in rows:
        px[part], scores[part] = np.nan, 0.0
        if m is not None:
            m[part] = np.nan
    return msgspec.structs.replace(poses, px=px, scores=scores, m=m)


def test_nobody_is_no_segment() -> None:
    poses = film(repeat(squat, 2))
    assert create("segments").segment(without(poses, slice(None))) == []
    assert create("segments").segment(poses.cut_to(40, 40)) == []


def test_somebody_who_leaves_and_comes_back_is_segmented_twice_and_not_between() -> None:
    poses = film(repeat(squat, 8))
    rows = len(poses.times_s)
    away = slice(rows * 2 // 5, rows * 3 // 5)
    found = create("segments").segment(without(poses, away))
    assert all(one.stop <= away.start or one.start >= away.stop for one in found)
    assert {one.stop <= away.start for one in found if one.label == "squat"} == {True, False}


def test_short_gaps_in_the_poses_do_not_cut_a_movement() -> None:
    poses = film(repeat(squat, 6))
    gaps = [slice(at, at + 6) for at in range(50, len(poses.times_s) - 10, 45)]
    found = create("segments").segment(without(poses, *gaps))
    longest = max(found, key=lambda one: one.stop - one.start)
    assert longest.label == "squat" and longest.stop - longest.start > 0.6 * len(poses.times_s)


def test_a_film_shorter_than_a_window_and_one_of_a_frame_are_looked_at() -> None:
    poses = film(repeat(squat, 2))
    short = poses.cut_to(30, 80)
    found = create("segments").segment(short)
    assert all(30 <= one.start < one.stop <= 80 for one in found)
    assert create("segments").segment(poses.cut_to(30, 31)) == []
