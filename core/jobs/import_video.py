"""Read a video: what it is, and when each of its pictures is shown."""

from __future__ import annotations

import io
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from core.jobs.files import write_bytes
from core.jobs.outcomes import VideoRead
from core.jobs.requests import ImportVideo, request_json
from core.jobs.steps import StageStep
from core.jobs.work_folder import make_folder, work_folder
from core.work import Job

if TYPE_CHECKING:
    from core.media.facts import VideoFacts


def import_video(request: ImportVideo) -> Job[VideoRead]:
    """The facts of ``request.video``; its frame times lie in a file in ``request.folder``.

    Raises `UserError` for anything that cannot be read as a video.
    """
    facts = yield from scan(request.video)
    folder = request.folder or str(work_folder(request))
    return as_video_read(facts, write_times(facts, folder), request_json(request))


def scan(video: str) -> Job[VideoFacts]:
    """Read every packet of `video`, saying how far it is."""
    from core.media.facts import scan_video

    job = scan_video(Path(video))
    while True:
        try:
            step = next(job)
        except StopIteration as end:
            facts: VideoFacts = end.value
            return facts
        yield StageStep(step.done, step.total, step.note, "read")


def write_times(facts: VideoFacts, folder: str) -> str:
    """Leave the frame times (F,) in `folder` and return the file's path."""
    make_folder(Path(folder))
    buffer = io.BytesIO()
    np.save(buffer, np.asarray(facts.times_s, np.float64), allow_pickle=False)
    path = Path(folder) / "times.npy"
    write_bytes(path, buffer.getvalue())
    return str(path)


def as_video_read(facts: VideoFacts, times_file: str, request: str = "") -> VideoRead:
    """The facts as a small value that can be sent."""
    return VideoRead(
        request=request,
        video=str(facts.path),
        fingerprint=facts.fingerprint,
        size_bytes=facts.size_bytes,
        frames=facts.frames,
        duration_s=facts.duration_s,
        width=facts.width,
        height=facts.height,
        rotation=facts.rotation,
        sample_aspect=float(facts.sample_aspect),
        variable_frame_rate=facts.variable_frame_rate,
        codec=facts.codec,
        has_sound=facts.has_sound,
        sound_rate=facts.sound_rate,
        confirmed=facts.confirmed,
        repairs=tuple(facts.repairs),
        times_file=times_file,
    )
