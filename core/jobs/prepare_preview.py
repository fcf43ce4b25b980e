"""Make what lets the window scrub at once: scrub track, thumbnails, shape of the sound."""

from __future__ import annotations

import os
import shutil
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from core.jobs.files import writing_error
from core.jobs.import_video import scan
from core.jobs.outcomes import PreviewReady
from core.jobs.requests import PreparePreview, request_json
from core.jobs.steps import FileReady, StageStep
from core.media import scrub
from core.work import Job

if TYPE_CHECKING:
    from core.media.facts import VideoFacts
    from core.media.reader import VideoReader

SCRUB, THUMBS, SOUND = "scrub", "thumbs", "sound.npz"
LINES = 480
THUMB_LINES = 64
QUALITY = 6
BYTES_PER_PIXEL = 0.06  # what a JPEG of that quality usually takes
THUMBS_EVERY_S = 0.8
LARGEST_STEP = 64
STAGE = "preview"


def prepare_preview(request: PreparePreview) -> Job[PreviewReady]:
    """Scrub track, thumbnails and sound picture of a video, in the cache; goes on where it was stopped.

    The whole cache is kept within `request.most_bytes`; a video too long for half of that gets every
    second, third ... picture. Raises `UserError` where the video or the cache cannot be used.
    """
    if request.gentle:
        work_in_the_background()
    facts = yield from scan(request.video)
    folder = scrub.preview_folder(facts.fingerprint)
    try:
        folder.mkdir(parents=True, exist_ok=True)
        scrub.touch(folder)
        room = shutil.disk_usage(folder).free // 4
        most = min(request.most_bytes, room)
        scrub.keep_within(most, folder)
        if facts.has_sound and not (folder / SOUND).exists():
            yield from _sound(facts, folder / SOUND)
        pictures = yield from _pictures(facts, folder, most // 2)
    except OSError as error:
        raise writing_error(folder, error) from error
    return PreviewReady(
        request=request_json(request),
        folder=str(folder),
        pictures=pictures,
        has_sound=(folder / SOUND).exists(),
    )


def work_in_the_background() -> None:
    """Let everything else on the machine go first, for as long as this process lives."""
    if sys.platform == "win32":
        import ctypes

        below_normal = 0x4000
        kernel = ctypes.windll.kernel32
        kernel.SetPriorityClass(kernel.GetCurrentProcess(), below_normal)
    else:
        os.nice(15)


def _sound(facts: VideoFacts, target: Path) -> Job[None]:
    from core.media.sound import make_waveform

    job = make_waveform(facts.path, facts.start_offset_s, facts.duration_s, target)
    while True:
        try:
            step = next(job)
        except StopIteration:
            break
        yield StageStep(step.done, step.total, step.note, "sound")
    if target.exists():
        yield FileReady(1, 1, "", "sound", str(target), 0, facts.frames)


def _pictures(facts: VideoFacts, folder: Path, most_bytes: int) -> Job[int]:
    """The scrub track and the thumbnails in one pass; how many pictures the track has (0: no room)."""
    from core.media.reader import VideoReader

    track = scrub.PictureTrack(folder, SCRUB)
    info = track.info
    if info is None or info.frames != facts.frames:
        made = _planned(facts, most_bytes)
        if made is None:
            return 0
        info, thumbs = made
        scrub.write_info(folder, THUMBS, thumbs)
        scrub.write_info(folder, SCRUB, info)
    thumbs_info = scrub.PictureTrack(folder, THUMBS).info
    if thumbs_info is None:
        return 0
    with VideoReader(facts.path, facts, threads=1) as reader:
        for number in range(info.files):
            name = f"{SCRUB}-{number:06d}.bin"
            if not (folder / name).exists():
                yield from _one_file(reader, folder, (info, thumbs_info), number)
    return info.pictures


def _planned(facts: VideoFacts, most_bytes: int) -> tuple[scrub.TrackInfo, scrub.TrackInfo] | None:
    height = min(LINES, facts.height)
    width = max(round(facts.width * height / facts.height), 1)
    step = max(-(-int(facts.frames * width * height * BYTES_PER_PIXEL) // max(most_bytes, 1)), 1)
    if step > LARGEST_STEP:
        return None
    rate = facts.frames / max(facts.duration_s, 1e-3)
    thumb_step = step
    while thumb_step < THUMBS_EVERY_S * rate and thumb_step < step * scrub.PER_FILE:
        thumb_step *= 2
    thumb_height = min(THUMB_LINES, facts.height)
    thumb_width = max(round(facts.width * thumb_height / facts.height), 1)
    return (
        scrub.TrackInfo(frames=facts.frames, step=step, width=width, height=height),
        scrub.TrackInfo(
            frames=facts.frames,
            step=thumb_step,
            width=thumb_width,
            height=thumb_height,
            per_file=scrub.PER_FILE * step // thumb_step,
        ),
    )


def _one_file(
    reader: VideoReader, folder: Path, infos: tuple[scrub.TrackInfo, scrub.TrackInfo], number: int
) -> Job[None]:
    info, thumbs_info = infos
    length = info.per_file * info.step
    start, stop = number * length, min((number + 1) * length, info.frames)
    pictures: list[bytes] = []
    thumbs: list[bytes] = []
    for picture in reader.pictures(start, stop):
        if picture.index % info.step:
            continue
        small = picture.small(info.width, info.height)
        pictures.append(small.jpeg(QUALITY))
        if picture.index % thumbs_info.step == 0:
            thumbs.append(small.smaller(thumbs_info.width, thumbs_info.height).jpeg(QUALITY))
        if len(pictures) % 16 == 0:
            yield StageStep(picture.index, info.frames, "", STAGE)
    scrub.write_pictures(folder, THUMBS, number, thumbs)
    scrub.write_pictures(folder, SCRUB, number, pictures)
    file = str(folder / f"{SCRUB}-{number:06d}.bin")
    yield FileReady(stop, info.frames, "", STAGE, file, start, stop)
