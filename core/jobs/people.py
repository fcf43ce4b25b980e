"""People from tracks: who is in the summary, in which order, and their poses window by window."""

from __future__ import annotations

from typing import Protocol

import msgspec
import numpy as np
from numpy.typing import NDArray

from core.jobs.blocks import PoseBlocks
from core.jobs.outcomes import PosesFound, TrackFound
from core.motion import PoseSequence

LEAST_SECONDS = 0.5
LEAST_FRAMES = 5

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


def people_in(tracks: tuple[TrackFound, ...]) -> list[tuple[TrackFound, ...]]:
    """The tracks of each person worth a summary, the most prominent person first.

    Prominent is who is seen long and large. Those seen for less than half a second or on fewer than
    five frames stay tracks only.
    """
    seen = [track for track in tracks if track.seconds >= LEAST_SECONDS and track.frames_seen >= LEAST_FRAMES]
    seen.sort(key=lambda track: (-track.seconds * track.size_px, track.start, track.id))
    return [(track,) for track in seen]


class PersonInBlocks(msgspec.Struct, frozen=True, kw_only=True, eq=False):
    """A person's poses in the blocks of a job's folder (`PersonPoses`)."""

    blocks: PoseBlocks
    poses: PosesFound
    tracks: tuple[TrackFound, ...]
    times_s: NDArray[np.float64]

    @property
    def start(self) -> int:
        """First frame on which the person was seen."""
        return min(track.start for track in self.tracks)

    @property
    def stop(self) -> int:
        """The frame after the last one."""
        return max(track.stop for track in self.tracks)

    def window(self, start: int, stop: int) -> Window:
        """See `PersonPoses`."""
        ids = [track.id for track in self.tracks]
        size = (self.poses.video.width, self.poses.video.height)
        cuts = tuple(cut for cut in self.poses.cuts if start < cut < stop)
        times = self.times_s[start:stop]
        px, scores, m = self.blocks.rows(ids, start, stop)
        body = PoseSequence(
            skeleton=self.poses.skeleton,
            start=start,
            times_s=times,
            px=px,
            m=m,
            scores=scores,
            size_px=size,
            cuts=cuts,
        )
        if not any(track.hands_seen for track in self.tracks):
            return body, None
        hands_px, hands_scores, _ = self.blocks.rows(ids, start, stop, hands=True)
        hands = PoseSequence(
            skeleton="hands-42",
            start=start,
            times_s=times,
            px=hands_px,
            scores=hands_scores,
            size_px=size,
            cuts=cuts,
        )
        return body, hands if hands_px.shape[1] else None
