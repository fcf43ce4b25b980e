"""Sessions: a graph ready to compute on a device, with a fall back when the device does not start."""

from __future__ import annotations

import logging
from collections.abc import Callable, Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

from core.models.devices import DeviceChoice, choose_device, next_device
from core.models.packages import ModelPackage, graph_bytes

Arrays = dict[str, NDArray[Any]]
TRIAL = {"frames": 64, "steps": 8}  # sizes of the trial run by name: a graph over time needs more than one
log = logging.getLogger(__name__)


class Session:
    """One graph on one device; `run` may be called from one thread at a time."""

    def __init__(self, runtime: Any, outputs: Sequence[str], choice: DeviceChoice) -> None:
        self.choice = choice
        self._runtime = runtime
        self._outputs = list(outputs)

    def run(self, inputs: Arrays, outputs: Sequence[str] | None = None) -> list[NDArray[Any]]:
        """The named outputs (by default all the package lists, in its order) for `inputs`."""
        answers: list[NDArray[Any]] = self._runtime.run(list(outputs or self._outputs), inputs)
        return answers


def open_session(
    package: ModelPackage,
    graph: str,
    choice: DeviceChoice,
    threads: int = 0,
    start: Callable[..., Any] | None = None,
) -> Session:
    """The graph called `graph` of `package`, ready to run.

    choice: from `choose_device`; when it does not start, the next best device is taken and
    `Session.choice` says so. threads: 0 = as many as there are cores. start: makes the runtime's
    session (`onnxruntime.InferenceSession`). Raises UserError when the file is damaged or nothing starts.
    """
    content = graph_bytes(package, graph)
    if start is None:
        import onnxruntime

        start = onnxruntime.InferenceSession
    listed = package.graph(graph)
    while True:
        try:
            runtime = start(content, _options(threads), providers=_providers(choice))
            if runtime.get_providers()[0] != choice.provider:
                raise RuntimeError("the runtime went to the processor instead")
            runtime.run(None, {p.name: np.zeros(_shape(p.shape), p.type) for p in listed.inputs})
        except Exception as error:  # whatever a driver raises, the next device may work
            first_line = str(error).strip().splitlines()[:1] or [type(error).__name__]
            log.warning("%s did not start on %s: %s", package.id, choice.device, error)
            choice = next_device(choice, first_line[0][:200])
            continue
        return Session(runtime, [port.name for port in listed.outputs], choice)


def open_graph(package: ModelPackage, graph: str, device: str = "auto", threads: int = 0) -> Session:
    """The graph called `graph` on the device called so; else as `open_session`."""
    return open_session(package, graph, choose_device(device), threads)


def run_once(content: bytes, inputs: Arrays) -> list[NDArray[Any]]:
    """All outputs of the graph in `content` for `inputs`, on one thread of the processor."""
    import onnxruntime

    runtime = onnxruntime.InferenceSession(content, _options(1), providers=["CPUExecutionProvider"])
    answers: list[NDArray[Any]] = runtime.run(None, inputs)
    return answers


def _shape(shape: tuple[int | str, ...]) -> tuple[int, ...]:
    """The shape of a trial input: 1 where a port's shape has a word that says nothing else."""
    return tuple(size if isinstance(size, int) else TRIAL.get(size, 1) for size in shape)


def _providers(choice: DeviceChoice) -> list[Any]:
    if choice.provider == "CUDAExecutionProvider":
        # the best algorithms are searched once for each shape by default, which takes seconds
        return [(choice.provider, {"cudnn_conv_algo_search": "HEURISTIC"}), "CPUExecutionProvider"]
    return [choice.provider] if choice.device == "cpu" else [choice.provider, "CPUExecutionProvider"]


def _options(threads: int) -> Any:
    import onnxruntime

    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = threads
    options.inter_op_num_threads = 1
    options.log_severity_level = 4  # failures are raised or seen in get_providers; nothing to print
    # threads that wait must not burn the core another session or the decoder could use
    options.add_session_config_entry("session.intra_op.allow_spinning", "0")
    options.add_session_config_entry("session.set_denormal_as_zero", "1")
    return options
