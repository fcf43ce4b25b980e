"""Tiny films made on the spot: every picture shows its own number, so a wrong one is seen."""

from __future__ import annotations

import zlib
from fractions import Fraction
from pathlib import Path
from typing import Any

import av
import numpy as np

DIGITS = 10


def numbered_picture(number: int, width: int = 96, height: int = 64) -> np.ndarray:
    """(height, width, 3) uint8: `number` as black and white bars above, a moving ramp below."""
    picture = np.zeros((height, width, 3), np.uint8)
    bar = width // DIGITS
    for digit in range(DIGITS):
        if number >> (DIGITS - 1 - digit) & 1:
            picture[: height // 2, digit * bar : (digit + 1) * bar] = 235
    ramp = (np.arange(width) * 2 + number * 5) % 200
    picture[height // 2 :, :, 0] = ramp
    picture[height // 2 :, :, 1] = 200 - ramp
    picture[height // 2 :, :, 2] = 90
    return picture


def read_number(rgb: np.ndarray) -> int:
    """The number a picture of `numbered_picture` shows."""
    height, width = rgb.shape[:2]
    bar = width // DIGITS
    number = 0
    for digit in range(DIGITS):
        middle = rgb[height // 8 : height // 3, digit * bar + bar // 3 : digit * bar + 2 * bar // 3]
        number = number * 2 + int(middle.mean() > 118)
    return number


def write_film(
    path: Path,
    count: int = 30,
    *,
    codec: str = "libx264",
    size: tuple[int, int] = (96, 64),
    pixel_format: str = "yuv420p",
    options: dict[str, str] | None = None,
    stamps: list[int] | None = None,
    rate: int = 30,
    muxer: dict[str, str] | None = None,
    gop: int = 12,
    b_frames: int = 0,
    **stream_settings: Any,
) -> Path:
    """Write `count` numbered pictures; `stamps` are their times in ticks of 1/(10 * rate) s."""
    with av.open(str(path), "w", options=muxer or {}) as container:
        stream = container.add_stream(codec, rate=rate, options=options or {})
        stream.width, stream.height = size
        stream.pix_fmt = pixel_format
        context = stream.codec_context
        context.time_base = Fraction(1, rate * 10) if codec != "mpeg4" else Fraction(1, rate)
        context.gop_size = gop
        context.max_b_frames = b_frames
        context.thread_count = 1
        for name, value in stream_settings.items():
            setattr(stream, name, value)
        for number in range(count):
            frame = av.VideoFrame.from_ndarray(numbered_picture(number, *size), format="rgb24")
            if codec == "mpeg4":
                frame.pts, frame.time_base = number, Fraction(1, rate)
            else:
                frame.pts = stamps[number] if stamps is not None else number * 10
                frame.time_base = Fraction(1, rate * 10)
            container.mux(stream.encode(frame))
        container.mux(stream.encode(None))
    return path


def remux(source: Path, target: Path, change: Any = None, muxer: dict[str, str] | None = None) -> Path:
    """Copy the packets of `source`; `change(number, packet)` may alter one, or drop it by returning False."""
    with av.open(str(source)) as old, av.open(str(target), "w", options=muxer or {}) as new:
        stream = old.streams.video[0]
        copy = new.add_stream_from_template(stream)
        for number, packet in enumerate(old.demux(stream)):
            if packet.size == 0 or (change is not None and change(number, packet) is False):
                continue
            packet.stream = copy
            new.mux(packet)
    return target


def true_pictures(path: Path) -> list[int]:
    """Hashes of all pictures by a full single-threaded decode: what frame i is, by definition."""
    hashes = []
    with av.open(str(path)) as container:
        stream = container.streams.video[0]
        stream.codec_context.thread_count = 1
        try:
            for packet in container.demux(stream):
                try:
                    hashes += [picture_hash(frame) for frame in packet.decode()]
                except av.error.FFmpegError:
                    continue
        except av.error.FFmpegError:
            hashes += [picture_hash(frame) for frame in stream.codec_context.decode(None)]
    return hashes


def picture_hash(frame: Any) -> int:
    """A checksum of what a decoded frame shows, without the padding of its rows."""
    value = 0
    for plane in frame.planes:
        rows = np.frombuffer(plane, np.uint8).reshape(-1, plane.line_size)[: plane.height]
        if frame.format.is_planar:
            bytes_a_row = plane.width * ((frame.format.components[0].bits + 7) // 8)
        else:
            bytes_a_row = frame.width * frame.format.padded_bits_per_pixel // 8
        value = zlib.adler32(np.ascontiguousarray(rows[:, :bytes_a_row]), value)
    return value
