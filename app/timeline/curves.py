"""Angles and speeds of people over time, frame by frame, computed in a thread.

A correction is seen at once: only the frames around it are computed anew.
"""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterable
from operator import indexOf, is_

import msgspec
import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QObject, QTimer, Signal

from app.poses import PoseSource
from app.session import Session
from app.timeline.rows import Curve, curve_of, shown_people
from app.words import tr
from core.document.project import CorrectionBlock, Project
from core.motion.skeletons import Skeleton, load_skeleton

LEAST_SCORE = 0.3
BLOCK_FRAMES = 8192
CORRECTED_FRAMES = 256  # of one block of corrections
QUIET_MS = 120
ANGLES = {
    "knee": ("hip", "knee", "ankle"),
    "hip": ("shoulder", "hip", "knee"),
    "ankle": ("knee", "ankle", "foot_index"),
    "elbow": ("shoulder", "elbow", "wrist"),
    "shoulder": ("hip", "shoulder", "elbow"),
}
AUTOMATIC = ("knee", "elbow", "hip")
SIDES = ("left", "right")


class Wish(msgspec.Struct, frozen=True):
    """Which curves of a person (None: the one that changes most), over which frames."""

    person_id: str
    ids: tuple[str, ...] | None
    start: int
    stop: int


class CurveMaker(QObject):
    """Computes the curves anew, in a thread, when people, poses, corrections or wishes change."""

    made = Signal(object)  # dict of tuples of Curve by person id
    _computed = Signal(int, object)

    def __init__(self, session: Session, poses: PoseSource, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._poses = poses
        self._turn = 0
        self._thread: threading.Thread | None = None
        self._curves: dict[str, tuple[Curve, ...]] = {}
        self._wanted = session.timeline.curves
        self._corrected: set[tuple[str, int]] = set()  # (person id, block) that changed
        self._all = True  # everything is to be computed
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(QUIET_MS)
        self._timer.timeout.connect(self._start)
        self._computed.connect(self._on_computed)
        session.video_changed.connect(self._start_over)
        session.changed.connect(self._on_change)
        session.view_changed.connect(self._on_view)

    def close(self) -> None:
        """Wait for the thread."""
        self._turn += 1
        self._timer.stop()
        if self._thread is not None:
            self._thread.join(10.0)

    def skeleton_of(self, person_id: str) -> Skeleton | None:
        """The layout of a person's keypoints, None while nothing is known of them."""
        spans = self._poses.spans(person_id)
        name = self._poses.rows(person_id, spans[0][0], spans[0][0])[0] if spans else ""
        return load_skeleton(name) if name else None

    def _start_over(self) -> None:
        self._curves, self._corrected = {}, set()
        self._ask_all()
        self._start()

    def _ask_all(self) -> None:
        self._all = True
        self._timer.start()

    def _on_change(self, before: Project, after: Project) -> None:
        if before.people is not after.people or before.pose_layers is not after.pose_layers:
            self._ask_all()
        elif before.corrections is not after.corrections and self._session.video is not None:
            self._corrected |= changed_blocks(before.corrections, after.corrections, self._session.video.id)
            self._timer.start()

    def _on_view(self) -> None:
        if self._session.timeline.curves != self._wanted:
            self._wanted = self._session.timeline.curves
            self._ask_all()

    def _start(self) -> None:
        self.close()
        session = self._session
        if (
            session.project is None
            or session.recording is None
            or session.store is None
            or not session.frames
        ):
            return
        if not session.project.pose_layers:
            return
        source = PoseSource(session)  # a reader of its own: the cache is not shared between threads
        source.spans("")  # it reads the project here, not in the thread
        wishes, kept = self._wishes()
        project, turn, times_s = session.project, self._turn, session.times_s
        self._thread = threading.Thread(
            target=lambda: self._compute(turn, project, source, times_s, wishes, kept), name="curves"
        )
        self._thread.start()

    def _wishes(self) -> tuple[list[Wish], dict[str, tuple[Curve, ...]]]:
        """What is to be computed, and the curves it is put into."""
        session = self._session
        assert session.project is not None and session.recording is not None
        people = shown_people(session.project, session.recording.id)
        spans = {person.id: self._poses.spans(person.id) for person in people}
        if not self._all:
            return [
                Wish(
                    who,
                    tuple(curve.id for curve in self._curves[who]),
                    max(block * CORRECTED_FRAMES - 1, 0),
                    min((block + 1) * CORRECTED_FRAMES + 1, session.frames),
                )
                for who, block in sorted(self._corrected)
                if self._curves.get(who)
            ], dict(self._curves)
        wanted = session.timeline.curves
        return [
            Wish(who, wanted.get(who), own[0][0], max(stop for _, stop in own))
            for who, own in spans.items()
            if own
        ], {}

    def _compute(
        self,
        turn: int,
        project: Project,
        source: PoseSource,
        times_s: NDArray[np.float64],
        wishes: list[Wish],
        kept: dict[str, tuple[Curve, ...]],
    ) -> None:
        def stopped() -> bool:
            return turn != self._turn

        video_id = self._session.video.id if self._session.video is not None else ""
        corrections = [block for block in project.corrections if block.video_id == video_id]
        for wish in wishes:
            read = Reader(source, [b for b in corrections if b.person_id == wish.person_id], wish.person_id)
            made = curves_of(read, wish, times_s, kept.get(wish.person_id, ()), stopped)
            if stopped():
                return
            kept[wish.person_id] = made
        self._computed.emit(turn, kept)

    def _on_computed(self, turn: int, curves: dict[str, tuple[Curve, ...]]) -> None:
        if turn == self._turn:
            self._curves, self._all, self._corrected = curves, False, set()
            self.made.emit(curves)


class Reader:
    """Rows of one person's poses, with what the person at the desk corrected in their place."""

    def __init__(self, source: PoseSource, corrections: list[CorrectionBlock], person_id: str) -> None:
        self._source = source
        self._person_id = person_id
        self._corrections = corrections

    def rows(self, start: int, stop: int) -> tuple[Skeleton | None, NDArray[np.float32]]:
        """The skeleton and (stop - start, K, 3) px and score; NaN where not seen or marked as hidden."""
        name, rows = self._source.rows(self._person_id, start, stop)
        if not name:
            return None, rows
        skeleton = load_skeleton(name)
        for block in self._corrections:
            if (block.block + 1) * CORRECTED_FRAMES <= start or block.block * CORRECTED_FRAMES >= stop:
                continue
            for one in block.corrections:
                if start <= one.frame < stop and one.keypoint in skeleton.keypoints:
                    seen = one.x is not None and one.y is not None
                    value = (one.x, one.y, 1.0) if seen else (np.nan, np.nan, 0.0)
                    rows[one.frame - start, skeleton.index(one.keypoint)] = value
        return skeleton, rows


def changed_blocks(
    before: tuple[CorrectionBlock, ...], after: tuple[CorrectionBlock, ...], video_id: str
) -> set[tuple[str, int]]:
    """(person id, block number) of every block of corrections that is not the same object.

    Both are sorted; what is the same at both ends is passed over at once, however many blocks there are.
    """
    least = min(len(before), len(after))
    head = _same(before, after, least)
    tail = _same(reversed(before), reversed(after), least - head)
    before, after = before[head : len(before) - tail], after[head : len(after) - tail]
    old = {id(block) for block in before}
    new = {id(block) for block in after}
    return {
        (block.person_id, block.block)
        for block in (*before, *after)
        if block.video_id == video_id and (id(block) in old) != (id(block) in new)
    }


def _same(one: Iterable[object], other: Iterable[object], most: int) -> int:
    """How many of the first `most` are the very same objects."""
    try:
        return min(indexOf(map(is_, one, other), False), most)
    except ValueError:
        return most


def curves_of(
    read: Reader,
    wish: Wish,
    times_s: NDArray[np.float64],
    known: tuple[Curve, ...],
    stopped: Callable[[], bool],
) -> tuple[Curve, ...]:
    """The curves of a wish; frames outside it are taken from `known`. Unfinished when `stopped`."""
    skeleton, _ = read.rows(wish.start, wish.start)
    if skeleton is None or wish.ids == ():
        return ()
    automatic = [f"angle:{place}" for place in AUTOMATIC]
    ids = list(wish.ids) if wish.ids is not None else automatic
    old = {curve.id: curve.values for curve in known}
    values = {
        one: old[one].copy() if one in old else np.full(len(times_s), np.nan, np.float32) for one in ids
    }
    for start in range(wish.start, wish.stop, BLOCK_FRAMES):
        if stopped():
            return ()
        stop = min(start + BLOCK_FRAMES, wish.stop)
        low, high = max(start - 1, 0), min(stop + 1, len(times_s))
        _, rows = read.rows(low, high)
        if not len(rows):
            continue
        for one in ids:
            part = curve_values(skeleton, one, rows, times_s[low:high])
            values[one][start:stop] = part[start - low : stop - low]
    if wish.ids is None:
        ids = [max(ids, key=lambda one: _width(values[one]))]
        if _width(values[ids[0]]) <= 0:
            return ()
    names = curve_names()
    return tuple(curve_of(names.get(one, one), unit_of(one), times_s, values[one], one) for one in ids)


def curve_choices(skeleton: Skeleton) -> list[tuple[str, str]]:
    """Id and name of every curve that poses of this layout give."""
    known = set(skeleton.places)
    found = []
    for curve_id, name in curve_names().items():
        kind, _, place = curve_id.partition(":")
        if kind == "speed":
            needed = {place}
        else:
            side, _, rest = place.partition("_")
            sides = (side,) if side in SIDES else SIDES
            needed = {f"{one}_{part}" for one in sides for part in ANGLES[rest if side in SIDES else place]}
        if needed <= known:
            found.append((curve_id, name))
    return found


def curve_names() -> dict[str, str]:
    """The name of every curve by its id."""
    return {
        "angle:knee": tr("Knee angle"),
        "angle:left_knee": tr("Left knee angle"),
        "angle:right_knee": tr("Right knee angle"),
        "angle:hip": tr("Hip angle"),
        "angle:left_hip": tr("Left hip angle"),
        "angle:right_hip": tr("Right hip angle"),
        "angle:ankle": tr("Ankle angle"),
        "angle:left_ankle": tr("Left ankle angle"),
        "angle:right_ankle": tr("Right ankle angle"),
        "angle:elbow": tr("Elbow angle"),
        "angle:left_elbow": tr("Left elbow angle"),
        "angle:right_elbow": tr("Right elbow angle"),
        "angle:shoulder": tr("Shoulder angle"),
        "angle:left_shoulder": tr("Left shoulder angle"),
        "angle:right_shoulder": tr("Right shoulder angle"),
        "speed:nose": tr("Head speed"),
        "speed:left_wrist": tr("Left wrist speed"),
        "speed:right_wrist": tr("Right wrist speed"),
        "speed:left_ankle": tr("Left ankle speed"),
        "speed:right_ankle": tr("Right ankle speed"),
        "speed:left_hip": tr("Left hip speed"),
        "speed:right_hip": tr("Right hip speed"),
    }


def unit_of(curve_id: str) -> str:
    """The unit of a curve's values."""
    return "deg" if curve_id.startswith("angle:") else "px/s"


def curve_values(
    skeleton: Skeleton, curve_id: str, rows: NDArray[np.float32], times_s: NDArray[np.float64]
) -> NDArray[np.float32]:
    """(T,) values of a curve for rows (T, K, 3) px and score at times (T,); NaN where unknown."""
    kind, _, place = curve_id.partition(":")
    if kind == "angle":
        side, _, rest = place.partition("_")
        one_side = side in SIDES and rest in ANGLES
        return mean_angle(skeleton, rows, ANGLES[rest if one_side else place], (side,) if one_side else SIDES)
    return speed(skeleton, rows, place, times_s)


def mean_angle(
    skeleton: Skeleton,
    rows: NDArray[np.float32],
    places: tuple[str, str, str],
    sides: tuple[str, ...] = SIDES,
) -> NDArray[np.float32]:
    """(T,) angle at the middle place, degrees; the mean of the sides that are seen, NaN where none is."""
    angles = []
    for side in sides:
        try:
            numbers = [skeleton.places.index(f"{side}_{place}") for place in places]
        except ValueError:
            continue
        points = rows[:, numbers, :2]
        sure = rows[:, numbers, 2].min(1) >= LEAST_SCORE
        a, b = points[:, 0] - points[:, 1], points[:, 2] - points[:, 1]
        cross = a[:, 0] * b[:, 1] - a[:, 1] * b[:, 0]
        angle = np.degrees(np.arctan2(np.abs(cross), (a * b).sum(1)))
        angles.append(np.where(sure, angle, np.nan))
    if not angles:
        return np.full(len(rows), np.nan, np.float32)
    stacked = np.stack(angles)
    known = np.isfinite(stacked)
    total = np.where(known, stacked, 0.0).sum(0)
    return np.where(known.any(0), total / np.maximum(known.sum(0), 1), np.nan).astype(np.float32)


def speed(
    skeleton: Skeleton, rows: NDArray[np.float32], place: str, times_s: NDArray[np.float64]
) -> NDArray[np.float32]:
    """(T,) speed of a keypoint in px/s, from the frame before to the one after; NaN where one is unknown."""
    if place not in skeleton.places or len(rows) < 2:
        return np.full(len(rows), np.nan, np.float32)
    own = rows[:, skeleton.places.index(place)]
    points = np.where(own[:, 2:] >= LEAST_SCORE, own[:, :2], np.nan).astype(np.float64)
    before = np.maximum(np.arange(len(rows)) - 1, 0)
    after = np.minimum(np.arange(len(rows)) + 1, len(rows) - 1)
    moved = np.linalg.norm(points[after] - points[before], axis=1)
    return np.asarray(moved / np.maximum(times_s[after] - times_s[before], 1e-9), np.float32)


def _width(values: NDArray[np.float32]) -> float:
    known = values[np.isfinite(values)]
    return float(np.subtract(*np.percentile(known, [95, 5]))) if len(known) > 1 else -1.0
