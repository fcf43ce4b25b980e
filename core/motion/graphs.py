"""Graphs of a layout's keypoints: what graph networks are built from."""

from __future__ import annotations

from collections.abc import Iterable

import numpy as np
from numpy.typing import NDArray

from core.motion.skeletons import Skeleton

Floats = NDArray[np.float32]
Levels = tuple[tuple[int, ...], ...]
MOST_LEVELS = 7  # as many as ntu-25 has from its belly or its chest


def adjacency(skeleton: Skeleton) -> Floats:
    """(K, K): 1 where a bone joins two keypoints, both ways; no keypoint is joined to itself."""
    near = np.zeros((len(skeleton.keypoints),) * 2, np.float32)
    for a, b in skeleton.bones:
        near[a, b] = near[b, a] = 1
    return near


def normalised_adjacency(skeleton: Skeleton) -> Floats:
    """(K, K): the bones and each keypoint itself, every column summing to 1 (A D^-1)."""
    near = adjacency(skeleton) + np.eye(len(skeleton.keypoints), dtype=np.float32)
    return _columns_to_one(near)


def hop_distances(skeleton: Skeleton) -> NDArray[np.int64]:
    """(K, K): over how many bones each keypoint is from each other; K where there is no way."""
    count = len(skeleton.keypoints)
    distances = np.full((count, count), count, np.int64)
    np.fill_diagonal(distances, 0)
    for a, b in skeleton.bones:
        distances[a, b] = distances[b, a] = 1
    for via in range(count):
        distances = np.minimum(distances, distances[:, via, None] + distances[None, via])
    return np.minimum(distances, count)


def spatial_partitions(skeleton: Skeleton) -> Floats:
    """(3, K, K): ST-GCN's partitions of the column-normalised one-hop adjacency (root, towards, away).

    The three sum to it. Source: Yan et al. 2018, "spatial configuration partitioning".
    """
    normalised = normalised_adjacency(skeleton)
    to_centre = hop_distances(skeleton)[list(skeleton.centre)].min(0)
    same = to_centre[:, None] == to_centre[None, :]
    closer = to_centre[:, None] < to_centre[None, :]
    return np.stack([normalised * same, normalised * closer, normalised * (~same & ~closer)]).astype(
        np.float32
    )


def hop_windows(skeleton: Skeleton, hops: Iterable[int]) -> Floats:
    """(len(hops), K, K): 1 where two keypoints are exactly so many bones apart.

    Window d is the Boolean power (A + I)^d less (A + I)^(d-1); window 0 is the identity. No two overlap.
    """
    near = (adjacency(skeleton) + np.eye(len(skeleton.keypoints), dtype=np.float32)) > 0
    windows = []
    for hop in hops:
        reached = np.linalg.matrix_power(near, hop)
        before = np.linalg.matrix_power(near, hop - 1) if hop else np.zeros_like(near)
        windows.append(reached & ~before)
    return np.stack(windows).astype(np.float32)


def hierarchy_levels(
    skeleton: Skeleton, centre_of_mass: Iterable[int] | None = None, most: int = MOST_LEVELS
) -> Levels:
    """The keypoints by how many bones they are from the centre of mass; every keypoint is in one level.

    centre_of_mass: keypoints, together level 0; None: the layout's centre. Keypoints farther than the last
    of `most` levels join it (ntu-25 has 8 distances from the pelvis; HD-GCN has 7 levels). A piece without
    bones to the rest counts from its centre keypoint, or its lowest one, which is in level 0 too.
    Source: Lee et al., Hierarchically Decomposed Graph Convolutional Networks, ICCV 2023.
    """
    distances = hop_distances(skeleton)
    count = len(distances)
    roots = list(skeleton.centre if centre_of_mass is None else centre_of_mass)
    for keypoint in (*skeleton.centre, *range(count)):
        if distances[roots, keypoint].min() == count:
            roots.append(keypoint)
    depth = np.minimum(distances[roots].min(0), most - 1)
    return tuple(tuple(np.flatnonzero(depth == level).tolist()) for level in range(depth.max() + 1))


def hierarchy_layers(levels: Levels, count: int) -> Floats:
    """(L, 3, K, K) of L + 1 levels of `count` = K keypoints: identity, outward and inward edges of layer l.

    Between levels l and l + 1 every keypoint of one is joined to every keypoint of the other (rows: from,
    columns: to), columns summing to 1; the identity is that of the keypoints of both levels.
    """
    layers = np.zeros((len(levels) - 1, 3, count, count), np.float32)
    for layer, inner, outer in zip(layers, levels[:-1], levels[1:], strict=True):
        for keypoint in (*inner, *outer):
            layer[0, keypoint, keypoint] = 1
        layer[1][np.ix_(inner, outer)] = 1
        layer[2][np.ix_(outer, inner)] = 1
        layer[1:] = _columns_to_one(layer[1:])
    return layers


def _columns_to_one(matrices: Floats) -> Floats:
    """Every column divided by its sum; one of zeros stays so."""
    sums = matrices.sum(-2, keepdims=True)
    return (matrices / np.where(sums > 0, sums, 1)).astype(np.float32)
