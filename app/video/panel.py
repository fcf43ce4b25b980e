"""The video panel: picture and controls."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.video.camera_grid import CameraGrid
from app.video.transport import Transport


class VideoPanel(QWidget):
    """The pictures with their controls under them; `bar` shows over them while it is
    needed, `line` says what labelling does."""

    def __init__(
        self,
        bar: QWidget,
        cameras: CameraGrid,
        transport: Transport,
        line: QWidget,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(bar)
        layout.addWidget(cameras, 1)
        layout.addWidget(transport)
        layout.addWidget(line)
