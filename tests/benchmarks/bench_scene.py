"""The 3D view: what one picture costs the window, plain and with a ghost, trails and a crowd.

The floor is drawing the empty floor of the same size; the limit is what the picture rate leaves: 67 ms a
picture with a software renderer (at most 15 a second), 16 ms with a GPU.
"""

from __future__ import annotations

import json
import os
import statistics
import tempfile
import time
from pathlib import Path
from typing import Any

from tests.helpers import display

PICTURES = 60


def main(arguments: list[str]) -> int:
    """Draw a made session of people who squat."""
    if not display.can_start():
        print(json.dumps({"skipped": "Xvfb is not installed"}))
        return 0
    with display.virtual_display(), tempfile.TemporaryDirectory() as home:
        os.environ["KINESCRIBE_HOME"] = home
        print(json.dumps(measure(Path(home))))
    return 0


def measure(folder: Path) -> dict[str, Any]:
    """Milliseconds in the window's thread for one picture, median and 95th percentile."""
    from PySide6.QtTest import QTest

    from app.application import Program, make_qt_application
    from app.session import Selection
    from tests.app.made import made_store

    app = make_qt_application()
    program = Program(app)
    program.window.resize(1600, 900)
    program.window.show()
    made_store(folder, frames=300, people=4).close()
    program.commands.files.open(str(folder / "film.kinescribe"))
    QTest.qWait(1500)
    session, scene = program.session, program.scene
    figures: dict[str, Any] = {"size_px": [scene.width(), scene.height()], "people": 4}
    scene.show_frame(-1)
    figures["floor_ms"] = timed(scene, [-1] * PICTURES)
    frames = list(range(100, 100 + PICTURES))
    figures["bodies_ms"] = timed(scene, frames)
    session.set_view(scene_trails=True)
    figures["with_trails_ms"] = timed(scene, frames)
    session.select(Selection("repetitions", "set0", cycle=0))
    session.set_frame(40)
    program.actions["ghost_selection"].trigger()
    figures["with_trails_and_warped_ghost_ms"] = timed(scene, frames)
    renderer = scene._renderer
    assert renderer is not None, scene.failure
    figures["software"] = renderer.is_software
    limit = 67 if renderer.is_software else 16
    worst = figures["with_trails_and_warped_ghost_ms"]["p95"]
    figures["share_of_the_time_between_pictures"] = round(worst / limit, 3)
    figures["ratio_to_floor"] = round(worst / figures["floor_ms"]["p95"], 2)
    program.window.close()
    program.close()
    return figures


def timed(scene: Any, frames: list[int]) -> dict[str, float]:
    """Draw each frame once."""
    took = []
    for frame in frames:
        scene._frame = frame
        began = time.perf_counter()
        scene._render()
        took.append((time.perf_counter() - began) * 1e3)
    took.sort()
    return {"median": round(statistics.median(took), 1), "p95": round(took[int(len(took) * 0.95)], 1)}


if __name__ == "__main__":
    import sys

    sys.exit(main(sys.argv[1:]))
