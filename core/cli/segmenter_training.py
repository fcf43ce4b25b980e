"""``train --task segment``, ``segment-pretrain`` and ``count``: what learns from whole recordings."""

from __future__ import annotations

from collections.abc import Mapping

import msgspec

from core.cli.console import Console
from core.cli.training_arguments import TrainingOptions
from core.errors import UserError
from core.jobs.requests import TrainCounter, TrainSegmenter
from core.jobs.train_counter import CounterTrained, train_counter
from core.jobs.train_segmenter import SegmenterTrained, train_segmenter


def train_of_recordings(
    options: TrainingOptions, console: Console, *, changes: Mapping[str, str], command: str
) -> int:
    """Train and say what came of it; raises UserError for more than one architecture."""
    if len(options.architecture) != 1 or options.streams:
        raise UserError(
            "A counter has one network." if options.task == "count" else "A segmenter has one network.",
            hint="Give one --architecture; streams are a setting: --set streams=joint,bone.",
        )
    path, form = options.data
    asked = {
        "data": path,
        "architecture": options.architecture[0],
        "preset": options.preset,
        "layout": options.layout,
        "dimensions": options.dimensions,
        "frames": options.frames,
        "people": options.people,
        "train_on": tuple(options.train_on),
        "validate_on": options.validate_on,
        "changes": dict(changes),
        "seed": options.seed,
        "threads": options.threads,
        "device": options.device,
        "resume": options.resume,
        "start_from": options.start_from,
        "out": str(options.out),
        "command": command,
    }
    if options.task == "count":
        counter = console.drive(train_counter(msgspec.convert(asked, TrainCounter)))
        console.say(_counter_in_words(counter), type="trained", **msgspec.to_builtins(counter))
        return 0
    asked |= {
        "form": form,
        "labelled": options.task == "segment",
        "composer": options.composer,
        "split": options.split,
    }
    trained = console.drive(train_segmenter(msgspec.convert(asked, TrainSegmenter)))
    console.say(_in_words(trained), type="trained", **msgspec.to_builtins(trained))
    return 0


def _counter_in_words(trained: CounterTrained) -> str:
    lines = [f"{trained.id}: learned {trained.repetitions} repetitions in {trained.recordings} recordings"]
    if trained.went_on_from:
        lines.append(f"went on from {trained.went_on_from}")
    if trained.left_out:
        lines.append(f"left out: {len(trained.left_out)} (card.toml names them)")
    lines += [f"{name.replace('_', ' ')}: {value:.3f}" for name, (value, _, _) in trained.scores.items()]
    if trained.scores:
        lines.append(f"measured on {trained.validation_recordings} recordings that were held out")
    return "\n".join([*lines, f"written to {trained.folder}"])


def _in_words(trained: SegmenterTrained) -> str:
    if not trained.labelled:
        return (
            f"{trained.id}: an encoder that looked at {trained.recordings} recordings without labels\n"
            f"go on with: main.py train --task segment --from {trained.id} ...\nwritten to {trained.folder}"
        )
    lines = [f"{trained.id}: {', '.join(trained.classes)}; learned from {trained.recordings} recordings"]
    if trained.went_on_from:
        lines.append(f"went on from {trained.went_on_from}")
    if trained.left_out:
        lines.append(f"left out: {len(trained.left_out)} (card.toml names them)")
    for name, (value, low, high) in trained.scores.items():
        bounds = f" ({low * 100:.1f} to {high * 100:.1f})" if low < high else ""
        lines.append(f"{name.replace('_', ' ')}: {value * 100:.1f} %{bounds}")
    if trained.scores:
        lines.append(f"measured on {trained.validation_recordings} recordings that were held out")
    return "\n".join([*lines, f"written to {trained.folder}"])
