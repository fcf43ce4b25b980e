"""The table and the review queue with 100,000 segments: reading, one edit, sorting, finding, a decision.

The floor is sorting and filtering the same segments as a plain Python list.
"""

from __future__ import annotations

import json
import os
import statistics
import sys
import tempfile
import time
from collections.abc import Callable

from tests.helpers import display

PEOPLE, SEGMENTS = 50, 2000
FRAMES = 400_000


def main(arguments: list[str]) -> int:
    """Measure models alone; the views ask them only for what is on screen."""
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
    from app.application import make_qt_application
    from app.doubts import DoubtMaker
    from app.item_models.queue import QueueModel
    from app.item_models.rows import COLUMNS, RowFilter
    from app.item_models.table import TableModel
    from app.poses import PoseSource
    from app.session import Session
    from core.document import edits
    from tests.app.made import made_project, made_times

    app = make_qt_application()
    session = Session()
    project = made_project(FRAMES, people=PEOPLE, segments=SEGMENTS)
    session.show_project(project, made_times(FRAMES))
    table = TableModel(session, session)
    figures = {"segments": float(PEOPLE * SEGMENTS), "table_read_ms": timed(table.refresh)}

    def edit() -> None:
        assert session.project is not None
        tier = session.project.tiers[0]
        chosen = next(segment.id for segment in tier.segments if segment.state == "proposed")
        session.project = edits.set_segment_state(session.project, tier.id, (chosen,), "accepted")

    def after_edit(refresh: Callable[[], None]) -> float:
        taken = []
        for _ in range(9):
            edit()
            taken.append(timed(refresh))
        return statistics.median(taken)

    figures["table_after_edit_ms"] = after_edit(table.refresh)
    figures["table_sort_ms"] = timed(lambda: table.sort(COLUMNS.index("label")))
    figures["table_find_ms"] = timed(lambda: table.set_filter(RowFilter(text="push")))
    doubts = DoubtMaker(session, PoseSource(session), session)
    queue = QueueModel(session, doubts, session)
    figures["queue_read_ms"] = timed(queue.refresh)
    figures["queue_after_decision_ms"] = after_edit(queue.refresh)
    every = [segment for tier in project.tiers for segment in tier.segments]
    slow = timed(lambda: [s for s in sorted(every, key=lambda s: (s.label, s.start)) if "push" in s.label])
    figures["plain_list_ms"] = slow
    figures["ratio_to_plain_list"] = (figures["table_sort_ms"] + figures["table_find_ms"]) / slow
    del app
    for name, value in figures.items():
        print(f"{name:28} {value:10.2f}")
    return {name: round(value, 3) for name, value in figures.items()}


def timed(run: Callable[[], object]) -> float:
    """Milliseconds."""
    began = time.perf_counter()
    run()
    return (time.perf_counter() - began) * 1000


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
