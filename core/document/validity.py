"""Whether a project makes sense: what is checked of a file from outside and after an undo out of turn."""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator, Sequence

from core.document.chunks import DTYPES, row_bytes
from core.document.project import ChunkedArray, CorrectionBlock, Project, Segment, Tier
from core.document.schema import MAX_VALUE_BYTES

MAX_FRAME = 2**40
BLOCK_FRAMES = 256


def first_problem(project: Project) -> str:
    """What does not make sense first, in words for a developer; "" when all is well."""
    return next(_problems(project), "")


def handle_problem(handle: ChunkedArray) -> str:
    """What is wrong with a handle, or ""."""
    if handle.dtype not in DTYPES:
        return "unknown kind of numbers"
    if not 0 <= handle.length <= MAX_FRAME or handle.rows_per_chunk < 1:
        return "impossible length"
    if len(handle.row_shape) > 4 or any(not 0 <= side <= MAX_VALUE_BYTES for side in handle.row_shape):
        return "impossible shape"
    if row_bytes(handle) * min(handle.rows_per_chunk, max(handle.length, 1)) > MAX_VALUE_BYTES:
        return "chunks too large"
    if len(handle.chunk_ids) != -(-handle.length // handle.rows_per_chunk):
        return "wrong number of chunks"
    return ""


def segments_problem(segments: Sequence[Segment]) -> str:
    """Whether segments are sorted, not empty and do not overlap; "" when they are."""
    last = 0
    for segment in segments:
        if not last <= segment.start < segment.stop <= MAX_FRAME:
            return f"segment {segment.id} is empty, out of order or overlaps"
        last = segment.stop
    return ""


def _problems(project: Project) -> Iterator[str]:
    videos, people = {v.id for v in project.videos}, {q.id for q in project.people}
    recordings = {r.id for r in project.recordings}
    for video in project.videos:
        yield from _texts(handle_problem(video.frame_times))
        if not (0 <= video.frames <= MAX_FRAME and 0 < video.width < 2**20 and 0 < video.height < 2**20):
            yield f"video {video.id} has impossible sizes"
        if video.frame_times.length != video.frames or video.frame_times.row_shape != ():
            yield f"video {video.id} has no time for every frame"
        if not _finite(video.duration_s, video.sample_aspect):
            yield f"video {video.id} has impossible numbers"
    for recording in project.recordings:
        if any(part.video_id not in videos for part in recording.videos):
            yield f"recording {recording.id} names a video that is not there"
    for person in project.people:
        for span in person.spans:
            if span.video_id not in videos or not 0 <= span.start < span.stop <= MAX_FRAME:
                yield f"person {person.id} owns an impossible span"
    for layer in project.pose_layers:
        if layer.video_id not in videos:
            yield f"pose layer {layer.id} names a video that is not there"
        for track in layer.tracks:
            yield from _texts(handle_problem(track.rows))
            if not 0 <= track.start <= MAX_FRAME or len(track.rows.row_shape) != 2:
                yield f"track {track.id} of pose layer {layer.id} has an impossible shape"
    for block in project.corrections:
        yield from _texts(_block_problem(block))
        if block.video_id not in videos or block.person_id not in people:
            yield "corrections of nobody"
    for series in project.series:
        for handle in (series.values, *series.pyramid):
            yield from _texts(handle_problem(handle))
    for tier in project.tiers:
        yield from _texts(_tier_problem(tier))
        if tier.recording_id not in recordings:
            yield f"tier {tier.id} names a recording that is not there"
    for found in project.repetition_sets:
        if found.recording_id not in recordings:
            yield f"repetitions {found.id} name a recording that is not there"
        if not 0 <= found.start < found.stop <= MAX_FRAME:
            yield f"repetitions {found.id} have an impossible span"
        if any(not 0 <= cycle.start <= cycle.turn <= cycle.stop <= MAX_FRAME for cycle in found.cycles):
            yield f"repetitions {found.id} have an impossible cycle"
    for drawing in project.drawings:
        if drawing.video_id not in videos:
            yield f"drawing {drawing.id} names a video that is not there"
    for calibration in project.calibrations:
        if calibration.recording_id not in recordings:
            yield f"calibration {calibration.id} names a recording that is not there"


def _tier_problem(tier: Tier) -> str:
    problem = segments_problem(tier.segments)
    last = -1
    for event in tier.events:
        if not last <= event.frame <= MAX_FRAME or event.frame < 0:
            problem = problem or f"event {event.id} is out of order"
        last = event.frame
    last = 0
    for start, stop in tier.finished:
        if not last <= start < stop <= MAX_FRAME:
            problem = problem or f"tier {tier.id} has an impossible finished span"
        last = stop
    return problem


def _block_problem(block: CorrectionBlock) -> str:
    first = block.block * BLOCK_FRAMES
    for correction in block.corrections:
        if not first <= correction.frame < first + BLOCK_FRAMES or first < 0:
            return "a correction lies outside its block"
        if not _finite(correction.x or 0.0, correction.y or 0.0):
            return "a correction is not a number"
    return ""


def _finite(*numbers: float) -> bool:
    return all(math.isfinite(number) for number in numbers)


def _texts(*problems: str) -> Iterable[str]:
    return (problem for problem in problems if problem)
