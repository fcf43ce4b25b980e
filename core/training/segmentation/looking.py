"""What a network believes of a whole recording, and the segments that makes."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import torch
from numpy.typing import NDArray

from core.action_segmenters.decoding import Decoded, DecodingSettings, decode
from core.evaluation.segmentation import Stretch
from core.model_inputs import PosePreprocessing
from core.motion.sampling import overlap_average
from core.motion.sequences import Head, LabelledSequence
from core.training.segmentation import FrameNet
from core.training.segmentation.windows import Recorded, at_rows, whole_recording

AT_EDGE_S = 1e-6
Floats = NDArray[np.float32]


def predict_frames(
    net: FrameNet,
    sequence: LabelledSequence,
    wanted: PosePreprocessing,
    head: Head = "single",
    device: str = "cpu",
) -> Floats:
    """(rows, classes) probabilities of the recording's own rows."""
    values, times = believed(net, sequence, wanted, head, device=device)
    return at_rows(values, times, np.asarray(sequence.times_s, np.float64))


def believed(
    net: FrameNet,
    sequence: LabelledSequence,
    wanted: PosePreprocessing,
    head: Head = "single",
    *,
    batch: int = 32,
    device: str = "cpu",
    temperature: float = 1.0,
) -> tuple[Floats, NDArray[np.float64]]:
    """(G, classes) probabilities, the mean of overlapping windows, and the even times (G,) they are of."""
    recorded = Recorded(sequence)
    x, starts, times = whole_recording(recorded, wanted)
    net.eval()
    said = []
    with torch.no_grad():
        for first in range(0, len(x), batch):
            logits = net(torch.from_numpy(x[first : first + batch]).to(device))[0].float() / temperature
            likely = torch.sigmoid(logits) if head == "multi" else torch.softmax(logits, 2)
            said.append(likely.cpu().numpy())
    return overlap_average(np.concatenate(said), starts, len(times)), times


def segments_in(
    believed_: tuple[Floats, NDArray[np.float64]],
    sequence: LabelledSequence,
    classes: Sequence[str],
    head: Head = "single",
    settings: DecodingSettings | None = None,
) -> list[Stretch]:
    """The segments of what `believed` says, as rows of the recording."""
    values, times = believed_
    interval = float(times[1] - times[0]) if len(times) > 1 else 1.0
    found = decode(values, classes, interval, head, settings)
    return as_rows(found, float(times[0]), np.asarray(sequence.times_s, np.float64))


def as_rows(found: Sequence[Decoded], first_s: float, rows_s: NDArray[np.float64]) -> list[Stretch]:
    """Decoded segments, in seconds after `first_s`, on the rows whose times they hold."""
    made = []
    for one in found:
        edges = np.array([one.start_s - AT_EDGE_S, one.stop_s + AT_EDGE_S]) + first_s
        start, stop = (int(row) for row in np.searchsorted(rows_s, edges))
        if stop > start:
            made.append(Stretch(start, stop, one.label, one.confidence))
    return made
