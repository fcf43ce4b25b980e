"""Where on the floor a body stands: its poses are hip-centred, its place comes from the picture.

A weak-perspective camera is assumed: metres times one scale are pixels (the usual first guess without
calibration). Left and right are taken from the picture; how far away somebody is, is not known.
"""

from __future__ import annotations

import numpy as np

from app.poses import PoseSource, ShownBody
from app.scene3d.figure import Floats, lowest
from app.session import Session

SAMPLES = 24
USUAL_HEIGHT_M = 1.7


class Placing:
    """Puts bodies on the floor. One scale serves for a whole video, so that nobody shakes."""

    def __init__(self, session: Session, poses: PoseSource) -> None:
        self._session = session
        self._poses = poses
        self._scale_of: object = None
        self._px_per_m = 0.0

    def standing(self, body: ShownBody) -> Floats:
        """(K, 3) metres of a body where it stands: its lowest point on the floor, x as in the picture."""
        assert body.m is not None
        return body.m + np.array([self.across(body), -lowest(body.m, body.scores), 0.0], np.float32)

    def across(self, body: ShownBody) -> float:
        """Metres to the right of the picture's middle at which a body is."""
        video = self._session.video
        scale = self.px_per_m()
        if video is None or scale <= 0 or body.m is None:
            return 0.0
        known = np.isfinite(body.px).all(1) & np.isfinite(body.m).all(1)
        if not known.any():
            return 0.0
        middle = float(np.mean(body.px[known, 0] - body.m[known, 0] * scale))
        return (middle - video.width / 2) / scale

    def px_per_m(self) -> float:
        """The video's scale: the median over some of its frames; 0 while nobody is known."""
        session = self._session
        project, video = session.project, session.video
        if project is None or video is None:
            return 0.0
        if self._scale_of is not project.pose_layers or not self._px_per_m:
            self._scale_of = project.pose_layers
            frames = np.unique(np.linspace(0, max(session.frames - 1, 0), SAMPLES).astype(int))
            around = np.append(frames, session.frame)
            found = [fit_px_per_m(body) for frame in around for body in self._poses.bodies(int(frame))]
            known = [value for value in found if value > 0]
            self._px_per_m = float(np.median(known)) if known else 0.0
        return self._px_per_m


def fit_px_per_m(body: ShownBody) -> float:
    """The scale that lays a body's metres best over its pixels (least squares); 0 when it has none."""
    if body.m is None:
        return 0.0
    known = np.isfinite(body.px).all(1) & np.isfinite(body.m).all(1)
    if known.sum() < 4:
        return 0.0
    flat = body.m[known, :2] * np.array([1.0, -1.0], np.float32)
    flat, px = flat - flat.mean(0), body.px[known] - body.px[known].mean(0)
    size = float((flat**2).sum())
    return max(float((flat * px).sum()) / size, 0.0) if size > 1e-9 else 0.0
