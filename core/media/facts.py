"""What a video file holds: its size, its pictures and the time of each. One job finds out."""

from __future__ import annotations

import time
from pathlib import Path
from typing import Any

import msgspec
import numpy as np
from numpy.typing import NDArray

from core.media.fingerprints import fingerprint as fingerprint
from core.media.frame_times import UNKNOWN, is_variable, repair_times
from core.media.opening import check_file
from core.media.passes import (
    TIMED_CONTAINERS,
    Look,
    Packets,
    Pictures,
    decode_everything,
    follows,
    look_at_first_pictures,
    no_pictures,
    read_packets,
)
from core.media.picture import Geometry
from core.media.remembered import recall, remember
from core.work import Job

_SHORT_PIXELS = 5e8
_WORTH_REMEMBERING_S = 2.0


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


def scan_video(path: Path | str, confirm: bool | None = None) -> Job[VideoFacts]:
    """Find out what a video holds; yields progress and returns its `VideoFacts`.

    Every packet is read once, and the first pictures are decoded to see whether they follow the
    packets. That suffices for a plain stream: a container that times each packet (MP4, MOV,
    Matroska, WebM), a codec that shows one picture a packet, and no packet without a time, with
    a repeated time, damaged or not to be shown, or shown before the first key frame. Anything else
    is decoded once from start to end in one thread, which is the truth by definition; so is every
    short video (up to 5e8 pixels in all, about half a second of work), since damage within a picture
    shows in no other way. `confirm` forces (True) or forbids (False) that decode.

    What took longer than a moment to find out is remembered in the person's cache until the file
    changes. Raises `UserError` for whatever is not a readable video.
    """
    from core.media.damage import leave_out_unsafe_keys

    path = Path(path)
    check_file(path)
    mark = fingerprint(path)
    known = recall(path, mark)
    if known is not None and confirm in (None, known.confirmed):
        return known
    begun = time.monotonic()
    packets = yield from read_packets(path)
    look, stream_facts = look_at_first_pictures(path)
    doubts = list(packets.doubts)
    if look is None or look.interlaced or not follows(look.pts, packets):
        doubts.append("pictures do not follow packets")
    elif len(packets.pts) * look.width * look.height <= _SHORT_PIXELS:
        doubts.append("short enough to make sure")
    pictures = None
    if confirm or (confirm is None and doubts) or look is None:
        pictures = yield from decode_everything(path, len(packets.pts))
        if len(pictures.pts) == 0:
            raise no_pictures(path)
    if look is None:
        look, stream_facts = look_at_first_pictures(path, limit=None)
    if look is None:
        raise no_pictures(path)
    facts = _assemble(path, mark, packets, pictures, look, stream_facts)
    if facts.damaged and facts.confirmed:
        facts = yield from leave_out_unsafe_keys(facts)
    if time.monotonic() - begun > _WORTH_REMEMBERING_S:
        remember(facts)
    return facts


def _assemble(
    path: Path, mark: str, packets: Packets, pictures: Pictures | None, look: Look, stream: dict[str, Any]
) -> VideoFacts:
    timed = bool(set(stream["container"].split(",")) & TIMED_CONTAINERS)
    tick = stream["tick"]
    stamps, picture_keys, keyed_by = _picture_keys(packets, pictures, timed)
    step = 1 / stream["rate"] if stream["rate"] else 0.04
    times, repairs = repair_times(stamps, tick, step)
    usual = float(np.median(np.diff(times))) if len(times) > 1 else step
    last = packets.last_duration * tick
    aspect = stream["aspect"] if 0.05 < stream["aspect"] < 20 else 1.0
    across = round(look.width * max(aspect, 1.0))
    down = round(look.height / min(aspect, 1.0))
    if look.rotation in (90, 270):
        across, down = down, across
    known = stamps[stamps != UNKNOWN]
    return VideoFacts(
        path=path,
        size_bytes=path.stat().st_size,
        fingerprint=mark,
        width=across,
        height=down,
        stored_width=look.width,
        stored_height=look.height,
        rotation=look.rotation,
        mirrored=look.mirrored,
        sample_aspect=aspect,
        frames=len(times),
        duration_s=float(times[-1]) + (last if usual / 2 <= last < 60 else usual),
        variable_frame_rate=is_variable(times, tick),
        codec=stream["codec"],
        has_sound=stream["has_sound"],
        sound_rate=stream["sound_rate"],
        times_s=times,
        start_offset_s=float(known[0]) * tick if len(known) else 0.0,
        confirmed=pictures is not None,
        damaged="damaged" in packets.doubts or (pictures is not None and pictures.damaged),
        repairs=repairs,
        index=_seek_index(packets, picture_keys, keyed_by),
    )


def _picture_keys(
    packets: Packets, pictures: Pictures | None, timed: bool
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


def _seek_index(packets: Packets, picture_keys: NDArray[np.int64], keyed_by: str) -> SeekIndex:
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
