"""A camera that goes round the person."""

from __future__ import annotations

import math

import msgspec
import numpy as np
from numpy.typing import NDArray

FIELD_DEG = 32.0


class Camera(msgspec.Struct, frozen=True):
    """Looks at `target` from `distance` metres; azimuth 0 is the video's own view, 90 from the right."""

    azimuth_deg: float = 25.0
    elevation_deg: float = 12.0
    distance_m: float = 4.2
    target: tuple[float, float, float] = (0.0, 0.9, 0.0)

    def turned(self, by_azimuth: float, by_elevation: float) -> Camera:
        """Further round and up."""
        return msgspec.structs.replace(
            self,
            azimuth_deg=(self.azimuth_deg + by_azimuth + 180.0) % 360.0 - 180.0,
            elevation_deg=min(max(self.elevation_deg + by_elevation, -20.0), 89.0),
        )

    def nearer(self, factor: float) -> Camera:
        """`factor` times closer."""
        return msgspec.structs.replace(self, distance_m=min(max(self.distance_m / factor, 1.2), 14.0))

    def panned(self, right_m: float, up_m: float) -> Camera:
        """Everything moved along the picture; `right_m` to the right, `up_m` up."""
        azimuth, elevation = math.radians(self.azimuth_deg), math.radians(self.elevation_deg)
        right = np.array([math.cos(azimuth), 0.0, -math.sin(azimuth)])
        up = np.array(
            [
                -math.sin(azimuth) * math.sin(elevation),
                math.cos(elevation),
                -math.cos(azimuth) * math.sin(elevation),
            ]
        )
        moved = np.array(self.target) - right * right_m - up * up_m
        moved = np.clip(moved, (-8.0, -1.0, -8.0), (8.0, 3.0, 8.0))
        return msgspec.structs.replace(self, target=(float(moved[0]), float(moved[1]), float(moved[2])))

    def at(self, x: float, z: float = 0.0) -> Camera:
        """The same view of another place on the floor."""
        return msgspec.structs.replace(self, target=(self.target[0] + x, self.target[1], self.target[2] + z))

    def matrix(self, aspect: float) -> NDArray[np.float32]:
        """(4, 4) world to clip space, for row vectors as OpenGL keeps them."""
        azimuth, elevation = math.radians(self.azimuth_deg), math.radians(self.elevation_deg)
        away = np.array(
            [
                math.sin(azimuth) * math.cos(elevation),
                math.sin(elevation),
                math.cos(azimuth) * math.cos(elevation),
            ]
        )
        target = np.array(self.target)
        return (_look_at(target + away * self.distance_m, target) @ _perspective(aspect)).astype(np.float32)

    def eye(self) -> NDArray[np.float32]:
        """(3,) where the camera is."""
        azimuth, elevation = math.radians(self.azimuth_deg), math.radians(self.elevation_deg)
        away = (
            math.sin(azimuth) * math.cos(elevation),
            math.sin(elevation),
            math.cos(azimuth) * math.cos(elevation),
        )
        return (np.array(self.target) + np.array(away) * self.distance_m).astype(np.float32)


VIEWS = {
    "Front": (0.0, 6.0),
    "Side": (90.0, 6.0),
    "Left side": (-90.0, 6.0),
    "Back": (180.0, 6.0),
    "Above": (0.0, 89.0),
    "Oblique": (25.0, 12.0),
}


def _look_at(eye: NDArray[np.float64], target: NDArray[np.float64]) -> NDArray[np.float64]:
    back = eye - target
    back /= np.linalg.norm(back)
    right = np.cross([0.0, 1.0, 0.0], back)
    right /= np.linalg.norm(right)
    up = np.cross(back, right)
    view = np.eye(4)
    view[:3, 0], view[:3, 1], view[:3, 2] = right, up, back
    view[3, :3] = -eye @ view[:3, :3]
    return view


def _perspective(aspect: float, near: float = 0.1, far: float = 60.0) -> NDArray[np.float64]:
    scale = 1.0 / math.tan(math.radians(FIELD_DEG) / 2)
    scale_x = scale / max(aspect, 1e-3)
    if aspect < 1.0:  # a narrow view keeps its width
        scale, scale_x = scale * aspect, scale
    projection = np.zeros((4, 4))
    projection[0, 0], projection[1, 1] = scale_x, scale
    projection[2, 2] = (far + near) / (near - far)
    projection[2, 3] = -1.0
    projection[3, 2] = 2 * far * near / (near - far)
    return projection
