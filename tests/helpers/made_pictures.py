"""Pictures and a reader made from arrays, for tests that need no file."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from types import SimpleNamespace

import cv2
import numpy as np


class MadePicture:
    """Stands for `core.media.picture.Picture`."""

    def __init__(self, pixels: np.ndarray, index: int = 0, time_s: float = 0.0) -> None:
        self._pixels = pixels
        self.index, self.time_s = index, time_s
        self.height, self.width = pixels.shape[:2]

    def rgb(self) -> np.ndarray:
        return self._pixels

    def luma(self, width: int) -> np.ndarray:
        grey = cv2.cvtColor(self._pixels, cv2.COLOR_RGB2GRAY)
        size = (width, max(1, round(width * self.height / self.width)))
        return cv2.resize(grey, size, interpolation=cv2.INTER_AREA)

    def crop(self, matrix: np.ndarray, size: tuple[int, int], outside: str = "black") -> np.ndarray:
        flags = cv2.INTER_LINEAR | cv2.WARP_INVERSE_MAP
        mode = cv2.BORDER_REPLICATE if outside == "edge" else cv2.BORDER_CONSTANT
        return cv2.warpAffine(self._pixels, matrix, size, flags=flags, borderMode=mode)


class MadeReader:
    """Stands for `core.media.reader.VideoReader`: `draw(i)` gives picture i as (h, w, 3) uint8."""

    def __init__(self, draw: Callable[[int], np.ndarray], frames: int, fps: float = 30.0) -> None:
        self._draw = draw
        self.facts = SimpleNamespace(times_s=np.arange(frames) / fps, frames=frames)
        self.open_iterators = 0

    def pictures(self, start: int = 0, stop: int | None = None) -> Iterator[MadePicture]:
        self.open_iterators += 1
        try:
            for i in range(start, self.facts.frames if stop is None else stop):
                yield MadePicture(self._draw(i), i, float(self.facts.times_s[i]))
        finally:
            self.open_iterators -= 1


def blank(height: int = 240, width: int = 320) -> np.ndarray:
    """A picture of nothing: a soft gradient."""
    y, x = np.mgrid[0:height, 0:width]
    return np.stack([180 - y * 40 // height, 170 + x * 20 // width, 160 + 0 * x], -1).astype(np.uint8)


def figure(
    height: int = 240, width: int = 320, middle: float = 0.5, shirt: tuple[int, int, int] = (150, 40, 40)
) -> np.ndarray:
    """A picture with one standing figure of discs and bars, its middle at `middle` of the width."""
    picture = blank(height, width).astype(np.float64)
    return draw_figure(picture, middle, shirt)


def draw_figure(
    picture: np.ndarray, middle: float, shirt: tuple[int, int, int] = (150, 40, 40)
) -> np.ndarray:
    """`picture` with one more figure."""
    height, width = picture.shape[:2]
    y, x = np.mgrid[0:height, 0:width].astype(np.float64)
    y, x = y / height, (x / width - middle) * width / height + 0.5
    picture = picture.astype(np.float64)

    def limb(ax: float, ay: float, bx: float, by: float, radius: float, colour: tuple[int, int, int]) -> None:
        along = ((x - ax) * (bx - ax) + (y - ay) * (by - ay)) / ((bx - ax) ** 2 + (by - ay) ** 2 + 1e-9)
        along = np.clip(along, 0, 1)
        far = np.hypot(x - ax - along * (bx - ax), y - ay - along * (by - ay))
        share = np.clip((radius - far) * height / 2, 0, 1)[..., None]
        picture[:] = picture * (1 - share) + np.array(colour) * share

    skin = (215, 165, 140)
    for side in (-1, 1):
        limb(0.5 + side * 0.05, 0.52, 0.5 + side * 0.07, 0.72, 0.04, (40, 50, 90))
        limb(0.5 + side * 0.07, 0.72, 0.5 + side * 0.07, 0.92, 0.032, (40, 50, 90))
        limb(0.5 + side * 0.1, 0.26, 0.5 + side * 0.17, 0.4, 0.028, skin)
        limb(0.5 + side * 0.17, 0.4, 0.5 + side * 0.2, 0.53, 0.024, skin)
        limb(0.5 + side * 0.07, 0.93, 0.5 + side * 0.1, 0.95, 0.02, (20, 20, 20))
    limb(0.5, 0.28, 0.5, 0.5, 0.1, shirt)
    limb(0.5, 0.2, 0.5, 0.1, 0.03, skin)
    limb(0.5, 0.12, 0.5, 0.14, 0.06, skin)
    limb(0.5, 0.08, 0.5, 0.09, 0.055, (50, 35, 25))
    for side in (-1, 1):
        limb(0.5 + side * 0.02, 0.125, 0.5 + side * 0.021, 0.125, 0.007, (20, 20, 20))
    return np.clip(picture.round(), 0, 255).astype(np.uint8)
