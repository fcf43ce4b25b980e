"""The graphs that graph networks are built from, checked against slow obvious versions."""

from __future__ import annotations

from collections import deque

import numpy as np
import pytest

from core.motion.graphs import (
    adjacency,
    hierarchy_layers,
    hierarchy_levels,
    hop_distances,
    hop_windows,
    normalised_adjacency,
    spatial_partitions,
)
from core.motion.skeletons import Skeleton, load_skeleton, skeleton_ids
from core.motion.tree import grandparents_of, parents_of

ALL = [load_skeleton(i) for i in skeleton_ids()]
every_layout = pytest.mark.parametrize("skeleton", ALL, ids=lambda skeleton: skeleton.id)


def steps_from(skeleton: Skeleton, first: int) -> dict[int, int]:
    """By a walk in breadth: the number of bones to each keypoint that can be reached."""
    steps, queue = {first: 0}, deque([first])
    while queue:
        at = queue.popleft()
        for bone in skeleton.bones:
            if at in bone:
                other = bone[0] if bone[1] == at else bone[1]
                if other not in steps:
                    steps[other] = steps[at] + 1
                    queue.append(other)
    return steps


@every_layout
def test_hop_distances_are_those_of_a_walk(skeleton: Skeleton) -> None:
    count = len(skeleton.keypoints)
    distances = hop_distances(skeleton)
    for first in range(count):
        steps = steps_from(skeleton, first)
        assert distances[first].tolist() == [steps.get(k, count) for k in range(count)]


@every_layout
def test_one_hop_adjacency_holds_every_bone_both_ways_and_nothing_else(skeleton: Skeleton) -> None:
    near = adjacency(skeleton)
    assert near.sum() == 2 * len(skeleton.bones)
    assert all(near[a, b] == near[b, a] == 1 for a, b in skeleton.bones)


@every_layout
def test_the_three_partitions_sum_to_the_normalised_adjacency(skeleton: Skeleton) -> None:
    partitions = spatial_partitions(skeleton)
    normalised = normalised_adjacency(skeleton)
    np.testing.assert_array_equal(partitions.sum(0), normalised)
    np.testing.assert_allclose(normalised.sum(0), 1, rtol=1e-6)
    assert ((partitions > 0).sum(0) <= 1).all()


def test_partitions_tell_what_is_nearer_the_centre_from_what_is_farther() -> None:
    skeleton = load_skeleton("coco-17")
    root, towards, away = spatial_partitions(skeleton)
    knee, hip, ankle = (skeleton.index(f"left_{name}") for name in ("knee", "hip", "ankle"))
    assert root[knee, knee] == towards[hip, knee] == away[ankle, knee] == np.float32(1 / 3)
    assert root[hip, knee] == towards[ankle, knee] == away[hip, knee] == 0


@every_layout
def test_windows_of_hops_are_disjoint_and_hold_exactly_the_keypoints_so_far(skeleton: Skeleton) -> None:
    windows = hop_windows(skeleton, range(6))
    assert (windows.sum(0) <= 1).all()
    distances = hop_distances(skeleton)
    for hop, window in enumerate(windows):
        np.testing.assert_array_equal(window, distances == hop)


@pytest.mark.parametrize("centre", [1, 2, 21])
def test_ntu_25_has_seven_levels_from_each_centre_of_mass(centre: int) -> None:
    levels = hierarchy_levels(load_skeleton("ntu-25"), [centre - 1])
    assert len(levels) == 7
    assert levels[0] == (centre - 1,)
    assert hierarchy_layers(levels, 25).shape == (6, 3, 25, 25)


@every_layout
def test_levels_hold_every_keypoint_once_from_any_centre(skeleton: Skeleton) -> None:
    count = len(skeleton.keypoints)
    for centre in (None, *([k] for k in range(count))):
        levels = hierarchy_levels(skeleton, centre)
        assert 2 <= len(levels) <= 7
        assert all(levels)
        assert sorted(k for level in levels for k in level) == list(range(count))
        if centre:
            assert set(centre) <= set(levels[0])


@every_layout
def test_a_layer_joins_all_of_two_levels_both_ways_and_keeps_each_keypoint(skeleton: Skeleton) -> None:
    count = len(skeleton.keypoints)
    levels = hierarchy_levels(skeleton)
    for number, layer in enumerate(hierarchy_layers(levels, count)):
        inner, outer = levels[number], levels[number + 1]
        edges = [{(a, b) for a, b in np.argwhere(matrix).tolist()} for matrix in layer]
        assert edges[0] == {(k, k) for k in (*inner, *outer)}
        assert edges[1] == {(a, b) for a in inner for b in outer}
        assert edges[2] == {(b, a) for a in inner for b in outer}
        for matrix in layer:
            sums = matrix.sum(0)
            np.testing.assert_allclose(sums[sums > 0], 1, rtol=1e-6)


def test_hands_without_bones_between_them_share_their_levels() -> None:
    skeleton = load_skeleton("hands-42")
    left_wrist, right_wrist = skeleton.centre
    assert hierarchy_levels(skeleton, [left_wrist])[0] == (left_wrist, right_wrist)


@every_layout
def test_every_parent_is_one_bone_nearer_a_root(skeleton: Skeleton) -> None:
    parents, grandparents = parents_of(skeleton.id), grandparents_of(skeleton.id)
    distances = hop_distances(skeleton)
    roots = [k for k, parent in enumerate(parents) if parent == k]
    assert skeleton.centre[0] in roots
    for keypoint, parent in enumerate(parents):
        depth = distances[roots, keypoint].min()
        assert distances[roots, parent].min() == max(depth - 1, 0)
        assert distances[parent, keypoint] == min(depth, 1)
        assert grandparents[keypoint] == parents[parent]
