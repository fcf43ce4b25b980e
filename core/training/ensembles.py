"""Ensembles: how much each member's word counts, found on people none of them learned from."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from core.evaluation.recognition import softmax

Floats = NDArray[np.floating]
ROUNDS = 40
LEAST = 1e-6  # of a probability, before its logarithm


def fuse(logits: Sequence[Floats], weights: Sequence[float]) -> NDArray[np.float64]:
    """(N, classes) probabilities: the weighted mean of the members' softmaxes."""
    total = sum(weights)
    fused: NDArray[np.float64] = np.add.reduce(
        [softmax(one) * (weight / total) for one, weight in zip(logits, weights, strict=True)]
    )
    return fused


def fusion_weights(
    members: Sequence[Floats], labels: NDArray[np.integer], rounds: int = ROUNDS
) -> tuple[float, ...]:
    """The members' weights (they sum to 1) from their logits (N, classes) on held-out people.

    Greedy selection with replacement: in each round the member is added that makes the negative
    log-likelihood of the mean smallest; the round with the smallest of all counts. It starts from all
    members once, so that a few clips cannot drop everybody but one.

    Source: Caruana et al., Ensemble selection from libraries of models, ICML 2004.
    """
    rows = np.arange(len(labels))
    shares = [softmax(one)[rows, labels] for one in members]  # of the right class: all the NLL needs
    counts = np.ones(len(members))
    total = np.add.reduce(shares)
    best, best_counts = _nll(total, counts.sum()), counts.copy()
    for _ in range(rounds):
        costs = [_nll(total + share, counts.sum() + 1) for share in shares]
        chosen = int(np.argmin(costs))
        counts[chosen] += 1
        total = total + shares[chosen]
        if costs[chosen] < best:
            best, best_counts = costs[chosen], counts.copy()
    return tuple(float(count) for count in best_counts / best_counts.sum())


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
        nearest = min(left, key=lambda i: costs[i])
        if costs[nearest] >= cost:
            break
        taken.append(nearest)
        cost = costs[nearest]
    return tuple(taken)


def _nll(total: Floats, count: float) -> float:
    return float(-np.log(np.maximum(total / count, LEAST)).mean())
