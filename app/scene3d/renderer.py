"""Draws meshes with OpenGL (through vispy's gloo) into a picture, off screen.

Off screen, because an OpenGL widget makes Qt compose the whole window with OpenGL, which a software
renderer pays for with every repaint of every other panel.
"""

from __future__ import annotations

import logging
from typing import Any

import msgspec
import numpy as np
from PySide6.QtGui import QColor, QImage, QOffscreenSurface, QOpenGLContext, QSurfaceFormat

from app.scene3d.camera import Camera
from app.scene3d.figure import Mesh
from app.scene3d.trails import Lines

logger = logging.getLogger(__name__)

_BODY_VERTEX = """
uniform mat4 u_matrix;
attribute vec3 a_position;
attribute vec3 a_normal;
attribute vec4 a_colour;
varying vec3 v_position;
varying vec3 v_normal;
varying vec4 v_colour;
void main() {
    v_position = a_position;
    v_normal = a_normal;
    v_colour = a_colour;
    gl_Position = u_matrix * vec4(a_position, 1.0);
}
"""
_BODY_FRAGMENT = """
uniform vec3 u_eye;
uniform vec3 u_back;
varying vec3 v_position;
varying vec3 v_normal;
varying vec4 v_colour;
void main() {
    vec3 normal = normalize(v_normal);
    vec3 view = normalize(u_eye - v_position);
    vec3 light = normalize(vec3(0.35, 0.9, 0.45));
    float lit = 0.55 + 0.45 * max(dot(normal, light), 0.0) + 0.12 * max(dot(normal, view), 0.0);
    vec3 colour = v_colour.rgb * lit;
    gl_FragColor = vec4(mix(u_back, colour, v_colour.a), 1.0);
}
"""
_LINE_VERTEX = """
uniform mat4 u_matrix;
attribute vec3 a_position;
attribute vec4 a_colour;
varying vec4 v_colour;
void main() {
    v_colour = a_colour;
    gl_Position = u_matrix * vec4(a_position, 1.0);
}
"""
_LINE_FRAGMENT = """
varying vec4 v_colour;
void main() {
    gl_FragColor = v_colour;
}
"""
_FLOOR_VERTEX = """
uniform mat4 u_matrix;
attribute vec3 a_position;
varying vec2 v_place;
void main() {
    v_place = a_position.xz;
    gl_Position = u_matrix * vec4(a_position, 1.0);
}
"""
_FLOOR_FRAGMENT = """
uniform vec3 u_back;
uniform vec3 u_line;
uniform float u_half;
uniform float u_grid;
uniform vec2 u_middle;
varying vec2 v_place;
float lines(vec2 place, float step_m) {
    vec2 cell = place / step_m;
    vec2 width = fwidth(cell) + vec2(1e-5);
    vec2 near = abs(fract(cell - 0.5) - 0.5) / width;
    return (1.0 - min(min(near.x, near.y), 1.0)) * clamp(0.5 / max(width.x, width.y), 0.0, 1.0);
}
void main() {
    float away = length(v_place - u_middle) / u_half;
    if (u_grid < 0.5) {
        gl_FragColor = vec4(u_back, 1.0);
        return;
    }
    float fade = 1.0 - smoothstep(0.35, 1.0, away);
    float shade = max(lines(v_place, 1.0) * 0.55, lines(v_place, 0.25) * 0.16) * fade;
    gl_FragColor = vec4(mix(u_back, u_line, shade), 1.0);
}
"""
FLOOR_HALF_M = 4.5


class Scene(msgspec.Struct, frozen=True, eq=False):
    """What is drawn: bodies, lines, and the floor's grid or none."""

    mesh: Mesh
    lines: Lines
    grid: bool = True


class Renderer:
    """An OpenGL context of its own. Raises RuntimeError when OpenGL cannot be had."""

    def __init__(self) -> None:
        self._surface = QOffscreenSurface()
        wanted = QSurfaceFormat()
        wanted.setVersion(2, 1)
        wanted.setDepthBufferSize(24)
        self._surface.setFormat(wanted)
        self._surface.create()
        self._context = QOpenGLContext()
        self._context.setFormat(wanted)
        if not self._surface.isValid() or not self._context.create():
            raise RuntimeError("no OpenGL context could be made")
        self._make_current()
        from vispy import gloo
        from vispy.gloo import gl
        from vispy.gloo.context import FakeCanvas

        self._gloo = gloo
        self._canvas = FakeCanvas()
        name = str(gl.glGetParameter(gl.GL_RENDERER))
        self.is_software = any(word in name.lower() for word in ("llvmpipe", "softpipe", "swr", "software"))
        logger.info("3D view drawn by %s", name)
        self._body = gloo.Program(_BODY_VERTEX, _BODY_FRAGMENT)
        self._floor = gloo.Program(_FLOOR_VERTEX, _FLOOR_FRAGMENT)
        self._lines = gloo.Program(_LINE_VERTEX, _LINE_FRAGMENT)
        self._floor["u_half"] = FLOOR_HALF_M
        self._target: Any = None
        self._size = (0, 0)

    def draw(self, scene: Scene, camera: Camera, size: tuple[int, int], back: QColor, line: QColor) -> QImage:
        """The picture of `scene`, `size` device pixels large."""
        self._make_current()
        gloo = self._gloo
        gloo.context.set_current_canvas(self._canvas)
        self._resize(size)
        matrix = camera.matrix(size[0] / size[1])
        background = _rgb(back)
        with self._target:
            gloo.set_viewport(0, 0, *size)
            gloo.set_state(depth_test=True, blend=False, cull_face=False)
            gloo.clear(color=(*background, 1.0), depth=True)
            middle = np.array((camera.target[0], 0.0, camera.target[2]), np.float32)
            corners = np.array([(-1, 0, -1), (1, 0, -1), (-1, 0, 1), (1, 0, 1)], np.float32)
            self._floor["a_position"] = gloo.VertexBuffer(corners * FLOOR_HALF_M + middle)
            self._floor["u_middle"] = (float(middle[0]), float(middle[2]))
            self._floor["u_grid"] = 1.0 if scene.grid else 0.0
            self._floor["u_matrix"] = matrix
            self._floor["u_back"] = background
            self._floor["u_line"] = _rgb(line)
            self._floor.draw("triangle_strip")
            if len(scene.mesh.faces):
                self._draw_body(scene.mesh, matrix, camera, background)
            if len(scene.lines.position):
                self._draw_lines(scene.lines, matrix)
            pixels = gloo.read_pixels((0, 0, *size), alpha=True)
        height, width = pixels.shape[:2]
        borrowed = QImage(
            np.ascontiguousarray(pixels).data, width, height, 4 * width, QImage.Format.Format_RGBX8888
        )
        return borrowed.convertToFormat(QImage.Format.Format_RGB32)

    def close(self) -> None:
        """Give the context back."""
        if self._context.isValid():
            self._make_current()
            self._gloo.context.forget_canvas(self._canvas)
            self._context.doneCurrent()
        self._surface.destroy()

    def _draw_body(self, mesh: Mesh, matrix: Any, camera: Camera, background: Any) -> None:
        gloo = self._gloo
        self._body["a_position"] = gloo.VertexBuffer(mesh.position)
        self._body["a_normal"] = gloo.VertexBuffer(mesh.normal)
        self._body["a_colour"] = gloo.VertexBuffer(mesh.colour)
        self._body["u_matrix"] = matrix
        self._body["u_eye"] = camera.eye()
        self._body["u_back"] = background
        self._body.draw("triangles", gloo.IndexBuffer(mesh.faces.ravel()))

    def _draw_lines(self, lines: Lines, matrix: Any) -> None:
        gloo = self._gloo
        gloo.set_state(depth_test=True, blend=True, blend_func=("src_alpha", "one_minus_src_alpha"))
        self._lines["a_position"] = gloo.VertexBuffer(lines.position)
        self._lines["a_colour"] = gloo.VertexBuffer(lines.colour)
        self._lines["u_matrix"] = matrix
        gloo.gl.glLineWidth(2.0)
        self._lines.draw("lines")

    def _resize(self, size: tuple[int, int]) -> None:
        if size == self._size:
            return
        gloo = self._gloo
        shape = (size[1], size[0])
        self._target = gloo.FrameBuffer(gloo.Texture2D((*shape, 4)), gloo.RenderBuffer(shape, "depth"))
        self._size = size

    def _make_current(self) -> None:
        if not self._context.makeCurrent(self._surface):
            raise RuntimeError("the OpenGL context was lost")


def _rgb(value: QColor) -> tuple[float, float, float]:
    return (value.redF(), value.greenF(), value.blueF())
