"""Graphs of a layout's keypoints: what graph networks are built from."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from core.motion.skeletons import Skeleton

Floats = NDArray[np.float32]


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
    distances = hop_distances(skeleton)
    near = (distances <= 1).astype(np.float32)
    normalised = near / near.sum(0, keepdims=True)
    to_centre = distances[list(skeleton.centre)].min(0)
    same = to_centre[:, None] == to_centre[None, :]
    closer = to_centre[:, None] < to_centre[None, :]
    return np.stack([normalised * same, normalised * closer, normalised * (~same & ~closer)]).astype(
        np.float32
    )
