"""Decoding from a key frame on, with the number of every picture known."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

import numpy as np

from core.errors import UserError
from core.media.frame_times import UNKNOWN
from core.media.opening import open_container, packets_of, video_stream

if TYPE_CHECKING:
    from core.media.facts import VideoFacts

_SEEK_BY_DTS = frozenset({"avi", "mpegts", "mpeg", "flv"})
_PACKETS_TO_FIND_A_KEY = 2000


class Decoder:
    """One open file and its decoder. Not thread safe; each thread or job opens its own.

    `key` numbers the key frames of the seek index; -1 is the start of the file.
    """

    def __init__(self, facts: VideoFacts, threads: int = 0) -> None:
        self._facts = facts
        self._threads = 1 if facts.damaged else threads
        index = facts.index
        self._order = np.argsort(index.picture_keys, kind="stable")
        self._sorted_keys = index.picture_keys[self._order]
        self._key_pictures = index.key_pictures
        self._container: Any = None
        self._stream: Any = None

    def key_before(self, picture: int) -> int:
        """The last key frame from which `picture` can be decoded; -1: only from the start."""
        return int(np.searchsorted(self._key_pictures, picture, side="right")) - 1

    def first_picture(self, key: int) -> int:
        """The first picture that decoding from `key` gives."""
        return int(self._key_pictures[key]) if key >= 0 else 0

    def frames(self, key: int) -> Iterator[tuple[int, Any]]:
        """(picture number, decoded frame) from key frame `key` on, numbers rising.

        Numbers may be missing where a picture cannot be decoded from there. Pictures given before
        the first key frame's own belong to an open group and are left out, as they would be wrong.
        """
        if key < 0 or self._facts.index.keyed_by == "count":
            self._open()
            first_number: int | None = 0
            trusted = True
        else:
            first_number = self._seek(key)
            trusted = False
            if first_number is None and self._facts.index.keyed_by == "packet":
                self._open()
                first_number, trusted = 0, True
        last = -1
        for count, frame in enumerate(self._decoded(first_number)):
            number = self._number(frame, count)
            if number is None or number <= last:
                continue
            if not trusted:
                place = int(np.searchsorted(self._key_pictures, number))
                trusted = place < len(self._key_pictures) and int(self._key_pictures[place]) == number
                if not trusted:
                    continue
            last = number
            yield number, frame

    def close(self) -> None:
        """Close the file."""
        if self._container is not None:
            self._container.close()
            self._container = self._stream = None

    def _number(self, frame: Any, count: int) -> int | None:
        keyed_by = self._facts.index.keyed_by
        if keyed_by == "count":
            return count if count < self._facts.frames else None
        wanted = frame.pts if keyed_by == "pts" else frame.opaque
        if wanted is None:
            return None
        place = int(np.searchsorted(self._sorted_keys, wanted))
        if place == len(self._sorted_keys) or int(self._sorted_keys[place]) != wanted:
            return None
        return int(self._order[place])

    def _decoded(self, first_number: int | None) -> Iterator[Any]:
        import av

        by_packet = self._facts.index.keyed_by == "packet"
        number = first_number or 0
        context = self._stream.codec_context
        packets = self._packets(first_number)
        while True:
            try:
                packet = next(packets)
            except StopIteration:
                return
            except av.error.FFmpegError:
                break  # the file is broken here: give what the decoder still holds
            if by_packet and packet.size:
                packet.opaque = number
                number += 1
            try:
                frames = packet.decode()
            except av.error.FFmpegError:
                continue
            yield from frames
        try:
            yield from context.decode(None)
        except av.error.FFmpegError:
            return

    def _packets(self, first_number: int | None) -> Iterator[Any]:
        """Packets from here on; in a file told apart by packets, from the key packet looked for on."""
        packets = packets_of(self._container, self._stream)
        if self._facts.index.keyed_by != "packet" or not first_number:
            yield from packets
            return
        index = self._facts.index
        key = int(np.searchsorted(index.key_packets, first_number))
        for packet in packets:
            if packet.size and self._is_key(packet, key):
                yield packet
                break
        yield from packets

    def _is_key(self, packet: Any, key: int) -> bool:
        index = self._facts.index
        place = -1 if packet.pos is None else packet.pos
        dts = UNKNOWN if packet.dts is None else packet.dts
        return (
            bool(packet.is_keyframe)
            and place == index.key_places[key]
            and (place >= 0 or dts == index.key_dts[key])
        )

    def _seek(self, key: int) -> int | None:
        """Go to key frame `key` or one before; the number of its packet, None where that is not known."""
        import av

        if self._container is None:
            self._open()
        index = self._facts.index
        by_dts = bool(set(self._container.format.name.split(",")) & _SEEK_BY_DTS)
        stamps = index.key_dts if by_dts else index.key_pts
        stamp = int(stamps[key])
        if stamp == UNKNOWN:
            return None
        try:
            self._container.seek(stamp, stream=self._stream, backward=True)
        except av.error.FFmpegError:
            self._open()
            return 0
        if index.keyed_by == "pts":
            return int(index.key_packets[key])
        return self._landed(key, stamp)

    def _landed(self, key: int, stamp: int) -> int | None:
        """The number of the key packet the file now stands at, found by looking; the seek is done again."""
        import av

        index = self._facts.index
        try:
            for looked, packet in enumerate(packets_of(self._container, self._stream)):
                if looked > _PACKETS_TO_FIND_A_KEY:
                    return None
                if packet.size and packet.is_keyframe:
                    for candidate in range(key, -1, -1):
                        if self._is_key(packet, candidate):
                            self._container.seek(stamp, stream=self._stream, backward=True)
                            return int(index.key_packets[candidate])
                    return None
        except av.error.FFmpegError:
            return None
        return None

    def _open(self) -> None:
        from av.stream import Discard

        path = self._facts.path
        self.close()
        self._container = open_container(path)
        if path.stat().st_size != self._facts.size_bytes:
            self.close()
            raise UserError(
                "{name} is not the same file any more.",
                hint="Open it again, or put the file back that the project was made with.",
                name=path.name,
            )
        self._stream = video_stream(self._container, path)
        for other in self._container.streams:
            if other.index != self._stream.index:
                other.discard = Discard.all
        context = self._stream.codec_context
        context.thread_count = self._threads
        context.thread_type = "FRAME"
        context.copy_opaque = self._facts.index.keyed_by == "packet"
