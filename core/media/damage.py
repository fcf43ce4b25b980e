"""Key frames of a damaged video: which of them can be trusted."""

from __future__ import annotations

import zlib
from typing import TYPE_CHECKING, Any

import msgspec
import numpy as np

from core.media.decoding import Decoder
from core.work import Job, Step

if TYPE_CHECKING:
    from core.media.facts import VideoFacts


def leave_out_unsafe_keys(facts: VideoFacts) -> Job[VideoFacts]:
    """The same facts with only those key frames from which decoding gives the true pictures.

    A decoder covers damage up with what it showed before, so a picture may depend on where decoding
    began. Every picture is decoded once more from the start; then, from the last key frame back, each
    must give the same pictures up to the next trusted one, or it is left out.
    """
    index = facts.index
    if index.keyed_by == "count" or len(index.key_pictures) == 0:
        return facts
    truth: dict[int, int] = {}
    decoder = Decoder(facts, threads=1)
    for number, frame in decoder.frames(-1):
        truth[number] = checksum(frame)
        if number % 16 == 0:
            yield Step(number, facts.frames, "Checking a damaged file")
    kept = np.zeros(len(index.key_pictures), bool)
    stop = facts.frames
    for key in range(len(kept) - 1, -1, -1):
        first = int(index.key_pictures[key])
        yield Step(facts.frames - first, facts.frames, "Checking a damaged file again")
        if _gives_the_same(decoder, key, first, stop, truth):
            kept[key] = True
            stop = first
    decoder.close()
    return msgspec.structs.replace(
        facts,
        index=msgspec.structs.replace(
            index,
            key_pictures=index.key_pictures[kept],
            key_packets=index.key_packets[kept],
            key_pts=index.key_pts[kept],
            key_dts=index.key_dts[kept],
            key_places=index.key_places[kept],
        ),
    )


def _gives_the_same(decoder: Decoder, key: int, first: int, stop: int, truth: dict[int, int]) -> bool:
    missing = {number for number in range(first, stop) if number in truth}
    for number, frame in decoder.frames(key):
        if number >= stop:
            break
        if truth.get(number) != checksum(frame):
            return False
        missing.discard(number)
    return not missing


def checksum(frame: Any) -> int:
    """A checksum of a decoded frame's planes without the padding of their rows."""
    value = 0
    for plane in frame.planes:
        rows = np.frombuffer(plane, np.uint8).reshape(-1, plane.line_size)[: plane.height]
        value = zlib.adler32(rows[:, : plane.width].tobytes(), value)
    return value
