"""Single-shot detectors of MediaPipe: anchors, decoding and merging of what overlaps."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

import msgspec
import numpy as np
from numpy.typing import NDArray

from core.pose_estimators.regions import Region, whole_picture

if TYPE_CHECKING:
    from core.media.picture import Picture
    from core.models.sessions import Session

OVERLAP = 0.3  # intersection over union above which detections are one


class Detection(msgspec.Struct, frozen=True, eq=False):
    """Something found: box (left, top, right, bottom) and keypoints (K, 2) in pixels, score 0..1."""

    box: NDArray[np.float32]
    keypoints: NDArray[np.float32]
    score: float


@cache
def anchors(size: int, layers: tuple[tuple[int, int], ...]) -> NDArray[np.float32]:
    """Centres (N, 2) of the anchors in input pixels; `layers`: stride and anchors at each cell."""
    centres = []
    for stride, count in layers:
        cells = -(-size // stride)
        y, x = np.mgrid[0:cells, 0:cells]
        cell = (np.stack([x, y], -1).reshape(-1, 2) + 0.5) * (size / cells)
        centres.append(np.repeat(cell, count, axis=0))
    return np.concatenate(centres).astype(np.float32)


def detect(
    session: Session,
    picture: Picture,
    region: Region,
    centres: NDArray[np.float32],
    size: int,
    lowest_score: float,
) -> list[Detection]:
    """What `session` finds in `region` of `picture`, best first; `size`: the input's width and height."""
    image = picture.crop(region.matrix(size), (size, size))
    boxes, logits = session.run({"image": image[None]})
    lowest = np.log(lowest_score / (1 - lowest_score))
    chosen = np.flatnonzero(logits[0, :, 0] >= lowest)
    if not len(chosen):
        return []
    scores = 1 / (1 + np.exp(-np.clip(logits[0, chosen, 0], -100, 100)))
    found = decode(boxes[0, chosen], scores, centres[chosen])
    return [
        Detection(
            region.to_picture(one.box.reshape(2, 2), size).reshape(4),
            region.to_picture(one.keypoints, size),
            one.score,
        )
        for one in found
    ]


def decode(
    boxes: NDArray[np.float32], scores: NDArray[np.float32], centres: NDArray[np.float32]
) -> list[Detection]:
    """Raw answers (N, 4 + 2 K) at anchors `centres` (N, 2) as detections in input pixels, merged."""
    middle, extent = boxes[:, :2] + centres, boxes[:, 2:4]
    corners = np.concatenate([middle - extent / 2, middle + extent / 2], axis=1)
    keypoints = boxes[:, 4:].reshape(len(boxes), -1, 2) + centres[:, None]
    return merge_overlapping(corners, keypoints, scores)


def merge_overlapping(
    boxes: NDArray[np.float32], keypoints: NDArray[np.float32], scores: NDArray[np.float32]
) -> list[Detection]:
    """Non-maximum suppression that averages what overlaps, weighted by score (BlazeFace, section 3.3)."""
    left = np.argsort(-scores, kind="stable")
    merged = []
    while len(left):
        best = left[0]
        together = overlaps(boxes[best], boxes[left]) > OVERLAP
        together[0] = True
        group = left[together]
        weights = (scores[group] / scores[group].sum())[:, None]
        merged.append(
            Detection(
                (boxes[group] * weights).sum(0),
                (keypoints[group] * weights[..., None]).sum(0),
                float(scores[best]),
            )
        )
        left = left[~together]
    return merged


def overlaps(box: NDArray[np.float32], boxes: NDArray[np.float32]) -> NDArray[np.float32]:
    """Intersection over union of `box` (4,) with each of `boxes` (N, 4)."""
    low, high = np.maximum(box[:2], boxes[:, :2]), np.minimum(box[2:], boxes[:, 2:])
    shared = np.clip(high - low, 0, None).prod(1)
    areas = (boxes[:, 2:] - boxes[:, :2]).prod(1) + (box[2:] - box[:2]).prod()
    union: NDArray[np.float32] = shared / np.maximum(areas - shared, 1e-9)
    return union


def search_parts(x: int, y: int, width: int, height: int) -> list[Region]:
    """What to search by turns: all, then (of a long picture) each end alone, where people appear larger."""
    all_of_it = whole_picture(width, height)
    parts = [Region(all_of_it.x + x, all_of_it.y + y, all_of_it.size)]
    long, short = max(width, height), min(width, height)
    if long >= 1.25 * short:
        for end in (short / 2, long - short / 2):
            middle = (x + end, y + short / 2) if width > height else (x + short / 2, y + end)
            parts.append(Region(*middle, short))
    return parts
