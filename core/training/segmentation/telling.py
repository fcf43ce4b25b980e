"""What is to be known of a segmenter that has learned: its figures, its package and its card."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence
from pathlib import Path

import msgspec
import numpy as np
import torch

from core.evaluation.calibration import fit_temperature
from core.evaluation.segmentation import Compared, evaluate_segments
from core.file_formats.sequence_sets import SequenceSet
from core.models.cards import MemberCard, ModelCard
from core.models.packages import Calibration, GraphFile, Licence, ModelPackage, Port
from core.motion.sequences import frame_targets
from core.paths import APP_NAME, APP_VERSION
from core.training.batches import inputs_of
from core.training.checkpoints import tensor_file
from core.training.describe import (
    count_multiply_adds,
    count_parameters,
    example_clip,
    example_inputs,
)
from core.training.export import INPUTS, export_graph
from core.training.segmentation import OUTPUTS, FrameNet, Net
from core.training.segmentation.fit import Objective
from core.training.segmentation.looking import believed, predict_frames, segments_in
from core.training.segmentation.planning import Material, Pupil

RUNNER = "skeleton_frames"
SMALLEST = 1e-7
Scores = dict[str, tuple[float, float, float]]


def calibrated(pupil: Pupil[FrameNet], material: Material, objective: Objective) -> Calibration:
    """The temperature at which the validation rows are most likely; 1 without any, and for several labels."""
    if not material.validation or objective.head == "multi":
        return Calibration()
    logits, truth = [], []
    for one in material.validation:
        target = frame_targets(one, material.classes)
        known = np.isfinite(target).all(1) & (target.sum(1) == 1)
        said = predict_frames(pupil.net, one, pupil.wanted)[known]
        logits.append(np.log(np.maximum(said, SMALLEST)))
        truth.append(target[known].argmax(1))
    if not sum(map(len, truth)):
        return Calibration()
    return Calibration(temperature=round(fit_temperature(np.concatenate(logits), np.concatenate(truth)), 3))


def measured(pupil: Pupil[FrameNet], material: Material, objective: Objective) -> Scores:
    """The figures of frames and segments on the validation recordings."""
    if not material.validation:
        return {}
    found = []
    for one in material.validation:
        said = believed(pupil.net, one, pupil.wanted, objective.head)
        found.append(
            Compared(
                rows=one.rows,
                truth=one.spans,
                found=segments_in(said, one, material.classes, objective.head),
                finished=one.finished,
                subject=one.subject,
            )
        )
    scores = evaluate_segments([found])
    told = {"frame_accuracy": scores.frame_accuracy, "edit": scores.edit}
    told |= {f"f1_{round(100 * float(least))}": value for least, value in scores.f1.items()}
    return {name: (round(v.value, 4), round(v.low, 4), round(v.high, 4)) for name, v in told.items()}


def described(
    pupil: Pupil[FrameNet],
    material: Material,
    objective: Objective,
    calibration: Calibration,
    scores: Scores,
    data: SequenceSet,
    folder: Path,
) -> tuple[ModelPackage, bytes]:
    """The package and its graph."""
    meanings = ("one logit a moment and class", "what is alike lies close together; of length 1")
    graph, content = graph_of(pupil, dict(zip(OUTPUTS, meanings, strict=True)))
    package = ModelPackage(
        id=folder.resolve().name,
        name=f"{pupil.design.name}, learned from {data.title}",
        version="1",
        task="segments",
        runner=RUNNER,
        skeleton=pupil.wanted.skeleton,
        classes=material.classes,
        head=objective.head,
        licence=Licence(
            code="Apache-2.0",
            weights=f"as the data they learned from allow: {data.licence}",
            holder="who trained it",
            origin=f"trained with {APP_NAME} {APP_VERSION}",
            training_data=_learned_from(pupil, material, data),
        ),
        scores={f"validation_{key}": value for key, (value, _, _) in scores.items()},
        calibration=calibration,
        graphs=(graph,),
    )
    return package, content


def graph_of(pupil: Pupil[Net], meanings: Mapping[str, str]) -> tuple[GraphFile, bytes]:
    """The network as a graph of a package; meanings: of its outputs, by name and in order."""
    name, wanted = pupil.design.id, pupil.wanted
    examples = inputs_of([example_clip(wanted, seed) for seed in range(2)], wanted)
    content = export_graph(pupil.net, examples, tuple(meanings))
    with torch.no_grad():
        answers = pupil.net(torch.from_numpy(examples["x"]))
    graph = GraphFile(
        name=name,
        file=f"{name}.onnx",
        bytes=len(content),
        sha256=hashlib.sha256(content).hexdigest(),
        preprocessing=wanted,
        inputs=(Port("x", ("batch", *examples["x"].shape[1:]), meaning=INPUTS["x"]),),
        outputs=tuple(
            Port(output, ("batch", *answer.shape[1:]), meaning=meaning)
            for (output, meaning), answer in zip(meanings.items(), answers, strict=True)
        ),
        architecture=name,
    )
    return graph, content


def member_of(pupil: Pupil[Net], objective: msgspec.Struct) -> MemberCard:
    """What a card says of the network."""
    counted = count_multiply_adds(pupil.net, example_inputs(pupil.wanted))
    return MemberCard(
        name=pupil.design.id,
        architecture=pupil.design.id,
        paper=pupil.design.paper,
        preset="",
        parameters=count_parameters(pupil.net),
        multiply_adds=sum(counted.values()),
        settings=msgspec.to_builtins(pupil.settings),
        recipe=msgspec.to_builtins(pupil.recipe) | msgspec.to_builtins(objective),
    )


def card_of(
    pupil: Pupil[FrameNet],
    material: Material,
    objective: Objective,
    package: ModelPackage,
    scores: Scores,
    data: SequenceSet,
    seed: int,
    command: str,
) -> ModelCard:
    """What is to be said about the package."""
    people = sorted({one.subject for one in material.learning if one.subject})
    limits = [
        f"It knows these {len(material.classes)} classes alone.",
        f"It learned from {len(people) or 'an unknown number of'} people, as {pupil.wanted.skeleton} "
        f"keypoints in {pupil.wanted.dimensions}D; other layouts, cameras and ages were not measured.",
        "Nobody was held out: how good it is on other people is not known."
        if not material.validation
        else "The people its scores were measured on also chose its temperature.",
    ]
    return ModelCard(
        id=package.id,
        title=package.name,
        data=f"{data.title} ({data.name})",
        data_licence=data.licence,
        clips=len(material.learning),
        training_people=tuple(people),
        validation_people=tuple(sorted({one.subject for one in material.validation if one.subject})),
        left_out=tuple(f"{one.name}: {one.reason}" for one in data.skipped),
        classes=material.classes,
        seed=seed,
        command=command,
        scores_of=f"{len(material.validation)} recordings of people who were held out" if scores else "",
        scores=scores,
        limits=tuple(limits),
        members=(member_of(pupil, objective),),
    )


def weights_file(pupil: Pupil[Net], classes: Sequence[str]) -> bytes:
    """The weights as safetensors, with all that is needed to build the network again."""
    said = {
        "architecture": pupil.design.id,
        "settings": msgspec.to_builtins(pupil.settings),
        "recipe": msgspec.to_builtins(pupil.recipe),
        "preprocessing": msgspec.to_builtins(pupil.wanted),
        "classes": list(classes),
    }
    return tensor_file(pupil.net.state_dict(), said)


def _learned_from(pupil: Pupil[FrameNet], material: Material, data: SequenceSet) -> str:
    told = f"{len(material.learning)} recordings of {data.title} ({data.name})"
    return f"{told}, going on from {pupil.start.package}" if pupil.start is not None else told
