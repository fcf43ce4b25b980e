"""Maps of keypoints and limbs over time, as PoseC3D sees people; the box around them fills the map."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from core.model_inputs import PosePreprocessing
from core.motion.skeletons import Skeleton

Floats = NDArray[np.float32]
PADDING = 0.25  # of the box's half size
SMALLEST_CROP = 0.56  # share of the box's area, in training
REACH = 3.0  # sigmas, beyond which a map is zero
# The 17 limbs PoseC3D draws on COCO's keypoints; other layouts draw their bones.
COCO_LIMBS = (
    *((0, 1), (0, 2), (1, 3), (2, 4), (0, 5), (0, 6), (5, 7), (7, 9), (6, 8), (8, 10)),
    *((5, 11), (6, 12), (11, 12), (11, 13), (13, 15), (12, 14), (14, 16)),
)


def limb_pairs(skeleton: Skeleton) -> tuple[tuple[int, int], ...]:
    """The two keypoints of each limb that is drawn."""
    return COCO_LIMBS if skeleton.id == "coco-17" else skeleton.bones


def map_keypoints_shown(skeleton: Skeleton, form: str) -> tuple[tuple[int, ...], ...]:
    """For each map of `form` the keypoints it shows: one for a joint map, two for a limb map."""
    joints = tuple((k,) for k in range(len(skeleton.keypoints)))
    limbs = limb_pairs(skeleton)
    return {"joint_maps": joints, "limb_maps": limbs, "joint_and_limb_maps": (*joints, *limbs)}[form]


def pose_maps(
    people: Floats,
    scores: Floats,
    skeleton: Skeleton,
    wanted: PosePreprocessing,
    random: np.random.Generator | None = None,
) -> Floats:
    """The maps of N clips, (N, maps, T, map_px, map_px) float32, rows from the top down.

    people: (N, M, T, K, D), in any unit, y up, NaN = unknown; scores: (N, M, T, K), 0 = not there. Three
    dimensions are seen from the front (z is left out; other views are the work of the augmentations that
    turn people) and, with `wanted.views` = 2, from the side as well, in maps of its own. The height of a map
    is the score with `wanted.with_scores`, else 1. With `random` the box is cropped at random, to at least
    `SMALLEST_CROP` of its area.
    Source: Duan et al., Revisiting Skeleton-based Action Recognition (PoseC3D), CVPR 2022.
    """
    known = ~np.isnan(people).any(-1) & (scores > 0)
    heights = np.where(known, scores if wanted.with_scores else 1.0, 0.0).astype(np.float32)
    maps = []
    for view in range(wanted.views if people.shape[-1] == 3 else 1):
        seen = np.stack([people[..., 2 * view], -people[..., 1]], -1)
        points = into_box(seen, known, wanted.map_px, random)
        if wanted.form != "limb_maps":
            maps.append(joint_maps(points, heights, wanted.map_px, wanted.sigma_px))
        if wanted.form != "joint_maps":
            pairs = limb_pairs(skeleton)
            maps.append(limb_maps(points, heights, pairs, wanted.map_px, wanted.sigma_px))
    return np.concatenate(maps, 1) if len(maps) > 1 else maps[0]


def into_box(
    points: Floats, known: NDArray[np.bool_], map_px: int, random: np.random.Generator | None = None
) -> Floats:
    """Points (N, M, T, K, 2) as map pixels: the padded square around all that is `known` of a clip.

    known: (N, M, T, K). Pixel centres are whole numbers, the square reaches from -0.5 to map_px - 0.5.
    """
    axes = (1, 2, 3)
    low = np.where(known[..., None], points, np.inf).min(axes)  # (N, 2)
    high = np.where(known[..., None], points, -np.inf).max(axes)
    nobody = ~known.any(axes)
    low[nobody], high[nobody] = 0, 1
    side = (high - low).max(1) * (1 + PADDING)
    side[side <= 0] = 1
    centre = (low + high) / 2
    if random is not None:
        smaller = side * np.sqrt(random.uniform(SMALLEST_CROP, 1, len(side)))
        centre = centre + random.uniform(-0.5, 0.5, centre.shape) * (side - smaller)[:, None]
        side = smaller
    shape = (len(points), 1, 1, 1)
    middle = centre.reshape(*shape, 2)
    placed: Floats = ((points - middle) / side.reshape(*shape, 1) * map_px).astype(np.float32)
    return placed + np.float32((map_px - 1) / 2)


def joint_maps(points: Floats, heights: Floats, map_px: int, sigma_px: float) -> Floats:
    """(N, K, T, map_px, map_px): height * exp(-d^2 / (2 sigma^2)) around each keypoint, people by maximum.

    points: (N, M, T, K, 2) px; heights: (N, M, T, K). A keypoint's patch reaches 3 sigma in x and in y.
    """
    pixels = np.arange(map_px, dtype=np.float32)
    away = np.nan_to_num(points, nan=-1e3)[..., None] - pixels  # (N, M, T, K, 2, P)
    bells = np.exp(np.float32(-0.5 / sigma_px**2) * np.minimum(away**2, (5 * sigma_px) ** 2))
    bells[np.abs(away) > REACH * sigma_px] = 0
    across = np.ascontiguousarray(bells[..., 0, :].swapaxes(2, 3))  # (N, M, K, T, P)
    down = (bells[..., 1, :] * heights[..., None]).swapaxes(2, 3)
    maps: Floats = down[:, 0, ..., :, None] * across[:, 0, ..., None, :]
    for person in range(1, points.shape[1]):
        if heights[:, person].any():
            np.maximum(maps, down[:, person, ..., :, None] * across[:, person, ..., None, :], out=maps)
    return maps


def limb_maps(
    points: Floats, heights: Floats, limbs: tuple[tuple[int, int], ...], map_px: int, sigma_px: float
) -> Floats:
    """(N, L, T, map_px, map_px): lower height * exp(-D^2 / (2 sigma^2)), D the distance from the limb.

    points: (N, M, T, K, 2) px; heights: (N, M, T, K). Zero beyond 3 sigma; people merged by maximum.
    """
    count, people, frames = points.shape[:3]
    maps = np.zeros((count, len(limbs), frames, map_px, map_px), np.float32)
    first, second = [a for a, _ in limbs], [b for _, b in limbs]
    pixels = np.arange(map_px, dtype=np.float32)
    points = np.nan_to_num(points, nan=-1e3)
    reach = np.float32((REACH * sigma_px) ** 2)
    for clip in range(count):  # clip by clip, so that what is worked on stays in the cache
        for person in range(people):
            a = points[clip, person][:, first].swapaxes(0, 1)  # (L, T, 2)
            b = points[clip, person][:, second].swapaxes(0, 1)
            at = heights[clip, person]
            least = np.minimum(at[:, first], at[:, second]).T  # (L, T)
            if not least.any():
                continue
            length = np.linalg.norm(b - a, axis=-1)
            along = np.where(length[..., None] > 1e-6, (b - a) / np.maximum(length, 1e-6)[..., None], (1, 0))
            columns, rows = pixels - a[..., 0, None], pixels - a[..., 1, None]  # (L, T, P)
            ux, uy = along[..., 0, None].astype(np.float32), along[..., 1, None].astype(np.float32)
            beyond = (rows * uy)[..., :, None] + (columns * ux)[..., None, :]  # way along the limb
            half = length[..., None, None] / 2
            beyond -= half
            np.abs(beyond, out=beyond)
            beyond -= half
            np.maximum(beyond, 0, out=beyond)
            squared = (rows * ux)[..., :, None] - (columns * uy)[..., None, :]
            squared *= squared
            beyond *= beyond
            squared += beyond
            near = np.flatnonzero(squared <= reach)
            values = np.exp(squared.ravel()[near] * np.float32(-0.5 / sigma_px**2))
            values *= least.ravel()[near // (map_px * map_px)]
            flat = maps[clip].reshape(-1)
            flat[near] = np.maximum(flat[near], values)
    return maps
