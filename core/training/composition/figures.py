"""How well motion and body are taken apart: on people the generator never met."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from core.motion.composing import from_channels
from core.training.composition.pairs import Motion, PairBatch, Pairs, at_places

Floats = NDArray[np.float64]
Batch = NDArray[np.float32]
ANKLES = (11, 14)
WRISTS = (4, 7)
BUSY = 0.08  # torsos: wrists or ankles whose places spread by more move
DRAWS = 2000
AT_ONCE = 32


@dataclass(frozen=True)
class Codec:
    """A generator, whatever computes it: x (N, C, T) -> motion (N, Dm, T / 8), body (N, Db), and back."""

    encode: Callable[[Batch], tuple[Batch, Batch]]
    decode: Callable[[Batch, Batch], Batch]


@dataclass(frozen=True)
class Figure:
    """A mean with the interval it lies in for 95 % of draws of what it was measured on."""

    value: float
    low: float
    high: float


def figure(values: Floats, people: Sequence[str]) -> Figure:
    """Mean and bootstrapped interval of (S, N) values: seeds are drawn, people, and clips of each.

    people: (N,) whose clip it is.
    """
    values = np.atleast_2d(values)
    random = np.random.default_rng(0)
    names = np.array(people)
    clips = [np.flatnonzero(names == name) for name in np.unique(names)]
    draws = []
    for _ in range(DRAWS):
        drawn = [clips[n] for n in random.integers(0, len(clips), len(clips))]
        columns = np.concatenate([random.choice(one, len(one)) for one in drawn])
        draws.append(values[random.integers(0, len(values), len(values))][:, columns].mean())
    low, high = np.percentile(draws, [2.5, 97.5])
    return Figure(float(values.mean()), float(low), float(high))


def keypoint_errors(said: Batch, truth: Batch) -> Floats:
    """(N,) mean distance of the keypoints around the hips, % of a usual torso."""
    points = [from_channels(x, np.zeros(x.shape[1] // 15)) for x in (said, truth)]
    around = [p - p[:, :, 8:9] for p in points]
    apart = np.linalg.norm(around[0] - around[1], axis=-1)
    return np.asarray(100 * apart.sum((1, 2)) / (apart.shape[1] * 14))


def exchange_errors(codec: Codec, batch: PairBatch) -> dict[str, Floats]:
    """(2N,) errors, % of a torso, by what was done.

    exchanged: motion 1 on body 2 against the truth, and the other way round. blind: the same without knowing
    the body: motion 1 on the mean of all body codes, against the same truth. itself: a clip from its own
    codes. without_body: a clip from its own motion code and the mean body code; this one is spared the
    exchange, so what its motion code still tells of its own body helps it. unchanged: clip 1 itself taken
    for motion 1 on body 2.
    usual_body: the true motion in the true view, on the bones of a usual body (where the batch has it): what
    a network reaches that is perfect but for the bones.
    """
    truth = np.concatenate([batch.first_on_second, batch.second_on_first])
    own = np.concatenate([batch.first, batch.second])
    motion, body = codec.encode(own)
    half = len(own) // 2
    others = np.concatenate([body[half:], body[:half]])
    mean = np.repeat(body.mean(0, keepdims=True), len(body), 0)
    found = {
        "exchanged": keypoint_errors(codec.decode(motion, others), truth),
        "itself": keypoint_errors(codec.decode(motion, body), own),
        "without_body": keypoint_errors(codec.decode(motion, mean), own),
        "blind": keypoint_errors(codec.decode(motion, mean), truth),
        "unchanged": keypoint_errors(own, truth),
    }
    if batch.first_on_usual is not None and batch.second_on_usual is not None:
        usual = np.concatenate([batch.first_on_usual, batch.second_on_usual])
        found["usual_body"] = keypoint_errors(usual, truth)
    return found


def likeness(a: Floats, b: Floats, keypoints: Sequence[int]) -> float:
    """Mean correlation of the ways of `keypoints` around the hips, over axes that move; (T, 15, D)."""
    found = []
    for k in keypoints:
        for axis in range(a.shape[-1]):
            one, two = (p[:, k, axis] - p[:, 8, axis] for p in (a, b))
            one, two = one - one.mean(), two - two.mean()
            if min(one.std(), two.std()) > 0.01:
                found.append(float((one * two).sum() / np.sqrt((one**2).sum() * (two**2).sum())))
    return float(np.mean(found)) if found else 0.0


@dataclass(frozen=True)
class Composition:
    """(N,) correlations of composed clips with what they were made of, and with clips they were not."""

    ankles_with_walk: Floats
    wrists_with_arms: Floats
    ankles_by_chance: Floats
    wrists_by_chance: Floats


def compose_all(codec: Codec, walks: Batch, arms: Batch, share: float = 0.5) -> Composition:
    """Each of `walks` (N, C, T) composed with the same of `arms`, on the walker's body.

    By chance: the same composed clips against the next walk and the next arm motion of the list.
    """
    walking, bodies = codec.encode(walks)
    moving, _ = codec.encode(arms)
    said = codec.decode((1 - share) * walking + np.float32(share) * moving, bodies)
    hips = np.zeros(walks.shape[1] // 15)
    made, walked, moved = (from_channels(x, hips) for x in (said, walks, arms))

    def alike(other: Floats, keypoints: Sequence[int], step: int) -> Floats:
        rows = range(len(made))
        return np.asarray([likeness(made[i], other[(i + step) % len(made)], keypoints) for i in rows])

    return Composition(
        alike(walked, ANKLES, 0), alike(moved, WRISTS, 0), alike(walked, ANKLES, 1), alike(moved, WRISTS, 1)
    )


def walks_and_arms(
    pairs: Pairs, motions: Sequence[Motion], bodies: Floats, count: int, frames: int = 64
) -> tuple[Batch, Batch, tuple[str, ...]]:
    """`count` walks and as many motions of the arms that are no walks, (N, C, T) each, of other bodies.

    Both of a pair are seen from the same place. Windows in which the ankles, or the wrists, hardly move are
    left out. The last: whose walks they are.
    """
    random = np.random.default_rng(7)
    views, sizes = pairs.views(count, random), np.ones(count)
    chosen, people = [], []
    for keypoints, walking in ((ANKLES, True), (WRISTS, False)):
        some = [motion for motion in motions if ("walk" in motion.label) == walking]
        windows: list[Floats] = []
        while len(windows) < count:
            motion = some[random.integers(len(some))]
            positions = motion.positions
            longest = (len(positions) - 1) / (frames - 1)
            first = random.uniform(0, max(len(positions) - frames, 0))
            window = at_places(positions, first + min(1.0, longest) * np.arange(frames))
            points = pairs.points(window[None], bodies[:1])[0]
            around = points[:, list(keypoints)] - points[:, 8:9]
            if around.std(0).max() > BUSY:
                windows.append(window)
                people.append(motion.subject)
        own = bodies[random.integers(0, len(bodies), count)]
        chosen.append(pairs.seen(pairs.points(np.stack(windows), own), views, sizes))
    return chosen[0], chosen[1], tuple(people[:count])


@dataclass(frozen=True)
class Examined:
    """What figures are measured on: always the same for the same people."""

    batches: tuple[PairBatch, ...]
    walks: Batch
    arms: Batch
    walkers: tuple[str, ...]

    def people(self, name: str) -> tuple[str, ...]:
        """(N,) whose clips the values of `measured` by that name are of."""
        if name.startswith(("ankles", "wrists")):
            return self.walkers
        return tuple(person for batch in self.batches for person in batch.people)


def examined(pairs: Pairs, motions: Sequence[Motion], bodies: Floats, usual: Floats, count: int) -> Examined:
    """About `count` pairs, and `count` walks with as many motions of the arms, of people held out.

    bodies: (B, 17) their bones; usual: (17,) those of a usual body of whom was learned from.
    """
    numbers = range(max(count // AT_ONCE, 1))
    batches = tuple(pairs.batch(AT_ONCE, np.random.default_rng([77, n]), usual) for n in numbers)
    return Examined(batches, *walks_and_arms(pairs, motions, bodies, count))


def measured(codec: Codec, what: Examined) -> dict[str, Floats]:
    """(N,) values by name: errors of `exchange_errors`, correlations of `compose_all`, and margins.

    blind_margin, without_body_margin: how much smaller the error of the exchange is than these.
    """
    found = [exchange_errors(codec, batch) for batch in what.batches]
    table = {key: np.concatenate([one[key] for one in found]) for key in found[0]}
    for baseline in ("blind", "without_body"):
        table[f"{baseline}_margin"] = table[baseline] - table["exchanged"]
    alike = compose_all(codec, what.walks, what.arms)
    table |= vars(alike)
    table["ankles_margin"] = alike.ankles_with_walk - alike.ankles_by_chance
    table["wrists_margin"] = alike.wrists_with_arms - alike.wrists_by_chance
    return table
