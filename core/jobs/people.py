"""One person's poses, window by window, however long the video is."""

from __future__ import annotations

from typing import Protocol

import msgspec
import numpy as np
from numpy.typing import NDArray

from core.jobs.blocks import PoseBlocks
from core.jobs.outcomes import PersonFound, PosesFound
from core.motion import PoseSequence
from core.motion.skeletons import load_skeleton

Window = tuple[PoseSequence, PoseSequence | None]


class PersonPoses(Protocol):
    """One person's poses on frames ``[start, stop)``, read a window at a time."""

    @property
    def start(self) -> int:
        """First frame on which the person was seen."""
        ...

    @property
    def stop(self) -> int:
        """The frame after the last one."""
        ...

    @property
    def times_s(self) -> NDArray[np.float64]:
        """(F,) when each frame of the whole video is shown."""
        ...

    def window(self, start: int, stop: int) -> Window:
        """Body poses on frames ``[start, stop)``, and hands where they were looked for."""
        ...


class PersonInBlocks(msgspec.Struct, frozen=True, kw_only=True, eq=False):
    """A person's poses in the blocks of a job's folder (`PersonPoses`)."""

    blocks: PoseBlocks
    poses: PosesFound
    person: PersonFound
    times_s: NDArray[np.float64]

    @property
    def start(self) -> int:
        """First frame on which the person was seen."""
        return self.person.start

    @property
    def stop(self) -> int:
        """The frame after the last one."""
        return self.person.stop

    def window(self, start: int, stop: int) -> Window:
        """See `PersonPoses`."""
        body = self._sequence(self.poses.skeleton, start, stop, hands=False)
        ids = {piece.track_id for piece in self.person.pieces}
        if not any(track.hands_seen for track in self.poses.tracks if track.id in ids):
            return body, None
        return body, self._sequence("hands-42", start, stop, hands=True)

    def _sequence(self, skeleton: str, start: int, stop: int, *, hands: bool) -> PoseSequence:
        keypoints = len(load_skeleton(skeleton).keypoints)
        px = np.full((stop - start, keypoints, 2), np.nan, np.float32)
        scores = np.zeros((stop - start, keypoints), np.float32)
        m = None if hands else np.full((stop - start, keypoints, 3), np.nan, np.float32)
        for piece in self.person.pieces:
            a, b = max(piece.start, start), min(piece.stop, stop)
            if a >= b:
                continue
            rows = self.blocks.rows([piece.track_id], a, b, hands=hands)
            if rows[0].shape[1] == keypoints:
                px[a - start : b - start], scores[a - start : b - start] = rows[0], rows[1]
                if m is not None and rows[2] is not None:
                    m[a - start : b - start] = rows[2]
        return PoseSequence(
            skeleton=skeleton,
            start=start,
            times_s=self.times_s[start:stop],
            px=px,
            m=m,
            scores=scores,
            size_px=(self.poses.video.width, self.poses.video.height),
            cuts=tuple(cut for cut in self.poses.cuts if start < cut < stop),
        )
