"""Scrub tracks: every picture of a video as a small JPEG of its own, so that any one is read at once.

Picture i of the track is picture i of a full decode of the video (or, in a very long video, every
`step`-th one is). A track lies in one folder: ``NAME.json`` says what it holds, ``NAME-000000.bin`` and so
on hold `per_file` pictures each. Files appear whole, so a track can be used while it is being made.

A file: 8 bytes of mark, the count (uint64), count + 1 offsets (uint64) and the JPEGs one after another.
"""

from __future__ import annotations

import hashlib
import logging
import os
import shutil
import struct
import time
from collections import OrderedDict
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO

import msgspec
import numpy as np
from numpy.typing import NDArray

from core.atomic_files import write_bytes
from core.paths import user_cache_dir

logger = logging.getLogger(__name__)

MARK = b"KSTRACK1"
PER_FILE = 256
MOST_BYTES = 8 << 30
_OPEN_FILES = 8
_LOOK_AGAIN_S = 0.5
_LARGEST_FILE = 1 << 30


class TrackInfo(msgspec.Struct, frozen=True, kw_only=True):
    """What a track holds: pictures 0, step, 2 * step ... of a video of `frames` pictures."""

    frames: int
    step: int
    width: int
    height: int
    per_file: int = PER_FILE

    @property
    def pictures(self) -> int:
        """How many pictures the whole track has."""
        return -(-self.frames // self.step)

    @property
    def files(self) -> int:
        """How many files the whole track has."""
        return -(-self.pictures // self.per_file)


def preview_folder(fingerprint: str) -> Path:
    """Where scrub track, thumbnails and sound picture of a video are kept; it may not exist yet."""
    return previews_folder() / hashlib.sha256(fingerprint.encode()).hexdigest()[:32]


def previews_folder() -> Path:
    """Where they are kept for all videos."""
    return user_cache_dir() / "previews"


def keep_within(most_bytes: int, but_not: Path) -> None:
    """Remove what was not used for longest until all previews take less than `most_bytes`."""
    folders = [folder for folder in previews_folder().glob("*") if folder.is_dir()]
    sizes = {folder: sum(file.stat().st_size for file in folder.glob("*")) for folder in folders}
    total = sum(sizes.values())
    for folder in sorted(folders, key=lambda folder: folder.stat().st_mtime):
        if total <= most_bytes:
            return
        if folder != but_not:
            shutil.rmtree(folder, ignore_errors=True)
            total -= sizes[folder]


def touch(folder: Path) -> None:
    """Note that a preview is used now."""
    if folder.is_dir():
        try:
            os.utime(folder)
        except OSError:
            logger.debug("a preview could not be marked as used")


def write_info(folder: Path, name: str, info: TrackInfo) -> None:
    """Say what the track holds; the first thing that is written."""
    write_bytes(folder / f"{name}.json", msgspec.json.encode(info))


def write_pictures(folder: Path, name: str, number: int, jpegs: list[bytes]) -> None:
    """Write file `number` of a track, whole or not at all."""
    start = len(MARK) + 8 * (len(jpegs) + 2)
    offsets = start + np.concatenate([[0], np.cumsum([len(jpeg) for jpeg in jpegs])])
    head = MARK + struct.pack("<Q", len(jpegs)) + offsets.astype("<u8").tobytes()
    write_bytes(folder / f"{name}-{number:06d}.bin", head + b"".join(jpegs))


class PictureTrack:
    """A track that is there or still being made. Not thread safe: each thread opens its own."""

    def __init__(self, folder: Path, name: str = "scrub") -> None:
        self._folder = folder
        self._name = name
        self._info: TrackInfo | None = None
        self._files: OrderedDict[int, tuple[BinaryIO, NDArray[np.uint64]]] = OrderedDict()
        self._missing: dict[int, float] = {}

    @property
    def info(self) -> TrackInfo | None:
        """What the track holds; None where there is none yet."""
        if self._info is None and self._may_look(-1):
            try:
                read = msgspec.json.decode((self._folder / f"{self._name}.json").read_bytes(), type=TrackInfo)
            except (OSError, msgspec.MsgspecError, UnicodeDecodeError):
                self._missing[-1] = time.monotonic()
            else:
                self._info = read if min(read.frames, read.step, read.per_file) > 0 else None
        return self._info

    def close(self) -> None:
        """Close the files."""
        for file, _ in self._files.values():
            file.close()
        self._files.clear()
        self._missing.clear()

    def is_complete(self) -> bool:
        """Whether every file is there."""
        info = self.info
        return info is not None and all(self._path(number).exists() for number in range(info.files))

    def has(self, frame: int) -> bool:
        """Whether the picture nearest to `frame` is there."""
        info = self.info
        return info is not None and self._file(self._number(info, frame) // info.per_file) is not None

    def jpeg(self, frame: int) -> tuple[int, bytes] | None:
        """The picture nearest to `frame` with its own number, as a JPEG; None where it is not there yet."""
        info = self.info
        if info is None:
            return None
        number = self._number(info, frame)
        opened = self._file(number // info.per_file)
        if opened is None:
            return None
        file, offsets = opened
        place = number % info.per_file
        if place + 1 >= len(offsets):
            return None
        start, stop = int(offsets[place]), int(offsets[place + 1])
        file.seek(start)
        return number * info.step, file.read(stop - start)

    def picture(self, frame: int) -> tuple[int, NDArray[np.uint8]] | None:
        """As `jpeg`, decoded: (height, width, 4) uint8 blue, green, red, 255."""
        found = self.jpeg(frame)
        if found is None:
            return None
        import cv2  # here: the window must not load it at start

        pixels = cv2.imdecode(np.frombuffer(found[1], np.uint8), cv2.IMREAD_COLOR)
        if pixels is None:
            return None
        return found[0], np.asarray(cv2.cvtColor(pixels, cv2.COLOR_BGR2BGRA), np.uint8)

    def ready_spans(self) -> Iterator[tuple[int, int]]:
        """Frames [start, stop) of every file that is there."""
        info = self.info
        if info is not None:
            length = info.per_file * info.step
            for number in range(info.files):
                if self._path(number).exists():
                    yield number * length, min((number + 1) * length, info.frames)

    @staticmethod
    def _number(info: TrackInfo, frame: int) -> int:
        return min(max(round(frame / info.step), 0), info.pictures - 1)

    def _path(self, number: int) -> Path:
        return self._folder / f"{self._name}-{number:06d}.bin"

    def _may_look(self, number: int) -> bool:
        seen = self._missing.get(number)
        return seen is None or time.monotonic() - seen > _LOOK_AGAIN_S

    def _file(self, number: int) -> tuple[BinaryIO, NDArray[np.uint64]] | None:
        opened = self._files.get(number)
        if opened is not None:
            self._files.move_to_end(number)
            return opened
        if not self._may_look(number):
            return None
        opened = self._opened(number)
        if opened is None:
            self._missing[number] = time.monotonic()
            return None
        self._files[number] = opened
        while len(self._files) > _OPEN_FILES:
            self._files.popitem(last=False)[1][0].close()
        return opened

    def _opened(self, number: int) -> tuple[BinaryIO, NDArray[np.uint64]] | None:
        try:
            file = self._path(number).open("rb")
        except OSError:
            return None
        offsets = _offsets(file)
        if offsets is None:
            logger.warning("a file of a scrub track is damaged")
            file.close()
            return None
        return file, offsets


def _offsets(file: BinaryIO) -> NDArray[np.uint64] | None:
    """The offsets at the head of a file, if they can be true."""
    size = os.fstat(file.fileno()).st_size
    head = file.read(len(MARK) + 8)
    if size > _LARGEST_FILE or len(head) < len(MARK) + 8 or not head.startswith(MARK):
        return None
    (count,) = struct.unpack("<Q", head[len(MARK) :])
    if not 0 < count <= 1 << 16:
        return None
    raw = file.read(8 * (count + 1))
    if len(raw) < 8 * (count + 1):
        return None
    offsets = np.frombuffer(raw, "<u8")
    if int(offsets[-1]) != size or (np.diff(offsets.astype(np.int64)) < 0).any():
        return None
    return offsets
