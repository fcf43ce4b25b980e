"""Composed clips as positives of contrastive training: the generator stays as it is."""

from __future__ import annotations

from pathlib import Path

import msgspec
import numpy as np
import torch
from numpy.typing import NDArray

from core.errors import UserError
from core.motion import composing
from core.motion.composing import HZ, SHORTEST, STRIDE
from core.motion.sampling import interpolated
from core.training.checkpoints import load_weights, read_tensor_file
from core.training.composition.generator import Generator, GeneratorSettings, composed_codes

Floats = NDArray[np.float32]
LEAST_TORSO = 1e-3


def read_generator(path: Path) -> Generator:
    """The generator in a safetensors file of `packaging/train_composer.py`; raises UserError."""
    tensors, said = read_tensor_file(path)
    try:
        settings = msgspec.convert(said["settings"], GeneratorSettings)
    except (KeyError, msgspec.ValidationError):
        raise UserError(
            "{name} holds no generator.", hint="Train one with packaging/train_composer.py.", name=path.name
        ) from None
    net = Generator(settings)
    load_weights(net, {name: tensor for name, tensor in tensors.items() if name != "rest"})  # once was one
    net.eval().requires_grad_(False)
    return net


def composed(
    batch: Floats,
    random: np.random.Generator,
    generator: Generator,
    skeleton: str,
    *,
    frames_per_s: float = HZ,
    share: float = 0.5,
) -> Floats:
    """Each motion composed with another one of the batch, on its own body: (N, T, K, D) as `batch`.

    batch: (N, T, K, D), one person each, y up in 2D too (as `core.motion.normalising` leaves clips), any
    unit; NaN, and keypoints that are 0 on all frames, are unknown and stay as they are. T is brought to 30
    frames a second and back. generator: of the same D (`read_generator`, or a fresh one); share: how much of
    the motion is the other one's. The hips start where they did.
    """
    original = np.asarray(batch, np.float32)
    absent = np.asarray((original == 0).all((1, 3)))[:, None, :, None]
    batch = np.where(absent, np.nan, original)
    count, frames = batch.shape[:2]
    if generator.settings.dimensions != batch.shape[-1]:
        raise ValueError(f"a generator of {generator.settings.dimensions} dimensions is shown others")
    before = np.asarray(batch, np.float64)
    points = composing.fifteen_of(before, skeleton)
    torso = composing.torso_of(points)
    torso = np.where(torso > LEAST_TORSO, torso, 1.0)[:, None, None, None]
    wished = max(round(frames * HZ / frames_per_s), SHORTEST)
    at_hz = interpolated(np.asarray(points / torso, np.float32), np.linspace(0, 1, wished), 1)
    rest = -wished % STRIDE
    turn = np.zeros(count)
    if batch.shape[-1] == 3:
        turn = composing.facing(np.asarray(at_hz, np.float64))
        faced = composing.about_vertical(np.asarray(at_hz, np.float64), -turn)
        at_hz = np.asarray(faced, np.float32)
    x = composing.to_channels(np.concatenate([at_hz, np.repeat(at_hz[:, -1:], rest, 1)], 1))
    with torch.no_grad():
        motion, body = generator.encode(torch.from_numpy(x))
        other = _others(count, random)
        mixed = composed_codes(motion, motion[torch.from_numpy(other)], share)
        said = generator.decode(mixed, body).numpy()[..., :wished]
    hips = np.nan_to_num(np.asarray(at_hz[:, 0, composing.ROOT], np.float64))
    made = composing.from_channels(said, hips)
    if batch.shape[-1] == 3:
        made = composing.about_vertical(made, turn)
    again = interpolated(np.asarray(made, np.float32), np.linspace(0, 1, frames), 1) * torso
    new = composing.dressed(np.asarray(again, np.float64), before, skeleton)
    return np.where(np.isfinite(batch), new, original).astype(np.float32)


def _others(count: int, random: np.random.Generator) -> NDArray[np.int64]:
    """(N,) for each of a batch another one (of a batch of one: itself)."""
    order = random.permutation(count)
    other = np.empty(count, np.int64)
    other[order] = np.roll(order, 1)
    return other
