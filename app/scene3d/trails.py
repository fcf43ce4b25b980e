"""Trails: where hands and feet have just been, as lines that fade out."""

from __future__ import annotations

import msgspec
import numpy as np
from numpy.typing import NDArray

from app.poses import PoseSource, ShownBody
from app.scene3d.figure import Floats
from app.scene3d.placing import Placing
from app.session import Session, same_objects
from core.motion.skeletons import load_skeleton

LENGTH_S = 1.2
MOST_POINTS = 60
TRAILED = ("left_wrist", "right_wrist", "left_ankle", "right_ankle")
LEAST_SCORE = 0.3


class Lines(msgspec.Struct, frozen=True, eq=False):
    """Pairs of points: position (2N, 3) float32, colour (2N, 4) float32."""

    position: Floats
    colour: Floats


class Trails:
    """Makes the trails of a frame; where a body was on a frame is computed once."""

    def __init__(self, session: Session, poses: PoseSource, placing: Placing) -> None:
        self._session = session
        self._poses = poses
        self._placing = placing
        self._kept: dict[int, dict[str, Floats]] = {}
        self._of: tuple[object, ...] = ()

    def lines(self, frame: int, bodies: list[ShownBody], tints: dict[str, Floats]) -> Lines:
        """The trails that end at `frame`: those of the selected person, else of everybody in `bodies`."""
        selected = self._session.selected_person()
        wanted = {b.person_id for b in bodies if selected is None or b.person_id == selected.id}
        frames = self._frames(frame)
        self._forget(frames)
        nowhere = np.full((len(TRAILED), 3), np.nan, np.float32)
        fades = (np.arange(1, len(frames)) / max(len(frames), 1)) ** 2
        sides = np.stack([tints[name.split("_", 1)[0]][:3] for name in TRAILED])
        position, colour = [np.zeros((0, 3), np.float32)], [np.zeros((0, 4), np.float32)]
        for person_id in sorted(wanted):
            path = np.stack([self._points(number).get(person_id, nowhere) for number in frames])
            pairs = np.stack([path[:-1], path[1:]], axis=2)  # (F - 1, 4, 2, 3)
            shown = np.isfinite(pairs).all((2, 3))
            rgba = np.empty((*shown.shape, 2, 4), np.float32)
            rgba[..., :3], rgba[..., 3] = sides[None, :, None], fades[:, None, None]
            position.append(pairs[shown].reshape(-1, 3))
            colour.append(rgba[shown].reshape(-1, 4))
        return Lines(np.concatenate(position).astype(np.float32), np.concatenate(colour))

    def _frames(self, frame: int) -> list[int]:
        first = self._session.frame_at(self._session.time_of(frame) - LENGTH_S)
        step = max(-(-(frame - first) // MOST_POINTS), 1)
        return sorted({*range(frame - (frame - first) // step * step, frame + 1, step), frame})

    def _points(self, frame: int) -> dict[str, Floats]:
        """Person -> (4, 3) the trailed keypoints on a frame, NaN where unknown."""
        if frame not in self._kept:
            found: dict[str, Floats] = {}
            for body in self._poses.bodies(frame):
                if body.m is not None:
                    places = load_skeleton(body.skeleton).places
                    numbers: NDArray[np.int64] = np.array(
                        [places.index(name) if name in places else -1 for name in TRAILED]
                    )
                    standing = self._placing.standing(body)[numbers]
                    unsure = (numbers < 0) | (body.scores[numbers] < LEAST_SCORE)
                    found[body.person_id] = np.where(unsure[:, None], np.nan, standing).astype(np.float32)
            self._kept[frame] = found
        return self._kept[frame]

    def _forget(self, frames: list[int]) -> None:
        project = self._session.project
        parts = (project.people, project.pose_layers) if project is not None else ()
        if not same_objects(parts, self._of):
            self._of = parts
            self._kept = {}
        if len(self._kept) > 8 * MOST_POINTS:
            self._kept = {frame: self._kept[frame] for frame in frames if frame in self._kept}
