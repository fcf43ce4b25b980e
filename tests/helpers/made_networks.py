"""Model packages of recognisers that compute by a formula instead of a graph."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import msgspec
import numpy as np

from core.action_recognisers.network import NetworkRecogniser
from core.model_inputs import PosePreprocessing
from core.models.packages import Explained, GraphFile, Licence, ModelPackage, Port

Formula = Callable[[dict[str, np.ndarray]], list[np.ndarray]]
CLASSES = ("squat", "stand_still", "unknown")
FLAT = PosePreprocessing(skeleton="coco-17", dimensions=2, frames=20, window_s=2.0)


class Computes:
    """Stands for a session: answers with a formula and remembers what it was asked."""

    def __init__(self, formula: Formula) -> None:
        self.formula = formula
        self.asked: list[dict[str, np.ndarray]] = []

    def run(self, inputs: dict[str, Any]) -> list[np.ndarray]:
        self.asked.append(inputs)
        return self.formula(inputs)


def graph(
    name: str = "net", wanted: PosePreprocessing = FLAT, weight: float = 1.0, explains: tuple[str, ...] = ()
) -> GraphFile:
    return GraphFile(
        name=name,
        file=f"{name}.onnx",
        bytes=0,
        sha256="",
        preprocessing=wanted,
        inputs=(Port("x", ("batch", 2, 20, 17, 1)),),
        outputs=(Port("logits", ("batch", 3)), *(Port(kind, ("batch",)) for kind in explains)),
        weight=weight,
        explained=tuple(Explained(kind, kind) for kind in explains),
    )


def package(*graphs: GraphFile, **changes: Any) -> ModelPackage:
    made = ModelPackage(
        id="made",
        name="Made",
        version="1",
        task="labels",
        runner="skeleton",
        skeleton="coco-17",
        classes=CLASSES,
        licence=Licence("Apache-2.0", "Apache-2.0", "test", "test"),
        graphs=graphs or (graph(),),
    )
    return msgspec.structs.replace(made, **changes)


def recogniser(
    formulas: dict[str, Formula] | Formula, made: ModelPackage | None = None
) -> tuple[NetworkRecogniser, dict[str, Computes]]:
    """The recogniser and its sessions by graph."""
    made = made or package()
    by_name = formulas if isinstance(formulas, dict) else {one.name: formulas for one in made.graphs}
    sessions = {name: Computes(formula) for name, formula in by_name.items()}
    return NetworkRecogniser(package=made, start=lambda _, one: sessions[one.name]), sessions


def says(*logits: float) -> Formula:
    """The same logits for every sample."""
    return lambda inputs: [np.tile(np.array(logits, np.float32), (len(inputs["x"]), 1))]


def travels(inputs: dict[str, np.ndarray]) -> list[np.ndarray]:
    """Squat where the shoulders go up and down by more than a third of a torso, else standing still."""
    way = np.ptp(inputs["x"][:, 1, :, 5, 0], axis=1)
    return [np.stack([10 * (way - 0.33), 10 * (0.33 - way), np.full_like(way, -5)], 1).astype(np.float32)]
