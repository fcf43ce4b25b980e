"""From people, room, light and camera at one moment to a picture and its depth."""

from __future__ import annotations

from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray

from tests.studio.camera import View
from tests.studio.figure import CLOTH, MATERIALS
from tests.studio.looks import Colour
from tests.studio.raster import Buffers, Rays, Shapes, boxes_lit, boxes_seen, draw, rays_of, rays_of_light
from tests.studio.room import Light, Room, backdrop, shadow_on_floor, things_as_shapes

GAMMA = 2.2


@dataclass(frozen=True)
class Quality:
    """fine: pixels are split in fine x fine; shadows: people shade themselves; smaller parts are left out;
    soft: seams between parts of one cloth are smoothed away.
    """

    fine: int = 2
    shadows: bool = True
    smallest_px: float = 0.0
    soft: bool = True


class Studio:
    """Renders moments of one take; keeps the background when the camera stands still."""

    def __init__(
        self, room: Room, light: Light, colours: list[Colour], size: tuple[int, int], quality: Quality
    ) -> None:
        """`colours`: of all materials of all people, in order; the room's things follow."""
        self.room, self.light, self.size, self.quality = room, light, size, quality
        self.first_thing = len(colours)
        everything = [*colours, *(thing.colour for thing in room.things)]
        self.linear = np.power(np.array(everything, np.float32), GAMMA)
        self.cloth = np.array([n % len(MATERIALS) in CLOTH for n in range(len(everything))])
        self._kept: tuple[NDArray[np.uint8], Buffers] | None = None

    def picture(
        self, people: list[Shapes], view: View, *, keep: bool
    ) -> tuple[NDArray[np.uint8], NDArray[np.float32]]:
        """The picture (h, w, 3) uint8 RGB and its depth (h, w) m, inf: room; keep: a still camera."""
        ground, things = self._background(view, keep)
        out = ground.copy()
        depth = things.depth[:: self.quality.fine, :: self.quality.fine].copy()
        if not people:
            return out, depth
        for shapes in people:
            self._throw_shadow(out, shapes, view, things)
        together = _joined(people)
        if self.quality.smallest_px:
            depth_m = np.maximum(view.project(together.a)[1], 0.05)
            radius_px = together.radii.max(1) * together.reach * view.focal_px / depth_m
            together = together.only(radius_px >= self.quality.smallest_px)
        boxes = boxes_seen(together, view)
        shown = boxes[(boxes[:, 2] > boxes[:, 0]) & (boxes[:, 3] > boxes[:, 1])]
        if not len(shown):
            return out, depth
        x0, y0 = np.maximum(shown[:, :2].min(0), 0)
        x1, y1 = np.minimum(shown[:, 2:].max(0), self.size)
        if x0 >= x1 or y0 >= y1:
            return out, depth
        fine = self.quality.fine
        window = (slice(y0 * fine, y1 * fine), slice(x0 * fine, x1 * fine))
        part = Buffers(
            things.depth[window].copy(),
            things.normals[window].copy(),
            np.full(((y1 - y0) * fine, (x1 - x0) * fine), -1, np.int16),
        )
        rays = _finer(rays_of(view), fine, x0, y0)
        draw(together, rays, boxes * fine - np.array([x0, y0, x0, y0]) * fine, part)
        below = (
            cv2.resize(out[y0:y1, x0:x1], None, fx=fine, fy=fine, interpolation=cv2.INTER_NEAREST)
            if fine > 1
            else out[y0:y1, x0:x1]
        )
        painted = self._shaded(below, part, rays, together)
        out[y0:y1, x0:x1] = (
            cv2.resize(painted, (int(x1 - x0), int(y1 - y0)), interpolation=cv2.INTER_AREA)
            if fine > 1
            else painted
        )
        depth[y0:y1, x0:x1] = part.depth[::fine, ::fine]
        return out, depth

    def _background(self, view: View, keep: bool) -> tuple[NDArray[np.uint8], Buffers]:
        if keep and self._kept is not None:
            return self._kept
        fine = self.quality.fine
        smooth = max(3, fine) if keep else fine
        rays = _finer(rays_of(view), smooth, 0, 0)
        big = backdrop(self.room, rays, (self.size[0] * smooth, self.size[1] * smooth))
        picture = cv2.resize(big, self.size, interpolation=cv2.INTER_AREA) if smooth > 1 else big
        buffers = Buffers.empty(self.size[1] * fine, self.size[0] * fine)
        shapes = things_as_shapes(self.room.things, self.first_thing)
        if shapes is not None:
            for n in range(len(shapes.a)):
                self._throw_shadow(picture, _one(shapes, n), view, None)
            rays = _finer(rays_of(view), fine, 0, 0)
            draw(shapes, rays, boxes_seen(shapes, view) * fine, buffers)
            below = (
                cv2.resize(picture, None, fx=fine, fy=fine, interpolation=cv2.INTER_NEAREST)
                if fine > 1
                else picture
            )
            painted = self._shaded(below, buffers, rays, None)
            picture = cv2.resize(painted, self.size, interpolation=cv2.INTER_AREA) if fine > 1 else painted
        if keep:
            self._kept = (picture, buffers)
        return picture, buffers

    def _throw_shadow(
        self, out: NDArray[np.uint8], shapes: Shapes, view: View, things: Buffers | None
    ) -> None:
        cast = shadow_on_floor(shapes, self.light, view, self.size)
        if cast is None:
            return
        dark, (x0, y0, x1, y1) = cast
        if things is not None:
            fine = self.quality.fine
            dark = dark * np.isinf(things.depth[y0 * fine : y1 * fine : fine, x0 * fine : x1 * fine : fine])
        out[y0:y1, x0:x1] = (out[y0:y1, x0:x1] * (1 - dark[..., None])).astype(np.uint8)

    def _shaded(
        self, below: NDArray[np.uint8], part: Buffers, rays: Rays, casters: Shapes | None
    ) -> NDArray[np.uint8]:
        ys, xs = np.nonzero(part.materials >= 0)
        out = below.copy()
        if not len(ys):
            return out
        normal, material, depth = part.normals[ys, xs], part.materials[ys, xs], part.depth[ys, xs]
        normal = normal / np.linalg.norm(normal, axis=-1, keepdims=True)
        if self.quality.soft and casters is not None:
            part.normals[ys, xs] = normal
            normal = _softened(part, ys, xs, 1 / float(np.linalg.norm(rays.dx)), self.cloth)
        pixel = np.stack([np.ones(len(xs)), xs, ys], -1).astype(np.float32)
        away = pixel @ np.stack([rays.d, rays.dx, rays.dy]).astype(np.float32)
        points = rays.origin.astype(np.float32) + away * depth[:, None]
        toward = -away / np.linalg.norm(away, axis=-1, keepdims=True)
        lamp = -np.array(self.light.direction, np.float32)
        lamp /= np.linalg.norm(lamp)
        facing = normal @ lamp
        key = np.clip((facing + 0.18) / 1.18, 0, 1)
        if casters is not None and self.quality.shadows:
            key *= 1 - 0.75 * self._self_shadow(points + normal * 0.012, casters, lamp)
        warm = self.light.warmth
        key_colour = np.array([1.0, 1 - 0.10 * warm, 1 - 0.26 * warm], np.float32) * (1.55 * self.light.key)
        sky = np.array([0.92, 0.95, 1.0], np.float32)
        ground = np.array([0.70, 0.56, 0.42], np.float32)
        up = normal[:, 1:2] * 0.5 + 0.5
        low = np.clip(points[:, 1:2] / 0.35, 0, 1) * 0.35 + 0.65  # less light near the floor
        ambient = (ground * (1 - up) * 0.8 + sky * up) * (self.light.ambient * low)
        fill = (
            np.clip(normal @ np.array([-0.75, 0.1, 0.65], np.float32), 0, 1)[:, None]
            * np.array([0.16, 0.18, 0.22], np.float32)
            * self.light.key
        )
        rim = (1 - np.clip(np.sum(normal * toward, -1), 0, 1)) ** 4
        half = toward + lamp
        half /= np.linalg.norm(half, axis=-1, keepdims=True)
        gloss = np.clip(np.sum(normal * half, -1), 0, 1) ** 24
        colour = self.linear[material] * (key[:, None] * key_colour + ambient + fill)
        colour += 0.035 * (gloss * key)[:, None] + (0.05 * self.light.ambient * rim)[:, None] * sky
        shown = np.power(1 - np.exp(-1.25 * np.maximum(colour, 0)), 1 / GAMMA)
        out[ys, xs] = (255 * np.clip(shown, 0, 1) + 0.5).astype(np.uint8)
        return out

    def _self_shadow(
        self, points: NDArray[np.float32], casters: Shapes, lamp: NDArray[np.float32]
    ) -> NDArray[np.float32]:
        """How much of the lamp other parts take from each point (N,)."""
        size, half = 192, 1.25
        people = casters.radii[:, 0] > 0
        middle = (casters.a[people].min(0) + casters.a[people].max(0)) / 2
        span = float(np.linalg.norm(casters.a[people] - middle, axis=-1).max()) + 0.15
        half = max(span, 0.6)
        size = int(np.clip(size * half / 1.25, 96, 384))
        rays, axes = rays_of_light(-lamp.astype(np.float64), middle, half, size)
        buffers = Buffers.empty(size, size)
        draw(casters, rays, boxes_lit(casters, axes, middle, half, size), buffers)
        offset = points - middle.astype(np.float32)
        px = size / (2 * half)
        u = (offset @ axes[0].astype(np.float32) + half) * px - 0.5
        v = (half - offset @ axes[1].astype(np.float32)) * px - 0.5
        behind = 10 - offset @ lamp
        depth = np.minimum(buffers.depth, 99)
        dark = np.zeros(len(points), np.float32)
        for du, dv in ((-0.9, -0.4), (0.4, -0.9), (0.9, 0.4), (-0.4, 0.9), (0, 0)):
            x = np.clip(np.rint(u + du), 0, size - 1).astype(np.int32)
            y = np.clip(np.rint(v + dv), 0, size - 1).astype(np.int32)
            dark += np.clip((behind - depth[y, x] - 0.022) / 0.03, 0, 1)
        return dark / 5


def _softened(
    part: Buffers, ys: NDArray[np.intp], xs: NDArray[np.intp], focal_px: float, cloth: NDArray[np.bool_]
) -> NDArray[np.float32]:
    """Normals (N, 3) averaged with neighbours of the same material at about the same depth."""
    height, width = part.depth.shape
    depths, materials, normals = part.depth.ravel(), part.materials.ravel(), part.normals.reshape(-1, 3)
    ys, xs = ys.astype(np.int32), xs.astype(np.int32)
    here = ys * np.int32(width) + xs
    depth, material = depths[here], materials[here]
    out = normals[here].copy()
    wide = np.where(cloth[material], 0.024, 0.006)
    radius = (wide * focal_px / depth).astype(np.float32)
    near = np.where(cloth[material], 0.030, 0.010).astype(np.float32)
    for n in range(9):
        share, angle = (1.0, n * np.pi / 3) if n < 6 else (0.5, n * np.pi / 1.5 + np.pi / 8)
        x = np.clip(xs + (radius * np.float32(share * np.cos(angle))).astype(np.int32), 0, width - 1)
        y = np.clip(ys + (radius * np.float32(share * np.sin(angle))).astype(np.int32), 0, height - 1)
        there = y * np.int32(width) + x
        alike = (materials[there] == material) & (np.abs(depths[there] - depth) < near)
        out += normals[there] * alike[:, None]
    return out / np.maximum(np.linalg.norm(out, axis=-1, keepdims=True), 1e-6)


def _finer(rays: Rays, fine: int, x0: int, y0: int) -> Rays:
    """The rays of a window that begins at x0, y0, with pixels split in fine x fine."""
    inset = 0.5 / fine - 0.5
    move_x, move_y = x0 + inset, y0 + inset
    return Rays(
        rays.origin,
        rays.ox,
        rays.oy,
        rays.d + move_x * rays.dx + move_y * rays.dy,
        rays.dx / fine,
        rays.dy / fine,
    )


def _joined(people: list[Shapes]) -> Shapes:
    return Shapes(
        *(
            np.concatenate([getattr(p, name) for p in people])
            for name in ("a", "b", "radii", "maps", "reach", "materials")
        )
    )


def _one(shapes: Shapes, n: int) -> Shapes:
    one = slice(n, n + 1)
    if shapes.radii[n, 0] < 0:  # a box throws a shadow like a lying cone of its size
        middle, half = shapes.a[n], shapes.b[n]
        long = np.array([max(half[0] - half[2], 0), 0, max(half[2] - half[0], 0)])
        radius = float(min(half[0], half[2]))
        ends = np.array([middle - long]), np.array([middle + long])
        return Shapes(
            ends[0], ends[1], np.full((1, 2), radius), shapes.maps[one], np.ones(1), shapes.materials[one]
        )
    return shapes.only(one)
