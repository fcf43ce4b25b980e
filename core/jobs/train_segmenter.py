"""Train a segmenter on labelled recordings, or its encoder on recordings without labels."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import msgspec

from core.errors import UserError
from core.file_formats.data_sets import read_data_set
from core.file_formats.sequence_sets import read_sequences
from core.file_formats.splits import split_named, train_and_test
from core.jobs.requests import TrainOnWindows, TrainSegmenter
from core.jobs.steps import StageStep
from core.jobs.train_recogniser import make_folder, saying_when_torch_is_missing, shown
from core.models.packages import load_package
from core.work import Job

if TYPE_CHECKING:
    from core.training.segmentation.planning import SegmenterPlan


class SegmenterTrained(msgspec.Struct, frozen=True, kw_only=True):
    """What came of it: of an encoder alone (`labelled` false) only the folder and how much was looked at.

    scores: name -> (value, low, high) on the validation recordings.
    """

    folder: str
    id: str
    labelled: bool
    recordings: int
    validation_recordings: int = 0
    classes: tuple[str, ...] = ()
    head: str = "single"
    left_out: tuple[str, ...] = ()
    scores: dict[str, tuple[float, float, float]] = {}
    parameters: int = 0
    went_on_from: str = ""


def train_segmenter(request: TrainSegmenter) -> Job[SegmenterTrained]:
    """Do what `request` asks; stopped and resumed it goes on with the epoch it was in.

    Raises UserError where torch is missing, the recordings cannot teach, or a setting is impossible.
    """
    out = free_folder(request)
    with saying_when_torch_is_missing():
        from core.training.segmentation.making import pretrain_encoder, train_segmenter_package
    plan = plan_of(request)
    yield StageStep(0, None, stage="data")
    if not request.labelled:
        clips = list(read_data_set(Path(request.data), request.form).clips)
        make_folder(out)
        generator = Path(request.composer) if request.composer else None
        yield from shown(pretrain_encoder(plan, clips, out, generator))
        return SegmenterTrained(folder=str(out), id=out.name, labelled=False, recordings=len(clips))
    data = read_sequences(Path(request.data), request.form)
    if request.split:
        rows, _ = train_and_test(data.clips, split_named(request.split))
        data = msgspec.structs.replace(data, sequences=tuple(data.sequences[row] for row in rows))
    make_folder(out)
    package, card = yield from shown(train_segmenter_package(plan, data, out, request.command))
    return SegmenterTrained(
        folder=str(out),
        id=package.id,
        labelled=True,
        recordings=card.clips,
        validation_recordings=len(data.sequences) - card.clips if card.validation_people else 0,
        classes=package.classes,
        head=package.head,
        left_out=card.left_out,
        scores=card.scores,
        parameters=card.members[0].parameters,
        went_on_from="" if plan.start is None else plan.start.name,
    )


def free_folder(request: TrainOnWindows) -> Path:
    """Where the package is to be; raises UserError where there is one already."""
    out = Path(request.out)
    if (out / "model.toml").exists():
        raise UserError(
            "There is a model in {name} already.", hint="Choose another folder with --out.", name=out.name
        )
    return out


def plan_of(request: TrainOnWindows) -> SegmenterPlan:
    """The plan of a training on windows; raises UserError where torch or the package to go on from is not."""
    with saying_when_torch_is_missing():
        from core.training.segmentation.planning import SegmenterPlan
    start = Path(request.start_from) if request.start_from else None
    if start is not None and not start.is_dir():
        start = Path(load_package(request.start_from).folder)
    return SegmenterPlan(
        architecture=request.architecture,
        preset=request.preset,
        layout=request.layout,
        dimensions=request.dimensions,
        frames=request.frames,
        people=request.people,
        changes=request.changes,
        train_on=request.train_on,
        validate_on=request.validate_on,
        seed=request.seed,
        threads=request.threads,
        device=request.device,
        resume=request.resume,
        start=start,
    )
