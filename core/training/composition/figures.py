"""How well motion and body are taken apart: on people the generator never met."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor

from core.motion.composing import from_channels
from core.training.composition.generator import Generator, composed_codes
from core.training.composition.pairs import PairBatch, Pairs

Floats = NDArray[np.float64]
ELBOWS_AND_WRISTS = (3, 4, 6, 7)
ANKLES = (11, 14)
WRISTS = (4, 7)


@dataclass(frozen=True)
class Figure:
    """A mean with the interval it lies in for 95 % of draws of what it was measured on."""

    value: float
    low: float
    high: float


def figure(values: Floats, seed: int = 0) -> Figure:
    """Mean and bootstrapped interval of (N,) values."""
    random = np.random.default_rng(seed)
    draws = values[random.integers(0, len(values), (2000, len(values)))].mean(1)
    low, high = np.percentile(draws, [2.5, 97.5])
    return Figure(float(values.mean()), float(low), float(high))


def keypoint_errors(said: NDArray[np.float32], truth: NDArray[np.float32]) -> Floats:
    """(N,) mean distance of the keypoints around the hips, % of a torso."""
    points = [from_channels(x, np.zeros(x.shape[1] // 15)) for x in (said, truth)]
    around = [p - p[:, :, 8:9] for p in points]
    apart = np.linalg.norm(around[0] - around[1], axis=-1)
    return np.asarray(100 * apart.sum((1, 2)) / (apart.shape[1] * 14))


def exchange_errors(net: Generator, batch: PairBatch) -> dict[str, Floats]:
    """(2N,) errors, % of a torso, by what was done.

    exchanged: motion 1 on body 2 against the truth, and the other way round; itself: a clip from its own
    codes; without body: a clip from its own motion code and the mean of all body codes (same network);
    unchanged: clip 1 itself taken for motion 1 on body 2; usual body: the true motion in the true view, but
    on the bones of a usual body (where the batch has it).
    """
    x1, x2 = torch.from_numpy(batch.first), torch.from_numpy(batch.second)
    truth = np.concatenate([batch.first_on_second, batch.second_on_first])
    own = np.concatenate([batch.first, batch.second])
    (m1, b1), (m2, b2) = net.encode(x1), net.encode(x2)
    mean = torch.cat([b1, b2]).mean(0, keepdim=True).expand_as(b1)

    def decoded(*codes: tuple[Tensor, Tensor]) -> NDArray[np.float32]:
        return np.concatenate([net.decode(m, b).numpy() for m, b in codes])

    found = {
        "exchanged": keypoint_errors(decoded((m1, b2), (m2, b1)), truth),
        "itself": keypoint_errors(decoded((m1, b1), (m2, b2)), own),
        "without body": keypoint_errors(decoded((m1, mean), (m2, mean)), own),
        "unchanged": keypoint_errors(own, truth),
    }
    if batch.first_on_usual is not None and batch.second_on_usual is not None:
        found["usual body"] = keypoint_errors(
            np.concatenate([batch.first_on_usual, batch.second_on_usual]), truth
        )
    return found


def likeness(a: Floats, b: Floats, keypoints: Sequence[int]) -> float:
    """Mean correlation of the ways of `keypoints` around the hips, over axes that move; (T, 15, D)."""
    found = []
    for k in keypoints:
        for axis in range(a.shape[-1]):
            one, two = (p[:, k, axis] - p[:, 8, axis] for p in (a, b))
            one, two = one - one.mean(), two - two.mean()
            size = float(np.sqrt((one**2).sum() * (two**2).sum()))
            if min(one.std(), two.std()) > 0.01:
                found.append(float((one * two).sum()) / size)
    return float(np.mean(found)) if found else 0.0


@dataclass(frozen=True)
class Composition:
    """(N,) correlations of composed clips with what they were made of, and with clips they were not."""

    ankles_with_legs: Floats
    wrists_with_arms: Floats
    ankles_by_chance: Floats
    wrists_by_chance: Floats


Mix = Callable[[Tensor, Tensor], Tensor]


def compose_all(
    net: Generator, legs: NDArray[np.float32], arms: NDArray[np.float32], mix: Mix = composed_codes
) -> Composition:
    """Each of `legs` (N, C, T: walks) composed with the same of `arms`, on the walker's body.

    By chance: the same composed clips against the next walk and the next arm motion of the list.
    """
    m1, b1 = net.encode(torch.from_numpy(legs))
    m2, _ = net.encode(torch.from_numpy(arms))
    said = net.decode(mix(m1, m2), b1).numpy()
    hips = np.zeros(legs.shape[1] // 15)
    made, walks, moves = (from_channels(x, hips) for x in (said, legs, arms))
    count = len(legs)
    found = [
        [likeness(made[i], of[(i + step) % count], keypoints) for i in range(count)]
        for of, keypoints, step in (
            (walks, ANKLES, 0),
            (moves, WRISTS, 0),
            (walks, ANKLES, 1),
            (moves, WRISTS, 1),
        )
    ]
    return Composition(*(np.asarray(one) for one in found))


def held_out_batches(pairs: Pairs, usual: Floats, count: int, batch: int) -> list[PairBatch]:
    """The pairs that figures are measured on: always the same for the same people."""
    return [pairs.batch(batch, np.random.default_rng([77, number]), usual) for number in range(count)]
