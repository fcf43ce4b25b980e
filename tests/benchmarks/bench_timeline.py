"""Drawing 100,000 segments: a row, the whole widget anew, and one step of the play head."""

from __future__ import annotations

import json
import os
import statistics
import sys
import tempfile
import time

from tests.helpers import display

SEGMENTS = 100_000
FRAMES = 400_000


def main(arguments: list[str]) -> int:
    """Measure on a widget 1920 pixels wide."""
    if not display.can_start():
        print(json.dumps({"skipped": "Xvfb is not installed"}))
        return 0
    with display.virtual_display(), tempfile.TemporaryDirectory() as home:
        os.environ["KINESCRIBE_HOME"] = home
        figures = measure()
    print(json.dumps(figures))
    return 0


def measure() -> dict[str, float]:
    """Medians in milliseconds."""
    from PySide6.QtGui import QImage, QPainter

    from app.application import make_qt_application
    from app.session import Session
    from app.theme import apply_theme, theme
    from app.timeline import painting
    from app.timeline.scale import whole
    from app.timeline.view import TimelineView
    from tests.app.made import made_project, made_times

    app = make_qt_application()
    apply_theme(app, "dark")
    session = Session()
    session.show_project(made_project(FRAMES, people=1, segments=SEGMENTS), made_times(FRAMES))
    began = time.perf_counter()
    view = TimelineView(session)
    built = (time.perf_counter() - began) * 1000
    view.resize(1920, 320)
    view.show()
    arrays = view.rows.rows[1].segments
    assert arrays is not None
    ink = painting.make_ink(theme(), view.rows.labels)
    image = QImage(1920, 320, QImage.Format.Format_RGB32)

    def row() -> None:
        painter = QPainter(image)
        painting.draw_segments(painter, arrays, image.rect().toRectF(), whole(session.duration_s, 1700), ink)
        painter.end()

    def widget() -> None:
        view._redraw()
        view.render(image)

    def step() -> None:
        session.set_frame((session.frame + 1000) % FRAMES)
        view.render(image)

    figures = {"segments": SEGMENTS, "rows_built_ms": round(built, 1)}
    for name, run in (("row_ms", row), ("widget_ms", widget), ("play_head_ms", step)):
        taken = []
        for _ in range(40):
            began = time.perf_counter()
            run()
            taken.append((time.perf_counter() - began) * 1000)
        figures[name] = round(statistics.median(taken), 2)
        print(f"{name:14} median {figures[name]:6.2f}, worst {max(taken):6.2f} ms")
    view.close()
    return figures


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
