"""A body as a mesh: a rounded tube for every bone, a ball for every keypoint and the head."""

from __future__ import annotations

from functools import lru_cache

import msgspec
import numpy as np
from numpy.typing import NDArray

from core.motion.skeletons import Skeleton, load_skeleton

Floats = NDArray[np.float32]
AROUND = 10
BONE_M = 0.026
POINT_M = 0.034
LEAST_SCORE = 0.15
HEAD_M = 0.095
LEAST_GLOW = 0.12
ACROSS = 0.5  # bones of hands, feet and face are thinner


class Mesh(msgspec.Struct, frozen=True, eq=False):
    """position, normal (V, 3) float32; colour (V, 4) float32; faces (F, 3) uint32."""

    position: Floats
    normal: Floats
    colour: Floats
    faces: NDArray[np.uint32]


class _Shapes(msgspec.Struct, frozen=True, eq=False):
    """What of a skeleton is drawn: bones and points with their thickness and side."""

    bones: NDArray[np.int64]  # (B, 2)
    bone_radius: Floats
    bone_sides: tuple[str, ...]
    points: NDArray[np.int64]  # (P,)
    point_radius: Floats
    point_sides: tuple[str, ...]
    face: NDArray[np.int64]
    shoulders: NDArray[np.int64]
    centre: NDArray[np.int64]


def body_mesh(m: Floats, scores: Floats, skeleton_id: str, tints: dict[str, Floats]) -> Mesh:
    """The mesh of one body; m (K, 3) metres, `tints` RGBA by side. Unsure parts are fainter."""
    shapes = _shapes(skeleton_id)
    known = np.isfinite(m).all(1) & (scores >= LEAST_SCORE)
    bones = np.asarray(known[shapes.bones].all(1), np.bool_)
    points = known[shapes.points]
    starts, stops = m[shapes.bones[bones, 0]], m[shapes.bones[bones, 1]]
    tube_radius = shapes.bone_radius[bones]
    tube_tints = _tinted(shapes.bone_sides, bones, scores[shapes.bones].min(1), tints)
    middles, ball_radius = m[shapes.points[points]], shapes.point_radius[points]
    ball_tints = _tinted(shapes.point_sides, points, scores[shapes.points], tints)
    extra = _head_and_spine(m, scores, known, shapes, tints["middle"])
    for start, stop, radius, tint in extra.tubes:
        starts, stops = np.vstack([starts, start]), np.vstack([stops, stop])
        tube_radius, tube_tints = np.append(tube_radius, radius), np.vstack([tube_tints, tint])
    for middle, radius, tint in extra.balls:
        middles = np.vstack([middles, middle])
        ball_radius, ball_tints = np.append(ball_radius, radius), np.vstack([ball_tints, tint])
    return _joined([_tubes(starts, stops, tube_radius, tube_tints), _balls(middles, ball_radius, ball_tints)])


def glow_mesh(m: Floats, weights: Floats, skeleton_id: str, tint: Floats) -> Mesh:
    """Balls round the keypoints (K, 3) that counted for a model; weights (K,) 0..1, NaN = none.

    The face is one ball, as in `body_mesh`.
    """
    shapes = _shapes(skeleton_id)
    weights = np.nan_to_num(weights).astype(np.float32)
    known = np.asarray(np.isfinite(m).all(1), np.bool_)
    lit = shapes.points[known[shapes.points] & (weights[shapes.points] >= LEAST_GLOW)]
    middles, strength = m[lit], weights[lit]
    face = shapes.face[known[shapes.face]]
    if len(face) and weights[face].max() >= LEAST_GLOW:
        middles = np.vstack([middles, m[face].mean(0)])
        strength = np.append(strength, weights[face].max())
    radius = POINT_M * (1.0 + 1.1 * strength)
    radius[len(lit) :] += HEAD_M - POINT_M
    tints = np.tile(tint, (len(middles), 1)).astype(np.float32)
    tints[:, 3] = 0.35 + 0.65 * strength
    return _joined([_balls(middles.astype(np.float32), radius.astype(np.float32), tints)])


def lowest(m: Floats, scores: Floats) -> float:
    """The height of the lowest sure keypoint: where the floor is."""
    sure = np.isfinite(m).all(1) & (scores >= LEAST_SCORE)
    return float(m[sure, 1].min()) if sure.any() else 0.0


class _Extra(msgspec.Struct, frozen=True, eq=False):
    """Tubes (start, stop, radius, RGBA) and balls (middle, radius, RGBA) beside the skeleton's own."""

    tubes: list[tuple[Floats, Floats, float, Floats]]
    balls: list[tuple[Floats, float, Floats]]


def _head_and_spine(
    m: Floats, scores: Floats, known: NDArray[np.bool_], shapes: _Shapes, tint: Floats
) -> _Extra:
    extra = _Extra([], [])
    shoulders, centre, here = shapes.shoulders, shapes.centre, shapes.face[known[shapes.face]]
    if len(shoulders) == 2 and known[shoulders].all() and len(centre) and known[centre].all():
        neck, hips = m[shoulders].mean(0), m[centre].mean(0)
        spine = _faded(tint, np.minimum(scores[shoulders].min(), scores[centre].min()))
        extra.tubes.append((hips, neck, BONE_M, spine))
        if len(here):
            extra.tubes.append((neck, m[here].mean(0), BONE_M * 0.9, spine))
    if len(here):
        extra.balls.append((m[here].mean(0), HEAD_M, _faded(tint, scores[here].mean())))
    return extra


@lru_cache(maxsize=16)
def _shapes(skeleton_id: str) -> _Shapes:
    skeleton = load_skeleton(skeleton_id)
    face = sorted(skeleton.parts.get("head", ()))
    bones = [(a, b) for a, b in skeleton.bones if not (a in face and b in face)]
    points = [number for number in range(len(skeleton.keypoints)) if number not in face]
    fine = {number for number in points if _is_fine(skeleton, number)}
    shoulders = [i for i, name in enumerate(skeleton.places) if name in ("left_shoulder", "right_shoulder")]
    thin = [ACROSS if a in fine and b in fine else 1.0 for a, b in bones]
    return _Shapes(
        bones=np.array(bones, np.int64).reshape(-1, 2),
        bone_radius=(BONE_M * np.array(thin)).astype(np.float32),
        bone_sides=tuple(_bone_side(skeleton, a, b) for a, b in bones),
        points=np.array(points, np.int64),
        point_radius=np.array([POINT_M * (ACROSS if k in fine else 1.0) for k in points], np.float32),
        point_sides=tuple(skeleton.sides[k] for k in points),
        face=np.array(face, np.int64),
        shoulders=np.array(shoulders, np.int64),
        centre=np.array(skeleton.centre, np.int64),
    )


def _tinted(
    sides: tuple[str, ...], wanted: NDArray[np.bool_], scores: Floats, tints: dict[str, Floats]
) -> Floats:
    """(N, 4) the colours of what is `wanted`, fainter where unsure."""
    chosen = np.stack([tints[side] for side in sides]) if sides else np.zeros((0, 4), np.float32)
    return _faded(chosen[wanted], scores[wanted])


def _is_fine(skeleton: Skeleton, number: int) -> bool:
    parts = ("left_hand", "right_hand", "left_foot", "right_foot")
    return any(number in skeleton.parts.get(part, ()) for part in parts)


def _bone_side(skeleton: Skeleton, a: int, b: int) -> str:
    sides = {skeleton.sides[a], skeleton.sides[b]} - {"middle"}
    return sides.pop() if len(sides) == 1 else "middle"


def _faded(tint: Floats, score: Floats | float) -> Floats:
    faded = np.array(tint, np.float32)
    faded[..., 3] = 0.25 + 0.75 * np.clip((np.asarray(score) - 0.2) / 0.5, 0.0, 1.0)
    return faded


@lru_cache(maxsize=1)
def _unit_ball() -> tuple[Floats, NDArray[np.uint32]]:
    rings = 7
    polar = np.linspace(0, np.pi, rings)
    turn = np.linspace(0, 2 * np.pi, AROUND, endpoint=False)
    p, t = np.meshgrid(polar, turn, indexing="ij")
    points = np.stack([np.sin(p) * np.cos(t), np.cos(p), np.sin(p) * np.sin(t)], -1).reshape(-1, 3)
    return points.astype(np.float32), _grid_faces(rings)


@lru_cache(maxsize=4)
def _grid_faces(rings: int) -> NDArray[np.uint32]:
    faces = []
    for ring in range(rings - 1):
        for step in range(AROUND):
            a, b = ring * AROUND + step, ring * AROUND + (step + 1) % AROUND
            faces += [(a, b, a + AROUND), (b, b + AROUND, a + AROUND)]
    return np.array(faces, np.uint32)


def _balls(middles: Floats, radius: Floats, tints: Floats) -> Mesh:
    """One ball for every row of (N, 3), (N,), (N, 4)."""
    points, faces = _unit_ball()
    position = middles[:, None] + points[None] * np.asarray(radius, np.float32)[:, None, None]
    return _repeated(position, np.broadcast_to(points, position.shape), tints, faces)


def _tubes(starts: Floats, stops: Floats, radius: Floats, tints: Floats) -> Mesh:
    """One tube for every row of (N, 3), (N, 3), (N,), (N, 4)."""
    along = stops - starts
    length = np.linalg.norm(along, axis=1, keepdims=True)
    along = np.where(length > 1e-6, along / np.maximum(length, 1e-6), np.array([0, 1, 0], np.float32))
    steep = np.abs(along[:, :1]) < 0.8
    across = np.cross(along, np.where(steep, np.array([1.0, 0, 0]), np.array([0, 0, 1.0])))
    across /= np.linalg.norm(across, axis=1, keepdims=True)
    up = np.cross(along, across)
    turn = np.linspace(0, 2 * np.pi, AROUND, endpoint=False)[None, :, None]
    normal = np.cos(turn) * across[:, None] + np.sin(turn) * up[:, None]
    ring = normal * np.asarray(radius, np.float32)[:, None, None]
    position = np.concatenate([starts[:, None] + ring, stops[:, None] + ring], axis=1)
    return _repeated(position, np.concatenate([normal, normal], axis=1), tints, _grid_faces(2))


def _repeated(position: Floats, normal: Floats, tints: Floats, faces: NDArray[np.uint32]) -> Mesh:
    """N like shapes of V points as one mesh: (N, V, 3), (N, V, 3), (N, 4) and the faces of one."""
    count, points = position.shape[:2]
    starts = (np.arange(count, dtype=np.uint32) * np.uint32(points))[:, None, None]
    return Mesh(
        position.reshape(-1, 3).astype(np.float32),
        normal.reshape(-1, 3).astype(np.float32),
        np.repeat(tints.astype(np.float32), points, axis=0),
        (faces[None] + starts).reshape(-1, 3),
    )


def _joined(parts: list[Mesh]) -> Mesh:
    if not parts:
        empty = np.zeros((0, 3), np.float32)
        return Mesh(empty, empty, np.zeros((0, 4), np.float32), np.zeros((0, 3), np.uint32))
    starts = np.cumsum([0] + [len(part.position) for part in parts[:-1]])
    return Mesh(
        np.concatenate([part.position for part in parts]).astype(np.float32),
        np.concatenate([part.normal for part in parts]).astype(np.float32),
        np.concatenate([part.colour for part in parts]).astype(np.float32),
        np.concatenate([part.faces + np.uint32(start) for part, start in zip(parts, starts)]),
    )


def joined(parts: list[Mesh]) -> Mesh:
    """Several meshes as one."""
    return _joined(parts)
