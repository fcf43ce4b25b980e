"""Weight averaging: a slow copy of the weights that wavers less than the trained ones."""

from __future__ import annotations

import torch
from torch import Tensor, nn


class AveragedWeights:
    """The exponential moving average of everything a network holds as floats; whole numbers are copied.

    The decay rises from 0 with the number of steps, so that the first weights are soon forgotten.
    """

    def __init__(self, net: nn.Module, decay: float) -> None:
        self._decay = decay
        self.steps = 0
        self.weights: dict[str, Tensor] = {
            name: value.detach().clone() for name, value in net.state_dict().items()
        }

    def take(self, net: nn.Module) -> None:
        """One more step was made."""
        self.steps += 1
        decay = min(self._decay, self.steps / (self.steps + 10))
        with torch.no_grad():
            for name, value in net.state_dict().items():
                mine = self.weights[name]
                if mine.is_floating_point():
                    mine.lerp_(value.to(mine.dtype), 1 - decay)
                else:
                    mine.copy_(value)

    def put_into(self, net: nn.Module) -> None:
        """The averaged weights become the network's."""
        net.load_state_dict(self.weights)
