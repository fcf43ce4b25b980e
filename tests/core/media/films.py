"""Tiny films made on the spot: every picture shows its own number, so a wrong one is seen."""

from __future__ import annotations

import random
import struct
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
        fine_clock = codec not in ("mpeg4", "mpeg2video")
        context.time_base = Fraction(1, rate * 10 if fine_clock else rate)
        context.gop_size = gop
        context.max_b_frames = b_frames
        context.thread_count = 1
        for name, value in stream_settings.items():
            setattr(stream, name, value)
        for number in range(count):
            frame = av.VideoFrame.from_ndarray(numbered_picture(number, *size), format="rgb24")
            stamp = stamps[number] if stamps is not None else number * 10
            frame.pts = stamp if fine_clock else stamp // 10
            frame.time_base = context.time_base
            container.mux(stream.encode(frame))
        container.mux(stream.encode(None))
    return path


def write_loud_film(path: Path, count: int) -> Path:
    """Write `count` numbered pictures with a (silent) sound track of 16 kHz."""
    with av.open(str(path), "w") as container:
        pictures = container.add_stream("libx264", rate=30)
        pictures.width, pictures.height = 96, 64
        sound = container.add_stream("aac", rate=16000)
        sound.layout = "mono"
        for number in range(count):
            frame = av.VideoFrame.from_ndarray(numbered_picture(number), format="rgb24")
            container.mux(pictures.encode(frame))
            samples = av.AudioFrame(format="fltp", layout="mono", samples=1024)
            samples.rate, samples.pts = 16000, number * 1024
            samples.planes[0].update(bytes(4096))
            container.mux(sound.encode(samples))
        for stream in (pictures, sound):
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


def find_box(content: bytes | bytearray, *names: bytes) -> tuple[int, int]:
    """Start and length of a box within an MP4 file, by the names of the boxes around it."""
    start, stop = 0, len(content)
    for name in names:
        place = start
        while content[place + 4 : place + 8] != name:
            place += int.from_bytes(content[place : place + 4], "big")
            assert place + 8 < stop, name
        start, stop = place + 8, place + int.from_bytes(content[place : place + 4], "big")
    return start - 8, stop - start + 8


def with_display_matrix(source: Path, target: Path, matrix: tuple[int, int, int, int]) -> Path:
    """Copy an MP4 whose pictures are to be shown through `matrix` (a, b, c, d of ISO/IEC 14496-12, 6.2.2)."""
    a, b, c, d = (value << 16 for value in matrix)
    content = bytearray(source.read_bytes())
    place = find_box(content, b"moov", b"trak", b"tkhd")[0] + 48
    content[place : place + 36] = struct.pack(">9i", a, b, 0, c, d, 0, 0, 0, 1 << 30)
    target.write_bytes(content)
    return target


def with_edit(source: Path, target: Path, skip_ticks: int, duration_ms: int) -> Path:
    """Copy an MP4 with an edit list that leaves out its beginning and all after `duration_ms`."""
    content = bytearray(source.read_bytes())
    place = find_box(content, b"moov", b"trak", b"edts", b"elst")[0] + 16
    start = struct.unpack(">i", content[place + 4 : place + 8])[0]
    content[place : place + 8] = struct.pack(">Ii", duration_ms, start + skip_ticks)
    target.write_bytes(content)
    return target


def cut_off(source: Path, target: Path, share: float) -> Path:
    """Copy only the first part of a file."""
    content = source.read_bytes()
    target.write_bytes(content[: int(len(content) * share)])
    return target


def damage(source: Path, target: Path, seed: int, bytes_hurt: int = 12) -> Path:
    """Copy a file with some bytes among its pictures turned over."""
    content = bytearray(source.read_bytes())
    first = content.find(b"mdat") + 200 if b"mdat" in content[:200] else 900
    dice = random.Random(seed)
    for _ in range(bytes_hurt):
        content[dice.randrange(first, int(len(content) * 0.8))] ^= 0xFF
    target.write_bytes(content)
    return target


def true_pictures(path: Path, limit: int = 1 << 60) -> list[int]:
    """Hashes of all pictures by a full single-threaded decode: what frame i is, by definition."""
    hashes: list[int] = []
    with av.open(str(path)) as container:
        stream = container.streams.video[0]
        stream.codec_context.thread_count = 1
        try:
            for packet in container.demux(stream):
                try:
                    hashes += [picture_hash(frame) for frame in packet.decode()]
                    if len(hashes) >= limit:
                        break
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
