"""Names movements with the networks of a model package (task "labels", runner "skeleton").

A stretch is looked at in windows. Several graphs are an ensemble: the mean of their softmax outputs,
weighed by `GraphFile.weight`. Their common logits are the logarithm of it; divided by the package's
temperature they give the probabilities shown. The label of a stretch is the likeliest one of the mean over
its windows, without what the movement cannot be (`core.action_recognisers.possible`); where the likeliest
label of the mean does not reach its threshold (`Calibration`) it is ``unknown``.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Annotated, Any, Protocol

import msgspec
import numpy as np
from numpy.typing import NDArray

from core.action_recognisers import UNKNOWN, Explanation, Recognition, RuledOut
from core.action_recognisers.live import LiveRecogniser, LiveState
from core.action_recognisers.possible import Possible
from core.action_recognisers.windows import repeated_spans
from core.errors import UserError
from core.evaluation.recognition import softmax
from core.model_inputs import PosePreprocessing
from core.models.packages import GraphFile, ModelPackage, load_package
from core.motion import PoseSequence
from core.motion.beliefs import WindowProbabilities
from core.motion.clip_windows import (
    PoseGrid,
    beside,
    lay_on_grid,
    refuse_other_poses,
    window_of_all,
    windows_within,
)
from core.motion.clips import SkeletonClip
from core.motion.inputs import Views, prepare_batch, prepare_views

SHIPPED = "actions"
INTERVAL_S = 0.5  # from window to window
USUAL_WINDOW_S = 2.5  # of a network that was trained on whole movements of any length
LONGEST_WHOLE_S = 5.0  # such a network sees a stretch of up to this length at once
LEAST_SEEN = 0.3  # of a window; else nothing is said about it
BATCH = 64
SMALLEST = 1e-7
HAND_LAYOUTS = ("hand-21", "hands-42")
NOTHING_SEEN = Recognition(UNKNOWN, None, ruled_out=RuledOut("", 0.0, "unseen"))

Floats = NDArray[np.float32]


class Runs(Protocol):
    """What computes one graph (`core.models.sessions.Session`)."""

    def run(self, inputs: dict[str, NDArray[Any]]) -> list[NDArray[Any]]: ...


class NetworkSettings(msgspec.Struct, frozen=True, kw_only=True):
    """Which package, and how it is run."""

    package: str = SHIPPED
    device: str = "auto"
    threads: Annotated[int, msgspec.Meta(ge=0, le=64, description="Processor threads; 0 = all")] = 0


class NetworkRecogniser:
    """See the module's docstring; the methods are those of `core.action_recognisers`' protocols."""

    def __init__(
        self,
        settings: NetworkSettings | None = None,
        package: ModelPackage | None = None,
        start: Callable[[ModelPackage, GraphFile], Runs] | None = None,
    ) -> None:
        self.settings = settings or NetworkSettings()
        self.package = package or load_package(self.settings.package)
        _check(self.package)
        self.id = self.package.id
        self._start = start or self._open
        self._sessions: dict[str, Runs] = {}
        self._live: LiveRecogniser | None = None
        self.people = max(graph.poses_wanted().people for graph in self.package.graphs)  # looked at together
        known = self.package.classes
        self.labels = known if UNKNOWN in known else (*known, UNKNOWN)
        calibration = self.package.calibration
        self._least = [calibration.least_of.get(label, calibration.least) for label in self.labels]

    def recognise(
        self,
        poses: PoseSequence,
        cycles: tuple[tuple[int, int, int], ...] = (),
        hands: PoseSequence | None = None,
        others: Sequence[PoseSequence] = (),
    ) -> Recognition:
        """The label of the stretch; see `core.action_recognisers.ActionRecogniser`.

        others: the other people on about the same frames, for networks that look at several.
        Raises UserError where the network cannot look at such poses.
        """
        grids = self._grids(poses, hands, others, whole=True)
        if not grids:
            return NOTHING_SEEN
        at_s = windows_within(next(iter(grids.values()))[0], INTERVAL_S, repeated_spans(poses, cycles))
        probabilities, disagreement = self._look(grids, at_s)
        if not len(probabilities) or np.isnan(probabilities).all():
            return NOTHING_SEEN
        ruled = Possible(self.labels, poses, cycles)
        return self._decide(probabilities, _mean(disagreement), ruled)

    def window_probabilities(
        self,
        poses: PoseSequence,
        hands: PoseSequence | None = None,
        others: Sequence[PoseSequence] = (),
    ) -> WindowProbabilities:
        """What is believed every `INTERVAL_S` of a person's poses, NaN where hardly anything is seen."""
        grids = self._grids(poses, hands, others, whole=False)
        if not grids:
            return WindowProbabilities(
                start=poses.start,
                interval_s=INTERVAL_S,
                labels=self.labels,
                values=np.zeros((0, len(self.labels)), np.float32),
            )
        grid = next(iter(grids.values()))[0]
        first, last = grid.inside
        at = np.arange(0.0, last - first + 1e-6, INTERVAL_S) + first
        half = grid.rows * grid.interval_s / 2
        at = np.clip(at, min(first + half, (first + last) / 2), max(last - half, (first + last) / 2))
        values, _ = self._look(grids, [float(middle) for middle in at])
        return WindowProbabilities(
            start=poses.start, interval_s=INTERVAL_S, labels=self.labels, values=values
        )

    def explain(
        self,
        poses: PoseSequence,
        cycles: tuple[tuple[int, int, int], ...] = (),
        hands: PoseSequence | None = None,
        others: Sequence[PoseSequence] = (),
    ) -> tuple[Recognition, tuple[Explanation, ...]]:
        """The label of the stretch as `recognise` gives it, and what shows why.

        What shows why is of one window: the one that speaks most for the label, or for what it looks like
        where a rule makes it unknown.
        """
        grids = self._grids(poses, hands, others, whole=True)
        if not grids:
            return NOTHING_SEEN, ()
        at_s = windows_within(next(iter(grids.values()))[0], INTERVAL_S, repeated_spans(poses, cycles))
        probabilities, disagreement = self._look(grids, at_s)
        if not len(probabilities) or np.isnan(probabilities).all():
            return NOTHING_SEEN, ()
        answer = self._decide(probabilities, _mean(disagreement), Possible(self.labels, poses, cycles))
        asked = answer.ruled_out.label if answer.confidence is None and answer.ruled_out else answer.label
        middle = at_s[int(np.nanargmax(probabilities[:, self.labels.index(asked)]))]
        found: list[Explanation] = []
        members: list[Floats] = []
        for graph in self.package.graphs:
            if graph.name not in grids:
                continue
            wanted = graph.poses_wanted()
            clip = window_of_all(grids[graph.name], middle)
            outputs = self._session(graph).run(prepare_batch([clip], wanted)[0])
            named = {port.name: value[0] for port, value in zip(graph.outputs, outputs, strict=True)}
            members.append(outputs[0][0])
            found += [
                Explanation(
                    kind=explained.kind,
                    values=named[explained.output],
                    frames=_frames_shown(clip, wanted),
                    skeleton=wanted.skeleton,
                    names=explained.names,
                    classes=self.package.classes,
                    model=graph.name,
                )
                for explained in graph.explained
                if explained.output in named
            ]
        if len(members) > 1:
            found.append(
                Explanation(
                    kind="member_logits",
                    values=np.stack(members),
                    frames=_frames_shown(clip, wanted),
                    skeleton=wanted.skeleton,
                    names=tuple(grids),
                    classes=self.package.classes,
                )
            )
        return answer, tuple(found)

    def update(self, pose: PoseSequence) -> LiveState:
        """What is believed after one more pose of somebody; every `INTERVAL_S` of pose time a look is taken.

        Several people at a time need a `live` each. Raises UserError where the network cannot look at such
        poses.
        """
        self._live = self._live or self.live()
        return self._live.update(pose)

    def live(self) -> LiveRecogniser:
        """A fresh one for another person, with the same networks."""
        lengths = [graph.poses_wanted().window_s or USUAL_WINDOW_S for graph in self.package.graphs]
        return LiveRecogniser(max(lengths), self._last_window, INTERVAL_S)

    def _last_window(self, poses: PoseSequence) -> Recognition | None:
        """What is believed of the window at the end of `poses`; None where hardly anybody is seen.

        The ranking is what the networks say; the label, what of it the movement can be.
        """
        grids = self._grids(poses, None, (), whole=False)
        if not grids:
            return None
        grid = next(iter(grids.values()))[0]
        first, last = float(poses.times_s[0]), float(poses.times_s[-1])
        middle = max(last - grid.rows * grid.interval_s / 2, (first + last) / 2)
        probabilities, disagreement = self._look(grids, [middle])
        if np.isnan(probabilities).all():
            return None
        believed = self._decide(probabilities, _mean(disagreement))
        answer = self._decide(probabilities, _mean(disagreement), Possible(self.labels, poses, ()))
        return msgspec.structs.replace(answer, ranking=believed.ranking)

    def _grids(
        self,
        poses: PoseSequence,
        hands: PoseSequence | None,
        others: Sequence[PoseSequence],
        *,
        whole: bool,
    ) -> dict[str, list[PoseGrid]]:
        """For every graph that can look at these poses, everybody on its grid; nobody seen: empty.

        Raises UserError when no graph can.
        """
        refused: UserError | None = None
        grids: dict[str, list[PoseGrid]] = {}
        for graph in self.package.graphs:
            wanted = graph.poses_wanted()
            looked_at = hands if wanted.skeleton in HAND_LAYOUTS and hands is not None else poses
            if not len(looked_at.times_s) or not np.isfinite(looked_at.px).any():
                continue
            try:
                refuse_other_poses(looked_at, wanted, self.package.name)
            except UserError as error:
                refused = error
                continue
            window_s, rows = _window_of(looked_at, wanted, whole=whole)
            first = lay_on_grid(looked_at, wanted.dimensions, window_s, rows, travels=wanted.travels)
            people = [first]
            people += [
                beside(first, other, wanted.dimensions)
                for other in others[: wanted.people - 1]
                if other.skeleton == looked_at.skeleton and len(other.times_s)
            ]
            grids[graph.name] = people
        if not grids and refused is not None:
            raise refused
        return grids

    def _look(self, grids: dict[str, list[PoseGrid]], at_s: Sequence[float]) -> tuple[Floats, Floats]:
        """Calibrated probabilities (W, labels) of the windows around these times, and how far the members
        differ (W,); NaN where the person is hardly seen.
        """
        count = len(self.labels)
        result = np.full((len(at_s), count), np.nan, np.float32)
        differ = np.full(len(at_s), np.nan, np.float32)
        first = next(iter(grids.values()))[0]
        seen = [i for i, middle in enumerate(at_s) if first.seen_share(middle) >= LEAST_SEEN]
        for begin in range(0, len(seen), BATCH):
            chosen = seen[begin : begin + BATCH]
            members: list[NDArray[np.float64]] = []
            fused = np.zeros((len(chosen), len(self.package.classes)))
            for graph in self.package.graphs:
                if graph.name not in grids:
                    continue
                clips = [window_of_all(grids[graph.name], at_s[i]) for i in chosen]
                whole, within = self._shares(graph, clips)
                members += within or [whole]
                fused += whole * graph.weight
            fused /= fused.sum(axis=1, keepdims=True)
            calm = softmax(np.log(np.maximum(fused, SMALLEST)) / self.package.calibration.temperature)
            result[chosen, : calm.shape[1]] = calm
            if calm.shape[1] < count:
                result[chosen, -1] = 0.0
            if len(members) > 1:
                differ[chosen] = _disagreement(members)
        return result, differ

    def _shares(
        self, graph: GraphFile, clips: Sequence[SkeletonClip]
    ) -> tuple[NDArray[np.float64], list[NDArray[np.float64]]]:
        """What one graph believes (N, classes), and each of its members; the mean over the views."""
        views = Views(mirrored=self.package.calibration.mirrored)
        session = self._session(graph)
        said = [session.run(arrays) for arrays in prepare_views(clips, graph.poses_wanted(), views)]
        whole = np.mean([softmax(outputs[0]) for outputs in said], axis=0)
        within = [_members_within(graph, outputs) for outputs in said]
        return whole, [np.mean(one, axis=0) for one in zip(*within, strict=True)]

    def _decide(
        self,
        probabilities: Floats,
        disagreement: float,
        ruled: Possible | None = None,
    ) -> Recognition:
        """The answer from the windows' probabilities (W, labels); see `Recognition` for what is ranked.

        Where the likeliest label does not reach its threshold it is unknown. ruled: takes out of the mean
        what cannot be.
        """
        mean = probabilities[np.isfinite(probabilities).all(axis=1)].astype(np.float64).mean(axis=0)
        likeliest = int(mean.argmax())
        sure = mean[likeliest] >= self._least[likeliest]
        kept = ruled(mean) if ruled else mean
        best = int(kept.argmax())
        label = self.labels[best] if kept[best] >= self._least[best] else UNKNOWN
        ruled_out = None
        if self.labels[likeliest] != label:
            why = ruled.objection(likeliest) if ruled and sure else None
            ruled_out = RuledOut(self.labels[likeliest], round(float(mean[likeliest]), 4), why or "unsure")
        if label != UNKNOWN:
            mean = kept
        order = np.argsort(-mean, kind="stable")
        ranking = tuple((self.labels[i], round(float(mean[i]), 4)) for i in order)
        differ = None if np.isnan(disagreement) else round(disagreement, 4)
        by_rule = label == UNKNOWN and ruled_out is not None
        return Recognition(label, None if by_rule else dict(ranking)[label], ranking, differ, ruled_out)

    def _session(self, graph: GraphFile) -> Runs:
        if graph.name not in self._sessions:
            self._sessions[graph.name] = self._start(self.package, graph)
        return self._sessions[graph.name]

    def _open(self, package: ModelPackage, graph: GraphFile) -> Runs:
        from core.models.sessions import open_graph

        return open_graph(package, graph.name, self.settings.device, self.settings.threads)


def _check(package: ModelPackage) -> None:
    """Raises UserError for a package that is no recogniser of skeletons."""
    if package.task != "labels" or package.runner != "skeleton" or not package.graphs:
        raise UserError(
            "The model {name} does not name movements.",
            hint="Its task is {task}; choose a model whose task is labels.",
            name=package.id,
            task=package.task,
        )
    if len(set(package.classes)) != len(package.classes) or not package.classes:
        raise UserError(
            "The model {name} names no classes, or one of them twice.",
            hint="Get the model from its makers again.",
            name=package.id,
        )
    for graph in package.graphs:
        graph.poses_wanted()


def _window_of(poses: PoseSequence, wanted: PosePreprocessing, *, whole: bool) -> tuple[float, int]:
    """Length (s) of the windows and their rows: all of a short stretch for a network without a length."""
    if wanted.window_s > 0:
        return wanted.window_s, wanted.frames
    lasts = float(poses.times_s[-1] - poses.times_s[0])
    window_s = max(lasts, 0.2) if whole and lasts <= LONGEST_WHOLE_S else USUAL_WINDOW_S
    return window_s, max(wanted.frames, round(20 * window_s))


def _frames_shown(clip: SkeletonClip, wanted: PosePreprocessing) -> NDArray[np.int64]:
    """(T,) the true numbers of the frames nearest to those the network was shown."""
    rows = np.round(np.linspace(0, len(clip.frames) - 1, wanted.frames)).astype(int)
    shown: NDArray[np.int64] = clip.frames[rows]
    return shown


def _members_within(graph: GraphFile, outputs: Sequence[NDArray[Any]]) -> list[NDArray[np.float64]]:
    """What the members of one graph believe, each (N, classes); empty when it is no ensemble."""
    for port, value in zip(graph.outputs, outputs, strict=True):
        if any(one.output == port.name and one.kind == "member_logits" for one in graph.explained):
            return [softmax(value[:, member]) for member in range(value.shape[1])]
    return []


def _disagreement(members: Sequence[NDArray[np.float64]]) -> NDArray[np.float64]:
    """(N,) 0..1: how far the members are from their mean: half the sum of the differences, on average."""
    mean = np.mean(members, axis=0)
    return np.asarray(np.mean([np.abs(one - mean).sum(axis=1) / 2 for one in members], axis=0))


def _mean(values: Floats) -> float:
    """The mean of what is known; NaN where nothing is."""
    return float(np.nanmean(values)) if np.isfinite(values).any() else float("nan")
