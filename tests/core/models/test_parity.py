"""The converted graphs answer as the originals did (recorded by packaging/convert_mediapipe.py)."""

from __future__ import annotations

import importlib.util
from pathlib import Path

import numpy as np
import pytest

from core.models.devices import choose_device
from core.models.packages import load_package
from core.models.sessions import open_session

ROOT = Path(__file__).resolve().parents[3]
GRAPHS = [
    ("blazepose", "detector"),
    ("blazepose", "landmarks"),
    ("mediapipe-hands", "landmarks"),
    ("mediapipe-hands", "recrop"),
    ("mediapipe-faces", "detector"),
]


def parity_picture(height: int, width: int) -> np.ndarray:
    file = ROOT / "packaging" / "parity_picture.py"
    spec = importlib.util.spec_from_file_location("parity_picture", file)
    assert spec and spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module.parity_picture(height, width)


@pytest.mark.parametrize(("package_id", "graph"), GRAPHS)
@pytest.mark.parametrize("batch", [1, 2])
def test_a_converted_graph_answers_as_the_original_did(package_id: str, graph: str, batch: int) -> None:
    package = load_package(package_id)
    session = open_session(package, graph, choose_device("cpu"), threads=1)
    listed = package.graph(graph)
    picture = parity_picture(listed.preprocessing.height, listed.preprocessing.width)
    answers = session.run({"image": np.repeat(picture[None], batch, 0)})
    recorded = np.load(ROOT / "tests" / "data" / "models" / f"{package_id}-{graph}.npz")
    assert {port.name for port in listed.outputs} == set(recorded.files)
    for port, answer in zip(listed.outputs, answers):
        original = recorded[port.name]
        assert answer.shape == tuple(batch if size == "batch" else size for size in port.shape)
        for one in answer:
            flat = one.reshape(-1)
            sampled = flat[:: max(1, flat.size // 200)]
            scale = np.abs(original).max()
            np.testing.assert_allclose(sampled, original, atol=1e-3 + 2e-4 * scale, rtol=0)
