"""Model packages that count by a formula: the height of the hips over the ankles goes down and up again."""

from __future__ import annotations

from typing import Any

import msgspec
import numpy as np

from core.model_inputs import PosePreprocessing
from core.models.packages import GraphFile, Licence, ModelPackage, Port
from core.rep_counters.network import CountingSettings, NetworkCounter
from tests.helpers.made_networks import Computes, Formula

ROWS, WINDOW_S = 64, 6.4
LEFT_HIP, LEFT_ANKLE = 11, 15
UPRIGHT = 1.6  # torsos from the hips to the ankles of who stands
BENT = 0.45  # torsos by which the hips are lower in the midst of a squat
RESTS = 10  # rows between two squats that belong to them


def depth_of(x: np.ndarray) -> np.ndarray:
    """(N, T) torsos by which the hips are lower than in standing; x (N, 2, T, 17, 1)."""
    return np.asarray(UPRIGHT - x[:, 1, :, LEFT_HIP, 0] + x[:, 1, :, LEFT_ANKLE, 0])


def turns_in(depth: np.ndarray) -> list[int]:
    """The rows of the deepest moments, one for each time it goes deeper than `BENT`."""
    low = depth > BENT
    edges = np.flatnonzero(np.diff(np.concatenate([[0], low.astype(int), [0]])))
    found = [a + int(depth[a:b].argmax()) for a, b in zip(edges[::2], edges[1::2], strict=True)]
    return [row for row in found if 0 < row < len(depth) - 1]


def near(rows: list[int], count: int) -> np.ndarray:
    """(count,) 1 around and between rows that are no farther apart than squats are."""
    inside = np.zeros(count, np.float32)
    for row in rows:
        inside[max(row - 2 * RESTS, 0) : row + 2 * RESTS] = 1.0
    return inside


def density(inputs: dict[str, np.ndarray]) -> list[np.ndarray]:
    """density and inside (N, T): each squat falls on the moment of its turn."""
    depth = depth_of(inputs["x"])
    said = np.zeros(depth.shape, np.float32)
    for row, one in enumerate(depth):
        said[row, turns_in(one)] = 1.0
    return [said, np.stack([near(turns_in(one), len(one)) for one in depth])]


def periods(inputs: dict[str, np.ndarray]) -> list[np.ndarray]:
    """period (N, T, T / 2) and periodicity (N, T): the usual time from turn to turn."""
    depth = depth_of(inputs["x"])
    shares = np.zeros((*depth.shape, ROWS // 2), np.float32)
    periodic = np.zeros(depth.shape, np.float32)
    for row, one in enumerate(depth):
        turns = turns_in(one)
        if len(turns) > 1:
            usual = round(float(np.median(np.diff(turns))))
            if usual <= ROWS // 2:
                shares[row, :, usual - 1] = 1.0
                periodic[row, max(turns[0] - usual // 2, 0) : turns[-1] + usual // 2] = 1.0
    return [shares, periodic]


def salient(inputs: dict[str, np.ndarray]) -> list[np.ndarray]:
    """salient (N, T, 2) and inside (N, T): standing, and deep down."""
    depth = depth_of(inputs["x"])
    shown = np.stack([depth < 0.1, depth > 1.4 * BENT], 2)
    return [shown.astype(np.float32), np.ones(depth.shape, np.float32)]


FORMULAS: dict[str, tuple[Formula, dict[str, tuple[int, ...]]]] = {
    "density": (density, {"density": (), "inside": ()}),
    "period": (periods, {"period": (ROWS // 2,), "periodicity": ()}),
    "salient": (salient, {"salient": (2,), "inside": ()}),
}


def package(says: str = "density", **changes: Any) -> ModelPackage:
    graph = GraphFile(
        name="counts",
        file="counts.onnx",
        bytes=0,
        sha256="",
        preprocessing=PosePreprocessing(
            skeleton="coco-17", dimensions=2, frames=ROWS, window_s=WINDOW_S, sampling="resize"
        ),
        inputs=(Port("x", ("batch", 2, ROWS, 17, 1)),),
        outputs=tuple(Port(name, ("batch", ROWS, *shape)) for name, shape in FORMULAS[says][1].items()),
    )
    made = ModelPackage(
        id=f"made-{says}",
        name="Made counter",
        version="1",
        task="repetitions",
        runner="skeleton_counts",
        skeleton="coco-17",
        licence=Licence("Apache-2.0", "Apache-2.0", "test", "test"),
        graphs=(graph,),
    )
    return msgspec.structs.replace(made, **changes)


def counter(
    says: str = "density", settings: CountingSettings | None = None, **changes: Any
) -> tuple[NetworkCounter, Computes]:
    """The counter that computes by a formula, and what stands for its session."""
    session = Computes(FORMULAS[says][0])
    return NetworkCounter(package(says, **changes), settings, lambda _, one: session), session
