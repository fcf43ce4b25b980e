"""Answers to urgent questions: poses of a picture, why a model says what it says, two movements in one."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any, cast

import msgspec

from core.errors import UserError
from core.jobs.compose import compose
from core.jobs.explain import Explainer, ExplanationAsked
from core.jobs.requests import Compose
from core.jobs.tools import make_estimator
from core.pose_estimators import EstimatorSettings, PoseEstimator
from core.work import run_to_end

if TYPE_CHECKING:
    from core.media.picture import Picture
    from core.media.reader import VideoReader


class PosesOfFrame(msgspec.Struct, frozen=True, kw_only=True):
    """The poses of one picture of a video."""

    kind: str
    video: str
    frame: int
    estimator: str = "blazepose"
    device: str = "auto"
    max_people: int = 8
    region_px: tuple[int, int, int, int] | None = None


class RememberingReader:
    """A reader whose runs of pictures come one by one from the reader's memory: fast for neighbours."""

    def __init__(self, reader: VideoReader) -> None:
        self._reader = reader

    def __getattr__(self, name: str) -> Any:
        return getattr(self._reader, name)

    def pictures(self, start: int = 0, stop: int | None = None) -> Iterator[Picture]:
        """As `VideoReader.pictures`."""
        for index in range(start, self._reader.facts.frames if stop is None else stop):
            yield self._reader.picture(index)


class Looker:
    """Keeps the last video and estimator open, so that the next question is answered fast."""

    def __init__(self) -> None:
        self._reader: tuple[str, VideoReader] | None = None
        self._estimator: tuple[tuple[Any, ...], PoseEstimator] | None = None
        self._explainer = Explainer()

    def answer(self, ask: dict[str, Any]) -> dict[str, Any]:
        """Answer one question. Raises `UserError` for what cannot be answered."""
        if ask.get("kind") == "ping":
            return {"pong": True}
        try:
            if ask.get("kind") == "explanation":
                return self._explainer.answer(msgspec.convert(ask, ExplanationAsked))
            if ask.get("kind") == "composition":
                composed: dict[str, Any] = msgspec.to_builtins(
                    run_to_end(compose(msgspec.convert(ask.get("request"), Compose)))
                )
                return composed
            question = msgspec.convert(ask, PosesOfFrame)
        except msgspec.ValidationError as error:
            raise UserError("This question was not understood.", hint=str(error)) from error
        if question.kind != "poses_of_frame":
            raise UserError("This question was not understood.", hint=question.kind)
        return self._poses(question)

    def close(self) -> None:
        """Close what is kept open."""
        if self._reader is not None:
            self._reader[1].close()
            self._reader = None
        if self._estimator is not None:
            self._estimator[1].close()
            self._estimator = None

    def _poses(self, question: PosesOfFrame) -> dict[str, Any]:
        reader = self._opened(question.video)
        if not 0 <= question.frame < reader.facts.frames:
            raise UserError("The video has no frame {frame}.", frame=question.frame)
        estimator = self._ready(question)
        remembering = cast("VideoReader", RememberingReader(reader))
        found = next(iter(estimator.estimate(remembering, question.frame, question.frame + 1)), None)
        bodies = () if found is None else found.bodies
        return {
            "frame": question.frame,
            "skeleton": estimator.skeleton,
            "bodies": [
                {
                    "px": body.px.tolist(),
                    "m": body.m.tolist(),
                    "scores": body.scores.tolist(),
                    "hands_px": None if body.hands_px is None else body.hands_px.tolist(),
                    "hands_scores": None if body.hands_scores is None else body.hands_scores.tolist(),
                }
                for body in bodies
            ],
        }

    def _opened(self, video: str) -> VideoReader:
        from core.media.facts import scan_video
        from core.media.reader import VideoReader

        if self._reader is None or self._reader[0] != video:
            if self._reader is not None:
                self._reader[1].close()
                self._reader = None
            self._reader = (video, VideoReader(video, run_to_end(scan_video(Path(video)))))
        return self._reader[1]

    def _ready(self, question: PosesOfFrame) -> PoseEstimator:
        estimator = "blazepose" if question.estimator == "auto" else question.estimator
        key = (estimator, question.device, question.max_people, question.region_px)
        if self._estimator is None or self._estimator[0] != key:
            if self._estimator is not None:
                self._estimator[1].close()
                self._estimator = None
            settings = EstimatorSettings(
                max_people=question.max_people, region_px=question.region_px, device=question.device
            )
            self._estimator = (key, make_estimator(estimator, settings))
        return self._estimator[1]
