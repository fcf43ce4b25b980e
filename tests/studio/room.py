"""The studio's room: floor, walls and things standing about, and the shadows people throw."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

import cv2
import numpy as np
from numpy.typing import NDArray

from tests.studio.body import Floats
from tests.studio.camera import View
from tests.studio.looks import Colour
from tests.studio.raster import Rays, Shapes

Picture = NDArray[np.float32]


@dataclass(frozen=True)
class Light:
    """One warm lamp and the room's own light.

    direction: where the lamp's light goes; key and ambient: strengths; warmth: 0 white, 1 warm.
    """

    direction: tuple[float, float, float] = (0.42, -0.80, -0.52)
    key: float = 1.0
    ambient: float = 0.50
    warmth: float = 0.6


@dataclass(frozen=True)
class Thing:
    """A thing in the room: a box of `half` edges or, with `radius` > 0, an upright pillar `half` y high."""

    middle: tuple[float, float, float]
    half: tuple[float, float, float]
    colour: Colour = (0.45, 0.33, 0.24)
    radius: float = 0.0


@dataclass(frozen=True)
class Room:
    """A rectangular room around the origin, `half_m` (x, z) to each wall."""

    half_m: tuple[float, float] = (4.2, 3.6)
    height_m: float = 3.1
    floor: Colour = (0.70, 0.54, 0.38)
    wall: Colour = (0.90, 0.85, 0.77)
    band: Colour = (0.45, 0.54, 0.53)
    mat: tuple[float, float, float, float] | None = None  # on the floor: middle x, z and half edges
    mat_colour: Colour = (0.33, 0.40, 0.52)
    window: bool = False  # the sun falls on the back wall through one
    pictures: tuple[tuple[float, float, float, float], ...] = ()  # on the back wall: x, y, half edges
    things: tuple[Thing, ...] = ()
    px_per_m: int = 100


def things_as_shapes(things: tuple[Thing, ...], first_material: int) -> Shapes | None:
    """Boxes and pillars for the ray caster."""
    if not things:
        return None
    a, b, radii = [], [], []
    for thing in things:
        middle, half = np.array(thing.middle), np.array(thing.half)
        if thing.radius > 0:
            up = np.array([0, half[1], 0])
            a.append(middle - up)
            b.append(middle + up)
            radii.append((thing.radius, thing.radius))
        else:
            a.append(middle)
            b.append(half)
            radii.append((-1.0, -1.0))
    n = len(things)
    materials = np.arange(first_material, first_material + n).astype(np.int16)
    return Shapes(
        np.array(a),
        np.array(b),
        np.array(radii),
        np.broadcast_to(np.eye(3), (n, 3, 3)),
        np.ones(n),
        materials,
    )


@lru_cache(maxsize=4)
def _textures(room: Room) -> NDArray[np.uint8]:
    """All faces stacked in one picture: floor, back and front wall, left and right wall."""
    px, (hx, hz) = room.px_per_m, room.half_m
    rng = np.random.default_rng(7)
    w, d, h = int(2 * hx * px), int(2 * hz * px), int(room.height_m * px)
    atlas = np.zeros((d + 4 * h, max(w, d), 3), np.float32)
    atlas[:d, :w] = _floor(room, w, d, rng)
    for n, length in enumerate((w, w, d, d)):
        atlas[d + n * h : d + (n + 1) * h, :length] = _wall(room, length, h, n)
    return np.clip(atlas * 255, 0, 255).astype(np.uint8)


def _floor(room: Room, w: int, d: int, rng: np.random.Generator) -> Picture:
    """Wooden planks along x with grain, lit from the middle."""
    px = room.px_per_m
    plank = max(int(0.14 * px), 4)
    rows = np.arange(d) // plank
    shade = 1 + 0.055 * rng.standard_normal(rows.max() + 2)
    starts = rng.integers(0, int(1.6 * px), rows.max() + 2)
    across = (np.arange(w)[None, :] + starts[rows][:, None]) // int(1.6 * px)
    tone = shade[rows][:, None] * (1 + 0.05 * np.sin(across * 12.9898 + rows[:, None] * 78.233))
    grain = cv2.resize(
        rng.standard_normal((max(d // 2, 1), max(w // 24, 1))).astype(np.float32),
        (w, d),
        interpolation=cv2.INTER_LINEAR,
    )
    tone = tone * (1 + 0.03 * grain)
    gap = (np.arange(d) % plank < max(px // 60, 1))[:, None]
    joint = np.zeros((d, w), bool)
    joint[:, 1:] = np.diff(across, axis=1) != 0
    tone = tone * np.where(gap | joint, 0.80, 1.0)
    x, z = (np.arange(w) / px - room.half_m[0])[None, :], (np.arange(d) / px - room.half_m[1])[:, None]
    pool = 0.74 + 0.34 * np.exp(-((x + 0.3) ** 2 + (z - 0.2) ** 2) / 5.5)
    out = np.array(room.floor, np.float32) * (tone * pool)[..., None]
    if room.mat is not None:
        mx, mz, half_x, half_z = room.mat
        away = np.maximum(np.abs(x - mx) - half_x, np.abs(z - mz) - half_z)
        out *= 1 - 0.45 * np.exp(-np.maximum(away, 0) / 0.025)[..., None]
        weave = 1 + 0.035 * np.sign(np.sin(x * 160) * np.sin(z * 160)) - 0.10 * (np.abs(away + 0.045) < 0.006)
        out = np.where((away < 0)[..., None], np.array(room.mat_colour) * (weave * pool)[..., None], out)
    return out.astype(np.float32)


def _wall(room: Room, length: int, h: int, which: int) -> Picture:
    """A painted wall with a darker band below and a skirting board; row 0 is the ceiling."""
    px = room.px_per_m
    height = (room.height_m - np.arange(h) / px)[:, None]
    along = (np.arange(length) / px - length / px / 2)[None, :]
    band = (height < 1.02)[..., None]
    out = np.where(band, np.array(room.band, np.float32), np.array(room.wall, np.float32)) * np.ones(
        (h, length, 1), np.float32
    )
    out = np.where(
        (np.abs(height - 1.02) < 0.012)[..., None] & (along[..., None] < 99), np.float32(0.88), out
    )
    skirting = (height < 0.10)[..., None] & (along[..., None] < 99)
    out = np.where(skirting, np.array([0.84, 0.81, 0.76], np.float32), out)
    out = np.where((np.abs(height - 0.10) < 0.008)[..., None] & (along[..., None] < 99), np.float32(0.5), out)
    level = (0.95, 0.9, 0.86, 0.98)[which]
    if which == 0:
        out = _hung(room, out, along, height)
    lamp = 0.78 + 0.30 * np.exp(-((along + 0.9) ** 2 / 4.5 + (height - 1.9) ** 2 / 2.4))
    corner = 1 - 0.16 * np.exp(-(length / px / 2 - np.abs(along)) / 0.25) - 0.12 * np.exp(-height / 0.12)
    return (out * (level * lamp * corner)[..., None]).astype(np.float32)


def _hung(room: Room, out: Picture, along: Floats, height: Floats) -> Picture:
    """The back wall with its pictures and the sun from a window."""
    for n, (x, y, half_x, half_y) in enumerate(room.pictures):
        away = np.maximum(np.abs(along - x) - half_x, np.abs(height - y) - half_y)
        shade = np.maximum(np.abs(along - x - 0.03) - half_x, np.abs(height - y + 0.04) - half_y)
        out = out * (1 - 0.22 * np.exp(-np.maximum(shade, 0) / 0.03))[..., None]
        u, v = (along - x) / half_x, (height - y) / half_y
        hills = v - 0.25 * np.sin(2.3 * u + n) - 0.1 * np.sin(5.1 * u + 2 * n)
        sun = (u - 0.3 + 0.5 * n) ** 2 * (half_x / half_y) ** 2 + (v - 0.42) ** 2 < 0.07
        art = np.where((hills > 0)[..., None], np.array([0.93, 0.86, 0.74]), np.array([0.80, 0.52, 0.36]))
        art = np.where((hills < -0.45)[..., None], np.array([0.30, 0.40, 0.42]), art)
        art = np.where((sun & (hills > 0))[..., None], np.array([0.90, 0.62, 0.36]), art)
        art = np.where((away > -0.07)[..., None], np.array([0.95, 0.94, 0.91]), art)
        art = np.where((away > -0.022)[..., None], np.array([0.30, 0.22, 0.16]), art)
        out = np.where((away < 0)[..., None], art, out)
    if room.window:
        slant = along + 0.42 * (height - 1.5)
        for x in (-1.62, -1.06):
            away = np.maximum(np.abs(slant - x) - 0.235, np.abs(height - 1.72) - 0.62)
            bright = 1 / (1 + np.exp(np.clip(away / 0.022, -30, 30)))
            out = out * (1 + bright[..., None] * np.array([0.20, 0.15, 0.05]))
    return out.astype(np.float32)


def backdrop(room: Room, rays: Rays, size: tuple[int, int]) -> NDArray[np.uint8]:
    """The empty room as seen along the rays, (h, w, 3) uint8."""
    width, height = size
    x = np.arange(width, dtype=np.float32)[None, :]
    y = np.arange(height, dtype=np.float32)[:, None]
    o = rays.origin.astype(np.float32)
    d = [(rays.d[i] + rays.dx[i] * x + rays.dy[i] * y).astype(np.float32) for i in range(3)]
    d = [np.where(np.abs(c) < 1e-9, 1e-9, c) for c in d]
    (hx, hz), top = room.half_m, room.height_m
    px = float(room.px_per_m)
    tx = (np.where(d[0] > 0, hx, -hx) - o[0]) / d[0]
    tz = (np.where(d[2] > 0, hz, -hz) - o[2]) / d[2]
    ty = np.where(d[1] < 0, -o[1] / d[1], np.inf)
    t = np.minimum(np.minimum(tx, tz), ty)
    px_, py_, pz_ = o[0] + t * d[0], o[1] + t * d[1], o[2] + t * d[2]
    w, dd, h = int(2 * hx * px), int(2 * hz * px), int(top * px)
    on_floor, on_side = ty <= np.minimum(tx, tz), tx < tz
    up = np.clip((top - py_) * px, 1, h - 2)
    u = np.where(on_floor, (px_ + hx) * px, np.where(on_side, (pz_ + hz) * px, (px_ + hx) * px))
    face = np.where(on_side, np.where(d[0] < 0, 2, 3), np.where(d[2] < 0, 0, 1))
    v = np.where(on_floor, np.clip((pz_ + hz) * px, 0, dd - 2), dd + face * h + up)
    limit = np.where(on_floor | ~on_side, w - 2, dd - 2)
    return cv2.remap(
        _textures(room), np.clip(u, 0, limit).astype(np.float32), v.astype(np.float32), cv2.INTER_LINEAR
    )


def shadow_on_floor(
    shapes: Shapes, light: Light, view: View, size: tuple[int, int], half_m: float = 1.6
) -> tuple[Picture, tuple[int, int, int, int]] | None:
    """How much of the light each pixel of the floor loses, and the picture's box it applies to."""
    r = np.where(shapes.radii[:, 0] == 1.0, 0.9, shapes.radii.mean(1)) * shapes.reach
    big = (shapes.radii[:, 0] > 0) & ((r > 0.028) | (len(r) < 5))
    if not big.any():
        return None
    r, ends = np.minimum(r[big], 0.17), np.stack([shapes.a[big], shapes.b[big]], 1)
    px = 72.0
    n = int(2 * half_m * px)
    direction = np.array(light.direction)
    middle = np.array([ends[:, 0, 0].mean(), 0, ends[:, 0, 2].mean()])
    soft = np.zeros((n, n), np.float32)
    near = np.zeros((n, n), np.float32)
    thick = np.maximum(2 * r * px, 1).astype(int).tolist()
    for layer, slant, limit in ((soft, 0.75, 9.0), (near, 0.0, 0.30)):
        fallen = ends + direction * (ends[..., 1:2] / -direction[1]) * slant - middle
        spots = np.clip((fallen[..., [0, 2]] + half_m) * (16 * px), -1e5, 1e5).astype(int).tolist()
        for low, (a, b), width in zip((ends[..., 1].min(1) <= limit).tolist(), spots, thick):
            if low:
                cv2.line(layer, a, b, 1.0, width, cv2.LINE_AA, 4)
    dark = 0.42 * cv2.GaussianBlur(soft, (0, 0), 7.0) + 0.42 * cv2.GaussianBlur(near, (0, 0), 3.0)
    dark = np.minimum(dark, 0.72)
    corners = middle + half_m * np.array([[-1, 0, -1], [1, 0, -1], [1, 0, 1], [-1, 0, 1]])
    seen, depth = view.project(corners)
    if depth.min() < 0.3:
        return None
    x0, y0 = np.maximum(np.floor(seen.min(0)).astype(int), 0)
    x1, y1 = np.minimum(np.ceil(seen.max(0)).astype(int), size)
    if x0 >= x1 or y0 >= y1:
        return None
    source = np.array([[0, 0], [n, 0], [n, n], [0, n]], np.float32)
    matrix = cv2.getPerspectiveTransform(source, (seen - [x0, y0]).astype(np.float32))
    return cv2.warpPerspective(dark, matrix, (int(x1 - x0), int(y1 - y0)), flags=cv2.INTER_LINEAR), (
        x0,
        y0,
        x1,
        y1,
    )
