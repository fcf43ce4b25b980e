"""The table of recognisers: every architecture on real data, people against other people.

    dev.py bench recognisers [--data msr,utkinect] [--architectures a,b] [--seeds 0,1,2] [--preset small]
                             [--views 10] [--flip]
                             [--inner] [--threads 1] [--cache FOLDER] [--only-cached] [--time] [--write]

Each cell (architecture, data, seed) is trained on the training people and asked about the test people, once:
its JSON and its logits stay in the cache, which several processes may share. `--inner` also trains without
one of the training people (`--inner-people` names others) with the first seed (`--inner-seeds` names more);
their clips choose the members and weights of the ensemble: nothing is chosen on the test people. `--views`
and `--flip` ask about each clip at moments drawn so often, and mirrored, and take the mean of the logits (in
cells of their own). Beside the ten architectures there are VARIANTS of them, which only take part in
ensembles (of MEMBERS). `--time` measures anew how long inference takes. Then the table is printed; `--write`
puts it into resources/help/recognisers.md.
"""

from __future__ import annotations

import argparse
import json
import os
import sys
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

import numpy as np

from core.evaluation.recognition import METRICS, Interval, bootstrap, softmax
from core.motion.inputs import Views
from core.motion.skeletons import load_skeleton
from core.training.architectures import ARCHITECTURES, load_design
from core.training.ensembles import chosen_members, fuse
from tests.benchmarks.recogniser_cells import ROOT, SPLITS, Cache, Cell, Result
from tests.benchmarks.recogniser_sizes import TITLE, sizes

PAGE = ROOT / "resources" / "help" / "recognisers.md"
# Further members of ensembles: name -> (architecture, changes of its settings).
VARIANTS: dict[str, tuple[str, dict[str, str]]] = {
    "man.bone": ("man", {"streams": '["bone","bone_motion"]'}),
}
# Who may be in an ensemble: those for which the inner runs are made.
MEMBERS = ("psumnet", "man", "man.bone", "st_gcn", "action_in_mind", "cascadeformer")
# Asked in several views, as its paper does: that was better inside the training people in every run tried.
VIEWS = {"posec3d_slowonly": 10}
INTRODUCTION = """# How good the recognisers are

Every architecture at its "small" setting, trained from nothing on a few people of two public data sets of
recorded skeletons and asked about other people. The data serve to compare; no model that ships with the
program has seen them. Others used the machine, too: the processor time says more than the clock.

"""


def main(arguments: Sequence[str]) -> int:
    """Train what is missing, print the table, write it where asked."""
    options = parse(arguments)
    seeds = [int(one) for one in options.seeds.split(",")]
    models = options.architectures.split(",") if options.architectures else [*ARCHITECTURES, *VARIANTS]
    cache = Cache(Path(options.cache), options.threads, options.device)
    figures: dict[str, Any] = {}
    sections: dict[str, str] = {}
    for data in options.data.split(","):
        people = options.inner_people.split(",") if options.inner_people else SPLITS[data].inner
        choosing = [int(one) for one in options.inner_seeds.split(",")] if options.inner_seeds else seeds[:1]
        tests = {model: [cell_of(options, data, model, seed) for seed in seeds] for model in models}
        inner = {
            model: [cell_of(options, data, model, seed, person) for person in people for seed in choosing]
            for model in models
            if model in MEMBERS
        }
        if not options.only_cached:
            cells = [cell for of_model in tests.values() for cell in of_model]
            if options.inner:
                cells += [cell for of_model in inner.values() for cell in of_model]
            cache.train_all(sorted(cells, key=lambda one: one.seed), lambda text: say(text))
        if options.time:
            for cells in tests.values():
                cache.time_again(cells, say)
        rows = {model: results for model, cells in tests.items() if (results := found(cache, cells))}
        ensemble = best_ensemble(cache, rows, inner, seeds)
        figures[data] = {"models": {m: row_figures(r) for m, r in rows.items()}, "ensemble": ensemble}
        text = section(data, rows, ensemble, options)
        print(text)
        if rows:  # a table that is there is not written over by nothing
            sections[data] = text
    if options.write:
        sections["sizes"], figures["sizes"] = sizes()
        write_page(PAGE, sections)
        say(f"written: {PAGE.name}")
    print(json.dumps({"benchmark": "recognisers", "seeds": seeds, "preset": options.preset, **figures}))
    return 0


def parse(arguments: Sequence[str]) -> argparse.Namespace:
    """The options."""
    parser = argparse.ArgumentParser(prog="dev.py bench recognisers", description=__doc__)
    parser.formatter_class = argparse.RawDescriptionHelpFormatter
    parser.add_argument("--data", default="msr,utkinect", help=", ".join(SPLITS))
    parser.add_argument("--architectures", default="", help="all, and VARIANTS")
    parser.add_argument("--seeds", default="0,1,2")
    parser.add_argument("--preset", default="small")
    parser.add_argument("--frames", type=int, default=0, help="length of the input (each one's own)")
    parser.add_argument("--views", type=int, default=0, help="moments of each clip drawn so often (VIEWS)")
    parser.add_argument("--flip", action="store_true", help="ask about the mirrored clip, too")
    parser.add_argument("--inner", action="store_true", help="train without one training person, too")
    parser.add_argument("--inner-people", default="", help="who is left out in turn (s05,s09; s05)")
    parser.add_argument("--inner-seeds", default="", help="of the runs without one person (the first)")
    parser.add_argument("--time", action="store_true", help="measure again how long inference takes")
    parser.add_argument("--threads", type=int, default=1)
    parser.add_argument("--device", default="cpu")
    parser.add_argument("--cache", default=str(ROOT / ".bench" / "recognisers"))
    parser.add_argument("--only-cached", action="store_true", help="train nothing")
    parser.add_argument("--write", action="store_true", help="put the table into the help")
    return parser.parse_args(arguments)


def cell_of(options: argparse.Namespace, data: str, model: str, seed: int, held_out: str = "") -> Cell:
    """The cell of a model's run."""
    architecture, changes = VARIANTS.get(model, (model, {}))
    frames = options.frames or load_design(architecture).usual_frames(options.preset)
    return Cell(
        data=data,
        model=model,
        architecture=architecture,
        preset=options.preset,
        changes=tuple(changes.items()),
        frames=frames,
        seed=seed,
        held_out=held_out,
        views=Views(clips=options.views or VIEWS.get(model, 1), mirrored=options.flip),
    )


def found(cache: Cache, cells: Sequence[Cell]) -> list[Result]:
    """What the cache has of `cells`."""
    return [result for cell in cells if (result := cache.result(cell)) is not None]


def accuracy(results: Sequence[Result]) -> Interval:
    """Top-1: the mean over the seeds, the interval over people and seeds."""
    runs = np.stack([softmax(result.logits) for result in results])
    return interval_of(runs, results[0])


def interval_of(runs: np.ndarray[Any, Any], like: Result) -> Interval:
    """Top-1 of (S, N, C) probabilities of the clips of `like`."""
    return bootstrap(METRICS["top1"], runs, like.labels, [str(one) for one in like.subjects])


def row_figures(results: Sequence[Result]) -> dict[str, Any]:
    """The figures of one line of the table."""
    top1, facts = accuracy(results), [result.facts for result in results]

    def mean(name: str) -> float:
        return float(np.mean([one[name] for one in facts]))

    return {
        "top1": round(top1.value, 4),
        "interval": [round(top1.low, 4), round(top1.high, 4)],
        "each": [round(one["accuracy"], 4) for one in facts],
        "seeds": [one["seed"] for one in facts],
        "parameters": facts[0]["parameters"],
        "multiply_adds": facts[0]["multiply_adds"],
        "train_wall_s": round(mean("train_wall_s"), 1),
        "train_cpu_s": round(mean("train_cpu_s"), 1),
        "inference_ms": round(float(np.min([one["inference_ms"] for one in facts])), 2),
        "frames": facts[0]["frames"],
        "threads": facts[0]["threads"],
        "device": facts[0]["device"],
        "clips": facts[0]["clips"],
    }


def best_ensemble(
    cache: Cache, rows: dict[str, list[Result]], inner: dict[str, list[Cell]], seeds: Sequence[int]
) -> dict[str, Any] | None:
    """The members that `chosen_members` takes by the inner runs, all counting alike, asked about the test
    people; None where fewer than two models have both all inner and all test runs.
    """
    kept = {model: found(cache, cells) for model, cells in inner.items()}
    able = [m for m in rows if m in kept and len(rows[m]) == len(seeds) and len(kept[m]) == len(inner[m])]
    if len(able) < 2:
        return None
    labels = np.concatenate([result.labels for result in kept[able[0]]])
    logits = {model: np.concatenate([result.logits for result in kept[model]]) for model in able}
    members = [able[i] for i in chosen_members([logits[model] for model in able], labels)]
    alike = [1.0] * len(members)
    runs = np.stack(
        [fuse([rows[model][number].logits for model in members], alike) for number in range(len(seeds))]
    )
    like = rows[members[0]][0]
    top1 = interval_of(runs, like)
    inner_best = {model: float((logits[model].argmax(1) == labels).mean()) for model in able}
    return {
        "members": members,
        "top1": round(top1.value, 4),
        "interval": [round(top1.low, 4), round(top1.high, 4)],
        "each": [round(float((run.argmax(1) == like.labels).mean()), 4) for run in runs],
        "inner_top1": {model: round(share, 4) for model, share in inner_best.items()},
        "inner_top1_fused": round(
            float((fuse([logits[m] for m in members], alike).argmax(1) == labels).mean()), 4
        ),
        "chosen_by": sorted({str(one) for result in kept[able[0]] for one in result.subjects}),
        "chosen_single": max(inner_best, key=lambda model: inner_best[model]),
    }


def section(
    data: str, rows: dict[str, list[Result]], ensemble: dict[str, Any] | None, options: argparse.Namespace
) -> str:
    """The table of one data set in Markdown."""
    split = SPLITS[data]
    lines = [f"## {split.title}", ""]
    if not rows:
        return "\n".join([*lines, "Nothing was trained yet.", ""])
    first = next(iter(rows.values()))[0].facts
    keypoints = len(load_skeleton("kinect-20").keypoints)
    threads = "one thread" if first["threads"] == 1 else f"{first['threads']} threads"
    lines += [
        f"{first['training_clips']} clips to learn from, {first['clips']} to be tested with; {keypoints} "
        f"keypoints in 3D. Training on {threads} of a machine with {os.cpu_count()} cores, inference of "
        "one view of a clip with ONNX Runtime on one thread (the median processor time of 40 runs). Per cent "
        "right: the mean over the seeds, in brackets where 95 % of draws of people and seeds lie.",
        "",
        "| architecture | right | frames | parameters | multiply-adds | training, s | of processor time, s "
        "| a clip, ms | seeds |",
        "|---|---|---|---|---|---|---|---|---|",
    ]
    ordered = sorted(rows, key=lambda model: -accuracy(rows[model]).value)
    for model in (one for one in ordered if one not in VARIANTS):
        row = row_figures(rows[model])
        design = load_design(model)
        seeds = ", ".join(map(str, row["seeds"])) + (" (one seed)" if len(row["seeds"]) == 1 else "")
        device = "" if row["device"] == "cpu" else f" ({row['device']})"
        lines.append(
            f"| {design.name}{' (re-creation)' if design.recreated else ''}{views_of(rows[model][0])} "
            f"| {percent(row['top1'])} ({percent(row['interval'][0])}-{percent(row['interval'][1])}) "
            f"| {row['frames']} | {row['parameters'] / 1e3:.0f} k | {row['multiply_adds'] / 1e6:.0f} M "
            f"| {row['train_wall_s']:.0f}{device} | {row['train_cpu_s']:.0f} | {row['inference_ms']:.1f} "
            f"| {seeds} |"
        )
    if ensemble is not None:
        low, high = ensemble["interval"]
        lines.append(
            f"| **Ensemble** | **{percent(ensemble['top1'])}** ({percent(low)}-{percent(high)}) |||||||"
        )
        lines += [
            "",
            f"The ensemble: the mean of {titles(ensemble['members'])}. Its members were chosen among "
            f"{titles(ensemble['inner_top1'])} by the training people {', '.join(ensemble['chosen_by'])}, "
            "each left out of further training runs: the largest set whose likelihood is within one standard "
            f"error of the best. The single model chosen so: {titles([ensemble['chosen_single']])}.",
        ]
    seeds = options.seeds
    views = (f" --views {options.views}" if options.views > 1 else "") + (" --flip" if options.flip else "")
    lines += [
        "",
        f"Printed by `python3 packaging/dev.py bench recognisers --data {data} --seeds {seeds} "
        f"--preset {options.preset}{views}{' --inner' if ensemble else ''} --write`.",
        "",
    ]
    return "\n".join(lines)


def views_of(result: Result) -> str:
    """In how many views the clips were asked, where it is more than one."""
    views = result.facts.get("views", {}).get("clips", 1)
    return f" (mean of {views} views)" if views > 1 else ""


def titles(models: Iterable[str]) -> str:
    """What people call these models; of a variant, what it is of."""
    parts = [model.partition(".") for model in models]
    return ", ".join(load_design(first).name + (f" on {rest}s" if rest else "") for first, _, rest in parts)


def percent(share: float) -> str:
    """``87.3 %`` without the sign."""
    return f"{share * 100:.1f}"


def write_page(page: Path, sections: dict[str, str]) -> None:
    """The page with these sections; those of other data sets stay."""
    titles = {data: split.title for data, split in SPLITS.items()} | {"sizes": TITLE}
    kept: dict[str, str] = {}
    if page.exists():
        for part in page.read_text("utf-8").split("\n## ")[1:]:
            text = "## " + part
            kept |= {name: text for name, title in titles.items() if text.startswith(f"## {title}\n")}
    whole = {name: sections.get(name) or kept.get(name) for name in titles}
    page.write_text(INTRODUCTION + "\n".join(t.rstrip() + "\n" for t in whole.values() if t), "utf-8")


def say(text: str) -> None:
    """Progress, apart from the results."""
    print(text, file=sys.stderr, flush=True)


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
