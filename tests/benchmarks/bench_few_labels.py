"""What pre-training on clips without labels is worth: CascadeFormer with a few labels of each class.

    dev.py bench few_labels [--labels 5] [--seeds 0,1,2] [--epochs 40] [--pretraining 60] [--threads 1]
                            [--others st_gcn,man,skateformer,psumnet]

On MSR-Action3D, inside the training people: person 9 is asked, of the others `labels` clips of each class
keep their label. "random": trained on those from random weights. "pretrained": first all clips of the others
are looked at without labels, hidden keypoints filled in, then trained the same way. `--others` trains further
architectures from random weights, for as many epochs. Means over the seeds; intervals over seeds and clips
(all of one person: of other people they say nothing); `gain`: pretrained less random, clip by clip.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Sequence
from pathlib import Path

import msgspec
import numpy as np
import torch
from numpy.typing import NDArray

from core.evaluation.recognition import Interval, bootstrap, top_k
from core.file_formats.data_sets import read_data_set
from core.motion.clips import SkeletonClip
from core.training.architectures import Wish, load_design
from core.training.architectures.cascadeformer import CascadeFormer, pretrain
from core.training.batches import inputs_of
from core.training.describe import build
from core.training.fit import Lesson, fit, predict

DATA = (
    Path(__file__).resolve().parents[3] / "shared" / "data" / "skeletons" / "msr_action3d_real_world_raw.zip"
)
LEARN, ASK = ("s01", "s03", "s05", "s07"), "s09"


def main(arguments: Sequence[str]) -> int:
    """Train both ways with every seed and print the shares right."""
    parser = argparse.ArgumentParser(prog="dev.py bench few_labels", description=__doc__)
    parser.formatter_class = argparse.RawDescriptionHelpFormatter
    parser.add_argument("--labels", type=int, default=5)
    parser.add_argument("--seeds", default="0,1,2")
    parser.add_argument("--epochs", type=int, default=40)
    parser.add_argument("--pretraining", type=int, default=60)
    parser.add_argument("--frames", type=int, default=32)
    parser.add_argument("--others", default="", help="architectures that start from random weights, too")
    parser.add_argument("--threads", type=int, default=1)
    options = parser.parse_args(arguments)
    torch.set_num_threads(options.threads)
    clips = read_data_set(DATA).clips
    classes = sorted({clip.label for clip in clips})
    truth = np.array([classes.index(clip.label) for clip in clips if clip.subject == ASK])
    starts = {"random": ("cascadeformer", 0), "pretrained": ("cascadeformer", options.pretraining)}
    starts |= {name: (name, 0) for name in options.others.split(",") if name}
    runs: dict[str, list[NDArray[np.float32]]] = {name: [] for name in starts}
    for seed in (int(one) for one in options.seeds.split(",")):
        for start, (architecture, epochs) in starts.items():
            runs[start].append(one_run(clips, architecture, options, seed, epochs))
            print(f"seed {seed}, {start}: {top_k(runs[start][-1], truth):.1%}", file=sys.stderr)
    figures: dict[str, object] = {}
    for start, logits in runs.items():
        figures[start] = [round(top_k(one, truth), 4) for one in logits]
        found = share_of_all(np.stack(logits), truth)
        figures |= {f"{start}_mean": round(found.value, 4), f"{start}_interval": bounds(found)}
    gain = gain_of(np.stack(runs["random"]), np.stack(runs["pretrained"]), truth)
    figures |= {"gain": round(gain.value, 4), "gain_interval": bounds(gain)}
    print(json.dumps({"benchmark": "few_labels", "labels": options.labels, **figures}))
    return 0


def share_of_all(runs: NDArray[np.float32], truth: NDArray[np.int64]) -> Interval:
    """Top-1 of (S, N, C) logits: every clip is drawn by itself, and the seeds."""
    return bootstrap(top_k, runs, truth, [""] * len(truth))


def gain_of(before: NDArray[np.float32], after: NDArray[np.float32], truth: NDArray[np.int64]) -> Interval:
    """How much more is right of (S, N, C) logits `after` than `before`, the same clips and seeds in both."""

    def gained(pair: NDArray[np.floating], true: NDArray[np.int64]) -> float:
        return top_k(pair[:, 1], true) - top_k(pair[:, 0], true)

    return bootstrap(gained, np.stack([before, after], 2), truth, [""] * len(truth))


def bounds(found: Interval) -> list[float]:
    """Low and high."""
    return [round(found.low, 4), round(found.high, 4)]


def one_run(
    clips: Sequence[SkeletonClip], architecture: str, options: argparse.Namespace, seed: int, pretraining: int
) -> NDArray[np.float32]:
    """(N, classes) logits of person 9's clips."""
    others = [clip for clip in clips if clip.subject in LEARN]
    asked = [clip for clip in clips if clip.subject == ASK]
    design = load_design(architecture)
    settings = design.presets["small"]
    if architecture == "cascadeformer":
        settings = msgspec.structs.replace(settings, pretraining=0)  # done here, of all clips
    recipe = msgspec.structs.replace(design.recipes["small"], epochs=options.epochs)
    wanted = design.preprocessing(Wish(skeleton="kinect-20", frames=options.frames), settings)
    classes = sorted({clip.label for clip in clips})
    net = build(design, wanted, len(classes), settings, seed)
    if isinstance(net, CascadeFormer):
        pretrain(net, torch.from_numpy(inputs_of(others, wanted)["x"]), pretraining, seed)
    lesson = Lesson(
        clips=few(others, classes, options.labels, seed),
        classes=classes,
        wanted=wanted,
        recipe=recipe,
        seed=seed,
        threads=options.threads,
    )
    fit(net, lesson)
    return predict(net, asked, wanted)


def few(clips: Sequence[SkeletonClip], classes: Sequence[str], labels: int, seed: int) -> list[SkeletonClip]:
    """`labels` clips of every class, drawn by chance."""
    order = [clips[i] for i in np.random.default_rng(seed).permutation(len(clips))]
    return [clip for name in classes for clip in [one for one in order if one.label == name][:labels]]


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
