"""What a course of a segmenter begins with: who learns from what, and the network with its first weights."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Generic

import msgspec

from core.errors import UserError
from core.file_formats.composed_samples import COMPOSED
from core.file_formats.sequence_sets import SequenceSet
from core.model_inputs import PosePreprocessing
from core.motion.clips import SkeletonClip
from core.motion.sequences import BACKGROUND, LabelledSequence, frame_targets
from core.training.architectures import Wish
from core.training.course import MOST_PEOPLE
from core.training.describe import (
    layout_id,
    preset_of,
)
from core.training.examples import of_subjects, refuse_classes_named_twice, validating
from core.training.loop import seed_everything
from core.training.recipes import Recipe
from core.training.segmentation import Net, WindowDesign
from core.training.settings import changed
from core.training.starting import Start, begin_from, read_start


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
class Pupil(Generic[Net]):
    """The network that learns, and how it came to be so."""

    net: Net
    design: WindowDesign[Net]
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
    design: WindowDesign[Net],
    recipe: Recipe | None = None,
) -> Pupil[Net]:
    """The network of `plan` with its first weights; raises UserError for what is unknown or does not fit."""
    if not clips:
        raise UserError("There is no recording to learn from.", hint="Label some recordings first.")
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
    stride = int(getattr(net, "stride", 1))
    if wanted.frames % stride:
        raise UserError(
            "{name} looks at a number of frames that {stride} divides, not {frames}.",
            hint="Give another --frames.",
            name=design.name,
            stride=stride,
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
