"""A person's poses as a project holds them, with the person's corrections put in, read window by window."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import msgspec
import numpy as np
from numpy.typing import NDArray

from core.document.edits.corrections import corrections_within
from core.document.project import Person, PoseLayer, PoseTrack, Project, TrackSpan, VideoItem
from core.errors import UserError
from core.motion.poses import PoseSequence

if TYPE_CHECKING:
    from core.document.store import DocumentStore

Window = tuple[PoseSequence, PoseSequence | None]
HANDS = "hands-42"


def hands_run(run_id: str) -> str:
    """Under which id the hand points of a run lie; their tracks have the numbers of the bodies'."""
    return f"{run_id}-hands"


def newest_run(project: Project, video_id: str) -> str:
    """The id of the last pose run on a video. Raises `UserError` when there is none."""
    runs = [
        layer.run_id
        for layer in project.pose_layers
        if layer.video_id == video_id and layer.skeleton != HANDS
    ]
    if not runs:
        raise UserError("This project has no poses yet.", hint="Find poses first.")
    return runs[-1]


class PersonInProject(msgspec.Struct, frozen=True, kw_only=True, eq=False):
    """One person's poses of one run, on frames ``[first, last)``; a `core.jobs.people.PersonPoses`."""

    store: DocumentStore
    project: Project
    video: VideoItem
    person: Person
    run_id: str
    times_s: NDArray[np.float64]
    first: int = 0
    last: int | None = None

    @property
    def spans(self) -> tuple[TrackSpan, ...]:
        """The person's spans in this run, clipped to what is wanted."""
        last = self.video.frames if self.last is None else self.last
        return tuple(
            msgspec.structs.replace(span, start=max(span.start, self.first), stop=min(span.stop, last))
            for span in self.person.spans
            if span.video_id == self.video.id
            and span.run_id == self.run_id
            and span.stop > self.first
            and span.start < last
        )

    @property
    def start(self) -> int:
        """First frame on which the person was seen."""
        return min((span.start for span in self.spans), default=0)

    @property
    def stop(self) -> int:
        """The frame after the last one."""
        return max((span.stop for span in self.spans), default=0)

    def window(self, start: int, stop: int) -> Window:
        """See `core.jobs.people.PersonPoses`."""
        body = self._layer("px", hands=False)
        if body is None:
            raise UserError("The poses of this run are not in the project.", hint="Find poses again.")
        rows = self._rows(body, start, stop)
        metres = self._layer("m", hands=False)
        m = None if metres is None else self._rows(metres, start, stop)[:, :, :3].copy()
        sequence = self._sequence(body.skeleton, start, rows, m)
        self._correct(sequence)
        hands = self._layer("px", hands=True)
        if hands is None:
            return sequence, None
        return sequence, self._sequence(HANDS, start, self._rows(hands, start, stop), None)

    def _layer(self, space: str, *, hands: bool) -> PoseLayer | None:
        for layer in self.project.pose_layers:
            if (layer.run_id, layer.space) == (hands_run(self.run_id) if hands else self.run_id, space):
                return layer
        return None

    def _sequence(
        self, skeleton: str, start: int, rows: NDArray[np.float32], m: NDArray[np.float32] | None
    ) -> PoseSequence:
        stop = start + len(rows)
        return PoseSequence(
            skeleton=skeleton,
            start=start,
            times_s=self.times_s[start:stop],
            px=rows[:, :, :2].copy(),
            scores=rows[:, :, -1].copy(),
            m=m,
            size_px=(self.video.width, self.video.height),
            cuts=tuple(cut for cut in self.video.cuts if start < cut < stop),
        )

    def _rows(self, layer: PoseLayer, start: int, stop: int) -> NDArray[np.float32]:
        tracks = {track.id: track for track in layer.tracks}
        shape: tuple[int, ...] = next((track.rows.row_shape for track in layer.tracks), (0, 3))
        rows = np.full((stop - start, *shape), np.nan, np.float32)
        rows[:, :, -1] = 0
        for span in self.spans:
            track = tracks.get(span.track_id)
            if track is None:
                continue
            a = max(start, span.start, track.start)
            b = min(stop, span.stop, track.start + track.rows.length)
            if a < b:
                rows[a - start : b - start] = self._read(track, a, b)
        return rows

    def _read(self, track: PoseTrack, start: int, stop: int) -> NDArray[Any]:
        return self.store.read_array(track.rows, start - track.start, stop - track.start)

    def _correct(self, poses: PoseSequence) -> None:
        """Put the person's own keypoints in place of the predicted ones (in the copies just made)."""
        from core.motion.skeletons import load_skeleton

        places = {name: at for at, name in enumerate(load_skeleton(poses.skeleton).keypoints)}
        found = [
            correction
            for correction in corrections_within(
                self.project, self.video.id, self.person.id, poses.start, poses.stop
            )
            if correction.keypoint in places
        ]
        scales: dict[int, float] = {}
        for correction in found:
            row, place = correction.frame - poses.start, places[correction.keypoint]
            if correction.x is None or correction.y is None:
                poses.px[row, place], poses.scores[row, place] = np.nan, 0.0
                if poses.m is not None:
                    poses.m[row, place] = np.nan
                continue
            put = np.array([correction.x, correction.y], np.float32)
            if poses.m is not None:
                if row not in scales:
                    scales[row] = _metres_per_px(poses.px[row], poses.m[row])
                moved = (put - poses.px[row, place]) * scales[row]
                poses.m[row, place, :2] += np.where(np.isfinite(moved), moved, 0) * (1, -1)
            poses.px[row, place], poses.scores[row, place] = put, 1.0


def _metres_per_px(px: NDArray[np.float32], m: NDArray[np.float32]) -> float:
    """How many metres a px is at a body: the ratio of its spreads across the picture.

    px (K, 2), m (K, 3). A corrected keypoint is moved by that in the plane of the picture; how far away
    from the camera it is stays what was predicted, because a correction cannot know it.
    """
    known = np.isfinite(px).all(axis=1) & np.isfinite(m).all(axis=1)
    if known.sum() < 2:
        return 0.0
    spreads = [float(np.var(points[known], axis=0).sum()) for points in (px, m[:, :2])]
    return float(np.sqrt(spreads[1] / spreads[0])) if spreads[0] > 0 else 0.0


def frame_times(store: DocumentStore, video: VideoItem) -> NDArray[np.float64]:
    """(F,) when each picture of a video is shown, s."""
    return np.asarray(store.read_array(video.frame_times), np.float64)
