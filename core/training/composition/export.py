"""The generator as two ONNX graphs, proven to compute what it computes."""

from __future__ import annotations

import hashlib
import io
import warnings
from collections.abc import Sequence

import numpy as np
import torch
from torch import Tensor, nn

from core.errors import UserError
from core.model_inputs import PosePreprocessing
from core.models.packages import GraphFile, Port
from core.models.sessions import run_once
from core.motion.composing import HZ, SKELETON
from core.training.composition.generator import Generator
from core.training.export import OPSET

FRAMES = 64
TOLERANCE = 1e-4


class _Encode(nn.Module):
    def __init__(self, net: Generator) -> None:
        super().__init__()
        self._net, self._basis = net, net.basis().detach()

    def forward(self, x: Tensor) -> tuple[Tensor, Tensor]:
        return self._net.encode(x, self._basis)


class _Decode(nn.Module):
    def __init__(self, net: Generator) -> None:
        super().__init__()
        self._net, self._basis = net, net.basis().detach()

    def forward(self, motion: Tensor, body: Tensor) -> Tensor:
        return self._net.decode(motion, body, self._basis)


def export_generator(net: Generator, suffix: str) -> tuple[dict[str, bytes], tuple[GraphFile, ...]]:
    """The graphs ``encode_SUFFIX`` and ``decode_SUFFIX`` by name, and what model.toml says of them.

    The basis is computed once; means and deviations are inside; any batch and any T that is a multiple of 8
    from 16 up can be run. Raises UserError when ONNX Runtime does not answer as torch does.
    """
    net = net.cpu().eval()
    settings = net.settings
    x = torch.randn(2, 15 * settings.dimensions, FRAMES, generator=torch.Generator().manual_seed(0))
    with torch.no_grad():
        codes = net.encode(x)
    encode, decode = f"encode_{suffix}", f"decode_{suffix}"
    graphs = {
        encode: _graph(_Encode(net), (x,), ("x",), ("motion", "body")),
        decode: _graph(_Decode(net), codes, ("motion", "body"), ("x",)),
    }
    check_graphs(net, graphs[encode], graphs[decode])
    size, db = x.shape[1], codes[1].shape[1]
    wanted = PosePreprocessing(
        skeleton=SKELETON,
        dimensions=3 if settings.dimensions == 3 else 2,
        frames=FRAMES,
        window_s=FRAMES / HZ,
        travels=True,
    )
    motion = Port("motion", ("batch", settings.motion, "steps"), meaning="a code every 8 frames")
    body = Port("body", ("batch", db), meaning="the body and its view")
    poses = Port("x", ("batch", size, "frames"), meaning="channels (core.motion.composing.to_channels)")
    described = (
        _described(encode, graphs[encode], wanted, (poses,), (motion, body)),
        _described(decode, graphs[decode], wanted, (motion, body), (poses,)),
    )
    return graphs, described


def check_graphs(net: Generator, encode: bytes, decode: bytes) -> float:
    """The largest difference from torch, for other lengths and batches than the graphs were traced with.

    Raises UserError when it is above 1e-4 of the largest number (from 1 up).
    """
    worst = 0.0
    for batch, frames in ((1, 16), (3, FRAMES), (1, 200)):
        x = torch.randn(batch, 15 * net.settings.dimensions, frames)
        with torch.no_grad():
            expected = net.encode(x)
            decoded = net.decode(*expected)
        got = run_once(encode, {"x": x.numpy()})
        got += run_once(decode, {"motion": expected[0].numpy(), "body": expected[1].numpy()})
        for want, answer in zip((*expected, decoded), got, strict=True):
            scale = max(1.0, float(want.abs().max()))
            worst = max(worst, float(np.abs(want.numpy() - answer).max()) / scale)
    if not worst <= TOLERANCE:
        raise UserError(
            "The exported composer does not compute what was trained (it differs by {difference}).",
            hint="The model was not written.",
            difference=f"{worst:.2g}",
        )
    return worst


def _graph(net: nn.Module, inputs: tuple[Tensor, ...], names: Sequence[str], outputs: Sequence[str]) -> bytes:
    net.eval()
    axes = {name: {0: "batch"} for name in (*names, *outputs)}
    for name, axis in (("x", "frames"), ("motion", "steps")):
        if name in axes:
            axes[name][2] = axis
    buffer = io.BytesIO()
    with warnings.catch_warnings():
        warnings.filterwarnings("ignore", category=DeprecationWarning)  # the exporter without more packages
        warnings.filterwarnings("ignore", category=torch.jit.TracerWarning)
        warnings.filterwarnings("ignore", category=UserWarning, module=r"torch\.onnx.*")
        torch.onnx.export(
            net,
            inputs,
            buffer,
            input_names=list(names),
            output_names=list(outputs),
            dynamic_axes=axes,
            opset_version=OPSET,
            dynamo=False,
        )
    return buffer.getvalue()


def _described(
    name: str,
    content: bytes,
    wanted: PosePreprocessing,
    inputs: tuple[Port, ...],
    outputs: tuple[Port, ...],
) -> GraphFile:
    return GraphFile(
        name=name,
        file=f"{name}.onnx",
        bytes=len(content),
        sha256=hashlib.sha256(content).hexdigest(),
        preprocessing=wanted,
        inputs=inputs,
        outputs=outputs,
        architecture="lac_generator",
    )
