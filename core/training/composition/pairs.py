"""Pairs of motions whose exchange is known: two motions, each on two bodies, each seen from two places."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

import msgspec
import numpy as np
from numpy.typing import NDArray

from core.errors import UserError
from core.motion.clips import SkeletonClip
from core.motion.composing import HZ, NOSE, about_vertical, facing, fifteen_of, to_channels
from core.motion.retargeting import bone_lengths, retargeted
from core.motion.skeletons import load_skeleton

Floats = NDArray[np.float64]
Block = NDArray[np.float32]  # (N, 4, T, 15, 3) torsos: the four of N pairs, from nowhere in particular
H36M = "h36m-17"
SPINE, THORAX, HEAD = 7, 8, 10
ARMS = list(range(11, 17))  # shoulders, elbows, wrists
LEFT_HIP, RIGHT_HIP, LEFT_SHOULDER, RIGHT_SHOULDER = 4, 1, 11, 14
FOUR = ((0, 0), (1, 1), (0, 1), (1, 0))  # which motion is done by which body, in the order of `PairBatch`
SAME_BODY_M = 2e-3  # bones of one recorded person agree this well


class PairSettings(msgspec.Struct, frozen=True, kw_only=True):
    """How the pairs are made."""

    dimensions: int = 2
    frames: int = 64
    yaw_deg: float = 180.0  # bodies are turned by up to so much, either way, from facing the camera
    tilt_deg: float = 12.0  # standard deviation of the camera's tilt (2D) or of the estimator's lean (3D)
    sizes: tuple[float, float] = (0.75, 1.35)
    tempo: float = 0.3  # motions are up to so much faster or slower
    other_bones: float = 0.05  # standard deviation of a bone's length, beside that of the bodies there are
    other_arms: float = 0.35  # share of the motions that get the arms of another one: arms and legs are free


@dataclass(frozen=True)
class Motion:
    """A motion: positions (T, 17, 3) m, y up, 30 a second; who did it, and what; how often it is drawn."""

    name: str
    subject: str
    label: str
    positions: Floats
    weight: float = 1.0


def read_motions(clips: Sequence[SkeletonClip], least_frames: int) -> list[Motion]:
    """The motions among `clips` of CMU (h36m-17 or -19) that are long enough and all known."""
    found = []
    for clip in clips:
        if clip.skeleton not in ("h36m-17", "h36m-19") or abs(clip.frames_per_s - HZ) > 1:
            raise UserError(
                "{name} is no motion capture with 17 keypoints, 30 frames a second.",
                hint="The composer learns from CMU's motion capture.",
                name=clip.name,
            )
        points = clip.positions[0, :, :17].astype(np.float64)
        if len(points) >= least_frames and np.isfinite(points).all():
            found.append(Motion(clip.name, clip.subject, clip.label, points))
    return found


def bodies_of(motions: Sequence[Motion]) -> dict[str, Floats]:
    """(17,) the bones of each person, m, by subject or, where none is named, by motion; each person once."""
    bodies: dict[str, Floats] = {}
    for motion in sorted(motions, key=lambda one: not one.subject):
        own = bone_lengths(motion.positions, H36M)
        if not any(same_person(own, other) for other in bodies.values()):
            bodies[motion.subject or motion.name] = own
    return bodies


def same_person(one: Floats, other: Floats) -> bool:
    """Whether bones (17,) are those of the same recorded person."""
    return bool(np.abs(one - other).max() < SAME_BODY_M)


def without_people(motions: Sequence[Motion], bodies: Mapping[str, Floats]) -> list[Motion]:
    """The motions of none of these people, named or not: whose bones are theirs is one of them."""
    kept = []
    for motion in motions:
        own = bone_lengths(motion.positions, H36M)
        known = any(same_person(own, theirs) for theirs in bodies.values())
        if motion.subject not in bodies and not known:
            kept.append(motion)
    return kept


@dataclass(frozen=True)
class PairBatch:
    """Channels (N, C, T) of motion 1 on body 1, 2 on 2, 1 on 2 and 2 on 1: the last two are the truth.

    first_on_usual, second_on_usual: these two as well, but on a usual body, in the same view and size.
    people: (2 N,) whose motion the first ones and the second ones are.
    """

    first: NDArray[np.float32]
    second: NDArray[np.float32]
    first_on_second: NDArray[np.float32]
    second_on_first: NDArray[np.float32]
    first_on_usual: NDArray[np.float32] | None = None
    second_on_usual: NDArray[np.float32] | None = None
    people: tuple[str, ...] = ()


class Pairs:
    """Draws pairs from motions and bodies; a body comes with a size in the picture and a view."""

    def __init__(
        self, motions: Sequence[Motion], bodies: Mapping[str, Floats], settings: PairSettings
    ) -> None:
        self._motions, self._settings = list(motions), settings
        self._bodies = np.stack(list(bodies.values()))
        kinds = [motion.label for motion in motions]
        # as often as the root of how much there is of its kind: many walks are one kind of motion
        chance = np.array([motion.weight / np.sqrt(kinds.count(motion.label)) for motion in motions])
        self._chance = chance / chance.sum()

    def batch(self, count: int, random: np.random.Generator, usual: Floats | None = None) -> PairBatch:
        """`count` pairs; with the bones `usual` (17,) also what is seen of them on that body."""
        motions, bodies, people = self._drawn(count, random)
        views, sizes = self._places(count, random)

        def shown(motion: int, bones: Floats, place: int) -> NDArray[np.float32]:
            return self.seen(self.points(motions[motion], bones), views[place], sizes[place])

        first, second, crossed, crossed_too = (shown(motion, bodies[body], body) for motion, body in FOUR)
        four = PairBatch(first, second, crossed, crossed_too, people=people)
        if usual is None:
            return four
        other = np.repeat(usual[None], count, 0)
        return replace(four, first_on_usual=shown(0, other, 1), second_on_usual=shown(1, other, 0))

    def block(self, count: int, random: np.random.Generator) -> Block:
        """`count` pairs that nobody looks at yet: retargeting takes the time, looking (`look`) takes none."""
        motions, bodies, _ = self._drawn(count, random)
        four = [self.points(motions[motion], bodies[body]) for motion, body in FOUR]
        return np.asarray(np.stack(four, 1), np.float32)

    def look(self, block: Block, random: np.random.Generator) -> NDArray[np.float32]:
        """(4, N, C, T) the four clips of each pair as `PairBatch` has them, in views and sizes drawn now."""
        views, sizes = self._places(len(block), random)
        four = [
            self.seen(block[:, k], views[body].astype(np.float32), sizes[body].astype(np.float32))
            for k, (_, body) in enumerate(FOUR)
        ]
        return np.stack(four)

    def seen(self, points: NDArray[Any], views: NDArray[Any], sizes: NDArray[Any]) -> NDArray[np.float32]:
        """(N, C, T) points (N, T, 15, 3) torsos, seen so (N, 3, 3), so large (N,)."""
        turned = points.reshape(len(points), -1, 3) @ np.swapaxes(views * sizes[:, None, None], -1, -2)
        return to_channels(turned.reshape(points.shape)[..., : self._settings.dimensions])

    def points(self, motions: Floats, bodies: Floats) -> Floats:
        """(N, T, 15, 3) torsos of the bodies, facing +z on the whole."""
        moved = retargeted(motions, bodies, H36M, HZ)
        torso = 1.42 * (bodies[:, SPINE] + bodies[:, THORAX])
        points = body_points(moved)
        points = points - points[:, :1, 8:9]
        return about_vertical(points, -facing(points)) / torso[:, None, None, None]

    def _drawn(
        self, count: int, random: np.random.Generator
    ) -> tuple[list[Floats], list[Floats], tuple[str, ...]]:
        (first, whose), (second, whose_second) = (self._windows(count, random) for _ in range(2))
        bodies = [self._drawn_bodies(count, random) for _ in range(2)]
        return [first, second], bodies, (*whose, *whose_second)

    def _places(self, count: int, random: np.random.Generator) -> tuple[list[Floats], list[Floats]]:
        views = [self.views(count, random) for _ in range(2)]
        return views, [random.uniform(*self._settings.sizes, count) for _ in range(2)]

    def _windows(self, count: int, random: np.random.Generator) -> tuple[Floats, list[str]]:
        frames, strength = self._settings.frames, self._settings.tempo
        windows = []
        chosen = [self._motions[n] for n in random.choice(len(self._motions), count, p=self._chance)]
        for motion in chosen:
            positions = motion.positions
            longest = (len(positions) - 1) / (frames - 1)
            tempo = min(float((1 + strength) ** random.uniform(-1, 1)), longest)
            first = random.uniform(0, len(positions) - 1 - tempo * (frames - 1) + 1e-9)
            windows.append(at_places(positions, first + tempo * np.arange(frames)))
        motions = mirrored(np.stack(windows), random.random(count) < 0.5)
        which = random.random(count) < self._settings.other_arms
        mixed = with_arms_of(motions, motions[random.permutation(count)], which)
        return mixed, [motion.subject for motion in chosen]

    def _drawn_bodies(self, count: int, random: np.random.Generator) -> Floats:
        bodies = self._bodies[random.integers(0, len(self._bodies), count)]
        spread = self._settings.other_bones
        factors = np.exp(spread * random.normal(size=bodies.shape))
        for left, right in load_skeleton(H36M).mirror:  # both sides alike
            factors[:, right] = factors[:, left]
        return np.asarray(bodies * factors)

    def views(self, count: int, random: np.random.Generator) -> Floats:
        """(N, 3, 3) turns about the vertical, then tilts about the axis across the picture."""
        yaw = np.radians(random.uniform(-1, 1, count) * self._settings.yaw_deg)
        tilt = np.radians(np.clip(random.normal(0, 1, count), -2.5, 2.5) * self._settings.tilt_deg)
        return turns(yaw, tilt)


def turns(yaw: Floats, tilt: Floats) -> Floats:
    """(N, 3, 3) matrices that turn about y by `yaw`, then about x by `tilt`, radians."""
    count, zero, one = len(yaw), np.zeros(len(yaw)), np.ones(len(yaw))
    cy, sy, ct, st = np.cos(yaw), np.sin(yaw), np.cos(tilt), np.sin(tilt)
    about_y = np.stack([cy, zero, sy, zero, one, zero, -sy, zero, cy], -1).reshape(count, 3, 3)
    about_x = np.stack([one, zero, zero, zero, ct, -st, zero, st, ct], -1).reshape(count, 3, 3)
    return np.asarray(about_x @ about_y)


def at_places(positions: Floats, places: NDArray[Any]) -> Floats:
    """Positions (T, K, D) between its rows."""
    before = np.clip(places.astype(np.int64), 0, len(positions) - 2)
    share = (places - before)[:, None, None]
    return np.asarray(positions[before] * (1 - share) + positions[before + 1] * share)


def mirrored(motions: Floats, which: NDArray[np.bool_]) -> Floats:
    """Motions (N, T, 17, 3) with left and right exchanged where `which` (N,) says so."""
    other = motions[..., list(load_skeleton(H36M).mirror_order), :] * np.array([-1.0, 1.0, 1.0])
    return np.where(which[:, None, None, None], other, motions)


def with_arms_of(motions: Floats, others: Floats, which: NDArray[np.bool_]) -> Floats:
    """Motions (N, T, 17, 3), where `which` (N,) says so with the others' arms, turned as the hips face."""
    turn = _hips_face(motions) - _hips_face(others)
    arms = about_vertical(others[:, :, ARMS] - others[:, :, [THORAX]], turn) + motions[:, :, [THORAX]]
    mixed = motions.copy()
    mixed[:, :, ARMS] = np.where(which[:, None, None, None], arms, motions[:, :, ARMS])
    return mixed


def _hips_face(motions: Floats) -> Floats:
    """(N,) by what angle about the vertical the hips are turned on the whole, radians."""
    left = (motions[:, :, LEFT_HIP] - motions[:, :, RIGHT_HIP]).mean(1)
    return np.asarray(np.arctan2(-left[:, 2], left[:, 0]))


def body_points(positions: Floats) -> Floats:
    """The fifteen keypoints of (..., 17, 3), with the nose where a face has it.

    Motion capture marks no nose: it lies before the head, as the shoulders are turned, in proportion to how
    far the top of the head is from the neck.
    """
    points = fifteen_of(positions, H36M)
    neck = points[..., 1, :]
    above = positions[..., HEAD, :] - neck
    up = _unit(above)
    left = positions[..., LEFT_SHOULDER, :] - positions[..., RIGHT_SHOULDER, :]
    left = _unit(left - (left * up).sum(-1, keepdims=True) * up)
    size = np.linalg.norm(above, axis=-1, keepdims=True)
    points[..., NOSE, :] = neck + size * (0.62 * up + 0.36 * np.cross(left, up))
    return points


def _unit(vectors: Floats) -> Floats:
    return np.asarray(vectors / np.maximum(np.linalg.norm(vectors, axis=-1, keepdims=True), 1e-9))
