"""Train a counter on recordings in which repetitions were marked."""

from __future__ import annotations

from pathlib import Path

import msgspec

from core.file_formats.counted_sets import read_counted
from core.jobs.requests import TrainCounter
from core.jobs.steps import StageStep
from core.jobs.train_recogniser import make_folder, saying_when_torch_is_missing, shown
from core.jobs.train_segmenter import free_folder, plan_of
from core.work import Job


class CounterTrained(msgspec.Struct, frozen=True, kw_only=True):
    """What came of it; scores: name -> (value, low, high) on the validation recordings."""

    folder: str
    id: str
    recordings: int
    repetitions: int
    validation_recordings: int = 0
    left_out: tuple[str, ...] = ()
    scores: dict[str, tuple[float, float, float]] = {}
    parameters: int = 0
    went_on_from: str = ""


def train_counter(request: TrainCounter) -> Job[CounterTrained]:
    """Do what `request` asks; stopped and resumed it goes on with the epoch it was in.

    Raises UserError where torch is missing, nothing was accepted, or a setting is impossible.
    """
    out = free_folder(request)
    with saying_when_torch_is_missing():
        from core.training.counting.making import choose_recordings, train_counter_package
    plan = plan_of(request)
    yield StageStep(0, None, stage="data")
    material = choose_recordings(read_counted(Path(request.data), request.dimensions or 2), plan)
    make_folder(out)
    package, card = yield from shown(train_counter_package(plan, material, out, request.command))
    return CounterTrained(
        folder=str(out),
        id=package.id,
        recordings=len(material.learning),
        repetitions=sum(one.count for one in material.learning),
        validation_recordings=len(material.validation),
        left_out=card.left_out,
        scores=card.scores,
        parameters=card.members[0].parameters,
        went_on_from="" if plan.start is None else plan.start.name,
    )
