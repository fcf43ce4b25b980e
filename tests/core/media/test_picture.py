"""Crops and small grey pictures show what the whole picture shows."""

from __future__ import annotations

import time
from pathlib import Path
from typing import Any

import av
import cv2
import numpy as np
import pytest

from core.media.picture import Geometry, Picture

CROPS = {
    "turned": np.array([[0.9, -0.5, 40.0], [0.5, 0.9, -12.0]]),
    "larger": np.array([[0.3, 0.0, 20.3], [0.0, 0.3, 10.8]]),
    "smaller": np.array([[2.6, 0.0, -30.0], [0.0, 2.6, -30.0]]),
    "beside": np.array([[1.0, 0.0, 900.0], [0.0, 1.0, 0.0]]),
}
COLOURS = [(200, 40, 40), (40, 180, 60), (50, 60, 220), (230, 230, 230), (20, 20, 20), (200, 180, 40)]


def smooth_scene(width: int, height: int) -> np.ndarray:
    """(height, width, 3): soft blobs in strong colours."""
    rows, columns = np.mgrid[0:height, 0:width]
    scene = np.full((height, width, 3), 90.0)
    for number, colour in enumerate(COLOURS):
        x, y = width * (number % 3 + 0.5) / 3, height * (number // 3 + 0.5) / 2
        weight = np.exp(-((columns - x) ** 2 + (rows - y) ** 2) / (width / 8) ** 2)[..., None]
        scene += (np.array(colour) - scene) * weight
    return scene.astype(np.uint8)


def picture_of(
    scene: np.ndarray, pixel_format: str, matrix: int, full_range: bool, geometry: Geometry | None = None
) -> Picture:
    """A picture as a decoder gives it, from RGB, with the given matrix (1 BT.709, 5 BT.601) and range."""
    frame: Any = av.VideoFrame.from_ndarray(scene, format="rgb24").reformat(
        format=pixel_format,
        src_colorspace=matrix,
        dst_colorspace=matrix,
        src_color_range=2,
        dst_color_range=2 if full_range else 1,
    )
    frame.colorspace = matrix
    frame.color_range = 2 if full_range else 1
    return Picture(frame, 0, 0.0, geometry or Geometry(scene.shape[1], scene.shape[0]))


FORMATS = [
    "yuv420p",
    "yuv422p",
    "yuv444p",
    "yuv420p10le",
    "yuv444p10le",
    "nv12",
    "gbrp",
    "bgra",
    "yuv420p12le",
]


@pytest.mark.parametrize("pixel_format", FORMATS)
@pytest.mark.parametrize("matrix", [1, 5])
@pytest.mark.parametrize("full_range", [False, True])
def test_colours_come_back_right(pixel_format: str, matrix: int, full_range: bool) -> None:
    scene = smooth_scene(240, 160)
    if pixel_format in ("gbrp", "bgra"):
        matrix, full_range = 5, True
    picture = picture_of(scene, pixel_format, matrix, full_range)
    assert np.abs(picture.rgb().astype(int) - scene).mean() < 2.5
    identity = np.array([[1.0, 0, 0], [0, 1, 0]])
    assert np.abs(picture.crop(identity, (240, 160)).astype(int) - scene).mean() < 2.5


@pytest.mark.parametrize("pixel_format", FORMATS)
@pytest.mark.parametrize("kind", CROPS)
def test_a_crop_agrees_with_a_crop_of_the_whole_picture(pixel_format: str, kind: str) -> None:
    for rotation in (0, 90, 180, 270):
        geometry = Geometry(240, 160, rotation) if rotation in (0, 180) else Geometry(160, 240, rotation)
        picture = picture_of(smooth_scene(240, 160), pixel_format, 1, False, geometry)
        whole = picture.rgb()
        expected = cv2.warpAffine(
            whole, CROPS[kind], (128, 96), flags=cv2.INTER_LINEAR | cv2.WARP_INVERSE_MAP
        ).astype(int)
        crop = picture.crop(CROPS[kind], (128, 96))
        assert crop.shape == (96, 128, 3)
        assert crop.dtype == np.uint8
        difference = np.abs(crop - expected)
        assert difference.mean() < 2
        assert np.percentile(difference, 99) <= 6


def test_outside_is_black_in_every_range() -> None:
    for full_range in (False, True):
        picture = picture_of(smooth_scene(240, 160), "yuv420p", 1, full_range)
        assert picture.crop(CROPS["beside"], (64, 64)).max() <= 1


@pytest.mark.parametrize("kind", CROPS)
def test_outside_may_go_on_as_the_edge_is(kind: str) -> None:
    picture = picture_of(smooth_scene(240, 160), "yuv420p", 1, False)
    flags = cv2.INTER_LINEAR | cv2.WARP_INVERSE_MAP
    expected = cv2.warpAffine(
        picture.rgb(), CROPS[kind], (128, 96), flags=flags, borderMode=cv2.BORDER_REPLICATE
    ).astype(int)
    assert np.abs(picture.crop(CROPS[kind], (128, 96), outside="edge") - expected).mean() < 2


def test_a_crop_of_stretched_pixels_agrees_too() -> None:
    picture = picture_of(smooth_scene(240, 160), "yuv420p", 5, False, Geometry(426, 160))
    expected = cv2.warpAffine(
        picture.rgb(), CROPS["turned"], (128, 96), flags=cv2.INTER_LINEAR | cv2.WARP_INVERSE_MAP
    ).astype(int)
    assert np.abs(picture.crop(CROPS["turned"], (128, 96)) - expected).mean() < 1.5


@pytest.mark.parametrize("pixel_format", FORMATS)
@pytest.mark.parametrize("width", [16, 37, 96, 240])
def test_the_small_grey_picture_shows_the_same(pixel_format: str, width: int) -> None:
    scene = smooth_scene(241, 163) if pixel_format == "yuv444p" else smooth_scene(240, 162)
    picture = picture_of(scene, pixel_format, 5, False)
    grey = picture.luma(width)
    expected = cv2.resize(
        cv2.cvtColor(scene, cv2.COLOR_RGB2GRAY), (width, grey.shape[0]), interpolation=cv2.INTER_AREA
    ).astype(int)
    assert grey.shape == (max(1, round(width * scene.shape[0] / scene.shape[1])), width)
    assert grey.dtype == np.uint8
    assert np.abs(grey - expected).mean() < 3


def test_black_and_white_reach_both_ends() -> None:
    scene = np.zeros((64, 96, 3), np.uint8)
    scene[:, 48:] = 255
    for full_range in (False, True):
        picture = picture_of(scene, "yuv420p", 1, full_range)
        grey = picture.luma(24)
        assert grey[:, :11].max() <= 1
        assert grey[:, 13:].min() >= 254
        assert picture.rgb()[:, :44].max() <= 2
        assert picture.rgb()[:, 52:].min() >= 253


def test_what_is_handed_out_may_be_painted_on(tmp_path: Path) -> None:
    picture = picture_of(smooth_scene(240, 160), "yuv420p", 1, False)
    for pixels in (picture.rgb(), picture.luma(48), picture.crop(CROPS["turned"], (64, 64))):
        assert pixels.flags.writeable
        assert pixels.flags.c_contiguous
        pixels[:] = 0
    assert picture.rgb().max() > 0


def test_a_crop_does_not_pay_for_the_whole_picture() -> None:
    picture = picture_of(np.tile(smooth_scene(480, 270), (8, 8, 1)), "yuv420p", 1, False)
    matrix = np.array([[2.0, 0, 500], [0, 2.0, 500]])

    def cost(work: Any) -> float:
        work()
        times = []
        for _ in range(7):
            begun = time.thread_time()
            work()
            times.append(time.thread_time() - begun)
        return min(times)

    assert cost(lambda: picture.crop(matrix, (256, 256))) < cost(picture.rgb)
