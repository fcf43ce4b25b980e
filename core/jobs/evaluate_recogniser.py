"""Ask a model package about labelled clips and say how often, and how surely, it is right."""

from __future__ import annotations

import csv
import io
from collections.abc import Sequence
from pathlib import Path

import msgspec
import numpy as np
from numpy.typing import NDArray

from core.action_recognisers.whole_clips import ClipRecogniser
from core.errors import UserError
from core.evaluation.recognition import RecognitionScores, confusions, evaluate, recalls
from core.file_formats.data_sets import read_data_set
from core.file_formats.splits import plain_value, split_named, train_and_test
from core.jobs.files import write_text
from core.jobs.requests import EvaluateRecogniser
from core.jobs.steps import StageStep
from core.models.packages import ModelPackage, load_package, read_package
from core.motion.clips import SkeletonClip
from core.motion.inputs import Views
from core.work import Job


class Evaluated(msgspec.Struct, frozen=True, kw_only=True):
    """The figures, and what they were measured on. by_person: right and all clips of each.

    by_class: found and all clips of each class; confusions: (class, taken for, how often), the most often
    first; predictions: the table of all clips, "" = none was wanted.
    """

    package: str
    data: str
    scores: RecognitionScores
    classes: tuple[str, ...]
    people: tuple[str, ...]
    by_person: dict[str, tuple[int, int]]
    by_class: dict[str, tuple[int, int]]
    confusions: tuple[tuple[str, str, int], ...]
    left_out: tuple[str, ...]
    predictions: str = ""


def evaluate_recogniser(request: EvaluateRecogniser) -> Job[Evaluated]:
    """The figures of `request`; clips the model cannot look at are left out, named and counted.

    Raises UserError where the model or the data cannot be used, or they have no class in common.
    """
    package = package_at(request.package)
    yield StageStep(0, None, stage="data")
    data = read_data_set(Path(request.data), request.form)
    if request.split:
        _, rows_of_test = train_and_test(data.clips, split_named(request.split))
        data = msgspec.structs.replace(data, clips=[data.clips[row] for row in rows_of_test])
    left_out = [f"{one.name}: {one.reason}" for one in data.skipped]
    wanted = {plain_value(one): one for one in request.test_on}
    clips: list[SkeletonClip] = []
    for clip in data.clips:
        if wanted and plain_value(clip.subject) not in wanted:
            continue
        if clip.label not in package.classes:
            left_out.append(f"{clip.name}: the model does not know {clip.label or 'what is not labelled'}")
            continue
        clips.append(clip)
    if not clips:
        raise UserError(
            "Nothing is left to evaluate on: no clip of these people is of a class that {name} knows.",
            hint="The data have: {there}. It knows: {classes}.",
            name=package.id,
            there=_some(sorted({clip.label for clip in data.clips if clip.label})),
            classes=_some(package.classes),
        )
    rows, usable = [], []
    recogniser = ClipRecogniser(
        package, request.device, request.threads, Views(clips=request.views, mirrored=request.flip)
    )
    for done, clip in enumerate(clips):
        try:
            rows.append(recogniser.probabilities([clip])[0])
            usable.append(clip)
        except UserError as error:
            left_out.append(f"{clip.name}: {error.text}")
        yield StageStep(done + 1, len(clips), stage="evaluate")
    if not usable:
        raise UserError(
            "The model {name} cannot look at any of the clips.",
            hint="The first: {reason}",
            name=package.id,
            reason=left_out[-1],
        )
    truth = np.array([package.classes.index(clip.label) for clip in usable])
    probabilities = np.stack(rows)
    predicted = probabilities.argmax(1)
    right = predicted == truth
    people = sorted({clip.subject for clip in usable if clip.subject})
    if request.predictions:
        write_text(request.predictions, predictions_table(usable, package.classes, probabilities))
    known = package.classes
    return Evaluated(
        package=package.id,
        data=data.title,
        scores=evaluate(probabilities, truth, [clip.subject for clip in usable]),
        classes=package.classes,
        people=tuple(people),
        by_person={
            person: (
                int(sum(r for r, clip in zip(right, usable, strict=True) if clip.subject == person)),
                sum(clip.subject == person for clip in usable),
            )
            for person in people
        },
        by_class={
            name: counts
            for name, counts in zip(known, recalls(predicted, truth, len(known)), strict=True)
            if counts[1]
        },
        confusions=tuple(
            (known[label], known[said], count)
            for label, said, count in confusions(predicted, truth, len(known))
        ),
        left_out=tuple(left_out),
        predictions=request.predictions,
    )


def predictions_table(
    clips: Sequence[SkeletonClip], classes: Sequence[str], probabilities: NDArray[np.float64]
) -> str:
    """CSV: a line a clip with its label, what was said, how likely that is, and how likely every class is."""
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(["clip", "subject", "label", "predicted", "probability", *classes])
    for clip, row in zip(clips, probabilities, strict=True):
        said = int(row.argmax())
        shares = [f"{share:.4f}" for share in (row[said], *row)]
        writer.writerow([clip.name, clip.subject, clip.label, classes[said], *shares])
    return text.getvalue()


def package_at(place: str) -> ModelPackage:
    """The package in the folder `place`, or the installed one called so."""
    folder = Path(place)
    return read_package(folder) if (folder / "model.toml").exists() else load_package(place)


def _some(labels: Sequence[str], most: int = 20) -> str:
    """The first labels, and how many more there are."""
    more = len(labels) - most
    return ", ".join(labels[:most]) + (f" and {more} more" if more > 0 else "") or "-"
