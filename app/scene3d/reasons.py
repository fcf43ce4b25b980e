"""What counted for a model, in the 3D view: lit keypoints, and curves through time."""

from __future__ import annotations

import numpy as np
from PySide6.QtGui import QColor

from app.poses import PoseSource, ShownBody
from app.scene3d.figure import Floats, Mesh, glow_mesh
from app.scene3d.placing import Placing
from app.scene3d.trails import Lines
from app.session import Session
from app.theme import GLOW
from app.why import Why, frames_of_points, keypoint_weights, walked_curves
from core.motion.skeletons import load_skeleton, map_keypoints

BEFORE, AFTER = 0.9, 0.3  # how plainly what lies before and after the play head is drawn


class Reasons:
    """Makes meshes and lines of `session.why`; the lines of one answer are computed once."""

    def __init__(self, session: Session, poses: PoseSource, placing: Placing) -> None:
        self._session = session
        self._poses = poses
        self._placing = placing
        self._kept: tuple[Why, list[tuple[Floats, Floats]]] | None = None  # ends (L - 1, 2, 3), frames

    def meshes(self, frame: int, bodies: list[ShownBody]) -> list[Mesh]:
        """Lit keypoints of whom the explanation is about."""
        why = self._session.why
        if why is None:
            return []
        found = []
        for body in bodies:
            weights = keypoint_weights(why, frame, body.skeleton) if body.person_id == why.person_id else None
            if weights is not None and body.m is not None:
                standing = self._placing.standing(body)
                found.append(glow_mesh(standing, weights.astype(np.float32), body.skeleton, _tint()))
        return found

    def lines(self, frame: int) -> Lines | None:
        """The curves of a model that follows keypoints through time; None where there are none."""
        why = self._session.why
        if why is None or not why.of_kind("curves"):
            return None
        if self._kept is None or self._kept[0].found is not why.found:
            self._kept = (why, self._curves(why))
        position, colours = [np.zeros((0, 3), np.float32)], [np.zeros((0, 4), np.float32)]
        for ends, frames in self._kept[1]:
            shown = np.isfinite(ends).all((1, 2))
            tints = np.tile(_tint(), (len(ends), 2, 1))
            tints[..., 3] = np.where(frames <= frame, BEFORE, AFTER)[:, None]
            position.append(ends[shown].reshape(-1, 3))
            colours.append(tints[shown].reshape(-1, 4))
        return Lines(np.concatenate(position).astype(np.float32), np.concatenate(colours).astype(np.float32))

    def _curves(self, why: Why) -> list[tuple[Floats, Floats]]:
        found = []
        for one in why.of_kind("curves"):
            curves = walked_curves(one)
            if not len(curves) or not len(one.frames):
                continue
            frames = frames_of_points(one, curves.shape[1])
            places = np.stack([self._keypoints(why.person_id, int(f), one.skeleton) for f in frames])
            for curve in curves:
                inside = np.clip(curve, 0, places.shape[1] - 1)
                points = places[np.arange(len(frames)), inside]
                ends = np.stack([points[:-1], points[1:]], 1)
                found.append((ends.astype(np.float32), frames[:-1].astype(np.float32)))
        return found

    def _keypoints(self, person_id: str, frame: int, skeleton: str) -> Floats:
        """(V, 3) where the keypoints of the model's layout are on a frame, NaN where unknown."""
        body = self._poses.body(person_id, frame)
        if body is None or body.m is None:
            return np.full((len(load_skeleton(skeleton).keypoints), 3), np.nan, np.float32)
        standing = self._placing.standing(body)
        mapped, _ = map_keypoints(standing[None], body.scores[None], body.skeleton, skeleton)
        return np.asarray(mapped[0], np.float32)


def _tint() -> Floats:
    value = QColor(GLOW)
    return np.array([value.redF(), value.greenF(), value.blueF(), 1.0], np.float32)
