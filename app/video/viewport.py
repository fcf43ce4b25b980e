"""Where a picture lies in a widget: fitted, zoomed, panned, mirrored."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSizeF
from PySide6.QtGui import QTransform

MOST_ZOOM = 12.0
MIDDLE = QPointF(0.5, 0.5)


class Viewport:
    """Maps pixels of a picture to points of a widget. `zoom` is how much closer than fitted."""

    def __init__(self) -> None:
        self.view = QSizeF(1.0, 1.0)
        self.picture = QSizeF(16.0, 9.0)
        self.mirror = False
        self.zoom = 1.0
        self.centre = QPointF(MIDDLE)  # the share of the picture that lies in the middle of the widget

    @property
    def fitted(self) -> float:
        """Points of the widget a pixel takes when the whole picture is shown."""
        width, height = max(self.picture.width(), 1.0), max(self.picture.height(), 1.0)
        return max(min(self.view.width() / width, self.view.height() / height), 1e-6)

    def area(self) -> QRectF:
        """Where the picture lies in the widget."""
        scale = self.fitted * self.zoom
        width, height = self.picture.width() * scale, self.picture.height() * scale
        x = self.view.width() / 2 - (self.centre.x() - 0.5) * width
        y = self.view.height() / 2 - (self.centre.y() - 0.5) * height
        return QRectF(x - width / 2, y - height / 2, width, height)

    def to_view(self) -> QTransform:
        """From pixels, whole numbers in their middles, to points of the widget."""
        area = self.area()
        sx, sy = area.width() / self.picture.width(), area.height() / self.picture.height()
        if self.mirror:
            return QTransform(-sx, 0, 0, sy, area.right() - sx / 2, area.top() + sy / 2)
        return QTransform(sx, 0, 0, sy, area.left() + sx / 2, area.top() + sy / 2)

    def to_picture(self, at: QPointF) -> QPointF:
        """The pixel under a point of the widget, fractions kept."""
        inverted, _ = self.to_view().inverted()
        return inverted.map(at)

    def zoom_to(self, zoom: float, at: QPointF | None = None) -> None:
        """Set the zoom; what is at the point `at` (the middle when None) stays there."""
        at = at if at is not None else QPointF(self.view.width() / 2, self.view.height() / 2)
        held = self.to_picture(at)
        least = min(1.0, self.one_to_one(1.0))
        self.zoom = min(max(zoom, least), max(MOST_ZOOM, self.one_to_one(1.0)))
        if self.zoom <= 1.0:
            self.centre = QPointF(MIDDLE)
        else:
            self.pan(at - self.to_view().map(held))

    def one_to_one(self, ratio: float) -> float:
        """The zoom at which a pixel of the picture is one of a screen with `ratio` pixels a point."""
        return 1.0 / (self.fitted * ratio)

    def fit(self) -> None:
        """Show the whole picture."""
        self.zoom, self.centre = 1.0, QPointF(MIDDLE)

    def pan(self, moved: QPointF) -> None:
        """Move the picture by `moved` points; the middle of the widget stays within it."""
        area = self.area()
        x = min(max(self.centre.x() - moved.x() / area.width(), 0.0), 1.0)
        y = min(max(self.centre.y() - moved.y() / area.height(), 0.0), 1.0)
        self.centre = QPointF(x, y)
