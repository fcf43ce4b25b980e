"""Faces in a picture, for blurring them."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from core.pose_estimators.detections import anchors, detect
from core.pose_estimators.regions import whole_picture

if TYPE_CHECKING:
    from core.media.picture import Picture
    from core.models.sessions import Session

PIXELS = 192
_ANCHORS = ((4, 1),)
_LOWEST_SCORE = 0.6


def find_faces(picture: Picture, device: str = "auto") -> list[tuple[NDArray[np.float32], float]]:
    """Every face: its box (left, top, right, bottom) in pixels and a score 0..1, the surest first."""
    centres = anchors(PIXELS, _ANCHORS)
    region = whole_picture(picture.width, picture.height)
    found = detect(_session(device), picture, region, centres, PIXELS, _LOWEST_SCORE)
    return [(one.box, one.score) for one in found]


@cache
def _session(device: str) -> Session:
    from core.models.devices import choose_device
    from core.models.packages import load_package
    from core.models.sessions import open_session

    return open_session(load_package("mediapipe-faces"), "detector", choose_device(device), threads=1)
