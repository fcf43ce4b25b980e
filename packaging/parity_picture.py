"""The picture on which conversions are held against their originals."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray


def parity_picture(height: int, width: int) -> NDArray[np.uint8]:
    """A made picture (height, width, 3) uint8: a dark upright figure of discs and bars on a gradient."""
    y, x = np.mgrid[0:height, 0:width].astype(np.float64)
    y, x = y / height, x / width
    picture = np.stack([200 - 60 * y, 190 - 40 * x, 170 + 30 * np.sin(5 * x + 3 * y)], -1)

    def limb(ax: float, ay: float, bx: float, by: float, radius: float, colour: tuple[int, int, int]) -> None:
        along = ((x - ax) * (bx - ax) + (y - ay) * (by - ay)) / ((bx - ax) ** 2 + (by - ay) ** 2 + 1e-9)
        along = np.clip(along, 0, 1)
        far = np.hypot(x - ax - along * (bx - ax), y - ay - along * (by - ay))
        share = np.clip((radius - far) * 60, 0, 1)[..., None]
        picture[:] = picture * (1 - share) + np.array(colour) * share

    for side in (-1, 1):
        limb(0.5 + side * 0.05, 0.52, 0.5 + side * 0.07, 0.72, 0.04, (40, 50, 90))
        limb(0.5 + side * 0.07, 0.72, 0.5 + side * 0.07, 0.92, 0.032, (40, 50, 90))
        limb(0.5 + side * 0.1, 0.26, 0.5 + side * 0.17, 0.4, 0.028, (200, 150, 125))
        limb(0.5 + side * 0.17, 0.4, 0.5 + side * 0.2, 0.53, 0.024, (210, 160, 135))
        limb(0.5 + side * 0.07, 0.93, 0.5 + side * 0.1, 0.95, 0.02, (20, 20, 20))
    limb(0.5, 0.28, 0.5, 0.5, 0.1, (150, 40, 40))
    limb(0.5, 0.2, 0.5, 0.1, 0.03, (215, 165, 140))
    limb(0.5, 0.12, 0.5, 0.14, 0.06, (215, 165, 140))
    limb(0.5, 0.08, 0.5, 0.09, 0.055, (50, 35, 25))
    for side in (-1, 1):
        limb(0.5 + side * 0.02, 0.125, 0.5 + side * 0.021, 0.125, 0.007, (20, 20, 20))
    return np.clip(picture.round(), 0, 255).astype(np.uint8)
