"""From a data set to what is learned: the classes, who teaches, who validates; what cannot be is refused."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from core.errors import UserError
from core.file_formats.data_sets import named_twice
from core.file_formats.splits import plain_value
from core.motion.clips import SkeletonClip

LEAST_OF_CLASS = 2


@dataclass(frozen=True)
class Examples:
    """Clips to learn from, clips of other people to look at, the classes in order.

    left_out: how many clips are neither, because they have no label, one that nobody teaches, or belong to
    people who take no part.
    """

    learning: tuple[SkeletonClip, ...]
    validation: tuple[SkeletonClip, ...]
    classes: tuple[str, ...]
    left_out: int


def choose_examples(
    clips: Sequence[SkeletonClip],
    classes: Sequence[str],
    train_on: Sequence[str],
    validate_on: str,
    seed: int,
) -> Examples:
    """Who learns and who validates.

    classes: the data set's own order; train_on: subjects who take part at all, empty = all; validate_on:
    subjects with commas, a share of the people (``0.2``), or "" = nobody. Raises UserError where a class is
    written in two ways, where there are too few classes or clips, and for people who are not there.
    """
    labelled = [clip for clip in clips if clip.label.strip()]
    if not labelled:
        raise UserError(
            "None of the {count} clips has a label.",
            hint="Label the clips first; training learns from labels.",
            count=len(clips),
        )
    refuse_classes_named_twice(sorted({clip.label for clip in labelled}))
    taking_part = of_subjects(labelled, train_on) if train_on else labelled
    validation = validating(taking_part, validate_on, seed)
    held_out = {id(clip) for clip in validation}
    learning = [clip for clip in taking_part if id(clip) not in held_out]
    there = Counter(clip.label for clip in learning)
    known = [label for label in classes if label in there]
    known += sorted(set(there) - set(known))
    if len(known) < 2:
        raise UserError(
            "There is only one class to learn: {name}.",
            hint="Add clips of at least one other class.",
            name=known[0] if known else "-",
        )
    few = [label for label in known if there[label] < LEAST_OF_CLASS]
    if few:
        raise UserError(
            "There are too few clips to learn {names} from: at least {least} of each class are needed.",
            hint="Add clips of these classes, or take their labels away.",
            names=", ".join(f"“{label}”" for label in few),
            least=LEAST_OF_CLASS,
        )
    validation = [clip for clip in validation if clip.label in there]
    left_out = len(clips) - len(learning) - len(validation)
    return Examples(tuple(learning), tuple(validation), tuple(known), left_out)


def refuse_classes_named_twice(labels: Sequence[str]) -> None:
    """Raise UserError where two labels differ by nothing but capitals, spaces, hyphens or underlines."""
    for first, second, *_ in named_twice(labels):
        raise UserError(
            "One class is written in two ways: “{first}” and “{second}”.",
            hint="Write it the same way everywhere.",
            first=first,
            second=second,
        )


def of_subjects(clips: Sequence[SkeletonClip], subjects: Sequence[str]) -> list[SkeletonClip]:
    """The clips of these people (``s01``, ``S1`` and ``1`` are the same); raises UserError for one who is
    not there."""
    wanted = {plain_value(subject): subject for subject in subjects}
    missing = set(wanted) - {plain_value(clip.subject) for clip in clips}
    if missing:
        raise UserError(
            "Nobody is called {names} in the data.",
            hint="There are: {known}.",
            names=", ".join(sorted(wanted[one] for one in missing)),
            known=", ".join(sorted({clip.subject for clip in clips if clip.subject})) or "-",
        )
    return [clip for clip in clips if plain_value(clip.subject) in wanted]


def validating(clips: Sequence[SkeletonClip], validate_on: str, seed: int) -> list[SkeletonClip]:
    """The clips that are held out; with a share: of people drawn with `seed`, or every n-th of each class
    where nobody says who is in the clips."""
    if not validate_on:
        return []
    share = share_of(validate_on)
    if share is None:
        return of_subjects(clips, [one.strip() for one in validate_on.split(",") if one.strip()])
    people = sorted({clip.subject for clip in clips if clip.subject})
    random = np.random.default_rng(seed)
    if len(people) < 2:
        order = random.permutation(len(clips))
        held: list[SkeletonClip] = []
        for label in sorted({clip.label for clip in clips}):
            rows = [row for row in order if clips[row].label == label]
            held += [clips[row] for row in rows[: round(len(rows) * share)]]
        return held
    chosen: set[str] = set()
    for number in random.permutation(len(people)):
        if sum(clip.subject in chosen for clip in clips) >= share * len(clips) or len(chosen) + 1 == len(
            people
        ):
            break
        chosen.add(people[number])
    return [clip for clip in clips if clip.subject in chosen]


def share_of(text: str) -> float | None:
    """``0.2`` or ``20%`` as a share; None for names."""
    try:
        value = float(text.removesuffix("%")) / (100 if text.endswith("%") else 1)
    except ValueError:
        return None
    return value if 0 < value < 1 and ("." in text or text.endswith("%")) else None
