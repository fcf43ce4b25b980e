"""The 21 points of each hand, looked for where the body's pose says the hands are.

As MediaPipe's holistic pipeline does it: a square from wrist and fingers of the pose, made better by
a small model, then the landmark model.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from core.pose_estimators.regions import Region, aligned_region

if TYPE_CHECKING:
    from core.media.picture import Picture
    from core.models.sessions import Session

Floats = NDArray[np.float32]

POINTS = 21
_RECROP_PIXELS, _PIXELS = 256, 224
_SIDES = ((15, 19, 17), (16, 20, 18))  # wrist, index and little finger of the pose, left then right
_SEEN = 0.5


class HandFinder:
    """Finds both hands of a body."""

    def __init__(self, recrop: Session, landmarks: Session) -> None:
        self._recrop = recrop
        self._landmarks = landmarks

    def find(self, picture: Picture, px: Floats, scores: Floats) -> tuple[Floats, Floats]:
        """Hand points (42, 2) in pixels, NaN where no hand is seen, and scores (42,), left hand first.

        px (33, 2) and scores (33,): the body's pose.
        """
        points = np.full((2 * POINTS, 2), np.nan, np.float32)
        found = np.zeros(2 * POINTS, np.float32)
        for side, (wrist, index, little) in enumerate(_SIDES):
            if scores[wrist] < 0.1:
                continue
            here = slice(side * POINTS, (side + 1) * POINTS)
            region = self._hand_region(picture, px[wrist], (2 * px[index] + px[little]) / 3)
            image = picture.crop(region.matrix(_PIXELS), (_PIXELS, _PIXELS), outside="edge")
            landmarks, presence = self._landmarks.run({"image": image[None]})
            if presence[0, 0] >= _SEEN:
                points[here] = region.to_picture(landmarks.reshape(POINTS, 3)[:, :2], _PIXELS)
                found[here] = presence[0, 0]
        return points, found

    def _hand_region(self, picture: Picture, wrist: Floats, palm: Floats) -> Region:
        """The square about a hand: first from the pose, then as the small model sees it."""
        towards = aligned_region(wrist, palm)
        rough = Region(float(palm[0]), float(palm[1]), towards.size, towards.angle).scaled(2.7, -0.1)
        rough = Region(rough.x, rough.y, max(rough.size, 8.0), rough.angle)
        image = picture.crop(rough.matrix(_RECROP_PIXELS), (_RECROP_PIXELS, _RECROP_PIXELS), outside="edge")
        (crop,) = self._recrop.run({"image": image[None]})
        centre, end = rough.to_picture(crop.reshape(2, 2), _RECROP_PIXELS)
        fine = aligned_region(centre, end, upwards=False).scaled(1, -0.1)
        return Region(fine.x, fine.y, max(fine.size, 8.0), fine.angle)
