"""What a video file holds: its size, its pictures and the time of each. One job finds out."""

from __future__ import annotations

import hashlib
from array import array
from pathlib import Path
from typing import Any

import msgspec
import numpy as np
from numpy.typing import NDArray

from core.errors import UserError
from core.media.frame_times import UNKNOWN, is_variable, repair_times
from core.media.opening import open_container, video_stream
from core.media.picture import Geometry
from core.work import Job, Step

PACKETS_A_STEP = 256
PICTURES_A_STEP = 16
_PROBED_PICTURES = 48
_UPRIGHT = (0x10000, 0, 0, 0x10000)

# where every packet carries its own presentation time and a seek gives the same ones again
_TIMED_CONTAINERS = frozenset({"mov", "matroska"})
# where one packet is one picture shown, unless something in the packets says otherwise
_PLAIN_CODECS = frozenset({"h264", "hevc", "vp9", "av1", "mjpeg", "prores", "ffv1", "dnxhd"})


class SeekIndex(msgspec.Struct, frozen=True, eq=False):
    """How a picture is found in the file.

    `keyed_by` says by what decoded pictures are told apart: "pts" (their own time stamps),
    "packet" (the number of the packet they came from) or "count" (only by counting from the start).
    Key frames are those from which decoding may begin; they rise by picture.
    """

    keyed_by: str
    picture_keys: NDArray[np.int64]  # (F,) stamp or packet number of each picture
    key_pictures: NDArray[np.int32]  # (K,) picture shown by each key packet
    key_packets: NDArray[np.int32]  # (K,) number of the key packet in file order
    key_pts: NDArray[np.int64]  # (K,) ticks
    key_dts: NDArray[np.int64]  # (K,) ticks, UNKNOWN where the container has none
    key_places: NDArray[np.int64]  # (K,) byte in the file, -1 where not known


class VideoFacts(msgspec.Struct, frozen=True, eq=False):
    """Everything known about a video without its pictures. Width and height are as shown:
    upright, with square pixels. `times_s` (F,) rises strictly from 0.0 s.

    `confirmed`: every picture was decoded once to make this table. Where it is False, the packets
    alone were enough: a plain stream in a container that times each packet.
    `repairs` says in words what was mended in the time stamps.
    """

    path: Path
    size_bytes: int
    fingerprint: str
    width: int
    height: int
    stored_width: int
    stored_height: int
    rotation: int
    mirrored: bool
    sample_aspect: float
    frames: int
    duration_s: float
    variable_frame_rate: bool
    codec: str
    has_sound: bool
    sound_rate: int
    times_s: NDArray[np.float64]
    start_offset_s: float
    confirmed: bool
    damaged: bool
    repairs: tuple[str, ...]
    index: SeekIndex

    @property
    def geometry(self) -> Geometry:
        """How stored pictures become upright ones."""
        return Geometry(self.width, self.height, self.rotation, self.mirrored)


class _Packets(msgspec.Struct, eq=False):
    """Every packet of the video stream, in file order."""

    pts: NDArray[np.int64]
    dts: NDArray[np.int64]
    places: NDArray[np.int64]
    keys: NDArray[np.bool_]
    doubts: list[str]
    last_duration: int


class _Pictures(msgspec.Struct, eq=False):
    """Every picture a decoder gave, in the order it gave them."""

    pts: NDArray[np.int64]
    dts: NDArray[np.int64]
    packets: NDArray[np.int64]
    errors: int
    corrupt: int


class _Look(msgspec.Struct):
    """What the first pictures show."""

    width: int
    height: int
    rotation: int
    mirrored: bool
    interlaced: bool
    pts: list[int | None]


def scan_video(path: Path | str, confirm: bool | None = None) -> Job[VideoFacts]:
    """Find out what a video holds; yields progress and returns its `VideoFacts`.

    Every packet is read once, and the first pictures are decoded to see whether they follow the
    packets. That suffices for a plain stream: a container that times each packet (MP4, MOV,
    Matroska, WebM), a codec that shows one picture a packet, and no packet without a time, with
    a repeated time, marked damaged or not to be shown, or shown before the first key frame.
    Anything else is decoded once from start to end in one thread, which is the truth by definition.
    `confirm` forces (True) or forbids (False) that decode.

    Raises `UserError` for whatever is not a readable video.
    """
    path = Path(path)
    packets = yield from _read_packets(path)
    look, stream_facts = _look_at_first_pictures(path)
    doubts = list(packets.doubts)
    if look is None or look.interlaced or not _follow(look.pts, packets):
        doubts.append("pictures do not follow packets")
    pictures = None
    if confirm or (confirm is None and doubts) or look is None:
        pictures = yield from _decode_everything(path, len(packets.pts))
        if len(pictures.pts) == 0:
            raise _no_pictures(path)
    if look is None:
        look, stream_facts = _look_at_first_pictures(path, limit=None)
    if look is None:
        raise _no_pictures(path)
    return _assemble(path, packets, pictures, look, stream_facts)


def fingerprint(path: Path) -> str:
    """Size and a hash of five blocks spread over the file: tells files apart without reading them."""
    size = path.stat().st_size
    block = 1 << 16
    digest = hashlib.sha256()
    with path.open("rb") as file:
        for part in range(5):
            file.seek(max(0, (size - block) * part // 4))
            digest.update(file.read(block))
    return f"{size:x}-{digest.hexdigest()[:32]}"


def _no_pictures(path: Path) -> UserError:
    return UserError(
        "{name} has a video header but no picture could be decoded.",
        hint="The recording or copy was probably broken off: copy it again from the camera.",
        name=path.name,
    )


def _read_packets(path: Path) -> Job[_Packets]:
    import av

    pts, dts, places, keys = array("q"), array("q"), array("q"), array("b")
    doubts: list[str] = []
    unshown = broken = 0
    size = path.stat().st_size if path.exists() else None
    with open_container(path) as container:
        stream = video_stream(container, path)
        last_duration = 0
        try:
            for packet in container.demux(stream):
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
                keys.append(packet.is_keyframe)
                unshown += packet.is_discard
                broken += packet.is_corrupt
                if packet.duration and packet.duration > 0:
                    last_duration = packet.duration
                if len(pts) % PACKETS_A_STEP == 0:
                    yield Step(max(0, places[-1]), size, "Reading the frame times")
        except av.error.FFmpegError:
            broken += 1
        container_names = set(container.format.name.split(","))
        codec = stream.codec_context.name
    if not pts:
        raise _no_pictures(path)
    if not container_names & _TIMED_CONTAINERS:
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
    return _Packets(
        stamps,
        np.frombuffer(dts, np.int64),
        np.frombuffer(places, np.int64),
        key_flags,
        doubts,
        last_duration,
    )


def _is_encrypted(packet: Any, stream: Any) -> bool:
    return packet.has_sidedata("encryption_info") or str(stream.codec_context.codec_tag) in ("encv", "drmi")


def _look_at_first_pictures(path: Path, limit: int | None = 4 * _PROBED_PICTURES) -> Any:
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
            for packet in container.demux(stream):
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
        return _Look(first.width, first.height, rotation, mirrored, interlaced, pts), stream_facts


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


def _follow(seen: list[int | None], packets: _Packets) -> bool:
    """Whether the first pictures are those the sorted packet times promise."""
    expected = np.sort(packets.pts)[: len(seen)]
    return None not in seen and len(expected) == len(seen) and np.array_equal(expected, np.array(seen))


def _decode_everything(path: Path, total: int) -> Job[_Pictures]:
    import av

    pts, dts, numbers = array("q"), array("q"), array("q")
    errors = corrupt = number = 0
    with open_container(path) as container:
        stream = video_stream(container, path)
        context = stream.codec_context
        context.thread_count = 1
        context.copy_opaque = True

        def take(frames: list[Any]) -> None:
            nonlocal corrupt
            for frame in frames:
                pts.append(UNKNOWN if frame.pts is None else frame.pts)
                dts.append(UNKNOWN if frame.dts is None else frame.dts)
                numbers.append(-1 if frame.opaque is None else frame.opaque)
                corrupt += bool(frame.is_corrupt)

        try:
            for packet in container.demux(stream):
                if packet.size:
                    packet.opaque = number
                    number += 1
                    if number % PICTURES_A_STEP == 0:
                        yield Step(number, total, "Decoding every picture once")
                try:
                    take(packet.decode())
                except av.error.FFmpegError:
                    errors += 1
        except av.error.FFmpegError:
            errors += 1
            take(_flushed(context))
    return _Pictures(
        np.frombuffer(pts, np.int64),
        np.frombuffer(dts, np.int64),
        np.frombuffer(numbers, np.int64),
        errors,
        corrupt,
    )


def _flushed(context: Any) -> list[Any]:
    import av

    try:
        return list(context.decode(None))
    except av.error.FFmpegError:
        return []


def _assemble(
    path: Path, packets: _Packets, pictures: _Pictures | None, look: _Look, stream: dict[str, Any]
) -> VideoFacts:
    timed = bool(set(stream["container"].split(",")) & _TIMED_CONTAINERS)
    tick = stream["tick"]
    stamps, picture_keys, keyed_by = _picture_keys(packets, pictures, timed)
    step = 1 / stream["rate"] if stream["rate"] else 0.04
    times, repairs = repair_times(stamps, tick, step)
    usual = float(np.median(np.diff(times))) if len(times) > 1 else step
    last = packets.last_duration * tick if packets.last_duration * tick < 60 else 0.0
    aspect = stream["aspect"] if 0.05 < stream["aspect"] < 20 else 1.0
    across = round(look.width * max(aspect, 1.0))
    down = round(look.height / min(aspect, 1.0))
    if look.rotation in (90, 270):
        across, down = down, across
    known = stamps[stamps != UNKNOWN]
    return VideoFacts(
        path=path,
        size_bytes=path.stat().st_size,
        fingerprint=fingerprint(path),
        width=across,
        height=down,
        stored_width=look.width,
        stored_height=look.height,
        rotation=look.rotation,
        mirrored=look.mirrored,
        sample_aspect=aspect,
        frames=len(times),
        duration_s=float(times[-1]) + (last or usual),
        variable_frame_rate=is_variable(times, tick),
        codec=stream["codec"],
        has_sound=stream["has_sound"],
        sound_rate=stream["sound_rate"],
        times_s=times,
        start_offset_s=float(known[0]) * tick if len(known) else 0.0,
        confirmed=pictures is not None,
        damaged="damaged" in packets.doubts
        or (pictures is not None and pictures.errors + pictures.corrupt > 0),
        repairs=repairs,
        index=_seek_index(packets, picture_keys, keyed_by),
    )


def _picture_keys(
    packets: _Packets, pictures: _Pictures | None, timed: bool
) -> tuple[NDArray[np.int64], NDArray[np.int64], str]:
    """Time stamps in presentation order, what tells the pictures apart, and by which rule."""
    if pictures is None:
        stamps = np.unique(packets.pts[packets.pts != UNKNOWN])
        return stamps, stamps, "pts"
    stamps = np.where(pictures.pts == UNKNOWN, pictures.dts, pictures.pts)
    if not timed and _is_shuffled(stamps):
        # such containers (AVI) hold decoding times only: the pictures take them in order
        stamps = np.sort(stamps)
    if timed and (pictures.pts != UNKNOWN).all() and len(np.unique(pictures.pts)) == len(stamps):
        return stamps, pictures.pts, "pts"
    if (pictures.packets >= 0).all() and len(np.unique(pictures.packets)) == len(stamps):
        return stamps, pictures.packets, "packet"
    return stamps, pictures.packets, "count"


def _is_shuffled(stamps: NDArray[np.int64]) -> bool:
    """Whether each stamp occurs once but many are out of order."""
    if len(stamps) < 2 or (stamps == UNKNOWN).any() or len(np.unique(stamps)) < len(stamps):
        return False
    return bool((np.diff(stamps) < 0).mean() > 0.02)


def _seek_index(packets: _Packets, picture_keys: NDArray[np.int64], keyed_by: str) -> SeekIndex:
    numbers = np.flatnonzero(packets.keys) if keyed_by != "count" else np.zeros(0, np.intp)
    wanted = packets.pts[numbers] if keyed_by == "pts" else numbers
    order = np.argsort(picture_keys, kind="stable")
    places = np.searchsorted(picture_keys, wanted, sorter=order).clip(max=len(order) - 1)
    shown = order[places]
    good = picture_keys[shown] == wanted
    numbers, shown = numbers[good], shown[good]
    by_picture = np.argsort(shown, kind="stable")
    numbers, shown = numbers[by_picture], shown[by_picture]
    return SeekIndex(
        keyed_by=keyed_by,
        picture_keys=picture_keys,
        key_pictures=shown.astype(np.int32),
        key_packets=numbers.astype(np.int32),
        key_pts=packets.pts[numbers],
        key_dts=packets.dts[numbers],
        key_places=packets.places[numbers],
    )
