"""What a model package believes about whole clips: for evaluating it on a data set."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from core.errors import UserError
from core.evaluation.recognition import softmax
from core.model_inputs import PosePreprocessing
from core.models.devices import choose_device
from core.models.packages import ModelPackage
from core.models.sessions import Session, open_session
from core.motion.clips import SkeletonClip
from core.motion.inputs import ONE_VIEW, Views, prepare_views

SMALLEST = 1e-7


class ClipRecogniser:
    """A package ready to be asked about clips.

    Raises UserError where it is none that looks at skeletons, or cannot look at clips in several ways.
    """

    def __init__(
        self, package: ModelPackage, device: str = "cpu", threads: int = 0, views: Views = ONE_VIEW
    ) -> None:
        self.package = package
        self._views = views
        self._members: list[tuple[float, PosePreprocessing, Session]] = []
        for graph in package.graphs:
            wanted = graph.preprocessing
            if package.task != "labels" or not isinstance(wanted, PosePreprocessing):
                raise UserError(
                    "The model {name} does not name movements.",
                    hint="Its task is {task}.",
                    name=package.id,
                    task=package.task,
                )
            session = open_session(package, graph.name, choose_device(device), threads)
            self._members.append((graph.weight, wanted, session))
        if views.clips > 1 and not any(wanted.sampling == "uniform" for _, wanted, _ in self._members):
            raise UserError(
                "The model {name} looks at every clip as a whole: there are no several views of it.",
                hint="Leave --views out; --flip can stay.",
                name=package.id,
            )

    def probabilities(self, clips: Sequence[SkeletonClip]) -> NDArray[np.float64]:
        """(N, classes) calibrated probabilities: the weighed mean of the graphs' softmaxes, as in use.

        With several views a graph's logits are the mean over them.

        Raises UserError where a clip does not suit the model.
        """
        fused = np.zeros((len(clips), len(self.package.classes)))
        for weight, wanted, session in self._members:
            views = prepare_views(clips, wanted, self._views)
            logits = np.mean([session.run(arrays, ["logits"])[0] for arrays in views], 0)
            fused += softmax(logits) * weight
        fused /= fused.sum(1, keepdims=True)
        return softmax(np.log(np.maximum(fused, SMALLEST)) / self.package.calibration.temperature)
