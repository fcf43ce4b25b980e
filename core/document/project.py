"""The project: an immutable value. It holds no long arrays, only handles to chunks of them.

Frames are integers, ranges half-open ``[start, stop)``. Seconds are looked up in a video's
frame-time table, never computed from a frame rate. Every type is a frozen `msgspec.Struct`;
an edit (`core.document.edits`) returns a new `Project` that shares all that did not change.
"""

from __future__ import annotations

from typing import Literal

import msgspec

SegmentState = Literal["proposed", "accepted", "rejected"]
Space = Literal["px", "m"]


class Value(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True, gc=False):
    """A frozen value of the document; cannot be part of a cycle, so the collector need not look at it
    (100,000 segments would otherwise make each of its full rounds a noticeable pause)."""


class ChunkedArray(Value, frozen=True, kw_only=True):
    """A handle to a long array whose rows lie in chunks of the project file.

    Row `i` is in chunk ``chunk_ids[i // rows_per_chunk]``; a chunk is the raw little-endian
    bytes (optionally deflated) of up to `rows_per_chunk` rows of shape `row_shape`.
    """

    length: int
    row_shape: tuple[int, ...]
    dtype: str
    rows_per_chunk: int
    chunk_ids: tuple[int, ...]


class Provenance(Value, frozen=True, kw_only=True):
    """Which job made a result: its request (JSON text), model ids, program version, when (UTC)."""

    job: str
    request: str = ""
    models: tuple[str, ...] = ()
    program: str = ""
    created: str = ""


class VideoItem(Value, frozen=True, kw_only=True):
    """One video file. Its pictures stay outside the project; `frame_times` is (F,) float64 s."""

    id: str
    path: str  # relative to the project file where that is possible
    size_bytes: int
    fingerprint: str
    width: int  # upright and with square pixels, as shown
    height: int
    rotation: int = 0  # degrees clockwise by which the stored picture is turned to be upright
    sample_aspect: float = 1.0
    frames: int
    duration_s: float
    variable_frame_rate: bool = False
    codec: str = ""
    has_sound: bool = False
    sound_rate: int = 0
    frame_times: ChunkedArray
    confirmed: bool = True  # the frame table was confirmed by a full decode
    repairs: tuple[str, ...] = ()  # what was mended in the time stamps, in words
    cuts: tuple[int, ...] = ()  # frames that begin a new shot
    step_status: dict[str, str] = {}  # job name -> "done", "partial", ...
    camera: str = ""
    worker: str = ""  # who works on it
    done: bool = False  # a person said that nothing is left to do
    note: str = ""


class RecordingVideo(Value, frozen=True, kw_only=True):
    """A video's place in a recording: ``time in recording = offset_s + scale * time in video``."""

    video_id: str
    offset_s: float = 0.0
    scale: float = 1.0


class Recording(Value, frozen=True, kw_only=True):
    """One to four videos of the same event; tiers belong to it; frames are the first video's."""

    id: str
    name: str
    videos: tuple[RecordingVideo, ...]


class TrackSpan(Value, frozen=True, kw_only=True):
    """A stretch of one track of one pose run that belongs to a person."""

    video_id: str
    run_id: str
    track_id: int
    start: int
    stop: int


class Person(Value, frozen=True, kw_only=True):
    """A person, known by the track spans they own; the same one may appear in several videos."""

    id: str
    name: str
    colour: int = 0  # index into the people colours
    attributes: dict[str, str] = {}
    spans: tuple[TrackSpan, ...] = ()
    hidden: bool = False  # not drawn on the picture


class PoseTrack(Value, frozen=True, kw_only=True):
    """One followed body. Rows are (K, D+1) float32: coordinates (NaN = unknown), then score 0..1."""

    id: int
    start: int
    rows: ChunkedArray


class PoseLayer(Value, frozen=True, kw_only=True):
    """The poses of one run in one space; the px and the m layer of a run share `run_id` and track ids."""

    id: str
    run_id: str
    video_id: str
    skeleton: str  # id of a skeleton in resources/skeletons
    space: Space
    tracks: tuple[PoseTrack, ...]
    provenance: Provenance


class Correction(Value, frozen=True, kw_only=True):
    """Where a person put one keypoint on one frame (px, upright picture); x None: marked as hidden.

    `between`: not put by hand but computed between two that were.
    """

    frame: int
    keypoint: str
    x: float | None
    y: float | None
    between: bool = False


class CorrectionBlock(Value, frozen=True, kw_only=True):
    """A person's corrections on frames ``[block*256, block*256+256)`` of one video."""

    video_id: str
    person_id: str
    block: int
    corrections: tuple[Correction, ...]


PROBABILITY = "probability"  # unit of a series with one channel for each label
MAP = "map"  # unit of a series with the two places of each moment on a map


class Series(Value, frozen=True, kw_only=True):
    """Per-frame values (T, C) float32 with names and unit: angles, probabilities, waveform, embeddings.

    `pyramid` holds one array a level: (ceil(T / 4**k), C, 2) least and greatest values, k = 1, 2, ...
    """

    id: str
    name: str
    channels: tuple[str, ...]
    unit: str
    source: str
    recording_id: str = ""
    person_id: str = ""
    start: int = 0
    interval_s: float | None = None  # None: one value a frame
    values: ChunkedArray
    pyramid: tuple[ChunkedArray, ...] = ()


class Segment(Value, frozen=True, kw_only=True):
    """A labelled stretch ``[start, stop)`` of frames on a tier.

    `found` keeps what a model had proposed (start, stop, label) once a person changed its segment.
    """

    id: str
    start: int
    stop: int
    label: str
    confidence: float | None = None
    state: SegmentState = "accepted"
    ambiguous: bool = False
    note: str = ""
    attributes: dict[str, str] = {}
    author: str = "human"
    created: str = ""
    changed: str = ""
    found: tuple[int, int, str] | None = None


class Event(Value, frozen=True, kw_only=True):
    """A point in time on a tier."""

    id: str
    frame: int
    label: str
    note: str = ""
    attributes: dict[str, str] = {}
    author: str = "human"


class Tier(Value, frozen=True, kw_only=True):
    """A row of the timeline. Segments are sorted and do not overlap; events are sorted.

    `colour` is an index into the people colours; a locked tier refuses every change of what is on it.
    """

    id: str
    name: str
    recording_id: str
    parent_id: str = ""
    person_id: str = ""
    vocabulary: str = ""
    author: str = "human"  # or the id of the model that made it
    finished: tuple[tuple[int, int], ...] = ()  # spans in which unlabelled means background
    colour: int | None = None
    locked: bool = False
    hidden: bool = False
    folded: bool = False  # shown as a thin stripe
    segments: tuple[Segment, ...] = ()
    events: tuple[Event, ...] = ()


class Cycle(Value, frozen=True, kw_only=True):
    """One repetition: frames of its start, turning point and stop."""

    start: int
    turn: int
    stop: int
    partial: bool = False
    side: str = ""  # "left", "right" or "" (both or not known)


class RepetitionSet(Value, frozen=True, kw_only=True):
    """Repetitions of one movement by one person within a span of frames."""

    id: str
    recording_id: str
    person_id: str
    start: int
    stop: int
    model: str
    label: str = ""
    cycles: tuple[Cycle, ...] = ()
    count_per_side: int | None = None  # None: not an alternating movement
    confidence: float | None = None
    note: str = ""
    state: SegmentState = "proposed"


class Drawing(Value, frozen=True, kw_only=True):
    """A shape on key frames: points (px) by frame; `kind` is line, angle, arrow, text, ..."""

    id: str
    video_id: str
    kind: str
    text: str = ""
    colour: int = 0
    key_frames: dict[int, tuple[tuple[float, float], ...]] = {}


class Calibration(Value, frozen=True, kw_only=True):
    """Scale, plane, lens and cameras of a recording, as far as they are known."""

    id: str
    recording_id: str
    metres_per_px: float | None = None
    plane_px: tuple[tuple[float, float], ...] = ()
    plane_m: tuple[tuple[float, float], ...] = ()
    lens: tuple[float, ...] = ()
    cameras: dict[str, tuple[float, ...]] = {}


class Label(Value, frozen=True, kw_only=True):
    """One entry of a vocabulary."""

    id: str
    name: str
    key: str = ""
    colour: int | None = None  # hue in degrees; None: from its name
    group: str = ""
    description: str = ""
    point: bool = False  # marks an event instead of a segment


class Vocabulary(Value, frozen=True, kw_only=True):
    """A list of labels that a tier may use."""

    id: str
    name: str
    labels: tuple[Label, ...] = ()


class Project(Value, frozen=True, kw_only=True):
    """All that is saved. The file is ``name.kinescribe``; see `core.document.store`."""

    id: str
    name: str
    created: str = ""
    videos: tuple[VideoItem, ...] = ()
    recordings: tuple[Recording, ...] = ()
    people: tuple[Person, ...] = ()
    pose_layers: tuple[PoseLayer, ...] = ()
    corrections: tuple[CorrectionBlock, ...] = ()
    series: tuple[Series, ...] = ()
    tiers: tuple[Tier, ...] = ()
    repetition_sets: tuple[RepetitionSet, ...] = ()
    drawings: tuple[Drawing, ...] = ()
    calibrations: tuple[Calibration, ...] = ()
    vocabularies: tuple[Vocabulary, ...] = ()
    notes: str = ""
