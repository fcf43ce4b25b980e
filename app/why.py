"""What shows why a model gave a label, brought onto the body, the timeline and into lists."""

from __future__ import annotations

from functools import lru_cache
from typing import Any

import msgspec
import numpy as np
from numpy.typing import NDArray

from core.action_recognisers import Explanation, RuledOut
from core.motion.parts import five_parts, three_parts
from core.motion.skeletons import load_skeleton, mapping_weights

Floats = NDArray[np.floating[Any]]
LEAST_SHARE = 1e-6


class Why(msgspec.Struct, frozen=True, kw_only=True, eq=False):
    """What a model said of frames ``[start, stop)`` of a person, and what shows why.

    segment_id, tier_id: the segment that was asked about; part: what of the body is pointed at, "" = nothing
    """

    person_id: str
    start: int
    stop: int
    segment_id: str
    tier_id: str
    label: str
    confidence: float | None
    ranking: tuple[tuple[str, float], ...]
    recogniser: str
    model_name: str
    found: tuple[Explanation, ...]
    part: str = ""
    ruled_out: RuledOut | None = None

    @property
    def meant(self) -> str:
        """The label that the reasons speak for: what it looks like, where a rule made it unknown."""
        return self.ruled_out.label if self.confidence is None and self.ruled_out else self.label

    def of_kind(self, *kinds: str) -> list[Explanation]:
        """The explanations of these kinds."""
        return [one for one in self.found if one.kind in kinds]


class PartRow(msgspec.Struct, frozen=True):
    """What one part or member says alone: its label with the probability, and that of the label given."""

    name: str
    label: str
    share: float
    agrees: float


def keypoint_weights(why: Why, frame: int, skeleton_id: str) -> Floats | None:
    """(K,) 0..1 how much each keypoint of a body on `frame` counted, NaN = unknown; None: nothing told.

    Where a part is pointed at, that part's keypoints count 1 and the others 0.
    """
    if not why.start <= frame < why.stop:
        return None
    if why.part:
        for one in why.of_kind("part_logits"):
            keypoints = part_keypoints(one.skeleton, why.part)
            if keypoints is not None:
                lit = np.zeros(len(load_skeleton(one.skeleton).keypoints))
                lit[list(keypoints)] = 1.0
                return on_body(lit, one.skeleton, skeleton_id)
    brought = []
    for one in why.of_kind("keypoint_weights"):
        values = np.asarray(one.values, np.float64)
        if values.ndim == 2:
            if not len(one.frames) or not one.frames[0] <= frame <= one.frames[-1]:
                continue
            row = values[nearest(one.frames, frame, len(values))]
        else:
            row = values
        greatest = float(np.nanmax(values, initial=0.0))
        if greatest > 0:
            brought.append(on_body(row / greatest, one.skeleton, skeleton_id))
    if not brought:
        return None
    known = np.isfinite(brought)
    total = np.where(known, brought, 0.0).sum(0)
    return np.where(known.any(0), total / np.maximum(known.sum(0), 1), np.nan)


def nearest(frames: NDArray[np.int64], frame: int, rows: int) -> int:
    """The row of what a net was shown that belongs to `frame`; `rows` may be fewer than frames."""
    at = int(np.abs(frames - frame).argmin())
    return min(at * rows // max(len(frames), 1), rows - 1)


def on_body(weights: Floats, source: str, body: str) -> Floats:
    """(V,) weights of one layout as (K,) of a body in another; NaN where none belongs to a keypoint."""
    shares = _shares(source, body)
    total = shares.sum(0)
    return np.asarray(np.where(total > 0, weights @ shares / np.maximum(total, LEAST_SHARE), np.nan))


@lru_cache(maxsize=32)
def _shares(source: str, body: str) -> NDArray[np.float64]:
    """(V, K) how much each keypoint of the body has in each of the model's layout."""
    return np.abs(mapping_weights(body, source)).astype(np.float64)


def part_keypoints(skeleton_id: str, name: str) -> tuple[int, ...] | None:
    """The keypoints of a part as the architectures name them; None where it is no part of the body."""
    skeleton = load_skeleton(skeleton_id)
    for parts in (three_parts(skeleton), five_parts(skeleton), skeleton.parts):
        if name in parts:
            return tuple(parts[name])
    return None


def frame_curve(why: Why) -> tuple[NDArray[np.int64], Floats] | None:
    """Frames (T,) and how much each counted (T,) 0..1 of the greatest; None where nothing says."""
    found = [one for one in why.of_kind("frame_weights") if len(one.frames)]
    if not found:
        return None
    frames = np.unique(found[0].frames)
    total = np.zeros(len(frames))
    for one in found:
        values = np.asarray(one.values, np.float64)
        at = np.linspace(0, len(one.frames) - 1, len(values))
        total += np.interp(frames, np.interp(at, np.arange(len(one.frames)), one.frames), values)
    greatest = float(total.max(initial=0.0))
    return frames, total / greatest if greatest > 0 else total


def strongest_keypoints(why: Why, most: int = 6) -> list[tuple[str, float]]:
    """The keypoints that counted most over the whole stretch, with their weight 0..1 of the greatest."""
    names: dict[str, float] = {}
    for one in why.of_kind("keypoint_weights"):
        values = np.asarray(one.values, np.float64)
        mean = values.mean(0) if values.ndim == 2 else values
        for name, weight in zip(load_skeleton(one.skeleton).keypoints, mean.tolist()):
            names[name] = names.get(name, 0.0) + weight
    greatest = max(names.values(), default=0.0)
    ranked = sorted(names.items(), key=lambda entry: -entry[1])[:most]
    return [(name, weight / greatest) for name, weight in ranked] if greatest > 0 else []


def part_rows(one: Explanation, label: str) -> list[PartRow]:
    """What each part or member of an explanation says alone."""
    logits = np.asarray(one.values, np.float64)
    powers = np.exp(logits - logits.max(-1, keepdims=True))
    shares = powers / powers.sum(-1, keepdims=True)
    place = one.classes.index(label) if label in one.classes else -1
    rows = []
    for number, share in enumerate(shares):
        best = int(share.argmax())
        name = one.names[number] if number < len(one.names) else str(number + 1)
        said = one.classes[best] if best < len(one.classes) else str(best)
        rows.append(PartRow(name, said, float(share[best]), float(share[place]) if place >= 0 else 0.0))
    return rows


def walked_curves(one: Explanation, most: int = 8) -> NDArray[np.int64]:
    """(N, L) the curves that visit most keypoints, those first; one that stays is left out."""
    curves = np.asarray(one.values, np.int64)
    visited = np.array([len(np.unique(curve)) for curve in curves])
    order = np.argsort(-visited, kind="stable")
    return curves[[n for n in order if visited[n] > 1][:most]]


def frames_of_points(one: Explanation, points: int) -> NDArray[np.int64]:
    """(L,) the frame of each point of a curve."""
    at = np.round(np.linspace(0, max(len(one.frames) - 1, 0), points)).astype(int)
    return np.asarray(one.frames[at], np.int64)


def frames_told(why: Why) -> tuple[int, int]:
    """The first and the last frame that any explanation is about."""
    told = [one.frames for one in why.found if len(one.frames)]
    if not told:
        return why.start, why.stop - 1
    return min(int(frames.min()) for frames in told), max(int(frames.max()) for frames in told)


def cells(one: Explanation) -> list[tuple[int, int]]:
    """The cell (column, row) of the pose atlas that each shown frame fell on."""
    return [(int(column), int(row)) for column, row in np.round(np.asarray(one.values)).tolist()]


def map_size(one: Explanation) -> tuple[int, int]:
    """Columns and rows of the pose atlas: of its postures, else as far as the path goes."""
    if one.postures is not None:
        return int(one.postures.shape[1]), int(one.postures.shape[0])
    found = cells(one) or [(0, 0)]
    return max(c for c, _ in found) + 1, max(r for _, r in found) + 1
