"""One decoded picture of a video, upright and with square pixels."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING, Any, Literal

import cv2
import msgspec
import numpy as np
from numpy.typing import NDArray

if TYPE_CHECKING:
    from core.media.small import SmallPicture

Pixels = NDArray[np.uint8]

_FULL_RANGE = 2  # AVCOL_RANGE_JPEG
_LIMITED_RANGE = 1  # AVCOL_RANGE_MPEG
_BT709, _FCC, _BT2020_NCL, _BT2020_CL, _SMPTE240M = 1, 4, 9, 10, 7
_BT601 = 5
# weights of red and blue in luma, by matrix (ITU-T H.273, table 4)
_LUMA_WEIGHTS = {
    _BT709: (0.2126, 0.0722),
    _FCC: (0.30, 0.11),
    _BT601: (0.299, 0.114),
    _SMPTE240M: (0.212, 0.087),
    _BT2020_NCL: (0.2627, 0.0593),
}
# planar formats that can be sampled without conversion: chroma step across, down, bits a sample
_PLANAR = {
    "yuv420p": (2, 2, 8),
    "yuvj420p": (2, 2, 8),
    "yuv422p": (2, 1, 8),
    "yuvj422p": (2, 1, 8),
    "yuv444p": (1, 1, 8),
    "yuvj444p": (1, 1, 8),
    "yuv420p10le": (2, 2, 10),
    "yuv422p10le": (2, 1, 10),
    "yuv444p10le": (1, 1, 10),
}
_TURNS = {90: cv2.ROTATE_90_CLOCKWISE, 180: cv2.ROTATE_180, 270: cv2.ROTATE_90_COUNTERCLOCKWISE}
_CONVERTERS = threading.local()


class Geometry(msgspec.Struct, frozen=True):
    """How stored pictures become upright ones.

    `width` and `height` are the upright size with square pixels. The stored picture is mirrored
    left to right (where `mirrored`), stretched to square pixels, then turned `rotation` degrees
    clockwise (0, 90, 180 or 270).
    """

    width: int
    height: int
    rotation: int = 0
    mirrored: bool = False

    @property
    def unturned_size(self) -> tuple[int, int]:
        """Width and height with square pixels before turning."""
        return (self.height, self.width) if self.rotation in (90, 270) else (self.width, self.height)

    def to_stored(self, stored_width: int, stored_height: int) -> NDArray[np.float64]:
        """(3, 3) matrix from upright pixel (x, y, 1) to stored pixel; pixel centres are integers."""
        width, height = float(self.width), float(self.height)
        turn = {
            0: [[1.0, 0.0, 0.0], [0.0, 1.0, 0.0]],
            90: [[0.0, 1.0, 0.0], [-1.0, 0.0, width - 1]],
            180: [[-1.0, 0.0, width - 1], [0.0, -1.0, height - 1]],
            270: [[0.0, -1.0, height - 1], [1.0, 0.0, 0.0]],
        }[self.rotation]
        matrix = np.array([turn[0], turn[1], [0.0, 0.0, 1.0]])
        unturned = self.unturned_size
        across, down = float(unturned[0]), float(unturned[1])
        scale_x, scale_y = stored_width / across, stored_height / down
        stretch = np.array([[scale_x, 0, scale_x / 2 - 0.5], [0, scale_y, scale_y / 2 - 0.5], [0, 0, 1]])
        matrix = np.asarray(stretch @ matrix)
        if self.mirrored:
            matrix = np.array([[-1.0, 0, stored_width - 1], [0, 1, 0], [0, 0, 1]]) @ matrix
        return matrix


class Picture:
    """Picture `index` of a video, shown at `time_s`; `width` and `height` are upright with square pixels.

    Nothing is converted before it is asked for, and nothing is kept: call `rgb` once and hold on to
    the result. Unspecified colours are taken as BT.709 from 1280 columns or 577 lines on, else BT.601,
    as players do.
    """

    __slots__ = ("_frame", "_geometry", "height", "index", "time_s", "width")

    def __init__(self, frame: Any, index: int, time_s: float, geometry: Geometry) -> None:
        self._frame = frame
        self._geometry = geometry
        self.index = index
        self.time_s = time_s
        self.width = geometry.width
        self.height = geometry.height

    def rgb(self) -> Pixels:
        """The whole picture, (height, width, 3) uint8, red green blue."""
        return self._upright(self._stored_rgb(), cv2.INTER_LINEAR)

    def small(self, width: int, height: int, deinterlace: bool = False) -> SmallPicture:
        """The picture made `width` x `height` px (no larger than it is), cheap to keep and to show.

        `deinterlace` fills every second line from its neighbours above and below.
        """
        from core.media.small import SmallPicture

        colours = self._colours(), _FULL_RANGE if self._is_full_range() else _LIMITED_RANGE
        return SmallPicture.made(self._frame, self._geometry, (width, height), colours, deinterlace)

    def luma(self, width: int) -> Pixels:
        """A small grey picture `width` columns wide, (h, width) uint8, 0 black to 255 white."""
        height = max(1, round(width * self.height / self.width))
        grey, darkest, span = self._grey()
        turned = self._geometry.rotation in (90, 270)
        size = (height, width) if turned else (width, height)
        # first by a power of two, which divides most sizes: cv2's area filter is many times faster that way
        ratio = min(grey.shape[1] // size[0], grey.shape[0] // size[1])
        step = next(power for power in (8, 4, 2, 1) if power <= max(ratio, 1))
        if step == 8:  # every fourth sample of every fourth row is plenty, and reads far less memory
            grey, step = np.ascontiguousarray(grey[2::4, 2::4]), 2
        if step > 1:
            rows, columns = grey.shape[0] // step, grey.shape[1] // step
            grey = _reduced(grey[: rows * step, : columns * step], step)
        small = cv2.resize(grey, size, interpolation=cv2.INTER_AREA)
        if (darkest, span) != (0, 255):
            small = cv2.convertScaleAbs(
                np.maximum(small, darkest), alpha=255.0 / span, beta=-255.0 * darkest / span
            )
        return _turned(small, self._geometry)

    def crop(
        self, matrix: NDArray[Any], size: tuple[int, int], outside: Literal["black", "edge"] = "black"
    ) -> Pixels:
        """Sample an affine crop: (h, w, 3) uint8 RGB for `size` (w, h); bilinear.

        Outside the picture it is black, or goes on as the picture's edge is.

        `matrix` (2, 3) maps crop pixel (x, y, 1) to upright picture pixel. Planar YUV is sampled
        plane by plane, so the cost does not depend on the size of the picture.
        """
        frame = self._frame
        layout = _PLANAR.get(frame.format.name)
        to_stored = self._geometry.to_stored(frame.width, frame.height)
        crop = np.vstack([np.asarray(matrix, dtype=np.float64), [0.0, 0.0, 1.0]])
        stored = to_stored @ crop
        if layout is None:
            return np.asarray(_warped(self._stored_rgb(), stored, size, (0, 0, 0)))
        step_x, step_y, bits = layout
        to_chroma = np.array(
            [[1 / step_x, 0, 0.5 / step_x - 0.5], [0, 1 / step_y, 0.5 / step_y - 0.5], [0, 0, 1]]
        )
        chroma = to_chroma @ stored
        top = 1 << (bits - 8)
        full = self._is_full_range()
        black = [0 if full else 16 * top, 128 * top, 128 * top] if outside == "black" else [None] * 3
        planes = [
            _warped(_plane(frame, number, bits), chroma if number else stored, size, border)
            for number, border in enumerate(black)
        ]
        if bits > 8:
            planes = [cv2.convertScaleAbs(plane, alpha=1.0 / top) for plane in planes]
        return np.asarray(cv2.transform(cv2.merge(planes), _to_rgb(self._matrix(), full)))

    def _matrix(self) -> int:
        matrix = self._frame.colorspace
        if matrix == _BT2020_CL:
            return _BT2020_NCL
        if matrix in _LUMA_WEIGHTS:
            return int(matrix)
        if matrix == 6:  # SMPTE 170M is BT.601
            return _BT601
        return _BT709 if self._frame.width >= 1280 or self._frame.height > 576 else _BT601

    def _is_full_range(self) -> bool:
        frame = self._frame
        return bool(frame.color_range == _FULL_RANGE or frame.format.name.startswith("yuvj"))

    def _colours(self) -> int:
        """The matrix as swscale knows it."""
        matrix = self._matrix()
        return _BT601 if matrix not in (_BT709, _FCC, _SMPTE240M, _BT2020_NCL) else matrix

    def _stored_rgb(self) -> Pixels:
        """The picture as stored, (stored height, stored width, 3) RGB."""
        colours = self._colours()
        converted = _converter().reformat(
            self._frame,
            format="rgb24",
            src_colorspace=colours,
            dst_colorspace=colours,
            src_color_range=_FULL_RANGE if self._is_full_range() else _LIMITED_RANGE,
            dst_color_range=_FULL_RANGE,
            threads=1,
        )
        plane = converted.planes[0]
        rows = np.frombuffer(plane, np.uint8).reshape(-1, plane.line_size)[: converted.height]
        return rows[:, : converted.width * 3].reshape(converted.height, converted.width, 3)

    def _upright(self, stored: Pixels, interpolation: int) -> Pixels:
        size = self._geometry.unturned_size
        if (stored.shape[1], stored.shape[0]) != size:
            stored = cv2.resize(stored, size, interpolation=interpolation)  # type: ignore[assignment]
        return _turned(stored, self._geometry)

    def _grey(self) -> tuple[NDArray[Any], int, int]:
        """Brightness as stored, its black level and the distance from black to white."""
        layout = _PLANAR.get(self._frame.format.name)
        if layout is None:
            return cv2.cvtColor(self._stored_rgb(), cv2.COLOR_RGB2GRAY), 0, 255
        grey = _plane(self._frame, 0, layout[2])
        if layout[2] > 8:
            grey = cv2.convertScaleAbs(grey, alpha=1.0 / (1 << (layout[2] - 8)))
        return (grey, 0, 255) if self._is_full_range() else (grey, 16, 219)


def _plane(frame: Any, index: int, bits: int) -> NDArray[Any]:
    """Plane `index` of a planar picture as (rows, columns), without copying."""
    plane = frame.planes[index]
    rows = np.frombuffer(plane, np.uint8).reshape(-1, plane.line_size)[: plane.height]
    if bits > 8:
        return rows.view("<u2")[:, : plane.width]
    return rows[:, : plane.width]


def _warped(source: NDArray[Any], matrix: NDArray[np.float64], size: tuple[int, int], border: Any) -> Any:
    """`source` sampled at ``matrix @ (x, y, 1)`` for every pixel of `size`; border None: as the edge.

    The part that is needed is copied first: read in order it arrives from memory about twice as fast
    as sampled here and there.
    """
    corners = matrix[:2] @ np.array(
        [[0, size[0] - 1, 0, size[0] - 1], [0, 0, size[1] - 1, size[1] - 1], [1, 1, 1, 1]]
    )
    size_of_source = np.array(source.shape[1::-1])
    low = np.clip(np.floor(corners.min(1)) - 1, 0, size_of_source - 1).astype(int)
    high = np.clip(np.ceil(corners.max(1)) + 2, low + 1, size_of_source).astype(int)
    part = np.ascontiguousarray(source[low[1] : high[1], low[0] : high[0]])
    moved = np.column_stack([matrix[:2, :2], matrix[:2, 2] - low])
    return cv2.warpAffine(
        part,
        moved,
        size,
        flags=cv2.INTER_LINEAR | cv2.WARP_INVERSE_MAP,
        borderMode=cv2.BORDER_REPLICATE if border is None else cv2.BORDER_CONSTANT,
        borderValue=0 if border is None else border,
    )


def _to_rgb(matrix: int, full_range: bool) -> NDArray[np.float32]:
    """(3, 4) matrix from 8-bit Y, Cb, Cr to red, green, blue (ITU-T H.273, 8.3)."""
    red, blue = _LUMA_WEIGHTS[matrix]
    green = 1.0 - red - blue
    light, colour = (1.0, 1.0) if full_range else (255 / 219, 255 / 224)
    rows = np.array(
        [
            [light, 0.0, 2 * (1 - red) * colour],
            [light, -2 * (1 - blue) * blue / green * colour, -2 * (1 - red) * red / green * colour],
            [light, 2 * (1 - blue) * colour, 0.0],
        ]
    )
    black = np.array([0.0 if full_range else 16.0, 128.0, 128.0])
    return np.column_stack([rows, -rows @ black]).astype(np.float32)


def _reduced(grey: NDArray[Any], step: int) -> NDArray[Any]:
    size = (grey.shape[1] // step, grey.shape[0] // step)
    return cv2.resize(grey, size, interpolation=cv2.INTER_AREA)


def _turned(pixels: Any, geometry: Geometry) -> Pixels:
    if geometry.mirrored:
        pixels = cv2.flip(pixels, 1)
    if geometry.rotation:
        pixels = cv2.rotate(pixels, _TURNS[geometry.rotation])
    return np.ascontiguousarray(pixels)


def _converter() -> Any:
    """This thread's converter: making one for each picture costs more than converting."""
    converter = getattr(_CONVERTERS, "converter", None)
    if converter is None:
        from av.video.reformatter import VideoReformatter

        converter = _CONVERTERS.converter = VideoReformatter()
    return converter
