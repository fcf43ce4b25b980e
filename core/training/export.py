"""From a trained network to an ONNX graph, checked against torch before anybody sees it."""

from __future__ import annotations

import hashlib
import io
import warnings
from collections.abc import Sequence

import numpy as np
import onnx  # noqa: F401 - torch's exporter needs it: better missed before training than after
import torch
from numpy.typing import NDArray
from torch import nn

from core.errors import UserError
from core.model_inputs import PosePreprocessing
from core.models.packages import Explained, GraphFile, Port
from core.models.sessions import run_once
from core.training.architectures import RecogniserNet

OPSET = 18
TOLERANCE = 1e-4  # of the largest logit, or absolute where logits are small
Arrays = dict[str, NDArray[np.float32]]


def export_graph(net: nn.Module, examples: Arrays, outputs: Sequence[str] = ()) -> bytes:
    """The network as ONNX: inputs as in `examples` (N, ...).

    outputs: their names, a recogniser's ``logits`` and explanations unless told.
    Any batch size may be run. Raises UserError when ONNX Runtime does not answer as torch does.
    """
    net = net.cpu().eval()
    inputs = tuple(torch.from_numpy(array) for array in examples.values())
    said = list(outputs) or output_names(net)
    buffer = io.BytesIO()
    with warnings.catch_warnings():
        # the exporter that works without further packages says that it is the old one, and that what
        # a network computes from its shapes becomes a constant: both are meant here
        warnings.filterwarnings("ignore", category=DeprecationWarning)
        warnings.filterwarnings("ignore", category=torch.jit.TracerWarning)
        warnings.filterwarnings("ignore", category=UserWarning, module=r"torch\.onnx.*")
        torch.onnx.export(
            net,
            inputs,
            buffer,
            input_names=list(examples),
            output_names=said,
            dynamic_axes={name: {0: "batch"} for name in [*examples, *said]},
            opset_version=OPSET,
            dynamo=False,
        )
    content = buffer.getvalue()
    check_graph(net, content, examples, said)
    return content


def output_names(net: nn.Module) -> list[str]:
    """A recogniser's outputs, in order."""
    return ["logits", *(net.explains if isinstance(net, RecogniserNet) else ())]


def check_graph(net: nn.Module, content: bytes, examples: Arrays, outputs: Sequence[str] = ()) -> float:
    """The largest difference of the logits between ONNX Runtime and torch, at batch 1 and at the whole batch.

    A network that chooses (neighbours, curves) may choose otherwise where two are as good as each other to
    the last bit: a quarter of the examples may differ. Raises UserError when more differ by over 1e-4 (of
    the largest number in that output, from 1 up).
    """
    worst = 0.0
    for size in sorted({1, len(next(iter(examples.values())))}, reverse=True):
        part = {name: array[:size] for name, array in examples.items()}
        with torch.no_grad():
            expected = net(*(torch.from_numpy(array) for array in part.values()))
        answers = run_once(content, part)
        for name, want, got in zip(outputs or output_names(net), expected, answers, strict=True):
            wanted = want.numpy()
            if wanted.shape != got.shape:
                raise ValueError(f"{name}: {got.shape} instead of {wanted.shape}")
            scale = max(1.0, float(np.abs(wanted).max(initial=0.0)))
            each = np.abs(wanted - got).reshape(size, -1).max(1, initial=0.0) / scale
            difference = float(np.sort(each)[size - 1 - size // 4])
            if name == "logits":
                worst = max(worst, difference)
            if size > 1 and not difference <= TOLERANCE:
                raise UserError(
                    "The exported network does not compute what was trained ({output} differs by "
                    "{difference}).",
                    hint="The model was not written. Its weights are kept in the checkpoint.",
                    output=name,
                    difference=f"{difference:.2g}",
                )
    return worst


def describe_graph(
    name: str,
    file: str,
    content: bytes,
    net: RecogniserNet,
    architecture: str,
    wanted: PosePreprocessing,
    classes: Sequence[str],
    examples: Arrays,
    weight: float = 1.0,
) -> GraphFile:
    """What model.toml says about a graph made by `export_graph`."""
    inputs = tuple(
        Port(name=key, shape=("batch", *array.shape[1:]), meaning=INPUTS[key])
        for key, array in examples.items()
    )
    with torch.no_grad():
        outputs = net(*(torch.from_numpy(array[:1]) for array in examples.values()))
    ports = [Port(name="logits", shape=("batch", len(classes)), meaning="one logit a class")]
    explained = []
    for (output, explains), tensor in zip(net.explains.items(), outputs[1:], strict=True):
        shape = ("batch", *tensor.shape[1:])
        if tensor.dtype == torch.int64:
            ports.append(Port(output, shape, "int64", meaning=explains.kind, explains=True))
        else:
            ports.append(Port(output, shape, meaning=explains.kind, explains=True))
        explained.append(Explained(output=output, kind=explains.kind, names=tuple(explains.names)))
    return GraphFile(
        name=name,
        file=file,
        bytes=len(content),
        sha256=hashlib.sha256(content).hexdigest(),
        preprocessing=wanted,
        inputs=inputs,
        outputs=tuple(ports),
        architecture=architecture,
        weight=weight,
        explained=tuple(explained),
    )


INPUTS = {
    "x": "the prepared clip (core.motion.inputs.prepare)",
    "frames": "the true time of each sampled frame, -1 at the first and 1 at the last",
}
