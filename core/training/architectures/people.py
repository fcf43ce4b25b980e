"""People as part of the batch: folded in before the network, averaged after it."""

from __future__ import annotations

from torch import Tensor


def fold_people(x: Tensor) -> Tensor:
    """(N, C, T, V, M) as (N * M, C, T, V)."""
    _, channels, frames, keypoints, _people = x.shape
    return x.permute(0, 4, 1, 2, 3).reshape(-1, channels, frames, keypoints)


def average_people(features: Tensor, x: Tensor) -> Tensor:
    """(N * M, F) as (N, F): the mean over the people who are there (`x` as given to the network).

    Somebody who is not there is zero throughout; with nobody there the mean is that of all.
    """
    people = x.shape[4]
    folded = features.reshape(-1, people, features.shape[-1])
    there = (x.abs().amax((1, 2, 3)) > 0).to(features.dtype)  # (N, M)
    there = there + (there.sum(1, keepdim=True) == 0).to(features.dtype)
    return (folded * there[..., None]).sum(1) / there.sum(1, keepdim=True)
