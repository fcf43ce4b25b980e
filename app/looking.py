"""Asks the engine who is on one picture now; what it finds belongs to no job and is not saved."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
from PySide6.QtCore import QObject, Signal

from app.engine_client import EngineClient
from app.poses import ShownBody
from app.session import Session
from core.engine import protocol
from core.errors import UserError


class BodyFinder(QObject):
    """One question at a time; while it is answered only the newest further wish is kept."""

    found = Signal(int, list)  # frame, its bodies
    failed = Signal(object)  # UserError
    busy_changed = Signal()

    def __init__(
        self,
        session: Session,
        engine: EngineClient,
        video_path: Callable[[], Path],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._engine = engine
        self._video_path = video_path
        self._asked: tuple[str, int] | None = None  # the id of the question, the frame
        self._next: int | None = None
        self.device = "auto"
        engine.answered.connect(self._on_answer)
        session.video_changed.connect(self.forget)

    @property
    def is_busy(self) -> bool:
        """Whether an answer is waited for."""
        return self._asked is not None

    def look(self, frame: int) -> None:
        """Ask who is on `frame` of the shown video."""
        if self._asked is not None:
            self._next = frame
            return
        try:
            path = self._video_path()
        except UserError as error:
            self.failed.emit(error)
            return
        ask: dict[str, Any] = {
            "kind": "poses_of_frame",
            "video": str(path),
            "frame": frame,
            "device": self.device,
        }
        self._asked = (self._engine.ask(ask), frame)
        self.busy_changed.emit()

    def forget(self) -> None:
        """What is asked now is no longer of interest."""
        self._asked, self._next = None, None
        self.busy_changed.emit()

    def _on_answer(self, answer: protocol.Answer) -> None:
        if self._asked is None or answer.id != self._asked[0]:
            return
        frame, following = self._asked[1], self._next
        self._asked, self._next = None, None
        if following is not None and following != frame:
            self.look(following)
            return
        self.busy_changed.emit()
        if answer.result is None:
            self.failed.emit(UserError(answer.message or "Nobody could be looked for.", hint=answer.hint))
            return
        self.found.emit(frame, bodies_of_answer(answer.result))


def bodies_of_answer(result: dict[str, Any]) -> list[ShownBody]:
    """The bodies of an answer of `core.jobs.look_now`, the leftmost first."""
    bodies = [
        ShownBody(
            person_id="",
            name="",
            colour=0,
            skeleton=result["skeleton"],
            px=np.array(body["px"], np.float32).reshape(-1, 2),
            scores=np.array(body["scores"], np.float32),
        )
        for body in result["bodies"]
    ]
    return sorted(bodies, key=lambda body: float(np.nanmean(body.px[:, 0])))
