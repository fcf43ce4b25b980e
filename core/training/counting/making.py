"""A whole course of a counter: from recordings with every repetition marked to a package."""

from __future__ import annotations

import shutil
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import msgspec

from core.atomic_files import write_bytes
from core.file_formats.counted_sets import CountedData
from core.models.cards import ModelCard, write_card
from core.models.packages import GraphFile, Licence, ModelPackage
from core.models.writing import write_package
from core.motion.counted import CountedSequence
from core.paths import APP_NAME, APP_VERSION
from core.rep_counters.network import CountingSettings
from core.training.counting import MEANINGS, CountNet, load_count_design
from core.training.counting.asking import RUNNER, count_scores, counter_of
from core.training.counting.fit import CountLesson, CountObjective, learn_counts
from core.training.course import WORK, device_of
from core.training.examples import of_subjects, validating
from core.training.segmentation.planning import Pupil, SegmenterPlan, make_pupil, split_changes
from core.training.segmentation.telling import graph_of, member_of, weights_file
from core.work import Job

Scores = dict[str, tuple[float, float, float]]


@dataclass(frozen=True)
class CountMaterial:
    """Who teaches and who validates, and what the card says of the data."""

    learning: tuple[CountedSequence, ...]
    validation: tuple[CountedSequence, ...]
    data: CountedData


def choose_recordings(data: CountedData, plan: SegmenterPlan) -> CountMaterial:
    """Who learns and who validates; raises UserError for people who are not there."""
    by_clip = {id(one.clip): one for one in data.sequences}
    clips = [one.clip for one in data.sequences]
    taking_part = of_subjects(clips, plan.train_on) if plan.train_on else clips
    held = {id(clip) for clip in validating(taking_part, plan.validate_on, plan.seed)}
    return CountMaterial(
        learning=tuple(by_clip[id(clip)] for clip in taking_part if id(clip) not in held),
        validation=tuple(by_clip[id(clip)] for clip in taking_part if id(clip) in held),
        data=data,
    )


def train_counter_package(
    plan: SegmenterPlan, material: CountMaterial, folder: Path, command: str
) -> Job[tuple[ModelPackage, ModelCard]]:
    """Train on counted recordings and write the package into `folder`; a checkpoint is kept meanwhile."""
    objective, changes = split_changes(plan.changes, CountObjective)
    clips = [one.clip for one in material.learning]
    pupil = make_pupil(plan, changes, clips, (), load_count_design(plan.architecture))
    checkpoint = folder / WORK / f"{pupil.design.id}.safetensors"
    checkpoint.parent.mkdir(parents=True, exist_ok=True)

    def look() -> float:
        return measured(pupil.net, pupil, material.validation)["validation_off_by_one"][0]

    yield from learn_counts(
        pupil.net,
        CountLesson(
            sequences=material.learning,
            wanted=pupil.wanted,
            recipe=pupil.recipe,
            objective=objective,
            seed=plan.seed,
            device=device_of(plan.device),
            threads=plan.threads,
            checkpoint=checkpoint,
            resume=plan.resume,
            origin=pupil.start.digest if pupil.start is not None else "",
            look=look if any(one.count for one in material.validation) else None,
        ),
    )
    pupil.net.cpu()
    scores = measured(pupil.net, pupil, material.validation)
    graph, content = graph_of(pupil, {name: MEANINGS[name] for name in pupil.net.says})
    package = package_of(pupil, material, scores, graph, folder)
    card = card_of(pupil, material, objective, package, scores, plan.seed, command)
    write_bytes(folder / f"{pupil.design.id}.safetensors", weights_file(pupil, ("",)))
    write_card(folder, card)
    write_package(folder, package, {pupil.design.id: content})
    shutil.rmtree(folder / WORK, ignore_errors=True)
    return package, card


def measured(net: CountNet, pupil: Pupil[CountNet], sequences: Sequence[CountedSequence]) -> Scores:
    """How well the recordings are counted, by the very counter that the package will be."""
    if not sequences:
        return {}
    was = net.training
    scores, none, others = count_scores(counter_of(net, pupil.wanted), sequences)
    net.train(was)
    told = {"validation_mae": scores.mae, "validation_off_by_one": scores.off_by_one}
    told |= {"validation_exact": scores.exact}
    if others:
        told["validation_none_is_none"] = none
    if not scores.clips:
        told = {name: value for name, value in told.items() if value == value}
    return {name: (round(value, 4),) * 3 for name, value in told.items()}


def package_of(
    pupil: Pupil[CountNet], material: CountMaterial, scores: Scores, graph: GraphFile, folder: Path
) -> ModelPackage:
    """What model.toml says."""
    data = material.data
    told = f"{len(material.learning)} recordings of {data.title} ({data.name})"
    usual = CountingSettings()
    return ModelPackage(
        id=folder.resolve().name,
        name=f"{pupil.design.name}, learned from {data.title}",
        version="1",
        task="repetitions",
        runner=RUNNER,
        skeleton=pupil.wanted.skeleton,
        licence=Licence(
            code="Apache-2.0",
            weights=f"as the data they learned from allow: {data.licence}",
            holder="who trained it",
            origin=f"trained with {APP_NAME} {APP_VERSION}",
            training_data=f"{told}, going on from {pupil.start.package}" if pupil.start is not None else told,
        ),
        scores={name: value for name, (value, _, _) in scores.items()},
        decoding={name: float(value) for name, value in msgspec.structs.asdict(usual).items()},
        graphs=(graph,),
    )


def card_of(
    pupil: Pupil[CountNet],
    material: CountMaterial,
    objective: CountObjective,
    package: ModelPackage,
    scores: Scores,
    seed: int,
    command: str,
) -> ModelCard:
    """What is to be said about the package."""
    people = sorted({one.subject for one in material.learning if one.subject})
    held = sorted({one.subject for one in material.validation if one.subject})
    data, slowest = material.data, pupil.wanted.window_s * CountingSettings().slowest
    return ModelCard(
        id=package.id,
        title=package.name,
        data=f"{data.title} ({data.name})",
        data_licence=data.licence,
        clips=len(material.learning),
        training_people=tuple(people),
        validation_people=tuple(held),
        left_out=tuple(f"{one.name}: {one.reason}" for one in data.skipped),
        classes=(),
        seed=seed,
        command=command,
        scores_of=f"{len(material.validation)} recordings of people who were held out" if scores else "",
        scores=scores,
        limits=(
            f"One person is looked at, as {pupil.wanted.skeleton} keypoints in {pupil.wanted.dimensions}D.",
            f"A repetition that lasts longer than {slowest / 2:.0f} s is not seen whole.",
            "Movements of the fingers are not looked at.",
        ),
        members=(member_of(pupil, objective),),
    )
