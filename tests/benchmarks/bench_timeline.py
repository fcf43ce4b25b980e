"""Panning and zooming over 100,000 segments on 50 tiers of a recording of 8 hours: real paint events.

Curves, pictures and sound are on. Beside it, in the same run: one rectangle a segment, the plain way, on the
same views; and what an edit costs until its row is built anew.
"""

from __future__ import annotations

import json
import os
import sys
import tempfile
import time
from typing import TYPE_CHECKING

import numpy as np

from tests.helpers import display

if TYPE_CHECKING:
    from PySide6.QtGui import QImage

    from app.timeline.view import TimelineView

TIERS, SEGMENTS, HOURS, FPS = 50, 100_000, 8, 30
FRAMES = HOURS * 3600 * FPS
SIZE = (1920, 640)
PEOPLE = 5
PAINTS_FOR_PEER = 12


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
    """Milliseconds."""
    from PySide6.QtGui import QImage

    from app.application import make_qt_application
    from app.session import Session
    from app.theme import apply_theme
    from app.timeline.view import TimelineView
    from core.document import edits
    from tests.app.made import made_times

    app = make_qt_application()
    apply_theme(app, "dark")
    session = Session()
    session.show_project(_project(), made_times(FRAMES, FPS))
    view = TimelineView(session)
    view.resize(*SIZE)
    view.show()
    app.processEvents()
    curves, count = _curves(session.times_s), 0
    view.set_curves(curves)
    view.set_extras(_Extras())
    began = time.perf_counter()
    view.board.rebuild()
    print(
        f"{TIERS} tiers, {SEGMENTS} segments, {HOURS} h, {len(view.rows.rows)} rows, {SIZE[0]} x {SIZE[1]} px"
    )
    print(f"rows again, nothing changed     {1000 * (time.perf_counter() - began):7.2f} ms")

    image = QImage(*SIZE, QImage.Format.Format_RGB32)
    taken: dict[str, list[float]] = {"pan": [], "zoom": [], "scroll": []}
    own_time: list[float] = []
    for kind, move in _script(view):
        move()
        began, cpu = time.perf_counter(), time.thread_time()
        view.repaint()  # a real paint event, into the window
        taken[kind].append((time.perf_counter() - began) * 1000)
        own_time.append((time.thread_time() - cpu) * 1000)
        count += 1
    figures: dict[str, float] = {"segments": SEGMENTS, "tiers": TIERS, "paints": count}
    for kind, times in taken.items():
        print(f"{kind:7} {len(times):4} paints   p50 {_p(times, 50):6.2f}  p95 {_p(times, 95):6.2f} ms")
    every = [one for times in taken.values() for one in times]
    figures["p50_ms"], figures["p95_ms"] = round(_p(every, 50), 2), round(_p(every, 95), 2)

    view.show_all()
    view.repaint()
    figures["p95_cpu_ms"] = round(_p(own_time, 95), 2)  # without waiting for others on a busy machine
    print(f"time of the processor alone   p50 {_p(own_time, 50):6.2f}  p95 {_p(own_time, 95):6.2f} ms")
    heads = []
    for frame in range(0, FRAMES, FRAMES // 60):
        began = time.perf_counter()
        session.set_frame(frame)
        view.repaint()
        heads.append((time.perf_counter() - began) * 1000)
    figures["play_head_p95_ms"] = round(_p(heads, 95), 2)
    print(f"a step of the play head    p50 {_p(heads, 50):6.2f}  p95 {_p(heads, 95):6.2f} ms")

    edited = []
    for number in range(20):
        before = session.project
        assert before is not None
        after = edits.relabel_segment(before, "tier7", before.tiers[7].segments[number].id, "lunge")
        began = time.perf_counter()
        session.project = after
        session.changed.emit(before, after)
        edited.append((time.perf_counter() - began) * 1000)
    figures["rows_after_edit_ms"] = round(_p(edited, 50), 2)
    print(f"rows after one edit        p50 {_p(edited, 50):6.2f}  p95 {_p(edited, 95):6.2f} ms")

    view.show_all()
    peer = [_peer(view, image) for _ in range(PAINTS_FOR_PEER)]
    own = []
    for _ in range(PAINTS_FOR_PEER):
        view._redraw()
        began = time.perf_counter()
        view.repaint()
        own.append((time.perf_counter() - began) * 1000)
    figures["whole_ms"] = round(_p(own, 50), 2)
    figures["one_rectangle_each_ms"] = round(_p(peer, 50), 2)
    figures["times_faster_than_one_rectangle_each"] = round(_p(peer, 50) / _p(own, 50), 1)
    figures |= _with_ribbons(view)
    figures["share_of_16_ms"] = round(figures["p95_ms"] / 16, 3)
    print(f"all in view: {_p(own, 50):.2f} ms; one rectangle a segment: {_p(peer, 50):.2f} ms")
    view.close()
    return figures


def _with_ribbons(view: TimelineView) -> dict[str, float]:
    """The same moves with a ribbon of 34 labels for each person, a row every half second."""
    from app.timeline.ribbons import make_ribbon

    values = np.random.default_rng(4).dirichlet(np.full(34, 0.1), FRAMES // FPS * 2).astype(np.float32)
    ribbon = make_ribbon(tuple(f"label{n}" for n in range(34)), 0.0, 0.5, values, "made")
    made = {f"person{n}": ribbon for n in range(PEOPLE)}
    view.board.ribbons.by_person = lambda: made  # type: ignore[method-assign]
    view.board.rebuild()
    view.show_all()
    taken, own = [], []
    for _, move in _script(view):
        move()
        began, cpu = time.perf_counter(), time.thread_time()
        view.repaint()
        taken.append((time.perf_counter() - began) * 1000)
        own.append((time.thread_time() - cpu) * 1000)
    print(f"with ribbons               p50 {_p(taken, 50):6.2f}  p95 {_p(taken, 95):6.2f} ms")
    print(f"  the processor alone      p50 {_p(own, 50):6.2f}  p95 {_p(own, 95):6.2f} ms")
    return {"ribbons_p95_ms": round(_p(taken, 95), 2), "ribbons_p95_cpu_ms": round(_p(own, 95), 2)}


def _p(values: list[float], share: float) -> float:
    return float(np.percentile(values, share))


def _project() -> object:
    import msgspec

    from core.document.project import Tier
    from tests.app.made import made_project, made_segments

    made = made_project(FRAMES, people=PEOPLE, segments=0)
    each = SEGMENTS // TIERS
    tiers = tuple(
        Tier(
            id=f"tier{n}",
            name=f"Tier {n}",
            recording_id="recording",
            person_id=f"person{n % PEOPLE}",
            segments=made_segments(FRAMES, each, "proposed" if n % 2 else "accepted"),
        )
        for n in range(TIERS)
    )
    video = msgspec.structs.replace(made.videos[0], duration_s=FRAMES / FPS, has_sound=True)
    return msgspec.structs.replace(made, tiers=tiers, videos=(video,))


def _curves(times_s: np.ndarray) -> dict[str, tuple[object, ...]]:
    from app.timeline.rows import curve_of

    generator = np.random.default_rng(1)
    found = {}
    for number in range(PEOPLE):
        values = (90 + 60 * np.sin(times_s * 2.1 + number) + generator.normal(0, 4, len(times_s))).astype(
            np.float32
        )
        values[::997] = np.nan
        found[f"person{number}"] = (curve_of("Knee angle", "deg", times_s, values, "angle:knee"),)
    return found


class _Extras:
    """Pictures and sound that are at hand, as after the scrub track was read."""

    def __init__(self) -> None:
        from PySide6.QtGui import QImage

        self._pictures = []
        for number in range(16):
            picture = QImage(114, 64, QImage.Format.Format_RGB888)
            picture.fill(number * 1_000_003)
            self._pictures.append(picture)
        self._levels = np.random.default_rng(2).uniform(0, 1, 1 << 16).astype(np.float32)

    def thumbnail(self, frame: int) -> QImage:
        return self._pictures[frame // 15 % 16]

    def waveform(self, start_s: float, stop_s: float, columns: int) -> np.ndarray:
        at = np.linspace(start_s, stop_s, columns) * 9.0
        level = self._levels[at.astype(np.int64) % len(self._levels)]
        return np.stack([-level, level], 1)


def _script(view: TimelineView) -> list[tuple[str, object]]:
    """What a person does with wheel and hand: in to single frames and out again, panning at every depth."""
    moves: list[tuple[str, object]] = []
    board = view.board
    for x in (900.0, 1500.0, 60.0):
        for factor in (1.35, 1 / 1.35):
            moves += [("zoom", lambda f=factor, x=x: board.set_scale(board.scale.zoomed(f, x)))] * 44
    for depth in (1.0, 8.0, 8.0, 8.0, 6.0, 8.0):
        moves.append(("zoom", lambda depth=depth: board.set_scale(board.scale.zoomed(depth, 700.0))))
        moves += [
            ("pan", lambda by=by: board.set_scale(board.scale.moved(by / board.scale.px_per_s)))
            for by in (40, 40, -25, 110, -160, 60, 35, 90, -70, 20)
        ]
        moves += [
            ("scroll", lambda by=by: board.scroll_to(board.layout.scroll + by)) for by in (60, 60, 120, -240)
        ]
    return moves


def _peer(view: TimelineView, image: QImage) -> float:
    """One rectangle a segment over the same rows."""
    from PySide6.QtCore import QRectF
    from PySide6.QtGui import QPainter

    board, ink = view.board, view.ink()
    began = time.perf_counter()
    painter = QPainter(image)
    for number, row in enumerate(board.rows.rows):
        arrays, area = row.segments, board.layout.area(number)
        if arrays is None:
            continue
        for at in range(len(arrays.segments)):
            left = area.left() + board.scale.x(float(arrays.start_s[at]))
            right = area.left() + board.scale.x(float(arrays.stop_s[at]))
            box = QRectF(left, area.top(), right - left, area.height())
            painter.fillRect(box, ink.fills[int(arrays.label[at])])
    painter.end()
    return (time.perf_counter() - began) * 1000


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
