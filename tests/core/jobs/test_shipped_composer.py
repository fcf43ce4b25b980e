"""The composer that ships: legs of one movement, arms of another, on one body."""

from __future__ import annotations

import numpy as np
import pytest

from core.jobs.compose import Composer
from core.models.packages import graph_bytes, load_package
from core.motion.composing import HZ, fifteen_of
from core.motion.composition import Part, compose
from core.motion.skeletons import load_skeleton, map_keypoints
from tests.helpers.made_walks import H36M, walker

COCO = load_skeleton("coco-17")
ANKLES = ("left_ankle", "right_ankle")
WRISTS = ("left_wrist", "right_wrist")


def walking(frames: int = 90) -> np.ndarray:
    """(T, 17, 3) COCO's keypoints of a walker, the face where a face is."""
    points = walker(frames)
    scores = np.ones(points.shape[:2], np.float32)
    found = map_keypoints(points.astype(np.float32), scores, H36M, "coco-17")[0].astype(float)
    face = points[:, load_skeleton(H36M).index("neck")]
    found[:, :5] = face[:, None] + [
        [0, 0.05, 0.12],
        [0.03, 0.1, 0.1],
        [-0.03, 0.1, 0.1],
        [0.07, 0.08, 0],
        [-0.07, 0.08, 0],
    ]
    return found


def waving(frames: int = 90) -> np.ndarray:
    """Somebody who stands and lifts both arms at the sides, again and again."""
    points = np.repeat(walking(11)[-1:], frames, 0)
    lift = 1.2 + 1.0 * np.sin(np.arange(frames) / HZ * 3.5)
    for side, x in (("left", 1), ("right", -1)):
        shoulder = points[:, COCO.index(f"{side}_shoulder")]
        way = np.stack([x * np.sin(lift), -np.cos(lift), 0 * lift], -1)
        points[:, COCO.index(f"{side}_elbow")] = shoulder + 0.28 * way
        points[:, COCO.index(f"{side}_wrist")] = shoulder + 0.53 * way
    return points


def part(points: np.ndarray, dimensions: int) -> Part:
    """In metres, or in the picture of a camera that sees the body half from the side."""
    if dimensions == 2:
        turned = points[..., 0] * np.cos(0.7) + points[..., 2] * np.sin(0.7)
        points = 300 + 200 * np.stack([turned, -points[..., 1]], -1)
    return Part(
        skeleton="coco-17",
        positions=points.astype(np.float32),
        times_s=np.arange(len(points)) / HZ,
        name="part",
    )


def likeness(a: np.ndarray, b: np.ndarray, names: tuple[str, ...]) -> float:
    """Mean correlation of keypoints' ways around the hips, over the axes that move most."""
    found = []
    for name in names:
        k = COCO.index(name)
        one, two = (p[:, k] - fifteen_of(p.astype(float), "coco-17")[:, 8] for p in (a, b))
        axis = int(two.std(0).argmax())
        found.append(float(np.corrcoef(one[:, axis], two[:, axis])[0, 1]))
    return float(np.mean(found))


@pytest.mark.parametrize("dimensions", [2, 3])
def test_the_ankles_go_with_the_walk_and_the_wrists_with_the_wave(dimensions: int) -> None:
    composer = Composer(load_package("composer"), dimensions)
    walk, wave = part(walking(), dimensions), part(waving(), dimensions)
    made = compose(walk, wave, composer.encode, composer.decode).positions
    assert np.isfinite(made).all()
    assert likeness(made, walk.positions, ANKLES) > 0.6
    assert likeness(made, wave.positions, WRISTS) > 0.6


@pytest.mark.parametrize("dimensions", [2, 3])
def test_a_composed_body_is_about_as_large_as_the_first(dimensions: int) -> None:
    composer = Composer(load_package("composer"), dimensions)
    walk = part(walking(), dimensions)
    made = compose(walk, part(waving(), dimensions), composer.encode, composer.decode).positions
    heights = [float(np.median(np.ptp(p[..., 1], axis=1))) for p in (made, walk.positions)]
    assert heights[0] == pytest.approx(heights[1], rel=0.2)


def test_the_package_says_what_it_learned_from() -> None:
    package = load_package("composer")
    assert "mocap.cs.cmu.edu" in package.licence.training_data
    assert {graph.name for graph in package.graphs} == {"encode_3d", "decode_3d", "encode_2d", "decode_2d"}


def test_its_graphs_are_whole() -> None:
    package = load_package("composer")
    assert sum(len(graph_bytes(package, graph.name)) for graph in package.graphs) < 5_000_000
