"""``train --task segment`` and ``segment-pretrain``: segmenters, and encoders from clips without labels."""

from __future__ import annotations

from collections.abc import Mapping

import msgspec

from core.cli.console import Console
from core.cli.training_arguments import TrainingOptions
from core.errors import UserError
from core.jobs.requests import TrainSegmenter
from core.jobs.train_segmenter import SegmenterTrained, train_segmenter


def train_of_recordings(
    options: TrainingOptions, console: Console, *, changes: Mapping[str, str], command: str
) -> int:
    """Train and say what came of it; raises UserError for more than one architecture."""
    if len(options.architecture) != 1 or options.streams:
        raise UserError(
            "A segmenter has one network.",
            hint="Give one --architecture; streams are a setting: --set streams=joint,bone.",
        )
    path, form = options.data
    request = TrainSegmenter(
        data=path,
        form=form,
        labelled=options.task == "segment",
        composer=options.composer,
        architecture=options.architecture[0],
        preset=options.preset,
        layout=options.layout,
        dimensions=options.dimensions,
        frames=options.frames,
        people=options.people,
        split=options.split,
        train_on=tuple(options.train_on),
        validate_on=options.validate_on,
        changes=dict(changes),
        seed=options.seed,
        threads=options.threads,
        device=options.device,
        resume=options.resume,
        start_from=options.start_from,
        out=str(options.out),
        command=command,
    )
    trained = console.drive(train_segmenter(request))
    console.say(_in_words(trained), type="trained", **msgspec.to_builtins(trained))
    return 0


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
