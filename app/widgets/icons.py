"""Icons of the one line set (Lucide), tinted from the tokens of the theme."""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QGuiApplication, QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from app.theme import Theme, scaled, theme
from core.paths import resources_dir


def icon(name: str, token: str = "text", size_px: int = 18) -> QIcon:
    """The icon `name` in the colour of `token`, as large as text is; dimmed where it is disabled."""
    app = QGuiApplication.instance()
    ratio = app.devicePixelRatio() if isinstance(app, QGuiApplication) else 1.0
    return _icon(name, token, scaled(size_px), theme(), max(ratio, 1.0))


def pixmap(name: str, token: str = "text_dim", size_px: int = 18, ratio: float = 1.0) -> QPixmap:
    """The icon as a picture for a label on a screen with `ratio` device pixels a pixel."""
    return _draw(name, getattr(theme(), token), size_px, ratio)


@lru_cache(maxsize=512)
def _icon(name: str, token: str, size_px: int, look: Theme, ratio: float) -> QIcon:
    made = QIcon()
    plain = _draw(name, getattr(look, token), size_px, ratio)
    made.addPixmap(plain)
    made.addPixmap(_faint(plain), QIcon.Mode.Disabled)
    return made


def _faint(plain: QPixmap, opacity: float = 0.35) -> QPixmap:
    picture = QPixmap(plain.size())
    picture.setDevicePixelRatio(plain.devicePixelRatio())
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    painter.setOpacity(opacity)
    painter.drawPixmap(0, 0, plain)
    painter.end()
    return picture


def _draw(name: str, tint: str, size_px: int, ratio: float) -> QPixmap:
    picture = QPixmap(round(size_px * ratio), round(size_px * ratio))
    picture.setDevicePixelRatio(ratio)
    picture.fill(Qt.GlobalColor.transparent)
    svg = _source(name).replace("currentColor", tint).replace('stroke-width="2"', 'stroke-width="1.75"')
    painter = QPainter(picture)
    QSvgRenderer(QByteArray(svg.encode())).render(painter, QRectF(0, 0, size_px, size_px))
    painter.end()
    return picture


@lru_cache(maxsize=256)
def _source(name: str) -> str:
    return (resources_dir() / "icons" / f"{name}.svg").read_text(encoding="utf-8")
