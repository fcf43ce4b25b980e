"""A picture at the size it is shown in: small enough to keep hundreds of them, quick to show."""

from __future__ import annotations

import threading
from fractions import Fraction
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray

if TYPE_CHECKING:
    from core.media.picture import Geometry

_FULL_RANGE = 2  # AVCOL_RANGE_JPEG
_BT601 = 5
_OWN = threading.local()


class SmallPicture:
    """A decoded picture scaled down, still in planes of brightness and colour (1.5 bytes a pixel).

    `width` and `height` are as shown, upright; `of_width` is how wide the whole picture is.
    """

    __slots__ = ("_colours", "_frame", "_geometry", "height", "of_width", "width")

    def __init__(
        self, frame: Any, geometry: Geometry, size: tuple[int, int], colours: tuple[int, int]
    ) -> None:
        self._frame = frame
        self._geometry = geometry
        self._colours = colours
        self.width, self.height = size
        self.of_width = geometry.width

    @classmethod
    def made(
        cls,
        frame: Any,
        geometry: Geometry,
        size: tuple[int, int],
        colours: tuple[int, int],
        deinterlace: bool = False,
    ) -> SmallPicture:
        """Scale a decoded frame; `colours` are its matrix and range as swscale counts them."""
        size = (min(size[0], geometry.width), min(size[1], geometry.height))
        unturned = size[::-1] if geometry.rotation in (90, 270) else size
        if deinterlace:
            frame = deinterlaced(frame)
        scaled = _scaler("small").reformat(
            frame,
            unturned[0],
            unturned[1],
            format="yuv420p",
            src_colorspace=colours[0],
            dst_colorspace=colours[0],
            interpolation="BILINEAR",
            src_color_range=colours[1],
            dst_color_range=colours[1],
            threads=1,
        )
        return cls(scaled, geometry, size, colours)

    @property
    def nbytes(self) -> int:
        """The memory it takes."""
        return self.width * self.height * 3 // 2

    def bgra(self) -> NDArray[np.uint8]:
        """(height, width, 4) uint8: blue, green, red, 255."""
        shown = _scaler("shown").reformat(
            self._frame,
            format="bgra",
            src_colorspace=self._colours[0],
            dst_colorspace=self._colours[0],
            interpolation="BILINEAR",
            src_color_range=self._colours[1],
            dst_color_range=_FULL_RANGE,
            threads=1,
        )
        plane = shown.planes[0]
        rows = np.frombuffer(plane, np.uint8).reshape(-1, plane.line_size)[: shown.height]
        pixels = rows[:, : shown.width * 4].reshape(shown.height, shown.width, 4)
        return self._upright(pixels)

    def jpeg(self, quality: int = 5) -> bytes:
        """The picture as a JPEG file; `quality` from 2 (best) to 31."""
        frame = self._frame
        if self._geometry.rotation or self._geometry.mirrored:
            import av

            frame = av.VideoFrame.from_ndarray(np.ascontiguousarray(self.bgra()), format="bgra")
            colours = (_BT601, _FULL_RANGE)
        else:
            colours = self._colours
        ready = _scaler("jpeg").reformat(
            frame,
            format="yuvj420p",
            src_colorspace=colours[0],
            dst_colorspace=_BT601,  # as JFIF says
            interpolation="BILINEAR",
            src_color_range=colours[1],
            dst_color_range=_FULL_RANGE,
            threads=1,
        )
        return _jpeg_encoder(ready, quality).encoded(ready)

    def smaller(self, width: int, height: int) -> SmallPicture:
        """The same picture, smaller still."""
        return self.made(self._frame, self._geometry, (width, height), self._colours)

    def _upright(self, pixels: NDArray[np.uint8]) -> NDArray[np.uint8]:
        if not (self._geometry.rotation or self._geometry.mirrored):
            return pixels
        from core.media.picture import _turned

        return _turned(pixels, self._geometry)


def deinterlaced(frame: Any) -> Any:
    """The frame without its comb: lines of the second field follow the edges of the first.

    Each picture is mended by itself (ffmpeg's estdif), so that it looks the same however one came to it
    and numbers stay as they are.
    """
    import av

    source, sink = _deinterlacer(frame)
    source.push(frame)
    source.push(frame)  # the filter keeps one picture back
    mended = None
    while True:
        try:
            mended = sink.pull()
        except (av.error.BlockingIOError, av.error.EOFError):
            return mended if mended is not None else frame


def _deinterlacer(frame: Any) -> tuple[Any, Any]:
    """This thread's filter for pictures like this one."""
    key = (frame.width, frame.height, frame.format.name)
    if getattr(_OWN, "comb_key", None) != key:
        from av.filter import Graph

        graph = Graph()
        source = graph.add_buffer(
            width=frame.width, height=frame.height, format=frame.format, time_base=Fraction(1, 1000)
        )
        comb = graph.add("estdif", "mode=frame:deint=all")
        sink = graph.add("buffersink")
        source.link_to(comb)
        comb.link_to(sink)
        graph.configure()
        _OWN.comb_key, _OWN.comb = key, (graph, source, sink)
    return _OWN.comb[1], _OWN.comb[2]


def _scaler(name: str) -> Any:
    """This thread's converter for one purpose: a new one for each picture costs more than converting."""
    kept = getattr(_OWN, name, None)
    if kept is None:
        from av.video.reformatter import VideoReformatter

        kept = VideoReformatter()
        setattr(_OWN, name, kept)
    return kept


class _JpegEncoder:
    """Writes pictures of one size as JPEG files."""

    def __init__(self, width: int, height: int, quality: int) -> None:
        import av

        self._count = 0
        self._context: Any = av.CodecContext.create("mjpeg", "w")
        self._context.width, self._context.height = width, height
        self._context.pix_fmt = "yuvj420p"
        self._context.time_base = Fraction(1, 25)
        self._context.thread_count = 1
        self._context.options = {"qmin": str(quality), "qmax": str(quality), "huffman": "default"}

    def encoded(self, frame: Any) -> bytes:
        """One JPEG file."""
        frame.pts, frame.time_base = self._count, self._context.time_base  # the encoder wants them to rise
        self._count += 1
        return b"".join(bytes(packet) for packet in self._context.encode(frame))


def _jpeg_encoder(frame: Any, quality: int) -> _JpegEncoder:
    """This thread's encoder for pictures like this one."""
    encoders: dict[tuple[int, int, int], _JpegEncoder] = _OWN.__dict__.setdefault("encoders", {})
    key = (frame.width, frame.height, quality)
    if key not in encoders:
        encoders[key] = _JpegEncoder(*key)
    return encoders[key]
