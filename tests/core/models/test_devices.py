"""A device is chosen with a reason, and another is taken when it does not start."""

from __future__ import annotations

from typing import Any

import msgspec
import numpy as np
import pytest

from core.errors import UserError
from core.models.devices import choose_device, next_device
from core.models.packages import Port, load_package
from core.models.sessions import open_session

CPU, CUDA = "CPUExecutionProvider", "CUDAExecutionProvider"
DIRECTML, COREML = "DmlExecutionProvider", "CoreMLExecutionProvider"


class Runtime:
    """Stands for ONNX Runtime's session: starts only on `works`, or quietly on the processor."""

    def __init__(self, works: set[str], quiet: bool = False) -> None:
        self.works, self.quiet = works, quiet
        self.asked: list[str] = []

    def __call__(self, content: bytes, options: Any, providers: list[Any]) -> Runtime:
        names = [p if isinstance(p, str) else p[0] for p in providers]
        self.asked.append(names[0])
        if names[0] not in self.works and not self.quiet:
            raise RuntimeError("driver too old")
        self.took = names[0] if names[0] in self.works else CPU
        return self

    def get_providers(self) -> list[str]:
        return [self.took, CPU]

    def run(self, outputs: list[str] | None, inputs: dict[str, np.ndarray]) -> list[np.ndarray]:
        assert inputs["image"].shape == (1, 192, 192, 3)
        return []


@pytest.mark.parametrize(
    ("available", "device"),
    [([CPU], "cpu"), ([CUDA, CPU], "cuda"), ([DIRECTML, CPU], "directml"), ([COREML, CPU], "coreml"),
     ([], "cpu"), (["AzureExecutionProvider", CPU], "cpu")],
)  # fmt: skip
def test_auto_takes_the_best_there_is_and_says_why(available: list[str], device: str) -> None:
    choice = choose_device("auto", available)
    assert choice.device == device and choice.reason


def test_a_device_asked_for_is_taken_even_when_a_better_one_is_there() -> None:
    assert choose_device("cpu", [CUDA, CPU]).device == "cpu"


def test_a_device_that_is_not_there_is_refused_with_the_way_out() -> None:
    with pytest.raises(UserError) as raised:
        choose_device("cuda", [CPU])
    assert "auto" in raised.value.hint


def test_an_unknown_device_is_refused() -> None:
    with pytest.raises(UserError, match="abacus"):
        choose_device("abacus", [CPU])


@pytest.mark.parametrize("quiet", [False, True])
def test_a_graphics_card_that_does_not_start_is_replaced_by_the_processor(quiet: bool) -> None:
    runtime = Runtime({CPU}, quiet)
    choice = choose_device("auto", [CUDA, CPU])
    session = open_session(load_package("mediapipe-faces"), "detector", choice, start=runtime)
    assert runtime.asked == [CUDA, CPU]
    assert session.choice.device == "cpu" and "did not start" in session.choice.reason


def test_when_nothing_starts_the_person_is_told() -> None:
    with pytest.raises(UserError, match="could not be started"):
        open_session(
            load_package("mediapipe-faces"), "detector", choose_device("auto", [CPU]), start=Runtime(set())
        )


def test_the_fall_back_skips_devices_this_installation_has_not() -> None:
    assert (
        next_device(choose_device("auto", [CUDA, COREML, CPU]), "x", [CUDA, COREML, CPU]).device == "coreml"
    )


def test_a_graph_over_time_is_tried_with_more_than_one_frame() -> None:
    seen: dict[str, tuple[int, ...]] = {}

    class Looks(Runtime):
        def run(self, outputs: list[str] | None, inputs: dict[str, np.ndarray]) -> list[np.ndarray]:
            seen.update({name: value.shape for name, value in inputs.items()})
            return []

    package = load_package("mediapipe-faces")
    graph = msgspec.structs.replace(
        package.graph("detector"),
        inputs=(Port("x", ("batch", 45, "frames")), Port("motion", ("batch", 128, "steps"))),
    )
    made = msgspec.structs.replace(package, graphs=(graph,))
    open_session(made, "detector", choose_device("cpu", [CPU]), start=Looks({CPU}))
    assert seen == {"x": (1, 45, 64), "motion": (1, 128, 8)}
