"""Small pictures of a video with the skeleton drawn in, as data that fits into a page."""

from __future__ import annotations

import base64
from typing import Any

import numpy as np
from numpy.typing import NDArray

from core.motion import PoseSequence
from core.motion.skeletons import load_skeleton
from core.reports.tokens import LEFT, MIDDLE, RIGHT

HEIGHT_PX = 300
WIDEST_PX = 420
QUALITY = 78
SEEN = 0.35


def still_jpeg(rgb: NDArray[np.uint8], *bodies: PoseSequence) -> bytes:
    """A JPEG of the picture (H, W, 3) cropped to the person, with skeletons drawn in.

    `bodies` are sequences of one frame: the body and, where there are any, the hands.
    """
    import cv2

    known = np.concatenate([body.px[0][body.scores[0] >= SEEN] for body in bodies])
    rgb, corner = _cropped(rgb, known)
    scale = min(HEIGHT_PX / rgb.shape[0], WIDEST_PX / rgb.shape[1])
    size = (max(1, round(rgb.shape[1] * scale)), max(1, round(rgb.shape[0] * scale)))
    area = cv2.INTER_AREA if scale < 1 else cv2.INTER_LINEAR
    picture: Any = cv2.resize(rgb, size, interpolation=area)
    picture = np.ascontiguousarray(picture[:, :, ::-1])  # OpenCV draws and writes BGR
    for body in bodies:
        _draw(picture, (body.px[0] - corner) * scale, body.scores[0], body.skeleton)
    written, data = cv2.imencode(".jpg", picture, [cv2.IMWRITE_JPEG_QUALITY, QUALITY])
    if not written:
        raise RuntimeError("OpenCV wrote no JPEG")
    return bytes(data.tobytes())


def data_uri(jpeg: bytes) -> str:
    """The picture as the address of itself."""
    return "data:image/jpeg;base64," + base64.b64encode(jpeg).decode()


def _cropped(
    rgb: NDArray[np.uint8], px: NDArray[np.float32]
) -> tuple[NDArray[np.uint8], NDArray[np.float32]]:
    """The part of the picture around the points (N, 2), with room, and its upper left corner (2,)."""
    nothing = np.zeros(2, np.float32)
    known = px[np.isfinite(px).all(axis=1)]
    if len(known) < 3:
        return rgb, nothing
    height, width = rgb.shape[:2]
    low, high = known.min(axis=0), known.max(axis=0)
    room = 0.25 * float(max(high - low)) + 8
    left, top = (int(max(0, value - room)) for value in low)
    right = int(min(width, high[0] + room))
    bottom = int(min(height, high[1] + room))
    if right - left < 16 or bottom - top < 16:
        return rgb, nothing
    return rgb[top:bottom, left:right], np.array([left, top], np.float32)


def _draw(bgr: Any, px: NDArray[np.float32], scores: NDArray[np.float32], skeleton_id: str) -> None:
    import cv2

    skeleton = load_skeleton(skeleton_id)
    seen = np.isfinite(px).all(axis=1) & (scores >= SEEN)
    for a, b in skeleton.bones:
        if seen[a] and seen[b]:
            ends = [(round(float(px[i, 0])), round(float(px[i, 1]))) for i in (a, b)]
            cv2.line(bgr, ends[0], ends[1], (20, 20, 20), 4, cv2.LINE_AA)
            cv2.line(bgr, ends[0], ends[1], _bgr(_side(skeleton.keypoints, a, b)), 2, cv2.LINE_AA)
    for i in np.flatnonzero(seen):
        at = (round(float(px[i, 0])), round(float(px[i, 1])))
        cv2.circle(bgr, at, 2, (255, 255, 255), -1, cv2.LINE_AA)


def _side(names: tuple[str, ...], a: int, b: int) -> str:
    if names[a].startswith("left") and names[b].startswith("left"):
        return LEFT
    if names[a].startswith("right") and names[b].startswith("right"):
        return RIGHT
    return MIDDLE


def _bgr(colour: str) -> tuple[int, int, int]:
    return int(colour[5:7], 16), int(colour[3:5], 16), int(colour[1:3], 16)
