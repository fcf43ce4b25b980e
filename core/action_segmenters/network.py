"""Cuts and names with the network of a model package (task "segments", runner "skeleton_frames").

The network says for every moment of a window what is done. Poses are laid on its even grid, stretch by
stretch (a cut, or a longer time out of sight, ends one), looked at in windows that overlap, and the windows'
answers are averaged. `core.action_segmenters.decoding` makes segments of them.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import Any, ClassVar, Protocol

import msgspec
import numpy as np
from numpy.typing import NDArray

from core.action_segmenters import ProposedSegment
from core.action_segmenters.decoding import Decoded, DecodingSettings, decode, decoding_type
from core.action_segmenters.refining import Window, refine
from core.errors import UserError
from core.evaluation.recognition import softmax
from core.model_inputs import PosePreprocessing
from core.models.packages import GraphFile, ModelPackage
from core.motion import PoseSequence
from core.motion.beliefs import WindowProbabilities
from core.motion.clip_windows import (
    AT_EDGE_S,
    LEAST_KEYPOINTS,
    PoseGrid,
    lay_clip,
    masked,
    on_grid,
    refuse_other_poses,
    starts_within,
)
from core.motion.clips import SkeletonClip, clip_of
from core.motion.features import LONGEST_BRIDGED_GAP_S
from core.motion.inputs import prepare_batch
from core.motion.sampling import overlap_average
from core.motion.sequences import BACKGROUND
from core.motion.skeletons import map_keypoints

BATCH = 16
PARTS = 4  # windows begin so many times a window

Floats = NDArray[np.float32]


class Runs(Protocol):
    """What computes a graph (`core.models.sessions.Session`)."""

    def run(self, inputs: dict[str, NDArray[Any]]) -> list[NDArray[Any]]: ...


class Look(msgspec.Struct, frozen=True, kw_only=True, eq=False):
    """What the network says of one stretch.

    first, stop: the rows of the grid at which there are poses; believed: (G, C); features: (G, D)
    """

    grid: PoseGrid
    first: int
    stop: int
    believed: Floats
    features: Floats

    def rows_at(self, at_s: NDArray[np.float64]) -> NDArray[np.int64]:
        """The rows nearest to these times, within the stretch."""
        rows = np.round((at_s - float(self.grid.times_s[0])) / self.grid.interval_s).astype(np.int64)
        return np.asarray(np.clip(rows, self.first, self.stop - 1))


class NetworkSegmenter:
    """See the module's docstring; `segment` as in `core.action_segmenters.ActionSegmenter`.

    reach_s: how far a moment's neighbours are seen. Segments of a package in which several labels hold at a
    time may overlap; then they are on different layers. Only this one person is looked at.
    """

    settings_type: ClassVar[type[msgspec.Struct]] = DecodingSettings
    unlike: ClassVar[float] = 1.0  # how far features of nothing alike lie apart; their length is 1

    def __init__(
        self,
        package: ModelPackage,
        settings: DecodingSettings | None = None,
        start: Callable[[ModelPackage, GraphFile], Runs] | None = None,
    ) -> None:
        self.package = package
        self.settings = settings or decoding_type(package.decoding)()
        _check(package)
        self.id = package.id
        self.labels = package.classes
        self._graph = package.graphs[0]
        self._wanted = self._graph.poses_wanted()
        self.interval_s = self._wanted.window_s / self._wanted.frames
        self.reach_s = self._wanted.window_s
        self._start = start or _open
        self._session: Runs | None = None
        self._stride = 1

    def segment(self, poses: PoseSequence, hands: PoseSequence | None = None) -> list[ProposedSegment]:
        """Segments by start; see the protocol. Raises UserError for poses the network cannot look at."""
        if not len(poses.times_s):
            return []
        believed = self.window_probabilities(poses)
        return self.segments_of(believed, poses.times_s, poses.start, poses.cut_to)

    def segments_of(
        self,
        believed: WindowProbabilities,
        times_s: NDArray[np.float64],
        first_frame: int = 0,
        window: Window | None = None,
    ) -> list[ProposedSegment]:
        """Segments from what is believed along a person's stay.

        times_s: of the frames from `first_frame` on, at least to the end of what is believed. window: the
        poses on frames ``[start, stop)``; without them edges are not moved to where the movement changes.
        """
        zero_s = float(times_s[believed.start - first_frame]) if len(believed.values) else 0.0
        found = decode(
            believed.values, believed.labels, believed.interval_s, self.package.head, self.settings
        )
        segments = list(_in_frames(found, times_s, zero_s, first_frame))
        if window is None or self.settings.refine_s <= 0:
            return segments
        return refine(segments, times_s, first_frame, window, self.settings.refine_s)

    def window_probabilities(
        self, poses: PoseSequence, hands: PoseSequence | None = None
    ) -> WindowProbabilities:
        """What is believed of every moment of a person's poses, NaN where the person is not seen.

        Raises UserError for poses the network cannot look at.
        """
        believed = self._believed(self._look(poses), poses.times_s)
        return msgspec.structs.replace(believed, start=poses.start)

    def probabilities_of(self, clip: SkeletonClip, times_s: NDArray[np.float64]) -> WindowProbabilities:
        """The same of a recording of a data set, whose rows stand for frames; it may hold several people.

        times_s: (T,) of the clip's rows. Raises UserError for skeletons the network cannot look at.
        """
        return self._believed(self._look_at(clip, times_s), times_s)

    def refuse(self, poses: PoseSequence) -> None:
        """Raises UserError for poses the network cannot look at."""
        refuse_other_poses(poses, self._wanted, self.package.name)

    def features(self, poses: PoseSequence) -> tuple[NDArray[np.float64], Floats]:
        """Where in the encoder's space the moments lie: times (F,) s and features (F, D) of length 1.

        Raises UserError for poses the network cannot look at.
        """
        times: list[NDArray[np.float64]] = []
        values: list[Floats] = []
        for look in self._look(poses):
            rows = np.arange(look.first, look.stop, self._stride)
            found = look.features[rows]
            times.append(look.grid.times_s[rows])
            values.append(found / np.maximum(np.linalg.norm(found, axis=1, keepdims=True), 1e-6))
        if not times:
            return np.zeros(0), np.zeros((0, 0), np.float32)
        return np.concatenate(times), np.concatenate(values)

    def _believed(self, looks: Iterator[Look], times_s: NDArray[np.float64]) -> WindowProbabilities:
        lasts_s = float(times_s[-1] - times_s[0]) if len(times_s) else -1.0
        count = int(lasts_s / self.interval_s + AT_EDGE_S) + 1 if lasts_s >= 0 else 0
        values = np.full((count, len(self.labels)), np.nan, np.float32)
        at_s = np.asarray((times_s[0] if count else 0.0) + np.arange(count) * self.interval_s)
        for look in looks:
            edges = look.grid.times_s[[look.first, look.stop - 1]] + self.interval_s * np.array([-0.5, 0.5])
            inside = (at_s >= edges[0]) & (at_s <= edges[1])
            values[inside] = look.believed[look.rows_at(at_s[inside])]
        return WindowProbabilities(start=0, interval_s=self.interval_s, labels=self.labels, values=values)

    def _look(self, poses: PoseSequence) -> Iterator[Look]:
        """What the network says, stretch by stretch."""
        wanted = self._wanted
        if not len(poses.times_s) or not np.isfinite(poses.px).any():
            return
        self.refuse(poses)
        clip = clip_of(poses, wanted.dimensions)
        shots = np.searchsorted(np.asarray(poses.cuts, int), clip.frames, side="right")
        px = poses.px if wanted.travels and wanted.dimensions == 3 else None
        yield from self._look_at(clip, poses.times_s, shots, px)

    def _look_at(
        self,
        clip: SkeletonClip,
        times_s: NDArray[np.float64],
        shots: NDArray[np.int64] | None = None,
        px: Floats | None = None,
    ) -> Iterator[Look]:
        wanted = self._wanted
        for rows in _stretches(clip, times_s, shots, wanted):
            grid = _laid(clip, times_s, rows, px, wanted)
            ends = [float(times_s[rows.start]) - AT_EDGE_S, float(times_s[rows.stop - 1]) + AT_EDGE_S]
            first, stop = (int(row) for row in np.searchsorted(grid.times_s, ends))
            stop = max(stop, first + 1)
            starts = starts_within(first, stop, grid, PARTS)
            believed: list[Floats] = []
            features: list[Floats] = []
            for begin in range(0, len(starts), BATCH):
                windows = [grid.window(int(row)) for row in starts[begin : begin + BATCH]]
                logits, found = self._run(prepare_batch(windows, wanted)[0])
                self._stride = logits.shape[1] // found.shape[1]
                believed.append(self._probabilities(logits))
                features.append(found.repeat(self._stride, axis=1))
            yield Look(
                grid=grid,
                first=first,
                stop=stop,
                believed=overlap_average(np.concatenate(believed), starts, len(grid.times_s)),
                features=overlap_average(np.concatenate(features), starts, len(grid.times_s)),
            )

    def _run(self, inputs: dict[str, Floats]) -> tuple[Floats, Floats]:
        """Logits (N, T, C) and features (N, T / stride, D)."""
        if self._session is None:
            self._session = self._start(self.package, self._graph)
        outputs = self._session.run(dict(inputs))
        named = {port.name: value for port, value in zip(self._graph.outputs, outputs, strict=True)}
        return named["logits"], named["features"]

    def _probabilities(self, logits: Floats) -> Floats:
        calm = np.asarray(logits, np.float64) / self.package.calibration.temperature
        shares = softmax(calm) if self.package.head == "single" else 1 / (1 + np.exp(-np.clip(calm, -60, 60)))
        return np.asarray(shares, np.float32)


def _stretches(
    clip: SkeletonClip,
    times_s: NDArray[np.float64],
    shots: NDArray[np.int64] | None,
    wanted: PosePreprocessing,
) -> Iterator[slice]:
    """The rows from cut to cut, without what lies between two longer times in sight."""
    known = np.zeros(len(times_s), np.int64)
    for positions, scores in zip(*masked(clip.positions, clip.scores, clip.skeleton), strict=True):
        mapped, _ = map_keypoints(positions, scores, clip.skeleton, wanted.skeleton)
        known = np.maximum(known, np.isfinite(mapped).all(-1).sum(1))
    rows = np.flatnonzero(known >= LEAST_KEYPOINTS)
    apart = np.diff(times_s[rows]) > LONGEST_BRIDGED_GAP_S
    if shots is not None:
        apart |= np.diff(shots[rows]) > 0
    for part in np.split(rows, np.flatnonzero(apart) + 1):
        if len(part):
            yield slice(int(part[0]), int(part[-1]) + 1)


def _laid(
    clip: SkeletonClip,
    times_s: NDArray[np.float64],
    rows: slice,
    px: Floats | None,
    wanted: PosePreprocessing,
) -> PoseGrid:
    """The rows on the network's grid. px: where metres are to travel as the picture does."""
    part = msgspec.structs.replace(
        clip, positions=clip.positions[:, rows], scores=clip.scores[:, rows], frames=clip.frames[rows]
    )
    grid = lay_clip(part, times_s[rows], wanted.window_s, wanted.frames)
    if px is None:
        return grid
    return msgspec.structs.replace(grid, px=on_grid(times_s[rows], px[rows], part.scores[0], grid.times_s)[0])


def _in_frames(
    found: Sequence[Decoded], times_s: NDArray[np.float64], zero_s: float, first_frame: int
) -> Iterator[ProposedSegment]:
    """The segments on the frames whose times they hold; one that holds none is left out."""
    reached: dict[int, int] = {}
    for one in found:
        edges = np.array([one.start_s - AT_EDGE_S, one.stop_s + AT_EDGE_S]) + zero_s
        start, stop = (first_frame + int(row) for row in np.searchsorted(times_s, edges))
        start = max(start, reached.get(one.layer, start))
        if start < stop:
            reached[one.layer] = stop
            yield ProposedSegment(
                start=start,
                stop=stop,
                confidence=one.confidence,
                label=one.label,
                edges_s=one.edges_s,
                ranking=one.ranking,
                layer=one.layer,
            )


def _check(package: ModelPackage) -> None:
    """Raises UserError for a package that is no segmenter of skeletons."""
    if package.task != "segments" or package.runner != "skeleton_frames" or len(package.graphs) != 1:
        raise UserError(
            "The model {name} does not cut movements into segments.",
            hint="Its task is {task}; choose a model whose task is segments.",
            name=package.id,
            task=package.task,
        )
    ports = [port.name for port in package.graphs[0].outputs]
    wanted = package.graphs[0].poses_wanted()
    whole = package.head == "multi" or BACKGROUND in package.classes
    if (
        len(set(package.classes)) != len(package.classes)
        or not set(package.classes) - {BACKGROUND}
        or not {"logits", "features"} <= set(ports)
        or wanted.window_s <= 0
        or not whole
    ):
        raise UserError(
            "The description of the model {name} lacks what a segmenter needs.",
            hint="It needs classes, each once (background among them where one label holds at a time), the "
            "outputs logits and features, and windows of one length.",
            name=package.id,
        )


def _open(package: ModelPackage, graph: GraphFile) -> Runs:
    from core.models.sessions import open_graph

    return open_graph(package, graph.name)
