"""Train a recogniser: read the data, choose who validates, train the members, write the package."""

from __future__ import annotations

import contextlib
from collections.abc import Generator, Iterator
from pathlib import Path
from typing import Any, TypeVar

import msgspec

from core.errors import UserError
from core.file_formats.data_sets import read_data_set
from core.file_formats.splits import split_named, train_and_test
from core.jobs.evaluate_recogniser import package_at
from core.jobs.requests import TrainRecogniser
from core.jobs.steps import StageStep
from core.work import Job, Step


class Trained(msgspec.Struct, frozen=True, kw_only=True):
    """What came of it. scores: name -> (value, low, high) on the validation people; weights by member."""

    folder: str
    id: str
    classes: tuple[str, ...]
    clips: int
    validation_clips: int
    left_out: tuple[str, ...]
    scores: dict[str, tuple[float, float, float]]
    weights: dict[str, float]
    parameters: int
    went_on_from: str = ""  # the package
    known_classes: int = 0  # of that package that are learned here, too
    further_clips: int = 0  # looked at without labels


def train_recogniser(request: TrainRecogniser) -> Job[Trained]:
    """Do what `request` asks; stopped and resumed it goes on with the epoch it was in.

    Raises UserError where torch is missing, the data cannot teach, or a setting is impossible.
    """
    out = Path(request.out)
    if (out / "model.toml").exists():
        raise UserError(
            "There is a model in {name} already.", hint="Choose another folder with --out.", name=out.name
        )
    with saying_when_torch_is_missing():
        from core.training.course import Plan, make_course, train_member
        from core.training.examples import choose_examples
        from core.training.package_making import make_package
    yield StageStep(0, None, stage="data")
    data = read_data_set(Path(request.data), request.form)
    if request.split:
        rows, _ = train_and_test(data.clips, split_named(request.split))
        data = msgspec.structs.replace(data, clips=[data.clips[row] for row in rows])
    further = read_data_set(Path(request.pretrain), request.pretrain_form).clips if request.pretrain else ()
    start = package_at(request.start_from) if request.start_from else None
    examples = choose_examples(data.clips, data.classes, request.train_on, request.validate_on, request.seed)
    plan = Plan(
        architectures=request.architectures,
        streams=request.streams,
        preset=request.preset,
        layout=request.layout,
        dimensions=request.dimensions,
        frames=request.frames,
        people=request.people,
        changes=request.changes,
        seed=request.seed,
        threads=request.threads,
        device=request.device,
        resume=request.resume,
        start=None if start is None else Path(start.folder),
    )
    course = make_course(plan, examples, further)
    make_folder(out)
    graduates = []
    for number, member in enumerate(course.members):
        training = train_member(course, member, out)
        which = f"{member.name} ({number + 1} of {len(course.members)}), " if len(course.members) > 1 else ""
        graduates.append((yield from shown(training, which)))
    yield StageStep(0, None, stage="export")
    package, card = make_package(course, graduates, data, out, request.command, start)
    return Trained(
        folder=str(out),
        id=package.id,
        classes=package.classes,
        clips=card.clips,
        validation_clips=len(course.examples.validation),
        left_out=card.left_out,
        scores=card.scores,
        weights={member.name: member.weight for member in card.members},
        parameters=sum(member.parameters for member in card.members),
        went_on_from="" if start is None else start.id,
        known_classes=0 if start is None else len(set(start.classes) & set(package.classes)),
        further_clips=len(course.further),
    )


Result = TypeVar("Result")


def shown(training: Job[Result], which: str = "") -> Generator[Step, None, Result]:
    """The steps of a training as those of this job."""
    while True:
        try:
            step = next(training)
        except StopIteration as end:
            return end.value  # type: ignore[no-any-return]
        yield StageStep(step.done, step.total, which + step.note, stage="train")


def make_folder(folder: Path) -> None:
    """Make the folder of the package; raises UserError where that cannot be done."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise UserError(
            "The folder {name} cannot be made: {error}.",
            hint="Choose another one with --out.",
            name=folder.name,
            error=error.strerror or "not possible",
        ) from None


def describe_architecture(
    architecture: str, *, layout: str, dimensions: int, frames: int, people: int, classes: int, preset: str
) -> dict[str, Any]:
    """The fields of `core.training.describe.Description`; raises UserError for unknown names."""
    with saying_when_torch_is_missing():
        from core.training.architectures import Wish
        from core.training.describe import describe, layout_id
    wish = Wish(
        skeleton=layout_id(layout), dimensions=3 if dimensions == 3 else 2, frames=frames, people=people
    )
    described: dict[str, Any] = msgspec.to_builtins(describe(architecture, wish, classes, preset))
    return described


@contextlib.contextmanager
def saying_when_torch_is_missing() -> Iterator[None]:
    """Turn the absence of the packages that only training needs into words."""
    try:
        yield
    except ModuleNotFoundError as error:
        if error.name not in ("torch", "safetensors", "onnx"):
            raise
        raise UserError(
            "Training needs {name}, which is not installed here.",
            hint="Install what training needs: python3 packaging/dev.py setup --training.",
            name=error.name,
        ) from None
