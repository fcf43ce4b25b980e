"""How fast the recogniser that ships is: against torch, and on ten minutes of video.

    dev.py bench recogniser_speed [--package ID]

"onnx_ms", "torch_ms": one window (batch 1) through all graphs of the package, by ONNX Runtime and by torch
eager, with one and two threads, the median of many; torch with fresh weights, which takes the same time.
"ten_minutes_s": windows every half second over the poses of
ten minutes at 30 frames a second, prepared, run and fused, as the program does it.
"""

from __future__ import annotations

import argparse
import json
import statistics
import sys
import time
import tomllib
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np

from core.action_recognisers.network import SHIPPED, NetworkRecogniser, NetworkSettings
from core.models.devices import choose_device
from core.models.packages import GraphFile, ModelPackage, load_package
from core.models.sessions import open_session
from core.motion import PoseSequence
from tests.helpers.bodies import film, repeat, squat

REPEATS = 60
TEN_MINUTES_S = 600.0


def median_ms(work: Callable[[], Any]) -> float:
    """The median of `REPEATS` runs, ms."""
    for _ in range(5):
        work()
    taken = []
    for _ in range(REPEATS):
        begun = time.perf_counter()
        work()
        taken.append(time.perf_counter() - begun)
    return 1000 * statistics.median(taken)


def sample(graph: GraphFile) -> dict[str, np.ndarray]:
    """One window's worth of noise for a graph."""
    random = np.random.default_rng(0)
    return {
        port.name: random.normal(size=[1 if isinstance(n, str) else n for n in port.shape]).astype(np.float32)
        for port in graph.inputs
    }


def onnx_ms(package: ModelPackage, threads: int) -> float:
    """All graphs of the package, one window."""
    sessions = [
        (open_session(package, graph.name, choose_device("cpu"), threads), sample(graph))
        for graph in package.graphs
    ]
    return median_ms(lambda: [session.run(inputs, ["logits"]) for session, inputs in sessions])


def torch_ms(package: ModelPackage, threads: int) -> float:
    """The same architectures in torch eager."""
    import torch

    nets = [(net_of(package, graph), sample(graph)) for graph in package.graphs]
    torch.set_num_threads(threads)

    def run() -> None:
        with torch.no_grad():
            for net, inputs in nets:
                net(*(torch.from_numpy(array) for array in inputs.values()))

    return median_ms(run)


def net_of(package: ModelPackage, graph: GraphFile) -> Any:
    """The architecture of a graph as its card says, with fresh weights."""
    import msgspec

    from core.training.architectures import load_design

    card = tomllib.loads((Path(package.folder) / "card.toml").read_text(encoding="utf-8"))
    settings = next(member["settings"] for member in card["members"] if member["name"] == graph.name)
    design = load_design(graph.architecture)
    wanted = graph.preprocessing
    return design.build(wanted, len(package.classes), msgspec.convert(settings, design.settings)).eval()


def ten_minutes() -> PoseSequence:
    """Somebody who squats for ten minutes, with the poses of 30 frames a second."""
    once = repeat(squat, 8)
    return film(np.tile(once, (int(np.ceil(TEN_MINUTES_S * 30 / len(once))), 1, 1)))


def main(arguments: list[str]) -> None:
    """See the module's docstring."""
    parser = argparse.ArgumentParser(prog="bench recogniser_speed")
    parser.add_argument("--package", default=SHIPPED)
    parser.add_argument("--no-torch", action="store_true", help="only what needs no torch")
    options = parser.parse_args(arguments)
    package = load_package(options.package)
    figures: dict[str, Any] = {"bench": "recogniser_speed", "package": package.id}
    for threads in (1, 2):
        figures[f"onnx_ms_{threads}"] = round(onnx_ms(package, threads), 3)
        if not options.no_torch:
            figures[f"torch_ms_{threads}"] = round(torch_ms(package, threads), 3)
            faster = figures[f"torch_ms_{threads}"] / figures[f"onnx_ms_{threads}"]
            figures[f"times_faster_{threads}"] = round(faster, 2)
        print({key: value for key, value in figures.items() if key.endswith(f"_{threads}")})
    poses = ten_minutes()
    recogniser = NetworkRecogniser(NetworkSettings(package=package.id, device="cpu", threads=2))
    recogniser.window_probabilities(poses.cut_to(0, 300))
    begun = time.perf_counter()
    found = recogniser.window_probabilities(poses)
    figures["ten_minutes_s"] = round(time.perf_counter() - begun, 2)
    figures["windows"] = len(found.values)
    print(json.dumps(figures))


if __name__ == "__main__":
    main(sys.argv[1:])
