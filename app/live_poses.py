"""Poses that a running job has found so far, shown before they are part of the session."""

from __future__ import annotations

import logging
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from app.poses import PoseSource, bodies_of_block
from app.session import Session

if TYPE_CHECKING:
    from core.document.store import DocumentStore

logger = logging.getLogger(__name__)

SKELETON = "blazepose-33"


class LivePoses(QObject):
    """Keeps the blocks of the job that runs, and shows them while its video is shown."""

    def __init__(self, session: Session, poses: PoseSource, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._poses = poses
        self._of: tuple[DocumentStore, str] | None = None
        self._files: list[Path] = []
        session.video_changed.connect(self._show_all)

    def begin(self, store: DocumentStore, video_id: str) -> None:
        """A job looks at this video of this session."""
        self._of, self._files = (store, video_id), []

    def add(self, file: Path) -> None:
        """The job wrote a block."""
        self._files.append(file)
        if self._is_shown():
            self._show(file)

    def end(self) -> None:
        """The job is over: what it found is in the session, or will not be."""
        self.drop()
        self._poses.forget_live()
        self._session.poses_changed.emit()

    def drop(self) -> None:
        """The session closes."""
        self._of, self._files = None, []

    def _is_shown(self) -> bool:
        video = self._session.video
        return self._of is not None and video is not None and self._of == (self._session.store, video.id)

    def _show(self, file: Path) -> None:
        from core.jobs.blocks import read_block

        try:
            block = read_block(file)
        except (OSError, ValueError):
            logger.warning("a block of poses could not be read")
            return
        self._poses.add_live(bodies_of_block(block.arrays, SKELETON))
        self._session.poses_changed.emit()

    def _show_all(self) -> None:
        """Another video is shown: what the job has found in it so far is shown too."""
        self._poses.forget_live()
        if self._is_shown():
            for file in self._files:
                self._show(file)
        self._session.poses_changed.emit()
