"""The passes over a video file from which its facts are drawn: packets, first pictures, all pictures."""

from __future__ import annotations

from array import array
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import msgspec
import numpy as np
from numpy.typing import NDArray

from core.errors import UserError
from core.media.frame_times import UNKNOWN
from core.media.nal_units import begins_afresh, length_prefix_bytes, units_fit
from core.media.opening import open_container, packets_of, video_stream
from core.work import Job, Step

PACKETS_A_STEP = 256
PICTURES_A_STEP = 16
_PROBED_PICTURES = 24

# where every packet carries its own presentation time and a seek gives the same ones again
TIMED_CONTAINERS = frozenset({"mov", "matroska"})
# where one packet is one picture shown, unless something in the packets says otherwise
_PLAIN_CODECS = frozenset({"h264", "hevc", "vp9", "av1", "mjpeg", "prores", "ffv1", "dnxhd"})


class Packets(msgspec.Struct, eq=False):
    """Every packet of the video stream, in file order."""

    pts: NDArray[np.int64]
    dts: NDArray[np.int64]
    places: NDArray[np.int64]
    keys: NDArray[np.bool_]
    doubts: list[str]
    last_duration: int


class Pictures(msgspec.Struct, eq=False):
    """Every picture a decoder gave, in the order it gave them."""

    pts: NDArray[np.int64]
    dts: NDArray[np.int64]
    packets: NDArray[np.int64]
    damaged: bool


class Look(msgspec.Struct):
    """What the first pictures show."""

    width: int
    height: int
    rotation: int
    mirrored: bool
    interlaced: bool
    pts: list[int | None]


def no_pictures(path: Path) -> UserError:
    """What to say of a file from which no picture can be had."""
    return UserError(
        "{name} has a video header but no picture could be decoded.",
        hint="The recording or copy was probably broken off: copy it again from the camera.",
        name=path.name,
    )


def read_packets(path: Path) -> Job[Packets]:
    """Read every packet once, without decoding; notes why pictures may differ from packets."""
    import av

    pts, dts, places, keys = array("q"), array("q"), array("q"), array("b")
    doubts: list[str] = []
    unshown = broken = 0
    with open_container(path) as container:
        size = path.stat().st_size
        stream = video_stream(container, path)
        codec = stream.codec_context.name
        prefix = length_prefix_bytes(codec, stream.codec_context.extradata)
        last_duration = 0
        try:
            for packet in packets_of(container, stream):
                if packet.size == 0:
                    continue
                if not pts and _is_encrypted(packet, stream):
                    raise UserError(
                        "{name} is copy-protected: its pictures are encrypted.",
                        hint="Open a copy without protection; this program cannot ask for the key.",
                        name=path.name,
                    )
                pts.append(UNKNOWN if packet.pts is None else packet.pts)
                dts.append(UNKNOWN if packet.dts is None else packet.dts)
                places.append(-1 if packet.pos is None else packet.pos)
                key = packet.is_keyframe
                unshown += packet.is_discard
                broken += packet.is_corrupt
                if prefix:
                    content = memoryview(packet)
                    broken += not units_fit(content, prefix)
                    key = key and (codec != "h264" or begins_afresh(content, prefix))
                keys.append(key)
                if packet.duration and packet.duration > 0:
                    last_duration = packet.duration
                if len(pts) % PACKETS_A_STEP == 0:
                    yield Step(max(0, places[-1]), size, "Reading the frame times")
        except av.error.FFmpegError:
            broken += 1
        container_names = set(container.format.name.split(","))
    if not pts:
        raise no_pictures(path)
    if not container_names & TIMED_CONTAINERS:
        doubts.append("container")
    if codec not in _PLAIN_CODECS:
        doubts.append("codec")
    if unshown:
        doubts.append("not to be shown")
    if broken:
        doubts.append("damaged")
    stamps = np.frombuffer(pts, np.int64)
    key_flags = np.frombuffer(keys, np.int8).astype(bool)
    if (stamps == UNKNOWN).any():
        doubts.append("no time")
    if len(np.unique(stamps)) < len(stamps):
        doubts.append("repeated times")
    if not key_flags[0] or (stamps < stamps[0]).any():
        doubts.append("shown before the first key frame")
    return Packets(
        stamps,
        np.frombuffer(dts, np.int64),
        np.frombuffer(places, np.int64),
        key_flags,
        doubts,
        last_duration,
    )


def _is_encrypted(packet: Any, stream: Any) -> bool:
    return packet.has_sidedata("encryption_info") or str(stream.codec_context.codec_tag) in ("encv", "drmi")


def look_at_first_pictures(path: Path, limit: int | None = 4 * _PROBED_PICTURES) -> Any:
    """The first pictures within `limit` packets (None: however far the first one lies)."""
    import av

    with open_container(path) as container:
        stream = video_stream(container, path)
        context = stream.codec_context
        context.thread_count = 1
        aspect = stream.sample_aspect_ratio
        sounds = container.streams.audio
        rate = stream.average_rate or stream.guessed_rate
        stream_facts = {
            "container": container.format.name,
            "codec": context.name,
            "aspect": float(aspect) if aspect else 1.0,
            "tick": float(stream.time_base),
            "rate": float(rate) if rate else 0.0,
            "has_sound": bool(sounds),
            "sound_rate": int(sounds[0].rate or 0) if sounds else 0,
        }
        first = None
        pts: list[int | None] = []
        interlaced = False
        number = 0
        try:
            for packet in packets_of(container, stream):
                number += 1
                try:
                    frames = packet.decode()
                except av.error.FFmpegError:
                    continue
                for frame in frames:
                    first = first or frame
                    interlaced |= frame.interlaced_frame
                    pts.append(frame.pts)
                if len(pts) >= _PROBED_PICTURES or (limit is not None and number >= limit):
                    break
                if limit is None and first is not None:
                    break
        except av.error.FFmpegError:
            pass
        if first is None:
            return None, stream_facts
        rotation, mirrored = _turn(first)
        return Look(first.width, first.height, rotation, mirrored, interlaced, pts), stream_facts


def _turn(frame: Any) -> tuple[int, bool]:
    """Clockwise turn (0, 90, 180, 270) and mirroring of the display matrix, to the nearest quarter."""
    for side_data in frame.side_data:
        if side_data.type.name == "DISPLAYMATRIX" and side_data.buffer_size >= 36:
            a, b, _, c, d = np.frombuffer(side_data, np.int32)[:5].astype(np.float64)
            if a * d - b * c == 0:
                return 0, False
            mirrored = a * d - b * c < 0
            if mirrored:
                a, b = -a, -b
            return round(np.degrees(np.arctan2(b, a)) / 90) * 90 % 360, bool(mirrored)
    return 0, False


def follows(seen: list[int | None], packets: Packets) -> bool:
    """Whether the first pictures are those the sorted packet times promise."""
    expected = np.sort(packets.pts)[: len(seen)]
    return None not in seen and len(expected) == len(seen) and np.array_equal(expected, np.array(seen))


def decode_everything(path: Path, total: int) -> Job[Pictures]:
    """Decode every picture once in one thread: what the pictures are, by definition."""
    import av

    pts, dts, numbers = array("q"), array("q"), array("q")
    damaged = False
    number = 0
    with open_container(path) as container:
        stream = video_stream(container, path)
        context = stream.codec_context
        context.thread_count = 1
        context.copy_opaque = True
        packets = packets_of(container, stream)
        while True:
            try:
                packet = next(packets)
            except StopIteration:
                break
            except av.error.FFmpegError:  # the file is broken here: take what the decoder still holds
                damaged = True
                packet = None
            if packet is not None and packet.size:
                packet.opaque = number
                number += 1
                if number % PICTURES_A_STEP == 0:
                    yield Step(number, total, "Decoding every picture once")
            with _complaints() as complaints:
                try:
                    frames = context.decode(packet)
                except av.error.FFmpegError:
                    damaged = True
                    frames = []
            damaged = damaged or bool(complaints)
            for frame in frames:
                pts.append(UNKNOWN if frame.pts is None else frame.pts)
                dts.append(UNKNOWN if frame.dts is None else frame.dts)
                numbers.append(-1 if frame.opaque is None else frame.opaque)
                damaged = damaged or bool(frame.is_corrupt)
            if packet is None:
                break
    return Pictures(
        np.frombuffer(pts, np.int64), np.frombuffer(dts, np.int64), np.frombuffer(numbers, np.int64), damaged
    )


@contextmanager
def _complaints() -> Iterator[list[Any]]:
    """What the decoder says of damage it covers up: it gives the picture, and only its log tells."""
    import av.logging

    av.logging.set_skip_repeated(False)
    av.logging.set_level(av.logging.ERROR)
    try:
        with av.logging.Capture() as complaints:
            yield complaints
    finally:
        av.logging.set_level(None)
