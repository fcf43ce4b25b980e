"""Ensembles: how much each member's word counts, found on people none of them learned from."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from core.evaluation.recognition import softmax

Floats = NDArray[np.floating]
ROUNDS = 500
PRIOR = 0.5  # clips
LEAST = 1e-6  # of a probability, before its logarithm


def fuse(logits: Sequence[Floats], weights: Sequence[float]) -> NDArray[np.float64]:
    """(N, classes) probabilities: the weighted mean of the members' softmaxes."""
    total = sum(weights)
    fused: NDArray[np.float64] = np.add.reduce(
        [softmax(one) * (weight / total) for one, weight in zip(logits, weights, strict=True)]
    )
    return fused


def fusion_weights(
    members: Sequence[Floats], labels: NDArray[np.integer], prior: float = PRIOR
) -> tuple[float, ...]:
    """The members' weights (they sum to 1) from their logits (N, classes) on held-out people.

    Those that make the negative log-likelihood of the weighed mean smallest: expectation maximisation of
    the shares of a mixture (the cost is convex, so every start ends there), with `prior` clips for
    each member, so that a few clips cannot drop anybody altogether.

    Source: Dempster, Laird, Rubin 1977, section 4.3 (finite mixtures).
    """
    rows = np.arange(len(labels))
    shares = np.stack([softmax(one)[rows, labels] for one in members])  # of the right class: (E, N)
    weights = np.full(len(members), 1 / len(members))
    for _ in range(ROUNDS):
        parts = weights[:, None] * np.maximum(shares, LEAST)
        weights = (parts / parts.sum(0)).sum(1) + prior
        weights /= weights.sum()
    return tuple(float(weight) for weight in weights)


def chosen_members(
    members: Sequence[Floats], labels: NDArray[np.integer], most: int | None = None
) -> tuple[int, ...]:
    """Which members to take: added one by one, best first, while the mean's likelihood grows."""
    rows = np.arange(len(labels))
    shares = [softmax(one)[rows, labels] for one in members]
    taken: list[int] = []
    cost = np.inf
    while len(taken) < (most or len(members)):
        left = [i for i in range(len(members)) if i not in taken]
        costs = {i: _nll(np.add.reduce([shares[j] for j in [*taken, i]]), len(taken) + 1) for i in left}
        best = min(left, key=lambda i: costs[i])
        if costs[best] >= cost:
            break
        taken.append(best)
        cost = costs[best]
    return tuple(taken)


def _nll(total: Floats, count: float) -> float:
    return float(-np.log(np.maximum(total / count, LEAST)).mean())
