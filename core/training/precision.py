"""How numbers are computed while training: determinism, threads, and half precision on CUDA."""

from __future__ import annotations

import contextlib
import os
import warnings
from collections.abc import Iterator
from typing import Any

import torch
from torch import Tensor, nn


@contextlib.contextmanager
def calmly(threads: int, device: str) -> Iterator[None]:
    """Deterministic algorithms and `threads` threads (0: as torch likes) within, all as before after."""
    before = torch.get_num_threads()
    deterministic = torch.are_deterministic_algorithms_enabled()
    fill = torch.utils.deterministic.fill_uninitialized_memory
    if device != "cpu":
        os.environ.setdefault("CUBLAS_WORKSPACE_CONFIG", ":4096:8")
    try:
        if threads:
            torch.set_num_threads(threads)
        # warn_only: a few operations have no deterministic form on CUDA; on the CPU none here does
        torch.use_deterministic_algorithms(True, warn_only=True)
        torch.utils.deterministic.fill_uninitialized_memory = False
        with warnings.catch_warnings():
            warnings.filterwarnings("ignore", message=".*does not have a deterministic implementation.*")
            yield
    finally:
        torch.use_deterministic_algorithms(deterministic)
        torch.utils.deterministic.fill_uninitialized_memory = fill
        torch.set_num_threads(before)


class Precision:
    """Full precision on the CPU; on CUDA bfloat16 where there is, else float16 with a scaled loss."""

    def __init__(self, device: torch.device) -> None:
        self._device = device
        cuda = device.type == "cuda"
        self._type = torch.bfloat16 if not cuda or torch.cuda.is_bf16_supported() else torch.float16
        self._half = cuda
        self._scaler = torch.amp.GradScaler("cuda", enabled=cuda and self._type == torch.float16)

    def autocast(self) -> contextlib.AbstractContextManager[Any]:
        """Half precision within, where it pays."""
        half: contextlib.AbstractContextManager[Any]
        half = torch.autocast(self._device.type, dtype=self._type, enabled=self._half)
        return half

    def step(self, loss: Tensor, optimiser: torch.optim.Optimizer, net: nn.Module, clip_norm: float) -> None:
        """Backwards, then a step of the optimiser with gradients no longer than `clip_norm` (0: any)."""
        self._scaler.scale(loss).backward()
        if clip_norm:
            self._scaler.unscale_(optimiser)
            torch.nn.utils.clip_grad_norm_(net.parameters(), clip_norm)
        self._scaler.step(optimiser)
        self._scaler.update()

    def state(self) -> dict[str, Any]:
        """What a checkpoint keeps: the scale of the loss (empty in full precision)."""
        kept: dict[str, Any] = self._scaler.state_dict()
        return kept

    def restore(self, state: dict[str, Any]) -> None:
        """Go on with a kept scale."""
        if state:
            self._scaler.load_state_dict(state)
