"""Metres that are centred on the hips get back the way the body goes over the picture."""

from __future__ import annotations

import numpy as np
import pytest

from core.motion.travel import with_travel

SCALE = 180.0  # px a metre


def jumper(frames: int = 20) -> tuple[np.ndarray, np.ndarray, np.ndarray, np.ndarray]:
    """m, px, scores of somebody who jumps 0.4 m, and how high the hips are (T,)."""
    body = np.random.default_rng(0).normal(size=(17, 3)).astype(np.float32)
    body -= body[[11, 12]].mean(0)
    height = (0.4 * np.sin(np.linspace(0, np.pi, frames))).astype(np.float32)
    m = np.repeat(body[None], frames, 0)
    px = (m[..., :2] + np.stack([0 * height, height], 1)[:, None]) * (SCALE, -SCALE) + 300
    return m, px.astype(np.float32), np.ones((frames, 17), np.float32), height


def test_a_jump_in_the_picture_is_a_jump_in_metres() -> None:
    m, px, scores, height = jumper()
    moved = with_travel(m, px, scores, "coco-17")
    assert moved[:, 11:13, 1].mean(1) == pytest.approx(height, abs=1e-3)
    assert moved[..., 2] == pytest.approx(m[..., 2])


def test_a_cut_to_another_place_is_no_way() -> None:
    m, px, scores, _ = jumper()
    elsewhere = px.copy()
    elsewhere[10:] += 400
    assert with_travel(m, elsewhere, scores, "coco-17") == pytest.approx(
        with_travel(m, px, scores, "coco-17"), abs=0.05
    )


def test_hips_nobody_knows_stay_where_they_were() -> None:
    m, px, scores, height = jumper()
    px[5:8] = np.nan
    moved = with_travel(m, px, scores, "coco-17")
    assert np.isfinite(moved).all()
    assert moved[:, 11:13, 1].mean(1) == pytest.approx(height, abs=0.05)
    px[:] = np.nan
    assert (with_travel(m, px, scores, "coco-17") == m).all()
