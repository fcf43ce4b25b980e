"""Whose body is where on a frame: poses of the project, or of a job that still runs."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

import msgspec
import numpy as np
from numpy.typing import NDArray

from core.document.project import ChunkedArray, Person, PoseLayer, PoseTrack, Project

if TYPE_CHECKING:
    from app.session import Session

BLOCK = 256
KEPT_BLOCKS = 48


class ShownBody(msgspec.Struct, frozen=True, eq=False):
    """One body on one frame.

    px (K, 2), scores (K,) in the layout `skeleton`; m (K, 3) metres or None; hands_px (42, 2) and
    hands_scores (42,) or None. `person_id` is "" for a body nobody has a name for yet.
    """

    person_id: str
    name: str
    colour: int
    skeleton: str
    px: NDArray[np.float32]
    scores: NDArray[np.float32]
    m: NDArray[np.float32] | None = None
    hands_px: NDArray[np.float32] | None = None
    hands_scores: NDArray[np.float32] | None = None


class _Found(msgspec.Struct, frozen=True):
    """The tracks of one span: px, m, hands, as far as there are any."""

    person: Person
    start: int
    stop: int
    px: tuple[PoseLayer, PoseTrack]
    m: PoseTrack | None
    hands: PoseTrack | None


class PoseSource:
    """Reads the bodies on a frame of the shown video through a small cache of blocks of rows."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self._index_of: tuple[object, ...] = ()
        self._index: list[_Found] = []
        self._blocks: OrderedDict[tuple[int, ...], NDArray[Any]] = OrderedDict()
        self._live: dict[int, list[ShownBody]] = {}

    def bodies(self, frame: int) -> list[ShownBody]:
        """Everybody seen on `frame`: from the running job where it has been there, else from the project."""
        if frame in self._live:
            return self._live[frame]
        self._refresh()
        found = []
        for entry in self._index:
            if entry.start <= frame < entry.stop:
                body = self._body(entry, frame)
                if body is not None:
                    found.append(body)
        return found

    def spans(self, person_id: str) -> list[tuple[int, int]]:
        """Frames ``[start, stop)`` on which tracks of the person lie, sorted."""
        self._refresh()
        return sorted((e.start, e.stop) for e in self._index if e.person.id == person_id)

    def rows(self, person_id: str, start: int, stop: int) -> tuple[str, NDArray[np.float32]]:
        """The skeleton and (stop - start, K, 3) px and score rows of a person; NaN where not seen."""
        self._refresh()
        skeleton, rows = "", np.zeros((0, 0, 3), np.float32)
        for entry in self._index:
            layer, track = entry.px
            if entry.person.id != person_id or (skeleton and layer.skeleton != skeleton):
                continue
            if not skeleton:
                skeleton = layer.skeleton
                rows = np.full((stop - start, *track.rows.row_shape), np.nan, np.float32)
            a, b = max(start, entry.start), min(stop, entry.stop)
            if a < b and self._session.store is not None:
                read = self._session.store.read_array(track.rows, a - track.start, b - track.start)
                rows[a - start : b - start] = read
        return skeleton, rows

    def add_live(self, bodies: dict[int, list[ShownBody]]) -> None:
        """Bodies by frame that a running job has just found."""
        self._live.update(bodies)

    def forget_live(self) -> None:
        """The job is over: what it found is in the project, or nowhere."""
        self._live = {}

    def _refresh(self) -> None:
        session = self._session
        project, video = session.project, session.video
        parts = (project.people, project.pose_layers, video.id) if project is not None and video else ()
        if len(parts) == len(self._index_of) and all(a is b for a, b in zip(parts, self._index_of)):
            return
        self._index_of = parts
        self._blocks.clear()
        self._index = _index(project, video.id) if project is not None and video is not None else []

    def _body(self, entry: _Found, frame: int) -> ShownBody | None:
        layer, track = entry.px
        row = self._row(track, frame)
        if row is None or not np.isfinite(row[:, :2]).any():
            return None
        metres = self._row(entry.m, frame) if entry.m is not None else None
        hands = self._row(entry.hands, frame) if entry.hands is not None else None
        return ShownBody(
            person_id=entry.person.id,
            name=entry.person.name,
            colour=entry.person.colour,
            skeleton=layer.skeleton,
            px=row[:, :2],
            scores=row[:, 2],
            m=metres[:, :3] if metres is not None else None,
            hands_px=hands[:, :2] if hands is not None else None,
            hands_scores=hands[:, 2] if hands is not None else None,
        )

    def _row(self, track: PoseTrack, frame: int) -> NDArray[np.float32] | None:
        at = frame - track.start
        if self._session.store is None or not 0 <= at < track.rows.length:
            return None
        block = self._block(track.rows, at // BLOCK)
        return np.asarray(block[at % BLOCK], np.float32)

    def _block(self, handle: ChunkedArray, number: int) -> NDArray[Any]:
        key = (handle.chunk_ids[0], number)
        block = self._blocks.pop(key, None)
        if block is None:
            assert self._session.store is not None
            start = number * BLOCK
            block = self._session.store.read_array(handle, start, min(start + BLOCK, handle.length))
        self._blocks[key] = block
        while len(self._blocks) > KEPT_BLOCKS:
            self._blocks.popitem(last=False)
        return block


def bodies_of_block(arrays: dict[str, NDArray[Any]], skeleton: str) -> dict[int, list[ShownBody]]:
    """The bodies by frame of one block file of a running job (`core.jobs.blocks`)."""
    found: dict[int, list[ShownBody]] = {}
    hands = {int(row): number for number, row in enumerate(arrays["hands_row"])}
    for number, (frame, track) in enumerate(zip(arrays["frame"], arrays["track"])):
        hand = hands.get(number)
        body = ShownBody(
            person_id="",
            name="",
            colour=int(track),
            skeleton=skeleton,
            px=arrays["px"][number],
            scores=arrays["scores"][number],
            m=arrays["m"][number],
            hands_px=arrays["hands_px"][hand] if hand is not None else None,
            hands_scores=arrays["hands_scores"][hand] if hand is not None else None,
        )
        found.setdefault(int(frame), []).append(body)
    return found


def _index(project: Project, video_id: str) -> list[_Found]:
    """The tracks of every person on the newest run of the video."""
    layers = [layer for layer in project.pose_layers if layer.video_id == video_id]
    newest = layers[-1].run_id if layers else ""
    layers = [layer for layer in layers if layer.run_id == newest]
    found = []
    for person in project.people:
        for span in person.spans:
            if span.video_id != video_id or span.run_id != newest:
                continue
            px = _track(layers, span.track_id, "px", hands=False)
            metres = _track(layers, span.track_id, "m", hands=False)
            hands = _track(layers, span.track_id, "px", hands=True)
            if px is not None:
                found.append(
                    _Found(
                        person=person,
                        start=span.start,
                        stop=span.stop,
                        px=px,
                        m=metres[1] if metres else None,
                        hands=hands[1] if hands else None,
                    )
                )
    return found


def _track(
    layers: Sequence[PoseLayer], track_id: int, space: str, *, hands: bool
) -> tuple[PoseLayer, PoseTrack] | None:
    for layer in layers:
        if layer.space == space and layer.skeleton.startswith("hand") == hands:
            for track in layer.tracks:
                if track.id == track_id:
                    return layer, track
    return None
