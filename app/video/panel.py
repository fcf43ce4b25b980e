"""The video panel: picture and controls."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.video.canvas import VideoCanvas
from app.video.transport import Transport


class VideoPanel(QWidget):
    """The picture with its controls under it."""

    def __init__(self, canvas: VideoCanvas, transport: Transport, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(canvas, 1)
        layout.addWidget(transport)
