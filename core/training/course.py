"""A whole training course: which members learn what, one after the other, and what each can do afterwards."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

import msgspec
import numpy as np
import torch
from numpy.typing import NDArray

from core.errors import UserError
from core.model_inputs import PosePreprocessing
from core.motion.clips import SkeletonClip
from core.motion.normalising import normalise
from core.training.architectures import Design, RecogniserNet, Wish, load_design
from core.training.describe import build, layout_id, preset_of
from core.training.examples import Examples
from core.training.fit import Lesson, learn, predict
from core.training.loop import Learned
from core.training.recipes import Recipe
from core.training.settings import changed
from core.training.starting import Start, begin_from, check_start, read_start
from core.work import Job

WORK = "training"  # folder of the checkpoints beside the package that is being made
MOST_PEOPLE = 2


@dataclass(frozen=True, kw_only=True)
class Plan:
    """What is to be trained. "" and 0: as the data or the architecture have it (see TrainRecogniser)."""

    architectures: Sequence[str]
    streams: Sequence[Sequence[str]] = ()
    preset: str = "small"
    layout: str = ""
    dimensions: int = 0
    frames: int = 0
    people: int = 0
    changes: Mapping[str, str] = field(default_factory=dict)
    seed: int = 0
    threads: int = 0
    device: str = "auto"
    resume: bool = False
    start: Path | None = None  # folder of the package whose weights are gone on from


@dataclass(frozen=True)
class Member:
    """One network of the package; start: the weights it begins with, None = fresh ones."""

    name: str
    design: Design
    preset: str
    settings: Any
    recipe: Recipe
    wanted: PosePreprocessing
    start: Start | None = None


@dataclass(frozen=True)
class Course:
    """The members, and the clips all of them can look at; left_out: ``name: reason`` of each other one.

    further: clips without labels that `RecogniserNet.begin` learns from as well.
    """

    plan: Plan
    members: tuple[Member, ...]
    examples: Examples
    left_out: tuple[str, ...]
    further: tuple[SkeletonClip, ...] = ()


@dataclass(frozen=True)
class Graduate:
    """A trained member and its logits (N, classes) of the validation clips."""

    member: Member
    net: RecogniserNet
    learned: Learned
    validation_logits: NDArray[np.float32]


def make_course(plan: Plan, examples: Examples, further: Sequence[SkeletonClip] = ()) -> Course:
    """The members of `plan`; raises UserError for what is unknown, impossible or fits no clip.

    further: clips to be looked at without their labels first.
    """
    clips = [*examples.learning, *examples.validation]
    layout = layout_id(plan.layout or Counter(clip.skeleton for clip in clips).most_common(1)[0][0])
    dimensions = plan.dimensions or min(clip.dimensions for clip in clips)
    people = plan.people or min(max(len(clip.positions) for clip in clips), MOST_PEOPLE)
    members = []
    for asked in plan.architectures:
        architecture, _, ensemble = asked.partition(":")
        design = load_design(architecture)
        frames = plan.frames or design.usual_frames(plan.preset)
        wish = Wish(skeleton=layout, dimensions=3 if dimensions == 3 else 2, frames=frames, people=people)
        for streams in plan.streams or [()]:
            changes = dict(plan.changes)
            if streams:
                changes["streams"] = msgspec.json.encode(list(streams)).decode()
            settings = preset_of(design, plan.preset)
            settings, recipe = changed(settings, design.recipes[plan.preset], changes, design)
            for name, of_member in design.members(ensemble, settings).items():
                member = Member(
                    name="-".join([architecture, *streams, *([name] if name else [])]),
                    design=design,
                    preset=plan.preset,
                    settings=of_member,
                    recipe=recipe,
                    wanted=design.preprocessing(wish, of_member),
                )
                members.append(_begun(member, plan, changes))
    if len({member.name for member in members}) < len(members):
        raise UserError("One architecture is named twice.", hint="Name each once.")
    usable, left_out = _usable(examples, members)
    return Course(plan, tuple(members), usable, left_out, _looked_at_first(further, members, usable))


def train_member(course: Course, member: Member, folder: Path) -> Job[Graduate]:
    """Train one member, keeping a checkpoint in `folder` after every epoch."""
    plan, examples = course.plan, course.examples
    device = device_of(plan.device)
    net = build(member.design, member.wanted, len(examples.classes), member.settings, plan.seed)
    if member.start is not None:
        begin_from(net, member.start, member.design, member.settings, member.wanted, examples.classes)
    if course.further and not net.begins_without_labels:
        raise UserError(
            "{name} learns nothing from clips without labels.",
            hint="CascadeFormer does: --architecture cascadeformer --pretrain DATA.",
            name=member.design.name,
        )
    checkpoint = folder / WORK / f"{member.name}.safetensors"
    checkpoint.parent.mkdir(exist_ok=True)
    lesson = Lesson(
        clips=examples.learning,
        classes=examples.classes,
        wanted=member.wanted,
        recipe=member.recipe,
        seed=plan.seed,
        validation=examples.validation,
        device=device,
        threads=plan.threads,
        checkpoint=checkpoint,
        resume=plan.resume,
        origin=member.start.digest if member.start is not None else "",
        further=course.further,
    )
    learned = yield from learn(net, lesson)
    logits = np.zeros((0, len(examples.classes)), np.float32)
    if examples.validation:
        logits = predict(net, examples.validation, member.wanted, device=device)
    return Graduate(member, net.cpu(), learned, logits)


def _begun(member: Member, plan: Plan, changes: Mapping[str, str]) -> Member:
    """The member as the package `plan.start` has it, with `changes` of its settings and what the plan says.

    Raises UserError where that are other weights than the ones wanted.
    """
    if plan.start is None:
        return member
    start = read_start(plan.start, member.name, member.design.id)
    there, design = start.wanted, member.design
    if start.architecture != design.id:
        check_start(start, design, member.settings, member.wanted)
    try:
        settings = msgspec.convert(start.settings, design.settings)
    except msgspec.ValidationError:
        check_start(start, design, member.settings, member.wanted)
        raise
    settings, _ = changed(settings, member.recipe, changes, design)
    wish = Wish(
        skeleton=layout_id(plan.layout) if plan.layout else there.skeleton,
        dimensions=member.wanted.dimensions if plan.dimensions else there.dimensions,
        frames=plan.frames or there.frames,
        people=plan.people or there.people,
    )
    wanted = design.preprocessing(wish, settings)
    check_start(start, design, settings, wanted)
    return replace(member, settings=settings, wanted=wanted, start=start)


def _looked_at_first(
    further: Sequence[SkeletonClip], members: Sequence[Member], examples: Examples
) -> tuple[SkeletonClip, ...]:
    """Those of `further` that every member can look at and that nobody validates with.

    Raises UserError where none is left, or nothing would be learned from them.
    """
    if not further:
        return ()
    if any(getattr(member.settings, "pretraining", 1) == 0 for member in members):
        raise UserError(
            "Nothing would be learned from the clips without labels: pretraining is 0.",
            hint="Say for how many epochs, for example --set pretraining=40.",
        )
    held_out = {(clip.name, clip.subject) for clip in examples.validation}
    there = {(clip.name, clip.subject) for clip in examples.learning}
    kept, reason = [], ""
    for clip in further:
        if (clip.name, clip.subject) in held_out | there:
            continue
        try:
            for member in members:
                normalise(clip, member.wanted)
        except UserError as error:
            reason = f"{clip.name}: {error.text}"
            continue
        kept.append(clip)
    if not kept:
        raise UserError(
            "None of the clips without labels can be looked at.",
            hint="They are those that are learned with labels anyway, or the first says: {reason}",
            reason=reason or "-",
        )
    return tuple(kept)


def device_of(wanted: str) -> str:
    """``cuda`` where it is there and wanted; raises UserError where it is wanted and not there."""
    there = torch.cuda.is_available()
    if wanted == "cuda" and not there:
        raise UserError(
            "There is no CUDA device that torch can use.", hint="Train with --device cpu, or leave it out."
        )
    return "cuda" if there and wanted in ("auto", "cuda") else "cpu"


def _usable(examples: Examples, members: Sequence[Member]) -> tuple[Examples, tuple[str, ...]]:
    """The examples without clips that some member cannot look at; raises UserError when none is left."""
    reasons: dict[str, UserError] = {}

    def keep(clips: Sequence[SkeletonClip]) -> tuple[SkeletonClip, ...]:
        kept = []
        for clip in clips:
            try:
                for wanted in {member.wanted.skeleton: member.wanted for member in members}.values():
                    normalise(clip, wanted)
            except UserError as error:
                reasons[clip.name] = error
                continue
            kept.append(clip)
        return tuple(kept)

    learning, validation = keep(examples.learning), keep(examples.validation)
    if len({clip.label for clip in learning}) < len(examples.classes):
        raise next(iter(reasons.values()))
    return (
        Examples(learning, validation, examples.classes, examples.left_out + len(reasons)),
        tuple(f"{name}: {error.text}" for name, error in reasons.items()),
    )
