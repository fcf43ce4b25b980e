"""A recogniser that is told of poses one by one and says what is being done now."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Sequence

import msgspec
import numpy as np

from core.action_recognisers import UNKNOWN, Recognition
from core.motion import PoseSequence

EVERY_S = 0.5  # of pose time
LONGEST_PAUSE_S = 2.0  # after a longer one a new stretch begins

Look = Callable[[PoseSequence], Recognition | None]


class LiveState(msgspec.Struct, frozen=True, kw_only=True):
    """What is believed after a pose.

    label, confidence: of the last window that was looked at, as in `Recognition`
    ranking: what the networks said of it, before what the movement cannot be was taken out
    at_s:  when that window ended, None before the first look
    fresh: whether this very pose was looked at
    """

    label: str = UNKNOWN
    confidence: float | None = None
    ranking: tuple[tuple[str, float], ...] = ()
    at_s: float | None = None
    fresh: bool = False


class LiveRecogniser:
    """Keeps the last `window_s` of one person's poses and looks at them every `EVERY_S` of their time.

    look: what is believed of a stretch of poses (its last window), None = nothing. How long a look takes
    does not matter for what is said: the times are those of the poses.
    """

    def __init__(self, window_s: float, look: Look, every_s: float = EVERY_S) -> None:
        self._window_s, self._look, self._every_s = window_s, look, every_s
        self._ring: deque[PoseSequence] = deque()
        self._looks_at_s = -np.inf
        self._state = LiveState()

    def restart(self) -> None:
        """Forget everything: somebody else, or another part of the video."""
        self._ring.clear()
        self._looks_at_s = -np.inf
        self._state = LiveState()

    def update(self, pose: PoseSequence) -> LiveState:
        """The state after `pose`: one frame, or the few since the last call; frames nobody was seen on are
        NaN. Going back in time, a long pause, a cut or another skeleton begins a new stretch.
        """
        for row in range(pose.start, pose.stop):
            self._take(pose.cut_to(row, row + 1), row in pose.cuts)
        return self._state

    def _take(self, frame: PoseSequence, is_cut: bool) -> None:
        now = float(frame.times_s[0])
        if self._ring:
            last = self._ring[-1]
            gone = now - float(last.times_s[0])
            if is_cut or not 0 < gone <= LONGEST_PAUSE_S or frame.skeleton != last.skeleton:
                self.restart()
        self._ring.append(frame)
        while now - float(self._ring[0].times_s[0]) > self._window_s + self._every_s:
            self._ring.popleft()
        if now < self._looks_at_s - 1e-6:
            self._state = msgspec.structs.replace(self._state, fresh=False)
            return
        begins = not np.isfinite(self._looks_at_s)
        self._looks_at_s = (now if begins else self._looks_at_s) + self._every_s
        if self._looks_at_s <= now:  # frames further apart than looks
            self._looks_at_s = now + self._every_s
        found = self._look(together(self._ring))
        said = found or Recognition(UNKNOWN, None)
        self._state = LiveState(
            label=said.label, confidence=said.confidence, ranking=said.ranking, at_s=now, fresh=True
        )


def together(frames: Sequence[PoseSequence]) -> PoseSequence:
    """Frames in a row as one sequence, numbered on from the first.

    Metres are there where every frame with somebody on it has them.
    """
    first = frames[0]
    m = None
    if all(frame.m is not None or not np.isfinite(frame.px).any() for frame in frames):
        nothing = np.full((1, first.px.shape[1], 3), np.nan, np.float32)
        m = np.concatenate([nothing if frame.m is None else frame.m for frame in frames])
    return msgspec.structs.replace(
        first,
        times_s=np.concatenate([frame.times_s for frame in frames]),
        px=np.concatenate([frame.px for frame in frames]),
        scores=np.concatenate([frame.scores for frame in frames]),
        m=m,
        cuts=(),
    )
