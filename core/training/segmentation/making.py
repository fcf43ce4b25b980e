"""A whole course of a segmenter: from labelled recordings to a package, or to an encoder without labels."""

from __future__ import annotations

import hashlib
import shutil
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import msgspec
import numpy as np
import torch

from core.atomic_files import write_bytes
from core.errors import UserError
from core.evaluation.calibration import fit_temperature
from core.evaluation.segmentation import Compared, evaluate_segments
from core.file_formats.composed_samples import COMPOSED
from core.file_formats.sequence_sets import SequenceSet
from core.model_inputs import PosePreprocessing
from core.models.cards import MemberCard, ModelCard, write_card
from core.models.packages import Calibration, GraphFile, Licence, ModelPackage, Port
from core.models.writing import write_package
from core.motion.clips import SkeletonClip
from core.motion.sequences import BACKGROUND, LabelledSequence, frame_targets
from core.paths import APP_NAME, APP_VERSION
from core.training.architectures import Wish
from core.training.batches import inputs_of
from core.training.checkpoints import tensor_file
from core.training.course import MOST_PEOPLE, WORK, device_of
from core.training.describe import (
    count_multiply_adds,
    count_parameters,
    example_clip,
    example_inputs,
    layout_id,
    preset_of,
)
from core.training.examples import of_subjects, refuse_classes_named_twice, validating
from core.training.export import INPUTS, export_graph
from core.training.loop import seed_everything
from core.training.recipes import Recipe
from core.training.segmentation import OUTPUTS, FrameDesign, FrameNet, load_frame_design
from core.training.segmentation.contrast import ContrastSettings
from core.training.segmentation.fit import FrameLesson, Objective, learn_frames
from core.training.segmentation.looking import believed, predict_frames, segments_in
from core.training.segmentation.pretrain import USUAL_RECIPE, ContrastLesson, frozen_composer, learn_contrast
from core.training.settings import changed
from core.training.starting import Start, begin_from, read_start
from core.work import Job

RUNNER = "skeleton_frames"
SMALLEST = 1e-7
Scores = dict[str, tuple[float, float, float]]


@dataclass(frozen=True, kw_only=True)
class SegmenterPlan:
    """What is to be trained; "" and 0: as the data, the package `start` or the preset have it.

    changes: of settings, recipe and objective (of the contrast, where nothing is labelled) by name.
    """

    architecture: str = "unik"
    preset: str = "small"
    layout: str = ""
    dimensions: int = 0
    frames: int = 0
    people: int = 0
    changes: Mapping[str, str] = field(default_factory=dict)
    train_on: Sequence[str] = ()
    validate_on: str = ""
    seed: int = 0
    threads: int = 0
    device: str = "auto"
    resume: bool = False
    start: Path | None = None  # folder of the weights that are gone on from


@dataclass(frozen=True)
class Pupil:
    """The network that learns, and how it came to be so."""

    net: FrameNet
    design: FrameDesign
    settings: Any
    recipe: Recipe
    wanted: PosePreprocessing
    start: Start | None


@dataclass(frozen=True)
class Material:
    """Who teaches, who validates, what is named; left_out: recordings that are neither."""

    learning: tuple[LabelledSequence, ...]
    validation: tuple[LabelledSequence, ...]
    classes: tuple[str, ...]
    left_out: int


def choose_material(data: SequenceSet, plan: SegmenterPlan, head: str) -> Material:
    """Who learns and who validates; raises UserError for people who are not there.

    Composed movements have two labels a frame: who learns one label a frame does without them.
    """
    plain = [one for one in data.sequences if COMPOSED not in one.clip.attributes]
    by_clip = {id(one.clip): one for one in (plain if head == "single" and plain else data.sequences)}
    clips = [one.clip for one in by_clip.values()]
    taking_part = of_subjects(clips, plan.train_on) if plan.train_on else clips
    held = validating(taking_part, plan.validate_on, plan.seed)
    validation = tuple(by_clip[id(clip)] for clip in held)
    learning = tuple(by_clip[id(clip)] for clip in taking_part if id(clip) not in {id(one) for one in held})
    taught = {span.label for one in learning for span in one.spans if span.label != BACKGROUND}
    refuse_classes_named_twice(sorted(taught))
    classes = tuple(label for label in data.classes if label in taught)
    if head == "single" and any((frame_targets(one, (BACKGROUND,)) == 1).any() for one in learning):
        classes = (BACKGROUND, *classes)
    left_out = len(data.sequences) - len(learning) - len(validation) + len(data.skipped)
    return Material(learning, validation, classes, left_out)


def make_pupil(
    plan: SegmenterPlan,
    changes: Mapping[str, str],
    clips: Sequence[SkeletonClip],
    classes: Sequence[str],
    recipe: Recipe | None = None,
) -> Pupil:
    """The network of `plan` with its first weights; raises UserError for what is unknown or does not fit."""
    if not clips:
        raise UserError("There is no recording to learn from.", hint="Label some recordings first.")
    design = load_frame_design(plan.architecture)
    settings = preset_of(design, plan.preset)
    recipe = recipe or design.recipes[plan.preset]
    layout = layout_id(plan.layout or Counter(clip.skeleton for clip in clips).most_common(1)[0][0])
    dimensions = plan.dimensions or min(clip.dimensions for clip in clips)
    people = plan.people or min(max(len(clip.positions) for clip in clips), MOST_PEOPLE)
    frames = plan.frames or design.frames.get(plan.preset, 96)
    start = None
    if plan.start is not None:
        start = read_start(plan.start, design.id, design.id)
        try:
            settings = msgspec.convert(start.settings, design.settings)
        except msgspec.ValidationError:
            raise UserError(
                "The weights in {name} are of {there}, not of {wanted}.",
                hint="Choose the same architecture.",
                name=start.package,
                there=start.architecture,
                wanted=design.id,
            ) from None
        layout = layout_id(plan.layout) if plan.layout else start.wanted.skeleton
        dimensions, people = plan.dimensions or start.wanted.dimensions, plan.people or start.wanted.people
        frames = plan.frames or start.wanted.frames
    settings, recipe = changed(settings, recipe, changes, design)
    wish = Wish(skeleton=layout, dimensions=3 if dimensions == 3 else 2, frames=frames, people=people)
    wanted = design.preprocessing(wish, settings)
    seed_everything(plan.seed, 0)
    net = design.build(wanted, max(len(classes), 1), settings)
    if wanted.frames % net.stride:
        raise UserError(
            "{name} looks at a number of frames that {stride} divides, not {frames}.",
            hint="Give another --frames.",
            name=design.name,
            stride=net.stride,
            frames=wanted.frames,
        )
    if start is not None:
        begin_from(net, start, design, settings, wanted, classes)
    return Pupil(net, design, settings, recipe, wanted, start)


def split_changes(changes: Mapping[str, str], kind: type[msgspec.Struct]) -> tuple[Any, dict[str, str]]:
    """The struct `kind` with those of `changes` that it knows, and the others; raises UserError."""
    own = {key: text for key, text in changes.items() if key in kind.__struct_fields__}
    told: dict[str, Any] = {}
    for key, text in own.items():
        try:
            told[key] = msgspec.json.decode(text)
        except msgspec.DecodeError:
            told[key] = text
    try:
        made = msgspec.convert(told, kind, strict=False)
    except msgspec.ValidationError as error:
        raise UserError(
            "These settings are not possible: {error}.", hint="Look at them again.", error=str(error)
        ) from None
    return made, {key: text for key, text in changes.items() if key not in own}


def train_segmenter_package(
    plan: SegmenterPlan, data: SequenceSet, folder: Path, command: str
) -> Job[tuple[ModelPackage, ModelCard]]:
    """Train on labelled recordings and write the package into `folder`; a checkpoint is kept meanwhile."""
    objective, changes = split_changes(plan.changes, Objective)
    material = choose_material(data, plan, objective.head)
    pupil = make_pupil(plan, changes, [one.clip for one in material.learning], material.classes)
    device = device_of(plan.device)
    checkpoint = folder / WORK / f"{pupil.design.id}.safetensors"
    checkpoint.parent.mkdir(exist_ok=True)
    yield from learn_frames(
        pupil.net,
        FrameLesson(
            sequences=material.learning,
            classes=material.classes,
            wanted=pupil.wanted,
            recipe=pupil.recipe,
            objective=objective,
            seed=plan.seed,
            validation=material.validation,
            device=device,
            threads=plan.threads,
            checkpoint=checkpoint,
            resume=plan.resume,
            origin=pupil.start.digest if pupil.start is not None else "",
        ),
    )
    pupil.net.cpu()
    calibration = calibrated(pupil, material, objective)
    scores = measured(pupil, material, objective)
    package, content = described(pupil, material, objective, calibration, scores, data, folder)
    card = card_of(pupil, material, objective, package, scores, data, plan.seed, command)
    write_bytes(folder / f"{pupil.design.id}.safetensors", weights_file(pupil, material.classes))
    write_card(folder, card)
    write_package(folder, package, {pupil.design.id: content})
    shutil.rmtree(folder / WORK, ignore_errors=True)
    return package, card


def pretrain_encoder(
    plan: SegmenterPlan,
    clips: Sequence[SkeletonClip],
    folder: Path,
    generator: Path | None = None,
) -> Job[Path]:
    """Learn from recordings without labels; writes ARCHITECTURE.safetensors into `folder`, for ``--from``.

    generator: weights of a composer whose clips are the positives; without one they are augmented copies.
    """
    settings, changes = split_changes(plan.changes, ContrastSettings)
    pupil = make_pupil(plan, changes, clips, (), USUAL_RECIPE)
    composer = None if generator is None else frozen_composer(generator, pupil.wanted.skeleton)
    checkpoint = folder / WORK / f"{pupil.design.id}.safetensors"
    checkpoint.parent.mkdir(exist_ok=True)
    yield from learn_contrast(
        pupil.net,
        ContrastLesson(
            clips=clips,
            wanted=pupil.wanted,
            recipe=pupil.recipe,
            settings=settings,
            seed=plan.seed,
            composer=composer,
            named="" if generator is None else hashlib.sha256(generator.read_bytes()).hexdigest(),
            device=device_of(plan.device),
            threads=plan.threads,
            checkpoint=checkpoint,
            resume=plan.resume,
        ),
    )
    kept = folder / f"{pupil.design.id}.safetensors"
    write_bytes(kept, weights_file(pupil, ("",)))
    shutil.rmtree(folder / WORK, ignore_errors=True)
    return kept


def calibrated(pupil: Pupil, material: Material, objective: Objective) -> Calibration:
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


def measured(pupil: Pupil, material: Material, objective: Objective) -> Scores:
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
    pupil: Pupil,
    material: Material,
    objective: Objective,
    calibration: Calibration,
    scores: Scores,
    data: SequenceSet,
    folder: Path,
) -> tuple[ModelPackage, bytes]:
    """The package and its graph."""
    name, wanted = pupil.design.id, pupil.wanted
    examples = inputs_of([example_clip(wanted, seed) for seed in range(2)], wanted)
    content = export_graph(pupil.net, examples, OUTPUTS)
    with torch.no_grad():
        answers = pupil.net(torch.from_numpy(examples["x"]))
    meanings = ("one logit a moment and class", "what is alike lies close together; of length 1")
    graph = GraphFile(
        name=name,
        file=f"{name}.onnx",
        bytes=len(content),
        sha256=hashlib.sha256(content).hexdigest(),
        preprocessing=wanted,
        inputs=(Port("x", ("batch", *examples["x"].shape[1:]), meaning=INPUTS["x"]),),
        outputs=tuple(
            Port(output, ("batch", *answer.shape[1:]), meaning=meaning)
            for output, answer, meaning in zip(OUTPUTS, answers, meanings, strict=True)
        ),
        architecture=name,
    )
    package = ModelPackage(
        id=folder.resolve().name,
        name=f"{pupil.design.name}, learned from {data.title}",
        version="1",
        task="segments",
        runner=RUNNER,
        skeleton=wanted.skeleton,
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


def card_of(
    pupil: Pupil,
    material: Material,
    objective: Objective,
    package: ModelPackage,
    scores: Scores,
    data: SequenceSet,
    seed: int,
    command: str,
) -> ModelCard:
    """What is to be said about the package."""
    counted = count_multiply_adds(pupil.net, example_inputs(pupil.wanted))
    member = MemberCard(
        name=pupil.design.id,
        architecture=pupil.design.id,
        paper=pupil.design.paper,
        preset="",
        parameters=count_parameters(pupil.net),
        multiply_adds=sum(counted.values()),
        settings=msgspec.to_builtins(pupil.settings),
        recipe=msgspec.to_builtins(pupil.recipe) | msgspec.to_builtins(objective),
    )
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
        members=(member,),
    )


def weights_file(pupil: Pupil, classes: Sequence[str]) -> bytes:
    """The weights as safetensors, with all that is needed to build the network again."""
    said = {
        "architecture": pupil.design.id,
        "settings": msgspec.to_builtins(pupil.settings),
        "recipe": msgspec.to_builtins(pupil.recipe),
        "preprocessing": msgspec.to_builtins(pupil.wanted),
        "classes": list(classes),
    }
    return tensor_file(pupil.net.state_dict(), said)


def _learned_from(pupil: Pupil, material: Material, data: SequenceSet) -> str:
    told = f"{len(material.learning)} recordings of {data.title} ({data.name})"
    return f"{told}, going on from {pupil.start.package}" if pupil.start is not None else told
