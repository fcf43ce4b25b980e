"""What ``NAME.json`` holds. The schema is ``resources/report/analysis.schema.json``.

Frames are 0-based; `last_frame` is the last frame seen, `stop_frame` the frame after a stretch.
Seconds are those of the frame-time table.
"""

from __future__ import annotations

import msgspec


class Part(msgspec.Struct, frozen=True, kw_only=True):
    """A part of the report."""


class VideoPart(Part, frozen=True, kw_only=True):
    """The video as it is shown (upright, square pixels)."""

    path: str
    frames: int
    duration_s: float
    width: int
    height: int
    variable_frame_rate: bool
    rotation: int


class SegmentPart(Part, frozen=True, kw_only=True):
    """A stretch of one action; `source` is the model that cut it, or ``human``."""

    start_frame: int
    stop_frame: int
    start_s: float
    stop_s: float
    label: str
    confidence: float | None
    source: str


class CyclePart(Part, frozen=True, kw_only=True):
    """One full repetition."""

    start_frame: int
    turn_frame: int
    stop_frame: int


class RepetitionsPart(Part, frozen=True, kw_only=True):
    """Repetitions of one movement; `count_per_side`: how many each side did where they take turns."""

    label: str
    count: int
    count_per_side: int | None
    cycles: tuple[CyclePart, ...]


class PersonPart(Part, frozen=True, kw_only=True):
    """What one person does."""

    id: str
    name: str
    first_frame: int
    last_frame: int
    frames_seen: int
    segments: tuple[SegmentPart, ...]
    repetitions: tuple[RepetitionsPart, ...]
    notes: tuple[str, ...] = ()


class ModelPart(Part, frozen=True, kw_only=True):
    """A model that took part."""

    id: str
    task: str
    version: str = ""
    licence: str = ""
    origin: str = ""


class TimingPart(Part, frozen=True, kw_only=True):
    """Seconds spent, and frames a second over all; decoding runs beside the poses and is part of them."""

    decode_s: float = 0.0
    pose_s: float = 0.0
    segment_s: float = 0.0
    count_s: float = 0.0
    label_s: float = 0.0
    total_s: float = 0.0
    frames_per_s: float = 0.0


class Analysis(Part, frozen=True, kw_only=True):
    """The whole report."""

    video: VideoPart
    people: tuple[PersonPart, ...]
    models: tuple[ModelPart, ...]
    timing: TimingPart


def analysis_json(analysis: Analysis) -> bytes:
    """The report as JSON text, UTF-8, two spaces deep, ending with a line end."""
    return msgspec.json.format(msgspec.json.encode(analysis), indent=2) + b"\n"
