"""Square, turned regions of a picture that a model looks at."""

from __future__ import annotations

import math

import msgspec
import numpy as np
from numpy.typing import NDArray


class Region(msgspec.Struct, frozen=True):
    """A square of `size` pixels about (x, y), turned clockwise by `angle` radians."""

    x: float
    y: float
    size: float
    angle: float = 0.0

    def matrix(self, pixels: int) -> NDArray[np.float64]:
        """(2, 3): from pixel (x, y, 1) of a crop `pixels` wide to the picture's pixel."""
        scale = self.size / pixels
        cos, sin = scale * math.cos(self.angle), scale * math.sin(self.angle)
        half = pixels / 2
        return np.array([[cos, -sin, self.x - (cos - sin) * half], [sin, cos, self.y - (sin + cos) * half]])

    def to_picture(self, points: NDArray[np.float32], pixels: int) -> NDArray[np.float32]:
        """Points (..., 2) of a crop `pixels` wide as picture points."""
        matrix = self.matrix(pixels).astype(np.float32)
        return points @ matrix[:, :2].T + matrix[:, 2]

    def scaled(self, factor: float, shift: float = 0.0) -> Region:
        """`factor` times as large, moved by `shift` of the old size along its own downward axis."""
        return Region(
            self.x - self.size * shift * math.sin(self.angle),
            self.y + self.size * shift * math.cos(self.angle),
            self.size * factor,
            self.angle,
        )


def aligned_region(centre: NDArray[np.float32], end: NDArray[np.float32], upwards: bool = True) -> Region:
    """The square about `centre` that reaches as far as `end`, turned so that `end` is up (or down)."""
    dx, dy = float(end[0] - centre[0]), float(end[1] - centre[1])
    angle = (math.pi / 2 if upwards else -math.pi / 2) - math.atan2(-dy, dx)
    angle -= 2 * math.pi * math.floor((angle + math.pi) / (2 * math.pi))
    return Region(float(centre[0]), float(centre[1]), 2 * math.hypot(dx, dy), angle)


def whole_picture(width: int, height: int) -> Region:
    """The smallest upright square that holds the picture."""
    return Region(width / 2, height / 2, max(width, height))
