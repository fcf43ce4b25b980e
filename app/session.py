"""The running state of the window: which project is open, which frame is shown, what is selected.

Nothing here is saved in the project or undone. Panels read it and listen to its signals.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Literal

import msgspec
import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QObject, Signal

from app.timeline.options import TimelineOptions
from app.video.light import AS_FILMED
from core.document.project import Event, Person, Project, Recording, RepetitionSet, Segment, Tier, VideoItem
from core.document.standing import Spans, looked_at_again, stands

if TYPE_CHECKING:
    from app.alarming import AlarmPreview
    from app.scene3d.ghost import Ghost
    from app.why import Why
    from core.document.store import DocumentStore

SelectionKind = Literal["", "segment", "event", "repetitions", "person"]
Overlap = Literal["refuse", "trim"]
MOST_CAMERAS = 4
SPEEDS = (0.05, 0.1, 0.25, 0.5, 0.75, 1.0, 1.5, 2.0, 4.0, 8.0, 16.0)


class Selection(msgspec.Struct, frozen=True):
    """What the person points at; `tier_id` only for a segment or event, `cycle` (its number) only within
    a repetition set, `keypoint` only of a person."""

    kind: SelectionKind = ""
    id: str = ""
    tier_id: str = ""
    cycle: int | None = None
    keypoint: str = ""


NOTHING = Selection()


class OpenSegment(msgspec.Struct, frozen=True):
    """A segment that grows from `start` to the play head until it is stopped. It is in the project already,
    one frame long."""

    tier_id: str
    id: str
    label: str
    start: int

    def span(self, frame: int) -> tuple[int, int]:
        """``[start, stop)`` with the play head on `frame`, which may lie before the start."""
        return min(self.start, frame), max(self.start, frame) + 1


def same_objects(one: tuple[object, ...], two: tuple[object, ...]) -> bool:
    """Whether both hold the very same objects: then nothing that was made from them has changed."""
    return len(one) == len(two) and all(a is b for a, b in zip(one, two))


class Session(QObject):
    """State every panel shares. Setting a value to what it is emits nothing."""

    opened = Signal()  # another project, or none
    video_leaving = Signal()  # another video is about to be shown: what is going on there must end
    video_changed = Signal()  # another video of the project
    changed = Signal(object, object)  # project before, project after
    frame_changed = Signal(int)
    selection_changed = Signal()
    playing_changed = Signal(bool)
    view_changed = Signal()  # speed, loop, mirror, what is drawn
    marks_changed = Signal()  # the tier and label worked with, the marks I and O, the span playing is kept in
    jobs_changed = Signal()
    videos_chosen = Signal()
    poses_changed = Signal()  # poses of a running job came in
    _stored = Signal()  # the store changed, perhaps in another thread

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.store: DocumentStore | None = None
        self.project: Project | None = None
        self.path: Path | None = None
        self.video: VideoItem | None = None
        self.times_s: NDArray[np.float64] = np.zeros(0)
        self.frame = 0
        self.selection = NOTHING
        self.also: tuple[Selection, ...] = ()  # further ones of the kind of `selection`
        self.tier_id = ""  # the tier new segments go to; "" = the first that fits
        self.vocabulary_id = ""  # whose labels are shown; those of a tier's own vocabulary have their keys
        self.label = ""  # the label new segments get
        self.overlap: Overlap = "refuse"  # what a new segment does with those in its way
        self.mark_in: int | None = None  # the first frame of a segment to be
        self.mark_out: int | None = None  # its last frame (which is part of it)
        self.open_segment: OpenSegment | None = None  # started with a key, not stopped yet
        self.locked_to: tuple[int, int] | None = None  # frames [start, stop) playing stays in, over and over
        self.playing = False
        self.speed = 1.0  # times; below zero plays backwards
        self.loop = False
        self.muted = False
        self.volume = 1.0  # from 0 to 1
        self.mirror = False
        self.show_skeleton = True
        self.show_names = True
        self.light = AS_FILMED
        self.deinterlace = False
        self.picture_only = False  # nothing but the picture and its controls
        self.cameras = MOST_CAMERAS  # how many pictures of a recording are shown at most
        self.synchronising = False  # every camera is stepped by itself, to find the same moment in each
        self.scene_follows = True
        self.scene_trails = False
        self.scene_grid = True
        self.ghost: Ghost | None = None
        self.ghost_beside = False
        self.ghost_warped = True
        self.why: Why | None = None  # what shows why the selected segment has its label
        self.alarm: AlarmPreview | None = None  # alarms that are tried out
        self.timeline = TimelineOptions()
        self.open_panels: frozenset[str] = frozenset()
        self.review_plays = True  # what comes next in the review queue plays by itself
        self.busy_jobs = 0
        self._found_for: tuple[object, Selection] | None = None
        self._found: tuple[Tier, Segment] | None = None
        self._proposing: dict[
            int, tuple[Tier, Spans, bool]
        ] = {}  # by the tier's id(); the tier is kept with it
        self.busy_videos: frozenset[str] = frozenset()  # videos with a job that runs or waits
        self.read_only_because = ""  # a few words for the title
        self.chosen_videos: tuple[str, ...] = ()  # chosen in the list of videos
        self._unsubscribe: Callable[[], None] | None = None
        self._stored.connect(self._on_stored)

    @property
    def read_only(self) -> bool:
        """Whether the open project may not be changed."""
        return self.store is not None and self.store.read_only

    @property
    def frames(self) -> int:
        """The number of frames of the shown video."""
        return len(self.times_s)

    @property
    def duration_s(self) -> float:
        """How long the shown video is."""
        return self.video.duration_s if self.video is not None else 0.0

    @property
    def recording(self) -> Recording | None:
        """The recording whose first video is shown; else one of which the shown video is a further camera."""
        if self.project is None or self.video is None:
            return None
        shown = self.video.id
        found = [r for r in self.project.recordings if any(v.video_id == shown for v in r.videos)]
        return next((r for r in found if r.videos[0].video_id == shown), found[0] if found else None)

    def open_store(self, store: DocumentStore, read_only_because: str = "") -> None:
        """Show the project of `store` and close the one before."""
        self.close_store()
        self.read_only_because = read_only_because
        self.store, self.project, self.path = store, store.project, Path(store.path)
        self._unsubscribe = store.subscribe(lambda *_: self._stored.emit())
        self.opened.emit()
        self.show_video(self.project.videos[0].id if self.project.videos else "")

    def show_project(self, project: Project, times_s: NDArray[np.float64]) -> None:
        """Show a project that lies in no file (for tests and screen pictures)."""
        self.project = project
        self.opened.emit()
        self._show(project.videos[0] if project.videos else None, times_s)

    def close_store(self) -> None:
        """Close the project that is open, if any."""
        if self._unsubscribe is not None:
            self._unsubscribe()
        store, self._unsubscribe = self.store, None
        self.store, self.project, self.path = None, None, None
        self.choose_videos(())
        self._show(None, np.zeros(0))
        self.opened.emit()
        if store is not None:
            store.close()

    def show_video(self, video_id: str) -> None:
        """Show another video of the project; "" for none."""
        if self.video is not None:
            self.video_leaving.emit()
        videos = self.project.videos if self.project is not None else ()
        video = next((v for v in videos if v.id == video_id), None)
        times = np.zeros(0)
        if video is not None and self.store is not None:
            times = np.asarray(self.store.read_array(video.frame_times), np.float64)
        self._show(video, times)

    def set_frame(self, frame: int) -> None:
        """Show `frame`, or the nearest there is."""
        frame = min(max(frame, 0), max(self.frames - 1, 0))
        if frame != self.frame:
            self.frame = frame
            self.frame_changed.emit(frame)

    def set_playing(self, playing: bool) -> None:
        """Start or stop playing."""
        if playing != self.playing and (self.video is not None or not playing):
            self.playing = playing
            self.playing_changed.emit(playing)

    def select(self, selection: Selection) -> None:
        """Select something, or `NOTHING`."""
        if selection != self.selection or self.also:
            self.selection, self.also = selection, ()
            self.selection_changed.emit()

    def select_many(self, selections: tuple[Selection, ...]) -> None:
        """Select several of one kind; the first is what the panels show."""
        first, *rest = selections or (NOTHING,)
        if (first, tuple(rest)) != (self.selection, self.also):
            self.selection, self.also = first, tuple(rest)
            self.selection_changed.emit()

    def select_also(self, selection: Selection) -> None:
        """Select one more of the kind that is selected, or one fewer where it is already."""
        chosen = (self.selection, *self.also)
        if selection in chosen:
            self.select_many(tuple(one for one in chosen if one != selection))
        elif selection.kind == self.selection.kind:
            self.select_many((*chosen, selection))
        else:
            self.select(selection)

    def set_marks(self, **values: object) -> None:
        """Set tier_id, vocabulary_id, label, overlap, mark_in, mark_out, open_segment or locked_to."""
        if any(getattr(self, name) != value for name, value in values.items()):
            for name, value in values.items():
                setattr(self, name, value)
            self.marks_changed.emit()

    def set_view(self, **values: object) -> None:
        """Set speed, loop, mirror, light or another setting of how things are shown."""
        for name, value in values.items():
            setattr(self, name, value)
        self.view_changed.emit()

    def set_busy_jobs(self, count: int, videos: frozenset[str] = frozenset()) -> None:
        """How many jobs run or wait now, and on which videos."""
        self.busy_jobs, self.busy_videos = count, videos
        self.jobs_changed.emit()

    def choose_videos(self, video_ids: tuple[str, ...]) -> None:
        """Which videos are chosen in their list."""
        if video_ids != self.chosen_videos:
            self.chosen_videos = video_ids
            self.videos_chosen.emit()

    def time_of(self, frame: int) -> float:
        """When `frame` is shown; the frame after the last one is at the video's end."""
        if not self.frames:
            return 0.0
        return float(self.times_s[frame]) if frame < self.frames else self.duration_s

    def seconds(self, frames: NDArray[np.int64]) -> NDArray[np.float64]:
        """The times of many frame numbers, as `time_of`."""
        if not self.frames:
            return np.zeros(len(frames))
        end_s = max(self.duration_s, float(self.times_s[-1]))
        found = self.times_s[np.clip(frames, 0, self.frames - 1)]
        return np.asarray(np.where(frames >= self.frames, end_s, found), np.float64)

    def frame_at(self, time_s: float) -> int:
        """The frame that is shown at `time_s`."""
        found = int(np.searchsorted(self.times_s, time_s + 1e-9, "right")) - 1
        return min(max(found, 0), max(self.frames - 1, 0))

    def selected_segment(self) -> tuple[Tier, Segment] | None:
        """The selected segment with its tier, if it is still there.

        Every action of the table asks when the selection changes: it is looked for once.
        """
        key = (self.project, self.selection)
        if self._found_for is None or self._found_for[0] is not key[0] or self._found_for[1] != key[1]:
            self._found_for, self._found = key, self._find_segment()
        return self._found

    def _find_segment(self) -> tuple[Tier, Segment] | None:
        if self.project is None or self.selection.kind != "segment":
            return None
        for tier in self.project.tiers:
            if tier.id == self.selection.tier_id:
                for segment in tier.segments:
                    if segment.id == self.selection.id:
                        return tier, segment
        return None

    def has_proposals(self) -> bool:
        """Whether a proposal waits to be decided; a tier that did not change is not read again."""
        known, now = self._proposing, {}
        tiers = self.project.tiers if self.project is not None else ()
        again = looked_at_again(tiers)
        for tier in tiers:
            newer = again.get(tier.id, ())
            before = known.get(id(tier))
            if before is None or before[1] != newer:
                waits = any(s.state == "proposed" and stands(s, newer) for s in tier.segments)
                before = (tier, newer, waits)
            now[id(tier)] = before
        self._proposing = now
        return any(waits for _, _, waits in now.values())

    def selected_segments(self) -> list[tuple[Tier, Segment]]:
        """All selected segments that are still there, tier by tier."""
        chosen = (self.selection, *self.also)
        wanted = {(one.tier_id, one.id) for one in chosen if one.kind == "segment"}
        tiers = {tier_id for tier_id, _ in wanted}
        return [
            (tier, segment)
            for tier in (self.project.tiers if self.project is not None else ())
            if tier.id in tiers
            for segment in tier.segments
            if (tier.id, segment.id) in wanted
        ]

    def selected_event(self) -> tuple[Tier, Event] | None:
        """The selected event with its tier, if it is still there."""
        if self.project is None or self.selection.kind != "event":
            return None
        for tier in self.project.tiers:
            if tier.id == self.selection.tier_id:
                for event in tier.events:
                    if event.id == self.selection.id:
                        return tier, event
        return None

    def marked_span(self) -> tuple[int, int] | None:
        """Frames ``[start, stop)`` between the marks, whichever is first; None unless both are set."""
        if self.mark_in is None or self.mark_out is None:
            return None
        return min(self.mark_in, self.mark_out), max(self.mark_in, self.mark_out) + 1

    def selected_set(self) -> RepetitionSet | None:
        """The selected repetition set, if it is still there."""
        if self.project is None or self.selection.kind != "repetitions":
            return None
        return next((s for s in self.project.repetition_sets if s.id == self.selection.id), None)

    def selected_person(self) -> Person | None:
        """The person who is selected, or whose segment or repetitions are."""
        if self.project is None:
            return None
        wanted = self.selection.id if self.selection.kind == "person" else ""
        segment, found = self.selected_segment(), self.selected_set()
        if segment is not None:
            wanted = segment[0].person_id
        elif found is not None:
            wanted = found.person_id
        return next((p for p in self.project.people if p.id == wanted), None)

    def selected_people(self) -> list[Person]:
        """Everybody who is selected, the first one first; else the person of what is selected."""
        if self.project is None or self.selection.kind != "person":
            person = self.selected_person()
            return [person] if person is not None else []
        by_id = {person.id: person for person in self.project.people}
        return [by_id[one.id] for one in (self.selection, *self.also) if one.id in by_id]

    def _show(self, video: VideoItem | None, times_s: NDArray[np.float64]) -> None:
        self.set_playing(False)
        self.video, self.times_s, self.frame = video, times_s, 0
        self.select(NOTHING)
        self.set_marks(tier_id="", mark_in=None, mark_out=None, locked_to=None, open_segment=None)
        self.video_changed.emit()
        self.frame_changed.emit(0)

    def _on_stored(self) -> None:
        if self.store is None or self.project is None:
            return  # (a step that was on screen already, as its preview, is told with the same project twice)
        before, after = self.project, self.store.project
        self.project = after
        if self.video is None and after.videos:
            self.show_video(after.videos[0].id)
        elif self.video is not None:
            shown = self.video.id
            self.video = next((v for v in after.videos if v.id == shown), None)
            if self.video is None:  # it was removed from the session
                self.show_video(after.videos[0].id if after.videos else "")
        self.changed.emit(before, after)
