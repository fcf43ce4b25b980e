"""Pinhole cameras, still or going round."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from tests.studio.body import Floats


@dataclass(frozen=True)
class View:
    """A camera at one moment: axes (3, 3) rows right, up, back; focal length and centre in px."""

    position: Floats
    axes: Floats
    focal_px: float
    centre_px: tuple[float, float]

    def project(self, points: Floats) -> tuple[Floats, Floats]:
        """World points (..., 3) -> picture points (..., 2) px and depths (...) m along the view axis.

        Pixel i covers [i, i + 1), so that the middle of the first one is at 0.5.
        """
        seen = (points - self.position) @ self.axes.T
        depth = -seen[..., 2]
        safe = np.where(np.abs(depth) < 1e-6, 1e-6, depth)
        x = self.centre_px[0] + self.focal_px * seen[..., 0] / safe
        y = self.centre_px[1] - self.focal_px * seen[..., 1] / safe
        return np.stack([x, y], -1), depth


@dataclass(frozen=True)
class Camera:
    """Where the camera stands and looks.

    fov_deg: angle of view over the picture's height; orbit_deg_per_s: goes round the target;
    shake_m: a hand-held camera's trembling.
    """

    position: tuple[float, float, float] = (0.0, 1.25, 4.3)
    target: tuple[float, float, float] = (0.0, 0.92, 0.0)
    fov_deg: float = 32.0
    orbit_deg_per_s: float = 0.0
    shake_m: float = 0.0

    @property
    def moves(self) -> bool:
        """Whether the background changes from picture to picture."""
        return self.orbit_deg_per_s != 0 or self.shake_m != 0

    def view(self, time_s: float, size: tuple[int, int]) -> View:
        """The camera at that time for pictures of `size` (width, height)."""
        target = np.array(self.target)
        arm = np.array(self.position) - target
        turn = np.radians(self.orbit_deg_per_s * time_s)
        c, s = np.cos(turn), np.sin(turn)
        position = target + np.array([c * arm[0] + s * arm[2], arm[1], -s * arm[0] + c * arm[2]])
        if self.shake_m:
            wobble = [
                np.sin(5.1 * time_s) + np.sin(8.7 * time_s + 1),
                np.sin(6.3 * time_s + 2),
                np.sin(4.4 * time_s),
            ]
            position = position + self.shake_m * np.array(wobble)
        back = (position - target) / np.linalg.norm(position - target)
        right = np.cross([0.0, 1.0, 0.0], back)
        right /= np.linalg.norm(right)
        axes = np.stack([right, np.cross(back, right), back])
        focal = size[1] / 2 / np.tan(np.radians(self.fov_deg) / 2)
        return View(position, axes, float(focal), (size[0] / 2, size[1] / 2))
