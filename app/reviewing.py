"""Going through the queue of proposals: which one is looked at, and what comes when it is decided."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from app.doubts import DoubtMaker
from app.item_models.queue import QueueFilter, QueueModel, came_back
from app.session import Session
from core.document.project import Project

AROUND_S = 0.3  # this much before and after a proposal is played with it


class Reviewing(QObject):
    """Follows the session while the queue is on screen (`is_on`).

    Whatever decides the proposal that is looked at (a key, a button, a menu), the next one comes; taking
    a decision back selects its proposal again.
    """

    shown = Signal(int, int)  # frames of the proposal that is gone to

    def __init__(self, session: Session, doubts: DoubtMaker, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.model = QueueModel(session, doubts, self)
        self.is_on = False
        self._locked: tuple[int, int] | None = None
        session.changed.connect(self._on_change)
        session.video_changed.connect(self.model.refresh)
        session.selection_changed.connect(self._follow)
        doubts.made.connect(self.model.refresh)

    @property
    def place(self) -> int | None:
        """Where in the queue the selected proposal is."""
        return self.model.place(self._session.selection)

    def set_on(self, on: bool) -> None:
        """The queue came on screen, or left it."""
        self.is_on = on
        self._follow()

    def set_filter(self, wanted: QueueFilter) -> None:
        """Ask for some proposals only."""
        self.model.set_filter(wanted)

    def begin(self) -> None:
        """Go to the proposal that is selected, else to the most doubtful one."""
        if self.model.rowCount():
            self.look_at(self.place or 0)

    def step(self, by: int) -> None:
        """To the next or the previous one, round again at the end."""
        count, place = self.model.rowCount(), self.place
        if count:
            self.look_at((place + by) % count if place is not None else 0 if by > 0 else count - 1)

    def put_off(self) -> None:
        """Ask for the selected one last, and go to the one after it."""
        place = self.place
        if place is not None:
            self.model.put_off(place)
            self.look_at(min(place, self.model.rowCount() - 1))

    def look_at(self, place: int) -> None:
        """Select a proposal and play it over and over."""
        session, segment = self._session, self.model.proposal(place).segment
        session.select(self.model.proposal(place).selection)
        self._follow()
        session.set_marks(mark_in=None, mark_out=None)  # those of the one before are not meant for it
        session.set_frame(segment.start)
        self.shown.emit(segment.start, segment.stop)
        if self.is_on and session.review_plays:
            session.set_playing(True)

    def _on_change(self, before: Project, after: Project) -> None:
        if before.tiers is after.tiers and before.people is after.people:
            return
        place = self.place
        self.model.refresh()
        back = [self.model.place_of(key) for key in came_back(before, after)]
        places = [at for at in back if at is not None]
        if not self.is_on:
            return
        if places:
            self.look_at(min(places))
        elif place is not None and self.place is None:
            if self.model.rowCount():
                self.look_at(min(place, self.model.rowCount() - 1))
            else:
                self._session.set_playing(False)
                self._follow()
        else:
            self._follow()  # its edges may have moved

    def _follow(self) -> None:
        """Keep playing within the proposal that is looked at; let go when it is none."""
        session, place = self._session, self.place
        wanted = None
        if self.is_on and place is not None:
            segment = self.model.proposal(place).segment
            start, stop = session.time_of(segment.start), session.time_of(segment.stop)
            wanted = (
                session.frame_at(max(start - AROUND_S, 0.0)),
                max(session.frame_at(stop + AROUND_S) + 1, segment.stop),
            )
            wanted = (wanted[0], min(wanted[1], session.frames))
        if wanted != self._locked:
            if wanted is not None:
                session.set_marks(locked_to=wanted)
            elif session.locked_to == self._locked:
                session.set_marks(locked_to=None)
            self._locked = wanted
