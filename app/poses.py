"""Whose body is where on a frame: poses of the project, or of a job that still runs."""

from __future__ import annotations

import functools
from bisect import bisect_right
from collections import OrderedDict
from typing import TYPE_CHECKING, Any

import msgspec
import numpy as np
from numpy.typing import NDArray

from core.document.edits.corrections import corrections_on, corrections_within
from core.document.project import ChunkedArray, Correction, Person, PoseLayer, PoseTrack, Project
from core.jobs.project_poses import HANDS, hands_run
from core.motion.skeletons import load_skeleton

if TYPE_CHECKING:
    from app.session import Session

BLOCK = 256
KEPT_BLOCKS = 48
PREDICTED, BETWEEN, BY_HAND, HIDDEN = 0, 1, 2, 3  # where a keypoint's place is from


class ShownBody(msgspec.Struct, frozen=True, eq=False):
    """One body on one frame.

    px (K, 2), scores (K,) in the layout `skeleton`; m (K, 3) metres or None; hands_px (42, 2) and
    hands_scores (42,) or None. `person_id` is "" for a body nobody has a name for yet. Where somebody
    corrected keypoints, `origin` (K,) says which (`PREDICTED` ...), px and scores hold the corrections (NaN
    where hidden), and `predicted` (K, 2) what the model said; m stays what was predicted.
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
    origin: NDArray[np.int8] | None = None
    predicted: NDArray[np.float32] | None = None

    def origin_of(self, number: int) -> int:
        """Where the place of keypoint `number` is from."""
        return int(self.origin[number]) if self.origin is not None else PREDICTED


class _Found(msgspec.Struct, frozen=True):
    """The tracks of one span: px, m, hands, as far as there are any."""

    person: Person
    start: int
    stop: int
    px: tuple[PoseLayer, PoseTrack]
    m: PoseTrack | None
    hands: PoseTrack | None


class _Own(msgspec.Struct, frozen=True):
    """A person's spans of the newest run, sorted by where they start (they do not overlap)."""

    starts: list[int]
    spans: list[_Found]

    def at(self, frame: int) -> _Found | None:
        """The span on which `frame` lies."""
        number = bisect_right(self.starts, frame) - 1
        return self.spans[number] if number >= 0 and frame < self.spans[number].stop else None


class PoseSource:
    """Reads the bodies on a frame of the shown video through a small cache of blocks of rows."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self._index_of: tuple[object, ...] = ()
        self._index: dict[str, _Own] = {}
        self._last: tuple[int, object, object] = (-1, None, None)
        self._last_bodies: list[ShownBody] = []
        self._blocks: OrderedDict[tuple[int, ...], NDArray[Any]] = OrderedDict()
        self._live: dict[int, list[ShownBody]] = {}

    def bodies(self, frame: int) -> list[ShownBody]:
        """Everybody seen on `frame`: from the running job where it has been there, else from the project."""
        if frame in self._live:
            return self._live[frame]
        self._refresh()
        project = self._session.project
        corrections = project.corrections if project is not None else ()
        last_frame, last_index, last_corrections = self._last
        if frame != last_frame or self._index is not last_index or corrections is not last_corrections:
            entries = [own.at(frame) for own in self._index.values()]
            bodies = [self._body(entry, frame) for entry in entries if entry is not None]
            self._last = (frame, self._index, corrections)
            self._last_bodies = [body for body in bodies if body is not None]
        return self._last_bodies

    def body(self, person_id: str, frame: int) -> ShownBody | None:
        """A person's body on a frame."""
        return next((body for body in self.bodies(frame) if body.person_id == person_id), None)

    def spans(self, person_id: str) -> list[tuple[int, int]]:
        """Frames ``[start, stop)`` on which tracks of the person lie, sorted; neighbours are joined."""
        self._refresh()
        own = self._index.get(person_id)
        joined: list[tuple[int, int]] = []
        for entry in own.spans if own is not None else ():
            if joined and joined[-1][1] >= entry.start:
                joined[-1] = (joined[-1][0], entry.stop)
            else:
                joined.append((entry.start, entry.stop))
        return joined

    def rows(self, person_id: str, start: int, stop: int) -> tuple[str, NDArray[np.float32]]:
        """The skeleton and (stop - start, K, 3) px and score rows of a person; NaN where not seen.

        Corrections stand in them for what was predicted, with a score of 1 (hidden: NaN, 0).
        """
        self._refresh()
        skeleton, rows = "", np.zeros((0, 0, 3), np.float32)
        own = self._index.get(person_id)
        for entry in own.spans if own is not None else ():
            layer, track = entry.px
            if skeleton and layer.skeleton != skeleton:
                continue
            if not skeleton:
                skeleton = layer.skeleton
                rows = np.full((stop - start, *track.rows.row_shape), np.nan, np.float32)
            a, b = max(start, entry.start), min(stop, entry.stop)
            if a < b and self._session.store is not None:
                read = self._session.store.read_array(track.rows, a - track.start, b - track.start)
                rows[a - start : b - start] = read
        if skeleton:
            self._correct_rows(person_id, skeleton, start, rows)
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
        self._index = _index(project, video.id) if project is not None and video is not None else {}

    def _body(self, entry: _Found, frame: int) -> ShownBody | None:
        layer, track = entry.px
        row = self._row(track, frame)
        if row is None or not np.isfinite(row[:, :2]).any():
            return None
        metres = self._row(entry.m, frame) if entry.m is not None else None
        hands = self._row(entry.hands, frame) if entry.hands is not None else None
        px, scores, origin = row[:, :2], row[:, 2], None
        corrections = self._corrections(entry.person.id, frame)
        if corrections:
            px, scores, origin = _corrected(layer.skeleton, px, scores, corrections)
        return ShownBody(
            person_id=entry.person.id,
            name=entry.person.name,
            colour=entry.person.colour,
            skeleton=layer.skeleton,
            px=px,
            scores=scores,
            m=metres[:, :3] if metres is not None else None,
            hands_px=hands[:, :2] if hands is not None else None,
            hands_scores=hands[:, 2] if hands is not None else None,
            origin=origin,
            predicted=row[:, :2] if origin is not None else None,
        )

    def _corrections(self, person_id: str, frame: int) -> dict[str, Correction]:
        project, video = self._session.project, self._session.video
        if project is None or video is None or not project.corrections:
            return {}
        return corrections_on(project, video.id, person_id, frame)

    def _correct_rows(self, person_id: str, skeleton: str, start: int, rows: NDArray[np.float32]) -> None:
        project, video = self._session.project, self._session.video
        if project is None or video is None:
            return
        places = _places(skeleton)
        for correction in corrections_within(project, video.id, person_id, start, start + len(rows)):
            place = places.get(correction.keypoint)
            if place is not None:
                known = correction.x is not None and correction.y is not None
                put = (correction.x, correction.y, 1.0) if known else (np.nan, np.nan, 0.0)
                rows[correction.frame - start, place] = put

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


@functools.cache
def _places(skeleton: str) -> dict[str, int]:
    return {name: number for number, name in enumerate(load_skeleton(skeleton).keypoints)}


def _corrected(
    skeleton: str,
    px: NDArray[np.float32],
    scores: NDArray[np.float32],
    corrections: dict[str, Correction],
) -> tuple[NDArray[np.float32], NDArray[np.float32], NDArray[np.int8]]:
    """Places (K, 2), scores (K,) with the corrections put in, and where each is from (K,)."""
    px, scores, origin = px.copy(), scores.copy(), np.zeros(len(px), np.int8)
    places = _places(skeleton)
    for name, correction in corrections.items():
        place = places.get(name)
        if place is None or place >= len(px):
            continue
        if correction.x is None or correction.y is None:
            px[place], scores[place], origin[place] = np.nan, 0.0, HIDDEN
        else:
            px[place], scores[place] = (correction.x, correction.y), 1.0
            origin[place] = BETWEEN if correction.between else BY_HAND
    return px, scores, origin


def _index(project: Project, video_id: str) -> dict[str, _Own]:
    """The tracks of every person on the newest run of the video."""
    layers = [layer for layer in project.pose_layers if layer.video_id == video_id]
    newest = next((layer.run_id for layer in reversed(layers) if layer.skeleton != HANDS), "")
    tracks: dict[tuple[int, str, bool], tuple[PoseLayer, PoseTrack]] = {}
    for layer in layers:
        hands = layer.skeleton == HANDS
        if layer.run_id == (hands_run(newest) if hands else newest):
            for track in layer.tracks:
                tracks.setdefault((track.id, layer.space, hands), (layer, track))
    found = {}
    for person in project.people:
        own = []
        for span in person.spans:
            px = tracks.get((span.track_id, "px", False))
            if span.video_id != video_id or span.run_id != newest or px is None:
                continue
            metres = tracks.get((span.track_id, "m", False))
            of_hands = tracks.get((span.track_id, "px", True))
            own.append(
                _Found(
                    person=person,
                    start=span.start,
                    stop=span.stop,
                    px=px,
                    m=metres[1] if metres else None,
                    hands=of_hands[1] if of_hands else None,
                )
            )
        if own:
            own.sort(key=lambda entry: entry.start)
            found[person.id] = _Own([entry.start for entry in own], own)
    return found
