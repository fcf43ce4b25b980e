"""A whole course of a segmenter: from labelled recordings to a package, or to an encoder without labels."""

from __future__ import annotations

import hashlib
import shutil
from collections.abc import Sequence
from pathlib import Path

from core.atomic_files import write_bytes
from core.file_formats.sequence_sets import SequenceSet
from core.models.cards import ModelCard, write_card
from core.models.packages import ModelPackage
from core.models.writing import write_package
from core.motion.clips import SkeletonClip
from core.training.course import WORK, device_of
from core.training.segmentation import load_frame_design
from core.training.segmentation.contrast import ContrastSettings
from core.training.segmentation.fit import FrameLesson, Objective, learn_frames
from core.training.segmentation.planning import (
    SegmenterPlan,
    choose_material,
    make_pupil,
    split_changes,
)
from core.training.segmentation.pretrain import USUAL_RECIPE, ContrastLesson, frozen_composer, learn_contrast
from core.training.segmentation.telling import calibrated, card_of, described, measured, weights_file
from core.work import Job


def train_segmenter_package(
    plan: SegmenterPlan, data: SequenceSet, folder: Path, command: str
) -> Job[tuple[ModelPackage, ModelCard]]:
    """Train on labelled recordings and write the package into `folder`; a checkpoint is kept meanwhile."""
    objective, changes = split_changes(plan.changes, Objective)
    material = choose_material(data, plan, objective.head)
    clips = [one.clip for one in material.learning]
    pupil = make_pupil(plan, changes, clips, material.classes, load_frame_design(plan.architecture))
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
    pupil = make_pupil(plan, changes, clips, (), load_frame_design(plan.architecture), USUAL_RECIPE)
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
