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
ACROSS = 0.5  # bones of hands, feet and face are thinner


class Mesh(msgspec.Struct, frozen=True, eq=False):
    """position, normal (V, 3) float32; colour (V, 4) float32; faces (F, 3) uint32."""

    position: Floats
    normal: Floats
    colour: Floats
    faces: NDArray[np.uint32]


def body_mesh(m: Floats, scores: Floats, skeleton_id: str, tints: dict[str, Floats]) -> Mesh:
    """The mesh of one body; m (K, 3) metres, `tints` RGBA by side. Unsure parts are fainter."""
    skeleton = load_skeleton(skeleton_id)
    known = np.isfinite(m).all(1) & (scores >= LEAST_SCORE)
    face = _face(skeleton)
    parts = []
    for a, b in skeleton.bones:
        if known[a] and known[b] and not (a in face and b in face):
            side = _bone_side(skeleton, a, b)
            thin = _is_fine(skeleton, a) and _is_fine(skeleton, b)
            tint = _faded(tints[side], float(min(scores[a], scores[b])))
            parts.append(_tube(m[a], m[b], BONE_M * (ACROSS if thin else 1.0), tint))
    for number in np.flatnonzero(known):
        if int(number) not in face:
            radius = POINT_M * (ACROSS if _is_fine(skeleton, int(number)) else 1.0)
            tint = _faded(tints[skeleton.sides[number]], float(scores[number]))
            parts.append(_ball(m[number], radius, tint))
    parts += _head_and_spine(m, scores, known, skeleton, face, tints["middle"])
    return _joined(parts)


def lowest(m: Floats, scores: Floats) -> float:
    """The height of the lowest sure keypoint: where the floor is."""
    sure = np.isfinite(m).all(1) & (scores >= LEAST_SCORE)
    return float(m[sure, 1].min()) if sure.any() else 0.0


def _head_and_spine(
    m: Floats, scores: Floats, known: NDArray[np.bool_], skeleton: Skeleton, face: set[int], tint: Floats
) -> list[Mesh]:
    parts = []
    shoulders = [i for i, name in enumerate(skeleton.places) if name in ("left_shoulder", "right_shoulder")]
    centre = list(skeleton.centre)
    here = [i for i in face if known[i]]
    if len(shoulders) == 2 and known[shoulders].all() and centre and known[centre].all():
        neck, hips = m[shoulders].mean(0), m[centre].mean(0)
        spine = _faded(tint, float(scores[[*shoulders, *centre]].min()))
        parts.append(_tube(hips, neck, BONE_M, spine))
        if here:
            head = m[here].mean(0)
            parts.append(_tube(neck, head, BONE_M * 0.9, spine))
    if here:
        parts.append(_ball(m[here].mean(0), 0.095, _faded(tint, float(scores[here].mean()))))
    return parts


@lru_cache(maxsize=16)
def _face_of(skeleton_id: str) -> frozenset[int]:
    return frozenset(load_skeleton(skeleton_id).parts.get("head", ()))


def _face(skeleton: Skeleton) -> set[int]:
    return set(_face_of(skeleton.id))


def _is_fine(skeleton: Skeleton, number: int) -> bool:
    parts = ("left_hand", "right_hand", "left_foot", "right_foot")
    return any(number in skeleton.parts.get(part, ()) for part in parts)


def _bone_side(skeleton: Skeleton, a: int, b: int) -> str:
    sides = {skeleton.sides[a], skeleton.sides[b]} - {"middle"}
    return sides.pop() if len(sides) == 1 else "middle"


def _faded(tint: Floats, score: float) -> Floats:
    faded = tint.copy()
    faded[3] = 0.25 + 0.75 * min(max((score - 0.2) / 0.5, 0.0), 1.0)
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


def _ball(centre: Floats, radius: float, tint: Floats) -> Mesh:
    points, faces = _unit_ball()
    return Mesh(centre + points * radius, points, np.tile(tint, (len(points), 1)), faces)


def _tube(start: Floats, stop: Floats, radius: float, tint: Floats) -> Mesh:
    along = stop - start
    length = float(np.linalg.norm(along))
    along = along / length if length > 1e-6 else np.array([0, 1, 0], np.float32)
    other = np.array([1, 0, 0] if abs(along[0]) < 0.8 else [0, 0, 1], np.float32)
    across = np.cross(along, other)
    across /= np.linalg.norm(across)
    up = np.cross(along, across)
    turn = np.linspace(0, 2 * np.pi, AROUND, endpoint=False)[:, None]
    normal = (np.cos(turn) * across + np.sin(turn) * up).astype(np.float32)
    position = np.concatenate([start + normal * radius, stop + normal * radius]).astype(np.float32)
    return Mesh(position, np.tile(normal, (2, 1)), np.tile(tint, (2 * AROUND, 1)), _grid_faces(2))


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
