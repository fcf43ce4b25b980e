"""Counts with the network of a model package (task "repetitions", runner "skeleton_counts").

A stretch of somebody's poses is looked at in windows that overlap, at several speeds; at each speed the
windows' answers are averaged, so that nothing counts twice. `core.rep_counters.tempo` makes a tempo of them,
`core.rep_counters.carving` finds each cycle in the movement.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Annotated, Any, Protocol

import msgspec
import numpy as np
from numpy.typing import NDArray

from core.errors import UserError
from core.models.packages import GraphFile, ModelPackage
from core.motion import PoseSequence
from core.motion.clip_windows import AT_EDGE_S, lay_on_grid, refuse_other_poses, starts_within
from core.motion.features import BodyStretch, Floats, body_stretches
from core.motion.inputs import prepare_batch
from core.motion.sampling import overlap_average
from core.plugins import changed
from core.rep_counters import CountedSet
from core.rep_counters.carving import carve, signals_of
from core.rep_counters.periodicity import as_set, keep_apart
from core.rep_counters.tempo import Tempo, believed_sets, tempo_of

BATCH = 64
PARTS = 2  # windows begin so many times a window
BELIEFS = {"inside", "periodicity"}
COUNTS = {"density", "period", "salient"}

Arrays = dict[str, NDArray[np.float32]]


class Runs(Protocol):
    """What computes a graph (`core.models.sessions.Session`)."""

    def run(self, inputs: dict[str, NDArray[Any]]) -> list[NDArray[Any]]: ...


class CountingSettings(msgspec.Struct, frozen=True, kw_only=True):
    """How a network's answers become sets."""

    quickest: Annotated[
        float, msgspec.Meta(gt=0, le=16, description="The shortest windows, by the network's own length")
    ] = 0.5
    slowest: Annotated[
        float, msgspec.Meta(gt=0, le=16, description="The longest windows; lengths between them double")
    ] = 4.0
    least_inside: Annotated[
        float, msgspec.Meta(gt=0, lt=1, description="How firmly a repetition must be believed in")
    ] = 0.5
    least_count: Annotated[
        float, msgspec.Meta(ge=0, le=10, description="Fewest repetitions of a set, not rounded")
    ] = 0.7


class NetworkCounter:
    """See the module's docstring; `count` as in `core.rep_counters.RepCounter`. Hands are not looked at."""

    def __init__(
        self,
        package: ModelPackage,
        settings: CountingSettings | None = None,
        start: Callable[[ModelPackage, GraphFile], Runs] | None = None,
    ) -> None:
        _check(package)
        self.package = package
        usual: CountingSettings = changed(CountingSettings, package.decoding, "decoding")
        self.settings = settings or usual
        self.id = package.id
        self._graph = package.graphs[0]
        self._wanted = self._graph.poses_wanted()
        self._start = start or _open
        self._session: Runs | None = None

    def count(self, poses: PoseSequence, hands: PoseSequence | None = None) -> list[CountedSet]:
        """Sets by start; see the protocol. Raises UserError for poses the network cannot look at."""
        bodies = body_stretches(poses)
        if not bodies:
            return []
        refuse_other_poses(poses, self._wanted, self.package.name)
        sets: list[CountedSet] = []
        for body in bodies:
            tempos = self.tempos(poses, body)
            signals = signals_of(body)
            for believed in believed_sets(tempos, self.settings.least_inside, self.settings.least_count):
                for guess, sides in carve(signals, believed):
                    found = as_set(poses, body.times_s, guess, sides)
                    sure = float(np.clip(believed.sure * (1 - believed.apart), 0, 1))
                    sets.append(msgspec.structs.replace(found, confidence=sure))
        return keep_apart(sets)

    def tempos(self, poses: PoseSequence, body: BodyStretch) -> list[Tempo]:
        """What the network believes of a stretch at each speed, the quickest windows first."""
        first, last = np.searchsorted(poses.times_s, body.times_s[[0, -1]] + np.array([-1, 1]) * AT_EDGE_S)
        part = poses.cut_to(poses.start + int(first), poses.start + max(int(last), int(first) + 1))
        return [self._tempo(part, body.times_s, speed) for speed in self.speeds()]

    def speeds(self) -> list[float]:
        """How much longer than the network's own each window is."""
        speeds = [self.settings.quickest]
        while speeds[-1] * 2 <= self.settings.slowest * 1.001:
            speeds.append(speeds[-1] * 2)
        return speeds

    def _tempo(self, poses: PoseSequence, grid_s: Floats, speed: float) -> Tempo:
        wanted = self._wanted
        grid = lay_on_grid(
            poses, wanted.dimensions, wanted.window_s * speed, wanted.frames, travels=wanted.travels
        )
        inner = grid.times_s.searchsorted([grid_s[0] - AT_EDGE_S, grid_s[-1] + AT_EDGE_S])
        starts = starts_within(int(inner[0]), max(int(inner[1]), int(inner[0]) + 1), grid, PARTS)
        said: dict[str, list[NDArray[np.float32]]] = {}
        for begin in range(0, len(starts), BATCH):
            windows = [grid.window(int(row)) for row in starts[begin : begin + BATCH]]
            for name, values in self._run(prepare_batch(windows, wanted)[0]).items():
                said.setdefault(name, []).append(values.reshape(*values.shape[:2], -1))
        together = {
            name: overlap_average(np.concatenate(values), starts, len(grid.times_s))
            for name, values in said.items()
        }
        return tempo_of(together, grid.interval_s, grid.times_s, grid_s)

    def _run(self, inputs: Arrays) -> Arrays:
        """The outputs by name."""
        if self._session is None:
            self._session = self._start(self.package, self._graph)
        outputs = self._session.run(dict(inputs))
        return {port.name: value for port, value in zip(self._graph.outputs, outputs, strict=True)}


def _check(package: ModelPackage) -> None:
    """Raises UserError for a package that is no counter of skeletons."""
    if package.task != "repetitions" or package.runner != "skeleton_counts" or len(package.graphs) != 1:
        raise UserError(
            "The model {name} does not count repetitions.",
            hint="Its task is {task}; choose a model whose task is repetitions.",
            name=package.id,
            task=package.task,
        )
    ports = {port.name for port in package.graphs[0].outputs}
    if not ports & BELIEFS or not ports & COUNTS or package.graphs[0].poses_wanted().window_s <= 0:
        raise UserError(
            "The description of the model {name} lacks what a counter needs.",
            hint="It needs windows of one length, and the outputs density, period or salient, with inside or "
            "periodicity.",
            name=package.id,
        )


def _open(package: ModelPackage, graph: GraphFile) -> Runs:
    from core.models.sessions import open_graph

    return open_graph(package, graph.name)
