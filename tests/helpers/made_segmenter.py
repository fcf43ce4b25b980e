"""A model package that says of every frame whether somebody squats, by a formula and as a real graph."""

from __future__ import annotations

import hashlib
from pathlib import Path
from typing import Any

import msgspec
import numpy as np

from core.action_segmenters.decoding import DecodingSettings
from core.action_segmenters.network import NetworkSegmenter
from core.model_inputs import PosePreprocessing
from core.models.packages import GraphFile, Licence, ModelPackage, Port
from core.models.writing import write_package
from core.motion.sequences import BACKGROUND
from tests.helpers.made_networks import Computes, Formula

GRAPH = Path(__file__).parents[1] / "data" / "models" / "made-segmenter.onnx"
CLASSES = (BACKGROUND, "squat")
ROWS, WINDOW_S, STRIDE = 40, 4.0, 4
LEFT_HIP, LEFT_ANKLE = 11, 15
BENT, FIRMNESS = 1.3, 8.0  # torsos between hip and ankle at which a squat begins; logits a torso


def squats(inputs: dict[str, np.ndarray]) -> list[np.ndarray]:
    """x (N, 2, T, 17, 1) to logits (N, T, 2) and features (N, T / 4, 2)."""
    bent = BENT - (inputs["x"][:, 1, :, LEFT_HIP, 0] - inputs["x"][:, 1, :, LEFT_ANKLE, 0])
    features = np.stack([np.cos(bent), np.sin(bent)], 2)[:, ::STRIDE]
    return [np.stack([-FIRMNESS * bent, FIRMNESS * bent], 2), features]


def package(**changes: Any) -> ModelPackage:
    content = GRAPH.read_bytes()
    graph = GraphFile(
        name="frames",
        file="frames.onnx",
        bytes=len(content),
        sha256=hashlib.sha256(content).hexdigest(),
        preprocessing=PosePreprocessing(
            skeleton="coco-17", dimensions=2, frames=ROWS, window_s=WINDOW_S, sampling="resize"
        ),
        inputs=(Port("x", ("batch", 2, ROWS, 17, 1)),),
        outputs=(
            Port("logits", ("batch", ROWS, 2)),
            Port("features", ("batch", ROWS // STRIDE, 2)),
        ),
    )
    made = ModelPackage(
        id="made-segmenter",
        name="Made segmenter",
        version="1",
        task="segments",
        runner="skeleton_frames",
        skeleton="coco-17",
        classes=CLASSES,
        licence=Licence("Apache-2.0", "Apache-2.0", "test", "test"),
        graphs=(graph,),
    )
    return msgspec.structs.replace(made, **changes)


def installed(folder: Path) -> ModelPackage:
    """The package written into `folder` (of a person's own models)."""
    made = package()
    write_package(folder / made.id, made, {"frames": GRAPH.read_bytes()})
    return made


def segmenter(
    formula: Formula = squats, settings: DecodingSettings | None = None, **changes: Any
) -> tuple[NetworkSegmenter, Computes]:
    """The segmenter that computes by a formula, and what stands for its session."""
    session = Computes(formula)
    return NetworkSegmenter(package(**changes), settings, lambda _, one: session), session


def make_graph() -> bytes:
    """What `GRAPH` holds; needs onnx, which only the environment with torch has."""
    from onnx import TensorProto, checker, helper

    def constant(name: str, values: Any, kind: int = TensorProto.INT64) -> Any:
        array = np.asarray(values)
        return helper.make_tensor(name, kind, array.shape, array.ravel().tolist())

    float32 = TensorProto.FLOAT
    nodes = [
        helper.make_node("Gather", ["x", "one"], ["y"], axis=1),
        helper.make_node("Gather", ["y", "zero"], ["person"], axis=3),
        helper.make_node("Gather", ["person", "hip"], ["hips"], axis=2),
        helper.make_node("Gather", ["person", "ankle"], ["ankles"], axis=2),
        helper.make_node("Sub", ["hips", "ankles"], ["length"]),
        helper.make_node("Sub", ["bent", "length"], ["beyond"]),
        helper.make_node("Unsqueeze", ["beyond", "last"], ["column"]),
        helper.make_node("Mul", ["column", "firmness"], ["logits"]),
        helper.make_node("Cos", ["column"], ["cosine"]),
        helper.make_node("Sin", ["column"], ["sine"]),
        helper.make_node("Concat", ["cosine", "sine"], ["all"], axis=2),
        helper.make_node("Slice", ["all", "from", "to", "along", "stride"], ["features"]),
    ]
    constants = [
        constant("one", 1),
        constant("zero", 0),
        constant("hip", LEFT_HIP),
        constant("ankle", LEFT_ANKLE),
        constant("last", [2]),
        constant("from", [0]),
        constant("to", [ROWS]),
        constant("along", [1]),
        constant("stride", [STRIDE]),
        constant("bent", BENT, float32),
        constant("firmness", [-FIRMNESS, FIRMNESS], float32),
    ]
    graph = helper.make_graph(
        nodes,
        "squats",
        [helper.make_tensor_value_info("x", float32, ["batch", 2, ROWS, 17, 1])],
        [
            helper.make_tensor_value_info("logits", float32, ["batch", ROWS, 2]),
            helper.make_tensor_value_info("features", float32, ["batch", ROWS // STRIDE, 2]),
        ],
        constants,
    )
    model = helper.make_model(graph, opset_imports=[helper.make_opsetid("", 17)], ir_version=8)
    checker.check_model(model)
    return bytes(model.SerializeToString())
