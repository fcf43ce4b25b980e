"""A map of many points: two numbers for each, so that what is near in the space is near on the map.

Up to a thousand and some of them are laid out by stochastic neighbour embedding (van der Maaten and Hinton,
"Visualizing Data using t-SNE", JMLR 2008), begun at the two main directions; all others are put between
the nearest of these. A few points stay at the main directions: embedded, they push each other into a ring.
``dev.py bench map`` says how far neighbours on the map are neighbours in the space.
"""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]
LANDMARKS = 1200
FEW = 50
NEIGHBOURS = 30.0
ROUNDS = 260
EXAGGERATED = 80  # rounds at first in which clusters are drawn together
AT_ONCE = 512


def main_directions(values: NDArray[np.floating], count: int = 2) -> Floats:
    """(N, count) places along the directions in which points (N, D) differ most (principal components)."""
    if len(values) < 2:
        return np.zeros((len(values), count))
    centred = np.asarray(values, np.float64) - np.mean(values, axis=0)
    _, vectors = np.linalg.eigh(centred.T @ centred)
    axes = vectors[:, ::-1][:, :count]
    axes = axes * np.where(axes[np.abs(axes).argmax(0), np.arange(axes.shape[1])] < 0, -1.0, 1.0)
    placed = centred @ axes
    missing = count - placed.shape[1]
    return np.pad(placed, ((0, 0), (0, missing))) if missing > 0 else placed


def neighbour_map(
    values: NDArray[np.floating], random: np.random.Generator, landmarks: int = LANDMARKS
) -> Iterator[tuple[int, int] | Floats]:
    """Yields ``(done, rounds)`` and at last the places (N, 2) within -1..1 of points (N, D)."""
    points = main_directions(values, min(20, max(2, values.shape[1])))
    chosen = np.arange(len(points))
    if len(points) > landmarks:
        chosen = np.sort(random.choice(len(points), landmarks, replace=False))
    if len(chosen) < FEW:
        yield _fitted(points[:, :2])
        return
    own = points[chosen]
    wanted = _likeness(_squares(own, own), min(NEIGHBOURS, (len(chosen) - 1) / 3)).astype(np.float32)
    placed = own[:, :2] / max(float(own[:, 0].std()), 1e-9) * 1e-2
    placed = placed + random.normal(0, 1e-4, placed.shape)
    moved, gains = np.zeros_like(placed), np.ones_like(placed)
    rate = max(len(chosen) / 12.0, 20.0)
    for number in range(ROUNDS):
        near = 1.0 / (1.0 + _squares(placed, placed).astype(np.float32))
        np.fill_diagonal(near, 0.0)
        drawn = 12.0 if number < EXAGGERATED else 1.0
        pull = (drawn * wanted - near / near.sum()) * near
        slope = 4.0 * (pull.sum(1)[:, None] * placed - pull @ placed)
        gains = np.where(np.sign(slope) != np.sign(moved), gains + 0.2, np.maximum(gains * 0.8, 0.01))
        moved = (0.5 if number < EXAGGERATED else 0.8) * moved - rate * gains * slope
        placed = placed + moved
        placed -= placed.mean(0)
        if number % 10 == 0:
            yield number, ROUNDS
    yield _fitted(_put_between(points, own, placed))


def _put_between(points: Floats, own: Floats, placed: Floats, nearest: int = 3) -> Floats:
    """(N, 2) each point at the weighted mean of the places (L, 2) of its nearest landmarks (L, D)."""
    found = []
    for a in range(0, len(points), AT_ONCE):
        far = np.sqrt(_squares(points[a : a + AT_ONCE], own))
        rows = np.argpartition(far, nearest - 1, axis=1)[:, :nearest]
        near = np.take_along_axis(far, rows, 1)
        weight = 1.0 / (near + 1e-6 + 0.05 * near.mean(1, keepdims=True)) ** 4
        found.append((placed[rows] * weight[:, :, None]).sum(1) / weight.sum(1, keepdims=True))
    return np.concatenate(found)


def trustworthiness(points: NDArray[np.floating], placed: NDArray[np.floating], nearest: int = 8) -> float:
    """1 where the `nearest` of each place (N, 2) are among the nearest of its point (N, D), 0.5 by chance.

    Venna and Kaski, "Neighborhood Preservation in Nonlinear Projection Methods" (ICANN 2001).
    """
    count = len(points)
    nearest = max(min(nearest, (count - 1) // 3), 1)
    there: Floats = np.asarray(points, np.float64)
    here: Floats = np.asarray(placed, np.float64)
    wrong = 0
    for a in range(0, count, AT_ONCE):
        rows = np.arange(a, min(a + AT_ONCE, count))
        far, shown = _squares(there[rows], there), _squares(here[rows], here)
        far[np.arange(len(rows)), rows] = shown[np.arange(len(rows)), rows] = np.inf
        rank = far.argsort(axis=1).argsort(axis=1)
        found = np.argpartition(shown, nearest - 1, axis=1)[:, :nearest]
        wrong += int(np.maximum(np.take_along_axis(rank, found, 1) - nearest + 1, 0).sum())
    return 1.0 - 2.0 * wrong / (count * nearest * (2 * count - 3 * nearest - 1))


def _squares(a: Floats, b: Floats) -> Floats:
    """(N, M) squared distances."""
    squares: Floats = np.maximum((a * a).sum(1)[:, None] + (b * b).sum(1) - 2 * a @ b.T, 0.0)
    return squares


def _likeness(squares: Floats, neighbours: float) -> Floats:
    """(N, N) symmetric, sum 1: Gaussians so wide that each point has about `neighbours` neighbours."""
    count = len(squares)
    scale = squares / max(float(np.median(squares)), 1e-12)
    np.fill_diagonal(scale, np.inf)
    sharp, low, high = np.ones(count), np.zeros(count), np.full(count, np.inf)
    least = scale.min(1, keepdims=True)
    like = np.zeros_like(scale)
    for _ in range(40):
        like = np.exp(-(scale - least) * sharp[:, None])
        total = like.sum(1)
        shares = like / total[:, None]
        with np.errstate(invalid="ignore"):
            known = np.where(shares > 0, scale - least, 0.0)
        spread = np.log(total) + sharp * (shares * known).sum(1)
        wide = spread > np.log(neighbours)
        low, high = np.where(wide, sharp, low), np.where(wide, high, sharp)
        sharp = np.where(np.isinf(high), sharp * 2, (low + high) / 2)
    like /= like.sum(1, keepdims=True)
    return (like + like.T) / (2 * count)


def _fitted(placed: Floats) -> Floats:
    """The same within -1..1, the middle at 0."""
    if not len(placed):
        return placed
    centred: Floats = placed - (placed.max(0) + placed.min(0)) / 2
    return centred / max(float(np.abs(centred).max()), 1e-9)
