"""``evaluate`` of a segmenter: the figures of frames, segments and events over whole recordings."""

from __future__ import annotations

import msgspec

from core.cli.console import Console
from core.cli.training_arguments import TrainingOptions
from core.evaluation.segmentation import in_words
from core.jobs.evaluate_segmenter import SegmenterEvaluated, evaluate_segmenter
from core.jobs.requests import EvaluateSegmenter


def evaluate_recordings(options: TrainingOptions, console: Console) -> int:
    """Ask the package and print the figures."""
    path, form = options.data
    request = EvaluateSegmenter(
        package=options.package,
        data=path,
        form=form,
        split=options.split,
        test_on=tuple(options.test_on),
        settings=dict(options.changes),
        moments=options.moments,
        threads=options.threads,
        device=options.device,
    )
    found = console.drive(evaluate_segmenter(request))
    told = msgspec.to_builtins(found)
    scores = told.pop("scores")
    console.say(_in_words(found, options.each_class), type="evaluated", **told, **scores)
    return 0


def _in_words(found: SegmenterEvaluated, each_class: bool) -> str:
    scores = found.scores
    lines = [
        f"{found.package} on {scores.recordings} recordings of {scores.subjects} people ({found.data}), "
        f"{len(found.classes)} classes",
        in_words(scores),
        "",
        f"mAP of frames{f' ({found.moments} a recording)' if found.moments else ''}: {found.frame_map:.3f}",
        "mAP of events at an overlap of "
        + ", ".join(f"{least}: {value:.3f}" for least, value in found.event_map.items()),
    ]
    if each_class:
        lines += ["", "precision of the frames of each label:"]
        by_class = sorted(found.by_class.items(), key=lambda one: one[1])
        lines += [f"{label:<24} {value:.3f}" for label, value in by_class]
    if found.overlapping:
        lines.append(
            f"In {found.overlapping} recordings several labels hold at a time: frame accuracy, edit and F1 "
            "see only one of them; the mAPs see all."
        )
    if found.left_out:
        lines.append(f"left out: {len(found.left_out)}, the first: {found.left_out[0]}")
    return "\n".join(lines)
