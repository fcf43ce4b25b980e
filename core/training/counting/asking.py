"""A network that is being trained, asked just as the program asks its package."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
import torch
from numpy.typing import NDArray

from core.evaluation.counting import CountScores, Tally, score_counts
from core.model_inputs import PosePreprocessing
from core.models.packages import GraphFile, Licence, ModelPackage, Port
from core.motion import PoseSequence
from core.motion.counted import CountedSequence
from core.rep_counters.network import CountingSettings, NetworkCounter
from core.training.counting import CountNet

RUNNER = "skeleton_counts"
PX_PER_M = 300.0  # of the picture that is made up where there are metres alone


class Computes:
    """A network as what computes a graph."""

    def __init__(self, net: CountNet) -> None:
        self.net = net.eval()

    def run(self, inputs: dict[str, NDArray[Any]]) -> list[NDArray[Any]]:
        device = next(self.net.parameters()).device
        with torch.no_grad():
            said = self.net(torch.from_numpy(inputs["x"]).to(device))
        return [one.cpu().numpy() for one in said]


def counter_of(
    net: CountNet, wanted: PosePreprocessing, settings: CountingSettings | None = None
) -> NetworkCounter:
    """The counter that a package of this network would be."""
    graph = GraphFile(
        name="net",
        file="net.onnx",
        bytes=0,
        sha256="",
        preprocessing=wanted,
        inputs=(Port("x", ("batch",)),),
        outputs=tuple(Port(name, ("batch",)) for name in net.says),
    )
    package = ModelPackage(
        id="learning",
        name="The network that learns",
        version="1",
        task="repetitions",
        runner=RUNNER,
        skeleton=wanted.skeleton,
        licence=Licence("", "", "", ""),
        graphs=(graph,),
    )
    return NetworkCounter(package, settings, lambda _, one: Computes(net))


def poses_of(sequence: CountedSequence) -> PoseSequence:
    """The recording's (first) person as poses; metres alone are seen by a camera in front."""
    positions = sequence.clip.positions[0]
    metres = positions if sequence.clip.dimensions == 3 else None
    px = positions if metres is None else positions[..., :2] * np.array([1, -1], np.float32) * PX_PER_M + 500
    return PoseSequence(
        skeleton=sequence.clip.skeleton,
        start=0,
        times_s=np.asarray(sequence.times_s, np.float64),
        px=np.asarray(px, np.float32),
        scores=sequence.clip.scores[0],
        m=metres,
        size_px=(1000, 1000),
    )


def tally_of(counter: NetworkCounter, sequence: CountedSequence) -> Tally:
    """What the counter counts in a recording, beside the truth."""
    sets = counter.count(poses_of(sequence))
    per_side = sum(one.count if one.count_per_side is None else one.count_per_side for one in sets)
    return Tally(sequence.count, sum(one.count for one in sets), per_side)


def count_scores(
    counter: NetworkCounter, sequences: Sequence[CountedSequence]
) -> tuple[CountScores, float, int]:
    """Figures of the recordings with repetitions, the share of the others in which none are counted, and how
    many others there are (the share is 1 where there are none)."""
    tallies = [tally_of(counter, one) for one in sequences]
    counted = [one for one in tallies if one.true > 0]
    others = [one for one in tallies if one.true == 0]
    none = sum(one.found == 0 for one in others) / len(others) if others else 1.0
    return score_counts(counted), none, len(others)
