"""The sample project's video and its truth, as they lie in resources/demo."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import numpy as np

from tests.studio.filming import Truth
from tests.studio.performance import TrueRepetition, TrueSegment

FOLDER = Path(__file__).resolve().parents[2] / "resources" / "demo"
VIDEO = FOLDER / "sample.mp4"


def sample_truth(folder: Path = FOLDER) -> Truth:
    """What is true of the sample video; `world` is not kept and comes as an empty array."""
    facts = json.loads((folder / "sample.truth.json").read_text(encoding="utf-8"))
    with np.load(folder / "sample.truth.npz") as packed:
        times = packed["times_s"]
        px = np.cumsum(packed["px_tenths"].astype(np.int64), axis=0) / 10
        m = np.cumsum(packed["m_millimetres"].astype(np.int64), axis=0) / 1000
        visible = np.unpackbits(packed["visible"], count=len(times) * 33).reshape(-1, 33).astype(bool)
    return Truth(
        times,
        px[None],
        m[None],
        np.empty((1, 0, 33, 3)),
        visible[None],
        visible.any(-1)[None],
        tuple(_segment(entry, times) for entry in facts["segments"]),
        (facts["width"], facts["height"]),
    )


def _segment(entry: dict[str, Any], times: np.ndarray) -> TrueSegment:
    repetitions = tuple(
        TrueRepetition(
            *(float(times[cycle[name]]) for name in ("start_frame", "turn_frame", "stop_frame")),
            tuple((float(times[frame]), side) for frame, side in cycle.get("sides", ())),
        )
        for cycle in entry.get("cycles", ())
    )
    return TrueSegment(0, entry["label"], entry["start_s"], entry["stop_s"], repetitions)
