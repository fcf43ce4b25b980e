"""The trace of a body: how much it moves, and where it is suddenly elsewhere."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from core.motion.trace import trace_body
from tests.helpers.bodies import film, repeat, squat

SIZE = (640, 360)


def made_rows() -> tuple[NDArray[np.float32], NDArray[np.float64]]:
    poses = film(repeat(squat, 2), size_px=SIZE, azimuth_deg=30, distance_m=4.0)
    return np.concatenate([poses.px, poses.scores[:, :, None]], 2).astype(np.float32), poses.times_s


def test_a_body_that_moves_has_energy_and_neither_jumps_nor_gaps() -> None:
    rows, times = made_rows()
    trace = trace_body("blazepose-33", rows, times, 40)
    assert trace.jumps == () and trace.gaps == () and trace.start == 40
    assert np.nanmean(trace.energy) > 0.02


def test_a_body_that_is_moved_across_the_picture_jumps_there() -> None:
    rows, times = made_rows()
    rows[60:, :, 0] += 300
    assert trace_body("blazepose-33", rows, times, 40).jumps == (100,)


def test_where_nothing_is_seen_there_is_a_gap_and_no_energy() -> None:
    rows, times = made_rows()
    rows[30:50] = np.nan
    trace = trace_body("blazepose-33", rows, times, 0)
    assert trace.gaps == (30, 50)
    assert np.isnan(trace.energy[30:51]).all() and np.isfinite(trace.energy[51:]).all()
    assert trace_body("blazepose-33", np.full_like(rows, np.nan), times, 0).jumps == ()
