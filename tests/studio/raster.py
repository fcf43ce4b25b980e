"""Casting rays at round cones, ellipsoids and boxes: depth, normals and materials by NumPy.

A round cone is the hull of two balls. With q(t) = o - a + t d the point of the ray from ball a,
b - a = e and r(s) = ra - s (ra - rb), the surface is where the least over s of |q - s e|^2 - r(s)^2
is zero. That least is a quadratic in t, and its discriminant a quadratic in the pixel's x and y,
so that a whole bounding box is tested with six numbers; only pixels that hit are worked out.
Flattened shapes are round cones in axes stretched by a linear map, with the ray stretched too.
"""

from __future__ import annotations

from dataclasses import dataclass, fields

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

    def only(self, which: NDArray[np.bool_] | slice) -> Shapes:
        """Some of the shapes."""
        return Shapes(*(getattr(self, f.name)[which] for f in fields(self)))


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
    boxes = np.maximum(boxes_px, 0)
    boxes[:, 2], boxes[:, 3] = np.minimum(boxes[:, 2], width), np.minimum(boxes[:, 3], height)
    round_ = _prepared(shapes, rays, boxes)
    for n in np.flatnonzero((boxes[:, 0] < boxes[:, 2]) & (boxes[:, 1] < boxes[:, 3])):
        box = tuple(boxes[n].tolist())
        if shapes.radii[n, 0] < 0:
            _draw_box(shapes, n, rays, box, buffers)
        else:
            _draw_cone(round_, n, box, shapes.maps[n], int(shapes.materials[n]), buffers)


@dataclass(frozen=True)
class _Round:
    """Round cones with their rays, ready for pixels counted from each box's corner.

    Linear forms (N, 3) and quadratic forms (N, 3, 3) in (1, x, y); `e` (N, 3) the axis, radii
    ra, rr = ra - rb; o, d (N, 3, 3): rays from ball a, rows are 1, x, y.
    """

    e: Floats
    ra: Floats
    rr: Floats
    o: Floats
    d: Floats
    alpha: Floats
    beta: Floats
    qa: Floats
    b: Floats
    disc: Floats


def _prepared(shapes: Shapes, rays: Rays, boxes: NDArray[np.int64]) -> _Round:
    maps = shapes.maps
    a = np.einsum("nij,nj->ni", maps, shapes.a)
    e = np.einsum("nij,nj->ni", maps, shapes.b - shapes.a)
    ra, rb = shapes.radii.T.copy()
    ee = np.sum(e * e, -1)
    ball = ee - (ra - rb) ** 2 < 1e-7  # one ball holds the other
    a = a + e * (ball & (rb > ra))[:, None]
    ra = np.where(ball, np.maximum(ra, rb), ra)
    rr = np.where(ball, 0.0, ra - rb)
    e = np.where(ball[:, None], [0.0, 1e-3, 0.0], e)
    d2 = (np.sum(e * e, -1) - rr * rr)[:, None]
    o = np.einsum("nij,kj->nki", maps, np.stack([rays.origin, rays.ox, rays.oy]))
    d = np.einsum("nij,kj->nki", maps, np.stack([rays.d, rays.dx, rays.dy]))
    o[:, 0] -= a
    for form in (o, d):
        form[:, 0] += boxes[:, :1] * form[:, 1] + boxes[:, 1:2] * form[:, 2]
    alpha = np.einsum("nki,ni->nk", o, e)
    alpha[:, 0] -= ra * rr
    alpha, beta = alpha / d2, np.einsum("nki,ni->nk", d, e) / d2
    qa = d @ d.transpose(0, 2, 1) - d2[..., None] * beta[:, :, None] * beta[:, None, :]
    qb = o @ d.transpose(0, 2, 1) - d2[..., None] * alpha[:, :, None] * beta[:, None, :]
    qc = o @ o.transpose(0, 2, 1) - d2[..., None] * alpha[:, :, None] * alpha[:, None, :]
    qc[:, 0, 0] -= ra * ra
    b = qb[:, 0, :] + qb[:, :, 0] * [0.0, 1.0, 1.0]  # linear: all rays share an origin or a direction
    fixed = qa * qc[:, :1, :1] if not rays.ox.any() else qa[:, :1, :1] * qc
    return _Round(e, ra, rr, o, d, alpha, beta, qa, b, b[:, :, None] * b[:, None, :] - fixed)


def _draw_cone(
    r: _Round, n: int, box: tuple[int, int, int, int], map_: Floats, material: int, buffers: Buffers
) -> None:
    x0, y0, x1, y1 = box
    x = np.arange(x1 - x0, dtype=np.float64)
    y = np.arange(y1 - y0, dtype=np.float64)[:, None]
    disc = _form(r.disc[n], x, y).ravel()
    found = np.flatnonzero(disc > 0)
    if not found.size:
        return
    ys, xs = np.divmod(found, x1 - x0)
    root = np.sqrt(disc[found])
    fa, fb = _form(r.qa[n], xs, ys), r.b[n, 0] + r.b[n, 1] * xs + r.b[n, 2] * ys
    e, o, d, alpha, beta = r.e[n], r.o[n], r.d[n], r.alpha[n], r.beta[n]
    into = fa < 1e-9 * float(d[0] @ d[0])  # looking into a cone's end
    t = (-fb - root) / np.where(into, 1.0, fa)
    s = (alpha[0] + alpha[1] * xs + alpha[2] * ys) + (beta[0] + beta[1] * xs + beta[2] * ys) * t
    if into.any():
        s = np.where(into, -1.0 if beta[0] > 0 else 2.0, s)
    po, pd = o[0] + xs[:, None] * o[1] + ys[:, None] * o[2], d[0] + xs[:, None] * d[1] + ys[:, None] * d[2]
    ends = np.flatnonzero((s < 0) | (s > 1))
    ok = np.ones(len(xs), bool)
    if ends.size:
        c = (s[ends] > 1).astype(float)
        q, dd = po[ends] - c[:, None] * e, pd[ends]
        b2, a2 = np.einsum("ij,ij->i", q, dd), np.einsum("ij,ij->i", dd, dd)
        disc2 = b2 * b2 - a2 * (np.einsum("ij,ij->i", q, q) - (r.ra[n] - c * r.rr[n]) ** 2)
        ok[ends] = disc2 > 0
        t[ends] = (-b2 - np.sqrt(np.maximum(disc2, 0))) / a2
        s[ends] = c
    xs, ys = xs + x0, ys + y0
    ok &= (t > 0.02) & (t < buffers.depth[ys, xs])
    kept = np.flatnonzero(ok)
    if not kept.size:
        return
    ys, xs = ys[kept], xs[kept]
    normal = (po[kept] + t[kept, None] * pd[kept] - s[kept, None] * e) @ map_
    buffers.depth[ys, xs] = t[kept]
    buffers.normals[ys, xs] = normal  # not yet of length 1
    buffers.materials[ys, xs] = material


def _form(q: Floats, x: Floats, y: Floats) -> Floats:
    """The quadratic form q (3, 3) at (1, x, y)."""
    linear = (q[0, 1] + q[1, 0]) + q[1, 1] * x
    mixed = q[1, 2] + q[2, 1]
    return (q[0, 0] + linear * x) + ((q[0, 2] + q[2, 0]) + q[2, 2] * y + mixed * x) * y


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
