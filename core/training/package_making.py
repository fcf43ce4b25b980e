"""From trained members to a model package: fused, calibrated, exported, described."""

from __future__ import annotations

import shutil
from collections.abc import Sequence
from pathlib import Path

import msgspec
import numpy as np

from core.atomic_files import write_bytes
from core.evaluation.calibration import fit_temperature
from core.evaluation.recognition import METRICS, evaluate, softmax
from core.file_formats.data_sets import DataSet
from core.models.cards import MemberCard, ModelCard, write_card
from core.models.packages import Calibration, GraphFile, Licence, ModelPackage
from core.models.writing import write_package
from core.paths import APP_NAME, APP_VERSION
from core.training.batches import inputs_of
from core.training.checkpoints import tensor_file
from core.training.course import WORK, Course, Graduate
from core.training.describe import count_multiply_adds, count_parameters, example_inputs
from core.training.ensembles import fuse, fusion_weights
from core.training.export import describe_graph, export_graph

RUNNER = "skeleton"
SMALLEST = 1e-7
Scores = dict[str, tuple[float, float, float]]


def make_package(
    course: Course,
    graduates: Sequence[Graduate],
    data: DataSet,
    folder: Path,
    command: str,
    start: ModelPackage | None = None,
) -> tuple[ModelPackage, ModelCard]:
    """Write the package of `graduates` into `folder` and forget the checkpoints.

    The members' weights and the temperature come from the validation clips; without any, the members count
    alike and nothing is calibrated. start: the package whose weights were gone on from. Raises UserError when
    a graph does not compute what was trained.
    """
    examples = course.examples
    classes = examples.classes
    weights, calibration, scores = (1.0 / len(graduates),) * len(graduates), Calibration(), Scores()
    if examples.validation:
        labels = np.array([classes.index(clip.label) for clip in examples.validation])
        logits = [graduate.validation_logits for graduate in graduates]
        if len(graduates) > 1:
            weights = fusion_weights(logits, labels)
        fused = np.log(np.maximum(fuse(logits, weights), SMALLEST))
        calibration = Calibration(temperature=round(fit_temperature(fused, labels), 3))
        found = evaluate(
            softmax(fused / calibration.temperature), labels, [clip.subject for clip in examples.validation]
        )
        for name in METRICS:
            one = getattr(found, name)
            scores[name] = (round(one.value, 4), round(one.low, 4), round(one.high, 4))
    graphs: list[GraphFile] = []
    contents: dict[str, bytes] = {}
    for graduate, weight in zip(graduates, weights, strict=True):
        member = graduate.member
        inputs = inputs_of(examples.learning[:8], member.wanted)
        content = export_graph(graduate.net, inputs)
        contents[member.name] = content
        graphs.append(
            describe_graph(
                member.name,
                f"{member.name}.onnx",
                content,
                graduate.net,
                member.design.id,
                member.wanted,
                classes,
                inputs,
                round(weight, 4),
            )
        )
    names = " + ".join(dict.fromkeys(graduate.member.design.name for graduate in graduates))
    weights_from = f"as the data they learned from allow: {data.licence}"
    learned_from = f"{len(examples.learning)} clips of {data.title} ({data.name})"
    if course.further:
        learned_from += f", after {len(course.further)} clips without labels"
    if start is not None:
        weights_from += f"; and as {start.id} allows, from which they go on: {start.licence.weights}"
        learned_from += f"; before that, as {start.id}: {start.licence.training_data}"
    package = ModelPackage(
        id=folder.resolve().name,
        name=f"{names}, learned from {data.title}",
        version="1",
        task="labels",
        runner=RUNNER,
        skeleton=graduates[0].member.wanted.skeleton,
        classes=classes,
        licence=Licence(
            code="Apache-2.0",
            weights=weights_from,
            holder="who trained it",
            origin=f"trained with {APP_NAME} {APP_VERSION}",
            training_data=learned_from,
        ),
        scores={f"validation_{name}": value for name, (value, _, _) in scores.items()},
        calibration=calibration,
        graphs=tuple(graphs),
    )
    card = card_of(course, graduates, weights, package, data, scores, command)
    if start is not None:
        card = msgspec.structs.replace(card, limits=(*card.limits, limit_of_start(start)))
    for graduate in graduates:
        write_bytes(folder / f"{graduate.member.name}.safetensors", weights_file(graduate, classes))
    write_card(folder, card)
    write_package(folder, package, contents)
    shutil.rmtree(folder / WORK, ignore_errors=True)
    return package, card


def weights_file(graduate: Graduate, classes: Sequence[str]) -> bytes:
    """The weights as safetensors, with all that is needed to build the network again."""
    member = graduate.member
    said = {
        "architecture": member.design.id,
        "settings": msgspec.to_builtins(member.settings),
        "recipe": msgspec.to_builtins(member.recipe),
        "preprocessing": msgspec.to_builtins(member.wanted),
        "classes": list(classes),
    }
    return tensor_file(graduate.net.state_dict(), said)


def card_of(
    course: Course,
    graduates: Sequence[Graduate],
    weights: Sequence[float],
    package: ModelPackage,
    data: DataSet,
    scores: Scores,
    command: str,
) -> ModelCard:
    """What is to be said about the package."""
    examples = course.examples
    members = tuple(
        MemberCard(
            name=graduate.member.name,
            architecture=graduate.member.design.id,
            paper=graduate.member.design.paper,
            recreated=graduate.member.design.recreated,
            preset=graduate.member.preset,
            weight=round(weight, 4),
            parameters=count_parameters(graduate.net),
            multiply_adds=sum(
                count_multiply_adds(graduate.net, example_inputs(graduate.member.wanted)).values()
            ),
            settings=msgspec.to_builtins(graduate.member.settings),
            recipe=msgspec.to_builtins(graduate.member.recipe),
        )
        for graduate, weight in zip(graduates, weights, strict=True)
    )
    validation = examples.validation
    return ModelCard(
        id=package.id,
        title=package.name,
        data=f"{data.title} ({data.name})",
        data_licence=data.licence,
        clips=len(examples.learning),
        training_people=_people(examples.learning),
        validation_people=_people(validation),
        left_out=(*(f"{one.name}: {one.reason}" for one in data.skipped), *course.left_out),
        classes=examples.classes,
        seed=course.plan.seed,
        command=command,
        scores_of=f"{len(validation)} clips of people who were held out" if validation else "",
        scores=scores,
        limits=limits_of(course),
        members=members,
    )


def limits_of(course: Course) -> tuple[str, ...]:
    """What whoever uses the package must know."""
    examples, wanted = course.examples, course.members[0].wanted
    people = len(_people(examples.learning))
    limits = [
        f"It knows these {len(examples.classes)} classes alone: any other movement gets one of their names.",
        f"It learned from {people or 'an unknown number of'} people, as {wanted.skeleton} keypoints in "
        f"{wanted.dimensions}D; other layouts, cameras and ages were not measured.",
    ]
    if course.further:
        limits.append(
            f"It looked at {len(course.further)} clips without labels first, none of which was held out."
        )
    if examples.validation:
        limits.append(
            "The people its scores were measured on also chose its temperature"
            + (" and its members' weights" if len(course.members) > 1 else "")
            + ": figures on people nobody has seen are a little lower."
        )
    else:
        limits.append("Nobody was held out: how good it is on other people is not known.")
    return tuple(limits)


def limit_of_start(start: ModelPackage) -> str:
    """What must be known of a package that goes on from another."""
    return (
        f"It goes on from {start.id} ({start.licence.training_data}): where that learned from people who "
        "were held out here, the scores are too good."
    )


def _people(clips: Sequence[object]) -> tuple[str, ...]:
    return tuple(sorted({subject for clip in clips if (subject := getattr(clip, "subject", ""))}))
