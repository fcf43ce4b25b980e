"""Casting rays at round cones, ellipsoids and boxes: depth, normals and materials by NumPy.

A round cone is the hull of two balls. With q(t) = o - a + t d the point of the ray from ball a,
b - a = e and r(s) = ra - s (ra - rb), the surface is where the least over s of |q - s e|^2 - r(s)^2
is zero. That least is a quadratic in t, and its discriminant a quadratic in the pixel's x and y,
so that a whole bounding box is tested with six numbers; only pixels that hit are worked out.
Flattened shapes are round cones in axes stretched by a linear map, with the ray stretched too.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from tests.studio.body import Floats
from tests.studio.camera import View


@dataclass
class Shapes:
    """N shapes of one moment.

    Round cones a, b (N, 3), radii (N, 2), maps world -> round (N, 3, 3), materials (N,).

    `reach` (N,) is by how much a map may shrink lengths: the bounding radius is radius * reach.
    A shape with radii < 0 is a box: a its middle, b half its edges along the world's axes.
    """

    a: Floats
    b: Floats
    radii: Floats
    maps: Floats
    reach: Floats
    materials: NDArray[np.int16]


@dataclass
class Buffers:
    """What the camera sees: depth (h, w) m, normals (h, w, 3), materials (h, w) (-1: background)."""

    depth: NDArray[np.float32]
    normals: NDArray[np.float32]
    materials: NDArray[np.int16]

    @classmethod
    def empty(cls, height: int, width: int) -> Buffers:
        """Nothing but distance."""
        return cls(
            np.full((height, width), np.inf, np.float32),
            np.zeros((height, width, 3), np.float32),
            np.full((height, width), -1, np.int16),
        )


@dataclass(frozen=True)
class Rays:
    """Ray through pixel (x, y): origin + x ox + y oy, direction d + x dx + y dy (all (3,), y down, px)."""

    origin: Floats
    ox: Floats
    oy: Floats
    d: Floats
    dx: Floats
    dy: Floats


def rays_of(view: View) -> Rays:
    """The rays of a pinhole camera; t along them is the depth."""
    right, up, back = view.axes
    cx, cy = view.centre_px
    d = -back - right * (cx - 0.5) / view.focal_px + up * (cy - 0.5) / view.focal_px
    return Rays(view.position, np.zeros(3), np.zeros(3), d, right / view.focal_px, -up / view.focal_px)


def draw(shapes: Shapes, rays: Rays, boxes_px: NDArray[np.int64], buffers: Buffers) -> None:
    """Draw every shape into the buffers within its box (N, 4): x0, y0, x1, y1 px."""
    height, width = buffers.depth.shape
    for n in range(len(shapes.a)):
        x0, y0, x1, y1 = boxes_px[n]
        x0, y0, x1, y1 = max(x0, 0), max(y0, 0), min(x1, width), min(y1, height)
        if x0 >= x1 or y0 >= y1:
            continue
        if shapes.radii[n, 0] < 0:
            _draw_box(shapes, n, rays, (x0, y0, x1, y1), buffers)
        else:
            _draw_cone(shapes, n, rays, (x0, y0, x1, y1), buffers)


def _draw_cone(shapes: Shapes, n: int, rays: Rays, box: tuple[int, int, int, int], buffers: Buffers) -> None:
    m = shapes.maps[n]
    a, e = m @ shapes.a[n], m @ (shapes.b[n] - shapes.a[n])
    ra, rb = shapes.radii[n]
    rr = ra - rb
    ee = float(e @ e)
    d2 = ee - rr * rr
    if d2 < 1e-7:  # one ball holds the other
        a, ra = (a, ra) if ra >= rb else (a + e, rb)
        e, rr, rb = np.array([0, 1e-3, 0]), 0.0, ra
        ee = d2 = 1e-6
    x0, y0, x1, y1 = box
    o = np.stack([m @ rays.origin - a, m @ rays.ox, m @ rays.oy])  # linear forms in (1, x, y)
    d = np.stack([m @ rays.d, m @ rays.dx, m @ rays.dy])
    for form in (o, d):
        form[0] += x0 * form[1] + y0 * form[2]
    shift = -float(o[0] @ d[0]) / float(d[0] @ d[0])  # start the rays near the shape: keeps digits
    o = o + shift * d
    alpha, beta = o @ e, d @ e  # linear forms
    alpha = (alpha - [ra * rr, 0, 0]) / d2
    beta = beta / d2
    qa = d @ d.T - d2 * np.outer(beta, beta)  # quadratic forms in (1, x, y)
    qb = o @ d.T - d2 * np.outer(alpha, beta)
    qc = o @ o.T - d2 * np.outer(alpha, alpha)
    qc[0, 0] -= ra * ra
    x = np.arange(x1 - x0, dtype=np.float64)
    y = np.arange(y1 - y0, dtype=np.float64)[:, None]
    fa, fb, fc = _form(qa, x, y), _form(qb, x, y), _form(qc, x, y)
    disc = fb * fb - fa * fc
    ys, xs = np.nonzero((disc > 0) | (fa < 0))
    if not len(ys):
        return
    fa, fb, root = fa[ys, xs], fb[ys, xs], np.sqrt(np.maximum(disc[ys, xs], 0))
    t = (-fb - root) / np.where(np.abs(fa) < 1e-12, 1e-12, fa)
    s = (alpha[0] + alpha[1] * xs + alpha[2] * ys) + (beta[0] + beta[1] * xs + beta[2] * ys) * t
    s = np.where(fa < 1e-9 * float(d[0] @ d[0]), -1.0 if beta[0] > 0 else 2.0, s)  # looking into a cone's end
    pixel = np.stack([np.ones(len(xs)), xs, ys], -1)
    po, pd = pixel @ o, pixel @ d
    end = (s < 0) | (s > 1)
    ok = np.ones(len(xs), bool)
    if end.any():
        c = (s[end] > 1).astype(float)[:, None]
        q, dd = po[end] - c * e, pd[end]
        b2, a2 = np.sum(q * dd, -1), np.sum(dd * dd, -1)
        disc2 = b2 * b2 - a2 * (np.sum(q * q, -1) - (ra - c[:, 0] * rr) ** 2)
        ok[end] = disc2 > 0
        t[end] = (-b2 - np.sqrt(np.maximum(disc2, 0))) / a2
    s = np.clip(s, 0, 1)
    t_real = t + shift
    ok &= t_real > 0.02
    ys, xs = ys + y0, xs + x0
    ok &= t_real < buffers.depth[ys, xs]
    if not ok.any():
        return
    ys, xs = ys[ok], xs[ok]
    normal = (po[ok] + t[ok, None] * pd[ok] - s[ok, None] * e) @ m
    normal /= np.linalg.norm(normal, axis=-1, keepdims=True)
    buffers.depth[ys, xs] = t_real[ok]
    buffers.normals[ys, xs] = normal
    buffers.materials[ys, xs] = shapes.materials[n]


def _form(q: Floats, x: Floats, y: Floats) -> Floats:
    """The quadratic form q (3, 3) at (1, x, y)."""
    across = q[0, 0] + (q[0, 1] + q[1, 0]) * x + q[1, 1] * x * x
    down = (q[0, 2] + q[2, 0]) * y + q[2, 2] * y * y
    mixed = q[1, 2] + q[2, 1]
    out = across + down
    if abs(mixed) > 1e-18:
        out = out + mixed * (x * y)
    return out


def _draw_box(shapes: Shapes, n: int, rays: Rays, box: tuple[int, int, int, int], buffers: Buffers) -> None:
    x0, y0, x1, y1 = box
    middle, half = shapes.a[n], shapes.b[n]
    x = np.arange(x0, x1, dtype=np.float64)[None, :, None]
    y = np.arange(y0, y1, dtype=np.float64)[:, None, None]
    o = rays.origin + x * rays.ox + y * rays.oy - middle
    d = rays.d + x * rays.dx + y * rays.dy
    d = np.where(np.abs(d) < 1e-12, 1e-12, d)
    near, far = (-half * np.sign(d) - o) / d, (half * np.sign(d) - o) / d
    t, axis = near.max(-1), near.argmax(-1)
    hit = (t < far.min(-1)) & (t > 0.02) & (t < buffers.depth[y0:y1, x0:x1])
    ys, xs = np.nonzero(hit)
    if not len(ys):
        return
    normal = np.zeros((len(ys), 3))
    faces = axis[ys, xs]
    normal[np.arange(len(ys)), faces] = -np.sign(d[ys, xs, faces])
    buffers.depth[ys + y0, xs + x0] = t[ys, xs]
    buffers.normals[ys + y0, xs + x0] = normal
    buffers.materials[ys + y0, xs + x0] = shapes.materials[n]


def boxes_seen(shapes: Shapes, view: View) -> NDArray[np.int64]:
    """Pixel boxes (N, 4) that surely hold each shape as the camera sees it."""
    is_box = shapes.radii[:, 0] < 0
    ends = np.stack([shapes.a, np.where(is_box[:, None], shapes.a, shapes.b)], 1)
    radius = np.where(
        is_box[:, None], np.linalg.norm(shapes.b, axis=-1)[:, None], shapes.radii * shapes.reach[:, None]
    )
    points, depth = view.project(ends)
    near = np.maximum(depth - radius, 0.05)
    slack = (
        view.focal_px
        * radius
        / near
        * np.sqrt(1 + np.sum(((points - view.centre_px) / view.focal_px) ** 2, -1))
        + 1.5
    )
    out = np.concatenate([(points - slack[..., None]).min(1), (points + slack[..., None]).max(1)], -1)
    out[(depth + radius).max(1) < 0.05] = 0
    return np.clip(np.floor(out), -(10**6), 10**6).astype(np.int64)


def rays_of_light(direction: Floats, middle: Floats, half_m: float, size: int) -> tuple[Rays, Floats]:
    """Parallel rays along `direction` over a square around `middle`, and the square's axes (2, 3)."""
    d = direction / np.linalg.norm(direction)
    right = np.cross(d, [0.0, 1.0, 0.0])
    right /= np.linalg.norm(right)
    up = np.cross(right, d)
    step = 2 * half_m / size
    corner = middle - 10 * d - right * (half_m - step / 2) + up * (half_m - step / 2)
    return Rays(corner, right * step, -up * step, d, np.zeros(3), np.zeros(3)), np.stack([right, up])


def boxes_lit(shapes: Shapes, axes: Floats, middle: Floats, half_m: float, size: int) -> NDArray[np.int64]:
    """Pixel boxes (N, 4) of the shapes in the light's square."""
    ends = np.stack([shapes.a, shapes.b], 1) - middle
    px = size / (2 * half_m)
    points = np.stack([(ends @ axes[0] + half_m) * px, (half_m - ends @ axes[1]) * px], -1)
    slack = (shapes.radii * shapes.reach[:, None] * px + 1.5)[..., None]
    out = np.concatenate([(points - slack).min(1), (points + slack).max(1)], -1)
    return np.floor(out).astype(np.int64)
