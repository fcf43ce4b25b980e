"""What pre-training on clips without labels is worth: CascadeFormer with a few labels of each class.

    dev.py bench few_labels [--labels 5] [--seeds 0,1,2] [--epochs 40] [--pretraining 60] [--threads 1]

On MSR-Action3D, inside the training people: person 9 is asked, of the others `labels` clips of each class
keep their label. "random": trained on those from random weights. "pretrained": first all clips of the others
are looked at without labels, hidden keypoints filled in, then trained the same way.
"""

from __future__ import annotations

import argparse
import json
import statistics
import sys
from collections.abc import Sequence
from pathlib import Path

import msgspec
import numpy as np
import torch

from core.file_formats.data_sets import read_data_set
from core.motion.clips import SkeletonClip
from core.training.architectures import Wish, load_design
from core.training.architectures.cascadeformer import CascadeFormer, pretrain
from core.training.batches import inputs_of
from core.training.describe import build
from core.training.fit import Lesson, fit, share_right

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
    parser.add_argument("--threads", type=int, default=1)
    options = parser.parse_args(arguments)
    torch.set_num_threads(options.threads)
    clips = read_data_set(DATA).clips
    shares: dict[str, list[float]] = {"random": [], "pretrained": []}
    for seed in (int(one) for one in options.seeds.split(",")):
        for start, right in shares.items():
            epochs = options.pretraining if start == "pretrained" else 0
            right.append(one_run(clips, options, seed, epochs))
            print(f"seed {seed}, {start}: {right[-1]:.1%}", file=sys.stderr)
    figures = {name: [round(one, 4) for one in right] for name, right in shares.items()}
    means = {f"{name}_mean": round(statistics.fmean(right), 4) for name, right in shares.items()}
    print(json.dumps({"benchmark": "few_labels", "labels": options.labels, **figures, **means}))
    return 0


def one_run(clips: Sequence[SkeletonClip], options: argparse.Namespace, seed: int, pretraining: int) -> float:
    """Share of person 9's clips that are named rightly."""
    others = [clip for clip in clips if clip.subject in LEARN]
    asked = [clip for clip in clips if clip.subject == ASK]
    design = load_design("cascadeformer")
    settings = msgspec.structs.replace(design.presets["small"], pretraining=0)  # done here, of all clips
    recipe = msgspec.structs.replace(design.recipes["small"], epochs=options.epochs)
    wanted = design.preprocessing(Wish(skeleton="kinect-20", frames=options.frames), settings)
    classes = sorted({clip.label for clip in clips})
    net = build(design, wanted, len(classes), settings, seed)
    assert isinstance(net, CascadeFormer)
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
    return share_right(net, asked, lesson)


def few(clips: Sequence[SkeletonClip], classes: Sequence[str], labels: int, seed: int) -> list[SkeletonClip]:
    """`labels` clips of every class, drawn by chance."""
    order = [clips[i] for i in np.random.default_rng(seed).permutation(len(clips))]
    return [clip for name in classes for clip in [one for one in order if one.label == name][:labels]]


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
