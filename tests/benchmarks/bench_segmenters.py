"""The table of segmenters: UTKinect's untrimmed recordings, people against other people.

    dev.py bench segmenters [--seeds 0,1,2] [--draws 4] [--kinds lac,dilated_tcn] [--composer FILE]
                            [--inner] [--threads 1] [--cache FOLDER] [--only-cached] [--write]

Four segmenters learn from the ten recordings of people 1 to 5 and are asked about the ten of people 6 to 10:
the change points (their segments named by the nearest prototype, no network), the dilated temporal
convolutions, LAC from zero and LAC pre-trained without labels. Then with the labels of one recording alone
(`--draws` runs, each with another one): from zero against pre-trained, with composed and with ordinary
positives. Each cell is trained once and kept in the cache; `--composer` is the frozen generator
(3d.safetensors of packaging/train_composer.py). `--inner` asks about training people who are left out in
turn instead: what is chosen is chosen there. `--write` puts the table into resources/help/segmenters.md.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np

from core.evaluation.recognition import Interval
from core.evaluation.segmentation import (
    Compared,
    SegmentationScores,
    evaluate_segments,
    f1_at,
    frame_accuracy,
)
from tests.benchmarks.segmenter_cells import (
    FEW,
    KINDS,
    ROOT,
    TRAIN,
    Cache,
    Cell,
    compared,
    compared_with,
    learned_and_asked,
)
from tests.benchmarks.segmenter_prototypes import Prototypes

PAGE = ROOT / "resources" / "help" / "segmenters.md"
INNER = TRAIN
AIMS = "frame accuracy 86; F1@10, 25 and 50: 75, 70 and 60"
INTRODUCTION = """# How good the segmenters are

UTKinect-Action3D, untrimmed: ten actions and background in recordings of about two minutes, 20 keypoints of a
depth camera. People 1 to 5 teach, people 6 to 10 are asked about. The data serve to compare; no model that
ships with the program has seen them. Every figure is in per cent: the mean over the seeds, in brackets where
95 % of draws of people and seeds lie. F1 and edit are of segments, background left out.

"""


def main(arguments: Sequence[str]) -> int:
    """Train what is missing, print the table, write it where asked."""
    options = parse(arguments)
    seeds = [int(one) for one in options.seeds.split(",")]
    kinds = options.kinds.split(",")
    composer = Path(options.composer) if options.composer else None
    cache = Cache(Path(options.cache), options.threads, options.device, composer)
    held = INNER if options.inner else ("",)
    everything = {
        kind: [[Cell(kind, seed, -1, person) for person in held] for seed in seeds] for kind in kinds
    }
    few = {
        kind: [[Cell(kind, seeds[draw % len(seeds)], draw)] for draw in range(options.draws)]
        for kind in kinds
        if kind in FEW and not options.inner
    }
    if not options.only_cached:
        cells = [cell for runs in everything.values() for run in runs for cell in run]
        cells += [cell for runs in few.values() for run in runs for cell in run]
        cache.train_all(cells, say)
    figures: dict[str, Any] = {"changepoints": told(evaluate_segments([prototypes(held)]))}
    lines = [*HEAD, row("Change points, nearest prototype", figures["changepoints"], None)]
    for kind, runs in everything.items():
        scores = scores_of(cache, runs)
        if scores is not None:
            figures[kind] = told(scores) | {"seeds": scores.seeds}
            lines.append(row(KINDS[kind].title, figures[kind], cache.facts(first_cell(cache, runs))))
    text = "\n".join(["## All labels", "", f"Wanted: {AIMS}.", "", *lines, ""])
    if any(few.values()):
        text += "\n" + few_labels(cache, few, figures)
    text += f"\nPrinted by `python3 packaging/dev.py bench segmenters {' '.join(shown_options(options))}`.\n"
    print(text)
    if options.write:
        PAGE.write_text(INTRODUCTION + text, "utf-8")
        say(f"written: {PAGE.name}")
    print(json.dumps({"benchmark": "segmenters", "seeds": seeds, **figures}))
    return 0


HEAD = [
    "| segmenter | frames right | F1@10 | F1@25 | F1@50 | edit | parameters | training, s | seeds |",
    "|---|---|---|---|---|---|---|---|---|",
]


def prototypes(held: Sequence[str]) -> list[Compared]:
    """What the change points find, all left-out people together."""
    found = []
    for person in held:
        teach, asked = learned_and_asked(Cell("", 0, -1, person))
        known = Prototypes(teach)
        found += [compared_with(one, known.found_in(one)) for one in asked]
    return found


def runs_of(cache: Cache, runs: Sequence[Sequence[Cell]]) -> list[list[Compared]]:
    """Of every run whose cells are all there, its recordings beside their truth."""
    whole = []
    for run in runs:
        said = [cache.believed(cell) for cell in run]
        if all(one is not None for one in said):
            asked = [sequence for cell in run for sequence in learned_and_asked(cell)[1]]
            beliefs = [belief for one in said for belief in one or ()]
            whole.append([compared(a, b) for a, b in zip(asked, beliefs, strict=True)])
    return whole


def scores_of(cache: Cache, runs: Sequence[Sequence[Cell]]) -> SegmentationScores | None:
    """The figures of the runs that are there."""
    whole = runs_of(cache, runs)
    return evaluate_segments(whole) if whole else None


def first_cell(cache: Cache, runs: Sequence[Sequence[Cell]]) -> Cell:
    """A cell that is there."""
    return next(cell for run in runs for cell in run if cache.believed(cell) is not None)


def told(scores: SegmentationScores) -> dict[str, Any]:
    """The figures that are shown: value, low, high."""
    shown = {"frames": scores.frame_accuracy, "edit": scores.edit}
    shown |= {f"f1_{round(100 * float(least))}": value for least, value in scores.f1.items()}
    return {name: [round(v, 4) for v in (one.value, one.low, one.high)] for name, one in shown.items()}


def row(title: str, figures: dict[str, Any], facts: dict[str, Any] | None) -> str:
    """A line of the table."""
    cells = [bounded(figures[name]) for name in ("frames", "f1_10", "f1_25", "f1_50", "edit")]
    size, time, seeds = ("-", "-", "-")
    if facts is not None:
        size, time = f"{facts['parameters'] / 1e3:.0f} k", f"{facts['train_cpu_s']:.0f}"
        seeds = str(figures["seeds"])
    return "| " + " | ".join([title, *cells, size, time, seeds]) + " |"


def bounded(value: Sequence[float]) -> str:
    """``83.1 (80.2-85.9)``"""
    middle, low, high = (f"{100 * one:.1f}" for one in value)
    return f"{middle} ({low}-{high})"


def few_labels(cache: Cache, few: dict[str, list[list[Cell]]], figures: dict[str, Any]) -> str:
    """The second table: one recording of ten has labels."""
    lines = [
        "## A tenth of the labels",
        "",
        "One of the ten recordings has labels, in every run another one. What is gained is measured against "
        "from zero with the same labels and seed, with the interval of its mean over runs and people.",
        "",
        "| segmenter | frames right | F1@25 | gained, frames | gained, F1@25 | runs |",
        "|---|---|---|---|---|---|",
    ]
    by_kind = {kind: each(cache, runs) for kind, runs in few.items()}
    for kind, runs in by_kind.items():
        if not runs:
            continue
        mean = np.mean(list(runs.values()), 0)
        base = by_kind.get(KINDS[kind].against, {})
        entry: dict[str, Any] = {"mean": mean.round(4).tolist(), "cells": len(runs)}
        gained = ["-", "-"]
        if set(runs) & set(base):
            entry["gained"] = gain_of(runs, base)
            gained = [bounded(one) for one in entry["gained"]]
        figures.setdefault("few", {})[kind] = entry
        shown = [KINDS[kind].title, *(f"{100 * value:.1f}" for value in mean), *gained]
        lines.append("| " + " | ".join([*shown, str(len({draw for draw, _ in runs}))]) + " |")
    for zero in dict.fromkeys(KINDS[kind].against for kind in by_kind if KINDS[kind].against):
        composed, ordinary = (by_kind.get(f"{zero}_{one}", {}) for one in ("composed", "ordinary"))
        if set(composed) & set(ordinary):
            gain = figures["few"][f"{zero}_composed_against_ordinary"] = gain_of(composed, ordinary)
            frames, f1 = (bounded(one) for one in gain)
            named = KINDS[zero].title.removesuffix(", from zero")
            lines += ["", f"{named}, composed against ordinary positives: frames {frames}, F1@25 {f1}."]
    return "\n".join([*lines, ""])


Runs = dict[tuple[int, str], tuple[float, float]]


def gain_of(runs: Runs, base: Runs) -> list[list[float]]:
    """How much more of the frames, and of F1@25, `runs` has than `base`: value, low, high."""
    both = set(runs) & set(base)
    draws, people = sorted({draw for draw, _ in both}), sorted({person for _, person in both})
    gain = np.array([[np.subtract(runs[draw, one], base[draw, one]) for one in people] for draw in draws])
    spreads = [interval_of_mean(gain[..., column]) for column in range(2)]
    return [[round(v, 4) for v in (one.value, one.low, one.high)] for one in spreads]


def each(cache: Cache, runs: Sequence[Sequence[Cell]]) -> Runs:
    """By draw and person: the share of frames that are right, and F1@25."""
    found = {}
    for run in runs:
        for whole in runs_of(cache, [run]):
            for person in sorted({one.subject for one in whole}):
                own = [one for one in whole if one.subject == person]
                found[(run[0].draw, person)] = (frame_accuracy(own), f1_at(own, (0.25,))[0.25])
    return found


def interval_of_mean(values: np.ndarray[Any, Any], draws: int = 4000) -> Interval:
    """The mean of (runs, people), and where it lies in 95 % of the draws of as many runs and people."""
    random = np.random.default_rng(0)
    runs, people = (random.integers(0, size, (draws, size)) for size in values.shape)
    means = values[runs[:, :, None], people[:, None, :]].mean((1, 2))
    low, high = np.percentile(means, [2.5, 97.5])
    return Interval(float(values.mean()), float(low), float(high))


def parse(arguments: Sequence[str]) -> argparse.Namespace:
    """The options."""
    parser = argparse.ArgumentParser(prog="dev.py bench segmenters", description=__doc__)
    parser.formatter_class = argparse.RawDescriptionHelpFormatter
    parser.add_argument("--seeds", default="0,1,2")
    parser.add_argument(
        "--draws", type=int, default=6, help="recordings that alone are labelled, one a run (6)"
    )
    parser.add_argument("--kinds", default=",".join(KINDS), help="all")
    parser.add_argument("--composer", default="", help="the generator's weights")
    parser.add_argument("--inner", action="store_true", help="ask about left-out training people")
    parser.add_argument("--threads", type=int, default=1)
    parser.add_argument("--device", default="cpu")
    parser.add_argument("--cache", default=str(ROOT / ".bench" / "segmenters"))
    parser.add_argument("--only-cached", action="store_true", help="train nothing")
    parser.add_argument("--write", action="store_true", help="put the table into the help")
    return parser.parse_args(arguments)


def shown_options(options: argparse.Namespace) -> list[str]:
    """The options that matter, without the places of files."""
    told = [f"--seeds {options.seeds}", f"--draws {options.draws}"]
    return [
        *told,
        *(["--inner"] if options.inner else []),
        *(["--composer FILE"] if options.composer else []),
    ]


def say(text: str) -> None:
    """Progress, apart from the results."""
    print(text, file=sys.stderr, flush=True)


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
