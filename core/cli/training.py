"""``train``, ``evaluate`` and ``models describe``: recognisers, made and measured without a window."""

from __future__ import annotations

import shlex
from pathlib import Path
from typing import cast

import msgspec

from core.cli.arguments import Options
from core.cli.console import Console
from core.cli.training_arguments import TrainingOptions
from core.jobs.evaluate_recogniser import Evaluated, evaluate_recogniser, package_at
from core.jobs.requests import EvaluateRecogniser, TrainRecogniser
from core.jobs.train_recogniser import Trained, describe_architecture, train_recogniser

NAMES = {
    "top1": "right (top-1)",
    "top5": "among the first five",
    "mean_class": "mean over the classes",
    "macro_f1": "macro F1",
    "calibration_error": "calibration error",
}


def run(options: Options, console: Console) -> int:
    """``train`` or ``evaluate``."""
    asked = cast(TrainingOptions, options)
    return train(asked, console) if options.command == "train" else evaluate(asked, console)


def train(options: TrainingOptions, console: Console) -> int:
    """Train and say what came of it."""
    path, form = options.data
    console.video = "" if options.json else Path(str(options.out)).name
    if options.task != "recognise":
        from core.cli.segmenter_training import train_of_recordings

        return train_of_recordings(options, console, changes=_changes(options), command=_command(options))
    request = TrainRecogniser(
        data=path,
        form=form,
        architectures=tuple(options.architecture),
        streams=tuple(tuple(member.split("+")) for member in options.streams),
        preset=options.preset,
        layout=options.layout,
        dimensions=options.dimensions,
        frames=options.frames,
        people=options.people,
        split=options.split,
        train_on=tuple(options.train_on),
        validate_on=options.validate_on,
        changes=_changes(options),
        seed=options.seed,
        threads=options.threads,
        device=options.device,
        resume=options.resume,
        start_from=options.start_from,
        pretrain=options.pretrain[0],
        pretrain_form=options.pretrain[1],
        out=str(options.out),
        command=_command(options),
    )
    trained = console.drive(train_recogniser(request))
    console.say(_trained(trained), type="trained", **msgspec.to_builtins(trained))
    return 0


def evaluate(options: TrainingOptions, console: Console) -> int:
    """Ask the package and print the figures."""
    path, form = options.data
    console.video = "" if options.json else Path(options.package).name
    if package_at(options.package).task == "segments":
        from core.cli.evaluating import evaluate_recordings

        return evaluate_recordings(options, console)
    request = EvaluateRecogniser(
        package=options.package,
        data=path,
        form=form,
        split=options.split,
        test_on=tuple(options.test_on),
        views=options.views,
        flip=options.flip,
        predictions=options.predictions,
        threads=options.threads,
        device=options.device,
    )
    found = console.drive(evaluate_recogniser(request))
    told = msgspec.to_builtins(found)
    scores = told.pop("scores")
    if not options.each_class:
        del told["by_class"], told["confusions"]
    console.say(_evaluated(found, options.each_class), type="evaluated", **told, **scores)
    return 0


def describe(asked: Options, console: Console) -> int:
    """Count an architecture."""
    options = cast(TrainingOptions, asked)
    described = describe_architecture(
        options.architecture[0],
        layout=options.layout or "ntu-25",
        dimensions=options.dimensions or 3,
        frames=options.frames or 64,
        people=options.people or 1,
        classes=options.classes,
        preset=options.preset,
    )
    shapes = ", ".join(f"{name} {list(shape)}" for name, shape in described["inputs"].items())
    kinds = ", ".join(
        f"{kind.replace('_', ' ')} {n:,}" for kind, n in described["multiply_adds_by_kind"].items()
    )
    again = "\nA re-creation: only the abstract of the paper is published." if described["recreated"] else ""
    console.say(
        f"{described['name']} ({described['preset']}): {described['paper']}{again}\n"
        f"parameters:    {described['parameters']:,}\n"
        f"multiply-adds: {described['multiply_adds']:,} a clip ({kinds})\n"
        f"input:         {shapes}\n"
        f"explains by:   {', '.join(one['kind'] for one in described['explains'].values()) or '-'}",
        type="described",
        **described,
    )
    return 0


def _command(options: TrainingOptions) -> str:
    return "main.py " + shlex.join(_without_folders(options))


def _changes(options: TrainingOptions) -> dict[str, str]:
    changes = dict(options.changes)
    if options.epochs is not None:
        changes["recipe.epochs"] = str(options.epochs)
    return changes


def _without_folders(options: TrainingOptions) -> list[str]:
    """What was typed; of paths only the names, a package may be given to others."""
    paths = (options.data[0], str(options.out), options.start_from, options.pretrain[0], options.composer)
    shown = {path: Path(path).name for path in paths if path}
    words = []
    for word in options.typed:
        for path, name in shown.items():
            if word == path or word.startswith(f"{path}:") or word.endswith(f"={path}"):
                word = word.replace(path, name)
        words.append(word)
    return words


def _trained(trained: Trained) -> str:
    lines = [f"{trained.id}: {len(trained.classes)} classes, learned from {trained.clips} clips"]
    if trained.went_on_from:
        lines.append(
            f"went on from {trained.went_on_from}, of which {trained.known_classes} classes are kept"
        )
    if trained.further_clips:
        lines.append(f"looked at {trained.further_clips} clips without labels first")
    if trained.left_out:
        lines.append(f"left out: {len(trained.left_out)} (card.toml names them)")
    if len(trained.weights) > 1:
        lines.append("weights: " + ", ".join(f"{name} {w:.2f}" for name, w in trained.weights.items()))
    lines += [f"{NAMES[name]}: {_figure(*scores)}" for name, scores in trained.scores.items()]
    if trained.scores:
        lines.append(f"measured on {trained.validation_clips} clips of people who were held out")
    return "\n".join([*lines, f"written to {trained.folder}"])


def _evaluated(found: Evaluated, each_class: bool) -> str:
    scores = found.scores
    people = f"{len(found.people)} people" if len(found.people) != 1 else "one person"
    lines = [
        f"{found.package} on {scores.clips} clips of {people} ({found.data}), {len(found.classes)} classes"
    ]
    for name, title in NAMES.items():
        one = getattr(scores, name)
        lines.append(f"{title:<24} {_figure(one.value, one.low, one.high)}")
    lines += [f"{person:<24} {right} of {count}" for person, (right, count) in found.by_person.items()]
    if each_class:
        lines += _of_classes(found)
    if found.left_out:
        lines.append(f"left out: {len(found.left_out)}, the first: {found.left_out[0]}")
    if found.predictions:
        lines.append(f"what was said of every clip: {Path(found.predictions).name}")
    return "\n".join(lines)


def _of_classes(found: Evaluated) -> list[str]:
    """How many of each class were found, the worst first, and what was taken for what."""
    by_class = sorted(found.by_class.items(), key=lambda one: one[1][0] / one[1][1])
    lines = ["", "class by class:"]
    lines += [f"{name:<24} {right} of {count} ({right / count:.0%})" for name, (right, count) in by_class]
    lines += ["", "taken for something else:" if found.confusions else "nothing was taken for something else"]
    return lines + [f"{label:<24} for {said}: {count}" for label, said, count in found.confusions]


def _figure(value: float, low: float, high: float) -> str:
    bounds = f" ({low * 100:.1f} to {high * 100:.1f})" if low < high else ""
    return f"{value * 100:.1f} %{bounds}"
