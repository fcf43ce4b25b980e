"""Find and follow every body in a video, block by block, so that a stopped job can go on."""

from __future__ import annotations

import os
import time
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any, cast

import msgspec

from core.jobs.athletes import check_athletes, people_pointed_at
from core.jobs.blocks import BLOCK_PICTURES, Block, PoseBlocks, bodies_on, make_block, read_block, write_block
from core.jobs.import_video import as_video_read, scan, write_times
from core.jobs.outcomes import PosesFound
from core.jobs.person_finding import people_in, sightings_of
from core.jobs.requests import EstimatePoses, request_json
from core.jobs.steps import FileReady, StageStep
from core.jobs.tools import make_estimator
from core.jobs.track_joining import OVERLAP, TrackJoiner
from core.jobs.work_folder import check_range, open_run, work_folder
from core.pose_estimators import EstimatorSettings, FoundPoses, PoseEstimator
from core.work import Job

if TYPE_CHECKING:
    from core.media.facts import VideoFacts
    from core.media.reader import VideoReader

STEP_S = 0.04  # a step at least this often, so that urgent questions are answered between two


def estimate_poses(request: EstimatePoses, facts: VideoFacts | None = None) -> Job[PosesFound]:
    """Write blocks of poses into ``request.folder`` and say which tracks there are.

    With ``request.resume`` blocks that are there already are kept. `facts` saves reading the video's
    packets again. Raises `UserError` for a video that cannot be read.
    """
    if facts is None:
        facts = yield from scan(request.video)
    if not request.folder:
        request = msgspec.structs.replace(request, folder=str(work_folder(request)))
    start, stop = check_range(request.start, request.stop, facts.frames)
    check_athletes(request.athletes, start, stop)
    run = open_run(request)
    read = as_video_read(facts, write_times(facts, request.folder))
    folder = Path(request.folder)
    estimator_id = "blazepose" if request.estimator == "auto" else request.estimator
    settings = EstimatorSettings(
        max_people=request.max_people,
        region_px=request.region_px,
        device=request.device,
        threads=request.threads,
    )
    estimator = make_estimator(estimator_id, settings)
    try:
        yield from _fill_blocks(estimator, facts, folder, (start, stop))
        skeleton, devices = estimator.skeleton, estimator.devices
    finally:
        estimator.close()
    blocks = PoseBlocks(folder, start)
    pose_s, decode_s = blocks.seconds()
    tracks = blocks.tracks(facts.times_s)
    cuts = tuple(cut for cut in blocks.cuts() if cut > start)
    people = people_in(tracks, sightings_of(blocks), facts.times_s, cuts)
    if request.athletes:
        people = people_pointed_at(request.athletes, people, tracks, blocks, facts.times_s)
    return PosesFound(
        request=request_json(request),
        video=read,
        folder=str(folder),
        run_id=run.run_id,
        start=start,
        stop=stop,
        estimator=estimator_id,
        skeleton=skeleton,
        devices=devices,
        tracks=tracks,
        people=people,
        cuts=cuts,
        pose_s=round(pose_s, 3),
        decode_s=round(decode_s, 3),
    )


def _fill_blocks(
    estimator: PoseEstimator, facts: VideoFacts, folder: Path, span: tuple[int, int]
) -> Job[None]:
    """Estimate what is missing of `span` and write it block by block."""
    start, stop = span
    there = [entry for entry in PoseBlocks(folder, start).files if entry[1] <= stop]
    block_start = there[-1][1] if there else start
    total = stop - start
    yield StageStep(block_start - start, total, "", "poses")
    if block_start >= stop:
        return
    joiner, overlap = _joiner(there, block_start)
    gathered: list[FoundPoses] = []
    began, last_step = time.perf_counter(), time.perf_counter()
    with open_reader(facts) as reader:
        timed = TimedReader(reader)
        for poses in estimator.estimate(cast("VideoReader", timed), max(start, block_start - OVERLAP), stop):
            if poses.frame < block_start:
                if overlap is not None:
                    joiner.compare(poses.bodies, bodies_on(overlap, poses.frame))
                continue
            gathered.append(_with_ids(poses, joiner))
            at = poses.frame + 1
            now = time.perf_counter()
            if at == stop or at - block_start == BLOCK_PICTURES:
                block = make_block(block_start, at, gathered, (now - began, timed.take_seconds()))
                path = write_block(folder, block)
                yield FileReady(at - start, total, "", "poses", str(path), block_start, at)
                gathered, block_start, began, last_step = [], at, time.perf_counter(), now
            elif now - last_step >= STEP_S:
                last_step = now
                yield StageStep(at - start, total, "", "poses")


def _joiner(there: list[tuple[int, int, Path]], block_start: int) -> tuple[TrackJoiner, Block | None]:
    """A joiner that goes on from the saved blocks, and the last of them."""
    next_id = 0
    for _, _, path in there:
        tracks = read_block(path).track
        if len(tracks):
            next_id = max(next_id, int(tracks.max()) + 1)
    return TrackJoiner(next_id), read_block(there[-1][2]) if there else None


def _with_ids(poses: FoundPoses, joiner: TrackJoiner) -> FoundPoses:
    bodies = tuple(
        msgspec.structs.replace(body, track_id=joiner.id_for(body.track_id)) for body in poses.bodies
    )
    return msgspec.structs.replace(poses, bodies=bodies)


def open_reader(facts: VideoFacts) -> VideoReader:
    """A reader for work on all cores: few cores go to the models, so decoding takes one thread there."""
    from core.media.reader import VideoReader

    return VideoReader(facts.path, facts, threads=1 if (os.cpu_count() or 1) <= 4 else 0)


class TimedReader:
    """A reader that adds up how long its user waited for pictures."""

    def __init__(self, reader: VideoReader) -> None:
        self._reader = reader
        self._seconds = 0.0

    def __getattr__(self, name: str) -> Any:
        return getattr(self._reader, name)

    def take_seconds(self) -> float:
        """Seconds waited since this was last asked."""
        seconds, self._seconds = self._seconds, 0.0
        return seconds

    def pictures(self, start: int = 0, stop: int | None = None) -> Iterator[Any]:
        """As the reader's own, timed."""
        pictures = self._reader.pictures(start, stop)
        try:
            while True:
                began = time.perf_counter()
                picture = next(pictures, None)
                self._seconds += time.perf_counter() - began
                if picture is None:
                    return
                yield picture
        finally:
            close = getattr(pictures, "close", None)
            if close is not None:
                close()

    def picture(self, index: int) -> Any:
        """As the reader's own, timed."""
        began = time.perf_counter()
        picture = self._reader.picture(index)
        self._seconds += time.perf_counter() - began
        return picture
