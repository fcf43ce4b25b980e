"""What an analysis is to look at: whom, where in the picture, and from when to when."""

from __future__ import annotations

from typing import Literal

import numpy as np
from PySide6.QtCore import QObject, Qt, QTimer, Signal

from app.looking import BodyFinder
from app.poses import ShownBody
from app.session import Session
from app.waiting import AnalyseOptions
from core.errors import UserError
from core.jobs.athletes import distance_to_body
from core.jobs.requests import Athlete, Region

Mode = Literal["", "athletes", "region"]
SETTLE_MS = 200  # a frame that stays so long is looked at
NEAR_SHARE = 0.15  # of a body's height: a click so near beside it means it
LEAST_REGION = 16  # px


class Choosing(QObject):
    """The choice while it is made; nothing of it is saved. "athletes" and "region" are the tools in hand."""

    changed = Signal()
    failed = Signal(object)  # UserError

    def __init__(self, session: Session, finder: BodyFinder, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._finder = finder
        self.is_active = False
        self.mode: Mode = ""
        self.athletes: tuple[Athlete, ...] = ()
        self.region: Region | None = None
        self.use_marks = False
        self.looked_at = -1  # the frame whose bodies are known
        self.bodies: tuple[ShownBody, ...] = ()
        self._settle = QTimer(self, singleShot=True, interval=SETTLE_MS)
        self._settle.timeout.connect(self._look)
        finder.found.connect(self._on_found)
        finder.failed.connect(self._on_failed)
        finder.busy_changed.connect(self.changed)
        session.video_changed.connect(self.end)
        session.frame_changed.connect(self._on_frame)
        session.playing_changed.connect(self._on_frame)
        session.marks_changed.connect(self._on_marks)

    @property
    def is_looking(self) -> bool:
        """Whether the engine looks for people now."""
        return self._finder.is_busy

    def begin(self) -> None:
        """Begin to choose: whom first."""
        if self._session.video is None:
            return
        self.is_active, self.athletes, self.region = True, (), None
        self.use_marks = False
        self.set_mode("athletes")

    def end(self) -> None:
        """Put the choice away."""
        if self.is_active:
            self.is_active, self.mode, self.bodies, self.looked_at = False, "", (), -1
            self._settle.stop()
            self.changed.emit()

    def set_mode(self, mode: Mode) -> None:
        """Take a tool in hand."""
        self.mode = mode
        if mode == "athletes" and self.looked_at != self._session.frame:
            self._look()
        self.changed.emit()

    # Whom -------------------------------------------------------------------------------------------

    def body_at(self, x: float, y: float) -> int | None:
        """The number of the body at or near a place of the picture."""
        best, least = None, np.inf
        for number, body in enumerate(self.bodies_now()):
            known = body.px[np.isfinite(body.px).all(1)]
            if len(known):
                distance = distance_to_body(body.px, x, y)
                if distance < min(least, NEAR_SHARE * float(np.ptp(known[:, 1])) + 8.0):
                    best, least = number, distance
        return best

    def bodies_now(self) -> tuple[ShownBody, ...]:
        """The bodies found on the frame that is shown, as far as they are in the region."""
        if self.looked_at != self._session.frame:
            return ()
        return tuple(body for body in self.bodies if self._is_inside(*middle(body)))

    def is_chosen(self, number: int) -> bool:
        """Whether a body of this frame is to be followed."""
        return self._chosen(number) is not None

    def toggle(self, number: int) -> None:
        """Follow a body of this frame, or no longer."""
        bodies = self.bodies_now()
        if not 0 <= number < len(bodies):
            return
        there = self._chosen(number)
        if there is not None:
            self.athletes = tuple(athlete for athlete in self.athletes if athlete is not there)
        else:
            x, y = middle(bodies[number])
            athlete = Athlete(frame=self.looked_at, x=round(x, 1), y=round(y, 1))
            self.athletes = (*self.athletes, athlete)
        self.changed.emit()

    def follow_everybody(self) -> None:
        """Nobody is picked out any more."""
        self.athletes = ()
        self.changed.emit()

    def _chosen(self, number: int) -> Athlete | None:
        for athlete in self.athletes:
            if athlete.frame == self.looked_at and self.body_at(athlete.x, athlete.y) == number:
                return athlete
        return None

    # Where ------------------------------------------------------------------------------------------

    def set_region(self, x: float, y: float, width: float, height: float) -> None:
        """Look only here, as far as it is within the picture."""
        video = self._session.video
        if video is None:
            return
        left, top = min(max(round(x), 0), video.width), min(max(round(y), 0), video.height)
        right, bottom = min(round(x + width), video.width), min(round(y + height), video.height)
        if right - left >= LEAST_REGION and bottom - top >= LEAST_REGION:
            self.region = (left, top, right - left, bottom - top)
            self.changed.emit()

    def clear_region(self) -> None:
        """Look at the whole picture."""
        self.region = None
        self.changed.emit()

    def _is_inside(self, x: float, y: float) -> bool:
        if self.region is None:
            return True
        left, top, width, height = self.region
        return left <= x < left + width and top <= y < top + height

    # When -------------------------------------------------------------------------------------------

    def marks(self) -> tuple[int, int] | None:
        """The frames [start, stop) of the marks, where both are set."""
        first, last = self._session.mark_in, self._session.mark_out
        if first is None or last is None:
            return None
        return min(first, last), max(first, last) + 1

    def set_use_marks(self, use: bool) -> None:
        """Look only between the marks, or at the whole video."""
        self.use_marks = use and self.marks() is not None
        self.changed.emit()

    def options(self) -> AnalyseOptions:
        """The choice for the job. Raises `UserError` where it cannot be."""
        span = self.marks() if self.use_marks else None
        start, stop = span if span is not None else (0, None)
        for athlete in self.athletes:
            if not start <= athlete.frame < (stop if stop is not None else self._session.frames):
                raise UserError(
                    "Somebody was chosen on frame {frame}, outside of the marks.",
                    hint="Choose people on a frame between the marks, or analyse the whole video.",
                    frame=athlete.frame,
                )
            if not self._is_inside(athlete.x, athlete.y):
                raise UserError(
                    "Somebody was chosen outside of the region (on frame {frame}).",
                    hint="Draw the region larger, or choose only people in it.",
                    frame=athlete.frame,
                )
        return AnalyseOptions(start=start, stop=stop, region_px=self.region, athletes=self.athletes)

    # What happens -----------------------------------------------------------------------------------

    def _look(self) -> None:
        if self.is_active and self.mode == "athletes" and not self._session.playing:
            self._finder.look(self._session.frame)

    def _on_frame(self, *_: object) -> None:
        if self.is_active and self.mode == "athletes":
            self._settle.start()
            self.changed.emit()

    def _on_found(self, frame: int, bodies: list[ShownBody]) -> None:
        if self.is_active:
            self.looked_at, self.bodies = frame, tuple(bodies)
            self.changed.emit()

    def _on_failed(self, error: UserError) -> None:
        if self.is_active:
            self.end()
            self.failed.emit(error)

    def _on_marks(self) -> None:
        if self.is_active:
            self.use_marks = self.marks() is not None
            self.changed.emit()


def middle(body: ShownBody) -> tuple[float, float]:
    """The middle of a body's keypoints, px."""
    known = body.px[np.isfinite(body.px).all(1)]
    x, y = known.mean(axis=0) if len(known) else (np.nan, np.nan)
    return float(x), float(y)


def key_number(key: int) -> int | None:
    """Which body a digit key means: 1 is the first."""
    return key - Qt.Key.Key_1 if Qt.Key.Key_1 <= key <= Qt.Key.Key_9 else None
