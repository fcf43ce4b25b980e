"""Augmentations: the same movement by another body, from another side, less well seen, or mixed with another.

Each has one strength and is listed in `AUGMENTATIONS`; training applies them to batches that are centred and
scaled (lengths in torsos), `augmented` applies one to a clip, to be looked at.
"""

from __future__ import annotations

from collections.abc import Callable

import msgspec
import numpy as np
from numpy.typing import NDArray

from core.motion.sampling import crop_places, warp_places
from core.motion.skeletons import load_skeleton
from core.motion.tree import outwards, parents_of

Floats = NDArray[np.float32]
Random = np.random.Generator


class Batch(msgspec.Struct, frozen=True, eq=False):
    """N clips of the same length, in the layout `skeleton`.

    positions: (N, M, T, K, D) lengths in torsos, y up; known: (N, M, T, K) scores, 0 = not seen;
    frames: (N, T) true times -1..1; targets: (N, classes) or None, mixed where clips are mixed
    """

    positions: Floats
    known: Floats
    frames: Floats
    skeleton: str
    targets: Floats | None = None


class Augmentation(msgspec.Struct, frozen=True, kw_only=True):
    """One augmentation: what it does in words, its strength (usual, largest, unit) and how.

    `place` moves the sampled moments (times 0..1); `apply` changes a batch; `mixes`: it takes a second clip.
    """

    name: str
    does: str
    usual: float
    largest: float
    unit: str
    mixes: bool = False
    place: Callable[[NDArray[np.float64], float, Random], NDArray[np.float64]] | None = None
    apply: Callable[[Batch, float, Random], Batch] | None = None


def rotate(batch: Batch, degrees: float, random: Random) -> Batch:
    """Turned about the vertical (2D: in the picture's plane) by up to `degrees` either way."""
    angle = np.deg2rad(random.uniform(-degrees, degrees, len(batch.positions)))
    axes = (0, 2) if batch.positions.shape[-1] == 3 else (0, 1)
    return _turned(batch, angle, axes)


def tilt(batch: Batch, degrees: float, random: Random) -> Batch:
    """Leant forwards or backwards and to a side by up to `degrees` (2D: in the picture's plane)."""
    count = len(batch.positions)
    if batch.positions.shape[-1] == 2:
        return rotate(batch, degrees, random)
    batch = _turned(batch, np.deg2rad(random.uniform(-degrees, degrees, count)), (1, 2))
    return _turned(batch, np.deg2rad(random.uniform(-degrees, degrees, count)), (0, 1))


def shear(batch: Batch, strength: float, random: Random) -> Batch:
    """Each axis slanted by up to `strength` of each other one."""
    count, dimensions = len(batch.positions), batch.positions.shape[-1]
    matrix = random.uniform(-strength, strength, (count, dimensions, dimensions))
    matrix[:, range(dimensions), range(dimensions)] = 1.0
    return _through(batch, matrix)


def scale(batch: Batch, strength: float, random: Random) -> Batch:
    """Each axis longer or shorter by up to the share `strength`."""
    count, dimensions = len(batch.positions), batch.positions.shape[-1]
    factors = random.uniform(1 - strength, 1 + strength, (count, 1, 1, 1, dimensions))
    return _replaced(batch, positions=batch.positions * factors.astype(np.float32))


def mirror(batch: Batch, share: float, random: Random) -> Batch:
    """Left and right exchanged in the share `share` of the clips."""
    turned = random.random(len(batch.positions)) < share
    order = list(load_skeleton(batch.skeleton).mirror_order)
    flipped = batch.positions[..., order, :].copy()
    flipped[..., 0] *= -1
    positions = np.where(turned[:, None, None, None, None], flipped, batch.positions)
    known = np.where(turned[:, None, None, None], batch.known[..., order], batch.known)
    return _replaced(batch, positions=positions, known=known)


def drop_keypoints(batch: Batch, share: float, random: Random) -> Batch:
    """In half of the clips, keypoints not seen at all: each with the chance `share`, never all."""
    count, people, _, keypoints = batch.known.shape
    chance = np.where(random.random(count) < 0.5, share, 0.0)[:, None, None]
    lost = np.asarray(random.random((count, people, keypoints)) < chance)
    lost[lost.all(-1)] = False
    known = np.where(lost[:, :, None], 0.0, batch.known).astype(np.float32)
    return _replaced(batch, positions=batch.positions * ~lost[:, :, None, :, None], known=known)


def drop_axis(batch: Batch, share: float, random: Random) -> Batch:
    """In the share `share` of the clips one axis is flat."""
    count, dimensions = len(batch.positions), batch.positions.shape[-1]
    keep = np.ones((count, dimensions), np.float32)
    flat = random.random(count) < share
    keep[flat, random.integers(0, dimensions, int(flat.sum()))] = 0
    return _replaced(batch, positions=batch.positions * keep[:, None, None, None])


def jitter(batch: Batch, strength: float, random: Random) -> Batch:
    """Every position off by chance, standard deviation `strength` torsos, as if measured badly."""
    size = (strength * random.random(len(batch.positions))).astype(np.float32)
    noise = random.standard_normal(batch.positions.shape, np.float32) * size[:, None, None, None, None]
    return _replaced(batch, positions=batch.positions + noise * (batch.known > 0)[..., None])


def swap_people(batch: Batch, share: float, random: Random) -> Batch:
    """In the share `share` of the clips the people change places in the list."""
    turned = random.random(len(batch.positions)) < share
    positions = np.where(turned[:, None, None, None, None], batch.positions[:, ::-1], batch.positions)
    known = np.where(turned[:, None, None, None], batch.known[:, ::-1], batch.known)
    return _replaced(batch, positions=positions, known=known)


def mix_parts(batch: Batch, share: float, random: Random) -> Batch:
    """In the share `share` of the clips the arms or the legs come from another one, and so does the target.

    Body-part mixing as in Balanced Representation Learning (Liu et al. 2023): limbs keep their place on the
    body, the target is shared out by the number of keypoints.
    """
    other, turned = _partners(batch, share, random)
    parts = load_skeleton(batch.skeleton).parts
    limbs = [[list(m) for part, m in parts.items() if part.endswith(word)] for word in ("arm", "leg")]
    positions, known = batch.positions.copy(), batch.known.copy()
    weight = np.ones(len(positions))
    for number in np.flatnonzero(turned):
        there = batch.positions[other[number]]
        moved = limbs[int(random.integers(2))]
        for limb in moved:
            root = [_hangs_from(batch.skeleton, limb)]
            shift = batch.positions[number][..., root, :] - there[..., root, :]
            positions[number][..., limb, :] = there[..., limb, :] + shift
            known[number][..., limb] = batch.known[other[number]][..., limb]
        weight[number] = 1 - sum(map(len, moved)) / positions.shape[3]
    return _replaced(batch, positions=positions, known=known, targets=_mixed(batch.targets, other, weight))


def mixup(batch: Batch, alpha: float, random: Random) -> Batch:
    """Each clip blended with another by Beta(alpha, alpha), the targets alike (Zhang et al. 2018)."""
    if alpha <= 0:
        return batch
    other = random.permutation(len(batch.positions))
    weight = random.beta(alpha, alpha, len(batch.positions))
    weight = np.maximum(weight, 1 - weight)
    share = weight.astype(np.float32)[:, None, None, None, None]
    positions = batch.positions * share + batch.positions[other] * (1 - share)
    known = np.maximum(batch.known, batch.known[other])
    return _replaced(batch, positions=positions, known=known, targets=_mixed(batch.targets, other, weight))


def exchange_bones(batch: Batch, share: float, random: Random) -> Batch:
    """In the share `share` of the clips the body has another's bone lengths (of the same class, if told).

    After SkateFormer's bone-length exchange (Do, Kim 2024): directions stay, mean and spread of each bone's
    length over the clip become the other's; keypoints are put together again from the root outwards.
    """
    parents = np.array(parents_of(batch.skeleton))
    other, turned = _partners(batch, share, random, same_class=True)
    bones = batch.positions - batch.positions[..., parents, :]
    lengths = np.linalg.norm(bones, axis=-1)
    mean, spread = lengths.mean(2, keepdims=True), lengths.std(2, keepdims=True)
    there = np.asarray((batch.known[other] > 0).any((2, 3)))[:, :, None, None]
    wished_mean = np.where(there, mean[other], mean)
    wished_spread = np.where(there, spread[other], spread)
    wished = wished_mean + (lengths - mean) / np.maximum(spread, 1e-6) * wished_spread
    factors = np.where(lengths > 1e-6, np.clip(wished / np.maximum(lengths, 1e-6), 0.2, 5.0), 1.0)
    positions = batch.positions.copy()
    for keypoint in outwards(batch.skeleton):
        parent = parents[keypoint]
        if parent != keypoint:
            step = bones[..., keypoint, :] * factors[..., keypoint, None]
            positions[..., keypoint, :] = positions[..., parent, :] + step
    kept = np.where(turned[:, None, None, None, None], positions, batch.positions)
    return _replaced(batch, positions=kept * (batch.known > 0)[..., None])


def _turned(batch: Batch, angle: NDArray[np.float64], axes: tuple[int, int]) -> Batch:
    dimensions = batch.positions.shape[-1]
    matrix = np.tile(np.eye(dimensions), (len(angle), 1, 1))
    a, b = axes
    matrix[:, a, a] = matrix[:, b, b] = np.cos(angle)
    matrix[:, a, b], matrix[:, b, a] = -np.sin(angle), np.sin(angle)
    return _through(batch, matrix)


def _through(batch: Batch, matrix: NDArray[np.float64]) -> Batch:
    """Each clip's positions through its matrix (N, D, D)."""
    flat = batch.positions.reshape(len(matrix), -1, matrix.shape[-1])
    turned = flat @ matrix.transpose(0, 2, 1).astype(np.float32)
    return _replaced(batch, positions=turned.reshape(batch.positions.shape))


def _partners(
    batch: Batch, share: float, random: Random, *, same_class: bool = False
) -> tuple[NDArray[np.int64], NDArray[np.bool_]]:
    """Another clip for each, and which of them take it."""
    count = len(batch.positions)
    other = random.permutation(count)
    if same_class and batch.targets is not None:
        classes = batch.targets.argmax(1)
        for one in np.unique(classes):
            members = np.flatnonzero(classes == one)
            other[members] = random.permutation(members)
    return other, random.random(count) < share


def _hangs_from(skeleton_id: str, moved: list[int]) -> int:
    """The keypoint that does not move from which the first of `moved` hangs."""
    parents = parents_of(skeleton_id)
    at = moved[0]
    while at in moved and parents[at] != at:
        at = parents[at]
    return at


def _mixed(targets: Floats | None, other: NDArray[np.int64], weight: NDArray[np.float64]) -> Floats | None:
    if targets is None:
        return None
    share = weight.astype(np.float32)[:, None]
    return np.asarray(targets * share + targets[other] * (1 - share), np.float32)


def _replaced(batch: Batch, **changes: object) -> Batch:
    arrays = {
        name: np.asarray(values, np.float32) if isinstance(values, np.ndarray) else values
        for name, values in changes.items()
    }
    return msgspec.structs.replace(batch, **arrays)


def _least_part(places: NDArray[np.float64], strength: float, random: Random) -> NDArray[np.float64]:
    return crop_places(places, 1.0 - strength, random)


_ALL = (
    Augmentation(
        name="rotate", does="Seen from another side", usual=30, largest=180, unit="degrees", apply=rotate
    ),
    Augmentation(name="tilt", does="Camera held aslant", usual=10, largest=45, unit="degrees", apply=tilt),
    Augmentation(name="shear", does="Slanted", usual=0.2, largest=0.6, unit="share", apply=shear),
    Augmentation(name="scale", does="Longer or shorter", usual=0.2, largest=0.6, unit="share", apply=scale),
    Augmentation(
        name="mirror", does="Left and right exchanged", usual=0.5, largest=1, unit="chance", apply=mirror
    ),
    Augmentation(
        name="drop_keypoints",
        does="Keypoints not seen",
        usual=0.1,
        largest=0.6,
        unit="chance",
        apply=drop_keypoints,
    ),
    Augmentation(
        name="drop_axis", does="Flat along one axis", usual=0.1, largest=1, unit="chance", apply=drop_axis
    ),
    Augmentation(name="jitter", does="Measured badly", usual=0.05, largest=0.3, unit="torsos", apply=jitter),
    Augmentation(
        name="crop", does="Only a part of the time", usual=0.3, largest=0.8, unit="share", place=_least_part
    ),
    Augmentation(
        name="speed", does="At a changing tempo", usual=0.3, largest=2, unit="share", place=warp_places
    ),
    Augmentation(
        name="swap_people",
        does="People change places",
        usual=0.5,
        largest=1,
        unit="chance",
        apply=swap_people,
    ),
    Augmentation(
        name="mix_parts",
        does="Arms or legs of another movement",
        usual=0.3,
        largest=1,
        unit="chance",
        mixes=True,
        apply=mix_parts,
    ),
    Augmentation(
        name="mixup",
        does="Blended with another movement",
        usual=0.2,
        largest=4,
        unit="alpha",
        mixes=True,
        apply=mixup,
    ),
    Augmentation(
        name="exchange_bones",
        does="The body of somebody else",
        usual=0.5,
        largest=1,
        unit="chance",
        mixes=True,
        apply=exchange_bones,
    ),
)
AUGMENTATIONS: dict[str, Augmentation] = {one.name: one for one in _ALL}
