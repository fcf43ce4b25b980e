"""What a job gives back: small values; the arrays lie in files in the job's folder.

Each is what an engine sends as the result of a finished job and what `core.jobs.results` takes
into a project.
"""

from __future__ import annotations

import msgspec


class Outcome(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True, tag_field="job"):
    """A job's result; `request` is the JSON text of what was asked."""

    request: str = ""


class TrackFound(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """One followed body: frames ``[start, stop)``, on how many of them it was seen, and its size."""

    id: int
    start: int
    stop: int
    frames_seen: int
    hands_seen: int = 0
    size_px: float = 0.0  # median height of the keypoints
    seconds: float = 0.0  # how long it was seen


class TrackPiece(msgspec.Struct, frozen=True):
    """Frames ``[start, stop)`` of a track that belong to one person."""

    track_id: int
    start: int
    stop: int


class PersonFound(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """One person of a run: pieces of tracks that do not overlap, in order."""

    pieces: tuple[TrackPiece, ...]

    @property
    def start(self) -> int:
        """First frame on which the person was seen."""
        return self.pieces[0].start

    @property
    def stop(self) -> int:
        """The frame after the last one."""
        return self.pieces[-1].stop


class VideoRead(Outcome, frozen=True, kw_only=True, tag="import_video"):
    """A video's facts; the frame times (F,) float64 lie in `times_file`."""

    video: str
    fingerprint: str
    size_bytes: int
    frames: int
    duration_s: float
    width: int
    height: int
    rotation: int = 0
    sample_aspect: float = 1.0
    variable_frame_rate: bool = False
    codec: str = ""
    has_sound: bool = False
    sound_rate: int = 0
    confirmed: bool = True
    repairs: tuple[str, ...] = ()
    times_file: str = ""


class PosesFound(Outcome, frozen=True, kw_only=True, tag="poses"):
    """Poses of pictures ``[start, stop)``; the rows lie in blocks in `folder` (`core.jobs.blocks`)."""

    video: VideoRead
    folder: str
    run_id: str
    start: int
    stop: int
    estimator: str
    skeleton: str
    devices: str = ""
    tracks: tuple[TrackFound, ...] = ()
    people: tuple[PersonFound, ...] = ()
    cuts: tuple[int, ...] = ()
    pose_s: float = 0.0
    decode_s: float = 0.0


class FoundCycle(msgspec.Struct, frozen=True, omit_defaults=True):
    """One repetition, in frames."""

    start: int
    turn: int
    stop: int
    partial: bool = False
    side: str = ""


class FoundSet(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """Repetitions of one movement; a segment of the same span carries the same label.

    counts: what each of several counters counted, by its id; empty where one was asked
    """

    start: int
    stop: int
    cycles: tuple[FoundCycle, ...] = ()
    label: str = ""
    confidence: float = 0.0
    count_per_side: int | None = None
    note: str = ""
    counts: dict[str, int] = {}


class FoundSegment(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """A stretch of one action; `source` is the model that cut it. Only those on different layers overlap."""

    start: int
    stop: int
    label: str = ""
    confidence: float | None = None
    source: str = ""
    attributes: dict[str, str] = {}
    layer: int = 0


class FoundSeries(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """Values of one person every `interval_s` seconds from the time of frame `start`: (T, C) in `file`."""

    file: str
    channels: tuple[str, ...]
    start: int
    interval_s: float
    source: str = ""


class PersonMovement(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """What one person does. `person_id` is set where the person is already in the project."""

    track_ids: tuple[int, ...] = ()
    person_id: str = ""
    segments: tuple[FoundSegment, ...] = ()
    sets: tuple[FoundSet, ...] = ()
    notes: tuple[str, ...] = ()
    series: tuple[FoundSeries, ...] = ()


class MovementFound(Outcome, frozen=True, kw_only=True, tag="movement"):
    """What people do on one video: segments, repetitions or both, as `kinds` says."""

    kinds: tuple[str, ...]  # of "segments", "repetitions", "labels"
    people: tuple[PersonMovement, ...] = ()
    models: tuple[str, ...] = ()
    video_id: str = ""
    count_s: float = 0.0
    segment_s: float = 0.0
    label_s: float = 0.0


class Analysed(Outcome, frozen=True, kw_only=True, tag="analyse"):
    """All of it for one video."""

    poses: PosesFound
    movement: MovementFound
    total_s: float = 0.0


class AlikeOfPerson(msgspec.Struct, frozen=True, kw_only=True):
    """Stretches of one person on one video that are like the examples."""

    video_id: str
    person_id: str
    segments: tuple[FoundSegment, ...]


class AlikeFound(Outcome, frozen=True, kw_only=True, tag="alike"):
    """Where else people do what some examples show; `looked_at`: people who were looked at."""

    label: str
    encoder: str
    people: tuple[AlikeOfPerson, ...] = ()
    looked_at: int = 0


class MappedPerson(msgspec.Struct, frozen=True, kw_only=True):
    """Places (N, 2) within -1..1 in `file`, one every `interval_s` seconds from the time of frame `start`."""

    video_id: str
    person_id: str
    start: int
    interval_s: float
    file: str


class MomentsMapped(Outcome, frozen=True, kw_only=True, tag="moments"):
    """The moments of people on one map."""

    encoder: str
    people: tuple[MappedPerson, ...] = ()
    moments: int = 0


class Composed(Outcome, frozen=True, kw_only=True, tag="compose"):
    """A composed motion: ``positions`` (T, K, D), ``scores`` (T, K) and ``times_s`` (T,) lie in `file`.

    It is in the layout, unit and place of the first part, 30 frames a second (`core.jobs.compose.read_file`).
    kept: the name of the training sample, "" where it was not kept.
    """

    file: str
    skeleton: str
    dimensions: int
    frames: int
    labels: tuple[str, ...] = ()
    kept: str = ""


class FoundAlarm(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """An alarm on the frame on which it begins, and where it has faded; `stop` None: not before the end."""

    start: int
    at_s: float
    stop: int | None = None


class AlarmsOfPerson(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """Alarms over what the model `source` believed of one person."""

    person_id: str
    source: str
    alarms: tuple[FoundAlarm, ...] = ()


class AlarmsFound(Outcome, frozen=True, kw_only=True, tag="alarms"):
    """Alarms for one label on one video."""

    video_id: str
    label: str
    people: tuple[AlarmsOfPerson, ...] = ()


class ReportWritten(Outcome, frozen=True, kw_only=True, tag="report"):
    """Where the report lies."""

    json_path: str
    html_path: str


class PreviewReady(Outcome, frozen=True, kw_only=True, tag="preview"):
    """The folder with scrub track, thumbnails and sound picture; `pictures` 0: no room for a track."""

    folder: str
    pictures: int
    has_sound: bool = False


AnyOutcome = (
    VideoRead
    | PosesFound
    | MovementFound
    | Analysed
    | ReportWritten
    | AlikeFound
    | MomentsMapped
    | Composed
    | AlarmsFound
)
